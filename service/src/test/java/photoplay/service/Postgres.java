package photoplay.service;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import photoplay.service.data.Database;

/** One PostgreSQL for the tests of this JVM; a new database for each test class that asks. */
final class Postgres {
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final EmbeddedPostgres SERVER = start();

    private Postgres() {}

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("max_connections", "200")
                    .start();
        } catch (IOException cannotStart) {
            throw new UncheckedIOException(cannotStart);
        }
    }

    /** An empty database with the schema. The caller closes the pool. */
    static HikariDataSource fresh(int connections) {
        var name = "test" + COUNT.incrementAndGet();
        try (var connection = SERVER.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
        var pool = Database.pool(SERVER.getJdbcUrl("postgres", name), "postgres", "postgres", connections);
        new Database(pool).migrated();
        return pool;
    }
}
