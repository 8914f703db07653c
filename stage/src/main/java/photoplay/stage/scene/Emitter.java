package photoplay.stage.scene;

import java.util.List;
import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.portrait.Portrait;

/**
 * Many small sprites whose flight is a closed formula of time, so that any frame can be drawn alone. Each grain is born
 * at a place and time, flies with its own speed under gravity and drag, sways, spins, tumbles, fades and may come to
 * rest on the subject's outline. Lengths in short sides, times in seconds.
 */
public record Emitter(
        List<Sprite> sprites,
        int count,
        long seed,
        Range size,
        Box from,
        Range born,
        Range life,
        boolean loops,
        Range vx,
        Range vy,
        double gravity,
        double drag,
        double swayWidth,
        double swayHertz,
        Range spin,
        double tumbleHertz,
        double fadeIn,
        double fadeOut,
        Curve strength,
        List<Point> rests,
        List<Double> restTimes,
        List<Spot> restSpots) {

    /** A range from which each grain takes its own value. */
    public record Range(double low, double high) {
        double of(Rnd r) {
            return r.between(low, high);
        }
    }

    /** {@code count} grains of the given sprites; by default they hang still for five seconds. */
    public static Emitter of(int count, long seed, Sprite... sprites) {
        return new Emitter(
                List.of(sprites),
                count,
                seed,
                new Range(0.03, 0.05),
                new Box(0, 0, 1, 1),
                new Range(0, 0),
                new Range(5, 5),
                false,
                new Range(0, 0),
                new Range(0, 0),
                0,
                0,
                0,
                0,
                new Range(0, 0),
                0,
                0.05,
                0.25,
                Curve.of(1),
                List.of(),
                List.of(),
                List.of());
    }

    /** Falls through the whole frame for ever: snow, petals, confetti. Speed in short sides a second. */
    public Emitter falling(Stage stage, double slow, double fast) {
        double high = stage.height() + 0.3;
        return from(new Box(-0.15, -0.15, stage.width() + 0.15, -0.15))
                .velocity(0, 0, slow, fast)
                .life(high / slow, high / slow)
                .looping()
                .born(-high / slow, 0)
                .fade(0, 0);
    }

    /** Rises through the whole frame for ever: bubbles, balloons, embers. */
    public Emitter rising(Stage stage, double slow, double fast) {
        double high = stage.height() + 0.4;
        return from(new Box(-0.05, stage.height() + 0.2, stage.width() + 0.05, stage.height() + 0.2))
                .velocity(0, 0, -fast, -slow)
                .life(high / slow, high / slow)
                .looping()
                .born(-high / slow, 0)
                .fade(0, 0);
    }

    /** All fly out of one place at one time, in all directions at up to {@code speed}. */
    public Emitter burst(Point at, double time, double speed) {
        return from(new Box(at.x(), at.y(), at.x(), at.y()))
                .born(time, time + 0.06)
                .velocity(-speed, speed, -speed, speed);
    }

    public Emitter size(double low, double high) {
        return copy(new Range(low, high), from, born, life, loops, vx, vy);
    }

    /** Where grains are born. */
    public Emitter from(Box box) {
        return copy(size, box, born, life, loops, vx, vy);
    }

    /** When grains are born. */
    public Emitter born(double first, double last) {
        return copy(size, from, new Range(first, last), life, loops, vx, vy);
    }

    public Emitter life(double low, double high) {
        return copy(size, from, born, new Range(low, high), loops, vx, vy);
    }

    /** A grain is born again when its life ends. */
    public Emitter looping() {
        return copy(size, from, born, life, true, vx, vy);
    }

    /** Speed at birth, right and down. */
    public Emitter velocity(double xLow, double xHigh, double yLow, double yHigh) {
        return copy(size, from, born, life, loops, new Range(xLow, xHigh), new Range(yLow, yHigh));
    }

    /** Acceleration down; a balloon has a negative one. */
    public Emitter gravity(double g) {
        return air(g, drag, swayWidth, swayHertz);
    }

    /** Loss of speed: after 1/{@code k} seconds a third is left. */
    public Emitter drag(double k) {
        return air(gravity, k, swayWidth, swayHertz);
    }

    public Emitter sway(double width, double hertz) {
        return air(gravity, drag, width, hertz);
    }

    private Emitter air(double g, double k, double width, double hertz) {
        return new Emitter(
                sprites,
                count,
                seed,
                size,
                from,
                born,
                life,
                loops,
                vx,
                vy,
                g,
                k,
                width,
                hertz,
                spin,
                tumbleHertz,
                fadeIn,
                fadeOut,
                strength,
                rests,
                restTimes,
                restSpots);
    }

    /** Turning in degrees a second, either way. */
    public Emitter spin(double low, double high) {
        return turn(new Range(low, high), tumbleHertz, fadeIn, fadeOut, strength);
    }

    /** Tumbles like a leaf or a piece of paper: its width swings through zero. */
    public Emitter tumble(double hertz) {
        return turn(spin, hertz, fadeIn, fadeOut, strength);
    }

    /** Seconds of fading at birth and at the end. */
    public Emitter fade(double in, double out) {
        return turn(spin, tumbleHertz, in, out, strength);
    }

    /** Alpha of all. */
    public Emitter strength(Curve c) {
        return turn(spin, tumbleHertz, fadeIn, fadeOut, c);
    }

    private Emitter turn(Range s, double tumble, double in, double out, Curve c) {
        return new Emitter(
                sprites, count, seed, size, from, born, life, loops, vx, vy, gravity, drag, swayWidth, swayHertz, s,
                tumble, in, out, c, rests, restTimes, restSpots);
    }

    private Emitter copy(Range z, Box f, Range b, Range l, boolean loop, Range x, Range y) {
        return new Emitter(
                sprites,
                count,
                seed,
                z,
                f,
                b,
                l,
                loop,
                x,
                y,
                gravity,
                drag,
                swayWidth,
                swayHertz,
                spin,
                tumbleHertz,
                fadeIn,
                fadeOut,
                strength,
                rests,
                restTimes,
                restSpots);
    }

    /**
     * Grains whose way crosses the top of the subject's outline come to rest there with the chance {@code share}, and
     * then move with the actor. Each lands once and stays.
     */
    public Emitter landingOn(Actor actor, double share) {
        Portrait p = actor.portrait();
        List<Point> where = new java.util.ArrayList<>();
        List<Double> when = new java.util.ArrayList<>();
        List<Spot> spots = new java.util.ArrayList<>();
        for (int i = 0; i < count; i++) {
            Point hit = Point.ORIGIN;
            double at = Double.POSITIVE_INFINITY;
            if (p.hasSubject() && Rnd.hash(seed + 77, i) < share) {
                for (double t = 0; t < 5 && at == Double.POSITIVE_INFINITY; t += 1 / 30.0) {
                    Grain g = grain(i, t, false);
                    if (g.alpha > 0 && p.subject().covers(g.at.x())) {
                        double top = p.subject().topAt(g.at.x());
                        if (g.at.y() > top && g.at.y() < top + 0.06) {
                            hit = new Point(g.at.x(), top + g.size * 0.1);
                            at = t;
                        }
                    }
                }
            }
            where.add(hit);
            when.add(at);
            spots.add(actor.spot(hit));
        }
        return new Emitter(
                sprites,
                count,
                seed,
                size,
                from,
                born,
                life,
                loops,
                vx,
                vy,
                gravity,
                drag,
                swayWidth,
                swayHertz,
                spin,
                tumbleHertz,
                fadeIn,
                fadeOut,
                strength,
                List.copyOf(where),
                List.copyOf(when),
                List.copyOf(spots));
    }

    /** All grains. */
    public Layer.Drawn all() {
        return Layer.Drawn.of((pen, t) -> draw(pen, t, 0, 1, 1));
    }

    /** The half behind the subject. */
    public Layer.Drawn far() {
        return Layer.Drawn.of((pen, t) -> draw(pen, t, 0, 0.55, 1)).depth(0.8);
    }

    /** The half in front: larger. */
    public Layer.Drawn near() {
        return Layer.Drawn.of((pen, t) -> draw(pen, t, 0.55, 1, 1.5)).depth(1.3);
    }

    /** As {@link #all} inside another drawing. */
    public void draw(Pen pen, double t) {
        draw(pen, t, 0, 1, 1);
    }

    private void draw(Pen pen, double t, double low, double high, double larger) {
        double s = strength.at(t);
        if (s <= 0) {
            return;
        }
        for (int i = 0; i < count; i++) {
            double z = Rnd.hash(seed + 13, i);
            if (z >= low && z < high) {
                Grain g = grain(i, t, true);
                if (g.alpha > 0.01) {
                    pen.stamp(
                            sprites.get((int) (Rnd.hash(seed + 29, i) * sprites.size())),
                            g.at,
                            g.size * larger,
                            g.degrees,
                            g.squeeze,
                            g.alpha * s);
                }
            }
        }
    }

    private record Grain(Point at, double size, double degrees, double squeeze, double alpha) {
        static final Grain NONE = new Grain(Point.ORIGIN, 0, 0, 1, 0);
    }

    private Grain grain(int i, double t, boolean mayRest) {
        boolean resting = mayRest && !restTimes.isEmpty() && t >= restTimes.get(i);
        double clock = resting ? restTimes.get(i) : t;
        Rnd r = new Rnd(seed * 1_000_003 + i);
        double x0 = from.left() + r.unit() * from.width();
        double y0 = from.top() + r.unit() * from.height();
        double start = born.of(r);
        double span = life.of(r);
        double age = clock - start;
        if (loops && age > span) {
            double turns = Math.floor(age / span);
            age -= turns * span;
            x0 = from.left() + Rnd.hash(seed + i, (long) turns) * from.width();
        }
        if (age < 0 || age > span) {
            return Grain.NONE;
        }
        double mx = vx.of(r);
        double my = vy.of(r);
        double grown = size.of(r);
        double e = drag < 1e-6 ? age : (1 - Math.exp(-drag * age)) / drag;
        double terminal = drag < 1e-6 ? 0 : gravity / drag;
        double x = x0 + mx * e;
        double y = drag < 1e-6 ? y0 + my * age + gravity * age * age / 2 : y0 + terminal * age + (my - terminal) * e;
        double phase = r.unit();
        x += swayWidth * Math.sin(2 * Math.PI * (swayHertz * age + phase));
        double turn = r.unit() * 360 + spin.of(r) * (r.unit() < 0.5 ? -1 : 1) * age;
        double squeeze =
                tumbleHertz == 0 ? 1 : Math.cos(2 * Math.PI * (tumbleHertz * (0.6 + 0.8 * phase) * age + phase));
        double alpha = Math.min(fadeIn <= 0 ? 1 : age / fadeIn, fadeOut <= 0 ? 1 : (span - age) / fadeOut);
        if (resting) {
            Point at = restSpots.get(i).at(t);
            return new Grain(at, grown, turn, Math.copySign(Math.max(0.6, Math.abs(squeeze)), squeeze), 1);
        }
        boolean upright = spin.low() == 0 && spin.high() == 0;
        return new Grain(new Point(x, y), grown, upright ? 0 : turn, squeeze, Math.clamp(alpha, 0, 1));
    }
}
