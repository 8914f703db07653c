package photoplay.effects.powers;

import photoplay.effects.kit.Electric;
import photoplay.stage.geometry.Point;
import photoplay.stage.portrait.Face;
import photoplay.stage.portrait.Portrait;
import photoplay.stage.scene.Actor;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Ease;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Shape;
import photoplay.stage.scene.Stage;

/** A wheel of current behind the shoulders. */
final class ThunderRing {
    private static final int DRUMS = 8;

    private ThunderRing() {}

    /** A wheel of current behind the shoulders, with eight drums of light that turn on it. */
    static void ring(Pen pen, Stage stage, Actor actor, Portrait photo, double t) {
        if (t < LightningPower.RING - 0.12) {
            return;
        }
        Face f = photo.face();
        Point shoulders = actor.spot(photo.hasFace() ? f.local(0, 0.42) : f.local(0, 0.02))
                .at(t);
        double zoom = actor.onHead().affine(t).zoom();
        double snap = Ease.BACK.of((t - LightningPower.RING + 0.12) / 0.3);
        double full = Math.clamp(zoom * (photo.hasFace() ? 1.28 : 0.8), photo.hasFace() ? 0.36 : 0.3, 0.47);
        double inside = Math.min(0.5 * stage.width(), 0.9 * full);
        Point centre = new Point(Math.clamp(shoulders.x(), inside, stage.width() - inside), shoulders.y());
        double r = full * (0.3 + 0.7 * snap);
        double hum = 0.9 + 0.1 * Math.sin(t * 40);
        pen.stamp(LightningPower.HALO, centre, 2.4 * r, 0, 1, 0.7 * Math.min(1, snap));
        Electric.ring(pen, centre, r, r, 0.05, 0.006, hum, Electric.jump(t, 70));
        Electric.ring(pen, centre, r * 0.93, r * 0.93, 0.025, 0.003, 0.8 * hum, Electric.jump(t, 71));
        pen.stroke(Shape.circle(centre, r * 1.03), 0.004, Ink.of(LightningPower.BOLT.alpha(0.8)));
        for (int i = 0; i < DRUMS; i++) {
            double ray = i * 360.0 / DRUMS + 38 * (t - LightningPower.RING) + 90 * (1 - Math.min(1, snap));
            Point at = centre.plus(Point.polar(r * 1.02, ray));
            pen.stamp(LightningPower.HALO, at, 0.26 * r * 2, 0, 1, 0.9);
            pen.circle(at, 0.085 * r, Ink.of(Colour.rgb(0x2B2F66)));
            pen.stroke(Shape.circle(at, 0.085 * r), 0.012 * r * 2, Ink.of(Colour.rgb(0xDCE5FF)));
            tomoe(pen, at, 0.06 * r, ray * 2);
            if (Electric.flicker(t, 90 + i) < 0.4) {
                Point out = centre.plus(Point.polar(r * (1.25 + 0.2 * Electric.flicker(t, 99 + i)), ray + 12));
                Electric.arc(pen, at, out, 0.3, 0.0035, 0.9, Electric.jump(t, 100 + i));
            }
        }
    }

    /** Three commas that chase each other, as on the drums of a god of thunder. */
    private static void tomoe(Pen pen, Point at, double r, double degrees) {
        for (int i = 0; i < 3; i++) {
            Point head = at.plus(Point.polar(r * 0.5, degrees + 120 * i));
            pen.circle(head, r * 0.3, Ink.of(Colour.WHITE));
            pen.stroke(
                    Shape.from(head)
                            .quad(
                                    at.x()
                                            + Point.polar(r * 0.95, degrees + 120 * i + 45)
                                                    .x(),
                                    at.y()
                                            + Point.polar(r * 0.95, degrees + 120 * i + 45)
                                                    .y(),
                                    at.x()
                                            + Point.polar(r * 0.75, degrees + 120 * i + 88)
                                                    .x(),
                                    at.y()
                                            + Point.polar(r * 0.75, degrees + 120 * i + 88)
                                                    .y()),
                    r * 0.2,
                    Ink.of(Colour.WHITE));
        }
    }
}
