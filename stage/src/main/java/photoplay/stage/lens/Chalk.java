package photoplay.stage.lens;

import photoplay.stage.portrait.Raster;
import photoplay.stage.scene.Colour;

/**
 * Coloured chalk on a dark board: light parts are rubbed in with broad strokes, edges drawn in white. 194 ms at 720x1280.
 *
 * @param board colour below
 * @param colour 0 white chalk to 1 chalk in the picture's colours
 * @param seed of the hand; two or three in turn make it boil
 */
public record Chalk(Colour board, double colour, long seed) implements Look {
    public static Chalk blackboard() {
        return new Chalk(Colour.rgb(0x1F2B28), 0.75, 1);
    }

    public Chalk seed(long s) {
        return new Chalk(board, colour, s);
    }

    @Override
    public Raster bake(Raster picture, double unit) {
        Canvas c = Canvas.of(picture, unit);
        int w = c.width();
        int h = c.height();
        int n = (int) seed * 31;
        Field luma = c.luma().blur(c.px(0.003));
        Field lines = InkLines.lines(c, 0.0036, 0.7, seed);
        Field shade = luma.blur(c.px(0.02));
        Field strokes = Pencil.hatching(w, h, -40, c.px(0.008), c.px(0.09), n + 1);
        Field tooth = Noise.white(w, h, n + 7).blur(Math.max(0.7, c.px(0.0011)));
        Field dust = Noise.clouds(w, h, c.px(0.12), 4, n + 9);
        int[] base = c.blurred(c.px(0.006));
        int[] out = new int[w * h];
        for (int i = 0; i < out.length; i++) {
            float light = luma.v()[i] + 0.8f * (luma.v()[i] - shade.v()[i]);
            float grain = Math.clamp(0.5f + (tooth.v()[i] - 0.5f) * 3.2f, 0, 1);
            float rub = Field.smooth(0.10f, 0.72f, light) * (0.72f + 0.28f * strokes.v()[i]);
            float laid = Field.smooth(0.62f - rub, 1.05f - rub, 0.25f + 0.6f * grain) * (0.45f + 0.55f * rub);
            // Ink lines show the dark side of edges; on a board the chalk runs there, and black pupils stay board.
            float line = lines.v()[i] * Field.smooth(0.05f, 0.2f, luma.v()[i]) * Field.smooth(0, 0.5f, grain + 0.3f);
            int vivid = Tone.atLuma(Tone.saturated(base[i], 1.6f), Math.max(140, Rows.luma(base[i]) * 0.5f + 128));
            int chalk = Tone.mix(0xFFF3F1E8, vivid, (float) colour);
            int ground = Tone.plus(board.argb(), 26 * (dust.v()[i] - 0.4f));
            out[i] = Tone.mix(Tone.mix(ground, chalk, laid * 0.92f), 0xFFFBFAF2, 0.75f * line);
        }
        return c.with(out).raster();
    }
}
