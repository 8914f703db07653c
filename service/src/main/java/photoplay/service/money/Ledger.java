package photoplay.service.money;

import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import photoplay.service.data.Clash;
import photoplay.service.data.Database;
import photoplay.service.data.Session;

/**
 * The append-only ledger. Every entry and its effect on the balance commit together; the database refuses a negative
 * balance, a second end of a hold and any change of an entry.
 */
public final class Ledger {
    private final Database database;
    private final InstantSource clock;

    public Ledger(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The correction would have taken more than is available. */
    public static final class Overdrawn extends RuntimeException {
        Overdrawn(Clash cause) {
            super("a balance cannot become negative", cause);
        }
    }

    /** Adds credit; the amount must be positive. */
    public Balance grant(long customer, Money amount, String reason) {
        if (amount.compareTo(Money.ZERO) <= 0) {
            throw new IllegalArgumentException("a grant must be positive, not " + amount);
        }
        return database.transaction(session -> post(session, customer, Entry.Kind.GRANT, amount, reason));
    }

    /**
     * Adds or takes credit by hand.
     *
     * @param reason not blank
     * @throws Overdrawn when more would be taken than is available
     */
    public Balance correct(long customer, Money amount, String reason) {
        if (amount.equals(Money.ZERO) || reason.isBlank()) {
            throw new IllegalArgumentException("a correction needs an amount and a reason");
        }
        try {
            return database.transaction(session -> post(session, customer, Entry.Kind.CORRECTION, amount, reason));
        } catch (Clash negative) {
            throw new Overdrawn(negative);
        }
    }

    private Balance post(Session session, long customer, Entry.Kind kind, Money amount, String reason)
            throws SQLException {
        session.run("""
                INSERT INTO ledger_entries (customer_id, kind, available_delta, held_delta, reason, created_at)
                VALUES (?, ?, ?, 0, ?, ?)""", customer, kind, amount.micros(), reason, clock.instant());
        session.run("UPDATE balances SET available = available + ? WHERE customer_id = ?", amount.micros(), customer);
        return balance(session, customer);
    }

    /** Ends a hold by taking the money, inside the transaction that completes its task. */
    public void capture(Session session, Hold hold) throws SQLException {
        end(session, hold, Entry.Kind.CAPTURE, 0, "video delivered");
    }

    /** Ends a hold by giving the money back, inside the transaction that fails its task. */
    public void release(Session session, Hold hold, String reason) throws SQLException {
        end(session, hold, Entry.Kind.RELEASE, hold.amount().micros(), reason);
    }

    /** To be the transaction's last statement: it locks the balance, which all orders of the customer want. */
    private void end(Session session, Hold hold, Entry.Kind kind, long back, String reason) throws SQLException {
        session.run(
                """
                WITH noted AS (
                    INSERT INTO ledger_entries
                        (customer_id, kind, available_delta, held_delta, task_id, reason, created_at)
                    VALUES (?, ?, ?, ?, ?, ?, ?))
                UPDATE balances SET available = available + ?, held = held - ?, open_tasks = open_tasks - 1
                WHERE customer_id = ?""",
                hold.customer(),
                kind,
                back,
                -hold.amount().micros(),
                hold.task(),
                reason,
                clock.instant(),
                back,
                hold.amount().micros(),
                hold.customer());
    }

    public Balance balance(long customer) {
        return database.direct(session -> balance(session, customer));
    }

    private static Balance balance(Session session, long customer) throws SQLException {
        return session.one(
                        "SELECT available, held FROM balances WHERE customer_id = ?",
                        row -> new Balance(new Money(row.number("available")), new Money(row.number("held"))),
                        customer)
                .orElseThrow(() -> new IllegalArgumentException("no customer " + customer));
    }

    /**
     * A page of entries, newest first.
     *
     * @param before only entries with a lower id
     */
    public List<Entry> entries(long customer, long before, int limit) {
        return database.direct(session -> session.all(
                """
                SELECT * FROM ledger_entries WHERE customer_id = ? AND id < ? ORDER BY id DESC LIMIT ?""",
                row -> new Entry(
                        row.number("id"),
                        row.constant("kind", Entry.Kind.class),
                        new Money(row.number("available_delta")),
                        new Money(row.number("held_delta")),
                        row.maybeText("task_id"),
                        row.text("reason"),
                        row.time("created_at")),
                customer,
                before,
                limit));
    }

    /** Customers whose balance is not the sum of their entries: always empty, unless something is broken. */
    public List<Long> unbalanced() {
        return database.direct(session -> session.all("""
                SELECT b.customer_id FROM balances b
                LEFT JOIN (SELECT customer_id, sum(available_delta) AS available, sum(held_delta) AS held
                           FROM ledger_entries GROUP BY customer_id) e USING (customer_id)
                WHERE b.available <> coalesce(e.available, 0) OR b.held <> coalesce(e.held, 0)""", row -> row.number(1)));
    }
}
