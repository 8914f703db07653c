package photoplay.stage.vision;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions.OptLevel;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens ONNX models. What ONNX Runtime makes of a model, its optimised graph with the weights beside it, is kept: the
 * weights are then mapped into memory instead of read, and ISNet opens in 0.1 s instead of 2.5.
 *
 * @param shelf where that is kept, by any number of processes; made when missing
 */
record Onnx(Optional<Path> shelf) {
    private static final Logger log = LoggerFactory.getLogger(Onnx.class);

    /** To be raised when models are to be optimised in another way. */
    private static final int RECIPE = 1;

    private static final String GRAPH = "graph.onnx";
    private static final String WEIGHTS = "weights.bin";
    private static final String UNFINISHED = "unfinished";
    private static final Duration ABANDONED = Duration.ofHours(1);
    private static final Duration FORGOTTEN = Duration.ofDays(30);

    OrtSession open(Path model, int threads) throws OrtException {
        Optional<Path> place = shelf.flatMap(folder -> place(folder, model));
        Optional<OrtSession> session = place.flatMap(p -> kept(p, threads));
        if (session.isEmpty()) {
            session = place.flatMap(p -> keeping(model, threads, p));
        }
        return session.isPresent() ? session.get() : plain(model, threads);
    }

    private static OrtSession plain(Path model, int threads) throws OrtException {
        try (var options = options(threads)) {
            return create(model, options);
        }
    }

    /** The arena is off: it would keep the peak of the largest inference (over 2 GB for ISNet) for ever. */
    private static OrtSession.SessionOptions options(int threads) throws OrtException {
        var options = new OrtSession.SessionOptions();
        options.setIntraOpNumThreads(threads);
        options.setInterOpNumThreads(1);
        options.addConfigEntry("session.intra_op.allow_spinning", "0"); // idle threads must not burn a shared core
        options.setCPUArenaAllocator(false);
        options.setMemoryPatternOptimization(false);
        return options;
    }

    private static OrtSession create(Path model, OrtSession.SessionOptions options) throws OrtException {
        return OrtEnvironment.getEnvironment().createSession(model.toString(), options);
    }

    private static Optional<OrtSession> kept(Path place, int threads) {
        Path graph = place.resolve(GRAPH);
        if (!Files.exists(graph)) {
            return Optional.empty();
        }
        try (var options = options(threads)) {
            options.setOptimizationLevel(OptLevel.NO_OPT);
            var session = create(graph, options);
            touch(place);
            return Optional.of(session);
        } catch (OrtException damaged) {
            log.warn("The optimised model {} is damaged and made again", place, damaged);
            return Optional.empty();
        }
    }

    /** When it was last used. Others may own the shelf. */
    private static void touch(Path place) {
        try {
            Files.setLastModifiedTime(place, FileTime.from(Instant.now()));
        } catch (IOException notOurs) {
            log.debug("{} keeps its time", place, notOurs);
        }
    }

    /** Opens the model itself and keeps what became of it. Nothing when there is no room for that. */
    private static Optional<OrtSession> keeping(Path model, int threads, Path place) {
        try {
            Path folder = Files.createDirectories(place.toAbsolutePath().getParent());
            sweep(folder);
            Path unfinished = Files.createTempDirectory(folder, UNFINISHED);
            try (var options = options(threads)) {
                options.setOptimizedModelFilePath(unfinished.resolve(GRAPH).toString());
                options.addConfigEntry("session.optimized_model_external_initializers_file_name", WEIGHTS);
                // It warns that the graph fits this processor only; the name of the place says so too.
                options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
                var session = create(model, options);
                publish(unfinished, place);
                return Optional.of(session);
            } finally {
                delete(unfinished);
            }
        } catch (IOException | OrtException notKept) {
            log.debug("the optimised {} is not kept", model, notKept);
            return Optional.empty();
        }
    }

    private static void publish(Path unfinished, Path place) {
        try {
            flush(unfinished);
            delete(place);
            Files.move(unfinished, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException anotherWasFirst) {
            log.debug("{} stays as it is", place, anotherWasFirst);
        }
    }

    /** After a power cut a renamed file may have its size and yet no content: it is on the disk before. */
    private static void flush(Path unfinished) throws IOException {
        for (String name : List.of(GRAPH, WEIGHTS)) {
            Path file = unfinished.resolve(name);
            if (Files.exists(file)) {
                try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                    channel.force(true);
                }
            }
        }
    }

    private static Optional<Path> place(Path folder, Path model) {
        try {
            String text = RECIPE + " " + Files.size(model) + " " + Files.getLastModifiedTime(model) + " "
                    + OrtEnvironment.getEnvironment().getVersion() + " " + processor();
            String key = Intake.fingerprint(text.getBytes(StandardCharsets.UTF_8));
            return Optional.of(folder.resolve(model.getFileName() + "-" + key.substring(0, 16)));
        } catch (IOException unreadable) {
            log.debug("no place for {}", model, unreadable);
            return Optional.empty();
        }
    }

    /** What the graph is optimised for. */
    private static String processor() throws IOException {
        Path all = Path.of("/proc/cpuinfo");
        return Files.exists(all)
                ? Files.readString(all)
                        .lines()
                        .filter(line -> line.startsWith("flags") || line.startsWith("model name"))
                        .distinct()
                        .toList()
                        .toString()
                : System.getProperty("os.arch");
    }

    /** Removes what a killed process left and what nobody has used for long. */
    private static void sweep(Path folder) {
        try (var all = Files.newDirectoryStream(folder)) {
            for (Path each : all) {
                boolean unfinished = each.getFileName().toString().startsWith(UNFINISHED);
                Instant last = Files.getLastModifiedTime(each).toInstant();
                if (last.plus(unfinished ? ABANDONED : FORGOTTEN).isBefore(Instant.now())) {
                    delete(each);
                }
            }
        } catch (IOException anotherSweeps) {
            log.debug("{} is not swept", folder, anotherSweeps);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    static void close(OrtSession session) {
        try {
            session.close();
        } catch (OrtException failed) {
            throw new IllegalStateException("an ONNX session could not be closed", failed);
        }
    }
}
