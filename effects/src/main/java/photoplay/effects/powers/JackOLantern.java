package photoplay.effects.powers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import photoplay.effects.kit.Wipe;
import photoplay.stage.geometry.Affine;
import photoplay.stage.geometry.Point;
import photoplay.stage.portrait.Face;
import photoplay.stage.portrait.Portrait;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Shape;
import photoplay.stage.scene.Sprite;

/**
 * A ribbed pumpkin that carves the face of the photo into itself, in head widths round its middle.
 *
 * @param left eye, as far from the pumpkin's middle as it is from the head's in the photo
 */
record JackOLantern(Point left, Point right, Point nose, Point mouth) {
    /** Half the pumpkin's width and height in head widths. */
    static final double RX = 0.88;

    static final double RY = 0.78;
    static final Colour GLOW = Colour.rgb(0xFFB63A);
    private static final Colour SKIN = Colour.rgb(0xF07A13);

    static JackOLantern of(Portrait photo) {
        Face f = photo.face();
        return photo.hasFace()
                ? new JackOLantern(
                        placed(f, f.leftEye()), placed(f, f.rightEye()), placed(f, f.noseTip()), placed(f, f.mouth()))
                : new JackOLantern(
                        new Point(-0.26, -0.1), new Point(0.26, -0.1), new Point(0, 0.1), new Point(0, 0.34));
    }

    private static Point placed(Face f, Point p) {
        Point d = p.minus(f.centre()).turned(-f.tilt()).times(1.12 / f.headWidth());
        return new Point(Math.clamp(d.x(), -0.4, 0.4), Math.clamp(d.y(), -0.35, 0.45));
    }

    private record Rib(double degrees, double turned) {
        double out() {
            return Math.cos(Math.toRadians(turned));
        }
    }

