package photoplay.effects.kit;

import java.util.ArrayList;
import java.util.List;
import photoplay.stage.geometry.Affine;
import photoplay.stage.geometry.Point;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Rnd;
import photoplay.stage.scene.Shape;
import photoplay.stage.scene.Sprite;

/**
 * A raised hand on its arm, curled into the left half of a heart; the right half is its mirror image. Lengths are in
 * hands: about from the wrist to the finger tips. The origin is the middle of the whole heart, whose dent is at (0,
 * -0.27) and whose point is at (0, 0.27).
 */
public final class HalfHeart {
    /** The hole between the two hands, a little larger than what shows of it. */
    public static final Shape HOLE = Shape.from(0, 0.34)
            .cubic(-0.16, 0.2, -0.5, 0.06, -0.48, -0.2)
            .cubic(-0.46, -0.44, -0.12, -0.46, 0, -0.24)
            .cubic(0.12, -0.46, 0.46, -0.44, 0.48, -0.2)
            .cubic(0.5, 0.06, 0.16, 0.2, 0, 0.34)
            .close();

    /** Points once round the hole, from its dent clockwise. */
    public static final List<Point> ROUND = round();

    private static final Forearm ARM = new Forearm(new Point(-0.93, 0.54), new Point(-1.34, 1.5));
    private static final Point MIDDLE = new Point(-0.76, 0.36);
    private static final double HIGH = 2.2;
    private static final double WIDE = 1.84;

    private static final Shape FRONT = Shape.blob(points(
            0.0, -0.36, -0.08, -0.49, -0.22, -0.575, -0.4, -0.58, -0.57, -0.51, -0.71, -0.37, -0.79, -0.19, -0.86, 0.01,
            -0.95, 0.22, -1.07, 0.46, -1.06, 0.62, -0.72, 0.62, -0.62, 0.42, -0.47, 0.36, -0.28, 0.4, -0.12, 0.46,
            -0.02, 0.46, 0.015, 0.37, -0.03, 0.27, -0.18, 0.17, -0.33, 0.03, -0.42, -0.11, -0.43, -0.24, -0.36, -0.34,
            -0.25, -0.38, -0.165, -0.345, -0.115, -0.275, -0.06, -0.225, 0.0, -0.24));
    private static final List<Point> FINGER =
            points(-0.58, -0.06, -0.66, -0.28, -0.56, -0.45, -0.36, -0.5, -0.14, -0.42, -0.03, -0.28);

    private HalfHeart() {}

    /** A bare hand with a sleeve. */
    public static Sprite hand(Colour skin, Colour cloth) {
        return sprite(pen -> {
            ARM.sleeve(pen, cloth);
            finger(pen, skin.darker(0.26), -0.1, -0.085);
            finger(pen, skin.darker(0.13), -0.055, -0.05);
            front(pen, skin, Forearm.shade(skin));
            nail(pen, skin);
            creases(pen, Forearm.shade(skin));
            ARM.cuff(pen, cloth, cloth.lighter(0.12));
        });
    }

    /** A paw that comes out of a sleeve. */
    public static Sprite paw(Colour fur, Colour cloth) {
        return sprite(pen -> {
            ARM.sleeve(pen, cloth);
            paw(pen, fur);
            ARM.cuff(pen, cloth, cloth.lighter(0.12));
        });
    }

    /** A paw with its fur. */
    public static Sprite paw(Colour fur) {
        Colour dark = fur.darker(0.45);
        return sprite(pen -> {
            ARM.bare(pen, fur, dark, 0.5, 0.6);
            paw(pen, fur);
            fur(pen, fur, dark, 1);
        });
    }

    private static void paw(Pen pen, Colour fur) {
        Colour dark = fur.darker(0.45);
        finger(pen, fur.darker(0.2), -0.07, -0.06);
        front(pen, fur, dark);
        fur(pen, fur, dark, 0);
        for (Point pad : points(-0.06, -0.31, -0.05, 0.36)) {
            pen.oval(pad, 0.055, 0.06, Ink.of(Colour.rgb(0xE79AA0)));
            pen.oval(pad.plus(-0.012, -0.015), 0.03, 0.03, Ink.of(Colour.rgb(0xF6C0C2)));
        }
    }

