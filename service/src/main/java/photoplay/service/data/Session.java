package photoplay.service.data;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Statements on one connection. Arguments may be Optional (an empty one is SQL NULL), Instant, Enum (in small letters), and
 * Lists: of Long, which become arrays of bigint, or of anything else, which become arrays of text to be cast.
 */
public final class Session {
    private final Connection connection;

    Session(Connection connection) {
        this.connection = connection;
    }

    /** Reads one row. */
    @FunctionalInterface
    public interface Reader<T> {
        T read(Row row) throws SQLException;
    }

    public int run(String sql, Object... arguments) throws SQLException {
        try (var statement = prepared(sql, arguments)) {
            return statement.executeUpdate();
        }
    }

    public <T> List<T> all(String sql, Reader<T> reader, Object... arguments) throws SQLException {
        try (var statement = prepared(sql, arguments);
                var rows = statement.executeQuery()) {
            var found = new ArrayList<T>();
            while (rows.next()) {
                found.add(reader.read(new Row(rows)));
            }
            return found;
        }
    }

    public <T> Optional<T> one(String sql, Reader<T> reader, Object... arguments) throws SQLException {
        var found = all(sql, reader, arguments);
        return found.isEmpty() ? Optional.empty() : Optional.of(found.getFirst());
    }

    public Optional<Long> number(String sql, Object... arguments) throws SQLException {
        return one(sql, row -> row.number(1), arguments);
    }

    /** An argument for {@code unnest}: one column of many rows. */
    public static <T> List<Object> column(List<T> rows, Function<T, Object> value) {
        return rows.stream().map(value).toList();
    }

    private PreparedStatement prepared(String sql, Object... arguments) throws SQLException {
        var statement = connection.prepareStatement(sql);
        try {
            for (int i = 0; i < arguments.length; i++) {
                bind(statement, i + 1, arguments[i] instanceof Optional<?> maybe ? maybe.orElse(null) : arguments[i]);
            }
            return statement;
        } catch (SQLException | RuntimeException failure) {
            statement.close();
            throw failure;
        }
    }

    private void bind(PreparedStatement statement, int index, @Nullable Object argument) throws SQLException {
        switch (argument) {
            case null -> statement.setNull(index, Types.NULL);
            case Instant instant -> statement.setObject(index, OffsetDateTime.ofInstant(instant, ZoneOffset.UTC));
            case List<?> list ->
                statement.setArray(
                        index,
                        connection.createArrayOf(
                                elementType(list),
                                list.stream().map(Session::plain).toArray()));
            case Enum<?> constant -> statement.setString(index, spelt(constant));
            default -> statement.setObject(index, argument);
        }
    }

    private static @Nullable Object plain(@Nullable Object element) {
        return switch (element) {
            case null -> null;
            case Optional<?> maybe -> plain(maybe.orElse(null));
            case Enum<?> constant -> spelt(constant);
            case Long number -> number;
            default -> element.toString();
        };
    }

    private static String spelt(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static String elementType(List<?> list) {
        return !list.isEmpty() && list.getFirst() instanceof Long ? "bigint" : "text";
    }
}
