package photoplay.service.proof;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.concurrent.TimeUnit;

/**
 * Measures how long {@code ./photoplay serve} takes from the call of the command until {@code /health/ready} answers
 * 200, asked every 20 ms, and until its worker takes tasks. One start goes before, which leaves data folder and startup
 * cache. Arguments: folder of the program, number of measured starts.
 */
final class Starts {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Path root;
    private final Path data = Files.createTempDirectory("photoplay-starts");

    private Starts(Path root) throws IOException {
        this.root = root;
    }

    public static void main(String[] arguments) throws Exception {
        var starts = new Starts(Path.of(arguments[0]));
        try {
            starts.measure(Integer.parseInt(arguments[1]));
        } finally {
            Processes.delete(starts.data);
        }
    }

    private record Start(double ready, double everything) {}

    private void measure(int times) throws Exception {
        start(true);
        var ready = new ArrayList<Double>();
        for (int i = 0; i < times; i++) {
            // What the last server wrote when it stopped is still on its way to the disk.
            Thread.sleep(3_000);
            var start = start(false);
            ready.add(start.ready());
            System.out.printf(
                    "API ready after %.2f s, everything after %.2f s, load average %s%n",
                    start.ready(),
                    start.everything(),
                    Files.readString(Path.of("/proc/loadavg")).split(" ", -1)[0]);
        }
        ready.sort(Comparator.naturalOrder());
        System.out.printf("API ready, median of %d warm starts: %.2f s%n", times, ready.get(times / 2));
    }

    private Start start(boolean leavesCache) throws Exception {
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        long began = System.nanoTime();
        var output = data.resolve("output");
        var server = new ProcessBuilder(
                        root.resolve("photoplay").toString(),
                        "serve",
                        "--port=" + port,
                        "--host=127.0.0.1",
                        "--data=" + data)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            double ready = seconds(began, () -> answersReady(port));
            double everything = seconds(began, () -> Files.readString(output).contains("Everything is ready"));
            if (leavesCache) {
                seconds(began, this::cached);
            }
            return new Start(ready, everything);
        } finally {
            server.destroy();
            if (!server.waitFor(60, TimeUnit.SECONDS)) {
                server.destroyForcibly();
            }
        }
    }

    @FunctionalInterface
    private interface Condition {
        boolean holds() throws IOException;
    }

    private static double seconds(long began, Condition condition) throws Exception {
        while (!condition.holds()) {
            if (System.nanoTime() - began > PATIENCE.toNanos()) {
                throw new IllegalStateException("not within " + PATIENCE);
            }
            Thread.sleep(20);
        }
        return (System.nanoTime() - began) / 1e9;
    }

    private static boolean answersReady(int port) {
        try (var connection = new Connection(port)) {
            return connection.call("GET /health/ready", "nobody", "").startsWith("HTTP/1.1 200");
        } catch (IOException notYet) {
            return false;
        }
    }

    private boolean cached() throws IOException {
        var home = root.resolve("app/target/photoplay");
        var built = Files.getLastModifiedTime(home.resolve("built"));
        try (var files = Files.list(home)) {
            // One of an earlier build does not fit.
            return files.filter(file -> file.toString().endsWith(".aot"))
                    .anyMatch(file -> file.toFile().lastModified() > built.toMillis());
        }
    }
}
