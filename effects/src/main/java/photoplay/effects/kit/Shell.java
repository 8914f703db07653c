package photoplay.effects.kit;

import java.util.List;
import photoplay.stage.geometry.Affine;
import photoplay.stage.geometry.Point;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Curve;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Light;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Rnd;
import photoplay.stage.scene.Shape;
import photoplay.stage.scene.Spot;
import photoplay.stage.scene.Sprite;

/**
 * A firework shell that bursts: drawn by {@link #draw}, seen on the subject by {@link #lamp} and {@link #rim}. Lengths
 * in short sides.
 *
 * @param flower its stars at full size, in two halves that burn out one after the other
 */
public record Shell(Form form, Point at, double time, double radius, Colour colour, Colour tip, List<Sprite> flower) {
    private static final double LIFE = 1.7;
    private static final Sprite GLOW = Bits.glow(Colour.WHITE);
    private static final double[][] SHEATHS = {{0.15, 0.1}, {0.11, 0.14}, {0.075, 0.22}, {0.04, 0.5}, {0.018, 0.9}};
    private static final Sprite STREAK = Sprite.drawn(0.3, (pen, t) -> drops(pen, Colour.WHITE));

    /** A tail of light one unit high, its bright end above: hot inside, fainter outward. */
    private static void drops(Pen pen, Colour c) {
        for (double[] sheath : SHEATHS) {
            drop(pen, sheath[0], c.alpha(sheath[1]));
        }
    }

    private static void drop(Pen pen, double w, Colour c) {
        pen.fill(
                Shape.from(0, 0.5)
                        .quad(-w * 0.5, 0, -w, -0.5 + w)
                        .quad(-w, -0.5, 0, -0.5)
                        .quad(w, -0.5, w, -0.5 + w)
                        .quad(w * 0.5, 0, 0, 0.5)
                        .close(),
                Ink.down(0.5, -0.5, c.alpha(0), c.alpha(0.35), c));
    }

    /** Forms of a burst. */
    public enum Form {
        /** Long tails that droop. */
        CHRYSANTHEMUM(104),
        /** A ball of round stars. */
        PEONY(110),
        /** One tilted ring round a small flower. */
        RING(58),
        /** Short tails that end in flickering white. */
        CRACKLE(72),
        /** Two round rings that hang still: the eye of a peacock's feather. */
        EYE(28);

        private final int stars;

        Form(int stars) {
            this.stars = stars;
        }
    }

    /** A tail of light from one point to another, its bright end at {@code head}; {@code width} in short sides. */
    public static void streak(Pen pen, Sprite sprite, Point tail, Point head, double width, double alpha) {
        Point d = head.minus(tail);
        double length = d.length() + width;
        pen.stamp(sprite, head.lerp(tail, 0.5), length, d.degrees() + 90, Math.min(3, width / (0.14 * length)), alpha);
    }

    /** A tail of this colour for {@link #streak}. Keep it. */
    public static Sprite streak(Colour c) {
        return STREAK.tinted(c);
    }

    /** A round light of this colour. Keep it. */
    public static Sprite glow(Colour c) {
        return GLOW.tinted(c);
    }

    /** Near light of the burst on what stands before it: falls off over {@code reach} short sides. */
    public Light lamp(double reach, double strength) {
        return new Light.Lamp(Spot.of(at), reach, 0.3, colour, light().times(strength));
    }

    /** Light on the outline that faces the burst, seen from {@code middle}. */
    public Light rim(Point middle, double strength) {
        return new Light.Rim(Curve.of(at.minus(middle).degrees()), 0.03, colour, light().times(strength));
    }

    /** How bright the burst is: 1 when it opens, then falling over a second. */
    public Curve light() {
        return t ->
                t < time ? 0 : Math.min(1, (t - time) / 0.05) * Math.max(0, 1.08 * Math.exp(-2.1 * (t - time)) - 0.08);
    }

    /**
     * A shell that opens at a place and time.
     *
     * @param radius of the full flower
     * @param colour of its stars
     * @param tip what they turn into
     */
    public static Shell of(Form form, Point at, double time, double radius, Colour colour, Colour tip) {
        return new Shell(
                form, at, time, radius, colour, tip, List.of(half(form, colour, tip, 0), half(form, colour, tip, 1)));
    }

