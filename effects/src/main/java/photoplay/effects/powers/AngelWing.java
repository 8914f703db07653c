package photoplay.effects.powers;

import photoplay.effects.Solo;
import photoplay.effects.kit.CloseUp;
import photoplay.effects.kit.Clouds;
import photoplay.effects.kit.HighSky;
import photoplay.effects.kit.Outline;
import photoplay.effects.kit.Wings;
import photoplay.stage.geometry.Affine;
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
import photoplay.stage.scene.Sprite;
import photoplay.stage.scene.Stage;
import photoplay.stage.sound.Instrument;
import photoplay.stage.sound.Score;
import photoplay.stage.sound.Sound;
import photoplay.stage.sound.Tune;

/** A halo drops like a tossed hoop, baby wings flutter until they grow, and the new angel soars above the clouds. */
public enum AngelWing implements Solo {
    ANGEL_WING;

    private static final double CLINK = 0.34;
    private static final double[] GROWTH = {0.9, 1.3, 1.7, 2.1};
    private static final double BEAT = 2.7;
    private static final double WHITE = 3.02;
    private static final Wings PEARL = Wings.of(Colour.rgb(0xA39DBE), Colour.rgb(0xF1EDF2), Colour.rgb(0xFFFFFF));
    private static final Wings BACKLIT = Wings.of(Colour.rgb(0x9C7F86), Colour.rgb(0xFFE9C8), Colour.rgb(0xFFFDF2));
    private static final Sprite HEAP = Clouds.heap(Colour.rgb(0xFFFFFF), Colour.rgb(0xC5CFE6), 4);
    private static final Sprite HEAP2 = Clouds.heap(Colour.rgb(0xFFFFFF), Colour.rgb(0xCBD3E8), 9);

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
        Motion flight = flight(aloft, photo, stage);
        Actor actor = acting.act(stage.actor(photo).roomy(0.55).feather())
                .with(
                        Motion.squash(
                                hops().plus(Curve.window(2.5, 0.14, BEAT + 0.06, 0.08)
                                        .times(0.05)),
                                stage.at(0.5, 1)),
                        flight);
        double full = Math.min(0.60 * stage.width(), 0.72 * stage.height());
        Curve bob = stroke().times(-0.012);
        Point base = new Point(f.centre().x() * 0.6 + photo.width() * 0.2, photo.height());
        Spot foot = actor.spot(base);
        double line = aloft.clouds();
        Motion risen = Motion.down(bob.times(Curve.rise(3.3, 0.3)));
        return stage.film()
                .add(HighSky.upTo(stage, line))
                .add(sinking(Clouds.sea(stage, line - 0.13, 0.5, 0.13, CLOUD.lighter(0.2), FAR_SHADE, 5), stage, 0.5)
                        .depth(0.75))
                .add(actor.backdrop().with(scroll(stage)).opacity(Curve.fall(WHITE - 0.02, 0.02)))
                .add(actor.backdrop()
                        .through(new Soft(0.014))
                        .lit(Light.ambient(PEARL_SHADE, Curve.rise(0.25, 0.6)))
                        .with(scroll(stage))
                        .opacity(Curve.rise(0.2, 0.5).times(Curve.fall(WHITE - 0.02, 0.02))))
                .add(torn(stage, false))
                .add(feathers(stage, actor, f).far())
                .add(Layer.Drawn.of((pen, t) -> wings(pen, actor, photo, full, stage, line, t))
                        .riding(risen))
                .add(halo(actor, false))
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
                .add(halo(actor, true))
                .add(Layer.Drawn.of((pen, t) -> mist(pen, foot.at(t), stage, t)))
                .add(Layer.Drawn.of((pen, t) -> onShoulder(pen, t))
                        .riding(actor.rideRigid(shoulder(photo), 0, f.headWidth())
                                .then(risen)))
                .add(sinking(Clouds.sea(stage, line + 0.03, stage.height() * 1.2, 0.24, CLOUD, SHADE, 3), stage, 1)
                        .depth(1.2))
                .add(feathers(stage, actor, f).near())
                .add(torn(stage, true))
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
    private static final Colour CLOUD = Colour.rgb(0xFFF8EE);
    private static final Colour SHADE = Colour.rgb(0xB9C4E4);
    private static final Colour FAR_SHADE = Colour.rgb(0xE3CFD6);

    /** A small hop with each size of wings. */
    private static Curve hops() {
        Curve c = Curve.of(0);
        for (double at : GROWTH) {
            c = c.plus(Curve.swing(at, 3.2, 0.4).times(-0.022));
        }
        return c;
    }

    /** The slow stroke above the clouds: 1 wings up, -1 down. */
    private static Curve stroke() {
        return t -> Math.sin(2 * Math.PI * 0.6 * (t - 3.05) + Math.PI / 2);
    }

