package photoplay.effects;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.ValueLayout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import photoplay.effects.kit.CloseUp;
import photoplay.stage.draw.Renderer;
import photoplay.stage.geometry.Point;
import photoplay.stage.portrait.Portrait;
import photoplay.stage.portrait.Raster;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Curve;
import photoplay.stage.scene.Layer;
import photoplay.stage.scene.Motion;
import photoplay.stage.scene.Stage;
import photoplay.stage.sound.Score;

class CloseUpTest {
    private static final int UNIT = 200;

    @Test
    void anAnimalWhoseEarsThePhotoCutGetsTwoInItsFur() {
        Portrait cat = CloseUp.framed(Fixtures.portrait("cat"));
        Stage stage = new Stage(cat.width(), 1, 5, 1);
        Point foot = new Point(cat.width() / 2, 1);
        Motion lowered = Motion.scale(Curve.of(0.6), foot);
        Raster eared =
                frame(stage, CloseUp.rounded(cat, stage.actor(cat).cutout().with(lowered)));
        Raster bald =
                frame(stage, CloseUp.earless(cat, stage.actor(cat).cutout().with(lowered)));

        int crown = (int) (0.4 * UNIT);
        int ears = 0;
        boolean inside = false;
        for (int x = 0; x < eared.width(); x++) {
            boolean ear = !isGround(eared, x, crown - 12);
            ears += ear && !inside ? 1 : 0;
            inside = ear;
            assertThat(isGround(bald, x, crown - 12))
                    .as("nothing above a bald head at %d", x)
                    .isTrue();
        }
        assertThat(ears).as("ears cut by a line above the crown").isEqualTo(2);
        assertThat(warmth(eared, crown - 12)).as("red over blue, as in its fur").isGreaterThan(20);
        for (int y = (int) (0.75 * UNIT); y < UNIT; y++) {
            for (int x = 0; x < eared.width(); x++) {
                assertThat(Math.abs(grey(eared, x, y) - grey(bald, x, y)))
                        .as("the face at %d, %d", x, y)
                        .isLessThanOrEqualTo(2);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"face", "half body", "cup", "rocket", "group", "flat"})
    void othersKeepTheirHeads(String name) {
        Portrait photo = CloseUp.framed(Fixtures.portrait(name));
        Layer.Picture cutout =
                new Stage(photo.width(), photo.height(), 5, 1).actor(photo).cutout();

        assertThat(CloseUp.rounded(photo, cutout)).isEqualTo(CloseUp.earless(photo, cutout));
    }

    private static Raster frame(Stage stage, Layer.Picture head) {
        Layer.Picture ground = Layer.Picture.drawn(
                stage.frame().grown(0.1),
                (pen, t) -> pen.rect(stage.frame().grown(0.1), photoplay.stage.scene.Ink.of(Colour.rgb(0x0000FF))));
        Renderer r =
                Renderer.prepare(stage.film().add(ground).add(head).score(Score.of()), stage, UNIT, Fixtures.ASSETS);
        Raster out = Raster.blank(r.width(), r.height());
        r.painter().draw(0, out.pixels());
        return out;
    }

    private static boolean isGround(Raster r, int x, int y) {
        int p = pixel(r, x, y);
        return (p & 255) > 230 && ((p >> 16) & 255) < 40;
    }

    private static double warmth(Raster r, int y) {
        double sum = 0;
        int count = 0;
        for (int x = 0; x < r.width(); x++) {
            int p = pixel(r, x, y);
            if ((p & 255) < 128) {
                sum += ((p >> 16) & 255) - (p & 255);
                count++;
            }
        }
        return sum / Math.max(1, count);
    }

    private static int grey(Raster r, int x, int y) {
        return (pixel(r, x, y) >> 8) & 255;
    }

    private static int pixel(Raster r, int x, int y) {
        return r.pixels().getAtIndex(ValueLayout.JAVA_INT_UNALIGNED, (long) y * r.width() + x);
    }
}
