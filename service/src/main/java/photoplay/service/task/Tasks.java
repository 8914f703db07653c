package photoplay.service.task;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import photoplay.service.account.ApiKey;
import photoplay.service.data.Batching;
import photoplay.service.data.Clash;
import photoplay.service.data.Database;
import photoplay.service.data.Row;
import photoplay.service.data.Session;
import photoplay.service.delivery.Deliveries;
import photoplay.service.money.Ledger;
import photoplay.service.money.Money;
import photoplay.service.task.TaskState.FailCode;

/**
 * All tasks. The row's state is the truth: every transition is one compare-and-set in one transaction with the money
 * and the callback that belong to it.
 */
public final class Tasks {
    /** The name of render jobs in the job table. */
    public static final String RENDER = "render";

    private static final int MOST_TOGETHER = 64;

    private final Database database;
    private final Ledger ledger;
    private final Deliveries deliveries;
    private final Notices notices;
    private final InstantSource clock;
    private final Batching<TaskId, Optional<Task>> finding = new Batching<>(MOST_TOGETHER, this::findTogether);
    private final Map<Long, Batching<Filing, Filed>> counters = new ConcurrentHashMap<>();

    public Tasks(Database database, Ledger ledger, Deliveries deliveries, Notices notices, InstantSource clock) {
        this.database = database;
        this.ledger = ledger;
        this.deliveries = deliveries;
        this.notices = notices;
        this.clock = clock;
    }

    /**
     * Makes a task, holds its price and queues its rendering, in one transaction, or does nothing. Orders of one key that
     * arrive together are filed together; see docs/decisions/0036.
     *
     * @throws photoplay.service.data.Unavailable when the database is; nothing was done then, or the answer was lost
     */
    public Filed file(ApiKey key, Order order, Money price, Optional<Idempotency> idempotency) {
        var filing = new Filing(TaskId.fresh(clock.millis()), key, order, price);
        return idempotency.isPresent()
                ? fileOnce(filing, idempotency.get())
                : counters.computeIfAbsent(key.id(), _ -> new Batching<>(MOST_TOGETHER, this::fileTogether))
                        .call(filing);
    }

    private record Filing(TaskId id, ApiKey key, Order order, Money price) {}

    private Optional<List<Filed>> fileTogether(List<Filing> filings) {
        if (filings.size() > 1) {
            return database.direct(session -> insert(session, filings));
        }
        var filing = filings.getFirst();
        try {
            return database.direct(session -> insert(session, filings)).or(() -> Optional.of(List.of(reason(filing))));
        } catch (Clash clash) {
            return Optional.of(List.of(taken(filing, clash)));
        }
    }

    private Filed fileOnce(Filing filing, Idempotency idempotency) {
        try {
            return database.transaction(session -> {
                var earlier = earlier(session, filing.key(), idempotency, filing.id());
                return earlier.isPresent()
                        ? earlier.get()
                        : insert(session, List.of(filing))
                                .orElseThrow(Declined::new)
                                .getFirst();
            });
        } catch (Declined declined) {
            return reason(filing);
        } catch (Clash clash) {
            return taken(filing, clash);
        }
    }

    private static Filed taken(Filing filing, Clash clash) {
        if (clash.constraint().equals("tasks_external")) {
            return new Filed.ExternalIdTaken(filing.order().externalId().orElseThrow());
        }
        throw clash;
    }

    /** Rolls the transaction back, so that a declined order leaves no idempotency key. */
    private static final class Declined extends RuntimeException {}

    /** Takes the idempotency key, or says what was made under it; a twin in flight is waited for. */
    private Optional<Filed> earlier(Session session, ApiKey key, Idempotency idempotency, TaskId id)
            throws SQLException {
        record Kept(byte[] fingerprint, String task) {}
        long customer = key.customer().id();
        int taken =
                session.run("""
                INSERT INTO idempotency_keys (customer_id, key, fingerprint, task_id, created_at)
                VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""", customer, idempotency.key(), idempotency.fingerprint(), id.value(), clock.instant());
        if (taken == 1) {
            return Optional.empty();
        }
        var kept = session.one(
                        "SELECT fingerprint, task_id FROM idempotency_keys WHERE customer_id = ? AND key = ?",
                        row -> new Kept(row.bytes("fingerprint"), row.text("task_id")),
                        customer,
                        idempotency.key())
                .orElseThrow();
        if (!Arrays.equals(kept.fingerprint(), idempotency.fingerprint())) {
            return Optional.of(new Filed.KeyReused());
        }
        return find(session, customer, new TaskId(kept.task())).map(Filed.Repeated::new);
    }

