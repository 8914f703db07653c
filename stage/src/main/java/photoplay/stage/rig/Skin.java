package photoplay.stage.rig;

import java.util.List;
import photoplay.stage.geometry.Affine;
import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.portrait.Portrait;
import photoplay.stage.scene.Actor;
import photoplay.stage.scene.Grid;
import photoplay.stage.scene.Warp;

/**
 * A picture on bones: what lies round a bone moves rigidly with it, so limbs keep their length and thickness, and what
 * lies between bones is shared smoothly, so nothing tears. Limbs that cross others are pictures of their own.
 *
 * @param bones in the photo
 * @param pose of the bones
 */
public record Skin(List<Bone> bones, Pose pose) implements Warp {
    /** Narrower joints would crease, wider ones thin out. */
    private static final double JOINT = 0.06;

    /**
     * @param radius half the thickness of what surrounds it
     */
    public record Bone(Point from, Point to, double radius) {}

    /** How each bone has moved out of the photo at {@code t}, by rigid maps. */
    @FunctionalInterface
    public interface Pose {
        List<Affine> at(double t);
    }

    public Skin {
        bones = List.copyOf(bones);
    }

    /** The map that turns a bone clockwise about its joint and carries the joint to another place. */
    public static Affine moved(Point joint, Point to, double degrees) {
        return Affine.turn(degrees, joint).then(Affine.move(to.minus(joint)));
    }

    /** The actor on this skin: after its face's deformations, before motions of the whole; held at cut edges. */
    public Actor act(Actor actor) {
        Portrait photo = actor.portrait();
        return InPhoto.last(
                actor, fit -> List.of(Placed.of(fit, new Box(-9, -9, 9, 9), List.of(Pinned.of(photo, List.of(this))))));
    }

    @Override
    public void pull(Grid g, double t) {
        List<Affine> maps = pose.at(t);
        int n = bones.size();
        Affine[] back = new Affine[n];
        double[] ax = new double[n];
        double[] ay = new double[n];
        double[] dx = new double[n];
        double[] dy = new double[n];
        double[] length2 = new double[n];
        double[] thin = new double[n];
        for (int i = 0; i < n; i++) {
            Bone b = bones.get(i);
            back[i] = maps.get(i).inverse();
            Point a = maps.get(i).apply(b.from());
            Point d = maps.get(i).apply(b.to()).minus(a);
            ax[i] = a.x();
            ay[i] = a.y();
            dx[i] = d.x();
            dy[i] = d.y();
            length2[i] = Math.max(1e-9, d.x() * d.x() + d.y() * d.y());
            thin[i] = 1 / (b.radius() * b.radius());
        }
        for (int k = 0; k < g.count; k++) {
            double x = g.x[k];
            double y = g.y[k];
            double sum = 0;
            double px = 0;
            double py = 0;
            for (int i = 0; i < n; i++) {
                double u = x - ax[i];
                double v = y - ay[i];
                double s = Math.clamp((u * dx[i] + v * dy[i]) / length2[i], 0, 1);
                u -= s * dx[i];
                v -= s * dy[i];
                double far = (u * u + v * v) * thin[i] + JOINT;
                double w = 1 / (far * far * far);
                Affine m = back[i];
                sum += w;
                px += w * (m.a() * x + m.c() * y + m.e());
                py += w * (m.b() * x + m.d() * y + m.f());
            }
            g.x[k] = (float) (px / sum);
            g.y[k] = (float) (py / sum);
        }
    }

    @Override
    public boolean idle(double t) {
        return pose.at(t).stream().allMatch(Skin::still);
    }

    private static boolean still(Affine m) {
        return Math.abs(m.a() - 1) + Math.abs(m.b()) + Math.abs(m.c()) + Math.abs(m.d() - 1) < 1e-4
                && Math.abs(m.e()) + Math.abs(m.f()) < 1e-4;
    }

    @Override
    public Point push(Point p, double t) {
        return idle(t) ? p : Landing.of(this, p, t);
    }
}
