package photoplay.effects.kit;

import photoplay.stage.geometry.Affine;
import photoplay.stage.geometry.Point;
import photoplay.stage.portrait.Face;
import photoplay.stage.scene.Actor;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Motion;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Shape;
import photoplay.stage.scene.Sprite;

/** A pink paper cone with gold stripes, a tuft on its tip and beads round its rim. */
public final class PartyHat {
    private static final Sprite CONE = Sprite.drawn(0.9, (pen, t) -> {
        Shape cone =
                Shape.from(0, -0.42).line(0.36, 0.42).quad(0, 0.54, -0.36, 0.42).close();
        pen.fill(cone, Ink.across(-0.36, 0.36, Colour.tones(0xB01E6A, 0xFF5FA8, 0xFF86BE, 0x96145A)));
        pen.clipped(cone, () -> {
            for (int i = 0; i < 5; i++) {
                pen.line(
                        new Point(-0.5, -0.2 + i * 0.2),
                        new Point(0.5, -0.38 + i * 0.2),
                        0.055,
                        Ink.across(-0.36, 0.36, Colour.tones(0xD99A1E, 0xFFE06B, 0xD99A1E)));
            }
        });
        for (int i = 0; i < 15; i++) {
            Point p = Point.polar(0.13, i * 24).plus(0, -0.4);
            pen.line(new Point(0, -0.4), p, 0.03, Ink.of(Bits.PARTY.get(i % 6)));
        }
        for (int i = 0; i <= 8; i++) {
            double x = -0.36 + 0.09 * i;
            Point p = new Point(x, 0.43 + 0.06 * Math.sin(Math.PI * i / 8));
            pen.circle(p, 0.045, Ink.radial(p.plus(-0.01, -0.02), 0.06, Colour.tones(0xFFFFFF, 0xFFF4D0, 0xD9C48A)));
        }
    });

    private PartyHat() {}

    /** Where it sits: origin at the rim's middle, unit its width. */
    public static Motion seat(Actor actor) {
        Face f = actor.portrait().face();
        return actor.rideRigid(hatted(f), f.tilt(), brim(f));
    }

    /** The hat in its seat, moved and turned there by {@code place}. */
    public static void draw(Pen pen, Affine place) {
        pen.within(place, () -> pen.stamp(CONE, new Point(0, -0.36), 0.86));
    }

    /** Its shadow on the hair, {@code near} 0 before it comes to 1 when it sits. */
    public static void shadow(Pen pen, Actor actor, double near, double t) {
        Face face = actor.portrait().face();
        if (near > 0) {
            pen.stamp(
                    Bits.shadow(),
                    actor.spot(hatted(face)).at(t).plus(0.02, face.headHeight() * 0.1),
                    face.headHeight() * 0.3,
                    face.tilt(),
                    2.6,
                    0.6 * near);
        }
    }

    /** Where a hat sits: on the head, not on the hair that stands or falls beside it. */
    private static Point hatted(Face f) {
        double hair = Math.min(f.forehead().distance(f.crown()), 0.42 * f.faceWidth());
        return f.seen() ? f.forehead().plus(f.up().times(hair)) : f.crown();
    }

    private static double brim(Face f) {
        return f.seen() ? Math.min(f.headWidth(), 1.6 * f.faceWidth()) : f.headWidth();
    }
}
