package photoplay.stage.lens;

import photoplay.stage.portrait.Raster;

/**
 * Needle-felted wool: patches of few colours with fuzzy borders, two crossing layers of fibres along the flow of edges,
 * lit raking from the left, loose hairs on the outline. 179 ms at 720x1280.
 *
 * @param colours of wool
 * @param fibre length in short sides
 * @param seed of the fibres; two or three in turn, ten a second, make it shimmer
 */
public record Wool(int colours, double fibre, long seed) implements Look {
    public static Wool felt() {
        return new Wool(24, 0.016, 1);
    }

    public Wool seed(long s) {
        return new Wool(colours, fibre, s);
    }

    @Override
    public Raster bake(Raster picture, double unit) {
        Canvas c = Canvas.of(picture, unit);
        int w = c.width();
        int h = c.height();
        int n = (int) seed * 19;
        Canvas half = c.scaled(0.5);
        Canvas flat = half.with(Tone.flattened(half, half.px(0.02), 0.3)).onto(c);
        int[] wool = Inks.of(flat, colours).painted(flat.rgb());
        int[] base = new int[wool.length];
        for (int i = 0; i < base.length; i++) {
            base[i] = Tone.mix(Tone.mix(flat.rgb()[i], wool[i], 0.5f), c.rgb()[i], 0.35f);
        }
        Field sway = Noise.clouds(half.width(), half.height(), half.px(0.05), 2, n + 1);
        Flow flow = Flow.of(half.luma(), half.px(0.008));
        int reach = Math.clamp((int) half.px(fibre), 3, 12);
        Field upper = layer(flow, sway, 0.45f, reach, n + 5);
        Field lower = layer(flow, sway, -0.75f, reach, n + 9);
        upper = upper.resized(w, h);
        lower = lower.resized(w, h);
        float[] height = new float[w * h];
        for (int i = 0; i < height.length; i++) {
            height[i] = Math.max(upper.v()[i], lower.v()[i] - 0.08f);
        }
        Field fibres = new Field(w, h, height);
        Surface s = Surface.of(fibres, c.px(0.02));
        Surface form = Surface.of(Surface.body(c.with(wool), c.px(0.006), c.px(0.025)), c.px(0.06));
        Canvas patches = c.with(base);
        float fuzz = (float) c.px(0.010);
        Field busy = flow.asDetail().resized(w, h);
        int[] out = new int[w * h];
        byte[] alpha = new byte[out.length];
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                int i = y * w + x;
                float calm = 1 - 0.6f * busy.v()[i];
                float dx = calm * (upper.v()[i] - 0.5f) * fuzz;
                float dy = calm * (lower.v()[i] - 0.5f) * fuzz;
                int colour = patches.at(x + dx, y + dy);
                float light = 0.95f
                        + calm * (0.30f * (height[i] - 0.5f) + 0.26f * (s.diffuse(i) - 0.7f))
                        + 0.3f * (form.diffuse(i) - 0.7f);
                out[i] = Tone.plus(Tone.lit(colour, 0.06f + light), calm * 26 * (height[i] - 0.5f) + 6);
                alpha[i] = hairs(c, x, y, dx * 1.6f, dy * 1.6f);
            }
        }
        return c.with(out).alpha(alpha).raster();
    }

    private static byte hairs(Canvas c, int x, int y, float dx, float dy) {
        int px = Math.clamp((int) (x + dx), 0, c.width() - 1);
        int py = Math.clamp((int) (y + dy), 0, c.height() - 1);
        return c.alpha()[py * c.width() + px];
    }

    /** Fibres 0..1, evenly spread about one half. */
    static Field layer(Flow flow, Field sway, float turn, int reach, int seed) {
        float[] bend = new float[sway.v().length];
        for (int i = 0; i < bend.length; i++) {
            float loose = 1 - 0.7f * Field.smooth(0.3f, 0.9f, flow.coherence()[i]);
            bend[i] = ((sway.v()[i] - 0.5f) * 3.4f + turn) * loose;
        }
        Field noise = Noise.white(flow.width(), flow.height(), seed);
        Field smeared = flow.swayed(bend).smear(noise, reach);
        float gain = (float) Math.sqrt(2 * reach + 1) * 0.85f;
        return smeared.map(v -> Math.clamp(0.5f + (v - 0.5f) * gain, 0, 1));
    }
}
