package photoplay.effects.kit;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import photoplay.stage.lens.Look;
import photoplay.stage.portrait.Raster;

/**
 * Takes the sky out of a landscape: each column is followed from the top for as long as its colour changes slowly. A
 * picture without a sky loses its upper third in a soft fade.
 *
 * @param edge softness of the new skyline in short sides
 */
public record BelowSky(double edge) implements Look {
    /** Greatest difference of a channel to the colours above, 0 to 255, that is still sky. */
    private static final int NEAR = 26;

    private static final double LEAST = 0.05;
    private static final double MOST = 0.72;

    @Override
    public Raster bake(Raster picture, double unit) {
        int w = picture.width();
        int h = picture.height();
        MemorySegment from = picture.pixels();
        int[] line = skyline(from, w, h);
        double mean = Arrays.stream(line).average().orElse(0) / h;
        boolean sky = mean > LEAST;
        double soft = Math.max(1, edge * unit);
        Raster out = Raster.blank(w, h);
        for (int x = 0; x < w; x++) {
            for (int y = 0; y < h; y++) {
                double solid = sky ? (y - line[x]) / soft : (y / (double) h - 0.05) / 0.3;
                long i = 4L * ((long) y * w + x);
                int k = (int) Math.round(256 * Math.clamp(solid, 0, 1));
                out.pixels().set(ValueLayout.JAVA_INT_UNALIGNED, i, Faded.scaled(pixel(from, i), k));
            }
        }
        return out;
    }

    private static int[] skyline(MemorySegment m, int w, int h) {
        int[] line = new int[w];
        for (int x = 0; x < w; x++) {
            double[] mean = channels(pixel(m, 4L * x));
            int y = 1;
            while (y < h * MOST && near(mean, channels(pixel(m, 4L * ((long) y * w + x))))) {
                y++;
            }
            line[x] = y;
        }
        int reach = Math.max(1, w / 120);
        int[] calm = new int[w];
        for (int x = 0; x < w; x++) {
            int[] around = Arrays.copyOfRange(line, Math.max(0, x - reach), Math.min(w, x + reach + 1));
            Arrays.sort(around);
            calm[x] = around[around.length / 2];
        }
        return calm;
    }

    /** Whether a colour goes on the sky so far; the sky then leans a little towards it. */
    private static boolean near(double[] mean, double[] next) {
        for (int c = 0; c < 3; c++) {
            if (Math.abs(mean[c] - next[c]) > NEAR) {
                return false;
            }
        }
        for (int c = 0; c < 3; c++) {
            mean[c] += 0.06 * (next[c] - mean[c]);
        }
        return true;
    }

    private static int pixel(MemorySegment m, long at) {
        return m.get(ValueLayout.JAVA_INT_UNALIGNED, at);
    }

    private static double[] channels(int p) {
        return new double[] {p & 255, (p >> 8) & 255, (p >> 16) & 255};
    }
}
