package photoplay.effects.couples;

import photoplay.effects.kit.Couple;
import photoplay.effects.kit.Partner;
import photoplay.stage.geometry.Box;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Curve;
import photoplay.stage.scene.Ease;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Layer;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Stage;

/** The backdrops of both photos side by side, until the seam melts in sunlight. */
final class SplitScreen {
    private static final Colour GOLD = Colour.rgb(0xFFD58A);

    private SplitScreen() {}

    static Layer[] of(Couple couple, Stage stage) {
        return new Layer[] {
            half(couple.left(), stage, -1),
            half(couple.right(), stage, 1),
            Layer.Drawn.of((pen, t) -> seam(pen, stage, t))
        };
    }

    /** One photo's own backdrop in its half of the split screen, which melts. */
    private static Layer.Picture half(Partner p, Stage stage, int side) {
        Box window = side < 0
                ? new Box(0, 0, stage.width() / 2, stage.height())
                : new Box(stage.width() / 2, 0, stage.width(), stage.height());
        return p.backdrop(window).opacity(Curve.fall(0.35, 0.6)).depth(0.7);
    }

    private static void seam(Pen pen, Stage stage, double t) {
        double k = Math.clamp(1 - (t - 0.35) / 0.7, 0, 1);
        if (k > 0) {
            double wide = 0.006 + 0.9 * Math.pow(Ease.SMOOTH.of((t - 0.15) / 0.7), 2);
            double x = stage.width() / 2;
            pen.rect(
                    new Box(x - wide, 0, x + wide, stage.height()),
                    Ink.across(
                                    x - wide,
                                    x + wide,
                                    GOLD.alpha(0),
                                    GOLD.alpha(0.7),
                                    Colour.rgb(0xFFF8E0),
                                    GOLD.alpha(0.7),
                                    GOLD.alpha(0))
                            .alpha(k));
        }
    }
}
