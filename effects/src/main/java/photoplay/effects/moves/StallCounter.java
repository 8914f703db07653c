package photoplay.effects.moves;

import java.util.List;
import photoplay.effects.kit.Bits;
import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Curve;
import photoplay.stage.scene.Ease;
import photoplay.stage.scene.Emitter;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Layer;
import photoplay.stage.scene.Motion;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Shape;
import photoplay.stage.scene.Stage;

/** A night-market counter with bamboo baskets and a steaming pot, for those whose legs the photo does not show. */
final class StallCounter {
    private static final Colour RED = Colour.rgb(0xD8303F);
    private static final Colour WOOD = Colour.rgb(0x8A4B2A);

    private StallCounter() {}

    /** Height of its far edge in the frame. */
    static double top(Stage stage) {
        return Math.min(Math.min(stage.height() - 0.22, 0.74 * stage.height()), 1.5);
    }

    private static double size(Stage stage) {
        return 0.165 * Math.min(1.3, stage.width());
    }

    static List<Layer> layers(Stage stage, double stamp) {
        double top = top(stage);
        Box box = new Box(-0.1, top - 1.3 * size(stage), stage.width() + 0.1, stage.height() + 0.12);
        double below = stage.height() - box.top() + 0.05;
        Motion up = Motion.down(Curve.from(0.06, below).to(0.5, 0, Ease.BACK));
        Point pot = new Point(stage.width() - 0.5 * size(stage), top - 0.82 * size(stage));
        Point baskets = new Point(0.45 * size(stage), top - 1.0 * size(stage));
        return List.of(
                Layer.Picture.drawn(box, (pen, t) -> counter(pen, stage, box)).with(up),
                rising(pot, size(stage), stamp, 21),
                rising(baskets, size(stage), stamp, 22));
    }

    private static Layer.Drawn rising(Point at, double size, double stamp, long seed) {
        Emitter calm = Emitter.of(9, seed, Bits.puff(Colour.rgb(0xFFF0E4), seed))
                .from(Box.around(at, 0.4 * size, 0.02))
                .born(-1.6, 0)
                .life(1.6, 1.6)
                .looping()
                .velocity(-0.02, 0.03, -0.2, -0.12)
                .size(0.3 * size, 0.65 * size)
                .fade(0.3, 1.0)
                .strength(Curve.rise(0.45, 0.3).times(0.5));
        Emitter burst = Emitter.of(4, seed + 5, Bits.puff(Colour.rgb(0xFFF6EE), seed + 1))
                .from(Box.around(at, 0.4 * size, 0.02))
                .born(stamp, stamp + 0.1)
                .life(0.5, 0.7)
                .velocity(-0.1, 0.1, -1.1, -0.6)
                .drag(2)
                .size(0.4 * size, 0.9 * size)
                .fade(0.05, 0.7);
        return Layer.Drawn.of((pen, t) -> {
            calm.draw(pen, t);
            burst.draw(pen, t);
        });
    }

    private static void counter(Pen pen, Stage stage, Box box) {
        double top = top(stage);
        double w = stage.width();
        double u = size(stage);
        double edge = top + 0.07;
        Box slab = new Box(box.left(), top, box.right(), edge);
        pen.rect(slab, Ink.down(top, edge, WOOD.darker(0.35), WOOD, WOOD.lighter(0.22)));
        gleam(pen, new Point(0.2 * w, top + 0.035), 0.26, Colour.rgb(0xFF5A5A));
        gleam(pen, new Point(0.8 * w, top + 0.035), 0.26, Colour.rgb(0x2BE0D2));
        gleam(pen, new Point(0.5 * w, top + 0.04), 0.3, Colour.rgb(0xFFC46A));
        for (int i = 0; i < 9; i++) {
            double y = top + 0.008 + 0.007 * i;
            double x = box.left() + (i * 0.37) % 0.5;
            pen.line(
                    new Point(x, y),
                    new Point(x + 0.5, y + 0.002),
                    0.0016,
                    Ink.of(WOOD.darker(0.6).alpha(0.35)));
        }
        pen.rect(
                new Box(box.left(), edge, box.right(), edge + 0.032),
                Ink.down(edge, edge + 0.032, WOOD.lighter(0.35), WOOD, WOOD.darker(0.5)));
        double low = box.bottom();
        pen.rect(
                new Box(box.left(), edge + 0.032, box.right(), low),
                Ink.down(edge, low, Colour.rgb(0x4A2420), Colour.rgb(0x5A2A26), Colour.rgb(0x1C0D18)));
        cloth(pen, stage, edge + 0.03);
        basket(pen, new Point(0.45 * u, top + 0.03), u);
        pot(pen, new Point(w - 0.5 * u, top + 0.035), u);
        bowl(pen, new Point(1.42 * u, top + 0.052), 0.3 * u);
    }

    private static void gleam(Pen pen, Point c, double r, Colour colour) {
        pen.oval(c, r, 0.03, Ink.radial(c, r, colour.alpha(0.5), colour.alpha(0.2), colour.alpha(0)));
    }

