package photoplay.effects.kit;

import java.util.List;
import photoplay.stage.geometry.Affine;
import photoplay.stage.geometry.Point;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Shape;
import photoplay.stage.scene.Sprite;

/**
 * Big modeller's hands in cotton gloves and sleeves, one unit high and {@value #WIDTH} wide, arms to the left; mirror
 * them by a negative squeeze.
 */
public final class Hands {
    /** Width of every picture when its height is 1. */
    public static final double WIDTH = 2;

    private static final Colour CLOTH = Colour.rgb(0xFFFBF2);
    private static final Colour SHADE = Colour.rgb(0x9C90A8);
    private static final Colour SLEEVE = Colour.rgb(0x2F7F8F);

    /** An open hand on edge, fingers up, palm to the right at {@link #PALM}. */
    public static final Sprite FLAT = Sprite.drawn(WIDTH, (pen, t) -> {
        sleeve(pen, new Point(-1, 0.1), new Point(-0.24, 0.22), 0.32);
        for (int i = 3; i >= 1; i--) {
            double d = 0.025 * i;
            tube(
                    pen,
                    0.125,
                    0.16 * i,
                    new Point(-d, 0.05),
                    new Point(-d - 0.01, -0.2),
                    new Point(-d + 0.01, -0.41 + d));
        }
        palm(pen, new Point(-0.06, 0.12), 0.17, 0.24);
        tube(pen, 0.14, 0, new Point(-0.01, 0.06), new Point(0, -0.16), new Point(0.02, -0.38));
        tube(pen, 0.14, 0, new Point(-0.08, 0.22), new Point(0.03, 0.15), new Point(0.09, 0.04), new Point(0.1, -0.05));
    });

    /** Where {@link #FLAT} touches, from the picture's centre. */
    public static final Point PALM = new Point(0.08, -0.1);

    /** Thumb and finger meet at {@link #TIP}. */
    public static final Sprite PINCH = Sprite.drawn(WIDTH, (pen, t) -> {
        sleeve(pen, new Point(-1, 0.1), new Point(-0.32, 0.04), 0.32);
        tube(
                pen,
                0.13,
                0.5,
                new Point(-0.1, 0.02),
                new Point(0.16, -0.02),
                new Point(0.2, 0.12),
                new Point(0.06, 0.16));
        tube(
                pen,
                0.13,
                0.3,
                new Point(-0.1, -0.06),
                new Point(0.2, -0.12),
                new Point(0.26, 0.04),
                new Point(0.12, 0.1));
        tube(pen, 0.15, 0, new Point(-0.18, 0.2), new Point(0.12, 0.3), new Point(0.36, 0.22), new Point(0.5, 0.07));
        palm(pen, new Point(-0.14, 0.04), 0.22, 0.24);
        tube(
                pen,
                0.14,
                0,
                new Point(-0.06, -0.12),
                new Point(0.2, -0.3),
                new Point(0.42, -0.2),
                new Point(0.52, -0.02));
        tube(pen, 0.14, 0.1, new Point(-0.2, 0.16), new Point(-0.02, 0.24), new Point(0.12, 0.29));
    });

    /** Where {@link #PINCH} and {@link #THUMB} touch, from the picture's centre. */
    public static final Point TIP = new Point(0.55, 0.03);

    /** A fist with the thumb stretched out to {@link #TIP}. */
    public static final Sprite THUMB = Sprite.drawn(WIDTH, (pen, t) -> {
        sleeve(pen, new Point(-1, 0.1), new Point(-0.34, 0.08), 0.32);
        palm(pen, new Point(-0.16, 0.1), 0.25, 0.26);
        for (int i = 3; i >= 0; i--) {
            double x = 0.1 - 0.085 * i;
            tube(pen, 0.125, 0.12 * i, new Point(x, 0.06), new Point(x + 0.07, 0.2), new Point(x + 0.03, 0.31));
        }
        tube(
                pen,
                0.16,
                0,
                new Point(-0.2, -0.02),
                new Point(0.1, -0.08),
                new Point(0.32, -0.04),
                new Point(0.48, 0.03));
    });

