package photoplay.service.delivery;

import java.time.Instant;

/**
 * One callback owed.
 *
 * @param id the callback's id, the same on every attempt
 * @param attempts begun so far
 * @param dueAt when the next attempt may begin
 * @param deadline no retry begins after it
 */
public record Delivery(
        String id,
        String task,
        long customer,
        long key,
        String url,
        String body,
        State state,
        Instant createdAt,
        Instant dueAt,
        Instant deadline,
        int attempts) {
    public enum State {
        DUE,
        DELIVERED,
        /** Not taken by the deadline. */
        GIVEN_UP,
        /** The receiver answered 410: it wants no more of it. */
        STOPPED
    }
}
