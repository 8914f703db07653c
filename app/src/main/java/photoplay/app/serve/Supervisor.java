package photoplay.app.serve;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import photoplay.app.Complaint;

/** Runs the processes of one machine: PostgreSQL (unless another is named), the API, and the render workers. */
final class Supervisor {
    private static final Duration READY_WITHIN = Duration.ofMinutes(2);
    private static final Duration STOP_MARGIN = Duration.ofSeconds(10);
    /** A third of ISNet's time went into the page faults of its tensors, of up to 150 MB each. */
    private static final String LARGE_PAGES = "glibc.malloc.hugetlb=1";

    private static final int WORKER_NICENESS = 10;
    private static final List<String> API = List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError");
    /** What the models and the films held is given back to the system when it is not in use. */
    private static final List<String> WORKER =
            List.of("-Xmx1g", "-XX:TrimNativeHeapInterval=2000", "-XX:G1PeriodicGCInterval=10000");

    private final Settings settings;
    private final Consumer<String> say;
    private final FileChannel lock;
    private final Optional<OwnPostgres> postgres;
    private final DatabaseAddress database;
    private final List<Ward> postgresWard = new ArrayList<>();
    private final List<Ward> wards = new ArrayList<>();
    private final List<Offspring> children = new ArrayList<>();
    private final List<CompletableFuture<Void>> workers = new ArrayList<>();
    private final StartupCache known = StartupCache.ofThisProgram();
    private final Path temporary;
    private Map<String, String> rehearsal = Map.of();

    private Supervisor(
            Settings settings,
            Consumer<String> say,
            FileChannel lock,
            Optional<OwnPostgres> postgres,
            DatabaseAddress database) {
        this.settings = settings;
        this.say = say;
        this.lock = lock;
        this.postgres = postgres;
        this.database = database;
        this.temporary = settings.data().resolve("tmp");
    }

    /**
     * Starts everything; returns when the API answers, or at once where there is none. It stops when the JVM does.
     *
     * @param environment of the children
     * @param cache for what can be made again
     * @throws Complaint when another server uses the data folder, or the API does not come up
     */
    static Supervisor start(Settings settings, Map<String, String> environment, Path cache, Consumer<String> say)
            throws IOException, InterruptedException {
        Files.createDirectories(settings.data());
        FileChannel lock = locked(settings.data());
        PostgresPrograms.delete(settings.data().resolve("tmp"));
        Optional<OwnPostgres> postgres = Optional.empty();
        Optional<OwnPostgres.Running> running = Optional.empty();
        if (settings.database().isEmpty()) {
            OwnPostgres own = OwnPostgres.in(settings.data().resolve("postgres"), cache);
            running = Optional.of(own.begin(Optional.empty()));
            postgres = Optional.of(own);
        }
        DatabaseAddress database = settings.database().isPresent()
                ? settings.database().get()
                : postgres.orElseThrow().address(running.orElseThrow().port());
        var supervisor = new Supervisor(settings, say, lock, postgres, database);
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(supervisor::close));
        // While PostgreSQL starts, the others load their classes and models; each waits for it by itself.
        Optional<Offspring> api = supervisor.startChildren(environment);
        if (running.isPresent()) {
            supervisor.watchPostgres(postgres.orElseThrow().awaited(running.get()));
        }
        if (api.isPresent()) {
            await(api.get());
        }
        if (running.isPresent()) {
            postgres.orElseThrow().check(running.get().port());
        }
        return supervisor;
    }

    /** The database that the children use. */
    DatabaseAddress database() {
        return database;
    }

    /** Held as long as this process lives, however it ends. */
    private static FileChannel locked(Path data) throws IOException {
        FileChannel channel =
                FileChannel.open(data.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            throw new Complaint("Another server uses " + data + ". Stop it, or name another folder with --data.");
        }
        return channel;
    }

    private void watchPostgres(OwnPostgres.Running first) {
        if (first.attached()) {
            say.accept(
                    "PostgreSQL was still running (process " + first.process().pid() + "); using it");
        }
        OwnPostgres own = postgres.orElseThrow();
        var known = new ArrayList<>(List.of(first.process()));
        postgresWard.add(new Ward(
                        "PostgreSQL",
                        () -> known.isEmpty()
                                ? own.start(Optional.of(first.port())).process()
                                : known.removeFirst(),
                        say)
                .begin());
    }

    /** The API's process, where there is one. */
    private Optional<Offspring> startChildren(Map<String, String> environment) {
        Map<String, String> shared = new HashMap<>(environment);
        shared.put("PHOTOPLAY_DATABASE_URL", database.url());
        shared.put("PHOTOPLAY_DATA", settings.data().toString());
        shared.put("PHOTOPLAY_PORT", Integer.toString(settings.port()));
        Optional<Offspring> api = Optional.empty();
        if (settings.roles().contains(Settings.Role.API)) {
            api = Optional.of(new Offspring(
                    known.with(API), 0, shared, temporary("api"), ServerProcess.words(Settings.Role.API, "api")));
            watch("the API", api.get());
        }
        if (settings.roles().contains(Settings.Role.WORKER)) {
            Map<String, String> wide = new HashMap<>(shared);
            wide.putIfAbsent("GLIBC_TUNABLES", LARGE_PAGES);
            for (int i = 1; i <= settings.workers(); i++) {
                String name = "worker-" + i;
                var worker = new Offspring(
                        known.with(WORKER),
                        WORKER_NICENESS,
                        wide,
                        temporary(name),
                        ServerProcess.words(Settings.Role.WORKER, name));
                watch(name, worker);
                workers.add(worker.ready());
            }
        }
        rehearsal = Map.copyOf(shared);
        return api;
    }

    /** Completed when every worker takes tasks. */
    CompletableFuture<Void> workersReady() {
        return CompletableFuture.allOf(workers.toArray(CompletableFuture[]::new));
    }

    /** Lets a process of low priority learn what makes the next start quick, unless that is known. */
    CompletableFuture<Void> rehearse() {
        return known.learn(rehearsal, temporary("rehearsal"));
    }

    /** Where a child keeps what it needs while it lives. What is there after it was killed is ours to delete. */
    private Path temporary(String name) {
        return temporary.resolve(name);
    }

    private void watch(String name, Offspring child) {
        children.add(child);
        wards.add(new Ward(name, child::start, say).begin());
    }

    private static void await(Offspring api) throws InterruptedException {
        try {
            api.ready().get(READY_WITHIN.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new Complaint("The API did not come up within " + READY_WITHIN.toSeconds() + " s.");
        }
    }

    /** Stops everything: first the API and the workers, which finish or give back their work, then PostgreSQL. */
    private void close() {
        wards.forEach(Ward::release);
        known.close();
        try {
            for (Offspring child : children) {
                child.letGo();
            }
            for (Offspring child : children) {
                child.end(settings.grace().plus(STOP_MARGIN));
            }
            postgresWard.forEach(Ward::release);
            if (postgres.isPresent()) {
                postgres.get().stop();
            }
            PostgresPrograms.delete(temporary);
            lock.close();
        } catch (IOException failed) {
            say.accept("Not everything could be stopped: " + failed.getMessage());
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }
}
