package photoplay.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import photoplay.service.account.NewKey;
import photoplay.service.account.Secrets;
import photoplay.service.delivery.Courier;
import photoplay.service.delivery.Deliveries;
import photoplay.service.delivery.Delivery;
import photoplay.service.delivery.Post;
import photoplay.service.task.TaskId;

/** Callbacks by a clock that the test sets, in the resellers' timing. */
class CourierTest {
    private record Sent(Instant at, String url, Map<String, String> headers, String body) {
        JsonNode data() throws Exception {
            var json = World.JSON.readTree(body);
            Description.PUBLISHED.check("Callback", json);
            return json.get("data");
        }
    }

    private final TestClock clock = new TestClock();
    private final ConcurrentLinkedQueue<Sent> sent = new ConcurrentLinkedQueue<>();
    private final Map<String, Post.Answer> answers = new ConcurrentHashMap<>();
    private World world;
    private NewKey key;
    private Deliveries deliveries;
    private Courier courier;

    @BeforeEach
    void open() throws Exception {
        world = new World(clock);
        key = world.key("10");
        deliveries = new Deliveries(world.database, clock);
        Post post = (url, headers, body) -> {
            sent.add(
                    new Sent(clock.instant(), url, headers, new String(body, java.nio.charset.StandardCharsets.UTF_8)));
            return answers.getOrDefault(url, status(200));
        };
        courier = new Courier(
                deliveries,
                post,
                Secrets.of(world.database, Optional.empty()),
                clock,
                RandomGenerator.of("L64X128MixRandom"));
    }

    @AfterEach
    void close() {
        courier.close();
        world.close();
    }

    private static Post.Answer status(int status) {
        return new Post.Answer.Answered(status, "answer " + status, Optional.empty());
    }

    /** Orders with a callback and cancels, which is the quickest way to a final state. */
    private String cancelled(NewKey who, String callback) throws Exception {
        var answer = world.create(who, """
                {"model":"kling-effects","effect_scene":"balloon_parade","callback_url":"%s","external_task_id":"%s",
                 "input":{"image":"http://127.0.0.1:8000/a.png"}}""".formatted(callback, Secrets.random(10)));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        var id = answer.data().get("taskId").textValue();
        world.post(who, "/api/v1/tasks/" + id + "/cancel", "");
        return id;
    }

    private List<Duration> attempts(Instant from) {
        return sent.stream().map(s -> Duration.between(from, s.at())).toList();
    }

    private void crank(Duration time, Duration step) throws Exception {
        for (var passed = Duration.ZERO; passed.compareTo(time) < 0; passed = passed.plus(step)) {
            courier.deliverDue();
            clock.pass(step);
        }
        courier.deliverDue();
    }

    @Test
    void theBodyIsAsPublished() throws Exception {
        var failed = cancelled(key, "http://127.0.0.1:8000/cb");
        courier.deliverDue();
        var callback = sent.remove();
        assertThat(callback.headers()).containsExactly(Map.entry("Content-Type", "application/json"));
        var data = callback.data();
        var names = new ArrayList<String>();
        data.fieldNames().forEachRemaining(names::add);
        assertThat(names)
                .containsExactly(
                        "taskId",
                        "model",
                        "state",
                        "param",
                        "resultJson",
                        "failCode",
                        "failMsg",
                        "costTime",
                        "completeTime",
                        "createTime");
        assertThat(data.get("taskId").textValue()).isEqualTo(failed);
        assertThat(data.get("state").textValue()).isEqualTo("failed");
        assertThat(data.get("failCode").textValue()).isEqualTo("cancelled");
        assertThat(data.get("resultJson").isNull()).isTrue();
        assertThat(World.JSON
                        .readTree(data.get("param").textValue())
                        .get("effect_scene")
                        .textValue())
                .isEqualTo("balloon_parade");
        assertThat(data.get("costTime").longValue()).isZero();

        var task = world.create(key, """
                        {"model":"kling-effects","effect_scene":"balloon_parade","callback_url":"http://127.0.0.1:8000/cb",
                         "input":{"image":"%s"}}""".formatted(World.PICTURE))
                .data()
                .get("taskId")
                .textValue();
        try (var worker = world.worker("one", World.quick())) {
            Await.until("completed", () -> world.state(key, task).equals("completed"));
        }
        courier.deliverDue();
        var done = sent.remove().data();
        assertThat(done.get("failCode").isNull() && done.get("failMsg").isNull())
                .isTrue();
        var result = World.JSON.readTree(done.get("resultJson").textValue());
        assertThat(result.get("resultUrls")).hasSize(1);
        assertThat(result.get("videoDuration").intValue()).isEqualTo(5);
        assertThat(done.get("param").textValue()).doesNotContain(World.PICTURE).contains("bytes of base64");
        assertThat(courier.deliverDue()).as("delivered once only").isZero();
    }

