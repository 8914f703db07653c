package photoplay.effects.kit;

import photoplay.stage.geometry.Point;
import photoplay.stage.lens.Look;
import photoplay.stage.portrait.Raster;
import photoplay.stage.scene.Ease;

/**
 * A person's cut-out whose clothes a {@link Sweater} replaces: what lies below its shoulders is gone, and what the photo's
 * lower edge cuts above them fades out. For pictures whose box begins at the photo's origin.
 *
 * @param end in the photo, where the subject ends
 * @param left in the photo, where hair ends beside the mouth; farther out are clothes
 * @param right as {@code left}
 */
record Tucked(Point neck, double unit, double collar, double end, double left, double right) implements Look {
    private static final double UNDER = 0.07;
    private static final double SOFT = 0.06;

    /** From the collar up, where hair and clothes are drawn in towards it. */
    private static final double HAIR = 0.38;

    @Override
    public Raster bake(Raster picture, double pixels) {
        int w = picture.width();
        int h = picture.height();
        int[] out = picture.argb();
        double fade = 0.16 * unit;
        for (int x = 0; x < w; x++) {
            double u = Math.abs(x / pixels - neck.x()) / unit;
            double shoulder = shoulder(u);
            double free = Math.clamp((u - 0.8 * collar) / (0.4 * collar), 0, 1);
            for (int y = Math.max(0, (int) ((neck.y() - 0.5 * unit) * pixels)); y < h; y++) {
                int i = y * w + x;
                if (out[i] != 0) {
                    double v = (y / pixels - neck.y()) / unit;
                    double above = Ease.SMOOTH.of((shoulder + UNDER - v) / SOFT);
                    double cut = Ease.SMOOTH.of((end - y / pixels) / fade);
                    double tuck = Math.cbrt(Math.clamp((v + HAIR) / HAIR, 0, 1));
                    double side = x / pixels < neck.x() ? (neck.x() - left) / unit : (right - neck.x()) / unit;
                    double clothes = Ease.SMOOTH.of((v + HAIR) / 0.1)
                            * Ease.SMOOTH.of((u - side + (side - collar) * tuck) / SOFT);
                    double k = above * (1 - free * (1 - cut)) * (1 - clothes);
                    out[i] = k >= 1 ? out[i] : Faded.scaled(out[i], (int) (k * 256));
                }
            }
        }
        return Raster.of(w, h, out);
    }

    /** Height of the sweater's upper edge at a distance from its middle, in units. */
    private double shoulder(double u) {
        if (u < collar) {
            return 0.12;
        }
        if (u < 0.66) {
            return 0.04 + 0.28 * (u - collar) / (0.66 - collar);
        }
        return Math.min(0.6, 0.32 + 4 * (u - 0.66) * (u - 0.66));
    }
}
