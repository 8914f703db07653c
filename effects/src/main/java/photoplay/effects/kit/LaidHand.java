package photoplay.effects.kit;

import java.util.List;
import java.util.function.Consumer;
import photoplay.stage.geometry.Affine;
import photoplay.stage.geometry.Point;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Shape;
import photoplay.stage.scene.Sprite;

/** A forearm whose hand lies flat on someone, the back of the hand towards us, the thumb above. Lengths in hands. */
public final class LaidHand {
    private static final Point MIDDLE = new Point(-1.25, 0);
    private static final Point PALM = new Point(0.5, 0);
    private static final double HIGH = 1.3;
    private static final double WIDE = 4.7;
    private static final Forearm ARM = new Forearm(new Point(-0.02, 0), new Point(-3.6, 0.1));

    /** Height of {@link #upright} in hands. */
    public static final double UPRIGHT = 1.5;

    /** From the middle of {@link #upright} down to its wrist, in hands. */
    public static final double WRIST = 0.57;

    /** Height of {@link #forearm} in hands. */
    public static final double FOREARM = 2.5;

    private static final Shape BACK = Shape.blob(List.of(
            new Point(-0.12, -0.17),
            new Point(0.12, -0.2),
            new Point(0.36, -0.26),
            new Point(0.5, -0.22),
            new Point(0.53, -0.07),
            new Point(0.51, 0.08),
            new Point(0.44, 0.22),
            new Point(0.3, 0.25),
            new Point(0.1, 0.2),
            new Point(-0.12, 0.17)));

    private LaidHand() {}

    /** A bare hand with a sleeve. */
    public static Sprite hand(Colour skin, Colour cloth) {
        Affine map = Affine.move(MIDDLE.times(-1)).then(Affine.scale(1 / HIGH, 1 / HIGH));
        return Sprite.drawn(
                WIDE / HIGH,
                (pen, t) -> pen.within(map, () -> {
                    ARM.sleeve(pen, cloth);
                    paint(pen, skin, Forearm.shade(skin));
                    ARM.cuff(pen, cloth, cloth.lighter(0.12));
                }));
    }

    private static void toes(Pen pen, Colour fur, Colour dark) {
        Ink round = Ink.linear(new Point(0.3, -0.4), new Point(0.4, 0.42), fur.lighter(0.3), fur.lighter(0.08), dark);
        pen.oval(new Point(0.3, 0.02), 0.47, 0.38, round);
        for (double y : new double[] {-0.2, 0.24, 0.02}) {
            Point toe = new Point(0.68 - 0.7 * y * y, y);
            pen.circle(toe, 0.19, Ink.of(dark.alpha(0.8)));
            pen.circle(
                    toe.plus(-0.015, -0.015),
                    0.175,
                    Ink.radial(toe.plus(-0.02, -0.08), 0.24, fur.lighter(0.4), fur.lighter(0.12), fur.darker(0.15)));
        }
    }

    /** A hand alone, fingers up, {@link #UPRIGHT} hands high; its wrist is at {@link #WRIST}. */
    public static Sprite upright(Colour skin) {
        return standing(pen -> paint(pen, skin, Forearm.shade(skin)));
    }

    /** As {@link #upright}, of an animal. */
    public static Sprite uprightPaw(Colour fur) {
        return standing(pen -> pen.within(Affine.scale(1.15, 1.15), () -> toes(pen, fur, fur.darker(0.45))));
    }

    private static Sprite standing(Consumer<Pen> hand) {
        Affine map = Affine.move(-0.45, 0).then(Affine.turn(-90)).then(Affine.scale(1 / UPRIGHT, 1 / UPRIGHT));
        return Sprite.drawn(1.2 / UPRIGHT, (pen, t) -> pen.within(map, () -> hand.accept(pen)));
    }

    /** A bare or sleeved forearm, wrist up, {@link #FOREARM} hands high. */
    public static Sprite forearm(Colour c, boolean bare) {
        Affine map = Affine.move(0.5 * FOREARM, 0).then(Affine.turn(-90)).then(Affine.scale(1 / FOREARM, 1 / FOREARM));
        Forearm arm = new Forearm(new Point(-0.05, 0), new Point(-FOREARM - 0.1, 0));
        return Sprite.drawn(
                1 / FOREARM,
                (pen, t) -> pen.within(map, () -> {
                    if (bare) {
                        arm.bare(pen, c, Forearm.shade(c), 0.33, 0.62);
                    } else {
                        arm.cloth(pen, c);
                        arm.cuff(pen, c, c.lighter(0.06));
                    }
                }));
    }

    /**
     * Stamps an arm with its palm on a place.
     *
     * @param hand length of a hand
     * @param degrees where the fingers point, clockwise from the right
     * @param side 1 when they point to the right, -1 to the left
     */
    public static void stamp(Pen pen, Sprite arm, Point palm, double hand, double degrees, int side, double alpha) {
        double turn = side > 0 ? degrees : degrees - 180;
        Point off = new Point((MIDDLE.x() - PALM.x()) * side, 0).times(hand).turned(turn);
        pen.stamp(arm, palm.plus(off), HIGH * hand, turn, side, alpha);
    }

