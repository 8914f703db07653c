package photoplay.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import photoplay.service.account.NewKey;

/**
 * Bodies, parameters and byte streams that were made to hurt, against the running API: each gets a clear answer fast,
 * costs nothing, and harms nobody.
 */
@Timeout(60)
final class HostileBodiesTest {
    private static final String CREATE = "/api/v1/video/generations";
    private static final String KLING = "/v1/videos/effects";
    private static final Duration FAST = Duration.ofSeconds(20);
    private static final Duration MOST_CPU = Duration.ofSeconds(2);
    private static final OperatingSystemMXBean CPU =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private static World world;
    private static NewKey key;

    @BeforeAll
    static void open() throws Exception {
        world = new World(InstantSource.system());
        key = world.key("100");
        assertThat(world.create(
                                key,
                                World.request("balloon_parade").replace("{\"model\"", "{\"dry_run\":true,\"model\""))
                        .status())
                .isEqualTo(200);
    }

    @AfterAll
    static void nothingWasOrderedAndTheApiIsWell() throws Exception {
        assertThat(world.get(key, "/api/v1/credits").data().get("available").asText())
                .startsWith("100");
        assertThat(world.get(key, "/api/v1/tasks").data().get("tasks")).isEmpty();
        assertThat(world.create(key, World.request("balloon_parade")).status()).isEqualTo(200);
        world.close();
    }

    /** Room for large bodies belongs to those who have a key. */
    @Test
    void strangersCannotHoldTheRoomForLargeBodies() throws Exception {
        var strangers = new ArrayList<Socket>();
        try {
            for (int i = 0; i < 6; i++) {
                var socket = new Socket("127.0.0.1", URI.create(world.url("")).getPort());
                strangers.add(socket);
                socket.getOutputStream()
                        .write(("POST " + CREATE + " HTTP/1.1\r\nHost: a\r\nContent-Length: 20000000\r\n\r\n{")
                                .getBytes(StandardCharsets.US_ASCII));
            }
            assertThat(strangers.getFirst().getInputStream().read())
                    .as("a stranger is answered before its body is read")
                    .isEqualTo('H');
            var large = world.post(key, CREATE, " ".repeat(9_000_000));
            assertThat(large.status()).as(large.text()).isEqualTo(400);
        } finally {
            for (var socket : strangers) {
                socket.close();
            }
        }
    }

