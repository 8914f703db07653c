package photoplay.effects.kit;

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
    public static final double RISE = 0.3;

    /** Light that has come through from behind. */
    private static final Colour LIT = Colour.rgb(0xFFE08A);

    /** All of the picture. */
    public static Slab whole(double deep, Colour colour) {
        return new Slab(-9, 9, 0, 0, deep, colour);
    }

    @Override
    public Raster bake(Raster picture, double unit) {
        Front f = new Front(this, picture, unit);
        int[] out = f.pixels.clone();
        // What lies on a slanted line has its side along that line: one walk from left to right finds all of it.
        int rise = (int) Math.round(f.w * RISE);
        for (int line = 0; line < f.h + rise; line++) {
            side(f, line, out);
        }
        return Raster.of(f.w, f.h, out);
    }

    /** Draws the side behind what is not solid along a line that rises to the right. */
    private void side(Front f, int line, int[] out) {
        int steps = f.steps;
        int solid = Integer.MIN_VALUE / 2;
        int faint = solid;
        int most = 0;
        for (int x = f.from; x < f.to; x++) {
            int y = line - (int) (x * RISE);
            if (y < 0) {
                return;
            }
            int front = y < f.h ? f.pixels[y * f.w + x] : 0;
            int own = front >>> 24;
            if (own < 255 && y < f.h) {
                int cover = x - solid <= steps ? 255 : x - faint <= steps ? most : 0;
                if (cover > 0) {
                    out[y * f.w + x] = over(front, colour(f, x, y, Math.clamp(x - solid, 1, steps), cover));
                }
            }
            if (own > 127) {
                solid = x;
            } else if (own > 0 && (own >= most || x - faint > steps)) {
                faint = x;
                most = own;
            }
        }
    }

    /** The side's colour {@code s} pixels from the front's edge, premultiplied. */
    private int colour(Front f, int x, int y, int s, int cover) {
        int down = y + (int) Math.round(s * RISE);
        int edge = f.picture(x - s - 3, down + 1);
        double u = (double) s / f.steps;
        boolean above = f.alpha(x, down + 2) > 127 && f.alpha(x - s, y) < 128;
        double rim = u / 0.09;
        double white = (rim > 4 ? 0 : 0.75 * Math.exp(-rim * rim)) + (above ? 0.25 : 0) + bubble(x, y, f.unit);
        Colour glow = f.glow[s];
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
        private final int[] picture;
        /** Of the picture, what belongs to the slice. */
        private final int[] pixels;
        /** Columns that the slice and its side may reach. */
        private final int from;

        private final int to;
        /** Pixels of the side's width, and its colour at each. */
        private final int steps;

        private final Colour[] glow;

        Front(Slab slab, Raster picture, double unit) {
            this.slab = slab;
            this.unit = unit;
            w = picture.width();
            h = picture.height();
            steps = (int) Math.ceil(slab.deep * unit);
            glow = new Colour[steps + 1];
            for (int s = 0; s <= steps; s++) {
                double u = (double) s / steps;
                glow[s] = slab.colour.darker(0.12).mix(LIT, 0.1 + 0.75 * u * u);
            }
            this.picture = picture.argb();
            pixels = new int[this.picture.length];
            int first = w;
            int last = 0;
            for (int y = 0; y < h; y++) {
                double begin = begin(y);
                double end = end(y);
                int left = Math.clamp((int) begin - 1, 0, w);
                int right = Math.clamp((int) end + 2, left, w);
                for (int x = left; x < right; x++) {
                    int p = this.picture[y * w + x];
                    int k = (int) (256 * Math.clamp(Math.min(x + 1 - begin, end - x), 0, 1));
                    pixels[y * w + x] = k >= 256 ? p : k <= 0 ? 0 : scaled(p, k);
                }
                first = Math.min(first, left);
                last = Math.max(last, right);
            }
            from = first;
            to = Math.min(w, last + steps + 1);
        }

        private double begin(double y) {
            return (slab.left + (slab.foot - y / unit) * slab.lean) * unit;
        }

        /** A little more than the slice, so that no gap shows beside the next one. */
        private double end(double y) {
            return (slab.right + (slab.foot - y / unit) * slab.lean) * unit + 1.5;
        }

        int alpha(int x, int y) {
            return x < 0 || y < 0 || x >= w || y >= h ? 0 : pixels[y * w + x] >>> 24;
        }

        int picture(int x, int y) {
            return x < 0 || y < 0 || x >= w || y >= h ? slab.colour.argb() : picture[y * w + x];
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
