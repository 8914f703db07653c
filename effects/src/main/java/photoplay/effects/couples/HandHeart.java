package photoplay.effects.couples;

import java.util.List;
import photoplay.effects.kit.Bits;
import photoplay.effects.kit.HalfHeart;
import photoplay.effects.kit.Partner;
import photoplay.stage.geometry.Point;
import photoplay.stage.portrait.Portrait;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Curve;
import photoplay.stage.scene.Ease;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Rnd;
import photoplay.stage.scene.Shape;
import photoplay.stage.scene.Sketch;
import photoplay.stage.scene.Sprite;
import photoplay.stage.scene.Stage;

/**
 * Two raised half hearts on their way to each other, and the red glass between them.
 *
 * @param at middle of the whole heart
 * @param hand length of a hand
 */
record HandHeart(Point at, double hand, Sprite left, Sprite right) {
    static HandHeart of(Point at, double hand, Partner left, Partner right) {
        return new HandHeart(at, hand, arm(left), arm(right));
    }

    private Sprite arm(int side) {
        return side < 0 ? left : right;
    }

    /** Hands, glass, and the light that runs round them. */
    void draw(Pen pen, double t) {
        glass(pen, t);
        raised(pen, -1, t);
        raised(pen, 1, t);
        outline(pen, t);
        sparks(pen, t);
    }

    private static Sprite arm(Partner p) {
        if (p.person()) {
            return HalfHeart.hand(p.skin().mix(Colour.rgb(0xFFBE9E), 0.2).lighter(0.12), p.cloth());
        }
        if (p.photo().kind() != Portrait.Kind.PET) {
            return HalfHeart.glove();
        }
        return p.sweater().isPresent() ? HalfHeart.paw(p.skin(), p.cloth()) : HalfHeart.paw(p.skin());
    }

    /** How a half lies now against its place in the whole. */
    private record Pose(double dx, double dy, double degrees) {
        static Pose of(int side, double t) {
            double start = side < 0 ? HeartGesture.FIRST_HAND : HeartGesture.SECOND_HAND;
            double up = Curve.from(start, 0).to(start + 0.42, 1, Ease.BACK).at(t);
            double gap = Curve.from(2.15, 0.085)
                    .to(2.5, 0.045)
                    .to(2.56, 0.045)
                    .to(2.68, 0.07)
                    .to(HeartGesture.CLICK, 0, Ease.IN)
                    .at(t);
            double wave = Curve.window(start + 0.3, 0.15, 2.5, 0.25).at(t) * Math.sin(2 * Math.PI * 2 * t);
            double bounce = Curve.swing(HeartGesture.CLICK, 4, 0.4).at(t);
            return new Pose(
                    side * (gap + 0.02 * bounce * bounce),
                    (1 - up) * 0.62 - 0.012 * bounce + 0.006 * wave,
                    side * (-26 * (1 - up) + 7 * wave - 40 * gap));
        }

        boolean hidden() {
            return dy > 0.6;
        }
    }

    private double size(double t) {
        return hand * (1 + 0.055 * HeartGesture.BEAT.at(t) * HeartGesture.LIT.at(t));
    }

    private void raised(Pen pen, int side, double t) {
        Pose p = Pose.of(side, t);
        if (!p.hidden()) {
            HalfHeart.stamp(pen, arm(side), at.plus(p.dx, p.dy), size(t), p.degrees, side, 1);
        }
    }

    /** The shadow of one hand on what is behind it. */
    Sketch shade(int side) {
        Sprite dark = HalfHeart.shadow(arm(side));
        return (pen, t) -> {
            Pose p = Pose.of(side, t);
            if (!p.hidden()) {
                HalfHeart.stamp(pen, dark, at.plus(p.dx + 0.008, p.dy + 0.03), size(t), p.degrees, side, 0.34);
            }
        };
    }

    private static final Sprite GLOW = Sprite.drawn(
            1, (pen, t) -> pen.circle(Point.ORIGIN, 0.5, Ink.glow(Point.ORIGIN, 0.5, Colour.rgb(0xFF7A9C))));

    /** Red glass in the form of the hole. */
    private static final Sprite GLASS = Sprite.drawn(1.2, (pen, t) -> {
        pen.fill(
                HalfHeart.HOLE,
                Ink.radial(new Point(-0.1, -0.16), 0.62, Colour.rgb(0xFF8DA4), HeartGesture.RED, Colour.rgb(0xA80832)));
        pen.clipped(HalfHeart.HOLE, () -> {
            pen.stroke(
                    HalfHeart.HOLE,
                    0.06,
                    Ink.of(Colour.rgb(0xFFC0CC).alpha(0.5)).soft(0.02));
            pen.curve(
                    List.of(new Point(-0.34, -0.12), new Point(-0.3, -0.24), new Point(-0.2, -0.28)),
                    0.055,
                    Ink.of(Colour.WHITE.alpha(0.85)).soft(0.008));
            pen.circle(new Point(-0.34, -0.03), 0.025, Ink.of(Colour.WHITE.alpha(0.8)));
            pen.curve(
                    List.of(new Point(0.02, 0.24), new Point(0.2, 0.1), new Point(0.32, -0.04)),
                    0.04,
                    Ink.of(Colour.rgb(0xFFA0B4).alpha(0.7)).soft(0.015));
        });
    });