    /** A split curtain along the front, with a fish in a ring on every second part. */
    private static void cloth(Pen pen, Stage stage, double top) {
        double w = stage.width();
        int parts = (int) Math.round(w / 0.2);
        double wide = (w + 0.24) / parts;
        double drop = Math.min(0.24 + 0.1 * stage.height(), stage.height() - top + 0.1);
        for (int i = 0; i < parts; i++) {
            double x = -0.12 + i * wide;
            Box part = new Box(x + 0.004, top, x + wide - 0.004, top + drop);
            pen.fill(
                    Shape.from(part.at(0, 0))
                            .line(part.at(1, 0))
                            .line(part.at(1.01, 0.97))
                            .quad(
                                    part.at(0.5, 1).x(),
                                    part.at(0, 1.03).y(),
                                    part.at(-0.01, 0.97).x(),
                                    part.at(0, 0.97).y())
                            .close(),
                    Ink.linear(
                            part.at(0, 0),
                            part.at(1, 0.1),
                            RED.darker(0.25),
                            RED.lighter(0.08),
                            RED.darker(0.05),
                            RED.darker(0.4)));
            pen.rect(
                    new Box(part.left(), top, part.right(), top + 0.05),
                    Ink.down(top, top + 0.05, Colour.BLACK.alpha(0.5), Colour.BLACK.alpha(0)));
            Point c = part.at(0.5, 0.5);
            double r = 0.3 * Math.min(wide, drop);
            Colour paint = Colour.rgb(0xFFE9C8);
            pen.stroke(Shape.circle(c, r), 0.1 * r, Ink.of(paint.alpha(0.9)));
            if (i % 2 == 0) {
                pen.fill(
                        Shape.from(c.plus(-0.62 * r, 0))
                                .quad(c.x() - 0.1 * r, c.y() - 0.6 * r, c.x() + 0.34 * r, c.y())
                                .line(c.plus(0.66 * r, -0.3 * r))
                                .line(c.plus(0.66 * r, 0.3 * r))
                                .line(c.plus(0.34 * r, 0))
                                .quad(c.x() - 0.1 * r, c.y() + 0.6 * r, c.x() - 0.62 * r, c.y())
                                .close(),
                        Ink.of(paint.alpha(0.9)));
            } else {
                pen.fill(
                        Shape.from(c.plus(-0.6 * r, -0.05 * r))
                                .line(c.plus(0.6 * r, -0.05 * r))
                                .cubic(
                                        c.x() + 0.5 * r,
                                        c.y() + 0.6 * r,
                                        c.x() - 0.5 * r,
                                        c.y() + 0.6 * r,
                                        c.x() - 0.6 * r,
                                        c.y() - 0.05 * r)
                                .close(),
                        Ink.of(paint.alpha(0.9)));
                for (int j = -1; j <= 1; j++) {
                    pen.curve(
                            List.of(
                                    c.plus(0.26 * j * r, -0.16 * r),
                                    c.plus((0.26 * j + 0.08) * r, -0.34 * r),
                                    c.plus(0.26 * j * r, -0.52 * r)),
                            0.08 * r,
                            Ink.of(paint.alpha(0.9)));
                }
            }
        }
    }

    /** Three round bamboo steamers, the upper one full of buns. */
    private static void basket(Pen pen, Point foot, double u) {
        pen.oval(foot.plus(0.05 * u, 0.01), 0.6 * u, 0.09 * u, Ink.of(Colour.BLACK.alpha(0.45)));
        Colour straw = Colour.rgb(0xE2B871);
        double high = 0.27 * u;
        for (int i = 0; i < 3; i++) {
            double half = (0.5 - 0.015 * i) * u;
            double x = foot.x() + (i == 1 ? 0.02 : 0) * u;
            double low = foot.y() - i * high;
            Box b = new Box(x - half, low - high, x + half, low);
            Shape side = Shape.from(b.at(0, 0))
                    .line(b.at(0, 0.92))
                    .cubic(
                            b.at(0.1, 1).x(),
                            low + 0.11 * u,
                            b.at(0.9, 1).x(),
                            low + 0.11 * u,
                            b.right(),
                            b.at(1, 0.92).y())
                    .line(b.at(1, 0))
                    .close();
            pen.fill(
                    side,
                    Ink.across(
                            b.left(),
                            b.right(),
                            straw.darker(0.5),
                            straw.lighter(0.25),
                            straw,
                            straw.darker(0.35),
                            straw.darker(0.6)));
            pen.clipped(side, () -> {
                for (int j = 0; j < 14; j++) {
                    double a = b.left() + (j + 0.5) / 14 * b.width();
                    pen.line(
                            new Point(a, b.top()),
                            new Point(a + 0.02 * u, b.bottom() + 0.08 * u),
                            0.006 * u,
                            Ink.of(straw.darker(0.6).alpha(0.4)));
                }
                for (double v : new double[] {0.1, 0.95}) {
                    pen.curve(
                            List.of(b.at(0, v), b.at(0.5, v).plus(0, 0.07 * u), b.at(1, v)),
                            0.035 * u,
                            Ink.of(straw.darker(0.42)));
                }
            });
            Point lid = new Point(x, b.top());
            pen.oval(lid, half, 0.085 * u, Ink.of(straw.lighter(0.2)));
            pen.oval(lid, half * 0.92, 0.07 * u, Ink.of(straw.darker(0.55)));
        }
        double y = foot.y() - 3 * high - 0.01 * u;
        for (double dx : new double[] {-0.25, 0.25, 0}) {
            Point bun = new Point(foot.x() + dx * u, y + (dx == 0 ? 0 : -0.03 * u));
            pen.oval(
                    bun,
                    0.17 * u,
                    0.12 * u,
                    Ink.radial(
                            bun.plus(-0.05 * u, -0.06 * u),
                            0.24 * u,
                            Colour.WHITE,
                            Colour.rgb(0xFFF0DA),
                            Colour.rgb(0xC79A78)));
        }
    }

