package photoplay.effects.kit;

import java.util.List;
import photoplay.stage.geometry.Affine;
import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Font;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Rnd;
import photoplay.stage.scene.Shape;
import photoplay.stage.scene.Sprite;
import photoplay.stage.scene.Stage;

/**
 * A toy's window box in parts, its stand, and the collector's desk.
 *
 * @param front the box's front in the frame, its lower edge on the desk
 * @param colour of the print
 */
public record FigureBox(Box front, Colour colour) {
    private static final double DEEP = 0.1;

    /** Strong enough for a print: dark and pale clothes give lively colours too. */
    public FigureBox {
        double r = colour.red() / 255.0;
        double g = colour.green() / 255.0;
        double b = colour.blue() / 255.0;
        double most = Math.max(r, Math.max(g, b));
        double spread = most - Math.min(r, Math.min(g, b));
        double hue = spread < 0.08
                ? 208
                : most == r
                        ? 60 * ((g - b) / spread)
                        : most == g ? 120 + 60 * (b - r) / spread : 240 + 60 * (r - g) / spread;
        colour = Colour.hsl(hue, 0.62, 0.5);
    }

    /** The back card. */
    public Box card() {
        double dx = DEEP * front.width();
        double dy = 0.055 * front.height();
        return new Box(front.left() + dx, front.top() + dy, front.right() - dx, front.bottom() - 1.5 * dy);
    }

    /** The picture printed on the card. */
    public Box art() {
        return card().grown(-0.02 * front.width());
    }

    /** The window in the front. */
    public Box window() {
        return new Box(
                front.left() + 0.06 * front.width(),
                front.top() + 0.1 * front.height(),
                front.right() - 0.06 * front.width(),
                front.bottom() - 0.17 * front.height());
    }

    public void card(Pen pen) {
        Box c = card();
        pen.fill(Shape.roundRect(c, 0.01), Ink.linear(c.at(0, 0), c.at(1, 1), Colour.WHITE, Colour.rgb(0xE9E4DA)));
    }

    /** The floor of the box slides out from under the card; {@code k} 0 to 1. */
    public void floor(Pen pen, double k) {
        if (k > 0) {
            Box c = card();
            Point a = c.at(0, 1).lerp(front.at(0, 1), k);
            Point b = c.at(1, 1).lerp(front.at(1, 1), k);
            pen.fill(
                    Shape.from(c.at(0, 1)).line(c.at(1, 1)).line(b).line(a).close(),
                    Ink.linear(c.at(0, 1), new Point(c.left(), a.y()), colour.darker(0.45), colour.darker(0.15)));
        }
    }

    /** The side walls fold up; {@code k} 0 flat on the desk to 1 upright. */
    public void walls(Pen pen, double k) {
        if (k <= 0) {
            return;
        }
        Box c = card();
        for (int side = 0; side <= 1; side++) {
            Point top = front.at(side, 0);
            Point bottom = front.at(side, 1);
            double out = (side == 0 ? -1 : 1) * 0.5 * front.width();
            Point flatTop = c.at(side, 0.75).plus(out, 0.1);
            Point flatBottom = c.at(side, 1).plus(out, 0.12);
            Point near = flatTop.lerp(top, k);
            Point low = flatBottom.lerp(bottom, k);
            pen.fill(
                    Shape.from(c.at(side, 0))
                            .line(near)
                            .line(low)
                            .line(c.at(side, 1))
                            .close(),
                    side == 0
                            ? Ink.linear(c.at(0, 0.5), near.lerp(low, 0.5), colour.darker(0.5), colour.darker(0.2))
                            : Ink.linear(c.at(1, 0.5), near.lerp(low, 0.5), colour.darker(0.25), colour.lighter(0.18)));
            pen.line(near, low, 0.005, Ink.of(colour.lighter(0.5)));
        }
    }

