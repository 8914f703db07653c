package photoplay.effects.kit;

import java.util.List;
import photoplay.stage.geometry.Affine;
import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Shape;

/** The part of a drawn arm between the wrist and the elbow; lengths in hands, for sprites. */
record Forearm(Point wrist, Point elbow) {
    /** A round arm, {@code from} wide at the wrist and {@code to} at the elbow. */
    Shape bare(Pen pen, Colour c, Colour dark, double from, double to) {
        Point n = elbow.minus(wrist).unit().normal();
        Shape form = Shape.ribbon(
                List.of(wrist, wrist.lerp(elbow, 0.35), wrist.lerp(elbow, 0.7), elbow),
                i -> from + (to - from) * i / 3.0);
        Point lit = n.y() < 0 ? n.times(-1) : n;
        pen.fill(
                form,
                Ink.linear(
                        wrist.plus(lit.times(-from * 0.6)),
                        wrist.plus(lit.times(from * 0.6)),
                        c.mix(dark, 0.3),
                        c.lighter(0.22),
                        c,
                        c.mix(dark, 0.75)));
        return form;
    }

    /** A sleeve with folds. */
    void sleeve(Pen pen, Colour cloth) {
        Shape form = bare(pen, cloth, cloth.darker(0.6), 0.44, 0.66);
        pen.clipped(form, () -> folds(pen, cloth));
    }

    private void folds(Pen pen, Colour cloth) {
        Point along = elbow.minus(wrist).unit();
        double length = elbow.distance(wrist);
        Point n = along.normal();
        for (int i = 0; i * 0.2 + 0.15 < length; i++) {
            Point at = wrist.plus(along.times(0.15 + 0.2 * i));
            double side = i % 2 == 0 ? 1 : -1;
            pen.curve(
                    List.of(
                            at.plus(n.times(0.25 * side)),
                            at.plus(along.times(0.05)).plus(n.times(0.08 * side)),
                            at.plus(along.times(0.04)).plus(n.times(-0.1 * side))),
                    0.045,
                    Ink.of(cloth.darker(0.5).alpha(0.4)).soft(0.018));
            pen.curve(
                    List.of(
                            at.plus(along.times(0.05)).plus(n.times(0.24 * side)),
                            at.plus(along.times(0.1)).plus(n.times(0.06 * side))),
                    0.03,
                    Ink.of(cloth.lighter(0.4).alpha(0.35)).soft(0.015));
        }
    }

    /** A loose sleeve with a few soft, long folds. */
    void cloth(Pen pen, Colour cloth) {
        Shape form = bare(pen, cloth, cloth.darker(0.62), 0.42, 0.82);
        Point along = elbow.minus(wrist).unit();
        Point n = along.normal();
        double length = elbow.distance(wrist);
        double[][] folds = {{0.1, -0.2, 0.5}, {0.3, 0.22, 0.4}, {0.5, -0.3, 0.36}, {0.66, 0.3, 0.3}, {0.8, -0.34, 0.2}};
        pen.clipped(form, () -> {
            for (double[] f : folds) {
                Point from = wrist.plus(along.times(f[0] * length)).plus(n.times(f[1]));
                Point to = wrist.plus(along.times((f[0] + f[2]) * length)).plus(n.times(-0.5 * f[1]));
                Point middle = from.lerp(to, 0.5).plus(n.times(0.3 * f[1]));
                List<Point> line = List.of(from, middle, to);
                pen.curve(line, 0.07, Ink.of(cloth.darker(0.55).alpha(0.45)).soft(0.03));
                pen.curve(
                        line.stream().map(p -> p.plus(0, -0.06)).toList(),
                        0.04,
                        Ink.of(cloth.lighter(0.4).alpha(0.3)).soft(0.02));
            }
        });
    }

    /** The hem at the wrist. */
    void cuff(Pen pen, Colour cloth, Colour bright) {
        Point along = elbow.minus(wrist).unit();
        pen.within(Affine.place(wrist.plus(along.times(0.08)), along.degrees() - 90, 1, 1), () -> {
            Box band = new Box(-0.25, -0.075, 0.25, 0.075);
            pen.fill(Shape.roundRect(band.grown(0.012), 0.07), Ink.of(cloth.darker(0.45)));
            pen.fill(
                    Shape.roundRect(band, 0.06),
                    Ink.across(-0.25, 0.25, cloth.darker(0.35), bright.lighter(0.2), cloth, cloth.darker(0.4)));
            pen.line(
                    new Point(-0.23, 0.03),
                    new Point(0.23, 0.03),
                    0.012,
                    Ink.of(cloth.darker(0.4).alpha(0.5)));
        });
    }

    /** Shadow of a skin. */
    static Colour shade(Colour skin) {
        return skin.mix(Colour.rgb(0x7A2418), 0.42).darker(0.22);
    }
}
