package photoplay.service.task;

import java.time.Instant;
import java.util.Optional;

/**
 * Which tasks to list.
 *
 * @param customer only this customer's, or everybody's for the operator
 * @param state only those with this label
 * @param from created at or after
 * @param to created before
 */
public record TaskFilter(
        Optional<Long> customer,
        Optional<Dialect> dialect,
        Optional<String> state,
        Optional<Instant> from,
        Optional<Instant> to) {
    public static TaskFilter of(long customer) {
        return new TaskFilter(
                Optional.of(customer), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
