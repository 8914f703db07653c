package photoplay.effects.pets;

import java.util.List;
import photoplay.stage.geometry.Affine;
import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Shape;
import photoplay.stage.scene.Sprite;

/** What makes a dog: a bushy tail of brown plush, a wet nose, a tongue, its bone and its prints. */
final class Dog {
    private static final Colour TONGUE_PINK = Colour.rgb(0xF27C8C);

    /** A bone of ivory, two knobs at either end; 2.4 times as wide as high. */
    static final Sprite BONE = Sprite.drawn(2.6, (pen, t) -> {
        Colour ivory = Colour.rgb(0xFBF1DC);
        for (double grow : new double[] {0.03, 0}) {
            Colour c = grow > 0 ? Colour.rgb(0x8A6A48) : ivory;
            pen.rect(
                    new Box(-0.9, -0.17 - grow, 0.9, 0.17 + grow),
                    Ink.down(-0.2, 0.2, c.lighter(0.2), c, c.darker(0.28)));
            for (int side : new int[] {-1, 1}) {
                for (int v : new int[] {-1, 1}) {
                    Point at = new Point(side * 0.95, v * 0.2);
                    pen.circle(
                            at, 0.27 + grow, Ink.radial(at.plus(-0.08, -0.1), 0.46, c.lighter(0.5), c, c.darker(0.32)));
                }
            }
        }
        pen.rect(new Box(-0.95, -0.12, 0.95, 0.02), Ink.down(-0.12, 0.02, ivory.lighter(0.6), ivory.lighter(0)));
        pen.stroke(Shape.from(-0.7, -0.1).quad(0, -0.13, 0.6, -0.1), 0.03, Ink.of(Colour.WHITE.alpha(0.9)));
    });

    /** A muddy paw print with a white edge. */
    static final Sprite PRINT = Sprite.drawn(1, (pen, t) -> {
        Colour mud = Colour.rgb(0x6A4220);
        for (double grow : new double[] {0.035, 0}) {
            Ink ink = grow > 0 ? Ink.of(Colour.WHITE) : Ink.down(-0.4, 0.4, mud.lighter(0.2), mud);
            pen.fill(
                    Shape.blob(List.of(
                            new Point(0, -0.02 - grow),
                            new Point(0.2 + grow, 0.14),
                            new Point(0.24 + grow, 0.32 + grow),
                            new Point(0, 0.3 + grow),
                            new Point(-0.24 - grow, 0.32 + grow),
                            new Point(-0.2 - grow, 0.14))),
                    ink);
            for (double[] toe : new double[][] {{-0.33, -0.02}, {-0.13, -0.25}, {0.13, -0.25}, {0.33, -0.02}}) {
                pen.oval(new Point(toe[0], toe[1]), 0.1 + grow, 0.135 + grow, ink);
            }
        }
    });

    private static final Sprite BRUSH = Plush.limb(
            s -> (0.13 + 0.17 * Math.sin(Math.PI * Math.min(1, 0.1 + 0.8 * s)))
                    * Math.min(1, Math.sqrt(Math.max(0, (1 - s) * 4))),
            DogEars::coat,
            0.05,
            1);

    private Dog() {}

    /** A bushy tail along a line from its root; {@code size} in short sides. */
    static void tail(Pen pen, List<Point> spine, double size) {
        pen.ribbon(BRUSH, spine, Plush.LIMB * 1.15 * size);
    }

    /** A tongue that hangs from the origin, {@code k} of its length out; in face widths. */
    static void tongue(Pen pen, double k) {
        if (k < 0.03) {
            return;
        }
        double w = 0.115;
        double y = -0.07;
        double end = y + 0.5 * k;
        Shape s = Shape.from(-w, y)
                .cubic(-w * 1.25, y + (end - y) * 0.5, -w * 1.2, end, 0, end)
                .cubic(w * 1.2, end, w * 1.25, y + (end - y) * 0.5, w, y)
                .quad(0, y - 0.03, -w, y)
                .close();
        pen.fill(s.mapped(Affine.move(0.015, 0.025)), Ink.of(Colour.BLACK.alpha(0.3)));
        pen.fill(
                s,
                Ink.down(
                        y,
                        end,
                        TONGUE_PINK.darker(0.45),
                        TONGUE_PINK,
                        TONGUE_PINK.lighter(0.15),
                        TONGUE_PINK.darker(0.12)));
        pen.stroke(
                Shape.from(0, y + 0.02).quad(0.012, (y + end) / 2, 0, end - 0.07 * k),
                0.016,
                Ink.of(TONGUE_PINK.darker(0.35).alpha(0.8)));
        pen.oval(new Point(-w * 0.45, end - 0.12 * k), 0.02, 0.05 * k, Ink.of(Colour.WHITE.alpha(0.5)));
    }

    /** A wet black nose round the origin, {@code k} of its size; in face widths. */
    static void nose(Pen pen, double k) {
        if (k < 0.03) {
            return;
        }
        Shape s = Shape.from(-0.14, -0.05)
                .cubic(-0.1, -0.13, 0.1, -0.13, 0.14, -0.05)
                .cubic(0.16, 0.03, 0.06, 0.1, 0, 0.11)
                .cubic(-0.06, 0.1, -0.16, 0.03, -0.14, -0.05)
                .close();
        pen.within(Affine.scale(k, k), () -> {
            pen.fill(s.mapped(Affine.move(0.01, 0.025)), Ink.of(Colour.BLACK.alpha(0.3)));
            pen.fill(s, Ink.radial(new Point(-0.03, -0.06), 0.22, Colour.tones(0x5A5458, 0x2A2528, 0x0E0C0E)));
            pen.oval(new Point(-0.045, -0.06), 0.045, 0.022, Ink.of(Colour.WHITE.alpha(0.85)));
            pen.oval(new Point(-0.05, 0.03), 0.022, 0.016, Ink.of(Colour.BLACK));
            pen.oval(new Point(0.05, 0.03), 0.022, 0.016, Ink.of(Colour.BLACK));
        });
    }
}
