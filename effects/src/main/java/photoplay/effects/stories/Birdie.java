package photoplay.effects.stories;

import photoplay.stage.geometry.Affine;
import photoplay.stage.geometry.Point;
import photoplay.stage.scene.Curve;
import photoplay.stage.scene.Ease;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Sprite;

/** Watch the birdie: a chick springs up on its stick beside the camera, and drops again. */
final class Birdie {
    private static final Sprite CHICK = Sprite.prop("baby-chick");

    private Birdie() {}

    static void draw(Pen pen, Point at, double t) {
        double k = Curve.from(0.42, 0)
                .to(0.62, 1, Ease.BACK)
                .hold(1.3)
                .to(1.5, 0, Ease.IN)
                .at(t);
        if (k < 0.01) {
            return;
        }
        double lean = 10 * Math.sin(11 * t) * Curve.fall(0.5, 1.2).at(t);
        pen.within(Affine.turn(lean, at.plus(0, 0.6)), () -> {
            Point head = at.plus(0, 0.5 * (1 - k));
            pen.line(head, head.plus(0, 0.9), 0.018, Ink.of(0x8A5A34));
            pen.line(head.plus(-0.004, 0), head.plus(-0.004, 0.9), 0.006, Ink.of(0xC48A58));
            pen.stamp(CHICK, head, 0.17);
        });
    }
}
