package photoplay.service.proof;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/**
 * Measures creates and queries of a whole server, as {@code ./photoplay serve} starts it, while its workers render real
 * videos back to back. Calls are made at fixed times and timed from them, so that a late one counts as late. Arguments:
 * folder of the program, seconds, queries a second, creates a second.
 */
final class Rendering implements AutoCloseable {
    private static final String ADMIN = "admin-key-of-this-load";
    private static final Pattern SCENE = Pattern.compile("\"scene\":\"([a-z0-9_]+)\"");
    private static final Pattern ID = Pattern.compile("\"taskId\":\"(cl[0-9a-z]{23})\"");
    private static final Pattern FILE = Pattern.compile("\"url\":\"([^\"]+)\"");
    private static final Pattern VIDEOS = Pattern.compile("photoplay_render_seconds_count\\S* (\\d+)");
    private static final int CALLERS = 16;

    private final Path data = Files.createTempDirectory("photoplay-rendering");
    private final Process server;
    private final BlockingQueue<String> said = new LinkedBlockingQueue<>();
    private final ConcurrentLinkedQueue<String> ids = new ConcurrentLinkedQueue<>();
    private final int port;
    private final String key;
    private final List<String> scenes = new ArrayList<>();
    private final List<String> photos = new ArrayList<>();

    private Rendering(Path root) throws Exception {
        var builder = new ProcessBuilder(
                        root.resolve("photoplay").toString(), "serve", "--port=0", "--host=127.0.0.1", "--data=" + data)
                .redirectErrorStream(true);
        for (var limit : List.of("REQUESTS_A_SECOND", "BURST", "OPEN_TASKS")) {
            builder.environment().put("PHOTOPLAY_" + limit, "1000000");
        }
        builder.environment().put("PHOTOPLAY_ADMIN_KEY", ADMIN);
        server = builder.start();
        Thread.ofVirtual().start(this::listen);
        key = awaited("  KEY=").strip().substring("KEY=".length());
        port = URI.create(awaited("Serving ").split(" ", -1)[1]).getPort();
        System.out.println(awaited("Everything is ready"));
        call(
                "POST /admin/v1/credits/grant",
                ADMIN,
                "{\"customer\":\"demo\",\"amount\":\"100000\",\"reason\":\"load\"}");
        var names = SCENE.matcher(call("GET /api/v1/effects?persons=1", key, ""));
        while (names.find()) {
            scenes.add(names.group(1));
        }
        for (var photo : List.of("astronaut.png", "chelsea.png", "coffee.png")) {
            photos.add(uploaded(root.resolve("samples").resolve(photo)));
        }
    }

    public static void main(String[] arguments) throws Exception {
        int seconds = Integer.parseInt(arguments[1]);
        try (var rendering = new Rendering(Path.of(arguments[0]))) {
            rendering.measure(seconds, Integer.parseInt(arguments[2]), Integer.parseInt(arguments[3]));
        }
        System.exit(0);
    }

    private void listen() {
        try (BufferedReader reader = server.inputReader()) {
            reader.lines().forEach(said::add);
        } catch (IOException | java.io.UncheckedIOException ended) {
            said.add("ended: " + ended);
        }
    }

    private String awaited(String beginning) throws Exception {
        var heard = new ArrayList<String>();
        while (true) {
            var line = said.poll(5, TimeUnit.MINUTES);
            if (line == null) {
                throw new IllegalStateException("the server did not say '" + beginning + "' but " + heard);
            }
            if (line.startsWith(beginning)) {
                return line;
            }
            heard.add(line);
        }
    }

    private String call(String methodAndPath, String bearer, String body) throws IOException {
        try (var connection = new Connection(port)) {
            return connection.call(methodAndPath, bearer, body);
        }
    }

