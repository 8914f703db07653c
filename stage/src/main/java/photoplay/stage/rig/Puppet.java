package photoplay.stage.rig;

import java.util.ArrayList;
import java.util.List;
import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.portrait.Body;
import photoplay.stage.portrait.Joint;
import photoplay.stage.portrait.Portrait;
import photoplay.stage.scene.Actor;
import photoplay.stage.scene.Curve;
import photoplay.stage.scene.Ease;
import photoplay.stage.scene.Grid;
import photoplay.stage.scene.Warp;
import photoplay.stage.scene.Warps;

/**
 * A photo's body as a puppet: poses at times, or on the beats of a tune, become deformations of the actor.
 *
 * <pre>{@code
 * var puppet = Puppet.of(photo).beats(0.5, 120, 8, Pose.HIPS_LEFT, Pose.HIPS_RIGHT).groove(120, 1);
 * var actor = puppet.act(stage.actor(photo));
 * film.add(actor.backdrop(), actor.cutout());
 * }</pre>
 *
 * People bend along the spine, raise shoulders, lean the head; arms swing a little, legs only where the photo shows
 * them. Pets, things and groups bend and bounce as one. A figure cut off by the photo's lower edge stays
 * glued to it, and so does one that other edges cut.
 */
public final class Puppet {
    /** How much later the head follows the trunk, in seconds: overlapping motion looks alive. */
    private static final double HEAD_LAG = 0.05;

    private final Portrait photo;
    private final Build build;
    private final List<Key> keys;
    private final List<Groove> grooves;

    /** A pose reached at a time. */
    private record Key(double t, Pose pose, Ease ease) {}

    /** A steady bounce. */
    private record Groove(double bpm, double strength) {}

    private Puppet(Portrait photo, Build build, List<Key> keys, List<Groove> grooves) {
        this.photo = photo;
        this.build = build;
        this.keys = List.copyOf(keys);
        this.grooves = List.copyOf(grooves);
    }

    /** The main subject, at rest. */
    public static Puppet of(Portrait photo) {
        return new Puppet(photo, Build.of(photo), List.of(), List.of());
    }

    /** Reaches a pose at {@code t} seconds, gently, from the pose before or from rest. */
    public Puppet at(double t, Pose pose) {
        return at(t, pose, Ease.SMOOTH);
    }

    /** @throws IllegalArgumentException when {@code t} is before the pose added last */
    public Puppet at(double t, Pose pose, Ease ease) {
        if (!keys.isEmpty() && t < keys.getLast().t()) {
            throw new IllegalArgumentException(
                    "a pose at " + t + " s comes after one at " + keys.getLast().t() + " s");
        }
        List<Key> more = new ArrayList<>(keys);
        more.add(new Key(t, pose, ease));
        return new Puppet(photo, build, more, grooves);
    }

    /** Stays in the pose it has until {@code t}. */
    public Puppet hold(double t) {
        return at(t, keys.isEmpty() ? Pose.REST : keys.getLast().pose(), Ease.LINEAR);
    }

    /**
     * A pose on each beat, the list again and again, back to rest one beat after the last.
     *
     * @param from seconds of the first beat; the figure stands still until one beat before
     * @param bpm beats a minute
     * @param count number of beats
     */
    public Puppet beats(double from, double bpm, int count, Pose... poses) {
        double beat = 60 / bpm;
        Puppet p = hold(Math.max(keys.isEmpty() ? 0 : keys.getLast().t(), from - beat));
        for (int i = 0; i < count; i++) {
            p = p.at(from + i * beat, poses[i % poses.length]);
        }
        return p.at(from + count * beat, Pose.REST);
    }

    /** Moves to a tune all the time: down on each beat, a sway every two, the head after it; 1 is lively. */
    public Puppet groove(double bpm, double strength) {
        List<Groove> more = new ArrayList<>(grooves);
        more.add(new Groove(bpm, strength));
        return new Puppet(photo, build, keys, more);
    }

    /** The value of a part over time. */
    public Curve curve(Part part) {
        boolean still = keys.stream().allMatch(k -> k.pose().of(part) == 0) && grooves.isEmpty();
        return still ? Curve.of(0) : t -> posed(part, t) + grooving(part, t);
    }

    private double posed(Part part, double t) {
        double before = 0;
        double since = 0;
        for (Key k : keys) {
            double to = k.pose().of(part);
            if (t < k.t()) {
                return before + (to - before) * k.ease().of((t - since) / Math.max(1e-9, k.t() - since));
            }
            before = to;
            since = k.t();
        }
        return before;
    }

    private double grooving(Part part, double t) {
        double sum = 0;
        for (Groove g : grooves) {
            double start = Ease.SMOOTH.of(t / 0.6) * g.strength();
            double beat = t * g.bpm() / 60;
            double down = 0.5 + 0.5 * Math.cos(2 * Math.PI * beat);
            double sway = Math.sin(Math.PI * beat);
            sum += start
                    * switch (part) {
                        case UP -> -0.045 * down;
                        case STRETCH -> -0.008 * down;
                        case ACROSS -> 0.03 * sway;
                        case WAIST -> 1.6 * sway;
                        case CHEST -> -1.0 * sway;
                        case HEAD -> 2.6 * Math.sin(Math.PI * beat - 0.5);
                        case LEFT_SHOULDER -> 2.5 * Math.max(0, sway);
                        case RIGHT_SHOULDER -> 2.5 * Math.max(0, -sway);
                        case LEFT_ARM, RIGHT_ARM -> 3 * (1 - down);
                        case HIPS, LEFT_LEG, RIGHT_LEG -> 0;
                    };
        }
        return sum;
    }

