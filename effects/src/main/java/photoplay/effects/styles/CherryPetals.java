package photoplay.effects.styles;

import photoplay.effects.kit.Bits;
import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Curve;
import photoplay.stage.scene.Emitter;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Shape;
import photoplay.stage.scene.Sprite;
import photoplay.stage.scene.Stage;

/** Cherry petals: a stream that the wind carries to the right, and a gust of them thrown up from below. */
final class CherryPetals {
    static final Sprite PETAL = Sprite.drawn(0.8, (pen, t) -> {
        Shape leaf = Shape.from(0, 0.46)
                .cubic(-0.5, 0.12, -0.34, -0.46, -0.08, -0.44)
                .line(0, -0.32)
                .line(0.08, -0.44)
                .cubic(0.34, -0.46, 0.5, 0.12, 0, 0.46)
                .close();
        pen.fill(leaf, Ink.down(0.46, -0.45, Colour.tones(0xF488A8, 0xFFC2D2, 0xFFE6EC)));
        pen.stroke(leaf, 0.03, Ink.of(Colour.rgb(0xD8688C).alpha(0.7)));
    });

    private CherryPetals() {}

    static Emitter blown(Stage stage, long salt, int count) {
        double wide = stage.width() + 0.6;
        return Emitter.of(count, stage.seed() + salt, PETAL)
                .from(new Box(-0.4, -0.2, -0.1, stage.height() * 0.95))
                .velocity(0.28, 0.5, 0.02, 0.12)
                .life(wide / 0.28, wide / 0.28)
                .born(-wide / 0.28, 0.4)
                .looping()
                .size(0.03, 0.055)
                .sway(0.04, 0.5)
                .spin(30, 140)
                .tumble(0.7)
                .fade(0, 0)
                .strength(Curve.rise(0.5, 0.4));
    }

    /** Petals thrown up from below. */
    static Emitter thrown(Stage stage, long salt, double when) {
        Point below = new Point(stage.width() / 2, stage.height() + 0.05);
        return Emitter.of(46, stage.seed() + salt, PETAL, PETAL, Bits.glint(Radiance.SUN))
                .from(Box.around(below, stage.width() * 1.1, 0.05))
                .born(when - 0.08, when + 0.25)
                .velocity(-0.3, 0.5, -1.05 * stage.height() - 0.6, -0.6 * stage.height())
                .gravity(1.1)
                .drag(0.5)
                .life(1.7, 2.2)
                .size(0.032, 0.06)
                .spin(60, 220)
                .tumble(1.1);
    }
}
