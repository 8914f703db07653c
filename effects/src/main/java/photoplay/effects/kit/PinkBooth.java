package photoplay.effects.kit;

import java.util.ArrayList;
import java.util.List;
import photoplay.stage.geometry.Affine;
import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.lens.Soft;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Curve;
import photoplay.stage.scene.Ease;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Layer;
import photoplay.stage.scene.Motion;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Shape;
import photoplay.stage.scene.Sprite;
import photoplay.stage.scene.Stage;

/** A photo booth in candy pink: striped paper, a ring of light, curtains, a string of bulbs, a counter in front. */
public final class PinkBooth {
    private static final Colour PAPER = Colour.rgb(0xFFC2D4);
    private static final Colour CURTAIN = Colour.rgb(0xE0527E);
    private static final Colour COUNTER = Colour.rgb(0xFF7FA3);
    private static final Colour CREAM = Colour.rgb(0xFFF4EC);

    private PinkBooth() {}

    /** The wall, a little out of focus. */
    public static Layer.Picture wall(Stage stage) {
        Box box = stage.frame().grown(0.06);
        return Layer.Picture.drawn(box, (pen, t) -> paper(pen, stage, box))
                .through(new Soft(0.004))
                .depth(0.8);
    }

    /** Curtains and the string of bulbs: before the wall, behind the people. */
    public static Layer.Picture[] curtains(Stage stage) {
        Box box = stage.frame().grown(0.07);
        double w = stage.width();
        return new Layer.Picture[] {
            Layer.Picture.drawn(new Box(box.left(), box.top(), 0.2, box.bottom()), (pen, t) -> curtain(pen, stage, -1)),
            Layer.Picture.drawn(
                    new Box(w - 0.2, box.top(), box.right(), box.bottom()), (pen, t) -> curtain(pen, stage, 1)),
            Layer.Picture.drawn(new Box(box.left(), 0, box.right(), 0.12), (pen, t) -> string(pen, stage))
        };
    }

    /** The bulbs light up one after the other and go on twinkling. */
    public static void twinkle(Pen pen, Stage stage, double t) {
        List<Point> bulbs = bulbs(stage);
        for (int i = 0; i < bulbs.size(); i++) {
            double on = Math.clamp((t - 0.1 - 0.05 * i) / 0.15, 0, 1);
            double k = on * (0.62 + 0.3 * Math.sin(2 * Math.PI * (0.5 * t + 0.37 * i)));
            pen.stamp(LAMP, bulbs.get(i), 0.13, 0, 1, k);
        }
    }

    private static final Sprite LAMP = Bits.spark(Colour.rgb(0xFFE0B0));

    /** The counter from {@code top} down. */
    public static Layer.Picture counter(Stage stage, double top) {
        Box box = new Box(-0.1, top - 0.04, stage.width() + 0.1, stage.height() + 0.1);
        return Layer.Picture.drawn(box, (pen, t) -> board(pen, stage, top));
    }

    private static void paper(Pen pen, Stage stage, Box box) {
        pen.rect(box, Ink.linear(box.at(0, 0), box.at(0, 1), PAPER.lighter(0.25), PAPER, PAPER.mix(CURTAIN, 0.25)));
        double wide = 0.09;
        for (int i = -2; i * wide * 2 < stage.width() + 0.2; i++) {
            double x = i * wide * 2 + 0.05;
            pen.rect(
                    new Box(x, box.top(), x + wide, box.bottom()),
                    Ink.down(0, stage.height(), CREAM.alpha(0.75), CREAM.alpha(0.35)));
        }
        for (int row = 0; row < 9; row++) {
            for (int i = 0; i < 8; i++) {
                Point at = new Point((i + (row % 2) * 0.5) * 0.18 + 0.005, row * 0.13 + 0.05);
                pen.fill(Shape.heart(at, 0.013), Ink.of(Colour.rgb(0xFF86A8).alpha(0.55)));
            }
        }
        Point ring = stage.at(0.5, 0.36);
        pen.circle(ring, 0.75, Ink.glow(ring, 0.75, Colour.WHITE.alpha(0.75)));
        pen.rect(
                box,
                Ink.radial(
                        stage.at(0.5, 0.45),
                        0.85,
                        CURTAIN.alpha(0),
                        CURTAIN.alpha(0),
                        Colour.rgb(0xA32A5A).alpha(0.28)));
    }

