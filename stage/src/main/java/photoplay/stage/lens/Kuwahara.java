package photoplay.stage.lens;

/**
 * The anisotropic Kuwahara filter: each pixel takes the mean of the calmest of eight sectors of an ellipse laid along
 * the edge (J. Kyprianidis, H. Kang, J. Döllner: Image and video abstraction by anisotropic Kuwahara filtering, 2009;
 * polynomial sector weights: J. Kyprianidis, A. Semmo, H. Kang, J. Döllner, 2010).
 */
final class Kuwahara {
    private static final int SECTORS = 8;

    private Kuwahara() {}

    /** Cells of the weight table over the unit disc, each way. */
    private static final int CELLS = 32;

    /** For each cell up to {@code KEPT} sectors: index and weight; weights of a cell sum to its Gaussian. */
    private static final int KEPT = 4;

    private static final int[] SECTOR = new int[CELLS * CELLS * KEPT];
    private static final float[] WEIGHT = new float[CELLS * CELLS * KEPT];

    static {
        for (int cell = 0; cell < CELLS * CELLS; cell++) {
            int row = cell / CELLS;
            float u = (cell % CELLS + 0.5f) / CELLS * 2 - 1;
            float v = (row + 0.5f) / CELLS * 2 - 1;
            weigh(cell * KEPT, u, v);
        }
    }

    /** @param radius of the ellipse in pixels of the canvas */
    static int[] painted(Canvas c, Flow flow, double radius) {
        int w = c.width();
        int h = c.height();
        int[] rgb = c.rgb();
        int[] out = new int[rgb.length];
        float[] sums = new float[SECTORS * 8];
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                int i = y * w + x;
                float stretch = 1 + flow.coherence()[i];
                java.util.Arrays.fill(sums, 0);
                gather(
                        sums,
                        rgb,
                        x,
                        y,
                        w,
                        h,
                        flow.tx()[i],
                        flow.ty()[i],
                        (float) radius * stretch,
                        (float) radius / stretch);
                out[i] = chosen(sums);
            }
        }
        return out;
    }

    private static void gather(
            float[] sums, int[] rgb, int x, int y, int w, int h, float cos, float sin, float a, float b) {
        int mx = (int) Math.sqrt(a * a * cos * cos + b * b * sin * sin);
        int my = (int) Math.sqrt(a * a * sin * sin + b * b * cos * cos);
        float half = CELLS / 2f;
        float ux = cos / a * half;
        float uy = sin / a * half;
        float vx = -sin / b * half;
        float vy = cos / b * half;
        for (int dy = -my; dy <= my; dy++) {
            int row = Math.clamp(y + dy, 0, h - 1) * w;
            for (int dx = -mx; dx <= mx; dx++) {
                float u = dx * ux + dy * uy;
                float v = dx * vx + dy * vy;
                if (u * u + v * v >= half * half) {
                    continue;
                }
                int cell = (((int) (v + half)) * CELLS + (int) (u + half)) * KEPT;
                int p = rgb[row + Math.clamp(x + dx, 0, w - 1)];
                float r = (p >> 16) & 255;
                float g = (p >> 8) & 255;
                float bl = p & 255;
                float square = r * r + g * g + bl * bl;
                for (int k = cell; k < cell + KEPT; k++) {
                    float q = WEIGHT[k];
                    if (q == 0) {
                        break;
                    }
                    int s = SECTOR[k];
                    sums[s] += q;
                    sums[s + 1] += q * r;
                    sums[s + 2] += q * g;
                    sums[s + 3] += q * bl;
                    sums[s + 4] += q * square;
                }
            }
        }
    }

    private static void weigh(int at, float u, float v) {
        float zeta = 0.33f;
        float eta = (float) ((zeta + Math.cos(Math.PI / SECTORS)) / Math.pow(Math.sin(Math.PI / SECTORS), 2));
        float[] all = new float[SECTORS];
        float total = 1e-6f;
        for (int k = 0; k < SECTORS; k++) {
            float cos = (float) Math.cos(2 * Math.PI * k / SECTORS);
            float sin = (float) Math.sin(2 * Math.PI * k / SECTORS);
            float along = u * cos + v * sin;
            float across = v * cos - u * sin;
            float z = along + zeta - eta * across * across;
            all[k] = z > 0 ? z * z : 0;
            total += all[k];
        }
        float gauss = (float) Math.exp(-3.125f * (u * u + v * v));
        int n = 0;
        for (int k = 0; k < SECTORS && n < KEPT; k++) {
            if (all[k] > 0.01f * total) {
                SECTOR[at + n] = k * 8;
                WEIGHT[at + n] = all[k] / total * gauss;
                n++;
            }
        }
    }

    private static int chosen(float[] sums) {
        float r = 0;
        float g = 0;
        float b = 0;
        float total = 0;
        for (int s = 0; s < sums.length; s += 8) {
            float q = sums[s];
            if (q <= 1e-6f) {
                continue;
            }
            float mr = sums[s + 1] / q;
            float mg = sums[s + 2] / q;
            float mb = sums[s + 3] / q;
            float variance = Math.max(0, sums[s + 4] / q - (mr * mr + mg * mg + mb * mb));
            float calm = 1 / (1 + variance * variance / 4200 * (variance * variance / 4200));
            r += calm * mr;
            g += calm * mg;
            b += calm * mb;
            total += calm;
        }
        if (total <= 0) {
            return 0xFF000000;
        }
        return Tone.rgb(r / total, g / total, b / total);
    }
}
