package photoplay.effects.kit;

import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Layer;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Rnd;
import photoplay.stage.scene.Shape;
import photoplay.stage.scene.Source;
import photoplay.stage.scene.Stage;

/** People in the dark who watch, seen from behind: hides where the photo cuts the body. */
public final class Crowd {
    private Crowd() {}

    /**
     * Heads and raised arms along the bottom edge, baked once; some hold up a telephone.
     *
     * @param high of the heads' row in short sides
     * @param colour of the silhouettes
     */
    public static Layer.Picture row(Stage stage, double high, Colour colour, long salt) {
        Box box = new Box(-0.15, stage.height() - high - 0.22, stage.width() + 0.15, stage.height() + 0.15);
        return Layer.Picture.of(
                new Source.Drawn(box, (pen, t) -> people(pen, stage, box, high, colour, stage.rnd(salt))),
                java.util.List.of());
    }

    private static void people(Pen pen, Stage stage, Box box, double high, Colour colour, Rnd r) {
        double size = high * 0.42;
        Ink ink = Ink.down(
                stage.height() - high - 0.1, stage.height() + 0.05, colour.lighter(0.1), colour, colour.darker(0.6));
        for (double x = box.left() + size; x < box.right(); x += size * r.between(1.5, 2.1)) {
            double s = size * r.between(0.85, 1.15);
            Point head = new Point(x, stage.height() - high + s * r.between(0.2, 0.8));
            int hands = r.chance(0.4) ? r.chance(0.35) ? 2 : 1 : 0;
            int side = r.chance(0.5) ? 1 : -1;
            boolean films = r.chance(0.4);
            for (int i = 0; i < hands; i++) {
                int way = i == 0 ? side : -side;
                arm(pen, head, s, way * r.between(0.75, 1.15), r.between(1.5, 2.2), ink, films && i == 0);
            }
            pen.oval(head.plus(0, -s * 0.04), s * 0.5, s * 0.62, Ink.of(colour.lighter(0.35)));
            pen.oval(head, s * 0.5, s * 0.62, ink);
            if (r.chance(0.35)) {
                pen.circle(head.plus(0, -s * 0.68), s * 0.25, ink);
            }
            pen.fill(
                    Shape.from(head.x() - s * 1.15, box.bottom())
                            .cubic(
                                    head.x() - s * 1.15,
                                    head.y() + s * 0.6,
                                    head.x() - s * 0.3,
                                    head.y() + s * 0.9,
                                    head.x() - s * 0.24,
                                    head.y() + s * 0.4)
                            .line(head.x() + s * 0.24, head.y() + s * 0.4)
                            .cubic(
                                    head.x() + s * 0.3,
                                    head.y() + s * 0.9,
                                    head.x() + s * 1.15,
                                    head.y() + s * 0.6,
                                    head.x() + s * 1.15,
                                    box.bottom())
                            .close(),
                    ink);
        }
    }

    private static void arm(Pen pen, Point head, double s, double out, double up, Ink ink, boolean films) {
        Point shoulder = head.plus(out * s, s * 1.2);
        Point elbow = head.plus(out * s * 1.25, s * 0.1);
        Point hand = head.plus(out * s * 1.05, -up * s * 0.75);
        pen.stroke(Shape.from(shoulder).line(elbow).line(hand), s * 0.3, ink);
        pen.circle(hand.plus(0, -s * 0.1), s * 0.2, ink);
        if (films) {
            Point at = hand.plus(0, -s * 0.42);
            pen.circle(at, s * 1.1, Ink.glow(at, s * 1.1, Colour.rgb(0x9CC8FF).alpha(0.4)));
            pen.fill(Shape.roundRect(Box.around(at, s * 0.78, s * 0.46), s * 0.06), Ink.of(0x0A0E1C));
            pen.rect(
                    Box.around(at, s * 0.66, s * 0.36),
                    Ink.radial(at, s * 0.4, Colour.tones(0xFFE3A6, 0x6FA0E8, 0x2A3F7C)));
        } else {
            for (int i = -1; i <= 1; i++) {
                pen.line(hand, hand.plus(i * s * 0.12, -s * 0.38), s * 0.09, ink);
            }
        }
    }
}
