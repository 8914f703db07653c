package photoplay.effects.styles;

import photoplay.effects.kit.CloseUp;
import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.lens.PixelArt;
import photoplay.stage.portrait.Face;
import photoplay.stage.portrait.Portrait;
import photoplay.stage.scene.Layer;
import photoplay.stage.scene.Stage;

/**
 * The hero of the game: the cut-out, and where it stands; where nothing was cut out, a small round one.
 *
 * @param body box of the cut-out in the photo
 * @param scale of the photo there; {@code grown} is the factor after the star
 * @param base middle of its base in the photo
 * @param sunk y of the base in the game: below the ground where the photo cuts the body
 * @param crown y of the crown in the game
 * @param block middle of the block over it
 */
record GameHero(
        Portrait photo, Box body, double scale, double grown, Point base, double sunk, double crown, Point block) {

    /** How high the hero jumps. */
    static final double HOP = 0.1;

    static GameHero of(Portrait given, Portrait photo, Stage stage) {
        double floor = GameWorld.floor(stage);
        Box body = photo.hasSubject() ? body(given, photo) : Box.around(stage.at(0.5, 0.7), 0.24, 0.24);
        double want = 0.56 * stage.height();
        double small = Math.min(want / body.height(), 0.86 * stage.width() / body.width());
        double scale = photo.hasSubject() ? Math.clamp(small, 0.42, 1.1) : 1;
        boolean cut = photo.hasSubject() && body.bottom() > photo.height() - 0.03;
        Point base = new Point(body.centre().x(), body.bottom());
        boolean object = photo.face().headWidth() < body.width() * 0.7 && !photo.hasFace();
        double crownX =
                object ? photo.subject().top().x() : photo.face().crown().x();
        double sunk = floor + (cut ? HOP : 0.012);
        double crown = sunk - body.height() * scale;
        double grown = Math.clamp((sunk - 0.27) / (sunk - crown), 1.15, 1.32);
        Point block = new Point(
                GameGrid.whole(stage.width() / 2 + (crownX - base.x()) * scale),
                GameGrid.whole(Math.max(0.17, crown - HOP - PowerBlock.SIDE / 2)));
        return new GameHero(photo, body, scale, grown, base, sunk, crown, block);
    }

    /** The cut-out's box; of an animal that fills the photo, that of its rounded head. */
    private static Box body(Portrait given, Portrait photo) {
        Box all = photo.subject().box();
        Face f = photo.face();
        double aside = f.headWidth() * 0.8;
        return given.face().equals(f)
                ? all
                : new Box(
                        Math.max(all.left(), f.centre().x() - aside),
                        Math.max(all.top(), f.centre().y() - f.headHeight() * 0.68),
                        Math.min(all.right(), f.centre().x() + aside),
                        all.bottom());
    }

    /** Where a coin that falls at {@code x} meets the hero or the ground. */
    double topAt(double x, Stage stage) {
        double floor = GameWorld.floor(stage);
        double large = scale * grown;
        double there = base.x() + (x - stage.width() / 2) / large;
        if (!photo.hasSubject()
                || there < body.left()
                || there > body.right()
                || !photo.subject().covers(there)) {
            return floor;
        }
        return Math.min(floor, sunk - (body.bottom() - photo.subject().topAt(there)) * large - 0.02);
    }

    /** The photo's subject as it came, in the photo; {@code fine} draws it in pixels. */
    Layer.Picture still(Stage stage, PixelArt fine) {
        return photo.hasSubject()
                ? CloseUp.rounded(photo, stage.actor(photo).cutout()).through(fine)
                : Layer.Picture.drawn(
                        body, (pen, t) -> pen.stamp(GameSprites.ROUND_HERO, body.centre(), body.height()));
    }

    /** The chest in the game, before the hero grows. */
    Point chest() {
        return new Point(block.x(), crown + (sunk - crown) * 0.62);
    }

    /** Y of the crown when grown. */
    double tall() {
        return sunk - (sunk - crown) * grown;
    }
}
