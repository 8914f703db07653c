package photoplay.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import photoplay.service.account.NewKey;
import photoplay.service.account.Secrets;
import photoplay.service.money.Money;
import photoplay.service.render.Moderator;
import photoplay.service.render.Studio;
import photoplay.service.storage.StorageName;
import photoplay.service.task.TaskId;

/** The worker's promises: retried, returned, cancelled, fair. */
class WorkerTest {
    private World world;
    private NewKey key;

    @BeforeEach
    void open() throws Exception {
        world = new World(InstantSource.system());
        key = world.key("50");
    }

    @AfterEach
    void close() {
        world.close();
    }

    private int leftovers() throws IOException {
        int count = 0;
        for (var folder : List.of("one", "two", "scratch")) {
            var path = world.folder.resolve(folder);
            if (Files.exists(path)) {
                try (var files = Files.list(path)) {
                    count += (int) files.count();
                }
            }
        }
        return count;
    }

    @Test
    void aRenderThatBreaksTwiceIsTriedAThirdTime() throws Exception {
        var attempts = new AtomicInteger();
        try (var worker = world.worker("one", (commission, watch) -> {
            if (attempts.incrementAndGet() < 3) {
                throw new IOException("native trouble");
            }
            World.quick().render(commission, watch);
        })) {
            var id = world.order(key);
            Await.until("completed", () -> world.state(key, id).equals("completed"));
        }
        assertThat(attempts).hasValue(3);
        assertThat(leftovers()).isZero();
    }

    @Test
    void aRenderThatAlwaysBreaksFailsAfterThreeAttemptsAndIsFree() throws Exception {
        var attempts = new AtomicInteger();
        try (var worker = world.worker("one", (commission, watch) -> {
            attempts.incrementAndGet();
            throw new OutOfMemoryError("pretended");
        })) {
            var id = world.order(key);
            Await.until("failed", () -> world.state(key, id).equals("failed"));
            assertThat(world.task(key, id).get("failCode").textValue()).isEqualTo("render_failed");
        }
        assertThat(attempts).hasValue(3);
        assertThat(world.office.balance(key.key().customer().name()).available())
                .isEqualTo(Money.dollars("50"));
    }

    @Test
    void aRenderThatTakesTooLongIsStoppedAndTriedAgainThenFailsFree() throws Exception {
        var attempts = new AtomicInteger();
        Studio slow = (commission, watch) -> {
            attempts.incrementAndGet();
            while (true) {
                watch.stopIfCalled();
                TimeUnit.MILLISECONDS.sleep(10);
            }
        };
        try (var worker = world.worker("one", slow, Moderator.OFF, Duration.ofMillis(100))) {
            var id = world.order(key);
            Await.until("failed", () -> world.state(key, id).equals("failed"));
            assertThat(world.task(key, id).get("failMsg").textValue()).startsWith("Rendering took longer than");
        }
        assertThat(attempts).hasValue(3);
        assertThat(world.office.balance(key.key().customer().name()).available())
                .isEqualTo(Money.dollars("50"));
        assertThat(leftovers()).isZero();
    }

    @Test
    void aFullDiskIsWaitedForAndNotTheTasksFault() throws Exception {
        var id = world.order(key);
        try (var full = world.worker("one", World.quick(), Moderator.OFF, Duration.ofHours(1), Long.MAX_VALUE)) {
            Await.until(
                    "looked at",
                    () -> world.database
                            .direct(session ->
                                    session.number("SELECT version FROM render_jobs WHERE NOT picked AND version > 1"))
                            .isPresent());
            assertThat(world.state(key, id)).isEqualTo("pending");
        }
        assertThat(world.database
                        .direct(session -> session.number("SELECT attempt::bigint FROM tasks"))
                        .orElseThrow())
                .isZero();
        world.database.direct(session -> session.run("UPDATE render_jobs SET execution_time = now()"));
        try (var worker = world.worker("one", World.quick())) {
            Await.until("completed", () -> world.state(key, id).equals("completed"));
        }
    }

    /** A worker was killed between publishing and completing, and the customer cancelled before the next attempt. */
    @Test
    void aVideoThatNobodyWantsAnyMoreIsDeleted() throws Exception {
        var id = world.order(key);
        leaveAsKilled(id, "one");
        world.post(key, "/api/v1/tasks/" + id + "/cancel", "");
        var secrets = Secrets.of(world.database, Optional.empty());
        var name = new StorageName("videos/" + secrets.nameFor(id) + ".mp4");
        world.storage.publish(name, Files.writeString(world.folder.resolve("video"), "published"));
        try (var worker = world.worker("one", World.quick())) {
            Await.until("deleted", () -> world.storage.find(name).isEmpty());
        }
    }

    /** What a killed worker leaves behind: a picked job without a heartbeat and a task in the middle of it. */
    @Test
    void anotherWorkerTakesOverFromADeadOne() throws Exception {
        var id = world.order(key);
        leaveAsKilled(id, "one");
        try (var worker = world.worker("two", World.quick())) {
            Await.until(
                    "completed",
                    Duration.ofSeconds(15),
                    () -> world.state(key, id).equals("completed"));
        }
    }

    @Test
    void aRestartedWorkerTakesUpAtOnceWhatItHeld() throws Exception {
        var id = world.order(key);
        leaveAsKilled(id, "one");
        try (var worker = world.worker("one", World.quick())) {
            Await.until(
                    "completed",
                    Duration.ofSeconds(3),
                    () -> world.state(key, id).equals("completed"));
        }
    }

