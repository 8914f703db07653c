package photoplay.stage.film;

import java.io.IOException;

/** A film could not be opened, compressed or written, for example because its folder is missing or the disk is full. */
public final class EncodingException extends IOException {
    private final Step step;
    private final int code;

    /** Where it went wrong. */
    public enum Step {
        /** The file, the container or one of the two encoders did not open. */
        OPEN,
        /** A frame could not be compressed. */
        ENCODE,
        /** Compressed data could not be written. */
        WRITE
    }

    EncodingException(Step step, int code, String message) {
        super(message);
        this.step = step;
        this.code = code;
    }

    public Step step() {
        return step;
    }

    /** FFmpeg's error number: negative; for operating-system errors the negated errno. */
    public int code() {
        return code;
    }
}
