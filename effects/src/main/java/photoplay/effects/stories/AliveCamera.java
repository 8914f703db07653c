package photoplay.effects.stories;

import photoplay.effects.kit.Arms;
import photoplay.effects.kit.Bits;
import photoplay.effects.kit.InstantCamera;
import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Curve;
import photoplay.stage.scene.Ease;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Shape;
import photoplay.stage.scene.Sprite;

/** The little camera of the subject, its flash, and the second print that falls out of it. */
final class AliveCamera {
    private static final Sprite SHADOW = Bits.shadow();
    private static final Sprite GLINT = Bits.glint(Colour.rgb(0xFFF6D8));
    private static final Sprite GLOW = Bits.glow(Colour.rgb(0xFFFBEA));

    private AliveCamera() {}

    /** The pastel camera, in the hand before the cheek or standing on the border. */
    static void aiming(Pen pen, LeaningPlan plan, double t) {
        double k = LeaningPlan.AIMS.at(t);
        if (k < 0.01 && (plan.person() || t < 3.5)) {
            return;
        }
        Point at = plan.camera(t);
        double high = plan.cameraHigh() * (plan.person() || t > 3.8 ? 1 : k);
        double kick = -0.02 * Curve.hit(InstantFilm.SHOT, 0.25).at(t);
        double turn = plan.person() ? 5 - 3 * k : -3;
        Point now = at.plus(0, kick);
        if (plan.person()) {
            Point wrist = now.plus(0.52 * high, 0.34 * high);
            Point sill = plan.window().at(0.72, 1.16);
            Point elbow = new Point(Math.max(wrist.x(), sill.x()) + 0.85 * high, 0.45 * wrist.y() + 0.55 * sill.y());
            Arms.sleeve(pen, sill, elbow, wrist, 0.8 * high, plan.cloth());
        }
        pen.stamp(SHADOW, now.plus(0.1 * high, 0.16 * high), high * 1.15, 0, 1.25, 0.7);
        pen.stamp(InstantCamera.FRONT, now, high, turn);
        if (plan.person()) {
            pen.stamp(plan.grip(), now.plus(0.54 * high, 0.12 * high), 0.62 * high, 184 + turn, 1, 1);
        }
    }

    private static final Sprite TINY = Sprite.drawn(0.84, (pen, t) -> {
        Box card = new Box(-0.41, -0.49, 0.41, 0.49);
        InstantCamera.paper(pen, card, new Box(-0.36, -0.44, 0.36, 0.28));
    });

    /** What its camera saw: somebody who looks down at the table. */
    private static final Sprite SEEN = Sprite.drawn(0.84, (pen, t) -> {
        Box window = new Box(-0.36, -0.44, 0.36, 0.28);
        pen.clipped(Shape.rect(window), () -> {
            pen.rect(window, Ink.linear(window.at(0, 0), window.at(0, 1), Colour.tones(0x9FB6C4, 0xC9B79C)));
            Ink dark = Ink.linear(window.at(0, 0.2), window.at(0, 1), Colour.tones(0x4A3A3C, 0x2E2A38));
            pen.oval(new Point(0, 0.32), 0.3, 0.27, dark);
            pen.circle(new Point(0, -0.1), 0.155, dark);
            pen.fill(Shape.heart(new Point(0, 0.1), 0.075), Ink.of(0xFF7A6B));
        });
    });

    /** The second print falls out of the little camera onto the table and begins to darken. */
    static void tiny(Pen pen, LeaningPlan plan, double t) {
        double age = t - 3.98;
        if (age < 0) {
            return;
        }
        double high = plan.cameraHigh();
        Point slot = plan.camera(InstantFilm.SHOT).plus(0, 0.45 * high);
        double feed = Math.clamp(age / 0.28, 0, 1);
        double fall = Math.clamp((age - 0.28) / 0.34, 0, 1);
        double small = 0.62 * high;
        double full = 0.3 * plan.card().width();
        Point out = slot.plus(0, 0.5 * small * feed);
        Point to = new Point(
                Math.min(plan.stage().width() * 0.95 - 0.5 * full, plan.card().right() + 0.1 * full),
                plan.stage().height() * 0.92 - 0.5 * full);
        double u = Ease.IN.of(fall) * 0.5 + fall * 0.5;
        // Aside first, then down: past the face that sinks to the sill.
        Point at = new Point(
                        out.x() + (to.x() - out.x()) * Ease.OUT.of(fall),
                        out.y() + (to.y() - out.y()) * Ease.IN.of(fall))
                .plus(0, -0.05 * Math.sin(Math.PI * u));
        double size = small * feed + (full - small) * u;
        double land = 1 + 0.1 * Curve.swing(4.6, 5, 0.3).at(t);
        double turn = 5 - 372 * u + 1.5 * Curve.swing(4.6, 4, 0.4).at(t);
        double air = Math.sin(Math.PI * u);
        pen.stamp(SHADOW, at.plus(0.014 + 0.1 * air, 0.022 + 0.16 * air), size * 1.22, turn, 0.95, 0.6 * feed);
        pen.stamp(TINY, at, size * land, turn, 1, 1);
        double dark = Curve.rise(4.5, 0.75).at(t);
        pen.stamp(SEEN, at, size * land, turn, 1, dark * 0.85);
    }

    /** The second flash: a star at its lamp, and its light on the table. */
    static void star(Pen pen, LeaningPlan plan, double t) {
        double k = t < InstantFilm.SHOT - 0.03 ? 0 : Math.exp(-7 * Math.max(0, t - InstantFilm.SHOT));
        if (k > 0.02) {
            double high = plan.cameraHigh();
            Point at = plan.camera(t).plus(InstantCamera.FLASH.times(high));
            pen.stamp(GLOW, at, 1.3, 0, 1, k);
            pen.stamp(GLINT, at, 0.75 * (0.5 + 0.5 * k), 12, 1, k);
        }
    }
}
