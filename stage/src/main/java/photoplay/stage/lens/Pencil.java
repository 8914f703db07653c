package photoplay.stage.lens;

import photoplay.stage.portrait.Raster;
import photoplay.stage.scene.Colour;

/**
 * Pencil on paper: outlines, and tone laid in three layers of hatching that darken step by step (after C. Lu, L. Xu,
 * J. Jia: Combining sketch and tone for pencil drawing production, 2012). 266 ms at 720x1280.
 *
 * @param colour true for coloured pencils, false for graphite
 * @param seed of the hand; two or three in turn make it boil
 */
public record Pencil(boolean colour, Colour paper, long seed) implements Look {
    public static Pencil graphite() {
        return new Pencil(false, Colour.rgb(0xF6F2E9), 1);
    }

    public static Pencil coloured() {
        return new Pencil(true, Colour.rgb(0xFAF6EC), 1);
    }

    public Pencil seed(long s) {
        return new Pencil(colour, paper, s);
    }

    @Override
    public Raster bake(Raster picture, double unit) {
        Canvas c = Canvas.of(picture, unit);
        int w = c.width();
        int h = c.height();
        int n = (int) seed * 13;
        int[] base = colour ? c.blurred(c.px(0.003)) : c.rgb();
        Field luma = equalised(c.luma().blur(c.px(0.002)));
        Flow flow = Flow.of(luma, c.px(0.005));
        Field lines =
                InkLines.wobbled(Strokes.ink(c.luma(), flow, c.px(0.0032), 0.72), c.px(0.0018), c.px(0.03), (int) seed);
        Field tooth = Noise.paper(w, h, c.px(0.0024), 5);
        Field[] hatch = {
            hatching(w, h, -52, c.px(0.0034), c.px(0.06), n + 1),
            hatching(w, h, -28, c.px(0.0030), c.px(0.05), n + 3),
            hatching(w, h, -80, c.px(0.0028), c.px(0.045), n + 5)
        };
        float[] start = {0.93f, 0.62f, 0.36f};
        float[] full = {0.42f, 0.16f, 0.0f};
        int[] out = new int[base.length];
        for (int i = 0; i < out.length; i++) {
            float l = luma.v()[i];
            float clean = 1;
            for (int k = 0; k < 3; k++) {
                float want = Field.smooth(start[k], full[k], l);
                float stroke = Field.smooth(
                        1 - want * 1.15f, 1.25f - want * 0.95f, hatch[k].v()[i] + (tooth.v()[i] - 0.5f) * 0.55f);
                clean *= 1 - (colour ? 0.78f : 0.62f) * stroke * (0.35f + 0.65f * want);
            }
            float grain = Math.clamp(0.55f + 1.1f * (tooth.v()[i] - 0.35f), 0.25f, 1);
            float line = lines.v()[i] * grain;
            int pigment = colour ? pigment(base[i]) : 0xFF2B2A2E;
            int laid = Tone.mix(paper.argb(), pigment, 1 - clean);
            if (colour) {
                laid = Tone.times(
                        laid,
                        Tone.mix(
                                0xFFFFFFFF,
                                Tone.saturated(base[i], 1.3f),
                                0.5f * Math.clamp(0.35f + tooth.v()[i], 0, 1)));
            }
            int outline = colour ? Tone.lit(pigment, 0.42f) : 0xFF232226;
            out[i] = Tone.lit(Tone.mix(laid, outline, line * 0.85f), 0.965f + 0.07f * tooth.v()[i]);
        }
        return c.with(out).raster();
    }

    private static int pigment(int base) {
        return Tone.atLuma(Tone.saturated(base, 1.6f), Math.min(Rows.luma(base) * 0.8f, 165));
    }

    /** Stretches the tones so that every photo has light paper and deep shade. */
    private static Field equalised(Field luma) {
        float[] sorted = luma.resized(64, 64).v();
        java.util.Arrays.sort(sorted);
        float low = sorted[sorted.length / 50];
        float high = Math.max(low + 0.2f, sorted[sorted.length * 96 / 100]);
        return luma.map(v -> (float) Math.pow(Math.clamp((v - low) / (high - low), 0, 1), 0.85));
    }

    /** Strokes in one direction: noise stretched along it, 0..1 evenly spread. */
    static Field hatching(int w, int h, double degrees, double pitch, double length, int seed) {
        float cos = (float) Math.cos(Math.toRadians(degrees));
        float sin = (float) Math.sin(Math.toRadians(degrees));
        float across = (float) (1 / pitch);
        float along = (float) (1 / length);
        float[] out = new float[w * h];
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                float u = (x * cos + y * sin) * along;
                float v = (y * cos - x * sin) * across;
                v += 1.4f * Noise.at(u * 0.9f, v * 0.05f, seed + 1);
                float k = Noise.at(u, v, seed);
                out[y * w + x] = Field.smooth(0.12f, 0.88f, k);
            }
        }
        return new Field(w, h, out);
    }
}
