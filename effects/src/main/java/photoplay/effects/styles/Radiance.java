package photoplay.effects.styles;

import java.util.List;
import photoplay.effects.kit.Bits;
import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.portrait.Face;
import photoplay.stage.portrait.Portrait;
import photoplay.stage.scene.Actor;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Layer;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Rnd;
import photoplay.stage.scene.Shape;
import photoplay.stage.scene.Sprite;
import photoplay.stage.scene.Stage;

/** A smile that shines: pastel rays about the head, sunbeams behind it, a cross of light at the eye. */
final class Radiance {
    static final Colour SUN = Colour.rgb(0xFFF2C8);
    private static final Sprite HALO = Bits.glow(SUN);
    private static final Sprite BEAM = Sprite.drawn(
            0.3,
            (pen, t) -> pen.fill(
                    Shape.polygon(List.of(new Point(0, 0.5), new Point(-0.13, -0.5), new Point(0.13, -0.5))),
                    Ink.down(0.5, -0.5, SUN.alpha(0.85), SUN.alpha(0.45), SUN.alpha(0))));

    private Radiance() {}

    /** The pastel rays; baked. */
    static Layer.Picture about(Point head, Stage stage) {
        Box box = stage.frame().grown(0.1);
        return Layer.Picture.drawn(box, (pen, t) -> {
            double r = 1.3 * Math.hypot(stage.width(), stage.height());
            pen.rect(box, Ink.radial(head, r * 0.62, Colour.tones(0xFFF1CC, 0xFFCFA6, 0xFF9DB2, 0xB59CF2, 0x6FAEF0)));
            Rnd rnd = new Rnd(9);
            for (int i = 0; i < 70; i++) {
                double ray = 360 * rnd.unit();
                double in = 0.28 + 0.4 * rnd.unit();
                double wide = 0.3 + 2.2 * rnd.unit();
                pen.fill(
                        Shape.polygon(List.of(
                                head.plus(Point.polar(in, ray)),
                                head.plus(Point.polar(r, ray - wide / 2)),
                                head.plus(Point.polar(r, ray + wide / 2)))),
                        Ink.of(List.of(Colour.WHITE, Colour.rgb(0xFFE3C8), Colour.rgb(0xFFC6DC))
                                .get(i % 3)
                                .alpha(0.7)));
            }
        });
    }

    /** Sunbeams fan out from behind the head and turn slowly. */
    static void beams(Pen pen, Stage stage, Actor actor, double k, double t) {
        if (k <= 0.01) {
            return;
        }
        Point at = actor.spot(actor.portrait().face().centre()).at(t);
        double r = 0.62 * Math.hypot(stage.width(), stage.height()) * k;
        for (int i = 0; i < 12; i++) {
            double ray = i * 30 + 12 * t + 8 * Rnd.hash(71, i);
            double far = r * (0.7 + 0.6 * Rnd.hash(72, i));
            pen.stamp(BEAM, at.plus(Point.polar(far / 2, ray)), far, ray + 90, 0.9, 0.8 * k);
        }
        pen.stamp(HALO, at, 1.5 * actor.onHead().affine(t).zoom() + 0.5, 0, 1, k);
    }

    /** A cross of light at the corner of an eye. */
    static void sparkle(Pen pen, Actor actor, double age, double t) {
        Portrait photo = actor.portrait();
        Face face = photo.face();
        if (age < 0 || age > 0.75) {
            return;
        }
        double k = Math.sin(Math.PI * Math.min(1, age / 0.75));
        Point at = actor.spot(
                        photo.hasFace()
                                ? face.mesh().get(263).plus(0.06 * face.headWidth(), -0.03 * face.headHeight())
                                : face.local(0.3, -0.2))
                .at(t);
        double r = actor.onHead().affine(t).zoom() * 0.3 * k + 0.02;
        pen.stamp(HALO, at, 1.8 * r, 0, 1, 0.9 * k);
        pen.fill(Shape.star(at, 4, r, 0.07, 25 * age), Ink.of(Colour.WHITE));
        pen.fill(Shape.star(at, 4, r * 0.5, 0.16, 45 + 25 * age), Ink.of(Colour.WHITE));
    }
}
