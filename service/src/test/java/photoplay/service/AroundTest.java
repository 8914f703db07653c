package photoplay.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import photoplay.service.account.KeyLimits;
import photoplay.service.account.NewKey;

/** What stands around create and query. */
class AroundTest {
    private static final String URL_REQUEST = """
            {"model":"kling-effects","effect_scene":"balloon_parade","input":{"image":"http://127.0.0.1:8000/a.png"}%s}""";
    private static World world;

    @BeforeAll
    static void open() throws Exception {
        world = new World(InstantSource.system(), World.GENEROUS, true);
    }

    @AfterAll
    static void close() {
        world.close();
    }

    private static String request(String more) {
        return URL_REQUEST.formatted(more);
    }

    @Test
    void effectsAreListedFilteredAndPriced() throws Exception {
        var key = world.key("0");
        var all = world.get(key, "/api/v1/effects").data();
        assertThat(all.get("total").intValue()).isEqualTo(4);
        var hug = world.get(key, "/api/v1/effects?persons=2").data().get("effects");
        assertThat(hug).hasSize(1);
        assertThat(hug.get(0).get("scene").textValue()).isEqualTo("hug_pro");
        assertThat(hug.get(0).get("price").decimalValue()).isEqualByComparingTo("0.0425");
        assertThat(hug.get(0).get("tier").textValue()).isEqualTo("high");
        assertThat(world.get(key, "/api/v1/effects?theme=PET")
                        .data()
                        .get("total")
                        .intValue())
                .isEqualTo(1);
        assertThat(world.get(key, "/api/v1/effects?q=bullet")
                        .data()
                        .get("total")
                        .intValue())
                .isEqualTo(1);
        assertThat(world.get(key, "/api/v1/effects?persons=3").status()).isEqualTo(400);
        assertThat(world.get(key, "/api/v1/effects/pet_lion")
                        .data()
                        .get("shows")
                        .textValue())
                .isNotBlank();
        var missing = world.get(key, "/api/v1/effects/pet_lino");
        assertThat(missing.status()).isEqualTo(404);
        assertThat(missing.json().get("error").get("nearest").get(0).textValue())
                .isEqualTo("pet_lion");
    }

    @Test
    void creditsAndTheirLedgerArePaged() throws Exception {
        var key = world.key("1");
        for (int i = 0; i < 4; i++) {
            assertThat(world.create(key, request("")).status()).isEqualTo(200);
        }
        var credits = world.get(key, "/api/v1/credits").data();
        assertThat(credits.get("held").decimalValue()).isEqualByComparingTo("0.0856");
        assertThat(credits.get("available").decimalValue()).isEqualByComparingTo("0.9144");
        var first = world.get(key, "/api/v1/credits/ledger?limit=3").data();
        assertThat(first.get("entries")).hasSize(3);
        var second = world.get(
                        key,
                        "/api/v1/credits/ledger?limit=3&cursor="
                                + first.get("nextCursor").textValue())
                .data();
        assertThat(second.get("entries")).hasSize(2);
        assertThat(second.get("entries").get(1).get("kind").textValue()).isEqualTo("grant");
        assertThat(second.has("nextCursor")).isFalse();
        assertThat(world.get(key, "/api/v1/credits/ledger?cursor=forged").status())
                .isEqualTo(400);
        assertThat(world.get(key, "/api/v1/credits/ledger?limit=0").status()).isEqualTo(400);
    }

