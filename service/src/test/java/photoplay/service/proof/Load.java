package photoplay.service.proof;

import com.sun.net.httpserver.HttpServer;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import photoplay.service.data.Database;
import photoplay.service.money.Money;
import photoplay.service.office.Office;

/**
 * Measures acknowledged creates, queries and callbacks of one API process over one durable PostgreSQL, on whatever else
 * the machine does: beside the wall clock it tells the processor time a call costs. Argument: seconds of each phase.
 */
final class Load {
    private static final int CONNECTIONS = 32;
    private static final Pattern ID = Pattern.compile("\"taskId\":\"(cl[0-9a-z]{23})\"");
    private final Processes processes;
    private final Path folder;
    private final Process postgres;
    private final Process api;
    private final List<String> keys;
    private final ConcurrentLinkedQueue<String> ids = new ConcurrentLinkedQueue<>();

    private Load() throws Exception {
        folder = Files.createTempDirectory("photoplay-load");
        processes = new Processes(folder);
        postgres = processes.postgres();
        // PostgreSQL's orderly stop waits for every connection: none may stay open here.
        try (var pool = Database.pool(processes.site.jdbcUrl(), "postgres", "postgres", 2)) {
            var office = Office.over(new Database(pool).migrated(), Optional.empty(), InstantSource.system());
            keys = List.of("a", "b", "c", "d").stream()
                    .map(name ->
                            office.createKey(name, Money.dollars("1000000")).secret())
                    .toList();
        }
        long began = System.nanoTime();
        api = processes.swiftApi();
        while (!ready()) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        System.out.printf("ready after %.2f s%n", (System.nanoTime() - began) / 1e9);
    }

    public static void main(String[] arguments) throws Exception {
        Crash.quiet();
        int seconds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 15;
        var load = new Load();
        try {
            load.measure("creates (warm-up)", seconds, load::create);
            load.measure("creates", seconds, load::create);
            load.measure("queries", seconds, load::query);
            load.callbacks();
            System.out.printf("API process: %s resident%n", load.resident(load.api));
        } finally {
            load.api.destroy();
            load.api.waitFor();
            load.postgres.destroy();
            load.postgres.waitFor();
        }
        System.exit(0);
    }

    private boolean ready() throws Exception {
        try (var connection = new Connection(processes.site.port())) {
            return connection.call("GET /health/ready", "", "").startsWith("HTTP/1.1 200");
        } catch (IOException notYet) {
            return false;
        }
    }

    private interface Step {
        void on(Connection connection, int number) throws IOException;
    }

    private void create(Connection connection, int number) throws IOException {
        var answer = connection.call("POST /api/v1/video/generations", keys.get(number % keys.size()), ORDER);
        var id = ID.matcher(answer);
        if (!id.find()) {
            throw new IOException(answer);
        }
        if (ids.size() < 10_000) {
            ids.add(keys.get(number % keys.size()) + " " + id.group(1));
        }
    }

    private void query(Connection connection, int number) throws IOException {
        var task = ids.remove();
        ids.add(task);
        int blank = task.indexOf(' ');
        var answer = connection.call(
                "GET /api/v1/video/generations?task_id=" + task.substring(blank + 1), task.substring(0, blank), "");
        if (!answer.startsWith("HTTP/1.1 200")) {
            throw new IOException(answer);
        }
    }

    private void measure(String what, int seconds, Step step) throws Exception {
        var times = new ConcurrentLinkedQueue<long[]>();
        var failures = new ConcurrentLinkedQueue<Throwable>();
        double apiBefore = cpu(api.toHandle());
        double databaseBefore = databaseCpu();
        long began = System.nanoTime();
        long end = began + seconds * 1_000_000_000L;
        try (var threads =
                Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
            for (int i = 0; i < CONNECTIONS; i++) {
                int number = i;
                threads.execute(() -> {
                    var mine = new long[2_000_000];
                    int count = 0;
                    try (var connection = new Connection(processes.site.port())) {
                        while (System.nanoTime() < end) {
                            long from = System.nanoTime();
                            step.on(connection, number);
                            mine[count++] = System.nanoTime() - from;
                        }
                    } catch (IOException broken) {
                        failures.add(broken);
                    }
                    times.add(Arrays.copyOf(mine, count));
                });
            }
        }
        double wall = (System.nanoTime() - began) / 1e9;
        var all = times.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        System.out.printf(
                "%s: %.0f/s, p50 %.1f ms, p99 %.1f ms, CPU a call: API %.0f us, PostgreSQL %.0f us, %d failures %s%n",
                what,
                all.length / wall,
                all[all.length / 2] / 1e6,
                all[(int) (all.length * 0.99)] / 1e6,
                (cpu(api.toHandle()) - apiBefore) * 1e6 / all.length,
                (databaseCpu() - databaseBefore) * 1e6 / all.length,
                failures.size(),
                failures.stream().limit(1).toList());
    }

