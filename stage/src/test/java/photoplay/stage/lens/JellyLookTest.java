package photoplay.stage.lens;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.ValueLayout;
import org.junit.jupiter.api.Test;
import photoplay.stage.portrait.Raster;
import photoplay.stage.scene.Colour;

class JellyLookTest {
    private static final int SIDE = 40;

    /** The middle of a blue picture as red jelly. */
    private static Colour middle(double own) {
        Raster blue = Raster.blank(SIDE, SIDE);
        for (long i = 0; i < SIDE * SIDE; i++) {
            blue.pixels().setAtIndex(ValueLayout.JAVA_INT_UNALIGNED, i, 0xFF3060D0);
        }
        Raster out = new Jelly(Colour.rgb(0xE02020), 0, own).bake(blue, SIDE);
        return new Colour(out.pixels().getAtIndex(ValueLayout.JAVA_INT_UNALIGNED, SIDE * SIDE / 2L + SIDE / 2));
    }

    @Test
    void keepsAsMuchOfTheOwnColoursAsItIsTold() {
        Colour little = middle(0.1);
        Colour much = middle(0.7);
        assertThat(much.blue() - much.red()).isGreaterThan(little.blue() - little.red() + 20);
    }
}
