package photoplay.stage.lens;

import photoplay.stage.portrait.Raster;
import photoplay.stage.scene.Colour;

/**
 * Steel engraving as on banknotes: lines that swell with the shade and bend over the form, crossed in the darks
 * (after V. Ostromoukhov: Digital facial engraving, 1999). 106 ms at 720x1280.
 *
 * @param pitch between lines in short sides
 */
public record Engraving(double pitch, Colour ink, Colour paper) implements Look {
    public static Engraving banknote() {
        return new Engraving(0.0074, Colour.rgb(0x1F3A34), Colour.rgb(0xEEF0E2));
    }

    public static Engraving sepia() {
        return new Engraving(0.0074, Colour.rgb(0x3A2416), Colour.rgb(0xF1E4C8));
    }

    @Override
    public Raster bake(Raster picture, double unit) {
        Canvas c = Canvas.of(picture, unit);
        int w = c.width();
        int h = c.height();
        Field luma = c.luma().blur(c.px(0.0016));
        Field form = c.luma().blur(c.px(0.022));
        Field broad = c.luma().blur(c.px(0.09));
        Field local = luma.blur(c.px(0.05));
        Field lines = Strokes.ink(luma, Flow.of(luma, c.px(0.004)), c.px(0.0026), 0.6);
        float period = (float) c.px(pitch);
        float bulge = (float) c.px(0.055);
        int[] out = new int[w * h];
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                int i = y * w + x;
                float bend = bulge * (form.v()[i] * 0.8f + broad.v()[i] * 1.3f);
                float tone = Math.clamp(luma.v()[i] + 0.35f * (luma.v()[i] - local.v()[i]), 0, 1);
                float dark = (float) Math.pow(1 - tone, 0.9);
                float first = line((y * 0.94f + x * 0.34f + bend) / period, dark * 0.9f, period);
                float second = line((y * 0.34f - x * 0.94f + bend * 0.8f) / period, (dark - 0.52f) * 1.35f, period);
                float third = line((y * 0.75f + x * -0.66f + bend) / period * 1.1f, (dark - 0.80f) * 2.2f, period);
                float k = 1 - (1 - first) * (1 - second) * (1 - third);
                k = Math.max(k, lines.v()[i] * 0.9f);
                out[i] = Tone.mix(paper.argb(), ink.argb(), k);
            }
        }
        return c.with(out).raster();
    }

    /** Ink 0..1 of a line system whose lines cover {@code share} of the ground. */
    private static float line(float phase, float share, float period) {
        if (share <= 0.03f) {
            return 0;
        }
        float d = Math.abs(phase - (float) Math.floor(phase) - 0.5f);
        float half = Math.min(share, 0.96f) / 2;
        float edge = 0.7f / period;
        return Field.smooth(half + edge, half - edge, d);
    }
}
