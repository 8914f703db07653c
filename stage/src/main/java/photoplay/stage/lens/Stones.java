package photoplay.stage.lens;

/**
 * Points about one pitch apart, found through a grid of cells; each pixel belongs to the nearest in a square metric
 * turned along the flow.
 *
 * @param pitch pixels between points
 * @param columns cells across
 * @param x of the point of each cell
 */
record Stones(double pitch, int columns, int rows, float[] x, float[] y) {

    static Stones scattered(int width, int height, double pitch, int seed) {
        int columns = (int) Math.ceil(width / pitch) + 1;
        int rows = (int) Math.ceil(height / pitch) + 1;
        float[] x = new float[columns * rows];
        float[] y = new float[columns * rows];
        for (int i = 0; i < x.length; i++) {
            int row = i / columns;
            x[i] = (float) ((i % columns + 0.15 + 0.7 * Noise.hash(i, 1, seed)) * pitch);
            y[i] = (float) ((row + 0.15 + 0.7 * Noise.hash(i, 2, seed)) * pitch);
        }
        return new Stones(pitch, columns, rows, x, y);
    }

    /** One Lloyd step: every point moves to the middle of its pixels. Points stay within a cell of their own. */
    Stones settled(Flow flow, Canvas c) {
        float[] sx = new float[x.length];
        float[] sy = new float[x.length];
        int[] n = new int[x.length];
        float[] gap = new float[1];
        for (int py = 0; py < c.height(); py += 2) {
            for (int px = 0; px < c.width(); px += 2) {
                int k = owner(px, py, flow.tx()[py * c.width() + px], flow.ty()[py * c.width() + px], gap);
                sx[k] += px;
                sy[k] += py;
                n[k]++;
            }
        }
        float[] nx = x.clone();
        float[] ny = y.clone();
        float reach = (float) pitch * 0.5f;
        for (int k = 0; k < nx.length; k++) {
            if (n[k] > 0) {
                int row = k / columns;
                float homeX = (k % columns + 0.5f) * (float) pitch;
                float homeY = (row + 0.5f) * (float) pitch;
                nx[k] = Math.clamp(sx[k] / n[k], homeX - reach, homeX + reach);
                ny[k] = Math.clamp(sy[k] / n[k], homeY - reach, homeY + reach);
            }
        }
        return new Stones(pitch, columns, rows, nx, ny);
    }

    Stones scaled(int k) {
        float[] nx = x.clone();
        float[] ny = y.clone();
        for (int i = 0; i < nx.length; i++) {
            nx[i] *= k;
            ny[i] *= k;
        }
        return new Stones(pitch * k, columns, rows, nx, ny);
    }

    /** Stones of one colour each with dark grout between. */
    Canvas laid(Canvas c, Flow flow, int flowScale) {
        int w = c.width();
        int h = c.height();
        int[] owner = new int[w * h];
        float[] gaps = new float[w * h];
        long[] sums = new long[x.length * 3];
        int[] n = new int[x.length];
        float[] gap = new float[1];
        for (int py = 0; py < h; py++) {
            for (int px = 0; px < w; px++) {
                int i = py * w + px;
                int f = Math.min(py / flowScale, flow.height() - 1) * flow.width()
                        + Math.min(px / flowScale, flow.width() - 1);
                int k = owner(px, py, flow.tx()[f], flow.ty()[f], gap);
                owner[i] = k;
                gaps[i] = gap[0];
                int p = c.rgb()[i];
                sums[3 * k] += (p >> 16) & 255;
                sums[3 * k + 1] += (p >> 8) & 255;
                sums[3 * k + 2] += p & 255;
                n[k]++;
            }
        }
        int[] out = new int[w * h];
        for (int i = 0; i < out.length; i++) {
            int k = owner[i];
            int colour = Tone.rgb(
                    (float) sums[3 * k] / n[k], (float) sums[3 * k + 1] / n[k], (float) sums[3 * k + 2] / n[k]);
            float own = Noise.hash(k, 5, 1);
            float grain = Noise.hash(i, 3, 2);
            int row = i / w;
            float dx = i % w - x[k];
            float dy = row - y[k];
            float bevel = (-dx - dy) / (float) pitch;
            int stone = Tone.plus(
                    Tone.lit(Tone.saturated(colour, 1.3f), 0.90f + 0.22f * own + 0.16f * bevel), 14 * (grain - 0.5f));
            float edge = Field.smooth((float) pitch * 0.05f + 0.4f, (float) pitch * 0.05f + 1.5f, gaps[i]);
            out[i] = Tone.mix(Tone.mix(0xFF4A443E, colour, 0.25f), stone, edge);
        }
        return c.with(out);
    }

    private int owner(int px, int py, float cos, float sin, float[] gap) {
        int cx = (int) (px / pitch);
        int cy = (int) (py / pitch);
        float best = Float.MAX_VALUE;
        float next = Float.MAX_VALUE;
        int at = 0;
        for (int gy = Math.max(0, cy - 1); gy <= Math.min(rows - 1, cy + 1); gy++) {
            for (int gx = Math.max(0, cx - 1); gx <= Math.min(columns - 1, cx + 1); gx++) {
                int k = gy * columns + gx;
                float dx = px - x[k];
                float dy = py - y[k];
                float d = Math.max(Math.abs(dx * cos + dy * sin), Math.abs(dy * cos - dx * sin));
                if (d < best) {
                    next = best;
                    best = d;
                    at = k;
                } else if (d < next) {
                    next = d;
                }
            }
        }
        gap[0] = next - best;
        return at;
    }
}
