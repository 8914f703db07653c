package photoplay.effects.kit;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import photoplay.stage.lens.Look;
import photoplay.stage.portrait.Portrait;
import photoplay.stage.portrait.Raster;

/**
 * Leaves of a picture what the subject covers: for two shapes of one dear look, baked once. For pictures of the photo's
 * box; where nothing could be cut out, the subject covers all.
 *
 * @param within how much is left where the subject is, 0 to 1; {@code without} where it is not; below 0
 *     nothing is left where it is thin
 */
public record Shaped(Portrait photo, double within, double without) implements Look {
    public Shaped(Portrait photo) {
        this(photo, 1, 0);
    }

    @Override
    public Raster bake(Raster picture, double unit) {
        if (!photo.hasSubject() && within == 1) {
            return picture;
        }
        MemorySegment matte = photo.cutout().pixels();
        int mw = photo.cutout().width();
        int mh = photo.cutout().height();
        int w = picture.width();
        int h = picture.height();
        int[] out = picture.argb();
        for (int y = 0; y < h; y++) {
            double v = Math.clamp((y + 0.5) * mh / h - 0.5, 0, mh - 1.0);
            int top = Math.min((int) v, mh - 2);
            for (int x = 0; x < w; x++) {
                double u = Math.clamp((x + 0.5) * mw / w - 0.5, 0, mw - 1.0);
                int left = Math.min((int) u, mw - 2);
                long at = 4 * ((long) top * mw + left) + 3;
                double upper = along(matte, at, u - left);
                double lower = along(matte, at + 4L * mw, u - left);
                double cover = photo.hasSubject() ? (upper + (lower - upper) * (v - top)) / 255 : 1;
                out[y * w + x] =
                        Faded.scaled(out[y * w + x], (int) (256.5 * Math.max(0, without + (within - without) * cover)));
            }
        }
        return Raster.of(w, h, out);
    }

    private static double along(MemorySegment matte, long at, double k) {
        int a = matte.get(ValueLayout.JAVA_BYTE, at) & 255;
        int b = matte.get(ValueLayout.JAVA_BYTE, at + 4) & 255;
        return a + (b - a) * k;
    }
}
