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
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                Point p = corner.plus((x + 0.5) / unit, (y + 0.5) / unit);
                double sum = 1e-6;
                double z = 0;
                for (int i = 0; i < Face.MESH; i++) {
                    double d = mesh.get(i).distance(p);
                    if (d < 3 * sigma) {
                        double k = Math.exp(-d * d / (2 * sigma * sigma));
                        sum += k;
                        z += k * (face.depth().get(i) - back);
                    }
                }
                double u = (p.x() - middle.x()) / rx;
                double q = (p.y() - middle.y()) / ry;
                double edge = 1 - Ease.SMOOTH.of((Math.sqrt(u * u + q * q) - 0.62) / 0.36);
                v[y * w + x] = (float) (Math.max(0, z / sum) * edge);
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
