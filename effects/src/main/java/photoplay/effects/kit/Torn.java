package photoplay.effects.kit;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import java.util.List;
import photoplay.stage.geometry.Point;
import photoplay.stage.lens.Look;
import photoplay.stage.portrait.Raster;

/**
 * Cuts a picture to a polygon. For pictures whose box begins at the photo's origin.
 *
 * @param corners in short sides
 */
public record Torn(List<Point> corners) implements Look {
    /** Lines that are looked at in a row of pixels. */
    private static final int LINES = 4;

    public Torn {
        corners = List.copyOf(corners);
    }

    @Override
    public Raster bake(Raster picture, double unit) {
        int w = picture.width();
        int h = picture.height();
        int[] out = new int[w];
        float[] cover = new float[w];
        Raster r = Raster.blank(w, h);
        for (int y = 0; y < h; y++) {
            Arrays.fill(cover, 0);
            boolean any = false;
            for (int k = 0; k < LINES; k++) {
                any |= line((y + (k + 0.5) / LINES) / unit, unit, cover);
            }
            if (any) {
                MemorySegment.copy(picture.pixels(), ValueLayout.JAVA_INT_UNALIGNED, 4L * y * w, out, 0, w);
                for (int x = 0; x < w; x++) {
                    int k = Math.round(cover[x] * 256 / LINES);
                    out[x] = k >= 256 ? out[x] : Faded.scaled(out[x], k);
                }
                MemorySegment.copy(out, 0, r.pixels(), ValueLayout.JAVA_INT_UNALIGNED, 4L * y * w, w);
            }
        }
        return r;
    }

    /** Adds what of a line lies within the polygon. */
    private boolean line(double y, double unit, float[] cover) {
        double[] cuts = new double[corners.size()];
        int n = 0;
        for (int i = 0; i < corners.size(); i++) {
            Point a = corners.get(i);
            Point b = corners.get((i + 1) % corners.size());
            if (a.y() > y != b.y() > y) {
                cuts[n++] = unit * (a.x() + (b.x() - a.x()) * (y - a.y()) / (b.y() - a.y()));
            }
        }
        Arrays.sort(cuts, 0, n);
        for (int i = 0; i + 1 < n; i += 2) {
            double from = Math.clamp(cuts[i], 0, cover.length);
            double to = Math.clamp(cuts[i + 1], 0, cover.length);
            for (int x = (int) from; x < to; x++) {
                cover[x] += (float) (Math.min(to, x + 1) - Math.max(from, x));
            }
        }
        return n > 0;
    }
}
