package photoplay.effects.moves;

import java.util.List;
import java.util.Optional;
import photoplay.effects.Solo;
import photoplay.effects.kit.Bits;
import photoplay.effects.kit.CloseUp;
import photoplay.effects.kit.NightMarket;
import photoplay.effects.kit.Step;
import photoplay.stage.geometry.Affine;
import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.portrait.Portrait;
import photoplay.stage.rig.FaceRig;
import photoplay.stage.scene.Camera;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Curve;
import photoplay.stage.scene.Ease;
import photoplay.stage.scene.Emitter;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Light;
import photoplay.stage.scene.Motion;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Scene;
import photoplay.stage.scene.Shape;
import photoplay.stage.scene.Sprite;
import photoplay.stage.scene.Stage;
import photoplay.stage.sound.Instrument;
import photoplay.stage.sound.Score;
import photoplay.stage.sound.Sound;
import photoplay.stage.sound.Tune;

/** The subject does the Subject Three shuffle: knees in and out, wrists rolling, a cheeky sideways slide. */
public enum Subject3Dance implements Solo {
    SUBJECT_3_DANCE;

    private static final double ECHO = 2.45;
    private static final double TURN = 3.58;
    private static final double STAMP = 4.0;
    private static final Curve COME = Curve.from(0.08, 0).to(0.56, 1);
    private static final Colour RED = Colour.rgb(0xFF4A58);
    private static final Colour TEAL = Colour.rgb(0x2BE0D2);

    private static final Curve FLAT_TURN = Curve.from(TURN, 1)
            .to(TURN + 0.11, 0.2, Ease.IN)
            .to(TURN + 0.22, -1, Ease.OUT)
            .to(TURN + 0.32, -0.2, Ease.IN)
            .to(TURN + 0.42, 1, Ease.OUT)
            .map(v -> Math.max(0.2, Math.abs(v)));
    private static final Curve ROLL = t -> 62
                    * Math.sin(2 * Math.PI * 2 * (t - 0.05))
                    * Curve.window(0.6, 0.2, 4.05, 0.1).at(t)
            + 40 * Curve.rise(4.0, 0.12).at(t);
    private static final List<Light> NEON = List.of(
            new Light.Key(t -> beat(t) > 0 ? 180 : 0, 0.4, RED, t -> beat(t) > 0 ? COME.at(t) * 0.5 * beat(t) : 0),
            new Light.Key(Curve.of(0), 0.4, TEAL, t -> COME.at(t) * 0.5 * Math.max(0, -beat(t))),
            Light.ambient(Colour.rgb(0xF2D6D8), COME.times(0.8)));

    private static final Step UP = Step.arms(30, -60, 30, -60);
    private static final Step IN =
            Step.arms(25, -80, 25, -80).legs(-13, 24, -13, 24).trunk(-4, -4, -0.16);
    private static final Step OUT =
            Step.arms(42, -58, 42, -58).legs(30, -16, 30, -16).trunk(4, 4, 0.16);
    private static final Step CROSS =
            Step.arms(14, -105, 14, -105).legs(-11, 22, -11, 22).trunk(0, 6, 0);
    private static final Step KICK =
            Step.arms(75, 100, 22, -95).legs(6, 2, 30, -74).trunk(9, -6, 0.1).at(-0.12);
    private static final Step WIDE =
            Step.arms(95, 100, 95, 100).legs(12, 4, 12, 4).trunk(0, 0, 0);
    private static final Step FINISH =
            Step.arms(32, -95, 112, 168).legs(16, 8, 20, -10).trunk(-7, -9, 0.2);

    private static final Step.Dance DANCE = Step.Dance.from(Step.STAND)
            .to(0.62, 0.2, UP)
            .to(0.8, 0.14, IN)
            .to(1.05, 0.14, OUT)
            .to(1.3, 0.14, IN)
            .to(1.55, 0.14, OUT)
            .to(1.8, 0.14, CROSS)
            .to(2.05, 0.14, OUT.mirrored())
            .to(2.3, 0.14, IN.mirrored())
            .to(2.55, 0.16, KICK)
            .to(2.8, 0.14, IN.at(-0.14))
            .to(3.05, 0.16, KICK.mirrored())
            .to(3.3, 0.14, IN.mirrored().at(0.14))
            .to(3.55, 0.16, KICK)
            .to(3.78, 0.18, WIDE)
            .to(STAMP, 0.12, FINISH);