    @Test
    void uploadsAreLimitedForEachCustomer() throws Exception {
        var full = world.key("0");
        world.database.direct(session -> session.run(
                "INSERT INTO files (name, customer_id, type, bytes, created_at) VALUES ('uploads/x', ?, 'a', ?, now())",
                full.key().customer().id(),
                2_147_483_000L));
        var body = "{\"image\":\"" + World.PICTURE + "\"}";
        var refused = world.post(full, "/api/v1/files", body, "Content-Type", "application/json");
        assertThat(refused.status()).as(refused.text()).isEqualTo(429);
        assertThat(world.post(key, "/api/v1/files", body, "Content-Type", "application/json")
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"callbackUrl", "callback-url", "CALLBACK_URL", "effectScene"})
    void aMisspeltFieldOfOursIsNamed(String name) throws Exception {
        var answer = world.create(
                key, World.request("balloon_parade").replace("{\"model\"", "{\"" + name + "\":\"x\",\"model\""));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("error").get("field").textValue()).isEqualTo(name);
        assertThat(answer.text()).contains("did you mean");
    }

    record Body(String name, byte[] bytes) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Body> malformed() {
        var valid = World.request("balloon_parade");
        var list = new ArrayList<Body>();
        var texts = Map.ofEntries(
                Map.entry("nothing", ""),
                Map.entry("blanks", " \n\t "),
                Map.entry("null", "null"),
                Map.entry("a number", "5"),
                Map.entry("a string", "\"x\""),
                Map.entry("an array", "[]"),
                Map.entry("an array of requests", "[" + valid + "]"),
                Map.entry("an open brace", "{"),
                Map.entry("cut off", valid.substring(0, valid.length() / 2)),
                Map.entry("one brace too few", valid.substring(0, valid.length() - 1)),
                Map.entry("one brace too many", valid + "}"),
                Map.entry("two requests", valid + valid),
                Map.entry("two requests on lines", valid + "\n" + valid),
                Map.entry("rubbish behind", valid + " x"),
                Map.entry("a zero behind", valid + "\0"),
                Map.entry("a comma too many", "{\"model\":\"kling-effects\",}"),
                Map.entry("a comment", "/* x */" + valid),
                Map.entry("a line comment", "// x\n" + valid),
                Map.entry("single quotes", valid.replace('"', '\'')),
                Map.entry("names without quotes", valid.replace("\"model\"", "model")),
                Map.entry("a line break in a string", valid.replace("balloon_parade", "balloon\nparade")),
                Map.entry("a tab in a string", valid.replace("balloon_parade", "balloon\tparade")),
                Map.entry("a zero in a string", valid.replace("balloon_parade", "balloon\0parade")),
                Map.entry("a bad escape", valid.replace("balloon_parade", "\\x41")),
                Map.entry("half an escape", valid.replace("balloon_parade", "\\u00")),
                Map.entry("same name twice", valid.replace("{\"model\"", "{\"model\":\"x\",\"model\"")),
                Map.entry("same name twice, deeper", valid.replace("{\"image\"", "{\"image\":\"x\",\"image\"")),
                Map.entry("same name twice, escaped", valid.replace("{\"model\"", "{\"\\u006dodel\":\"x\",\"model\"")),
                Map.entry("NaN", valid.replace("{\"image\"", "{\"duration\":NaN,\"image\"")),
                Map.entry("Infinity", valid.replace("{\"image\"", "{\"duration\":Infinity,\"image\"")),
                Map.entry("minus Infinity", valid.replace("{\"image\"", "{\"duration\":-Infinity,\"image\"")),
                Map.entry("a leading zero", valid.replace("{\"image\"", "{\"duration\":05,\"image\"")),
                Map.entry("a leading plus", valid.replace("{\"image\"", "{\"duration\":+5,\"image\"")),
                Map.entry("a hexadecimal number", valid.replace("{\"image\"", "{\"duration\":0x5,\"image\"")),
                Map.entry(
                        "a number of a million digits",
                        valid.replace("{\"image\"", "{\"duration\":" + "5".repeat(1_000_000) + ",\"image\"")),
                Map.entry("1e999999999", valid.replace("{\"image\"", "{\"duration\":1e999999999,\"image\"")),
                Map.entry("1e-999999999", valid.replace("{\"image\"", "{\"duration\":1e-999999999,\"image\"")),
                Map.entry(
                        "a name of a million letters",
                        valid.replace("{\"model\"", "{\"" + "a".repeat(1_000_000) + "\":1,\"model\"")),
                Map.entry("100,000 arrays deep", "[".repeat(100_000)),
                Map.entry("100,000 objects deep", "{\"a\":".repeat(100_000)),
                Map.entry("100,000 deep and closed", "{\"a\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}"),
                Map.entry(
                        "deep in a field nobody reads",
                        valid.replace("{\"model\"", "{\"x\":" + "[".repeat(5000) + "]".repeat(5000) + ",\"model\"")),
                Map.entry("a form", "model=kling-effects&effect_scene=balloon_parade"),
                Map.entry(
                        "XML",
                        "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>"),
                Map.entry("YAML", "model: kling-effects\n"));
        texts.forEach((name, text) -> list.add(new Body(name, text.getBytes(StandardCharsets.UTF_8))));
        list.add(new Body("a byte order mark and rubbish", bytes(0xef, 0xbb, 0xbf, '{', 'x')));
        list.add(new Body("UTF-16 without its end", Arrays.copyOf(valid.getBytes(StandardCharsets.UTF_16), 101)));
        list.add(new Body("Latin-1", valid.replace("balloon", "ballön").getBytes(StandardCharsets.ISO_8859_1)));
        list.add(new Body("overlong UTF-8", join(start(), bytes(0xc0, 0xaf), end())));
        list.add(new Body("a surrogate in UTF-8", join(start(), bytes(0xed, 0xa0, 0x80), end())));
        list.add(new Body("a cut UTF-8 sequence", join(start(), bytes(0xe2, 0x82), end())));
        list.add(new Body("5-byte UTF-8", join(start(), bytes(0xf8, 0x88, 0x80, 0x80, 0x80), end())));
        list.add(new Body("zeros", new byte[1_000_000]));
        list.add(new Body("gzip", bytes(0x1f, 0x8b, 8, 0, 0, 0, 0, 0)));
        var noise = new byte[1_000_000];
        new java.util.Random(9).nextBytes(noise);
        list.add(new Body("noise", noise));
        return list.stream();
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void malformedBodies(Body body) throws Exception {
        for (var path : List.of(CREATE, KLING)) {
            assertRefused(path, body.bytes());
        }
    }

    static Stream<Body> wrongValues() {
        var list = new ArrayList<Body>();
        var values = List.of(
                "true",
                "false",
                "5",
                "-1",
                "0.5",
                "1e400",
                "[]",
                "{}",
                "[[]]",
                "[null]",
                "[\"a\",\"b\"]",
                "{\"a\":1}",
                "\"\"",
                "\" \"",
                "\"x\"",
                "\"\\u0000\"",
                "\"a\\u0000b\"",
                "\"\\ud800\"",
                "\"\\udc00\\ud800\"",
                "\"" + "x".repeat(100_000) + "\"",
                "\"" + "\\ud83d\\udcf7".repeat(100) + "\"",
                "\"../../etc/passwd\"",
                "\"'; drop table task; --\"",
                "\"${jndi:ldap://x/}\"",
                "\"\\u202e\"",
                "\"<script>\"");
        for (var value : values) {
            for (var field : List.of("model", "effect_scene", "input", "callback_url")) {
                var blank = value.equals("\"\"") || value.equals("\" \"");
                if (!(field.equals("callback_url") && blank)) {
                    list.add(field(field, value));
                }
            }
            list.add(field("input.image", value));
            list.add(field("input.images", value));
            list.add(field("input.mode", value));
            list.add(field("input.duration", value.equals("5") ? "11" : value));
        }
        for (var value : List.of(
                "true",
                "5",
                "[]",
                "{}",
                "\"\\u0000\"",
                "\"" + "x".repeat(300) + "\"",
                "\"a\\nb\"",
                "\"\\ud83d\"",
                "\"a\\ude00\"",
                "\"\\ude00\\ud83d\"")) {
            list.add(field("external_task_id", value));
        }
        for (var value : List.of("5", "\"true\"", "[]", "{}")) {
            list.add(field("dry_run", value));
        }
        for (var value : List.of(
                "4",
                "11",
                "5.5",
                "-5",
                "1e1000",
                "\"4\"",
                "\"5s\"",
                "\"0x5\"",
                "\"five\"",
                "\"NaN\"",
                "\"1e999999999\"",
                "\"1e-999999999\"",
                "\"" + "9".repeat(1_000_000) + "\"",
                "\"5." + "0".repeat(1_000_000) + "1\"",
                "\"\\u0665\\u0666\"",
                "2147483648",
                "9223372036854775808")) {
            list.add(field("input.duration", value));
        }
        for (var value : List.of("\"kling-v1-6\"", "5", "[]")) {
            list.add(field("input.model_name", value.startsWith("\"") ? "{}" : value));
        }
        return list.stream();
    }

    @ParameterizedTest
    @MethodSource("wrongValues")
    void wrongValuesNameTheirField(Body body) throws Exception {
        var answer = assertRefused(CREATE, body.bytes());
        var field = body.name().substring(0, body.name().indexOf(' '));
        assertThat(answer.json().path("error").path("field").asText())
                .as(answer.toString())
                .startsWith(field.equals("input.images") ? "input" : field);
    }

    static Stream<Body> badPictures() {
        var png = World.PICTURE;
        return Stream.of(
                        "iVBORw0KGgo",
                        png.substring(0, png.length() - 4),
                        png.substring(1),
                        png + "=",
                        png.replace('A', '-'),
                        png.substring(0, 40) + " " + png.substring(40),
                        png.substring(0, 40) + "\\n" + png.substring(40),
                        "data:image/png," + png,
                        "data:image/png;base64;" + png,
                        "data:text/html;base64,PGgxPg==",
                        "data:image/png;base64,",
                        "data:image/svg+xml;base64," + base64("<svg xmlns='http://www.w3.org/2000/svg'/>"),
                        base64("GIF89a\1\0\1\0\0\0\0;"),
                        base64("<html>"),
                        World.picture(299, 400),
                        World.picture(400, 1001),
                        World.picture(1, 1),
                        "A".repeat(14_000_000),
                        "!".repeat(14_000_000),
                        "file:///etc/passwd",
                        "photos.example/a.jpg")
                .map(text -> new Body(
                        text.substring(0, Math.min(30, text.length())),
                        World.request("balloon_parade")
                                .replace("data:image/png;base64," + png, text)
                                .getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @MethodSource("badPictures")
    void badPictures(Body body) throws Exception {
        var answer = assertRefused(CREATE, body.bytes());
        assertThat(answer.json().path("error").path("field").asText()).isEqualTo("input.image");
        assertRefused(KLING, body.bytes());
    }

    /** The whole URL corpus of the outbound client, in both places where a customer can put a URL. */
    @ParameterizedTest
    @ValueSource(strings = {"callback_url", "input.image"})
    void badUrls(String field) throws Exception {
        var refused = 0;
        for (var url : badUrls()) {
            var answer = assertRefused(
                    CREATE, field(field, World.JSON.writeValueAsString(url)).bytes());
            assertThat(answer.json().path("error").path("field").asText())
                    .as(url)
                    .isEqualTo(field);
            refused++;
        }
        assertThat(refused).isGreaterThan(200);
    }

    @Test
    void closedAddressesAreRefusedAtOnce() throws Exception {
        for (var host : List.of(
                "10.0.0.1",
                "169.254.169.254",
                "192.168.1.1",
                "[::1]",
                "[fd00::1]",
                "0.0.0.0",
                "100.64.0.1",
                "[::ffff:10.0.0.1]")) {
            for (var field : List.of("callback_url", "input.image")) {
                var answer = assertRefused(
                        CREATE, field(field, "\"http://" + host + "/x\"").bytes());
                assertThat(answer.json().path("msg").asText()).contains("no public address");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 100})
    void theNumberOfPicturesIsChecked(int count) throws Exception {
        var pictures = String.join(",", java.util.Collections.nCopies(count, "\"http://photos.example/a.jpg\""));
        var body =
                "{\"model\":\"kling-effects\",\"effect_scene\":\"hug_pro\",\"input\":{\"images\":[" + pictures + "]}}";
        var answer = assertRefused(CREATE, body.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.json().path("msg").asText()).contains("input.images", "two");
    }

    static List<String> oddParameters() {
        return List.of(
                "..",
                "../../etc/passwd",
                "%00",
                "a\0b",
                "\ud83d\ude00",
                "x".repeat(5000),
                "' or 1=1 --",
                "-1",
                "",
                " ",
                "cl" + "z".repeat(23),
                "\u202e",
                "AAAA",
                "MjAyNi0xMS0yM1QxMjowMDowMFogY2x4",
                base64("+1000000000-12-31T23:59:59Z cl" + "a".repeat(23)),
                base64("2026-11-23T12:00:00Z cl" + "\0".repeat(23)),
                base64("-1"),
                "9223372036854775808",
                "2026-99-99T00:00:00Z",
                "+1000000000-12-31T23:59:59.999999999Z",
                "-1000000000-01-01T00:00:00Z",
                "999999999999999");
    }

    @ParameterizedTest
    @MethodSource("oddParameters")
    void oddParameters(String value) throws Exception {
        var encoded = URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
        for (var path : List.of(
                CREATE + "?task_id=" + encoded,
                CREATE + "?external_task_id=" + encoded,
                "/api/v1/tasks?cursor=" + encoded,
                "/api/v1/tasks?state=" + encoded,
                "/api/v1/tasks?from=" + encoded,
                "/api/v1/tasks?to=" + encoded,
                "/api/v1/tasks?limit=" + encoded,
                "/api/v1/credits/ledger?cursor=" + encoded,
                "/api/v1/credits/ledger?limit=" + encoded,
                "/api/v1/effects?q=" + encoded,
                "/api/v1/effects?persons=" + encoded,
                "/api/v1/effects/" + encoded,
                "/api/v1/tasks/" + encoded + "/events",
                "/api/v1/tasks/" + encoded + "/deliveries",
                KLING + "/" + encoded,
                KLING + "?pageNum=" + encoded,
                KLING + "?pageSize=" + encoded,
                "/files/videos/" + encoded,
                "/files/" + encoded + "/a.mp4",
                "/" + encoded)) {
            var began = System.nanoTime();
            var answer = world.get(key, path);
            assertThat(answer.status()).as(path + " " + answer).isLessThan(500);
            assertThat(answer.text()).as(path).doesNotContain("Exception", "java.", "photoplay.service", "SELECT");
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(FAST);
        }
    }

    static List<Map.Entry<String, String>> rawRequests() {
        var head = "POST " + CREATE + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer KEY\r\n";
        return List.of(
                Map.entry("100 MB announced", head + "Content-Length: 104857600\r\n\r\n{"),
                Map.entry("a length beyond long", head + "Content-Length: 99999999999999999999\r\n\r\n{"),
                Map.entry("a negative length", head + "Content-Length: -1\r\n\r\n{"),
                Map.entry("a length of words", head + "Content-Length: ten\r\n\r\n{"),
                Map.entry("two lengths", head + "Content-Length: 2\r\nContent-Length: 200\r\n\r\n{}"),
                Map.entry("a chunk of rubbish size", head + "Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n"),
                Map.entry("a chunk of negative size", head + "Transfer-Encoding: chunked\r\n\r\n-2\r\n{}\r\n0\r\n\r\n"),
                Map.entry(
                        "a chunk of huge size",
                        head + "Transfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\n{}\r\n0\r\n\r\n"),
                Map.entry("1 MB of one header", head + "X-A: " + "x".repeat(1_000_000) + "\r\n\r\n"),
                Map.entry("100,000 headers", head + "X-A: b\r\n".repeat(100_000) + "\r\n"),
                Map.entry("a URL of 1 MB", "GET /" + "x".repeat(1_000_000) + " HTTP/1.1\r\nHost: x\r\n\r\n"),
                Map.entry("no version", "GET /\r\n\r\n"),
                Map.entry("HTTP/9", "GET / HTTP/9.9\r\nHost: x\r\n\r\n"),
                Map.entry("no request", "\r\n\r\n\r\n\r\n\r\n\r\n\r\n\r\n"),
                Map.entry("TLS hello", "\u0016\u0003\u0001\u0002\0\u0001\0\u0001\u00fc\u0003\u0003".repeat(20)),
                Map.entry("a method of rubbish", "{}{} / HTTP/1.1\r\nHost: x\r\n\r\n"),
                Map.entry("path outside", "GET /files/../../etc/passwd HTTP/1.1\r\nHost: x\r\n\r\n"),
                Map.entry(
                        "path outside, escaped",
                        "GET /files/videos/..%2f..%2fetc%2fpasswd HTTP/1.1\r\nHost: x\r\n\r\n"),
                Map.entry("a path that is no path", "GET \\\\x\\y HTTP/1.1\r\nHost: x\r\n\r\n"),
                Map.entry(
                        "a broken escape",
                        "GET /api/v1/effects?q=%zz HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer KEY\r\n\r\n"),
                Map.entry("header without a colon", "GET /health/live HTTP/1.1\r\nHost\r\n\r\n"),
                Map.entry("a zero in a header", "GET /health/live HTTP/1.1\r\nHost: x\r\nX-A: a\0b\r\n\r\n"),
                Map.entry("a zero in an idempotency key", head + keyed("a\0b")),
                Map.entry("a zero behind an idempotency key", head + keyed("a\0")),
                Map.entry("an idempotency key beyond ASCII", head + keyed("b\u00e4")));
    }

    /** The rest of an order that is valid but for this. */
    private static String keyed(String idempotencyKey) {
        var body = World.request("balloon_parade");
        return "Idempotency-Key: " + idempotencyKey + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
    }

    /** The server answers with 4xx or hangs up; it neither waits for more nor fails inside. */
    @ParameterizedTest
    @MethodSource("rawRequests")
    void rawRequests(Map.Entry<String, String> request) throws Exception {
        var began = System.nanoTime();
        var answer = raw(request.getValue().replace("KEY", key.secret()));
        assertThat(answer).as(answer).matches("(?s)|HTTP/1\\.[01] 4.*");
        assertThat(answer).doesNotContain("Exception", "root:");
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(FAST);
        assertThat(world.get(key, "/health/live").status()).isEqualTo(200);
    }

    @Test
    void anEndlessChunkedBodyIsCutOff() throws Exception {
        var head = "POST " + CREATE + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + key.secret()
                + "\r\nTransfer-Encoding: chunked\r\n\r\n";
        var chunk = ("10000\r\n" + "x".repeat(0x10000) + "\r\n").getBytes(StandardCharsets.US_ASCII);
        var sent = 0L;
        try (var socket = new Socket("127.0.0.1", world.api.port())) {
            var out = socket.getOutputStream();
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            while (sent < 1_000_000_000L && socket.getInputStream().available() == 0) {
                out.write(chunk);
                sent += chunk.length;
            }
        } catch (IOException hungUp) {
            assertThat(hungUp).hasMessageMatching("(?i).*(reset|broken pipe|closed|abort).*");
        }
        assertThat(sent).isLessThan(100_000_000L);
    }

    // --- helpers

    private static World.Answer assertRefused(String path, byte[] body) throws Exception {
        var cpu = CPU.getProcessCpuTime();
        var began = System.nanoTime();
        var request = HttpRequest.newBuilder(URI.create(world.url(path)))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + key.secret())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        var response = world.http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        var answer = new World.Answer(response.statusCode(), response.headers(), response.body());
        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        var message = answer.json().path(path.equals(KLING) ? "message" : "msg").asText();
        assertThat(message).hasSizeBetween(10, 600).doesNotContain("Exception", "java.", "jackson");
        assertThat(answer.body()).hasSizeLessThan(4000);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(FAST);
        assertThat(Duration.ofNanos(CPU.getProcessCpuTime() - cpu)).isLessThan(MOST_CPU);
        return answer;
    }

    private static String raw(String request) throws IOException {
        try (var socket = new Socket("127.0.0.1", world.api.port())) {
            socket.setSoTimeout(4000);
            try {
                socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
                socket.shutdownOutput();
                return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            } catch (java.net.SocketException _) {
                return "";
            }
        }
    }

    /** A valid request with one field replaced, named after it. */
    private static Body field(String path, String value) {
        try {
            var request = (com.fasterxml.jackson.databind.node.ObjectNode)
                    World.JSON.readTree(World.request("balloon_parade"));
            var holder = request;
            var name = path;
            if (path.startsWith("input.")) {
                holder = (com.fasterxml.jackson.databind.node.ObjectNode) request.get("input");
                name = path.substring(6);
                if (name.equals("images")) {
                    request.put("effect_scene", "hug_pro");
                    holder.remove("image");
                }
            }
            // The value as written, since many of these could not be built.
            holder.put(name, "@@");
            var text = World.JSON.writeValueAsString(request).replace("\"@@\"", value);
            return new Body(
                    path + " = " + value.substring(0, Math.min(40, value.length())),
                    text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static List<String> badUrls() throws IOException {
        try (var in = Objects.requireNonNull(
                HostileBodiesTest.class.getResourceAsStream("/photoplay/service/outbound/urls.tsv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .filter(cells -> cells[1].equals("refuse")
                            && cells[0].matches("[!-\\[\\]-z|~]{5,}")
                            && !cells[0].startsWith("data:"))
                    .map(cells -> cells[0])
                    .toList();
        }
    }

    private static byte[] start() {
        return "{\"model\":\"kling-effects\",\"effect_scene\":\"".getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] end() {
        return "\"}".getBytes(StandardCharsets.US_ASCII);
    }

    private static String base64(String latin1) {
        return Base64.getEncoder().encodeToString(latin1.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static byte[] bytes(int... values) {
        var bytes = new byte[values.length];
        for (var i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    private static byte[] join(byte[]... parts) {
        var out = new java.io.ByteArrayOutputStream();
        for (var part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
