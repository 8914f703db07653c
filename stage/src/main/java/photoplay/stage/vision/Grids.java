package photoplay.stage.vision;

/** Small float grids, row by row. */
final class Grids {
    private Grids() {}

    /** Box mean over {@code 2 radius + 1} cells each way, edges repeated, in both directions, twice (nearly Gaussian). */
    static float[] blurred(float[] from, int w, int h, int radius) {
        float[] a = across(from, w, h, radius);
        a = down(a, w, h, radius);
        a = across(a, w, h, radius);
        return down(a, w, h, radius);
    }

    private static float[] across(float[] from, int w, int h, int r) {
        float[] out = new float[from.length];
        float k = 1f / (2 * r + 1);
        for (int y = 0; y < h; y++) {
            int row = y * w;
            double sum = 0;
            for (int d = -r; d <= r; d++) {
                sum += from[row + Math.clamp(d, 0, w - 1)];
            }
            for (int x = 0; x < w; x++) {
                out[row + x] = (float) sum * k;
                sum += from[row + Math.min(w - 1, x + r + 1)] - from[row + Math.max(0, x - r)];
            }
        }
        return out;
    }

    private static float[] down(float[] from, int w, int h, int r) {
        float[] out = new float[from.length];
        float k = 1f / (2 * r + 1);
        double[] sum = new double[w];
        for (int d = -r; d <= r; d++) {
            int row = Math.clamp(d, 0, h - 1) * w;
            for (int x = 0; x < w; x++) {
                sum[x] += from[row + x];
            }
        }
        for (int y = 0; y < h; y++) {
            int add = Math.min(h - 1, y + r + 1) * w;
            int drop = Math.max(0, y - r) * w;
            for (int x = 0; x < w; x++) {
                out[y * w + x] = (float) sum[x] * k;
                sum[x] += from[add + x] - from[drop + x];
            }
        }
        return out;
    }

    /** Greatest value within {@code radius} cells each way. */
    static float[] dilated(float[] from, int w, int h, int radius) {
        float[] mid = new float[from.length];
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                float best = 0;
                for (int u = Math.max(0, x - radius); u <= Math.min(w - 1, x + radius); u++) {
                    best = Math.max(best, from[y * w + u]);
                }
                mid[y * w + x] = best;
            }
        }
        float[] out = new float[from.length];
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                float best = 0;
                for (int v = Math.max(0, y - radius); v <= Math.min(h - 1, y + radius); v++) {
                    best = Math.max(best, mid[v * w + x]);
                }
                out[y * w + x] = best;
            }
        }
        return out;
    }

    /** Mean of two by two cells. */
    static float[] halved(float[] from, int w, int h) {
        int cw = (w + 1) / 2;
        int ch = (h + 1) / 2;
        float[] out = new float[cw * ch];
        for (int y = 0; y < ch; y++) {
            int a = 2 * y * w;
            int b = Math.min(h - 1, 2 * y + 1) * w;
            for (int x = 0; x < cw; x++) {
                int u = 2 * x;
                int v = Math.min(w - 1, 2 * x + 1);
                out[y * cw + x] = (from[a + u] + from[a + v] + from[b + u] + from[b + v]) / 4;
            }
        }
        return out;
    }

    /** Bilinear, in cells, clamped at the edges. */
    static float sample(float[] grid, int w, int h, float x, float y) {
        float gx = Math.clamp(x, 0, w - 1);
        float gy = Math.clamp(y, 0, h - 1);
        int x0 = (int) gx;
        int y0 = (int) gy;
        int x1 = Math.min(x0 + 1, w - 1);
        int y1 = Math.min(y0 + 1, h - 1);
        float fx = gx - x0;
        float fy = gy - y0;
        float a = grid[y0 * w + x0] * (1 - fx) + grid[y0 * w + x1] * fx;
        float b = grid[y1 * w + x0] * (1 - fx) + grid[y1 * w + x1] * fx;
        return a * (1 - fy) + b * fy;
    }
}
