package photoplay.service.proof;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import photoplay.service.data.Database;
import photoplay.service.money.Ledger;
import photoplay.service.money.Money;
import photoplay.service.office.Office;

/**
 * Kills API, workers and PostgreSQL, at random and at named points, one and several at once, under a mixed load, then
 * checks that no promise was broken. Whoever is killed is started again at once, and killed again only after it worked:
 * meanwhile the others are. Arguments: number of kills, seed.
 */
final class Chaos {
    private static final String[] WORKER_POINTS = {
        "", "", "before-commit", "after-commit", "in-render", "after-publish",
    };
    private static final String[] API_POINTS = {"", "before-commit", "after-commit"};
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration DRAIN = Duration.ofMinutes(5);
    private static final Duration CALM = Duration.ofSeconds(20);
    private static final int WORKERS = 2;

    private final Random random;
    private final Processes processes;
    private final Path folder;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final Map<String, Set<String>> callbacks = new ConcurrentHashMap<>();
    private final AtomicInteger unsure = new AtomicInteger();
    private final AtomicBoolean ordering = new AtomicBoolean(true);
    private final ConcurrentLinkedQueue<String> violations = new ConcurrentLinkedQueue<>();
    private final Map<String, Integer> kills = new ConcurrentSkipListMap<>();
    private final Victim postgres;
    private final Victim api;
    private final List<Victim> workers = new ArrayList<>();
    private final AtomicBoolean killing = new AtomicBoolean(true);
    private final AtomicBoolean ending = new AtomicBoolean();

    private Chaos(long seed) throws Exception {
        random = new Random(seed);
        folder = Files.createTempDirectory("photoplay-chaos");
        processes = new Processes(folder);
        postgres = new Victim("postgres", new String[] {""}, _ -> processes.postgres(), _ -> true);
        api = new Victim("api", API_POINTS, processes::api, _ -> answers("/health/ready"));
        for (int i = 0; i < WORKERS; i++) {
            var name = "worker-" + i;
            workers.add(new Victim(
                    "worker",
                    WORKER_POINTS,
                    point -> processes.worker(name, point),
                    process -> Files.exists(WorkerMain.sign(folder, process.pid()))));
        }
    }

    /** A process that is started again whenever it ends, by our hand, at its point, or of itself. */
    private final class Victim {
        private final String name;
        private final String[] points;
        private final Start start;
        private final Sign works;
        private final AtomicBoolean ours = new AtomicBoolean();
        private volatile Process process;

        private interface Start {
            Process at(String point) throws Exception;
        }

        private interface Sign {
            boolean of(Process process) throws Exception;
        }

        Victim(String name, String[] points, Start start, Sign works) throws Exception {
            this.name = name;
            this.points = points;
            this.start = start;
            this.works = works;
            process = start.at("");
            Thread.ofVirtual().start(this::keep);
        }

        private void keep() {
            try {
                while (!ending.get()) {
                    int exit = process.waitFor();
                    if (ending.get()) {
                        return;
                    }
                    boolean killed = ours.getAndSet(false);
                    if (!killed) {
                        kills.merge(name + (exit == 1 ? " gave up" : " at a point"), 1, Integer::sum);
                    }
                    var fresh = start.at(killed && killing.get() ? point() : "");
                    ours.set(false);
                    process = fresh;
                }
            } catch (Exception broken) {
                violations.add(name + " could not be started again: " + broken);
            }
        }

        private String point() {
            synchronized (random) {
                var point = points[random.nextInt(points.length)];
                return point.isEmpty() ? "" : point + ":" + (1 + random.nextInt(12));
            }
        }

        boolean works() {
            try {
                return process.isAlive() && !ours.get() && works.of(process);
            } catch (Exception notYet) {
                return false;
            }
        }

        void kill() {
            ours.set(true);
            process.destroyForcibly();
            kills.merge(name, 1, Integer::sum);
        }
    }

