package photoplay.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.zaxxer.hikari.HikariDataSource;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import photoplay.service.account.KeyLimits;
import photoplay.service.account.NewKey;
import photoplay.service.catalogue.Catalogue;
import photoplay.service.catalogue.Effect;
import photoplay.service.catalogue.Prices;
import photoplay.service.catalogue.Tier;
import photoplay.service.data.Database;
import photoplay.service.money.Ledger;
import photoplay.service.money.Money;
import photoplay.service.office.Office;
import photoplay.service.outbound.AddressRule;
import photoplay.service.outbound.Networks;
import photoplay.service.outbound.OutboundClient;
import photoplay.service.render.Moderator;
import photoplay.service.render.Studio;
import photoplay.service.storage.LocalStorage;
import photoplay.service.task.Retention;

/** A whole service on a database of its own: real HTTP, real PostgreSQL, real storage. */
final class World implements AutoCloseable {
    static final String ADMIN_KEY = "admin-key-of-the-tests";
    static final KeyLimits GENEROUS = new KeyLimits(100_000, 100_000, 5_000);
    static final ObjectMapper JSON = new ObjectMapper();
    private static final AtomicInteger CUSTOMERS = new AtomicInteger();

    final HikariDataSource pool;
    final Database database;
    final Path folder;
    final LocalStorage storage;
    final OutboundClient outbound;
    final Backing backing;
    final ApiServer api;
    final Office office;
    final Ledger ledger;
    final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    World(InstantSource clock) throws IOException {
        this(clock, GENEROUS, false, 0);
    }

    World(InstantSource clock, KeyLimits usual, boolean courier) throws IOException {
        this(clock, usual, courier, 0);
    }

    /**
     * @param reserve bytes that the storage leaves free
     */
    World(InstantSource clock, KeyLimits usual, boolean courier, long reserve) throws IOException {
        pool = Postgres.fresh(24);
        database = new Database(pool);
        folder = Files.createTempDirectory("photoplay-test");
        storage = new LocalStorage(folder.resolve("files"), reserve);
        var rule = new AddressRule(Networks.parse("127.0.0.0/8"));
        outbound = new OutboundClient(rule);
        int port = freePort();
        backing = new Backing(database, storage, rule, outbound, Optional.empty(), "http://127.0.0.1:" + port, clock);
        api = ApiServer.start(
                new ApiSettings(
                        "127.0.0.1",
                        port,
                        Optional.of(ADMIN_KEY),
                        false,
                        usual,
                        Retention.Periods.DEFAULT,
                        folder.resolve("scratch"),
                        courier),
                backing,
                catalogue());
        office = Office.over(database, Optional.empty(), clock);
        ledger = new Ledger(database, clock);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    static Catalogue catalogue() {
        return new Catalogue(
                List.of(
                        effect("balloon_parade", "holiday", 1, Tier.MEDIUM),
                        effect("pet_lion", "pet", 1, Tier.ULTRA_LOW),
                        effect("bullet_time", "motion", 1, Tier.ULTRA_HIGH),
                        effect("hug_pro", "couple", 2, Tier.HIGH)),
                Prices.PUBLISHED);
    }

    private static Effect effect(String scene, String theme, int persons, Tier tier) {
        return new Effect(
                scene,
                scene.replace('_', ' '),
                "Shows " + scene + ".",
                theme,
                persons,
                tier,
                List.of(scene + "_alias"),
                Optional.empty());
    }

    Worker worker(String name, Studio studio) throws IOException {
        return worker(name, studio, Moderator.OFF);
    }

    Worker worker(String name, Studio studio, Moderator moderator) throws IOException {
        return worker(name, studio, moderator, Duration.ofHours(1));
    }

    /** @param longest a rendering may take */
    Worker worker(String name, Studio studio, Moderator moderator, Duration longest) throws IOException {
        return worker(name, studio, moderator, longest, 0);
    }

    /** @param reserve bytes that must be free for it to work */
    Worker worker(String name, Studio studio, Moderator moderator, Duration longest, long reserve) throws IOException {
        return Worker.start(
                new WorkerSettings(name, 1, Duration.ofMillis(300), longest, folder.resolve(name), reserve),
                backing,
                studio,
                moderator);
    }

    /** A studio that writes a small file at once. */
    static Studio quick() {
        return (commission, watch) -> {
            watch.progress(50, "shooting");
            Files.writeString(commission.output(), "video of " + commission.scene() + " " + commission.seed());
        };
    }

    /** A key of a customer of its own. */
    NewKey key(String dollars) {
        return office.createKey("customer-" + CUSTOMERS.incrementAndGet(), Money.dollars(dollars));
    }

    String url(String path) {
        return backing.publicUrl() + path;
    }

    Answer get(NewKey key, String path) throws Exception {
        return send("GET", path, key.secret(), Optional.empty());
    }

    Answer post(NewKey key, String path, String body, String... headers) throws Exception {
        return send("POST", path, key.secret(), Optional.of(body), headers);
    }

    Answer create(NewKey key, String body, String... headers) throws Exception {
        return post(key, "/api/v1/video/generations", body, headers);
    }

    /** Orders a video and returns the task's id. */
    String order(NewKey key) throws Exception {
        var answer = create(key, request("balloon_parade"));
        if (answer.status() != 200) {
            throw new AssertionError(answer.toString());
        }
        return answer.data().get("taskId").textValue();
    }

    JsonNode task(NewKey key, String id) throws Exception {
        return get(key, "/api/v1/video/generations?task_id=" + id).data();
    }

    String state(NewKey key, String id) throws Exception {
        return task(key, id).get("state").textValue();
    }

    static String request(String scene) {
        return """
        {"model":"kling-effects","effect_scene":"%s","input":{"image":"%s"}}""".formatted(scene, "data:image/png;base64," + PICTURE);
    }

    /** A valid picture, in base64. */
    static final String PICTURE = picture(400, 400);

    static String picture(int width, int height) {
        try {
            var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
            image.createGraphics().fillOval(0, 0, width, height);
            var bytes = new ByteArrayOutputStream();
            ImageIO.write(image, "png", bytes);
            return java.util.Base64.getEncoder().encodeToString(bytes.toByteArray());
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    Answer send(String method, String path, String bearer, Optional<String> body, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(url(path)))
                .timeout(Duration.ofSeconds(20))
                .method(
                        method,
                        body.map(HttpRequest.BodyPublishers::ofString).orElseGet(HttpRequest.BodyPublishers::noBody));
        if (!bearer.isEmpty()) {
            request.header("Authorization", "Bearer " + bearer);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        var response = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        var answer = new Answer(response.statusCode(), response.headers(), response.body());
        Description.PUBLISHED.check(method, path, body, answer);
        return answer;
    }

    record Answer(int status, java.net.http.HttpHeaders headers, byte[] body) {
        JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (IOException notJson) {
                throw new AssertionError(text(), notJson);
            }
        }

        JsonNode data() {
            return json().path("data");
        }

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        String header(String name) {
            return headers.firstValue(name).orElse("");
        }

        @Override
        public String toString() {
            return status + " " + text();
        }
    }

    @Override
    public void close() {
        api.close();
        outbound.close();
        storage.close();
        pool.close();
    }
}
