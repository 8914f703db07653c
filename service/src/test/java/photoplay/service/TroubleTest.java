package photoplay.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import photoplay.service.account.NewKey;
import photoplay.service.api.TaskViews;
import photoplay.service.data.Database;
import photoplay.service.delivery.Deliveries;
import photoplay.service.money.Ledger;
import photoplay.service.task.Retention;
import photoplay.service.task.Tasks;
import photoplay.service.task.Uploads;

/** What happens when something the service needs is away. */
class TroubleTest {
    @Test
    void withoutADatabaseCallsAreToldToComeBack() throws Exception {
        try (var world = new World(InstantSource.system())) {
            var key = world.key("1");
            assertThat(world.get(key, "/api/v1/credits").status()).isEqualTo(200);
            world.pool.close();
            var answer = world.create(key, World.request("balloon_parade"));
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.json().get("code").intValue()).isEqualTo(503);
            assertThat(answer.header("Retry-After")).isEqualTo("2");
            assertThat(world.send("GET", "/health/ready", "", Optional.empty()).status())
                    .isEqualTo(503);
            assertThat(world.send("GET", "/health/live", "", Optional.empty()).status())
                    .isEqualTo(200);
        }
    }

    @Test
    void withoutRoomCallsAreToldToComeBackAndNothingIsCharged() throws Exception {
        try (var world = new World(InstantSource.system(), World.GENEROUS, false, Long.MAX_VALUE / 2)) {
            var key = world.key("1");
            var answer = world.create(key, World.request("balloon_parade"));
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.header("Retry-After")).isEqualTo("60");
            assertThat(world.get(key, "/api/v1/credits").data().get("held").intValue())
                    .isZero();
        }
    }

    @Test
    void filesAreDeletedWhenTheirTimeIsOver() throws Exception {
        var clock = new TestClock();
        try (var world = new World(clock)) {
            var key = world.key("1");
            var id = world.order(key);
            try (var worker = world.worker("one", World.quick())) {
                Await.until("completed", () -> world.state(key, id).equals("completed"));
            }
            world.create(key, World.request("balloon_parade"));
            var video = world.task(key, id)
                    .get("resultUrls")
                    .get(0)
                    .textValue()
                    .substring(world.url("").length());
            var retention = retention(world, clock);
            clock.pass(Duration.ofDays(3));
            assertThat(retention.sweep())
                    .as("the finished task's picture, not the open one's")
                    .isEqualTo(1);
            assertThat(world.send("GET", video, "", Optional.empty()).status()).isEqualTo(200);
            clock.pass(Duration.ofDays(28));
            assertThat(retention.sweep()).isEqualTo(1);
            assertThat(world.send("GET", video, "", Optional.empty()).status()).isEqualTo(404);
            assertThat(world.state(key, id)).isEqualTo("completed");
            assertThat(retention.sweep()).isZero();
        }
    }

    @Test
    void finishedTasksAreForgottenAndTheLedgerStaysWhole() throws Exception {
        var clock = new TestClock();
        try (var world = new World(clock)) {
            var key = world.key("1");
            var done = order(world, key);
            try (var worker = world.worker("one", World.quick())) {
                Await.until("completed", () -> world.state(key, done).equals("completed"));
            }
            var failed = order(world, key);
            world.post(key, "/api/v1/tasks/" + failed + "/cancel", "");
            var owed = order(world, key);
            world.post(key, "/api/v1/tasks/" + owed + "/cancel", "");
            var open = order(world, key);
            world.database.direct(session ->
                    session.run("UPDATE deliveries SET state = 'given_up', attempts = 1 WHERE task_id <> ?", owed));
            world.database.direct(session -> session.run("""
                    INSERT INTO delivery_attempts SELECT id, 1, created_at, 7, 500, 'no' FROM deliveries
                    WHERE task_id <> ?""", owed));
            var balance = world.office.balance(key.key().customer().name());
            var entries = world.get(key, "/api/v1/credits/ledger").data().get("entries");

            var retention = retention(world, clock);
            clock.pass(Duration.ofDays(89));
            assertThat(retention.sweep()).as("a video and three pictures").isEqualTo(4);
            assertThat(retention.sweep()).isZero();
            clock.pass(Duration.ofDays(2));
            assertThat(retention.sweep()).as("tasks").isEqualTo(2);
            assertThat(retention.sweep()).isZero();

            for (var forgotten : List.of(done, failed)) {
                assertThat(world.get(key, "/api/v1/video/generations?task_id=" + forgotten)
                                .status())
                        .isEqualTo(404);
                assertThat(world.get(key, "/api/v1/tasks/" + forgotten + "/deliveries")
                                .status())
                        .isEqualTo(404);
            }
            assertThat(world.state(key, owed)).as("its callback is still due").isEqualTo("failed");
            assertThat(world.state(key, open)).isEqualTo("pending");
            assertThat(count(world, "delivery_attempts")).isZero();
            assertThat(count(world, "deliveries")).isEqualTo(1);
            assertThat(world.get(key, "/api/v1/credits/ledger").data().get("entries"))
                    .isEqualTo(entries);
            assertThat(world.office.balance(key.key().customer().name())).isEqualTo(balance);
            assertThat(world.ledger.unbalanced()).isEmpty();
        }
    }

    private static long count(World world, String table) {
        return world.database
                .direct(session -> session.number("SELECT count(*) FROM " + table))
                .orElseThrow();
    }

    private static String order(World world, NewKey key) throws Exception {
        return world.create(key, World.request("balloon_parade").replace("{\"model\"", """
                {"callback_url":"http://127.0.0.1:8000/a","model\""""))
                .data()
                .get("taskId")
                .textValue();
    }

    private static Retention retention(World world, InstantSource clock) {
        var database = new Database(world.pool);
        var tasks = new Tasks(
                database,
                new Ledger(database, clock),
                new Deliveries(database, clock),
                new TaskViews(world.storage, world.backing.publicUrl()),
                clock);
        var uploads = new Uploads(database, world.storage, world.folder.resolve("scratch"), clock);
        return new Retention(tasks, uploads, world.storage, Retention.Periods.DEFAULT, clock);
    }

    @Test
    void refusedOrdersLeaveNoFiles() throws Exception {
        try (var world = new World(InstantSource.system())) {
            assertThat(world.create(world.key("0"), World.request("balloon_parade"))
                            .status())
                    .isEqualTo(402);
            try (var files = Files.walk(world.folder)) {
                assertThat(files.filter(Files::isRegularFile)).isEmpty();
            }
        }
    }
}
