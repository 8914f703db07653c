package photoplay.service.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A folder. A file is written beside its place, forced to the disk and renamed into it. Half-written files of killed
 * processes are removed when the store is opened; a running writer holds a lock on its own.
 */
public final class LocalStorage implements Storage {
    private static final String INCOMING = ".incoming";

    private final Path root;
    private final long reserve;

    /**
     * Opens or makes the folder.
     *
     * @param reserve bytes that must stay free on its disk, so that a full store does not stop the database
     */
    public LocalStorage(Path root, long reserve) throws StorageException {
        this.root = root;
        this.reserve = reserve;
        try {
            Files.createDirectories(root.resolve(INCOMING));
            sweep();
        } catch (IOException e) {
            throw failed("cannot open " + root, e);
        }
    }

    @Override
    public Stored publish(StorageName name, Path file) throws StorageException {
        try {
            var size = Files.size(file);
            if (root.toFile().getUsableSpace() - size < reserve) {
                throw new StorageException.Full(
                        "no room for " + name + " above the reserve of " + reserve + " bytes", null);
            }
            var place = path(name);
            var folder = root.resolve(name.folder());
            Files.createDirectories(folder);
            var incoming = root.resolve(INCOMING).resolve(UUID.randomUUID().toString());
            try {
                write(file, incoming, place);
            } finally {
                Files.deleteIfExists(incoming);
            }
            force(folder);
            return new Stored(name, size, Files.getLastModifiedTime(place).toInstant());
        } catch (StorageException e) {
            throw e;
        } catch (IOException e) {
            throw failed("cannot publish " + name, e);
        }
    }

    @Override
    public Optional<Stored> find(StorageName name) throws StorageException {
        try {
            var attributes = Files.readAttributes(path(name), BasicFileAttributes.class);
            return Optional.of(new Stored(
                    name, attributes.size(), attributes.lastModifiedTime().toInstant()));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        } catch (IOException e) {
            throw failed("cannot look at " + name, e);
        }
    }

    @Override
    public InputStream open(StorageName name, long first, long count) throws StorageException {
        try {
            var channel = FileChannel.open(path(name), StandardOpenOption.READ);
            channel.position(first);
            return new Section(Channels.newInputStream(channel), count);
        } catch (NoSuchFileException e) {
            throw new StorageException.Missing(name, e);
        } catch (IOException e) {
            throw failed("cannot open " + name, e);
        }
    }

    @Override
    public void delete(StorageName name) throws StorageException {
        try {
            Files.deleteIfExists(path(name));
        } catch (IOException e) {
            throw failed("cannot delete " + name, e);
        }
    }

    @Override
    public List<Stored> olderThan(Instant moment, int most) throws StorageException {
        var old = new ArrayList<Stored>();
        for (var folder : entries(root)) {
            for (var file : Files.isDirectory(folder) ? entries(folder) : List.<Path>of()) {
                var name = StorageName.parse(folder.getFileName() + "/" + file.getFileName());
                var stored = name.isPresent() ? find(name.get()) : Optional.<Stored>empty();
                if (stored.isPresent() && stored.get().published().isBefore(moment)) {
                    old.add(stored.get());
                }
                if (old.size() == most) {
                    return List.copyOf(old);
                }
            }
        }
        return List.copyOf(old);
    }

    @Override
    public Optional<URI> publicUrl(StorageName name) {
        return Optional.empty();
    }

    @Override
    public void close() {}

    private Path path(StorageName name) {
        return root.resolve(name.text());
    }

    private static List<Path> entries(Path folder) throws StorageException {
        try (var entries = Files.list(folder)) {
            return entries.toList();
        } catch (UncheckedIOException e) {
            throw new StorageException.Unavailable("cannot list " + folder, e);
        } catch (IOException e) {
            throw failed("cannot list " + folder, e);
        }
    }

    private static void write(Path from, Path incoming, Path place) throws IOException {
        try (var in = FileChannel.open(from, StandardOpenOption.READ);
                var out = FileChannel.open(incoming, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            out.lock();
            for (var at = 0L; at < in.size(); ) {
                at += in.transferTo(at, in.size() - at, out);
            }
            out.force(true);
            Files.move(incoming, place, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /** Makes a rename durable: on Linux a directory can be opened for reading and forced. */
    private static void force(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private void sweep() throws IOException {
        try (var files = Files.newDirectoryStream(root.resolve(INCOMING))) {
            for (var file : files) {
                sweep(file);
            }
        }
    }

    private static void sweep(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE);
                var lock = channel.tryLock()) {
            if (lock != null) {
                Files.deleteIfExists(file);
            }
        } catch (OverlappingFileLockException | NoSuchFileException _) {
            // A writer in this very process, or one that has just finished.
            return;
        }
    }

    static StorageException failed(String what, IOException e) {
        var reason = e instanceof FileSystemException fs && fs.getReason() != null ? fs.getReason() : e.getMessage();
        var full = reason != null
                && (reason.contains("No space left on device") || reason.contains("Disk quota exceeded"));
        return full ? new StorageException.Full(what, e) : new StorageException.Unavailable(what, e);
    }
}
