package photoplay.effects.kit;

import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Shape;
import photoplay.stage.scene.Sprite;

/** A Christmas toy train: a red engine with brass, and green wagons with what they carry. */
public final class ToyTrain {
    private static final Colour RED = Colour.rgb(0xC8202F);
    /** Brass of the engine. */
    public static final Colour BRASS = Colour.rgb(0xF2B63C);

    /** A red engine with brass bands, 1.25 times as wide as high. */
    private static final Sprite ENGINE = Sprite.drawn(1.25, (pen, t) -> {
        pen.fill(Shape.roundRect(new Box(-0.6, 0.22, 0.58, 0.34), 0.04), Ink.of(0x2A2A33));
        pen.fill(
                Shape.roundRect(new Box(-0.2, -0.14, 0.5, 0.24), 0.12),
                Ink.down(-0.14, 0.24, RED.lighter(0.4), RED, RED.darker(0.5)));
        for (double x : new double[] {-0.02, 0.18, 0.36}) {
            pen.rect(
                    new Box(x, -0.14, x + 0.035, 0.24),
                    Ink.down(-0.14, 0.24, BRASS.lighter(0.6), BRASS, BRASS.darker(0.5)));
        }
        pen.fill(
                Shape.roundRect(new Box(-0.58, -0.34, -0.14, 0.26), 0.04),
                Ink.across(-0.58, -0.14, RED.darker(0.35), RED.lighter(0.15), RED.darker(0.2)));
        pen.fill(
                Shape.roundRect(new Box(-0.5, -0.24, -0.24, 0.0), 0.03),
                Ink.radial(new Point(-0.37, -0.1), 0.25, Colour.tones(0xFFF3BE, 0xFFC24D)));
        pen.fill(Shape.roundRect(new Box(-0.63, -0.42, -0.09, -0.33), 0.03), Ink.of(0x26324F));
        pen.fill(
                Shape.polygon(0.26, -0.14, 0.22, -0.4, 0.46, -0.4, 0.42, -0.14),
                Ink.across(0.2, 0.48, Colour.tones(0x1E1E26, 0x70707E, 0x1E1E26)));
        pen.rect(new Box(0.2, -0.44, 0.48, -0.38), Ink.of(BRASS));
        pen.circle(
                new Point(0.12, -0.17),
                0.06,
                Ink.radial(new Point(0.1, -0.2), 0.08, BRASS.lighter(0.6), BRASS, BRASS.darker(0.4)));
        pen.circle(
                new Point(0.54, 0.02),
                0.09,
                Ink.radial(new Point(0.55, 0.02), 0.1, Colour.WHITE, Colour.rgb(0xFFE9A0), BRASS));
        pen.fill(Shape.polygon(0.5, 0.24, 0.62, 0.42, 0.3, 0.42), Ink.of(BRASS.darker(0.15)));
        for (double[] w :
                new double[][] {{-0.4, 0.34, 0.13}, {-0.08, 0.34, 0.13}, {0.2, 0.36, 0.1}, {0.42, 0.37, 0.085}}) {
            wheel(pen, new Point(w[0], w[1]), w[2]);
        }
        pen.line(new Point(-0.4, 0.36), new Point(-0.05, 0.36), 0.03, Ink.of(BRASS));
        pen.fill(Shape.roundRect(new Box(-0.64, -0.46, -0.08, -0.4), 0.03), Ink.of(0xF4F8FF));
    });

    /** A green open wagon with golden stars. */
    private static final Sprite WAGON_BODY = Sprite.drawn(1.2, (pen, t) -> {
        pen.fill(
                Shape.polygon(-0.52, -0.1, 0.52, -0.1, 0.46, 0.28, -0.46, 0.28),
                Ink.down(-0.1, 0.28, Colour.tones(0x2F8F57, 0x1E6B40, 0x10402A)));
        pen.rect(new Box(-0.55, -0.15, 0.55, -0.07), Ink.down(-0.15, -0.07, BRASS.lighter(0.5), BRASS.darker(0.2)));
        for (int i = -2; i <= 2; i++) {
            pen.fill(Shape.star(new Point(i * 0.19, 0.09), 5, 0.055, 0.45, 0), Ink.of(BRASS));
        }
        pen.line(new Point(-0.62, 0.24), new Point(0.62, 0.24), 0.035, Ink.of(0x2A2A33));
        wheel(pen, new Point(-0.3, 0.34), 0.12);
        wheel(pen, new Point(0.3, 0.34), 0.12);
    });

    private ToyTrain() {}

    private static void wheel(Pen pen, Point c, double r) {
        pen.circle(c, r, Ink.of(0x1C1C24));
        pen.circle(c, r * 0.78, Ink.radial(c.plus(-r * 0.2, -r * 0.3), r, Colour.rgb(0xFF6B62), RED, RED.darker(0.4)));
        for (int i = 0; i < 4; i++) {
            pen.line(
                    c.plus(Point.polar(r * 0.75, i * 45)),
                    c.plus(Point.polar(r * 0.75, i * 45 + 180)),
                    r * 0.12,
                    Ink.of(0x1C1C24));
        }
        pen.circle(c, r * 0.22, Ink.of(BRASS));
    }

    /**
     * Engine 0, then wagons with tree, parcels, Santa, teddy; they face right, their wheels on the origin.
     *
     * @param jump short sides by which Santa jumps
     * @param t for Santa's and the teddy's sway, in seconds
     */
    public static void car(Pen pen, int i, double jump, double t) {
        if (i == 0) {
            pen.stamp(ENGINE, new Point(0, -0.1), 0.24);
            return;
        }
        switch (i) {
            case 1 -> pen.stamp(Sprite.prop("christmas-tree"), new Point(0, -0.17), 0.18);
            case 2 -> {
                pen.stamp(Sprite.prop("gift"), new Point(-0.045, -0.125), 0.09, -8);
                pen.stamp(Sprite.prop("gift").tinted(Colour.rgb(0x9FD8FF)), new Point(0.045, -0.12), 0.08, 10);
                pen.stamp(Sprite.prop("gift").tinted(Colour.rgb(0xFFE29A)), new Point(0, -0.175), 0.075, 3);
            }
            case 3 -> pen.stamp(Winter.SANTA, new Point(0, -0.15 - jump), 0.15, 4 * Math.sin(t * 6));
            default -> pen.stamp(Sprite.prop("teddy-bear"), new Point(0, -0.14), 0.12, 5 * Math.sin(t * 5));
        }
        pen.stamp(WAGON_BODY, new Point(0, -0.065), 0.165);
    }
}