    /** A white cartoon glove on a thin black arm. */
    public static Sprite glove() {
        Colour white = Colour.rgb(0xFBF8F2);
        Colour shade = Colour.rgb(0x9D96B4);
        return sprite(pen -> {
            ARM.bare(pen, Colour.rgb(0x3A3644), Colour.rgb(0x15131C), 0.2, 0.2);
            finger(pen, Colour.rgb(0xD9D5E2), -0.07, -0.06);
            front(pen, white, shade);
            for (int i = 0; i < 3; i++) {
                Point at = new Point(-0.78 + 0.03 * i, -0.03 + 0.12 * i);
                pen.line(at, at.plus(0.13, 0.04), 0.022, Ink.of(shade.alpha(0.7)));
            }
            ARM.cuff(pen, Colour.rgb(0xE9E5EE), Colour.WHITE);
        });
    }

    /**
     * Stamps an arm.
     *
     * @param at middle of the whole heart that this hand would be half of
     * @param hand length of a hand
     * @param degrees clockwise about that middle
     * @param side -1 the left half, 1 the right
     */
    public static void stamp(Pen pen, Sprite arm, Point at, double hand, double degrees, int side, double alpha) {
        Point off = new Point(-side * MIDDLE.x(), MIDDLE.y()).times(hand).turned(degrees);
        pen.stamp(arm, at.plus(off), HIGH * hand, degrees, -side, alpha);
    }

    /** Its shadow, for painting on what is behind it. */
    public static Sprite shadow(Sprite arm) {
        return arm.tinted(Colour.BLACK).soft(0.012);
    }

    private static List<Point> round() {
        List<Point> right = new ArrayList<>();
        for (int i = 0; i <= 24; i++) {
            double u = i / 12.0;
            right.add(
                    u <= 1
                            ? cubic(
                                    u,
                                    new Point(0, -0.24),
                                    new Point(0.12, -0.46),
                                    new Point(0.46, -0.44),
                                    new Point(0.48, -0.2))
                            : cubic(
                                    u - 1,
                                    new Point(0.48, -0.2),
                                    new Point(0.5, 0.06),
                                    new Point(0.16, 0.2),
                                    new Point(0, 0.34)));
        }
        List<Point> all = new ArrayList<>(right);
        right.reversed().forEach(p -> all.add(new Point(-p.x(), p.y())));
        return List.copyOf(all);
    }

    private static Point cubic(double u, Point a, Point b, Point c, Point d) {
        Point ab = a.lerp(b, u);
        Point bc = b.lerp(c, u);
        Point cd = c.lerp(d, u);
        return ab.lerp(bc, u).lerp(bc.lerp(cd, u), u);
    }

    private interface Drawing {
        void on(Pen pen);
    }

    private static Sprite sprite(Drawing d) {
        Affine map = Affine.move(MIDDLE.times(-1)).then(Affine.scale(1 / HIGH, 1 / HIGH));
        return Sprite.drawn(WIDE / HIGH, (pen, t) -> pen.within(map, () -> d.on(pen)));
    }

    private static List<Point> points(double... xy) {
        Point[] p = new Point[xy.length / 2];
        for (int i = 0; i < p.length; i++) {
            p[i] = new Point(xy[2 * i], xy[2 * i + 1]);
        }
        return List.of(p);
    }

