package photoplay.app.serve;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import photoplay.service.account.Secrets;

/**
 * The JVM's ahead-of-time cache: classes of this program, loaded and linked, as a rehearsal left them. Only ever a gain:
 * without a cache, or with one that does not fit, a start is slower and nothing else.
 */
final class StartupCache implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(StartupCache.class);
    private static final String PREFIX = "startup-";
    private static final String SUFFIX = ".aot";
    /** A JVM that finds its cache unfit says so on its standard output, which is not its own to write to. */
    private static final List<String> QUIET = List.of("-Xlog:aot*=off", "-Xlog:cds*=off");
    /** The cache goes where it was made for; to move it takes longer than all the rest of a JVM's start. */
    private static final List<String> UNMOVED =
            List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:ArchiveRelocationMode=0");

    private final Optional<Path> file;
    private Optional<Process> rehearsal = Optional.empty();
    private boolean closed;

    StartupCache(Optional<Path> file) {
        this.file = file;
    }

    /** Beside the program's jars. None when it does not run from jars, as in tests. */
    static StartupCache ofThisProgram() {
        return new StartupCache(Optional.ofNullable(System.getProperty("photoplay.home"))
                .map(Path::of)
                .flatMap(StartupCache::in));
    }

    /** Its name changes with every jar and with the JVM, as does what the JVM would accept. */
    private static Optional<Path> in(Path home) {
        try {
            var text = new StringBuilder()
                    .append(System.getProperty("java.home"))
                    .append(System.getProperty("java.vm.version"));
            for (String jar : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
                Path path = Path.of(jar);
                text.append('\n').append(jar).append(Files.size(path)).append(Files.getLastModifiedTime(path));
            }
            String key = HexFormat.of().formatHex(Secrets.hash(text.toString()), 0, 8);
            return Optional.of(home.resolve(PREFIX + key + SUFFIX));
        } catch (IOException unknown) {
            LOG.debug("no startup cache", unknown);
            return Optional.empty();
        }
    }

    /** The options of a JVM, and those that let it use the cache. */
    List<String> with(List<String> options) {
        List<String> all = new ArrayList<>(options);
        all.addAll(QUIET);
        all.addAll(UNMOVED);
        file.filter(Files::isReadable).ifPresent(cache -> all.add("-XX:AOTCache=" + cache));
        return List.copyOf(all);
    }

    /** Makes the cache in the background, unless it is there or cannot be. */
    CompletableFuture<Void> learn(Map<String, String> environment, Path temporary) {
        boolean possible = file.isPresent()
                && !Files.exists(file.get())
                && Files.isWritable(file.get().toAbsolutePath().getParent());
        return possible
                ? CompletableFuture.runAsync(
                        () -> learn(file.get(), environment, temporary),
                        task -> Thread.ofVirtual().name("rehearsal").start(task))
                : CompletableFuture.completedFuture(null);
    }

    /** Whether a rehearsal was begun. */
    synchronized boolean learning() {
        return rehearsal.isPresent();
    }

    private void learn(Path cache, Map<String, String> environment, Path temporary) {
        Path fresh = cache.resolveSibling(PREFIX + ProcessHandle.current().pid() + ".new");
        try {
            boolean learnt = rehearsed(fresh, environment, temporary).waitFor() == 0 && Files.exists(fresh);
            if (learnt) {
                forgetOthers(cache);
                Files.move(fresh, cache, StandardCopyOption.ATOMIC_MOVE);
            }
            LOG.debug("the next start is {}", learnt ? "quicker" : "not quicker");
        } catch (IOException | UncheckedIOException failed) {
            LOG.debug("no startup cache", failed);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } finally {
            discard(fresh);
            discard(fresh.resolveSibling(fresh.getFileName() + ".config"));
        }
    }

    private synchronized Process rehearsed(Path fresh, Map<String, String> environment, Path temporary)
            throws IOException {
        if (closed) {
            throw new IOException("the server stops");
        }
        List<String> command = new ArrayList<>(List.of("nice", "-n", "19"));
        command.addAll(Offspring.java(
                List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:AOTCacheOutput=" + fresh),
                temporary,
                List.of("rehearse")));
        var builder = new ProcessBuilder(command)
                .redirectInput(Redirect.from(new File("/dev/null")))
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD);
        builder.environment().putAll(Offspring.surroundings(environment, temporary));
        Files.createDirectories(temporary);
        Process process = builder.start();
        rehearsal = Optional.of(process);
        return process;
    }

    private static void forgetOthers(Path cache) throws IOException {
        try (Stream<Path> all = Files.list(cache.toAbsolutePath().getParent())) {
            all.filter(f -> f.getFileName().toString().startsWith(PREFIX)
                            && f.getFileName().toString().endsWith(SUFFIX))
                    .forEach(StartupCache::discard);
        }
    }

    private static void discard(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException stays) {
            LOG.debug("could not delete {}", file, stays);
        }
    }

    /** Breaks a rehearsal off. */
    @Override
    public synchronized void close() {
        closed = true;
        rehearsal.ifPresent(process -> {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        });
    }
}
