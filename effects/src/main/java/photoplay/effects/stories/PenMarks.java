package photoplay.effects.stories;

import java.util.ArrayList;
import java.util.List;
import photoplay.stage.geometry.Affine;
import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Curve;
import photoplay.stage.scene.Font;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Shape;

/** Felt pens on a yearbook page: a heart, a farewell, stars, doodles on the classmates. */
final class PenMarks {
    private static final Colour INK = Colour.rgb(0x2B2730);
    private static final Colour MARKER = Colour.rgb(0xE0264B);
    private static final Colour PEN = Colour.rgb(0x2447B5);

    private PenMarks() {}

    /** A heart round the portrait, a farewell, stars, and what bored pens add to others. */
    static void draw(Pen pen, YearbookPage page, double t) {
        Point c = page.middle();
        double u = page.u();
        double k = Math.clamp((t - 3.08) / 0.3, 0, 1);
        if (k <= 0) {
            return;
        }
        List<Point> heart = new ArrayList<>();
        int n = 48;
        for (int i = 0; i <= (int) (k * n); i++) {
            double a = -Math.PI / 2 + 2 * Math.PI * i / n * 1.02;
            double x = 0.25 * Math.cos(a) * (1 + 0.06 * Math.sin(2 * a));
            double dip = 0.075 * Math.exp(-Math.pow(x / 0.07, 2));
            double y = 0.335 * Math.sin(a) + (Math.sin(a) < 0 ? dip : 1.1 * dip) - 0.012;
            heart.add(c.plus(u * (x + 0.005 * Math.sin(5 * a)), u * y));
        }
        if (heart.size() > 1) {
            pen.curve(heart, 0.0135 * u, Ink.of(MARKER.alpha(0.88)));
        }
        double wide = pen.measure("never change!!", Font.HAND, 0.1 * u);
        Point words = new Point(Math.max(c.x() - 0.34 * u, 0.54 * wide), Math.max(c.y() - 0.45 * u, 0.125));
        double written = Math.clamp((t - 3.34) / 0.24, 0, 1);
        if (written > 0) {
            Box shown = new Box(
                    words.x() - 0.52 * wide,
                    words.y() - 0.2,
                    words.x() + (written - 0.5) * 1.04 * wide,
                    words.y() + 0.1);
            pen.within(
                    Affine.turn(-9, words),
                    () -> pen.clipped(
                            Shape.rect(shown),
                            () -> pen.text(
                                    "never change!!", Font.HAND, 0.1 * u, words, Pen.Align.CENTRE, Ink.of(PEN))));
        }
        for (int i = 0; i < 5; i++) {
            double grown = Curve.pop(3.42 + 0.05 * i).at(t);
            if (grown > 0.02) {
                Point at = c.plus(Point.polar((0.37 + 0.03 * (i % 2)) * u, new double[] {-140, 140, -50, -28, 40}[i]));
                pen.stroke(
                        Shape.star(at, 5, 0.026 * u * grown, 0.42, 12 * i),
                        0.006 * u,
                        Ink.of(i % 2 == 0 ? MARKER : PEN));
            }
        }
        doodles(pen, page.others(), u, t);
    }

    /** A moustache, glasses or a crown on every third sitter. */
    private static void doodles(Pen pen, List<Point> o, double u, double t) {
        for (int i = 0; i < o.size(); i += 3) {
            double k = Math.clamp((t - 3.3 - 0.03 * i) / 0.12, 0, 1);
            if (k <= 0) {
                continue;
            }
            Point at = o.get(i).plus(0, -0.018 * u);
            Ink ink = Ink.of(i % 2 == 0 ? PEN : INK);
            switch (i / 3 % 3) {
                case 0 -> {
                    for (int side = -1; side <= 1; side += 2) {
                        Point lip = at.plus(0, 0.014 * u);
                        pen.stroke(
                                Shape.from(lip)
                                        .quad(
                                                lip.x() + side * 0.03 * u * k,
                                                lip.y() - 0.004 * u,
                                                lip.x() + side * 0.045 * u * k,
                                                lip.y() - 0.022 * u),
                                0.0085 * u,
                                ink);
                    }
                }
                case 1 -> {
                    for (int side = -1; side <= 1; side += 2) {
                        pen.stroke(Shape.circle(at.plus(side * 0.019 * u, -0.004 * u), 0.0145 * u * k), 0.005 * u, ink);
                    }
                    pen.line(at.plus(-0.005 * u, -0.004 * u), at.plus(0.005 * u, -0.004 * u), 0.005 * u, ink);
                }
                default ->
                    pen.stroke(
                            Shape.from(at.plus(-0.04 * u, -0.045 * u))
                                    .line(at.plus(-0.045 * u, -0.085 * u))
                                    .line(at.plus(-0.018 * u, -0.06 * u))
                                    .line(at.plus(0, -0.095 * u * k))
                                    .line(at.plus(0.018 * u, -0.06 * u))
                                    .line(at.plus(0.045 * u, -0.085 * u))
                                    .line(at.plus(0.04 * u, -0.045 * u))
                                    .close(),
                            0.006 * u,
                            Ink.of(0xE0A020));
            }
        }
    }
}
