package photoplay.service.render;

import photoplay.service.task.TaskState.FailCode;

/** A picture cannot be used; the message is for the customer. */
public final class PictureRefused extends Exception {
    private static final long serialVersionUID = 1;
    private final FailCode code;

    public PictureRefused(FailCode code, String message) {
        super(message);
        this.code = code;
    }

    /** The picture is not what the effect can use: type, size, shape, damaged. */
    public static PictureRefused invalid(String message) {
        return new PictureRefused(FailCode.PICTURE_INVALID, message);
    }

    public FailCode code() {
        return code;
    }
}
