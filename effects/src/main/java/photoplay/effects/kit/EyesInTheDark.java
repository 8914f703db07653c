package photoplay.effects.kit;

import photoplay.stage.geometry.Point;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Stage;

/** Pairs of cartoon eyes open one after the other in the dark, and blink. */
public final class EyesInTheDark {
    /** Place, size and second of each pair. */
    private static final double[][] PAIRS = {
        {0.1, 0.42, 0.05, 0.2}, {0.88, 0.3, 0.042, 0.33}, {0.84, 0.74, 0.055, 0.26}, {0.14, 0.8, 0.036, 0.42}
    };

    private EyesInTheDark() {}

    public static void draw(Pen pen, Stage stage, double t, double k) {
        for (double[] p : PAIRS) {
            double open = Math.clamp((t - p[3]) / 0.08, 0, 1) * (Math.abs(t - p[3] - 0.2) < 0.035 ? 0.12 : 1);
            for (int side = -1; side <= 1; side += 2) {
                Point c = stage.at(p[0], p[1]).plus(side * p[2] * 0.62, 0);
                pen.oval(c, p[2] * 0.5, p[2] * 0.66 * open, Ink.of(Colour.WHITE).alpha(k));
                pen.oval(
                        c.plus(p[0] < 0.5 ? p[2] * 0.15 : -p[2] * 0.15, 0),
                        p[2] * 0.22,
                        p[2] * 0.32 * open,
                        Ink.of(0x10121E).alpha(k));
            }
        }
    }
}
