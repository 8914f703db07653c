package photoplay.stage.scene;

import photoplay.stage.geometry.Point;
import photoplay.stage.portrait.Plane;
import photoplay.stage.portrait.Portrait;

/**
 * The camera walks round the subject: near parts of the relief slide against far ones. A backward search for the point
 * of the relief that is seen at each place, as in parallax mapping (Kaneko et al., Detailed shape representation with
 * parallax mapping, 2001), by damped fixed-point steps.
 *
 * @param portrait whose relief is used
 * @param across degrees of the camera to the right, -25 to 25
 * @param over degrees of the camera upwards, -15 to 15
 * @param pivot the point that stays
 */
public record Parallax(Portrait portrait, Curve across, Curve over, Point pivot) implements Warp {
    /** Thickness of the relief in short sides: how far near parts travel. */
    private static final double THICKNESS = 0.42;

    /** Depth that does not move. */
    private static final double STILL = 0.55;

    /** The outline of the cut-out falls off to the backdrop's depth; below this it would be smeared. */
    private static final double FLOOR = 0.3;

    private static final int STEPS = 6;

    /** An orbit round the subject's head and chest. */
    public static Parallax orbit(Portrait p, Curve degrees) {
        return new Parallax(p, degrees, Curve.of(0), p.body().neck());
    }

    @Override
    public void pull(Grid g, double t) {
        Plane relief = portrait.relief();
        double a = Math.toRadians(Math.clamp(across.at(t), -25, 25));
        double b = Math.toRadians(Math.clamp(over.at(t), -15, 15));
        double kx = Math.tan(a) * THICKNESS;
        double ky = -Math.tan(b) * THICKNESS;
        double narrow = 1 / (1 - 0.6 * (1 - Math.cos(a)));
        double lower = 1 / (1 - 0.6 * (1 - Math.cos(b)));
        for (int i = 0; i < g.count; i++) {
            double x = pivot.x() + (g.x[i] - pivot.x()) * narrow;
            double y = pivot.y() + (g.y[i] - pivot.y()) * lower;
            double sx = x;
            double sy = y;
            for (int n = 0; n < STEPS; n++) {
                double z = Math.max(FLOOR, relief.at(sx, sy)) - STILL;
                sx += 0.7 * (x + kx * z - sx);
                sy += 0.7 * (y + ky * z - sy);
            }
            g.x[i] = (float) sx;
            g.y[i] = (float) sy;
        }
    }

    @Override
    public boolean idle(double t) {
        return Math.abs(across.at(t)) < 1e-3 && Math.abs(over.at(t)) < 1e-3;
    }
}