    @Override
    public Scene direct(Portrait given, Stage stage) {
        Portrait photo = CloseUp.framed(given);
        Dancer dancer = Dancer.of(given, photo, stage, new Dancer.Choreography(DANCE, COME, FLAT_TURN, ROLL));
        FaceRig acting = FaceRig.of(photo)
                .tilt(dancer.headTilt())
                .smile(Curve.window(0.4, 0.3, 5.5, 0.2).times(0.8))
                .brows(Curve.window(0.3, 0.2, 0.9, 0.2)
                        .plus(Curve.window(3.95, 0.1, 5.5, 0.2).times(0.8)))
                .blink(1.3, 2.55, 3.3)
                .rightEyeClosed(Curve.window(4.2, 0.12, 4.62, 0.15))
                .openMouth(Curve.window(3.9, 0.1, 4.5, 0.3).times(0.5))
                .nod(t -> 5 * COME.at(t) * Math.pow(Math.cos(2 * Math.PI * (t - 0.3)), 2));
        Dancer.Role lead = new Dancer.Role(0, Motion.still(), Curve.of(1), Optional.empty(), Optional.of(acting), NEON);
        Motion near = Motion.of(
                Affine.scale(dancer.near(), new Point(0.5 * stage.width(), NightMarket.horizon(stage) - 0.1)));
        Emitter left = steam(stage, -1);
        Emitter right = steam(stage, 1);
        var film = stage.film()
                .add(stage.actor(photo).backdrop().opacity(t -> t < 0.56 ? 1 : 0))
                .add(NightMarket.far(stage).with(near).opacity(Curve.rise(0.14, 0.36)))
                .add(NightMarket.steam(stage).riding(near))
                .add(NightMarket.lanterns(stage, 0.16, 1));
        for (int side : new int[] {-1, 1}) {
            dancer.layers(echo(stage, dancer.floor(), side)).forEach(film::add);
        }
        dancer.layers(lead).forEach(film::add);
        return film.add(CloseUp.opening(photo, stage))
                .draw((pen, t) -> {
                    if (dancer.onFloor()) {
                        stamped(pen, stage, dancer.floor(), t);
                        left.draw(pen, t);
                        right.draw(pen, t);
                    }
                })
                .add(streamers(stage).far(), streamers(stage).near())
                .camera(Camera.still(stage.at(0.5, 0.8))
                        .push(1, 1.05, 5)
                        .pan(Curve.of(0), t -> 0.006 * Math.cos(2 * Math.PI * 2 * (t - 0.05)) * COME.at(t))
                        .shaken(0.016, Curve.hit(STAMP, 0.4), 4))
                .score(sound());
    }

    /** Red from the left on one beat, teal from the right on the next: 1 to -1. */
    private static double beat(double t) {
        return Math.sin(2 * Math.PI * (t - 0.05));
    }

    /** A dancer of coloured light who steps out from behind and answers two frames late. */
    private static Dancer.Role echo(Stage stage, double floor, int side) {
        Curve out = Curve.from(ECHO, 0).to(ECHO + 0.3, 1, Ease.BACK).hold(4.5).to(4.9, 0.88);
        double far = Math.min(0.4, 0.35 * stage.width());
        Affine small = Affine.scale(0.8, new Point(0.5 * stage.width(), floor + 0.04));
        return new Dancer.Role(
                0.067 * (side < 0 ? 1 : 2),
                t -> small.then(Affine.move(side * far * out.at(t), 0)),
                Curve.window(ECHO, 0.12, 6, 0.2),
                Optional.of(side < 0 ? RED : TEAL),
                Optional.empty(),
                List.of());
    }

    /** The floor's answer to the stamp: a ring of water and drops. */
    private static void stamped(Pen pen, Stage stage, double floor, double t) {
        double age = (t - STAMP) / 0.6;
        if (age > 0 && age < 1) {
            double r = 0.1 + 0.55 * Ease.OUT.of(age);
            for (int i = 0; i < 2; i++) {
                pen.stroke(
                        Shape.oval(stage.at(0.5, 0).plus(0.03, floor), r * (1 - 0.25 * i), 0.2 * r * (1 - 0.25 * i)),
                        0.012 * (1 - age),
                        Ink.of((i == 0 ? TEAL : RED).lighter(0.5).alpha(0.8 * (1 - age))));
            }
        }
    }

    private static Emitter steam(Stage stage, int side) {
        double x = side < 0 ? 0.02 : stage.width() - 0.02;
        double y = stage.height() + 0.02;
        return Emitter.of(9, 40 + side, Bits.puff(Colour.rgb(0xFFF4EC), 2), Bits.puff(Colour.rgb(0xFFDCD4), 5))
                .from(new Box(x - 0.04, y - 0.02, x + 0.04, y))
                .born(STAMP - 0.02, STAMP + 0.25)
                .velocity(side < 0 ? -0.05 : -0.3, side < 0 ? 0.3 : 0.05, -2.2, -0.9)
                .drag(1.5)
                .gravity(-0.2)
                .size(0.1, 0.24)
                .life(0.6, 1.0)
                .strength(Curve.of(0.75))
                .fade(0.08, 0.8)
                .spin(10, 60);
    }

    private static Emitter streamers(Stage stage) {
        Sprite[] paper = List.of(0xFF4A58, 0x2BE0D2, 0xFFC83A, 0xFF8AD0).stream()
                .map(c -> Bits.streamer(Colour.rgb(c)))
                .toArray(Sprite[]::new);
        return Emitter.of(28, stage.seed() + 8, paper)
                .from(new Box(0.05, stage.height(), stage.width() - 0.05, stage.height() + 0.1))
                .born(STAMP, STAMP + 0.12)
                .velocity(-0.5, 0.5, -3.2, -1.7)
                .gravity(1.7)
                .drag(1.5)
                .sway(0.03, 0.8)
                .spin(60, 260)
                .tumble(0.9)
                .size(0.05, 0.1)
                .life(3, 3)
                .fade(0, 0);
    }

    private static Score sound() {
        return Score.of(Tune.FOLK_POP.at(120).on(Instrument.ERHU))
                .cue(Sound.SWITCH, 0.16, 0.3)
                .cue(Sound.CLAP, 0.8, 1.3, 1.8, 2.3, 2.8, 3.3)
                .cue(Sound.FOOTSTEP, 1.05, 1.55, 2.05, 2.55, 3.05, 3.55)
                .cue(Sound.WHOOSH, ECHO, TURN)
                .cue(Sound.STOMP, STAMP)
                .cue(Sound.STEAM, STAMP)
                .cue(Sound.CROWD_CHEER.quieter(4), STAMP + 0.1);
    }
}