    private static void curtain(Pen pen, Stage stage, int side) {
        double edge = side < 0 ? -0.07 : stage.width() + 0.07;
        double h = stage.height();
        Shape cloth = Shape.from(edge, -0.07)
                .line(edge - side * 0.25, -0.07)
                .cubic(edge - side * 0.24, h * 0.25, edge - side * 0.17, h * 0.45, edge - side * 0.1, h * 0.62)
                .cubic(edge - side * 0.13, h * 0.75, edge - side * 0.17, h * 0.9, edge - side * 0.18, h + 0.07)
                .line(edge, h + 0.07)
                .close();
        pen.fill(
                cloth,
                Ink.across(
                        edge,
                        edge - side * 0.25,
                        CURTAIN.darker(0.3),
                        CURTAIN,
                        CURTAIN.lighter(0.15),
                        CURTAIN.darker(0.12)));
        pen.clipped(cloth, () -> {
            for (int i = 0; i < 6; i++) {
                double x = edge - side * (0.03 + 0.042 * i);
                double knot = edge - side * (0.015 + 0.016 * i);
                double foot = edge - side * (0.02 + 0.03 * i);
                Shape fold = Shape.from(x, -0.07)
                        .cubic(x, h * 0.3, knot - side * 0.01, h * 0.48, knot, h * 0.62)
                        .cubic(knot, h * 0.75, foot, h * 0.85, foot, h + 0.07);
                pen.stroke(fold, 0.014, Ink.of(CURTAIN.darker(0.45).alpha(0.4)).soft(0.006));
                pen.within(
                        Affine.move(-side * 0.015, 0),
                        () -> pen.stroke(
                                fold,
                                0.01,
                                Ink.of(CURTAIN.lighter(0.5).alpha(0.4)).soft(0.005)));
            }
        });
        pen.curve(
                List.of(
                        new Point(edge, h * 0.605),
                        new Point(edge - side * 0.06, h * 0.635),
                        new Point(edge - side * 0.115, h * 0.615)),
                0.026,
                Ink.of(Colour.rgb(0xC9963C)));
        pen.curve(
                List.of(
                        new Point(edge, h * 0.6),
                        new Point(edge - side * 0.06, h * 0.629),
                        new Point(edge - side * 0.115, h * 0.609)),
                0.012,
                Ink.of(Colour.rgb(0xFFE3A0)));
    }

    private static List<Point> bulbs(Stage stage) {
        List<Point> out = new ArrayList<>();
        for (int i = 0; i < 11; i++) {
            double u = i / 10.0;
            double sag = Math.sin(Math.PI * (u * 2 % 1));
            out.add(new Point(stage.width() * (u * 1.04 - 0.02), 0.035 + 0.055 * sag));
        }
        return out;
    }

    private static void string(Pen pen, Stage stage) {
        List<Point> line = new ArrayList<>();
        for (int i = 0; i <= 60; i++) {
            double u = i / 60.0;
            line.add(new Point(stage.width() * (u * 1.04 - 0.02), 0.02 + 0.055 * Math.sin(Math.PI * (u * 2 % 1.0001))));
        }
        pen.curve(line, 0.005, Ink.of(Colour.rgb(0x8A3358)));
        for (Point p : bulbs(stage)) {
            pen.rect(new Box(p.x() - 0.006, p.y() - 0.018, p.x() + 0.006, p.y() - 0.006), Ink.of(0x8A3358));
            pen.oval(
                    p.plus(0, 0.004),
                    0.013,
                    0.016,
                    Ink.radial(p, 0.017, Colour.WHITE, Colour.rgb(0xFFF0C8), Colour.rgb(0xF2B65A)));
        }
    }

