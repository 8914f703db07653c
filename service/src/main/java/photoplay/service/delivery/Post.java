package photoplay.service.delivery;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Posts to a customer's URL: public addresses only, no redirects, 10 seconds in all. */
@FunctionalInterface
public interface Post {
    Answer to(String url, Map<String, String> headers, byte[] body);

    /** What came of it. */
    sealed interface Answer {
        /**
         * @param firstBytes the beginning of the body, as text
         * @param retryAfter how long the receiver asked to be left alone
         */
        record Answered(int status, String firstBytes, Optional<Duration> retryAfter) implements Answer {}

        /** Refused by a rule, not connected, or too slow. */
        record Unanswered(String why) implements Answer {}
    }
}
