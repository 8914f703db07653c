package photoplay.stage.lens;

/**
 * A picture's own few colours: Lloyd's k-means in OkLab (B. Ottosson: A perceptual colour space for image processing,
 * 2020), seeded by farthest points so that rare bright colours keep a place. The same picture gives the same colours.
 *
 * @param rgb the colours, 0xFFRRGGBB
 */
record Inks(int[] rgb, float[] lab) {

    static Inks of(int[] rgb) {
        float[] lab = new float[rgb.length * 3];
        for (int i = 0; i < rgb.length; i++) {
            lab(rgb[i], lab, 3 * i);
        }
        return new Inks(rgb.clone(), lab);
    }

    /** Picks {@code count} colours of the solid part of a canvas. */
    static Inks of(Canvas c, int count) {
        Canvas small = c.scaled(Math.min(1, 96 / Math.sqrt((double) c.width() * c.height())));
        int n = 0;
        float[] lab = new float[small.rgb().length * 3];
        for (int i = 0; i < small.rgb().length; i++) {
            if ((small.alpha()[i] & 255) > 127) {
                lab(small.rgb()[i], lab, 3 * n++);
            }
        }
        if (n == 0) {
            return of(new int[] {0xFF000000, 0xFFFFFFFF});
        }
        float[] centres = seeds(lab, n, count);
        for (int round = 0; round < 12; round++) {
            float[] sum = new float[centres.length];
            int[] members = new int[count];
            for (int i = 0; i < n; i++) {
                int k = nearest(centres, lab[3 * i], lab[3 * i + 1], lab[3 * i + 2]);
                members[k]++;
                for (int d = 0; d < 3; d++) {
                    sum[3 * k + d] += lab[3 * i + d];
                }
            }
            for (int k = 0; k < count; k++) {
                for (int d = 0; d < 3 && members[k] > 0; d++) {
                    centres[3 * k + d] = sum[3 * k + d] / members[k];
                }
            }
        }
        int[] colours = new int[count];
        for (int k = 0; k < count; k++) {
            colours[k] = rgb(centres[3 * k], centres[3 * k + 1], centres[3 * k + 2]);
        }
        return of(colours);
    }

    private static float[] seeds(float[] lab, int n, int count) {
        float[] centres = new float[count * 3];
        float[] far = new float[n];
        java.util.Arrays.fill(far, Float.MAX_VALUE);
        int next = 0;
        for (int k = 0; k < count; k++) {
            System.arraycopy(lab, 3 * next, centres, 3 * k, 3);
            int best = 0;
            for (int i = 0; i < n; i++) {
                float d = distance(lab, 3 * i, centres[3 * k], centres[3 * k + 1], centres[3 * k + 2]);
                far[i] = Math.min(far[i], d);
                if (far[i] > far[best]) {
                    best = i;
                }
            }
            next = best;
        }
        return centres;
    }

    /** Index of the colour nearest to this one. */
    int nearest(int colour) {
        float[] one = new float[3];
        lab(colour, one, 0);
        return nearest(lab, one[0], one[1], one[2]);
    }

    /** Every colour replaced by its nearest ink; a table of 15 bits keeps it quick. */
    int[] painted(int[] colours) {
        short[] table = new short[1 << 15];
        int[] out = new int[colours.length];
        for (int i = 0; i < out.length; i++) {
            int c = colours[i];
            int key = ((c >> 9) & 0x7C00) | ((c >> 6) & 0x3E0) | ((c >> 3) & 0x1F);
            if (table[key] == 0) {
                table[key] = (short) (1 + nearest((c & 0xF8F8F8) | 0x040404));
            }
            out[i] = rgb[table[key] - 1];
        }
        return out;
    }

    private static int nearest(float[] centres, float l, float a, float b) {
        int best = 0;
        float least = Float.MAX_VALUE;
        for (int k = 0; k < centres.length; k += 3) {
            float d = distance(centres, k, l, a, b);
            if (d < least) {
                least = d;
                best = k / 3;
            }
        }
        return best;
    }

    private static float distance(float[] p, int at, float l, float a, float b) {
        float dl = p[at] - l;
        float da = (p[at + 1] - a) * 1.6f;
        float db = (p[at + 2] - b) * 1.6f;
        return dl * dl + da * da + db * db;
    }

    private static void lab(int c, float[] out, int at) {
        float r = linear((c >> 16) & 255);
        float g = linear((c >> 8) & 255);
        float b = linear(c & 255);
        float l = (float) Math.cbrt(0.41222146f * r + 0.53633255f * g + 0.051445995f * b);
        float m = (float) Math.cbrt(0.2119035f * r + 0.6806995f * g + 0.10739696f * b);
        float s = (float) Math.cbrt(0.08830246f * r + 0.28171885f * g + 0.6299787f * b);
        out[at] = 0.21045426f * l + 0.7936178f * m - 0.004072047f * s;
        out[at + 1] = 1.9779985f * l - 2.4285922f * m + 0.4505937f * s;
        out[at + 2] = 0.025904037f * l + 0.78277177f * m - 0.80867577f * s;
    }

    private static int rgb(float light, float a, float b) {
        float l = light + 0.39633778f * a + 0.21580376f * b;
        float m = light - 0.105561346f * a - 0.06385417f * b;
        float s = light - 0.08948418f * a - 1.2914855f * b;
        l = l * l * l;
        m = m * m * m;
        s = s * s * s;
        return Tone.rgb(
                gamma(4.0767417f * l - 3.3077116f * m + 0.23096994f * s),
                gamma(-1.268438f * l + 2.6097574f * m - 0.34131938f * s),
                gamma(-0.0041960864f * l - 0.7034186f * m + 1.7076147f * s));
    }

    private static float linear(int v) {
        float k = v / 255f;
        return k <= 0.04045f ? k / 12.92f : (float) Math.pow((k + 0.055f) / 1.055f, 2.4);
    }

    private static float gamma(float v) {
        float k = Math.clamp(v, 0, 1);
        return 255 * (k <= 0.0031308f ? 12.92f * k : 1.055f * (float) Math.pow(k, 1 / 2.4) - 0.055f);
    }
}
