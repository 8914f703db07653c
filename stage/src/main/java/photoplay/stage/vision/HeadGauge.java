package photoplay.stage.vision;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import photoplay.stage.geometry.Point;
import photoplay.stage.portrait.Face;

/** Measures heads: the mesh ends at the hairline, the matte knows where the hair ends. */
final class HeadGauge {
    /** Crown above the mesh's top, in mesh heights: a skull's, the least and the most hair (or hat) accepted. */
    private static final double SKULL = 0.27;

    /** Faces are at least this much taller than wide; a mesh that is not looks up or down. */
    private static final double LEAST_ASPECT = 1.2;

    private static final double LEAST = 0.10;
    private static final double MOST = 1.0;

    /** As {@link #MOST}, where the next head may begin above this one. */
    private static final double MOST_IN_CROWD = 0.8;

    /** Half width of the head in half widths of the face: without a matte, and the most hair accepted. */
    private static final double TEMPLES = 1.12;

    private static final double WIDEST = 1.9;
    private static final int SOLID = 110;

    private final Optional<Matte> matte;
    private final double unit;
    private final double most;

    /** @param faces how many faces the photo has */
    HeadGauge(Optional<Matte> matte, double unit, int faces) {
        this.matte = matte;
        this.unit = unit;
        most = faces > 1 ? MOST_IN_CROWD : MOST;
    }

    Face face(FaceMesh mesh) {
        double tilt = mesh.tilt();
        Point up = new Point(0, -1).turned(tilt);
        Point right = new Point(1, 0).turned(tilt);
        Point top = mesh.at(10);
        Point chin = mesh.at(152);
        double h = Math.max(mesh.height(), LEAST_ASPECT * mesh.width());
        double hair = crownAbove(top, up, right, h, mesh.width());
        Point crown = top.plus(up.times(hair));
        double headHeight = dot(crown.minus(chin), up);
        Point eyes = mesh.at(168);
        double half = mesh.width() / 2;
        Point middle = mesh.at(234).lerp(mesh.at(454), 0.5);
        double leftWidth = sideways(eyes, right.times(-1), dot(eyes.minus(mesh.at(234)), right), half);
        double rightWidth = sideways(eyes, right, dot(mesh.at(454).minus(eyes), right), half);
        double lean = (rightWidth - leftWidth) / 2;
        Point centre = chin.plus(up.times(headHeight / 2));
        centre = centre.plus(right.times(dot(eyes.minus(centre), right) + lean));
        crown = crown.plus(right.times(0.5 * dot(middle.minus(crown), right)));
        List<Point> points = mesh.points().stream().map(p -> p.times(1 / unit)).toList();
        List<Double> depth = mesh.depth().stream().map(d -> d / unit).toList();
        return new Face(
                true,
                points,
                depth,
                crown.times(1 / unit),
                centre.times(1 / unit),
                (leftWidth + rightWidth) / unit,
                headHeight / unit,
                tilt);
    }

    /** Median of five rays from the hairline up to where the matte ends. */
    private double crownAbove(Point top, Point up, Point right, double h, double faceWidth) {
        if (matte.isEmpty()) {
            return SKULL * h;
        }
        double[] found = new double[5];
        for (int i = 0; i < found.length; i++) {
            Point from = top.plus(right.times((i - 2) * 0.09 * faceWidth));
            found[i] = run(matte.get(), from, up, most * h);
        }
        Arrays.sort(found);
        double d = found[2];
        return d >= most * h * 0.98 ? SKULL * h : Math.max(d, LEAST * h);
    }

    private double sideways(Point eyes, Point out, double face, double half) {
        double least = Math.max(face, 0.6 * half);
        if (matte.isEmpty()) {
            return least * TEMPLES;
        }
        double d = run(matte.get(), eyes.plus(out.times(least)), out, WIDEST * half);
        return d >= WIDEST * half * 0.98 ? least * TEMPLES : least + d;
    }

    /** How far one can walk before the matte ends; the photo's edge ends nothing. */
    private static double run(Matte matte, Point from, Point direction, double most) {
        for (double d = 0; d < most; d += 1) {
            int x = (int) (from.x() + direction.x() * d);
            int y = (int) (from.y() + direction.y() * d);
            if (x < 0 || y < 0 || x >= matte.width() || y >= matte.height()) {
                return d;
            }
            if (matte.at(x, y) < SOLID) {
                return d;
            }
        }
        return most;
    }

    private static double dot(Point a, Point b) {
        return a.x() * b.x() + a.y() * b.y();
    }
}
