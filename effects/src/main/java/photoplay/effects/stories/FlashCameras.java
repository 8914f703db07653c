package photoplay.effects.stories;

import photoplay.effects.kit.Bits;
import photoplay.effects.kit.PressMics;
import photoplay.effects.kit.PressRoom;
import photoplay.stage.geometry.Point;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Curve;
import photoplay.stage.scene.Ease;
import photoplay.stage.scene.Light;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Sprite;
import photoplay.stage.scene.Stage;

/** Cameras at both edges whose flashes light one side of the face, then the other. */
record FlashCameras(Stage stage, PressFrame frame) {
    private static final double SNEEZE = MediaInterview.SNEEZE;
    private static final double[] TIMES_LEFT = {0.1, 0.98, 1.34, 1.62, 1.98, 2.3, 2.62, 2.86, SNEEZE, 4.1, 4.66};
    private static final double[] TIMES_RIGHT = {
        MediaInterview.SWAP, 1.16, 1.5, 1.8, 2.14, 2.46, 2.74, SNEEZE, 3.9, 4.36, 4.9
    };
    private static final Curve LEFT = flashes(TIMES_LEFT);
    private static final Curve RIGHT = flashes(TIMES_RIGHT);
    /** 1 while the stronger light comes from the left, else -1. */
    static final Curve SIDE = t -> LEFT.at(t) > RIGHT.at(t) ? 1 : -1;

    static final Curve STRENGTH = t -> Math.max(0, 1.02 * Math.max(LEFT.at(t), RIGHT.at(t)) - 0.02);
    /** The stronger of both flashes: one light is half the work of two. */
    static final Light LIGHT =
            new Light.Key(t -> SIDE.at(t) > 0 ? 180 : 0, 0.34, Colour.rgb(0xE6F0FF), STRENGTH.times(1.2));

    private static final Sprite GLARE = Bits.glow(Colour.rgb(0xF4F8FF));
    private static final Sprite RAY = Bits.glint(Colour.WHITE);
    private static final Sprite GHOST = Bits.bokeh(Colour.rgb(0xBCD8FF));
    private static final Sprite SLEEVE = PressMics.sleeve(Colour.rgb(0x343A48)).soft(0.006);
    private static final Sprite CAMERA = PressRoom.CAMERA.soft(0.012);

    private static Curve flashes(double[] times) {
        return t -> {
            double most = 0;
            for (double at : times) {
                most = Math.max(most, t < at ? 0 : Math.exp(-(t - at) / 0.075));
            }
            return most;
        };
    }

    private Point camera(int side) {
        double x = stage.width() / 2 + side * Math.min(0.5 * stage.width() - 0.04, 1.3);
        return new Point(x, Math.clamp(frame.to().y() + 0.02, 0.33, 0.62 * stage.height()));
    }

    void draw(Pen pen, double t) {
        for (int side : new int[] {-1, 1}) {
            double in = Ease.BACK.of((t - (side < 0 ? 0 : 0.3)) / 0.3);
            double jolt = 0.05 * Curve.swing(SNEEZE, 3.5, 0.6).at(t);
            double out = 0.35 + Math.max(0, 0.5 * stage.width() - 1.3);
            Point at = camera(side).plus(side * (out * (1 - in) + Math.abs(jolt)), 0.01 * Math.sin(5 * t + side));
            pen.stamp(SLEEVE, at.plus(side * 0.3, 0.27), 0.62, -side * 39, 1, 1);
            pen.stamp(CAMERA, at, 0.2, -7 * side + 60 * jolt, 1, 1);
            double lit = (side < 0 ? LEFT : RIGHT).at(t);
            if (lit > 0.06) {
                Point lamp = at.plus(0, -0.085);
                pen.stamp(GLARE, lamp, 0.62, 0, 1, 0.9 * lit);
                pen.stamp(RAY, lamp, 0.36 * (0.6 + 0.4 * lit), 8, 1, lit);
                pen.stamp(GLARE, lamp, 0.18, 0, 1, lit);
                for (int i = 1; i < 4; i++) {
                    Point ghost = lamp.lerp(stage.centre(), 0.55 + 0.42 * i);
                    pen.stamp(GHOST, ghost, 0.05 + 0.035 * (i % 3), 0, 1, 0.28 * lit);
                }
            }
        }
    }
}
