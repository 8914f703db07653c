package photoplay.service.task;

import java.util.List;
import java.util.Optional;

/**
 * What a customer ordered, checked.
 *
 * @param scene the effect's own name (no alias)
 * @param pictures 1 or 2, the first is the left one
 * @param seconds 5..10
 * @param callbackUrl where the final state is posted
 * @param externalId the customer's own name for the task
 * @param params the request as the customer's callback shows it, JSON
 */
public record Order(
        Dialect dialect,
        String scene,
        List<Picture> pictures,
        Mode mode,
        int seconds,
        Optional<String> callbackUrl,
        Optional<String> externalId,
        String params) {
    public Order {
        pictures = List.copyOf(pictures);
    }
}
