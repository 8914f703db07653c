package photoplay.effects.styles;

import photoplay.effects.kit.Bits;
import photoplay.stage.geometry.Point;
import photoplay.stage.portrait.Face;
import photoplay.stage.scene.Actor;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Sprite;

/** Three pen strokes and a flush on each cheek of a face. */
final class AnimeBlush {
    private static final Sprite FLUSH = Bits.glow(Colour.rgb(0xFF6F7F));

    private AnimeBlush() {}

    /** {@code k} 0 none to 1. */
    static void draw(Pen pen, Actor actor, Face face, double k, double t) {
        if (k <= 0) {
            return;
        }
        double w = actor.onHead().affine(t).zoom()
                * face.eyeWidth()
                / actor.portrait().face().headWidth();
        double turn = face.tilt();
        for (int side : new int[] {-1, 1}) {
            Point eye = side < 0 ? face.leftEye() : face.rightEye();
            Point corner = side < 0 ? face.mouthLeft() : face.mouthRight();
            Point at = actor.spot(eye.lerp(corner, 0.5).plus(Point.polar(side * 0.32 * face.eyeWidth(), turn)))
                    .at(t);
            pen.stamp(FLUSH, at, 1.5 * w, turn, 1.5, 0.6 * k);
            for (int i = -1; i <= 1; i++) {
                Point c = at.plus(Point.polar(i * 0.26 * w, turn));
                Point d = Point.polar(0.15 * w, turn - 62);
                pen.line(
                        c.plus(d),
                        c.minus(d),
                        0.045 * w,
                        Ink.of(Colour.rgb(0xE0506A).alpha(0.75 * k)));
            }
        }
    }
}
