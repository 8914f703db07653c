package photoplay.effects.pets;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import photoplay.stage.geometry.Affine;
import photoplay.stage.geometry.Point;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Rnd;
import photoplay.stage.scene.Shape;
import photoplay.stage.scene.Sprite;

/** Fur as drawings: locks, ears, paws, and limbs along a line. Sprites are one unit high. */
final class Plush {
    /** Width of a limb's sprite, in its length. */
    static final double LIMB = 0.6;

    /** Parts of a straight limb: so many that its shading shows no steps. */
    private static final int JOINTS = 120;

    private Plush() {}

    /** A clump of long hair in three locks, its roots below, its tips above. */
    static Sprite lock(Colour c, long seed) {
        return Sprite.drawn(0.9, (pen, t) -> {
            Rnd r = new Rnd(seed);
            double bend = (seed % 2 == 0 ? 0.1 : -0.1) + 0.04 * r.either();
            for (int k : new int[] {-1, 1, 0}) {
                double high = k == 0 ? 0.96 : 0.7 + 0.18 * r.unit();
                Colour tone = shade(light(c, 0.22 * r.unit()), 0.22 * Math.abs(k) * r.unit() + 0.08 * Math.abs(k));
                pen.within(
                        Affine.turn(k * (13 + 5 * r.unit()), new Point(0, 0.48)),
                        () -> wisps(pen, tone, high, bend + 0.12 * r.either(), r));
            }
        });
    }

    private static void wisps(Pen pen, Colour c, double high, double bend, Rnd r) {
        for (int i = 0; i < 11; i++) {
            double side = new double[] {-1, 1, -0.8, 0.8, -0.6, 0.6, -0.4, 0.4, -0.2, 0.2, 0}[i];
            double reach = high * (1 - 0.45 * side * side - 0.1 * r.unit());
            Colour tone = shade(light(c, 0.3 * r.unit()), 0.4 * Math.abs(side) + 0.1 * r.unit());
            double root = 0.48 - 0.1 * r.unit();
            wisp(pen, new Point(side * 0.1, root), new Point(side * 0.15 + bend, 0.48 - reach), 0.07, tone);
        }
        for (int i = 0; i < 16; i++) {
            double side = r.either();
            Point tip = new Point(side * 0.12 + bend, 0.5 - high * (0.55 + 0.4 * r.unit()) * (1 - 0.35 * side * side));
            Shape hair = Shape.from(side * 0.09, 0.42 - 0.1 * r.unit())
                    .cubic(side * 0.15, 0.2, side * 0.18 - bend * 0.3, -0.1, tip.x(), tip.y());
            pen.stroke(
                    hair,
                    0.006,
                    Ink.of(
                            r.chance(0.6)
                                    ? light(c, 0.8).alpha(0.6)
                                    : shade(c, 0.65).alpha(0.5)));
        }
    }

    /** One strand, thin at both ends. */
    private static void wisp(Pen pen, Point root, Point tip, double width, Colour c) {
        double out = root.x() * 1.7;
        double lean = tip.x() * 0.2;
        pen.fill(
                Shape.from(root)
                        .cubic(out - width * 1.3, 0.24, out - width * 0.8 - lean, -0.1, tip.x(), tip.y())
                        .cubic(out + width * 0.8 - lean, -0.1, out + width * 1.3, 0.24, root.x(), root.y())
                        .close(),
                Ink.linear(root, tip, shade(c, 0.6), shade(c, 0.12), c, light(c, 0.45)));
    }

    /** Towards sunlit fur, which stays warm where white would grey it. */
    static Colour light(Colour c, double k) {
        return c.mix(Colour.rgb(0xFFC873), k);
    }

    /** Towards the warm dark between hairs. */
    static Colour shade(Colour c, double k) {
        return c.mix(Colour.rgb(0x421404), k);
    }

    /** Short hairs along the edge of a shape that the points go round clockwise. */
    static void fringe(Pen pen, List<Point> edge, double length, Colour c, long seed) {
        Rnd r = new Rnd(seed);
        for (int i = 0; i < edge.size(); i++) {
            Point a = edge.get(i);
            Point along = edge.get(Math.min(i + 1, edge.size() - 1))
                    .minus(edge.get(Math.max(i - 1, 0)))
                    .unit();
            Point out = new Point(along.y(), -along.x());
            for (int k = 0; k < 3; k++) {
                Point root = a.plus(along.times(length * r.either())).plus(out.times(-length * 0.4));
                Point tip = root.plus(out.times(length * (0.8 + 0.6 * r.unit())))
                        .plus(along.times(length * (0.5 + 0.5 * r.unit())));
                Point side = along.times(length * 0.22);
                pen.fill(
                        Shape.polygon(root.minus(side), tip, root.plus(side)),
                        Ink.of(r.chance(0.5) ? c.lighter(0.12) : c.darker(0.1)));
            }
        }
    }

    /** A round ear: a lion's or a bear's. */
    static Sprite roundEar(Colour fur, Colour inside) {
        return Sprite.drawn(1.1, (pen, t) -> {
            ear(pen, round(0.44, 0.42, 0.02), fur, 0.06, 1);
            ear(pen, round(0.27, 0.27, 0.09), inside, 0.04, 2);
        });
    }

