package photoplay.effects.styles;

import java.util.List;
import photoplay.effects.kit.ComicArt;
import photoplay.stage.geometry.Point;
import photoplay.stage.portrait.Portrait;
import photoplay.stage.scene.Actor;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Ease;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Shape;
import photoplay.stage.scene.Sprite;
import photoplay.stage.scene.Stage;

/** What a comic shouts: a white star behind the head, POW in a double star, the flash of a smile. */
final class Shouts {
    private static final double THWACK = AmericanComics.THWACK;
    private static final List<Sprite> POW = List.of(pow(5), pow(6));

    private Shouts() {}

    /** A white star behind the head. */
    static void thwack(Pen pen, Stage stage, Portrait photo, double t) {
        if (t < THWACK || t > 1.9) {
            return;
        }
        Point at = photo.hasSubject() ? photo.face().centre() : stage.centre();
        double grown = t < THWACK + 1 / ComicPage.TWOS ? 0.7 : 1;
        double r = Math.max(0.34, photo.face().headWidth() * 1.25) * grown;
        long pose = (long) (t * 6);
        pen.fill(ComicArt.burst(at, r * 1.1, r * 1.1, 15, 0.34, 4 + pose), Ink.of(ComicArt.INK));
        pen.fill(ComicArt.burst(at, r * 1.05, r * 1.05, 15, 0.34, 4 + pose), Ink.of(Colour.WHITE));
        pen.fill(ComicArt.burst(at, r * 0.86, r * 0.86, 15, 0.34, 4 + pose), Ink.of(ComicArt.YELLOW));
    }

    /** POW in a double star, over the hero's shoulder. */
    static void shout(Pen pen, Stage stage, double t) {
        double size = t < ComicPage.PUNCH + 1 / ComicPage.TWOS
                ? 0.6
                : t < ComicPage.PUNCH + 2 / ComicPage.TWOS ? 1.25 : t < ComicPage.PUNCH + 3 / ComicPage.TWOS ? 0.95 : 1;
        double settle =
                Ease.SMOOTH.of((Math.floor(t * ComicPage.TWOS) / ComicPage.TWOS - AmericanComics.COVER + 0.1) / 0.25);
        double r = Math.min(0.3, stage.width() * 0.25);
        Point loud = stage.at(0.75, 0.24);
        Point quiet = new Point(0.84 * stage.width(), ComicCover.titleSize(pen, stage) + 0.23);
        Point at = loud.lerp(quiet, settle);
        double k = size * (1 - 0.42 * settle) * (1 + 0.02 * Math.sin(Math.floor(t * 8) * 2.4));
        pen.stamp(POW.get((int) Math.floor(t * 4) % 2), at, 2.2 * r * k);
    }

    private static Sprite pow(long seed) {
        return Sprite.drawn(1, (pen, t) -> {
            double r = 0.45;
            Point o = Point.ORIGIN;
            pen.fill(ComicArt.burst(o.plus(0.025, 0.03), r * 1.06, r * 0.9, 15, 0.36, seed), Ink.of(ComicArt.INK));
            pen.fill(ComicArt.burst(o, r * 1.06, r * 0.9, 15, 0.36, seed), Ink.of(ComicArt.INK));
            pen.fill(ComicArt.burst(o, r, r * 0.84, 15, 0.36, seed), Ink.of(Colour.WHITE));
            pen.fill(ComicArt.burst(o, r * 0.8, r * 0.66, 15, 0.36, seed), Ink.of(ComicArt.BLUE));
            ComicArt.lettering(pen, "POW!", ComicArt.fitting(pen, "POW!", r * 1.3), o, -10, ComicArt.YELLOW);
        });
    }

    /** The smile flashes. */
    static void glint(Pen pen, Actor actor, Portrait photo, double t) {
        double age = Math.floor((t - 3.7) * ComicPage.TWOS) / ComicPage.TWOS;
        if (age < 0 || age > 0.42 || !photo.hasFace()) {
            return;
        }
        Point at = actor.spot(photo.face().mouthRight()).at(t);
        double r = actor.onHead().affine(t).zoom() * 0.34 * Math.sin(Math.PI * (age + 0.06) / 0.5);
        pen.fill(Shape.star(at, 4, r * 1.16, 0.17, 30 * age), Ink.of(ComicArt.INK));
        pen.fill(Shape.star(at, 4, r, 0.15, 30 * age), Ink.of(Colour.WHITE));
    }
}
