package photoplay.stage.draw;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.List;
import photoplay.stage.geometry.Point;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Light;

/** Lights on a warped picture: gains on a coarse grid from the relief's normals, and rims from the alpha's slope. */
final class Lighting {
    private static final int RIM_CELL = 4;
    private static final int GAIN_BITS = 12;
    private static final int UNIT_GAIN = 1 << GAIN_BITS;

    /** Far above white; keeps the sums of {@link #channel} in 31 bits. */
    private static final float MOST_GAIN = 64;

    /** Bits of a place between two rows of nodes. */
    private static final int FINE = 10;

    private Lighting() {}

    /** The ambient lights together, as the colour that white becomes. */
    static Colour ambient(List<Light> lights, double t) {
        double[] base = base(lights, t);
        int rgb = 0;
        for (double gain : base) {
            rgb = (rgb << 8) | (int) Math.round(Math.clamp(gain, 0, 1) * 255);
        }
        return Colour.rgb(rgb);
    }

    private static double[] base(List<Light> lights, double t) {
        double[] base = {1, 1, 1};
        for (Light l : lights) {
            if (l instanceof Light.Ambient(Colour c, var strength)) {
                double s = strength.at(t);
                base[0] *= 1 - s + s * c.red() / 255.0;
                base[1] *= 1 - s + s * c.green() / 255.0;
                base[2] *= 1 - s + s * c.blue() / 255.0;
            }
        }
        return base;
    }

    /**
     * Gains of red, green and blue at grid nodes.
     *
     * @param frameX places of the nodes in the frame, short sides
     * @param sourceX places of the nodes in the portrait, short sides
     * @param gain receives three numbers a node
     */
    static void gains(
            List<Light> lights,
            Normals normals,
            double t,
            int count,
            float[] frameX,
            float[] frameY,
            float[] sourceX,
            float[] sourceY,
            float[] gain) {
        double[] base = base(lights, t);
        for (int i = 0; i < count; i++) {
            gain[3 * i] = (float) base[0];
            gain[3 * i + 1] = (float) base[1];
            gain[3 * i + 2] = (float) base[2];
        }
        for (Light l : lights) {
            double s = l.strength().at(t);
            if (Math.abs(s) < 1e-3) {
                continue;
            }
            float r = (float) (s * l.colour().red() / 255.0);
            float g = (float) (s * l.colour().green() / 255.0);
            float b = (float) (s * l.colour().blue() / 255.0);
            switch (l) {
                case Light.Key k -> {
                    Point from = Point.polar(1, k.degrees().at(t));
                    double flat = Math.sqrt(1 - Math.min(0.99, k.height() * k.height()));
                    for (int i = 0; i < count; i++) {
                        float nx = normals.x().at(sourceX[i], sourceY[i]);
                        float ny = normals.y().at(sourceX[i], sourceY[i]);
                        double nz = Math.sqrt(Math.max(0, 1 - nx * nx - ny * ny));
                        double d = nx * from.x() * flat + ny * from.y() * flat + nz * k.height();
                        add(gain, i, Math.max(0, d), r, g, b);
                    }
                }
                case Light.Lamp lamp -> {
                    Point at = lamp.at().at(t);
                    double q = 1 / (lamp.radius() * lamp.radius());
                    for (int i = 0; i < count; i++) {
                        double dx = at.x() - frameX[i];
                        double dy = at.y() - frameY[i];
                        double d2 = dx * dx + dy * dy;
                        double far = Math.sqrt(d2 + lamp.height() * lamp.height());
                        float nx = normals.x().at(sourceX[i], sourceY[i]);
                        float ny = normals.y().at(sourceX[i], sourceY[i]);
                        double nz = Math.sqrt(Math.max(0, 1 - nx * nx - ny * ny));
                        double d = (nx * dx + ny * dy + nz * lamp.height()) / far;
                        double fall = 1 / (1 + 9 * d2 * q);
                        add(gain, i, Math.max(0, 0.25 + 0.75 * d) * fall * fall * 1.6, r, g, b);
                    }
                }
                case Light.Ambient _, Light.Rim _ -> {}
            }
        }
    }

    private static void add(float[] gain, int i, double d, float r, float g, float b) {
        gain[3 * i] += (float) (d * r);
        gain[3 * i + 1] += (float) (d * g);
        gain[3 * i + 2] += (float) (d * b);
    }

