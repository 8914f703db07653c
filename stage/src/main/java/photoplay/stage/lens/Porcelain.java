package photoplay.stage.lens;

import photoplay.stage.portrait.Raster;
import photoplay.stage.scene.Colour;

/**
 * Glazed white porcelain with the picture painted on in one colour: washes in the shade, lines on the edges, a clear
 * glaze that mirrors a window. 225 ms at 720x1280.
 */
public record Porcelain(Colour paint) implements Look {
    public static Porcelain blue() {
        return new Porcelain(Colour.rgb(0x1B3FA0));
    }

    @Override
    public Raster bake(Raster picture, double unit) {
        Canvas c = Canvas.of(picture, unit);
        Canvas half = c.scaled(0.5);
        Canvas flat = half.with(Tone.flattened(half, half.px(0.02), 0.3)).onto(c);
        Field luma = flat.luma();
        Field lines = Strokes.ink(c.luma(), Flow.of(c.luma(), c.px(0.004)), c.px(0.0036), 0.5)
                .blur(0.6);
        Field brush = Noise.clouds(c.width(), c.height(), c.px(0.03), 3, 5);
        Surface s = Surface.of(Surface.body(flat, c.px(0.014), c.px(0.05)), c.px(0.2));
        int[] out = new int[c.rgb().length];
        for (int i = 0; i < out.length; i++) {
            float dark = 1 - luma.v()[i];
            float wash = 0.42f * Field.smooth(0.25f, 0.45f, dark)
                    + 0.25f * Field.smooth(0.5f, 0.7f, dark)
                    + 0.25f * Field.smooth(0.75f, 0.9f, dark);
            wash *= 0.75f + 0.5f * brush.v()[i];
            float cover = Math.max(wash, lines.v()[i]);
            float body = 0.90f + 0.14f * (s.diffuse(i) - 0.4f);
            int glaze = Tone.lit(0xFFF8F9FB, body);
            int painted = Tone.mix(glaze, Tone.times(Tone.lit(paint.argb(), 1.1f), glaze), Math.min(cover, 0.96f));
            out[i] = Tone.mix(painted, 0xFFFFFFFF, Math.min(0.8f, 0.55f * s.window(i) + 0.8f * s.gloss(i, 60)));
        }
        return c.with(out).raster();
    }
}
