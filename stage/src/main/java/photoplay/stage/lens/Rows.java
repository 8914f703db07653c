package photoplay.stage.lens;

import static java.lang.foreign.ValueLayout.JAVA_INT_UNALIGNED;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import photoplay.stage.portrait.Raster;

/** Premultiplied pixels as ints 0xAARRGGBB, read and written in whole rows. */
final class Rows {
    private static final ValueLayout.OfInt ARGB = JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private Rows() {}

    /** Work on one row, in place. */
    interface Pass {
        void row(int y, int[] row);
    }

    static void each(Pixels p, Pass pass) {
        int w = p.width();
        int[] row = new int[w];
        for (int y = 0; y < p.height(); y++) {
            long at = 4L * y * w;
            MemorySegment.copy(p.data(), ARGB, at, row, 0, w);
            pass.row(y, row);
            MemorySegment.copy(row, 0, p.data(), ARGB, at, w);
        }
    }

    static int[] read(MemorySegment pixels) {
        return pixels.toArray(ARGB);
    }

    static void write(int[] argb, MemorySegment pixels) {
        MemorySegment.copy(argb, 0, pixels, ARGB, 0, argb.length);
    }

    static Raster raster(int[] argb, int width, int height) {
        Raster r = Raster.blank(width, height);
        write(argb, r.pixels());
        return r;
    }

    static boolean opaque(Pixels p) {
        int w = p.width();
        int[] row = new int[w];
        for (int y = 0; y < p.height(); y++) {
            MemorySegment.copy(p.data(), ARGB, 4L * y * w, row, 0, w);
            int all = -1;
            for (int v : row) {
                all &= v;
            }
            if (all >>> 24 != 255) {
                return false;
            }
        }
        return true;
    }

    /** Lowers every colour to its alpha, where the picture is not opaque: after light was added. */
    static void tame(Pixels p) {
        if (opaque(p)) {
            return;
        }
        each(p, (y, row) -> {
            for (int x = 0; x < row.length; x++) {
                row[x] = tamed(row[x]);
            }
        });
    }

    static int tamed(int argb) {
        int a = argb >>> 24;
        if (a == 255) {
            return argb;
        }
        int r = Math.min((argb >> 16) & 255, a);
        int g = Math.min((argb >> 8) & 255, a);
        int b = Math.min(argb & 255, a);
        return (a << 24) | (r << 16) | (g << 8) | b;
    }

    /** From {@code a} to {@code b} while {@code k} goes from 0 to 256, all four channels. */
    static int mix(int a, int b, int k) {
        int low = ((a & 0xFF00FF) * (256 - k) + (b & 0xFF00FF) * k) >>> 8;
        int high = ((a >>> 8) & 0xFF00FF) * (256 - k) + ((b >>> 8) & 0xFF00FF) * k;
        return (low & 0xFF00FF) | (high & 0xFF00FF00);
    }

    /** Colour times {@code k} of 256 with the same alpha. */
    static int dim(int argb, int k) {
        int low = ((argb & 0xFF00FF) * k) >>> 8;
        int high = ((argb & 0xFF00) * k) >>> 8;
        return (argb & 0xFF000000) | (low & 0xFF00FF) | (high & 0xFF00);
    }

    /** Rec. 709 luma of an int colour, 0..255. */
    static int luma(int rgb) {
        return (((rgb >> 16) & 255) * 54 + ((rgb >> 8) & 255) * 183 + (rgb & 255) * 19) >> 8;
    }
}
