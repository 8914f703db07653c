package photoplay.service.delivery;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import photoplay.service.account.Secrets;
import photoplay.service.data.Unavailable;
import photoplay.service.outbound.WebhookSignature;

/**
 * Makes due callbacks. Each customer has a {@link Lanes lane} of its own, so a receiver that does not answer delays only
 * its owner's callbacks. Any number of couriers may share a database; a delivery whose courier dies is due again after the lease.
 */
public final class Courier implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
    private static final Duration LEASE = Duration.ofSeconds(15);
    private static final Duration ROUND = Duration.ofSeconds(3);
    private static final Duration EXPIRE_EVERY = Duration.ofSeconds(10);
    private static final int AT_ONCE = 1024;
    private static final int BATCH = 128;
    private static final int EXPIRED_AT_ONCE = 5_000;
    private static final int KEPT_ANSWER = 512;
    private static final int GONE = 410;

    private final Deliveries deliveries;
    private final Post post;
    private final Secrets secrets;
    private final InstantSource clock;
    private final Schedule schedule;
    private final Lanes lanes = new Lanes();
    private final Semaphore room = new Semaphore(AT_ONCE);
    private final Semaphore bell = new Semaphore(0);
    private final ExecutorService errands = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("courier-", 0).factory());
    private final CountDownLatch closing = new CountDownLatch(1);
    private Optional<Thread> round = Optional.empty();
    private Instant nextExpiry = Instant.MIN;

    public Courier(Deliveries deliveries, Post post, Secrets secrets, InstantSource clock, RandomGenerator random) {
        this.deliveries = deliveries;
        this.post = post;
        this.secrets = secrets;
        this.clock = clock;
        this.schedule = new Schedule(random);
    }

    /**
     * Delivers in the background until closed.
     *
     * @param look how often to look for what became due
     */
    public Courier start(Duration look) {
        round = Optional.of(Thread.ofVirtual().name("courier").start(() -> {
            while (closing.getCount() > 0) {
                try {
                    boolean more = setOut() == BATCH;
                    if (!more && bell.tryAcquire(look.toMillis(), TimeUnit.MILLISECONDS)) {
                        bell.drainPermits();
                    }
                } catch (Unavailable down) {
                    LOG.warn("callbacks wait: {}", down.getMessage());
                    pause(look.multipliedBy(5));
                } catch (InterruptedException stop) {
                    return;
                } catch (RuntimeException broken) {
                    LOG.error("callbacks wait", broken);
                    pause(look.multipliedBy(5));
                }
            }
        }));
        return this;
    }

    private void pause(Duration time) {
        try {
            if (closing.await(time.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.debug("courier stops");
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /** Makes every callback due now, once, and returns when all are settled; says how many. For cranking by hand. */
    public int deliverDue() throws InterruptedException {
        int sent = 0;
        for (int batch = setOut(); batch > 0; batch = setOut()) {
            sent += batch;
            room.acquire(AT_ONCE);
            room.release(AT_ONCE);
        }
        return sent;
    }

    private int setOut() {
        if (!clock.instant().isBefore(nextExpiry)) {
            deliveries.expire(EXPIRED_AT_ONCE);
            nextExpiry = clock.instant().plus(EXPIRE_EVERY);
        }
        int most = Math.min(BATCH, room.availablePermits());
        if (most == 0) {
            return 0;
        }
        var taken = deliveries.take(most, lanes.room(room.availablePermits()), LEASE);
        for (var errand : taken) {
            room.acquireUninterruptibly();
            lanes.enter(errand.delivery().customer());
            errands.execute(() -> {
                boolean answered = true;
                try {
                    answered = run(errand);
                } catch (Unavailable down) {
                    LOG.warn("callback {} is tried again: {}", errand.delivery().id(), down.getMessage());
                } finally {
                    lanes.leave(errand.delivery().customer(), answered);
                    room.release();
                    bell.release();
                }
            });
        }
        return taken.size();
    }

    /** Whether there was an answer. */
    private boolean run(Deliveries.Errand errand) {
        var delivery = errand.delivery();
        var startedAt = clock.instant();
        long began = System.nanoTime();
        var body = delivery.body().getBytes(StandardCharsets.UTF_8);
        var headers = new LinkedHashMap<String, String>();
        headers.put("Content-Type", "application/json");
        errand.signingKey()
                .map(secrets::callbackSecret)
                .map(WebhookSignature::of)
                .ifPresent(signature -> headers.putAll(signature.headers(delivery.id(), startedAt, body)));
        var answer = post.to(delivery.url(), headers, body);
        var took = Duration.ofNanos(System.nanoTime() - began);
        var attempt = new Attempt(
                delivery.attempts(),
                startedAt,
                took,
                switch (answer) {
                    case Post.Answer.Answered(int status, var _, var _) -> Optional.of(status);
                    case Post.Answer.Unanswered _ -> Optional.empty();
                },
                kept(
                        switch (answer) {
                            case Post.Answer.Answered(var _, var text, var _) -> text;
                            case Post.Answer.Unanswered(var why) -> why;
                        }));
        settle(
                delivery,
                attempt,
                answer instanceof Post.Answer.Answered(var _, var _, var retryAfter) ? retryAfter : Optional.empty());
        return attempt.status().isPresent();
    }

    private static String kept(String text) {
        var clean = text.replace('\0', ' ');
        return clean.length() <= KEPT_ANSWER ? clean : clean.substring(0, KEPT_ANSWER);
    }

    private void settle(Delivery delivery, Attempt attempt, Optional<Duration> retryAfter) {
        int status = attempt.status().orElse(0);
        var now = clock.instant();
        var usual = schedule.after(attempt.number());
        var next =
                now.plus(retryAfter.filter(asked -> asked.compareTo(usual) > 0).orElse(usual));
        var state = status / 100 == 2
                ? Delivery.State.DELIVERED
                : status == GONE
                        ? Delivery.State.STOPPED
                        : next.isAfter(delivery.deadline()) ? Delivery.State.GIVEN_UP : Delivery.State.DUE;
        LOG.info(
                "callback {} of task {}: attempt {} got {} in {} ms, {}",
                delivery.id(),
                delivery.task(),
                attempt.number(),
                attempt.status().map(String::valueOf).orElse("no answer"),
                attempt.took().toMillis(),
                state);
        deliveries.settle(new Deliveries.Settlement(delivery, attempt, state, next));
    }

    /** Stops taking deliveries and waits up to 12 seconds for those under way. */
    @Override
    public void close() {
        closing.countDown();
        bell.release();
        try {
            if (round.isPresent()) {
                round.get().join(ROUND);
            }
            errands.shutdown();
            if (!errands.awaitTermination(12, TimeUnit.SECONDS)) {
                errands.shutdownNow();
            }
        } catch (InterruptedException stop) {
            errands.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
