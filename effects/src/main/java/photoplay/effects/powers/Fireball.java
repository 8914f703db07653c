package photoplay.effects.powers;

import photoplay.effects.kit.Bits;
import photoplay.effects.kit.Flames;
import photoplay.stage.geometry.Point;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Rnd;
import photoplay.stage.scene.Sprite;
import photoplay.stage.scene.Stage;

/** A ball of flame with a white core, fed by sparks from all sides. */
final class Fireball {
    private static final Sprite CORE = Bits.disc(
            Colour.WHITE,
            Colour.rgb(0xFFF8DC).alpha(0.8),
            Colour.rgb(0xFFE9A0).alpha(0.3),
            Colour.rgb(0xFFE090).alpha(0));

    private static final Sprite GLINT = Bits.glint(Colour.rgb(0xFFC060));

    private Fireball() {}

    /** {@code turn} degrees; bright glints while it is younger than a second. */
    static void draw(Pen pen, Point at, double wide, double turn, double t) {
        if (wide < 0.004) {
            return;
        }
        double tall = wide / 0.58;
        double pulse = Flames.flicker(t, 2);
        pen.stamp(Flames.GLOW, at, Math.min(2.4, tall * 1.6 * pulse), 0, 1, 0.6);
        Flames.BALL.stamp(pen, t, 0, at.plus(0, -0.04 * tall), tall * 1.1, turn, 1, 1);
        Flames.BALL.stamp(pen, 1.3 * t, 2, at.plus(0, -0.01 * tall), tall * 0.9, -turn, -1, 0.75);
        pen.stamp(CORE, at, 0.8 * wide * pulse, 0, 1, 0.9);
        if (t < 1) {
            pen.stamp(GLINT, at, 0.16 * (1 - t) + 0.04, 300 * t, 1, 1 - t);
        }
    }

    /** Sparks stream in from the frame's edges on curved ways. */
    static void fed(Pen pen, Stage stage, Point to, double on, double t) {
        for (int i = 0; on > 0.01 && i < 40; i++) {
            double cycle = 0.75 + 0.5 * Rnd.hash(41, i);
            double k = (t / cycle + Rnd.hash(42, i)) % 1;
            Point from = stage.centre()
                    .plus(Point.polar(0.62 * Math.hypot(stage.width(), stage.height()), 360 * Rnd.hash(43, i)));
            Point way = to.minus(from);
            double bow = 0.32 * Math.sin(Math.PI * k) * (Rnd.hash(44, i) - 0.3);
            Point at = from.plus(way.times(k * k)).plus(way.normal().times(bow * (1 - k * k)));
            double size = (0.034 - 0.018 * k) * (0.6 + 0.8 * Rnd.hash(45, i));
            pen.stamp(Flames.SPARK, at, size, way.degrees(), 1.6, on * Math.min(1, 4 * k));
        }
    }
}
