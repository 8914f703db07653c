package photoplay.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import photoplay.service.account.Accounts;
import photoplay.service.account.ApiKey;
import photoplay.service.account.KeyLimits;
import photoplay.service.account.Secrets;
import photoplay.service.data.Clash;
import photoplay.service.data.Database;
import photoplay.service.delivery.Deliveries;
import photoplay.service.money.Entry;
import photoplay.service.money.Ledger;
import photoplay.service.money.Money;
import photoplay.service.task.Claim;
import photoplay.service.task.Dialect;
import photoplay.service.task.Filed;
import photoplay.service.task.Idempotency;
import photoplay.service.task.Mode;
import photoplay.service.task.Order;
import photoplay.service.task.Outcome;
import photoplay.service.task.Picture;
import photoplay.service.task.Task;
import photoplay.service.task.TaskFilter;
import photoplay.service.task.TaskMark;
import photoplay.service.task.TaskState;
import photoplay.service.task.TaskState.FailCode;
import photoplay.service.task.Tasks;

/** Tries to break the money: whatever happens side by side, the sums hold. */
class LedgerTest {
    private static final int STRIKES = 3;
    private static final AtomicInteger NAMES = new AtomicInteger();
    private static HikariDataSource pool;
    private static Database database;
    private static Ledger ledger;
    private static Deliveries deliveries;
    private static Tasks tasks;
    private static Accounts accounts;

    @BeforeAll
    static void open() {
        pool = Postgres.fresh(16);
        database = new Database(pool);
        var clock = InstantSource.system();
        ledger = new Ledger(database, clock);
        deliveries = new Deliveries(database, clock);
        tasks = new Tasks(database, ledger, deliveries, Task::toString, clock);
        accounts = new Accounts(
                database, Secrets.of(database, Optional.empty()), new KeyLimits(1000, 1000, 10_000), clock);
    }

    @AfterAll
    static void close() {
        pool.close();
    }

    private static ApiKey customer(String dollars) {
        var owner = accounts.customer("ledger-" + NAMES.incrementAndGet());
        if (!dollars.equals("0")) {
            ledger.grant(owner.id(), Money.dollars(dollars), "test");
        }
        return accounts.createKey(owner).key();
    }

    private static Order order() {
        return new Order(
                Dialect.RESELLER,
                "balloon_parade",
                List.of(new Picture.Link("http://a.example/1.jpg")),
                Mode.STD,
                5,
                Optional.of("http://a.example/callback"),
                Optional.empty(),
                "{}");
    }

