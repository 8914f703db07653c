package photoplay.stage.geometry;

/** A point or a displacement, in units of the frame's short side. */
public record Point(double x, double y) {
    public static final Point ORIGIN = new Point(0, 0);

    /** The point at {@code radius} from the origin in direction {@code degrees} (0 right, 90 down). */
    public static Point polar(double radius, double degrees) {
        double a = Math.toRadians(degrees);
        return new Point(radius * Math.cos(a), radius * Math.sin(a));
    }

    public Point plus(Point o) {
        return new Point(x + o.x, y + o.y);
    }

    public Point plus(double dx, double dy) {
        return new Point(x + dx, y + dy);
    }

    public Point minus(Point o) {
        return new Point(x - o.x, y - o.y);
    }

    public Point times(double k) {
        return new Point(x * k, y * k);
    }

    public Point lerp(Point to, double k) {
        return new Point(x + (to.x - x) * k, y + (to.y - y) * k);
    }

    /** Turned about the origin, clockwise on screen. */
    public Point turned(double degrees) {
        double a = Math.toRadians(degrees);
        double c = Math.cos(a);
        double s = Math.sin(a);
        return new Point(c * x - s * y, s * x + c * y);
    }

    public Point turned(double degrees, Point about) {
        return minus(about).turned(degrees).plus(about);
    }

    /** By a plain root: {@link Math#hypot} takes many times as long to guard against overflows that no length here reaches. */
    public double length() {
        return Math.sqrt(x * x + y * y);
    }

    public double distance(Point o) {
        double dx = x - o.x;
        double dy = y - o.y;
        return Math.sqrt(dx * dx + dy * dy);
    }

    /** Direction in degrees, 0 right, 90 down. */
    public double degrees() {
        return Math.toDegrees(Math.atan2(y, x));
    }

    /** Same direction, length 1; the origin stays the origin. */
    public Point unit() {
        double l = length();
        return l < 1e-12 ? ORIGIN : times(1 / l);
    }

    /** A quarter turn clockwise. */
    public Point normal() {
        return new Point(-y, x);
    }
}
