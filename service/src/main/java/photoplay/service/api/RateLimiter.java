package photoplay.service.api;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import photoplay.service.account.ApiKey;
import photoplay.service.account.KeyLimits;

/** A token bucket a key, in this process. */
final class RateLimiter {
    private static final int KEYS_REMEMBERED = 100_000;
    private final Map<Long, Bucket> buckets = new ConcurrentHashMap<>();
    private final InstantSource clock;

    RateLimiter(InstantSource clock) {
        this.clock = clock;
    }

    private static final class Bucket {
        private double tokens;
        private long atMillis;

        Bucket(double tokens, long atMillis) {
            this.tokens = tokens;
            this.atMillis = atMillis;
        }

        /** What is left after taking one, negative when there was none to take. */
        synchronized double take(KeyLimits limits, long now) {
            double earned = Math.max(0, now - atMillis) / 1000.0 * limits.requestsASecond();
            tokens = Math.min(limits.burst(), tokens + earned);
            atMillis = Math.max(atMillis, now);
            if (tokens < 1) {
                return tokens - 1;
            }
            tokens -= 1;
            return tokens;
        }
    }

    /**
     * Takes one token.
     *
     * @return the RateLimit headers of the answer
     * @throws Rejection when there is none
     */
    Map<String, String> take(ApiKey key) {
        if (buckets.size() > KEYS_REMEMBERED) {
            buckets.clear();
        }
        var limits = key.limits();
        long now = clock.millis();
        double left = buckets.computeIfAbsent(key.id(), _ -> new Bucket(limits.burst(), now))
                .take(limits, now);
        if (left < 0) {
            var wait = Duration.ofMillis((long) Math.ceil(-left * 1000 / limits.requestsASecond()));
            throw Rejection.later(
                            Fault.TOO_FAST,
                            "too many requests: at most " + limits.requestsASecond() + " a second",
                            wait)
                    .adding(headers(limits, 0));
        }
        return headers(limits, left);
    }

    private static Map<String, String> headers(KeyLimits limits, double tokens) {
        long untilFull = (long) Math.ceil((limits.burst() - tokens) / limits.requestsASecond());
        return Map.of(
                "RateLimit-Limit", Integer.toString(limits.burst()),
                "RateLimit-Remaining", Long.toString((long) tokens),
                "RateLimit-Reset", Long.toString(untilFull));
    }
}
