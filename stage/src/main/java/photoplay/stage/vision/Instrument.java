package photoplay.stage.vision;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A model that is opened on first use. A missing or broken file switches its feature off with one warning. */
final class Instrument<T extends Instrument.Tool> implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Instrument.class);

    /** Something made of models. */
    interface Tool extends AutoCloseable {
        @Override
        void close();
    }

    /** Opens a model's file. */
    interface Opener<T> {
        T open(Path file) throws Exception;
    }

    private final Path file;
    private final String feature;
    private final Opener<T> opener;
    private Optional<T> opened = Optional.empty();
    private boolean tried;

    /** @param feature what is missing without the model, for the warning */
    Instrument(Path file, String feature, Opener<T> opener) {
        this.file = file;
        this.feature = feature;
        this.opener = opener;
    }

    synchronized Optional<T> get() {
        if (!tried) {
            tried = true;
            opened = open();
        }
        return opened;
    }

    boolean exists() {
        return Files.isReadable(file);
    }

    private Optional<T> open() {
        if (!exists()) {
            log.warn("{} is off: the model {} is missing", feature, file);
            return Optional.empty();
        }
        try {
            return Optional.of(opener.open(file));
        } catch (Exception | LinkageError broken) {
            log.warn("{} is off: the model {} cannot be opened", feature, file, broken);
            return Optional.empty();
        }
    }

    @Override
    public synchronized void close() {
        tried = true;
        opened.ifPresent(Tool::close);
        opened = Optional.empty();
    }
}