    private void glass(Pen pen, double t) {
        double k = HeartGesture.LIT.at(t);
        if (k > 0) {
            double beat = HeartGesture.BEAT.at(t);
            pen.stamp(GLOW, at, 2.6 * hand * (1 + 0.25 * beat), 0, 1, Math.min(1, k * (0.45 + 0.4 * beat)));
            double grown = Curve.from(HeartGesture.CLICK, 0.3)
                    .to(HeartGesture.CLICK + 0.25, 1, Ease.BACK)
                    .at(t);
            pen.stamp(GLASS, at, size(t) * grown * 1.04, 0, 1, Math.min(1, 2 * k));
        }
    }

    /** A line of white light that runs round the heart when it closes. */
    private void outline(Pen pen, double t) {
        double head = Ease.SMOOTH.of((t - HeartGesture.CLICK) / 0.42);
        double fade = Curve.window(HeartGesture.CLICK, 0.02, HeartGesture.CLICK + 0.75, 0.3)
                .at(t);
        if (head <= 0 || fade <= 0) {
            return;
        }
        List<Point> round = HalfHeart.ROUND;
        int n = Math.max(2, (int) (head * round.size()));
        List<Point> run = round.subList(0, n).stream()
                .map(p -> at.plus(p.times(0.9 * size(t))))
                .toList();
        pen.curve(run, 0.03 * fade, Ink.of(Colour.rgb(0xFFB6C8).alpha(0.45 * fade)));
        pen.curve(run, 0.012, Ink.of(Colour.WHITE.alpha(0.95 * fade)));
        if (head < 1) {
            pen.stamp(SPARK, run.getLast(), 0.14);
        }
    }

    private static final Sprite SPARK = Bits.glint(Colour.rgb(0xFFD2E0));

    /** Little flashes between the finger tips that draw the hands together. */
    private void sparks(Pen pen, double t) {
        double k = Curve.window(2.2, 0.15, HeartGesture.CLICK + 0.02, 0.04).at(t);
        if (k <= 0) {
            return;
        }
        double gap = Math.abs(Pose.of(-1, t).dx);
        for (double y : new double[] {-0.24, 0.38}) {
            Rnd r = new Rnd(7 * (long) Math.floor(t * 15) + (y > 0 ? 3 : 5));
            Point from = at.plus(-gap, y * hand);
            Point to = at.plus(gap, y * hand);
            Shape bolt = Shape.from(from);
            for (int i = 1; i < 5; i++) {
                bolt.line(from.lerp(to, i / 5.0).plus(0, r.between(-0.022, 0.022)));
            }
            bolt.line(to);
            pen.stroke(bolt, 0.012, Ink.of(HeartGesture.PINK.alpha(0.5 * k)));
            pen.stroke(bolt, 0.005, Ink.of(Colour.WHITE.alpha(k)));
            pen.stamp(SPARK, from, 0.05 + 0.03 * r.unit(), 0, 1, k);
            pen.stamp(SPARK, to, 0.05 + 0.03 * r.unit(), 0, 1, k);
        }
        if (t > HeartGesture.CLICK - 0.05) {
            pen.stamp(SPARK, at.plus(0, -0.24 * hand), 0.3, 0, 1, k);
        }
    }

    /** The big heart that the hands shoot to the lens. */
    void flying(Pen pen, Stage stage, double t) {
        double u = (t - HeartGesture.SHOT) / 0.62;
        if (u > 0 && u < 1) {
            double size = 0.18 + 0.75 * Math.pow(u, 1.6);
            Point place = at.lerp(stage.at(0.5, 0.47), Ease.OUT.of(u));
            pen.stamp(GLASS, place, size, 6 * Math.sin(6 * u), 1, 0.92 * Math.clamp((1 - u) * 2.2, 0, 1));
        }
    }

    static final List<Sprite> SMALL = List.of(
            Bits.heart(HeartGesture.PINK),
            Bits.heart(HeartGesture.RED),
            Bits.heart(Colour.rgb(0xFFA6C0)),
            Bits.heart(Colour.WHITE));

    /** A ring of small hearts that flies outward, every other one before the people. */
    void ring(Pen pen, double t, int which) {
        double u = (t - HeartGesture.SHOT) / 1.1;
        if (u <= 0 || u >= 1) {
            return;
        }
        for (int i = which; i < 26; i += 2) {
            double far = (0.12 + (0.5 + 0.14 * (i % 3)) * Ease.OUT.of(u)) * (which == 0 ? 1 : 1.15);
            Point place = at.plus(Point.polar(far, i * 360.0 / 26 - 90)).plus(0, 0.12 * u * u);
            double size = (0.04 + 0.012 * (i % 4)) * (which == 0 ? 1 : 1.4);
            pen.stamp(SMALL.get(i % 4), place, size, 20 * Math.sin(i + 5 * t), 1, Math.min(1, 3 * (1 - u)));
        }
    }

    /** Small hearts that go round the hands for good. */
    void orbit(Pen pen, double t, boolean before) {
        double k = Curve.from(3.75, 0).to(4.2, 1, Ease.BACK).at(t);
        if (k <= 0) {
            return;
        }
        for (int i = 0; i < 9; i++) {
            double turn = 2 * Math.PI * (i / 9.0 + 0.35 * (t - 3.75));
            if (Math.sin(turn) > 0 == before) {
                Point place = at.plus(
                        1.05 * hand * Math.cos(turn), hand * (0.05 + 0.3 * Math.sin(turn) - 0.14 * Math.cos(turn)));
                double near = 1 + 0.3 * Math.sin(turn);
                pen.stamp(SMALL.get(i % 4), place, 0.058 * near * k, 14 * Math.sin(3 * t + i), 1, 1);
            }
        }
    }
}