    /** Cancels tasks of two customers: the callbacks of one go to a receiver that never answers. */
    private void callbacks() throws Exception {
        int wanted = 2_000;
        var arrived = new CountDownLatch(wanted);
        var dead = new AtomicInteger();
        var receiver = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 1000);
        receiver.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        receiver.createContext("/healthy", exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
            arrived.countDown();
        });
        receiver.createContext("/dead", exchange -> {
            dead.incrementAndGet();
            try {
                TimeUnit.SECONDS.sleep(60);
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            }
        });
        receiver.start();
        var base = "http://127.0.0.1:" + receiver.getAddress().getPort();
        var healthy = new ArrayList<String>();
        try (var connection = new Connection(processes.site.port())) {
            for (int i = 0; i < 300; i++) {
                cancel(connection, keys.get(0), order(connection, keys.get(0), base + "/dead"));
            }
            for (int i = 0; i < wanted; i++) {
                healthy.add(order(connection, keys.get(1), base + "/healthy"));
            }
            long began = System.nanoTime();
            for (var id : healthy) {
                cancel(connection, keys.get(1), id);
            }
            double cancelled = (System.nanoTime() - began) / 1e9;
            boolean all = arrived.await(120, TimeUnit.SECONDS);
            System.out.printf(
                    "callbacks: %d to a healthy receiver %s %.1f s after the first cancel, %.0f/s (cancelling took %.1f s), beside %d attempts at a dead one%n",
                    wanted,
                    all ? "arrived" : "NOT ALL arrived",
                    (System.nanoTime() - began) / 1e9,
                    wanted / ((System.nanoTime() - began) / 1e9),
                    cancelled,
                    dead.get());
        }
        receiver.stop(0);
    }

    private String order(Connection connection, String key, String callback) throws IOException {
        var answer = connection.call(
                "POST /api/v1/video/generations",
                key,
                ORDER.replace("{\"model\"", "{\"callback_url\":\"" + callback + "\",\"model\""));
        var id = ID.matcher(answer);
        if (!id.find()) {
            throw new IOException(answer);
        }
        return id.group(1);
    }

    private static void cancel(Connection connection, String key, String id) throws IOException {
        connection.call("POST /api/v1/tasks/" + id + "/cancel", key, "");
    }

    private double databaseCpu() {
        return cpu(postgres.toHandle())
                + postgres.descendants().mapToDouble(Load::cpu).sum();
    }

    private static double cpu(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1e9;
    }

    private String resident(Process process) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS"))
                .findFirst()
                .orElse("unknown")
                .replaceAll("VmRSS:\\s*", "");
    }

    private static final String ORDER = """
            {"model":"kling-effects","effect_scene":"balloon_parade","input":{"image":"https://example.com/person.jpg"}}""";

    /** A kept connection with as little of HTTP as the server's answers need. */
    private static final class Connection implements AutoCloseable {
        private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: (\\d+)\r\n");
        private final Socket socket;
        private final InputStream in;

        Connection(int port) throws IOException {
            socket = new Socket("127.0.0.1", port);
            socket.setTcpNoDelay(true);
            in = new BufferedInputStream(socket.getInputStream());
        }

        String call(String methodAndPath, String key, String body) throws IOException {
            var request = methodAndPath + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + key
                    + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            var head = new StringBuilder();
            while (head.length() < 4 || !head.substring(head.length() - 4).equals("\r\n\r\n")) {
                int c = in.read();
                if (c < 0) {
                    throw new IOException("closed after " + head);
                }
                head.append((char) c);
            }
            var length = LENGTH.matcher(head);
            var content = length.find() ? in.readNBytes(Integer.parseInt(length.group(1))) : new byte[0];
            return head + new String(content, StandardCharsets.UTF_8);
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
