package photoplay.stage.rig;

import photoplay.stage.geometry.Point;
import photoplay.stage.scene.Grid;
import photoplay.stage.scene.Warp;

/** Where a point of a picture lands: the inverse of a warp's pull by Newton's method with measured slopes. */
final class Landing {
    private static final double STEP = 1e-3;
    private static final double CLOSE = 1e-5;

    private Landing() {}

    static Point of(Warp warp, Point p, double t) {
        Grid g = new Grid(3);
        Point q = p;
        Point best = p;
        double bestMiss = Double.MAX_VALUE;
        for (int i = 0; i < 14; i++) {
            g.count = 3;
            set(g, 0, q.x(), q.y());
            set(g, 1, q.x() + STEP, q.y());
            set(g, 2, q.x(), q.y() + STEP);
            warp.pull(g, t);
            double mx = p.x() - g.x[0];
            double my = p.y() - g.y[0];
            double miss = Math.sqrt(mx * mx + my * my);
            if (miss < bestMiss) {
                bestMiss = miss;
                best = q;
            }
            if (miss < CLOSE) {
                break;
            }
            double a = (g.x[1] - g.x[0]) / STEP;
            double b = (g.y[1] - g.y[0]) / STEP;
            double c = (g.x[2] - g.x[0]) / STEP;
            double d = (g.y[2] - g.y[0]) / STEP;
            double det = a * d - b * c;
            // After a few full steps, half ones: they leave a cycle between two sides of a bend.
            double k = i < 7 ? 1 : 0.5;
            Point step = det < 0.02 ? new Point(mx, my) : new Point((d * mx - c * my) / det, (a * my - b * mx) / det);
            double far = step.length();
            q = q.plus(step.times(far > 0.2 ? 0.2 * k / far : k));
        }
        return best;
    }

    private static void set(Grid g, int i, double x, double y) {
        g.x[i] = (float) x;
        g.y[i] = (float) y;
    }
}
