package photoplay.stage.scene;

import java.util.ArrayList;
import java.util.List;
import photoplay.stage.geometry.Affine;
import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;

/** An outline as a value: moves, lines and Bézier curves. */
public final class Shape {
    private final List<Verb> verbs = new ArrayList<>();

    private Shape() {}

    /** One step of an outline. */
    public sealed interface Verb {
        /** Starts a new contour. */
        record Move(Point to) implements Verb {}

        /** A straight line. */
        record Line(Point to) implements Verb {}

        /** A quadratic curve. */
        record Quad(Point by, Point to) implements Verb {}

        /** A cubic curve. */
        record Cubic(Point a, Point b, Point to) implements Verb {}

        /** Back to the contour's start. */
        record Close() implements Verb {}
    }

    public List<Verb> verbs() {
        return List.copyOf(verbs);
    }

    public static Shape from(double x, double y) {
        return from(new Point(x, y));
    }

    public static Shape from(Point p) {
        return new Shape().and(new Verb.Move(p));
    }

    public Shape move(double x, double y) {
        return and(new Verb.Move(new Point(x, y)));
    }

    public Shape line(double x, double y) {
        return line(new Point(x, y));
    }

    public Shape line(Point p) {
        return and(new Verb.Line(p));
    }

    public Shape quad(double bx, double by, double x, double y) {
        return and(new Verb.Quad(new Point(bx, by), new Point(x, y)));
    }

    public Shape cubic(double ax, double ay, double bx, double by, double x, double y) {
        return and(new Verb.Cubic(new Point(ax, ay), new Point(bx, by), new Point(x, y)));
    }

    public Shape close() {
        return and(new Verb.Close());
    }

    private Shape and(Verb v) {
        verbs.add(v);
        return this;
    }

    public static Shape circle(Point c, double r) {
        return oval(c, r, r);
    }

    public static Shape oval(Point c, double rx, double ry) {
        double k = 0.5523;
        double x = c.x();
        double y = c.y();
        return from(x + rx, y)
                .cubic(x + rx, y + k * ry, x + k * rx, y + ry, x, y + ry)
                .cubic(x - k * rx, y + ry, x - rx, y + k * ry, x - rx, y)
                .cubic(x - rx, y - k * ry, x - k * rx, y - ry, x, y - ry)
                .cubic(x + k * rx, y - ry, x + rx, y - k * ry, x + rx, y)
                .close();
    }

    public static Shape rect(Box b) {
        return from(b.left(), b.top())
                .line(b.right(), b.top())
                .line(b.right(), b.bottom())
                .line(b.left(), b.bottom())
                .close();
    }

    public static Shape roundRect(Box b, double r) {
        double q = Math.min(r, Math.min(b.width(), b.height()) / 2);
        return from(b.left() + q, b.top())
                .line(b.right() - q, b.top())
                .quad(b.right(), b.top(), b.right(), b.top() + q)
                .line(b.right(), b.bottom() - q)
                .quad(b.right(), b.bottom(), b.right() - q, b.bottom())
                .line(b.left() + q, b.bottom())
                .quad(b.left(), b.bottom(), b.left(), b.bottom() - q)
                .line(b.left(), b.top() + q)
                .quad(b.left(), b.top(), b.left() + q, b.top())
                .close();
    }

    /** Straight lines through these corners, x and y in turn. */
    public static Shape polygon(double... xy) {
        Shape s = from(xy[0], xy[1]);
        for (int i = 2; i < xy.length; i += 2) {
            s.line(xy[i], xy[i + 1]);
        }
        return s.close();
    }

    public static Shape polygon(Point... corners) {
        return polygon(List.of(corners));
    }

    public static Shape polygon(List<Point> points) {
        return polyline(points).close();
    }

    public static Shape polyline(List<Point> points) {
        Shape s = from(points.getFirst());
        points.stream().skip(1).forEach(s::line);
        return s;
    }

    /** A smooth open line through the points (Catmull-Rom as Bézier). */
    public static Shape smooth(List<Point> p) {
        Shape s = from(p.getFirst());
        for (int i = 0; i + 1 < p.size(); i++) {
            s.spline(p.get(Math.max(i - 1, 0)), p.get(i), p.get(i + 1), p.get(Math.min(i + 2, p.size() - 1)));
        }
        return s;
    }

    /** A smooth closed line through the points. */
    public static Shape blob(List<Point> p) {
        int n = p.size();
        Shape s = from(p.getFirst());
        for (int i = 0; i < n; i++) {
            s.spline(p.get((i + n - 1) % n), p.get(i), p.get((i + 1) % n), p.get((i + 2) % n));
        }
        return s.close();
    }

    /** Points on the rays of a star; {@code sharpness} 0.4 is the usual star, 0.9 nearly round. */
    public static Shape star(Point c, int rays, double r, double sharpness, double degrees) {
        List<Point> p = new ArrayList<>();
        for (int i = 0; i < rays * 2; i++) {
            p.add(c.plus(Point.polar(i % 2 == 0 ? r : r * sharpness, degrees - 90 + i * 180.0 / rays)));
        }
        return polygon(p);
    }

    /** A heart of height about {@code 2 r}. */
    public static Shape heart(Point c, double r) {
        double x = c.x();
        double y = c.y();
        return from(x, y + r)
                .cubic(x - r * 1.9, y - r * 0.2, x - r * 0.9, y - r * 1.45, x, y - r * 0.45)
                .cubic(x + r * 0.9, y - r * 1.45, x + r * 1.9, y - r * 0.2, x, y + r)
                .close();
    }

    /** A ribbon of changing width along a line: {@code widths} at each point. */
    public static Shape ribbon(List<Point> spine, java.util.function.IntToDoubleFunction widths) {
        List<Point> left = new ArrayList<>();
        List<Point> right = new ArrayList<>();
        for (int i = 0; i < spine.size(); i++) {
            Point d = spine.get(Math.min(i + 1, spine.size() - 1))
                    .minus(spine.get(Math.max(i - 1, 0)))
                    .unit()
                    .normal()
                    .times(widths.applyAsDouble(i) / 2);
            left.add(spine.get(i).plus(d));
            right.addFirst(spine.get(i).minus(d));
        }
        Shape s = smooth(left);
        s.line(right.getFirst());
        for (int i = 0; i + 1 < right.size(); i++) {
            s.spline(
                    right.get(Math.max(i - 1, 0)),
                    right.get(i),
                    right.get(i + 1),
                    right.get(Math.min(i + 2, right.size() - 1)));
        }
        return s.close();
    }

    private void spline(Point a, Point b, Point c, Point d) {
        Point u = b.plus(c.minus(a).times(1 / 6.0));
        Point v = c.minus(d.minus(b).times(1 / 6.0));
        and(new Verb.Cubic(u, v, c));
    }

    public Shape mapped(Affine m) {
        Shape s = new Shape();
        for (Verb v : verbs) {
            s.and(
                    switch (v) {
                        case Verb.Move(Point to) -> new Verb.Move(m.apply(to));
                        case Verb.Line(Point to) -> new Verb.Line(m.apply(to));
                        case Verb.Quad(Point by, Point to) -> new Verb.Quad(m.apply(by), m.apply(to));
                        case Verb.Cubic(Point a, Point b, Point to) ->
                            new Verb.Cubic(m.apply(a), m.apply(b), m.apply(to));
                        case Verb.Close c -> c;
                    });
        }
        return s;
    }
}
