package photoplay.effects.kit;

import java.util.ArrayList;
import java.util.List;
import photoplay.stage.geometry.Point;
import photoplay.stage.portrait.Portrait;

/** Points on the edge of a subject, for what clings to it or jumps from it. */
public final class Outline {
    private static final double STEP = 0.008;

    private Outline() {}

    /**
     * Where rays from a point inside leave the subject, as seen from there: one for each angle in degrees, 0 right, 90
     * down. A ray that leaves the photo ends just inside its edge.
     */
    public static List<Point> rays(Portrait photo, Point inside, double... degrees) {
        List<Point> out = new ArrayList<>();
        for (double ray : degrees) {
            out.add(leaving(photo, inside, ray));
        }
        return out;
    }

    private static Point leaving(Portrait photo, Point inside, double ray) {
        Point last = inside.plus(Point.polar(0.05, ray));
        for (double far = 0.05; far < 2.2; far += STEP) {
            Point p = inside.plus(Point.polar(far, ray));
            if (p.x() < 0.01 || p.y() < 0.01 || p.x() > photo.width() - 0.01 || p.y() > photo.height() - 0.01) {
                break;
            }
            if (!photo.hasSubject() || photo.matte().at(p.x(), p.y()) > 0.5) {
                last = p;
            }
        }
        return last;
    }
}