    /** The actor whose body follows this puppet: after its face's deformations, before motions of the whole. */
    public Actor act(Actor actor) {
        return InPhoto.last(
                actor, fit -> List.of(Placed.of(fit, new Box(-9, -9, 9, 9), List.of(Pinned.of(photo, warps())))));
    }

    /** The body's deformations in the photo, first to last. */
    List<Warp> warps() {
        List<Warp> out = new ArrayList<>();
        Body body = photo.body();
        if (build.person()) {
            shoulder(out, body.leftShoulder(), Part.LEFT_SHOULDER);
            shoulder(out, body.rightShoulder(), Part.RIGHT_SHOULDER);
            arm(out, Joint.LEFT_SHOULDER, Joint.LEFT_ELBOW, Part.LEFT_ARM, -1);
            arm(out, Joint.RIGHT_SHOULDER, Joint.RIGHT_ELBOW, Part.RIGHT_ARM, 1);
            if (body.hasLegs()) {
                out.add(leg(Joint.LEFT_HIP, Joint.LEFT_KNEE, Part.LEFT_LEG, -1));
                out.add(leg(Joint.RIGHT_HIP, Joint.RIGHT_KNEE, Part.RIGHT_LEG, 1));
            }
        }
        double w = build.width();
        out.add(new Spine(
                build,
                new Spine.Turns(
                        curve(Part.WAIST), curve(Part.CHEST), curve(Part.HEAD).late(HEAD_LAG)),
                curve(Part.ACROSS).times(w),
                curve(Part.UP).times(w),
                curve(Part.HIPS).times(w),
                curve(Part.STRETCH)));
        return out;
    }

    private void shoulder(List<Warp> out, Point at, Part part) {
        Curve c = curve(part);
        if (!c.constant()) {
            double w = build.width();
            Curve up = c.map(v -> -0.5 * w * Math.sin(Math.toRadians(Math.clamp(v, -14, 18))));
            Curve in = up.times(at.x() < build.base().x() ? -0.15 : 0.15);
            out.add(Warps.drag(at.plus(0, 0.04 * w), 0.50 * w, 0.58 * w, in, up));
        }
    }

    /** A hanging arm's swing from the shoulder, as far as a bend of the picture can go. */
    private void arm(List<Warp> out, Joint shoulder, Joint elbow, Part part, int side) {
        Curve c = curve(part);
        Body body = photo.body();
        if (c.constant() || body.visible(elbow).isEmpty()) {
            return;
        }
        Point from = body.at(shoulder);
        Point to = body.at(elbow);
        Point along = to.minus(from);
        boolean beside = Math.abs(to.x() - build.base().x())
                > Math.abs(from.x() - build.base().x()) * 0.9;
        if (along.y() < 0.5 * along.length() || !beside) {
            return;
        }
        double reach = along.length();
        Curve out2 = c.map(v -> side * reach * 0.7 * Math.sin(Math.toRadians(12 * Math.tanh(v / 12))));
        out.add(Warps.drag(to, 0.42 * build.width(), 0.85 * reach, out2, out2.map(v -> -Math.abs(v) * 0.15)));
    }

    private Warp leg(Joint hip, Joint knee, Part part, int side) {
        Body body = photo.body();
        Point at = body.at(hip);
        double middle =
                body.at(Joint.LEFT_HIP).lerp(body.at(Joint.RIGHT_HIP), 0.5).x();
        double apart = Math.max(0.02, body.at(Joint.LEFT_HIP).distance(body.at(Joint.RIGHT_HIP)));
        double thigh = Math.max(0.05, body.at(knee).distance(at));
        return new Leg(at, middle, apart, thigh, side, curve(part));
    }

    /** Turns what lies below a hip, on its side of the middle. */
    private record Leg(Point hip, double middle, double apart, double thigh, int side, Curve degrees) implements Warp {
        @Override
        public void pull(Grid g, double t) {
            double r = side * Math.toRadians(Math.clamp(degrees.at(t), -12, 26));
            for (int i = 0; i < g.count; i++) {
                double dx = g.x[i] - hip.x();
                double dy = g.y[i] - hip.y();
                double down = Ease.SMOOTH.of(dy / thigh);
                double mine = Ease.SMOOTH.of(side * (g.x[i] - middle) / (0.5 * apart) + 0.35);
                double k = r * down * mine;
                double c = Math.cos(k);
                double s = Math.sin(k);
                g.x[i] = (float) (hip.x() + c * dx - s * dy);
                g.y[i] = (float) (hip.y() + s * dx + c * dy);
            }
        }

        @Override
        public boolean idle(double t) {
            return Math.abs(degrees.at(t)) < 1e-3;
        }
    }
}
