package photoplay.effects.stories;

import photoplay.effects.kit.Arms;
import photoplay.effects.kit.Couple;
import photoplay.effects.kit.Cropped;
import photoplay.stage.geometry.Affine;
import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.portrait.Face;
import photoplay.stage.portrait.Portrait;
import photoplay.stage.portrait.Raster;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Curve;
import photoplay.stage.scene.Ease;
import photoplay.stage.scene.Sprite;
import photoplay.stage.scene.Stage;

/**
 * The print on the table and the poses of the subject.
 *
 * @param card the print's paper
 * @param window the picture on it
 * @param fit from the photo into the window
 * @param anchor what is moved from pose to pose: the head's middle or the thing's
 * @param high height of the head or the thing, in the photo
 * @param rests has a head that looks about and comes to rest on the border
 * @param cloth of the arm that lifts the camera
 * @param grip fingers over an edge
 * @param thumb of the viewer
 */
record LeaningPlan(
        Stage stage,
        Portrait photo,
        Box card,
        Box window,
        Affine fit,
        Point anchor,
        double high,
        boolean rests,
        Colour cloth,
        Sprite grip,
        Sprite thumb) {
    /** How far the subject has come out of the window, and how far it has sunk down to the sill. */
    static final Curve OUT = Curve.from(2.82, 0).to(3.3, 1, Ease.BACK);

    static final Curve SILL = Curve.from(4.2, 0).to(4.55, 1);

    static final Curve AIMS =
            Curve.from(3.42, 0).to(3.62, 1, Ease.BACK).hold(4.22).to(4.42, 0, Ease.IN);

    static LeaningPlan of(Portrait photo, boolean animal, Stage stage) {
        double wide = Math.min(0.8, 0.62 * stage.height());
        double bottom = Math.min(0.975 * stage.height(), 0.56 * stage.height() + 0.6 * wide);
        Box card = new Box(stage.width() / 2 - wide / 2, bottom - 1.2 * wide, stage.width() / 2 + wide / 2, bottom);
        Box window = new Box(
                card.left() + 0.06 * wide,
                card.top() + 0.065 * wide,
                card.right() - 0.06 * wide,
                card.top() + 0.945 * wide);
        Face f = photo.face();
        Box box = photo.subject().box();
        boolean head = photo.hasFace() || animal;
        Point anchor = head ? f.centre() : box.centre();
        double w = window.width();
        double want = head ? 0.34 * w / f.headWidth() : 0.8 * w / Math.max(box.width(), box.height());
        double k = Math.clamp(want, 1.002 * w, 1.2);
        Point at = window.at(0.5, head ? 0.42 : 0.52);
        double x = Math.clamp(at.x() - k * anchor.x(), window.right() - k * photo.width(), window.left());
        double y = Math.clamp(at.y() - k * anchor.y(), window.bottom() - k * photo.height(), window.top());
        Colour skin = skin(photo);
        return new LeaningPlan(
                stage,
                photo,
                card,
                window,
                new Affine(k, 0, 0, k, x, y),
                anchor,
                head ? f.headHeight() : box.height(),
                head,
                Couple.cloth(photo),
                Arms.grip(skin),
                Arms.thumb(skin.mix(Colour.rgb(0xD79B78), 0.4)));
    }

    /** A thing that no edge of the photo cuts comes out whole. */
    boolean entire() {
        Box b = photo.subject().box();
        return !rests
                && b.left() > 0.01
                && b.top() > 0.01
                && b.right() < photo.width() - 0.01
                && b.bottom() < photo.height() - 0.02
                && b.width() * fit.a() < 1.1 * window.width();
    }

    boolean person() {
        return photo.hasFace();
    }

    /** What the window shows, of the photo or of its backdrop. */
    Portrait print(Raster all) {
        Affine back = fit.inverse();
        Point a = back.apply(window.at(0, 0));
        Point b = back.apply(window.at(1, 1));
        return Cropped.of(photo, all, new Box(a.x(), a.y(), b.x(), b.y()));
    }

    /** From the printed picture into the window. */
    Affine laid() {
        return Affine.place(window.at(0, 0), 0, window.width(), window.height());
    }

    /** Size of the subject when it leans out: the least at which its head stands over the border. */
    double near() {
        double k = fit.a() * 1.24;
        while (k < fit.a() * (wider() && !rests ? 2.4 : 1.55) && stands(k) > wanted(k)) {
            k *= 1.03;
        }
        return rests ? Math.clamp(0.98 * window.width() / photo.face().headWidth(), 1.06 * fit.a(), k) : k;
    }

    /** Where the anchor would best be when the subject leans out. */
    private double wanted(double k) {
        return Math.max(card.top() - 0.08 * high * k, 0.06 + (person() ? 0.55 : rests ? 0.68 : 0.52) * high * k);
    }

    /** The highest that the anchor can be before the lower edge of the photo comes up in the window. */
    private double stands(double k) {
        return window.bottom() + 0.01 - (photo.height() - anchor.y()) * k;
    }

    Point leaning() {
        double k = near();
        double x = fit.apply(anchor).x();
        double slack = Math.max(0, 0.5 * (photo.width() * k - window.width()));
        return new Point(
                window.centre().x() + Math.clamp(x - window.centre().x(), -slack, slack),
                Math.max(wanted(k), stands(k)));
    }

    /** The chin on the lower border. */
    double small() {
        return Math.clamp(0.72 * window.width() / photo.face().headWidth(), 0.5 * fit.a(), 1.9 * fit.a());
    }

    Point resting() {
        Face f = photo.face();
        Point chin = f.chin().minus(f.centre()).times(small());
        return new Point(window.centre().x() - chin.x(), window.bottom() + 0.012 - chin.y());
    }

    /** From the fitted photo to the pose of the moment. */
    Affine pose(double t) {
        double out = OUT.at(t);
        double sill = rests() ? SILL.at(t) : 0;
        double k = fit.a() * Math.pow(near() / fit.a(), out) * Math.pow(small() / near(), sill);
        Point at = fit.apply(anchor).lerp(leaning(), out).lerp(resting(), sill);
        double lean = (1 - sill) * Curve.window(2.9, 0.2, 4.3, 0.3).at(t);
        double sway = photo.hasFace()
                ? 4.5
                        * Math.sin(2 * Math.PI * (t - 2.98) / 0.62)
                        * Curve.window(2.95, 0.1, 3.6, 0.15).at(t)
                : rests() ? 5 * Math.sin(7 * (t - 2.95)) * lean : topple(t);
        double breath = 1 + 0.006 * Math.sin(4 * t) * Math.min(1, out);
        return Affine.move(-anchor.x(), -anchor.y())
                .then(Affine.scale(k, k * breath))
                .then(Affine.move(at))
                .then(Affine.turn(sway, window.at(0.5, 1)));
    }

    /** Reaches far beyond the window: only what rises over its upper border is let out. */
    boolean wider() {
        return photo.kind() == Portrait.Kind.GROUP
                || (!rests && photo.subject().box().width() * fit.a() > 1.1 * window.width());
    }

    private double topple(double t) {
        return Curve.from(2.95, 0)
                .to(3.35, wider() ? 5 : 13, Ease.BACK)
                .hold(3.78)
                .to(3.95, wider() ? -3 : -7, Ease.OUT)
                .to(4.6, 4, Ease.ELASTIC)
                .at(t);
    }

    /** Where the little camera is held or stands. */
    Point camera(double t) {
        if (!person()) {
            return window.at(0.98, 0.93);
        }
        Face f = photo.face();
        Point eye = pose(3.7).apply(f.rightEye());
        Point held = eye.plus(0.2 * cameraHigh(), 0.62 * cameraHigh());
        return held.lerp(window.at(0.9, 1.4), 1 - AIMS.at(t));
    }

    double cameraHigh() {
        return person() ? Math.clamp(0.62 * photo.face().headWidth() * near(), 0.13, 0.3) : 0.27 * window.width();
    }

    static Colour skin(Portrait photo) {
        return Colour.rgb(photo.hasFace() ? photo.palette().skin() : 0xE6B18C).lighter(0.04);
    }

    Colour fur() {
        return Colour.rgb(photo.palette().skin());
    }
}
