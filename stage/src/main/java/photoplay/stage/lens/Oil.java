package photoplay.stage.lens;

import photoplay.stage.portrait.Raster;

/**
 * Oil paint: an anisotropic Kuwahara filter for the colours, bristle furrows drawn along the flow as a relief that is
 * lit from the upper left. 204 ms at 720x1280.
 *
 * @param brush width of a stroke in short sides
 * @param relief 0 flat to 1 thick paint
 */
public record Oil(double brush, double relief, long seed) implements Look {
    public static Oil portrait() {
        return new Oil(0.010, 0.5, 1);
    }

    @Override
    public Raster bake(Raster picture, double unit) {
        Canvas c = Canvas.of(picture, unit);
        Canvas half = c.scaled(0.5);
        Field coarse = half.luma();
        Flow calm = Flow.of(coarse, half.px(0.012));
        Canvas rough = half.with(Kuwahara.painted(half, calm, Math.clamp(half.px(brush), 2, 8)));
        Canvas painted = half.with(rough.blurred(0.7)).onto(c);
        Field seen = c.luma().blur(1);
        Field swirl = Noise.clouds(half.width(), half.height(), half.px(0.09), 2, (int) seed + 5);
        Canvas small = painted.scaled(0.5);
        Flow flow = Flow.of(small.luma(), small.px(0.010));
        float[] turn = new float[swirl.v().length];
        for (int i = 0; i < turn.length; i++) {
            turn[i] = (swirl.v()[i] - 0.5f) * 3.2f * (1 - Field.smooth(0.2f, 0.8f, flow.coherence()[i]));
        }
        flow = flow.swayed(turn);
        Field noise = Noise.white(half.width(), half.height(), (int) seed).blur(0.7);
        int reach = Math.clamp(Math.round(half.px(brush) * 1.7), 3, 11);
        Field furrows = flow.smear(noise, reach).resized(c.width(), c.height());
        Field luma = painted.luma();
        float[] height = new float[luma.v().length];
        for (int i = 0; i < height.length; i++) {
            height[i] = (furrows.v()[i] - 0.5f) * 2.6f + 0.5f * luma.v()[i];
        }
        Surface s = Surface.of(new Field(c.width(), c.height(), height), relief * 7);
        int[] out = new int[height.length];
        for (int i = 0; i < out.length; i++) {
            // The fine light and shade of eyes and mouth come back on top: paint alone would lose them.
            float detail = (seen.v()[i] - luma.v()[i]) * 150;
            int base = Tone.plus(Tone.saturated(painted.rgb()[i], 1.22f), detail);
            float light = 1 + (s.diffuse(i) - 0.70f) * 0.75f;
            out[i] = Tone.plus(
                    Tone.lit(base, light),
                    34 * (float) relief * s.gloss(i, 60) * luma.v()[i] * Math.abs(s.nx()[i] + s.ny()[i]) * 4);
        }
        return c.with(out).raster();
    }
}
