package photoplay.effects.kit;

import photoplay.stage.geometry.Point;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Rnd;
import photoplay.stage.scene.Shape;
import photoplay.stage.scene.Sprite;

/**
 * Wings of single feathers on a jointed arm: nine primaries, nine secondaries and three rows of coverts a side. They grow
 * from a chick's stubs, spread and beat.
 *
 * @param flight long feather, root below, tip above
 * @param covert short broad feather, root below
 * @param down tuft of fluff
 */
public record Wings(Sprite flight, Sprite covert, Sprite down) {
    private static final int FLIGHTS = 9;
    private static final int COVERTS = 11;
    private static final int TUFTS = 20;

    /**
     * How a wing is held.
     *
     * @param length from root to the furthest tip when spread, in the pen's unit
     * @param grown 0 a chick's stub, 1 full-grown
     * @param lift degrees by which the arm is raised; below 0 it is beaten down
     * @param spread 0 folded, 1 fanned out
     */
    public record Hold(double length, double grown, double lift, double spread) {}

    /** Feathers of one colour, from their shaded root to the light at their edge. */
    public static Wings of(Colour root, Colour vane, Colour edge) {
        return new Wings(
                Sprite.drawn(0.22, (pen, t) -> feather(pen, 0.095, root, vane, edge)),
                Sprite.drawn(0.5, (pen, t) -> feather(pen, 0.22, root, vane, edge)),
                Sprite.drawn(1, (pen, t) -> tuft(pen, root, vane)));
    }

    private static void feather(Pen pen, double half, Colour root, Colour vane, Colour edge) {
        Shape outline = Shape.from(-half * 0.12, 0.49)
                .cubic(-half * 0.9, 0.36, -half * 1.05, -0.1, -half * 0.72, -0.34)
                .cubic(-half * 0.5, -0.45, -half * 0.1, -0.49, half * 0.12, -0.49)
                .cubic(half * 0.7, -0.42, half * 0.95, -0.2, half * 0.98, 0.02)
                .cubic(half, 0.25, half * 0.5, 0.42, half * 0.12, 0.49)
                .close();
        pen.fill(outline, Ink.down(0.49, -0.49, root, vane, vane, edge));
        pen.clipped(outline, () -> {
            Rnd r = new Rnd(3);
            for (int i = 0; i < 34; i++) {
                double y = 0.44 - i * 0.027;
                Colour barb = (r.chance(0.5) ? root : edge).alpha(0.1);
                pen.line(new Point(0, y), new Point(-half, y - half * 1.3), 0.007, Ink.of(barb));
                pen.line(new Point(0, y), new Point(half, y - half * 1.3), 0.007, Ink.of(barb));
            }
            pen.fill(
                    Shape.polygon(half * 0.1, 0.49, half, 0.49, half, -0.49, half * 0.55, -0.2),
                    Ink.of(root.alpha(0.28)));
            pen.stroke(outline, half * 0.16, Ink.of(edge.alpha(0.75)));
        });
        pen.stroke(Shape.from(0, 0.49).quad(half * 0.16, 0, half * 0.06, -0.4), half * 0.1, Ink.of(edge.alpha(0.8)));
        pen.stroke(
                Shape.from(half * 0.1, 0.49).quad(half * 0.26, 0, half * 0.1, -0.38),
                half * 0.07,
                Ink.of(root.darker(0.15).alpha(0.55)));
    }

    private static void tuft(Pen pen, Colour root, Colour vane) {
        Rnd r = new Rnd(8);
        for (int i = 0; i < 60; i++) {
            double ray = i * 360.0 / 60 + 8 * r.either();
            double far = r.between(0.3, 0.47);
            Point tip = Point.polar(far, ray);
            pen.stroke(
                    Shape.from(0, 0).quad(tip.x() * 0.6 + 0.06 * r.either(), tip.y() * 0.5, tip.x(), tip.y()),
                    0.05,
                    Ink.of(root.mix(vane, r.between(0.4, 1)).alpha(0.6)));
        }
        pen.circle(Point.ORIGIN, 0.3, Ink.radial(new Point(0, -0.1), 0.34, vane, vane, vane.alpha(0)));
    }

