package photoplay.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.Test;
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