    @Test
    void tasksAreListedByPages() throws Exception {
        var key = world.key("1");
        var made = new ArrayList<String>();
        for (int i = 0; i < 7; i++) {
            made.addFirst(world.create(key, request("")).data().get("taskId").textValue());
        }
        world.post(key, "/api/v1/tasks/" + made.getFirst() + "/cancel", "");
        var seen = new ArrayList<String>();
        var cursor = Optional.<String>empty();
        do {
            var page = world.get(
                            key,
                            "/api/v1/tasks?limit=3"
                                    + cursor.map(c -> "&cursor=" + c).orElse(""))
                    .data();
            page.get("tasks").forEach(task -> seen.add(task.get("taskId").textValue()));
            cursor = Optional.ofNullable(page.get("nextCursor")).map(node -> node.textValue());
        } while (cursor.isPresent());
        assertThat(seen).isEqualTo(made);
        assertThat(world.get(key, "/api/v1/tasks?state=failed").data().get("tasks"))
                .hasSize(1);
        assertThat(world.get(key, "/api/v1/tasks?state=pending").data().get("tasks"))
                .hasSize(6);
        assertThat(world.get(key, "/api/v1/tasks?to=" + Instant.now().minusSeconds(60))
                        .data()
                        .get("tasks"))
                .isEmpty();
        assertThat(world.get(
                                key,
                                "/api/v1/tasks?from="
                                        + Instant.now().minusSeconds(60).toEpochMilli())
                        .data()
                        .get("tasks"))
                .hasSize(7);
        for (var bad :
                List.of("state=lost", "from=yesterday", "cursor=%00", "cursor=Zm9yZ2Vk", "limit=1000000000000")) {
            assertThat(world.get(key, "/api/v1/tasks?" + bad).status()).as(bad).isEqualTo(400);
        }
    }

