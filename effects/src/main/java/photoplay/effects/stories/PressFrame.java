package photoplay.effects.stories;

import java.util.Optional;
import photoplay.effects.kit.OnAir;
import photoplay.stage.geometry.Affine;
import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.portrait.Face;
import photoplay.stage.portrait.Portrait;
import photoplay.stage.scene.Stage;

/**
 * The picture that the cameraman frames.
 *
 * @param k how much larger than the photo
 * @param from a point of the photo that comes to lie at {@code to}: the head's middle, the middle of a hung photo
 * @param rx half the width of what microphones keep clear of, round the mouth; {@code ry} below it
 * @param head width of the head, within reason
 * @param floor what lies lower is hidden by the lower third
 * @param base where the photo's foot comes to lie
 */
record PressFrame(
        double k,
        Point from,
        Point to,
        Point mouth,
        Point nose,
        double rx,
        double ry,
        double head,
        double floor,
        double base) {
    /** How far a photo's foot may be pushed down behind the lower third; beyond that a lectern hides it. */
    private static final double PUSHED = 0.05;

    /** A face behind a lectern may be larger than one with a body. */
    private static final double CLOSER = 1.25;

    /** Scenery and things too thin for seven microphones are shown as a picture on the wall. */
    static boolean hangs(Portrait photo) {
        return !photo.hasSubject() || (!photo.hasFace() && photo.face().headWidth() < 0.2);
    }

    static PressFrame of(Portrait photo, Stage stage) {
        return hangs(photo) ? hung(photo, stage) : filmed(photo, stage);
    }

    private static PressFrame hung(Portrait photo, Stage stage) {
        double k = Math.min(0.66 * stage.width() / photo.width(), 0.5 * stage.height() / photo.height());
        Point to = stage.at(0.5, 0.39);
        double half = 0.5 * k * photo.height();
        double floor = stage.height() - OnAir.height(stage);
        return new PressFrame(
                k, photo.at(0.5, 0.5), to, to, to, 0.5 * k * photo.width(), half + 0.02, 0.3, floor, stage.height());
    }

    private static PressFrame filmed(Portrait photo, Stage stage) {
        Face f = photo.face();
        double w = stage.width();
        double h = stage.height();
        Box body = photo.subject().box();
        double floor = h - OnAir.height(stage);
        boolean round = !photo.hasFace() && f.headWidth() >= 0.5;
        boolean cropped = body.top() < 0.012 && !round;
        double k = photo.hasFace()
                ? Math.clamp(Math.clamp(0.22 + 0.09 * h, 0.3, 0.38) / f.headWidth(), 0.5, 1.9)
                : Math.clamp(Math.min(0.64 * w / body.width(), 0.62 * h / body.height()), 0.5, 1.3);
        if (round) {
            k *= 0.84;
        }
        if (cropped) {
            k = Math.max(k, (floor + 0.02) / photo.height());
        }
        double foot = Math.min(photo.height(), body.bottom()) - f.centre().y();
        double y = 0.4 * h + 0.12 - 0.5 * k * f.headHeight();
        double lack = Math.max(0, floor + 0.015 - y - k * foot);
        boolean lectern = photo.hasFace() && lack > 2 * PUSHED;
        if (lectern) {
            k *= CLOSER;
        }
        y += lectern ? PUSHED : lack;
        if (cropped) {
            y = Math.min(y, k * f.centre().y());
        }
        Point to = new Point(across(photo, w, k, round || lectern), y);
        return new PressFrame(
                k,
                f.centre(),
                to,
                to.plus(f.mouth().minus(f.centre()).times(k)),
                to.plus(f.noseTip().minus(f.centre()).times(k)),
                0.66 * k * f.headWidth(),
                0.36 * k * f.headHeight(),
                Math.clamp(k * f.headWidth(), 0.22, 0.42),
                floor,
                y + k * foot);
    }

    /** Near the middle; a body that one edge of the photo cuts stays at that edge. */
    private static double across(Portrait photo, double w, double k, boolean free) {
        double c = photo.face().centre().x();
        double x = c + 0.8 * (w / 2 - c);
        boolean left = photo.subject().box().left() < 0.02;
        boolean right = photo.subject().box().right() > w - 0.02;
        if (left && !right && !free) {
            x = Math.min(x, k * c);
        } else if (right && !left && !free) {
            x = Math.max(x, w - k * (w - c));
        }
        return Math.clamp(x, 0.3 * w, 0.7 * w);
    }

    Affine affine(double c) {
        return Affine.scale(1 + (k - 1) * c, from)
                .then(Affine.move(to.minus(from).times(c)));
    }

    /** The top of the lectern that hides where the photo ends above the lower third. */
    Optional<Point> lectern() {
        return base < floor ? Optional.of(new Point(to.x(), base - 0.015)) : Optional.empty();
    }

    /** Size of a microphone. */
    double mic() {
        return Math.clamp(1.15 * head, 0.3, 0.4) * Math.clamp(0.5 + 0.45 * floor, 0.8, 1);
    }
}
