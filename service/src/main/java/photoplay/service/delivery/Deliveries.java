package photoplay.service.delivery;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import photoplay.service.account.Secrets;
import photoplay.service.data.Batching;
import photoplay.service.data.Database;
import photoplay.service.data.Row;
import photoplay.service.data.Session;

/** What is owed to receivers, and every attempt made. */
public final class Deliveries {
    private static final int ID_LENGTH = 24;
    private static final int MOST_TOGETHER = 64;
    private static final Duration UNTRIED = Duration.ofDays(1);
    private final Database database;
    private final InstantSource clock;
    private final Batching<Settlement, Settlement> settling = new Batching<>(MOST_TOGETHER, this::settleTogether);

    public Deliveries(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /** What a callback tells of. */
    public enum Event {
        PROCESSING,
        FINAL
    }

    /** A callback to be made. */
    public record Debt(String task, Event event, long customer, long key, String url, String body) {}

    /** Notes a debt inside the transaction that caused it; a task owes each event once. */
    public void owe(Session session, Debt debt) throws SQLException {
        var now = clock.instant();
        session.run(
                """
                INSERT INTO deliveries
                    (id, task_id, event, customer_id, key_id, url, body, created_at, deadline, due_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (task_id, event) DO NOTHING""",
                "msg_" + Secrets.random(ID_LENGTH),
                debt.task(),
                debt.event(),
                debt.customer(),
                debt.key(),
                debt.url(),
                debt.body(),
                now,
                now.plus(Schedule.PATIENCE),
                now);
    }

    /** A delivery taken for one attempt, and how to sign it: with the secret of that access key, or not at all. */
    record Errand(Delivery delivery, Optional<String> signingKey) {}

    /**
     * Takes due deliveries, oldest first, no more of one customer than its lane has room for. What is taken is not due for
     * the length of the lease.
     */
    List<Errand> take(int most, Lanes.Room room, Duration lease) {
        var now = clock.instant();
        var customers = List.copyOf(room.left().keySet());
        var left = customers.stream()
                .map(customer -> (long) room.left().getOrDefault(customer, 0))
                .toList();
        // One step through the index for each customer who is owed something, however much it is owed.
        return database.direct(session -> session.all(
                """
                WITH RECURSIVE owed (customer_id) AS (
                    (SELECT customer_id FROM deliveries WHERE state = 'due' ORDER BY customer_id LIMIT 1)
                    UNION ALL
                    SELECT (SELECT customer_id FROM deliveries
                            WHERE state = 'due' AND customer_id > owed.customer_id ORDER BY customer_id LIMIT 1)
                    FROM owed WHERE owed.customer_id IS NOT NULL)
                UPDATE deliveries d SET due_at = ?, attempts = d.attempts + 1
                FROM (
                    SELECT due.id
                    FROM owed c
                    LEFT JOIN unnest(?::bigint[], ?::bigint[]) AS lane (customer_id, room) USING (customer_id)
                    CROSS JOIN LATERAL (
                        SELECT id, due_at FROM deliveries l
                        WHERE l.customer_id = c.customer_id AND state = 'due' AND due_at <= ?
                        ORDER BY due_at LIMIT coalesce(lane.room, ?)
                        FOR UPDATE SKIP LOCKED) due
                    ORDER BY due.due_at LIMIT ?) taken, api_keys k
                WHERE d.id = taken.id AND k.id = d.key_id
                RETURNING d.*, CASE WHEN k.signs_callbacks THEN k.access_key END AS signing_key""",
                row -> new Errand(read(row), row.maybeText("signing_key")),
                now.plus(lease),
                customers,
                left,
                now,
                room.usual(),
                most));
    }

    /** What follows from an attempt. */
    record Settlement(Delivery delivery, Attempt attempt, Delivery.State state, Instant dueAt) {}

    /** Notes an attempt and what follows from it; only the first to tell of an attempt is heard. */
    void settle(Settlement settlement) {
        settling.call(settlement);
    }

    private Optional<List<Settlement>> settleTogether(List<Settlement> all) {
        database.direct(session -> session.run(
                """
                WITH told AS (
                    SELECT * FROM unnest(?::text[], ?::int[], ?::timestamptz[], ?::bigint[], ?::int[], ?::text[],
                        ?::text[], ?::timestamptz[]) AS t (id, attempt, started_at, millis, status, answer, state, due_at)),
                noted AS (
                    INSERT INTO delivery_attempts (delivery_id, attempt, started_at, millis, status, answer)
                    SELECT id, attempt, started_at, millis, status, answer FROM told ON CONFLICT DO NOTHING)
                UPDATE deliveries d SET state = told.state, due_at = told.due_at
                FROM told WHERE d.id = told.id AND d.state = 'due' AND d.attempts = told.attempt""",
                Session.column(all, one -> one.delivery().id()),
                Session.column(all, one -> one.attempt().number()),
                Session.column(all, one -> one.attempt().startedAt()),
                Session.column(all, one -> one.attempt().took().toMillis()),
                Session.column(all, one -> one.attempt().status()),
                Session.column(all, one -> one.attempt().answer()),
                Session.column(all, Settlement::state),
                Session.column(all, Settlement::dueAt)));
        return Optional.of(all);
    }

    /**
     * Gives up what its deadline has passed while it waited behind others of a receiver that does not answer. What was never
     * tried waits a day longer: it may be us who were away. Says how many.
     */
    int expire(int most) {
        var now = clock.instant();
        return database.direct(session -> session.run("""
                UPDATE deliveries SET state = 'given_up' WHERE id IN (
                    SELECT id FROM deliveries
                    WHERE state = 'due' AND deadline < ? AND due_at <= ? AND (attempts > 0 OR deadline < ?)
                    ORDER BY deadline LIMIT ? FOR UPDATE SKIP LOCKED)""", now, now, now.minus(UNTRIED), most));
    }

    /** Sends a delivery again, whatever became of it, with the same id; false when there is none. */
    public boolean resend(String id) {
        var now = clock.instant();
        return database.transaction(session -> session.run(
                        "UPDATE deliveries SET state = 'due', due_at = ?, deadline = ? WHERE id = ?",
                        now,
                        now.plus(Schedule.PATIENCE),
                        id))
                == 1;
    }

    /** Newest first; of one task, one customer, or everybody. */
    public List<Delivery> list(Optional<Long> customer, Optional<String> task, int limit) {
        return database.direct(session -> session.all("""
                SELECT * FROM deliveries
                WHERE (?::bigint IS NULL OR customer_id = ?) AND (?::text IS NULL OR task_id = ?)
                ORDER BY created_at DESC, id DESC LIMIT ?""", Deliveries::read, customer, customer, task, task, limit));
    }

    public Optional<Delivery> find(String id) {
        return database.direct(session -> session.one("SELECT * FROM deliveries WHERE id = ?", Deliveries::read, id));
    }

    public List<Attempt> attempts(String delivery) {
        return database.direct(session -> session.all(
                "SELECT * FROM delivery_attempts WHERE delivery_id = ? ORDER BY attempt",
                row -> new Attempt(
                        row.whole("attempt"),
                        row.time("started_at"),
                        Duration.ofMillis(row.number("millis")),
                        row.maybeWhole("status"),
                        row.text("answer")),
                delivery));
    }

    /** Deliveries by state: all that are due, and of the others those of the last hour, however many are kept. */
    public Map<Delivery.State, Long> counts() {
        record Count(Delivery.State state, long count) {}
        var hourAgo = clock.instant().minus(Duration.ofHours(1));
        return database
                .direct(session -> session.all(
                        """
                        SELECT 'due' AS state, count(*) AS count FROM deliveries WHERE state = 'due'
                        UNION ALL
                        SELECT state, count(*) FROM deliveries WHERE state <> 'due' AND created_at >= ? GROUP BY state""",
                        row -> new Count(row.constant("state", Delivery.State.class), row.number("count")),
                        hourAgo))
                .stream()
                .collect(java.util.stream.Collectors.toMap(Count::state, Count::count));
    }

    private static Delivery read(Row row) throws SQLException {
        return new Delivery(
                row.text("id"),
                row.text("task_id"),
                row.number("customer_id"),
                row.number("key_id"),
                row.text("url"),
                row.text("body"),
                row.constant("state", Delivery.State.class),
                row.time("created_at"),
                row.time("due_at"),
                row.time("deadline"),
                row.whole("attempts"));
    }
}
