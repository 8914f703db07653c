package photoplay.effects.kit;

import java.util.List;
import photoplay.stage.geometry.Affine;
import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.portrait.Face;
import photoplay.stage.portrait.Joint;
import photoplay.stage.portrait.Portrait;
import photoplay.stage.scene.Actor;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Layer;
import photoplay.stage.scene.Motion;
import photoplay.stage.scene.Shape;
import photoplay.stage.scene.Source;

/**
 * One of a {@link Couple}.
 *
 * @param photo graded to the light that both share
 * @param fit from the photo to the frame
 * @param side -1 stands left, 1 right
 * @param skin of the hands: skin, or fur of a pet, or a white glove
 * @param cloth of the sleeves
 */
public record Partner(Portrait photo, Affine fit, int side, Colour skin, Colour cloth) {
    /** The subject in its place, with soft edges where the photo cut it. */
    public Actor actor() {
        return new Actor(photo, List.of(Motion.of(fit)), true);
    }

    /** The same partner elsewhere. */
    public Partner at(Affine place) {
        return new Partner(photo, place, side, skin, cloth);
    }

    public Face face() {
        return photo.face();
    }

    /** True when it has arms to draw. */
    public boolean person() {
        return person(photo);
    }

    static boolean person(Portrait p) {
        return p.hasFace() && p.kind() != Portrait.Kind.PET;
    }

    /** The cut-out of an actor of this partner; a head that fills its photo is rounded. */
    public Layer.Picture picture(Actor actor) {
        return CloseUp.rounded(photo, actor.cutout());
    }

    /** As {@link #picture(Actor)}, without what something in front hides from {@code hidden} of the frame downward. */
    public Layer.Picture picture(Actor actor, double hidden) {
        double below = fit.inverse().apply(new Point(0, hidden)).y();
        Layer.Picture whole = picture(actor);
        return below < photo.height() ? whole.through(new Hem(below)) : whole;
    }

    /** The outline of an actor of this partner in one colour, rounded as its {@link #picture}. */
    public Layer.Picture shadow(Actor actor, Colour colour, double blur, double dx, double dy) {
        return CloseUp.shaded(photo, actor.shadow(colour, blur, dx, dy));
    }

    /** In the photo: the top of the shoulder away from the partner. */
    public Point shoulderTop() {
        Point neck = person() ? photo.body().neck() : face().local(0, 0.6);
        double x = outerShoulder().lerp(neck, 0.22).x();
        double y = photo.subject().topAt(x);
        return y < photo.height() * 0.98 && y > face().centre().y()
                ? new Point(x, y)
                : new Point(x, outerShoulder().y());
    }

    /** Middle of the head in the frame, before any motion. */
    public Point head() {
        return fit.apply(face().centre());
    }

    /** Middle of the mouth in the frame, before any motion. */
    public Point mouth() {
        return fit.apply(face().mouth());
    }

    /**
     * How much of a smile is left to play, 1 for a calm mouth to 0.25 for one that smiles broadly already: a played
     * smile on top of a real one distorts it.
     */
    public double roomToSmile() {
        Face f = face();
        double wide = f.mouthLeft().distance(f.mouthRight())
                / Math.max(1e-6, f.leftEye().distance(f.rightEye()));
        return f.seen() ? Math.clamp(1 - (wide - 0.8) / 0.28, 0.25, 1) : 1;
    }

    /** Width of the head in the frame. */
    public double headWidth() {
        return face().headWidth() * fit.zoom();
    }

    /** From chin to crown in the frame. */
    public double headHeight() {
        return face().headHeight() * fit.zoom();
    }

    /** Height of the subject's lower end in the frame: where the photo cut it, or its foot. */
    public double base() {
        double bottom = photo.hasSubject() ? photo.subject().box().bottom() : photo.height();
        return fit.apply(new Point(0, bottom)).y();
    }

    /** In the photo: the shoulder on the partner's side. */
    public Point innerShoulder() {
        return shoulder(-side);
    }

    /** In the photo: the shoulder away from the partner. */
    public Point outerShoulder() {
        return shoulder(side);
    }

    private Point shoulder(int which) {
        return person()
                ? photo.body().at(which < 0 ? Joint.LEFT_SHOULDER : Joint.RIGHT_SHOULDER)
                : face().local(0.45 * which, 0.75);
    }

    /** The photo without its subject, filling a window of the frame. */
    public Layer.Group backdrop(Box window) {
        Affine cover = cover(window);
        return Layer.Group.of(window, List.of(Layer.Picture.of(new Source.Backdrop(photo), List.of(Motion.of(cover)))))
                .clip(Shape.rect(window));
    }

    /** The photo's place when it covers a window, the head in the middle as far as it goes. */
    public Affine cover(Box window) {
        double k = Math.max(window.width() / photo.width(), window.height() / photo.height());
        double x = window.centre().x() - face().centre().x() * k;
        return new Affine(
                k,
                0,
                0,
                k,
                Math.clamp(x, window.right() - photo.width() * k, window.left()),
                window.bottom() - photo.height() * k);
    }
}