    /** The top flap comes down with a strip of light under it. */
    public void lid(Pen pen, double k, double light) {
        if (k <= 0) {
            return;
        }
        Box c = card();
        double rise = 0.22 * (1 - k) * front.height();
        Point a = front.at(0, 0).plus(0, -rise);
        Point b = front.at(1, 0).plus(0, -rise);
        pen.fill(
                Shape.from(c.at(0, 0)).line(c.at(1, 0)).line(b).line(a).close(),
                Ink.linear(c.at(0, 0), a, colour.darker(0.55), colour.darker(0.3)));
        Point l = c.at(0.12, 0).lerp(a.lerp(b, 0.16), 0.5);
        Point r = c.at(0.88, 0).lerp(a.lerp(b, 0.84), 0.5);
        pen.line(l, r, 0.014, Ink.of(Colour.rgb(0x8A8578).mix(Colour.rgb(0xFFFBEA), light)));
        if (light > 0.02) {
            Box glow = new Box(c.left(), c.top() - 0.01, c.right(), c.top() + 0.5 * c.height());
            pen.fill(
                    Shape.from(l)
                            .line(r)
                            .line(c.at(1, 0.75))
                            .line(c.at(0, 0.75))
                            .close(),
                    Ink.linear(
                            glow.at(0, 0),
                            glow.at(0, 1),
                            Colour.rgb(0xFFF6D6).alpha(0.42 * light),
                            Colour.rgb(0xFFF6D6).alpha(0)));
        }
        pen.line(a, b, 0.005, Ink.of(colour.lighter(0.5)));
    }

    /** The front: cardboard round a clear window with reflections. */
    public void face(Pen pen) {
        Box w = window();
        double u = front.width();
        pen.fill(
                Shape.roundRect(front, 0.012),
                Ink.linear(front.at(0, 0), front.at(1, 1), colour.lighter(0.22), colour, colour.darker(0.18)));
        for (int i = 0; i < 7; i++) {
            double x = front.left() + u * (0.06 + 0.15 * i);
            pen.fill(
                    Shape.from(x, front.bottom())
                            .line(x + 0.05 * u, front.bottom())
                            .line(x + 0.12 * u, w.bottom())
                            .line(x + 0.07 * u, w.bottom())
                            .close(),
                    Ink.of(Colour.WHITE.alpha(0.09)));
        }
        pen.fill(Shape.roundRect(w, 0.05 * u), Wipe.HOLE);
        pen.stroke(Shape.roundRect(w, 0.05 * u), 0.012 * u, Ink.of(Colour.WHITE.alpha(0.85)));
        pen.clipped(Shape.roundRect(w, 0.05 * u), () -> {
            pen.rect(
                    w,
                    Ink.linear(
                            w.at(0, 0),
                            w.at(1, 1),
                            Colour.rgb(0xE8F6FF).alpha(0.16),
                            Colour.rgb(0xE8F6FF).alpha(0.02),
                            Colour.rgb(0xBFD8F0).alpha(0.1)));
            pen.fill(
                    Shape.from(w.at(0.06, 0))
                            .line(w.at(0.3, 0))
                            .line(w.at(0, 0.42))
                            .line(w.at(0, 0.1))
                            .close(),
                    Ink.linear(w.at(0, 0), w.at(0.2, 0.3), Colour.WHITE.alpha(0.42), Colour.WHITE.alpha(0.1)));
            pen.fill(
                    Shape.from(w.at(1, 0.62))
                            .line(w.at(1, 0.98))
                            .line(w.at(0.72, 1))
                            .close(),
                    Ink.of(Colour.WHITE.alpha(0.13)));
        });
        Point title = new Point(front.centre().x(), front.top() + 0.073 * front.height());
        pen.outline(
                "SUPER STAR FIGURE",
                Font.FAT,
                0.062 * u,
                title,
                Pen.Align.CENTRE,
                0.018 * u,
                Ink.of(colour.darker(0.6)));
        pen.text("SUPER STAR FIGURE", Font.FAT, 0.062 * u, title, Pen.Align.CENTRE, Ink.of(0xFFF3C4));
        pen.rect(
                new Box(front.left(), front.top(), front.right(), front.top() + 0.006),
                Ink.of(Colour.WHITE.alpha(0.5)));
    }

