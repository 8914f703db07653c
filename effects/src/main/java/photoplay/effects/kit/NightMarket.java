package photoplay.effects.kit;

import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Curve;
import photoplay.stage.scene.Emitter;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Layer;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Rnd;
import photoplay.stage.scene.Shape;
import photoplay.stage.scene.Sprite;
import photoplay.stage.scene.Stage;

/** A street of eateries at night: neon signs, steaming pots, strings of paper lanterns, a wet floor that mirrors all. */
public final class NightMarket {
    private static final Colour RED = Colour.rgb(0xFF3B4E);
    private static final Colour TEAL = Colour.rgb(0x25E0D0);
    private static final Colour AMBER = Colour.rgb(0xFFB347);
    private static final Sprite LANTERN = Sprite.prop("lantern");
    private static final Sprite GLOW = Bits.glow(Colour.rgb(0xFF6A3A).alpha(0.8));

    private NightMarket() {}

    /** Where the floor begins, as a share of the height. */
    public static double horizon(Stage stage) {
        return 0.7 * stage.height();
    }

    /** The street, larger than the frame so that the camera may move. */
    public static Layer.Picture far(Stage stage) {
        Box box = stage.frame().grown(0.12);
        return Layer.Picture.drawn(box, (pen, t) -> street(pen, stage, box)).depth(0.8);
    }

    private static void street(Pen pen, Stage stage, Box box) {
        double line = horizon(stage);
        double w = stage.width();
        pen.rect(box, Ink.linear(box.at(0, 0), new Point(0, line), Colour.tones(0x0C0A26, 0x221243, 0x5A1E4E)));
        Rnd r = new Rnd(7);
        for (double x = box.left(); x < box.right(); x += 0.17) {
            double top = line - r.between(0.45, 0.75) * line;
            pen.rect(
                    new Box(x, top, x + 0.165, line),
                    Ink.of(Colour.rgb(0x17102E).mix(Colour.rgb(0x35194A), r.unit())));
            for (int i = 0; i < 5; i++) {
                Point at = new Point(x + 0.035 + 0.048 * (i % 3), top + (i < 3 ? 0.07 : 0.14));
                if (r.chance(0.6)) {
                    pen.rect(Box.around(at, 0.026, 0.034), Ink.of(AMBER.alpha(r.between(0.25, 0.75))));
                }
            }
        }
        stall(pen, 0.16 * w, line, 0.3, RED);
        stall(pen, 0.84 * w, line, 0.3, TEAL);
        sign(pen, new Point(0.15 * w, 0.36 * line + 0.06), 0.1, TEAL, true);
        sign(pen, new Point(0.86 * w, 0.34 * line + 0.06), 0.1, RED, false);
        pen.rect(
                new Box(box.left(), line, box.right(), box.bottom()),
                Ink.down(line, box.bottom(), Colour.tones(0x4A1B48, 0x1E1136, 0x0A0819)));
        for (int i = 0; i < 90; i++) {
            double x = box.left() + box.width() * r.unit();
            double y = line + (box.bottom() - line) * Math.pow(r.unit(), 1.3);
            Colour c =
                    x < 0.38 * w ? (r.chance(0.7) ? RED : TEAL) : x > 0.62 * w ? (r.chance(0.7) ? TEAL : RED) : AMBER;
            double near = (y - line) / (box.bottom() - line);
            pen.oval(
                    new Point(x, y),
                    0.03 + 0.12 * near * r.unit(),
                    0.004 + 0.006 * near,
                    Ink.of(c.alpha(r.between(0.1, 0.34))));
        }
        for (int side : new int[] {-1, 1}) {
            Point at = new Point(w * (0.5 + 0.35 * side), line + 0.12);
            Colour c = side < 0 ? RED : TEAL;
            pen.oval(at, 0.3, 0.26, Ink.radial(at, 0.3, c.alpha(0.4), c.alpha(0.15), c.alpha(0)));
        }
        Point pool = new Point(w / 2, stage.height() * 0.9);
        pen.oval(pool, 0.55, 0.2, Ink.radial(pool, 0.5, AMBER.alpha(0.42), AMBER.alpha(0.14), AMBER.alpha(0)));
    }

    /** A counter under an awning, with a pot and bamboo baskets. */
    private static void stall(Pen pen, double x, double line, double wide, Colour c) {
        double half = wide / 2;
        Point lamp = new Point(x, line - 0.24);
        pen.rect(new Box(x - half, line - 0.33, x + half, line), Ink.of(0x2A1420));
        pen.rect(
                new Box(x - half, line - 0.33, x + half, line - 0.11),
                Ink.radial(lamp, 0.24, Colour.tones(0xFFE0A0, 0xE88A3C, 0x6A2A2A)));
        pen.rect(
                new Box(x - half - 0.01, line - 0.13, x + half + 0.01, line + 0.02),
                Ink.down(line - 0.13, line + 0.02, Colour.tones(0x9A5A34, 0x5A2E22, 0x33181A)));
        pen.fill(
                Shape.roundRect(new Box(x - 0.1, line - 0.215, x - 0.005, line - 0.13), 0.02),
                Ink.across(x - 0.1, x, Colour.tones(0x5A6070, 0xC8D0DE, 0x484C5C)));
        for (int i = 0; i < 3; i++) {
            Box basket = new Box(x + 0.015, line - 0.16 - 0.033 * i, x + 0.115, line - 0.13 - 0.033 * i);
            pen.fill(
                    Shape.roundRect(basket, 0.008),
                    Ink.linear(basket.at(0, 0), basket.at(1, 0), Colour.tones(0x9A6A30, 0xF0CC84, 0x8A5A28)));
            pen.line(
                    basket.at(0.02, 0.8),
                    basket.at(0.98, 0.8),
                    0.005,
                    Ink.of(Colour.rgb(0x6A4420).alpha(0.7)));
        }
        double cut = wide / 6;
        for (int i = 0; i < 6; i++) {
            double a = x - half - 0.012 + i * (cut + 0.004);
            Colour stripe = i % 2 == 0 ? c.darker(0.12) : Colour.rgb(0xFFF0DC);
            pen.fill(
                    Shape.from(a + 0.012, line - 0.4)
                            .line(a + cut, line - 0.4)
                            .line(a + cut + 0.004, line - 0.325)
                            .quad(a + cut / 2, line - 0.295, a, line - 0.325)
                            .close(),
                    Ink.down(line - 0.4, line - 0.3, stripe.darker(0.45), stripe));
        }
    }

