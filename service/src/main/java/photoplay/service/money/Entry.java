package photoplay.service.money;

import java.time.Instant;
import java.util.Optional;

/**
 * One line of the append-only ledger.
 *
 * @param id rises with time
 * @param available what the entry added to the available balance, negative when it took
 * @param held what it added to the held balance
 * @param task the task a hold, capture or release is about
 */
public record Entry(
        long id, Kind kind, Money available, Money held, Optional<String> task, String reason, Instant createdAt) {
    public enum Kind {
        GRANT,
        HOLD,
        CAPTURE,
        RELEASE,
        CORRECTION
    }
}
