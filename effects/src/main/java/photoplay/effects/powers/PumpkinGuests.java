package photoplay.effects.powers;

import photoplay.stage.geometry.Point;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Sprite;
import photoplay.stage.scene.Stage;

/** Two ghosts and five bats fly out of a grin, past the lens and round behind. */
final class PumpkinGuests {
    private static final Sprite GHOST = Sprite.prop("ghost");
    private static final Sprite BAT = Sprite.prop("bat");

    /** Where in its round each guest comes out: every other one behind. */
    private static final double[] OUT = {0, 0.44, 0.06, 0.5, 0.1, 0.55, 0.02};

    private PumpkinGuests() {}

    /** Those behind the head, or before it, that is at {@code core}. */
    static void draw(Pen pen, Stage stage, Point core, double begins, double t, boolean front) {
        for (int i = 0; i < 7; i++) {
            double age = t - begins - 0.06 * i;
            if (age < 0) {
                continue;
            }
            double a = 2 * Math.PI * (OUT[i] + (0.4 + 0.04 * i) * age);
            double depth = Math.sin(a);
            if (depth > 0 != front) {
                continue;
            }
            double reach = Math.min(1, 3.5 * age);
            Point at = core.plus(
                    (0.36 + 0.06 * (i % 4)) * stage.width() * reach * Math.cos(a),
                    -0.14 * reach + 0.1 * depth + 0.05 * Math.sin(5 * t + i));
            double size = (i < 2 ? 0.17 : 0.11) * (1 + 0.55 * depth) * Math.min(1, 4 * age);
            double flap = i < 2 ? 1 : 0.72 + 0.28 * Math.sin(26 * t + i);
            pen.stamp(i < 2 ? GHOST : BAT, at, size, 8 * Math.sin(4 * t + i), flap, i < 2 ? 0.88 : 1);
        }
    }
}
