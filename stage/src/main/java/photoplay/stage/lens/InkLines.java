package photoplay.stage.lens;

import photoplay.stage.portrait.Raster;
import photoplay.stage.scene.Colour;

/**
 * Pen drawing: lines along the edges, deep shade filled. {@link Colour#CLEAR} paper leaves only the lines, so that they
 * can glow or be drawn over another picture. 93 ms at 720x1280.
 *
 * @param width of a line in short sides
 * @param amount 0 few lines to 1 many
 * @param seed of the hand: other seeds wobble otherwise, two or three of them in turn make the drawing boil
 */
public record InkLines(Colour ink, Colour paper, double width, double amount, long seed) implements Look {
    public static InkLines black() {
        return new InkLines(Colour.rgb(0x16130F), Colour.rgb(0xFBF8F0), 0.0042, 0.55, 1);
    }

    /** White on blue, as on an old plan. */
    public static InkLines blueprint() {
        return new InkLines(Colour.rgb(0xF2F8FF), Colour.rgb(0x164E96), 0.003, 0.6, 1);
    }

    public InkLines seed(long s) {
        return new InkLines(ink, paper, width, amount, s);
    }

    @Override
    public Raster bake(Raster picture, double unit) {
        Canvas c = Canvas.of(picture, unit);
        Field lines = lines(c, width, amount, seed);
        int[] rgb = new int[c.rgb().length];
        byte[] alpha = new byte[rgb.length];
        for (int i = 0; i < rgb.length; i++) {
            float k = lines.v()[i];
            float cover = k + (1 - k) * paper.alpha() / 255f;
            rgb[i] = paper.alpha() == 0 ? ink.argb() | 0xFF000000 : Tone.mix(paper.argb() | 0xFF000000, ink.argb(), k);
            alpha[i] = (byte) Math.round((c.alpha()[i] & 255) * cover);
        }
        return c.with(rgb).alpha(alpha).raster();
    }

    /** 0 paper to 1 ink, wobbling with the seed. */
    static Field lines(Canvas c, double width, double amount, long seed) {
        Field luma = c.luma().blur(c.px(0.0012));
        Field lines = Strokes.ink(luma, Flow.of(luma, c.px(0.0045)), c.px(width), amount);
        return wobbled(lines, c.px(0.0022), c.px(0.035), (int) seed);
    }

    /** Moved by clouds of {@code size} pixels, at most {@code reach} far. */
    static Field wobbled(Field f, double reach, double size, int seed) {
        Field dx = Noise.clouds(f.width(), f.height(), size, 2, seed * 7 + 1);
        Field dy = Noise.clouds(f.width(), f.height(), size, 2, seed * 7 + 4);
        float[] out = new float[f.v().length];
        float k = (float) (2 * reach);
        for (int y = 0; y < f.height(); y++) {
            for (int x = 0; x < f.width(); x++) {
                int i = y * f.width() + x;
                float sx = x + (dx.v()[i] - 0.5f) * k;
                float sy = y + (dy.v()[i] - 0.5f) * k;
                int x0 = (int) Math.floor(sx);
                int y0 = (int) Math.floor(sy);
                float fx = sx - x0;
                float fy = sy - y0;
                float top = f.at(x0, y0) * (1 - fx) + f.at(x0 + 1, y0) * fx;
                float low = f.at(x0, y0 + 1) * (1 - fx) + f.at(x0 + 1, y0 + 1) * fx;
                out[i] = top * (1 - fy) + low * fy;
            }
        }
        return new Field(f.width(), f.height(), out);
    }
}