    /** From where the subject stands to its place in the sky. */
    private static Motion flight(Aloft aloft, Portrait photo, Stage stage) {
        Actor standing = stage.actor(photo).roomy(0.55);
        Point head = standing.spot(photo.face().centre()).at(1);
        double k0 = standing.onHead().affine(1).zoom() / photo.face().headWidth();
        double k1 = aloft.scale() / k0;
        Curve lift = Curve.from(GROWTH[1], 0)
                .to(GROWTH[1] + 0.15, 0.012, Ease.OUT)
                .hold(GROWTH[2])
                .to(GROWTH[2] + 0.15, 0.024, Ease.OUT)
                .hold(GROWTH[3])
                .to(GROWTH[3] + 0.15, 0.04, Ease.OUT)
                .to(2.66, 0)
                .to(BEAT + 0.1, 0.05, Ease.OUT)
                .to(WHITE, 0);
        Curve go = Curve.from(BEAT, 0).to(WHITE, 1);
        Curve overshoot = Curve.swing(WHITE, 0.7, 1.1).times(-0.05);
        return t -> Affine.scale(1 + (k1 - 1) * go.at(t), head)
                .then(Affine.move(aloft.head().minus(head).times(go.at(t))))
                .then(Affine.move(0, overshoot.at(t) - lift.at(t)));
    }

    /** The old world falls away below. */
    private static Motion scroll(Stage stage) {
        return Motion.down(Curve.from(BEAT, 0).to(WHITE, 1.2, Ease.IN).times(stage.height()));
    }

    /** Clouds that fall from all over the frame to where they stay: the subject bursts through them. */
    private static Layer.Picture sinking(Layer.Picture sea, Stage stage, double share) {
        Curve down = Curve.from(WHITE, -0.95 * share)
                .to(WHITE + 0.42, 0.012, Ease.OUT)
                .to(WHITE + 1.2, 0)
                .times(stage.height());
        return sea.with(Motion.move(Curve.sine(0.1, 0.02), down)).opacity(Curve.rise(WHITE - 0.01, 0.01));
    }

    // The wings

    private static void wings(Pen pen, Actor actor, Portrait photo, double full, Stage stage, double clouds, double t) {
        double born = Ease.BACK.of((t - GROWTH[0]) / 0.3);
        if (t < GROWTH[0]) {
            return;
        }
        double size = 0.46
                + 0.14 * Ease.BACK.of((t - GROWTH[1]) / 0.3)
                + 0.18 * Ease.BACK.of((t - GROWTH[2]) / 0.3)
                + 0.22 * Ease.BACK.of((t - GROWTH[3]) / 0.3);
        double grown = 0.4 * Ease.SMOOTH.of((t - GROWTH[1]) / 0.3)
                + 0.3 * Ease.SMOOTH.of((t - GROWTH[2]) / 0.3)
                + 0.3 * Ease.SMOOTH.of((t - GROWTH[3]) / 0.3);
        double high = t > WHITE ? 1 : standingShare(actor, full, t);
        double raised = full < 0.55 * stage.height() ? 12 * grown : 0;
        Wings feathers = t < WHITE ? PEARL : BACKLIT;
        for (int side : new int[] {-1, 1}) {
            Point shoulder = actor.spot(perch(photo, side).lerp(root(photo, side), grown))
                    .at(t);
            Point root = t < WHITE ? shoulder : new Point(shoulder.x(), Math.min(shoulder.y(), clouds - 0.12));
            feathers.draw(
                    pen,
                    root,
                    side,
                    new Wings.Hold(full * size * born * high, grown, lift(t, side) + raised, spread(t)));
        }
    }

    /** A head close to the lens needs larger wings to be seen behind it. */
    private static double standingShare(Actor actor, double full, double t) {
        double head = actor.onHead().affine(t).zoom();
        return Math.clamp(head * 2.6 / full, 0.75, 1.25);
    }

    private static double lift(double t, int side) {
        double chick = Math.sin(2 * Math.PI * (8.5 * t + (side > 0 ? 0.12 : 0))) * 20;
        double perky = 24 * (1 - Ease.SMOOTH.of((t - GROWTH[2]) / 0.6));
        double calmer = Math.exp(-2.2 * Math.max(0, t - GROWTH[1]));
        double spring = Curve.swing(GROWTH[1], 3.5, 0.5).at(t) * 18
                + Curve.swing(GROWTH[2], 3, 0.5).at(t) * 20
                + Curve.swing(GROWTH[3], 2.6, 0.6).at(t) * 18;
        double beat = Curve.from(2.45, 0)
                .to(2.66, 30)
                .to(BEAT + 0.12, -52, Ease.OUT)
                .to(WHITE + 0.02, 26)
                .at(t);
        double soar = t > WHITE ? 26 * (1 - Ease.SMOOTH.of((t - WHITE) / 0.5)) + soaring(t) : beat;
        return perky + chick * calmer + spring + soar;
    }

    private static double soaring(double t) {
        return (stroke().at(t) * 15 + 3) * Ease.SMOOTH.of((t - WHITE) / 0.5);
    }

