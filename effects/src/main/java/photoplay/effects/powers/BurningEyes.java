package photoplay.effects.powers;

import java.util.List;
import photoplay.effects.kit.CloseUp;
import photoplay.stage.geometry.Point;
import photoplay.stage.portrait.Face;
import photoplay.stage.portrait.Portrait;
import photoplay.stage.scene.Actor;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Curve;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Layer;
import photoplay.stage.scene.Motion;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Shape;
import photoplay.stage.scene.Sprite;

/** Eyes that burn with short trails of light. */
final class BurningEyes {
    private static final Sprite EYE = Sprite.drawn(2.4, (pen, t) -> eye(pen));

    private BurningEyes() {}

    /** Both irises burn, with short trails of light. */
    static Layer.Drawn eyes(Portrait given, Portrait photo, Actor actor) {
        Face f = photo.face();
        List<Point> found = photo.hasFace() ? List.of(f.leftEye(), f.rightEye()) : CloseUp.eyes(given, photo);
        double wide = photo.hasFace() ? f.eyeWidth() : f.headWidth() * 0.2;
        List<Motion> rides =
                found.stream().map(p -> actor.rideRigid(p, f.tilt(), wide)).toList();
        Curve lit = Curve.from(0.35, 0)
                .to(0.8, 0.55)
                .to(2.4, 0.9)
                .to(LightningPower.HUSH, 0.15)
                .hold(LightningPower.STRIKE)
                .to(LightningPower.STRIKE + 0.05, 1.25)
                .to(3.4, 1)
                .hold(4.42)
                .to(4.52, 0.05)
                .to(4.66, 1);
        return Layer.Drawn.of((pen, t) -> {
            double k = lit.at(t) * (0.88 + 0.12 * Math.sin(t * 31));
            if (k > 0.02) {
                for (Motion ride : rides) {
                    pen.within(
                            ride.affine(t), () -> pen.stamp(EYE, Point.ORIGIN, 1.25 + 0.6 * k, -4, 1, Math.min(1, k)));
                }
            }
        });
    }

    private static void eye(Pen pen) {
        pen.oval(
                Point.ORIGIN,
                0.5,
                0.5,
                Ink.glow(Point.ORIGIN, 0.5, Colour.rgb(0x5F86FF).alpha(0.8)));
        pen.fill(
                Shape.from(-1.15, 0)
                        .quad(0, -0.12, 1.15, 0)
                        .quad(0, 0.12, -1.15, 0)
                        .close(),
                Ink.radial(
                        Point.ORIGIN,
                        1.15,
                        Colour.WHITE,
                        Colour.rgb(0xBFD0FF).alpha(0.7),
                        Colour.rgb(0x6C8CFF).alpha(0.25),
                        Colour.rgb(0x6C8CFF).alpha(0)));
        pen.circle(
                Point.ORIGIN,
                0.22,
                Ink.radial(
                        Point.ORIGIN,
                        0.22,
                        Colour.WHITE,
                        Colour.WHITE,
                        Colour.rgb(0xC9D8FF).alpha(0.9),
                        Colour.rgb(0x86A4FF).alpha(0)));
    }
}
