package photoplay.effects.powers;

import java.util.List;
import photoplay.effects.Solo;
import photoplay.effects.kit.CloseUp;
import photoplay.effects.kit.Couple;
import photoplay.effects.kit.Flames;
import photoplay.effects.kit.LaidHand;
import photoplay.stage.geometry.Point;
import photoplay.stage.lens.Grade;
import photoplay.stage.lens.Graded;
import photoplay.stage.lens.Soft;
import photoplay.stage.lens.Vignette;
import photoplay.stage.portrait.Face;
import photoplay.stage.portrait.Portrait;
import photoplay.stage.rig.FaceRig;
import photoplay.stage.scene.Actor;
import photoplay.stage.scene.Camera;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Curve;
import photoplay.stage.scene.Ease;
import photoplay.stage.scene.Layer;
import photoplay.stage.scene.Light;
import photoplay.stage.scene.Motion;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Scene;
import photoplay.stage.scene.Spot;
import photoplay.stage.scene.Stage;
import photoplay.stage.scene.Warps;
import photoplay.stage.sound.Score;
import photoplay.stage.sound.Sound;
import photoplay.stage.sound.Tune;

/** A fireball kindles between the hands, swells, and is hurled straight through the lens. */
public enum MagicFireball implements Solo {
    MAGIC_FIREBALL;

    static final double BACK = 2.6;
    static final double THROW = 3.0;
    static final double FULL = 3.3;
    static final double OPENS = 3.42;
    static final double SNUFF = 4.3;

    private static final Colour FIRE = Colour.rgb(0xFF9A3C);
    private static final Colour TEAL = Colour.rgb(0x2C4E58);
    /** Head widths above the crown, for hair that lifts. */
    private static final double AIR = 0.1;

    private static final Curve DUSK = Curve.rise(0.05, 0.6);

    private static final Grade NIGHTFALL =
            Grade.NEUTRAL.tint(0x2C4E58, 0.7).gain(0.33).saturation(0.8);

    /** The ball's width in short sides. */
    static final Curve WIDE = Curve.from(0.08, 0)
            .to(0.2, 0.05, Ease.OUT)
            .to(0.8, 0.075)
            .to(2.4, 0.25)
            .to(BACK + 0.2, 0.27)
            .hold(THROW)
            .to(FULL + 0.05, 2.2, Ease.IN);

    /** Its light, 1 when it is full grown. */
    static final Curve HEAT = t ->
            t > FULL + 0.1 ? 0 : Math.min(1.3, 0.25 * Math.min(1, t * 6) + 3.6 * WIDE.at(t)) * Flames.flicker(t, 1);

    static final Curve PALMS = Curve.rise(OPENS, 0.25);
    static final Curve LEFT = PALMS.times(Curve.fall(SNUFF, 0.12));

    /** Sparks feed the ball until it is drawn back. */
    private static final Curve FED = Curve.window(0.02, 0.1, BACK, 0.2);

    private static final Curve RUNES = Curve.window(0.95, 0.35, THROW + 0.12, 0.15);

