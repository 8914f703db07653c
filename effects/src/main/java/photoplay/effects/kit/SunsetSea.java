package photoplay.effects.kit;

import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.lens.Soft;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Curve;
import photoplay.stage.scene.Emitter;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Layer;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Rnd;
import photoplay.stage.scene.Shape;
import photoplay.stage.scene.Sprite;
import photoplay.stage.scene.Stage;

/** The sun low over a calm sea, a little out of focus, and a bank of roses before it. */
public final class SunsetSea {
    private static final Colour GOLD = Colour.rgb(0xFFE3A2);
    private static final Sprite GLINT = Sprite.drawn(
            4,
            (pen, t) -> pen.oval(Point.ORIGIN, 2, 0.5, Ink.radial(Point.ORIGIN, 2, Colour.WHITE, GOLD, GOLD.alpha(0))));
    private static final Sprite GLOW = Bits.glow(Colour.rgb(0xFFE9B8));
    private static final Colour[] ROSES = {
        Colour.rgb(0xC81E4A), Colour.rgb(0xE8517A), Colour.rgb(0xF28CA6), Colour.rgb(0xA8123C)
    };

    private SunsetSea() {}

    /** Where the sun stands. */
    public static Point sun(Stage stage) {
        return stage.at(0.5, 0.45);
    }

    private static double horizon(Stage stage) {
        return stage.height() * 0.56;
    }

    /** Sky and water, larger than the frame so that the camera may push. */
    public static Layer.Picture far(Stage stage) {
        Box box = stage.frame().grown(0.08);
        return Layer.Picture.drawn(box, (pen, t) -> paint(pen, stage, box))
                .through(new Soft(0.004))
                .depth(0.6);
    }

    /** The path of the sun on the water, which never rests; {@code strength} 1 is calm evening light. */
    public static void glitter(Pen pen, Stage stage, double t, double strength) {
        double y = horizon(stage);
        Rnd r = new Rnd(19);
        for (int i = 0; i < 70; i++) {
            double near = r.unit();
            double x = sun(stage).x() + (0.05 + 0.4 * near) * 0.5 * r.bell();
            double own = r.unit();
            double k = Math.sin(2 * Math.PI * (own + t * (0.5 + 0.7 * own)));
            if (k > 0) {
                Point at = new Point(x + 0.01 * Math.sin(t + 9 * own), y + 0.006 + (stage.height() - y) * near * near);
                pen.stamp(GLINT, at, 0.004 + 0.012 * near, 0, 1, Math.min(1, k * strength));
            }
        }
    }

    /** The sun's bloom, {@code size} short sides wide. */
    public static void bloom(Pen pen, Point at, double size, double alpha) {
        if (alpha > 0.01) {
            pen.stamp(GLOW, at, size, 0, 1, Math.min(1, alpha));
        }
    }

    /** Roses in bloom from {@code top} down to the frame's lower edge. */
    public static Layer.Picture roses(Stage stage, double top) {
        Box box = new Box(-0.12, top - 0.1, stage.width() + 0.12, Math.max(stage.height() + 0.1, top + 0.2));
        return Layer.Picture.drawn(box, (pen, t) -> bank(pen, box, top))
                .through(new Soft(0.003))
                .depth(1.25);
    }

