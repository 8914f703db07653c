package photoplay.stage.rig;

import photoplay.stage.geometry.Point;
import photoplay.stage.scene.Curve;
import photoplay.stage.scene.Ease;
import photoplay.stage.scene.Grid;
import photoplay.stage.scene.Warp;

/**
 * Bends a figure along its axis, from the base over waist, chest and neck to the crown: each cross-section stays rigid
 * and turns with the axis, so lengths along the axis are kept and nothing folds as long as no bend is tighter than the
 * figure is wide. Below the base nothing turns, so a figure cut off there stays glued to the edge.
 *
 * @param build the figure's measures
 * @param turns degrees of waist, chest and head
 * @param across of the whole, in short sides
 * @param rise of the whole, in short sides
 * @param hips displacement of the hips, in short sides
 * @param stretch fraction by which the figure grows longer
 */
record Spine(Build build, Turns turns, Curve across, Curve rise, Curve hips, Curve stretch) implements Warp {
    private static final int NODES = 56;

    /** Degrees of the three joints. */
    record Turns(Curve waist, Curve chest, Curve head) {}

    /** The bent axis at one time: places and directions at equal steps from the base up. */
    private static final class Bent {
        final double[] x = new double[NODES + 1];
        final double[] y = new double[NODES + 1];
        /** Unit vector along the axis, upward. */
        final double[] tx = new double[NODES + 1];

        final double[] ty = new double[NODES + 1];
        double thin = 1;
    }

    private static double part(double s, double from, double to) {
        return Ease.SMOOTH.of((s - from) / (to - from));
    }

    private Bent bent(double t) {
        Bent b = new Bent();
        double waist = Math.toRadians(Math.clamp(turns.waist().at(t), -18, 18));
        double chest = Math.toRadians(Math.clamp(turns.chest().at(t), -16, 16));
        double head = Math.toRadians(Math.clamp(turns.head().at(t), -18, 18));
        double longer = Math.clamp(stretch.at(t), -0.2, 0.2);
        double up = rise.at(t);
        double neck = build.neckAt();
        if (!build.standing() && up > 0) {
            longer += Math.min(up, 0.07 * neck) / neck;
            up = 0;
        }
        b.thin = 1 / Math.sqrt(1 + longer);
        double ds = build.length() / NODES;
        Point axis = build.axis();
        double base = Math.atan2(axis.x(), -axis.y());
        double hip = hips.at(t);
        double px = build.base().x() + across.at(t);
        double py = build.base().y() - up;
        Point side = new Point(-axis.y(), axis.x());
        for (int i = 0; i <= NODES; i++) {
            double s = i * ds;
            double a = base
                    + waist * part(s, build.hipAt() * 0.6, build.hipAt() + (neck - build.hipAt()) * 0.6)
                    + chest * part(s, build.hipAt() + (neck - build.hipAt()) * 0.40, neck)
                    + head * part(s, neck - 0.05 * build.head(), neck + 0.75 * build.head());
            b.tx[i] = Math.sin(a);
            b.ty[i] = -Math.cos(a);
            double bump = build.standing()
                    ? part(s, 0, build.hipAt()) * (1 - part(s, build.hipAt(), neck * 0.95))
                    : 1 - part(s, 0.1 * neck, neck * 0.95);
            b.x[i] = px + side.x() * hip * bump;
            b.y[i] = py + side.y() * hip * bump;
            double grow = 1 + longer * (s < neck ? 1 : Math.max(0, 1 - (s - neck) / (0.3 * build.head())));
            px += b.tx[i] * ds * grow;
            py += b.ty[i] * ds * grow;
        }
        return b;
    }

    @Override
    public void pull(Grid g, double t) {
        Bent b = bent(t);
        Point axis = build.axis();
        double sx = -axis.y();
        double sy = axis.x();
        double ds = build.length() / NODES;
        for (int i = 0; i < g.count; i++) {
            double qx = g.x[i];
            double qy = g.y[i];
            int lo = 0;
            int hi = NODES;
            double low = ahead(b, 0, qx, qy);
            double high = ahead(b, NODES, qx, qy);
            double s;
            double u;
            if (low <= 0) {
                s = low;
                u = aside(b, 0, qx, qy);
            } else if (high >= 0) {
                s = build.length() + high;
                u = aside(b, NODES, qx, qy);
            } else {
                while (hi - lo > 1) {
                    int mid = (lo + hi) >>> 1;
                    double f = ahead(b, mid, qx, qy);
                    if (f > 0) {
                        lo = mid;
                        low = f;
                    } else {
                        hi = mid;
                        high = f;
                    }
                }
                double k = low / (low - high);
                s = (lo + k) * ds;
                u = aside(b, lo, qx, qy) * (1 - k) + aside(b, hi, qx, qy) * k;
            }
            u /= b.thin;
            g.x[i] = (float) (build.base().x() + axis.x() * s + sx * u);
            g.y[i] = (float) (build.base().y() + axis.y() * s + sy * u);
        }
    }

    private static double ahead(Bent b, int i, double x, double y) {
        return (x - b.x[i]) * b.tx[i] + (y - b.y[i]) * b.ty[i];
    }

    private static double aside(Bent b, int i, double x, double y) {
        return (x - b.x[i]) * -b.ty[i] + (y - b.y[i]) * b.tx[i];
    }

    @Override
    public boolean idle(double t) {
        return small(turns.waist(), t)
                && small(turns.chest(), t)
                && small(turns.head(), t)
                && small(across, t)
                && small(rise, t)
                && small(hips, t)
                && small(stretch, t);
    }

    private static boolean small(Curve c, double t) {
        return Math.abs(c.at(t)) < 1e-5;
    }

    @Override
    public Point push(Point p, double t) {
        return idle(t) ? p : Landing.of(this, p, t);
    }
}