    private static List<Point> round(double rx, double ry, double y) {
        List<Point> p = new ArrayList<>();
        for (int i = 0; i <= 30; i++) {
            p.add(new Point(
                    rx * Math.cos(Math.PI * (0.85 + i / 23.0)), y + ry * Math.sin(Math.PI * (0.85 + i / 23.0))));
        }
        return p;
    }

    /** A pointed ear: a cat's. Its root is its lower edge. */
    static Sprite pointedEar(Colour fur, Colour inside) {
        return Sprite.drawn(1, (pen, t) -> {
            ear(pen, pointed(0.42, 0.44, 0.5), fur, 0.035, 3);
            ear(pen, pointed(0.22, 0.18, 0.5), inside, 0.03, 4);
            Rnd r = new Rnd(5);
            for (int i = 0; i < 26; i++) {
                double x = -0.3 + 0.34 * r.unit();
                Shape hair = Shape.from(x, 0.5).quad(x + 0.02, 0.3, x + 0.16 + 0.1 * r.unit(), 0.22 - 0.25 * r.unit());
                pen.stroke(
                        hair, 0.013, Ink.of(fur.lighter(0.45 + 0.3 * r.unit()).alpha(0.8)));
            }
        });
    }

    private static List<Point> pointed(double half, double top, double base) {
        List<Point> p = new ArrayList<>();
        for (int i = 0; i <= 14; i++) {
            double k = i / 14.0;
            p.add(new Point(-half + k * half * 0.85 - 0.09 * Math.sin(Math.PI * k), base - k * (base + top)));
        }
        for (int i = 0; i <= 14; i++) {
            double k = i / 14.0;
            p.add(new Point(
                    -half * 0.15 + 0.05 + k * (half * 1.1) + 0.1 * Math.sin(Math.PI * k), -top + k * (base + top)));
        }
        return p;
    }

    private static void ear(Pen pen, List<Point> edge, Colour c, double hair, long seed) {
        fringe(pen, edge, hair, c, seed);
        pen.fill(
                Shape.smooth(edge).close(),
                Ink.linear(new Point(-0.25, -0.45), new Point(0.2, 0.5), c.lighter(0.3), c, c.darker(0.3)));
        Rnd r = new Rnd(seed + 9);
        Point root = new Point(0, 0.5);
        for (int i = 0; i < 70; i++) {
            Point a = edge.get(r.index(edge.size())).lerp(root, 0.08 + 0.75 * r.unit());
            Point b = a.lerp(root, -0.16);
            pen.line(a, b, 0.012, Ink.of((r.chance(0.5) ? c.lighter(0.3) : c.darker(0.25)).alpha(0.5)));
        }
    }

    /** A big paw seen from the front, pads towards us, toes above. */
    static Sprite paw(Colour fur, Colour pads) {
        return Sprite.drawn(1, (pen, t) -> {
            for (double x : new double[] {-0.3, 0.3, -0.11, 0.11}) {
                Point toe = new Point(x, Math.abs(x) > 0.2 ? -0.2 : -0.32);
                ball(pen, toe, 0.145, 0.155, fur);
            }
            ball(pen, new Point(0, 0.03), 0.41, 0.33, fur);
            Rnd r = new Rnd(11);
            for (int i = 0; i < 120; i++) {
                Point a = Point.polar(0.4 * Math.sqrt(r.unit()), 360 * r.unit()).plus(0, 0.03);
                pen.line(
                        a,
                        a.plus(0.02 * r.either(), -0.045),
                        0.008,
                        Ink.of(fur.lighter(0.5).alpha(0.3)));
            }
            for (double x : new double[] {-0.3, -0.11, 0.11, 0.3}) {
                pad(pen, new Point(x, Math.abs(x) > 0.2 ? -0.2 : -0.33), 0.075, 0.09, pads);
            }
            pad(pen, new Point(0, 0.09), 0.2, 0.15, pads);
        });
    }

    private static void ball(Pen pen, Point c, double rx, double ry, Colour fur) {
        List<Point> edge = new ArrayList<>();
        for (int i = 0; i <= 36; i++) {
            double a = Math.toRadians(i * 10 + 90);
            edge.add(c.plus(rx * Math.cos(a), ry * Math.sin(a)));
        }
        fringe(pen, edge, 0.03, fur.darker(0.1), 7);
        pen.within(
                Affine.place(c, 0, rx, ry),
                () -> pen.circle(
                        Point.ORIGIN,
                        1,
                        Ink.radial(
                                new Point(-0.3, -0.4),
                                1.5,
                                fur.lighter(0.35),
                                fur.lighter(0.1),
                                fur,
                                fur.darker(0.4))));
    }

    private static void pad(Pen pen, Point c, double rx, double ry, Colour pink) {
        pen.oval(c.plus(0, 0.012), rx * 1.1, ry * 1.1, Ink.of(pink.darker(0.45).alpha(0.6)));
        pen.oval(
                c,
                rx,
                ry,
                Ink.radial(c.plus(-rx * 0.3, -ry * 0.4), rx * 1.8, pink.lighter(0.35), pink, pink.darker(0.3)));
        pen.oval(c.plus(-rx * 0.3, -ry * 0.45), rx * 0.35, ry * 0.2, Ink.of(Colour.WHITE.alpha(0.5)));
    }