    @Test
    void aTaskWhoseWorkerDiedThreeTimesFails() throws Exception {
        var id = world.order(key);
        leaveAsKilled(id, "one");
        world.database.direct(session -> session.run("UPDATE tasks SET strikes = 3 WHERE id = ?", id));
        try (var worker = world.worker("one", World.quick())) {
            Await.until("failed", () -> world.state(key, id).equals("failed"));
        }
        assertThat(world.ledger.unbalanced()).isEmpty();
    }

    private void leaveAsKilled(String id, String worker) {
        world.database.transaction(session -> session.run(
                        "UPDATE tasks SET state = 'processing', attempt = 1, strikes = 1, started_at = created_at WHERE id = ?",
                        id)
                + session.run(
                        "UPDATE render_jobs SET picked = true, picked_by = ?, last_heartbeat = execution_time, version = 2 WHERE task_instance = ?",
                        worker,
                        id));
    }

    @Test
    void aStoppingWorkerGivesBackWhatItCannotFinish() throws Exception {
        var started = new CountDownLatch(1);
        Studio endless = (commission, watch) -> {
            started.countDown();
            while (true) {
                watch.stopIfCalled();
                TimeUnit.MILLISECONDS.sleep(10);
            }
        };
        var first = world.worker("one", endless);
        var id = world.order(key);
        started.await();
        first.close();
        assertThat(world.state(key, id)).isEqualTo("pending");
        try (var second = world.worker("two", World.quick())) {
            Await.until(
                    "completed",
                    Duration.ofSeconds(5),
                    () -> world.state(key, id).equals("completed"));
        }
        assertThat(leftovers()).isZero();
    }

    @Test
    void cancellingStopsARunningRenderAndCostsNothing() throws Exception {
        var started = new CountDownLatch(1);
        var stopped = new CountDownLatch(1);
        try (var worker = world.worker("one", (commission, watch) -> {
            started.countDown();
            try {
                while (true) {
                    watch.progress(42, "shooting");
                    watch.stopIfCalled();
                    TimeUnit.MILLISECONDS.sleep(5);
                }
            } finally {
                stopped.countDown();
            }
        })) {
            var id = world.order(key);
            started.await();
            Await.until(
                    "progress is seen",
                    () -> world.task(key, id).path("progress").intValue() == 42);
            assertThat(world.task(key, id).get("stage").textValue()).isEqualTo("shooting");
            var cancelled = world.post(key, "/api/v1/tasks/" + id + "/cancel", "");
            assertThat(cancelled.status()).isEqualTo(200);
            assertThat(cancelled.data().get("failCode").textValue()).isEqualTo("cancelled");
            assertThat(stopped.await(10, TimeUnit.SECONDS)).isTrue();
            assertThat(world.post(key, "/api/v1/tasks/" + id + "/cancel", "").status())
                    .isEqualTo(409);
        }
        assertThat(world.office.balance(key.key().customer().name()).available())
                .isEqualTo(Money.dollars("50"));
    }

    @Test
    void hundredsOfTasksOfOneDoNotDelayAnothersFirst() throws Exception {
        var other = world.key("1");
        for (int i = 0; i < 200; i++) {
            world.order(key);
        }
        var late = new TaskId(world.order(other));
        var order = Collections.synchronizedList(new ArrayList<Long>());
        try (var worker = world.worker("one", (commission, watch) -> {
            order.add(commission.seed());
            World.quick().render(commission, watch);
        })) {
            Await.until("completed", () -> world.state(other, late.value()).equals("completed"));
        }
        assertThat(order.indexOf(late.seed())).isBetween(0, 2);
    }

    @Test
    void picturesAreFetchedMeasuredAndModerated() throws Exception {
        var picture = Base64.getDecoder().decode(World.PICTURE);
        var server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/good.png", exchange -> {
            exchange.sendResponseHeaders(200, picture.length);
            exchange.getResponseBody().write(picture);
            exchange.close();
        });
        server.createContext("/text", exchange -> {
            exchange.sendResponseHeaders(200, 2);
            exchange.getResponseBody().write(new byte[] {'h', 'i'});
            exchange.close();
        });
        server.start();
        var base = "http://127.0.0.1:" + server.getAddress().getPort();
        try (var worker = world.worker(
                "one",
                World.quick(),
                bytes -> world.folder.resolve("refuse").toFile().exists() == false)) {
            assertThat(result(base + "/good.png")).isEqualTo("completed");
            assertThat(result(base + "/text")).startsWith("picture_invalid: ");
            assertThat(result(base + "/missing"))
                    .startsWith("picture_unreachable: ")
                    .contains("404");
            assertThat(result(base.replace("127.0.0.1", "localhost.invalid") + "/x"))
                    .startsWith("picture_unreachable: ");
            Files.createFile(world.folder.resolve("refuse"));
            assertThat(result(base + "/good.png")).isEqualTo("content_policy: Content policy violation");
        } finally {
            server.stop(0);
        }
    }

    private String result(String pictureUrl) throws Exception {
        var id = world.create(key, """
                        {"model":"kling-effects","effect_scene":"balloon_parade","input":{"image":"%s"}}""".formatted(pictureUrl))
                .data()
                .get("taskId")
                .textValue();
        Await.until("final", () -> List.of("completed", "failed").contains(world.state(key, id)));
        var task = world.task(key, id);
        return Optional.ofNullable(task.get("failCode"))
                .map(code -> code.textValue() + ": " + task.get("failMsg").textValue())
                .orElse("completed");
    }
}
