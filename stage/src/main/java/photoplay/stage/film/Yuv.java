package photoplay.stage.film;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT_UNALIGNED;

import java.lang.foreign.MemorySegment;

/**
 * BGRA to I420 after ITU-R BT.709, limited range, in 16-bit fixed point.
 *
 * <p>Luma is exact to half a step. Chroma is the mean of two rows, filtered 1-2-1 along the row about the left column of each 2x2
 * block: the siting H.264 assumes. Alpha is ignored: a finished frame is opaque. The loops run over heap rows of ints, a shape that the
 * JIT compiler turns into vector code.
 */
public final class Yuv {
    private static final int BITS = 16;
    private static final double LUMA = 219.0 / 255 * (1 << BITS);
    private static final double CHROMA = 112.0 / 255 * (1 << BITS);
    private static final double KR = 0.2126;
    private static final double KB = 0.0722;
    private static final double KG = 1 - KR - KB;

    private static final int Y_R = fixed(LUMA * KR);
    private static final int Y_G = fixed(LUMA * KG);
    private static final int Y_B = fixed(LUMA * KB);
    private static final int Y_ZERO = (16 << BITS) + (1 << (BITS - 1));

    /** Chroma sums weigh eight samples, so they carry three bits more. */
    private static final int CHROMA_BITS = BITS + 3;

    private static final int CB_R = fixed(-CHROMA * KR / (1 - KB));
    private static final int CB_B = fixed(CHROMA);
    private static final int CB_G = -CB_R - CB_B;
    private static final int CR_R = fixed(CHROMA);
    private static final int CR_B = fixed(-CHROMA * KB / (1 - KR));
    private static final int CR_G = -CR_R - CR_B;
    private static final int CHROMA_ZERO = (128 << CHROMA_BITS) + (1 << (CHROMA_BITS - 1));

    private static final int RED_BLUE = 0x00FF00FF;
    private static final int FIELD = 0xFFFF;

    private Yuv() {}

    /**
     * Converts one frame. Safe on any thread; different frames may be converted at the same time.
     *
     * @param bgra rows of {@code picture.width() * 4} bytes without padding, top row first
     * @param picture receives the result and gives the size
     * @throws IndexOutOfBoundsException when the frame is smaller than the picture
     */
    public static void fromBgra(MemorySegment bgra, I420 picture) {
        int width = picture.width();
        var upper = new int[width];
        var lower = new int[width];
        var row = new byte[width];
        var redBlue = new int[width + 1];
        var green = new int[width + 1];
        var cb = new byte[width / 2];
        var cr = new byte[width / 2];
        MemorySegment out = picture.memory();
        for (int y = 0; y < picture.height(); y += 2) {
            MemorySegment.copy(bgra, JAVA_INT_UNALIGNED, (long) y * width * 4, upper, 0, width);
            MemorySegment.copy(bgra, JAVA_INT_UNALIGNED, (long) (y + 1) * width * 4, lower, 0, width);
            luma(upper, row);
            MemorySegment.copy(row, 0, out, JAVA_BYTE, picture.luma() + (long) y * width, width);
            luma(lower, row);
            MemorySegment.copy(row, 0, out, JAVA_BYTE, picture.luma() + (long) (y + 1) * width, width);
            addRows(upper, lower, redBlue, green);
            chroma(redBlue, green, cb, cr);
            long offset = (long) y / 2 * (width / 2);
            MemorySegment.copy(cb, 0, out, JAVA_BYTE, picture.cb() + offset, cb.length);
            MemorySegment.copy(cr, 0, out, JAVA_BYTE, picture.cr() + offset, cr.length);
        }
    }

    private static void luma(int[] bgra, byte[] row) {
        for (int x = 0; x < row.length; x++) {
            int p = bgra[x];
            row[x] = (byte) ((Y_R * (p >> 16 & 0xFF) + Y_G * (p >> 8 & 0xFF) + Y_B * (p & 0xFF) + Y_ZERO) >> BITS);
        }
    }

    /** Sums of two rows, one place to the right; place 0 repeats the left edge. Red and blue share an int, 16 bits each. */
    private static void addRows(int[] upper, int[] lower, int[] redBlue, int[] green) {
        for (int x = 0; x < upper.length; x++) {
            redBlue[x + 1] = (upper[x] & RED_BLUE) + (lower[x] & RED_BLUE);
            green[x + 1] = (upper[x] >> 8 & 0xFF) + (lower[x] >> 8 & 0xFF);
        }
        redBlue[0] = redBlue[1];
        green[0] = green[1];
    }

    private static void chroma(int[] redBlue, int[] green, byte[] cb, byte[] cr) {
        for (int i = 0; i < cb.length; i++) {
            int x = 2 * i + 1;
            int rb = redBlue[x - 1] + 2 * redBlue[x] + redBlue[x + 1];
            int g = green[x - 1] + 2 * green[x] + green[x + 1];
            int r = rb >>> 16;
            int b = rb & FIELD;
            cb[i] = (byte) ((CB_R * r + CB_G * g + CB_B * b + CHROMA_ZERO) >> CHROMA_BITS);
            cr[i] = (byte) ((CR_R * r + CR_G * g + CR_B * b + CHROMA_ZERO) >> CHROMA_BITS);
        }
    }

    private static int fixed(double coefficient) {
        return (int) Math.round(coefficient);
    }
}
