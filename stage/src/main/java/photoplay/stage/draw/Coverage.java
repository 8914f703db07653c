package photoplay.stage.draw;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import photoplay.stage.geometry.Box;
import photoplay.stage.portrait.Raster;

/** Where a picture has anything in it: what lies elsewhere need not be bent, lit or laid over the frame. */
final class Coverage {
    private static final int CELL = 16;

    private final int across;
    private final int down;

    /** Summed-area table of the cells that are not empty, with a row and a column of zeros first. */
    private final int[] sums;

    private final Pixels content;
    private final boolean solid;

    private record Pixels(int left, int top, int right, int bottom) {}

    private Coverage(int across, int down, int[] sums, Pixels content, boolean solid) {
        this.across = across;
        this.down = down;
        this.sums = sums;
        this.content = content;
        this.solid = solid;
    }

    static Coverage of(Raster r) {
        int across = (r.width() + CELL - 1) / CELL;
        int down = (r.height() + CELL - 1) / CELL;
        int[] sums = new int[(across + 1) * (down + 1)];
        boolean[] filled = new boolean[across];
        int[] row = new int[r.width()];
        int left = r.width();
        int right = 0;
        int top = r.height();
        int bottom = 0;
        int all = -1;
        for (int y = 0; y < r.height(); y++) {
            MemorySegment.copy(r.pixels(), JAVA_INT, 4L * y * r.width(), row, 0, row.length);
            for (int i = 0; i < across; i++) {
                int any = 0;
                for (int x = i * CELL; x < Math.min(row.length, (i + 1) * CELL); x++) {
                    any |= row[x];
                    all &= row[x];
                }
                filled[i] |= any >>> 24 != 0;
            }
            int a = 0;
            while (a < row.length && row[a] >>> 24 == 0) {
                a++;
            }
            if (a < row.length) {
                int b = row.length;
                while (row[b - 1] >>> 24 == 0) {
                    b--;
                }
                left = Math.min(left, a);
                right = Math.max(right, b);
                top = Math.min(top, y);
                bottom = y + 1;
            }
            if (y % CELL == CELL - 1 || y == r.height() - 1) {
                addRow(sums, y / CELL, filled);
                Arrays.fill(filled, false);
            }
        }
        return new Coverage(across, down, sums, new Pixels(left, top, right, bottom), all >>> 24 == 255);
    }

    private static void addRow(int[] sums, int j, boolean[] filled) {
        int stride = filled.length + 1;
        int sum = 0;
        for (int i = 0; i < filled.length; i++) {
            sum += filled[i] ? 1 : 0;
            sums[(j + 1) * stride + i + 1] = sums[j * stride + i + 1] + sum;
        }
    }

    /** True when no pixel is transparent, not even a little. */
    boolean solid() {
        return solid;
    }

    /** The smallest box that holds all that is not fully transparent, or an empty one; the whole picture is {@code box}. */
    Box content(Raster r, Box box) {
        if (content.right() == 0) {
            return new Box(box.left(), box.top(), box.left(), box.top());
        }
        double k = box.width() / r.width();
        double v = box.height() / r.height();
        return new Box(
                box.left() + content.left() * k,
                box.top() + content.top() * v,
                box.left() + content.right() * k,
                box.top() + content.bottom() * v);
    }

    /** False only when everything between these pixels is transparent, or beside the picture. */
    boolean any(double left, double top, double right, double bottom) {
        int i0 = (int) Math.clamp(Math.floor(left / CELL), 0, across);
        int j0 = (int) Math.clamp(Math.floor(top / CELL), 0, down);
        int i1 = (int) Math.clamp(Math.floor(right / CELL) + 1, 0, across);
        int j1 = (int) Math.clamp(Math.floor(bottom / CELL) + 1, 0, down);
        if (i0 >= i1 || j0 >= j1) {
            return false;
        }
        int stride = across + 1;
        return sums[j1 * stride + i1] - sums[j0 * stride + i1] - sums[j1 * stride + i0] + sums[j0 * stride + i0] > 0;
    }
}
