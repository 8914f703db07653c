package photoplay.app.serve;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import photoplay.service.data.Database;
import photoplay.service.office.Office;

/** An office over its database. */
public record OpenOffice(Office office) {
    static OpenOffice at(DatabaseAddress address, Optional<byte[]> secret) {
        var database = new Database(Database.unpooled(address.jdbc(), address.user(), address.password()));
        return new OpenOffice(Office.over(database.migrated(), secret, InstantSource.system()));
    }

    /**
     * Works in the office of a server that may or may not run; its own PostgreSQL is started for as long as needed.
     *
     * @param cache for what can be made again
     */
    public static <T> T with(Settings settings, Path cache, Function<OpenOffice, T> work)
            throws IOException, InterruptedException {
        if (settings.database().isPresent()) {
            return with(settings.database().get(), settings.secret(), work);
        }
        OwnPostgres postgres = OwnPostgres.in(settings.data().resolve("postgres"), cache);
        OwnPostgres.Running running = postgres.start(Optional.empty());
        try {
            return with(postgres.address(running.port()), settings.secret(), work);
        } finally {
            if (!running.attached()) {
                postgres.stop();
            }
        }
    }

    private static <T> T with(DatabaseAddress address, Optional<byte[]> secret, Function<OpenOffice, T> work) {
        return work.apply(at(address, secret));
    }
}
