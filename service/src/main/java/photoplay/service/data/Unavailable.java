package photoplay.service.data;

/** Something the service needs is out of reach for now (database down, disk full): worth trying again later. */
public final class Unavailable extends RuntimeException {
    public Unavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