    @Test
    void aDryRunPricesAndChargesNothing() throws Exception {
        var key = world.key("0");
        var answer = world.create(key, request(",\"dry_run\":true"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.data().get("price").decimalValue()).isEqualByComparingTo("0.0214");
        assertThat(world.get(key, "/api/v1/tasks").data().get("tasks")).isEmpty();
    }

    @Test
    void anIdempotencyKeyMakesParallelRepeatsOne() throws Exception {
        var key = world.key("5");
        Callable<World.Answer> create = () -> world.create(key, request(""), "Idempotency-Key", "order-1");
        var ids = new HashSet<String>();
        int replays = 0;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : threads.invokeAll(Collections.nCopies(100, create))) {
                assertThat(done.get().status()).as(done.get().toString()).isEqualTo(200);
                ids.add(done.get().data().get("taskId").textValue());
                replays += done.get().header("Idempotent-Replay").equals("true") ? 1 : 0;
            }
        }
        assertThat(ids).hasSize(1);
        assertThat(replays).isEqualTo(99);
        var other = world.create(key, request(",\"external_task_id\":\"x\""), "Idempotency-Key", "order-1");
        assertThat(other.status()).isEqualTo(400);
        assertThat(other.json().get("error").get("field").textValue()).isEqualTo("Idempotency-Key");
        assertThat(world.get(key, "/api/v1/credits").data().get("held").decimalValue())
                .isEqualByComparingTo("0.0214");
    }

    @Test
    void anExternalIdIsUniqueAndFindsItsTask() throws Exception {
        var key = world.key("1");
        var id = world.create(key, request(",\"external_task_id\":\"my-1\""))
                .data()
                .get("taskId")
                .textValue();
        var found = world.get(key, "/api/v1/video/generations?external_task_id=my-1")
                .data();
        assertThat(found.get("taskId").textValue()).isEqualTo(id);
        assertThat(found.get("externalTaskId").textValue()).isEqualTo("my-1");
        var twin = world.create(key, request(",\"external_task_id\":\"my-1\""));
        assertThat(twin.status()).isEqualTo(400);
        assertThat(twin.json().get("error").get("field").textValue()).isEqualTo("external_task_id");
        var other = world.key("1");
        assertThat(world.create(other, request(",\"external_task_id\":\"my-1\""))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void progressIsStreamedUntilTheEnd() throws Exception {
        var key = world.key("1");
        var id = world.order(key);
        var stream = world.http.sendAsync(
                HttpRequest.newBuilder(URI.create(world.url("/api/v1/tasks/" + id + "/events")))
                        .header("Authorization", "Bearer " + key.secret())
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        try (var worker = world.worker("events", World.quick())) {
            var text = stream.get().body();
            assertThat(stream.get().headers().firstValue("Content-Type").orElse(""))
                    .isEqualTo("text/event-stream");
            assertThat(text).startsWith("event: progress\ndata: {\"taskId\":\"" + id + "\"");
            assertThat(text).contains("event: completed\n").endsWith("\n\n");
        }
    }

    @Test
    void anUploadCanBeOrderedByItsOwnerOnly() throws Exception {
        var key = world.key("1");
        var other = world.key("1");
        var picture = Base64.getDecoder().decode(World.PICTURE);
        var raw = upload(key, "image/png", picture);
        var form = upload(
                key,
                "multipart/form-data; boundary=XX",
                join(
                        "--XX\r\nContent-Disposition: form-data; name=\"note\"\r\n\r\nhello\r\n--XX\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.png\"\r\n\r\n",
                        picture,
                        "\r\n--XX--\r\n"));
        var json = upload(
                key, "application/json", ("{\"image\":\"" + World.PICTURE + "\"}").getBytes(StandardCharsets.UTF_8));
        for (var answer : List.of(raw, form, json)) {
            assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
            assertThat(answer.data().get("bytes").intValue()).isEqualTo(picture.length);
            assertThat(answer.data().get("width").intValue()).isEqualTo(400);
        }
        var url = raw.data().get("url").textValue();
        var order = """
                {"model":"kling-effects","effect_scene":"balloon_parade","input":{"image":"%s"}}""".formatted(url);
        assertThat(world.create(other, order).status()).isEqualTo(400);
        assertThat(world.create(key, order).status()).isEqualTo(200);
        assertThat(world.send("GET", url.substring(world.url("").length()), "", Optional.empty())
                        .status())
                .as("uploads are served to nobody")
                .isEqualTo(404);
        assertThat(upload(key, "image/png", "no picture".getBytes(StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(400);
        assertThat(upload(key, "multipart/form-data; boundary=XX", new byte[] {'-'})
                        .status())
                .isEqualTo(400);
        assertThat(upload(key, "image/png", new byte[11 * 1024 * 1024]).status())
                .isEqualTo(413);
    }

    private static byte[] join(String before, byte[] middle, String after) throws Exception {
        var all = new java.io.ByteArrayOutputStream();
        all.write(before.getBytes(StandardCharsets.ISO_8859_1));
        all.write(middle);
        all.write(after.getBytes(StandardCharsets.ISO_8859_1));
        return all.toByteArray();
    }

    private static World.Answer upload(NewKey key, String type, byte[] body) throws Exception {
        var response = world.http.send(
                HttpRequest.newBuilder(URI.create(world.url("/api/v1/files")))
                        .header("Authorization", "Bearer " + key.secret())
                        .header("Content-Type", type)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
        return new World.Answer(response.statusCode(), response.headers(), response.body());
    }

    @Test
    void requestsAreLimitedByKey() throws Exception {
        var key = world.key("1");
        world.office.limit(key.key().id(), new KeyLimits(1, 3, 2));
        int refused = 0;
        for (int i = 0; i < 8; i++) {
            var answer = world.get(key, "/api/v1/credits");
            assertThat(answer.header("RateLimit-Limit")).isEqualTo("3");
            if (answer.status() == 429) {
                refused++;
                assertThat(answer.json().get("code").intValue()).isEqualTo(429);
                assertThat(Integer.parseInt(answer.header("Retry-After"))).isPositive();
                assertThat(answer.header("RateLimit-Remaining")).isEqualTo("0");
            }
        }
        assertThat(refused).isGreaterThanOrEqualTo(3);
        assertThat(world.get(world.key("1"), "/api/v1/credits").status()).isEqualTo(200);
    }

    @Test
    void theQueueOfACustomerIsBounded() throws Exception {
        var key = world.key("1");
        world.office.limit(key.key().id(), new KeyLimits(1000, 1000, 2));
        assertThat(world.create(key, request("")).status()).isEqualTo(200);
        var second = world.create(key, request("")).data().get("taskId").textValue();
        var full = world.create(key, request(""));
        assertThat(full.status()).isEqualTo(429);
        assertThat(full.header("Retry-After")).isNotBlank();
        world.post(key, "/api/v1/tasks/" + second + "/cancel", "");
        assertThat(world.create(key, request("")).status()).isEqualTo(200);
    }

    @Test
    void klingsOwnShapeWorksWithAToken() throws Exception {
        var key = world.key("1");
        var token = jwt(key.key().accessKey(), key.secretKey(), 1800, "HS256");
        var body = """
                {"effect_scene":"balloon_parade","external_task_id":"k-1","input":{"image":"%s","duration":"5"}}""".formatted(World.PICTURE);
        var created = world.send("POST", "/v1/videos/effects", token, Optional.of(body));
        assertThat(created.status()).as(created.toString()).isEqualTo(200);
        assertThat(created.json().get("code").intValue()).isZero();
        assertThat(created.json().get("request_id").textValue()).isNotBlank();
        assertThat(created.data().get("task_status").textValue()).isEqualTo("submitted");
        var id = created.data().get("task_id").textValue();
        for (var name : List.of(id, "k-1")) {
            var task = world.send("GET", "/v1/videos/effects/" + name, token, Optional.empty())
                    .data();
            assertThat(task.get("task_id").textValue()).isEqualTo(id);
            assertThat(task.get("task_info").get("external_task_id").textValue())
                    .isEqualTo("k-1");
        }
        var list = world.send("GET", "/v1/videos/effects?pageNum=1&pageSize=10", token, Optional.empty())
                .data();
        assertThat(list).hasSize(1);
        assertThat(world.send("GET", "/v1/videos/effects?pageNum=2&pageSize=10", token, Optional.empty())
                        .data())
                .isEmpty();
        expect(401, 1001, world.send("GET", "/v1/videos/effects", "", Optional.empty()));
        expect(401, 1002, world.send("GET", "/v1/videos/effects", "nonsense", Optional.empty()));
        expect(401, 1002, list("other secret", key, 1800, "HS256"));
        expect(401, 1002, list(key.secretKey(), key, 1800, "none"));
        expect(401, 1004, list(key.secretKey(), key, -60, "HS256"));
        expect(404, 1203, world.send("GET", "/v1/videos/effects/none", token, Optional.empty()));
        expect(400, 1201, world.send("POST", "/v1/videos/effects", token, Optional.of("{}")));
        expect(404, 1202, world.send("DELETE", "/v1/videos/effects", token, Optional.empty()));
        expect(429, 1102, world.post(world.key("0"), "/v1/videos/effects", body));
    }

    private static void expect(int status, int code, World.Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.json().get("code").intValue()).isEqualTo(code);
        assertThat(answer.json().get("message").textValue()).isNotBlank();
    }

    private static World.Answer list(String secret, NewKey key, int seconds, String algorithm) throws Exception {
        return world.send(
                "GET", "/v1/videos/effects", jwt(key.key().accessKey(), secret, seconds, algorithm), Optional.empty());
    }

    private static String jwt(String accessKey, String secretKey, int seconds, String algorithm) throws Exception {
        long now = Instant.now().getEpochSecond();
        var base64 = Base64.getUrlEncoder().withoutPadding();
        var signed = base64.encodeToString(
                        ("{\"alg\":\"" + algorithm + "\",\"typ\":\"JWT\"}").getBytes(StandardCharsets.UTF_8))
                + "."
                + base64.encodeToString(
                        ("{\"iss\":\"" + accessKey + "\",\"exp\":" + (now + seconds) + ",\"nbf\":" + (now - 5) + "}")
                                .getBytes(StandardCharsets.UTF_8));
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secretKey.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return signed + "." + base64.encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void theOperatorHasAKeyOfItsOwn() throws Exception {
        var customer = world.key("1");
        assertThat(world.get(customer, "/admin/v1/keys").status()).isEqualTo(401);
        assertThat(world.send("GET", "/metrics", "", Optional.empty()).status()).isEqualTo(401);
        var made = admin("POST", "/admin/v1/keys", "{\"customer\":\"shop\",\"credit\":\"2.50\"}");
        assertThat(made.status()).as(made.toString()).isEqualTo(200);
        var secret = made.data().get("key").textValue();
        assertThat(world.send("GET", "/api/v1/credits", secret, Optional.empty())
                        .data()
                        .get("available")
                        .decimalValue())
                .isEqualByComparingTo("2.5");
        long id = made.data().get("id").longValue();
        var rotated = admin("POST", "/admin/v1/keys/" + id + "/rotate", "{\"overlapSeconds\":3600}");
        assertThat(rotated.data().get("key").textValue()).isNotEqualTo(secret);
        assertThat(world.send("GET", "/api/v1/credits", secret, Optional.empty())
                        .status())
                .isEqualTo(200);
        assertThat(admin("POST", "/admin/v1/keys/" + id + "/revoke", "").status())
                .isEqualTo(200);
        Await.until(
                "the revoked key is refused",
                () -> world.send("GET", "/api/v1/credits", secret, Optional.empty())
                                .status()
                        == 401);
        var limits = admin("POST", "/admin/v1/keys/" + id + "/limits", "{\"burst\":7,\"signsCallbacks\":true}");
        assertThat(limits.data().get("limits").get("burst").intValue()).isEqualTo(7);
        assertThat(limits.data().get("signsCallbacks").booleanValue()).isTrue();
        assertThat(admin("POST", "/admin/v1/credits/grant", "{\"customer\":\"shop\",\"amount\":\"1\"}")
                        .data()
                        .get("available")
                        .decimalValue())
                .isEqualByComparingTo("3.5");
        assertThat(admin(
                                "POST",
                                "/admin/v1/credits/correct",
                                "{\"customer\":\"shop\",\"amount\":\"-3\",\"reason\":\"r\"}")
                        .data()
                        .get("available")
                        .decimalValue())
                .isEqualByComparingTo("0.5");
        for (var bad : List.of(
                "{\"customer\":\"shop\",\"amount\":\"-9\",\"reason\":\"r\"}",
                "{\"customer\":\"shop\",\"amount\":\"0\",\"reason\":\"r\"}",
                "{\"customer\":\"nobody\",\"amount\":\"1\",\"reason\":\"r\"}",
                "{\"customer\":\"shop\",\"amount\":\"1\"}",
                "{\"customer\":\"shop\",\"amount\":\"one\",\"reason\":\"r\"}")) {
            assertThat(admin("POST", "/admin/v1/credits/correct", bad).status())
                    .as(bad)
                    .isEqualTo(400);
        }
        assertThat(admin("POST", "/admin/v1/keys/999999/revoke", "").status()).isEqualTo(404);
        assertThat(admin("GET", "/admin/v1/tasks", "").status()).isEqualTo(200);
        assertThat(admin("GET", "/admin/v1/deliveries", "").status()).isEqualTo(200);
        assertThat(admin("GET", "/admin/v1/keys", "").text()).doesNotContain(secret);
        var metrics = admin("GET", "/metrics", "").text();
        assertThat(metrics)
                .contains("photoplay_tasks_pending ", "photoplay_credits_dollars{kind=\"available\"}")
                .containsPattern(
                        "photoplay_http_requests_total\\{method=\"GET\",path=\"/api/v1/credits\",status=\"200\"} \\d");
    }

    private static World.Answer admin(String method, String path, String body) throws Exception {
        return world.send(method, path, World.ADMIN_KEY, method.equals("GET") ? Optional.empty() : Optional.of(body));
    }

    @Test
    void aCallbackArrivesOverRealHttp() throws Exception {
        var received = new ConcurrentLinkedQueue<String>();
        var receiver = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        receiver.createContext("/", exchange -> {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            received.add(exchange.getRequestMethod() + " "
                    + exchange.getRequestHeaders().getFirst("Content-Type") + " " + body);
            exchange.sendResponseHeaders(received.size() == 1 ? 500 : 204, -1);
            exchange.close();
        });
        receiver.start();
        try {
            var key = world.key("1");
            var id = world.create(
                            key,
                            request(",\"callback_url\":\"http://127.0.0.1:"
                                    + receiver.getAddress().getPort() + "/hook\""))
                    .data()
                    .get("taskId")
                    .textValue();
            world.post(key, "/api/v1/tasks/" + id + "/cancel", "");
            Await.until("retried", Duration.ofSeconds(10), () -> received.size() == 2);
            assertThat(received)
                    .allSatisfy(text -> assertThat(text)
                            .startsWith(
                                    "POST application/json {\"code\":200,\"msg\":\"success\",\"data\":{\"taskId\":\""
                                            + id));
            Await.until(
                    "recorded",
                    () -> world.get(key, "/api/v1/tasks/" + id + "/deliveries")
                            .text()
                            .contains("\"state\":\"delivered\""));
        } finally {
            receiver.stop(0);
        }
    }
}
