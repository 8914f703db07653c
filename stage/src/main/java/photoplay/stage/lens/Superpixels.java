package photoplay.stage.lens;

/**
 * Regions that follow the picture: simple linear iterative clustering (R. Achanta et al.: SLIC superpixels, 2012) on
 * colour and place.
 *
 * @param label region of each pixel
 * @param rgb mean colour of each region
 */
record Superpixels(int width, int height, int[] label, int[] rgb) {

    /**
     * @param pitch pixels between centres
     * @param compact 4 ragged to 30 nearly square
     */
    static Superpixels of(Canvas c, double pitch, double compact) {
        int w = c.width();
        int h = c.height();
        int columns = Math.max(1, (int) Math.round(w / pitch));
        int rows = Math.max(1, (int) Math.round(h / pitch));
        int count = columns * rows;
        float[] cx = new float[count];
        float[] cy = new float[count];
        float[] colour = new float[3 * count];
        for (int k = 0; k < count; k++) {
            int row = k / columns;
            cx[k] = (k % columns + 0.5f + (row % 2 - 0.5f) * 0.5f) * w / columns;
            cy[k] = (row + 0.5f) * h / rows;
            int p = c.at(cx[k], cy[k]);
            colour[3 * k] = (p >> 16) & 255;
            colour[3 * k + 1] = (p >> 8) & 255;
            colour[3 * k + 2] = p & 255;
        }
        int[] label = new int[w * h];
        float place = (float) (compact * compact / (pitch * pitch));
        float[] sums = new float[6 * count];
        for (int round = 0; round < 5; round++) {
            java.util.Arrays.fill(sums, 0);
            for (int y = 0; y < h; y++) {
                int gy = Math.min(y * rows / h, rows - 1);
                for (int x = 0; x < w; x++) {
                    int gx = Math.min(x * columns / w, columns - 1);
                    int p = c.rgb()[y * w + x];
                    float r = (p >> 16) & 255;
                    float g = (p >> 8) & 255;
                    float b = p & 255;
                    float least = Float.MAX_VALUE;
                    int best = 0;
                    for (int ky = Math.max(0, gy - 1); ky <= Math.min(rows - 1, gy + 1); ky++) {
                        for (int kx = Math.max(0, gx - 1); kx <= Math.min(columns - 1, gx + 1); kx++) {
                            int k = ky * columns + kx;
                            float dx = x - cx[k];
                            float dy = y - cy[k];
                            float dr = r - colour[3 * k];
                            float dg = g - colour[3 * k + 1];
                            float db = b - colour[3 * k + 2];
                            float d = dr * dr + dg * dg + db * db + (dx * dx + dy * dy) * place;
                            if (d < least) {
                                least = d;
                                best = k;
                            }
                        }
                    }
                    label[y * w + x] = best;
                    int s = 6 * best;
                    sums[s] += 1;
                    sums[s + 1] += x;
                    sums[s + 2] += y;
                    sums[s + 3] += r;
                    sums[s + 4] += g;
                    sums[s + 5] += b;
                }
            }
            for (int k = 0; k < count; k++) {
                float n = sums[6 * k];
                if (n > 0) {
                    cx[k] = sums[6 * k + 1] / n;
                    cy[k] = sums[6 * k + 2] / n;
                    colour[3 * k] = sums[6 * k + 3] / n;
                    colour[3 * k + 1] = sums[6 * k + 4] / n;
                    colour[3 * k + 2] = sums[6 * k + 5] / n;
                }
            }
        }
        int[] rgb = new int[count];
        for (int k = 0; k < count; k++) {
            rgb[k] = Tone.rgb(colour[3 * k], colour[3 * k + 1], colour[3 * k + 2]);
        }
        return new Superpixels(w, h, label, rgb);
    }

    /** 1 where regions meet, else 0. */
    Field borders() {
        float[] out = new float[label.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int i = y * width + x;
                boolean meets =
                        (x + 1 < width && label[i] != label[i + 1]) || (y + 1 < height && label[i] != label[i + width]);
                out[i] = meets ? 1 : 0;
            }
        }
        return new Field(width, height, out);
    }
}
