package photoplay.effects.powers;

import photoplay.stage.geometry.Affine;
import photoplay.stage.geometry.Point;
import photoplay.stage.scene.Actor;
import photoplay.stage.scene.Curve;
import photoplay.stage.scene.Ease;
import photoplay.stage.scene.Layer;
import photoplay.stage.scene.Pen;

/** A halo drops on the head like a tossed hoop, rocks like a coin and comes to rest. */
final class TossedHalo {
    private static final Curve HEIGHT = Curve.from(0.02, 1.7)
            .to(AngelWing.CLINK, 0.0, Ease.IN)
            .to(0.48, 0.30, Ease.OUT)
            .to(0.62, 0.06, Ease.IN)
            .to(0.72, 0.15, Ease.OUT)
            .to(0.95, 0.12);

    private TossedHalo() {}

    /** A ring of light in two halves, so that the head is inside it. */
    static Layer.Drawn of(Actor actor, boolean near) {
        return Layer.Drawn.of((pen, t) -> ring(pen, near, t)).riding(actor.onCrown());
    }

    private static void ring(Pen pen, boolean near, double t) {
        if (t < 0.02) {
            return;
        }
        double coin = Math.exp(-3.4 * Math.max(0, t - AngelWing.CLINK));
        double roll = (t < AngelWing.CLINK ? 24 : 20 * coin * Math.cos(17 * (t - AngelWing.CLINK)))
                - 5 * Ease.SMOOTH.of((t - 4.25) / 0.3)
                + 1.2 * Math.sin(2.4 * t);
        double open = 0.14 + 0.09 * coin * Math.sin(17 * (t - AngelWing.CLINK)) + 0.006 * Math.sin(3 * t);
        double flare = 1 + 0.9 * Math.exp(-3 * Math.abs(t - 3.25)) + 0.08 * Math.sin(7 * t);
        Point at = new Point(0, -HEIGHT.at(t) - 0.05 + 0.012 * Math.sin(2.6 * t));
        double run = (0.5 + 0.35 * t) % 1;
        pen.within(Affine.turn(roll).then(Affine.move(at)), () -> Halo.draw(pen, near, open, flare, run, 30 * t));
    }
}
