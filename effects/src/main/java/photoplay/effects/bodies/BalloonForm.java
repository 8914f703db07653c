package photoplay.effects.bodies;

import photoplay.effects.kit.Mould;
import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.portrait.Face;
import photoplay.stage.portrait.Portrait;
import photoplay.stage.scene.Stage;

/**
 * The round form that a subject takes when it is blown up: a bust becomes a ball with its head on top, a face that fills the
 * photo a ball with the features in its middle, a thing its own ellipse, a whole photo a foil pillow.
 *
 * @param slim the subject's own form, set on the ground, small enough to swell
 * @param radius of the ball in short sides
 * @param bust whether a head stands on the ball
 */
record BalloonForm(Mould mould, Mould.Form slim, Mould.Form round, Point centre, double radius, boolean bust) {
    static BalloonForm of(Portrait p, Stage stage) {
        Face f = p.face();
        boolean alone = Mould.alone(p);
        boolean bust = alone && p.subject().box().bottom() - f.chin().y() > 0.7 * f.headHeight();
        double ground = stage.height() * 0.945;
        double r = Math.min(0.4 * stage.width(), (bust ? 0.32 : 0.36) * stage.height());
        Point centre = new Point(stage.width() * 0.47, ground - r);
        Mould m = bust
                ? Mould.from(p, f.chin().plus(0, 0.3 * f.headHeight())).rounded(7)
                : alone || !p.hasFace()
                        ? Mould.of(p).rounded(7)
                        : Mould.from(p, p.subject().box().centre()).rounded(7);
        m = bust || !p.hasSubject() ? m : m.calm();
        Mould.Form round = bust
                ? withHead(m, f, centre, r)
                : !p.hasSubject() ? foil(m, centre, r, stage) : alone ? face(m, f, centre, r) : ball(m, centre, r);
        Box b = m.box();
        double small =
                Math.min(1, Math.min((bust ? 1.22 : 1.45) * r / b.width(), (bust ? 2.1 : 1.55) * r / b.height()));
        Mould.Form slim = m.own(
                new Point(
                        centre.x() + (m.middle().x() - b.centre().x()) * small,
                        ground - (b.bottom() - m.middle().y()) * small),
                small,
                small);
        return new BalloonForm(m, slim, round, centre, r, bust);
    }

    /** A ball of a body with the head on top, as large as suits it. */
    private static Mould.Form withHead(Mould m, Face f, Point centre, double r) {
        double wide = f.headWidth() / 2;
        double s = Math.clamp(wide * 0.85, 0.34 * r, 0.5 * r) / wide;
        Point at = centre.plus(0, -0.88 * r + 0.3 * f.headHeight() * s);
        return m.oval(at, centre, r, r, 2.1, 1 / s, 1 / s)
                .joined(m.own(at, 1.12 * s, s), 215 + f.tilt(), 325 + f.tilt());
    }

    /** A face that fills the photo becomes a ball with the features in its middle. */
    private static Mould.Form face(Mould m, Face f, Point centre, double r) {
        double zoom = f.headHeight() * 0.66 / r;
        Point off = m.middle().minus(f.local(0, 0.05)).times(0.8 / zoom);
        Point at = centre.plus(off.length() > 0.6 * r ? off.unit().times(0.6 * r) : off);
        return m.oval(at, centre, r, r, 2.1, zoom, zoom);
    }

    /** All else swells towards its own ellipse. */
    private static Mould.Form ball(Mould m, Point centre, double r) {
        Box b = m.box();
        double lean = Math.sqrt(Math.clamp(b.width() / b.height(), 0.7, 1.35));
        double zoom = 0.43 * Math.min(b.width(), b.height()) / r;
        Point at = centre.plus(0, r - r / lean);
        return m.oval(at, at, r * lean, r / lean, 2.1, zoom, zoom);
    }

    /** A pillow of foil with crimped edges. */
    private static Mould.Form foil(Mould m, Point centre, double r, Stage stage) {
        Box b = m.box();
        double k = Math.min(0.72 * stage.width() / b.width(), 2.2 * r / b.height());
        Point at = centre.plus(0, r - b.height() * k / 2);
        return m.oval(at, at, b.width() * k / 2, b.height() * k / 2, 3.6, 0.8 / k, 0.8 / k)
                .crimped(48, 0.006);
    }
}