    public static void main(String[] arguments) throws Exception {
        Crash.quiet();
        int wanted = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20;
        long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : System.nanoTime();
        System.out.println("chaos: " + wanted + " kills, seed " + seed);
        var chaos = new Chaos(seed);
        boolean sound = chaos.run(wanted);
        System.exit(sound ? 0 : 1);
    }

    private boolean run(int wanted) throws Exception {
        var pool = Database.pool(processes.site.jdbcUrl(), "postgres", "postgres", 2);
        var database = new Database(pool).migrated();
        var office = Office.over(database, Optional.empty(), InstantSource.system());
        var keys = List.of(
                office.createKey("first", Money.dollars("1000")).secret(),
                office.createKey("second", Money.dollars("0.50")).secret());
        var receiver = receiver();
        expect(await(api::works), "the API did not become ready within " + DRAIN);
        ExecutorService customers = Executors.newVirtualThreadPerTaskExecutor();
        for (int i = 0; i < 4; i++) {
            long seed = random.nextLong();
            var key = keys.get(i % keys.size());
            int name = i;
            customers.execute(() -> order(
                    key,
                    new Random(seed),
                    "http://127.0.0.1:" + receiver.getAddress().getPort() + "/" + name));
        }
        long began = System.nanoTime();
        for (int killed = 0, told = 0; killed < wanted; ) {
            // Between kills at least one more order gets through, or they would hit a service that does nothing.
            int before = acknowledged.size();
            TimeUnit.MILLISECONDS.sleep(50 + random(500));
            await(CALM, () -> acknowledged.size() > before);
            killed += killSome();
            if (killed / 10 > told) {
                told = killed / 10;
                System.out.printf(
                        "%d kills after %d s, %d tasks acknowledged%n",
                        killed, (System.nanoTime() - began) / 1_000_000_000, acknowledged.size());
            }
        }
        killing.set(false);
        ordering.set(false);
        customers.shutdown();
        if (!customers.awaitTermination(60, TimeUnit.SECONDS)) {
            violations.add("a customer never got an answer");
        }
        restore();
        boolean drained = drained(database);
        check(database, drained);
        pool.close();
        stop();
        receiver.stop(0);
        System.out.printf(
                "%d kills %s in %d s: %d tasks acknowledged, %d calls without an answer, %d callbacks received%n",
                wanted,
                kills,
                (System.nanoTime() - began) / 1_000_000_000,
                acknowledged.size(),
                unsure.get(),
                callbacks.size());
        violations.forEach(violation -> System.out.println("VIOLATED: " + violation));
        System.out.println(violations.isEmpty() ? "nothing violated" : "logs in " + folder);
        return violations.isEmpty();
    }

    private int random(int bound) {
        synchronized (random) {
            return random.nextInt(bound);
        }
    }

    /** Kills one process that works, now and then several; says how many. */
    private int killSome() {
        int dice = random(20);
        var chosen = new ArrayList<Victim>();
        if (dice == 0) {
            chosen.addAll(List.of(postgres, api));
            chosen.addAll(workers);
        } else {
            if (dice <= 4) {
                chosen.add(postgres);
            }
            if (dice >= 4 && dice <= 10) {
                chosen.add(api);
            }
            if (dice >= 10) {
                chosen.add(workers.get(random(workers.size())));
            }
        }
        var working = chosen.stream().filter(Victim::works).toList();
        working.forEach(Victim::kill);
        return working.size();
    }

    /** The last kill, of processes that are at no point. */
    private void restore() throws Exception {
        expect(await(() -> everything().stream().allMatch(Victim::works)), "not everything works again");
        api.kill();
        workers.forEach(Victim::kill);
        expect(await(() -> everything().stream().allMatch(Victim::works)), "not everything works again");
    }

    private List<Victim> everything() {
        var all = new ArrayList<>(workers);
        all.addAll(List.of(api, postgres));
        return all;
    }

    private interface Condition {
        boolean holds() throws Exception;
    }

    private static boolean await(Condition condition) throws Exception {
        return await(DRAIN, condition);
    }

