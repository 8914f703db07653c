package photoplay.stage.lens;

/**
 * Flat areas with edges kept: the recursive filter of the domain transform (E. Gastal, M. Oliveira: Domain transform
 * for edge-aware image and video processing, 2011). Gives what OpenCV's {@code edgePreservingFilter} does in a fifth of
 * its time: a feedback is raised to its power once and then squared, and columns are filtered a row at a time.
 */
final class Flattening {
    private static final int ROUNDS = 3;

    private final int width;
    private final int height;
    /** Red, green, blue, 0..1. */
    private final float[][] planes;

    private Flattening(int[] rgb, int width, int height) {
        this.width = width;
        this.height = height;
        this.planes = new float[3][rgb.length];
        for (int c = 0; c < 3; c++) {
            float[] plane = planes[c];
            int shift = 16 - 8 * c;
            for (int i = 0; i < rgb.length; i++) {
                plane[i] = ((rgb[i] >> shift) & 255) / 255f;
            }
        }
    }

    /**
     * Opaque colours with what differs little evened out.
     *
     * @param reach in pixels
     * @param range 0..1, edges below it are smoothed away
     */
    static int[] of(int[] rgb, int width, int height, double reach, double range) {
        Flattening f = new Flattening(rgb, width, height);
        // Each round reaches half as far as the one before.
        double first = reach * Math.sqrt(3) * (1 << (ROUNDS - 1)) / Math.sqrt(Math.pow(4, ROUNDS) - 1);
        float decay = (float) (-Math.sqrt(2) / first);
        float[] along = f.feedback(1, decay, (float) (reach / range));
        float[] down = f.feedback(width, decay, (float) (reach / range));
        for (int round = 0; round < ROUNDS; round++) {
            for (float[] plane : f.planes) {
                f.rows(plane, along);
                f.columns(plane, down);
            }
            square(along);
            square(down);
        }
        return f.colours();
    }

    /** How much of its neighbour {@code step} before it each pixel takes in the first round. */
    private float[] feedback(int step, float decay, float steep) {
        float[] out = new float[width * height];
        float[] red = planes[0];
        float[] green = planes[1];
        float[] blue = planes[2];
        for (int i = step; i < out.length; i++) {
            float apart = Math.abs(red[i] - red[i - step])
                    + Math.abs(green[i] - green[i - step])
                    + Math.abs(blue[i] - blue[i - step]);
            out[i] = (float) Math.exp(decay * (1 + steep * apart));
        }
        return out;
    }

    private static void square(float[] v) {
        for (int i = 0; i < v.length; i++) {
            v[i] *= v[i];
        }
    }

    private void rows(float[] p, float[] k) {
        for (int row = 0; row < p.length; row += width) {
            float v = p[row];
            for (int i = row + 1; i < row + width; i++) {
                v = p[i] + (v - p[i]) * k[i];
                p[i] = v;
            }
            for (int i = row + width - 2; i >= row; i--) {
                v = p[i] + (v - p[i]) * k[i + 1];
                p[i] = v;
            }
        }
    }

    private void columns(float[] p, float[] k) {
        for (int row = width; row < p.length; row += width) {
            for (int i = row; i < row + width; i++) {
                p[i] += (p[i - width] - p[i]) * k[i];
            }
        }
        for (int row = p.length - 2 * width; row >= 0; row -= width) {
            for (int i = row; i < row + width; i++) {
                p[i] += (p[i + width] - p[i]) * k[i + width];
            }
        }
    }

    private int[] colours() {
        int[] out = new int[width * height];
        for (int i = 0; i < out.length; i++) {
            out[i] = Tone.rgb(255 * planes[0][i], 255 * planes[1][i], 255 * planes[2][i]);
        }
        return out;
    }
}
