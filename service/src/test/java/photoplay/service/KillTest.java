package photoplay.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import photoplay.service.delivery.Deliveries;
import photoplay.service.money.Money;

/** Kills worker processes in the middle of renders. */
class KillTest {
    @Test
    void everyTaskOfKilledWorkersCompletesOnceChargedOnce() throws Exception {
        try (var world = new World(InstantSource.system())) {
            var key = world.key("1");
            var hold = Files.createFile(world.folder.resolve("hold"));
            var ids = new ArrayList<String>();
            for (int i = 0; i < 3; i++) {
                ids.add(world.create(key, """
                                {"model":"kling-effects","effect_scene":"balloon_parade","callback_url":"http://127.0.0.1:8000/x",
                                 "input":{"image":"%s"}}""".formatted(World.PICTURE))
                        .data()
                        .get("taskId")
                        .textValue());
            }
            var workers = new ArrayList<Process>();
            try {
                workers.add(WorkerProcess.start(world, "kill-1"));
                Await.until("in mid-render", Duration.ofSeconds(40), () -> processing(world, key, ids) == 1);
                workers.getFirst().destroyForcibly().waitFor();
                workers.add(WorkerProcess.start(world, "kill-1"));
                workers.add(WorkerProcess.start(world, "kill-2"));
                Await.until("both in mid-render", Duration.ofSeconds(40), () -> processing(world, key, ids) == 2);
                workers.get(2).destroyForcibly().waitFor();
                Files.delete(hold);
                Await.until("all done", Duration.ofSeconds(40), () -> {
                    for (var id : ids) {
                        if (!world.state(key, id).equals("completed")) {
                            return false;
                        }
                    }
                    return true;
                });
            } finally {
                workers.forEach(Process::destroyForcibly);
            }
            for (var id : ids) {
                var url = world.task(key, id).get("resultUrls").get(0).textValue();
                assertThat(world.send("GET", url.substring(world.url("").length()), "", Optional.empty())
                                .text())
                        .isEqualTo("the whole video");
                assertThat(new Deliveries(world.database, InstantSource.system())
                                .list(Optional.empty(), Optional.of(id), 10))
                        .hasSize(1);
            }
            assertThat(world.office.balance(key.key().customer().name()).available())
                    .isEqualTo(Money.dollars("1")
                            .plus(Money.dollars("0.0214").times(3).negated()));
            assertThat(world.ledger.unbalanced()).isEmpty();
            long jobs = world.database
                    .direct(session -> session.number("SELECT count(*) FROM render_jobs"))
                    .orElseThrow();
            assertThat(jobs).isZero();
        }
    }

    /** What a loop in native code does: it hears nobody. The worker ends itself, and the next one finds the task told. */
    @Test
    void aRenderThatHangsEndsItsWorkerAndFailsFree() throws Exception {
        try (var world = new World(InstantSource.system())) {
            var key = world.key("1");
            var loop = Files.createFile(world.folder.resolve("loop"));
            var hanging = world.order(key);
            var next = world.order(key);
            world.database.direct(
                    session -> session.run("UPDATE tasks SET strikes = 2, attempt = 2 WHERE id = ?", hanging));
            var workers = new ArrayList<Process>();
            try {
                workers.add(WorkerProcess.start(world, "hang", Duration.ofSeconds(2)));
                assertThat(workers.getFirst().waitFor(60, TimeUnit.SECONDS))
                        .as("the worker ends itself")
                        .isTrue();
                assertThat(workers.getFirst().exitValue()).isEqualTo(75);
                var task = world.task(key, hanging);
                assertThat(task.get("state").textValue()).isEqualTo("failed");
                assertThat(task.get("failCode").textValue()).isEqualTo("render_failed");
                assertThat(task.get("failMsg").textValue()).contains("longer than the 2 seconds");
                Files.delete(loop);
                workers.add(WorkerProcess.start(world, "hang", Duration.ofSeconds(60)));
                Await.until(
                        "the next one is done",
                        Duration.ofSeconds(40),
                        () -> world.state(key, next).equals("completed"));
                Await.until(
                        "no job is left",
                        () -> world.database
                                        .direct(session -> session.number("SELECT count(*) FROM render_jobs"))
                                        .orElseThrow()
                                == 0);
            } finally {
                workers.forEach(Process::destroyForcibly);
            }
            assertThat(world.office.balance(key.key().customer().name()).available())
                    .isEqualTo(Money.dollars("1").plus(Money.dollars("0.0214").negated()));
            assertThat(world.ledger.unbalanced()).isEmpty();
        }
    }

    private static long processing(World world, photoplay.service.account.NewKey key, List<String> ids)
            throws Exception {
        long count = 0;
        for (var id : ids) {
            var task = world.task(key, id);
            count += task.path("stage").asText().equals("shooting") ? 1 : 0;
        }
        return count;
    }
}
