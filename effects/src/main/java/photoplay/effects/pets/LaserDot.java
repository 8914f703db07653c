package photoplay.effects.pets;

import photoplay.effects.kit.Bits;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Curve;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Light;
import photoplay.stage.scene.Sketch;
import photoplay.stage.scene.Spot;
import photoplay.stage.scene.Sprite;

/**
 * The red dot of a laser pointer: it darts over a wall, lies on fur and dazzles the lens.
 *
 * @param size 1 for a head 0.26 short sides wide
 * @param shine its strength over time
 */
record LaserDot(Spot at, double size, Curve shine) {
    private static final Colour LASER = Colour.rgb(0xFF2A1F);
    private static final Sprite DOT = Bits.spark(LASER);

    /** With the trail it leaves while it darts in. */
    Sketch onWall() {
        return (pen, t) -> {
            pen.stamp(DOT, at.at(t), 0.11 * size, 0, 1, shine.at(t) * 0.9);
            for (int i = 1; i < 7 && t < 0.75; i++) {
                pen.stamp(DOT, at.at(t - i * 0.012), 0.07 * size, 0, 1, shine.at(t) * (0.5 - 0.07 * i));
            }
        };
    }

    /** Painted on the subject. */
    Sketch onFur() {
        return (pen, t) -> pen.circle(
                at.at(t),
                0.1 * size,
                Ink.glow(at.at(t), 0.1 * size, LASER.alpha(0.55)).alpha(shine.at(t)));
    }

    /** Above all. */
    Sketch halo() {
        return (pen, t) -> {
            double k = shine.at(t) * (0.9 + 0.1 * Math.sin(60 * t));
            pen.stamp(DOT, at.at(t), 0.085 * size, 0, 1, k);
            pen.stamp(DOT, at.at(t), 0.045 * size, 0, 1, k);
        };
    }

    /** Its light on the subject. */
    Light lamp() {
        return Light.lamp(at, 0.1 * size, LASER, shine.times(1.3));
    }
}
