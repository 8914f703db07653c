package photoplay.stage.portrait;

import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;

/**
 * What the matte says of the cut-out, in units of the photo's short side.
 *
 * @param box smallest box around alpha above one half
 * @param skyline for equally spaced x over the photo's width, the y of the first solid row from the top; the photo's
 *     height where a column is empty
 * @param width the photo's width
 * @param height the photo's height
 */
public record Subject(Box box, float[] skyline, double width, double height) {
    /** Highest solid point of the column at {@code x}; the photo's height where there is none. */
    public double topAt(double x) {
        int i = (int) Math.clamp(x / width * skyline.length, 0, skyline.length - 1.0);
        return skyline[i];
    }

    public boolean covers(double x) {
        return topAt(x) < height - 1e-6;
    }

    /** Highest point of the whole cut-out. */
    public Point top() {
        int best = 0;
        for (int i = 1; i < skyline.length; i++) {
            if (skyline[i] < skyline[best]) {
                best = i;
            }
        }
        return new Point((best + 0.5) * width / skyline.length, skyline[best]);
    }
}