    /**
     * One statement, which is one transaction, for everything, so that the customer's balance, which all of its orders want,
     * stays locked for one commit only. All of them or, where credit or room does not do for all, none.
     *
     * @param filings of one key, at least one
     */
    private Optional<List<Filed>> insert(Session session, List<Filing> filings) throws SQLException {
        var key = filings.getFirst().key();
        long sum = filings.stream().mapToLong(filing -> filing.price().micros()).sum();
        var tasks = session.all(
                """
                        WITH paid AS (
                            UPDATE balances SET available = available - ?, held = held + ?, open_tasks = open_tasks + ?,
                                turn = greatest(turn, (SELECT turn FROM render_clock)) + ?
                            WHERE customer_id = ? AND available >= ? AND open_tasks + ? <= ?
                            RETURNING customer_id, turn),
                        filed AS (
                            INSERT INTO tasks (id, customer_id, key_id, dialect, external_id, params, scene, pictures,
                                mode, seconds, price, callback_url, turn, created_at)
                            SELECT o.id, customer_id, ?, dialect, external_id, params, scene,
                                array_remove(ARRAY[picture, other_picture], NULL), mode, seconds, price, callback_url,
                                turn - ? + place, ?
                            FROM paid, unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                                ?::text[], ?::text[], ?::bigint[], ?::bigint[], ?::text[]) WITH ORDINALITY AS o
                                (id, dialect, external_id, params, scene, picture, other_picture, mode, seconds, price,
                                callback_url, place)
                            RETURNING *),
                        noted AS (
                            INSERT INTO ledger_entries
                                (customer_id, kind, available_delta, held_delta, task_id, reason, created_at)
                            SELECT customer_id, 'hold', -price, price, id, scene, created_at FROM filed),
                        queued AS (
                            INSERT INTO render_jobs (task_name, task_instance, execution_time, picked, version, priority)
                            SELECT 'render', id, created_at, false, 1, -turn FROM filed)
                        SELECT * FROM filed""",
                Tasks::read,
                sum,
                sum,
                filings.size(),
                filings.size(),
                key.customer().id(),
                sum,
                filings.size(),
                key.limits().openTasks(),
                key.id(),
                filings.size(),
                clock.instant(),
                Session.column(filings, filing -> filing.id().value()),
                Session.column(filings, filing -> filing.order().dialect()),
                Session.column(filings, filing -> filing.order().externalId()),
                Session.column(filings, filing -> filing.order().params()),
                Session.column(filings, filing -> filing.order().scene()),
                Session.column(
                        filings, filing -> filing.order().pictures().getFirst().kept()),
                Session.column(
                        filings,
                        filing -> filing.order().pictures().stream()
                                .skip(1)
                                .map(Picture::kept)
                                .findFirst()),
                Session.column(filings, filing -> filing.order().mode()),
                Session.column(filings, filing -> (long) filing.order().seconds()),
                Session.column(filings, filing -> filing.price().micros()),
                Session.column(filings, filing -> filing.order().callbackUrl()));
        if (tasks.isEmpty()) {
            return Optional.empty();
        }
        var byId = tasks.stream().collect(Collectors.toMap(Task::id, Filed.Accepted::new));
        return Optional.of(filings.stream()
                .<Filed>map(filing -> Objects.requireNonNull(byId.get(filing.id())))
                .toList());
    }

    private Filed reason(Filing filing) {
        var available = ledger.balance(filing.key().customer().id()).available();
        return available.compareTo(filing.price()) < 0
                ? new Filed.TooLittleCredit(filing.price(), available)
                : new Filed.QueueFull(filing.key().limits().openTasks());
    }

