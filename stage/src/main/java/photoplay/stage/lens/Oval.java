package photoplay.stage.lens;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import photoplay.stage.geometry.Affine;
import photoplay.stage.geometry.Point;
import photoplay.stage.portrait.Raster;

/**
 * Keeps what lies in an oval and fades the rest out: a face through a hood, a portrait in a locket. For pictures whose
 * box begins at the photo's origin.
 *
 * @param rx half width in short sides before the turn by {@code degrees}
 * @param soft width of the faded rim as a share of the radius
 */
public record Oval(Point centre, double rx, double ry, double degrees, double soft) implements Look {
    @Override
    public Raster bake(Raster picture, double unit) {
        Affine in = Affine.scale(1 / unit, 1 / unit)
                .then(Affine.place(centre, degrees, rx, ry).inverse());
        Raster out = Raster.blank(picture.width(), picture.height());
        MemorySegment from = picture.pixels();
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < picture.width(); x++) {
                double k = Math.clamp((1 - in.apply(new Point(x, y)).length()) / soft + 0.5, 0, 1);
                if (k > 0) {
                    long i = ((long) y * picture.width() + x) * 4;
                    int p = from.get(ValueLayout.JAVA_INT_UNALIGNED, i);
                    out.pixels().set(ValueLayout.JAVA_INT_UNALIGNED, i, scaled(p, (int) (k * k * (3 - 2 * k) * 256)));
                }
            }
        }
        return out;
    }

    /** A premultiplied pixel times {@code k} of 256. */
    private static int scaled(int p, int k) {
        int rb = (((p & 0xFF00FF) * k) >>> 8) & 0xFF00FF;
        int ag = ((p >>> 8) & 0xFF00FF) * k & 0xFF00FF00;
        return rb | ag;
    }
}
