package photoplay.service.outbound;

import java.time.Duration;
import java.util.Optional;

/**
 * What a callback receiver answered.
 *
 * @param status HTTP status, 200..599; a redirect is an answer like any other and is not followed
 * @param firstBytes beginning of the body as sent, at most as long as the limit
 * @param retryAfter how long the receiver asks us to wait, never negative
 * @param took from lookup to the end of reading
 */
public record Answer(int status, byte[] firstBytes, Optional<Duration> retryAfter, Duration took) {

    public boolean accepted() {
        return status / 100 == 2;
    }
}
