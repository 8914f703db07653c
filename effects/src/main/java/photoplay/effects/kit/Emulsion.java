package photoplay.effects.kit;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
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

    @Override
    public Raster bake(Raster picture, double unit) {
        Raster out = Raster.blank(picture.width(), picture.height());
        double cell = 7.0 / picture.width();
        MemorySegment from = picture.pixels();
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < picture.width(); x++) {
                long i = 4L * ((long) y * picture.width() + x);
                double cloud = 0.65 * noise(x * cell, y * cell, SEED) + 0.35 * noise(x * cell * 2.7, y * cell * 2.7, 5);
                out.pixels()
                        .set(
                                ValueLayout.JAVA_INT_UNALIGNED,
                                i,
                                shown(from.get(ValueLayout.JAVA_INT_UNALIGNED, i), cloud));
            }
        }
        return out;
    }

    private int shown(int p, double cloud) {
        double[] c = {p & 255, (p >> 8) & 255, (p >> 16) & 255};
        double light = (c[0] + 2 * c[1] + c[2]) / 1020;
        double there = smooth((2.3 * developed - 0.75 * light - 0.6 * cloud) / 0.45);
        double colour = 0.2 + 0.8 * smooth((developed - 0.4) / 0.5 - 0.25 * (cloud - 0.5));
        double grey = 255 * light;
        // Young dyes are brown in the shades and blue in the lights.
        double[] young = {grey * 0.92 + 14, grey * 0.9 + 8, grey * 0.88 + 26 * (1 - light)};
        int out = 0xFF;
        for (int k = 2; k >= 0; k--) {
            double v = 14 + 0.93 * c[k] + (k == 0 ? -6 : k == 2 ? 4 : 0);
            double dyed = young[k] + (v - young[k]) * colour;
            out = (out << 8) | Math.clamp(Math.round(MILK[k] + (dyed - MILK[k]) * there), 0, 255);
        }
        return out;
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