    /** Index finger, thumb and back of the hand in one form, round by light from above. */
    private static void front(Pen pen, Colour skin, Colour shade) {
        pen.fill(
                FRONT,
                Ink.linear(
                        new Point(-0.7, -0.55), new Point(-0.45, 0.6), skin.lighter(0.08), skin, skin.mix(shade, 0.2)));
        pen.clipped(FRONT, () -> {
            pen.stroke(FRONT, 0.1, Ink.of(shade.alpha(0.55)).soft(0.035));
            pen.curve(
                    points(-0.42, -0.1, -0.33, -0.32, -0.2, -0.36, -0.1, -0.24),
                    0.09,
                    Ink.of(shade.alpha(0.45)).soft(0.03));
            pen.curve(
                    points(-0.62, 0.5, -0.47, 0.4, -0.26, 0.44, -0.06, 0.5),
                    0.09,
                    Ink.of(shade.alpha(0.5)).soft(0.03));
            pen.curve(
                    points(-0.68, 0.3, -0.52, 0.16, -0.4, 0.06),
                    0.03,
                    Ink.of(shade.alpha(0.35)).soft(0.02));
            pen.curve(
                    points(-0.66, -0.36, -0.5, -0.5, -0.34, -0.53, -0.16, -0.47),
                    0.07,
                    Ink.of(skin.lighter(0.5).alpha(0.75)).soft(0.025));
            pen.curve(
                    points(-0.78, -0.08, -0.84, 0.1, -0.92, 0.26),
                    0.1,
                    Ink.of(skin.lighter(0.45).alpha(0.55)).soft(0.04));
            pen.curve(
                    points(-0.42, 0.24, -0.26, 0.28, -0.1, 0.36),
                    0.06,
                    Ink.of(skin.lighter(0.5).alpha(0.6)).soft(0.025));
        });
    }

    /** One of the fingers behind the first. */
    private static void finger(Pen pen, Colour skin, double dx, double dy) {
        List<Point> line =
                FINGER.stream().map(p -> p.plus(dx * (1 - p.x()) * 0.62, dy)).toList();
        Shape form = Shape.ribbon(line, i -> 0.19 - 0.01 * i);
        pen.fill(form, Ink.of(skin));
        pen.circle(line.getLast(), 0.072, Ink.of(skin));
        pen.clipped(form, () -> {
            pen.stroke(form, 0.05, Ink.of(Forearm.shade(skin).alpha(0.5)).soft(0.02));
            pen.curve(
                    line.stream().map(p -> p.plus(-0.02, -0.05)).toList(),
                    0.035,
                    Ink.of(skin.lighter(0.4).alpha(0.5)).soft(0.015));
        });
    }

    private static void nail(Pen pen, Colour skin) {
        pen.within(Affine.place(new Point(-0.055, 0.375), 32, 1, 1), () -> {
            pen.oval(Point.ORIGIN, 0.058, 0.036, Ink.of(Forearm.shade(skin).alpha(0.45)));
            pen.oval(new Point(0.004, -0.003), 0.05, 0.03, Ink.of(skin.mix(Colour.rgb(0xFFD8D0), 0.6)));
            pen.oval(new Point(0, -0.012), 0.03, 0.009, Ink.of(Colour.WHITE.alpha(0.5)));
        });
    }

    private static void creases(Pen pen, Colour shade) {
        Ink fine = Ink.of(shade.alpha(0.4));
        pen.stroke(Shape.from(-0.58, -0.41).quad(-0.54, -0.37, -0.53, -0.32), 0.014, fine);
        pen.stroke(Shape.from(-0.545, -0.435).quad(-0.505, -0.395, -0.495, -0.345), 0.012, fine);
        pen.stroke(Shape.from(-0.235, -0.49).quad(-0.235, -0.445, -0.25, -0.41), 0.013, fine);
        pen.stroke(Shape.from(-0.22, 0.27).quad(-0.235, 0.31, -0.23, 0.35), 0.013, fine);
    }

    /** Fur over the back of the paw and along {@code arm} of the arm. */
    private static void fur(Pen pen, Colour fur, Colour dark, double arm) {
        Point along = ARM.elbow().minus(ARM.wrist());
        Point n = along.unit().normal();
        Rnd r = new Rnd(7);
        for (int i = 0; i < 140 + 280 * arm; i++) {
            double u = r.between(-0.5, arm);
            double v = r.between(-1, 1);
            Point at = ARM.wrist().plus(along.times(u)).plus(n.times(v * (0.235 + 0.05 * u)));
            Point lean = along.unit().times(-0.09).plus(n.times(v * 0.035));
            Colour c = i % 2 == 0 ? fur.lighter(0.3) : fur.mix(dark, 0.5);
            pen.line(at, at.plus(lean), 0.009, Ink.of(c.alpha(0.35 + 0.3 * Math.abs(v))));
        }
    }
}
