package photoplay.service.proof;

import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import photoplay.service.Worker;
import photoplay.service.WorkerSettings;
import photoplay.service.render.Moderator;
import photoplay.service.render.PictureRefused;
import photoplay.service.storage.Storage;
import photoplay.service.storage.StorageException;
import photoplay.service.storage.StorageName;
import photoplay.service.storage.Stored;

/** A render worker of a proof: its studio takes a tenth of a second, or refuses, or kills the process. */
final class WorkerMain {
    private WorkerMain() {}

    public static void main(String[] arguments) throws Exception {
        Crash.quiet();
        var site = Site.of(arguments);
        var crash = new Crash(arguments[4]);
        var name = arguments[5];
        var storage = new Marked(site.storage(), crash);
        Worker.start(
                new WorkerSettings(
                        name,
                        1,
                        Duration.ofSeconds(1),
                        Duration.ofMinutes(5),
                        site.folder().resolve(name),
                        0),
                site.backing(site.database(4, crash), storage),
                (commission, watch) -> {
                    watch.progress(10, "shooting");
                    Files.writeString(commission.output(), "half");
                    switch (commission.scene()) {
                        case Site.POISON -> throw PictureRefused.invalid("refused");
                        case Site.KILLER -> Runtime.getRuntime().halt(134);
                        default -> TimeUnit.MILLISECONDS.sleep(100);
                    }
                    crash.at("in-render");
                    watch.stopIfCalled();
                    Files.writeString(commission.output(), "video " + commission.seed());
                },
                Moderator.OFF);
        var sign = sign(site.folder(), ProcessHandle.current().pid());
        Files.createDirectories(sign.getParent());
        Files.createFile(sign);
        Thread.currentThread().join();
    }

    /** A file that says that the worker takes tasks. */
    static Path sign(Path folder, long pid) {
        return folder.resolve("up").resolve(Long.toString(pid));
    }

    /** A storage that crashes after publishing. */
    private record Marked(Storage inner, Crash crash) implements Storage {
        @Override
        public Stored publish(StorageName name, Path file) throws StorageException {
            var stored = inner.publish(name, file);
            crash.at("after-publish");
            return stored;
        }

        @Override
        public Optional<Stored> find(StorageName name) throws StorageException {
            return inner.find(name);
        }

        @Override
        public InputStream open(StorageName name, long first, long count) throws StorageException {
            return inner.open(name, first, count);
        }

        @Override
        public void delete(StorageName name) throws StorageException {
            inner.delete(name);
        }

        @Override
        public List<Stored> olderThan(Instant moment, int most) throws StorageException {
            return inner.olderThan(moment, most);
        }

        @Override
        public Optional<URI> publicUrl(StorageName name) {
            return inner.publicUrl(name);
        }

        @Override
        public void close() {
            inner.close();
        }
    }
}
