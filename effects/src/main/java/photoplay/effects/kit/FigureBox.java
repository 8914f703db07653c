package photoplay.effects.kit;

import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Font;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Shape;
import photoplay.stage.scene.Sprite;

/**
 * A toy's window box in parts: card, walls, lid, and a printed front with a clear window.
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
        pen.fill(Shape.roundRect(c, 0.01), Ink.linear(c.at(0, 0), c.at(1, 1), Colour.tones(0xFFFFFF, 0xE9E4DA)));
    }

    /** The floor of the box slides out from under the card; {@code k} 0 to 1. */
    public void floor(Pen pen, double k) {
        if (k > 0) {
            Box c = card();
            Point a = c.at(0, 1).lerp(front.at(0, 1), k);
            Point b = c.at(1, 1).lerp(front.at(1, 1), k);
            pen.fill(
                    Shape.polygon(c.at(0, 1), c.at(1, 1), b, a),
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
                    Shape.polygon(c.at(side, 0), near, low, c.at(side, 1)),
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
                Shape.polygon(c.at(0, 0), c.at(1, 0), b, a),
                Ink.linear(c.at(0, 0), a, colour.darker(0.55), colour.darker(0.3)));
        Point l = c.at(0.12, 0).lerp(a.lerp(b, 0.16), 0.5);
        Point r = c.at(0.88, 0).lerp(a.lerp(b, 0.84), 0.5);
        pen.line(l, r, 0.014, Ink.of(Colour.rgb(0x8A8578).mix(Colour.rgb(0xFFFBEA), light)));
        if (light > 0.02) {
            Box glow = new Box(c.left(), c.top() - 0.01, c.right(), c.top() + 0.5 * c.height());
            pen.fill(
                    Shape.polygon(l, r, c.at(1, 0.75), c.at(0, 0.75)),
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
                    Shape.polygon(w.at(0.06, 0), w.at(0.3, 0), w.at(0, 0.42), w.at(0, 0.1)),
                    Ink.linear(w.at(0, 0), w.at(0.2, 0.3), Colour.WHITE.alpha(0.42), Colour.WHITE.alpha(0.1)));
            pen.fill(Shape.polygon(w.at(1, 0.62), w.at(1, 0.98), w.at(0.72, 1)), Ink.of(Colour.WHITE.alpha(0.13)));
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
                Ink.linear(new Point(-0.3, -0.4), new Point(0.3, 0.4), Colour.tones(0xFFE15A, 0xFFB51E)));
        pen.text("LIMITED", Font.FAT, 0.15, new Point(0, -0.03), Pen.Align.CENTRE, Ink.of(0xC21F3A));
        pen.text("001/100", Font.FAT, 0.15, new Point(0, 0.15), Pen.Align.CENTRE, Ink.of(0x3A1A2A));
    });
}
