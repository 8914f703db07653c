package photoplay.stage.rig;

import java.util.List;
import photoplay.stage.geometry.Point;
import photoplay.stage.portrait.Plane;
import photoplay.stage.portrait.Portrait;
import photoplay.stage.scene.Ease;
import photoplay.stage.scene.Grid;
import photoplay.stage.scene.Warp;

/**
 * Deformations that die away towards those edges of the photo that cut the subject, so that no straight edge of it
 * comes into view. The lower edge is left to the figure's base.
 *
 * @param left true where the subject runs out of the photo, as {@code top} and {@code right}
 * @param width of the photo
 */
record Pinned(boolean left, boolean top, boolean right, double width, List<Warp> warps) implements Warp {
    /** Depth of the zone in which motion dies away, in short sides. */
    private static final double ZONE = 0.24;
    /** Farthest motion beside a pinned edge: more would fold the zone. */
    private static final double MOST = 0.11;
    /** Share of an edge that the subject must cover. */
    private static final double CUT = 0.12;

    static Pinned of(Portrait p, List<Warp> warps) {
        boolean whole = !p.hasSubject();
        Plane matte = p.matte();
        double w = p.width();
        double h = p.height();
        return new Pinned(
                whole || covered(k -> matte.at(0.004, k * h * 0.9)) > CUT,
                whole || covered(k -> matte.at(k * w, 0.004)) > CUT,
                whole || covered(k -> matte.at(w - 0.004, k * h * 0.9)) > CUT,
                w,
                List.copyOf(warps));
    }

    private interface Edge {
        double alpha(double k);
    }

    private static double covered(Edge e) {
        int solid = 0;
        for (int i = 0; i < 100; i++) {
            solid += e.alpha((i + 0.5) / 100) > 0.5 ? 1 : 0;
        }
        return solid / 100.0;
    }

    private boolean free() {
        return !left && !top && !right;
    }

    private double hold(double x, double y) {
        double k = 1;
        if (left) {
            k *= Ease.SMOOTH.of(x / ZONE);
        }
        if (right) {
            k *= Ease.SMOOTH.of((width - x) / ZONE);
        }
        if (top) {
            k *= Ease.SMOOTH.of(y / ZONE);
        }
        return k;
    }

    @Override
    public void pull(Grid g, double t) {
        if (free()) {
            pullAll(g, t);
            return;
        }
        float[] x = java.util.Arrays.copyOf(g.x, g.count);
        float[] y = java.util.Arrays.copyOf(g.y, g.count);
        pullAll(g, t);
        for (int i = 0; i < g.count; i++) {
            double dx = g.x[i] - x[i];
            double dy = g.y[i] - y[i];
            double far = Math.sqrt(dx * dx + dy * dy);
            double k = hold(x[i], y[i]) / (1 + far / MOST);
            g.x[i] = (float) (x[i] + k * dx);
            g.y[i] = (float) (y[i] + k * dy);
        }
    }

    private void pullAll(Grid g, double t) {
        for (Warp w : warps.reversed()) {
            if (!w.idle(t)) {
                w.pull(g, t);
            }
        }
    }

    @Override
    public boolean idle(double t) {
        return warps.stream().allMatch(w -> w.idle(t));
    }

    @Override
    public Point push(Point p, double t) {
        return idle(t) ? p : Landing.of(this, p, t);
    }
}
