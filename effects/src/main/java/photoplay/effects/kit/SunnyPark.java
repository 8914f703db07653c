package photoplay.effects.kit;

import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.lens.Soft;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Curve;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Layer;
import photoplay.stage.scene.Motion;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Rnd;
import photoplay.stage.scene.Shape;
import photoplay.stage.scene.Sketch;
import photoplay.stage.scene.Sprite;
import photoplay.stage.scene.Stage;

/** A lawn under trees on a summer day, out of focus. */
public final class SunnyPark {

    private static final Sprite SPOT = Bits.glow(Colour.rgb(0xFFF3B8));

    private SunnyPark() {}

    /** The set, larger than the frame so that the camera may shake. */
    public static Layer.Picture far(Stage stage) {
        Box box = stage.frame().grown(0.06);
        return Layer.Picture.drawn(box, (pen, t) -> paint(pen, stage, box))
                .through(new Soft(0.011))
                .depth(0.7);
    }

    /** Sunlight through leaves, moving: paint it on what stands below the trees. */
    public static Sketch dapples(Stage stage, double strength) {
        return (pen, t) -> {
            Rnd r = new Rnd(21);
            for (int i = 0; i < 9; i++) {
                double phase = 6.3 * r.unit();
                Point sway = new Point(0.025 * Math.sin(1.3 * t + phase), 0.015 * Math.sin(1.9 * t + phase));
                Point at = stage.at((i + r.unit()) / 9, 0.1 + 0.85 * r.unit()).plus(sway);
                double glint = 0.6 + 0.4 * Math.sin(2.2 * t + 3 * phase);
                pen.stamp(SPOT, at, 0.1 + 0.08 * r.unit(), 0, 1.5, strength * glint);
            }
        };
    }

    /** The same light on the lawn behind. */
    public static Layer.Picture shimmer(Stage stage) {
        Box box = stage.frame().grown(0.1);
        Curve dx = Curve.sine(0.21, 0.025);
        return Layer.Picture.drawn(box, dapples(stage, 0.45))
                .with(Motion.move(dx, Curve.sine(0.3, 0.015)))
                .depth(0.7);
    }

    private static void paint(Pen pen, Stage stage, Box box) {
        double y = stage.height() * 0.66;
        Rnd r = new Rnd(8);
        pen.rect(box, Ink.linear(box.at(0, 0), new Point(0, y), Colour.tones(0x8CCBF0, 0xC8ECF8, 0xF4FBE0)));
        Point sun = stage.at(0.8, 0.06);
        pen.circle(sun, 0.9, Ink.glow(sun, 0.9, Colour.rgb(0xFFFBD8)));
        bushes(pen, box, r, y - 0.1, 0.17, Colour.rgb(0x8DBB68), 60);
        bushes(pen, box, r, y - 0.03, 0.12, Colour.rgb(0x5E9A48), 60);
        pen.rect(
                new Box(box.left(), y, box.right(), box.bottom()),
                Ink.linear(new Point(0, y), box.at(0, 1), Colour.tones(0xCBE86E, 0x8CC848, 0x4E8C2C)));
        for (int i = 0; i < 700; i++) {
            double k = r.unit();
            Point root = new Point(box.left() + box.width() * r.unit(), y + (box.bottom() - y) * k * k);
            Colour c = Colour.rgb(r.chance(0.5) ? 0xD8F080 : 0x5A9A34).alpha(0.5);
            pen.line(root, root.plus(0.01 * r.either(), -0.01 - 0.04 * k * k), 0.002 + 0.003 * k, Ink.of(c));
        }
        for (int i = 0; i < 60; i++) {
            double k = r.unit();
            Point at = new Point(box.left() + box.width() * r.unit(), y + 0.02 + (box.bottom() - y) * k * k);
            Colour c = Colour.rgb(new int[] {0xFFFFFF, 0xFFE04A, 0xFF9AB8}[r.index(3)]);
            pen.circle(at, 0.004 + 0.008 * k, Ink.of(c));
        }
        tree(pen, stage.at(0.06, 0.72), stage.height() * 0.95, r);
        tree(pen, stage.at(0.93, 0.7), stage.height() * 0.7, r);
        for (int i = 0; i < 12; i++) {
            Point at = stage.at(r.unit(), 0.45 * r.unit());
            pen.stamp(Bits.bokeh(Colour.rgb(0xFFFBCC).alpha(0.6)), at, 0.04 + 0.08 * r.unit(), 0, 1, 0.5);
        }
    }

    private static void bushes(Pen pen, Box box, Rnd r, double y, double high, Colour c, int count) {
        pen.rect(new Box(box.left(), y, box.right(), y + 0.2), Ink.of(c.darker(0.1)));
        for (int i = 0; i < count; i++) {
            double x = box.left() + box.width() * r.unit();
            double size = high * (0.3 + 0.5 * r.unit());
            Point at = new Point(x, y - size * 0.3 + 0.04 * r.unit());
            Colour tone = c.darker(0.18 * r.unit()).lighter(0.12 * r.unit());
            pen.circle(
                    at,
                    size,
                    Ink.radial(
                            at.plus(size * 0.3, -size * 0.5), size * 1.7, tone.lighter(0.3), tone, tone.darker(0.25)));
        }
    }

    private static void tree(Pen pen, Point root, double high, Rnd r) {
        Colour bark = Colour.rgb(0x7A5636);
        pen.fill(
                Shape.from(root.plus(-0.07, 0))
                        .quad(root.x() - 0.03, root.y() - 0.2, root.x() - 0.04, root.y() - high * 0.7)
                        .line(root.plus(0.04, -high * 0.7))
                        .quad(root.x() + 0.03, root.y() - 0.2, root.x() + 0.08, root.y())
                        .close(),
                Ink.linear(root.plus(-0.07, 0), root.plus(0.07, 0), bark.darker(0.4), bark, bark.lighter(0.3)));
        for (int i = 0; i < 70; i++) {
            Point at = root.plus(0.3 * r.bell(), -high * (0.62 + 0.4 * r.unit()));
            double size = 0.05 + 0.07 * r.unit();
            Colour leaf = Colour.rgb(0x5FA33C).mix(Colour.rgb(0xC6E66A), 0.8 * r.unit() * r.unit());
            pen.circle(
                    at,
                    size,
                    Ink.radial(
                            at.plus(size * 0.3, -size * 0.4), size * 1.6, leaf.lighter(0.25), leaf, leaf.darker(0.3)));
        }
    }
}
