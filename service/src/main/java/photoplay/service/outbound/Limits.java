package photoplay.service.outbound;

import java.time.Duration;

/**
 * Caps of one outbound call.
 *
 * @param overall from the first name lookup to the last byte, all redirects included
 * @param bytes of the body that are kept; a longer picture is refused, a longer callback answer is cut
 * @param redirects that are followed
 */
public record Limits(Duration overall, int bytes, int redirects) {
    public static final Limits PICTURE = new Limits(Duration.ofSeconds(20), 10 * 1024 * 1024, 3);
    public static final Limits CALLBACK = new Limits(Duration.ofSeconds(10), 1024, 0);

    public Limits {
        if (!overall.isPositive() || bytes < 0 || redirects < 0) {
            throw new IllegalArgumentException("limits must be positive: " + overall + ", " + bytes + ", " + redirects);
        }
    }

    public Limits within(Duration other) {
        return new Limits(other, bytes, redirects);
    }
}