    /** Places of the three little pictures. */
    public Box thumb(int i) {
        double side = 0.125 * front.height();
        double x = front.right() - 0.05 * front.width() - (3 - i) * side * 1.1 + 0.1 * side;
        double y = front.bottom() - 0.085 * front.height() - side / 2;
        return new Box(x, y, x + side, y + side);
    }

    public void thumbRim(Pen pen, int i) {
        pen.stroke(Shape.roundRect(thumb(i), 0.004), 0.009, Ink.of(Colour.WHITE));
    }

    /** Middle of the burst sticker. */
    public Point burst() {
        return front.at(0.14, 0.88);
    }

    /** A glint runs over the plastic; {@code u} 0 to 1. */
    public void shine(Pen pen, double u) {
        if (u <= 0 || u >= 1) {
            return;
        }
        Box w = window();
        pen.clipped(Shape.roundRect(w, 0.05 * front.width()), () -> {
            double x = w.left() - 0.3 + (w.width() + 0.5) * u;
            for (double[] band : new double[][] {{0, 0.09, 0.3}, {0.12, 0.025, 0.2}}) {
                pen.fill(
                        Shape.from(x + band[0], w.top())
                                .line(x + band[0] + band[1], w.top())
                                .line(x + band[0] + band[1] - 0.25, w.bottom())
                                .line(x + band[0] - 0.25, w.bottom())
                                .close(),
                        Ink.of(Colour.WHITE.alpha(band[2])));
            }
        });
    }

    public static final Sprite BURST = Sprite.drawn(1, (pen, t) -> {
        pen.fill(Shape.star(new Point(0.015, 0.025), 14, 0.48, 0.8, 0), Ink.of(Colour.BLACK.alpha(0.25)));
        pen.fill(Shape.star(Point.ORIGIN, 14, 0.48, 0.8, 0), Ink.of(0xFFFFFF));
        pen.fill(
                Shape.star(Point.ORIGIN, 14, 0.44, 0.8, 0),
                Ink.linear(new Point(-0.3, -0.4), new Point(0.3, 0.4), Colour.rgb(0xFFE15A), Colour.rgb(0xFFB51E)));
        pen.text("LIMITED", Font.FAT, 0.15, new Point(0, -0.03), Pen.Align.CENTRE, Ink.of(0xC21F3A));
        pen.text("001/100", Font.FAT, 0.15, new Point(0, 0.15), Pen.Align.CENTRE, Ink.of(0x3A1A2A));
    });

    /** A star sign on a stand. */
    public static final Sprite STAR = Sprite.drawn(1, (pen, t) -> {
        pen.fill(Shape.star(Point.ORIGIN, 5, 0.49, 0.5, 0), Ink.of(0xB87A10));
        pen.fill(
                Shape.star(new Point(-0.01, -0.015), 5, 0.44, 0.5, 0),
                Ink.linear(
                        new Point(-0.3, -0.4),
                        new Point(0.3, 0.4),
                        Colour.rgb(0xFFF3A8),
                        Colour.rgb(0xFFC83A),
                        Colour.rgb(0xE39A14)));
        pen.fill(Shape.star(new Point(-0.01, -0.015), 5, 0.24, 0.5, 0), Ink.of(Colour.WHITE.alpha(0.45)));
    });

    /** The kit's frame: tubes of plastic round the parts. */
    public static void runner(Pen pen, Point c, Colour colour) {
        Box b = Box.around(c, 0.32, 0.42);
        for (int pass = 0; pass < 3; pass++) {
            double w = new double[] {0.026, 0.02, 0.006}[pass];
            Ink ink = Ink.of(new Colour[] {colour.darker(0.5), colour, colour.lighter(0.6)}[pass]);
            Point o = new Point(pass == 2 ? -0.004 : 0, pass == 2 ? -0.004 : 0);
            pen.within(Affine.move(o), () -> {
                pen.stroke(Shape.roundRect(b, 0.03), w, ink);
                pen.line(b.at(0, 0.52), b.at(1, 0.52), w * 0.8, ink);
                pen.line(b.at(0.5, 0), b.at(0.5, 0.52), w * 0.8, ink);
                pen.line(b.at(0.3, 1), b.at(0.36, 0.8), w * 0.6, ink);
                pen.line(b.at(0.7, 1), b.at(0.64, 0.8), w * 0.6, ink);
                pen.line(b.at(0.5, 0.3), b.at(0.66, 0.32), w * 0.6, ink);
                pen.line(b.at(0.0, 0.2), b.at(0.26, 0.28), w * 0.6, ink);
            });
        }
    }

