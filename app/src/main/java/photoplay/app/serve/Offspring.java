package photoplay.app.serve;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A process of this program beside the supervisor, in a session of its own so that Ctrl-C reaches the supervisor only.
 * Its standard input is a lifeline: when the supervisor ends, however it ends, the input closes and the process stops.
 */
final class Offspring {
    /** A process that was ready and says nothing for so long hangs, whatever it hangs in. */
    private static final Duration SILENCE = Duration.ofSeconds(30);

    private final List<String> command;
    private final Map<String, String> environment;
    private final Path temporary;
    private final CompletableFuture<Void> ready = new CompletableFuture<>();
    private Optional<Process> current = Optional.empty();

    /**
     * @param jvm options of its JVM
     * @param niceness how much it gives way to others, 0 to 19
     * @param temporary a folder for its temporary files; it is emptied before each start
     * @param words arguments of the program
     */
    Offspring(List<String> jvm, int niceness, Map<String, String> environment, Path temporary, List<String> words) {
        List<String> line = new ArrayList<>(List.of("setsid", "nice", "-n", Integer.toString(niceness)));
        line.addAll(java(jvm, temporary, words));
        this.command = List.copyOf(line);
        this.environment = surroundings(environment, temporary);
        this.temporary = temporary;
    }

    /** The command line of a JVM with this program. A killed JVM would leave its performance data in the system's folder. */
    static List<String> java(List<String> jvm, Path temporary, List<String> words) {
        List<String> line = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java"));
        line.addAll(jvm);
        line.addAll(List.of(
                "-Xss4m",
                "-XX:-UsePerfData",
                "-Djava.io.tmpdir=" + temporary,
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.awt.headless=true",
                "-Dphotoplay.assets=" + System.getProperty("photoplay.assets"),
                "-Dphotoplay.previews=" + System.getProperty("photoplay.previews", ""),
                "-Dphotoplay.process=" + words.getLast(),
                "photoplay.app.Photoplay"));
        line.addAll(words);
        return line;
    }

    /**
     * What such a JVM needs in its environment. Threads that allocate in turn would each get an arena of their own from
     * the C library, and none gives its peak to the others. ONNX Runtime would report to its maker, and leave files behind.
     */
    static Map<String, String> surroundings(Map<String, String> environment, Path temporary) {
        Map<String, String> all = new HashMap<>(environment);
        all.put("TMPDIR", temporary.toString());
        all.put("ORT_DISABLE_TELEMETRY", "1");
        all.put("CLASSPATH", System.getProperty("java.class.path"));
        all.putIfAbsent("MALLOC_ARENA_MAX", "2");
        return Map.copyOf(all);
    }

    synchronized ProcessHandle start() throws IOException {
        PostgresPrograms.delete(temporary);
        Files.createDirectories(temporary);
        var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(environment);
        Process process = builder.start();
        current = Optional.of(process);
        Thread.ofVirtual().name("listen-" + process.pid()).start(() -> listen(process));
        return process.toHandle();
    }

    private void listen(Process process) {
        var heard = new AtomicLong();
        try (BufferedReader reader = process.inputReader()) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                heard.set(System.nanoTime());
                if (line.equals(ServerProcess.READY)) {
                    ready.complete(null);
                    Thread.ofVirtual().name("watch-" + process.pid()).start(() -> watch(process, heard));
                }
            }
        } catch (IOException ended) {
            Objects.requireNonNull(ended);
        }
    }

    private static void watch(Process process, AtomicLong heard) {
        try {
            while (!process.waitFor(SILENCE.toMillis() / 4, TimeUnit.MILLISECONDS)) {
                if (System.nanoTime() - heard.get() > SILENCE.toNanos()) {
                    process.destroyForcibly();
                }
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /** Completed once one of the processes said that it is ready. */
    CompletableFuture<Void> ready() {
        return ready;
    }

    /** Asks the process to stop. */
    synchronized void letGo() throws IOException {
        if (current.isPresent()) {
            current.get().getOutputStream().close();
        }
    }

    /** Waits for the process to stop, and kills it when it does not. */
    void end(Duration patience) throws InterruptedException {
        Optional<Process> process;
        synchronized (this) {
            process = current;
        }
        if (process.isPresent() && !process.get().waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            process.get().destroyForcibly().waitFor();
        }
    }
}
