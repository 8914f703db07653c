package photoplay.service.storage;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The store could not do what was asked. */
public abstract sealed class StorageException extends IOException {
    private static final long serialVersionUID = 1;

    StorageException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** No room for another file; nothing was published. */
    public static final class Full extends StorageException {
        private static final long serialVersionUID = 1;

        Full(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    /** There is no file of that name. */
    public static final class Missing extends StorageException {
        private static final long serialVersionUID = 1;

        Missing(StorageName name, @Nullable Throwable cause) {
            super("no stored file " + name, cause);
        }
    }

    /** The store does not answer, or refuses us. The same call may succeed later. */
    public static final class Unavailable extends StorageException {
        private static final long serialVersionUID = 1;

        Unavailable(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }
}