    private static double spread(double t) {
        return Curve.from(GROWTH[0], 0.35)
                .to(GROWTH[2], 0.6)
                .to(GROWTH[3] + 0.2, 0.95)
                .to(2.6, 0.8)
                .to(BEAT + 0.1, 1.05, Ease.OUT)
                .to(WHITE, 0.8)
                .to(WHITE + 0.4, 1.08, Ease.OUT)
                .to(4.4, 0.95)
                .to(5, 1)
                .at(t);
    }

    private static Point root(Portrait photo, int side) {
        Face f = photo.face();
        if (photo.hasFace() && photo.body().neck().y() > 0.84 * photo.height()) {
            return f.local(side * 0.5, 0.2);
        }
        if (photo.hasFace()) {
            Point neck = photo.body().neck();
            double wide = Math.clamp(photo.body().shoulderWidth(), f.headWidth() * 0.9, f.headWidth() * 2.6);
            return neck.plus(side * 0.24 * wide, -0.02 * wide);
        }
        return f.local(side * (f.headWidth() > 0.5 ? 0.64 : 0.34), 0.12);
    }

    /** Where a winglet can be seen: at the edge of hair and shoulder. */
    private static Point perch(Portrait photo, int side) {
        Point root = root(photo, side);
        Point edge = Outline.rays(photo, root, side < 0 ? 195 : 345).getFirst();
        double reach = 0.9 * photo.face().headWidth();
        return photo.hasFace()
                ? new Point(Math.clamp(edge.x() - side * 0.05, root.x() - reach, root.x() + reach), edge.y())
                : root;
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

    // The halo

    /** A ring of light in two halves, so that the head is inside it. */
    private static Layer.Drawn halo(Actor actor, boolean near) {
        return Layer.Drawn.of((pen, t) -> ring(pen, near, t)).riding(actor.onCrown());
    }

    private static final Curve HALO_HEIGHT = Curve.from(0.02, 1.7)
            .to(CLINK, 0.0, Ease.IN)
            .to(0.48, 0.30, Ease.OUT)
            .to(0.62, 0.06, Ease.IN)
            .to(0.72, 0.15, Ease.OUT)
            .to(0.95, 0.12);

    private static void ring(Pen pen, boolean near, double t) {
        if (t < 0.02) {
            return;
        }
        double coin = Math.exp(-3.4 * Math.max(0, t - CLINK));
        double roll = (t < CLINK ? 24 : 20 * coin * Math.cos(17 * (t - CLINK)))
                - 5 * Ease.SMOOTH.of((t - 4.25) / 0.3)
                + 1.2 * Math.sin(2.4 * t);
        double open = 0.14 + 0.09 * coin * Math.sin(17 * (t - CLINK)) + 0.006 * Math.sin(3 * t);
        double flare = 1 + 0.9 * Math.exp(-3 * Math.abs(t - 3.25)) + 0.08 * Math.sin(7 * t);
        Point at = new Point(0, -HALO_HEIGHT.at(t) - 0.05 + 0.012 * Math.sin(2.6 * t));
        double run = (0.5 + 0.35 * t) % 1;
        pen.within(Affine.turn(roll).then(Affine.move(at)), () -> Halo.draw(pen, near, open, flare, run, 30 * t));
    }

    // Clouds and feathers

    /** Thin mist that gathers over the photo's lower edge and goes up with the body. */
    private static void mist(Pen pen, Point foot, Stage stage, double t) {
        double k = Ease.SMOOTH.of((t - 0.9) / 0.9) * (1 - Ease.SMOOTH.of((t - WHITE) / 0.05));
        if (k <= 0) {
            return;
        }
        for (int i = 0; i < 7; i++) {
            double drift = 0.03 * Math.sin(1.3 * t + i * 2);
            Point at = new Point(stage.width() * (i + 0.1) / 6.2 + drift - 0.02, foot.y() + 0.06 - 0.05 * (i % 2) * k);
            pen.stamp(i % 2 == 0 ? HEAP : HEAP2, at.plus(0, 0.12 * (1 - k)), 0.24, 0, i % 3 == 0 ? -1 : 1, 0.85 * k);
        }
    }

    /** Cloud banks that tear downward past the lens and behind. */
    private static Layer.Drawn torn(Stage stage, boolean near) {
        return Layer.Drawn.of((pen, t) -> {
            for (int i = 0; i < 9; i++) {
                double age = (t - BEAT - 0.03 - 0.03 * i) / (near ? 0.2 : 0.3);
                if (age > 0 && age < 1 && t < WHITE + 0.1) {
                    double size = near ? 0.62 : 0.34;
                    Point at = stage.at(0.5 + 0.62 * Math.sin(i * 2.4 + (near ? 0 : 1)), -0.35 + 1.75 * age);
                    pen.stamp(i % 2 == 0 ? HEAP : HEAP2, at, size, 0, near ? 1 : -1, near ? 0.9 : 0.8);
                }
            }
        });
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