    private static void paint(Pen pen, Stage stage, Box box) {
        double y = horizon(stage);
        Point sun = sun(stage);
        Rnd r = new Rnd(5);
        pen.rect(
                new Box(box.left(), box.top(), box.right(), y),
                Ink.linear(
                        box.at(0.5, 0),
                        new Point(box.centre().x(), y),
                        Colour.rgb(0x5B4C8C),
                        Colour.rgb(0xA9608F),
                        Colour.rgb(0xEE8A83),
                        Colour.rgb(0xFFBE7C),
                        Colour.rgb(0xFFDE9A)));
        pen.circle(sun, 0.7, Ink.glow(sun, 0.7, Colour.rgb(0xFFD98E).alpha(0.9)));
        for (int i = 0; i < 26; i++) {
            double v = r.unit();
            Point at = new Point(box.left() + box.width() * r.unit(), y - 0.08 - 0.44 * v);
            double w = (0.1 + 0.22 * r.unit()) * (0.5 + v);
            double h = w * (0.05 + 0.05 * r.unit());
            Colour lit = Colour.rgb(0xFFCFA0).mix(Colour.rgb(0xE88AA0), v);
            pen.oval(at, w, h, Ink.radial(at.plus(0, h), w, lit.alpha(0.75), lit.alpha(0.5), lit.alpha(0)));
            pen.oval(
                    at.plus(0.1 * w, -0.9 * h),
                    0.75 * w,
                    0.8 * h,
                    Ink.radial(
                            at,
                            w,
                            Colour.rgb(0x8C5688).alpha(0.5),
                            Colour.rgb(0x8C5688).alpha(0)));
        }
        pen.circle(sun, 0.34, Ink.glow(sun, 0.34, Colour.rgb(0xFFF3CC)));
        pen.circle(sun, 0.075, Ink.radial(sun, 0.075, Colour.WHITE, Colour.rgb(0xFFFBE4), Colour.rgb(0xFFEDB4)));
        hills(pen, box, y);
        pen.rect(
                new Box(box.left(), y, box.right(), box.bottom()),
                Ink.down(
                        y,
                        box.bottom(),
                        Colour.rgb(0xFFC98C),
                        Colour.rgb(0xE58585),
                        Colour.rgb(0x9A5684),
                        Colour.rgb(0x553E74)));
        for (int i = 0; i < 240; i++) {
            double near = r.unit();
            Point at = new Point(box.left() + box.width() * r.unit(), y + 0.004 + (box.bottom() - y) * near * near);
            double w = 0.012 + 0.09 * near * r.unit();
            Colour c = r.chance(0.5) ? Colour.rgb(0xFFD2A0) : Colour.rgb(0x5A3A6C);
            pen.oval(at, w, 0.0016 + 0.005 * near, Ink.of(c.alpha(0.16 + 0.2 * r.unit())));
        }
        pen.fill(
                Shape.from(sun.x() - 0.05, y)
                        .line(sun.x() + 0.05, y)
                        .line(sun.x() + 0.26, box.bottom())
                        .line(sun.x() - 0.26, box.bottom())
                        .close(),
                Ink.down(y, box.bottom(), GOLD.alpha(0.75), GOLD.alpha(0.1)).soft(0.03));
    }

    private static void hills(Pen pen, Box box, double y) {
        pen.fill(
                Shape.from(box.left(), y)
                        .cubic(box.left() + 0.1, y - 0.12, box.left() + 0.22, y - 0.07, box.left() + 0.3, y - 0.05)
                        .cubic(box.left() + 0.36, y - 0.035, box.left() + 0.42, y - 0.01, box.left() + 0.5, y)
                        .close(),
                Ink.of(Colour.rgb(0xA8617E).alpha(0.85)));
        pen.fill(
                Shape.from(box.right(), y)
                        .cubic(box.right() - 0.08, y - 0.08, box.right() - 0.16, y - 0.1, box.right() - 0.24, y - 0.04)
                        .cubic(box.right() - 0.28, y - 0.02, box.right() - 0.32, y - 0.01, box.right() - 0.38, y)
                        .close(),
                Ink.of(Colour.rgb(0xB86C80).alpha(0.8)));
    }

