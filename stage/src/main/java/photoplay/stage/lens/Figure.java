package photoplay.stage.lens;

import photoplay.stage.portrait.Raster;

/**
 * A collectable of painted vinyl: smoothed colours, creases darkened, reflections of a softbox window and a strip. 99 ms at 720x1280.
 *
 * @param shine 0 matt to 1 wet gloss
 */
public record Figure(double shine) implements Look {
    public static Figure vinyl() {
        return new Figure(0.5);
    }

    @Override
    public Raster bake(Raster picture, double unit) {
        Canvas c = Canvas.of(picture, unit);
        Canvas half = c.scaled(0.5);
        int[] flat =
                half.with(Tone.flattened(half, half.px(0.03), 0.28)).onto(c).rgb();
        Canvas smooth = c.with(flat);
        Field luma = smooth.luma();
        Field crease = luma.blur(c.px(0.008));
        Surface s = Surface.of(Surface.body(smooth, c.px(0.010), c.px(0.045)), c.px(0.2));
        Field fine = c.luma().blur(c.px(0.0012));
        float k = (float) shine;
        int[] out = new int[flat.length];
        for (int i = 0; i < out.length; i++) {
            float detail = (fine.v()[i] - luma.v()[i]) * 110;
            int base = Tone.plus(Tone.saturated(flat[i], 1.32f), detail);
            float light = 0.66f + 0.46f * s.diffuse(i) + 1.1f * Math.min(0, luma.v()[i] - crease.v()[i]);
            int lit = Tone.lit(base, light);
            float shine = k * (0.42f * s.window(i) + 0.9f * s.gloss(i, 40));
            out[i] = Tone.glow(Tone.mix(lit, 0xFFFFFFFF, Math.min(0.75f, shine)), 0xFF9FC4FF, 0.22f * k * s.rim(i));
        }
        return c.with(out).raster();
    }
}
