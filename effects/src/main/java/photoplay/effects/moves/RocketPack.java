package photoplay.effects.moves;

import java.util.List;
import photoplay.stage.geometry.Affine;
import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Font;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Shape;
import photoplay.stage.scene.Sprite;

/**
 * What makes a body a rocket: boosters, straps, a steel ring with an engine bell, flames, and figures to count down.
 */
final class RocketPack {

    /** A white booster with red nose, fins and bands, its nozzle below. */
    static final Sprite BOOSTER = Sprite.drawn(0.4, (pen, t) -> {
        Ink steel = Ink.across(-0.12, 0.12, Colour.tones(0x9A9FB0, 0xFFFFFF, 0xE8EAF2, 0x7C8092));
        Ink red = Ink.across(-0.12, 0.12, Colour.tones(0x8E1018, 0xFF5A52, 0xD7222C, 0x6E0A12));
        pen.fill(
                Shape.polygon(-0.07, 0.38, 0.07, 0.38, 0.11, 0.49, -0.11, 0.49),
                Ink.across(-0.1, 0.1, Colour.tones(0x2C2E38, 0x8A8E9E, 0x23252E)));
        for (int side = -1; side <= 1; side += 2) {
            pen.fill(Shape.polygon(side * 0.09, 0.16, side * 0.195, 0.4, side * 0.09, 0.37), red);
        }
        pen.rect(new Box(-0.11, -0.24, 0.11, 0.39), steel);
        pen.rect(new Box(-0.11, -0.12, 0.11, -0.02), red);
        pen.rect(new Box(-0.11, 0.24, 0.11, 0.3), red);
        pen.fill(
                Shape.from(-0.11, -0.235)
                        .cubic(-0.1, -0.36, -0.04, -0.45, 0, -0.49)
                        .cubic(0.04, -0.45, 0.1, -0.36, 0.11, -0.235)
                        .close(),
                red);
        pen.circle(new Point(0, 0.1), 0.045, Ink.of(0x5B6072));
        pen.circle(
                new Point(0, 0.1), 0.033, Ink.radial(new Point(-0.01, 0.09), 0.04, Colour.tones(0xD6F1FF, 0x3A7FB8)));
    });

    private RocketPack() {}

    /**
     * Flame with shock diamonds below a nozzle.
     *
     * @param width half of it at the nozzle, in the nozzle's unit
     * @param k thrust, 0 to 1
     * @param seed each has its own flicker
     */
    static void plume(Pen pen, Affine nozzle, double width, double k, int seed, double t) {
        if (k < 0.02) {
            return;
        }
        double length = 5.2 * width * k * (1 + 0.1 * Math.sin(41 * t + seed) + 0.06 * Math.sin(67 * t));
        pen.within(nozzle, () -> {
            for (int i = 0; i < 3; i++) {
                double w = width * (1 - 0.3 * i);
                double l = length * (1 - 0.24 * i);
                Colour hot = List.of(Colour.rgb(0xFF6A1A).alpha(0.75), Colour.rgb(0xFFC24A), Colour.WHITE)
                        .get(i);
                pen.fill(
                        Shape.from(-w, 0)
                                .cubic(-w * 1.4, l * 0.35, -w * 0.4, l * 0.7, 0, l)
                                .cubic(w * 0.4, l * 0.7, w * 1.4, l * 0.35, w, 0)
                                .close(),
                        Ink.linear(Point.ORIGIN, new Point(0, l), hot, hot.alpha(0.85), hot.alpha(0)));
            }
            for (int i = 1; i < 5; i++) {
                pen.oval(
                        new Point(0, length * 0.15 * i),
                        width * (0.5 - 0.08 * i),
                        width * 0.12,
                        Ink.of(Colour.WHITE.alpha(0.8)));
            }
        });
    }

    /** A steel ring with rivets over the round of a waist, {@code w} to either side, and an engine bell below it. */
    static void ring(Pen pen, double w) {
        pen.fill(
                Shape.polygon(-0.1, 0.05, 0.1, 0.05, 0.16, 0.17, -0.16, 0.17),
                Ink.across(-0.15, 0.15, Colour.tones(0x23252E, 0x9CA1B2, 0x1D1F28)));
        pen.fill(
                Shape.from(-w, -0.07)
                        .quad(0, 0.03, w, -0.07)
                        .line(w * 0.92, 0.05)
                        .quad(0, 0.15, -w * 0.92, 0.05)
                        .close(),
                Ink.across(-w, w, Colour.tones(0x6C7080, 0xFFFFFF, 0xD9DCE6, 0x8E93A4, 0x555A6A)));
        pen.stroke(Shape.from(-w * 0.97, -0.02).quad(0, 0.08, w * 0.97, -0.02), 0.028, Ink.of(0xD7222C));
        for (int i = -5; i <= 5; i++) {
            double x = i * w / 5.8;
            pen.circle(new Point(x, 0.055 - 0.055 * (x / w) * (x / w) - 0.015), 0.007, Ink.of(0x4A4E5C));
        }
    }

    /** A dark strap with a yellow seam, and its shadow. */
    static void strap(Pen pen, Shape line, double shown) {
        pen.stroke(line, 0.045, Ink.of(Colour.BLACK.alpha(0.3 * shown)));
        pen.stroke(line, 0.028, Ink.of(Colour.rgb(0x2F3444).alpha(shown)));
        pen.stroke(line, 0.006, Ink.of(Colour.rgb(0xFFC93C).alpha(shown)));
    }

    /** A yellow figure with a dark edge. */
    static void number(Pen pen, int digit, double size, Point at, double alpha) {
        String text = Integer.toString(digit);
        pen.outline(
                text,
                Font.FAT,
                size,
                at,
                Pen.Align.CENTRE,
                0.03,
                Ink.of(Colour.rgb(0x5A0A0A).alpha(alpha)));
        pen.text(
                text,
                Font.FAT,
                size,
                at,
                Pen.Align.CENTRE,
                Ink.of(Colour.rgb(0xFFD23F).alpha(alpha)));
    }
}
