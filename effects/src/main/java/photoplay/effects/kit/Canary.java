package photoplay.effects.kit;

import photoplay.stage.geometry.Affine;
import photoplay.stage.geometry.Point;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Shape;

/** A small yellow bird with an orange beak; it sits and flies. */
public final class Canary {
    private Canary() {}

    /**
     * The bird with its feet at {@code at}.
     *
     * @param high from feet to crown in the pen's unit
     * @param side -1 looks left, 1 right
     * @param flap -1 wings down, 1 up, below -1 folded
     * @param lean degrees forward
     */
    public static void draw(Pen pen, Point at, double high, int side, double flap, double lean) {
        Colour yellow = Colour.rgb(0xFFC93C);
        Colour shade = Colour.rgb(0xE08A1E);
        pen.within(Affine.place(at, side * lean, side * high, high), () -> {
            if (flap >= -1) {
                wing(pen, flap * 0.8, shade.darker(0.1));
            }
            pen.line(new Point(-0.08, -0.16), new Point(-0.06, 0), 0.04, Ink.of(0xC9641B));
            pen.line(new Point(0.06, -0.16), new Point(0.08, 0), 0.04, Ink.of(0xC9641B));
            pen.fill(Shape.polygon(-0.3, -0.42, -0.74, -0.5, -0.68, -0.3, -0.3, -0.24), Ink.of(shade));
            pen.oval(
                    new Point(0, -0.4),
                    0.38,
                    0.29,
                    Ink.radial(new Point(-0.05, -0.55), 0.55, Colour.rgb(0xFFF0A8), yellow, shade));
            pen.circle(
                    new Point(0.26, -0.68),
                    0.23,
                    Ink.radial(new Point(0.2, -0.78), 0.4, Colour.rgb(0xFFF3B4), yellow, shade));
            pen.fill(Shape.polygon(0.45, -0.73, 0.68, -0.64, 0.45, -0.58), Ink.of(0xF07A24));
            pen.circle(new Point(0.33, -0.72), 0.05, Ink.of(0x20140C));
            pen.circle(new Point(0.345, -0.735), 0.017, Ink.of(Colour.WHITE));
            wing(pen, flap < -1 ? -0.35 : flap, shade);
        });
    }

    private static void wing(Pen pen, double up, Colour c) {
        pen.fill(
                Shape.from(0.12, -0.5)
                        .cubic(0.05, -0.5 - 0.5 * up, -0.3, -0.5 - 0.75 * up, -0.52, -0.42 - 0.62 * up)
                        .cubic(-0.4, -0.36 - 0.2 * up, -0.25, -0.3, -0.12, -0.34)
                        .close(),
                Ink.linear(new Point(0, -0.4), new Point(-0.4, -0.4 - 0.6 * up), c.lighter(0.3), c, c.darker(0.2)));
    }
}
