package photoplay.effects.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoublePredicate;
import java.util.function.DoubleUnaryOperator;
import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Ease;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Shape;
import photoplay.stage.scene.Sprite;

/** A knitted red scarf with white stripes and a fringe: a flying run of it, and tied round a neck. */
public final class Scarf {
    private static final Colour RED = Colour.rgb(0xC3182D);
    private static final Colour CREAM = Colour.rgb(0xF6EFE4);

    /** Width of a drawn run in its length. */
    private static final double WIDE = 0.5;

    private static final int ROWS = 30;

    /** One stripe and the red up to the next. */
    private static final Sprite PATCH = knitted(s -> 1, s -> s > 0.36 && s < 0.64, s -> 0);

    /** Once round the front of a neck: slim and dark where it goes behind. */
    private static final Sprite WRAP = knitted(
            s -> 0.5 + 0.5 * Math.sqrt(Math.sin(Math.PI * (0.04 + 0.92 * s))),
            s -> Math.abs(s - 0.22) < 0.045 || Math.abs(s - 0.78) < 0.045,
            s -> 0.75 * Math.pow(Math.abs(2 * s - 1), 4));

    private static final Sprite END = knitted(
            s -> 0.8 + 0.2 * s,
            s -> s < 0.86 && (Math.abs(s - 0.58) < 0.05 || Math.abs(s - 0.74) < 0.05),
            s -> Math.max(0, 0.6 - 4 * s));

    private static final Sprite KNOT =
            knitted(s -> 0.8 + 0.2 * Math.sin(Math.PI * s), s -> false, s -> 0.35 * Math.pow(Math.abs(2 * s - 1), 3));

    /**
     * Way of a scarf that flies out of a box: up, twice round a body, round its neck.
     *
     * @param wide half the body's width in short sides
     * @param neckWide half the neck's width
     */
    public record Way(Point box, Point body, Point neck, double wide, double neckWide) {
        private static final double STRIPE = 0.06;

        /** The middle of the scarf at a share of the way. */
        public Point at(double s) {
            double turn = 2 * Math.PI * 2.5 * s;
            double rise = Ease.SMOOTH.of(s);
            double r = wide * Math.min(1, s * 5) * (1 - rise) + neckWide * rise;
            Point c = box.lerp(body, Math.min(1, s * 2.5)).lerp(neck, rise);
            return c.plus(r * Math.sin(turn), 0.3 * r * Math.cos(turn));
        }

        /** Whether it is before the body there. */
        public boolean before(double s) {
            return Math.cos(2 * Math.PI * 2.5 * s) > -0.05;
        }

        /**
         * The scarf on its way, the part before or behind the body.
         *
         * @param tail where its end is, 0 to 1 of the way
         * @param head where its beginning is
         * @param width in short sides
         */
        public void fly(Pen pen, double tail, double head, double width, boolean front) {
            for (double s = head - STRIPE; s > tail - STRIPE; s -= STRIPE) {
                double from = Math.max(s, Math.max(0, tail));
                double to = Math.min(1, s + STRIPE);
                if (to - from > 0.012 && before((from + to) / 2) == front) {
                    List<Point> run = new ArrayList<>();
                    for (int i = 0; i <= 5; i++) {
                        run.add(at(from + (to - from) * i / 5));
                    }
                    pen.ribbon(PATCH, run, width);
                }
            }
        }
    }

    private Scarf() {}

    /** A run of cloth knitted in ribs along a line, rounded by shade at its edges. */
    private static Sprite knitted(DoubleUnaryOperator slim, DoublePredicate white, DoubleUnaryOperator dark) {
        return Sprite.drawn(WIDE, (pen, t) -> {
            double high = 1.0 / ROWS;
            for (int i = 0; i < ROWS; i++) {
                double s = (i + 0.5) / ROWS;
                double y = 0.5 - s;
                double w = WIDE / 2 * slim.applyAsDouble(s);
                Colour c = (white.test(s) ? CREAM : RED).darker(dark.applyAsDouble(s));
                pen.rect(
                        new Box(-w, y - high * 0.75, w, y + high * 0.75),
                        Ink.across(-w, w, c.darker(0.6), c.darker(0.12), c.lighter(0.14), c, c.darker(0.55)));
                for (int k = -4; k <= 4; k++) {
                    double x = k * w / 4.6;
                    Ink stitch = Ink.of(Colour.BLACK.alpha(0.2));
                    pen.line(new Point(x - w * 0.1, y - high * 0.4), new Point(x, y + high * 0.3), w * 0.035, stitch);
                    pen.line(new Point(x + w * 0.1, y - high * 0.4), new Point(x, y + high * 0.3), w * 0.035, stitch);
                }
            }
        });
    }

    /**
     * The scarf tied round a neck.
     *
     * @param c middle of the neck
     * @param r half the neck's width
     * @param blown short sides by which its ends swing apart
     * @param front the half before the neck, with knot and ends
     * @param shown 0 loose, 1 snug
     */
    public static void tied(Pen pen, Point c, double r, double width, double blown, boolean front, double shown) {
        double snug = 1 + 0.25 * (1 - shown);
        if (!front) {
            pen.ribbon(WRAP, round(c, r * snug, -0.3), width);
            return;
        }
        pen.ribbon(WRAP, round(c.plus(0, width * 0.42), r * snug * 1.04, 0.4), width);
        Point knot = c.plus(r * 0.16, 0.36 * r + width * 0.25);
        for (int side = -1; side <= 1; side += 2) {
            List<Point> end = new ArrayList<>();
            double long1 = width * (2.6 + 0.35 * side) * shown;
            for (int i = 0; i <= 8; i++) {
                double u = i / 8.0;
                end.add(knot.plus(
                        side * width * (0.2 + 0.34 * Math.sqrt(u)) + blown * side * u,
                        width * 0.2 + u * long1 - 0.02 * width * i * i * 0.05));
            }
            fringe(pen, end, width * 0.86);
            pen.ribbon(END, end, width * 0.86);
        }
        pen.ribbon(WRAP, round(c, r * snug, 0.4), width);
        pen.ribbon(
                KNOT,
                List.of(knot.plus(-0.04 * width, -0.5 * width), knot, knot.plus(0.03 * width, 0.52 * width)),
                width * 0.72);
    }

    /** Half an oval before or behind a neck, from the left to the right. */
    private static List<Point> round(Point c, double r, double deep) {
        List<Point> half = new ArrayList<>();
        for (int i = 0; i <= 14; i++) {
            double a = Math.PI * i / 14;
            half.add(c.plus(-r * Math.cos(a), deep * r * (Math.sin(a) - 0.35)));
        }
        return half;
    }

    private static void fringe(Pen pen, List<Point> end, double width) {
        Point at = end.getLast();
        Point down = at.minus(end.get(end.size() - 2)).unit();
        for (int i = 0; i < 9; i++) {
            Point root = at.plus(down.normal().times(width * 0.46 * (i / 4.0 - 1)));
            Shape thread = Shape.from(root.plus(down.times(-width * 0.06)))
                    .line(root.plus(down.times(width * (0.3 + 0.05 * (i % 2)))));
            pen.stroke(thread, width * 0.085, Ink.of(i % 2 == 0 ? CREAM : RED.darker(0.15)));
        }
    }
}
