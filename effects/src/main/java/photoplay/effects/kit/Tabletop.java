package photoplay.effects.kit;

import java.util.ArrayList;
import java.util.List;
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
import photoplay.stage.scene.Stage;

/** A wooden table seen from above by a window. */
public final class Tabletop {
    private Tabletop() {}

    /** The boards, lit from the upper left, with what else lies on them; baked once, a little larger than the frame. */
    public static Layer.Picture oak(Stage stage, Colour wood, Sketch things) {
        Box all = stage.frame().grown(0.12);
        return Layer.Picture.drawn(all, (pen, t) -> {
            boards(pen, all, wood, stage.rnd(41));
            things.draw(pen, t);
            light(pen, stage, all);
        });
    }

    private static void boards(Pen pen, Box all, Colour wood, Rnd r) {
        pen.rect(all, Ink.of(wood));
        double deep = 0.235;
        int rows = (int) Math.ceil(all.height() / deep);
        for (int row = 0; row < rows; row++) {
            double y = all.top() + row * deep;
            Colour c = wood.mix(r.chance(0.5) ? wood.lighter(0.35) : wood.darker(0.4), r.between(0.05, 0.4));
            Box board = new Box(all.left(), y, all.right(), y + deep);
            pen.rect(board, Ink.linear(board.at(0, 0), board.at(0, 1), c.lighter(0.08), c, c.darker(0.1)));
            pen.clipped(Shape.rect(board), () -> {
                for (int i = 0; i < 26; i++) {
                    double gy = y + r.between(0, deep);
                    double bow = r.either() * 0.012;
                    List<Point> line = new ArrayList<>();
                    for (int k = 0; k <= 8; k++) {
                        double u = k / 8.0;
                        line.add(new Point(
                                all.left() + u * all.width(), gy + bow * Math.sin(5 * u + i) + 0.002 * r.either()));
                    }
                    pen.curve(
                            line,
                            r.between(0.0012, 0.004),
                            Ink.of(c.darker(0.45).alpha(r.between(0.12, 0.4))));
                }
                if (r.chance(0.6)) {
                    Point knot = new Point(r.between(all.left(), all.right()), y + deep * r.between(0.3, 0.7));
                    for (int k = 4; k >= 1; k--) {
                        pen.stroke(
                                Shape.oval(knot, 0.018 * k, 0.007 * k),
                                0.003,
                                Ink.of(c.darker(0.5).alpha(0.35)));
                    }
                    pen.oval(knot, 0.014, 0.006, Ink.of(c.darker(0.6).alpha(0.7)));
                }
            });
            pen.line(
                    board.at(0, 1), board.at(1, 1), 0.004, Ink.of(c.darker(0.65).alpha(0.8)));
            pen.line(
                    board.at(0, 0.012),
                    board.at(1, 0.012),
                    0.002,
                    Ink.of(c.lighter(0.45).alpha(0.5)));
        }
    }

    /** Two bright panes of a window lie across the boards, and the far corner falls into shade. */
    private static void light(Pen pen, Stage stage, Box all) {
        double big = Math.max(all.width(), all.height());
        pen.rect(
                all,
                Ink.radial(
                        stage.at(0.28, 0.22),
                        big * 0.95,
                        Colour.rgb(0xFFF1CF).alpha(0.3),
                        Colour.rgb(0xFFDDA0).alpha(0.08),
                        Colour.rgb(0x2A1408).alpha(0.28),
                        Colour.rgb(0x1A0C06).alpha(0.55)));
        for (int i = 0; i < 2; i++) {
            Point at = stage.at(-0.12 + 0.42 * i, -0.1);
            double h = stage.height() * 1.25;
            pen.fill(
                    Shape.from(at)
                            .line(at.plus(0.32 * stage.width(), 0))
                            .line(at.plus(0.32 * stage.width() + 0.3 * h, h))
                            .line(at.plus(0.3 * h, h))
                            .close(),
                    Ink.linear(
                                    at,
                                    at.plus(0.3 * h, h),
                                    Colour.rgb(0xFFF4D4).alpha(0.34),
                                    Colour.rgb(0xFFE9BC).alpha(0.16),
                                    Colour.rgb(0xFFE0A8).alpha(0.02))
                            .soft(0.014));
        }
    }

    /** The shadow of a plant on the sill, stirred by a draught; lies over everything on the table. */
    public static Layer.Picture plant(Stage stage, double strength) {
        double big = Math.max(1, 0.75 * Math.max(stage.width(), stage.height()));
        Box box = new Box(-0.15, -0.15, 0.85 * big, 0.95 * big);
        Curve sway = Curve.wander(0.35, 0.012, stage.seed());
        Curve dip = Curve.wander(0.3, 0.01, stage.seed() + 1);
        return Layer.Picture.drawn(box, (pen, t) -> {
                    Ink dark = Ink.of(Colour.rgb(0x2A1A10).alpha(strength));
                    frond(pen, new Point(-0.1, 0.2 * big), new Point(0.3 * big, 0.24 * big), 0.2 * big, dark);
                    frond(pen, new Point(-0.1, 0.0), new Point(0.36 * big, 0.06 * big), 0.17 * big, dark);
                    frond(pen, new Point(0.02, -0.1), new Point(0.1 * big, 0.5 * big), 0.19 * big, dark);
                })
                .with(Motion.move(sway, dip))
                .through(new Soft(0.012));
    }

    private static void frond(Pen pen, Point from, Point to, double leaf, Ink ink) {
        Point along = to.minus(from);
        Point bow = along.normal().times(0.12);
        int n = 8;
        for (int i = 1; i <= n; i++) {
            double u = i / (double) n;
            Point at = from.lerp(to, u).plus(bow.times(Math.sin(Math.PI * u)));
            double size = leaf * (1.05 - 0.55 * u);
            for (int side = -1; side <= 1; side += 2) {
                Point tip = Point.polar(size, along.degrees() + side * (62 - 22 * u));
                Point wide = tip.normal().times(0.17);
                Point mid = at.plus(tip.times(0.45));
                pen.fill(
                        Shape.from(at)
                                .quad(
                                        mid.plus(wide).x(),
                                        mid.plus(wide).y(),
                                        at.plus(tip).x(),
                                        at.plus(tip).y())
                                .quad(mid.minus(wide).x(), mid.minus(wide).y(), at.x(), at.y())
                                .close(),
                        ink);
            }
        }
    }
}
