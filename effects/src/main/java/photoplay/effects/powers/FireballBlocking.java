package photoplay.effects.powers;

import photoplay.stage.geometry.Point;
import photoplay.stage.portrait.Face;
import photoplay.stage.portrait.Portrait;
import photoplay.stage.scene.Actor;
import photoplay.stage.scene.Curve;
import photoplay.stage.scene.Ease;
import photoplay.stage.scene.Spot;
import photoplay.stage.scene.Stage;

/**
 * Where the ball, the hands and the ring of fire are in the frame.
 *
 * @param around half the width of the ring of fire
 * @param grown how large hands and ball can be, 0.5 to 1
 */
record FireballBlocking(Point rest, Point back, Point left, Point right, Point waist, double around, double grown) {
    static FireballBlocking of(Portrait photo, Actor standing, Stage stage) {
        Face f = photo.face();
        double w = stage.width();
        double h = stage.height();
        Point chin = standing.spot(photo.hasFace() ? f.chin() : f.local(0, 0.3)).at(1);
        double x = Math.clamp(chin.x(), 0.34, w - 0.34);
        double grown = Math.clamp((h - chin.y() + 0.06) / 0.36, 0.5, 1);
        double y = Math.clamp(chin.y() + 0.28, 0.5 * h, h - 0.03 - 0.1 * grown);
        double apart = Math.clamp(standing.onHead().affine(1).zoom() * 0.95, 0.28, 0.42);
        return new FireballBlocking(
                new Point(x, y),
                new Point(Math.min(w - 0.17, x + 0.27), y - 0.16 * Math.min(1.3, h)),
                new Point(Math.max(0.15, x - apart), y - 0.01),
                new Point(Math.min(w - 0.15, x + apart), y - 0.01),
                new Point(x, Math.min(h - 0.02 - 0.1 * grown, y + 0.05)),
                Math.min(Math.max(apart * 1.35, 0.42), Math.min(x, w - x) + 0.02),
                grown);
    }

    /** The ball's width: smaller where there is little room for it. */
    double wide(double t) {
        return MagicFireball.WIDE.at(t) * (grown + (1 - grown) * Ease.SMOOTH.of((t - MagicFireball.BACK) / 0.4));
    }

    /** The ball's way: kindled at rest, drawn back, hurled at the lens. */
    Spot ball(Stage stage) {
        Curve back = Curve.rise(MagicFireball.BACK, 0.24);
        Curve gone = Curve.from(MagicFireball.THROW, 0).to(MagicFireball.FULL, 1, Ease.IN);
        return t -> {
            double whirl = 0.07 * Math.exp(-4 * t);
            Point at = rest.plus(Point.polar(whirl, 900 * t)).plus(0, 0.006 * Math.sin(4 * t));
            return at.lerp(back(), back.at(t)).lerp(stage.at(0.5, 0.48), gone.at(t));
        };
    }
}
