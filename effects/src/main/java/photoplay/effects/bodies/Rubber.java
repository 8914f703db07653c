package photoplay.effects.bodies;

import java.util.List;
import photoplay.stage.geometry.Point;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Shape;
import photoplay.stage.scene.Sprite;

/** What makes a body a toy balloon: the shine of rubber, the knot with its string, the buttons it bursts. */
final class Rubber {

    /**
     * Round shade with two windows mirrored in it, a seam, and blue light from below; to lay over a ball one unit high.
     */
    static final Sprite SHADE = Sprite.drawn(1, (pen, t) -> {
        Colour dark = Colour.rgb(0x1A0A2A);
        Colour sky = Colour.rgb(0x8AD4FF);
        pen.circle(
                Point.ORIGIN,
                0.5,
                Ink.radial(
                        new Point(-0.1, -0.26),
                        0.84,
                        Colour.WHITE.alpha(0.2),
                        Colour.WHITE.alpha(0.06),
                        dark.alpha(0.03),
                        dark.alpha(0.26),
                        dark.alpha(0.72)));
        pen.circle(
                Point.ORIGIN,
                0.5,
                Ink.radial(
                        new Point(-0.04, -0.24),
                        0.76,
                        sky.alpha(0),
                        sky.alpha(0),
                        sky.alpha(0),
                        sky.alpha(0),
                        sky.alpha(0.45)));
        pen.stroke(Shape.from(0.03, -0.5).quad(0.7, 0, 0.03, 0.5), 0.006, Ink.of(dark.alpha(0.16)));
        pen.stroke(Shape.from(0.036, -0.5).quad(0.71, 0, 0.036, 0.5), 0.004, Ink.of(Colour.WHITE.alpha(0.2)));
        Point light = Point.polar(0.3, 226);
        pen.circle(light, 0.2, Ink.glow(light, 0.2, Colour.WHITE.alpha(0.5)));
        for (double turn : new double[] {203, 227}) {
            pane(pen, turn, 0.31, 0.365);
            pane(pen, turn, 0.375, 0.425);
        }
        pen.oval(new Point(0.24, 0.3), 0.1, 0.035, Ink.glow(new Point(0.24, 0.3), 0.1, Colour.WHITE.alpha(0.4)));
    });

    /** A pane of a window mirrored in a ball, bent with its outline; 21 degrees wide. */
    private static void pane(Pen pen, double turn, double near, double far) {
        Point a = Point.polar(near, turn);
        Point b = Point.polar(near * 1.02, turn + 10.5);
        Point c = Point.polar(near, turn + 21);
        Point d = Point.polar(far, turn + 21);
        Point e = Point.polar(far * 1.02, turn + 10.5);
        Point f = Point.polar(far, turn);
        pen.fill(
                Shape.from(a)
                        .quad(b.x(), b.y(), c.x(), c.y())
                        .line(d)
                        .quad(e.x(), e.y(), f.x(), f.y())
                        .close(),
                Ink.linear(f, c, Colour.WHITE.alpha(0.85), Colour.WHITE.alpha(0.45)));
    }

    /** A shirt button of horn that flies off. */
    static final Sprite BUTTON = Sprite.drawn(1, (pen, t) -> {
        Colour c = Colour.rgb(0xF3E6CF);
        pen.circle(Point.ORIGIN, 0.49, Ink.radial(new Point(-0.15, -0.2), 0.8, Colour.WHITE, c, c.darker(0.45)));
        pen.stroke(Shape.circle(Point.ORIGIN, 0.36), 0.05, Ink.of(c.darker(0.3)));
        for (int i = 0; i < 4; i++) {
            pen.circle(Point.polar(0.14, 45 + 90 * i), 0.055, Ink.of(Colour.rgb(0x3A2A22)));
        }
    });

    private Rubber() {}

    /** A knot below the origin, 0.07 high, tied with red string. */
    static void knot(Pen pen, Colour rubber) {
        Colour dark = rubber.darker(0.25);
        pen.fill(
                Shape.from(-0.018, -0.012)
                        .quad(-0.01, 0.02, -0.045, 0.052)
                        .quad(0, 0.066, 0.045, 0.052)
                        .quad(0.01, 0.02, 0.018, -0.012)
                        .close(),
                Ink.across(-0.04, 0.04, rubber.lighter(0.2), rubber, dark));
        pen.oval(new Point(0, 0.053), 0.042, 0.009, Ink.of(dark.darker(0.1)));
        pen.line(new Point(-0.019, 0.012), new Point(0.019, 0.016), 0.014, Ink.of(Colour.rgb(0xC22B42)));
        pen.line(new Point(-0.017, 0.008), new Point(0.015, 0.011), 0.004, Ink.of(Colour.rgb(0xFF8C9A)));
    }

    /** Red string along a line. */
    static void cord(Pen pen, List<Point> line) {
        pen.curve(line, 0.009, Ink.of(Colour.rgb(0x8E1B2E)));
        pen.curve(line, 0.005, Ink.of(Colour.rgb(0xE8465C)));
    }
}
