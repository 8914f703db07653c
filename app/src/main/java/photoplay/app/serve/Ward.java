package photoplay.app.serve;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Keeps one process alive: starts it again whenever it ends, at once at first, later with pauses. */
final class Ward {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
    private static final Duration HEALTHY = Duration.ofSeconds(30);

    private final String name;
    private final Start start;
    private final Consumer<String> say;
    private final CountDownLatch released = new CountDownLatch(1);
    private int failures;

    /** Starts the process, or finds it running. */
    @FunctionalInterface
    interface Start {
        ProcessHandle start() throws IOException, InterruptedException;
    }

    Ward(String name, Start start, Consumer<String> say) {
        this.name = name;
        this.start = start;
        this.say = say;
    }

    /** Looks after the process from now on. */
    Ward begin() {
        Thread.ofVirtual().name("ward-" + name).start(this::watch);
        return this;
    }

    /** Lets the process end without another. */
    void release() {
        released.countDown();
    }

    private void watch() {
        try {
            while (released.getCount() > 0) {
                long began = System.nanoTime();
                String end = run();
                if (released.getCount() == 0) {
                    return;
                }
                boolean healthy = System.nanoTime() - began > HEALTHY.toNanos();
                failures = healthy ? 1 : failures + 1;
                Duration pause = pause();
                say.accept("%s %s; starting it again in %.1f s".formatted(name, end, pause.toMillis() / 1000.0));
                boolean ending = released.await(pause.toMillis(), TimeUnit.MILLISECONDS);
                if (ending) {
                    return;
                }
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private String run() throws InterruptedException {
        try {
            ProcessHandle process = start.start();
            process.onExit().get();
            return "(process " + process.pid() + ") ended";
        } catch (IOException failed) {
            return "could not be started (" + failed.getMessage() + ")";
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private Duration pause() {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(failures - 1, 10));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }
}
