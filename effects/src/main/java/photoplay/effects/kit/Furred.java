package photoplay.effects.kit;

import photoplay.stage.geometry.Point;
import photoplay.stage.lens.Look;
import photoplay.stage.portrait.Raster;
import photoplay.stage.scene.Rnd;

/**
 * A head that the photo's edge has cut, rounded to an oval with tufts of fur for a rim. For pictures whose box begins at
 * the photo's origin.
 *
 * @param inked draws a dark line along the rim
 */
public record Furred(Point middle, double rx, double ry, boolean inked) implements Look {
    /** Share of the radius that the tufts are long. */
    private static final double LONG = 0.1;

    private static final int TUFTS = 170;

    @Override
    public Raster bake(Raster picture, double unit) {
        int w = picture.width();
        int h = picture.height();
        int[] out = picture.argb();
        double fine = 1.2 / (unit * Math.min(rx, ry));
        double line = inked ? 0.009 / Math.min(rx, ry) : 0;
        for (int y = 0; y < h; y++) {
            double v = (y / unit - middle.y()) / ry;
            for (int x = 0; x < w; x++) {
                double u = (x / unit - middle.x()) / rx;
                double r = u * u + v * v;
                int i = y * w + x;
                if (r > 1 + 4 * fine) {
                    out[i] = 0;
                } else if (r > (1 - LONG - line) * (1 - LONG - line) - 4 * fine && out[i] != 0) {
                    double radius = Math.sqrt(r);
                    double along = Math.clamp((radius - 1 + LONG) / LONG, 0, 1);
                    double inside = rim(Math.atan2(v, u), along) - radius;
                    double k = Math.clamp(inside / fine + 0.5, 0, 1) * (inked ? 1 : 1 - along * (1.6 - 0.7 * along));
                    int p = inside < line ? (Faded.scaled(out[i] & 0xFFFFFF, 40) | (out[i] & 0xFF000000)) : out[i];
                    out[i] = k >= 1 ? p : Faded.scaled(p, (int) (k * 256));
                }
            }
        }
        return Raster.of(w, h, out);
    }

    /** The rim's radius: tips of tufts, combed down to both sides the more the farther out they are. */
    private static double rim(double angle, double along) {
        double turn = (angle / (2 * Math.PI) + 1.25) % 1;
        turn += (turn < 0.5 ? -0.012 : 0.012) * along * Math.min(1, 12 * Math.min(turn, 1 - turn));
        double most = 0;
        for (int coat = 0; coat < 3; coat++) {
            double at = turn * TUFTS + coat * 0.37;
            int i = (int) at;
            double k = at - i;
            double tip = turn < 0.5 ? 0.75 : 0.25;
            double up = k < tip ? k / tip : (1 - k) / (1 - tip);
            most = Math.max(most, up * (0.35 + 0.65 * Rnd.hash(31 + coat, i)));
        }
        return 1 - LONG + LONG * most;
    }
}
