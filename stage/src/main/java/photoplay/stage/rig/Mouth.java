package photoplay.stage.rig;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import photoplay.stage.geometry.Point;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Shape;

/**
 * What is seen between parted lips: throat, teeth, tongue. Drawn between the edges of the jaw's gap as they come to
 * lie in the frame.
 *
 * @param teeth colour of the teeth in this photo's light
 * @param flesh colour of tongue and gums in this photo's light
 * @param upperTeeth false where the photo already shows them above the gap
 */
record Mouth(Colour teeth, Colour flesh, boolean upperTeeth) {
    private static final int COLUMNS = 20;

    /** The gap's edges in the frame, left to right. */
    private record Gap(List<Point> above, List<Point> below) {
        /** A place inside: {@code u} across and {@code v} down, 0 to 1. */
        Point at(double u, double v) {
            double p = Math.clamp(u, 0, 1) * COLUMNS;
            int i = Math.min((int) p, COLUMNS - 1);
            double k = p - i;
            return above.get(i).lerp(above.get(i + 1), k).lerp(below.get(i).lerp(below.get(i + 1), k), v);
        }

        List<Point> row(double v0, double v1) {
            List<Point> out = new ArrayList<>();
            for (int i = 0; i <= COLUMNS; i++) {
                double u = i / (double) COLUMNS;
                double bow = 4 * u * (1 - u);
                out.add(at(u, v0 + (v1 - v0) * bow));
            }
            return out;
        }
    }

    /** @param landing from the head's coordinates after the jaw's drop to the frame */
    void paint(Pen pen, Jaw jaw, double t, UnaryOperator<Point> landing) {
        List<Point> above = new ArrayList<>();
        List<Point> below = new ArrayList<>();
        for (int i = 0; i <= COLUMNS; i++) {
            double k = i / (double) COLUMNS;
            above.add(landing.apply(jaw.above(k)));
            below.add(landing.apply(jaw.below(k, t)));
        }
        Gap gap = new Gap(above, below);
        double width = gap.at(0, 0).distance(gap.at(1, 0));
        double height = gap.at(0.5, 0).distance(gap.at(0.5, 1));
        if (height < width * 0.012) {
            return;
        }
        double wide = Math.clamp(height / width, 0, 1);
        List<Point> ring = new ArrayList<>(above);
        ring.addAll(below.reversed());
        Shape hole = Shape.polygon(ring);
        Colour dark = Colour.rgb(0x1C0708);
        pen.fill(hole, Ink.of(flesh.darker(0.75)).soft(width * 0.012).alpha(0.8));
        pen.fill(hole, Ink.linear(gap.at(0.5, 0), gap.at(0.5, 1), dark, dark.darker(0.5), flesh.darker(0.72)));
        pen.clipped(hole, () -> {
            tongue(pen, gap, width, wide);
            if (upperTeeth) {
                row(pen, gap, width, 0, Math.min(0.5, 0.17 * width / height), 1);
            }
            row(pen, gap, width, 1, 1 - Math.min(0.24, 0.055 * width / height), 0.62);
            pen.stroke(
                    Shape.smooth(above), width * 0.05, Ink.of(dark).alpha(0.55).soft(width * 0.022));
            pen.stroke(
                    Shape.smooth(below), width * 0.03, Ink.of(dark).alpha(0.35).soft(width * 0.015));
            corner(pen, gap.at(0, 0), width, dark);
            corner(pen, gap.at(1, 0), width, dark);
        });
    }

    private static void corner(Pen pen, Point p, double width, Colour dark) {
        pen.circle(p, width * 0.26, Ink.radial(p, width * 0.26, dark.alpha(0.85), dark.alpha(0.35), dark.alpha(0)));
    }

    private void tongue(Pen pen, Gap gap, double width, double wide) {
        if (wide < 0.15) {
            return;
        }
        List<Point> back = new ArrayList<>();
        for (int i = 0; i <= 12; i++) {
            double u = i / 12.0;
            double top = 0.62 + 0.10 * Math.pow(2 * u - 1, 2) - 0.015 * Math.cos((2 * u - 1) * 9);
            back.add(gap.at(0.2 + 0.6 * u, top));
        }
        List<Point> ring = new ArrayList<>(back);
        ring.add(gap.at(0.85, 1.1));
        ring.add(gap.at(0.15, 1.1));
        Point a = gap.at(0.5, 0.6);
        Point b = gap.at(0.5, 1);
        pen.fill(
                Shape.blob(ring),
                Ink.linear(a, b, flesh.darker(0.42), flesh.darker(0.12), flesh.darker(0.2))
                        .soft(width * 0.016)
                        .alpha(Math.min(1, (wide - 0.15) * 6)));
        pen.line(
                gap.at(0.5, 0.68),
                gap.at(0.5, 0.95),
                width * 0.02,
                Ink.of(flesh.darker(0.5)).alpha(0.4).soft(width * 0.012));
    }

    /** A row of teeth from the gap's edge {@code from} to {@code to}. */
    private void row(Pen pen, Gap gap, double width, double from, double to, double light) {
        List<Point> outer = gap.row(from, from);
        List<Point> edge = new ArrayList<>();
        for (int i = 0; i <= 64; i++) {
            double u = i / 64.0;
            double bow = Math.pow(Math.max(0, 4 * u * (1 - u)), 0.4);
            // Each tooth ends in a little arc: eight teeth across.
            double tooth = 0.94 + 0.06 * Math.abs(Math.sin(Math.PI * (u * 8)));
            edge.add(gap.at(u, from + (to - from) * bow * tooth));
        }
        List<Point> ring = new ArrayList<>(outer);
        ring.addAll(edge.reversed());
        Colour c = teeth.darker(1 - light);
        Point left = gap.at(0.06, from);
        Point right = gap.at(0.94, from);
        pen.fill(
                Shape.polygon(ring),
                Ink.linear(left, right, c.darker(0.55), c.darker(0.16), c, c.darker(0.16), c.darker(0.55))
                        .soft(width * 0.004));
        for (int i = 2; i <= 6; i++) {
            double u = i / 8.0;
            pen.line(
                    gap.at(u, from),
                    gap.at(u, from + (to - from) * 0.9),
                    width * 0.006,
                    Ink.of(flesh.darker(0.6)).alpha(0.22));
        }
    }
}
