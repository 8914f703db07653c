package photoplay.effects.kit;

import photoplay.stage.lens.Look;
import photoplay.stage.portrait.Raster;
import photoplay.stage.scene.Rnd;

/**
 * An instant print while it develops: milk first, then the darks come in cloudy patches, brown and blue, and at last all
 * colours. For opaque pictures. 30 ms at 720x720.
 *
 * @param developed 0 milk to 1 done
 */
public record Emulsion(double developed) implements Look {
    private static final double[] MILK = {0xB4, 0xC3, 0xBC};
    private static final long SEED = 77;

    /** Pixels between places where the clouds are measured. */
    private static final int STEP = 8;

    @Override
    public Raster bake(Raster picture, double unit) {
        int w = picture.width();
        int h = picture.height();
        int across = w / STEP + 2;
        double cell = 7.0 * STEP / w;
        float[] clouds = new float[across * (h / STEP + 2)];
        for (int i = 0; i < clouds.length; i++) {
            double x = i % across * cell;
            int row = i / across;
            double y = row * cell;
            clouds[i] = (float) (0.65 * noise(x, y, SEED) + 0.35 * noise(x * 2.7, y * 2.7, 5));
        }
        int[] out = picture.argb();
        for (int y = 0; y < h; y++) {
            float down = (float) (y % STEP) / STEP;
            for (int x = 0; x < w; x++) {
                float along = (float) (x % STEP) / STEP;
                int at = y / STEP * across + x / STEP;
                float top = clouds[at] + (clouds[at + 1] - clouds[at]) * along;
                float bottom = clouds[at + across] + (clouds[at + across + 1] - clouds[at + across]) * along;
                out[y * w + x] = shown(out[y * w + x], top + (bottom - top) * down);
            }
        }
        return Raster.of(w, h, out);
    }

    private int shown(int p, double cloud) {
        int blue = p & 255;
        int green = (p >> 8) & 255;
        int red = (p >> 16) & 255;
        double light = (blue + 2 * green + red) / 1020.0;
        double there = smooth((2.3 * developed - 0.75 * light - 0.6 * cloud) / 0.45);
        double colour = 0.2 + 0.8 * smooth((developed - 0.4) / 0.5 - 0.25 * (cloud - 0.5));
        double grey = 255 * light;
        // Young dyes are brown in the shades and blue in the lights.
        return 0xFF000000
                | (dyed(MILK[2], grey * 0.88 + 26 * (1 - light), 18 + 0.93 * red, colour, there) << 16)
                | (dyed(MILK[1], grey * 0.9 + 8, 14 + 0.93 * green, colour, there) << 8)
                | dyed(MILK[0], grey * 0.92 + 14, 8 + 0.93 * blue, colour, there);
    }

    private static int dyed(double milk, double young, double ripe, double colour, double there) {
        double dye = young + (ripe - young) * colour;
        return Math.clamp((int) (milk + (dye - milk) * there + 0.5), 0, 255);
    }

    private static double noise(double x, double y, long seed) {
        long ix = (long) Math.floor(x);
        long iy = (long) Math.floor(y);
        double fx = smooth(x - ix);
        double fy = smooth(y - iy);
        double top = node(ix, iy, seed) * (1 - fx) + node(ix + 1, iy, seed) * fx;
        double bottom = node(ix, iy + 1, seed) * (1 - fx) + node(ix + 1, iy + 1, seed) * fx;
        return top * (1 - fy) + bottom * fy;
    }

    private static double node(long x, long y, long seed) {
        return Rnd.hash(seed, x * 7919 + y);
    }

    private static double smooth(double k) {
        double p = Math.clamp(k, 0, 1);
        return p * p * (3 - 2 * p);
    }
}
