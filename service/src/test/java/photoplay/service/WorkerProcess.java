package photoplay.service;

import com.zaxxer.hikari.HikariDataSource;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import photoplay.service.data.Database;
import photoplay.service.outbound.AddressRule;
import photoplay.service.outbound.OutboundClient;
import photoplay.service.render.Moderator;
import photoplay.service.render.Studio;
import photoplay.service.storage.LocalStorage;

/**
 * A worker in a process of its own, to be killed. Its studio waits in mid-render while the file {@code hold} exists, and
 * loops there without listening, as native code might, while the file {@code loop} does.
 */
final class WorkerProcess {
    private WorkerProcess() {}

    public static void main(String[] args) throws Exception {
        var folder = Path.of(args[1]);
        HikariDataSource pool = Database.pool(args[0], "postgres", "postgres", 4);
        var storage = new LocalStorage(folder.resolve("files"), 0);
        var backing = new Backing(
                new Database(pool),
                storage,
                AddressRule.PUBLIC_ONLY,
                new OutboundClient(AddressRule.PUBLIC_ONLY),
                Optional.empty(),
                args[2],
                InstantSource.system());
        Studio studio = (commission, watch) -> {
            watch.progress(30, "shooting");
            Files.writeString(commission.output(), "half of the video");
            while (Files.exists(folder.resolve("hold"))) {
                watch.stopIfCalled();
                TimeUnit.MILLISECONDS.sleep(20);
            }
            while (Files.exists(folder.resolve("loop"))) {
                Thread.onSpinWait();
            }
            Files.writeString(commission.output(), "the whole video");
        };
        Worker.start(
                new WorkerSettings(
                        args[3], 1, Duration.ofSeconds(1), Duration.parse(args[4]), folder.resolve(args[3]), 0),
                backing,
                studio,
                Moderator.OFF);
        Thread.currentThread().join();
    }

    static Process start(World world, String name) throws IOException {
        return start(world, name, Duration.ofMinutes(5));
    }

    /** @param longest a rendering may take */
    static Process start(World world, String name, Duration longest) throws IOException {
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-Xmx96m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        WorkerProcess.class.getName(),
                        world.pool.getJdbcUrl(),
                        world.folder.toString(),
                        world.backing.publicUrl(),
                        name,
                        longest.toString())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.to(new File(world.folder.toFile(), name + "-" + System.nanoTime() + ".log")))
                .start();
    }
}
