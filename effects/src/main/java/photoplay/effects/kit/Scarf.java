package photoplay.effects.kit;

import java.util.ArrayList;
import java.util.List;
import photoplay.stage.geometry.Point;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Ease;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Shape;

/** A knitted red scarf with white stripes and a fringe: a flying run of it, and tied round a neck. */
public final class Scarf {
    private static final Colour RED = Colour.rgb(0xC3182D);

    /**
     * Way of a scarf that flies out of a box: up, twice round a body, round its neck.
     *
     * @param wide half the body's width in short sides
     * @param neckWide half the neck's width
     */
    public record Way(Point box, Point body, Point neck, double wide, double neckWide) {
        /** The middle of the scarf at a share of the way. */
        public Point at(double s) {
            double turn = 2 * Math.PI * 2.5 * s;
            double rise = Ease.SMOOTH.of(s);
            double r = wide * Math.min(1, s * 5) * (1 - rise) + neckWide * rise;
            Point c = box.lerp(body, Math.min(1, s * 2.5)).lerp(neck, rise);
            return c.plus(r * Math.sin(turn), 0.22 * r * Math.cos(turn));
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
            List<Point> run = new ArrayList<>();
            int from = 0;
            for (int i = (int) (tail * 100); i <= Math.min(100, head * 100); i++) {
                double s = i / 100.0;
                if (before(s) == front) {
                    from = run.isEmpty() ? i : from;
                    run.add(at(s));
                } else if (run.size() > 1) {
                    knit(pen, run, width, from);
                    run.clear();
                } else {
                    run.clear();
                }
            }
            if (run.size() > 1) {
                knit(pen, run, width, from);
            }
        }
    }

    private Scarf() {}

    /**
     * Knitted cloth along a line: red with white stripes, ribs and a shaded edge.
     *
     * @param width in the pen's unit
     * @param phase points of the line by which the stripes are moved on
     */
    private static void knit(Pen pen, List<Point> line, double width, int phase) {
        pen.fill(Shape.ribbon(line, i -> width * 1.12), Ink.of(RED.darker(0.5)));
        pen.fill(Shape.ribbon(line, i -> width), Ink.of(RED));
        for (int i = 0; i + 1 < line.size(); i++) {
            Point a = line.get(i);
            Point b = line.get(i + 1);
            Point n = b.minus(a).unit().normal().times(width * 0.46);
            boolean white = Math.floorMod(i + phase, 6) < 2;
            if (white) {
                Point m = a.lerp(b, 0.5);
                pen.line(m.plus(n), m.minus(n), Math.max(0.012, a.distance(b) * 0.9), Ink.of(Colour.rgb(0xF6F1EA)));
            }
            pen.line(a.plus(n), a.minus(n), 0.004, Ink.of(Colour.BLACK.alpha(0.13)));
        }
        List<Point> light =
                line.stream().map(p -> p.plus(-width * 0.1, -width * 0.22)).toList();
        pen.curve(light, width * 0.16, Ink.of(Colour.WHITE.alpha(0.16)));
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
        List<Point> half = new ArrayList<>();
        for (int i = 0; i <= 14; i++) {
            double a = Math.PI * i / 14;
            half.add(c.plus(-r * snug * Math.cos(a), (front ? 1 : -1) * 0.3 * r * Math.sin(a)));
        }
        knit(pen, half, width, 0);
        if (front) {
            for (int side = -1; side <= 1; side += 2) {
                double swing = blown * side;
                List<Point> end = new ArrayList<>();
                for (int i = 0; i <= 8; i++) {
                    double u = i / 8.0;
                    end.add(c.plus(
                            r * (0.22 + 0.3 * side) * 0.7 + (side * 0.03 + swing) * u,
                            0.3 * r + u * r * (1.5 + 0.25 * side) * shown));
                }
                knit(pen, end, width * 0.85, 3);
                fringe(pen, end.getLast(), width * 0.85);
            }
            Point knot = c.plus(r * 0.15, 0.34 * r);
            pen.oval(
                    knot,
                    width * 0.55,
                    width * 0.48,
                    Ink.radial(knot.plus(-0.01, -0.015), width * 0.7, RED.lighter(0.35), RED, RED.darker(0.45)));
        }
    }

    private static void fringe(Pen pen, Point at, double width) {
        for (int i = 0; i < 7; i++) {
            double x = at.x() - width / 2 + width * (i + 0.5) / 7;
            pen.line(
                    new Point(x, at.y() - 0.004),
                    new Point(x + 0.004, at.y() + width * 0.35),
                    width * 0.09,
                    Ink.of(i % 2 == 0 ? Colour.WHITE : RED.lighter(0.1)));
        }
    }
}
