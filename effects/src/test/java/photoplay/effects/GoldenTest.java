package photoplay.effects;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import photoplay.stage.draw.Renderer;
import photoplay.stage.film.ContactSheet;
import photoplay.stage.portrait.Raster;

/**
 * A small contact sheet of each effect against the accepted one, by structural similarity, since processors differ in
 * the last bit. {@code -Dgolden.accept=NAME,NAME} (or {@code all}) writes the sheets anew: look at it before committing.
 */
class GoldenTest {
    private static final Path GOLDEN =
            Path.of(System.getProperty("photoplay.root"), "effects/src/test/resources/golden");
    private static final double[] TIMES = {0.4, 1.6, 3.1, 4.7};

    static Stream<EffectBook.Entry> effects() {
        return Fixtures.effects();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("effects")
    void looksAsAccepted(EffectBook.Entry entry) throws IOException {
        List<List<Raster>> rows = new ArrayList<>();
        for (String photo : List.of("half body", "cat")) {
            Renderer film = Fixtures.film(entry.effect(), Fixtures.portrait(photo), 120);
            rows.add(ContactSheet.frames(film, TIMES));
        }
        Raster sheet = ContactSheet.page(rows, 96);
        Path golden = GOLDEN.resolve(entry.scene() + ".png");
        Set<String> accepted = Set.of(System.getProperty("golden.accept", "").split(","));
        if (accepted.contains("all") || accepted.contains(entry.scene())) {
            Files.createDirectories(GOLDEN);
            ContactSheet.write(sheet, golden);
        }
        assertThat(golden)
                .as("accepted sheet; write it with ./dev accept %s", entry.scene())
                .exists();
        assertThat(Picture.similarity(sheet, read(golden)))
                .as("similarity of %s with its accepted sheet", entry.scene())
                .isGreaterThan(0.93);
    }

    private static Raster read(Path file) throws IOException {
        BufferedImage image = ImageIO.read(file.toFile());
        Raster r = Raster.blank(image.getWidth(), image.getHeight());
        for (int y = 0; y < r.height(); y++) {
            for (int x = 0; x < r.width(); x++) {
                r.pixels().setAtIndex(ValueLayout.JAVA_INT, (long) y * r.width() + x, image.getRGB(x, y));
            }
        }
        return r;
    }
}
