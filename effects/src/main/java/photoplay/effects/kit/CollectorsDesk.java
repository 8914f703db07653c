package photoplay.effects.kit;

import java.util.List;
import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Rnd;
import photoplay.stage.scene.Shape;
import photoplay.stage.scene.Stage;

/** A collector's desk by day: window light, a shelf of toys in boxes, a cup of pens, a keyboard near the lens. */
public final class CollectorsDesk {
    private static final List<Colour> TOYS = List.of(Colour.tones(0xE8695C, 0x4FB0A5, 0xF0B840, 0x7C6BC9, 0x5A93D8));
    private static final List<Colour> PENS = List.of(Colour.tones(0xE8695C, 0x3F7FC4, 0xF0B840, 0x4FB0A5));

    private CollectorsDesk() {}

    /** The desk with room for a box whose front stands there. */
    public static void draw(Pen pen, Stage stage, Box front) {
        Box all = stage.frame().grown(0.14);
        double edge = front.bottom() - 0.12;
        Rnd r = stage.rnd(61);
        pen.rect(all, Ink.linear(all.at(0, 0), all.at(1, 0.8), Colour.tones(0xFBF3E2, 0xE3DCCF, 0xB9B3B4)));
        for (int i = 0; i < 2; i++) {
            Point a = stage.at(-0.15 + 0.3 * i, -0.1);
            pen.fill(
                    Shape.polygon(
                            a, a.plus(0.24, 0), a.plus(0.24 + 0.5 * edge, edge + 0.1), a.plus(0.5 * edge, edge + 0.1)),
                    Ink.linear(
                                    a,
                                    a.plus(0.5 * edge, edge),
                                    Colour.rgb(0xFFF8DC).alpha(0.85),
                                    Colour.rgb(0xFFF3CC).alpha(0.2))
                            .soft(0.012));
        }
        shelf(pen, stage, edge, r);
        Box top = new Box(all.left(), edge, all.right(), all.bottom());
        pen.rect(top, Ink.linear(top.at(0, 0), top.at(0, 1), Colour.tones(0xC89A6A, 0xB27E4C, 0x7A5230)));
        for (int i = 0; i < 60; i++) {
            double y = edge + Math.pow(r.unit(), 1.6) * (all.bottom() - edge);
            double x = r.between(all.left(), all.right());
            pen.line(
                    new Point(x, y),
                    new Point(x + r.between(0.1, 0.7), y + 0.002 * r.either()),
                    0.0025,
                    Ink.of(Colour.rgb(r.chance(0.5) ? 0x6E4522 : 0xE0B888).alpha(r.between(0.1, 0.3))));
        }
        pen.rect(
                new Box(all.left(), edge - 0.004, all.right(), edge + 0.006),
                Ink.of(Colour.rgb(0xF0CFA2).alpha(0.8)));
        cup(pen, new Point(Math.max(0.09, front.left() - 0.14), front.bottom() - 0.05));
    }

