package photoplay.effects.kit;

import photoplay.stage.lens.Look;
import photoplay.stage.portrait.Raster;

/**
 * Fades a picture out towards its sides and its top, as a feathered cut-out is: where a look was baked of the unfaded one.
 *
 * @param depth of the fade in short sides
 */
public record Faded(double depth) implements Look {
    /** As deep as the stage feathers cut-outs. */
    public static Faded edges() {
        return new Faded(0.07);
    }

    @Override
    public Raster bake(Raster picture, double unit) {
        int w = picture.width();
        int h = picture.height();
        int[] out = picture.argb();
        int reach = (int) Math.ceil(depth * unit);
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                int d = Math.min(Math.min(x, w - 1 - x), y);
                if (d < reach) {
                    double k = d / (depth * unit);
                    out[y * w + x] = scaled(out[y * w + x], (int) (k * k * (3 - 2 * k) * 256));
                }
            }
        }
        return Raster.of(w, h, out);
    }

    /** A premultiplied pixel times {@code k} of 256. */
    static int scaled(int p, int k) {
        int rb = (((p & 0xFF00FF) * k) >>> 8) & 0xFF00FF;
        int ag = ((p >>> 8) & 0xFF00FF) * k & 0xFF00FF00;
        return rb | ag;
    }
}
