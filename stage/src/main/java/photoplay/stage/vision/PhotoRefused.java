package photoplay.stage.vision;

/** A photo that cannot be used, with a message for the person who sent it. */
public final class PhotoRefused extends RuntimeException {
    private final Reason reason;

    public PhotoRefused(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    PhotoRefused(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** Stable codes of the reasons. */
    public enum Reason {
        TOO_MANY_BYTES,
        NOT_A_PHOTO,
        TOO_SMALL,
        TOO_MANY_PIXELS,
        TOO_NARROW,
        DAMAGED
    }
}
