package photoplay.stage.rig;

import java.util.List;
import photoplay.stage.geometry.Point;
import photoplay.stage.scene.Curve;
import photoplay.stage.scene.Ease;
import photoplay.stage.scene.Grid;
import photoplay.stage.scene.Warp;

/**
 * Splits a face along its lower inner lip and lets what lies below drop, column by column: the lip opens, the chin
 * follows, the neck is pressed together. Each column is a monotone map, so nothing folds. Coordinates are the head's:
 * y runs from crown to chin.
 *
 * @param split points of the lower inner lip, left to right
 * @param chin y of the chin
 * @param faceWidth width of the face
 * @param headHeight from chin to crown
 * @param drop how far the middle of the lip falls, at least 0
 */
record Jaw(List<Point> split, double chin, double faceWidth, double headHeight, Curve drop) implements Warp {
    Jaw {
        split = List.copyOf(split);
    }

    double left() {
        return split.getFirst().x();
    }

    double right() {
        return split.getLast().x();
    }

    /** Height of the split line at {@code x}. */
    double splitAt(double x) {
        if (x <= left()) {
            return split.getFirst().y();
        }
        for (int i = 1; i < split.size(); i++) {
            Point b = split.get(i);
            if (x < b.x()) {
                Point a = split.get(i - 1);
                return a.y() + (b.y() - a.y()) * (x - a.x()) / Math.max(1e-9, b.x() - a.x());
            }
        }
        return split.getLast().y();
    }

    /** How far the mouth is open at {@code x}, as a fraction of the middle's opening. */
    double opening(double x) {
        double half = (right() - left()) / 2;
        double u = (x - left() - half) / half;
        return Math.abs(u) >= 1 ? 0 : Math.pow(1 - u * u, 0.62);
    }

    private double follow(double x) {
        double u = (x - (left() + right()) / 2) / (0.60 * faceWidth);
        return Math.abs(u) >= 1 ? 0 : (1 - u * u) * (1 - u * u);
    }

    /** How far the point at {@code y} of column {@code x} falls while the middle of the lip falls by {@code d}. */
    private double fall(double x, double y, double s, double d) {
        if (y <= s) {
            return 0;
        }
        double thin = 0.02 * (right() - left());
        double open = opening(x);
        double lip = open * Math.min(1, (y - s) / thin);
        double skin = Math.max(0, follow(x) * 0.85 - open) * Ease.SMOOTH.of((y - s) / Math.max(1e-6, chin - s));
        double less = open > follow(x) * 0.85
                ? (open - follow(x) * 0.85) * Ease.SMOOTH.of((y - s - thin) / Math.max(1e-6, chin - s))
                : 0;
        double neck = 1 - Ease.SMOOTH.of((y - chin) / (0.42 * headHeight));
        return d * (lip + skin - less) * neck;
    }

    private double down(double t) {
        return Math.clamp(drop.at(t), 0, 0.2 * headHeight);
    }

    @Override
    public void pull(Grid g, double t) {
        double d = down(t);
        for (int i = 0; i < g.count; i++) {
            double x = g.x[i];
            double y = g.y[i];
            double s = splitAt(x);
            if (y <= s || y > chin + 0.42 * headHeight) {
                continue;
            }
            double lo = Math.max(s, y - d * 1.05);
            double hi = y;
            for (int k = 0; k < 17; k++) {
                double mid = (lo + hi) / 2;
                if (mid + fall(x, mid, s, d) < y) {
                    lo = mid;
                } else {
                    hi = mid;
                }
            }
            g.y[i] = (float) ((lo + hi) / 2);
        }
    }

    @Override
    public Point push(Point p, double t) {
        return p.plus(0, fall(p.x(), p.y(), splitAt(p.x()), down(t)));
    }

    /** Upper edge of the gap, {@code k} from the left corner 0 to the right corner 1. */
    Point above(double k) {
        double x = left() + (right() - left()) * k;
        return new Point(x, splitAt(x));
    }

    /** Lower edge of the gap. */
    Point below(double k, double t) {
        Point p = above(k);
        return p.plus(0, down(t) * opening(p.x()));
    }

    @Override
    public boolean idle(double t) {
        return drop.at(t) < 1e-5;
    }
}
