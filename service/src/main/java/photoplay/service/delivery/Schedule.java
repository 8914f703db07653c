package photoplay.service.delivery;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * When to try again: 1, 2 and 4 seconds after the first three failures, then doubling to two minutes, each spread by a
 * fifth either way.
 */
final class Schedule {
    private static final int EXACT = 3;
    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final double SPREAD = 0.2;
    /** After the final state, or after being sent again by hand. */
    static final Duration PATIENCE = Duration.ofMinutes(30);

    private final RandomGenerator random;

    Schedule(RandomGenerator random) {
        this.random = random;
    }

    /**
     * @param failures at least 1
     */
    Duration after(int failures) {
        if (failures <= EXACT) {
            return Duration.ofSeconds(1L << (failures - 1));
        }
        var plain = failures > 7 ? LONGEST : Duration.ofSeconds(1L << (failures - 1));
        return Duration.ofMillis(Math.round(plain.toMillis() * (1 + SPREAD * (2 * random.nextDouble() - 1))));
    }
}
