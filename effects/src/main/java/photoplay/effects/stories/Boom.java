package photoplay.effects.stories;

import photoplay.effects.kit.Bits;
import photoplay.effects.kit.PressMics;
import photoplay.effects.kit.PressRoom;
import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Curve;
import photoplay.stage.scene.Ease;
import photoplay.stage.scene.Emitter;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Sprite;
import photoplay.stage.scene.Stage;

/** A furry microphone on a pole that comes too near to a nose, until a sneeze blows its fur off. */
record Boom(PressFrame frame, Stage stage) {
    private static final double SNEEZE = MediaInterview.SNEEZE;
    private static final double TICKLE = MediaInterview.TICKLE;
    private static final Sprite FUR = PressMics.furry(Colour.rgb(0x8E8880));
    private static final Sprite SHADE = Bits.shadow();
    /** Out of the frame at 0, beside the head at 1, on the nose at 2. */
    private static final Curve NEAR = Curve.from(0.95, 0)
            .to(1.4, 1, Ease.BACK)
            .hold(2.2)
            .to(TICKLE + 0.05, 2)
            .hold(2.84)
            .to(SNEEZE, 1.75)
            .to(SNEEZE + 0.22, -0.2, Ease.OUT)
            .hold(4.2)
            .to(4.7, 0.9);

    private static final Curve WIGGLE = Curve.window(TICKLE, 0.1, 2.95, 0.1).times(Curve.sine(6, 1));
    private static final Curve BOB = Curve.window(1.3, 0.3, 2.4, 0.2).times(Curve.sine(1.4, 0.02));

    /** The end that tickles. */
    Point tip(double t) {
        Point nose = frame.nose();
        double u = frame.head();
        Point out = new Point(stage.width() + 0.35, nose.y() - 0.45);
        Point above = nose.plus(0.72 * u, -0.3 * u);
        Point on = nose.plus(0.07 * u, 0.05 * u);
        double k = NEAR.at(t);
        Point p = k <= 1 ? out.lerp(above, k) : above.lerp(on, k - 1);
        return p.plus(0.055 * u * WIGGLE.at(t), BOB.at(t) + 0.022 * u * WIGGLE.at(t + 0.07));
    }

    private double size() {
        return Math.clamp(0.78 * frame.head(), 0.2, 0.32);
    }

    /** Its shadow on the face. */
    void contact(Pen pen, double t) {
        Point tip = tip(t);
        if (tip.distance(frame.nose()) < 0.6 * frame.head()) {
            double u = size();
            Point away = pole().minus(tip).unit();
            pen.stamp(SHADE, tip.plus(away.times(0.42 * u)).plus(-0.015, 0.05), 0.5 * u, away.degrees(), 1.7, 0.5);
        }
    }

    private Point pole() {
        return new Point(
                Math.max(stage.width() + 0.1, frame.nose().x() + 0.7),
                frame.nose().y() - 0.3);
    }

    void draw(Pen pen, double t) {
        if (t < 0.95) {
            return;
        }
        Point tip = tip(t);
        double u = size();
        Point way =
                pole().plus(0.5 * (tip.x() - frame.nose().x()), 0).minus(tip).unit();
        double degrees = way.degrees() + 90;
        Point middle = tip.plus(way.times(0.42 * u));
        Point grip = tip.plus(way.times(0.8 * u));
        Point far = tip.plus(way.times(2.4));
        pen.line(grip, far, 0.03, Ink.of(0x14171E));
        pen.line(grip.plus(-0.003, -0.006), far.plus(-0.003, -0.006), 0.008, Ink.of(0x8A93A4));
        for (int i = 1; i < 4; i++) {
            Point ring = grip.lerp(far, 0.09 + 0.22 * i);
            pen.line(ring, ring.plus(way.times(0.03)), 0.04, Ink.of(0x2B313D));
        }
        boolean bald = t > SNEEZE + 0.04;
        double fluffed = t > TICKLE && !bald ? 1 + 0.05 * Math.sin(2 * Math.PI * 6 * t) : 1;
        pen.stamp(bald ? PressMics.PLUCKED : FUR, middle, u, degrees, fluffed, 1);
    }

    /** What the sneeze blows off. */
    Emitter tufts() {
        return Emitter.of(46, 5, PressRoom.tuft(0x8E8880), PressRoom.tuft(0xB9B2A6), PressRoom.tuft(0x6A645C))
                .from(Box.around(frame.nose().plus(0.5 * frame.head(), -0.2 * frame.head()), 0.2, 0.1))
                .born(SNEEZE + 0.02, SNEEZE + 0.08)
                .velocity(-0.3, 1.6, -1.5, 0.25)
                .size(0.03, 0.085)
                .gravity(0.5)
                .drag(2.2)
                .sway(0.02, 0.8)
                .spin(60, 300)
                .life(0.9, 1.8)
                .fade(0, 0.4);
    }
}
