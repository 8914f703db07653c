package photoplay.effects.kit;

import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.lens.Oil;
import photoplay.stage.lens.Small;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Layer;
import photoplay.stage.scene.Motion;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Rnd;
import photoplay.stage.scene.Stage;

/** A hand-painted summer sky over a town, as seen from a roof: towering clouds, a rail, all in gouache. */
public final class SummerSky {
    private static final Colour WHITE = Colour.rgb(0xFFFDF6);
    private static final Colour SHADE = Colour.rgb(0x9DB9E6);

    private SummerSky() {}

    /** Sky and the great cloud, covering the frame and a margin. */
    public static Layer.Picture far(Stage stage) {
        Box box = stage.frame().grown(0.1);
        return Layer.Picture.drawn(box, (pen, t) -> {
                    pen.rect(
                            box,
                            Ink.linear(
                                    box.at(0, 0), box.at(0, 1), Colour.tones(0x1666C8, 0x2E8FE6, 0x7CC7F4, 0xD3F1F4)));
                    Rnd r = new Rnd(5);
                    tower(pen, stage.at(0.86, 0.8), stage.height() * 0.68, r);
                    tower(pen, stage.at(0.1, 0.84), stage.height() * 0.5, r);
                    for (int i = 0; i < 5; i++) {
                        Point at = stage.at(0.1 + 0.2 * i, 0.12 + 0.14 * r.unit());
                        wisp(pen, at, 0.12 + 0.12 * r.unit(), r);
                    }
                    town(pen, stage, box, r);
                })
                .through(new Small(new Oil(0.012, 0.12, 1), 0.5))
                .depth(0.6);
    }

    /** A bank of nearer clouds that drifts to the right; behind the subject. */
    public static Layer.Picture drifting(Stage stage, double speed) {
        Box box = new Box(-0.9, stage.height() * 0.38, stage.width() + 0.2, stage.height() * 0.9);
        return Layer.Picture.drawn(box, (pen, t) -> {
                    Rnd r = new Rnd(17);
                    int heaps = (int) Math.ceil(box.width() / 0.42);
                    for (int i = 0; i < heaps; i++) {
                        Point at = box.at((i + 0.5) / heaps, 0.8);
                        tower(pen, at, 0.2 + 0.14 * r.unit(), r);
                    }
                })
                .with(Motion.across(t -> speed * t))
                .depth(0.7);
    }

    /** The roof's rail. */
    public static Layer.Picture rail(Stage stage) {
        double y = stage.height() * 0.82;
        Box box = new Box(-0.15, y - 0.05, stage.width() + 0.15, stage.height() + 0.12);
        return Layer.Picture.drawn(box, (pen, t) -> {
            Colour steel = Colour.rgb(0x7E93B8);
            double foot = stage.height() * 0.97;
            pen.rect(
                    new Box(box.left(), foot, box.right(), box.bottom()),
                    Ink.down(foot, box.bottom(), Colour.tones(0xB9C4DA, 0x8C9BC0)));
            for (double x = box.left(); x < box.right(); x += 0.055) {
                pen.line(new Point(x, y), new Point(x, foot), 0.008, Ink.of(steel));
                pen.line(new Point(x - 0.002, y), new Point(x - 0.002, foot), 0.002, Ink.of(steel.lighter(0.5)));
            }
            for (double high : new double[] {y, foot - 0.012}) {
                pen.line(new Point(box.left(), high), new Point(box.right(), high), 0.022, Ink.of(steel.darker(0.2)));
                pen.line(
                        new Point(box.left(), high - 0.005),
                        new Point(box.right(), high - 0.005),
                        0.007,
                        Ink.of(WHITE));
            }
        });
    }

    /** A heap of cloud that stands on {@code foot}: lit from the upper left, lavender below, in firm strokes. */
    private static void tower(Pen pen, Point foot, double high, Rnd r) {
        for (int pass = 0; pass < 3; pass++) {
            Colour c = pass == 0 ? SHADE : pass == 1 ? WHITE.mix(SHADE, 0.42) : WHITE;
            double in = 1 - 0.1 * pass;
            Rnd same = new Rnd(r.index(1) + 1000 + (long) (foot.x() * 97) + (long) (high * 991));
            for (int i = 0; i < 46; i++) {
                double v = same.unit();
                double wide = high * (0.62 - 0.42 * v * v);
                double x = same.either() * same.unit() * wide;
                double size = high * (0.1 + 0.09 * same.unit()) * (1.15 - 0.5 * v) * in;
                Point at = foot.plus(x, -v * high * 0.9).plus(-0.028 * pass * high, -0.035 * pass * high);
                if (pass < 2 || (v > 0.22 && same.unit() > 0.28)) {
                    pen.circle(at, size * (pass == 2 ? 0.8 : 1), Ink.of(c));
                }
            }
        }
        pen.rect(
                new Box(foot.x() - high * 0.85, foot.y() - high * 0.12, foot.x() + high * 0.85, foot.y() + high * 0.25),
                Ink.linear(
                        foot.plus(0, -high * 0.12),
                        foot.plus(0, high * 0.1),
                        Colour.rgb(0xBFE3F4).alpha(0),
                        Colour.rgb(0xBFE3F4)));
    }

    private static void wisp(Pen pen, Point at, double wide, Rnd r) {
        for (int i = 0; i < 7; i++) {
            pen.oval(
                    at.plus(wide * r.either() * r.unit(), 0.02 * r.either()),
                    wide * (0.2 + 0.5 * r.unit()),
                    0.005 + 0.008 * r.unit(),
                    Ink.of(WHITE.alpha(0.55)));
        }
    }

    private static void town(Pen pen, Stage stage, Box box, Rnd r) {
        double y = stage.height() * 0.84;
        pen.oval(new Point(stage.width() * 0.3, y + 0.1), 0.8, 0.2, Ink.of(Colour.rgb(0x6FA6C8)));
        pen.oval(new Point(stage.width() * 0.9, y + 0.1), 0.6, 0.16, Ink.of(Colour.rgb(0x5C97B4)));
        for (double x = box.left(); x < box.right(); x += 0.045) {
            double top = y + 0.03 - 0.07 * r.unit();
            Colour c = Colour.rgb(new int[] {0xA9C6DE, 0x8FB2D2, 0xC6D8E6, 0xD8B8A8}[r.index(4)]);
            pen.rect(new Box(x, top, x + 0.03 + 0.03 * r.unit(), box.bottom()), Ink.of(c));
        }
        pen.rect(new Box(box.left(), y + 0.07, box.right(), box.bottom()), Ink.of(Colour.rgb(0x5E8F7A)));
        for (int i = 0; i < 40; i++) {
            pen.circle(
                    new Point(box.left() + box.width() * r.unit(), y + 0.075 + 0.03 * r.unit()),
                    0.02 + 0.025 * r.unit(),
                    Ink.of(Colour.rgb(r.chance(0.5) ? 0x4E8468 : 0x78AE84)));
        }
    }
}
