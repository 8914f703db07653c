package photoplay.service.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** The schema is brought up to date by whoever comes first, and left alone by all others. */
class DatabaseTest {
    @Test
    void manyProcessesMayBringTheSchemaUpToDateAtOnce() throws Exception {
        try (var postgres = EmbeddedPostgres.start();
                var pool = Database.pool(postgres.getJdbcUrl("postgres", "postgres"), "postgres", "postgres", 16)) {
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (var done : Stream.generate(() -> threads.submit(() -> new Database(pool).migrated()))
                        .limit(4)
                        .toList()) {
                    done.get();
                }
            }
            var flyway = Flyway.configure()
                    .dataSource(pool)
                    .locations("classpath:photoplay/service/migrations")
                    .load();
            assertThat(flyway.info().pending()).isEmpty();
            assertThat(flyway.info().current().getVersion().getVersion())
                    .as("Database.NEWEST names the latest migration, or a new one would never be made")
                    .isEqualTo(Database.NEWEST);
        }
    }
}