    @Test
    void retriesAfterOneTwoAndFourSecondsThenInTheBackgroundForHalfAnHour() throws Exception {
        answers.put("http://127.0.0.1:8000/down", new Post.Answer.Unanswered("no connection"));
        var start = clock.instant();
        var task = cancelled(key, "http://127.0.0.1:8000/down");
        crank(Duration.ofSeconds(10), Duration.ofMillis(500));
        crank(Duration.ofMinutes(40), Duration.ofSeconds(2));
        var times = attempts(start);
        assertThat(times.subList(0, 4))
                .containsExactly(Duration.ZERO, Duration.ofSeconds(1), Duration.ofSeconds(3), Duration.ofSeconds(7));
        for (int i = 4; i < times.size(); i++) {
            var gap = times.get(i).minus(times.get(i - 1));
            assertThat(gap).isBetween(Duration.ofSeconds(6), Duration.ofSeconds(147));
        }
        assertThat(times.getLast()).isBetween(Duration.ofMinutes(26), Duration.ofMinutes(30));
        var delivery = deliveries.list(Optional.empty(), Optional.of(task), 10).getFirst();
        assertThat(delivery.state()).isEqualTo(Delivery.State.GIVEN_UP);
        assertThat(deliveries.attempts(delivery.id())).hasSameSizeAs(times);

        answers.clear();
        var resent = world.post(key, "/api/v1/deliveries/" + delivery.id() + "/resend", "");
        assertThat(resent.status()).isEqualTo(200);
        assertThat(courier.deliverDue()).isEqualTo(1);
        var listed = world.get(key, "/api/v1/tasks/" + task + "/deliveries")
                .data()
                .get("deliveries")
                .get(0);
        assertThat(listed.get("state").textValue()).isEqualTo("delivered");
        var last = listed.get("attempts").get(listed.get("attempts").size() - 1);
        assertThat(last.get("status").intValue()).isEqualTo(200);
        assertThat(last.get("answer").textValue()).isEqualTo("answer 200");
        assertThat(listed.get("attempts").get(0).get("answer").textValue()).isEqualTo("no connection");
    }

    @Test
    void redirectsAndErrorsAreFailuresAndGoneStops() throws Exception {
        answers.put("http://127.0.0.1:8000/moved", status(302));
        answers.put("http://127.0.0.1:8000/broken", status(500));
        answers.put("http://127.0.0.1:8000/gone", status(410));
        cancelled(key, "http://127.0.0.1:8000/moved");
        cancelled(key, "http://127.0.0.1:8000/broken");
        var gone = cancelled(key, "http://127.0.0.1:8000/gone");
        assertThat(courier.deliverDue()).isEqualTo(3);
        clock.pass(Duration.ofSeconds(1));
        assertThat(courier.deliverDue()).isEqualTo(2);
        assertThat(deliveries
                        .list(Optional.empty(), Optional.of(gone), 1)
                        .getFirst()
                        .state())
                .isEqualTo(Delivery.State.STOPPED);
    }

    @Test
    void retryAfterIsHonoured() throws Exception {
        answers.put(
                "http://127.0.0.1:8000/busy", new Post.Answer.Answered(429, "", Optional.of(Duration.ofSeconds(90))));
        cancelled(key, "http://127.0.0.1:8000/busy");
        assertThat(courier.deliverDue()).isEqualTo(1);
        clock.pass(Duration.ofSeconds(89));
        assertThat(courier.deliverDue()).isZero();
        clock.pass(Duration.ofSeconds(1));
        assertThat(courier.deliverDue()).isEqualTo(1);
    }

