package photoplay.service.render;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.helper.Tasks.TaskBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import photoplay.service.data.Database;
import photoplay.service.data.Unavailable;
import photoplay.service.storage.Storage;
import photoplay.service.storage.StorageException;
import photoplay.service.storage.StorageName;
import photoplay.service.task.Claim;
import photoplay.service.task.Outcome;
import photoplay.service.task.TaskId;
import photoplay.service.task.TaskState.FailCode;
import photoplay.service.task.Tasks;

/**
 * Runs render jobs. A job only says which task to look at: the task's row decides whether there is anything to do, so a
 * job that runs twice, late or beside another does no harm.
 */
public final class RenderDesk implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RenderDesk.class);
    private static final String JOBS = "render_jobs";
    private static final Duration HEARTBEAT = Duration.ofSeconds(1);
    private static final int HEARTBEATS_MISSED = 4;
    private static final Duration LOOK = Duration.ofMillis(150);
    private static final Duration REPORT = Duration.ofMillis(400);
    private static final Duration STORE_FULL = Duration.ofSeconds(10);
    private static final int CLOSING_TRIES = 30;
    private static final Duration CLOSING_PAUSE = Duration.ofSeconds(1);

    private final Desk desk;
    private final Tasks tasks;
    private final Storage storage;
    private final InstantSource clock;
    private final AtomicBoolean stopping = new AtomicBoolean();
    private final CountDownLatch grace = new CountDownLatch(1);
    private final Scheduler scheduler;

    /**
     * How a desk works.
     *
     * @param name of this worker, the same after a restart: it then takes up at once what it held before
     * @param atOnce renders side by side, at least 1
     * @param attempts after which a task fails, at least 1
     * @param grace how long a stopping desk lets running work finish before giving it back
     * @param longest a rendering may take; one that then does not stop within the grace is stopped by the last resort
     * @param lastResort ends this process at once: nothing less ends a loop in native code
     * @param scratch a folder of this worker alone, emptied at start
     * @param reserve bytes that must be free on its disk, or no task is begun, and a failure is nobody's
     * @param results names the video of a task
     */
    public record Desk(
            String name,
            int atOnce,
            int attempts,
            Duration grace,
            Duration longest,
            Runnable lastResort,
            Path scratch,
            long reserve,
            Studio studio,
            Moderator moderator,
            PictureFetch pictures,
            ResultNames results) {}

    /** Names the video of a task: always the same name for the same task, and not guessable. */
    @FunctionalInterface
    public interface ResultNames {
        StorageName of(TaskId task);
    }

    private RenderDesk(Desk desk, Database database, Tasks tasks, Storage storage, InstantSource clock) {
        this.desk = desk;
        this.tasks = tasks;
        this.storage = storage;
        this.clock = clock;
        var render = new TaskBuilder<>(Tasks.RENDER, Void.class)
                .onDeadExecutionRevive()
                .onFailure((complete, operations) -> operations.reschedule(complete, soon(HEARTBEAT)))
                .execute((job, context) -> run(new TaskId(job.getId())));
        scheduler = Scheduler.create(database.source(), render)
                .schedulerName(new SchedulerName.Fixed(desk.name()))
                .tableName(JOBS)
                .threads(desk.atOnce())
                .pollUsingLockAndFetch(0.5, 1.0)
                .enablePriority()
                .pollingInterval(LOOK)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(HEARTBEATS_MISSED)
                .shutdownMaxWait(desk.grace().plusSeconds(20))
                .clock(clock::instant)
                .build();
    }

    /**
     * @throws IOException when the scratch folder cannot be made or emptied
     */
    public static RenderDesk start(Desk wanted, Database database, Tasks tasks, Storage storage, InstantSource clock)
            throws IOException {
        var desk = prepared(wanted, database, tasks, storage, clock);
        desk.scheduler.start();
        return desk;
    }

    /** As {@link #start}, but the desk takes no work. */
    public static RenderDesk rehearse(Desk wanted, Database database, Tasks tasks, Storage storage, InstantSource clock)
            throws IOException {
        var desk = prepared(wanted, database, tasks, storage, clock);
        desk.scheduler.pause();
        desk.scheduler.start();
        return desk;
    }

    private static RenderDesk prepared(
            Desk wanted, Database database, Tasks tasks, Storage storage, InstantSource clock) throws IOException {
        empty(wanted.scratch());
        takeUp(wanted.name(), database);
        return new RenderDesk(wanted, database, tasks, storage, clock);
    }

    private static void empty(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (var old = Files.newDirectoryStream(folder)) {
            for (var file : old) {
                Files.delete(file);
            }
        }
    }

    private static void takeUp(String name, Database database) {
        int released = database.direct(session -> session.run("""
                UPDATE render_jobs SET picked = false, picked_by = NULL, last_heartbeat = NULL, version = version + 1
                WHERE picked AND picked_by = ?""", name));
        if (released > 0) {
            LOG.info("{} takes up {} jobs it held before", name, released);
        }
    }

    private CompletionHandler<Void> run(TaskId id) {
        if (stopping.get()) {
            return again(Duration.ZERO);
        }
        if (noRoom()) {
            LOG.atError().addKeyValue("task", id).log("no room to render in {}, the task waits", desk.scratch());
            return again(STORE_FULL);
        }
        return switch (tasks.claim(id, desk.attempts())) {
            case Outcome.Over _ -> {
                forgetUnwanted(id);
                yield done();
            }
            case Outcome.UsedUp _ -> {
                LOG.atError().addKeyValue("task", id).log("the worker stopped in every attempt; the task fails");
                tasks.abandon(id, desk.attempts(), "The video could not be made.");
                forgetUnwanted(id);
                yield done();
            }
            case Outcome.Claimed(var claim) -> attempt(claim);
        };
    }

    private CompletionHandler<Void> attempt(Claim claim) {
        var id = claim.task().id();
        var output = desk.scratch().resolve(id + "-" + claim.attempt() + ".mp4");
        var result = desk.results().of(id);
        long began = System.nanoTime();
        var report = new Report(claim);
        try {
            make(claim, output, report);
            report.progress(99, "publishing");
            storage.publish(result, output);
            boolean completed = persistently(() -> tasks.complete(claim, result.text()));
            if (!completed) {
                // Whoever ended the task saw no video; one that completed it published the same bytes under that name.
                forgetUnwanted(id);
            }
            LOG.atInfo()
                    .addKeyValue("task", id)
                    .addKeyValue("effect", claim.task().order().scene())
                    .addKeyValue("attempt", claim.attempt())
                    .addKeyValue(
                            "seconds",
                            Duration.ofNanos(System.nanoTime() - began).toMillis() / 1000.0)
                    .log(completed ? "completed" : "finished, but no longer wanted");
            return done();
        } catch (PictureRefused refused) {
            LOG.atInfo()
                    .addKeyValue("task", id)
                    .log("refused: {}", refused.code().label());
            persistently(() -> tasks.fail(claim, refused.code(), String.valueOf(refused.getMessage())));
            return done();
        } catch (Studio.Interruption | InterruptedException calledOff) {
            return report.overdue() ? unfinished(claim, tooLong()) : calledOff(claim);
        } catch (StorageException.Full full) {
            return full(claim, full);
        } catch (Unavailable down) {
            throw down;
        } catch (Exception | OutOfMemoryError | StackOverflowError | LinkageError broken) {
            return noRoom() ? full(claim, broken) : broken(claim, broken);
        } finally {
            report.close();
            discard(output);
        }
    }

    private void make(Claim claim, Path output, Report report) throws Exception {
        var order = claim.task().order();
        report.progress(1, "fetching");
        List<byte[]> pictures = new ArrayList<>();
        for (var picture : order.pictures()) {
            pictures.add(desk.pictures().fetch(picture));
            report.stopIfCalled();
        }
        report.progress(5, "checking");
        for (var picture : pictures) {
            if (!desk.moderator().permits(picture)) {
                throw new PictureRefused(FailCode.CONTENT_POLICY, "Content policy violation");
            }
        }
        report.stopIfCalled();
        desk.studio()
                .render(
                        new Studio.Commission(
                                order.scene(),
                                List.copyOf(pictures),
                                order.mode(),
                                order.seconds(),
                                claim.task().id().seed(),
                                output),
                        report);
        if (!Files.exists(output)) {
            throw new IOException("the studio wrote no video");
        }
        report.stopIfCalled();
    }

    private CompletionHandler<Void> calledOff(Claim claim) {
        boolean returned = tasks.giveBack(claim);
        LOG.atInfo()
                .addKeyValue("task", claim.task().id())
                .log(returned ? "given back, the worker stops" : "called off");
        return again(Duration.ZERO);
    }

    /** Asked of the file, not of its store, which needs a table of mounts that shows where the folder is. */
    private boolean noRoom() {
        return desk.scratch().toFile().getUsableSpace() < desk.reserve();
    }

    private CompletionHandler<Void> full(Claim claim, Throwable full) {
        LOG.atError().addKeyValue("task", claim.task().id()).log("no room for the video, the task waits", full);
        persistently(() -> tasks.giveBack(claim));
        return again(STORE_FULL);
    }

    private CompletionHandler<Void> broken(Claim claim, Throwable broken) {
        LOG.atError()
                .addKeyValue("task", claim.task().id())
                .addKeyValue("attempt", claim.attempt())
                .log("rendering failed", broken);
        return unfinished(claim, "The video could not be made.");
    }

    /** An attempt that came to nothing: the task is tried again, or fails with the message. */
    private CompletionHandler<Void> unfinished(Claim claim, String message) {
        if (claim.strikes() >= desk.attempts()) {
            persistently(() -> tasks.fail(claim, FailCode.RENDER_FAILED, message));
            return done();
        }
        persistently(() -> tasks.requeue(claim));
        return again(Duration.ofSeconds(claim.strikes()));
    }

    private String tooLong() {
        return "Rendering took longer than the " + desk.longest().toSeconds() + " seconds it may take.";
    }

    /** The rendering thread does not come back: what it would have noted is noted here, then the process ends. */
    private void endStuck(Claim claim) {
        LOG.atError()
                .addKeyValue("task", claim.task().id())
                .addKeyValue("attempt", claim.attempt())
                .log("rendering does not end and does not stop; this worker ends and is started again");
        try {
            if (claim.strikes() >= desk.attempts()) {
                tasks.fail(claim, FailCode.RENDER_FAILED, tooLong());
            }
        } catch (RuntimeException notNoted) {
            LOG.atError().addKeyValue("task", claim.task().id()).log("the task waits for its next attempt", notNoted);
        } finally {
            desk.lastResort().run();
        }
    }

    /** Results are worth waiting for the database: a render is dearer than half a minute of patience. */
    private boolean persistently(BooleanSupplier change) {
        for (int tries = 1; ; tries++) {
            try {
                return change.getAsBoolean();
            } catch (Unavailable down) {
                if (tries == CLOSING_TRIES) {
                    throw down;
                }
                try {
                    Thread.sleep(CLOSING_PAUSE);
                } catch (InterruptedException stop) {
                    Thread.currentThread().interrupt();
                    throw down;
                }
            }
        }
    }

    /** Deletes what an attempt at a failed task published, which may be one whose process was killed right after. */
    private void forgetUnwanted(TaskId id) {
        try {
            if (tasks.failed(id)) {
                storage.delete(desk.results().of(id));
            }
        } catch (StorageException stays) {
            LOG.atWarn().addKeyValue("task", id).log("an unwanted video stays", stays);
        }
    }

    private static void discard(Path output) {
        try {
            Files.deleteIfExists(output);
        } catch (IOException stuck) {
            LOG.warn("could not delete {}", output, stuck);
        }
    }

    private java.time.Instant soon(Duration delay) {
        return clock.instant().plus(delay);
    }

    private static CompletionHandler<Void> done() {
        return new CompletionHandler.OnCompleteRemove<>();
    }

    private CompletionHandler<Void> again(Duration delay) {
        return (complete, operations) -> operations.reschedule(complete, soon(delay));
    }

    /** Stops taking work, lets running work finish within the grace, gives the rest back. */
    @Override
    public void close() {
        stopping.set(true);
        scheduler.pause();
        Thread.ofVirtual().start(() -> {
            try {
                if (!grace.await(desk.grace().toMillis(), TimeUnit.MILLISECONDS)) {
                    LOG.info("{} gives back what it has not finished", desk.name());
                }
            } catch (InterruptedException hurry) {
                Thread.currentThread().interrupt();
            }
            grace.countDown();
        });
        scheduler.stop();
        grace.countDown();
    }

    /** Writes progress at a calm pace and learns from it whether the claim still holds. */
    private final class Report implements Studio.Watch, AutoCloseable {
        private record Progress(int percent, String stage) {}

        private final Claim claim;
        private final AtomicReference<Progress> latest = new AtomicReference<>(new Progress(0, "preparing"));
        private final AtomicBoolean lost = new AtomicBoolean();
        private final CountDownLatch closed = new CountDownLatch(1);
        private final long began = System.nanoTime();

        Report(Claim claim) {
            this.claim = claim;
            Thread.ofVirtual().name("report-" + claim.task().id()).start(this::write);
        }

        boolean overdue() {
            return System.nanoTime() - began > desk.longest().toNanos();
        }

        private boolean stuck() {
            return System.nanoTime() - began > desk.longest().plus(desk.grace()).toNanos();
        }

        private void write() {
            try {
                while (!closed.await(REPORT.toMillis(), TimeUnit.MILLISECONDS)) {
                    var now = latest.get();
                    try {
                        lost.set(!tasks.progress(claim, now.percent(), now.stage()));
                    } catch (Unavailable down) {
                        LOG.atDebug().addKeyValue("task", claim.task().id()).log("progress not written", down);
                    }
                    if (stuck()) {
                        endStuck(claim);
                        return;
                    }
                }
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void progress(int percent, String stage) {
            latest.set(new Progress(percent, stage));
        }

        @Override
        public boolean called() {
            return lost.get() || overdue() || (stopping.get() && grace.getCount() == 0);
        }

        @Override
        public void close() {
            closed.countDown();
        }
    }
}
