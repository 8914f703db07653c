package photoplay.service.task;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import photoplay.service.data.Unavailable;
import photoplay.service.storage.Storage;
import photoplay.service.storage.StorageName;

/** Deletes what has been kept long enough. Any number of servers may do so side by side. */
public final class Retention implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);
    private static final Duration EVERY = Duration.ofMinutes(1);
    private static final Duration IDEMPOTENCY = Duration.ofDays(2);
    private static final int BATCH = 200;

    private final Tasks tasks;
    private final Uploads uploads;
    private final Storage storage;
    private final Periods periods;
    private final InstantSource clock;
    private final CountDownLatch closing = new CountDownLatch(1);

    /**
     * How long things are kept.
     *
     * @param results videos, from their completion
     * @param uploads pictures, from their upload; those of open tasks longer
     * @param tasks finished tasks with their deliveries, from their end; those whose video is kept longer. At least as
     *     long as an idempotency key counts, which is two days
     */
    public record Periods(Duration results, Duration uploads, Duration tasks) {
        public static final Periods DEFAULT = new Periods(Duration.ofDays(30), Duration.ofDays(2), Duration.ofDays(90));

        public Periods {
            if (tasks.compareTo(IDEMPOTENCY) < 0) {
                throw new IllegalArgumentException("tasks must be kept for at least " + IDEMPOTENCY.toDays() + " days");
            }
        }
    }

    public Retention(Tasks tasks, Uploads uploads, Storage storage, Periods periods, InstantSource clock) {
        this.tasks = tasks;
        this.uploads = uploads;
        this.storage = storage;
        this.periods = periods;
        this.clock = clock;
    }

    public Retention start() {
        Thread.ofVirtual().name("retention").start(() -> {
            try {
                while (!closing.await(EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
                    try {
                        while (sweep() >= BATCH && closing.getCount() > 0) {
                            LOG.debug("more is due");
                        }
                    } catch (Unavailable | IOException later) {
                        LOG.warn("nothing deleted for now: {}", later.getMessage());
                    }
                }
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            }
        });
        return this;
    }

    /** Deletes what is due now, up to a batch of each kind; says how many files and tasks. */
    public int sweep() throws IOException {
        var now = clock.instant();
        int deleted = 0;
        for (var task : tasks.withResultsFrom(now.minus(periods.results()), BATCH)) {
            if (task.state() instanceof TaskState.Completed(var _, var result)) {
                storage.delete(new StorageName(result));
                tasks.resultDeleted(task.id());
                deleted++;
            }
        }
        for (var upload : uploads.from(now.minus(periods.uploads()), BATCH)) {
            uploads.delete(upload);
            deleted++;
        }
        tasks.forgetIdempotencyKeys(now.minus(IDEMPOTENCY));
        return deleted + tasks.forget(now.minus(periods.tasks()), BATCH);
    }

    @Override
    public void close() {
        closing.countDown();
    }
}