    private static boolean await(Duration patience, Condition condition) throws Exception {
        long end = System.nanoTime() + patience.toNanos();
        while (!condition.holds()) {
            if (System.nanoTime() > end) {
                return false;
            }
            TimeUnit.MILLISECONDS.sleep(30);
        }
        return true;
    }

    private boolean answers(String path) {
        try {
            return send("GET", path, "", "", "").statusCode() == 200;
        } catch (IOException away) {
            return false;
        }
    }

    private HttpResponse<String> send(String method, String path, String key, String body, String once)
            throws IOException {
        var request = HttpRequest.newBuilder(URI.create(processes.site.url() + path))
                .timeout(Duration.ofSeconds(10))
                .header("Authorization", "Bearer " + key)
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (!once.isEmpty()) {
            request.header("Idempotency-Key", once);
        }
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IOException(stop);
        }
    }

    /** A customer: orders, insists until it has an answer, sometimes cancels. */
    private void order(String key, Random choice, String callback) {
        for (int n = 0; ordering.get(); n++) {
            var scene = choice.nextInt(40) == 0 ? Site.KILLER : choice.nextInt(8) == 0 ? Site.POISON : Site.FINE;
            var body = """
                    {"model":"kling-effects","effect_scene":"%s","callback_url":"%s","input":{"image":"%s"}}""".formatted(scene, callback, PICTURE);
            try {
                var answer = insist("POST", "/api/v1/video/generations", key, body, callback + " " + n);
                if (answer.path("code").intValue() == 200) {
                    var id = answer.path("data").path("taskId").textValue();
                    if (!acknowledged.add(id)) {
                        violations.add("two orders became one task " + id);
                    }
                    if (choice.nextInt(10) == 0) {
                        insist("POST", "/api/v1/tasks/" + id + "/cancel", key, "", "");
                    }
                } else if (answer.path("code").intValue() != 402) {
                    violations.add("unexpected answer " + answer);
                }
                TimeUnit.MILLISECONDS.sleep(100 + choice.nextInt(300));
            } catch (InterruptedException stop) {
                return;
            } catch (RuntimeException broken) {
                violations.add("customer: " + broken);
            }
        }
    }

    private JsonNode insist(String method, String path, String key, String body, String once)
            throws InterruptedException {
        while (true) {
            try {
                var response = send(method, path, key, body, once);
                if (response.statusCode() != 503) {
                    return JSON.readTree(response.body());
                }
            } catch (IOException noAnswer) {
                unsure.incrementAndGet();
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    private HttpServer receiver() throws IOException {
        var server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        var moody = new Random(random.nextLong());
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            var data = JSON.readTree(exchange.getRequestBody()).path("data");
            boolean refuse;
            synchronized (moody) {
                refuse = moody.nextInt(5) == 0;
            }
            if (!refuse) {
                callbacks
                        .computeIfAbsent(data.path("taskId").textValue(), _ -> ConcurrentHashMap.newKeySet())
                        .add(data.path("state").textValue());
            }
            exchange.sendResponseHeaders(refuse ? 500 : 204, -1);
            exchange.close();
        });
        server.start();
        return server;
    }

    private boolean drained(Database database) throws Exception {
        return await(() -> count(database, "SELECT count(*) FROM tasks WHERE state IN ('pending', 'processing')") == 0
                && count(database, "SELECT count(*) FROM deliveries WHERE state = 'due'") == 0
                && count(database, "SELECT count(*) FROM render_jobs") == 0);
    }

    private static long count(Database database, String sql) {
        return database.direct(session -> session.number(sql)).orElseThrow();
    }

    private void check(Database database, boolean drained) throws Exception {
        expect(drained, "after the kills the queue did not drain within " + DRAIN);
        record Line(
                String id, String state, long holds, long captures, long releases, long deliveries, String result) {}
        var lines = database.direct(session -> session.all(
                """
                SELECT t.id, t.state, coalesce(t.result, '') AS result,
                    (SELECT count(*) FROM ledger_entries e WHERE e.task_id = t.id AND kind = 'hold') AS holds,
                    (SELECT count(*) FROM ledger_entries e WHERE e.task_id = t.id AND kind = 'capture') AS captures,
                    (SELECT count(*) FROM ledger_entries e WHERE e.task_id = t.id AND kind = 'release') AS releases,
                    (SELECT count(*) FROM deliveries d WHERE d.task_id = t.id) AS deliveries
                FROM tasks t""",
                row -> new Line(
                        row.text("id"),
                        row.text("state"),
                        row.number("holds"),
                        row.number("captures"),
                        row.number("releases"),
                        row.number("deliveries"),
                        row.text("result"))));
        var known = new HashSet<String>();
        var videos = new HashSet<String>();
        for (var line : lines) {
            known.add(line.id());
            boolean completed = line.state().equals("completed");
            expect(completed || line.state().equals("failed"), line + " is not final");
            expect(line.holds() == 1, line + " was not held once");
            expect(line.captures() == (completed ? 1 : 0), line + " was not charged as its state says");
            expect(line.releases() == (completed ? 0 : 1), line + " was not released as its state says");
            expect(line.deliveries() == 1, line + " has not one callback id");
            var states = callbacks.getOrDefault(line.id(), Set.of());
            expect(states.equals(Set.of(line.state())), line + " told its receiver " + states);
            if (completed) {
                videos.add(line.result());
                expect(Files.exists(folder.resolve("files").resolve(line.result())), line + " has no video");
            }
        }
        acknowledged.forEach(id -> expect(known.contains(id), "acknowledged but lost: " + id));
        expect(new Ledger(database, InstantSource.system()).unbalanced().isEmpty(), "balances are not the sums");
        expect(count(database, "SELECT coalesce(sum(held), 0)::bigint FROM balances") == 0, "something is still held");
        expect(
                count(database, "SELECT coalesce(sum(open_tasks), 0)::bigint FROM balances") == 0,
                "open tasks miscounted");
        noLeftovers(database, videos);
    }

    private void noLeftovers(Database database, Set<String> videos) throws IOException {
        var uploads = new HashSet<>(
                database.direct(session -> session.all("SELECT name FROM files", row -> row.text("name"))));
        var root = folder.resolve("files");
        var strays = new ArrayList<Path>();
        try (var files = Files.walk(root)) {
            files.filter(Files::isRegularFile)
                    .filter(file -> !videos.contains(root.relativize(file).toString()))
                    .filter(file -> !uploads.contains(root.relativize(file).toString()))
                    .forEach(strays::add);
        }
        for (var scratch : List.of("scratch", "worker-0", "worker-1")) {
            if (Files.exists(folder.resolve(scratch))) {
                try (var files = Files.list(folder.resolve(scratch))) {
                    files.forEach(strays::add);
                }
            }
        }
        expect(
                strays.isEmpty(),
                strays.size() + " files nobody owns: "
                        + strays.stream().limit(5).toList());
    }

    private void stop() throws Exception {
        ending.set(true);
        for (var victim : everything()) {
            victim.process.destroy();
            if (!victim.process.waitFor(20, TimeUnit.SECONDS)) {
                victim.process.destroyForcibly();
            }
        }
        var orphans = ProcessHandle.current().descendants();
        expect(
                await(() -> ProcessHandle.current().descendants().findAny().isEmpty()),
                "orphan processes " + orphans.toList());
        try (var left = Files.walk(Processes.temporary(folder))) {
            var files = left.filter(Files::isRegularFile).toList();
            expect(files.isEmpty(), "temporary files " + files);
        }
    }

    private void expect(boolean holds, String otherwise) {
        if (!holds) {
            violations.add(otherwise);
        }
    }

    static final String PICTURE = picture();

    private static String picture() {
        try {
            var bytes = new java.io.ByteArrayOutputStream();
            javax.imageio.ImageIO.write(
                    new java.awt.image.BufferedImage(300, 300, java.awt.image.BufferedImage.TYPE_BYTE_BINARY),
                    "png",
                    bytes);
            return java.util.Base64.getEncoder().encodeToString(bytes.toByteArray());
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
