package photoplay.effects.powers;

import photoplay.effects.Solo;
import photoplay.effects.kit.Bits;
import photoplay.effects.kit.CloseUp;
import photoplay.effects.kit.Clouds;
import photoplay.stage.geometry.Point;
import photoplay.stage.lens.ChromaticSplit;
import photoplay.stage.lens.Flash;
import photoplay.stage.lens.Grade;
import photoplay.stage.lens.Graded;
import photoplay.stage.lens.Soft;
import photoplay.stage.lens.Vignette;
import photoplay.stage.lens.XRay;
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
import photoplay.stage.scene.Scene;
import photoplay.stage.scene.Spot;
import photoplay.stage.scene.Sprite;
import photoplay.stage.scene.Stage;
import photoplay.stage.scene.Warps;
import photoplay.stage.sound.Score;
import photoplay.stage.sound.Sound;
import photoplay.stage.sound.Tune;

/** Storm clouds close in, a bolt strikes the subject, and electricity crawls over a floating, glowing body. */
public enum LightningPower implements Solo {
    LIGHTNING_POWER;

    static final double HUSH = 2.55;
    static final double STRIKE = 2.8;
    static final double WHIPS = 3.2;
    static final double RING = 3.5;
    private static final Grade NIGHTFALL =
            Grade.NEUTRAL.tint(0x2B3358, 0.7).gain(0.3).saturation(0.7);
    static final Colour BOLT = Colour.rgb(0xA9BEFF);
    static final Colour VIOLET = Colour.rgb(0x8E7BFF);
    static final Sprite HALO = Bits.glow(Colour.rgb(0x7C8CFF).alpha(0.85));

    /** 1 while the storm plays, less in the hush before the bolt. */
    private static final Curve CHARGE = Curve.from(0.7, 0)
            .to(1.0, 0.6)
            .to(2.45, 1)
            .to(HUSH, 0)
            .hold(STRIKE)
            .to(STRIKE + 0.01, 1.2)
            .to(4.3, 0.75);

    private static final Curve HAIR = t -> CHARGE.at(t) * Ease.SMOOTH.of((t - 0.8) / 0.8);

    @Override
    public Scene direct(Portrait given, Stage stage) {
        Portrait photo = CloseUp.framed(given);
        Face f = photo.face();
        FaceRig acting = FaceRig.of(photo)
                .gaze(Curve.of(0), Curve.from(0.3, 0).to(0.45, -0.8).hold(0.9).to(1.1, 0))
                .eyesWide(Curve.window(0.4, 0.1, 1.1, 0.3).plus(Curve.window(STRIKE, 0.04, 3.3, 0.3)))
                .brows(Curve.from(1.1, 0)
                        .to(1.5, -0.9)
                        .hold(STRIKE)
                        .to(STRIKE + 0.05, 0.8)
                        .to(3.4, -0.6))
                .eyesClosed(Curve.window(HUSH - 0.1, 0.12, STRIKE, 0.05))
                .openMouth(Curve.window(STRIKE, 0.05, 3.25, 0.3).times(0.6))
                .blink(4.45)
                .smile(Curve.rise(3.7, 0.5).times(0.6));
        Curve rise = Curve.from(1.0, 0)
                .to(2.4, 0.012)
                .to(HUSH + 0.1, 0)
                .hold(STRIKE)
                .to(3.45, 0.062, Ease.OUT)
                .plus(Curve.sine(0.55, 0.008).times(Curve.rise(3.2, 0.6)));
        Curve jolt = Curve.hit(STRIKE, 0.5);
        Actor actor = acting.act(stage.actor(photo)
                        .with(Warps.drag(
                                f.crown().lerp(f.centre(), 0.1),
                                f.headWidth() * 0.6,
                                f.headHeight() * 0.4,
                                Curve.of(0),
                                CHARGE.times(-0.055 * f.headHeight())))
                        .roomy(0.95)
                        .feather())
                .with(
                        Motion.squash(jolt.times(-0.05), stage.at(0.5, 1)),
                        Motion.move(Curve.wander(16, 0.004, 3).times(CHARGE.plus(jolt.times(2))), rise.times(-1)));
        BodyCurrent current = BodyCurrent.over(actor, CHARGE);
        Spot crown = actor.spot(f.crown());
        Spot foot = actor.spot(new Point(f.centre().x() * 0.5 + photo.width() * 0.25, photo.height()));
        Layer.Picture cutout = CloseUp.rounded(photo, actor.cutout());
        return stage.film()
                .add(actor.backdrop())
                .add(actor.backdrop()
                        .through(new Soft(0.012))
                        .through(new Graded(NIGHTFALL))
                        .opacity(Curve.rise(0.05, 0.55)))
                .add(Layer.Drawn.of((pen, t) -> StormSky.sky(pen, stage, t)).depth(0.7))
                .add(StormSky.deck(stage, 0.30, 4, Colour.rgb(0x4B517C), 0.05).depth(0.7))
                .add(Layer.Drawn.of((pen, t) -> StormSky.distant(pen, stage, t)).depth(0.75))
                .add(StormSky.deck(stage, 0.17, 9, Colour.rgb(0x3A3F66), -0.08).depth(0.85))
                .draw((pen, t) -> ThunderRing.ring(pen, stage, actor, photo, t))
                .add(CloseUp.shaded(photo, actor.shadow(Colour.rgb(0xBFCBFF), 0.012, 0, 0))
                        .opacity(etched()))
                .draw((pen, t) -> StandingHair.draw(pen, actor, HAIR.at(t), t))
                .draw((pen, t) -> current.arcs(pen, false, t))
                .add(mist(stage, 0.90, 0.35, 5).depth(0.9))
                .draw((pen, t) -> LightningStrike.shock(pen, foot.at(t), true, t))
                .add(pebbles(stage).far())
                .add(acting.on(cutout)
                        .lit(Light.ambient(
                                Colour.rgb(0x56618F), Curve.rise(0.1, 0.6).times(0.92)))
                        .lit(current.lamps())
                        .lit(
                                new Light.Lamp(
                                        crown.plus(0, -0.12),
                                        1.1,
                                        0.3,
                                        BOLT,
                                        Curve.hit(STRIKE, 0.7).times(1.3)),
                                new Light.Lamp(
                                        Spot.of(stage.at(0.5, 1.02)),
                                        0.8,
                                        0.25,
                                        VIOLET,
                                        Curve.rise(STRIKE, 0.3).times(1.1)))
                        .lit(
                                Light.rim(-70, BOLT, etched().times(3)),
                                Light.rim(Curve.of(-135), BOLT, CHARGE.times(0.9)),
                                Light.rim(Curve.of(-45), VIOLET, CHARGE.times(0.9))))
                .add(CloseUp.opening(photo, stage))
                .add(BurningEyes.eyes(given, photo, actor))
                .draw((pen, t) -> current.crawl(pen, t))
                .draw((pen, t) -> LightningStrike.bolt(pen, stage, crown.at(t), foot.at(t), t))
                .draw((pen, t) -> LightningStrike.whips(pen, stage, actor, t))
                .draw((pen, t) -> LightningStrike.shock(pen, foot.at(t), false, t))
                .add(mist(stage, 0.955, 0.25, 3).depth(1.15))
                .add(pebbles(stage).near())
                .add(embers(stage).all())
                .camera(Camera.still(stage.at(0.5, 0.62))
                        .push(1, 1.08, 5)
                        .shaken(0.004, CHARGE.times(Curve.fall(HUSH, 0.05)), 2)
                        .shaken(0.022, Curve.hit(STRIKE, 0.55), 6))
                .through(
                        ChromaticSplit.of(
                                Curve.window(STRIKE, 0.01, STRIKE + 0.28, 0.2).times(0.012)),
                        new XRay(Curve.window(2.855, 0.005, 2.925, 0.005)),
                        Flash.white(Curve.window(STRIKE - 0.01, 0.005, STRIKE + 0.06, 0.02)
                                .times(0.9)
                                .plus(Curve.hit(STRIKE + 0.1, 0.3).times(0.2))),
                        Vignette.of(Curve.rise(0.2, 0.6).times(0.55)))
                .score(sound());
    }

