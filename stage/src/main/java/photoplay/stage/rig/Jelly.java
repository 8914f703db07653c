package photoplay.stage.rig;

import java.util.ArrayList;
import java.util.List;
import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.portrait.Portrait;
import photoplay.stage.scene.Actor;
import photoplay.stage.scene.Ease;
import photoplay.stage.scene.Grid;
import photoplay.stage.scene.Warp;

/**
 * A body of jelly: what is poked swings and sends a damped wave through the rest; what is jolted wobbles from its base
 * up. Closed sums of damped oscillations, so any time can be asked for.
 *
 * <pre>{@code
 * var jelly = Jelly.of(photo).softness(1.2).poke(0.8, photo.body().chest(), 0.05, 0).jolt(2.5, 0, 0.06);
 * var actor = jelly.act(stage.actor(photo));
 * film.add(actor.backdrop(), actor.cutout());
 * }</pre>
 *
 * The lower edge stays where it is, and so do edges at which the photo cuts the subject.
 */
public final class Jelly {
    private static final double HERTZ = 3.1;
    /** Short sides a second. */
    private static final double SPEED = 2.4;
    /** Seconds in which a swing falls to a third. */
    private static final double DYING = 0.42;
    /** Farthest push in short sides: more would fold the wave. */
    private static final double MOST = 0.06;

    private final Portrait photo;
    private final Build build;
    private final double softness;
    private final List<Blow> blows;

    /** A push at a place, or everywhere at once. */
    private sealed interface Blow {
        record Poke(double t, Point at, Point by) implements Blow {}

        record Jolt(double t, Point by) implements Blow {}
    }

    private Jelly(Portrait photo, Build build, double softness, List<Blow> blows) {
        this.photo = photo;
        this.build = build;
        this.softness = softness;
        this.blows = List.copyOf(blows);
    }

    /** The photo's subject, at rest. */
    public static Jelly of(Portrait photo) {
        return new Jelly(photo, Build.of(photo), 1, List.of());
    }

    /** 1 is pudding; 2 swings slower and longer, 0.5 is firm. Between 0.3 and 3. */
    public Jelly softness(double k) {
        return new Jelly(photo, build, Math.clamp(k, 0.3, 3), blows);
    }

    /** Pushes a place of the photo by a displacement, at most 0.06 short sides, at {@code t} seconds. */
    public Jelly poke(double t, Point at, double dx, double dy) {
        return hit(new Blow.Poke(t, at, shortened(dx, dy)));
    }

    /** Shakes the whole: a step, a landing, a stop. The top answers last. */
    public Jelly jolt(double t, double dx, double dy) {
        return hit(new Blow.Jolt(t, shortened(dx, dy)));
    }

    private static Point shortened(double dx, double dy) {
        Point p = new Point(dx, dy);
        return p.length() > MOST ? p.unit().times(MOST) : p;
    }

    private Jelly hit(Blow b) {
        List<Blow> more = new ArrayList<>(blows);
        more.add(b);
        return new Jelly(photo, build, softness, more);
    }

    /** The actor made of this jelly: after the face's and the body's deformations, before motions of the whole. */
    public Actor act(Actor actor) {
        return InPhoto.last(
                actor,
                fit -> List.of(
                        Placed.of(fit, new Box(-9, -9, 9, 9), List.of(Pinned.of(photo, List.of(new Wobble(this)))))));
    }

    /** How far the blow's swing is out after {@code since} seconds, 0 before. */
    private double swing(double since, double extra) {
        double rate = 2 * Math.PI * HERTZ * extra / Math.sqrt(softness);
        double fade = Math.exp(-since / (DYING * softness));
        return since <= 0 ? 0 : fade * Math.sin(rate * since) * Ease.SMOOTH.of(since / 0.03);
    }

    /** The displacement of a place at a time. */
    private void move(double x, double y, double t, double[] out) {
        double base = build.base().y();
        double high = Math.clamp((base - y) / Math.max(0.2, build.neckAt() + build.head()), 0, 1.2);
        double free = Ease.SMOOTH.of(high / 0.35);
        double dx = 0;
        double dy = 0;
        for (Blow b : blows) {
            switch (b) {
                case Blow.Poke p -> {
                    double r = p.at().distance(new Point(x, y));
                    double near = Math.exp(-r * r / (2 * 0.15 * 0.15)) + 0.18 / (1 + 9 * r * r);
                    double k = near / 1.18 * free * swing(t - p.t() - r / SPEED, 1);
                    dx += k * p.by().x();
                    dy += k * p.by().y();
                }
                case Blow.Jolt j -> {
                    double since = t - j.t() - 0.12 * high;
                    double first = swing(since, 0.62) * high;
                    double second = swing(since, 1.35) * 0.45 * Math.sin(Math.PI * Math.min(high, 1));
                    dx += (first + second) * j.by().x();
                    dy += (first + 0.3 * second) * j.by().y();
                    // Lower means wider: jelly keeps its volume.
                    dx -= (x - build.base().x()) * swing(since, 0.62) * j.by().y() * -0.8 * free;
                }
            }
        }
        out[0] = dx;
        out[1] = dy;
    }

    /** The jelly's deformation. */
    private record Wobble(Jelly jelly) implements Warp {
        @Override
        public void pull(Grid g, double t) {
            double[] by = new double[2];
            for (int i = 0; i < g.count; i++) {
                jelly.move(g.x[i], g.y[i], t, by);
                g.x[i] -= (float) by[0];
                g.y[i] -= (float) by[1];
            }
        }

        @Override
        public boolean idle(double t) {
            double over = 6 * DYING * jelly.softness;
            return jelly.blows.stream().noneMatch(b -> {
                double start = switch (b) {
                    case Blow.Poke p -> p.t();
                    case Blow.Jolt j -> j.t();
                };
                return t > start && t < start + over;
            });
        }
    }
}