    /**
     * Draws one wing.
     *
     * @param root where it leaves the back
     * @param side -1 to the left, 1 to the right
     */
    public void draw(Pen pen, Point root, int side, Hold h) {
        if (h.length() > 0.005) {
            new Wing(pen, root, side, h).draw();
        }
    }

    /** One wing at one moment; angles as for a right wing, mirrored when stamped. */
    private final class Wing {
        private final Pen pen;
        private final Point root;
        private final int side;
        private final Hold h;
        private final Point elbow;
        private final Point wrist;
        private final Point hand;

        Wing(Pen pen, Point root, int side, Hold h) {
            this.pen = pen;
            this.root = root;
            this.side = side;
            this.h = h;
            double open = 0.45 + 0.55 * h.spread();
            elbow = Point.polar(0.20 * open, -28 - h.lift());
            wrist = elbow.plus(Point.polar(0.27, -58 + 14 * h.spread() - h.lift() * 1.05));
            hand = wrist.plus(Point.polar(0.17 * open, -14 - h.lift() * 1.3));
        }

        void draw() {
            double flights = 0.3 + 0.7 * h.grown();
            for (int i = FLIGHTS - 1; i >= 0; i--) {
                double u = i / (FLIGHTS - 1.0);
                double fan = 70 + (-96 * u + 6) * h.spread();
                double length = (0.44 + 0.17 * Math.sin(Math.PI * (0.15 + 0.75 * u))) * flights;
                place(flight, wrist.lerp(hand, u), fan - h.lift() * 1.25, length, 1);
            }
            for (int i = FLIGHTS - 1; i >= 0; i--) {
                double u = i / (FLIGHTS - 1.0);
                double fan = 104 - 28 * u * h.spread();
                place(flight, along(u * 0.62), fan - h.lift() * 0.9, (0.30 + 0.13 * u) * flights, 1.15);
            }
            row(covert, 0.235, 0.86, 0.0);
            row(covert, 0.165, 0.90, 0.015);
            row(covert, 0.11, 0.96, 0.02);
            for (int i = 0; i < TUFTS; i++) {
                double u = i / (TUFTS - 1.0);
                Point at = along(u).plus(0, 0.012);
                double size = (0.10 - 0.05 * u) * (1 + 0.9 * (1 - h.grown()));
                stamp(down, at, size, 40 * i, 1);
            }
        }

        private void row(Sprite s, double length, double reach, double down) {
            for (int i = COVERTS - 1; i >= 0; i--) {
                double u = i / (COVERTS - 1.0);
                double fan = 100 - (26 * u + 62 * u * u) * h.spread();
                double long2 = length * (0.85 + 0.35 * u) * (0.75 + 0.25 * h.grown());
                place(s, along(u * reach).plus(0, down), fan - h.lift() * (0.9 + 0.3 * u), long2, 0.9);
            }
        }

        /** A point of the arm: 0 the shoulder, 1 the tip of the hand. */
        private Point along(double u) {
            return u < 0.3
                    ? Point.ORIGIN.lerp(elbow, u / 0.3)
                    : u < 0.72 ? elbow.lerp(wrist, (u - 0.3) / 0.42) : wrist.lerp(hand, (u - 0.72) / 0.28);
        }

        private void place(Sprite s, Point from, double degrees, double length, double wide) {
            stamp(s, from.plus(Point.polar(length * 0.47, degrees)), length, degrees + 90, wide);
        }

        private void stamp(Sprite s, Point at, double height, double degrees, double wide) {
            Point there = root.plus(side * at.x() * h.length(), at.y() * h.length());
            pen.stamp(s, there, height * h.length(), side * degrees, side * wide, 1);
        }
    }
}
