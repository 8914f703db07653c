package photoplay.effects.kit;

import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.lens.Soft;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Layer;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Rnd;
import photoplay.stage.scene.Shape;
import photoplay.stage.scene.Source;
import photoplay.stage.scene.Sprite;
import photoplay.stage.scene.Stage;

/** An avenue in autumn with the sun low at the right, out of focus. */
public final class GoldenPark {
    private static final Colour[] LEAVES = {
        Colour.rgb(0xE8942E), Colour.rgb(0xF4BC48), Colour.rgb(0xC8642A), Colour.rgb(0xB8A03C)
    };

    private GoldenPark() {}

    /** Where the sun stands. */
    public static Point sun(Stage stage) {
        return stage.at(0.74, 0.2);
    }

    /** The set, larger than the frame so that the camera may push. */
    public static Layer.Picture far(Stage stage) {
        Box box = stage.frame().grown(0.06);
        return Layer.Picture.of(new Source.Drawn(box, (pen, t) -> paint(pen, stage, box)), java.util.List.of())
                .through(new Soft(0.012))
                .depth(0.7);
    }

    private static void paint(Pen pen, Stage stage, Box box) {
        double y = stage.height() * 0.6;
        Rnd r = new Rnd(31);
        pen.rect(
                box,
                Ink.linear(
                        box.at(0.2, 0),
                        new Point(stage.width() * 0.8, y),
                        Colour.rgb(0xE7B98E),
                        Colour.rgb(0xFFD694),
                        Colour.rgb(0xFFF2C4)));
        Point sun = sun(stage);
        pen.circle(sun, 0.85, Ink.glow(sun, 0.85, Colour.rgb(0xFFF6D0)));
        pen.circle(sun, 0.09, Ink.radial(sun, 0.09, Colour.WHITE, Colour.WHITE, Colour.rgb(0xFFF3C0)));
        crowns(pen, box, r, y - 0.06, 0.34, 0.35);
        pen.circle(sun, 0.5, Ink.glow(sun, 0.5, Colour.rgb(0xFFF6D8)));
        pen.rect(
                new Box(box.left(), y - 0.02, box.right(), box.bottom()),
                Ink.linear(
                        new Point(0, y),
                        box.at(0, 1),
                        Colour.rgb(0xF0CC6C),
                        Colour.rgb(0xC08E3C),
                        Colour.rgb(0x6E4A22)));
        path(pen, stage, y);
        for (int i = 0; i < 420; i++) {
            double k = r.unit();
            Point at = new Point(box.left() + box.width() * r.unit(), y + (box.bottom() - y) * k * k);
            Colour c = LEAVES[r.index(4)].lighter(0.3 * r.unit());
            pen.oval(at, 0.004 + 0.012 * k, 0.002 + 0.006 * k, Ink.of(c));
        }
        for (int i = 0; i < 4; i++) {
            double near = 0.35 + 0.22 * i;
            tree(pen, r, stage.at(0.36 - 0.14 * i, 0.6 + 0.035 * i), near);
            tree(pen, r, stage.at(0.66 + 0.14 * i, 0.6 + 0.035 * i), near);
        }
        for (int i = 0; i < 16; i++) {
            Point at = stage.at(r.unit(), 0.5 * r.unit());
            pen.stamp(
                    Bits.bokeh(Colour.rgb(0xFFF0BC).alpha(0.6)),
                    at,
                    0.04 + 0.09 * r.unit(),
                    0,
                    1,
                    0.3 + 0.4 * r.unit());
        }
    }

    private static void path(Pen pen, Stage stage, double y) {
        Point far = new Point(stage.width() * 0.55, y);
        pen.fill(
                Shape.from(far.plus(-0.025, 0))
                        .quad(stage.width() * 0.35, stage.height() * 0.78, -0.05 * stage.width(), stage.height() * 1.05)
                        .line(stage.width() * 0.95, stage.height() * 1.05)
                        .quad(stage.width() * 0.62, stage.height() * 0.74, far.x() + 0.025, y)
                        .close(),
                Ink.linear(
                        far,
                        new Point(far.x(), stage.height()),
                        Colour.rgb(0xFFEBB6),
                        Colour.rgb(0xDDB27A),
                        Colour.rgb(0x946A42)));
    }

    private static void crowns(Pen pen, Box box, Rnd r, double y, double high, double haze) {
        for (int i = 0; i < 260; i++) {
            double x = box.left() + box.width() * r.unit();
            double size = 0.018 + 0.045 * r.unit();
            Point at = new Point(x, y - high * r.unit() * r.unit());
            Colour c = LEAVES[r.index(4)].mix(Colour.rgb(0xFFE6B0), haze + 0.2 * r.unit());
            pen.circle(
                    at,
                    size,
                    Ink.radial(at.plus(size * 0.4, -size * 0.4), size * 1.6, c.lighter(0.3), c, c.darker(0.2)));
        }
    }

    private static void tree(Pen pen, Rnd r, Point root, double near) {
        Colour bark = Colour.rgb(0x6A4428).mix(Colour.rgb(0xFFD894), 0.5 * (1 - near));
        double w = 0.03 * near + 0.008;
        double high = 0.7 * near;
        pen.fill(
                Shape.from(root.plus(-w * 1.3, 0))
                        .line(root.plus(-w * 0.7, -high))
                        .line(root.plus(w * 0.7, -high))
                        .line(root.plus(w * 1.3, 0))
                        .close(),
                Ink.linear(root.plus(-w, 0), root.plus(w, 0), bark.darker(0.4), bark, bark.lighter(0.35)));
        for (int i = 0; i < 80; i++) {
            Point at = root.plus(0.24 * near * r.bell(), -high * (0.75 + 0.55 * r.unit()));
            double size = (0.016 + 0.034 * r.unit()) * (0.4 + near);
            Colour leaf = LEAVES[r.index(4)].mix(Colour.rgb(0xFFE2A0), 0.5 * (1 - near) + 0.15 * r.unit());
            pen.circle(
                    at,
                    size,
                    Ink.radial(
                            at.plus(size * 0.4, -size * 0.4), size * 1.6, leaf.lighter(0.35), leaf, leaf.darker(0.3)));
        }
    }

    private static final Sprite SUN = Sprite.drawn(
            1, (pen, t) -> pen.circle(Point.ORIGIN, 0.5, Ink.glow(Point.ORIGIN, 0.5, Colour.rgb(0xFFE6A8))));

    /** Warm light round a point. */
    public static void glow(Pen pen, Point at, double size, double strength) {
        if (strength > 0.01) {
            pen.stamp(SUN, at, size * 2, 0, 1, Math.min(1, strength));
        }
    }

    private static final Sprite GHOST = Bits.bokeh(Colour.rgb(0xFFD58A));

    /** Sunlight that slips through between two heads, {@code k} strong. */
    public static void flare(Pen pen, Stage stage, Point between, double k, double drift) {
        if (k > 0) {
            Point sun = sun(stage);
            Point at = between.plus(0.05 - drift, -0.1);
            pen.stamp(SUN, at, 0.4, 0, 1, 0.2 * k);
            for (int i = 1; i < 5; i++) {
                Point ghost = sun.lerp(at, 0.5 + 0.5 * i);
                pen.stamp(GHOST, ghost, 0.05 + 0.03 * (i % 3), 0, 1, 0.22 * k);
            }
            pen.stamp(SUN, at, 0.05, 0, 22, 0.4 * k);
        }
    }
}
