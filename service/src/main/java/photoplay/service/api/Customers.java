package photoplay.service.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import photoplay.service.catalogue.Catalogue;
import photoplay.service.catalogue.Effect;
import photoplay.service.delivery.Deliveries;
import photoplay.service.money.Entry;
import photoplay.service.money.Ledger;
import photoplay.service.picture.PictureLimits;
import photoplay.service.picture.PictureRefusedException;
import photoplay.service.storage.StorageName;
import photoplay.service.task.Task;
import photoplay.service.task.TaskFilter;
import photoplay.service.task.TaskId;
import photoplay.service.task.TaskMark;
import photoplay.service.task.Tasks;
import photoplay.service.task.Uploads;

/** What a customer finds around create and query: effects, credits, lists, cancel, progress, callbacks, uploads. */
final class Customers {
    private static final List<String> STATES = List.of("pending", "processing", "completed", "failed");
    private static final int PAGE = 50;
    private static final int LARGEST_PAGE = 200;
    private static final Duration EVENT_LOOK = Duration.ofMillis(400);
    private static final Duration EVENT_ALIVE = Duration.ofSeconds(15);
    private static final Duration EVENTS_LONGEST = Duration.ofMinutes(30);
    private static final int LISTENERS = 500;
    private static final int LISTENERS_EACH = 50;
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    private final Catalogue catalogue;
    private final Ledger ledger;
    private final Tasks tasks;
    private final Deliveries deliveries;
    private final Uploads uploads;
    private final TaskViews views;
    private final BooleanSupplier stopping;
    private final Semaphore listeners = new Semaphore(LISTENERS);
    private final Map<Long, Integer> listening = new ConcurrentHashMap<>();

    Customers(
            Catalogue catalogue,
            Ledger ledger,
            Tasks tasks,
            Deliveries deliveries,
            Uploads uploads,
            TaskViews views,
            BooleanSupplier stopping) {
        this.catalogue = catalogue;
        this.ledger = ledger;
        this.tasks = tasks;
        this.deliveries = deliveries;
        this.uploads = uploads;
        this.views = views;
        this.stopping = stopping;
    }

    Reply effects(Call call, Caller caller) {
        int persons = call.number("persons", 0, 1, 2);
        var theme = call.query("theme");
        var words = call.query("q").map(text -> text.toLowerCase(Locale.ROOT));
        var list = Json.array();
        catalogue.effects().stream()
                .filter(effect -> persons == 0 || effect.persons() == persons)
                .filter(effect -> theme.isEmpty() || effect.theme().equalsIgnoreCase(theme.get()))
                .filter(effect -> words.isEmpty() || text(effect).contains(words.get()))
                .forEach(effect -> list.add(shown(effect)));
        return Reply.success(Json.object().put("total", list.size()).set("effects", list));
    }

    private static String text(Effect effect) {
        return String.join(" ", effect.scene(), effect.title(), effect.shows(), effect.theme())
                .toLowerCase(Locale.ROOT);
    }

    Reply effect(Call call, Caller caller) {
        var name = call.parameter("scene");
        return catalogue.find(name).map(effect -> Reply.success(shown(effect))).orElseThrow(() -> {
            var details = Json.object().put("field", "scene");
            var near = details.putArray("nearest");
            catalogue.near(name).forEach(near::add);
            return Rejection.with(Fault.NOT_FOUND, "no such effect", details);
        });
    }

    private ObjectNode shown(Effect effect) {
        var node = Json.object()
                .put("scene", effect.scene())
                .put("title", effect.title())
                .put("shows", effect.shows())
                .put("theme", effect.theme())
                .put("persons", effect.persons())
                .put("tier", effect.tier().label())
                .put("price", catalogue.price(effect).inDollars());
        effect.aliases().forEach(node.putArray("aliases")::add);
        var previews = node.putArray("previewUrls");
        effect.preview().ifPresent(previews::add);
        return node;
    }

    Reply credits(Call call, Caller caller) {
        var balance = ledger.balance(caller.customer());
        return Reply.success(Json.object()
                .put("available", balance.available().inDollars())
                .put("held", balance.held().inDollars())
                .put("currency", "USD"));
    }

