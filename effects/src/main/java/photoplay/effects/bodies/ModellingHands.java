package photoplay.effects.bodies;

import photoplay.effects.kit.Hands;
import photoplay.effects.kit.Mould;
import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.scene.Curve;
import photoplay.stage.scene.Ease;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Stage;

/**
 * Big gloved hands that clap, press, pinch and roll a lump of clay wherever it is at the time.
 *
 * @param size height of a hand in short sides
 */
record ModellingHands(Mould.Kneading clay, Stage stage, double size) {
    static ModellingHands on(Mould.Kneading clay, Stage stage) {
        return new ModellingHands(clay, stage, 0.52 * Math.min(1.15, Math.max(1, stage.width() * 0.75)));
    }

    private Box box(double t) {
        return clay.at(t).box();
    }

    /** From both sides; {@code away} is 0 at the clay to 1 out of the frame, and never nearer than {@code near}. */
    void clap(Pen pen, double away, double near, double t) {
        Box b = box(t);
        double y = b.centre().y() + 0.06;
        double left = Math.max(b.left(), near) - away * (b.left() + 0.45);
        double right = Math.min(b.right(), stage.width() - near) + away * (stage.width() - b.right() + 0.45);
        Hands.touching(pen, Hands.FLAT, Hands.PALM, new Point(left, y), size, 0, 1);
        Hands.touching(pen, Hands.FLAT, Hands.PALM, new Point(right, y), size, 0, -1);
    }

    /** A palm comes down on the clay, and leaves. */
    void press(Pen pen, double from, double to, double t) {
        double away = away(from - 0.2, from, Ease.IN, to, to + 0.2).at(t);
        Box b = box(t);
        Point at = new Point(b.centre().x() - 0.02, b.top() + 0.005 - away * 0.9);
        if (away < 1) {
            Hands.touching(pen, Hands.FLAT, Hands.PALM, at, size, 90, 1);
        }
    }

    /** Two fingers pinch the edge in a direction, from the left or (-1) the right. */
    void pinch(Pen pen, double when, double degrees, int side, double t) {
        double away = away(when - 0.24, when - 0.02, Ease.OUT, when + 0.14, when + 0.34)
                .at(t);
        Point tip = clay.at(t).edge(degrees).plus(-side * 0.7 * away, -0.8 * away);
        if (away < 1) {
            Hands.touching(pen, Hands.PINCH, Hands.TIP, tip.plus(0, 0.03), size * 0.72, side * 52, side);
        }
    }

    /** Both hands roll the clay between them, one above and one below. */
    void roll(Pen pen, double from, double to, double t) {
        double away =
                away(from - 0.2, from + 0.08, Ease.OUT, to - 0.02, to + 0.2).at(t);
        Box b = box(t);
        double swing = 0.09 * Math.sin((t - from) * 2 * Math.PI * 3.2) * (1 - away);
        Point top = new Point(b.centre().x() + swing - away * 0.7, b.top() + 0.006 - away * 0.3);
        Point low = new Point(b.centre().x() - swing + away * 0.7, b.bottom() - 0.006 + away * 0.3);
        if (away < 1) {
            Hands.touching(pen, Hands.FLAT, Hands.PALM, low, size, -90, 1);
            Hands.touching(pen, Hands.FLAT, Hands.PALM, top, size, 90, 1);
        }
    }

    /** A thumb presses a place. */
    void thumb(Pen pen, Point at, double from, double to, double t) {
        double away = away(from - 0.3, from, Ease.OUT, to - 0.12, to + 0.1).at(t);
        if (away < 1) {
            Hands.touching(pen, Hands.THUMB, Hands.TIP, at.plus(0.9 * away, -0.5 * away), size * 0.7, -34, -1);
        }
    }

    private static Curve away(double comes, double there, Ease how, double leaves, double gone) {
        return Curve.from(comes, 1).to(there, 0, how).hold(leaves).to(gone, 1, Ease.IN);
    }
}