    private static void paint(Pen pen, Colour skin, Colour shade) {
        finger(
                pen,
                skin,
                shade,
                0.15,
                new Point(0.06, -0.12),
                new Point(0.24, -0.29),
                new Point(0.38, -0.37),
                new Point(0.52, -0.4));
        finger(
                pen,
                skin,
                shade,
                0.115,
                new Point(0.3, 0.17),
                new Point(0.52, 0.21),
                new Point(0.66, 0.23),
                new Point(0.78, 0.26));
        finger(
                pen,
                skin,
                shade,
                0.135,
                new Point(0.34, 0.07),
                new Point(0.62, 0.09),
                new Point(0.8, 0.1),
                new Point(0.94, 0.13));
        finger(
                pen,
                skin,
                shade,
                0.14,
                new Point(0.36, -0.05),
                new Point(0.66, -0.05),
                new Point(0.86, -0.04),
                new Point(1.0, -0.01));
        finger(
                pen,
                skin,
                shade,
                0.138,
                new Point(0.34, -0.17),
                new Point(0.6, -0.2),
                new Point(0.78, -0.19),
                new Point(0.92, -0.16));
        pen.fill(
                BACK,
                Ink.linear(
                        new Point(0.1, -0.28), new Point(0.22, 0.28), skin.lighter(0.12), skin, skin.mix(shade, 0.45)));
        pen.clipped(BACK, () -> {
            pen.curve(
                    List.of(new Point(-0.1, 0.2), new Point(0.14, 0.24), new Point(0.4, 0.26)),
                    0.1,
                    Ink.of(shade.alpha(0.5)).soft(0.035));
            pen.curve(
                    List.of(new Point(-0.1, -0.1), new Point(0.14, -0.13), new Point(0.34, -0.18)),
                    0.08,
                    Ink.of(skin.lighter(0.45).alpha(0.5)).soft(0.03));
            for (int i = 0; i < 3; i++) {
                double y = -0.11 + 0.125 * i;
                pen.line(
                        new Point(0.34, y),
                        new Point(0.54, y * 1.05),
                        0.03,
                        Ink.of(shade.alpha(0.3)).soft(0.018));
            }
            pen.curve(
                    List.of(new Point(0.0, -0.19), new Point(0.16, -0.2), new Point(0.24, -0.26)),
                    0.02,
                    Ink.of(shade.alpha(0.45)).soft(0.012));
        });
        for (int i = 0; i < 4; i++) {
            Point knuckle = new Point(0.475 - 0.01 * i * i * 0.6, -0.18 + 0.123 * i);
            pen.oval(
                    knuckle.plus(0, -0.012),
                    0.04,
                    0.03,
                    Ink.radial(
                            knuckle,
                            0.045,
                            skin.lighter(0.3).alpha(0.6),
                            skin.lighter(0.2).alpha(0)));
        }
    }

    private static void finger(Pen pen, Colour skin, Colour shade, double width, Point... line) {
        List<Point> spine = List.of(line);
        Point tip = spine.getLast();
        Point along = tip.minus(spine.get(2)).unit();
        Shape form = Shape.ribbon(spine, i -> width * (1.08 - 0.08 * i));
        double end = width * 0.42;
        for (int pass = 0; pass < 2; pass++) {
            Ink ink = pass == 0
                    ? Ink.of(shade.alpha(0.75))
                    : Ink.linear(
                            spine.get(1).plus(0, -width * 0.6),
                            spine.get(1).plus(0, width * 0.6),
                            skin.lighter(0.14),
                            skin,
                            skin.mix(shade, 0.5));
            double grow = pass == 0 ? 0.012 : 0;
            if (pass == 0) {
                pen.stroke(form, 0.024, ink);
            }
            pen.fill(form, ink);
            pen.circle(
                    tip,
                    end + grow,
                    pass == 0
                            ? ink
                            : Ink.linear(
                                    tip.plus(0, -end),
                                    tip.plus(0, end),
                                    skin.lighter(0.1),
                                    skin,
                                    skin.mix(shade, 0.5)));
        }
        pen.curve(
                spine.stream().map(p -> p.plus(0, -width * 0.2)).toList().subList(1, 4),
                width * 0.22,
                Ink.of(skin.lighter(0.45).alpha(0.45)).soft(0.014));
        for (int i = 1; i < 3; i++) {
            Point at = spine.get(i).lerp(spine.get(i + 1), 0.15);
            Point n = along.normal().times(width * 0.3);
            pen.stroke(
                    Shape.from(at.minus(n))
                            .quad(
                                    at.x() + 0.02,
                                    at.y(),
                                    at.plus(n).x(),
                                    at.plus(n).y()),
                    0.01,
                    Ink.of(shade.alpha(0.4)));
        }
        pen.within(
                Affine.place(tip.plus(along.times(width * 0.08)).plus(0, -width * 0.06), along.degrees(), 1, 1), () -> {
                    pen.oval(Point.ORIGIN, width * 0.32, width * 0.25, Ink.of(shade.alpha(0.3)));
                    pen.oval(
                            new Point(0.002, -0.002),
                            width * 0.29,
                            width * 0.22,
                            Ink.of(skin.mix(Colour.rgb(0xFFD8D0), 0.6)));
                });
    }
}
