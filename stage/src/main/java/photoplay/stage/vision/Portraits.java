package photoplay.stage.vision;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import photoplay.stage.portrait.Portrait;

/**
 * Portraits of photos seen before: the latest ones in memory, more of them in a folder that several processes may
 * share. A photo that arrives on several threads at once is developed once. Files made by other models, settings or
 * versions are not found again and age out.
 */
public final class Portraits implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Portraits.class);
    private static final String SUFFIX = ".portrait";

    private final Darkroom darkroom;
    private final Path folder;
    private final Limits limits;
    private final String edition;
    private final Map<String, Portrait> recent = new LinkedHashMap<>(16, 0.75f, true);
    private final ConcurrentMap<String, CompletableFuture<Portrait>> underWay = new ConcurrentHashMap<>();

    private Portraits(Darkroom darkroom, Path folder, Limits limits) {
        this.darkroom = darkroom;
        this.folder = folder;
        this.limits = limits;
        this.edition = darkroom.edition();
    }

    /**
     * What may be kept, in bytes; a portrait of a large photo has about 25 MB.
     *
     * @param memory of portraits in memory; the latest one is always kept
     * @param disk of files in the folder
     */
    public record Limits(long memory, long disk) {
        public static final Limits DEFAULT = new Limits(128L << 20, 2L << 30);
    }

    /**
     * @param darkroom closed together with this
     * @param folder made when missing
     * @throws IOException when the folder cannot be made
     */
    public static Portraits open(Darkroom darkroom, Path folder, Limits limits) throws IOException {
        return new Portraits(darkroom, Files.createDirectories(folder), limits);
    }

    /** Opens the models now, so that the first new photo need not wait for them. */
    public void warmUp() {
        darkroom.warmUp();
    }

    /** @throws PhotoRefused when the bytes are no photo or one outside the limits */
    public Portrait portrait(byte[] photo) {
        String id = Intake.fingerprint(photo);
        Optional<Portrait> kept = remembered(id);
        if (kept.isPresent()) {
            return kept.get();
        }
        var mine = new CompletableFuture<Portrait>();
        CompletableFuture<Portrait> other = underWay.putIfAbsent(id, mine);
        return other != null ? join(other) : make(id, photo, mine);
    }

    /** @throws PhotoRefused when the file is no photo or one outside the limits */
    public Portrait portrait(Path photo) throws IOException {
        return portrait(Darkroom.bytes(photo));
    }

    private Portrait make(String id, byte[] photo, CompletableFuture<Portrait> result) {
        try {
            Portrait portrait = remembered(id).or(() -> stored(id)).orElseGet(() -> store(darkroom.develop(photo)));
            remember(portrait);
            result.complete(portrait);
            return portrait;
        } catch (RuntimeException | Error failed) {
            result.completeExceptionally(failed);
            throw failed;
        } finally {
            underWay.remove(id);
        }
    }

    private static Portrait join(CompletableFuture<Portrait> other) {
        try {
            return other.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof PhotoRefused refused) {
                throw refused;
            }
            throw failed;
        }
    }

    private Optional<Portrait> remembered(String id) {
        synchronized (recent) {
            return Optional.ofNullable(recent.get(id));
        }
    }

    private void remember(Portrait portrait) {
        synchronized (recent) {
            recent.put(portrait.id(), portrait);
            long size = recent.values().stream().mapToLong(Portraits::size).sum();
            var oldest = recent.values().iterator();
            while (size > limits.memory() && recent.size() > 1) {
                size -= size(oldest.next());
                oldest.remove();
            }
        }
    }

    private static long size(Portrait portrait) {
        return 3 * portrait.photo().pixels().byteSize();
    }

    private Path file(String id) {
        return folder.resolve(id + "-" + edition + SUFFIX);
    }

    private Optional<Portrait> stored(String id) {
        Path file = file(id);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            Portrait portrait = PortraitFile.read(file);
            Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
            return Optional.of(portrait);
        } catch (IOException unreadable) {
            log.warn("A stored portrait is made again", unreadable);
            return Optional.empty();
        }
    }

    /** A full disk costs the next run time, not this one its portrait. */
    private Portrait store(Portrait portrait) {
        try {
            PortraitFile.write(portrait, file(portrait.id()));
            dropOldest();
        } catch (IOException failed) {
            log.warn("A portrait could not be stored", failed);
        }
        return portrait;
    }

    private record Kept(Path file, long size, FileTime used) {
        static Optional<Kept> of(Path file) throws IOException {
            try {
                return Optional.of(new Kept(file, Files.size(file), Files.getLastModifiedTime(file)));
            } catch (NoSuchFileException droppedByAnotherProcess) {
                return Optional.empty();
            }
        }
    }

    private void dropOldest() throws IOException {
        List<Kept> all = new ArrayList<>();
        try (var files = Files.newDirectoryStream(folder, "*" + SUFFIX)) {
            for (Path file : files) {
                Kept.of(file).ifPresent(all::add);
            }
        }
        all.sort(Comparator.comparing(Kept::used));
        long size = all.stream().mapToLong(Kept::size).sum();
        for (Kept old : all) {
            if (size <= limits.disk()) {
                return;
            }
            Files.deleteIfExists(old.file());
            size -= old.size();
        }
    }

    @Override
    public void close() {
        darkroom.close();
    }
}
