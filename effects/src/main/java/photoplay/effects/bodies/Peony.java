package photoplay.effects.bodies;

import java.util.List;
import photoplay.effects.kit.Bits;
import photoplay.stage.geometry.Point;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Shape;
import photoplay.stage.scene.Sprite;

/** The petals of a flower so large that a head is its heart; {@code hw} is the head's width. */
final class Peony {
    private Peony() {}

    /** Three rings of petals round the middle. */
    static void behind(Pen pen, double hw) {
        for (int ring = 0; ring < PEONY.length; ring++) {
            pen.stamp(Bits.shadow(), new Point(0, 0), hw * (3.4 - 0.6 * ring), 0, 1, ring == 0 ? 0 : 0.55);
            for (int i = 0; i < 9; i++) {
                double a = i * 40 + ring * 20 + 3 * Math.sin(i + ring);
                Point at = Point.polar(hw * (1.12 - 0.26 * ring), a);
                laid(pen, PEONY[ring], at, hw * (1.5 - 0.24 * ring), a + 90);
            }
        }
    }

    /** Petals that curl before the shoulders, so that the face sits in the flower's heart. */
    static void before(Pen pen, double hw) {
        for (int i = 0; i < 9; i++) {
            double a = 12 + i * 19.5 + 2 * Math.sin(i);
            laid(pen, PEONY[i % 2], Point.polar(hw, a), hw * 1.05, a + 90 + 6 * Math.sin(2 * i));
        }
    }

    private static final Sprite[] PEONY = {
        petalOf(0xF4588E, 0xFFA9C6), petalOf(0xFF7FA8, 0xFFC4D8), petalOf(0xFF9DBD, 0xFFE3EC)
    };

    /** A broad petal with a ruffled lip, root at the bottom. */
    private static Sprite petalOf(int root, int lip) {
        Colour dark = Colour.rgb(root);
        Colour light = Colour.rgb(lip);
        return Sprite.drawn(0.95, (pen, t) -> {
            Shape body = Shape.from(0, 0.49)
                    .cubic(-0.3, 0.3, -0.5, -0.1, -0.4, -0.33)
                    .cubic(-0.34, -0.47, -0.2, -0.4, -0.13, -0.45)
                    .cubic(-0.05, -0.5, 0.06, -0.43, 0.14, -0.46)
                    .cubic(0.24, -0.5, 0.36, -0.42, 0.41, -0.3)
                    .cubic(0.48, -0.05, 0.3, 0.3, 0, 0.49)
                    .close();
            pen.fill(body, Ink.down(0.49, -0.48, dark.darker(0.45), dark, dark.mix(light, 0.6), light));
            pen.clipped(body, () -> cupped(pen, dark, light));
            pen.stroke(body, 0.01, Ink.of(light.lighter(0.4).alpha(0.6)));
        });
    }

    /** What makes a petal a bowl: a deep root, one flank in the shade, one side in the sun, a lip that curls over. */
    private static void cupped(Pen pen, Colour dark, Colour light) {
        Colour deep = dark.darker(0.5);
        pen.curve(
                List.of(new Point(0.48, -0.34), new Point(0.4, 0), new Point(0.06, 0.5)),
                0.26,
                Ink.of(deep.alpha(0.5)).soft(0.08));
        pen.curve(
                List.of(new Point(-0.46, -0.3), new Point(-0.4, 0), new Point(-0.06, 0.5)),
                0.12,
                Ink.of(deep.alpha(0.35)).soft(0.05));
        pen.oval(
                new Point(0, 0.48),
                0.36,
                0.5,
                Ink.radial(new Point(0, 0.48), 0.5, deep.alpha(0.85), deep.alpha(0.4), deep.alpha(0)));
        for (int i = -3; i <= 3; i++) {
            pen.stroke(
                    Shape.from(0, 0.46).quad(i * 0.11, 0.12, i * 0.12, -0.2),
                    0.012,
                    Ink.of(deep.alpha(0.22)).soft(0.006));
        }
        Point sun = new Point(-0.15, -0.12);
        pen.oval(
                sun,
                0.19,
                0.26,
                Ink.radial(
                        sun,
                        0.26,
                        light.lighter(0.7).alpha(0.7),
                        light.lighter(0.5).alpha(0.3),
                        light.alpha(0)));
        List<Point> lip = List.of(
                new Point(-0.42, -0.26),
                new Point(-0.28, -0.33),
                new Point(-0.1, -0.34),
                new Point(0.1, -0.35),
                new Point(0.28, -0.35),
                new Point(0.44, -0.24));
        pen.curve(lip, 0.06, Ink.of(dark.alpha(0.55)).soft(0.025));
        pen.curve(
                lip.stream().map(p -> p.plus(0, -0.06)).toList(),
                0.06,
                Ink.of(light.lighter(0.6).alpha(0.8)).soft(0.015));
    }

    /** A petal with its soft shadow on those below. */
    private static void laid(Pen pen, Sprite petal, Point at, double high, double degrees) {
        pen.stamp(
                petal.tinted(Colour.rgb(0x5A0E30)).soft(0.035),
                at.plus(-0.02 * high, 0.045 * high),
                1.03 * high,
                degrees,
                1,
                0.5);
        pen.stamp(petal, at, high, degrees, 1, 1);
    }
}
