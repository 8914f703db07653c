package photoplay.effects.powers;

import photoplay.stage.geometry.Point;
import photoplay.stage.portrait.Face;
import photoplay.stage.portrait.Portrait;
import photoplay.stage.scene.Actor;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Shape;

/** Strands of hair stand on end about a head. */
final class StandingHair {
    private static final int STRANDS = 46;

    private StandingHair() {}

    /** {@code k} is how long the strands are, 1 usually. */
    static void draw(Pen pen, Actor actor, double k, double t) {
        Portrait photo = actor.portrait();
        if (k <= 0.02 || photo.kind() == Portrait.Kind.OBJECT || photo.kind() == Portrait.Kind.SCENERY) {
            return;
        }
        Face f = photo.face();
        Colour strand = Colour.rgb(photo.palette().hair()).darker(0.35);
        Colour lit = strand.mix(Colour.rgb(0xA9BEFF), 0.6);
        pen.within(actor.onHead().affine(t), () -> {
            double tall = f.headHeight() / f.headWidth();
            for (int i = 0; i < STRANDS; i++) {
                double ray = -172 + 164.0 * i / (STRANDS - 1) + 4 * Math.sin(i * 7);
                double a = Math.toRadians(ray);
                Point root = new Point(0.36 * Math.cos(a), 0.40 * tall * Math.sin(a));
                double length = (0.15 + 0.13 * Math.abs(Math.sin(i * 5.3))) * k;
                double sway = 9 * Math.sin(t * 21 + i * 2.3);
                Point tip = root.plus(Point.polar(length, ray + sway));
                pen.stroke(
                        Shape.from(root)
                                .quad(
                                        root.x() + (tip.x() - root.x()) * 0.6 + 0.03 * Math.sin(i * 2.2),
                                        root.y() + (tip.y() - root.y()) * 0.5,
                                        tip.x(),
                                        tip.y()),
                        0.011,
                        Ink.of(i % 3 == 0 ? lit : strand));
            }
        });
    }
}
