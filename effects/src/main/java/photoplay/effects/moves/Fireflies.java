package photoplay.effects.moves;

import photoplay.effects.kit.Bits;
import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.scene.Actor;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Curve;
import photoplay.stage.scene.Emitter;
import photoplay.stage.scene.Layer;
import photoplay.stage.scene.Spot;
import photoplay.stage.scene.Sprite;
import photoplay.stage.scene.Stage;

/** Fireflies in the dusk; one with a tail of dimmer ones circles a head. */
final class Fireflies {
    private static final Sprite FIREFLY = Bits.spark(Colour.rgb(0xDFFF6A));

    private Fireflies() {}

    /** All over the lower frame. */
    static Emitter about(Stage stage) {
        return Emitter.of(26, stage.seed() + 3, FIREFLY)
                .from(new Box(0, stage.height() * 0.4, stage.width(), stage.height()))
                .born(2.6, 3.9)
                .life(1.4, 3)
                .velocity(-0.07, 0.07, -0.1, 0.02)
                .sway(0.04, 0.6)
                .size(0.016, 0.03)
                .fade(0.4, 0.6);
    }

    /** The way of the one firefly that likes the subject. */
    static Spot way(Point head, double wide) {
        return t -> head.plus(0.78 * wide * Math.cos(2.6 * t), wide * (0.22 * Math.sin(2.6 * t) - 0.1));
    }

    /** Those behind the head, or before it. */
    static Layer.Drawn circling(Actor actor, boolean front) {
        Curve shown = Curve.window(3.2, 0.4, 9, 0.1);
        return Layer.Drawn.of((pen, t) -> {
                    for (int i = 0; i < 7; i++) {
                        double a = 2.6 * t - 0.1 * i;
                        if (Math.sin(a) > 0 == front) {
                            pen.stamp(
                                    FIREFLY,
                                    new Point(0.78 * Math.cos(a), 0.22 * Math.sin(a) - 0.1 + 0.03 * Math.sin(5 * a)),
                                    i == 0 ? 0.16 : 0.09 - 0.01 * i,
                                    0,
                                    1,
                                    i == 0 ? 1 : 0.45 - 0.06 * i);
                        }
                    }
                })
                .riding(actor.onHead())
                .opacity(shown);
    }
}
