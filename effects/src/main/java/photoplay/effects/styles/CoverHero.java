package photoplay.effects.styles;

import photoplay.stage.geometry.Affine;
import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.portrait.Portrait;
import photoplay.stage.scene.Stage;

/** How the subject stands as the hero of the cover: its map from the photo, and where it stands. */
record CoverHero(Affine map, Point base) {
    static CoverHero of(Portrait photo, Stage stage) {
        Box box = photo.hasSubject() ? photo.subject().box() : new Box(0, 0, photo.width(), photo.height());
        double crown = photo.hasSubject() ? Math.min(photo.face().crown().y(), box.top() + 0.02) : 0;
        double free = stage.height() > 1.25 ? 0.36 : 0.19;
        double k = Math.min(1.3, (stage.height() - free) / Math.max(0.2, box.bottom() - crown));
        k = Math.min(
                k,
                0.32
                        * stage.width()
                        / Math.max(0.05, photo.hasFace() ? photo.face().faceWidth() : box.width() * 0.5));
        Point foot = new Point(
                photo.hasFace()
                        ? photo.face().centre().x() * 0.6 + box.centre().x() * 0.4
                        : box.centre().x(),
                box.bottom());
        boolean cutOff = box.bottom() > photo.height() - 0.04;
        Point base = stage.at(0.5, 1).plus(0, cutOff ? 0.02 : -0.09);
        return new CoverHero(
                Affine.move(-foot.x(), -foot.y()).then(Affine.scale(k, k)).then(Affine.move(base)), base);
    }

    Point at(Point p) {
        return map.apply(p);
    }
}
