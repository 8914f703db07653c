package photoplay.service.data;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One row of an answer; a column that may be NULL is read with {@code maybe...}. */
public final class Row {
    private final ResultSet rows;

    Row(ResultSet rows) {
        this.rows = rows;
    }

    public long number(int column) throws SQLException {
        return rows.getLong(column);
    }

    public long number(String column) throws SQLException {
        return rows.getLong(column);
    }

    public int whole(String column) throws SQLException {
        return rows.getInt(column);
    }

    public Optional<Integer> maybeWhole(String column) throws SQLException {
        int value = rows.getInt(column);
        return rows.wasNull() ? Optional.empty() : Optional.of(value);
    }

    public boolean flag(String column) throws SQLException {
        return rows.getBoolean(column);
    }

    public String text(String column) throws SQLException {
        return rows.getString(column);
    }

    public Optional<String> maybeText(String column) throws SQLException {
        return Optional.ofNullable(rows.getString(column));
    }

    public List<String> texts(String column) throws SQLException {
        return List.of((String[]) rows.getArray(column).getArray());
    }

    public byte[] bytes(String column) throws SQLException {
        return rows.getBytes(column);
    }

    public Instant time(String column) throws SQLException {
        return rows.getObject(column, OffsetDateTime.class).toInstant();
    }

    public Optional<Instant> maybeTime(String column) throws SQLException {
        return Optional.ofNullable(rows.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    public <E extends Enum<E>> E constant(String column, Class<E> type) throws SQLException {
        return Enum.valueOf(type, rows.getString(column).toUpperCase(Locale.ROOT));
    }
}