    /**
     * Ribs that scroll with the turn, the face as far as it is carved, the stem.
     *
     * @param turn degrees about the stem
     * @param lit how bright the candle inside is, 0 to 1
     * @param laugh how far the grin is open, 0 to 1
     */
    void draw(Pen pen, double turn, double lit, double laugh, double t) {
        List<Rib> ribs = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            Rib rib = new Rib(i * 30, i * 30 + turn);
            if (rib.out() > -0.25) {
                ribs.add(rib);
            }
        }
        ribs.sort(Comparator.comparingDouble(Rib::out));
        pen.oval(new Point(0, 0.02), RX * 0.9, RY * 0.86, Ink.of(0x6A2404));
        for (Rib rib : ribs) {
            double x = RX * 0.72 * Math.sin(Math.toRadians(rib.turned()));
            double w = RX * (0.16 + 0.17 * Math.max(0, rib.out()));
            double light = Math.clamp(0.5 + 0.35 * rib.out() - 0.35 * x, 0, 1);
            Colour c = Colour.rgb(0x7A2A04).mix(SKIN, light);
            Point middle = new Point(x, 0.04 * rib.out());
            pen.oval(
                    middle,
                    w,
                    RY * (0.7 + 0.3 * rib.out()),
                    Ink.radial(middle.plus(-w * 0.25, -RY * 0.35), RY * 1.25, c.lighter(0.22), c, c.darker(0.55)));
        }
        carved(pen, turn, lit, laugh, t);
        pen.fill(
                Shape.from(-0.1, -RY + 0.1)
                        .cubic(-0.08, -RY - 0.06, -0.1, -RY - 0.14, 0.02, -RY - 0.26)
                        .line(0.12, -RY - 0.2)
                        .cubic(0.05, -RY - 0.12, 0.08, -RY - 0.02, 0.12, -RY + 0.1)
                        .quad(0, -RY + 0.16, -0.1, -RY + 0.1)
                        .close(),
                Ink.across(-0.1, 0.12, Colour.tones(0x3E4A14, 0x8DA03A, 0x39430F)));
    }

    /** Eyes at 1.4, nose at 1.7, grin at 2.0, glowing lines first; black inside until the candle burns. */
    private void carved(Pen pen, double turn, double lit, double laugh, double t) {
        eye(pen, left, 1.4, turn, t, lit);
        eye(pen, right, 1.5, turn, t, t > 4.45 && t < 4.75 ? 0 : lit);
        opening(pen, List.of(nose.plus(0, -0.09), nose.plus(0.075, 0.06), nose.plus(-0.075, 0.06)), 1.7, turn, t, lit);
        double open = 0.05 + 0.11 * laugh;
        List<Point> grin = new ArrayList<>();
        for (int i = 0; i <= 8; i++) {
            double u = -1 + i / 4.0;
            double tooth = i == 3 || i == 5 ? 0.07 : 0;
            grin.add(mouth.plus(0.44 * u, -0.12 * u * u - open * 0.5 * (1 - u * u) + 0.05 + tooth));
        }
        for (int i = 8; i >= 0; i--) {
            double u = -1 + i / 4.0;
            double tooth = i == 4 || i == 2 ? 0.065 : 0;
            grin.add(mouth.plus(0.44 * u, -0.12 * u * u + (0.12 + open) * (1 - u * u) + 0.05 - tooth));
        }
        opening(pen, grin, 2.0, turn, t, lit);
    }

    private static void eye(Pen pen, Point at, double when, double turn, double t, double lit) {
        double side = Math.signum(at.x());
        opening(
                pen,
                List.of(at.plus(-0.16, 0.09), at.plus(side * 0.05, -0.17), at.plus(0.16, 0.09)),
                when,
                turn,
                t,
                lit);
    }

    /** One carved hole, wrapped round the pumpkin. */
    private static void opening(Pen pen, List<Point> corners, double when, double turn, double t, double lit) {
        double k = Math.clamp((t - when) / 0.3, 0, 1);
        if (k <= 0) {
            return;
        }
        List<Point> seen = new ArrayList<>();
        double facing = 0;
        for (Point p : corners) {
            double a = Math.asin(Math.clamp(p.x() / (RX * 0.96), -0.98, 0.98)) + Math.toRadians(turn);
            seen.add(new Point(RX * 0.96 * Math.sin(a), p.y()));
            facing += Math.cos(a) / corners.size();
        }
        if (facing < 0.08) {
            return;
        }
        if (k < 1) {
            int drawn = Math.max(2, (int) Math.ceil(k * seen.size()) + 1);
            List<Point> line = new ArrayList<>(seen.subList(0, Math.min(drawn, seen.size())));
            if (drawn > seen.size()) {
                line.add(seen.getFirst());
            }
            pen.stroke(Shape.polyline(line), 0.045, Ink.of(GLOW));
            pen.stroke(Shape.polyline(line), 0.018, Ink.of(Colour.WHITE));
            return;
        }
        Shape hole = Shape.polygon(seen);
        pen.stroke(hole, 0.06, Ink.of(Colour.rgb(0xFFC46A).mix(Colour.rgb(0x8A4208), 0.5)));
        Colour inside = Colour.rgb(0x1E0B02).mix(Colour.rgb(0xFFD45A), lit);
        Point low = new Point(0, 0.3);
        pen.fill(
                hole,
                Ink.radial(
                        low,
                        0.9,
                        inside.lighter(0.5 * lit),
                        inside,
                        Colour.rgb(0x1E0B02).mix(Colour.rgb(0xFF7A12), lit)));
    }

    /** Two small holes through which the real eyes peep. */
    void peepholes(Pen pen, double k) {
        for (Point eye : List.of(left, right)) {
            pen.oval(eye.times(1 / 1.12).plus(0, 0.06), 0.13 * k, 0.095 * k, Wipe.HOLE);
        }
    }

    private static final Sprite PIECE = Sprite.drawn(1.1, (pen, t) -> {
        Shape wedge = Shape.polygon(-0.45, 0.4, 0, -0.45, 0.45, 0.4);
        pen.fill(wedge, Ink.of(0xFFD08A));
        pen.fill(wedge.mapped(Affine.scale(0.8, 0.8)), Ink.of(SKIN));
    });

    /** What was cut out falls in front and bounces off. */
    void pieces(Pen pen, double t) {
        List<Point> from = List.of(left, right, nose, mouth.plus(-0.15, 0.05), mouth.plus(0.15, 0.05));
        double[] when = {1.7, 1.8, 2.0, 2.3, 2.34};
        for (int i = 0; i < when.length; i++) {
            double age = t - when[i];
            if (age > 0 && age < 1) {
                double side = i % 2 == 0 ? -1 : 1;
                Point at = from.get(i).plus(side * 0.5 * age, -0.9 * age + 4.4 * age * age);
                pen.stamp(PIECE, at, i < 2 ? 0.22 : 0.15, side * 420 * age);
            }
        }
    }
}
