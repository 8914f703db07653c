package photoplay.stage.vision;

import java.util.List;
import photoplay.stage.geometry.Point;

/**
 * The 468 points of a face as the model gives them; lengths in pixels of the photo.
 *
 * @param depth nearer is larger
 */
record FaceMesh(List<Point> points, List<Double> depth) {
    Point at(int i) {
        return points.get(i);
    }

    double width() {
        return at(234).distance(at(454));
    }

    double height() {
        return at(10).distance(at(152));
    }

    /** Degrees the face leans clockwise on screen, after the line through the eyes. */
    double tilt() {
        Point left = at(33).lerp(at(133), 0.5);
        Point right = at(362).lerp(at(263), 0.5);
        return right.minus(left).degrees();
    }
}
