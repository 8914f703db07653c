package photoplay.effects.kit;

import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Layer;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Rnd;
import photoplay.stage.scene.Shape;
import photoplay.stage.scene.Stage;

/** A plain at low sun: gold haze, flat acacias, long grass. */
public final class Savannah {
    private static final double HORIZON = 0.66;

    private Savannah() {}

    /** The far set, larger than the frame so that the camera may shake. */
    public static Layer.Picture far(Stage stage) {
        Box box = stage.frame().grown(0.08);
        return Layer.Picture.drawn(box, (pen, t) -> paint(pen, stage, box)).depth(0.7);
    }

    private static void paint(Pen pen, Stage stage, Box box) {
        double y = stage.height() * HORIZON;
        Point sun = stage.at(0.16, HORIZON - 0.12);
        pen.rect(box, Ink.down(box.top(), y, Colour.tones(0xA8471F, 0xE0812C, 0xFBB84A, 0xFFE3A0)));
        pen.circle(sun, 1.1, Ink.glow(sun, 1.1, Colour.rgb(0xFFF0B8).alpha(0.9)));
        pen.circle(sun, 0.13, Ink.radial(sun, 0.13, Colour.tones(0xFFFFFF, 0xFFFBE2, 0xFFF0B0)));
        Rnd r = new Rnd(5);
        for (int i = 0; i < 7; i++) {
            Point c = stage.at(r.unit(), 0.08 + 0.4 * r.unit());
            pen.oval(
                    c,
                    0.3 + 0.3 * r.unit(),
                    0.012 + 0.012 * r.unit(),
                    Ink.of(Colour.rgb(0xFFD58A).alpha(0.28)));
        }
        hills(pen, box, y, 0.10, Colour.rgb(0xD98A3E), 2);
        hills(pen, box, y, 0.05, Colour.rgb(0xB9662A), 3);
        pen.rect(
                new Box(box.left(), y, box.right(), box.bottom()),
                Ink.down(y, box.bottom(), Colour.tones(0xF3B75A, 0xC07A2C, 0x6B3D15)));
        acacia(pen, stage.at(0.86, HORIZON + 0.015), 0.42, 4);
        acacia(pen, stage.at(0.12, HORIZON + 0.01), 0.3, 6);
        acacia(pen, stage.at(0.62, HORIZON), 0.13, 8);
        for (int i = 0; i < 1500; i++) {
            double k = r.unit();
            Point root = new Point(box.left() + box.width() * r.unit(), y + 0.01 + (box.bottom() - y) * k * k);
            double h = 0.008 + 0.06 * k * k;
            Colour c = Colour.rgb(r.chance(0.5) ? 0xFFD27A : 0x8A5420).alpha(0.5);
            pen.line(root, root.plus(h * 0.4 * r.either(), -h), 0.0015 + 0.003 * k, Ink.of(c));
        }
        pen.rect(
                new Box(box.left(), y - 0.09, box.right(), y + 0.09),
                Ink.down(
                        y - 0.09,
                        y + 0.09,
                        Colour.rgb(0xFFE9B0).alpha(0),
                        Colour.rgb(0xFFE9B0).alpha(0.6),
                        Colour.rgb(0xFFE9B0).alpha(0)));
    }

    private static void hills(Pen pen, Box box, double y, double high, Colour c, long seed) {
        Rnd r = new Rnd(seed);
        Shape s = Shape.from(box.left(), y + 0.01);
        for (int i = 0; i < 5; i++) {
            double x = box.left() + box.width() * (i + 0.5) / 5;
            s.quad(x, y - high * (0.4 + 1.2 * r.unit()), box.left() + box.width() * (i + 1) / 5, y - high * 0.2);
        }
        pen.fill(s.line(box.right(), y + 0.02).line(box.left(), y + 0.02).close(), Ink.of(c.alpha(0.75)));
    }

    /** An acacia with a flat crown, {@code high} from root to top. */
    private static void acacia(Pen pen, Point root, double high, long seed) {
        Rnd r = new Rnd(seed);
        Ink bark = Ink.of(Colour.rgb(0x4A2A12));
        Point fork = root.plus(0.02 * high, -0.45 * high);
        pen.fill(
                Shape.from(root.plus(-0.05 * high, 0))
                        .quad(root.x(), fork.y(), fork.x() - 0.02 * high, fork.y())
                        .line(fork.x() + 0.02 * high, fork.y())
                        .quad(root.x() + 0.02 * high, fork.y() + 0.2 * high, root.x() + 0.06 * high, root.y())
                        .close(),
                bark);
        for (int i = 0; i < 9; i++) {
            Point tip = root.plus(high * (i - 4) * 0.15, -high * (0.86 - 0.006 * (i - 4) * (i - 4)));
            pen.stroke(
                    Shape.from(fork.plus(0, 0.02 * high))
                            .quad(fork.x() + (tip.x() - fork.x()) * 0.35, tip.y() + 0.15 * high, tip.x(), tip.y()),
                    0.022 * high,
                    bark);
        }
        for (int i = 0; i < 420; i++) {
            double u = r.either();
            double v = i / 420.0;
            Point c = root.plus(u * 0.8 * high, -high * (0.79 + 0.2 * v * (1 - u * u)));
            Colour leaf = Colour.rgb(0x3C3A12).mix(Colour.rgb(0xC89A34), v * (0.7 - 0.3 * u));
            pen.oval(c, high * (0.03 + 0.05 * r.unit()), high * (0.012 + 0.016 * r.unit()), Ink.of(leaf.alpha(0.9)));
        }
    }
}
