package photoplay.service.proof;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Starts the processes of a proof. */
final class Processes {
    private final Path folder;
    private final Path data;
    private final Path programs;
    private final int databasePort = freePort();
    final Site site;

    Processes(Path folder) throws IOException {
        this.folder = folder;
        data = folder.resolve("database");
        programs = initialised(data);
        site = new Site("jdbc:postgresql://127.0.0.1:" + databasePort + "/postgres", folder, freePort(), "none");
    }

    /** Lets the library unpack and initialise, then finds the server program it used. */
    private static Path initialised(Path data) throws IOException {
        try (var first = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .start()) {
            var options = Files.readString(data.resolve("postmaster.opts")).strip();
            return Path.of(options.substring(0, options.indexOf(' '))).getParent();
        }
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** A durable PostgreSQL; tried again while a killed one's children still hold the directory. */
    Process postgres() throws IOException, InterruptedException {
        for (int tries = 0; tries < 200; tries++) {
            var command = new ArrayList<>(List.of(
                    programs.resolve("postgres").toString(),
                    "-D",
                    data.toString(),
                    "-p",
                    Integer.toString(databasePort),
                    "-c",
                    "fsync=on",
                    "-c",
                    "synchronous_commit=on",
                    "-c",
                    "max_connections=100"));
            if (System.getProperty("user.name").equals("root")) {
                command.addAll(0, List.of("unshare", "-U"));
            }
            var process = started(folder, "postgres", command);
            if (answers(process)) {
                return process;
            }
        }
        throw new IllegalStateException("PostgreSQL does not start, see " + folder);
    }

    private boolean answers(Process process) throws InterruptedException {
        while (process.isAlive()) {
            try (var connection = DriverManager.getConnection(site.jdbcUrl(), "postgres", "postgres")) {
                return connection.isValid(1);
            } catch (SQLException notYet) {
                process.waitFor(50, TimeUnit.MILLISECONDS);
            }
        }
        return false;
    }

    Process api(String crash) throws IOException {
        return java(
                site, "api", List.of("-Xmx256m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"), ApiMain.class, crash);
    }

    /** As it runs in earnest. */
    Process swiftApi() throws IOException {
        return java(site, "api", List.of("-Xmx256m", "-XX:+UseSerialGC"), ApiMain.class, "");
    }

    Process worker(String name, String crash) throws IOException {
        return java(
                site,
                name,
                List.of("-Xmx64m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"),
                WorkerMain.class,
                crash,
                name);
    }

    /** The temporary folder of all of them. */
    static Path temporary(Path folder) {
        return folder.resolve("tmp");
    }

    static Process java(Site site, String log, List<String> options, Class<?> main, String... more) throws IOException {
        var command =
                new ArrayList<>(List.of(ProcessHandle.current().info().command().orElseThrow()));
        command.addAll(options);
        Files.createDirectories(temporary(site.folder()));
        command.addAll(List.of(
                "-XX:-UsePerfData",
                "-Djava.io.tmpdir=" + temporary(site.folder()),
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                main.getName()));
        command.addAll(List.of(site.arguments()));
        command.addAll(List.of(more));
        return started(site.folder(), log, command);
    }

    private static Process started(Path folder, String log, List<String> command) throws IOException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(folder.resolve(log + ".log").toFile()))
                .start();
    }

    /** Deletes a folder with all that is in it. */
    static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        }
    }
}
