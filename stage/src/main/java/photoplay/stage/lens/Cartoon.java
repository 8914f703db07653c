package photoplay.stage.lens;

import photoplay.stage.portrait.Raster;

/**
 * Flat colours in a few steps of light under ink lines (H. Winnemöller, S. Olsen, B. Gooch: Real-time video
 * abstraction, 2006). 145 ms at 720x1280.
 *
 * @param levels steps of light, 4..12
 * @param ink 0 no lines to 1 many
 */
public record Cartoon(int levels, double ink) implements Look {
    public static Cartoon plain() {
        return new Cartoon(7, 0.55);
    }

    @Override
    public Raster bake(Raster picture, double unit) {
        Canvas c = Canvas.of(picture, unit);
        Canvas half = c.scaled(0.5);
        Canvas flat = half.with(Tone.flattened(half, half.px(0.03), 0.35)).onto(c);
        Field luma = flat.luma();
        Flow flow = Flow.of(luma, c.px(0.004));
        Field lines = Strokes.ink(c.luma(), flow, c.px(0.0042), ink);
        int[] out = new int[c.rgb().length];
        for (int i = 0; i < out.length; i++) {
            int base = Tone.saturated(flat.rgb()[i], 1.35f);
            float l = luma.v()[i] * levels;
            float step = (float) Math.floor(l) + 0.5f;
            float soft = step + 0.5f * (float) Math.tanh(9 * (l - Math.round(l))) * (l > Math.round(l) ? 0 : 1);
            float k = (0.35f * l + 0.65f * soft) / levels;
            out[i] = Tone.lit(Tone.atLuma(base, 255 * k), 1 - 0.94f * lines.v()[i]);
        }
        return c.with(out).raster();
    }
}
