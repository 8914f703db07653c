package photoplay.service.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every store promises. */
abstract class StorageContract {
    private static final StorageName CLIP = new StorageName("videos/clx1.mp4");

    @TempDir
    Path folder;

    abstract Storage storage();

    @Test
    void aPublishedFileIsThere() throws Exception {
        var bytes = random(3_000_000);
        var before = Instant.now().minusSeconds(2);
        var stored = storage().publish(CLIP, file(bytes));
        assertThat(stored.name()).isEqualTo(CLIP);
        assertThat(stored.size()).isEqualTo(bytes.length);
        assertThat(stored.published()).isBetween(before, Instant.now().plusSeconds(2));
        assertThat(storage().find(CLIP)).contains(stored);
        assertThat(read(CLIP, 0, bytes.length)).isEqualTo(bytes);
    }

    @Test
    void anyRangeCanBeRead() throws Exception {
        var bytes = random(10_000);
        storage().publish(CLIP, file(bytes));
        assertThat(read(CLIP, 0, 1)).isEqualTo(Arrays.copyOf(bytes, 1));
        assertThat(read(CLIP, 4321, 10)).isEqualTo(Arrays.copyOfRange(bytes, 4321, 4331));
        assertThat(read(CLIP, 9_999, 1)).isEqualTo(Arrays.copyOfRange(bytes, 9_999, 10_000));
        assertThat(read(CLIP, 9_000, 5_000)).isEqualTo(Arrays.copyOfRange(bytes, 9_000, 10_000));
        assertThat(read(CLIP, 0, Long.MAX_VALUE)).isEqualTo(bytes);
        assertThat(read(CLIP, 9_990, Long.MAX_VALUE)).isEqualTo(Arrays.copyOfRange(bytes, 9_990, 10_000));
        assertThat(read(CLIP, 10_000, 5)).isEmpty();
        assertThat(read(CLIP, 20_000, 5)).isEmpty();
        assertThat(read(CLIP, 5, 0)).isEmpty();
    }

    @Test
    void anEmptyFileIsAFile() throws Exception {
        storage().publish(CLIP, file(new byte[0]));
        assertThat(storage().find(CLIP))
                .hasValueSatisfying(stored -> assertThat(stored.size()).isZero());
    }

    @Test
    void theLaterFileWins() throws Exception {
        storage().publish(CLIP, file(random(1000)));
        var later = random(500);
        storage().publish(CLIP, file(later));
        assertThat(read(CLIP, 0, 10_000)).isEqualTo(later);
    }

    @Test
    void whatIsNotThereIsMissing() throws Exception {
        assertThat(storage().find(CLIP)).isEmpty();
        assertThatThrownBy(() -> storage().open(CLIP, 0, 10)).isInstanceOf(StorageException.Missing.class);
        storage().delete(CLIP);
    }

    @Test
    void aDeletedFileIsGone() throws Exception {
        storage().publish(CLIP, file(random(10)));
        storage().delete(CLIP);
        assertThat(storage().find(CLIP)).isEmpty();
        assertThatThrownBy(() -> storage().open(CLIP, 0, 10)).isInstanceOf(StorageException.Missing.class);
    }

    @Test
    void oldFilesAreListed() throws Exception {
        var names = new HashSet<StorageName>();
        for (var i = 0; i < 12; i++) {
            var name = new StorageName((i % 2 == 0 ? "videos/clx" : "uploads/f") + i + ".mp4");
            names.add(name);
            storage().publish(name, file(random(10 + i)));
        }
        var future = Instant.now().plus(Duration.ofHours(1));
        assertThat(storage().olderThan(future, 100))
                .extracting(Stored::name)
                .containsExactlyInAnyOrderElementsOf(names);
        assertThat(storage().olderThan(future, 5)).hasSize(5);
        assertThat(storage().olderThan(Instant.now().minus(Duration.ofHours(1)), 100))
                .isEmpty();
    }

    /** A reader beside a busy writer sees one whole file or another, never a mixture. */
    @Test
    void filesAppearWhole() throws Exception {
        var versions = List.of(filled('a', 200_000), filled('b', 300_000));
        storage().publish(CLIP, file(versions.getFirst()));
        var done = new AtomicBoolean();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var reader = threads.submit(() -> {
                var seen = 0;
                while (!done.get() || seen == 0) {
                    var bytes = read(CLIP, 0, 1_000_000);
                    assertThat(versions).anyMatch(version -> Arrays.equals(version, bytes));
                    seen++;
                }
                return seen;
            });
            for (var i = 0; i < 20; i++) {
                storage().publish(CLIP, file(versions.get(i % 2)));
            }
            done.set(true);
            assertThat(reader.get()).isPositive();
        }
    }

    byte[] read(StorageName name, long first, long count) throws IOException {
        try (var in = storage().open(name, first, count)) {
            return in.readAllBytes();
        }
    }

    Path file(byte[] bytes) throws IOException {
        return Files.write(Files.createTempFile(folder, "source", ".bin"), bytes);
    }

    static byte[] random(int size) {
        var bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }

    private static byte[] filled(char c, int size) {
        return Character.toString(c).repeat(size).getBytes(StandardCharsets.US_ASCII);
    }
}