    /** The same shell again elsewhere. */
    public Shell again(Point place, double when) {
        return new Shell(form, place, when, radius, colour, tip, flower);
    }

    private static Sprite half(Form form, Colour colour, Colour tip, int odd) {
        Colour pale = colour.lighter(0.3);
        return Sprite.drawn(1, (pen, t) -> {
            for (int i = odd; i < form.stars; i += 2) {
                Point end = star(form, i).times(0.94);
                switch (form) {
                    case CHRYSANTHEMUM -> {
                        tail(pen, end.times(0.25), end, 0.027, pale);
                        dot(pen, end, 0.045, tip);
                    }
                    case PEONY -> dot(pen, end, 0.08, colour);
                    case RING -> dot(pen, end, 0.075, i % 4 == 0 ? tip : colour);
                    case CRACKLE -> tail(pen, end.times(0.55), end, 0.036, pale);
                    case EYE -> {
                        tail(pen, end.times(0.45), end, 0.08, pale);
                        dot(pen, end, 0.17, colour);
                    }
                }
            }
            if (form == Form.EYE) {
                dot(pen, Point.ORIGIN, 0.42, tip);
            }
        });
    }

    private static void dot(Pen pen, Point at, double size, Colour c) {
        pen.circle(at, size / 2, Ink.glow(at, size / 2, c));
        pen.circle(at, size * 0.14, Ink.of(c.lighter(0.75)));
    }

    private static void tail(Pen pen, Point from, Point to, double width, Colour c) {
        Point d = to.minus(from);
        double k = d.length() + width;
        pen.within(
                Affine.scale(width / (0.14 * k), 1).then(Affine.place(from.lerp(to, 0.5), d.degrees() + 90, k, k)),
                () -> drops(pen, c));
    }

    /** The burst at a time; nothing before it opens and after it has burnt out. */
    public void draw(Pen pen, double t) {
        double age = t - time;
        if (age < 0 || age > LIFE) {
            return;
        }
        if (form != Form.EYE && age < 0.8) {
            pen.stamp(glow(colour), at, 1.2 * radius, 0, 1, 0.7 * (1 - age / 0.8));
        }
        if (age < 0.25) {
            pen.stamp(glow(Colour.WHITE), at, 0.6 * radius, 0, 1, 1 - age / 0.25);
        }
        double spread = spread(age);
        Point sunk = at.plus(0, sag() * age * age);
        for (int half = 0; half < 2; half++) {
            double left = Math.clamp((1.1 + 0.4 * half - age) / 0.55, 0, 1);
            pen.stamp(flower.get(half), sunk, radius * spread, 0, 1, left);
        }
        double late = Math.clamp((age - 0.4) / 0.2, 0, 1) * Math.clamp((LIFE - age) / 0.4, 0, 1);
        if (late > 0 && form != Form.EYE) {
            for (int i = 0; i < form.stars; i += 3) {
                if (Rnd.hash(i + 100, (long) (t * 22)) < 0.55) {
                    Point now = sunk.plus(star(form, i).times(0.94 * radius * spread));
                    pen.stamp(Bits.spark(tip), now, form == Form.CRACKLE ? 0.055 : 0.035, 0, 1, late);
                }
            }
        }
    }

    private static double spread(double age) {
        return 1.04 * (1 - Math.exp(-3.4 * age)) + 0.01;
    }

    private double sag() {
        return form == Form.CHRYSANTHEMUM ? 0.06 : 0.035;
    }

    /** Where a star stands in a flower one unit high. */
    private static Point star(Form form, int i) {
        double depth = 2 * Rnd.hash(5, i) - 1;
        double turn = 360 * Rnd.hash(7, i);
        double r = 0.5 * Math.sqrt(1 - depth * depth) * (0.9 + 0.1 * Rnd.hash(9, i));
        return switch (form) {
            case RING -> {
                Point round = Point.polar(0.5, i * 360.0 / form.stars);
                yield i % 4 == 0
                        ? Point.polar(0.17 * (0.4 + Rnd.hash(9, i)), turn)
                        : new Point(round.x(), round.y() * 0.45).turned(-22);
            }
            case EYE -> Point.polar(i % 2 == 0 ? 0.45 : 0.3, i * 360.0 / form.stars);
            case CHRYSANTHEMUM, PEONY, CRACKLE -> Point.polar(r, turn);
        };
    }
}
