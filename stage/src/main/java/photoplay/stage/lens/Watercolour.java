package photoplay.stage.lens;

import photoplay.stage.portrait.Raster;

/**
 * Watercolour: abstracted colours laid with wobbling, darkened edges, blooms of more and less pigment, on rough paper
 * (A. Bousseau, M. Kaplan, J. Thollot, F. Sillion: Interactive watercolor rendering with temporal coherence and
 * abstraction, 2006). 369 ms at 720x1280.
 *
 * @param seed of paper and pigment; two or three in turn make it boil
 */
public record Watercolour(long seed) implements Look {
    private static final int WASHES = 6;

    @Override
    public Raster bake(Raster picture, double unit) {
        Canvas c = Canvas.of(picture, unit);
        int w = c.width();
        int h = c.height();
        int n = (int) seed * 17;
        Canvas half = c.scaled(0.5);
        Canvas calm = half.with(Tone.flattened(half, half.px(0.03), 0.3));
        Flow flow = Flow.of(calm.luma(), half.px(0.006));
        Canvas wash = half.with(Kuwahara.painted(calm, flow, Math.max(2, half.px(0.011))))
                .onto(c);
        Field dx = Noise.clouds(w, h, c.px(0.03), 3, n + 1);
        Field dy = Noise.clouds(w, h, c.px(0.03), 3, n + 5);
        int[] laid = new int[w * h];
        float wobble = (float) c.px(0.011);
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                int i = y * w + x;
                float mx = (dx.v()[i] - 0.5f) * wobble;
                float my = (dy.v()[i] - 0.5f) * wobble;
                laid[i] = Tone.mix(wash.at(x + mx, y + my), c.at(x + mx * 0.4f, y + my * 0.4f), 0.16f);
            }
        }
        for (int i = 0; i < laid.length; i++) {
            float l = Rows.luma(laid[i]) / 255f * WASHES;
            float step = (float) Math.floor(l) + Field.smooth(0.3f, 0.7f, l - (float) Math.floor(l));
            laid[i] = Tone.atLuma(laid[i], 255 * (0.45f * l + 0.55f * step) / WASHES);
        }
        Canvas washed = c.with(laid);
        Field luma = washed.luma();
        Field near = luma.blur(c.px(0.0022));
        Field wide = luma.blur(c.px(0.0065));
        Field turbulence = Noise.clouds(w, h, c.px(0.16), 4, n + 11);
        Field paper = Noise.paper(w, h, c.px(0.0045), 19);
        int[] out = new int[laid.length];
        for (int i = 0; i < out.length; i++) {
            float edge = Math.max(0, wide.v()[i] - near.v()[i]) * 9f;
            float density =
                    0.80f + 0.95f * (turbulence.v()[i] - 0.5f) + 0.09f * (0.5f - paper.v()[i]) + Math.min(edge, 0.55f);
            out[i] = diluted(Tone.saturated(laid[i], 1.38f), density, paper.v()[i]);
        }
        return c.with(out).raster();
    }

    /** More or less pigment on the paper: C (1 - (1 - C)(d - 1)) of the paper's formula. */
    private static int diluted(int rgb, float d, float paper) {
        float tooth = 0.985f + 0.03f * paper;
        return Tone.rgb(
                channel((rgb >> 16) & 255, d) * tooth * 0.995f,
                channel((rgb >> 8) & 255, d) * tooth * 0.985f,
                channel(rgb & 255, d) * tooth * 0.955f);
    }

    private static float channel(int v, float d) {
        float c = 0.06f + 0.94f * (float) Math.pow(v / 255f, 0.8);
        float k = c * (1 - (1 - c) * (d - 1));
        return 255 * Math.clamp(k, 0, 1);
    }
}
