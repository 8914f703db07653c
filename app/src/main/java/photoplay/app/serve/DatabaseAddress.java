package photoplay.app.serve;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import photoplay.app.Complaint;

/**
 * Where a PostgreSQL is and who logs in.
 *
 * @param jdbc a {@code jdbc:postgresql:} address without user and password
 */
public record DatabaseAddress(String jdbc, String user, String password) {
    /**
     * Parses {@code postgresql://user:password@host:port/database?options}.
     *
     * @throws IllegalArgumentException when it is none; the message holds no password
     */
    public static DatabaseAddress parse(String text) {
        try {
            String plain = text.startsWith("jdbc:") ? text.substring("jdbc:".length()) : text;
            URI uri = URI.create(plain);
            String[] login =
                    Optional.ofNullable(uri.getRawUserInfo()).orElse("").split(":", 2);
            boolean whole = uri.getScheme() != null
                    && uri.getScheme().matches("postgres(ql)?")
                    && uri.getHost() != null
                    && login.length == 2;
            if (whole) {
                String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
                String options = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
                return new DatabaseAddress(
                        "jdbc:postgresql://" + uri.getHost() + port + uri.getRawPath() + options,
                        decoded(login[0]),
                        decoded(login[1]));
            }
        } catch (IllegalArgumentException malformed) {
            throw new IllegalArgumentException(WANTED, malformed);
        }
        throw new IllegalArgumentException(WANTED);
    }

    private static final String WANTED = "postgresql://user:password@host:port/database is wanted";
    private static final Set<String> WRONG_LOGIN = Set.of("28P01", "28000", "3D000");
    private static final long PAUSE_NANOS = 20_000_000;
    private static final int CONNECT_MS = 3000;
    private static final int USUAL_PORT = 5432;

    /**
     * Waits for a server that is being started. The pool would ask it again only after a second.
     *
     * @throws Complaint when it takes no connection in that time
     */
    void await(Duration longest) {
        long end = System.nanoTime() + longest.toNanos();
        for (Optional<SQLException> trouble = trouble(); trouble.isPresent(); trouble = trouble()) {
            if (System.nanoTime() > end
                    || WRONG_LOGIN.contains(String.valueOf(trouble.get().getSQLState()))) {
                throw new Complaint("No connection to the database " + this + ": "
                        + trouble.get().getMessage());
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    /** A server that does not even listen yet is found out with a socket: asking the driver costs a hundred times that. */
    private Optional<SQLException> trouble() {
        var server = URI.create(jdbc.substring("jdbc:".length()));
        var socket = new InetSocketAddress(server.getHost(), server.getPort() < 0 ? USUAL_PORT : server.getPort());
        try (var probe = new Socket()) {
            probe.connect(socket, CONNECT_MS);
        } catch (IOException silent) {
            return Optional.of(new SQLException(silent));
        }
        return refusal();
    }

    private Optional<SQLException> refusal() {
        Properties login = new Properties();
        login.putAll(Map.of("user", user, "password", password, "connectTimeout", "3"));
        try (var connection = DriverManager.getConnection(jdbc, login)) {
            return connection.isValid(1) ? Optional.empty() : Optional.of(new SQLException("no answer"));
        } catch (SQLException notYet) {
            return Optional.of(notYet);
        }
    }

    /** In the form that {@link #parse} reads. */
    String url() {
        String rest = jdbc.substring("jdbc:postgresql://".length());
        return "postgresql://" + encoded(user) + ":" + encoded(password) + "@" + rest;
    }

    @Override
    public String toString() {
        return jdbc + " as " + user;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
