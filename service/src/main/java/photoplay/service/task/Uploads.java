package photoplay.service.task;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import photoplay.service.account.Secrets;
import photoplay.service.data.Database;
import photoplay.service.data.Unavailable;
import photoplay.service.storage.Storage;
import photoplay.service.storage.StorageName;

/** Pictures that customers sent, each its owner's alone, kept until their retention ends. */
public final class Uploads {
    /** Uploads cost nothing, so a customer's fill no more of the store than this. */
    public static final long QUOTA = 2L * 1024 * 1024 * 1024;

    private static final int NAME_LENGTH = 32;
    private final Database database;
    private final Storage storage;
    private final Path scratch;
    private final InstantSource clock;

    /**
     * @param scratch a folder of this process alone, for files on their way into the storage
     */
    public Uploads(Database database, Storage storage, Path scratch, InstantSource clock) {
        this.database = database;
        this.storage = storage;
        this.scratch = scratch;
        this.clock = clock;
    }

    /** Whether so many bytes more are within the customer's quota. */
    public boolean roomFor(long customer, long bytes) {
        long kept = database.direct(session -> session.number(
                        "SELECT coalesce(sum(bytes), 0)::bigint FROM files WHERE customer_id = ?", customer))
                .orElseThrow();
        return kept + bytes <= QUOTA;
    }

    /**
     * Keeps a picture.
     *
     * @param extension of its type, without a dot
     * @throws photoplay.service.storage.StorageException when it cannot be stored
     */
    public StorageName keep(long customer, byte[] picture, String extension) throws IOException {
        var name = new StorageName("uploads/" + Secrets.random(NAME_LENGTH) + "." + extension);
        var file = written(picture, extension);
        try {
            // The row comes first: a file without a row would never be deleted.
            database.direct(session -> session.run(
                    "INSERT INTO files (name, customer_id, type, bytes, created_at) VALUES (?, ?, ?, ?, ?)",
                    name.text(),
                    customer,
                    name.contentType(),
                    picture.length,
                    clock.instant()));
            storage.publish(name, file);
            return name;
        } finally {
            Files.delete(file);
        }
    }

    /** Deletes what a killed predecessor left on its way. */
    public void clearScratch() {
        try {
            Files.createDirectories(scratch);
            try (var left = Files.newDirectoryStream(scratch, "upload*")) {
                for (var file : left) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    private Path written(byte[] picture, String extension) {
        try {
            var file = Files.createTempFile(scratch, "upload", "." + extension);
            return Files.write(file, picture);
        } catch (IOException full) {
            throw new Unavailable("no room for an upload in " + scratch, full);
        }
    }

    public boolean belongsTo(long customer, StorageName name) {
        return database.direct(session ->
                        session.number("SELECT 1 FROM files WHERE name = ? AND customer_id = ?", name.text(), customer))
                .isPresent();
    }

    public void delete(StorageName name) throws IOException {
        storage.delete(name);
        database.direct(session -> session.run("DELETE FROM files WHERE name = ?", name.text()));
    }

    /** Kept since before that time, and not wanted by an open task. */
    public List<StorageName> from(Instant before, int limit) {
        return database.direct(session -> session.all("""
                SELECT name FROM files f
                WHERE created_at < ? AND NOT EXISTS (
                    SELECT 1 FROM tasks t
                    WHERE t.state IN ('pending', 'processing') AND 'stored ' || f.name = ANY (t.pictures))
                ORDER BY created_at LIMIT ?""", row -> new StorageName(row.text("name")), before, limit));
    }
}
