package photoplay.effects.kit;

import photoplay.stage.geometry.Affine;
import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Font;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Shape;
import photoplay.stage.scene.Sprite;

/** What a collector's figure comes with: a kit frame, a round base or plinth, a support rod, a star. */
public final class FigureStand {
    /** A star sign on a stand. */
    public static final Sprite STAR = Sprite.drawn(1, (pen, t) -> {
        pen.fill(Shape.star(Point.ORIGIN, 5, 0.49, 0.5, 0), Ink.of(0xB87A10));
        pen.fill(
                Shape.star(new Point(-0.01, -0.015), 5, 0.44, 0.5, 0),
                Ink.linear(new Point(-0.3, -0.4), new Point(0.3, 0.4), Colour.tones(0xFFF3A8, 0xFFC83A, 0xE39A14)));
        pen.fill(Shape.star(new Point(-0.01, -0.015), 5, 0.24, 0.5, 0), Ink.of(Colour.WHITE.alpha(0.45)));
    });

    private FigureStand() {}

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
}
