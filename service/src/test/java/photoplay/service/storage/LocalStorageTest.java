package photoplay.service.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class LocalStorageTest extends StorageContract {
    private static final StorageName CLIP = new StorageName("videos/clx1.mp4");

    private Path root;
    private LocalStorage storage;

    @BeforeEach
    void open() throws Exception {
        root = folder.resolve("store");
        storage = new LocalStorage(root, 0);
    }

    @Override
    Storage storage() {
        return storage;
    }

    @Test
    void onlyThisServerHandsFilesOut() throws Exception {
        storage.publish(CLIP, file(random(10)));
        assertThat(storage.publicUrl(CLIP)).isEmpty();
    }

    @Test
    void nothingIsLeftBeside() throws Exception {
        for (var i = 0; i < 5; i++) {
            storage.publish(CLIP, file(random(10)));
        }
        assertThatThrownBy(() -> storage.publish(CLIP, folder.resolve("nowhere")))
                .isInstanceOf(StorageException.Unavailable.class);
        assertThat(incoming()).isEmpty();
    }

    @Test
    void aStoreAboveItsReserveIsFull() throws Exception {
        var free = Files.getFileStore(root).getUsableSpace();
        var greedy = new LocalStorage(root, free + 1_000_000_000_000L);
        var file = file(random(10));
        assertThatThrownBy(() -> greedy.publish(CLIP, file)).isInstanceOf(StorageException.Full.class);
        assertThat(storage.find(CLIP)).isEmpty();
        assertThat(incoming()).isEmpty();
    }

    /** The kernel's own message, from a device that is always full. */
    @Test
    void aFullDiskIsToldFromAFailingOne() throws Exception {
        IOException full;
        try (var device = FileChannel.open(Path.of("/dev/full"), StandardOpenOption.WRITE)) {
            full = catchThrowableOfType(
                    IOException.class, () -> device.write(java.nio.ByteBuffer.wrap(new byte[] {1})));
        }
        assertThat(LocalStorage.failed("x", full)).isInstanceOf(StorageException.Full.class);
        assertThat(LocalStorage.failed("x", new IOException("Input/output error")))
                .isInstanceOf(StorageException.Unavailable.class);
    }

    @Test
    void halfWrittenFilesOfTheDeadAreSweptAndOfTheLivingAreNot() throws Exception {
        var dead = Files.write(root.resolve(".incoming/dead"), random(10));
        var living = Files.write(root.resolve(".incoming/living"), random(10));
        // Another process holds the lock, as a running writer does.
        var writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        LockHolder.class.getName(),
                        living.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            assertThat(writer.inputReader().readLine()).isEqualTo("locked");
            new LocalStorage(root, 0).close();
            assertThat(dead).doesNotExist();
            assertThat(living).exists();
        } finally {
            writer.destroyForcibly();
            assertThat(writer.waitFor(1, TimeUnit.MINUTES)).isTrue();
        }
        new LocalStorage(root, 0).close();
        assertThat(living).doesNotExist();
    }

    /** Locks the file named by its argument until it is killed. */
    static final class LockHolder {
        private LockHolder() {}

        public static void main(String[] arguments) throws IOException, InterruptedException {
            try (var channel = FileChannel.open(Path.of(arguments[0]), StandardOpenOption.WRITE);
                    var lock = channel.lock()) {
                System.out.println(lock.isValid() ? "locked" : "not locked");
                Thread.currentThread().join();
            }
        }
    }

    @Test
    void foreignFilesAreLeftAlone() throws Exception {
        Files.createDirectories(root.resolve("videos"));
        Files.write(root.resolve("videos/README"), random(10));
        Files.write(root.resolve("NOTES.txt"), random(10));
        assertThat(storage.olderThan(java.time.Instant.MAX, 10)).isEmpty();
    }

    private String[] incoming() {
        return root.resolve(".incoming").toFile().list();
    }
}
