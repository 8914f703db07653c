package photoplay.service.data;

import java.sql.SQLException;

/** The database refused a change that would break one of its constraints. */
public final class Clash extends RuntimeException {
    private final String constraint;

    Clash(String constraint, SQLException cause) {
        super("constraint " + constraint, cause);
        this.constraint = constraint;
    }

    /** The constraint's or unique index's name, empty when the database named none. */
    public String constraint() {
        return constraint;
    }
}
