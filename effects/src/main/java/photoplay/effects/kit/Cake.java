package photoplay.effects.kit;

import photoplay.stage.geometry.Affine;
import photoplay.stage.geometry.Point;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Rnd;
import photoplay.stage.scene.Shape;
import photoplay.stage.scene.Sprite;

/**
 * A birthday cake of two iced tiers with drips, sprinkles and rosettes on a silver plate; its origin is the middle of
 * its upper rim.
 */
public final class Cake {

    /** Width of the picture in short sides. */
    private static final double WIDTH = 0.84;

    private static final double HEIGHT = 0.56;

    private static final Sprite CAKE = Sprite.drawn(
            WIDTH / HEIGHT,
            (pen, t) -> pen.within(Affine.scale(1 / HEIGHT, 1 / HEIGHT).then(Affine.move(0, -0.5)), () -> {
                plate(pen);
                tier(pen, 0.16, 0.33, 0.33, Colour.rgb(0xFFB3CF), Colour.rgb(0xFFF4F8), 11);
                tier(pen, 0.04, 0.2, 0.24, Colour.rgb(0xFFD9A8), Colour.rgb(0xFF86AE), 5);
                for (int i = 0; i < 9; i++) {
                    double a = Math.PI * (i + 0.5) / 9;
                    rosette(pen, new Point(-0.33 * Math.cos(a), 0.17 + 0.05 * Math.sin(a)));
                }
            }));

    private Cake() {}

    /** The cake on its plate. */
    public static void draw(Pen pen) {
        pen.stamp(CAKE, new Point(0, HEIGHT / 2), HEIGHT);
    }

    private static void plate(Pen pen) {
        pen.oval(
                new Point(0, 0.43),
                0.41,
                0.085,
                Ink.across(-0.4, 0.4, Colour.tones(0x9FA9C2, 0xFFFFFF, 0xC9D0E2, 0x8C97B2)));
        pen.oval(new Point(0, 0.422), 0.37, 0.068, Ink.of(0xE9EDF7));
    }

    private static void tier(Pen pen, double top, double bottom, double r, Colour side, Colour icing, long seed) {
        double flat = 0.2;
        Shape body = Shape.from(-r, top)
                .line(-r, bottom + 0.06)
                .quad(-r * 0.9, bottom + 0.06 + r * flat, 0, bottom + 0.06 + r * flat)
                .quad(r * 0.9, bottom + 0.06 + r * flat, r, bottom + 0.06)
                .line(r, top)
                .close();
        pen.fill(body, Ink.across(-r, r, side.darker(0.3), side.lighter(0.2), side, side.darker(0.35)));
        Rnd rnd = new Rnd(seed);
        Shape drip = Shape.from(-r, top - 0.004);
        int n = 12;
        for (int i = 0; i < n; i++) {
            double a0 = Math.PI * i / n;
            double a1 = Math.PI * (i + 1) / n;
            double y1 = top + r * flat * Math.sin(a1);
            double ym = top + r * flat * Math.sin((a0 + a1) / 2) + rnd.between(0.03, 0.085);
            drip.quad(-r * Math.cos((a0 + a1) / 2), ym * 1.02, -r * Math.cos(a1), y1);
        }
        pen.fill(drip.close(), Ink.across(-r, r, icing.darker(0.2), icing.lighter(0.4), icing, icing.darker(0.25)));
        pen.oval(new Point(0, top), r, r * flat, Ink.across(-r, r, icing, icing.lighter(0.6), icing.darker(0.08)));
        for (int i = 0; i < 26; i++) {
            Point at = new Point(rnd.either() * r * 0.9, bottom - 0.02 + rnd.unit() * 0.06);
            pen.line(
                    at,
                    at.plus(rnd.either() * 0.012, rnd.either() * 0.012),
                    0.007,
                    Ink.of(Bits.PARTY.get(rnd.index(6))));
        }
    }

    private static void rosette(Pen pen, Point at) {
        for (int i = 0; i < 3; i++) {
            double r = 0.036 - 0.01 * i;
            Point c = at.plus(0, -0.012 * i);
            pen.circle(
                    c, r, Ink.radial(c.plus(-r * 0.3, -r * 0.4), r * 1.5, Colour.tones(0xFFFFFF, 0xFFF3F7, 0xE5B9CB)));
        }
        pen.circle(
                at.plus(0, -0.045),
                0.018,
                Ink.radial(at.plus(-0.006, -0.052), 0.024, Colour.tones(0xFF8FA0, 0xD2122E, 0x7D0417)));
    }

    /**
     * One of five striped candles; tells where its wick ends.
     *
     * @param i from 0 at the left to 4
     * @param up how much of it stands out of the cake, 0 to 1
     */
    public static Point candle(Pen pen, int i, double up) {
        double x = (i - 2) * 0.088;
        double foot = 0.035 + 0.03 * (1 - Math.abs(i - 2) / 2.0);
        Point wick = new Point(x, foot - 0.15 * up);
        pen.line(
                new Point(x, foot),
                wick,
                0.024,
                Ink.across(
                        x - 0.012,
                        x + 0.012,
                        Bits.PARTY.get(i).darker(0.2),
                        Bits.PARTY.get(i).lighter(0.6),
                        Bits.PARTY.get(i)));
        for (int k = 1; k < 5; k++) {
            double y = foot - 0.15 * up * k / 5;
            pen.line(
                    new Point(x - 0.011, y + 0.008),
                    new Point(x + 0.011, y - 0.008),
                    0.006,
                    Ink.of(Colour.WHITE.alpha(0.9)));
        }
        Point tip = wick.plus(0, -0.018);
        pen.line(wick, tip, 0.005, Ink.of(0x2B2020));
        return tip;
    }

    /** A dab of whipped cream with its shadow, 0.3 wide round the origin. */
    public static void dab(Pen pen) {
        pen.circle(
                new Point(0.01, 0.02),
                0.15,
                Ink.radial(Point.ORIGIN, 0.16, Colour.BLACK.alpha(0.35), Colour.BLACK.alpha(0)));
        for (double[] b : new double[][] {
            {-0.07, 0.02, 0.075},
            {0.07, 0.02, 0.075},
            {0, 0.06, 0.07},
            {0, -0.01, 0.095},
            {0.01, -0.07, 0.06},
            {0.025, -0.115, 0.03}
        }) {
            Point c = new Point(b[0], b[1]);
            pen.circle(
                    c, b[2], Ink.radial(c.plus(-0.02, -0.03), b[2] * 1.4, Colour.tones(0xFFFFFF, 0xFFFDF6, 0xD9D2E0)));
        }
    }
}
