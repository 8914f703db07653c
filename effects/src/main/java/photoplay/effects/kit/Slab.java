package photoplay.effects.kit;

import java.lang.foreign.ValueLayout;
import photoplay.stage.lens.Look;
import photoplay.stage.portrait.Raster;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Rnd;

/**
 * A picture as the front of a thick slab of something clear, or one upright slice of it: behind its right and upper
 * edges its side is seen, glowing and full of bubbles. For pictures whose box begins at the photo's origin.
 *
 * @param left where the slice begins at the height {@code foot}, in short sides; {@code right} where it ends
 * @param lean how far its cuts lean to the right for each short side upward
 * @param deep width of the side in short sides
 */
public record Slab(double left, double right, double foot, double lean, double deep, Colour colour) implements Look {
    /** How far the side rises for each pixel that it goes right. */
    private static final double RISE = 0.3;

    /** Light that has come through from behind. */
    private static final Colour LIT = Colour.rgb(0xFFE08A);

    /** All of the picture. */
    public static Slab whole(double deep, Colour colour) {
        return new Slab(-9, 9, 0, 0, deep, colour);
    }

    @Override
    public Raster bake(Raster picture, double unit) {
        Front f = new Front(this, picture, unit);
        int steps = (int) Math.ceil(deep * unit);
        Raster out = Raster.blank(f.w, f.h);
        for (int y = 0; y < f.h; y++) {
            int from = Math.max(0, (int) (f.begin(y) - 2));
            int to = Math.min(f.w, (int) (f.end(y - steps * RISE) + steps + 3));
            for (int x = from; x < to; x++) {
                int front = f.pixel(x, y);
                int solid = front >>> 24;
                int p = solid == 255 ? front : over(front, side(f, x, y, steps));
                out.pixels().setAtIndex(ValueLayout.JAVA_INT_UNALIGNED, (long) y * f.w + x, p);
            }
        }
        return out;
    }

    /** The side's colour at a place, premultiplied. */
    private int side(Front f, int x, int y, int steps) {
        int cover = 0;
        int hit = 0;
        for (int s = 1; s <= steps && cover < 255; s++) {
            int a = f.alpha(x - s, y + (int) Math.round(s * RISE));
            cover = Math.max(cover, a);
            hit = hit == 0 && a > 127 ? s : hit;
        }
        if (cover == 0) {
            return 0;
        }
        int s = Math.max(1, hit);
        int edge = f.colour(x - s - 3, y + (int) Math.round(s * RISE) + 1);
        double u = (double) s / steps;
        boolean above = f.alpha(x, y + (int) Math.round(s * RISE) + 2) > 127 && f.alpha(x - s, y) < 128;
        double white = 0.75 * Math.exp(-Math.pow(u / 0.09, 2)) + (above ? 0.25 : 0) + bubble(x, y, f.unit);
        Colour glow = colour.darker(0.12).mix(LIT, 0.1 + 0.75 * u * u);
        int out = cover << 24;
        for (int shift = 0; shift < 24; shift += 8) {
            double own = 0.2 * ((edge >> shift) & 255) + 0.8 * ((glow.argb() >> shift) & 255);
            double c = own + (255 - own) * white;
            out |= (int) (Math.clamp(c, 0, 255) * cover / 255) << shift;
        }
        return out;
    }

    /** Light of small bubbles: bright rims round dim middles. */
    private static double bubble(int x, int y, double unit) {
        double cell = 0.026 * unit;
        long i = (long) (x / cell);
        long j = (long) (y / cell);
        long seed = i * 7919 + j;
        if (cell < 4 || Rnd.hash(5, seed) < 0.6) {
            return 0;
        }
        double r = cell * (0.06 + 0.24 * Math.pow(Rnd.hash(6, seed), 2));
        double cx = (i + 0.3 + 0.4 * Rnd.hash(7, seed)) * cell;
        double cy = (j + 0.3 + 0.4 * Rnd.hash(8, seed)) * cell;
        double d = Math.hypot(x - cx, y - cy) / r;
        return d > 1.2 ? 0 : d > 0.55 ? 0.3 : 0.06;
    }

    private static int over(int front, int back) {
        int rest = 255 - (front >>> 24);
        int out = 0;
        for (int shift = 0; shift < 32; shift += 8) {
            int c = ((front >>> shift) & 255) + ((back >>> shift) & 255) * rest / 255;
            out |= Math.min(255, c) << shift;
        }
        return out;
    }

    /** The slice's front. */
    private static final class Front {
        private final int w;
        private final int h;
        private final double unit;
        private final Slab slab;
        private final int[] pixels;

        Front(Slab slab, Raster picture, double unit) {
            this.slab = slab;
            this.unit = unit;
            w = picture.width();
            h = picture.height();
            pixels = picture.pixels().toArray(ValueLayout.JAVA_INT_UNALIGNED);
        }

        double begin(double y) {
            return (slab.left + (slab.foot - y / unit) * slab.lean) * unit;
        }

        /** A little more than the slice, so that no gap shows beside the next one. */
        double end(double y) {
            return (slab.right + (slab.foot - y / unit) * slab.lean) * unit + 1.5;
        }

        int alpha(int x, int y) {
            return pixel(x, y) >>> 24;
        }

        int colour(int x, int y) {
            return x < 0 || y < 0 || x >= w || y >= h ? slab.colour.argb() : pixels[y * w + x];
        }

        int pixel(int x, int y) {
            if (x < 0 || y < 0 || x >= w || y >= h) {
                return 0;
            }
            int k = (int) (256 * Math.clamp(Math.min(x + 1 - begin(y), end(y) - x), 0, 1));
            int p = pixels[y * w + x];
            return k >= 256 ? p : k <= 0 ? 0 : scaled(p, k);
        }

        private static int scaled(int p, int k) {
            int out = 0;
            for (int shift = 0; shift < 32; shift += 8) {
                out |= ((((p >>> shift) & 255) * k) >> 8) << shift;
            }
            return out;
        }
    }
}
