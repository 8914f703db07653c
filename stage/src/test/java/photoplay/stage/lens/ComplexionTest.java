package photoplay.stage.lens;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.ValueLayout;
import java.util.List;
import org.junit.jupiter.api.Test;
import photoplay.stage.geometry.Point;
import photoplay.stage.portrait.Raster;
import photoplay.stage.scene.Colour;

class ComplexionTest {
    private static final int SIDE = 60;
    private static final int SKIN = 0xFFD8A080;
    private static final int CLOTH = 0xFF2040C0;

    /** Skin above, cloth below, a clear right edge. */
    private static Raster picture() {
        Raster r = Raster.blank(SIDE, SIDE);
        for (long i = 0; i < SIDE * SIDE; i++) {
            if (i % SIDE < 50) {
                r.pixels().set(ValueLayout.JAVA_INT_UNALIGNED, 4 * i, i / SIDE < 30 ? SKIN : CLOTH);
            }
        }
        return r;
    }

    private static int at(List<List<Point>> faces, double pale, int x, int y) {
        Colour green = Colour.rgb(0x90C070);
        Raster out =
                new Complexion(new Colour(SKIN), faces, green.darker(0.7), green, 0.3, pale, 3).bake(picture(), SIDE);
        return out.pixels().get(ValueLayout.JAVA_INT_UNALIGNED, 4L * (y * SIDE + x));
    }

    private static boolean green(int rgb) {
        Colour c = new Colour(rgb);
        return c.green() > c.red() && c.green() > c.blue();
    }

    private static final List<List<Point>> BROW =
            List.of(List.of(new Point(0.1, 0.05), new Point(0.3, 0.05), new Point(0.3, 0.15), new Point(0.1, 0.15)));

    @Test
    void tonesSkinAndLeavesTheRest() {
        assertThat(green(at(BROW, 0, 40, 20))).isTrue();
        assertThat(new Colour(at(BROW, 0, 40, 52)).blue()).isGreaterThan(150);
        assertThat(at(BROW, 0, 56, 20)).isZero();
    }

    @Test
    void palesTheRestWhereAsked() {
        Colour worn = new Colour(at(BROW, 1, 40, 52));
        assertThat(worn.blue() - worn.red()).isLessThan(110);
    }

    @Test
    void tonesEverythingWithoutAFace() {
        assertThat(green(at(List.of(), 0, 40, 52))).isTrue();
    }
}