    private static void pot(Pen pen, Point foot, double u) {
        pen.oval(foot.plus(0.02 * u, 0.012), 0.62 * u, 0.09 * u, Ink.of(Colour.BLACK.alpha(0.45)));
        Box b = new Box(foot.x() - 0.5 * u, foot.y() - 0.68 * u, foot.x() + 0.5 * u, foot.y() + 0.05 * u);
        Colour steel = Colour.rgb(0xAEB6C6);
        for (int side : new int[] {-1, 1}) {
            pen.stroke(
                    Shape.oval(new Point(foot.x() + side * 0.54 * u, foot.y() - 0.46 * u), 0.1 * u, 0.08 * u),
                    0.05 * u,
                    Ink.of(steel.darker(0.45)));
        }
        pen.fill(
                Shape.from(b.at(0, 0))
                        .line(b.at(0.02, 0.86))
                        .cubic(
                                b.at(0.1, 0).x(),
                                b.at(0, 1.06).y(),
                                b.at(0.9, 0).x(),
                                b.at(0, 1.06).y(),
                                b.at(0.98, 0).x(),
                                b.at(0, 0.86).y())
                        .line(b.at(1, 0))
                        .close(),
                Ink.across(
                        b.left(),
                        b.right(),
                        steel.darker(0.65),
                        Colour.rgb(0xFF9AA0),
                        steel.lighter(0.5),
                        steel,
                        steel.darker(0.6),
                        Colour.rgb(0x5FE6DC).darker(0.2),
                        steel.darker(0.7)));
        Point rim = b.at(0.5, 0);
        pen.oval(rim, 0.53 * u, 0.1 * u, Ink.of(steel.lighter(0.35)));
        pen.oval(rim, 0.48 * u, 0.08 * u, Ink.of(Colour.rgb(0x5A2416)));
        pen.oval(rim.plus(0, 0.015 * u), 0.45 * u, 0.06 * u, Ink.of(Colour.rgb(0xD9742E)));
        pen.oval(rim.plus(-0.12 * u, 0.01 * u), 0.16 * u, 0.025 * u, Ink.of(Colour.rgb(0xFFC27A)));
        pen.line(rim.plus(0.12 * u, 0.02 * u), rim.plus(0.42 * u, -0.42 * u), 0.05 * u, Ink.of(Colour.rgb(0x7A4A2A)));
    }

    private static void bowl(Pen pen, Point foot, double r) {
        pen.oval(foot.plus(0.1 * r, 0.02 * r), 1.1 * r, 0.2 * r, Ink.of(Colour.BLACK.alpha(0.4)));
        pen.fill(
                Shape.from(foot.plus(-r, -0.8 * r))
                        .cubic(
                                foot.x() - 0.8 * r,
                                foot.y() + 0.2 * r,
                                foot.x() + 0.8 * r,
                                foot.y() + 0.2 * r,
                                foot.x() + r,
                                foot.y() - 0.8 * r)
                        .close(),
                Ink.across(
                        foot.x() - r,
                        foot.x() + r,
                        Colour.rgb(0x8FA6C8),
                        Colour.WHITE,
                        Colour.rgb(0xDCE6F4),
                        Colour.rgb(0x6A7C9C)));
        pen.oval(foot.plus(0, -0.8 * r), r, 0.2 * r, Ink.of(Colour.rgb(0xF4F8FF)));
        pen.oval(foot.plus(0, -0.8 * r), 0.86 * r, 0.15 * r, Ink.of(Colour.rgb(0xE9B04A)));
        for (int i = 0; i < 2; i++) {
            pen.line(
                    foot.plus(-0.2 * r, (-0.85 - 0.05 * i) * r),
                    foot.plus((1.4 + 0.12 * i) * r, -1.7 * r),
                    0.08 * r,
                    Ink.of(Colour.rgb(0xC23A34)));
        }
    }
}
