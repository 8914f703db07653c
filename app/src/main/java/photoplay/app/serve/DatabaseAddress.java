package photoplay.app.serve;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

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
