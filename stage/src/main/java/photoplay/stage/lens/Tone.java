package photoplay.stage.lens;

/** Arithmetic of opaque int colours 0xFFRRGGBB for looks. */
final class Tone {
    private Tone() {}

    static int rgb(float r, float g, float b) {
        return 0xFF000000
                | (Math.clamp((int) (r + 0.5f), 0, 255) << 16)
                | (Math.clamp((int) (g + 0.5f), 0, 255) << 8)
                | Math.clamp((int) (b + 0.5f), 0, 255);
    }

    /** All channels times {@code k}. */
    static int lit(int c, float k) {
        return rgb(((c >> 16) & 255) * k, ((c >> 8) & 255) * k, (c & 255) * k);
    }

    /** Light added to all channels, -255..255. */
    static int plus(int c, float v) {
        return rgb(((c >> 16) & 255) + v, ((c >> 8) & 255) + v, (c & 255) + v);
    }

    /** Light of a colour added, {@code k} 0..1. */
    static int glow(int c, int light, float k) {
        return rgb(
                ((c >> 16) & 255) + ((light >> 16) & 255) * k,
                ((c >> 8) & 255) + ((light >> 8) & 255) * k,
                (c & 255) + (light & 255) * k);
    }

    static int mix(int a, int b, float k) {
        return Rows.mix(a, b, Math.clamp((int) (k * 256), 0, 256));
    }

    /** Seen through a filter of the colour. */
    static int times(int a, int b) {
        return rgb(
                ((a >> 16) & 255) * ((b >> 16) & 255) / 255f,
                ((a >> 8) & 255) * ((b >> 8) & 255) / 255f,
                (a & 255) * (b & 255) / 255f);
    }

    /** Away from grey by {@code k}, 1 as it is. */
    static int saturated(int c, float k) {
        float l = Rows.luma(c);
        return rgb(l + (((c >> 16) & 255) - l) * k, l + (((c >> 8) & 255) - l) * k, l + ((c & 255) - l) * k);
    }

    /** Same hue, luma moved to {@code target} (0..255). */
    static int atLuma(int c, float target) {
        float l = Math.max(Rows.luma(c), 1);
        return target <= l ? lit(c, target / l) : mix(c, 0xFFFFFFFF, (target - l) / (256 - l));
    }

    /** Block colours made vivid, with a little extra contrast to their neighbours, so that small faces stay readable. */
    static int[] vivid(Canvas blocks, float saturation) {
        Field luma = blocks.luma();
        Field around = luma.blur(1.2);
        int[] out = new int[blocks.rgb().length];
        for (int i = 0; i < out.length; i++) {
            float crisp = (luma.v()[i] - around.v()[i]) * 150;
            out[i] = plus(saturated(blocks.rgb()[i], saturation), crisp);
        }
        return out;
    }

    /** Colours between stops, {@code k} 0..1. */
    static int ramp(float k, int... stops) {
        float p = Math.clamp(k, 0, 1) * (stops.length - 1);
        int i = Math.min((int) p, stops.length - 2);
        return mix(stops[i], stops[i + 1], p - i);
    }

    /** A canvas's colours {@linkplain Flattening flattened}. */
    static int[] flattened(Canvas c, double reach, double range) {
        return Flattening.of(c.rgb(), c.width(), c.height(), reach, range);
    }
}
