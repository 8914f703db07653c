package photoplay.effects.kit;

import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Shape;

/** A red box with a golden ribbon and stars; lengths in short sides. */
public final class GiftBox {
    /** Its ribbon. */
    public static final Colour GOLD = Colour.rgb(0xFFC64A);

    private static final Colour RED = Colour.rgb(0xC3182D);

    private GiftBox() {}

    /** The box without its lid, 0.24 wide round its own middle; {@code k} of light leaks out of it. */
    public static void box(Pen pen, double k) {
        Box body = new Box(-0.12, -0.06, 0.12, 0.11);
        pen.rect(body, Ink.across(-0.12, 0.12, RED.darker(0.3), RED.lighter(0.22), RED, RED.darker(0.4)));
        pen.rect(
                new Box(-0.022, -0.06, 0.022, 0.11),
                Ink.across(-0.022, 0.022, GOLD.darker(0.25), GOLD.lighter(0.5), GOLD.darker(0.2)));
        for (int i = 0; i < 12; i++) {
            int row = i / 4;
            Point at = new Point(-0.1 + (i % 4) * 0.066 + (row % 2) * 0.02, -0.03 + row * 0.05);
            pen.fill(Shape.star(at, 5, 0.009, 0.45, i * 20), Ink.of(GOLD.alpha(0.85)));
        }
        if (k > 0.02) {
            pen.oval(
                    new Point(0, -0.06),
                    0.118,
                    0.012 + 0.014 * k,
                    Ink.radial(new Point(0, -0.06), 0.12, Colour.WHITE, Colour.rgb(0xFFE79A), GOLD.alpha(0.4))
                            .alpha(Math.min(1, k * 1.4)));
        }
    }

    /** Its lid with a golden bow, 0.27 wide round its own middle. */
    public static void lid(Pen pen) {
        Box lid = new Box(-0.134, -0.028, 0.134, 0.022);
        pen.fill(
                Shape.roundRect(lid, 0.008),
                Ink.across(-0.134, 0.134, RED.darker(0.2), RED.lighter(0.3), RED, RED.darker(0.35)));
        pen.rect(new Box(-0.024, -0.028, 0.024, 0.022), Ink.of(GOLD));
        for (int side = -1; side <= 1; side += 2) {
            pen.fill(
                    Shape.from(0, -0.03)
                            .cubic(side * 0.03, -0.1, side * 0.11, -0.09, side * 0.09, -0.045)
                            .cubic(side * 0.075, -0.02, side * 0.03, -0.025, 0, -0.03)
                            .close(),
                    Ink.radial(new Point(side * 0.05, -0.07), 0.07, GOLD.lighter(0.6), GOLD, GOLD.darker(0.35)));
        }
        pen.circle(
                new Point(0, -0.035),
                0.017,
                Ink.radial(new Point(-0.005, -0.04), 0.02, GOLD.lighter(0.6), GOLD.darker(0.25)));
    }
}