    /** Those who ask at the same time are answered by one query. */
    public Optional<Task> find(long customer, TaskId id) {
        return finding.call(id).filter(task -> task.customer() == customer);
    }

    private Optional<List<Optional<Task>>> findTogether(List<TaskId> ids) {
        var found = database
                .direct(session -> session.all(
                        "SELECT * FROM tasks WHERE id = ANY (?)",
                        Tasks::read,
                        ids.stream().map(TaskId::value).toList()))
                .stream()
                .collect(Collectors.toMap(Task::id, task -> task));
        return Optional.of(
                ids.stream().map(id -> Optional.ofNullable(found.get(id))).toList());
    }

    private static Optional<Task> find(Session session, long customer, TaskId id) throws SQLException {
        return session.one("SELECT * FROM tasks WHERE id = ? AND customer_id = ?", Tasks::read, id.value(), customer);
    }

    public Optional<Task> findByExternalId(long customer, String externalId) {
        return database.direct(session -> session.one(
                "SELECT * FROM tasks WHERE customer_id = ? AND external_id = ?", Tasks::read, customer, externalId));
    }

    /** Newest first, at most {@code limit} of those after the mark. */
    public List<Task> list(TaskFilter filter, TaskMark after, int limit) {
        return list(filter, after, limit, 0);
    }

    /** A numbered page, newest first. */
    public List<Task> page(TaskFilter filter, int number, int size) {
        return list(filter, TaskMark.START, size, (long) (number - 1) * size);
    }

    private List<Task> list(TaskFilter filter, TaskMark after, int limit, long skip) {
        return database.direct(session -> session.all(
                """
                SELECT * FROM tasks
                WHERE (?::bigint IS NULL OR customer_id = ?) AND (?::text IS NULL OR dialect = ?)
                  AND (?::text IS NULL OR state = ?)
                  AND (?::timestamptz IS NULL OR created_at >= ?) AND (?::timestamptz IS NULL OR created_at < ?)
                  AND (created_at, id) < (?, ?)
                ORDER BY created_at DESC, id DESC LIMIT ? OFFSET ?""",
                Tasks::read,
                filter.customer(),
                filter.customer(),
                filter.dialect(),
                filter.dialect(),
                filter.state(),
                filter.state(),
                filter.from(),
                filter.from(),
                filter.to(),
                filter.to(),
                after.createdAt(),
                after.id(),
                limit,
                skip));
    }

    /**
     * Takes a task for an attempt. Every attempt is a strike until it ends well or is given back, so that a task
     * whose rendering kills the process is not tried for ever.
     *
     * @param most strikes allowed
     */
    public Outcome claim(TaskId id, int most) {
        return database.transaction(session -> {
            var claim = session.one(
                    """
                    UPDATE tasks SET state = 'processing', attempt = attempt + 1, strikes = strikes + 1, percent = 0,
                        stage = 'preparing', started_at = coalesce(started_at, ?)
                    WHERE id = ? AND state IN ('pending', 'processing') AND strikes < ? RETURNING *""",
                    row -> new Claim(read(row), row.whole("attempt"), row.whole("strikes")),
                    clock.instant(),
                    id.value(),
                    most);
            if (claim.isPresent()) {
                session.run("""
                        UPDATE render_clock SET turn = t.turn FROM tasks t
                        WHERE t.id = ? AND render_clock.turn < t.turn""", id.value());
                var task = claim.get().task();
                if (task.order().dialect() == Dialect.KLING) {
                    owe(session, task, Deliveries.Event.PROCESSING);
                }
                return new Outcome.Claimed(claim.get());
            }
            boolean open = session.number(
                            "SELECT 1 FROM tasks WHERE id = ? AND state IN ('pending', 'processing')", id.value())
                    .isPresent();
            return open ? new Outcome.UsedUp() : new Outcome.Over();
        });
    }

    /** Notes how far an attempt is; false when the claim is lost, so that the worker stops. */
    public boolean progress(Claim claim, int percent, String stage) {
        return database.direct(session -> session.run(
                        """
                        UPDATE tasks SET percent = ?, stage = ?
                        WHERE id = ? AND state = 'processing' AND attempt = ?""",
                        Math.clamp(percent, 0, 100),
                        stage,
                        claim.task().id().value(),
                        claim.attempt()))
                == 1;
    }

