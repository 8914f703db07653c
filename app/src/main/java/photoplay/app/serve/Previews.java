package photoplay.app.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import photoplay.service.api.Pages;

/** Pictures of what the effects look like, as docs/sheets has them, served to anyone. */
record Previews(Optional<Path> folder) implements Pages {
    private static final String BELOW = "/previews/";
    private static final Pattern PAGE = Pattern.compile(BELOW + "([a-z0-9_]{1,80})\\.png");

    /** Beside the program; none when it runs without them, as in tests. */
    static Previews ofThisProgram() {
        return new Previews(Optional.ofNullable(System.getProperty("photoplay.previews"))
                .filter(folder -> !folder.isEmpty())
                .map(Path::of)
                .filter(Files::isDirectory));
    }

    /** The path of an effect's preview, where there is one. */
    Optional<String> of(String scene) {
        return file(scene).map(_ -> BELOW + scene + ".png");
    }

    @Override
    public Optional<Page> at(String path) {
        var page = PAGE.matcher(path);
        return page.matches() ? file(page.group(1)).map(Previews::page) : Optional.empty();
    }

    private Optional<Path> file(String scene) {
        return folder.map(place -> place.resolve(scene + ".png")).filter(Files::isRegularFile);
    }

    private static Page page(Path file) {
        try {
            return new Page("image/png", Files.readAllBytes(file));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
