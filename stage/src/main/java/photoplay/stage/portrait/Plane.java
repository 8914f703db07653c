package photoplay.stage.portrait;

/**
 * One number for each cell of a grid laid over the photo, row by row. Sampled in units of the photo's short side,
 * clamped at the edges.
 *
 * @param unit cells in one short side
 */
public record Plane(int width, int height, double unit, float[] values) {
    public Plane {
        if (values.length != width * height) {
            throw new IllegalArgumentException(width + "x" + height + " is not " + values.length);
        }
    }

    public static Plane constant(double aspectWidth, double aspectHeight, float value) {
        int w = Math.max(2, (int) Math.round(aspectWidth * 8));
        int h = Math.max(2, (int) Math.round(aspectHeight * 8));
        float[] v = new float[w * h];
        java.util.Arrays.fill(v, value);
        return new Plane(w, h, 8, v);
    }

    /** Bilinear. */
    public float at(double x, double y) {
        double gx = Math.clamp(x * unit - 0.5, 0, width - 1.0);
        double gy = Math.clamp(y * unit - 0.5, 0, height - 1.0);
        int x0 = (int) gx;
        int y0 = (int) gy;
        int x1 = Math.min(x0 + 1, width - 1);
        int y1 = Math.min(y0 + 1, height - 1);
        float fx = (float) (gx - x0);
        float fy = (float) (gy - y0);
        float a = values[y0 * width + x0] * (1 - fx) + values[y0 * width + x1] * fx;
        float b = values[y1 * width + x0] * (1 - fx) + values[y1 * width + x1] * fx;
        return a * (1 - fy) + b * fy;
    }
}