    /** Everything that happens to tasks, at random, from several threads, with workers that vanish on the way. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void randomInterleavingsKeepTheSums(long seed) throws Exception {
        var first = customer("0.50");
        var second = customer("0.30");
        var threads = new ArrayList<Callable<Void>>();
        for (int t = 0; t < 6; t++) {
            var random = new Random(seed * 1000 + t);
            threads.add(() -> {
                for (int step = 0; step < 50; step++) {
                    act(random.nextBoolean() ? first : second, random);
                }
                return null;
            });
        }
        run(threads);
        assertThat(ledger.unbalanced()).isEmpty();
        for (var key : List.of(first, second)) {
            finishEverything(key);
            check(key);
        }
        assertThat(ledger.unbalanced()).isEmpty();
    }

    private static void act(ApiKey key, Random random) {
        long customer = key.customer().id();
        switch (random.nextInt(10)) {
            case 0 -> ledger.grant(customer, new Money(random.nextInt(1, 50_000)), "more");
            case 1 -> {
                try {
                    ledger.correct(customer, new Money(-random.nextInt(1, 200_000)), "less");
                } catch (Ledger.Overdrawn refused) {
                    assertThat(refused).hasMessageContaining("negative");
                }
            }
            case 2, 3, 4 -> tasks.file(key, order(), new Money(random.nextInt(1, 80_000)), Optional.empty());
            case 5 -> anyTask(customer, random).ifPresent(task -> tasks.cancel(customer, task.id()));
            default -> anyTask(customer, random).ifPresent(task -> work(task, random));
        }
    }

    private static Optional<Task> anyTask(long customer, Random random) {
        var all = tasks.list(TaskFilter.of(customer), TaskMark.START, 30);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(random.nextInt(all.size())));
    }

    private static void work(Task task, Random random) {
        if (!(tasks.claim(task.id(), STRIKES) instanceof Outcome.Claimed(Claim claim))) {
            tasks.abandon(task.id(), STRIKES, "used up");
            return;
        }
        switch (random.nextInt(6)) {
            case 0 -> tasks.fail(claim, FailCode.PICTURE_INVALID, "no");
            case 1 -> tasks.requeue(claim);
            case 2 -> tasks.giveBack(claim);
            case 3 -> tasks.progress(claim, 50, "and the worker dies");
            default -> {
                tasks.complete(claim, "videos/x.mp4");
                tasks.complete(claim, "videos/x.mp4");
                tasks.fail(claim, FailCode.RENDER_FAILED, "too late");
            }
        }
    }

    private static void finishEverything(ApiKey key) {
        for (var task : tasks.list(TaskFilter.of(key.customer().id()), TaskMark.START, 1000)) {
            if (!task.state().isFinal()) {
                assertThat(tasks.cancel(key.customer().id(), task.id())).isPresent();
            }
        }
    }

    private static void check(ApiKey key) {
        long customer = key.customer().id();
        var entries = ledger.entries(customer, Long.MAX_VALUE, 100_000);
        var balance = ledger.balance(customer);
        assertThat(balance.held()).isEqualTo(Money.ZERO);
        assertThat(balance.available().micros()).isNotNegative();
        assertThat(entries.stream().mapToLong(e -> e.available().micros()).sum())
                .isEqualTo(balance.available().micros());
        long open = database.direct(
                        session -> session.number("SELECT open_tasks FROM balances WHERE customer_id = ?", customer))
                .orElseThrow();
        assertThat(open).isZero();
        for (var task : tasks.list(TaskFilter.of(customer), TaskMark.START, 1000)) {
            var about = entries.stream()
                    .filter(e -> e.task().equals(Optional.of(task.id().value())))
                    .toList();
            assertThat(about).hasSize(2);
            assertThat(about.getLast().kind()).isEqualTo(Entry.Kind.HOLD);
            boolean paid = task.state() instanceof TaskState.Completed;
            assertThat(about.getFirst().kind()).isEqualTo(paid ? Entry.Kind.CAPTURE : Entry.Kind.RELEASE);
            assertThat(about.stream().mapToLong(e -> e.available().micros()).sum())
                    .isEqualTo(paid ? -task.price().micros() : 0);
            assertThat(deliveries.list(
                            Optional.of(customer), Optional.of(task.id().value()), 10))
                    .as("one callback a task that asks for it")
                    .hasSize(task.order().callbackUrl().isPresent() ? 1 : 0);
        }
    }

    private static <T> List<T> run(List<Callable<T>> work) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var results = new ArrayList<T>();
            for (Future<T> done : threads.invokeAll(work)) {
                results.add(done.get());
            }
            return results;
        }
    }

    @Test
    void aHundredParallelRepeatsAreOneTask() throws Exception {
        var key = customer("1");
        var promise = Optional.of(new Idempotency("once", new byte[] {1}));
        Callable<Filed> create = () -> tasks.file(key, order(), Money.dollars("0.0214"), promise);
        var filed = run(java.util.Collections.nCopies(100, create));
        var ids = new HashSet<String>();
        int accepted = 0;
        for (var outcome : filed) {
            switch (outcome) {
                case Filed.Accepted(var task) -> {
                    accepted++;
                    ids.add(task.id().value());
                }
                case Filed.Repeated(var task) -> ids.add(task.id().value());
                default -> throw new AssertionError(outcome);
            }
        }
        assertThat(accepted).isEqualTo(1);
        assertThat(ids).hasSize(1);
        assertThat(ledger.balance(key.customer().id()).held()).isEqualTo(Money.dollars("0.0214"));
        assertThat(tasks.file(
                        key, order(), Money.dollars("0.0214"), Optional.of(new Idempotency("once", new byte[] {2}))))
                .isInstanceOf(Filed.KeyReused.class);
    }

    @Test
    void aDeclinedOrderLeavesItsIdempotencyKeyFree() {
        var key = customer("0");
        var promise = Optional.of(new Idempotency("again", new byte[] {1}));
        assertThat(tasks.file(key, order(), Money.dollars("1"), promise)).isInstanceOf(Filed.TooLittleCredit.class);
        ledger.grant(key.customer().id(), Money.dollars("1"), "late");
        assertThat(tasks.file(key, order(), Money.dollars("1"), promise)).isInstanceOf(Filed.Accepted.class);
    }

    @Test
    void parallelOrdersNeverSpendMoreThanThereIs() throws Exception {
        var key = customer("0.10");
        Callable<Filed> create = () -> tasks.file(key, order(), Money.dollars("0.03"), Optional.empty());
        var filed = run(java.util.Collections.nCopies(40, create));
        assertThat(filed.stream().filter(Filed.Accepted.class::isInstance)).hasSize(3);
        assertThat(filed.stream().filter(Filed.TooLittleCredit.class::isInstance))
                .hasSize(37);
        assertThat(ledger.balance(key.customer().id()).available()).isEqualTo(Money.dollars("0.01"));
    }

    @Test
    void ordersThatAreFiledTogetherAreEachWhole() throws Exception {
        var key = customer("10");
        var orders = new ArrayList<Order>();
        for (int i = 0; i < 60; i++) {
            orders.add(new Order(
                    i % 2 == 0 ? Dialect.RESELLER : Dialect.KLING,
                    "scene_" + i,
                    i % 3 == 0
                            ? List.of(new Picture.Stored("left" + i), new Picture.Link("http://a.example/right" + i))
                            : List.of(new Picture.Link("http://a.example/only" + i)),
                    i % 2 == 0 ? Mode.PRO : Mode.STD,
                    5 + i % 6,
                    i % 4 == 0 ? Optional.empty() : Optional.of("http://a.example/callback?" + i),
                    i % 5 == 0 ? Optional.of("mine, {\"" + i + "\\") : Optional.empty(),
                    "{\"number\":" + i + "}"));
        }
        var filed = run(orders.stream()
                .<Callable<Filed>>map(
                        order -> () -> tasks.file(key, order, new Money(1000 + order.seconds()), Optional.empty()))
                .toList());
        for (int i = 0; i < orders.size(); i++) {
            var task = ((Filed.Accepted) filed.get(i)).task();
            assertThat(task.order()).isEqualTo(orders.get(i));
            assertThat(task.price()).isEqualTo(new Money(1000 + orders.get(i).seconds()));
            assertThat(tasks.find(key.customer().id(), task.id())).contains(task);
        }
        List<Long> places = database.direct(session -> session.all(
                "SELECT -priority FROM render_jobs JOIN tasks ON id = task_instance WHERE customer_id = ?",
                row -> row.number(1),
                key.customer().id()));
        assertThat(places).as("each its own place in the queue").hasSize(60).doesNotHaveDuplicates();
        finishEverything(key);
        check(key);
    }

    @Test
    void ofParallelOrdersWithOneExternalIdOneIsAccepted() throws Exception {
        var key = customer("10");
        var twin = new Order(
                Dialect.RESELLER, "twin", order().pictures(), Mode.STD, 5, Optional.empty(), Optional.of("twin"), "{}");
        var filed = run(IntStream.range(0, 40)
                .<Callable<Filed>>mapToObj(
                        i -> () -> tasks.file(key, i % 4 == 0 ? twin : order(), new Money(1000), Optional.empty()))
                .toList());
        assertThat(filed.stream().filter(Filed.Accepted.class::isInstance)).hasSize(31);
        assertThat(filed.stream().filter(new Filed.ExternalIdTaken("twin")::equals))
                .hasSize(9);
        assertThat(ledger.balance(key.customer().id()).held()).isEqualTo(new Money(31_000));
    }

    @Test
    void oneOfCompleteAndCancelWins() throws Exception {
        var key = customer("10");
        for (int round = 0; round < 25; round++) {
            var task = ((Filed.Accepted) tasks.file(key, order(), new Money(1000), Optional.empty())).task();
            var claim = ((Outcome.Claimed) tasks.claim(task.id(), STRIKES)).claim();
            var won = run(List.<Callable<Boolean>>of(
                    () -> tasks.complete(claim, "videos/x.mp4"),
                    () -> tasks.cancel(key.customer().id(), task.id()).isPresent(),
                    () -> tasks.fail(claim, FailCode.RENDER_FAILED, "x")));
            assertThat(won.stream().filter(w -> w)).hasSize(1);
        }
        check(key);
    }

    @Test
    void aWorkerThatLostItsClaimWritesNothing() {
        var key = customer("1");
        var task = ((Filed.Accepted) tasks.file(key, order(), new Money(1000), Optional.empty())).task();
        var lost = ((Outcome.Claimed) tasks.claim(task.id(), STRIKES)).claim();
        var holds = ((Outcome.Claimed) tasks.claim(task.id(), STRIKES)).claim();
        assertThat(tasks.progress(lost, 10, "x")).isFalse();
        assertThat(tasks.complete(lost, "videos/x.mp4")).isFalse();
        assertThat(tasks.fail(lost, FailCode.RENDER_FAILED, "x")).isFalse();
        assertThat(tasks.requeue(lost)).isFalse();
        assertThat(tasks.complete(holds, "videos/x.mp4")).isTrue();
    }

    @Test
    void aTaskThatKillsItsWorkerThreeTimesFails() {
        var key = customer("1");
        var task = ((Filed.Accepted) tasks.file(key, order(), new Money(1000), Optional.empty())).task();
        for (int kill = 0; kill < STRIKES; kill++) {
            assertThat(tasks.claim(task.id(), STRIKES)).isInstanceOf(Outcome.Claimed.class);
        }
        assertThat(tasks.claim(task.id(), STRIKES)).isInstanceOf(Outcome.UsedUp.class);
        assertThat(tasks.abandon(task.id(), STRIKES, "three times")).isTrue();
        assertThat(tasks.claim(task.id(), STRIKES)).isInstanceOf(Outcome.Over.class);
        check(key);
    }

    @Test
    void theDatabaseItselfRefusesWhatMustNotBe() {
        var key = customer("1");
        var task = ((Filed.Accepted) tasks.file(key, order(), new Money(1000), Optional.empty())).task();
        tasks.cancel(key.customer().id(), task.id());
        for (var forbidden : List.of(
                "UPDATE ledger_entries SET available_delta = 5",
                "DELETE FROM ledger_entries",
                "TRUNCATE ledger_entries",
                "UPDATE balances SET available = -1",
                "UPDATE tasks SET state = 'pending', completed_at = NULL, fail_code = NULL, fail_msg = NULL WHERE id = '"
                        + task.id() + "'",
                "INSERT INTO ledger_entries (customer_id, kind, available_delta, held_delta, task_id, reason, created_at)"
                        + " SELECT customer_id, 'capture', 0, -price, id, '', now() FROM tasks WHERE id = '" + task.id()
                        + "'")) {
            assertThatThrownBy(() -> database.transaction(session -> session.run(forbidden)))
                    .as(forbidden)
                    .isInstanceOf(Clash.class);
        }
    }

    @Test
    void moneyIsExact() {
        assertThat(Money.dollars("0.0214").micros()).isEqualTo(21_400);
        assertThat(Money.dollars("5.00").inDollars()).isEqualByComparingTo("5");
        assertThatThrownBy(() -> Money.dollars("0.00000001")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Money.dollars("1e99")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Money.dollars("NaN")).isInstanceOf(IllegalArgumentException.class);
    }
}