    /**
     * Multiplies the pixels of a part by gains given at nodes {@code cell} pixels apart, the first at {@code -cell/2}. Whole
     * rows of integers, one channel after another: the form that the JIT compiler turns into vector code.
     */
    static void shade(MemorySegment px, int stride, Bender.Part part, int cell, int nodesAcross, float[] gain) {
        int width = part.right() - part.left();
        int[] pixels = new int[width];
        int[][] upper = new int[3][width];
        int[][] lower = new int[3][width];
        int[] shaded = new int[width];
        int known = -2;
        for (int y = part.top(); y < part.bottom(); y++) {
            double place = (y + 0.5) / cell + 0.5;
            int row = (int) place;
            if (row != known) {
                if (row == known + 1) {
                    int[][] spare = upper;
                    upper = lower;
                    lower = spare;
                } else {
                    spread(gain, row * nodesAcross + part.left() / cell, cell, upper);
                }
                spread(gain, (row + 1) * nodesAcross + part.left() / cell, cell, lower);
                known = row;
            }
            int down = (int) Math.round((place - row) * (1 << FINE));
            long at = 4L * ((long) y * stride + part.left());
            MemorySegment.copy(px, ValueLayout.JAVA_INT, at, pixels, 0, width);
            keepAlpha(pixels, width, shaded);
            for (int c = 0; c < 3; c++) {
                channel(pixels, upper[c], lower[c], down, 16 - 8 * c, shaded);
            }
            MemorySegment.copy(shaded, 0, px, ValueLayout.JAVA_INT, at, width);
        }
    }

    /** One row of nodes as a gain for each pixel and channel, in steps of 1 / {@value #UNIT_GAIN}. */
    private static void spread(float[] gain, int firstNode, int cell, int[][] out) {
        int width = out[0].length;
        for (int c = 0; c < 3; c++) {
            int[] row = out[c];
            int x = 0;
            int next = fixed(gain[3 * firstNode + c]);
            for (int node = firstNode + 1; x < width; node++) {
                int g = next;
                next = fixed(gain[3 * node + c]);
                int first = x == 0 ? cell / 2 : 0;
                for (int i = first; i < cell && x < width; i++, x++) {
                    row[x] = g + (next - g) * (2 * i + 1) / (2 * cell);
                }
            }
        }
    }

    private static int fixed(float gain) {
        return (int) (Math.clamp(gain, 0, MOST_GAIN) * UNIT_GAIN + 0.5f);
    }

    private static void keepAlpha(int[] pixels, int n, int[] shaded) {
        for (int x = 0; x < n; x++) {
            shaded[x] = pixels[x] & 0xFF000000;
        }
    }

    private static void channel(int[] pixels, int[] upper, int[] lower, int down, int shift, int[] shaded) {
        for (int x = 0; x < pixels.length; x++) {
            int p = pixels[x];
            int g = upper[x] + (((lower[x] - upper[x]) * down) >> FINE);
            int v = (((p >> shift) & 255) * g + UNIT_GAIN / 2) >> GAIN_BITS;
            shaded[x] |= Math.min(v, p >>> 24) << shift;
        }
    }

    /** Adds the rim lights along the outline of the pixels' alpha. */
    static void rims(MemorySegment px, int width, int height, double unit, List<Light> lights, double t) {
        int w = (width + RIM_CELL - 1) / RIM_CELL;
        int h = (height + RIM_CELL - 1) / RIM_CELL;
        float[] alpha = new float[w * h];
        int[] row = new int[width];
        for (int j = 0; j < h; j++) {
            MemorySegment.copy(
                    px, ValueLayout.JAVA_INT, 4L * width * Math.min(j * RIM_CELL + 1, height - 1), row, 0, width);
            for (int i = 0; i < w; i++) {
                alpha[j * w + i] = (row[Math.min(i * RIM_CELL + 1, width - 1)] >>> 24) / 255f;
            }
        }
        float[] edges = new float[3 * w * h];
        boolean any = false;
        int known = 0;
        float[] soft = alpha;
        for (Light l : lights) {
            double s = l.strength().at(t);
            if (l instanceof Light.Rim rim && s > 1e-3) {
                double reach = rim.width() * unit / RIM_CELL;
                int radius = (int) Math.max(1, Math.round(reach));
                if (radius != known) {
                    soft = blurred(alpha, w, h, radius);
                    known = radius;
                }
                Point d = Point.polar(reach * 0.8, rim.degrees().at(t));
                any |= rim(alpha, soft, w, h, d, rim.colour(), (float) s, edges);
            }
        }
        if (any) {
            glow(px, width, height, edges, w, h);
        }
    }

    /**
     * Adds one rim's light to the cells of the outline.
     *
     * @param edges red, green and blue of each cell, white being 255
     * @return whether there is any
     */
    private static boolean rim(float[] alpha, float[] soft, int w, int h, Point d, Colour c, float s, float[] edges) {
        boolean any = false;
        for (int j = 0; j < h; j++) {
            for (int i = 0; i < w; i++) {
                if (alpha[j * w + i] > 0.02f) {
                    int si = Math.clamp(Math.round(i + d.x()), 0, w - 1);
                    int sj = Math.clamp(Math.round(j + d.y()), 0, h - 1);
                    float open = 1 - soft[sj * w + si];
                    if (open > 0.03f) {
                        float e = open * open * s * 1.5f;
                        int at = 3 * (j * w + i);
                        edges[at] += e * c.red();
                        edges[at + 1] += e * c.green();
                        edges[at + 2] += e * c.blue();
                        any = true;
                    }
                }
            }
        }
        return any;
    }