    /** The first flash draws the outline white for a moment. */
    private static Curve etched() {
        return Curve.window(0.5, 0.01, 0.64, 0.06);
    }

    /** Glowing mist that hides the photo's lower edge when the body rises. */
    private static Layer.Picture mist(Stage stage, double share, double low, long seed) {
        Layer.Picture sea =
                Clouds.sea(stage, stage.height() * share, 0.5, 0.2, Colour.rgb(0x8793E6), Colour.rgb(0x1A1E4E), seed);
        Curve up = Curve.from(0.9, low).to(2.0, 0.05).hold(STRIKE).to(STRIKE + 0.4, 0, Ease.OUT);
        return sea.with(Motion.move(Curve.sine(0.12, 0.05, 0.1 * seed), up.plus(Curve.sine(0.4, 0.006, 0.3 * seed))))
                .opacity(Curve.rise(0.9, 0.2));
    }

    private static Emitter pebbles(Stage stage) {
        return Emitter.of(
                        26,
                        stage.seed() + 3,
                        Sprite.prop("rock"),
                        Bits.leaf(Colour.rgb(0x6B6F3A)),
                        Sprite.prop("rock"),
                        Bits.leaf(Colour.rgb(0x7A5A36)))
                .rising(stage, 0.10, 0.26)
                .size(0.018, 0.046)
                .sway(0.015, 0.6)
                .spin(20, 120)
                .strength(Curve.rise(1.0, 0.5));
    }

    private static Emitter embers(Stage stage) {
        return Emitter.of(46, stage.seed() + 8, Bits.spark(Colour.rgb(0x9FB4FF)), Bits.spark(Colour.rgb(0xC9A9FF)))
                .rising(stage, 0.18, 0.5)
                .size(0.012, 0.032)
                .sway(0.03, 0.8)
                .strength(Curve.rise(STRIKE + 0.1, 0.4));
    }

    private static Score sound() {
        Score s = Score.of(
                        Tune.SUSPENSE.play().until(2.5),
                        Tune.EPIC_TRAILER.at(112).from(STRIKE))
                .cue(Sound.RUMBLE, 0.05, 1.3)
                .cue(Sound.WIND, 0.2)
                .cue(Sound.THUNDER.quieter(9), StormSky.SHEET)
                .cue(Sound.HUM.higher(3), 0.9)
                .cue(Sound.HUM.higher(7), 1.7)
                .cue(Sound.RISER, HUSH)
                .cue(Sound.THUNDER.louder(4), STRIKE)
                .cue(Sound.EXPLOSION.quieter(3), STRIKE)
                .cue(Sound.SUB_DROP, STRIKE)
                .cue(Sound.WHIP, WHIPS, WHIPS + 0.08)
                .cue(Sound.ZAP.louder(2), WHIPS + 0.02)
                .cue(Sound.SHING, RING)
                .cue(Sound.HUM.lower(5), RING);
        for (double at = 0.85; at < 2.45; at += 0.27) {
            s = s.cue(Sound.ZAP.quieter(9).higher(4 * Math.sin(at * 9)).from(Math.sin(at * 5)), at);
        }
        return s.cue(Sound.CRACKLE.quieter(4), 3.6, 4.2);
    }
}
