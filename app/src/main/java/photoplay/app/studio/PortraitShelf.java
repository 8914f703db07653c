package photoplay.app.studio;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import photoplay.stage.portrait.Portrait;
import photoplay.stage.vision.Darkroom;

/**
 * Portraits of photos seen before, in a folder that several processes may share. A portrait that other code, other
 * models or other settings made is not found again; the oldest are dropped when there are too many.
 */
public final class PortraitShelf implements AutoCloseable {
    private static final int MOST_PORTRAITS = 200;
    private static final List<String> MAKERS = List.of("vision", "portrait", "geometry");

    private final Path folder;
    private final Path models;
    private final Darkroom.Settings settings;
    private final String edition;
    private final Darkroom darkroom;

    private PortraitShelf(Path folder, Path models, Darkroom.Settings settings) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.models = models;
        this.settings = settings;
        this.edition = edition();
        this.darkroom = Darkroom.open(models, settings);
    }

    /**
     * @param folder made when it is missing
     * @param assets the folder that holds the models
     */
    public static PortraitShelf open(Path folder, Path assets, Darkroom.Settings settings) throws IOException {
        return new PortraitShelf(folder, assets.resolve("models"), settings);
    }

    /** Opens the models, so that the first unknown photo need not wait for them. */
    public void warmUp() {
        darkroom.warmUp();
    }

    /** @throws photoplay.stage.vision.PhotoRefused when the bytes are no photo or one outside the limits */
    public Portrait portrait(byte[] photo) throws IOException {
        Path file = folder.resolve(hex(digest().digest(photo)) + "-" + edition + ".portrait");
        if (Files.exists(file)) {
            Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
            return PortraitFile.read(file);
        }
        Portrait portrait = darkroom.develop(photo);
        Path unfinished = Files.createTempFile(folder, "new", ".tmp");
        PortraitFile.write(portrait, unfinished);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        dropOldest();
        return portrait;
    }

    @Override
    public void close() {
        darkroom.close();
    }

    private void dropOldest() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path old : files.filter(f -> f.toString().endsWith(".portrait"))
                    .sorted(Comparator.comparing(PortraitShelf::used).reversed())
                    .skip(MOST_PORTRAITS)
                    .toList()) {
                Files.deleteIfExists(old);
            }
        }
    }

    private static FileTime used(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException gone) {
            return FileTime.fromMillis(0);
        }
    }

    /** Identifies all that decides how a portrait comes out. */
    private String edition() throws IOException {
        MessageDigest digest = digest();
        digest.update(settings.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        if (Files.isDirectory(models)) {
            for (Path model : sorted(models)) {
                digest.update((model.getFileName() + " " + Files.size(model))
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8));
            }
        }
        Path code = Path.of(java.net.URI.create(Darkroom.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toString()));
        if (Files.isDirectory(code)) {
            addCode(code, digest);
        } else {
            try (var jar = FileSystems.newFileSystem(code)) {
                addCode(jar.getPath("/"), digest);
            }
        }
        return hex(digest.digest()).substring(0, 16);
    }

    private static void addCode(Path root, MessageDigest digest) throws IOException {
        for (String maker : MAKERS) {
            for (Path file : sorted(root.resolve("photoplay/stage").resolve(maker))) {
                digest.update(Files.readAllBytes(file));
            }
        }
    }

    private static List<Path> sorted(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
