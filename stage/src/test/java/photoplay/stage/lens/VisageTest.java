package photoplay.stage.lens;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import photoplay.stage.geometry.Point;
import photoplay.stage.portrait.Face;
import photoplay.stage.portrait.Raster;
import photoplay.stage.scene.Colour;

class VisageTest {
    private static final int SIDE = 120;
    private static final Colour SKIN = Colour.rgb(0xC08A6A);

    /** A round face in the middle whose mesh lies on a spiral, but for its outline, which is a circle. */
    private static Visage round() {
        List<Point> mesh = new ArrayList<>();
        for (int i = 0; i < Face.MESH; i++) {
            mesh.add(new Point(0.5, 0.5).plus(Point.polar(0.12 * i / Face.MESH, 37 * i)));
        }
        int[] outline = {
            10, 338, 297, 332, 284, 251, 389, 356, 454, 323, 361, 288, 397, 365, 379, 378, 400, 377, 152, 148, 176, 149,
            150, 136, 172, 58, 132, 93, 234, 127, 162, 21, 54, 103, 67, 109
        };
        for (int i = 0; i < outline.length; i++) {
            mesh.set(outline[i], new Point(0.5, 0.5).plus(Point.polar(0.25, 10.0 * i - 90)));
        }
        Face f = new Face(
                true,
                mesh,
                Collections.nCopies(Face.MESH, 0.0),
                new Point(0.5, 0.2),
                new Point(0.5, 0.5),
                0.55,
                0.6,
                0);
        return new Visage(f, SKIN);
    }

    /** Skin lit by a blue lamp from the right on a green ground. */
    private static Canvas lit() {
        int[] argb = new int[SIDE * SIDE];
        for (int i = 0; i < argb.length; i++) {
            boolean face = Math.hypot(i % SIDE - 60, i / SIDE - 60) < 30;
            argb[i] = !face ? 0xFF207030 : i % SIDE > 66 ? 0xFF8090E0 : SKIN.argb();
        }
        Raster r = Rows.raster(argb, SIDE, SIDE);
        return Canvas.of(r, SIDE);
    }

    @Test
    void skinIsOnePaintHoweverItWasLit() {
        Visage.Skin skin = Visage.skin(lit(), List.of(round()));
        int warm = 70 * SIDE + 45;
        int blue = 70 * SIDE + 78;
        int ground = 10 * SIDE + 10;
        assertThat(skin.cover()[warm]).isGreaterThan(0.7f);
        assertThat(skin.cover()[blue]).isGreaterThan(0.6f);
        assertThat(skin.paint()[blue]).isEqualTo(skin.paint()[warm]);
        assertThat(skin.cover()[ground]).isZero();
    }

    @Test
    void paintKeepsLightAndDarkApart() {
        Face face = round().face();
        Colour dark = new Visage(face, Colour.rgb(0x5A3A2A)).paint();
        Colour light = new Visage(face, Colour.rgb(0xE8C0A8)).paint();
        assertThat(Rows.luma(dark.argb())).isLessThan(Rows.luma(light.argb()) - 60);
        Colour grey = new Visage(face, Colour.rgb(0x909090)).paint();
        assertThat(grey.red()).isEqualTo(grey.blue());
    }

    @Test
    void noFaceDrawsNothing() {
        for (float v : Visage.lines(SIDE, SIDE, SIDE, List.of(), 1).v()) {
            assertThat(v).isZero();
        }
    }
}
