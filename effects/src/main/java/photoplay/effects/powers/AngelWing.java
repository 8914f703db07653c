package photoplay.effects.powers;

import photoplay.effects.Solo;
import photoplay.effects.kit.CloseUp;
import photoplay.effects.kit.HighSky;
import photoplay.effects.kit.Wings;
import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.lens.Flash;
import photoplay.stage.lens.Soft;
import photoplay.stage.portrait.Face;
import photoplay.stage.portrait.Portrait;
import photoplay.stage.rig.FaceRig;
import photoplay.stage.scene.Actor;
import photoplay.stage.scene.Camera;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Curve;
import photoplay.stage.scene.Ease;
import photoplay.stage.scene.Emitter;
import photoplay.stage.scene.Layer;
import photoplay.stage.scene.Light;
import photoplay.stage.scene.Motion;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Scene;
import photoplay.stage.scene.Spot;
import photoplay.stage.scene.Stage;
import photoplay.stage.sound.Instrument;
import photoplay.stage.sound.Score;
import photoplay.stage.sound.Sound;
import photoplay.stage.sound.Tune;

/** A halo drops like a tossed hoop, baby wings flutter until they grow, and the new angel soars above the clouds. */
public enum AngelWing implements Solo {
    ANGEL_WING;

    static final double CLINK = 0.34;
    static final double[] GROWTH = {0.9, 1.3, 1.7, 2.1};
    static final double BEAT = 2.7;
    static final double WHITE = 3.02;
    static final Wings PEARL = Wings.of(Colour.rgb(0xA39DBE), Colour.rgb(0xF1EDF2), Colour.rgb(0xFFFFFF));
    static final Wings BACKLIT = Wings.of(Colour.rgb(0x9C7F86), Colour.rgb(0xFFE9C8), Colour.rgb(0xFFFDF2));

    @Override
    public Scene direct(Portrait given, Stage stage) {
        Portrait photo = CloseUp.framed(given);
        Face f = photo.face();
        FaceRig acting = FaceRig.of(photo)
                .nod(Curve.swing(CLINK, 2.2, 0.5).times(11))
                .blink(CLINK, 1.62, 4.35)
                .gaze(
                        Curve.from(0.95, 0)
                                .to(1.05, -1)
                                .hold(1.25)
                                .to(1.37, 1)
                                .hold(1.7)
                                .to(1.85, 0),
                        Curve.from(0.05, 0).to(0.15, -1).hold(0.4).to(0.6, 0))
                .surprise(Curve.window(0.95, 0.12, 1.9, 0.3).times(0.55))
                .eyesClosed(Curve.window(2.78, 0.1, 3.25, 0.12))
                .smile(Curve.rise(3.2, 0.35).times(0.9));
        Aloft aloft = Aloft.of(photo, stage);
        Motion flight = aloft.flight(photo, stage);
        Actor actor = acting.act(stage.actor(photo).roomy(0.55).feather())
                .with(
                        Motion.squash(
                                hops().plus(Curve.window(2.5, 0.14, BEAT + 0.06, 0.08)
                                        .times(0.05)),
                                stage.at(0.5, 1)),
                        flight);
        Curve bob = GrowingWings.STROKE.times(-0.012);
        Point base = new Point(f.centre().x() * 0.6 + photo.width() * 0.2, photo.height());
        Spot foot = actor.spot(base);
        double line = aloft.clouds();
        GrowingWings wings = GrowingWings.of(actor, stage, line);
        Motion risen = Motion.down(bob.times(Curve.rise(3.3, 0.3)));
        return stage.film()
                .add(HighSky.upTo(stage, line))
                .add(CloudRush.farSea(stage, line))
                .add(actor.backdrop().with(scroll(stage)).opacity(Curve.fall(WHITE - 0.02, 0.02)))
                .add(actor.backdrop()
                        .through(new Soft(0.014))
                        .lit(Light.ambient(PEARL_SHADE, Curve.rise(0.25, 0.6)))
                        .with(scroll(stage))
                        .opacity(Curve.rise(0.2, 0.5).times(Curve.fall(WHITE - 0.02, 0.02))))
                .add(CloudRush.torn(stage, false))
                .add(feathers(stage, actor, f).far())
                .add(Layer.Drawn.of((pen, t) -> wings.draw(pen, t)).riding(risen))
                .add(TossedHalo.of(actor, false))
                .add(acting.on(CloseUp.rounded(photo, actor.cutout()).with(risen))
                        .lit(
                                new Light.Lamp(
                                        actor.spot(f.crown()).plus(0, -0.1),
                                        0.75,
                                        0.2,
                                        Halo.GOLD,
                                        Curve.rise(0.1, 0.3)
                                                .times(Curve.fall(2.9, 0.1))
                                                .times(0.55)),
                                Light.ambient(Colour.rgb(0xEFE4DC), Curve.rise(WHITE, 0.1)),
                                Light.rim(
                                        -55,
                                        Colour.rgb(0xFFE2A0),
                                        Curve.rise(WHITE, 0.1).times(1.3)),
                                Light.rim(
                                        -125,
                                        Colour.rgb(0xFFE2A0),
                                        Curve.rise(WHITE, 0.1).times(1.3)),
                                Light.rim(
                                        -90,
                                        Colour.rgb(0xFFF2D8),
                                        Curve.window(0.3, 0.3, 3, 0.1).times(0.5))))
                .add(CloseUp.opening(photo, stage))
                .add(TossedHalo.of(actor, true))
                .add(Layer.Drawn.of((pen, t) -> CloudRush.mist(pen, foot.at(t), stage, t)))
                .add(Layer.Drawn.of((pen, t) -> onShoulder(pen, t))
                        .riding(actor.rideRigid(shoulder(photo), 0, f.headWidth())
                                .then(risen)))
                .add(CloudRush.nearSea(stage, line))
                .add(feathers(stage, actor, f).near())
                .add(CloudRush.torn(stage, true))
                .add(sinkingFeathers(stage, -0.1, 0.28).near())
                .add(sinkingFeathers(stage, 0.72, 1.1).near())
                .camera(Camera.still(stage.at(0.5, 0.45))
                        .push(1, 1.05, 5)
                        .shaken(0.008, Curve.window(BEAT, 0.05, 3.15, 0.2), 5))
                .through(Flash.white(Curve.from(2.86, 0)
                        .to(WHITE, 0.62, Ease.IN)
                        .hold(WHITE + 0.02)
                        .to(3.24, 0, Ease.OUT)))
                .score(sound());
    }