    private static void bank(Pen pen, Box box, double top) {
        Rnd r = new Rnd(77);
        pen.rect(
                new Box(box.left(), top + 0.05, box.right(), box.bottom()),
                Ink.down(top, top + 0.2, Colour.rgb(0x4A2440), Colour.rgb(0x2A1430)));
        for (int row = 0; row < 4; row++) {
            double y = top + 0.03 + 0.055 * row;
            int n = (int) (box.width() / 0.085);
            for (int i = 0; i < n * 2; i++) {
                Point at = new Point(box.left() + box.width() * r.unit(), y + 0.04 * r.unit());
                Colour c = Colour.rgb(0x3F5A34).mix(Colour.rgb(0xD98A6A), 0.25 * r.unit() * (3 - row));
                pen.stamp(leaf(c), at, 0.06 + 0.03 * r.unit(), r.between(-80, 80), 1, 1);
            }
            for (int i = 0; i < n; i++) {
                double x = box.left() + box.width() * (i + 0.5 + 0.35 * r.bell()) / n;
                double arch = 0.018 * Math.sin(i * 2.1 + row);
                rose(pen, new Point(x, y + arch), 0.034 + 0.014 * r.unit() + 0.004 * row, ROSES[r.index(4)], r);
            }
        }
    }

    private static Sprite leaf(Colour c) {
        return Bits.leaf(Colour.rgb(c.argb() & 0xF8F8F8));
    }

    /** A rose from the side of the light: turns of petals, each inside the last. */
    private static void rose(Pen pen, Point c, double size, Colour red, Rnd r) {
        double turn = r.unit() * 360;
        pen.circle(c.plus(0, size * 0.12), size * 1.04, Ink.of(red.darker(0.55)));
        for (int ring = 0; ring < 4; ring++) {
            double far = size * (0.62 - 0.19 * ring);
            double wide = size * (0.56 - 0.1 * ring);
            for (int i = 0; i < 5 - ring / 2; i++) {
                Point at = c.plus(Point.polar(far, turn + i * 360.0 / (5 - ring / 2) + ring * 37));
                Colour body = red.darker(0.1 * ring).mix(Colour.rgb(0xFFC9A0), at.y() < c.y() ? 0.18 : 0);
                pen.circle(
                        at,
                        wide,
                        Ink.radial(at.plus(0, -wide * 0.3), wide * 1.35, body.lighter(0.28), body, body.darker(0.45)));
            }
        }
        pen.circle(c, size * 0.16, Ink.of(red.darker(0.5)));
        pen.stroke(
                Shape.from(c.plus(-size * 0.14, 0))
                        .quad(c.x(), c.y() - size * 0.22, c.x() + size * 0.15, c.y() + size * 0.02),
                size * 0.07,
                Ink.of(red.lighter(0.3)));
    }

    /** Petals that one wind carries over the picture. */
    public static Emitter petals(Stage stage) {
        return Emitter.of(
                        40,
                        stage.seed() + 3,
                        Bits.petal(Colour.rgb(0xF08098)),
                        Bits.petal(Colour.rgb(0xFFB4BE)),
                        Bits.petal(Colour.rgb(0xD84468)))
                .from(new Box(-0.5, -0.2, stage.width() * 0.9, stage.height() * 0.8))
                .velocity(0.12, 0.3, 0.04, 0.14)
                .born(-3, 2)
                .life(3, 4)
                .looping()
                .size(0.018, 0.036)
                .sway(0.04, 0.6)
                .spin(40, 150)
                .tumble(0.6)
                .fade(0.4, 0.4)
                .strength(Curve.rise(0.1, 0.4));
    }

    public static final Sprite PETAL = Bits.petal(Colour.rgb(0xE85A7C));

    /** One petal that crosses before all in the first second. */
    public static void firstPetal(Pen pen, Stage stage, double t) {
        double u = t / 1.1;
        if (u < 1) {
            Point at = stage.at(-0.1 + 1.25 * u, 0.62 - 0.25 * Math.sin(2.6 * u) + 0.2 * u * u);
            pen.stamp(PETAL, at, 0.1, 40 + 260 * u, 0.4 + 0.6 * Math.abs(Math.cos(5 * u)), 0.95);
        }
    }
}
