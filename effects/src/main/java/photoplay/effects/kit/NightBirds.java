package photoplay.effects.kit;

import photoplay.stage.geometry.Point;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Shape;
import photoplay.stage.scene.Sprite;

/** Bats and crows of a graveyard. */
public final class NightBirds {
    private static final Sprite BAT_UP = Sprite.drawn(2, (pen, t) -> bat(pen, -0.34));
    private static final Sprite BAT_DOWN = Sprite.drawn(2, (pen, t) -> bat(pen, 0.26));

    /** A crow looking left, one unit high, its feet at the lower edge; wings folded. */
    public static final Sprite CROW = Sprite.drawn(1.3, (pen, t) -> crow(pen));

    /** A crow's raised wing, rooted at the origin of its picture, tip up and back. */
    public static final Sprite CROW_WING = Sprite.drawn(1, (pen, t) -> {
        for (int i = 0; i < 6; i++) {
            Point tip = Point.polar(0.48 - 0.03 * i, -88 + 24 * i);
            pen.fill(
                    Shape.from(-0.06, 0.06)
                            .quad(tip.x() * 0.5 - 0.06, tip.y() * 0.6 - 0.06, tip.x(), tip.y())
                            .quad(tip.x() * 0.5 + 0.1, tip.y() * 0.5 + 0.1, 0.08, 0.1)
                            .close(),
                    Ink.linear(Point.ORIGIN, tip, Colour.tones(0x0D0F18, 0x2E3A4E)));
        }
    });

    private NightBirds() {}

    /** A bat, wings beating; {@code size} is about half its span. */
    public static void bat(Pen pen, Point at, double size, double degrees, double t, double alpha) {
        pen.stamp(Math.sin(34 * t) > 0 ? BAT_UP : BAT_DOWN, at, size, degrees, 1, alpha);
    }

    private static void bat(Pen pen, double lift) {
        Colour dark = Colour.rgb(0x14101F);
        for (int side : new int[] {-1, 1}) {
            double tip = lift;
            pen.fill(
                    Shape.from(0, -0.06)
                            .cubic(side * 0.25, -0.2 + lift * 0.6, side * 0.6, -0.14 + tip, side * 0.96, tip)
                            .quad(side * 0.72, tip * 0.8 + 0.04, side * 0.7, tip * 0.6 + 0.22)
                            .quad(side * 0.52, tip * 0.4 + 0.08, side * 0.42, tip * 0.3 + 0.24)
                            .quad(side * 0.28, 0.1, side * 0.12, 0.2)
                            .line(0, 0.16)
                            .close(),
                    Ink.linear(new Point(0, 0), new Point(side * 0.95, tip), dark.lighter(0.08), Colour.rgb(0x3A2C4C)));
            pen.stroke(
                    Shape.from(0, -0.04)
                            .cubic(side * 0.25, -0.19 + lift * 0.6, side * 0.6, -0.13 + tip, side * 0.95, tip),
                    0.025,
                    Ink.of(Colour.rgb(0x8DB7B0).alpha(0.5)));
            pen.fill(Shape.polygon(side * 0.02, -0.14, side * 0.12, -0.3, side * 0.13, -0.1), Ink.of(dark));
        }
        pen.oval(new Point(0, 0.05), 0.12, 0.19, Ink.of(dark));
        pen.circle(new Point(0, -0.1), 0.12, Ink.of(dark));
        for (int side : new int[] {-1, 1}) {
            pen.circle(new Point(side * 0.05, -0.11), 0.03, Ink.of(0xFFE27A));
        }
    }

    private static void crow(Pen pen) {
        Colour coal = Colour.rgb(0x11131C);
        Colour sheen = Colour.rgb(0x4E6B86);
        for (int i = -1; i <= 1; i += 2) {
            Point knee = new Point(0.02 + 0.07 * i, 0.3);
            pen.stroke(
                    Shape.from(knee).line(knee.x() - 0.01, 0.47).line(knee.x() - 0.08, 0.49), 0.028, Ink.of(0x4A4038));
            pen.line(new Point(knee.x() - 0.01, 0.47), new Point(knee.x() + 0.05, 0.49), 0.024, Ink.of(0x4A4038));
        }
        pen.fill(Shape.polygon(0.1, 0.06, 0.62, 0.3, 0.55, 0.37, 0.46, 0.36, 0.05, 0.28), Ink.of(coal.darker(0.2)));
        pen.fill(
                Shape.from(-0.3, -0.26)
                        .cubic(-0.34, 0.12, -0.18, 0.36, 0.06, 0.36)
                        .cubic(0.3, 0.36, 0.42, 0.26, 0.46, 0.2)
                        .cubic(0.3, 0.02, 0.12, -0.1, 0.02, -0.22)
                        .close(),
                Ink.radial(new Point(-0.12, -0.05), 0.55, coal.lighter(0.16), coal, coal.darker(0.4)));
        pen.circle(
                new Point(-0.15, -0.27),
                0.19,
                Ink.radial(new Point(-0.2, -0.36), 0.3, sheen.mix(coal, 0.35), coal, coal.darker(0.2)));
        pen.fill(
                Shape.from(-0.08, -0.04)
                        .cubic(0.14, -0.1, 0.3, 0.06, 0.56, 0.27)
                        .cubic(0.3, 0.3, 0.02, 0.28, -0.08, -0.04)
                        .close(),
                Ink.linear(new Point(0, -0.1), new Point(0.3, 0.3), sheen.mix(coal, 0.2), coal, coal.darker(0.3)));
        for (int i = 0; i < 3; i++) {
            pen.stroke(
                    Shape.from(0.06 + 0.07 * i, 0.08 + 0.04 * i).quad(0.22 + 0.06 * i, 0.17, 0.4 + 0.05 * i, 0.23),
                    0.012,
                    Ink.of(sheen.alpha(0.6)));
        }
        pen.fill(
                Shape.from(-0.29, -0.35)
                        .quad(-0.46, -0.34, -0.58, -0.2)
                        .quad(-0.44, -0.2, -0.28, -0.19)
                        .close(),
                Ink.down(-0.34, -0.18, Colour.tones(0x8C7F6A, 0x2E2822)));
        pen.circle(new Point(-0.2, -0.31), 0.055, Ink.of(0xF6F3DC));
        pen.circle(new Point(-0.215, -0.31), 0.026, Ink.of(0x120C08));
    }
}