    /** Lights the pixels by cells of {@value #RIM_CELL}, run by run of cells that are not dark. */
    private static void glow(MemorySegment px, int width, int height, float[] edges, int w, int h) {
        float[] nodes = new float[3 * (w + 1)];
        int[] light = new int[width];
        int[] pixels = new int[width];
        int[] lit = new int[width];
        for (int y = 0; y < height; y++) {
            float place = Math.max(0, (y - 1.5f) / RIM_CELL);
            int j0 = Math.min((int) place, h - 1);
            int j1 = Math.min(j0 + 1, h - 1);
            float down = place - j0;
            for (int i = 0; i < 3 * w; i++) {
                nodes[i] = edges[3 * j0 * w + i] * (1 - down) + edges[3 * j1 * w + i] * down;
            }
            System.arraycopy(nodes, 3 * (w - 1), nodes, 3 * w, 3);
            int i = 0;
            while (i < w) {
                int start = i;
                while (i < w && (bright(nodes, i) || bright(nodes, i + 1))) {
                    i++;
                }
                if (i > start) {
                    int from = start == 0 ? 0 : start * RIM_CELL + 1;
                    int n = Math.min(width, i * RIM_CELL + 1) - from;
                    long at = 4L * ((long) y * width + from);
                    MemorySegment.copy(px, ValueLayout.JAVA_INT, at, pixels, 0, n);
                    keepAlpha(pixels, n, lit);
                    for (int c = 0; c < 3; c++) {
                        between(nodes, c, from, n, light);
                        brighten(pixels, light, n, 16 - 8 * c, lit);
                    }
                    MemorySegment.copy(lit, 0, px, ValueLayout.JAVA_INT, at, n);
                }
                i++;
            }
        }
    }

    private static boolean bright(float[] nodes, int i) {
        return nodes[3 * i] + nodes[3 * i + 1] + nodes[3 * i + 2] > 2;
    }

    /** One channel of the cells' light at each of {@code n} pixels, white being 255; a cell's node is its second pixel. */
    private static void between(float[] nodes, int channel, int from, int n, int[] light) {
        int k = 0;
        int at = channel + 3 * (Math.max(0, from - 1) / RIM_CELL);
        if (from == 0) {
            light[k++] = (int) nodes[channel];
        }
        for (; k + RIM_CELL <= n; k += RIM_CELL, at += 3) {
            float a = nodes[at];
            float step = (nodes[at + 3] - a) / RIM_CELL;
            light[k] = (int) a;
            light[k + 1] = (int) (a + step);
            light[k + 2] = (int) (a + 2 * step);
            light[k + 3] = (int) (a + 3 * step);
        }
        for (int i = 0; k < n; i++, k++) {
            light[k] = (int) (nodes[at] + (nodes[at + 3] - nodes[at]) * i / RIM_CELL);
        }
    }

    /** Bright parts take more of the light than dark ones; nothing gets brighter than its alpha. */
    private static void brighten(int[] pixels, int[] light, int n, int shift, int[] lit) {
        for (int x = 0; x < n; x++) {
            int p = pixels[x];
            int alpha = p >>> 24;
            int v = (p >> shift) & 255;
            // 0.45 + v / 460, in parts of 1024, times the light that the alpha lets on.
            int more = (((light[x] * alpha) >> 8) * (461 + ((v * 1140) >> 9))) >> 10;
            lit[x] |= Math.min(alpha, v + more) << shift;
        }
    }

    private static float[] blurred(float[] a, int w, int h, int r) {
        float[] across = new float[w * h];
        for (int j = 0; j < h; j++) {
            float sum = 0;
            for (int i = -r; i <= r; i++) {
                sum += a[j * w + Math.clamp(i, 0, w - 1)];
            }
            for (int i = 0; i < w; i++) {
                across[j * w + i] = sum / (2 * r + 1);
                sum += a[j * w + Math.min(i + r + 1, w - 1)] - a[j * w + Math.max(i - r, 0)];
            }
        }
        float[] out = new float[w * h];
        for (int i = 0; i < w; i++) {
            float sum = 0;
            for (int j = -r; j <= r; j++) {
                sum += across[Math.clamp(j, 0, h - 1) * w + i];
            }
            for (int j = 0; j < h; j++) {
                out[j * w + i] = sum / (2 * r + 1);
                sum += across[Math.min(j + r + 1, h - 1) * w + i] - across[Math.max(j - r, 0) * w + i];
            }
        }
        return out;
    }
}
