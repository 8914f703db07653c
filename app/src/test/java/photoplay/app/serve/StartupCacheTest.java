package photoplay.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A startup cache may be missing or unfit; a start may not fail for it, nor say anything else. */
class StartupCacheTest {
    @TempDir
    Path folder;

    @Test
    void anUnfitCacheChangesNothing() throws Exception {
        byte[] noise = new byte[100_000];
        new Random(1).nextBytes(noise);
        String plain = version(new StartupCache(Optional.empty()));
        assertThat(plain).startsWith("Photoplay");
        assertThat(version(cache("noise", noise))).isEqualTo(plain);
        assertThat(version(cache("empty", new byte[0]))).isEqualTo(plain);
        assertThat(version(new StartupCache(Optional.of(folder.resolve("missing.aot")))))
                .isEqualTo(plain);
    }

    @Test
    void aCacheOfOtherClassesChangesNothing() throws Exception {
        Path other = folder.resolve("other.aot");
        var training = new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/java", "-XX:AOTCacheOutput=" + other, "-version")
                .redirectErrorStream(true)
                .start();
        String said = new String(training.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(training.waitFor()).as(said).isZero();
        assertThat(other).as(said).exists();
        assertThat(version(new StartupCache(Optional.of(other)))).startsWith("Photoplay");
    }

    /** A server that is stopped at once after its start must not leave a process that begins later. */
    @Test
    void nothingIsLearntAfterTheEnd() throws Exception {
        Path file = folder.resolve("late.aot");
        var cache = new StartupCache(Optional.of(file));
        cache.close();
        cache.learn(Map.of(), folder).join();
        assertThat(cache.learning()).isFalse();
        assertThat(file).doesNotExist();
    }

    private StartupCache cache(String name, byte[] content) throws IOException {
        return new StartupCache(Optional.of(Files.write(folder.resolve(name + ".aot"), content)));
    }

    private String version(StartupCache cache) throws Exception {
        List<String> command =
                new ArrayList<>(Offspring.java(cache.with(List.of("-Xmx64m")), folder, List.of("--version")));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(Offspring.surroundings(Map.of(), folder));
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }
}
