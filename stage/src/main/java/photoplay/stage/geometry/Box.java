package photoplay.stage.geometry;

/** An axis-aligned box, {@code left <= right}, {@code top <= bottom}. */
public record Box(double left, double top, double right, double bottom) {
    public static Box around(Point centre, double width, double height) {
        return new Box(
                centre.x() - width / 2, centre.y() - height / 2, centre.x() + width / 2, centre.y() + height / 2);
    }

    public double width() {
        return right - left;
    }

    public double height() {
        return bottom - top;
    }

    public Point centre() {
        return new Point((left + right) / 2, (top + bottom) / 2);
    }

    /** The point at fractions {@code u} (0 left, 1 right) and {@code v} (0 top, 1 bottom). */
    public Point at(double u, double v) {
        return new Point(left + u * width(), top + v * height());
    }

    public Box grown(double by) {
        return new Box(left - by, top - by, right + by, bottom + by);
    }

    public Box join(Box o) {
        return new Box(
                Math.min(left, o.left), Math.min(top, o.top), Math.max(right, o.right), Math.max(bottom, o.bottom));
    }

    public boolean contains(Point p) {
        return p.x() >= left && p.x() <= right && p.y() >= top && p.y() <= bottom;
    }
}
