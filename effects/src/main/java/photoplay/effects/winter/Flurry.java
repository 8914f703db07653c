package photoplay.effects.winter;

import photoplay.effects.kit.Bits;
import photoplay.stage.geometry.Point;
import photoplay.stage.scene.Curve;
import photoplay.stage.scene.Ease;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Rnd;
import photoplay.stage.scene.Sprite;

/** Flakes whirl round in the shaken glass and come to rest on the ground. */
final class Flurry {
    private static final Sprite FLURRY = Bits.FLAKE.soft(0.05);

    private Flurry() {}

    static void draw(Pen pen, Point c, double t) {
        double strength = SnowGlobe.STORM.at(t);
        if (strength < 0.02) {
            return;
        }
        double turned = 420
                * Curve.from(2.55, 0)
                        .to(3.7, 1, Ease.SMOOTH)
                        .to(5, 1.25, Ease.OUT)
                        .at(t);
        for (int i = 0; i < 360; i++) {
            double u = Rnd.hash(61, i);
            double radius = GlassGlobe.R * 0.97 * Math.sqrt(u);
            double a = 360 * Rnd.hash(62, i) + turned * (1.2 - 0.6 * u) + 30 * SnowGlobe.shake(t - 0.05);
            double fallen = Math.max(0, t - 3.7) * (0.12 + 0.2 * Rnd.hash(63, i));
            Point at = c.plus(Point.polar(radius, a)).plus(0, fallen);
            if (at.distance(c) < GlassGlobe.R * 0.98 && at.y() < c.y() + 0.3) {
                boolean near = i % 9 == 0;
                double size = near ? 0.03 + 0.03 * Rnd.hash(64, i) : 0.008 + 0.016 * Rnd.hash(64, i);
                double streak = 1 + (near ? 0.6 : 2.6 * u) * strength * SnowGlobe.SHAKING.at(t);
                pen.stamp(
                        near ? FLURRY : Bits.FLAKE,
                        at,
                        size * streak,
                        a,
                        1 / streak,
                        Math.min(1, strength * 1.6) * (near ? 0.55 : 0.55 + 0.45 * Rnd.hash(65, i)));
            }
        }
    }
}