    private static void shelf(Pen pen, Stage stage, double edge, Rnd r) {
        double w = 0.25;
        double h = 0.34;
        int n = Math.max(5, (int) Math.ceil(stage.width() / (w * 1.12)) + 1);
        double from = stage.width() / 2 - (n - 1) * 0.5 * w * 1.12;
        int rows = Math.clamp((int) ((edge - 0.1) / 0.47), 1, 3);
        for (int row = 0; row < rows; row++) {
            double y = edge - 0.03 - 0.47 * row;
            for (int i = 0; i < n; i++) {
                double high = h * (0.86 + 0.2 * ((i * 7 + row * 3) % 5) / 5);
                Box b = new Box(from + i * w * 1.12 - w / 2, y - high, from + i * w * 1.12 + w / 2, y);
                Colour c = TOYS.get((i + 2 * row) % 5).mix(Colour.rgb(0xE8E0D4), 0.25);
                pen.rect(b.grown(0.012), Ink.of(Colour.BLACK.alpha(0.12)).soft(0.014));
                pen.fill(
                        Shape.roundRect(b, 0.008),
                        Ink.linear(b.at(0, 0), b.at(1, 1), c.lighter(0.2), c, c.darker(0.2))
                                .soft(0.004));
                Box win = new Box(b.left() + 0.03, b.top() + 0.055, b.right() - 0.03, b.bottom() - 0.06);
                pen.fill(
                        Shape.roundRect(win, 0.02),
                        Ink.linear(win.at(0, 0), win.at(0, 1), c.darker(0.55), c.darker(0.3))
                                .soft(0.004));
                Point m = win.at(0.5, 0.4);
                Ink grey = Ink.of(c.lighter(0.35).alpha(0.75)).soft(0.004);
                pen.circle(m, 0.042, grey);
                pen.oval(m.plus(0, 0.105), 0.052, 0.07, grey);
                if (r.chance(0.5)) {
                    pen.circle(m.plus(-0.034, -0.036), 0.018, grey);
                    pen.circle(m.plus(0.034, -0.036), 0.018, grey);
                }
            }
            Box board = new Box(-0.2, y, stage.width() + 0.2, y + 0.035);
            pen.rect(
                    new Box(-0.2, y + 0.03, stage.width() + 0.2, y + 0.075),
                    Ink.down(y + 0.03, y + 0.075, Colour.BLACK.alpha(0.22), Colour.BLACK.alpha(0)));
            pen.rect(
                    board,
                    Ink.linear(board.at(0, 0), board.at(0, 1), Colour.tones(0xF7EEDD, 0xC9B99D))
                            .soft(0.004));
        }
    }

    private static void cup(Pen pen, Point foot) {
        pen.oval(
                foot.plus(0.02, 0.005),
                0.11,
                0.02,
                Ink.of(Colour.BLACK.alpha(0.35)).soft(0.01));
        for (int i = 0; i < 4; i++) {
            Point a = foot.plus(-0.036 + 0.024 * i, -0.1);
            Point b = a.plus(-0.05 + 0.034 * i, -0.17 - 0.02 * (i % 2));
            pen.line(a, b, 0.018, Ink.of(PENS.get(i).darker(0.2)));
            pen.line(
                    a.plus(-0.003, 0),
                    b.plus(-0.003, 0),
                    0.008,
                    Ink.of(PENS.get(i).lighter(0.3)));
        }
        Shape body = Shape.from(foot.plus(-0.07, -0.16))
                .line(foot.plus(0.07, -0.16))
                .line(foot.plus(0.06, 0))
                .quad(foot.x(), foot.y() + 0.02, foot.x() - 0.06, foot.y())
                .close();
        pen.fill(body, Ink.linear(foot.plus(-0.07, 0), foot.plus(0.07, 0), Colour.tones(0xFFFFFF, 0xDDE6EA, 0x93A3AE)));
        pen.oval(foot.plus(0, -0.16), 0.07, 0.014, Ink.of(0x5A6670));
    }

    /** The edge of a keyboard, near and out of focus. */
    public static void keyboard(Pen pen, Stage stage) {
        double y = stage.height() * 0.955;
        Colour body = Colour.rgb(0x3A3B46);
        pen.fill(
                Shape.roundRect(new Box(0.12 * stage.width(), y, stage.width() * 1.3, y + 0.4), 0.03),
                Ink.down(y, y + 0.12, body.lighter(0.2), body).soft(0.014));
        for (int i = 0; i < 24; i++) {
            double x = 0.12 * stage.width() + 0.02 + 0.085 * i;
            if (x < stage.width() + 0.15) {
                pen.fill(
                        Shape.roundRect(new Box(x, y + 0.022, x + 0.07, y + 0.1), 0.014),
                        Ink.down(y + 0.02, y + 0.1, Colour.tones(0xF3F1EC, 0xBDBAB6))
                                .soft(0.012));
            }
        }
    }
}
