package photoplay.effects.styles;

import photoplay.effects.kit.ComicArt;
import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Ease;
import photoplay.stage.scene.Font;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Shape;
import photoplay.stage.scene.Sprite;
import photoplay.stage.scene.Stage;

/** What makes a picture the cover of a comic: masthead, price, a stripe of stars. */
final class ComicCover {
    private static final String TITLE = "THE AMAZED!";
    private static final double TITLE_SHARE = 0.6;
    private static final Sprite MASTHEAD =
            Sprite.drawn(5, (pen, t) -> ComicArt.lettering(pen, TITLE, TITLE_SHARE, Point.ORIGIN, 0, ComicArt.RED));

    private static final Sprite PRICE = Sprite.drawn(1, (pen, t) -> {
        Box box = Box.around(Point.ORIGIN, 0.75, 0.85);
        pen.rect(Box.around(new Point(0.04, 0.05), 0.75, 0.85), Ink.of(ComicArt.INK));
        pen.rect(box, Ink.of(ComicArt.PAPER));
        pen.stroke(Shape.rect(box), 0.03, Ink.of(ComicArt.INK));
        pen.text("10¢", Font.COMIC, 0.36, new Point(0, -0.02), Pen.Align.CENTRE, Ink.of(ComicArt.RED));
        pen.text("NO. 1", Font.COMIC, 0.21, new Point(0, 0.29), Pen.Align.CENTRE, Ink.of(ComicArt.INK));
    });

    private ComicCover() {}

    /** The title falls on. */
    static void masthead(Pen pen, Stage stage, double t) {
        if (t < AmericanComics.COVER - 0.05) {
            return;
        }
        double drop = t < AmericanComics.COVER + 1 / ComicPage.TWOS
                ? 1.25
                : t < AmericanComics.COVER + 2 / ComicPage.TWOS ? 0.97 : 1;
        double size = titleSize(pen, stage);
        pen.stamp(MASTHEAD, stage.at(0.5, 0).plus(0, 0.035 + size * 0.56), size * drop / TITLE_SHARE);
    }

    static double titleSize(Pen pen, Stage stage) {
        return Math.min(ComicArt.fitting(pen, TITLE, stage.width() * 0.9), 0.2);
    }

    /** Price, number and a stripe of stars. */
    static void covering(Pen pen, Stage stage, double t) {
        double beat = Math.floor(t * ComicPage.TWOS) / ComicPage.TWOS;
        double up = Ease.OUT.of((beat - AmericanComics.COVER) / 0.25);
        if (up <= 0) {
            return;
        }
        double high = 0.075;
        double top = stage.height() - high * up;
        Box band = new Box(-0.1, top, stage.width() + 0.1, stage.height() + 0.1);
        pen.rect(band, Ink.of(ComicArt.BLUE));
        pen.rect(new Box(-0.1, top - 0.012, stage.width() + 0.1, top), Ink.of(ComicArt.INK));
        pen.rect(new Box(-0.1, top + 0.004, stage.width() + 0.1, top + 0.012), Ink.of(Colour.WHITE));
        int stars = (int) Math.round(stage.width() / 0.11);
        for (int i = 0; i < stars; i++) {
            Point at = new Point((i + 0.5) * stage.width() / stars, top + 0.043);
            double pulse = Math.floor(beat * 8) % stars == i ? 1.35 : 1;
            pen.fill(Shape.star(at, 5, 0.022 * pulse, 0.45, 0), Ink.of(i % 2 == 0 ? ComicArt.YELLOW : Colour.WHITE));
        }
        double pop = beat < AmericanComics.COVER + 0.2 ? 0 : beat < AmericanComics.COVER + 0.29 ? 1.3 : 1;
        if (pop > 0) {
            pen.stamp(PRICE, new Point(0.115, Math.max(0.33, stage.height() * 0.3)), 0.21 * pop, -4);
        }
    }
}
