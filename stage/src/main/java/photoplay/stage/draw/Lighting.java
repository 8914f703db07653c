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
     * Multiplies pixels by gains given at nodes {@code cell} pixels apart, the first at {@code -cell/2}. Whole rows of
     * integers, one channel after another: the form that the JIT compiler turns into vector code.
     */
    static void shade(MemorySegment px, int width, int height, int cell, int nodesAcross, float[] gain) {
        int[] pixels = new int[width];
        int[][] upper = new int[3][width];
        int[][] lower = new int[3][width];
        int[] shaded = new int[width];
        int known = -2;
        for (int y = 0; y < height; y++) {
            double place = (y + 0.5) / cell + 0.5;
            int row = (int) place;
            if (row != known) {
                if (row == known + 1) {
                    int[][] spare = upper;
                    upper = lower;
                    lower = spare;
                } else {
                    spread(gain, row * nodesAcross, cell, upper);
                }
                spread(gain, (row + 1) * nodesAcross, cell, lower);
                known = row;
            }
            int down = (int) Math.round((place - row) * (1 << FINE));
            MemorySegment.copy(px, ValueLayout.JAVA_INT, 4L * y * width, pixels, 0, width);
            keepAlpha(pixels, shaded);
            for (int c = 0; c < 3; c++) {
                channel(pixels, upper[c], lower[c], down, 16 - 8 * c, shaded);
            }
            MemorySegment.copy(shaded, 0, px, ValueLayout.JAVA_INT, 4L * y * width, width);
        }
    }

    /** One row of nodes as a gain for each pixel and channel, in steps of 1 / {@value #UNIT_GAIN}. */
    private static void spread(float[] gain, int firstNode, int cell, int[][] out) {
        int width = out[0].length;
        for (int x = 0; x < width; x++) {
            float place = (x + 0.5f) / cell + 0.5f;
            int node = (int) place;
            float k = place - node;
            int a = 3 * (firstNode + node);
            for (int c = 0; c < 3; c++) {
                float g = gain[a + c] + (gain[a + 3 + c] - gain[a + c]) * k;
                out[c][x] = (int) (Math.clamp(g, 0, MOST_GAIN) * UNIT_GAIN + 0.5f);
            }
        }
    }

    private static void keepAlpha(int[] pixels, int[] shaded) {
        for (int x = 0; x < pixels.length; x++) {
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
        for (int j = 0; j < h; j++) {
            for (int i = 0; i < w; i++) {
                long at =
                        ((long) Math.min(j * RIM_CELL + 1, height - 1) * width + Math.min(i * RIM_CELL + 1, width - 1))
                                * 4;
                alpha[j * w + i] = (px.get(ValueLayout.JAVA_BYTE, at + 3) & 255) / 255f;
            }
        }
        for (Light l : lights) {
            double s = l.strength().at(t);
            if (l instanceof Light.Rim rim && s > 1e-3) {
                double reach = rim.width() * unit / RIM_CELL;
                float[] soft = blurred(alpha, w, h, (int) Math.max(1, Math.round(reach)));
                Point d = Point.polar(reach * 0.8, rim.degrees().at(t));
                rim(px, width, height, alpha, soft, w, h, d, rim.colour(), (float) s);
            }
        }
    }

    private static void rim(
            MemorySegment px,
            int width,
            int height,
            float[] alpha,
            float[] soft,
            int w,
            int h,
            Point d,
            Colour c,
            float s) {
        float[] edge = new float[w * h];
        boolean any = false;
        for (int j = 0; j < h; j++) {
            for (int i = 0; i < w; i++) {
                float e = alpha[j * w + i];
                if (e > 0.02f) {
                    int si = Math.clamp(Math.round(i + d.x()), 0, w - 1);
                    int sj = Math.clamp(Math.round(j + d.y()), 0, h - 1);
                    float open = 1 - soft[sj * w + si];
                    edge[j * w + i] = open * open * s * 1.5f;
                    any |= open > 0.03f;
                }
            }
        }
        if (!any) {
            return;
        }
        for (int y = 0; y < height; y++) {
            float gy = Math.max(0, (y - 1.5f) / RIM_CELL);
            int j0 = Math.min((int) gy, h - 1);
            int j1 = Math.min(j0 + 1, h - 1);
            float fy = gy - j0;
            for (int i0 = 0; i0 < w; i0++) {
                int i1 = Math.min(i0 + 1, w - 1);
                float a = edge[j0 * w + i0] * (1 - fy) + edge[j1 * w + i0] * fy;
                float b = edge[j0 * w + i1] * (1 - fy) + edge[j1 * w + i1] * fy;
                if (a < 0.004f && b < 0.004f) {
                    continue;
                }
                int from = i0 * RIM_CELL + 1;
                int to = Math.min(width, from + RIM_CELL);
                for (int x = i0 == 0 ? 0 : from; x < to; x++) {
                    long at = ((long) y * width + x) * 4;
                    int p = px.get(ValueLayout.JAVA_INT_UNALIGNED, at);
                    int al = p >>> 24;
                    if (al != 0) {
                        float k = a + (b - a) * Math.max(0, x - from) / RIM_CELL;
                        int red = lit((p >> 16) & 255, c.red(), k, al);
                        int green = lit((p >> 8) & 255, c.green(), k, al);
                        int blue = lit(p & 255, c.blue(), k, al);
                        px.set(ValueLayout.JAVA_INT_UNALIGNED, at, (al << 24) | (red << 16) | (green << 8) | blue);
                    }
                }
            }
        }
    }

    /** Bright parts take more of the rim's light than dark ones. */
    private static int lit(int v, int light, float k, int alpha) {
        return Math.min(alpha, (int) (v + light * k * alpha * (0.45f + v / 460f) / 255f));
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
