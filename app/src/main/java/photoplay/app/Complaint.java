package photoplay.app;

/** Something that the person at the command line can mend; the message says how. */
public final class Complaint extends RuntimeException {
    private static final long serialVersionUID = 1;

    public Complaint(String message) {
        super(message);
    }
}