    /** Completes the task, takes the money and owes the callback; false (and nothing done) when the claim is lost. */
    public boolean complete(Claim claim, String result) {
        return database.transaction(session -> {
            var done = session.one(
                    """
                    UPDATE tasks SET state = 'completed', completed_at = ?, result = ?, percent = 100, stage = 'done'
                    WHERE id = ? AND state = 'processing' AND attempt = ? RETURNING *""", Tasks::read, now(), result, claim.task().id().value(), claim.attempt());
            if (done.isPresent()) {
                owe(session, done.get(), Deliveries.Event.FINAL);
                addToTotals(session, done.get());
                ledger.capture(session, done.get().hold());
            }
            return done.isPresent();
        });
    }

    private static void addToTotals(Session session, Task done) throws SQLException {
        var from = done.startedAt().orElse(done.createdAt());
        long millis = Math.max(0, Duration.between(from, done.updatedAt()).toMillis());
        session.run("""
                INSERT INTO render_totals AS t (scene, videos, millis) VALUES (?, 1, ?)
                ON CONFLICT (scene) DO UPDATE SET videos = t.videos + 1, millis = t.millis + excluded.millis""", done.order().scene(), millis);
    }

    /** Videos made of an effect, and the time from start to end of all of them together. */
    public record Total(String scene, long videos, Duration time) {}

    public List<Total> totals() {
        return database.direct(session -> session.all(
                "SELECT * FROM render_totals ORDER BY scene",
                row -> new Total(row.text("scene"), row.number("videos"), Duration.ofMillis(row.number("millis")))));
    }

    /** Fails the task, gives the money back and owes the callback; false when the claim is lost. */
    public boolean fail(Claim claim, FailCode code, String message) {
        return database.transaction(session -> close(
                        session,
                        code,
                        message,
                        "id = ? AND state = 'processing' AND attempt = ?",
                        claim.task().id().value(),
                        claim.attempt())
                .isPresent());
    }

    /** Whether a task ended without a video. */
    public boolean failed(TaskId id) {
        return database.direct(
                        session -> session.number("SELECT 1 FROM tasks WHERE id = ? AND state = 'failed'", id.value()))
                .isPresent();
    }

    /** Fails an open task that has used up its strikes. */
    public boolean abandon(TaskId id, int most, String message) {
        return database.transaction(session -> close(
                        session,
                        FailCode.RENDER_FAILED,
                        message,
                        "id = ? AND state IN ('pending', 'processing') AND strikes >= ?",
                        id.value(),
                        most)
                .isPresent());
    }

    /** Cancels an open task at once, whoever works on it; empty when it is final already or not the customer's. */
    public Optional<Task> cancel(long customer, TaskId id) {
        return database.transaction(session -> close(
                session,
                FailCode.CANCELLED,
                "Cancelled by the customer",
                "id = ? AND customer_id = ? AND state IN ('pending', 'processing')",
                id.value(),
                customer));
    }

    private Optional<Task> close(
            Session session, FailCode code, String message, String condition, Object first, Object second)
            throws SQLException {
        var done = session.one(
                "UPDATE tasks SET state = 'failed', completed_at = ?, fail_code = ?, fail_msg = ?, stage = 'done' WHERE "
                        + condition + " RETURNING *",
                Tasks::read,
                now(),
                code,
                message,
                first,
                second);
        if (done.isPresent()) {
            owe(session, done.get(), Deliveries.Event.FINAL);
            ledger.release(session, done.get().hold(), code.label());
        }
        return done;
    }

    /** Puts a task back in the queue after a failed attempt, which stays a strike; false when the claim is lost. */
    public boolean requeue(Claim claim) {
        return putBack(claim, 0);
    }

    /** Puts a task back in the queue because the worker stops; no strike. */
    public boolean giveBack(Claim claim) {
        return putBack(claim, 1);
    }

