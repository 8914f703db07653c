package photoplay.service.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import photoplay.service.delivery.Attempt;
import photoplay.service.delivery.Deliveries;
import photoplay.service.delivery.Delivery;

/** Callbacks and their attempts as answers show them. */
final class DeliveryViews {
    private DeliveryViews() {}

    static ObjectNode list(Deliveries deliveries, List<Delivery> found) {
        var data = Json.object();
        var list = data.putArray("deliveries");
        found.forEach(delivery -> list.add(shown(delivery, deliveries.attempts(delivery.id()))));
        return data;
    }

    private static ObjectNode shown(Delivery delivery, List<Attempt> attempts) {
        var node = Json.object()
                .put("deliveryId", delivery.id())
                .put("taskId", delivery.task())
                .put("url", delivery.url())
                .put("state", delivery.state().name().toLowerCase(Locale.ROOT))
                .put("createTime", delivery.createdAt().toEpochMilli());
        if (delivery.state() == Delivery.State.DUE) {
            node.put("dueTime", delivery.dueAt().toEpochMilli());
        }
        var list = node.putArray("attempts");
        attempts.forEach(attempt -> {
            var line = list.addObject()
                    .put("attempt", attempt.number())
                    .put("time", attempt.startedAt().toEpochMilli())
                    .put("millis", attempt.took().toMillis());
            attempt.status().ifPresentOrElse(status -> line.put("status", status), () -> line.putNull("status"));
            line.put("answer", attempt.answer());
        });
        return node;
    }
}
