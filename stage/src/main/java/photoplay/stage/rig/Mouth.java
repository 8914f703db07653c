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
 * @param grain blur in short sides that suits the photo's sharpness
 */
record Mouth(Colour teeth, Colour flesh, boolean upperTeeth, double grain) {
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
        Colour dark = flesh.darker(0.74);
        pen.fill(hole, Ink.of(flesh.darker(0.6)).soft(width * 0.012 + grain).alpha(0.7));
        pen.fill(hole, Ink.linear(gap.at(0.5, 0), gap.at(0.5, 1), dark, dark.darker(0.15), flesh.darker(0.45)));
        pen.clipped(hole, () -> {
            tongue(pen, gap, width, wide);
            if (upperTeeth) {
                row(pen, gap, width, Math.min(0.42, 0.14 * width / height));
            }
            pen.stroke(
                    Shape.smooth(above), width * 0.05, Ink.of(dark).alpha(0.55).soft(width * 0.022 + grain));
            pen.stroke(
                    Shape.smooth(below), width * 0.03, Ink.of(dark).alpha(0.35).soft(width * 0.015 + grain));
            corner(pen, gap.at(0, 0), width, dark);
            corner(pen, gap.at(1, 0), width, dark);
        });
    }

    private static void corner(Pen pen, Point p, double width, Colour dark) {
        pen.circle(p, width * 0.26, Ink.radial(p, width * 0.26, dark.alpha(0.7), dark.alpha(0.25), dark.alpha(0)));
    }

    private void tongue(Pen pen, Gap gap, double width, double wide) {
        if (wide < 0.06) {
            return;
        }
        List<Point> back = new ArrayList<>();
        for (int i = 0; i <= 12; i++) {
            double u = i / 12.0;
            double top = 0.44 + 0.10 * Math.pow(2 * u - 1, 2) - 0.015 * Math.cos((2 * u - 1) * 9);
            back.add(gap.at(0.16 + 0.68 * u, top));
        }
        List<Point> ring = new ArrayList<>(back);
        ring.add(gap.at(0.9, 1.15));
        ring.add(gap.at(0.1, 1.15));
        Point a = gap.at(0.5, 0.6);
        Point b = gap.at(0.5, 1);
        pen.fill(
                Shape.blob(ring),
                Ink.linear(a, b, flesh.darker(0.46), flesh.darker(0.16), flesh.darker(0.26))
                        .soft(width * 0.016)
                        .alpha(Math.min(1, (wide - 0.06) * 8)));
        pen.line(
                gap.at(0.5, 0.68),
                gap.at(0.5, 0.95),
                width * 0.02,
                Ink.of(flesh.darker(0.5)).alpha(0.4).soft(width * 0.012));
    }

    /** The upper teeth, {@code deep} of the gap's height in the middle. */
    private void row(Pen pen, Gap gap, double width, double deep) {
        List<Point> ring = new ArrayList<>(gap.row(0, 0));
        List<Point> edge = new ArrayList<>();
        for (int i = 0; i <= 64; i++) {
            double u = i / 64.0;
            double bow = Math.pow(Math.max(0, 4 * u * (1 - u)), 0.5);
            // Each tooth ends in a little arc: eight teeth across.
            double tooth = 0.94 + 0.06 * Math.abs(Math.sin(Math.PI * (u * 8)));
            edge.add(gap.at(u, deep * bow * tooth));
        }
        ring.addAll(edge.reversed());
        Colour c = teeth;
        Ink ink = Ink.linear(
                gap.at(0.08, 0), gap.at(0.92, 0), c.darker(0.7), c.darker(0.22), c, c.darker(0.22), c.darker(0.7));
        pen.fill(Shape.polygon(ring), ink.soft(width * 0.006 + grain));
        for (int i = 2; i <= 6; i++) {
            double u = i / 8.0;
            Ink line = Ink.of(flesh.darker(0.6)).soft(grain).alpha(0.18);
            pen.line(gap.at(u, 0), gap.at(u, deep * 0.9), width * 0.006, line);
        }
    }
}
