package photoplay.service.api;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import photoplay.service.account.ApiKey;
import photoplay.service.account.Secrets;
import photoplay.service.task.Dialect;
import photoplay.service.task.Filed;
import photoplay.service.task.Idempotency;
import photoplay.service.task.Task;
import photoplay.service.task.TaskId;
import photoplay.service.task.Tasks;

/** Create and query, in the resellers' shape and in Kling's own. */
final class Generations {
    static final int LARGEST_BODY = 29 * 1024 * 1024;
    private static final int LONGEST_IDEMPOTENCY_KEY = 255;
    private static final Logger LOG = LoggerFactory.getLogger(Generations.class);
    private final OrderReader orders;
    private final Tasks tasks;
    private final TaskViews views;

    Generations(OrderReader orders, Tasks tasks, TaskViews views) {
        this.orders = orders;
        this.tasks = tasks;
        this.views = views;
    }

    Reply create(Call call, Caller caller) throws IOException {
        var body = call.body(LARGEST_BODY);
        var draft = orders.read(Dialect.RESELLER, caller.customer(), Json.read(body));
        if (draft.dryRun()) {
            return Reply.success(Json.object()
                    .put("dryRun", true)
                    .put("valid", true)
                    .put("effectScene", draft.effect().scene())
                    .put("price", draft.price().inDollars())
                    .put("model", TaskViews.MODEL));
        }
        var filed = file(draft, caller.key(), idempotency(call, body), call.requestId());
        var reply = Reply.success(views.filed(filed.task()));
        return filed.repeated() ? reply.with(Map.of("Idempotent-Replay", "true")) : reply;
    }

    Reply query(Call call, Caller caller) {
        var task = call.query("task_id").isPresent()
                        || call.query("external_task_id").isEmpty()
                ? byId(call, caller)
                : tasks.findByExternalId(
                        caller.customer(), call.query("external_task_id").get());
        return Reply.success(views.shown(task.orElseThrow(Generations::noTask)));
    }

    private Optional<Task> byId(Call call, Caller caller) {
        var id = call.query("task_id")
                .filter(text -> !text.isBlank())
                .orElseThrow(() -> Rejection.field("task_id", "is missing in the query"));
        return TaskId.parse(id).flatMap(parsed -> tasks.find(caller.customer(), parsed));
    }

    static Rejection noTask() {
        return Rejection.of(Fault.NOT_FOUND, "task id not found");
    }

    Reply createKling(Call call, Caller caller) throws IOException {
        var body = call.body(LARGEST_BODY);
        var draft = orders.read(Dialect.KLING, caller.customer(), Json.read(body));
        var task = file(draft, caller.key(), idempotency(call, body), call.requestId())
                .task();
        return klingSuccess(call, views.kling(task));
    }

    Reply queryKling(Call call, Caller caller) {
        var name = call.parameter("task_id");
        var task = TaskId.parse(name)
                .flatMap(id -> tasks.find(caller.customer(), id))
                .or(() -> tasks.findByExternalId(caller.customer(), name))
                .filter(found -> TaskViews.speaks(found, Dialect.KLING))
                .orElseThrow(Generations::noTask);
        return klingSuccess(call, views.kling(task));
    }

    Reply listKling(Call call, Caller caller) {
        int number = call.number("pageNum", 1, 1, 1000);
        int size = call.number("pageSize", 30, 1, 500);
        var filter = new photoplay.service.task.TaskFilter(
                Optional.of(caller.customer()),
                Optional.of(Dialect.KLING),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        var list = Json.array();
        tasks.page(filter, number, size).forEach(task -> list.add(views.kling(task)));
        return klingSuccess(call, list);
    }

    private static Reply klingSuccess(Call call, com.fasterxml.jackson.databind.JsonNode data) {
        return Reply.json(
                200,
                Json.object()
                        .put("code", 0)
                        .put("message", "SUCCEED")
                        .put("request_id", call.requestId())
                        .set("data", data));
    }

    private record Done(Task task, boolean repeated) {}

    private Done file(OrderReader.Draft draft, ApiKey key, Optional<Idempotency> idempotency, String requestId)
            throws IOException {
        var order = orders.order(draft, key.customer().id());
        Filed filed;
        try {
            filed = tasks.file(key, order, draft.price(), idempotency);
        } catch (photoplay.service.data.Clash clash) {
            orders.undo(draft, order);
            throw clash;
        }
        if (!(filed instanceof Filed.Accepted)) {
            orders.undo(draft, order);
        }
        return switch (filed) {
            case Filed.Accepted(var task) -> {
                LOG.atInfo()
                        .addKeyValue("request", requestId)
                        .addKeyValue("task", task.id())
                        .addKeyValue("effect", order.scene())
                        .log("accepted");
                yield new Done(task, false);
            }
            case Filed.Repeated(var task) -> new Done(task, true);
            case Filed.KeyReused _ ->
                throw Rejection.field("Idempotency-Key", "was used before with another request body");
            case Filed.ExternalIdTaken(var id) ->
                throw Rejection.field("external_task_id", "belongs to another of your tasks: " + id);
            case Filed.TooLittleCredit(var needed, var available) ->
                throw Rejection.with(
                        Fault.TOO_LITTLE_CREDIT,
                        "insufficient credits: " + needed + " needed, " + available + " available",
                        Json.object().put("needed", needed.inDollars()).put("available", available.inDollars()));
            case Filed.QueueFull(int limit) ->
                throw Rejection.later(
                        Fault.QUEUE_FULL,
                        "too many open tasks: at most " + limit + " at once",
                        java.time.Duration.ofSeconds(5));
        };
    }

    static Optional<Idempotency> idempotency(Call call, byte[] body) {
        var key = call.header("Idempotency-Key");
        if (key.filter(text -> text.isBlank() || text.length() > LONGEST_IDEMPOTENCY_KEY || !ascii(text))
                .isPresent()) {
            throw Rejection.field(
                    "Idempotency-Key", "must have 1 to " + LONGEST_IDEMPOTENCY_KEY + " ASCII characters", List.of());
        }
        return key.map(text -> new Idempotency(call.path() + " " + text, Secrets.sha256(body)));
    }

    /** The server turns every other byte of a header into one and the same character, so different keys would be one. */
    private static boolean ascii(String text) {
        return text.chars().allMatch(character -> character < 0x7f);
    }
}
