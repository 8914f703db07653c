package photoplay.service.task;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import photoplay.service.money.Hold;
import photoplay.service.money.Money;

/**
 * One ordered video.
 *
 * @param price frozen when the task was filed
 */
public record Task(
        TaskId id,
        long customer,
        long key,
        Order order,
        Money price,
        TaskState state,
        Instant createdAt,
        Optional<Instant> startedAt) {
    public Hold hold() {
        return new Hold(id.value(), customer, price);
    }

    /** When it reached its final state. */
    public Optional<Instant> completedAt() {
        return switch (state) {
            case TaskState.Completed(var at, var _) -> Optional.of(at);
            case TaskState.Failed(var at, var _, var _) -> Optional.of(at);
            case TaskState.Pending _, TaskState.Processing _ -> Optional.empty();
        };
    }

    /** From filing to the final state. */
    public Optional<Duration> took() {
        return completedAt().map(at -> Duration.between(createdAt, at));
    }

    /** The last change that the state tells of. */
    public Instant updatedAt() {
        return completedAt().or(this::startedAt).orElse(createdAt);
    }
}
