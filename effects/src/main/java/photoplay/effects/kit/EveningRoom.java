package photoplay.effects.kit;

import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.lens.Soft;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Layer;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Rnd;
import photoplay.stage.scene.Shape;
import photoplay.stage.scene.Stage;

/** A living room at night, out of focus: a lamp at the upper left, a shelf, small lights on a string. */
public final class EveningRoom {
    private EveningRoom() {}

    /** The set, larger than the frame so that the camera may shake. */
    public static Layer.Picture far(Stage stage) {
        Box box = stage.frame().grown(0.06);
        return Layer.Picture.drawn(box, (pen, t) -> paint(pen, stage, box))
                .through(new Soft(0.009))
                .depth(0.7);
    }

    private static void paint(Pen pen, Stage stage, Box box) {
        Point lamp = stage.at(0.13, 0.2);
        pen.rect(box, Ink.linear(box.at(0, 0), box.at(1, 1), Colour.tones(0x8A4A2C, 0x5A2C28, 0x2C1826)));
        for (int i = 0; i < 40; i++) {
            double x = box.left() + box.width() * i / 39;
            pen.line(new Point(x, box.top()), new Point(x, box.bottom()), 0.004, Ink.of(Colour.WHITE.alpha(0.035)));
        }
        shelf(pen, stage);
        frames(pen, stage);
        pen.circle(lamp, 1.1, Ink.glow(lamp, 1.1, Colour.rgb(0xFFB866).alpha(0.85)));
        lamp(pen, lamp);
        lights(pen, stage);
        sofa(pen, stage, box);
    }

    private static void shelf(Pen pen, Stage stage) {
        Rnd r = new Rnd(3);
        Colour wood = Colour.rgb(0x4A2616);
        Box b = new Box(stage.width() * 0.66, stage.height() * 0.1, stage.width() * 1.04, stage.height() * 0.86);
        pen.rect(b, Ink.of(wood.darker(0.45)));
        int rows = (int) Math.max(3, Math.round(b.height() / 0.24));
        for (int row = 0; row < rows; row++) {
            double floor = b.top() + b.height() * (row + 1) / rows;
            double high = b.height() / rows;
            double x = b.left() + 0.02;
            while (x < b.right() - 0.03) {
                double w = 0.018 + 0.026 * r.unit();
                if (r.chance(0.8)) {
                    Colour c = Colour.hsl(360 * r.unit(), 0.42, 0.26 + 0.16 * r.unit())
                            .mix(Colour.rgb(0xB06030), 0.35);
                    double tall = high * (0.5 + 0.32 * r.unit());
                    pen.rect(
                            new Box(x, floor - tall, x + w, floor),
                            Ink.across(x, x + w, c.lighter(0.2), c, c.darker(0.4)));
                } else {
                    Colour pot = Colour.rgb(0xC07848);
                    pen.oval(new Point(x + 0.03, floor - 0.035), 0.032, 0.036, Ink.of(pot));
                    pen.oval(new Point(x + 0.03, floor - 0.1), 0.045, 0.05, Ink.of(Colour.rgb(0x4E6A34)));
                    w = 0.07;
                }
                x += w + 0.004;
            }
            pen.rect(new Box(b.left(), floor - 0.008, b.right(), floor + 0.012), Ink.of(wood.lighter(0.12)));
        }
    }

    private static void frames(Pen pen, Stage stage) {
        for (double[] f : new double[][] {{0.4, 0.16, 0.15}, {0.53, 0.27, 0.1}}) {
            Box b = Box.around(stage.at(f[0], f[1]), f[2], f[2] * 1.25);
            pen.rect(b.grown(0.012), Ink.of(0xC08A48));
            pen.rect(b, Ink.linear(b.at(0, 0), b.at(1, 1), Colour.tones(0xF2DDB8, 0xB98C62)));
            pen.oval(b.at(0.5, 0.62), b.width() * 0.26, b.height() * 0.2, Ink.of(0x6A3C2C));
        }
    }

    private static void lamp(Pen pen, Point c) {
        pen.line(c.plus(0, 0.1), c.plus(0, 1.6), 0.018, Ink.of(0x2A140C));
        pen.fill(
                Shape.polygon(c.plus(-0.075, -0.11), c.plus(0.075, -0.11), c.plus(0.14, 0.1), c.plus(-0.14, 0.1)),
                Ink.linear(c.plus(-0.14, 0), c.plus(0.14, 0), Colour.tones(0xFFC266, 0xFFF6D8, 0xFFB650)));
    }

    /** A string of lights from the lamp to the shelf. */
    private static void lights(Pen pen, Stage stage) {
        for (int i = 0; i < 17; i++) {
            double k = i / 16.0;
            Point at = stage.at(0.02 + 0.96 * k, 0).plus(0, 0.035 + 0.09 * Math.sin(Math.PI * (k * 2 % 1)));
            Colour c = Bits.PARTY.get(i % Bits.PARTY.size()).mix(Colour.rgb(0xFFD080), 0.45);
            pen.circle(at, 0.07, Ink.glow(at, 0.07, c.alpha(0.7)));
            pen.circle(at, 0.024, Ink.radial(at, 0.024, Colour.WHITE, c.lighter(0.5), c.alpha(0.8)));
        }
    }

    private static void sofa(Pen pen, Stage stage, Box box) {
        double y = stage.height() * 0.74;
        Colour velvet = Colour.rgb(0x7A2A38);
        pen.fill(
                Shape.from(box.left(), y + 0.03)
                        .quad(stage.width() * 0.5, y - 0.05, box.right(), y + 0.03)
                        .line(box.right(), box.bottom())
                        .line(box.left(), box.bottom())
                        .close(),
                Ink.down(y, box.bottom(), velvet.lighter(0.18), velvet, velvet.darker(0.5)));
        pen.stroke(
                Shape.from(box.left(), y + 0.04).quad(stage.width() * 0.5, y - 0.04, box.right(), y + 0.04),
                0.012,
                Ink.of(velvet.lighter(0.4).alpha(0.7)));
        for (int i = 1; i < 6; i++) {
            Point b = new Point(box.left() + box.width() * i / 6, y + 0.12);
            pen.circle(b, 0.012, Ink.of(velvet.darker(0.6)));
            pen.line(b, b.plus(0, 0.4), 0.006, Ink.of(velvet.darker(0.35)));
        }
    }
}