    @Override
    public Scene direct(Portrait given, Stage stage) {
        Portrait photo = CloseUp.framed(given);
        Face f = photo.face();
        Actor roomy = stage.actor(photo).roomy(AIR);
        FireballBlocking places = FireballBlocking.of(photo, roomy, stage);
        Spot ball = places.ball(stage);
        FaceRig acting = FaceRig.of(photo)
                .lookAt(t -> t < FULL ? ball.at(t) : stage.at(0.5, 0.45))
                .brows(Curve.from(1.2, 0).to(1.6, -0.6).hold(THROW).to(3.1, 0.5).to(3.6, 0))
                .rightBrow(Curve.rise(3.7, 0.3).times(0.9))
                .openMouth(Curve.window(THROW - 0.05, 0.08, 3.35, 0.15).times(0.7))
                .smile(Curve.rise(3.5, 0.3)
                        .times(0.75)
                        .plus(Curve.window(1.4, 0.4, 2.6, 0.2).times(0.4)))
                .nod(Curve.window(1.0, 0.5, BACK, 0.2).times(5))
                .tilt(Curve.from(3.5, 0).to(3.9, -5))
                .blink(0.95, 4.55);
        Point foot = stage.at(0.5, 1.02);
        Actor actor = acting.act(stage.actor(photo)
                        .with(Warps.drag(
                                f.crown().lerp(f.centre(), 0.1),
                                f.headWidth() * 0.6,
                                f.headHeight() * 0.4,
                                Curve.sine(3, 0.008),
                                t -> -0.035 * f.headHeight() * Math.min(1, HEAT.at(t)) * (1 + 0.3 * Math.sin(11 * t))))
                        .roomy(AIR))
                .with(
                        Motion.lean(
                                Curve.from(BACK, 0)
                                        .to(BACK + 0.25, -6)
                                        .hold(THROW)
                                        .to(THROW + 0.12, 5, Ease.OUT)
                                        .to(3.5, 0),
                                foot),
                        Motion.scale(
                                Curve.from(THROW, 1)
                                        .to(THROW + 0.12, 1.05, Ease.OUT)
                                        .to(3.5, 1),
                                foot));
        FireHands hands = new FireHands(
                places,
                LaidHand.hand(
                        Colour.rgb(photo.palette().skin()).mix(FIRE, 0.25),
                        Couple.cloth(photo).mix(TEAL, 0.3).darker(0.2)));
        TornFire torn = new TornFire(FULL, OPENS);
        Curve racing = Curve.from(OPENS + 0.05, 0).to(OPENS + 0.5, 1.1).to(5, 2.4, Ease.LINEAR);
        Curve burning =
                Curve.from(OPENS + 0.05, 0.02).to(OPENS + 0.5, 1.06).hold(4.5).to(5, 0.86);
        return stage.film()
                .add(actor.backdrop())
                .add(actor.backdrop()
                        .through(new Soft(0.012))
                        .through(new Graded(NIGHTFALL))
                        .opacity(DUSK))
                .draw((pen, t) -> halo(pen, places, ball, t))
                .draw((pen, t) -> ring(pen, places, racing, burning, false, t))
                .add(acting.on(CloseUp.rounded(photo, actor.cutout()))
                        .lit(Light.ambient(Colour.rgb(0x5E7E88), DUSK.times(0.9)))
                        .lit(
                                new Light.Lamp(ball, 0.9, 0.24, FIRE, HEAT.times(1.6)),
                                new Light.Lamp(Spot.of(places.left().plus(0, -0.16)), 0.62, 0.24, FIRE, lamp(LEFT, 2)),
                                new Light.Lamp(
                                        Spot.of(places.right().plus(0, -0.16)), 0.62, 0.24, FIRE, lamp(PALMS, 3)),
                                Light.rim(-110, Colour.rgb(0x7FD0D8), DUSK.times(0.8))))
                .add(CloseUp.opening(photo, stage))
                .draw((pen, t) -> glints(pen, photo, actor, t))
                .draw((pen, t) -> runes(pen, ball.at(t), places.wide(t), false, t))
                .draw((pen, t) -> ring(pen, places, racing, burning, true, t))
                .draw((pen, t) -> Fireball.fed(pen, stage, ball.at(t), FED.at(t), t))
                .draw((pen, t) -> ball(pen, ball.at(t), places.wide(t), t < THROW, t))
                .add(Layer.Drawn.of((pen, t) -> hands.draw(pen, stage, ball.at(t), t))
                        .opacity(Curve.of(photo.hasFace() ? 1 : 0)))
                .draw((pen, t) -> hands.flames(pen, t))
                .add(Flames.embers(stage.width(), stage.height(), 34, stage.seed() + 5, Curve.rise(FULL, 0.3)))
                .draw((pen, t) -> ball(pen, ball.at(t), places.wide(t), t >= THROW, t))
                .draw((pen, t) -> runes(pen, ball.at(t), places.wide(t), true, t))
                .add(torn.fire(stage))
                .draw((pen, t) -> torn.smoke(pen, stage, t))
                .camera(Camera.still(stage.at(0.5, 0.55))
                        .push(1, 1.06, 5)
                        .shaken(0.004, HEAT.times(0.6), 3)
                        .shaken(0.018, Curve.hit(THROW, 0.6), 6))
                .through(Vignette.of(DUSK.times(0.55)))
                .score(sound());
    }

