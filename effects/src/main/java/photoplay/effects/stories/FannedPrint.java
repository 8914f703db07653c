package photoplay.effects.stories;

import photoplay.effects.kit.Bits;
import photoplay.stage.geometry.Affine;
import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Curve;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Shape;
import photoplay.stage.scene.Sprite;

/** The print in the viewer's hand: fanned, with a thumbprint that fades and a sheen over its gloss. */
final class FannedPrint {
    private static final Sprite SHADOW = Bits.shadow();
    private static final Sprite THUMBPRINT = Sprite.drawn(0.8, (pen, t) -> {
        for (int i = 0; i < 6; i++) {
            double r = 0.05 + 0.065 * i;
            pen.stroke(Shape.oval(new Point(0.01 * i, 0.02 * i), r * 0.7, r), 0.02, Ink.of(Colour.WHITE.alpha(0.75)));
        }
    });

    private FannedPrint() {}

    static void thumbprint(Pen pen, LeaningPlan plan, double t) {
        double k = Curve.window(InstantFilm.DROPS + 0.1, 0.2, 2.4, 0.7).at(t);
        if (k > 0.01) {
            Point at = plan.window()
                    .at(0.8, 0.83)
                    .turned(InstantFilm.FAN.at(t), plan.card().at(0.9, 0.93));
            pen.stamp(THUMBPRINT, at, 0.13 * plan.window().width(), 24 + InstantFilm.FAN.at(t), 1, 0.3 * k);
        }
    }

    /** Finger and thumb of the viewer hold the lower right corner and fan the print. */
    static void fanning(Pen pen, LeaningPlan plan, Point pivot, double t) {
        double in = Curve.window(1.0, 0.2, 2.5, 0.25).at(t);
        if (in < 0.01) {
            return;
        }
        double turn = InstantFilm.FAN.at(t) * 0.5;
        Point tip = pivot.plus(new Point(0.5, 0.45).times(1 - in));
        double size = 0.3 * plan.card().width();
        Sprite thumb = plan.thumb();
        pen.stamp(SHADOW, tip.plus(0.02, 0.035), size * 0.55, 0, 1.2, 0.5 * in);
        pen.stamp(thumb, tip.plus(Point.polar(0.42 * size, 48 + turn)), size, 48 + 180 + turn, 1, 1);
    }

    /** Light that runs over the gloss while the print is fanned. */
    static void sheen(Pen pen, LeaningPlan plan, double t) {
        double k = Math.abs(InstantFilm.FAN.at(t)) / 6;
        if (k < 0.05) {
            return;
        }
        Box w = plan.window();
        double u = 0.5 + 0.09 * InstantFilm.FAN.at(t);
        pen.within(
                Affine.turn(InstantFilm.FAN.at(t), plan.card().at(0.9, 0.93)),
                () -> pen.clipped(
                        Shape.rect(w),
                        () -> pen.fill(
                                Shape.polygon(
                                        w.at(u - 0.3, 1.02),
                                        w.at(u + 0.25, -0.02),
                                        w.at(u + 0.55, -0.02),
                                        w.at(u, 1.02)),
                                Ink.of(Colour.WHITE.alpha(0.22 * k)))));
    }
}
