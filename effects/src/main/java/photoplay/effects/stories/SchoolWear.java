package photoplay.effects.stories;

import photoplay.stage.geometry.Affine;
import photoplay.stage.geometry.Point;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Shape;
import photoplay.stage.scene.Sprite;

/** What is worn on school photo day: a knitted collar, big round glasses, a graduate's cap; each in the units of its place. */
final class SchoolWear {
    /** A ribbed roll of wool round the neck, the jumper's yoke below it. */
    static final Sprite WOOL = Sprite.drawn(
            1.7, (pen, t) -> pen.within(Affine.move(0, -0.35).then(Affine.scale(1 / 1.2, 1 / 1.2)), () -> wool(pen)));

    static final Sprite GLASSES =
            Sprite.drawn(2, (pen, t) -> pen.within(Affine.scale(1 / 0.6, 1 / 0.6), () -> glasses(pen)));

    static final Sprite CAP = Sprite.drawn(
            2, (pen, t) -> pen.within(Affine.move(0, 0.3).then(Affine.scale(1 / 0.84, 1 / 0.84)), () -> cap(pen)));

    private SchoolWear() {}

    private static void wool(Pen pen) {
        Colour wool = Colour.rgb(0xD9A441);
        Shape yoke = Shape.from(-0.56, 0.1)
                .cubic(-0.76, 0.2, -0.9, 0.3, -0.98, 0.46)
                .quad(0, 0.92, 0.98, 0.46)
                .cubic(0.9, 0.3, 0.76, 0.2, 0.56, 0.1)
                .quad(0, 0.42, -0.56, 0.1)
                .close();
        pen.fill(yoke, Ink.down(0.1, 0.9, wool, wool.darker(0.12), wool.darker(0.3)));
        pen.clipped(yoke, () -> {
            for (int row = 0; row < 9; row++) {
                for (int i = -13; i <= 13; i++) {
                    double x = i * 0.09;
                    double y = 0.2 + row * 0.085 - 0.18 * x * x;
                    Colour c = row % 4 == 1
                            ? Colour.rgb(0xF6EBD2)
                            : row % 4 == 3 ? Colour.rgb(0xA3352F) : wool.darker(0.22);
                    pen.stroke(
                            Shape.from(x - 0.04, y - 0.035).line(x, y + 0.02).line(x + 0.04, y - 0.035),
                            row % 2 == 1 ? 0.036 : 0.014,
                            Ink.of(c).alpha(row % 2 == 1 ? 0.95 : 0.6));
                }
            }
        });
        Shape roll = Shape.from(-0.52, -0.12)
                .quad(0, 0.2, 0.52, -0.12)
                .cubic(0.66, -0.06, 0.68, 0.1, 0.58, 0.17)
                .quad(0, 0.52, -0.58, 0.17)
                .cubic(-0.68, 0.1, -0.66, -0.06, -0.52, -0.12)
                .close();
        pen.fill(roll, Ink.down(-0.1, 0.4, wool.lighter(0.3), wool, wool.darker(0.35)));
        pen.clipped(roll, () -> {
            for (int i = -12; i <= 12; i++) {
                double x = i * 0.05;
                double sag = 0.3 * (1 - x * x * 2.6);
                pen.line(
                        new Point(x * 0.94, -0.12 + 0.55 * sag - 0.03),
                        new Point(x * 1.06, 0.14 + 0.6 * sag + 0.02),
                        0.014,
                        Ink.of(wool.darker(0.4).alpha(0.5)));
            }
        });
    }

    private static void glasses(Pen pen) {
        Colour frame = Colour.rgb(0xC2283B);
        for (int side = -1; side <= 1; side += 2) {
            Point c = new Point(side * 0.245, 0.03);
            pen.circle(
                    c,
                    0.205,
                    Ink.linear(
                            c.plus(-0.15, -0.2),
                            c.plus(0.15, 0.2),
                            Colour.rgb(0xBFE0FF).alpha(0.3),
                            Colour.rgb(0xBFE0FF).alpha(0.06)));
            pen.fill(
                    Shape.polygon(c.plus(-0.13, 0.06), c.plus(0.02, -0.16), c.plus(0.09, -0.15), c.plus(-0.09, 0.12)),
                    Ink.of(Colour.WHITE.alpha(0.35)));
            pen.stroke(Shape.circle(c, 0.205), 0.052, Ink.of(frame.darker(0.45)));
            pen.stroke(
                    Shape.circle(c.plus(0, -0.004), 0.205),
                    0.038,
                    Ink.linear(c.plus(-0.2, -0.2), c.plus(0.2, 0.2), frame.lighter(0.4), frame, frame.darker(0.2)));
            pen.line(c.plus(side * 0.21, -0.03), c.plus(side * 0.3, -0.05), 0.045, Ink.of(frame.darker(0.3)));
        }
        pen.stroke(Shape.from(-0.05, 0.01).quad(0, -0.05, 0.05, 0.01), 0.04, Ink.of(frame));
    }

    /** A graduation cap round the upper head, its tassel at the viewer's right. */
    private static void cap(Pen pen) {
        Colour navy = Colour.rgb(0x22305C);
        pen.fill(
                Shape.from(-0.47, -0.42)
                        .cubic(-0.52, -0.2, -0.51, -0.08, -0.49, 0.0)
                        .quad(0, -0.13, 0.49, 0.0)
                        .cubic(0.51, -0.08, 0.52, -0.2, 0.47, -0.42)
                        .close(),
                Ink.across(-0.5, 0.5, navy.lighter(0.12), navy, navy.darker(0.15), navy.darker(0.5)));
        pen.stroke(Shape.from(-0.49, -0.01).quad(0, -0.14, 0.49, -0.01), 0.03, Ink.of(0xD9B24A));
        Shape board = Shape.polygon(-0.78, -0.42, 0.02, -0.66, 0.78, -0.42, 0, -0.2);
        pen.within(Affine.move(0, 0.03), () -> pen.fill(board, Ink.of(navy.darker(0.6))));
        pen.fill(
                board,
                Ink.linear(
                        new Point(-0.6, -0.6),
                        new Point(0.5, -0.2),
                        navy.lighter(0.28),
                        navy.lighter(0.06),
                        navy.darker(0.2)));
        pen.stroke(Shape.from(-0.78, -0.42).line(0, -0.2).line(0.78, -0.42), 0.012, Ink.of(navy.lighter(0.4)));
    }

    static void tassel(Pen pen, double swing) {
        Point button = new Point(0, -0.43);
        Point rim = new Point(0.56, -0.37);
        Colour gold = Colour.rgb(0xF2C14E);
        pen.stroke(Shape.from(button).quad(0.3, -0.45, rim.x(), rim.y()), 0.022, Ink.of(gold.darker(0.15)));
        pen.oval(button, 0.045, 0.03, Ink.of(gold));
        pen.within(Affine.turn(swing, rim), () -> {
            Point knot = rim.plus(0, 0.24);
            pen.line(rim, knot, 0.022, Ink.of(gold.darker(0.1)));
            for (int i = -3; i <= 3; i++) {
                pen.line(
                        knot.plus(0.008 * i, 0.01),
                        knot.plus(0.017 * i, 0.2),
                        0.02,
                        Ink.of(gold.darker(i % 2 == 0 ? 0.05 : 0.25)));
            }
            pen.oval(knot, 0.038, 0.045, Ink.of(gold.lighter(0.2)));
            pen.line(knot.plus(-0.034, 0.045), knot.plus(0.034, 0.045), 0.018, Ink.of(gold.darker(0.4)));
        });
    }
}
