package photoplay.app.serve;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import photoplay.app.Complaint;

/**
 * A PostgreSQL of our own, with its data kept in a folder. It is a process like any other: it outlives whoever started
 * it when that one is killed, and the next one attaches to it.
 */
final class OwnPostgres {
    private static final String USER = "photoplay";
    private static final String DATABASE = "postgres";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long PAUSE_MS = 20;
    private static final int STATUS_LINE = 7;

    private final PostgresPrograms programs;
    private final Path cluster;
    private final Path passwordFile;
    private final Path log;

    private OwnPostgres(PostgresPrograms programs, Path folder) {
        this.programs = programs;
        this.cluster = folder.resolve("cluster");
        this.passwordFile = folder.resolve("password");
        this.log = folder.resolve("log");
    }

    /**
     * A running server.
     *
     * @param attached whether it ran before we came
     */
    record Running(ProcessHandle process, int port, boolean attached) {}

    /**
     * Finds the data in a folder or makes it.
     *
     * @param cache where the programs are unpacked
     */
    static OwnPostgres in(Path folder, Path cache) throws IOException, InterruptedException {
        PostgresPrograms.checkUser();
        Files.createDirectories(folder);
        var postgres = new OwnPostgres(PostgresPrograms.unpacked(cache), folder);
        if (!Files.exists(postgres.cluster)) {
            postgres.create();
        }
        return postgres;
    }

    private void create() throws IOException, InterruptedException {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        Files.deleteIfExists(passwordFile);
        Files.createFile(
                passwordFile, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(passwordFile, HexFormat.of().formatHex(random));
        // An initdb that was killed half-way must not look like a cluster.
        Path unfinished = cluster.resolveSibling("unfinished");
        PostgresPrograms.delete(unfinished);
        // Iterations protect passwords that can be guessed. This one cannot be, and every connection would pay for
        // them.
        run(programs.command(
                "initdb",
                "--pgdata=" + unfinished,
                "--username=" + USER,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--set=scram_iterations=1",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--locale=C.UTF-8",
                "--no-instructions"));
        Files.move(unfinished, cluster, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Attaches to the server of this folder, or starts it. Returns when it takes connections. */
    Running start(Optional<Integer> wantedPort) throws IOException, InterruptedException {
        return awaited(begin(wantedPort));
    }

    /** Attaches to the server of this folder, or starts it. It takes connections later, at that port. */
    Running begin(Optional<Integer> wantedPort) throws IOException {
        Optional<Running> found = running();
        return found.isPresent() ? found.get() : launch(wantedPort.isPresent() ? wantedPort.get() : freePort());
    }

    /** Waits until the server takes connections; one that was there before and does not is replaced. */
    Running awaited(Running server) throws IOException, InterruptedException {
        if (answersWithin(server, PATIENCE)) {
            return server;
        }
        if (server.attached()) {
            stop();
            return awaited(launch(server.port()));
        }
        server.process().destroyForcibly();
        throw new IOException("PostgreSQL does not start; see " + log);
    }

    private Running launch(int port) throws IOException {
        List<String> command = new ArrayList<>(List.of("setsid"));
        command.addAll(programs.command("postgres", "-D", cluster.toString()));
        for (String setting : List.of(
                "port=" + port,
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "fsync=on",
                "synchronous_commit=on",
                "full_page_writes=on",
                "max_connections=200",
                "shared_buffers=64MB",
                "jit=off",
                "timezone=UTC",
                "log_checkpoints=off")) {
            command.addAll(List.of("-c", setting));
        }
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        process.getOutputStream().close();
        return new Running(process.toHandle(), port, false);
    }

    /** The server that has this folder open now. */
    Optional<Running> running() throws IOException {
        if (!Files.exists(pidFile())) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(pidFile());
        if (lines.size() < 4) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                .filter(this::isOurs)
                .map(p -> new Running(p, Integer.parseInt(lines.get(3).strip()), true));
    }

    /** A number may have passed to another process since the file was written. */
    private boolean isOurs(ProcessHandle process) {
        try {
            String commandLine = Files.readString(Path.of("/proc/" + process.pid() + "/cmdline"));
            return commandLine.contains("/bin/postgres\0") && commandLine.contains("\0" + cluster + "\0");
        } catch (IOException ended) {
            return false;
        }
    }

    /** Where to log in. */
    DatabaseAddress address(int port) throws IOException {
        return new DatabaseAddress(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + DATABASE, USER, Files.readString(passwordFile));
    }

    private boolean answersWithin(Running server, Duration patience) throws IOException, InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (server.process().isAlive() && System.nanoTime() < end) {
            if (takesConnections(server)) {
                return true;
            }
            TimeUnit.MILLISECONDS.sleep(PAUSE_MS);
        }
        return false;
    }

    /** As {@code pg_ctl} finds it out. The file may still be that of a server that was killed. */
    private boolean takesConnections(Running server) throws IOException {
        try {
            List<String> lines = Files.readAllLines(pidFile());
            return lines.size() > STATUS_LINE
                    && lines.getFirst()
                            .strip()
                            .equals(Long.toString(server.process().pid()))
                    && lines.get(STATUS_LINE).strip().equals("ready");
        } catch (NoSuchFileException notYet) {
            return false;
        }
    }

    private Path pidFile() {
        return cluster.resolve("postmaster.pid");
    }

    /**
     * Looks whether the running server keeps what it acknowledges.
     *
     * @throws Complaint when it does not
     */
    void check(int port) throws IOException {
        DatabaseAddress address = address(port);
        try (var connection = DriverManager.getConnection(
                        address.jdbc() + "?connectTimeout=2", address.user(), address.password());
                var statement = connection.createStatement()) {
            for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
                try (var row = statement.executeQuery("SHOW " + setting)) {
                    row.next();
                    if (!"on".equals(row.getString(1))) {
                        throw new Complaint("PostgreSQL runs with " + setting + " off, which can lose tasks and money."
                                + " Remove that setting.");
                    }
                }
            }
        } catch (SQLException refused) {
            throw new IOException("PostgreSQL does not let us in with the password in " + passwordFile, refused);
        }
    }

    /** Stops the server, whoever started it; running transactions are rolled back. */
    void stop() throws IOException, InterruptedException {
        Optional<Running> server = running();
        if (server.isEmpty()) {
            return;
        }
        var stop = new ProcessBuilder(programs.command(
                        "pg_ctl", "stop", "--pgdata=" + cluster, "--mode=fast", "--silent", "--timeout=20"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        if (stop.waitFor() != 0) {
            server.get().process().destroyForcibly();
        }
        server.get().process().onExit().join();
    }

    private void run(List<String> command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        process.getOutputStream().close();
        if (process.waitFor() != 0) {
            throw new IOException(command.getFirst() + " failed; see " + log);
        }
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
