package photoplay.stage.scene;

import photoplay.stage.geometry.Affine;
import photoplay.stage.geometry.Point;

/** A moving, turning, scaling, leaning without bending. */
@FunctionalInterface
public interface Motion extends Warp {
    static Motion still() {
        return new Still(Affine.IDENTITY);
    }

    Affine affine(double t);

    static Motion of(Affine a) {
        return new Still(a);
    }

    static Motion move(Curve dx, Curve dy) {
        return dx.constant() && dy.constant()
                ? of(Affine.move(dx.at(0), dy.at(0)))
                : t -> Affine.move(dx.at(t), dy.at(t));
    }

    /** Down the frame, and up where the curve is negative. */
    static Motion down(Curve dy) {
        return move(Curve.of(0), dy);
    }

    /** To the right, and to the left where the curve is negative. */
    static Motion across(Curve dx) {
        return move(dx, Curve.of(0));
    }

    static Motion follow(Spot s) {
        return t -> Affine.move(s.at(t));
    }

    static Motion scale(Curve k, Point about) {
        return k.constant() ? of(Affine.scale(k.at(0), about)) : t -> Affine.scale(k.at(t), about);
    }

    static Motion scale(Curve sx, Curve sy, Point about) {
        return t -> Affine.scale(sx.at(t), sy.at(t)).about(about);
    }

    static Motion turn(Curve degrees, Point about) {
        return t -> Affine.turn(degrees.at(t), about);
    }

    /** Wider and lower by {@code amount} (0.1 is 10 %), volume kept, standing on {@code base}. */
    static Motion squash(Curve amount, Point base) {
        return t -> {
            double a = amount.at(t);
            return Affine.scale(1 + a, 1 / (1 + a)).about(base);
        };
    }

    /** Leans by {@code degrees}, standing on {@code base}; positive leans right. */
    static Motion lean(Curve degrees, Point base) {
        return t -> Affine.shear(-Math.tan(Math.toRadians(degrees.at(t))), 0).about(base);
    }

    default Motion then(Motion next) {
        return constant() && next.constant()
                ? of(affine(0).then(next.affine(0)))
                : t -> affine(t).then(next.affine(t));
    }

    @Override
    default void pull(Grid g, double t) {
        Affine a = affine(t);
        if (Math.abs(a.determinant()) < 1e-9) {
            for (int i = 0; i < g.count; i++) {
                g.x[i] = -100;
                g.y[i] = -100;
            }
            return;
        }
        Affine m = a.inverse();
        for (int i = 0; i < g.count; i++) {
            double x = g.x[i];
            double y = g.y[i];
            g.x[i] = (float) (m.a() * x + m.c() * y + m.e());
            g.y[i] = (float) (m.b() * x + m.d() * y + m.f());
        }
    }

    @Override
    default boolean idle(double t) {
        return affine(t).equals(Affine.IDENTITY);
    }

    @Override
    default Point push(Point p, double t) {
        return affine(t).apply(p);
    }

    /** A placement that never changes. */
    record Still(Affine map) implements Motion {
        @Override
        public Affine affine(double t) {
            return map;
        }

        @Override
        public boolean constant() {
            return true;
        }
    }
}
