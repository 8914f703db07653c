package photoplay.stage.geometry;

/** The map x' = a x + c y + e, y' = b x + d y + f. */
public record Affine(double a, double b, double c, double d, double e, double f) {
    public static final Affine IDENTITY = new Affine(1, 0, 0, 1, 0, 0);

    public static Affine move(double dx, double dy) {
        return new Affine(1, 0, 0, 1, dx, dy);
    }

    public static Affine move(Point by) {
        return move(by.x(), by.y());
    }

    public static Affine scale(double sx, double sy) {
        return new Affine(sx, 0, 0, sy, 0, 0);
    }

    public static Affine scale(double k, Point about) {
        return scale(k, k).about(about);
    }

    /** Clockwise on screen. */
    public static Affine turn(double degrees) {
        double r = Math.toRadians(degrees);
        double cos = Math.cos(r);
        double sin = Math.sin(r);
        return new Affine(cos, sin, -sin, cos, 0, 0);
    }

    public static Affine turn(double degrees, Point about) {
        return turn(degrees).about(about);
    }

    /** Leans upright lines: x grows by {@code kx} for each unit of y. */
    public static Affine shear(double kx, double ky) {
        return new Affine(1, ky, kx, 1, 0, 0);
    }

    /** Places a local drawing: scaled, then turned, then moved to {@code at}. */
    public static Affine place(Point at, double degrees, double sx, double sy) {
        return scale(sx, sy).then(turn(degrees)).then(move(at));
    }

    public Affine about(Point p) {
        return move(-p.x(), -p.y()).then(this).then(move(p));
    }

    /** First this map, then {@code next}. */
    public Affine then(Affine n) {
        return new Affine(
                n.a * a + n.c * b,
                n.b * a + n.d * b,
                n.a * c + n.c * d,
                n.b * c + n.d * d,
                n.a * e + n.c * f + n.e,
                n.b * e + n.d * f + n.f);
    }

    public Point apply(Point p) {
        return new Point(a * p.x() + c * p.y() + e, b * p.x() + d * p.y() + f);
    }

    public double determinant() {
        return a * d - b * c;
    }

    /** @throws ArithmeticException when the map flattens the plane */
    public Affine inverse() {
        double det = determinant();
        if (Math.abs(det) < 1e-12) {
            throw new ArithmeticException("a flat map has no inverse");
        }
        double ia = d / det;
        double ib = -b / det;
        double ic = -c / det;
        double id = a / det;
        return new Affine(ia, ib, ic, id, -(ia * e + ic * f), -(ib * e + id * f));
    }

    /** Mean factor of length. */
    public double zoom() {
        return Math.sqrt(Math.abs(determinant()));
    }
}
