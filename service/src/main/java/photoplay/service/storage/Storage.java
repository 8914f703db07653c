package photoplay.service.storage;

import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Results and uploads. A file appears whole or not at all, is never changed, and may be published again under its name
 * (the later one wins). Safe for use by many threads and processes.
 */
public interface Storage extends AutoCloseable {

    /**
     * Puts a copy of a file into the store; it survives a power cut once this returns.
     *
     * @throws StorageException.Full if there is no room
     * @throws StorageException.Unavailable if the store fails
     */
    Stored publish(StorageName name, Path file) throws StorageException;

    /** Size and time of a file, if it is there. */
    Optional<Stored> find(StorageName name) throws StorageException;

    /**
     * Opens {@code count} bytes of a file from {@code first} on; fewer if it ends before. The caller closes the stream.
     *
     * @throws StorageException.Missing if there is no such file
     */
    InputStream open(StorageName name, long first, long count) throws StorageException;

    /** Removes a file; nothing happens if there is none. */
    void delete(StorageName name) throws StorageException;

    /** At most {@code most} files that were published before {@code moment}, in no order. */
    List<Stored> olderThan(Instant moment, int most) throws StorageException;

    /** Where anyone with the link can get the file directly; empty if only this server can hand it out. */
    Optional<URI> publicUrl(StorageName name);

    @Override
    void close();
}
