package photoplay.app.serve;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import photoplay.app.Complaint;
import photoplay.service.Backing;
import photoplay.service.data.Database;
import photoplay.service.outbound.AddressRule;
import photoplay.service.outbound.OutboundClient;
import photoplay.service.storage.LocalStorage;
import photoplay.service.storage.S3Storage;
import photoplay.service.storage.Storage;
import photoplay.service.storage.StorageException;

/** What a process of the server stands on, opened from the settings. */
final class Foundations implements AutoCloseable {
    private static final Duration DATABASE_WITHIN = Duration.ofSeconds(60);

    private final HikariDataSource pool;
    private final Storage storage;
    private final OutboundClient outbound;
    private final Backing backing;

    private Foundations(HikariDataSource pool, Storage storage, OutboundClient outbound, Backing backing) {
        this.pool = pool;
        this.storage = storage;
        this.outbound = outbound;
        this.backing = backing;
    }

    /** @param connections to the database, at least 1 */
    static Foundations open(Settings settings, int connections) throws StorageException {
        DatabaseAddress address =
                settings.database().orElseThrow(() -> new Complaint("PHOTOPLAY_DATABASE_URL is missing."));
        address.await(DATABASE_WITHIN);
        HikariDataSource pool = Database.pool(address.jdbc(), address.user(), address.password(), connections);
        Database database = new Database(pool).migrated();
        Storage storage = storage(settings);
        var addresses = new AddressRule(settings.outboundAllow());
        var outbound = new OutboundClient(addresses);
        var backing = new Backing(
                database,
                storage,
                addresses,
                outbound,
                settings.secret(),
                settings.reachableAt(),
                InstantSource.system());
        return new Foundations(pool, storage, outbound, backing);
    }

    private static Storage storage(Settings settings) throws StorageException {
        Path files = settings.data().resolve("files");
        return settings.s3().isPresent()
                ? new S3Storage(settings.s3().get())
                : new LocalStorage(files, settings.diskReserve());
    }

    Backing backing() {
        return backing;
    }

    @Override
    public void close() {
        outbound.close();
        storage.close();
        pool.close();
    }
}