    @Test
    void aSigningKeySignsAsStandardWebhooksSays() throws Exception {
        world.office.signCallbacks(key.key().id(), true);
        cancelled(key, "http://127.0.0.1:8000/signed");
        courier.deliverDue();
        var callback = sent.remove();
        var id = callback.headers().get("webhook-id");
        var timestamp = callback.headers().get("webhook-timestamp");
        assertThat(timestamp).isEqualTo(Long.toString(clock.instant().getEpochSecond()));
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(
                Base64.getDecoder().decode(key.callbackSecret().substring("whsec_".length())), "HmacSHA256"));
        var expected = Base64.getEncoder()
                .encodeToString(mac.doFinal((id + "." + timestamp + "." + callback.body()).getBytes("UTF-8")));
        assertThat(callback.headers().get("webhook-signature")).isEqualTo("v1," + expected);
        assertThat(callback.headers().get("Content-Type")).isEqualTo("application/json");
    }

    @Test
    void aCourierThatDiesLeavesItsDeliveriesToOthers() throws Exception {
        cancelled(key, "http://127.0.0.1:8000/x");
        world.database.direct(session -> session.run(
                "UPDATE deliveries SET attempts = 1, due_at = ?",
                clock.instant().plusSeconds(15)));
        assertThat(courier.deliverDue()).isZero();
        clock.pass(Duration.ofSeconds(15));
        assertThat(courier.deliverDue()).isEqualTo(1);
    }

    @Test
    void aDeadReceiverOfOneCustomerDelaysNobodyElse() throws Exception {
        var hang = new CountDownLatch(1);
        var healthy = new CountDownLatch(50);
        var other = world.key("10");
        var busy = new Courier(
                deliveries,
                (url, headers, body) -> {
                    if (url.endsWith("/dead")) {
                        try {
                            hang.await();
                        } catch (InterruptedException stop) {
                            Thread.currentThread().interrupt();
                        }
                        return new Post.Answer.Unanswered("slow");
                    }
                    healthy.countDown();
                    return status(200);
                },
                Secrets.of(world.database, Optional.empty()),
                clock,
                RandomGenerator.getDefault());
        for (int i = 0; i < 120; i++) {
            cancelled(key, "http://127.0.0.1:8000/dead");
        }
        for (int i = 0; i < 50; i++) {
            cancelled(other, "http://127.0.0.1:8000/healthy");
        }
        busy.start(Duration.ofMillis(20));
        try {
            assertThat(healthy.await(10, TimeUnit.SECONDS)).isTrue();
        } finally {
            hang.countDown();
            busy.close();
        }
    }

    @Test
    void noNumberOfDeadReceiversTakesAllTheRoom() throws Exception {
        var other = world.key("10");
        var healthy = cancelled(other, "http://127.0.0.1:8000/healthy");
        // A thousand and more callbacks that hang, of a hundred customers, all due before the healthy one.
        world.database.direct(
                session -> session.run("ALTER TABLE deliveries DROP CONSTRAINT deliveries_task_id_event_key"));
        world.database.direct(session -> session.run("""
                INSERT INTO deliveries (id, task_id, event, customer_id, key_id, url, body, created_at, deadline, due_at)
                SELECT 'msg_' || c || '-' || n, task_id, 'final', 1000 + c, key_id, 'http://127.0.0.1:8000/dead', body,
                    created_at, deadline, due_at - interval '1 minute'
                FROM deliveries, generate_series(1, 100) c, generate_series(1, 64) n"""));
        var hang = new CountDownLatch(1);
        var arrived = new CountDownLatch(1);
        var busy = new Courier(
                deliveries,
                (url, headers, body) -> {
                    if (url.endsWith("/healthy")) {
                        arrived.countDown();
                        return status(200);
                    }
                    try {
                        hang.await();
                    } catch (InterruptedException stop) {
                        Thread.currentThread().interrupt();
                    }
                    return new Post.Answer.Unanswered("slow");
                },
                Secrets.of(world.database, Optional.empty()),
                clock,
                RandomGenerator.getDefault());
        busy.start(Duration.ofMillis(20));
        try {
            assertThat(arrived.await(10, TimeUnit.SECONDS)).as(healthy).isTrue();
        } finally {
            hang.countDown();
            busy.close();
        }
    }

    @Test
    void whatCannotBeTriedBeforeItsDeadlineIsGivenUp() throws Exception {
        cancelled(key, "http://127.0.0.1:8000/tried");
        cancelled(key, "http://127.0.0.1:8000/untried");
        world.database.direct(session -> session.run("UPDATE deliveries SET attempts = 2 WHERE url LIKE '%/tried'"));
        clock.pass(Duration.ofMinutes(31));
        assertThat(courier.deliverDue()).as("only what was never tried").isEqualTo(1);
        assertThat(sent.remove().url()).endsWith("/untried");
        assertThat(deliveries.counts()).containsEntry(Delivery.State.GIVEN_UP, 1L);
    }

    @Test
    void klingTasksTellEveryChangeFlat() throws Exception {
        var created = world.post(key, "/v1/videos/effects", """
                {"effect_scene":"balloon_parade","callback_url":"http://127.0.0.1:8000/kling",
                 "external_task_id":"mine","input":{"image":"%s"}}""".formatted(World.PICTURE));
        var id = new TaskId(created.data().get("task_id").textValue());
        try (var worker = world.worker("one", World.quick())) {
            Await.until(
                    "succeed",
                    () -> world.get(key, "/v1/videos/effects/" + id)
                            .data()
                            .get("task_status")
                            .textValue()
                            .equals("succeed"));
        }
        courier.deliverDue();
        assertThat(sent).hasSize(2);
        var statuses = new ArrayList<String>();
        for (var callback : sent) {
            var body = World.JSON.readTree(callback.body());
            Description.PUBLISHED.check("KlingTask", body);
            assertThat(body.get("task_id").textValue()).isEqualTo(id.value());
            assertThat(body.get("task_info").get("external_task_id").textValue())
                    .isEqualTo("mine");
            statuses.add(body.get("task_status").textValue());
        }
        assertThat(statuses).containsExactlyInAnyOrder("processing", "succeed");
    }
}