    Reply entries(Call call, Caller caller) {
        int limit = call.number("limit", PAGE, 1, LARGEST_PAGE);
        long before = call.query("cursor").map(Customers::entryMark).orElse(Long.MAX_VALUE);
        var entries = ledger.entries(caller.customer(), before, limit);
        var data = Json.object();
        var list = data.putArray("entries");
        entries.forEach(entry -> list.add(shown(entry)));
        if (entries.size() == limit) {
            data.put("nextCursor", encoded(Long.toString(entries.getLast().id())));
        }
        return Reply.success(data);
    }

    static ObjectNode shown(Entry entry) {
        var node = Json.object()
                .put("id", entry.id())
                .put("kind", entry.kind().name().toLowerCase(Locale.ROOT))
                .put("available", entry.available().inDollars())
                .put("held", entry.held().inDollars());
        entry.task().ifPresent(task -> node.put("taskId", task));
        return node.put("reason", entry.reason())
                .put("createTime", entry.createdAt().toEpochMilli());
    }

    private static long entryMark(String cursor) {
        try {
            return Long.parseLong(decoded(cursor));
        } catch (NumberFormatException forged) {
            throw badCursor();
        }
    }

    Reply list(Call call, Caller caller) {
        return list(call, Optional.of(caller.customer()));
    }

    Reply list(Call call, Optional<Long> customer) {
        int limit = call.number("limit", PAGE, 1, LARGEST_PAGE);
        var state = call.query("state");
        if (state.isPresent() && !STATES.contains(state.get())) {
            throw Rejection.field("state", "must be one of " + String.join(", ", STATES), STATES);
        }
        var filter = new TaskFilter(customer, Optional.empty(), state, time(call, "from"), time(call, "to"));
        var found =
                tasks.list(filter, call.query("cursor").map(Customers::taskMark).orElse(TaskMark.START), limit);
        var data = Json.object();
        var list = data.putArray("tasks");
        found.forEach(task -> list.add(views.listed(task)));
        if (found.size() == limit) {
            var last = found.getLast();
            data.put("nextCursor", encoded(last.createdAt() + " " + last.id()));
        }
        return Reply.success(data);
    }

    private static TaskMark taskMark(String cursor) {
        var parts = decoded(cursor).split(" ", -1);
        try {
            if (parts.length == 2) {
                return new TaskMark(instant(parts[0]), new TaskId(parts[1]).value());
            }
        } catch (DateTimeException | IllegalArgumentException forged) {
            throw badCursor();
        }
        throw badCursor();
    }

    private static Optional<Instant> time(Call call, String name) {
        return call.query(name).map(text -> {
            try {
                return instant(text);
            } catch (DateTimeException malformed) {
                throw Rejection.field(name, "must be epoch milliseconds or a time such as 2026-11-23T12:00:00Z");
            }
        });
    }

    /** A time that the database can hold too. */
    private static Instant instant(String text) {
        var instant = text.matches("[0-9]{1,15}") ? Instant.ofEpochMilli(Long.parseLong(text)) : Instant.parse(text);
        if (instant.isBefore(Instant.EPOCH) || instant.isAfter(LATEST)) {
            throw new DateTimeException("out of range");
        }
        return instant;
    }

