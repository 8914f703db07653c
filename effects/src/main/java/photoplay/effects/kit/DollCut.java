package photoplay.effects.kit;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import photoplay.stage.geometry.Point;
import photoplay.stage.lens.Look;
import photoplay.stage.portrait.Raster;
import photoplay.stage.scene.Ease;

/**
 * Trims a person's cut-out to the head and a neat torso of {@link #half} width that fades out at the waist, so that
 * drawn limbs can take over. For pictures whose box begins at the photo's origin.
 *
 * @param chin in the photo
 * @param head width of the head
 */
record DollCut(Point chin, double head) implements Look {
    /** Where shoulders and waist are below the chin, in head widths. */
    static final double SHOULDERS = 0.4;

    static final double WAIST = 1.2;

    /** Half the width of the torso {@code y} head widths below the chin. */
    static double half(double y) {
        double shoulders = 0.26 + 0.34 * Ease.SMOOTH.of((y - 0.08) / 0.3);
        return shoulders - 0.2 * Ease.SMOOTH.of((y - SHOULDERS) / (WAIST - SHOULDERS));
    }

    private double mask(double x, double y) {
        double above = (1 - Ease.SMOOTH.of((Math.abs(x) - 0.76) / 0.14)) * (1 - Ease.SMOOTH.of((y + 0.2) / 0.22));
        double body = y < -0.1 ? 0 : 1 - Ease.SMOOTH.of((Math.abs(x) - half(y) + 0.05) / 0.05);
        return Math.max(above, body * (1 - Ease.SMOOTH.of((y - 0.78) / 0.34)));
    }

    @Override
    public Raster bake(Raster picture, double unit) {
        Raster out = Raster.blank(picture.width(), picture.height());
        MemorySegment from = picture.pixels();
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < picture.width(); x++) {
                long i = ((long) y * picture.width() + x) * 4;
                int p = from.get(ValueLayout.JAVA_INT_UNALIGNED, i);
                if (p != 0) {
                    double k = mask((x / unit - chin.x()) / head, (y / unit - chin.y()) / head);
                    out.pixels().set(ValueLayout.JAVA_INT_UNALIGNED, i, scaled(p, (int) (k * 256)));
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
