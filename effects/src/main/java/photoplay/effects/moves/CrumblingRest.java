package photoplay.effects.moves;

import java.util.stream.IntStream;
import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.portrait.Face;
import photoplay.stage.portrait.Portrait;
import photoplay.stage.scene.Curve;
import photoplay.stage.scene.Ease;
import photoplay.stage.scene.Rnd;
import photoplay.stage.scene.Shape;

/**
 * What is still there of a subject that crumbles: a ragged disc that shrinks about the head, eaten from the right and
 * from below.
 *
 * @param widest distance of the subject's farthest corner from the head
 */
record CrumblingRest(Point head, double widest, Curve radius) {
    Point centre(double t) {
        return centre(head, widest, t);
    }

    private static Point centre(Point head, double widest, double t) {
        double k = Math.clamp((Disappear.HEAD_ONLY - t) / 2.2, 0, 1);
        return head.plus(-0.36 * widest * k, -0.26 * widest * k);
    }

    /** Eats as much by each beat, however close the subject is. */
    static CrumblingRest of(Portrait photo) {
        Face face = photo.face();
        Point head = face.centre();
        Box box = photo.subject().box();
        double widest = 0;
        for (int i = 0; i < 4; i++) {
            widest = Math.max(widest, head.distance(box.at(i % 2, i < 2 ? 0 : 1)));
        }
        double last = Math.min(0.45 * widest, face.headHeight() * 0.72);
        return new CrumblingRest(
                head,
                widest,
                Curve.from(0.25, widest * 2)
                        .to(0.5, Math.max(last, radius(photo, centre(head, widest, 0.5), 0.98)))
                        .to(1.15, Math.max(last, radius(photo, centre(head, widest, 1.15), 0.8)), Ease.LINEAR)
                        .to(1.8, Math.max(last, radius(photo, centre(head, widest, 1.8), 0.55)), Ease.LINEAR)
                        .to(Disappear.HEAD_ONLY, last, Ease.LINEAR)
                        .hold(3.1)
                        .to(Disappear.GONE, 0, Ease.IN));
    }

    /** Of the disc about a point that holds a share of the subject. */
    private static double radius(Portrait photo, Point centre, double share) {
        Box box = photo.subject().box();
        double[] far = IntStream.range(0, 40 * 40)
                .mapToObj(i -> box.at((i % 40 + 0.5) / 40, (Math.floorDiv(i, 40) + 0.5) / 40))
                .filter(p -> !photo.hasSubject() || photo.matte().at(p.x(), p.y()) > 0.5)
                .mapToDouble(centre::distance)
                .sorted()
                .toArray();
        return far.length == 0 ? 0 : far[(int) (share * (far.length - 1))];
    }

    /** The radius in a direction; noise of two sizes that crawls with time. */
    double ragged(double degrees, double t) {
        double a = Math.toRadians(degrees);
        double rough = 0.035 * Math.sin(5 * a + 1.3 + 2 * t)
                + 0.025 * Math.sin(11 * a - 3 * t)
                + 0.02 * (Rnd.hash(9, Math.floorMod(Math.round(degrees / 4), 90)) - 0.5) * 2;
        return Math.max(0, radius.at(t) * (1 + rough));
    }

    boolean holds(Point p, double t) {
        Point d = p.minus(centre(t));
        return d.length() < ragged(d.degrees(), t);
    }

    Shape edge(double t, boolean clockwise) {
        return outline(Shape.from(at(0, t)), t, clockwise);
    }

    private Shape outline(Shape s, double t, boolean clockwise) {
        for (int i = 1; i < 90; i++) {
            s.line(at(clockwise ? i * 4 : 360 - i * 4, t));
        }
        return s.close();
    }

    private Point at(double degrees, double t) {
        return centre(t).plus(Point.polar(ragged(degrees, t), degrees));
    }

    /** All but the disc. */
    Shape eaten(Box frame, double t) {
        Box b = frame.grown(0.6);
        Point first = at(0, t);
        return outline(Shape.rect(b).move(first.x(), first.y()), t, false);
    }
}