    private static String encoded(String mark) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(mark.getBytes(StandardCharsets.UTF_8));
    }

    private static String decoded(String cursor) {
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException forged) {
            throw badCursor();
        }
    }

    private static Rejection badCursor() {
        return Rejection.field("cursor", "must be the nextCursor of an earlier page");
    }

    private Task task(Call call, Caller caller) {
        return TaskId.parse(call.parameter("task_id"))
                .flatMap(id -> tasks.find(caller.customer(), id))
                .orElseThrow(Generations::noTask);
    }

    Reply cancel(Call call, Caller caller) {
        var task = task(call, caller);
        return tasks.cancel(caller.customer(), task.id())
                .map(cancelled -> Reply.success(views.shown(cancelled)))
                .orElseThrow(() -> {
                    var state = task(call, caller).state().label();
                    return Rejection.with(
                            Fault.CONFLICT,
                            "the task is final already: " + state,
                            Json.object().put("state", state));
                });
    }

    /** Server-sent events: {@code progress} whenever it changes, then {@code completed} or {@code failed}. */
    Reply events(Call call, Caller caller) {
        var first = task(call, caller);
        listen(caller.customer());
        return Reply.stream(200, "text/event-stream", -1, Map.of("Cache-Control", "no-store"), out -> {
            try {
                new EventStream(out).follow(first, caller.customer());
            } finally {
                stopListening(caller.customer());
            }
        });
    }

    private void listen(long customer) {
        int others = listening.merge(customer, 1, Integer::sum) - 1;
        if (others >= LISTENERS_EACH || !listeners.tryAcquire()) {
            forgetListener(customer);
            throw others >= LISTENERS_EACH
                    ? Rejection.later(
                            Fault.QUEUE_FULL,
                            "too many listeners: at most " + LISTENERS_EACH + " at once",
                            Duration.ofSeconds(5))
                    : Rejection.later(Fault.UNAVAILABLE, "too many listeners", Duration.ofSeconds(5));
        }
    }

    private void stopListening(long customer) {
        forgetListener(customer);
        listeners.release();
    }

    private void forgetListener(long customer) {
        listening.computeIfPresent(customer, (_, count) -> count == 1 ? null : count - 1);
    }

    private final class EventStream {
        private final java.io.OutputStream out;

        EventStream(java.io.OutputStream out) {
            this.out = out;
        }

        void follow(Task first, long customer) throws IOException {
            long end = System.nanoTime() + EVENTS_LONGEST.toNanos();
            long quietSince = System.nanoTime();
            var task = first;
            send(task);
            while (!task.state().isFinal() && System.nanoTime() < end && !stopping.getAsBoolean()) {
                pause();
                var next = tasks.find(customer, task.id()).orElseThrow(Generations::noTask);
                if (!next.state().equals(task.state())) {
                    send(next);
                    quietSince = System.nanoTime();
                } else if (System.nanoTime() - quietSince > EVENT_ALIVE.toNanos()) {
                    write(": waiting\n\n");
                    quietSince = System.nanoTime();
                }
                task = next;
            }
        }

        private static void pause() throws IOException {
            try {
                TimeUnit.NANOSECONDS.sleep(EVENT_LOOK.toNanos());
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                throw new IOException("stopped", stop);
            }
        }

        private void send(Task task) throws IOException {
            var event = task.state().isFinal() ? task.state().label() : "progress";
            write("event: " + event + "\ndata: " + Json.text(views.shown(task)) + "\n\n");
        }

        private void write(String text) throws IOException {
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.flush();
        }
    }

    Reply deliveries(Call call, Caller caller) {
        var task = task(call, caller);
        return Reply.success(DeliveryViews.list(
                deliveries,
                deliveries.list(
                        Optional.of(caller.customer()), Optional.of(task.id().value()), PAGE)));
    }

    Reply resend(Call call, Caller caller) {
        var id = call.parameter("delivery_id");
        var mine = deliveries.find(id).filter(delivery -> delivery.customer() == caller.customer());
        if (mine.isEmpty() || !deliveries.resend(id)) {
            throw Rejection.of(Fault.NOT_FOUND, "no such delivery");
        }
        return Reply.success(Json.object().put("deliveryId", id).put("state", "due"));
    }

    Reply upload(Call call, Caller caller) throws IOException {
        var picture = UploadBody.picture(call);
        try {
            var header = PictureLimits.KLING.measure(picture);
            if (!uploads.roomFor(caller.customer(), picture.length)) {
                throw Rejection.of(
                        Fault.QUEUE_FULL,
                        "too many uploads are kept for you: at most " + Uploads.QUOTA / (1024 * 1024)
                                + " MB; they are deleted after a while");
            }
            StorageName name =
                    uploads.keep(caller.customer(), picture, header.format().extension());
            return Reply.success(Json.object()
                    .put("url", views.ownUrl(name))
                    .put("type", header.format().mediaType())
                    .put("bytes", picture.length)
                    .put("width", header.upright().width())
                    .put("height", header.upright().height()));
        } catch (PictureRefusedException refused) {
            throw Rejection.field("file", refused.problem().message());
        }
    }
}