    private static void board(Pen pen, Stage stage, double top) {
        double w = stage.width();
        pen.rect(
                new Box(-0.1, top - 0.035, w + 0.1, top),
                Ink.down(
                        top - 0.035,
                        top,
                        Colour.rgb(0x7A1E46).alpha(0),
                        Colour.rgb(0x7A1E46).alpha(0.4)));
        pen.rect(
                new Box(-0.1, top + 0.02, w + 0.1, stage.height() + 0.1),
                Ink.down(top, stage.height(), COUNTER.darker(0.15), COUNTER, COUNTER.darker(0.2)));
        for (int i = 0; i * 0.08 < w + 0.2; i++) {
            Point at = new Point(-0.06 + i * 0.08, top + 0.03);
            pen.circle(at, 0.04, Ink.of(COUNTER.darker(0.4).alpha(0.35)));
        }
        for (int i = 0; i * 0.08 < w + 0.2; i++) {
            Point at = new Point(-0.06 + i * 0.08, top + 0.022);
            pen.circle(at, 0.04, Ink.of(i % 2 == 0 ? CREAM : Colour.rgb(0xFF9DBA)));
            pen.fill(Shape.heart(at.plus(0, 0.016), 0.011), Ink.of(i % 2 == 0 ? Colour.rgb(0xFF6F97) : CREAM));
        }
        pen.fill(
                Shape.roundRect(new Box(-0.1, top - 0.005, w + 0.1, top + 0.026), 0.012),
                Ink.down(top - 0.005, top + 0.026, Colour.WHITE, CREAM, Colour.rgb(0xF2C4CE)));
    }

    private static final Sprite CORNER = Bits.heart(Colour.rgb(0xFF5C86));

    /** White lace paper that closes round the picture at {@code flash} seconds. */
    public static Layer.Picture lace(Stage stage, double flash) {
        Box box = stage.frame().grown(0.1);
        Curve close = Curve.from(flash, 1.22).to(flash + 0.35, 1, Ease.BACK);
        return Layer.Picture.drawn(box, (pen, t) -> edging(pen, stage))
                .with(Motion.scale(close, stage.centre()))
                .opacity(Curve.from(flash - 0.02, 0).to(flash + 0.02, 1))
                .depth(0);
    }

    private static void edging(Pen pen, Stage stage) {
        double w = stage.width();
        double h = stage.height();
        int n = 16;
        for (int pass = 0; pass < 2; pass++) {
            Ink ink = pass == 0 ? Ink.of(Colour.rgb(0x7A1E46).alpha(0.35)).soft(0.008) : Ink.of(Colour.rgb(0xFFFDFB));
            Point drop = pass == 0 ? new Point(0, 0.008) : Point.ORIGIN;
            pen.within(Affine.move(drop), () -> {
                for (Box b : List.of(
                        new Box(-0.1, -0.1, w + 0.1, 0.038),
                        new Box(-0.1, h - 0.038, w + 0.1, h + 0.1),
                        new Box(-0.1, -0.1, 0.038, h + 0.1),
                        new Box(w - 0.038, -0.1, w + 0.1, h + 0.1))) {
                    pen.rect(b, ink);
                }
                for (int i = 0; i <= n; i++) {
                    double u = i / (double) n;
                    for (Point p : scallop(w, h, u)) {
                        pen.circle(p, 0.0305, ink);
                    }
                }
            });
        }
        for (int i = 0; i <= n; i++) {
            for (Point p : scallop(w, h, i / (double) n)) {
                pen.circle(p, 0.0085, Ink.of(Colour.rgb(0xFFA9C1)));
            }
        }
        for (double x : new double[] {0.052, w - 0.052}) {
            for (double y : new double[] {0.052, h - 0.052}) {
                pen.stamp(CORNER, new Point(x, y), 0.075, x < y == x < 0.5 ? -12 : 12);
            }
        }
    }

    private static List<Point> scallop(double w, double h, double u) {
        double in = 0.034;
        double x = in + (w - 2 * in) * u;
        double y = in + (h - 2 * in) * u;
        return List.of(new Point(x, in), new Point(x, h - in), new Point(in, y), new Point(w - in, y));
    }
}
