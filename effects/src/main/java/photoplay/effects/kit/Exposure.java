package photoplay.effects.kit;

import java.util.Arrays;
import photoplay.stage.portrait.Portrait;
import photoplay.stage.portrait.Raster;

/** How well a photo is exposed. */
public final class Exposure {
    /** Places along each side where the light is measured. */
    private static final int METERED = 24;

    private Exposure() {}

    /** Times the light that would make up for a photo in which nothing at all is bright; 1 for any other. */
    public static double missing(Portrait photo) {
        Raster r = photo.photo();
        int[] light = new int[METERED * METERED];
        for (int i = 0; i < light.length; i++) {
            long x = (i % METERED * 2L + 1) * r.width() / (2 * METERED);
            int row = i / METERED;
            long y = (row * 2L + 1) * r.height() / (2 * METERED);
            int p = r.at(x, y);
            light[i] = (((p >> 16) & 255) + 2 * ((p >> 8) & 255) + (p & 255)) / 4;
        }
        Arrays.sort(light);
        double bright = light[light.length * 19 / 20];
        return bright > 110 ? 1 : Math.min(2.8, 165 / Math.max(1, bright));
    }
}
