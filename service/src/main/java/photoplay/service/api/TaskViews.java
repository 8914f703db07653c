package photoplay.service.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import photoplay.service.storage.Storage;
import photoplay.service.storage.StorageName;
import photoplay.service.task.Dialect;
import photoplay.service.task.Notices;
import photoplay.service.task.Task;
import photoplay.service.task.TaskState;

/** Tasks as the resellers' API and as Kling's own API show them, in answers and in callbacks. */
public final class TaskViews implements Notices {
    static final String MODEL = "kling-video/kling-effects";
    private final Storage storage;
    private final String publicUrl;

    /**
     * @param publicUrl where customers reach the API, without a slash at the end
     */
    public TaskViews(Storage storage, String publicUrl) {
        this.storage = storage;
        this.publicUrl = publicUrl;
    }

    String fileUrl(StorageName name) {
        return storage.publicUrl(name).map(Object::toString).orElseGet(() -> ownUrl(name));
    }

    /** The address of a file on this very server, wherever its bytes are. */
    String ownUrl(StorageName name) {
        return publicUrl + "/files/" + name;
    }

    private String resultUrl(TaskState.Completed completed) {
        return fileUrl(new StorageName(completed.result()));
    }

    /** The answer to a create call. */
    ObjectNode filed(Task task) {
        var data = Json.object()
                .put("taskId", task.id().value())
                .put("state", task.state().label())
                .put("model", MODEL);
        task.order().externalId().ifPresent(id -> data.put("externalTaskId", id));
        return data;
    }

    /** The answer to a query. */
    ObjectNode shown(Task task) {
        var data = filed(task);
        switch (task.state()) {
            case TaskState.Pending _ -> data.put("progress", 0).put("stage", "queued");
            case TaskState.Processing(int percent, var stage) ->
                data.put("progress", percent).put("stage", stage);
            case TaskState.Completed completed -> data.putArray("resultUrls").add(resultUrl(completed));
            case TaskState.Failed(var _, var code, var message) ->
                data.put("failCode", code.label()).put("failMsg", message);
        }
        data.put("createTime", task.createdAt().toEpochMilli());
        task.completedAt().map(Instant::toEpochMilli).ifPresent(at -> data.put("completeTime", at));
        return data;
    }

    /** A line of a list: the query's answer and what was ordered. */
    ObjectNode listed(Task task) {
        return shown(task)
                .put("effectScene", task.order().scene())
                .put("price", task.price().inDollars());
    }

    @Override
    public String body(Task task) {
        return Json.text(
                switch (task.order().dialect()) {
                    case RESELLER -> resellerNotice(task);
                    case KLING -> kling(task);
                });
    }

    private ObjectNode resellerNotice(Task task) {
        var data = Json.object()
                .put("taskId", task.id().value())
                .put("model", MODEL)
                .put("state", task.state().label())
                .put("param", task.order().params());
        switch (task.state()) {
            case TaskState.Completed completed ->
                data.put("resultJson", Json.text(result(task, completed)))
                        .putNull("failCode")
                        .putNull("failMsg");
            case TaskState.Failed(var _, var code, var message) ->
                data.putNull("resultJson").put("failCode", code.label()).put("failMsg", message);
            case TaskState.Pending _, TaskState.Processing _ ->
                throw new IllegalStateException("a callback tells of final states only");
        }
        data.put("costTime", task.took().orElseThrow().toMillis());
        data.put("completeTime", task.completedAt().orElseThrow().toEpochMilli());
        data.put("createTime", task.createdAt().toEpochMilli());
        return Json.object().put("code", 200).put("msg", "success").set("data", data);
    }

    private JsonNode result(Task task, TaskState.Completed completed) {
        var result = Json.object();
        result.putArray("resultUrls").add(resultUrl(completed));
        return result.put("videoDuration", task.order().seconds());
    }

    /** A task as Kling's own API shows it, in answers and, whole, as its callback. */
    ObjectNode kling(Task task) {
        var data = Json.object()
                .put("task_id", task.id().value())
                .put("task_status", klingStatus(task.state()))
                .put("task_status_msg", task.state() instanceof TaskState.Failed failed ? failed.message() : "");
        var info = data.putObject("task_info");
        task.order().externalId().ifPresent(id -> info.put("external_task_id", id));
        data.put("created_at", task.createdAt().toEpochMilli());
        data.put("updated_at", task.updatedAt().toEpochMilli());
        if (task.state() instanceof TaskState.Completed completed) {
            data.put("final_unit_deduction", task.price().inDollars().toPlainString());
            data.putObject("task_result")
                    .putArray("videos")
                    .addObject()
                    .put("id", task.id().value())
                    .put("url", resultUrl(completed))
                    .put("duration", Integer.toString(task.order().seconds()));
        }
        return data;
    }

    private static String klingStatus(TaskState state) {
        return switch (state) {
            case TaskState.Pending _ -> "submitted";
            case TaskState.Processing _ -> "processing";
            case TaskState.Completed _ -> "succeed";
            case TaskState.Failed _ -> "failed";
        };
    }

    /** Whether a task may be shown in a dialect. */
    static boolean speaks(Task task, Dialect dialect) {
        return task.order().dialect() == dialect;
    }
}