    /** A neon bowl with steam, or a neon fish. */
    private static void sign(Pen pen, Point c, double r, Colour colour, boolean bowl) {
        pen.circle(c, 2.1 * r, Ink.glow(c, 2.1 * r, colour.alpha(0.5)));
        Shape s = bowl
                ? Shape.from(c.x() - r, c.y())
                        .line(c.x() + r, c.y())
                        .cubic(c.x() + r * 0.9, c.y() + r, c.x() - r * 0.9, c.y() + r, c.x() - r, c.y())
                        .close()
                : Shape.from(c.x() - r, c.y())
                        .cubic(
                                c.x() - r * 0.4,
                                c.y() - r * 0.9,
                                c.x() + r * 0.4,
                                c.y() - r * 0.5,
                                c.x() + r * 0.6,
                                c.y())
                        .line(c.x() + r * 1.1, c.y() - r * 0.45)
                        .line(c.x() + r * 1.1, c.y() + r * 0.45)
                        .line(c.x() + r * 0.6, c.y())
                        .cubic(c.x() + r * 0.4, c.y() + r * 0.5, c.x() - r * 0.4, c.y() + r * 0.9, c.x() - r, c.y())
                        .close();
        tube(pen, s, colour);
        if (bowl) {
            for (int i = -1; i <= 1; i++) {
                double x = c.x() + i * r * 0.5;
                tube(
                        pen,
                        Shape.from(x, c.y() - r * 0.2)
                                .cubic(x - r * 0.3, c.y() - r * 0.5, x + r * 0.3, c.y() - r * 0.7, x, c.y() - r),
                        AMBER);
            }
        } else {
            tube(pen, Shape.circle(c.plus(-r * 0.55, -r * 0.1), r * 0.08), AMBER);
        }
    }

    private static void tube(Pen pen, Shape s, Colour c) {
        pen.stroke(s, 0.03, Ink.of(c.alpha(0.28)));
        pen.stroke(s, 0.016, Ink.of(c));
        pen.stroke(s, 0.006, Ink.of(c.lighter(0.8)));
    }

    /** Two strings of lanterns that snap on one by one from {@code start} and swing with the beat. */
    public static Layer.Drawn lanterns(Stage stage, double start, double hertz) {
        return Layer.Drawn.of((pen, t) -> {
                    double w = stage.width();
                    int count = (int) Math.ceil(w / 0.19) + 1;
                    for (int row = 0; row < 2; row++) {
                        double y0 = 0.03 + 0.07 * row;
                        for (int i = 0; i < count; i++) {
                            double u = (i + 0.5 * row) / (count - 1.0);
                            double on = Math.clamp((t - start - 0.035 * ((i * 5) % count) - 0.1 * row) / 0.08, 0, 1);
                            double sag = 0.05 * Math.sin(Math.PI * ((u * 2) % 1));
                            Point hook = new Point(u * w, y0 + sag);
                            double swing = 9 * Math.sin(2 * Math.PI * hertz * t + i * 0.9 + row);
                            double size = row == 0 ? 0.11 : 0.085;
                            Point at = hook.plus(new Point(0, 0.55 * size).turned(swing));
                            if (on > 0) {
                                double beat = 0.65 + 0.35 * Math.cos(2 * Math.PI * 2 * hertz * t);
                                pen.stamp(GLOW, at, 2.1 * size, 0, 1, 0.75 * on * beat);
                                pen.stamp(LANTERN, at, size, swing, 1, on);
                            }
                        }
                    }
                })
                .depth(0.9);
    }

    /** Steam that rises from the pots for ever. */
    public static Layer.Drawn steam(Stage stage) {
        double line = horizon(stage);
        Sprite puff = Bits.puff(Colour.rgb(0xFFE6DA), 3);
        Emitter left = column(puff, new Point(0.16 * stage.width() - 0.05, line - 0.22), 4);
        Emitter right = column(puff, new Point(0.84 * stage.width() - 0.05, line - 0.22), 5);
        return Layer.Drawn.of((pen, t) -> {
                    left.draw(pen, t);
                    right.draw(pen, t);
                })
                .depth(0.85);
    }

    private static Emitter column(Sprite puff, Point at, long seed) {
        return Emitter.of(12, seed, puff)
                .from(Box.around(at, 0.06, 0.01))
                .born(-2, 0)
                .life(2, 2)
                .looping()
                .velocity(-0.02, 0.03, -0.2, -0.13)
                .size(0.07, 0.15)
                .fade(0.3, 1.2)
                .strength(Curve.rise(0.4, 0.4).times(0.6));
    }
}
