package photoplay.stage.draw;

import io.github.humbleui.skija.Data;
import io.github.humbleui.skija.FontMgr;
import io.github.humbleui.skija.Typeface;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import photoplay.stage.scene.Font;

/** The typefaces of the assets, and for each character one that has it. */
final class Fonts {
    private static final List<Font> FALLBACKS = List.of(Font.SANS, Font.HAN);

    private final Path folder;
    private final Map<Font, Typeface> loaded = new ConcurrentHashMap<>();

    Fonts(Path folder) {
        this.folder = folder;
    }

    /** A piece of text in one typeface. */
    record Run(String words, Typeface face) {}

    /** Splits the text where its font lacks a character. */
    List<Run> runs(String words, Font font) {
        List<Run> runs = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        Typeface face = face(font);
        for (int c : words.codePoints().toArray()) {
            Typeface has = having(c, font);
            if (has.getUniqueId() != face.getUniqueId() && !open.isEmpty()) {
                runs.add(new Run(open.toString(), face));
                open.setLength(0);
            }
            face = has;
            open.appendCodePoint(c);
        }
        if (!open.isEmpty()) {
            runs.add(new Run(open.toString(), face));
        }
        return runs;
    }

    private Typeface having(int c, Font font) {
        Typeface face = face(font);
        if (face.getUTF32Glyph(c) != 0) {
            return face;
        }
        for (Font f : FALLBACKS) {
            if (face(f).getUTF32Glyph(c) != 0) {
                return face(f);
            }
        }
        return face;
    }

    private Typeface face(Font font) {
        return Objects.requireNonNull(loaded.computeIfAbsent(font, this::load));
    }

    private Typeface load(Font font) {
        for (String ending : List.of(".ttf", ".otf", ".woff2")) {
            Path file = folder.resolve(font.file() + ending);
            if (Files.exists(file)) {
                try (Data data = Data.makeFromBytes(Files.readAllBytes(file))) {
                    return Objects.requireNonNull(FontMgr.getDefault().makeFromData(data), font.file());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        throw new IllegalStateException(
                "font " + font.file() + " is not in the assets; build them with: ./mvnw -pl assets process-resources");
    }
}
