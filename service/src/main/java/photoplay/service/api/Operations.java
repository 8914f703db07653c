package photoplay.service.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import photoplay.service.data.Database;
import photoplay.service.delivery.Deliveries;
import photoplay.service.task.Tasks;

/** Health, metrics and the description of the API. */
final class Operations {
    private static final String METRICS = "text/plain; version=0.0.4; charset=utf-8";
    private final Database database;
    private final Tasks tasks;
    private final Deliveries deliveries;
    private final Metrics metrics;
    private final BooleanSupplier stopping;

    Operations(Database database, Tasks tasks, Deliveries deliveries, Metrics metrics, BooleanSupplier stopping) {
        this.database = database;
        this.tasks = tasks;
        this.deliveries = deliveries;
        this.metrics = metrics;
        this.stopping = stopping;
    }

    Reply live(Call call, Caller caller) {
        return Reply.json(200, Json.object().put("status", "up"));
    }

    Reply ready(Call call, Caller caller) {
        if (stopping.getAsBoolean()) {
            return Reply.json(503, Json.object().put("status", "stopping"));
        }
        return database.answers()
                ? Reply.json(200, Json.object().put("status", "ready"))
                : Reply.json(503, Json.object().put("status", "database unavailable"));
    }

    Reply metrics(Call call, Caller caller) {
        var page = new MetricsPage();
        var queue = tasks.queue();
        page.gauge("photoplay_tasks_pending", "Tasks waiting to be rendered.", queue.pending());
        page.gauge("photoplay_tasks_processing", "Tasks being rendered.", queue.processing());
        page.gauge(
                "photoplay_queue_age_seconds",
                "How long the oldest pending task has waited.",
                queue.oldest().toMillis() / 1000.0);
        page.head("photoplay_render_seconds", "summary", "From start to end of rendering, by effect.");
        tasks.totals().forEach(total -> {
            var label = "{effect=\"" + total.scene() + "\"}";
            page.line("photoplay_render_seconds_sum" + label, total.time().toMillis() / 1000.0);
            page.line("photoplay_render_seconds_count" + label, total.videos());
        });
        page.head("photoplay_callbacks", "gauge", "Callbacks by state: all due ones, others of the last hour.");
        deliveries
                .counts()
                .forEach((state, count) -> page.line(
                        "photoplay_callbacks{state=\"" + state.name().toLowerCase(Locale.ROOT) + "\"}", count));
        page.head("photoplay_credits_dollars", "gauge", "Credit of all customers.");
        database.direct(session -> session.all(
                "SELECT coalesce(sum(available), 0)::bigint AS available, coalesce(sum(held), 0)::bigint AS held FROM balances",
                row -> {
                    page.line("photoplay_credits_dollars{kind=\"available\"}", row.number("available") / 1e6);
                    page.line("photoplay_credits_dollars{kind=\"held\"}", row.number("held") / 1e6);
                    return row;
                }));
        metrics.write(page);
        return Reply.text(200, METRICS, page.text());
    }

    Reply description(Call call, Caller caller) throws IOException {
        return Reply.text(200, "application/yaml", resource("openapi.yaml"));
    }

    Reply readable(Call call, Caller caller) throws IOException {
        return Reply.text(200, "text/html; charset=utf-8", resource("docs.html"));
    }

    private static String resource(String name) throws IOException {
        try (var in = Operations.class.getResourceAsStream("/photoplay/service/" + name)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
