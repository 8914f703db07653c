package photoplay.stage.scene;

import java.util.List;
import photoplay.stage.geometry.Point;

/**
 * A deformation of a picture over time. The renderer asks backwards (where does the picture at q come from), anchors
 * ask forwards (where does p go). All the warps of a layer become one map.
 */
public interface Warp {
    /** Replaces each point of the deformed picture by the point of the picture before. */
    void pull(Grid points, double t);

    /** True when the warp does nothing at {@code t}. */
    default boolean idle(double t) {
        return false;
    }

    /** True when {@link #pull} is the same at all times. */
    default boolean constant() {
        return false;
    }

    /** Where the picture's point {@code p} goes: solved from {@link #pull} by damped fixed-point steps. */
    default Point push(Point p, double t) {
        if (idle(t)) {
            return p;
        }
        Grid g = new Grid(1);
        g.count = 1;
        Point q = p;
        for (int i = 0; i < 12; i++) {
            g.x[0] = (float) q.x();
            g.y[0] = (float) q.y();
            pull(g, t);
            Point miss = p.minus(new Point(g.x[0], g.y[0]));
            q = q.plus(miss.times(0.8));
            if (miss.length() < 2e-4) {
                break;
            }
        }
        return q;
    }

    /** The point's way through several warps, first to last. */
    static Point push(List<Warp> chain, Point p, double t) {
        Point q = p;
        for (Warp w : chain) {
            q = w.push(q, t);
        }
        return q;
    }
}
