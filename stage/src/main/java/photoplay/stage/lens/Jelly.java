package photoplay.stage.lens;

import photoplay.stage.portrait.Raster;
import photoplay.stage.scene.Colour;

/**
 * A translucent sweet: the picture seen through coloured jelly, thin edges lit through, wet highlights. 122 ms at 720x1280.
 *
 * @param see 0 solid to 1 clear
 * @param own how much of the picture's own colours is left, 0 to 1
 */
public record Jelly(Colour colour, double see, double own) implements Look {
    public Jelly(Colour colour, double see) {
        this(colour, see, 0.18);
    }

    public static Jelly raspberry() {
        return new Jelly(Colour.rgb(0xF0305A), 0.22);
    }

    @Override
    public Raster bake(Raster picture, double unit) {
        Canvas c = Canvas.of(picture, unit);
        Canvas half = c.scaled(0.5);
        Canvas flat = half.with(Tone.flattened(half, half.px(0.025), 0.3)).onto(c);
        Field luma = flat.luma();
        Field fine = c.luma().blur(c.px(0.0014));
        Field deep = luma.blur(c.px(0.03));
        Field edge = c.cover().blur(c.px(0.03));
        Surface s = Surface.of(Surface.body(flat, c.px(0.010), c.px(0.045)), c.px(0.25));
        int dark = Tone.lit(colour.argb(), 0.28f);
        int bright = Tone.mix(colour.argb(), 0xFFFFFFFF, 0.62f);
        boolean whole = c.opaque();
        int[] out = new int[c.rgb().length];
        byte[] alpha = new byte[out.length];
        for (int i = 0; i < out.length; i++) {
            float l = luma.v()[i] * 0.55f + deep.v()[i] * 0.3f + (fine.v()[i] - luma.v()[i]) * 0.7f + 0.08f;
            float thin = whole ? 0 : 1 - Field.smooth(0.5f, 0.98f, edge.v()[i]);
            // Light enters at the upper left and gathers at the lower right, as in all clear things.
            float through = Math.max(0, 0.5f * s.nx()[i] + 0.6f * s.ny()[i]);
            int body = Tone.ramp(l + 0.22f * through + 0.35f * thin, dark, colour.argb(), bright, 0xFFFFF6F2);
            body = Tone.mix(body, Tone.times(flat.rgb()[i], bright), (float) own);
            float wet = Math.min(1, 0.5f * s.window(i) + 1.1f * s.gloss(i, 90));
            out[i] = Tone.mix(body, 0xFFFFFFFF, 0.85f * wet);
            float solid = 1 - (float) see * (1 - 0.5f * thin) * (1 - wet);
            alpha[i] = (byte) Math.round((c.alpha()[i] & 255) * (whole ? 1 : solid));
        }
        return c.with(out).alpha(alpha).raster();
    }
}
