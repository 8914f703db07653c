package photoplay.stage.vision;

import photoplay.stage.geometry.Box;
import photoplay.stage.portrait.Plane;
import photoplay.stage.portrait.Subject;

/** What a matte says of the subject's place. */
final class Outline {
    private static final int SOLID = 128;
    private static final int COLUMNS = 256;

    /** Cells of the coarse copy in a short side, where the photo has so many. */
    private static final int CELLS = 256;

    private Outline() {}

    /** The whole photo, for scenery. */
    static Subject whole(Photo photo) {
        double w = (double) photo.width() / photo.unit();
        double h = (double) photo.height() / photo.unit();
        return new Subject(new Box(0, 0, w, h), new float[COLUMNS], w, h);
    }

    static Subject of(Matte matte, double unit) {
        int w = matte.width();
        int h = matte.height();
        int left = w;
        int right = -1;
        int bottom = -1;
        int[] top = new int[w];
        for (int x = 0; x < w; x++) {
            top[x] = h;
        }
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                if (matte.at(x, y) >= SOLID) {
                    left = Math.min(left, x);
                    right = Math.max(right, x);
                    bottom = y;
                    top[x] = Math.min(top[x], y);
                }
            }
        }
        int highest = h;
        float[] skyline = new float[COLUMNS];
        for (int i = 0; i < COLUMNS; i++) {
            int from = i * w / COLUMNS;
            int to = Math.max(from + 1, (i + 1) * w / COLUMNS);
            int best = h;
            for (int x = from; x < to; x++) {
                best = Math.min(best, top[x]);
            }
            highest = Math.min(highest, best);
            skyline[i] = (float) (best / unit);
        }
        Box box = right < left
                ? new Box(0, 0, w / unit, h / unit)
                : new Box(left / unit, highest / unit, (right + 1) / unit, (bottom + 1) / unit);
        return new Subject(box, skyline, w / unit, h / unit);
    }

    /** Alpha at about a quarter of the size. */
    static Plane coarse(Matte matte, double unit) {
        int step = Math.max(1, (int) Math.round(unit / CELLS));
        int w = matte.width() / step;
        int h = matte.height() / step;
        float[] out = new float[w * h];
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                out[y * w + x] = mean(matte, x * matte.width() / w, y * matte.height() / h, step);
            }
        }
        return new Plane(w, h, unit * w / matte.width(), out);
    }

    private static float mean(Matte matte, int x0, int y0, int step) {
        int sum = 0;
        int n = 0;
        for (int y = y0; y < Math.min(matte.height(), y0 + step); y++) {
            for (int x = x0; x < Math.min(matte.width(), x0 + step); x++) {
                sum += matte.at(x, y);
                n++;
            }
        }
        return sum / (255f * n);
    }
}
