package photoplay.effects.bodies;

import photoplay.effects.kit.Mould;
import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.scene.Grid;
import photoplay.stage.scene.Motion;
import photoplay.stage.scene.Warp;

/**
 * A subject as a toy balloon: it swells from form to form, then flies.
 *
 * @param kneading its forms over time
 * @param round its last form
 * @param centre of the ball, before the flight
 * @param radius of the ball in short sides
 */
record FlyingBalloon(Mould.Kneading kneading, Mould.Form round, Point centre, double radius, Motion flight) {
    /** What is blown against the frame's upper edge lies flat this far from it. */
    private static final double EDGE = 0.012;

    /** Where the form's point is in the frame. */
    Point flown(Point p, double t) {
        return flight.affine(t).apply(p);
    }

    /** Short sides by which the top would stand out over the frame's edge. */
    double over(double t) {
        return Math.max(
                0, EDGE - flown(new Point(round.at().x(), round.box().top()), t).y());
    }

    Box box(double t) {
        return kneading.at(t).box();
    }

    /** The valve on the belly. */
    Point valve(double t) {
        Mould.Form f = kneading.at(t);
        Box b = f.box();
        return f.at().lerp(
                        f.edge(new Point(b.right(), b.bottom() - 0.1)
                                .minus(f.at())
                                .degrees()),
                        0.84);
    }

    /** Presses flat what touches the upper edge of the frame. */
    Warp ceiling() {
        return new Ceiling(this);
    }

    private record Ceiling(FlyingBalloon balloon) implements Warp {
        private static final double DEEP = 0.3;

        @Override
        public void pull(Grid g, double t) {
            double over = balloon.over(t);
            double middle = balloon.flown(balloon.centre(), t).x();
            for (int i = 0; i < g.count; i++) {
                double u = Math.max(0, (DEEP - g.y[i]) / (DEEP - EDGE));
                g.y[i] -= (float) (over * u * u);
                g.x[i] = (float) (middle + (g.x[i] - middle) / (1 + 2.6 * over * u));
            }
        }

        @Override
        public boolean idle(double t) {
            return balloon.over(t) <= 0;
        }
    }
}
