package photoplay.effects.styles;

import java.util.ArrayList;
import java.util.List;
import photoplay.effects.kit.ComicArt;
import photoplay.effects.kit.Wipe;
import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Rnd;
import photoplay.stage.scene.Shape;
import photoplay.stage.scene.Stage;

/** A wide brush of ink crosses the picture in rough bands, black strokes and drops ahead of it. */
final class InkBrush {
    private static final int BANDS = 9;

    private InkBrush() {}

    /** Rough bands of a wide brush: cuts away what it has passed, or what it has yet to reach. */
    static void brushed(Pen pen, Stage stage, double share, boolean ahead) {
        double high = stage.height() / BANDS;
        for (int i = 0; i < BANDS; i++) {
            double x = front(stage, share, i);
            double y = high * i;
            Box box = ahead
                    ? new Box(x, y - 0.002, stage.width() + 1, y + high + 0.002)
                    : new Box(-1, y - 0.002, x, y + high + 0.002);
            pen.rect(box, Wipe.HOLE);
            for (int k = 0; k < 6; k++) {
                double reach = 0.03 + 0.13 * Rnd.hash(70 + i, k);
                double at = y + high * (k + 0.5) / 6;
                pen.line(
                        new Point(x, at),
                        new Point(ahead ? x - 0.3 * reach : x + reach, at + 0.01 * (Rnd.hash(80 + i, k) - 0.5)),
                        high / 6 * (0.3 + 0.5 * Rnd.hash(90 + i, k)),
                        Wipe.HOLE);
            }
        }
    }

    private static double front(Stage stage, double share, int band) {
        return stage.width() * (share - 0.22 * Rnd.hash(61, band));
    }

    /** Black strokes that race before the pen, with drops. */
    static void strokes(Pen pen, Stage stage, double share, double t) {
        double high = stage.height() / BANDS;
        for (int i = 0; i < BANDS; i++) {
            double x = front(stage, share, i);
            double y = high * (i + 0.5);
            double tail = 0.16 + 0.16 * Rnd.hash(62, i);
            double thick = high * (0.25 + 0.4 * Rnd.hash(63, i));
            List<Point> spine = new ArrayList<>();
            for (int k = 0; k <= 6; k++) {
                spine.add(new Point(
                        x - tail * (1 - k / 6.0),
                        y + 0.007 * Math.sin(k * 0.9 + i * 2 + Math.floor(t * ComicPage.TWOS))));
            }
            pen.fill(Shape.ribbon(spine, k -> thick * Math.pow(k / 6.0, 1.6)), Ink.of(ComicArt.INK));
            pen.oval(spine.getLast(), thick * 0.75, thick / 2, Ink.of(ComicArt.INK));
            for (int k = 0; k < 4; k++) {
                pen.circle(
                        new Point(x + 0.02 + 0.09 * Rnd.hash(64 + i, k), y + high * (Rnd.hash(65 + i, k) - 0.5)),
                        0.003 + 0.007 * Rnd.hash(66 + i, k),
                        Ink.of(ComicArt.INK));
            }
        }
    }
}
