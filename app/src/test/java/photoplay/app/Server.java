package photoplay.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A real server in processes of its own, started like {@code ./photoplay serve}, with a customer's view of it. */
final class Server implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration START = Duration.ofMinutes(4);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    final Path data;
    private final Process supervisor;
    private final List<String> said = new CopyOnWriteArrayList<>();

    Server(Path data) throws Exception {
        this.data = data;
        List<String> command = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java", "-Xmx64m"));
        command.addAll(List.of(
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.awt.headless=true",
                "-Dphotoplay.assets=" + System.getProperty("photoplay.assets"),
                "photoplay.app.Photoplay",
                "serve",
                "--data=" + data,
                "--port=0",
                "--host=127.0.0.1"));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        supervisor = builder.start();
        Thread.ofVirtual().start(this::listen);
        until("the server serves, it said " + said, START, () -> {
            if (!supervisor.isAlive()) {
                throw new AssertionError(said);
            }
            return said.stream().anyMatch(l -> l.startsWith("Serving "));
        });
    }

    private void listen() {
        try (BufferedReader reader = supervisor.inputReader()) {
            reader.lines().forEach(said::add);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    List<String> said() {
        return said;
    }

    String url() {
        return word("Serving ", 1);
    }

    /** The key of the first start. */
    String key() {
        return word("  KEY=", 0).substring("KEY=".length());
    }

    private String word(String beginning, int index) {
        return said.stream()
                .filter(l -> l.startsWith(beginning))
                .map(l -> l.strip().split(" ", -1)[index])
                .findFirst()
                .orElseThrow(() -> new AssertionError(said));
    }

    String order(String key, String scene, Path photo) throws Exception {
        String image = Base64.getEncoder().encodeToString(Files.readAllBytes(photo));
        JsonNode answer = send(
                key,
                "/api/v1/video/generations",
                HttpRequest.BodyPublishers.ofString(
                        "{\"model\":\"kling-effects\",\"effect_scene\":\"%s\",\"input\":{\"image\":\"%s\"}}"
                                .formatted(scene, image)));
        return answer.path("data").path("taskId").textValue();
    }

    JsonNode task(String key, String id) throws Exception {
        return send(key, "/api/v1/video/generations?task_id=" + id, HttpRequest.BodyPublishers.noBody())
                .path("data");
    }

    JsonNode credits(String key) throws Exception {
        return send(key, "/api/v1/credits", HttpRequest.BodyPublishers.noBody()).path("data");
    }

    boolean ready() {
        try {
            return HTTP.send(
                                    HttpRequest.newBuilder(URI.create(url() + "/health/ready"))
                                            .timeout(Duration.ofSeconds(5))
                                            .build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    JsonNode completed(String key, String id) throws Exception {
        until("task " + id + " is completed", Duration.ofMinutes(6), () -> {
            JsonNode task = task(key, id);
            if (task.path("state").textValue().equals("failed")) {
                throw new AssertionError(task);
            }
            return task.path("state").textValue().equals("completed");
        });
        return task(key, id);
    }

    Path download(JsonNode task, Path file) throws Exception {
        return HTTP.send(
                        HttpRequest.newBuilder(URI.create(
                                        task.path("resultUrls").get(0).textValue()))
                                .build(),
                        HttpResponse.BodyHandlers.ofFile(file))
                .body();
    }

    private JsonNode send(String key, String path, HttpRequest.BodyPublisher body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(url() + path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json");
        boolean get = body.contentLength() == 0;
        var response =
                HTTP.send((get ? request.GET() : request.POST(body)).build(), HttpResponse.BodyHandlers.ofByteArray());
        return JSON.readTree(response.body());
    }

    ProcessHandle supervisor() {
        return supervisor.toHandle();
    }

    /** The process that was started with such words. */
    ProcessHandle process(String... words) {
        return supervisor
                .children()
                .filter(p -> commandLine(p).contains(String.join("\0", words)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no process of " + String.join(" ", words)));
    }

    private static String commandLine(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc/" + process.pid() + "/cmdline"));
        } catch (IOException ended) {
            return "";
        }
    }

    ProcessHandle postgres() throws IOException {
        Path file = data.resolve("postgres/cluster/postmaster.pid");
        return ProcessHandle.of(Long.parseLong(Files.readAllLines(file).getFirst()))
                .orElseThrow();
    }

    /** Ends a process without any chance to tidy up. */
    static void kill(ProcessHandle process) {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** Stops a process in its tracks, as a hang of the whole JVM does. */
    static void freeze(ProcessHandle process) throws Exception {
        new ProcessBuilder("kill", "-STOP", Long.toString(process.pid()))
                .start()
                .waitFor();
    }

    static void until(String what, Duration longest, Callable<Boolean> condition) throws Exception {
        long end = System.nanoTime() + longest.toNanos();
        while (!condition.call()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not within " + longest + ": " + what);
            }
            LockSupport.parkNanos(50_000_000);
        }
    }

    /** Stops the server as Ctrl-C does. */
    @Override
    public void close() throws InterruptedException {
        supervisor.destroy();
        if (!supervisor.waitFor(60, TimeUnit.SECONDS)) {
            throw new AssertionError("the server does not stop");
        }
    }
}