    private boolean putBack(Claim claim, int forgiven) {
        return database.direct(
                        session -> session.run("""
                        UPDATE tasks SET state = 'pending', percent = 0, stage = 'queued', strikes = strikes - ?
                        WHERE id = ? AND state = 'processing' AND attempt = ?""", forgiven, claim.task().id().value(), claim.attempt()))
                == 1;
    }

    private void owe(Session session, Task task, Deliveries.Event event) throws SQLException {
        if (task.order().callbackUrl().isPresent()) {
            deliveries.owe(
                    session,
                    new Deliveries.Debt(
                            task.id().value(),
                            event,
                            task.customer(),
                            task.key(),
                            task.order().callbackUrl().get(),
                            notices.body(task)));
        }
    }

    /** How many tasks wait or are being made, and how long the oldest has waited. */
    public record Queue(long pending, long processing, Duration oldest) {}

    public Queue queue() {
        var now = clock.instant();
        return database.direct(session -> session.one(
                        """
                        SELECT count(*) FILTER (WHERE state = 'pending') AS pending,
                            count(*) FILTER (WHERE state = 'processing') AS processing,
                            min(created_at) FILTER (WHERE state = 'pending') AS oldest
                        FROM tasks WHERE state IN ('pending', 'processing')""",
                        row -> new Queue(
                                row.number("pending"),
                                row.number("processing"),
                                row.maybeTime("oldest")
                                        .map(oldest -> Duration.between(oldest, now))
                                        .orElse(Duration.ZERO)))
                .orElseThrow());
    }

    /** Results of tasks completed before that time whose files are still there. */
    public List<Task> withResultsFrom(Instant before, int limit) {
        return database.direct(session -> session.all("""
                SELECT * FROM tasks WHERE state = 'completed' AND NOT result_deleted AND completed_at < ?
                ORDER BY completed_at LIMIT ?""", Tasks::read, before, limit));
    }

    public void resultDeleted(TaskId id) {
        database.direct(session -> session.run("UPDATE tasks SET result_deleted = true WHERE id = ?", id.value()));
    }

    /**
     * Forgets tasks that ended before that time and left no file, with their deliveries; one with a callback still to be
     * made stays. The ledger keeps its entries. Says how many.
     */
    public int forget(Instant before, int limit) {
        return database.direct(session -> session.run("""
                DELETE FROM tasks WHERE id IN (
                    SELECT id FROM tasks t
                    WHERE completed_at < ? AND (state = 'failed' OR result_deleted)
                      AND NOT EXISTS (SELECT 1 FROM deliveries d WHERE d.task_id = t.id AND d.state = 'due')
                    ORDER BY completed_at LIMIT ? FOR UPDATE SKIP LOCKED)""", before, limit));
    }

    /** Forgets idempotency keys older than that. */
    public int forgetIdempotencyKeys(Instant before) {
        return database.direct(session -> session.run("DELETE FROM idempotency_keys WHERE created_at < ?", before));
    }

    /** Whole milliseconds, which is what the API shows. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static Task read(Row row) throws SQLException {
        return new Task(
                new TaskId(row.text("id")),
                row.number("customer_id"),
                row.number("key_id"),
                new Order(
                        row.constant("dialect", Dialect.class),
                        row.text("scene"),
                        row.texts("pictures").stream().map(Picture::read).toList(),
                        row.constant("mode", Mode.class),
                        row.whole("seconds"),
                        row.maybeText("callback_url"),
                        row.maybeText("external_id"),
                        row.text("params")),
                new Money(row.number("price")),
                state(row),
                row.time("created_at"),
                row.maybeTime("started_at"));
    }

    private static TaskState state(Row row) throws SQLException {
        return switch (row.text("state")) {
            case "pending" -> new TaskState.Pending();
            case "processing" -> new TaskState.Processing(row.whole("percent"), row.text("stage"));
            case "completed" -> new TaskState.Completed(row.time("completed_at"), row.text("result"));
            case "failed" ->
                new TaskState.Failed(
                        row.time("completed_at"), row.constant("fail_code", FailCode.class), row.text("fail_msg"));
            case String other -> throw new IllegalStateException("task state " + other);
        };
    }
}