    private static final Colour PEARL_SHADE = Colour.rgb(0x9FA3BC);
    /** A small hop with each size of wings. */
    private static Curve hops() {
        Curve c = Curve.of(0);
        for (double at : GROWTH) {
            c = c.plus(Curve.swing(at, 3.2, 0.4).times(-0.022));
        }
        return c;
    }

    /** The old world falls away below. */
    private static Motion scroll(Stage stage) {
        return Motion.down(Curve.from(BEAT, 0).to(WHITE, 1.2, Ease.IN).times(stage.height()));
    }

    private static Point shoulder(Portrait photo) {
        return photo.hasFace()
                ? photo.body().rightShoulder().plus(-0.03, -0.01)
                : photo.face().local(0.42, 0.16);
    }

    /** One feather comes down on the shoulder and stays. */
    private static void onShoulder(Pen pen, double t) {
        double k = Ease.SMOOTH.of((t - 3.7) / 0.75);
        if (t > 3.7) {
            double sway = 0.32 * (1 - k) * Math.sin(9 * (t - 3.7));
            pen.stamp(
                    BACKLIT.covert(),
                    new Point(sway, -1.1 * (1 - k) - 0.03),
                    0.34,
                    -68 + 80 * sway,
                    1,
                    Math.min(1, 6 * (t - 3.7)));
        }
    }

    private static Emitter feathers(Stage stage, Actor actor, Face f) {
        Point from = actor.spot(f.centre()).at(BEAT);
        double w = f.headWidth();
        return Emitter.of(44, stage.seed() + 4, PEARL.covert(), PEARL.flight(), PEARL.down())
                .from(Box.around(from.plus(0, 0.3 * w), 1.6, 0.3))
                .born(BEAT + 0.02, BEAT + 0.12)
                .velocity(-1.2, 1.2, 0.4, 2.2)
                .drag(2)
                .gravity(2.5)
                .life(0.5, 0.8)
                .size(0.05, 0.11)
                .spin(60, 300)
                .tumble(0.8)
                .fade(0.03, 0.2);
    }

    private static Emitter sinkingFeathers(Stage stage, double left, double right) {
        return Emitter.of(20, stage.seed() + (long) (left * 90), BACKLIT.covert(), BACKLIT.down(), BACKLIT.covert())
                .falling(stage, 0.14, 0.3)
                .from(new Box(left * stage.width(), -0.15, right * stage.width(), -0.15))
                .size(0.035, 0.07)
                .sway(0.04, 0.35)
                .spin(15, 70)
                .tumble(0.35)
                .strength(Curve.rise(3.15, 0.4));
    }

    private static Score sound() {
        return Score.of(
                        Tune.SUGAR_PLUM
                                .at(132)
                                .solo(Instrument.PIZZICATO)
                                .from(0.85)
                                .until(2.5),
                        Tune.AMAZING_GRACE.at(96).on(Instrument.CHOIR).from(3.05))
                .cue(Sound.WHISTLE_FALL.higher(7).quieter(8), 0.02)
                .cue(Sound.COIN, CLINK, 0.62)
                .cue(Sound.DING.quieter(3), CLINK)
                .cue(Sound.SPARKLE, 0.75)
                .cue(Sound.FLAP.higher(9).quieter(5), 0.95, 1.06, 1.17, 1.28)
                .cue(Sound.POP, GROWTH)
                .cue(Sound.WINGS.louder(2), 2.6)
                .cue(Sound.WHOOSH.louder(3), BEAT)
                .cue(Sound.WIND, 2.75)
                .cue(Sound.HARP_UP, 3.1)
                .cue(Sound.CHIME.quieter(4), 4.3);
    }
}