    /**
     * A limb to be laid along a line with {@link Pen#ribbon}: a tail, a hanging ear. Measures are parts of its length; it is
     * {@value #LIMB} units wide in all.
     *
     * @param widths at 0 (root) to 1 (tip)
     * @param coat colour at 0 to 1, so tips and stripes may differ
     * @param hair length of the hairs
     * @param round 1 for a tube, 0 for something flat
     */
    static Sprite limb(DoubleUnaryOperator widths, Coat coat, double hair, double round) {
        List<Point> straight = new ArrayList<>();
        for (int i = 0; i <= JOINTS; i++) {
            straight.add(new Point(0, 0.5 - (1 - hair) * i / JOINTS));
        }
        return Sprite.drawn(LIMB, (pen, t) -> limb(pen, straight, widths, coat, hair, round));
    }

    private static void limb(
            Pen pen, List<Point> spine, DoubleUnaryOperator widths, Coat coat, double hair, double round) {
        int n = spine.size() - 1;
        Colour c = coat.at(0.5);
        Shape body = Shape.ribbon(spine, i -> widths.applyAsDouble((double) i / n));
        List<Point> left = new ArrayList<>();
        List<Point> right = new ArrayList<>();
        for (int i = 0; i <= n; i++) {
            Point side = across(spine, i).times(widths.applyAsDouble((double) i / n) / 2);
            left.add(spine.get(i).plus(side));
            right.add(spine.get(i).minus(side));
        }
        Rnd r = new Rnd(41);
        for (int i = 1; i <= n; i++) {
            Colour tone = coat.at((double) i / n);
            Point back = spine.get(i).minus(spine.get(i - 1)).unit();
            for (Point edge : List.of(left.get(i), right.get(i))) {
                Point out = edge.minus(spine.get(i)).unit();
                for (int k = 0; k < 2; k++) {
                    Point root = edge.minus(out.times(hair * 0.9)).minus(back.times(hair * 2 * r.unit()));
                    Point tip = edge.plus(out.times(hair * 0.35 * r.unit()))
                            .plus(back.times(hair * (0.4 + 0.7 * r.unit())));
                    Point w = back.times(hair * 0.35);
                    pen.fill(Shape.polygon(root.minus(w), tip, root.plus(w)), Ink.of(tone.darker(0.2 * r.unit())));
                }
            }
        }
        pen.fill(body, Ink.of(c.darker(0.15)));
        pen.clipped(body, () -> {
            for (int i = 0; i < n; i++) {
                double k = (i + 0.5) / n;
                Point mid = spine.get(i).lerp(spine.get(i + 1), 0.5);
                Point cross = across(spine, i).times(widths.applyAsDouble(k) * 0.62);
                double step = spine.get(i).distance(spine.get(i + 1)) * 1.5;
                Colour tone = coat.at(k);
                pen.stroke(
                        Shape.from(mid.minus(cross)).line(mid.plus(cross)),
                        step,
                        Ink.linear(
                                mid.minus(cross),
                                mid.plus(cross),
                                tone.darker(0.35 * round),
                                tone,
                                tone.lighter(0.22 * round),
                                tone,
                                tone.darker(0.4 * round)));
            }
            for (int i = 0; i < 4 * n; i++) {
                int at = r.index(n);
                double u = r.either() * 0.47;
                double skip = r.unit();
                double wide = widths.applyAsDouble((at + skip) / n);
                Point a = spine.get(at)
                        .lerp(spine.get(at + 1), skip)
                        .plus(across(spine, at).times(u * wide));
                Point b = a.plus(spine.get(at + 1)
                        .minus(spine.get(at))
                        .unit()
                        .turned(16 * u)
                        .times(hair * (1.2 + 1.6 * r.unit())));
                Colour tone = coat.at((at + skip) / n);
                pen.line(a, b, hair * 0.11, Ink.of((i % 2 == 0 ? light(tone, 0.5) : shade(tone, 0.4)).alpha(0.5)));
            }
        });
    }

    private static Point across(List<Point> spine, int i) {
        return spine.get(Math.min(i + 1, spine.size() - 1))
                .minus(spine.get(Math.max(i - 1, 0)))
                .unit()
                .normal();
    }

    /** Points of a limb that starts at {@code root} to {@code degrees} and turns by {@code bend} at each joint. */
    static List<Point> spine(Point root, double degrees, double length, int joints, DoubleUnaryOperator bend) {
        List<Point> p = new ArrayList<>();
        p.add(root);
        double a = degrees;
        for (int i = 0; i < joints; i++) {
            a += bend.applyAsDouble((i + 0.5) / joints);
            p.add(p.getLast().plus(Point.polar(length / joints, a)));
        }
        return p;
    }

    /** Colour along a limb, 0 root to 1 tip. */
    interface Coat {
        Colour at(double k);
    }
}
