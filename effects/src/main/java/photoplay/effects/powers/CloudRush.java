package photoplay.effects.powers;

import photoplay.effects.kit.Clouds;
import photoplay.stage.geometry.Point;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Curve;
import photoplay.stage.scene.Ease;
import photoplay.stage.scene.Layer;
import photoplay.stage.scene.Motion;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Sprite;
import photoplay.stage.scene.Stage;

/** Clouds on the way up: mist about the body, banks that tear past the lens, and two seas that come to rest below. */
final class CloudRush {
    private static final Sprite HEAP = Clouds.heap(Colour.rgb(0xFFFFFF), Colour.rgb(0xC5CFE6), 4);
    private static final Sprite HEAP2 = Clouds.heap(Colour.rgb(0xFFFFFF), Colour.rgb(0xCBD3E8), 9);
    private static final Colour CLOUD = Colour.rgb(0xFFF8EE);
    private static final Colour SHADE = Colour.rgb(0xB9C4E4);
    private static final Colour FAR_SHADE = Colour.rgb(0xE3CFD6);

    private CloudRush() {}

    /** The far sea; {@code line} is where the near one begins. */
    static Layer.Picture farSea(Stage stage, double line) {
        return sinking(Clouds.sea(stage, line - 0.13, 0.5, 0.13, CLOUD.lighter(0.2), FAR_SHADE, 5), stage, 0.5)
                .depth(0.75);
    }

    static Layer.Picture nearSea(Stage stage, double line) {
        return sinking(Clouds.sea(stage, line + 0.03, stage.height() * 1.2, 0.24, CLOUD, SHADE, 3), stage, 1)
                .depth(1.2);
    }

    /** Thin mist that gathers over the photo's lower edge and goes up with the body. */
    static void mist(Pen pen, Point foot, Stage stage, double t) {
        double k = Ease.SMOOTH.of((t - 0.9) / 0.9) * (1 - Ease.SMOOTH.of((t - AngelWing.WHITE) / 0.05));
        if (k <= 0) {
            return;
        }
        for (int i = 0; i < 7; i++) {
            double drift = 0.03 * Math.sin(1.3 * t + i * 2);
            Point at = new Point(stage.width() * (i + 0.1) / 6.2 + drift - 0.02, foot.y() + 0.06 - 0.05 * (i % 2) * k);
            pen.stamp(i % 2 == 0 ? HEAP : HEAP2, at.plus(0, 0.12 * (1 - k)), 0.24, 0, i % 3 == 0 ? -1 : 1, 0.85 * k);
        }
    }

    /** Cloud banks that tear downward past the lens and behind. */
    static Layer.Drawn torn(Stage stage, boolean near) {
        return Layer.Drawn.of((pen, t) -> {
            for (int i = 0; i < 9; i++) {
                double age = (t - AngelWing.BEAT - 0.03 - 0.03 * i) / (near ? 0.2 : 0.3);
                if (age > 0 && age < 1 && t < AngelWing.WHITE + 0.1) {
                    double size = near ? 0.62 : 0.34;
                    Point at = stage.at(0.5 + 0.62 * Math.sin(i * 2.4 + (near ? 0 : 1)), -0.35 + 1.75 * age);
                    pen.stamp(i % 2 == 0 ? HEAP : HEAP2, at, size, 0, near ? 1 : -1, near ? 0.9 : 0.8);
                }
            }
        });
    }

    /** Clouds that fall from all over the frame to where they stay: the subject bursts through them. */
    private static Layer.Picture sinking(Layer.Picture sea, Stage stage, double share) {
        Curve down = Curve.from(AngelWing.WHITE, -0.95 * share)
                .to(AngelWing.WHITE + 0.42, 0.012, Ease.OUT)
                .to(AngelWing.WHITE + 1.2, 0)
                .times(stage.height());
        return sea.with(Motion.move(Curve.sine(0.1, 0.02), down)).opacity(Curve.rise(AngelWing.WHITE - 0.01, 0.01));
    }
}
