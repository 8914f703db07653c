package photoplay.effects.celebrations;

import photoplay.effects.Solo;
import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.portrait.Portrait;
import photoplay.stage.scene.Actor;
import photoplay.stage.scene.Camera;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Curve;
import photoplay.stage.scene.Emitter;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Light;
import photoplay.stage.scene.Motion;
import photoplay.stage.scene.Scene;
import photoplay.stage.scene.Shape;
import photoplay.stage.scene.Sprite;
import photoplay.stage.scene.Stage;
import photoplay.stage.scene.Warps;
import photoplay.stage.sound.Score;
import photoplay.stage.sound.Sound;
import photoplay.stage.sound.Tune;

/** Giant parade balloons drift past while small ones flood up, and a bunch of strings lifts the subject. */
public enum BalloonParade implements Solo {
    BALLOON_PARADE;

    @Override
    public Scene direct(Portrait photo, Stage stage) {
        Sprite red = balloon(0xE53950);
        Emitter small = Emitter.of(30, stage.seed(), red, balloon(0x2F7FE0), balloon(0xF6C32C), balloon(0x3FB86B))
                .rising(stage, 0.3, 0.5)
                .size(0.1, 0.2)
                .sway(0.03, 0.5);
        Actor actor = stage.actor(photo)
                .with(Warps.drag(
                        photo.face().leftCheek(), 0.3, Curve.swing(0.5, 3, 0.6).times(0.03), Curve.of(0)))
                .with(Motion.squash(Curve.swing(2.8, 2, 1).times(0.04), stage.at(0.5, 1)));
        return stage.film()
                .add(actor.backdrop())
                .add(small.far())
                .add(actor.cutout()
                        .lit(
                                Light.ambient(Colour.rgb(0xFFF2D8), Curve.rise(0.8, 1)),
                                Light.lamp(
                                        stage.at(0, 0.4),
                                        0.6,
                                        Colour.rgb(0xE53950),
                                        Curve.rise(0, 1).times(0.7)),
                                Light.rim(-30, Colour.WHITE, Curve.of(0.8))))
                .add(small.near().soft(0.006))
                .camera(Camera.still(stage.centre()).push(1, 1.05, stage.seconds()))
                .score(Score.of(Tune.STREET_MARCH.at(112)).cue(Sound.POP, 3.2));
    }

    private static Sprite balloon(int rgb) {
        Colour c = Colour.rgb(rgb);
        return Sprite.drawn(0.8, (pen, t) -> {
            Point o = new Point(0, -0.12);
            pen.line(new Point(0, 0.25), new Point(0.02, 0.5), 0.012, Ink.of(0xDDDDDD));
            pen.fill(
                    Shape.oval(o, 0.3, 0.36),
                    Ink.radial(new Point(-0.1, -0.25), 0.6, c.lighter(0.5), c, c.darker(0.35)));
            pen.fill(Shape.from(-0.05, 0.27).line(0.05, 0.27).line(0, 0.22).close(), Ink.of(c.darker(0.3)));
            pen.oval(new Point(-0.12, -0.28), 0.06, 0.09, Ink.of(Colour.WHITE.alpha(0.6)));
            pen.rect(new Box(0, 0, 0, 0), Ink.of(c));
        });
    }
}