    private static Curve lamp(Curve k, int seed) {
        return t -> 1.5 * k.at(t) * Flames.flicker(t, seed);
    }

    /** Warm light in the air behind the subject. */
    private static void halo(Pen pen, FireballBlocking places, Spot ball, double t) {
        double heat = HEAT.at(t);
        if (heat > 0.05 && t < FULL) {
            pen.stamp(Flames.GLOW, ball.at(t), 0.35 + 0.3 * Math.min(1, heat), 0, 1, 0.8 * Math.min(1, heat));
        }
        if (t > OPENS) {
            pen.stamp(Flames.GLOW, places.waist(), 0.5, 0, 2, 0.65 * PALMS.at(t) * Math.min(1, Flames.flicker(t, 4)));
        }
    }

    private static void ring(Pen pen, FireballBlocking places, Curve racing, Curve burning, boolean near, double t) {
        if (t > OPENS + 0.05) {
            double r = places.around();
            Flames.ring(
                    pen,
                    places.waist(),
                    r,
                    r * 0.27,
                    0.06 + 0.11 * places.grown(),
                    racing.at(t) + 0.1,
                    burning.at(t),
                    near,
                    t);
        }
    }

    private static void ball(Pen pen, Point at, double wide, boolean here, double t) {
        if (here && t <= FULL + 0.12) {
            Fireball.draw(pen, at, wide, t > THROW ? 0 : 6 * Math.sin(2.1 * t), t);
        }
    }

    /** The signs snap on round the ball, and burst apart when it is thrown. */
    private static void runes(Pen pen, Point ball, double wide, boolean near, double t) {
        double snap = Ease.BACK.of((t - 0.95) / 0.5);
        double r = (0.105 + 0.42 * Math.min(wide, 0.3)) * snap * (t > THROW ? 1 + 8 * (t - THROW) : 1);
        RuneRing.draw(pen, ball, r, RUNES.at(t), near, t);
    }

    /** Orange lights in the eyes. */
    private static void glints(Pen pen, Portrait photo, Actor actor, double t) {
        double k = Math.min(1, HEAT.at(t) + 0.8 * PALMS.at(t)) * DUSK.at(t);
        if (photo.hasFace() && k > 0.05) {
            Face f = photo.face();
            double size = actor.onHead().affine(t).zoom() / f.headWidth() * f.eyeWidth() * 0.42;
            for (Point eye : List.of(f.leftEye(), f.rightEye())) {
                pen.stamp(Flames.SPARK, actor.spot(eye).at(t).plus(0, 0.12 * f.eyeWidth()), size, 0, 1, 0.8 * k);
            }
        }
    }

    private static Score sound() {
        return Score.of(Tune.EPIC_TRAILER.at(104).quieter(3))
                .cue(Sound.MATCH, 0.06)
                .cue(Sound.CRACKLE, 0.2, 1.1)
                .cue(Sound.WHIRR.quieter(6), 0.3)
                .cue(Sound.SPARKLE.quieter(4), 0.95)
                .cue(Sound.FIRE, 1.2)
                .cue(Sound.RISER, THROW)
                .cue(Sound.WHOOSH.louder(3), THROW)
                .cue(Sound.EXPLOSION, FULL - 0.08)
                .cue(Sound.BOOM, FULL - 0.05)
                .cue(Sound.WHOOSH.higher(4), OPENS + 0.1)
                .cue(Sound.FIRE.quieter(2), OPENS + 0.15)
                .cue(Sound.POOF, SNUFF);
    }
}
