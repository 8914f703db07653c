package photoplay.stage.portrait;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/**
 * An off-heap picture of premultiplied BGRA bytes, rows without padding. It is written once by its maker and only
 * read after that, so it may be shared between threads; its memory is freed when nothing refers to it any more.
 */
public record Raster(int width, int height, MemorySegment pixels) {
    public Raster {
        if (width < 1 || height < 1 || pixels.byteSize() != 4L * width * height) {
            throw new IllegalArgumentException("a raster of " + width + "x" + height + " needs " + 4L * width * height
                    + " bytes, not " + pixels.byteSize());
        }
    }

    /** A transparent picture. */
    public static Raster blank(int width, int height) {
        return new Raster(width, height, Arena.ofAuto().allocate(4L * width * height, 64));
    }

    /** @param argb pixels row by row, 0xAARRGGBB, premultiplied */
    public static Raster of(int width, int height, int[] argb) {
        Raster r = blank(width, height);
        MemorySegment.copy(argb, 0, r.pixels, ValueLayout.JAVA_INT_UNALIGNED, 0, argb.length);
        return r;
    }

    /** A copy of all pixels, as {@link #of} takes them. */
    public int[] argb() {
        return pixels.toArray(ValueLayout.JAVA_INT_UNALIGNED);
    }

    /** One pixel, 0xAARRGGBB. */
    public int at(long x, long y) {
        return pixels.get(ValueLayout.JAVA_INT_UNALIGNED, y * stride() + 4L * x);
    }

    public long stride() {
        return 4L * width;
    }

    /** Width by height. */
    public double aspect() {
        return (double) width / height;
    }
}
