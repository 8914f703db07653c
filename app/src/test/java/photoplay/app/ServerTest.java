package photoplay.app;

import static org.assertj.core.api.Assertions.assertThat;
import static photoplay.app.Server.until;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole product, as a newcomer meets it: real processes, a real photo, real kills. */
class ServerTest {
    private static final Path PHOTO = Path.of(System.getProperty("photoplay.root"), "samples/astronaut.png");
    private static final Duration RECOVERY = Duration.ofMinutes(3);

    @TempDir
    Path folder;

    @Test
    void aPhotoBecomesAVideoOnceWhateverIsKilled() throws Exception {
        Path data = folder.resolve("data");
        String key;
        String first;
        ProcessHandle orphan;
        List<Long> processes;
        try (var server = new Server(data)) {
            key = server.key();
            first = server.order(key, "balloon_parade", PHOTO);
            JsonNode done = server.completed(key, first);
            assertThat(done.path("resultUrls")).hasSize(1);
            assertThat(done.path("completeTime").longValue())
                    .isGreaterThan(done.path("createTime").longValue());
            Mp4 film = Mp4.read(server.download(done, folder.resolve("first.mp4")));
            assertThat(film.h264() && film.yuv420p() && film.aac() && film.indexFirst())
                    .isTrue();
            assertThat(film.frames()).isEqualTo(150);
            assertThat(film.seconds()).isBetween(4.95, 5.05);
            assertThat(Math.min(film.width(), film.height())).isEqualTo(720);

            workerIsKilledInTheMiddle(server, key);
            ProcessHandle hanging = server.process("process", "worker");
            Server.freeze(hanging);
            apiIsKilled(server, key, first);
            postgresIsKilled(server, key, first);
            until("a worker that hangs is replaced", RECOVERY, () -> !hanging.isAlive());

            processes = Stream.concat(Stream.of(hanging), server.supervisor().children())
                    .map(ProcessHandle::pid)
                    .toList();
            orphan = server.postgres();
            Server.kill(server.supervisor());
        }
        assertThat(orphan.isAlive()).as("PostgreSQL outlives its supervisor").isTrue();
        try (var again = new Server(data)) {
            assertThat(again.said()).anyMatch(line -> line.startsWith("PostgreSQL was still running"));
            assertThat(again.task(key, first).path("state").textValue()).isEqualTo("completed");
        }
        assertThat(orphan.isAlive()).as("a clean stop leaves no process").isFalse();
        assertThat(leftovers(data)).isEmpty();
        assertThat(data.resolve("tmp")).doesNotExist();
        assertThat(ofOurs(processes))
                .as("files in the system's temporary folder")
                .isEmpty();
    }

    /** Also: the second order of a photo finds the portrait of the first. */
    private void workerIsKilledInTheMiddle(Server server, String key) throws Exception {
        List<Object> portraits = identities(server.data.resolve("portraits"));
        assertThat(portraits).hasSize(1);
        BigDecimal before = available(server, key);
        String task = server.order(key, "balloon_parade", PHOTO);
        until(
                "frames are shot",
                RECOVERY,
                () -> server.task(key, task).path("state").textValue().equals("processing")
                        && scratch(server.data).size() == 1);
        Server.kill(server.process("process", "worker"));
        JsonNode done = server.completed(key, task);
        Mp4 film = Mp4.read(server.download(done, folder.resolve("second.mp4")));
        assertThat(film.frames()).isEqualTo(150);
        assertThat(before.subtract(available(server, key))).isEqualByComparingTo("0.0214");
        assertThat(identities(server.data.resolve("portraits")))
                .as("no photo is understood twice")
                .isEqualTo(portraits);
    }

    private static void apiIsKilled(Server server, String key, String task) throws Exception {
        Server.kill(server.process("process", "api"));
        until("the API is back", RECOVERY, server::ready);
        assertThat(server.task(key, task).path("state").textValue()).isEqualTo("completed");
    }

    private static void postgresIsKilled(Server server, String key, String task) throws Exception {
        ProcessHandle killed = server.postgres();
        Server.kill(killed);
        until(
                "PostgreSQL is back",
                RECOVERY,
                () -> server.ready() && server.postgres().pid() != killed.pid());
        assertThat(server.task(key, task).path("state").textValue()).isEqualTo("completed");
    }

    private static BigDecimal available(Server server, String key) throws Exception {
        return server.credits(key).path("available").decimalValue();
    }

    private static List<Path> scratch(Path data) throws IOException {
        try (Stream<Path> files = Files.walk(data.resolve("scratch"))) {
            return files.filter(f -> f.toString().endsWith(".mp4")).toList();
        }
    }

    private static List<Path> leftovers(Path data) throws IOException {
        try (Stream<Path> files = Files.walk(data.resolve("scratch"))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    /** Libraries name files after the process that they run in. */
    private static List<Path> ofOurs(List<Long> processes) throws IOException {
        try (Stream<Path> files = Files.list(Path.of("/tmp"))) {
            return files.filter(f -> processes.stream()
                            .anyMatch(pid -> f.getFileName().toString().matches(".*\\D" + pid + "(\\D.*)?")))
                    .toList();
        }
    }

    /** Files by inode: one that is written anew is another one. */
    private static List<Object> identities(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(".portrait"))
                    .map(ServerTest::identity)
                    .toList();
        }
    }

    private static Object identity(Path file) {
        try {
            return Files.getAttribute(file, "unix:ino");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
