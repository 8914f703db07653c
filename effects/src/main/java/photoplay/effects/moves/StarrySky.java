package photoplay.effects.moves;

import photoplay.effects.kit.Bits;
import photoplay.effects.kit.DaySky;
import photoplay.stage.geometry.Point;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Curve;
import photoplay.stage.scene.Ease;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Rnd;
import photoplay.stage.scene.Sprite;
import photoplay.stage.scene.Stage;

/** Stars that come on and twinkle, and a meteor. */
final class StarrySky {
    private static final Sprite STAR = Bits.spark(Colour.rgb(0xCFE0FF));
    private static final Sprite GLINT = Bits.glint(Colour.rgb(0xFFE6B0));

    private StarrySky() {}

    /** Stars come on above the horizon and turn about a pole. */
    static void stars(Pen pen, Stage stage, double begins, double t) {
        double shown = Curve.rise(begins, 0.6).at(t);
        if (shown <= 0) {
            return;
        }
        Point pole = stage.at(0.62, 0.2);
        Rnd r = stage.rnd(70);
        for (int i = 0; i < 120; i++) {
            Point at = Point.polar(1.15 * Math.sqrt(r.unit()), r.unit() * 360 + 9 * (t - begins + 0.05))
                    .plus(pole);
            double size = r.between(0.006, 0.013) * (i % 17 == 0 ? 2.2 : 1);
            double prick = Ease.OUT.of((t - begins - 0.8 * r.unit()) / 0.2);
            double twinkle = 0.7 + 0.3 * Math.sin(t * r.between(3, 9) + i);
            if (prick > 0 && at.y() < stage.height() * DaySky.HORIZON && at.y() > -0.05) {
                pen.stamp(i % 17 == 0 ? GLINT : STAR, at, size, 0, 1, prick * twinkle);
            }
        }
    }

    /** A meteor crosses; {@code k} 0 to 1 is its way. */
    static void meteor(Pen pen, Stage stage, double k) {
        if (k <= 0 || k >= 1) {
            return;
        }
        Point head = stage.at(0.02, 0.1).lerp(stage.at(0.9, 0.34), k);
        Point tail = head.plus(stage.at(-0.3, -0.085).times(Math.min(1, 2 * k)));
        double a = Math.min(1, 3 * (1 - k));
        pen.line(
                tail,
                head,
                0.007,
                Ink.linear(tail, head, Colour.WHITE.alpha(0), Colour.rgb(0xCFE4FF))
                        .alpha(a));
        pen.stamp(GLINT, head, 0.07, 0, 1, a);
    }
}
