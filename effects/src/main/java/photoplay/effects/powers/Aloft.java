package photoplay.effects.powers;

import photoplay.stage.geometry.Affine;
import photoplay.stage.geometry.Point;
import photoplay.stage.portrait.Portrait;
import photoplay.stage.scene.Actor;
import photoplay.stage.scene.Curve;
import photoplay.stage.scene.Ease;
import photoplay.stage.scene.Motion;
import photoplay.stage.scene.Stage;

/**
 * The place of a subject above the clouds: in the middle of the sky, as small as lets wings be seen.
 *
 * @param head where the centre of its head is
 * @param scale of the photo there
 * @param clouds y where the clouds begin: over the edge at which the photo cuts the body
 */
record Aloft(Point head, double scale, double clouds) {
    static Aloft of(Portrait photo, Stage stage) {
        double scale = scale(photo, stage);
        double below = scale * (photo.height() - photo.face().centre().y());
        double y = Math.clamp(stage.height() * 0.88 - below, 0.36 * stage.height(), 0.56 * stage.height());
        double cut = Math.min(0.84 * stage.height(), y + below - 0.03);
        return new Aloft(new Point(0.5 * stage.width(), y), scale, Math.max(cut, chin(photo, scale, y)));
    }

    /** Clouds leave a close face free. */
    private static double chin(Portrait photo, double scale, double y) {
        double chin = scale * (photo.face().chin().y() - photo.face().centre().y());
        return photo.hasFace() ? y + chin + 0.1 : 0;
    }

    private static double scale(Portrait photo, Stage stage) {
        double byHead = 0.30 * Math.min(stage.width(), 1.1) / photo.face().headWidth();
        double byBody = 0.74 * stage.width() / photo.subject().box().width();
        double least = photo.hasSubject() ? 0.42 : 0.6;
        return Math.clamp(Math.min(byHead, byBody), least, 1);
    }

    /** From where the subject stands to its place in the sky. */
    Motion flight(Portrait photo, Stage stage) {
        Actor standing = stage.actor(photo).roomy(0.55);
        Point from = standing.spot(photo.face().centre()).at(1);
        double k0 = standing.onHead().affine(1).zoom() / photo.face().headWidth();
        double k1 = scale / k0;
        Curve lift = Curve.from(AngelWing.GROWTH[1], 0)
                .to(AngelWing.GROWTH[1] + 0.15, 0.012, Ease.OUT)
                .hold(AngelWing.GROWTH[2])
                .to(AngelWing.GROWTH[2] + 0.15, 0.024, Ease.OUT)
                .hold(AngelWing.GROWTH[3])
                .to(AngelWing.GROWTH[3] + 0.15, 0.04, Ease.OUT)
                .to(2.66, 0)
                .to(AngelWing.BEAT + 0.1, 0.05, Ease.OUT)
                .to(AngelWing.WHITE, 0);
        Curve go = Curve.from(AngelWing.BEAT, 0).to(AngelWing.WHITE, 1);
        Curve overshoot = Curve.swing(AngelWing.WHITE, 0.7, 1.1).times(-0.05);
        return t -> Affine.scale(1 + (k1 - 1) * go.at(t), from)
                .then(Affine.move(head.minus(from).times(go.at(t))))
                .then(Affine.move(0, overshoot.at(t) - lift.at(t)));
    }
}