    public static void disc(Pen pen, Point c, double wide, Colour colour) {
        pen.oval(c.plus(0, 0.012), wide / 2, wide * 0.17, Ink.of(colour.darker(0.4)));
        pen.oval(
                c,
                wide / 2,
                wide * 0.17,
                Ink.linear(
                        c.plus(-wide / 2, 0), c.plus(wide / 2, 0), colour.lighter(0.6), colour.lighter(0.2), colour));
    }

    /** A clear support rod with its clip. */
    public static void peg(Pen pen, Point c, double high, Colour colour) {
        pen.line(c.plus(0, -high / 2), c.plus(0, high / 2), 0.016, Ink.of(colour.darker(0.3)));
        pen.line(c.plus(-0.003, -high / 2), c.plus(-0.003, high / 2), 0.006, Ink.of(colour.lighter(0.6)));
        pen.stroke(
                Shape.from(c.plus(-0.03, -high / 2 - 0.012))
                        .quad(c.x(), c.y() - high / 2 + 0.03, c.x() + 0.03, c.y() - high / 2 - 0.012),
                0.014,
                Ink.of(colour.darker(0.15)));
    }

    /**
     * The stand: a round base, or a plinth whose curved brim hides where the photo cuts the body.
     *
     * @param top middle of the figure's lower edge
     * @param front only what lies before the figure
     */
    public static void plinth(
            Pen pen, Point top, double wide, double high, Colour colour, boolean brim, boolean front) {
        double rx = wide / 2 * 1.08;
        double ry = wide * 0.11;
        Colour c = colour.mix(Colour.rgb(0x20202C), 0.25);
        Ink side = Ink.linear(
                top.plus(-rx, 0), top.plus(rx, 0), c.darker(0.35), c.lighter(0.35), c, c.darker(0.1), c.darker(0.55));
        double y = top.y() - (brim ? 0.035 : 0);
        if (!front) {
            pen.oval(new Point(top.x(), y), rx, ry, Ink.down(y - ry, y + ry, c.darker(0.35), c.lighter(0.15)));
            if (!brim) {
                body(pen, top, y, rx, ry, high, side);
            }
            return;
        }
        if (!brim) {
            return;
        }
        body(pen, top, y, rx, ry, high, side);
        double k = 0.5523;
        pen.stroke(
                Shape.from(top.x() - rx, y)
                        .cubic(top.x() - rx, y + k * ry, top.x() - k * rx, y + ry, top.x(), y + ry)
                        .cubic(top.x() + k * rx, y + ry, top.x() + rx, y + k * ry, top.x() + rx, y),
                0.006,
                Ink.of(Colour.WHITE.alpha(0.65)));
        Point plate = new Point(top.x(), y + ry + 0.5 * high);
        double size = Math.min(0.045, 0.5 * high);
        pen.text("No. 1", Font.FAT, size, plate.plus(0, 0.4 * size), Pen.Align.CENTRE, Ink.of(0xFFE9A8));
    }

    private static void body(Pen pen, Point top, double y, double rx, double ry, double high, Ink ink) {
        double foot = top.y() + high;
        double k = 0.5523;
        double x = top.x();
        pen.fill(
                Shape.from(x - rx, y)
                        .cubic(x - rx, y + k * ry, x - k * rx, y + ry, x, y + ry)
                        .cubic(x + k * rx, y + ry, x + rx, y + k * ry, x + rx, y)
                        .line(x + rx, foot)
                        .cubic(x + rx, foot + k * ry, x + k * rx, foot + ry, x, foot + ry)
                        .cubic(x - k * rx, foot + ry, x - rx, foot + k * ry, x - rx, foot)
                        .close(),
                ink);
    }

