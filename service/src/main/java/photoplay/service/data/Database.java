package photoplay.service.data;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.util.DriverDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** The PostgreSQL behind the service: short transactions, and the schema. */
public final class Database {
    /** The latest migration. Flyway takes a third of a second to find that there is nothing to do; this asks one row. */
    static final String NEWEST = "4";

    private final DataSource source;

    public Database(DataSource source) {
        this.source = source;
    }

    /**
     * A connection pool fit for the service.
     *
     * @param url a {@code jdbc:postgresql:} address
     * @param connections at most this many, at least 1
     */
    public static HikariDataSource pool(String url, String user, String password, int connections) {
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(Math.min(2, connections));
        config.setConnectionTimeout(3_000);
        config.setValidationTimeout(1_000);
        config.setInitializationFailTimeout(30_000);
        config.setKeepaliveTime(60_000);
        config.setPoolName("photoplay");
        config.addDataSourceProperty("ApplicationName", "photoplay");
        config.addDataSourceProperty("prepareThreshold", "3");
        config.addDataSourceProperty("socketTimeout", "30");
        config.addDataSourceProperty("connectTimeout", "3");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        config.addDataSourceProperty("stringtype", "unspecified");
        return new HikariDataSource(config);
    }

    /** Each use opens a connection of its own: for who looks in only once and should not wait for a pool. */
    public static DataSource unpooled(String url, String user, String password) {
        var properties = new Properties();
        properties.putAll(Map.of(
                "ApplicationName",
                "photoplay",
                "connectTimeout",
                "3",
                "socketTimeout",
                "30",
                "stringtype",
                "unspecified"));
        return new DriverDataSource(url, "org.postgresql.Driver", properties, user, password);
    }

    public DataSource source() {
        return source;
    }

    /** Brings the schema up to date; safe to call from several processes at once. */
    public Database migrated() {
        if (!upToDate()) {
            Flyway.configure()
                    .dataSource(source)
                    .locations("classpath:photoplay/service/migrations")
                    .load()
                    .migrate();
        }
        return this;
    }

    private boolean upToDate() {
        try (var connection = source.getConnection()) {
            return new Session(connection)
                    .number("SELECT 1 FROM flyway_schema_history WHERE version = ? AND success", NEWEST)
                    .isPresent();
        } catch (SQLException noHistoryYet) {
            return false;
        }
    }

    /** A unit of work on one connection. */
    @FunctionalInterface
    public interface Work<T> {
        T on(Session session) throws SQLException;
    }

    /**
     * Runs work as one transaction: committed when it returns, rolled back when it throws.
     *
     * @throws Unavailable when the database cannot be reached or has no room
     * @throws Clash when a constraint refuses the change
     */
    public <T> T transaction(Work<T> work) {
        return withConnection(connection -> {
            connection.setAutoCommit(false);
            try {
                var result = work.on(new Session(connection));
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException | Error failure) {
                rollBack(connection, failure);
                throw failure;
            }
        });
    }

    /** Runs work whose every statement commits by itself. */
    public <T> T direct(Work<T> work) {
        return withConnection(connection -> work.on(new Session(connection)));
    }

    /** Whether a statement comes back. */
    public boolean answers() {
        try {
            return direct(session -> session.number("SELECT 1").isPresent());
        } catch (Unavailable down) {
            return false;
        }
    }

    @FunctionalInterface
    private interface ConnectionWork<T> {
        T on(Connection connection) throws SQLException;
    }

    private <T> T withConnection(ConnectionWork<T> work) {
        try (var connection = source.getConnection()) {
            return work.on(connection);
        } catch (SQLException failure) {
            throw translated(failure);
        }
    }

    private static void rollBack(Connection connection, Throwable because) {
        try {
            connection.rollback();
        } catch (SQLException alsoFailed) {
            because.addSuppressed(alsoFailed);
        }
    }

    private static RuntimeException translated(SQLException failure) {
        var state = Optional.ofNullable(failure.getSQLState()).orElse("08000");
        var kind = state.substring(0, 2);
        return switch (kind) {
            case "08", "57", "53", "58", "40", "25" -> new Unavailable("database: " + failure.getMessage(), failure);
            case "23" -> new Clash(constraintOf(failure), failure);
            default -> new IllegalStateException("database: " + failure.getMessage(), failure);
        };
    }

    private static String constraintOf(SQLException failure) {
        return failure instanceof PSQLException postgres
                ? Optional.ofNullable(postgres.getServerErrorMessage())
                        .map(ServerErrorMessage::getConstraint)
                        .orElse("")
                : "";
    }
}