    private Hands() {}

    /** Stamps a hand so that its {@code touch} point lies at {@code at}; {@code side} -1 mirrors it. */
    public static void touching(Pen pen, Sprite hand, Point touch, Point at, double height, double degrees, int side) {
        Point off = new Point(touch.x() * side, touch.y()).times(height).turned(degrees);
        Point centre = at.minus(off);
        Point n = new Point(0, height).turned(degrees);
        Point end = centre.plus(new Point(-0.99 * side, 0.1).times(height).turned(degrees));
        Point far = end.plus(new Point(-2 * side, 0.06).times(height).turned(degrees));
        Point in = end.plus(end.minus(far).unit().times(0.07 * height));
        pen.fill(
                Shape.polygon(List.of(
                        in.plus(n.times(0.235)),
                        in.plus(n.times(-0.235)),
                        end.plus(n.times(-0.245)),
                        far.plus(n.times(-0.3)),
                        far.plus(n.times(0.3)),
                        end.plus(n.times(0.245)))),
                Ink.linear(
                        end.plus(n.times(-0.3)),
                        end.plus(n.times(0.3)),
                        SLEEVE.darker(0.3),
                        SLEEVE.lighter(0.25),
                        SLEEVE,
                        SLEEVE.darker(0.5)));
        pen.stamp(hand, centre, height, degrees, side, 1);
    }

    private static void palm(Pen pen, Point c, double rx, double ry) {
        pen.oval(
                c,
                rx,
                ry,
                Ink.radial(c.plus(-rx * 0.3, -ry * 0.4), ry * 1.9, CLOTH, CLOTH, SHADE.mix(CLOTH, 0.4), SHADE));
    }

    /** A finger lit from above, {@code dim} 0..1 in the shade of others. */
    private static void tube(Pen pen, double width, double dim, Point... line) {
        Colour light = CLOTH.mix(SHADE, 0.6 * dim);
        Colour dark = SHADE.darker(0.15 + 0.2 * dim);
        int steps = 7;
        for (int i = 0; i < steps; i++) {
            double k = i / (steps - 1.0);
            Point by = new Point(-width * 0.1, -width * 0.13).times(k);
            List<Point> p = List.of(line).stream().map(q -> q.plus(by)).toList();
            pen.curve(p, width * (1 - 0.62 * k), Ink.of(dark.mix(light, 1 - (1 - k) * (1 - k))));
        }
    }

    private static void sleeve(Pen pen, Point from, Point to, double width) {
        Point n = to.minus(from).unit().normal();
        Point way = to.minus(from).unit();
        pen.fill(
                Shape.polygon(List.of(
                        from.plus(n.times(-width * 0.75)),
                        to.plus(n.times(-width * 0.5)),
                        to.plus(n.times(width * 0.5)),
                        from.plus(n.times(width * 0.75)))),
                Ink.linear(
                        to.plus(n.times(-width * 0.7)),
                        to.plus(n.times(width * 0.7)),
                        SLEEVE.darker(0.3),
                        SLEEVE.lighter(0.25),
                        SLEEVE,
                        SLEEVE.darker(0.5)));
        for (int i = 1; i < 4; i++) {
            Point c = to.plus(way.times(-0.3 * i - 0.05));
            pen.curve(
                    List.of(
                            c.plus(n.times(-width * 0.45)),
                            c.plus(way.times(0.05)).plus(n.times(-width * 0.05)),
                            c.plus(n.times(width * 0.3))),
                    0.018,
                    Ink.of(SLEEVE.darker(0.5).alpha(0.5)));
        }
        pen.within(Affine.place(to, way.degrees(), 1, 1), () -> {
            pen.oval(Point.ORIGIN, 0.1, width * 0.6, Ink.of(SLEEVE.darker(0.55)));
            pen.oval(
                    new Point(0.02, 0),
                    0.085,
                    width * 0.56,
                    Ink.down(-width * 0.6, width * 0.6, CLOTH, Colour.WHITE, CLOTH, SHADE));
        });
    }
}
