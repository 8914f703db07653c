package photoplay.service.fuzz;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import photoplay.service.api.ApiSeeds;
import photoplay.service.picture.HostilePictures;

/**
 * Runs Jazzer on one of the targets beside this or of the API's, from the corpora of the tests on. Findings and what was learnt stay in
 * the folder given.
 *
 * <p>Jazzer 0.24 instruments class files up to Java 23 only. Nothing was added to the format until Java 25, so it is
 * given copies that say 23.
 */
public final class Fuzz {
    private static final int LARGEST_SEED = 8192;
    private static final byte JAVA_23 = 67;
    /** What they call is the API's own business, so they live there. */
    private static final Set<String> PRIVATE = Set.of("OrderTarget", "UploadTarget", "HeaderTarget");

    private Fuzz() {}

    /** Takes the target's simple name, the seconds to run, and a folder. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        var folder = Path.of(arguments[2]);
        var target = PRIVATE.contains(arguments[0])
                ? "photoplay.service.api." + arguments[0]
                : "photoplay.service.fuzz." + arguments[0];
        var learnt = Files.createDirectories(folder.resolve(arguments[0]));
        sow(arguments[0], learnt);
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-cp",
                classPath(folder.resolve("classes")),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + target,
                "--instrumentation_includes=photoplay.**",
                "--reproducer_path=" + folder,
                "-artifact_prefix=" + folder + "/",
                "-max_len=" + LARGEST_SEED,
                "-max_total_time=" + arguments[1],
                learnt.toString());
        System.exit(new ProcessBuilder(command).inheritIO().start().waitFor());
    }

    private static void sow(String target, Path folder) throws IOException {
        var number = 0;
        for (var seed :
                seeds(target).filter(bytes -> bytes.length <= LARGEST_SEED).toList()) {
            Files.write(folder.resolve("seed-" + number++), seed);
        }
    }

    private static Stream<byte[]> seeds(String target) throws IOException {
        return switch (target) {
            case "PictureTarget" -> HostilePictures.all().map(HostilePictures::file);
            case "Base64Target" ->
                HostilePictures.all()
                        .map(picture ->
                                "data:image/png;base64," + Base64.getEncoder().encodeToString(picture.file()))
                        .map(text -> text.getBytes(StandardCharsets.UTF_8));
            case "OrderTarget", "UploadTarget", "HeaderTarget" -> ApiSeeds.of(target);
            default -> urls();
        };
    }

    private static Stream<byte[]> urls() throws IOException {
        try (var in = Objects.requireNonNull(Fuzz.class.getResourceAsStream("/photoplay/service/outbound/urls.tsv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("\t", 2)[0].getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String classPath(Path copies) throws IOException {
        var entries = new ArrayList<String>();
        for (var entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            if (Files.isDirectory(Path.of(entry))) {
                copy(Path.of(entry), copies);
            } else {
                entries.add(entry);
            }
        }
        entries.addFirst(copies.toString());
        return String.join(File.pathSeparator, entries);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".class")).toList()) {
                var bytes = Files.readAllBytes(file);
                Arrays.fill(bytes, 6, 7, (byte) 0);
                bytes[7] = JAVA_23;
                var copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(Objects.requireNonNull(copy.getParent()));
                Files.write(copy, bytes);
            }
        }
    }
}
