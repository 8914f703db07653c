package photoplay.effects.powers;

import java.util.ArrayList;
import java.util.List;
import photoplay.effects.kit.Bits;
import photoplay.effects.kit.Flames;
import photoplay.effects.kit.Wipe;
import photoplay.stage.geometry.Point;
import photoplay.stage.scene.Blend;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Curve;
import photoplay.stage.scene.Ease;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Layer;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Rnd;
import photoplay.stage.scene.Shape;
import photoplay.stage.scene.Sketch;
import photoplay.stage.scene.Sprite;
import photoplay.stage.scene.Stage;

/**
 * Flame fills the picture and is torn open from the middle; smoke and sparks fly outward.
 *
 * @param full second in which it fills the picture
 */
record TornFire(double full, double opens) {
    private static final List<Sprite> SMOKE = List.of(
            Bits.puff(Colour.rgb(0x4A3A34), 3), Bits.puff(Colour.rgb(0x2E2A2C), 8), Bits.puff(Colour.rgb(0x6A4630), 5));

    /** Flame fills the picture and is torn open from the middle. */
    Layer[] fire(Stage stage) {
        double h = stage.height();
        double squeeze = stage.width() / (0.75 * h) * 1.2;
        Sketch fire = (pen, t) -> pen.stamp(Flames.SHEET.at(t, 0), stage.centre(), 1.25 * h, 0, squeeze, 1);
        Sketch tear = (pen, t) -> {
            double k = (t - opens) / 0.2;
            for (double rim = 1; k > 0 && rim > 0.84; rim -= 0.04) {
                List<Point> edge = new ArrayList<>();
                double far = 0.62 * Math.hypot(stage.width(), h) * k * rim;
                for (int i = 0; i < 44; i++) {
                    double ragged = 0.75 + 0.3 * Rnd.hash(9, i) + 0.18 * Math.sin(i * 0.9 + 7 * t);
                    edge.add(stage.centre().plus(Point.polar(far * ragged, i * 360 / 44.0)));
                }
                pen.fill(Shape.blob(edge), Ink.of(Colour.BLACK.alpha(0.5)).blend(Blend.ERASE));
            }
        };
        return new Layer[] {
            Layer.Drawn.of(fire).opacity(Curve.window(full - 0.09, 0.08, opens, 0.001)),
            Wipe.away(stage, tear, Layer.Drawn.of(fire)).opacity(Curve.window(opens, 0.001, opens + 0.19, 0.12))
        };
    }

    /** Smoke and sparks fly outward from the tear. */
    void smoke(Pen pen, Stage stage, double t) {
        double h = stage.height();
        double smoke = (t - opens + 0.04) / 0.6;
        for (int i = 0; smoke > 0 && smoke < 1 && i < 8; i++) {
            double out = Ease.OUT.of(smoke);
            Point at = stage.centre()
                    .plus(
                            stage.width() * (0.1 + 0.62 * out) * Math.cos(i * 2.4),
                            h * (0.1 + 0.6 * out) * Math.sin(i * 2.4) - 0.12 * smoke);
            double size = (0.3 + 0.22 * out) * (0.8 + 0.4 * Rnd.hash(6, i));
            pen.stamp(SMOKE.get(i % 3), at, size, 70 * smoke + 50 * i, 1, (1 - smoke) * Math.min(1, 5 * smoke));
        }
        for (int i = 0; t > opens && t < opens + 0.5 && i < 22; i++) {
            double age = (t - opens) / 0.5;
            Point at = stage.centre().plus(Point.polar((0.15 + 0.9 * age) * (0.6 + 0.6 * Rnd.hash(8, i)), 137.5 * i));
            pen.stamp(Flames.SPARK, at, 0.05 * (1 - age), 0, 1, 1 - age);
        }
    }
}
