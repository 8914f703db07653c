package photoplay.effects.kit;

import java.util.List;
import photoplay.stage.geometry.Point;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Rnd;
import photoplay.stage.scene.Shape;
import photoplay.stage.scene.Sprite;

/** Sun, with its blades of light and its ghosts in a lens, and moon; all sprites are one unit high, halo and all. */
public final class SunAndMoon {

    /** The sun in its glow. */
    public static final Sprite SUN = Sprite.drawn(1, (pen, t) -> {
        pen.circle(
                Point.ORIGIN,
                0.5,
                Ink.radial(
                        Point.ORIGIN,
                        0.5,
                        Colour.rgb(0xFFF3C4).alpha(0.95),
                        Colour.rgb(0xFFD277).alpha(0.5),
                        Colour.rgb(0xFFA03C).alpha(0.2),
                        Colour.rgb(0xFF8020).alpha(0)));
        pen.circle(
                Point.ORIGIN, 0.15, Ink.radial(Point.ORIGIN, 0.15, Colour.WHITE, Colour.WHITE, Colour.rgb(0xFFF1BE)));
    });

    /** The full moon in its glow, with its seas. */
    public static final Sprite MOON = Sprite.drawn(1, (pen, t) -> {
        Point o = Point.ORIGIN;
        pen.circle(o, 0.5, Ink.glow(o, 0.5, Colour.rgb(0xAFC8FF).alpha(0.75)));
        pen.circle(
                o,
                0.23,
                Ink.radial(
                        new Point(-0.06, -0.07),
                        0.34,
                        Colour.rgb(0xFFFEF2),
                        Colour.rgb(0xF3EFD8),
                        Colour.rgb(0xC6C7CE)));
        for (double[] c : new double[][] {
            {0.07, -0.08, 0.055}, {-0.09, 0.04, 0.07}, {0.06, 0.1, 0.04}, {-0.04, -0.13, 0.03}, {0.13, 0.03, 0.03}
        }) {
            pen.circle(new Point(c[0], c[1]), c[2], Ink.of(Colour.rgb(0xB9BAC6).alpha(0.5)));
        }
    });

    /** A star of light over the sun where it looks into the lens. */
    public static final Sprite FLARE = Sprite.drawn(1, (pen, t) -> {
        pen.circle(
                Point.ORIGIN,
                0.5,
                Ink.glow(Point.ORIGIN, 0.5, Colour.rgb(0xFFF2CC).alpha(0.9)));
        pen.fill(
                Shape.star(Point.ORIGIN, 8, 0.5, 0.07, 11),
                Ink.radial(Point.ORIGIN, 0.5, Colour.WHITE, Colour.rgb(0xFFF0C4).alpha(0.4), Colour.CLEAR));
    });

    /** A disc of light that the lens throws on the line through its middle. */
    public static final Sprite GHOST = Sprite.drawn(1, (pen, t) -> {
        pen.circle(
                Point.ORIGIN,
                0.48,
                Ink.radial(
                        Point.ORIGIN,
                        0.48,
                        Colour.rgb(0xFFE0A0).alpha(0.1),
                        Colour.rgb(0xFFC27A).alpha(0.25),
                        Colour.rgb(0xFF9A70).alpha(0.5)));
    });

    private SunAndMoon() {}

    /** Blades of light round the sun, up to 0.72 short sides long; {@code shown} 0 to 1. */
    public static void rays(Pen pen, Point sun, double t, double shown) {
        for (int i = 0; i < 15; i++) {
            double a = i * 24 + 14 * t + 8 * Math.sin(i * 5.0);
            double half = 1.6 + 1.4 * Rnd.hash(5, i);
            double reach = (0.42 + 0.3 * Rnd.hash(6, i)) * (0.9 + 0.1 * Math.sin(3 * t + i));
            Point end = sun.plus(Point.polar(reach, a));
            pen.fill(
                    Shape.polygon(List.of(
                            sun, sun.plus(Point.polar(reach, a - half)), sun.plus(Point.polar(reach, a + half)))),
                    Ink.linear(
                                    sun,
                                    end,
                                    Colour.rgb(0xFFF3CC).alpha(0.75),
                                    Colour.rgb(0xFFD88A).alpha(0))
                            .alpha(shown));
        }
    }
}
