package photoplay.stage.lens;

import photoplay.stage.portrait.Raster;
import photoplay.stage.scene.Colour;

/**
 * The edges as glowing tubes over the darkened picture. 132 ms at 720x1280.
 *
 * @param first colour of the tubes on the left
 * @param second colour on the right
 * @param photo how much of the picture is left: 0..1
 */
public record NeonGlow(Colour first, Colour second, double photo) implements Look {
    public static NeonGlow club() {
        return new NeonGlow(Colour.rgb(0xFF2E9A), Colour.rgb(0x22D8FF), 0.28);
    }

    @Override
    public Raster bake(Raster picture, double unit) {
        Canvas c = Canvas.of(picture, unit);
        int w = c.width();
        Field luma = c.luma().blur(c.px(0.002));
        Field ink = Strokes.lines(luma, Flow.of(luma, c.px(0.005)), c.px(0.0045), 0.55);
        Field tube = ink.blur(c.px(0.0008));
        Field near = ink.blur(c.px(0.0045));
        Field far = ink.blur(c.px(0.02));
        int[] out = new int[c.rgb().length];
        for (int i = 0; i < out.length; i++) {
            int y = i / w;
            float across = (float) (i % w) / w + 0.25f * ((float) y / c.height() - 0.5f);
            int hue = Tone.mix(first.argb(), second.argb(), Field.smooth(0.2f, 0.8f, across));
            int base = Tone.mix(0xFF04030A, Tone.times(c.rgb()[i], Tone.mix(hue, 0xFF6060A0, 0.5f)), (float) photo);
            int lit = Tone.glow(base, hue, 0.75f * near.v()[i] + 1.1f * far.v()[i] + 0.55f * tube.v()[i]);
            out[i] = Tone.mix(lit, 0xFFFFFFFF, 0.72f * Field.smooth(0.45f, 0.95f, tube.v()[i]));
        }
        return c.with(out).raster();
    }
}
