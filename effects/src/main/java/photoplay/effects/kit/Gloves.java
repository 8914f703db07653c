package photoplay.effects.kit;

import java.util.List;
import photoplay.stage.geometry.Affine;
import photoplay.stage.geometry.Point;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Shape;
import photoplay.stage.scene.Sprite;

/** White cartoon gloves, drawn one unit high, pointing right; mirror them by a negative squeeze. */
public final class Gloves {
    private static final Colour CLOTH = Colour.rgb(0xFDFBF5);
    private static final Colour SHADE = Colour.rgb(0xB9B4C8);
    private static final Colour LINE = Colour.rgb(0x3A3544);

    /** Thumb and finger pinch at the right end of the picture. */
    public static final Sprite PINCH = Sprite.drawn(1.5, (pen, t) -> {
        cuff(pen, new Point(-0.55, 0.06));
        finger(pen, 0.13, new Point(-0.1, 0.22), new Point(0.2, 0.34), new Point(0.45, 0.2), new Point(0.6, 0.06));
        palm(pen, new Point(-0.15, 0.02), 0.34, 0.3);
        finger(pen, 0.12, new Point(0, 0.14), new Point(0.18, 0.22), new Point(0.1, 0.28), new Point(0, 0.24));
        finger(pen, 0.13, new Point(0, -0.14), new Point(0.28, -0.3), new Point(0.5, -0.2), new Point(0.62, 0.02));
        finger(pen, 0.12, new Point(0, 0), new Point(0.22, -0.02), new Point(0.24, 0.1), new Point(0.1, 0.12));
        seams(pen, new Point(-0.2, 0));
    });

    /** A fist with the thumb up. */
    public static final Sprite THUMB_UP = Sprite.drawn(1.2, (pen, t) -> {
        cuff(pen, new Point(-0.42, 0.18));
        finger(pen, 0.15, new Point(-0.02, 0.05), new Point(0.02, -0.16), new Point(0.04, -0.3), new Point(0.05, -0.4));
        palm(pen, new Point(-0.02, 0.17), 0.32, 0.28);
        for (int i = 0; i < 4; i++) {
            double y = 0.0 + i * 0.115;
            finger(
                    pen,
                    0.11,
                    new Point(0.3, y),
                    new Point(0.2, y - 0.01),
                    new Point(0.1, y),
                    new Point(0.04, y + 0.02));
        }
    });

    /** An open hand, fingers spread to the right, the wrist at the left edge. */
    public static final Sprite OPEN = Sprite.drawn(1.2, (pen, t) -> {
        finger(pen, 0.15, new Point(-0.2, -0.12), new Point(-0.08, -0.3), new Point(0.06, -0.4));
        finger(pen, 0.14, new Point(0.0, -0.14), new Point(0.28, -0.22), new Point(0.46, -0.28));
        finger(pen, 0.14, new Point(0.05, 0), new Point(0.32, -0.01), new Point(0.52, -0.01));
        finger(pen, 0.14, new Point(0.0, 0.14), new Point(0.26, 0.2), new Point(0.44, 0.25));
        palm(pen, new Point(-0.12, 0.01), 0.27, 0.25);
        cuff(pen, new Point(-0.42, 0));
        seams(pen, new Point(-0.1, 0));
    });

    private Gloves() {}

    private static void palm(Pen pen, Point c, double rx, double ry) {
        pen.oval(c, rx + 0.015, ry + 0.015, Ink.of(LINE));
        pen.oval(c, rx, ry, Ink.radial(c.plus(-0.08, -0.14), rx * 1.7, Colour.WHITE, CLOTH, SHADE));
    }

    private static void finger(Pen pen, double width, Point... line) {
        List<Point> p = List.of(line);
        pen.curve(p, width + 0.03, Ink.of(LINE));
        pen.curve(p, width, Ink.of(SHADE));
        pen.curve(p.stream().map(q -> q.plus(-0.008, -0.014)).toList(), width * 0.8, Ink.of(CLOTH));
        pen.curve(p.stream().map(q -> q.plus(-0.014, -0.028)).toList(), width * 0.3, Ink.of(Colour.WHITE));
    }

    private static void cuff(Pen pen, Point c) {
        pen.within(Affine.move(c), () -> {
            pen.fill(Shape.oval(Point.ORIGIN, 0.135, 0.235), Ink.of(LINE));
            pen.fill(Shape.oval(Point.ORIGIN, 0.12, 0.22), Ink.down(-0.22, 0.22, Colour.WHITE, CLOTH, SHADE));
        });
    }

    private static void seams(Pen pen, Point c) {
        for (int i = -1; i <= 1; i++) {
            pen.line(c.plus(-0.06, i * 0.09), c.plus(0.08, i * 0.1), 0.018, Ink.of(SHADE));
        }
    }
}
