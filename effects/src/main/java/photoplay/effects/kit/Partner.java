package photoplay.effects.kit;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import photoplay.stage.geometry.Affine;
import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.portrait.Face;
import photoplay.stage.portrait.Portrait;
import photoplay.stage.rig.FaceRig;
import photoplay.stage.scene.Actor;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Layer;
import photoplay.stage.scene.Light;
import photoplay.stage.scene.Motion;
import photoplay.stage.scene.Sketch;
import photoplay.stage.scene.Source;

/**
 * One of a {@link Couple}.
 *
 * @param photo graded to the light that both share
 * @param fit from the photo to the frame
 * @param side -1 stands left, 1 right
 * @param skin of the hands: skin, or fur of a pet, or a white glove
 * @param cloth of the sleeves
 * @param sweater on drawn shoulders, where the photo has none
 */
public record Partner(Portrait photo, Affine fit, int side, Colour skin, Colour cloth, Optional<Sweater> sweater) {
    /** The subject in its place, with soft edges where the photo cut it. */
    public Actor actor() {
        return new Actor(photo, List.of(Motion.of(fit)), true);
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

    /**
     * What falls on a partner.
     *
     * @param acting drawn on the head
     * @param head also painted on the head
     * @param chest painted below it
     */
    public record Dress(List<Light> lights, FaceRig acting, List<Sketch> head, List<Sketch> chest) {
        private Layer.Picture onHead(Layer.Picture p, List<Sketch> sketches) {
            return acting.on(p.lit(lights.toArray(Light[]::new)).painted(sketches.toArray(Sketch[]::new)));
        }

        private Layer.Picture onChest(Layer.Picture p) {
            return p.lit(lights.toArray(Light[]::new)).painted(chest.toArray(Sketch[]::new));
        }

        private List<Sketch> all() {
            return Stream.concat(head.stream(), chest.stream()).toList();
        }
    }

    /**
     * All of this partner, far to near.
     *
     * @param actor acts and moves
     * @param body the same without what the face does
     * @param hidden height in the frame below which something in front hides it
     */
    public Layer.Picture[] shown(Actor actor, Actor body, double hidden, Dress dress) {
        Layer.Picture cutout = picture(actor, hidden);
        if (sweater.isEmpty()) {
            return new Layer.Picture[] {dress.onHead(cutout, dress.all())};
        }
        Layer.Picture head = dress.onHead(cutout, dress.head);
        Layer.Picture shoulders = dress.onChest(sweater.get().picture(body, inPhoto(hidden)));
        return rounded() ? new Layer.Picture[] {shoulders, head} : new Layer.Picture[] {head, shoulders};
    }

    /** The subject as its photo shows it; an animal's head that fills it is rounded. */
    public Layer.Picture printed(Actor actor, Dress dress) {
        return dress.onHead(rounded() ? picture(actor, 0) : CloseUp.rounded(photo, actor.cutout()), List.of());
    }

    /** The outline of {@link #printed} in one colour. */
    public Layer.Picture shadow(Actor actor, Colour colour, double blur, double dx, double dy) {
        return CloseUp.shaded(photo, actor.shadow(colour, blur, dx, dy));
    }

    /** The outline of what {@link #shown} shows, in one colour. */
    public List<Layer.Picture> shadows(
            Actor actor, Actor body, double hidden, Colour colour, double blur, double dx, double dy) {
        Layer.Picture head = shadow(actor, colour, blur, dx, dy);
        if (sweater.isEmpty()) {
            return List.of(head.through(Faded.edges()).through(new Hem(inPhoto(hidden))));
        }
        Sweater shoulders = sweater.get();
        return List.of(
                rounded() ? head : head.through(shoulders.tucked(photo)),
                shoulders
                        .shadow(body, inPhoto(hidden), colour, blur / (shoulders.unit() * fit.zoom()))
                        .with(Motion.of(Affine.move(dx, dy))));
    }

    /** An animal's head that rests on drawn shoulders. */
    private boolean rounded() {
        return sweater.isPresent() && !person();
    }

    private double inPhoto(double y) {
        return fit.inverse().apply(new Point(0, y)).y();
    }

    /** The cut-out, without what shoulders or something in front hide. */
    private Layer.Picture picture(Actor actor, double hidden) {
        if (sweater.isPresent()) {
            return rounded()
                    ? CloseUp.resting(photo, actor.cutout())
                    : actor.cutout().through(sweater.get().tucked(photo));
        }
        double below = inPhoto(hidden);
        Layer.Picture whole = actor.cutout();
        // The hem first: it is measured in the photo, and a rounded head may stand in a larger picture.
        return CloseUp.rounded(photo, below < photo.height() ? whole.through(new Hem(below)) : whole);
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

    /** How far the head with its hair, or a thing, reaches towards the other in the frame, from {@link #head}. */
    public double reach() {
        Point c = face().centre();
        if (photo.kind() == Portrait.Kind.OBJECT && photo.hasSubject()) {
            Box box = photo.subject().box();
            return 0.7 * (side < 0 ? box.right() - c.x() : c.x() - box.left()) * fit.zoom();
        }
        if (rounded()) {
            Box head = CloseUp.oval(photo);
            return (side < 0 ? head.right() - c.x() : c.x() - head.left()) * fit.zoom();
        }
        double most = 0.75 * face().headWidth();
        double far = 0.5 * face().headWidth();
        while (far < most && photo.matte().at(c.x() - side * far, c.y()) > 0.5) {
            far += 0.01;
        }
        return far * fit.zoom();
    }

    /** Height of the head's top in the frame. */
    public double crown() {
        Point top = rounded() ? CloseUp.oval(photo).at(0.5, 0) : face().crown();
        return fit.apply(top).y();
    }

    /** Height of the head's lower end in the frame. */
    public double chin() {
        return rounded() ? fit.apply(CloseUp.oval(photo).at(0.5, 0.93)).y() : head().y() + headHeight() / 2;
    }

    /** From chin to crown in the frame. */
    public double headHeight() {
        return face().headHeight() * fit.zoom();
    }

    /** Height of the subject's lower end in the frame: where the photo cut it, or its foot. */
    public double base() {
        if (sweater.isPresent()) {
            return fit.apply(new Point(0, sweater.get().bottom())).y();
        }
        double bottom = photo.hasSubject() ? photo.subject().box().bottom() : photo.height();
        return fit.apply(new Point(0, bottom)).y();
    }

    /** The photo without its subject, filling a window of the frame. */
    public Layer.Picture backdrop(Box window) {
        Affine back = cover(window).inverse();
        Point corner = back.apply(window.at(0, 0));
        Point other = back.apply(window.at(1, 1));
        Portrait part = Cropped.of(photo, photo.backdrop(), new Box(corner.x(), corner.y(), other.x(), other.y()));
        Affine place = Affine.scale(window.width() / part.width(), window.height() / part.height())
                .then(Affine.move(window.left(), window.top()));
        return Layer.Picture.of(new Source.Print(part), List.of(Motion.of(place)));
    }

    /** The photo's place when it covers a window, the head in the middle as far as it goes. */
    private Affine cover(Box window) {
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