    /** A collector's desk by day: window light, shelf of boxes, pen cup. */
    public static void desk(Pen pen, Stage stage, FigureBox box) {
        Box all = stage.frame().grown(0.14);
        double edge = box.front().bottom() - 0.12;
        Rnd r = stage.rnd(61);
        pen.rect(
                all,
                Ink.linear(
                        all.at(0, 0),
                        all.at(1, 0.8),
                        Colour.rgb(0xFBF3E2),
                        Colour.rgb(0xE3DCCF),
                        Colour.rgb(0xB9B3B4)));
        for (int i = 0; i < 2; i++) {
            Point a = stage.at(-0.15 + 0.3 * i, -0.1);
            pen.fill(
                    Shape.from(a)
                            .line(a.plus(0.24, 0))
                            .line(a.plus(0.24 + 0.5 * edge, edge + 0.1))
                            .line(a.plus(0.5 * edge, edge + 0.1))
                            .close(),
                    Ink.linear(
                                    a,
                                    a.plus(0.5 * edge, edge),
                                    Colour.rgb(0xFFF8DC).alpha(0.85),
                                    Colour.rgb(0xFFF3CC).alpha(0.2))
                            .soft(0.012));
        }
        shelf(pen, stage, edge, r);
        Box top = new Box(all.left(), edge, all.right(), all.bottom());
        pen.rect(
                top,
                Ink.linear(
                        top.at(0, 0), top.at(0, 1), Colour.rgb(0xC89A6A), Colour.rgb(0xB27E4C), Colour.rgb(0x7A5230)));
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
        cup(
                pen,
                new Point(Math.max(0.09, box.front().left() - 0.14), box.front().bottom() - 0.05));
    }

    private static void shelf(Pen pen, Stage stage, double edge, Rnd r) {
        List<Colour> colours = List.of(0xE8695C, 0x4FB0A5, 0xF0B840, 0x7C6BC9, 0x5A93D8).stream()
                .map(Colour::rgb)
                .toList();
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
                Colour c = colours.get((i + 2 * row) % 5).mix(Colour.rgb(0xE8E0D4), 0.25);
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
                    Ink.linear(board.at(0, 0), board.at(0, 1), Colour.rgb(0xF7EEDD), Colour.rgb(0xC9B99D))
                            .soft(0.004));
        }
    }

    private static void cup(Pen pen, Point foot) {
        List<Colour> pens = List.of(0xE8695C, 0x3F7FC4, 0xF0B840, 0x4FB0A5).stream()
                .map(Colour::rgb)
                .toList();
        pen.oval(
                foot.plus(0.02, 0.005),
                0.11,
                0.02,
                Ink.of(Colour.BLACK.alpha(0.35)).soft(0.01));
        for (int i = 0; i < 4; i++) {
            Point a = foot.plus(-0.036 + 0.024 * i, -0.1);
            Point b = a.plus(-0.05 + 0.034 * i, -0.17 - 0.02 * (i % 2));
            pen.line(a, b, 0.018, Ink.of(pens.get(i).darker(0.2)));
            pen.line(
                    a.plus(-0.003, 0),
                    b.plus(-0.003, 0),
                    0.008,
                    Ink.of(pens.get(i).lighter(0.3)));
        }
        Shape body = Shape.from(foot.plus(-0.07, -0.16))
                .line(foot.plus(0.07, -0.16))
                .line(foot.plus(0.06, 0))
                .quad(foot.x(), foot.y() + 0.02, foot.x() - 0.06, foot.y())
                .close();
        pen.fill(
                body,
                Ink.linear(
                        foot.plus(-0.07, 0),
                        foot.plus(0.07, 0),
                        Colour.rgb(0xFFFFFF),
                        Colour.rgb(0xDDE6EA),
                        Colour.rgb(0x93A3AE)));
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
                        Ink.down(y + 0.02, y + 0.1, Colour.rgb(0xF3F1EC), Colour.rgb(0xBDBAB6))
                                .soft(0.012));
            }
        }
    }
}