    private String uploaded(Path photo) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/files"))
                            .header("Authorization", "Bearer " + key)
                            .header("Content-Type", "image/png")
                            .POST(HttpRequest.BodyPublishers.ofFile(photo))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            var url = FILE.matcher(answer.body());
            if (!url.find()) {
                throw new IOException(answer.body());
            }
            return url.group(1);
        }
    }

    private void measure(int seconds, int queries, int creates) throws Exception {
        // The first order of each photo opens the models and understands it; from the second on the work is steady.
        for (int i = 0; i < photos.size() * 2; i++) {
            create(i);
        }
        while (videos() < photos.size()) {
            TimeUnit.MILLISECONDS.sleep(200);
        }
        paced("warm-up", 5, queries, this::query);
        paced("warm-up", 5, creates, this::create);
        long before = videos();
        double cpuBefore = cpu();
        long began = System.nanoTime();
        try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = both.submit(() -> paced("queries", seconds, queries, this::query));
            var second = both.submit(() -> paced("creates", seconds, creates, this::create));
            first.get();
            second.get();
        }
        double wall = (System.nanoTime() - began) / 1e9;
        System.out.printf(
                "rendering: %d videos in %.0f s, the server's processes used %.2f cores, load average %s%n",
                videos() - before,
                wall,
                (cpu() - cpuBefore) / wall,
                Files.readString(Path.of("/proc/loadavg")).split(" ", -1)[0]);
    }

    private interface Step {
        void on(int number) throws IOException;
    }

    private final ThreadLocal<Connection> connections = new ThreadLocal<>();

    private String kept(String methodAndPath, String body) throws IOException {
        if (connections.get() == null) {
            connections.set(new Connection(port));
        }
        return connections.get().call(methodAndPath, key, body);
    }

    private void create(int number) throws IOException {
        var answer = kept("POST /api/v1/video/generations", """
                {"model":"kling-effects","effect_scene":"%s","input":{"image":"%s"}}""".formatted(
                        scenes.get(number % scenes.size()), photos.get(number % photos.size())));
        var id = ID.matcher(answer);
        if (!id.find()) {
            throw new IOException(answer);
        }
        ids.add(id.group(1));
    }

    private void query(int number) throws IOException {
        var id = ids.remove();
        ids.add(id);
        var answer = kept("GET /api/v1/video/generations?task_id=" + id, "");
        if (!answer.startsWith("HTTP/1.1 200")) {
            throw new IOException(answer);
        }
    }

    private Void paced(String what, int seconds, int aSecond, Step step) throws Exception {
        int count = seconds * aSecond;
        var took = new long[count];
        var failures = new ConcurrentLinkedQueue<Throwable>();
        long began = System.nanoTime() + 10_000_000;
        try (var threads =
                Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
            for (int c = 0; c < CALLERS; c++) {
                int first = c;
                threads.execute(() -> {
                    for (int i = first; i < count; i += CALLERS) {
                        long due = began + i * 1_000_000_000L / aSecond;
                        while (System.nanoTime() < due) {
                            LockSupport.parkNanos(due - System.nanoTime());
                        }
                        try {
                            step.on(i);
                        } catch (IOException failed) {
                            failures.add(failed);
                        }
                        took[i] = System.nanoTime() - due;
                    }
                });
            }
        }
        Arrays.sort(took);
        System.out.printf(
                "%s: %d at %d/s, p50 %.1f ms, p99 %.1f ms, slowest %.1f ms, %d failures %s%n",
                what,
                count,
                aSecond,
                took[count / 2] / 1e6,
                took[(int) (count * 0.99)] / 1e6,
                took[count - 1] / 1e6,
                failures.size(),
                failures.stream().limit(1).toList());
        return null;
    }

    private long videos() throws IOException {
        var counts = VIDEOS.matcher(call("GET /metrics", ADMIN, ""));
        long sum = 0;
        while (counts.find()) {
            sum += Long.parseLong(counts.group(1));
        }
        return sum;
    }

    private double cpu() {
        return server.descendants()
                        .mapToDouble(child -> child.info()
                                .totalCpuDuration()
                                .orElse(java.time.Duration.ZERO)
                                .toNanos())
                        .sum()
                / 1e9;
    }

    @Override
    public void close() throws Exception {
        server.destroy();
        if (!server.waitFor(60, TimeUnit.SECONDS)) {
            server.destroyForcibly();
        }
        Processes.delete(data);
    }
}
