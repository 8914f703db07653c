package photoplay.service.proof;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import photoplay.service.data.Database;
import photoplay.service.money.Money;
import photoplay.service.office.Office;

/**
 * Measures acknowledged creates, queries and callbacks of one API process over one durable PostgreSQL, on whatever else
 * the machine does: beside the wall clock it tells the processor time a call costs. Argument: seconds of each phase.
 */
final class Load {
    private static final int CONNECTIONS = 32;
    private static final int CANCELLERS = 15;
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
            load.callbacks(Math.max(20, 25 * seconds));
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

    /**
     * Cancels tasks of three customers whose callbacks go to one healthy receiver; the second time, a receiver on the same
     * host that never answers owes a fourth customer three hundred.
     */
    private void callbacks(int each) throws Exception {
        try (var dead = new DeadReceiver();
                var healthy = new HealthyReceiver(4 * CANCELLERS * each)) {
            callbacks("alone", 0, each, healthy);
            callbacks("alone", CANCELLERS * each, each, healthy);
            try (var connection = new Connection(processes.site.port())) {
                for (int i = 0; i < 300; i++) {
                    cancel(connection, keys.get(0), order(connection, keys.get(0), dead.url()));
                }
            }
            callbacks("beside a dead receiver", 2 * CANCELLERS * each, each, healthy);
            System.out.printf("the dead receiver was called %d times%n", dead.calls.get());
        }
    }

    private void callbacks(String how, int from, int each, HealthyReceiver receiver) throws Exception {
        var failures = new ConcurrentLinkedQueue<Throwable>();
        var begin = new CyclicBarrier(CANCELLERS);
        double apiBefore = cpu(api.toHandle());
        double databaseBefore = databaseCpu();
        var began = new AtomicLong();
        try (var threads =
                Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
            for (int c = 0; c < CANCELLERS; c++) {
                int first = from + c * each;
                var key = keys.get(1 + c % (keys.size() - 1));
                threads.execute(() -> {
                    try (var connection = new Connection(processes.site.port())) {
                        var mine = new ArrayList<String>();
                        for (int i = 0; i < each; i++) {
                            mine.add(order(connection, key, receiver.url(first + i)));
                        }
                        begin.await();
                        began.compareAndSet(0, System.nanoTime());
                        for (int i = 0; i < each; i++) {
                            cancel(connection, key, mine.get(i));
                            receiver.expected.set(first + i, System.nanoTime());
                        }
                    } catch (IOException | InterruptedException | BrokenBarrierException broken) {
                        failures.add(broken);
                    }
                });
            }
        }
        double cancelled = (System.nanoTime() - began.get()) / 1e9;
        int count = CANCELLERS * each;
        boolean all = receiver.awaitArrivals(from + count, Duration.ofSeconds(120));
        double wall = (System.nanoTime() - began.get()) / 1e9;
        var delays = receiver.delays(from, count);
        System.out.printf(
                "callbacks %s: %d %s, %.0f/s (cancelled at %.0f/s), after the answer to cancel p50 %.1f ms, p99 %.1f ms,"
                        + " CPU each with order and cancel: API %.0f us, PostgreSQL %.0f us, %d failures %s%n",
                how,
                count,
                all ? "arrived" : "NOT ALL arrived",
                count / wall,
                count / cancelled,
                delays[delays.length / 2] / 1e6,
                delays[(int) (delays.length * 0.99)] / 1e6,
                (cpu(api.toHandle()) - apiBefore) * 1e6 / count,
                (databaseCpu() - databaseBefore) * 1e6 / count,
                failures.size(),
                failures.stream().limit(1).toList());
    }

    /** Takes calls and notes when. */
    private static final class HealthyReceiver implements AutoCloseable {
        private final HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 1000);
        private final AtomicLongArray arrived;
        private final AtomicInteger arrivals = new AtomicInteger();
        final AtomicLongArray expected;

        HealthyReceiver(int most) throws IOException {
            arrived = new AtomicLongArray(most);
            expected = new AtomicLongArray(most);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/", exchange -> {
                exchange.getRequestBody().readAllBytes();
                exchange.sendResponseHeaders(204, -1);
                exchange.close();
                int number = Integer.parseInt(exchange.getRequestURI().getPath().substring(1));
                if (arrived.compareAndSet(number, 0, System.nanoTime())) {
                    arrivals.incrementAndGet();
                }
            });
            server.start();
        }

        String url(int number) {
            return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + number;
        }

        boolean awaitArrivals(int wanted, Duration patience) throws InterruptedException {
            long end = System.nanoTime() + patience.toNanos();
            while (arrivals.get() < wanted && System.nanoTime() < end) {
                TimeUnit.MILLISECONDS.sleep(5);
            }
            return arrivals.get() >= wanted;
        }

        /** Sorted; a callback may overtake the answer to its cancel. */
        long[] delays(int from, int count) {
            return IntStream.range(from, from + count)
                    .filter(i -> arrived.get(i) != 0)
                    .mapToLong(i -> Math.max(0, arrived.get(i) - expected.get(i)))
                    .sorted()
                    .toArray();
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }

    /** Takes connections and never answers. */
    private static final class DeadReceiver implements AutoCloseable {
        private final ServerSocket socket = new ServerSocket(0, 1000, InetAddress.getByName("127.0.0.1"));
        private final ConcurrentLinkedQueue<Socket> held = new ConcurrentLinkedQueue<>();
        final AtomicInteger calls = new AtomicInteger();

        DeadReceiver() throws IOException {
            Thread.ofVirtual().start(() -> {
                try {
                    while (true) {
                        held.add(socket.accept());
                        calls.incrementAndGet();
                    }
                } catch (IOException closed) {
                    held.clear();
                }
            });
        }

        String url() {
            return "http://127.0.0.1:" + socket.getLocalPort() + "/dead";
        }

        @Override
        public void close() throws IOException {
            for (var one : held) {
                one.close();
            }
            socket.close();
        }
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
}
