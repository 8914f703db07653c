package photoplay.stage.rig;

import java.util.List;
import photoplay.stage.geometry.Affine;
import photoplay.stage.geometry.Point;
import photoplay.stage.portrait.Face;
import photoplay.stage.portrait.Plane;
import photoplay.stage.scene.Curve;
import photoplay.stage.scene.Ease;
import photoplay.stage.scene.Grid;
import photoplay.stage.scene.Warp;

/**
 * Turns a face a little by parallax: what lies nearer than the rim of the face moves further. Coordinates are the
 * head's.
 *
 * @param depth how far each place stands out before the rim
 * @param corner top left corner of the plane
 * @param yaw degrees to the right
 * @param pitch degrees downward
 */
record Bust(Plane depth, Point corner, Curve yaw, Curve pitch) implements Warp {
    private static final double MOST = 24;
    private static final int CELLS = 44;

    /** The relief of a seen face's mesh, smoothed, and zero from the face's rim outward. */
    static Bust of(Face face, Affine toHead, Curve yaw, Curve pitch) {
        List<Point> mesh = face.mesh().stream().map(toHead::apply).toList();
        List<Point> rim =
                face.contour(Face.Feature.OVAL).stream().map(toHead::apply).toList();
        double back = 0;
        for (int i = 0; i < Face.MESH; i++) {
            for (Point r : rim) {
                if (mesh.get(i).distance(r) < 1e-9) {
                    back += face.depth().get(i);
                    break;
                }
            }
        }
        back /= rim.size();
        Point middle = toHead.apply(face.noseBridge()).lerp(toHead.apply(face.noseTip()), 0.5);
        double rx = face.faceWidth() * 0.56;
        double ry =
                toHead.apply(face.chin()).y() - toHead.apply(face.forehead()).y();
        ry *= 0.60;
        Point corner = middle.plus(-rx, -ry);
        double unit = CELLS / (2 * Math.max(rx, ry));
        int w = (int) Math.ceil(2 * rx * unit);
        int h = (int) Math.ceil(2 * ry * unit);
        float[] v = new float[w * h];
        double sigma = face.faceWidth() * 0.07;
        double[] sum = new double[w * h];
        double[] z = new double[w * h];
        for (int i = 0; i < Face.MESH; i++) {
            Point m = mesh.get(i).minus(corner).times(unit).plus(-0.5, -0.5);
            double high = face.depth().get(i) - back;
            double reach = 3 * sigma * unit;
            for (int y = (int) Math.max(0, Math.ceil(m.y() - reach)); y < Math.min(h, m.y() + reach); y++) {
                for (int x = (int) Math.max(0, Math.ceil(m.x() - reach)); x < Math.min(w, m.x() + reach); x++) {
                    double d = m.distance(new Point(x, y)) / (unit * sigma);
                    if (d < 3) {
                        double k = Math.exp(-d * d / 2);
                        sum[y * w + x] += k;
                        z[y * w + x] += k * high;
                    }
                }
            }
        }
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                int i = y * w + x;
                double u = (corner.x() + (x + 0.5) / unit - middle.x()) / rx;
                double q = (corner.y() + (y + 0.5) / unit - middle.y()) / ry;
                double edge = 1 - Ease.SMOOTH.of((Math.sqrt(u * u + q * q) - 0.62) / 0.36);
                v[i] = (float) (Math.max(0, z[i] / (sum[i] + 1e-6)) * edge);
            }
        }
        return new Bust(new Plane(w, h, unit, v), corner, yaw, pitch);
    }

    @Override
    public void pull(Grid g, double t) {
        double sx = Math.sin(Math.toRadians(Math.clamp(yaw.at(t), -MOST, MOST)));
        double sy = 0.7 * Math.sin(Math.toRadians(Math.clamp(pitch.at(t), -MOST, MOST)));
        double right = corner.x() + depth.width() / depth.unit();
        double bottom = corner.y() + depth.height() / depth.unit();
        for (int i = 0; i < g.count; i++) {
            double x = g.x[i];
            double y = g.y[i];
            if (x > corner.x() && x < right && y > corner.y() && y < bottom) {
                double z = depth.at(x - corner.x(), y - corner.y());
                g.x[i] = (float) (x - sx * z);
                g.y[i] = (float) (y - sy * z);
            }
        }
    }

    @Override
    public boolean idle(double t) {
        return Math.abs(yaw.at(t)) < 1e-3 && Math.abs(pitch.at(t)) < 1e-3;
    }
}
