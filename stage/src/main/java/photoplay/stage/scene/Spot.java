package photoplay.stage.scene;

import java.util.List;
import photoplay.stage.geometry.Point;

/** A point over time. */
@FunctionalInterface
public interface Spot {
    Point at(double t);

    static Spot of(Point p) {
        return t -> p;
    }

    static Spot of(double x, double y) {
        return of(new Point(x, y));
    }

    static Spot of(Curve x, Curve y) {
        return t -> new Point(x.at(t), y.at(t));
    }

    /** From one point to another while {@code k} goes from 0 to 1. */
    static Spot between(Spot a, Spot b, Curve k) {
        return t -> a.at(t).lerp(b.at(t), k.at(t));
    }

    /** Along a smooth line through the points (Catmull-Rom) while {@code k} goes from 0 to 1. */
    static Spot through(List<Point> points, Curve k) {
        List<Point> p = List.copyOf(points);
        return t -> {
            double s = Math.clamp(k.at(t), 0, 1) * (p.size() - 1);
            int i = Math.min((int) s, p.size() - 2);
            return spline(
                    p.get(Math.max(i - 1, 0)), p.get(i), p.get(i + 1), p.get(Math.min(i + 2, p.size() - 1)), s - i);
        };
    }

    /** On an ellipse round {@code centre}; {@code turns} 0 is right, 0.25 below. */
    static Spot around(Spot centre, double rx, double ry, Curve turns) {
        return t -> {
            double a = 2 * Math.PI * turns.at(t);
            return centre.at(t).plus(rx * Math.cos(a), ry * Math.sin(a));
        };
    }

    default Spot plus(double dx, double dy) {
        return t -> at(t).plus(dx, dy);
    }

    default Spot plus(Spot o) {
        return t -> at(t).plus(o.at(t));
    }

    default Curve x() {
        return t -> at(t).x();
    }

    default Curve y() {
        return t -> at(t).y();
    }

    private static Point spline(Point a, Point b, Point c, Point d, double k) {
        double k2 = k * k;
        double k3 = k2 * k;
        return a.times(-0.5 * k3 + k2 - 0.5 * k)
                .plus(b.times(1.5 * k3 - 2.5 * k2 + 1))
                .plus(c.times(-1.5 * k3 + 2 * k2 + 0.5 * k))
                .plus(d.times(0.5 * k3 - 0.5 * k2));
    }
}
