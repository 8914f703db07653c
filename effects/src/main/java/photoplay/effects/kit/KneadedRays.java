package photoplay.effects.kit;

import photoplay.stage.geometry.Point;
import photoplay.stage.scene.Grid;

/** The rays of a lump that is being kneaded, at one moment. */
final class KneadedRays {
    /** More than this would leave nothing of the rim but streaks. */
    private static final double MOST = 3;

    private final Mould mould;
    private final Mould.Form form;
    private final double cos;
    private final double sin;
    private final float[] reach = new float[Mould.RAYS + 1];
    private final float[] radii = new float[Mould.RAYS + 1];

    KneadedRays(Mould.Kneading k, double t) {
        mould = k.mould();
        form = k.at(t);
        double a = Math.toRadians(-k.roll().at(t));
        cos = Math.cos(a);
        sin = Math.sin(a);
        for (int i = 0; i <= Mould.RAYS; i++) {
            reach[i] = mould.reach().get(i % Mould.RAYS).floatValue();
            radii[i] = form.radii().get(i % Mould.RAYS).floatValue();
        }
    }

    private static double look(float[] table, double x, double y) {
        double k = (Math.atan2(y, x) / (2 * Math.PI) + 1) % 1 * Mould.RAYS;
        int i = Math.min((int) k, Mould.RAYS - 1);
        return table[i] + (table[i + 1] - table[i]) * (k - i);
    }

    void pull(Grid g, int i) {
        double dx = g.x[i] - form.at().x();
        double dy = g.y[i] - form.at().y();
        double d = Math.sqrt(dx * dx + dy * dy);
        if (d < 1e-6) {
            g.x[i] = (float) mould.middle().x();
            g.y[i] = (float) mould.middle().y();
            return;
        }
        double u = (cos * dx - sin * dy) * form.zoomX();
        double v = (sin * dx + cos * dy) * form.zoomY();
        double inner = Math.sqrt(u * u + v * v);
        double share = d / look(radii, dx, dy);
        double far = far(share, inner / share, look(reach, u, v));
        g.x[i] = (float) (mould.middle().x() + u / inner * far);
        g.y[i] = (float) (mould.middle().y() + v / inner * far);
    }

    /** Distance in the photo of what lies at a share of the outline. */
    private static double far(double share, double inner, double rim) {
        if (share >= 1) {
            return rim * share;
        }
        double a = Math.min(inner, MOST * rim);
        // What would run past the rim is held back near it; what would not reach it makes up for it there.
        return a > rim
                ? rim * (0.1 * share + 0.9 * (1 - Math.pow(1 - share, a / rim)))
                : share * (a + (rim - a) * share * share);
    }

    Point push(Point p) {
        Point w = p.minus(mould.middle());
        double want = w.length();
        if (want < 1e-6) {
            return form.at();
        }
        double x = w.x() / form.zoomX();
        double y = w.y() / form.zoomY();
        Point way = new Point(cos * x + sin * y, cos * y - sin * x).unit();
        double r = look(radii, way.x(), way.y());
        double rim = look(reach, w.x(), w.y());
        double inner = r * want / Math.sqrt(x * x + y * y);
        double low = 0;
        double high = 8;
        for (int n = 0; n < 24; n++) {
            double share = (low + high) / 2;
            boolean below = far(share, inner, rim) < want;
            low = below ? share : low;
            high = below ? high : share;
        }
        return form.at().plus(way.times(low * r));
    }
}
