package photoplay.effects.celebrations;

import java.util.List;
import photoplay.effects.Solo;
import photoplay.effects.kit.Bits;
import photoplay.effects.kit.CloseUp;
import photoplay.effects.kit.EyesInTheDark;
import photoplay.effects.kit.FoilCurtain;
import photoplay.effects.kit.Party;
import photoplay.effects.kit.PartyBanner;
import photoplay.effects.kit.PartyHat;
import photoplay.effects.kit.PartyHorn;
import photoplay.effects.kit.PartyPopper;
import photoplay.effects.kit.WrittenRibbon;
import photoplay.stage.geometry.Affine;
import photoplay.stage.geometry.Point;
import photoplay.stage.lens.Bloom;
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
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Layer;
import photoplay.stage.scene.Light;
import photoplay.stage.scene.Motion;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Scene;
import photoplay.stage.scene.Shape;
import photoplay.stage.scene.Sprite;
import photoplay.stage.scene.Stage;
import photoplay.stage.sound.Score;
import photoplay.stage.sound.Sound;
import photoplay.stage.sound.Tune;

/** Lights out, then SURPRISE: bulbs, banner, party hat, a bursting pinata and confetti all for the subject. */
public enum HappyBirthday implements Solo {
    HAPPY_BIRTHDAY;

    private static final double LIGHTS = 0.7;
    private static final double HAT = 1.5;
    private static final double KNOCK = 2.8;
    private static final double CRACK = 3.1;
    private static final double CHEER = 4.0;
    private static final double[] HOPS = {2.55, 2.95, 3.35, 3.75};
    private static final List<Sprite> BALLOONS =
            Bits.PARTY.stream().map(Party::rubber).toList();
    private static final Curve DARK =
            Curve.from(0.08, 0).to(0.14, 1).hold(LIGHTS).to(LIGHTS + 0.04, 0);
    private static final Curve PARTY = Curve.from(LIGHTS, 0).to(LIGHTS + 0.05, 1);

    private static final Curve HORN = Curve.window(2.0, 0.1, 2.24, 0.1).plus(Curve.window(2.3, 0.1, 2.56, 0.1));

    @Override
    public Scene direct(Portrait given, Stage stage) {
        Portrait photo = CloseUp.framed(given);
        Face face = photo.face();
        FaceRig acting = FaceRig.of(photo)
                .brows(Curve.window(LIGHTS, 0.08, 1.4, 0.3))
                .openMouth(Curve.window(LIGHTS, 0.08, 1.2, 0.25).times(0.5))
                .nodAt(HAT + 0.35, KNOCK + 0.02)
                .blink(1.3, 3.12)
                .smile(Curve.rise(1.2, 0.4));
        Curve hops = t -> {
            double y = Curve.hit(LIGHTS, 0.3).at(t) * 0.02;
            for (double h : HOPS) {
                double k = (t - h) / 0.36;
                y += k > 0 && k < 1 ? 0.11 * k * (1 - k) : 0;
            }
            return y;
        };
        Actor actor = acting.act(stage.actor(photo))
                .roomy(0.95)
                .with(Motion.squash(hops.map(y -> -y * 0.9), stage.at(0.5, 1)));
        Point piniata = stage.at(0.76, 0.24);
        PartyBanner banner = new PartyBanner("HAPPY BIRTHDAY", LIGHTS);
        Emitter paper = Emitter.of(190, stage.seed() + 2, Bits.confetti())
                .falling(stage, 0.45, 0.95)
                .size(0.02, 0.038)
                .born(LIGHTS, 4.0)
                .sway(0.04, 0.7)
                .spin(60, 260)
                .tumble(1.3)
                .landingOn(actor, 0.35);
        Emitter sweets = Emitter.of(
                        46,
                        stage.seed() + 4,
                        Sprite.prop("candy"),
                        Sprite.prop("lollipop"),
                        Sprite.prop("candy").tinted(Colour.rgb(0xFFD166)),
                        Bits.star(Bits.PARTY.get(1)))
                .burst(piniata, CRACK, 1.1)
                .gravity(1.7)
                .drag(0.9)
                .spin(90, 420)
                .life(1.6, 2)
                .size(0.04, 0.075);
        Emitter bang = Emitter.of(110, stage.seed() + 5, Bits.confetti())
                .burst(piniata, CRACK, 1.5)
                .gravity(1.1)
                .drag(1.8)
                .spin(90, 400)
                .tumble(1.6)
                .life(1.5, 2)
                .size(0.018, 0.034);
        return stage.film()
                .add(actor.backdrop().lit(Light.ambient(Colour.rgb(0x0A1030), DARK.times(0.96))))
                .add(actor.backdrop()
                        .through(new Soft(0.016))
                        .lit(Light.ambient(Colour.rgb(0xE8A8D0), Curve.of(0.5)))
                        .opacity(PARTY))
                .add(FoilCurtain.of(stage).opacity(PARTY))
                .add(Party.bokeh(stage, 3).opacity(PARTY.times(0.75)))
                .add(paper.far())
                .draw((pen, t) -> spotlights(pen, stage, t))
                .add(Layer.Drawn.of((pen, t) -> banner.draw(pen, stage, t)).depth(0.85))
                .draw((pen, t) -> balloons(pen, stage, t))
                .add(acting.on(CloseUp.rounded(photo, actor.cutout()))
                        .lit(Light.ambient(Colour.rgb(0x101838), DARK.times(0.94)))
                        .lit(lamp(stage, 0), lamp(stage, 1))
                        .lit(Light.rim(-90, Colour.rgb(0xFFE2A0), PARTY.times(0.8)))
                        .painted((pen, t) -> PartyHat.shadow(pen, actor, Math.clamp((t - HAT) / 0.3, 0, 1), t)))
                .add(Layer.Drawn.of((pen, t) -> PartyHat.draw(pen, thrown(t)))
                        .riding(PartyHat.seat(actor))
                        .opacity(t -> t > HAT - 0.35 ? 1 : 0))
                .add(Layer.Drawn.of((pen, t) -> PartyHorn.draw(pen, HORN.at(t)))
                        .riding(actor.rideRigid(face.mouthRight(), face.tilt(), face.headWidth()))
                        .opacity(t -> photo.hasFace() && HORN.at(t) > 0.02 ? 1 : 0))
                .draw((pen, t) -> {
                    new PartyPopper(-1, 0.9).draw(pen, stage, t);
                    new PartyPopper(1, 1.0).draw(pen, stage, t);
                })
                .draw((pen, t) -> llama(pen, stage, piniata, t))
                .add(sweets.all(), bang.all(), paper.near())
                .add(Layer.Drawn.of((pen, t) -> pen.stamp(
                                BALLOONS.get(4),
                                stage.at(0.06, 0.93).plus(0, 0.01 * Math.sin(t * 2)),
                                0.34,
                                6 * Math.sin(t * 1.4)))
                        .soft(0.012)
                        .opacity(PARTY)
                        .depth(1.4))
                .add(Layer.Drawn.of((pen, t) -> WrittenRibbon.draw(
                                pen,
                                "hooray!",
                                stage.at(0.5, 0.88),
                                0.34 * Ease.OUT.of((t - CHEER) / 0.35),
                                Math.clamp((t - CHEER - 0.2) / 0.45, 0, 1)))
                        .opacity(t -> t > CHEER ? 1 : 0))
                .add(Layer.Drawn.of((pen, t) -> EyesInTheDark.draw(pen, stage, t, DARK.at(t)))
                        .opacity(t -> DARK.at(t) < 0.05 ? 0 : 1))
                .add(CloseUp.opening(photo, stage))
                .camera(Camera.still(stage.centre())
                        .push(1, 1.04, 5)
                        .handheld(0.003, stage.seed())
                        .shaken(0.01, Curve.hit(CRACK, 0.35), 5))
                .through(
                        Bloom.of(PARTY.times(0.25)),
                        Flash.white(Curve.hit(LIGHTS, 0.16).times(0.75)))
                .score(Score.of(Tune.HAPPY_BIRTHDAY.at(150))
                        .cue(Sound.SWITCH, 0.1, LIGHTS)
                        .cue(Sound.GIGGLE, 0.35)
                        .cue(Sound.CROWD_CHEER, LIGHTS + 0.05)
                        .cue(Sound.POP, 0.9, 1.0)
                        .cue(Sound.SLIDE_WHISTLE_DOWN, HAT - 0.3)
                        .cue(Sound.PARTY_HORN, 2.0, 2.3)
                        .cue(Sound.BONK, KNOCK)
                        .cue(Sound.CRACK, CRACK)
                        .cue(Sound.APPLAUSE, 3.4));
    }

    private static final Colour[] SPOTS = Colour.tones(0xFF5FA8, 0x45D5FF, 0xFFC04A);

    private static Light lamp(Stage stage, int i) {
        return Light.lamp(
                t -> stage.at(0.5 + 0.6 * Math.sin(t * 4.2 + 2.1 * i), 0.05),
                0.9,
                SPOTS[i],
                Curve.rise(2.4 + 0.1 * i, 0.3).times(0.55));
    }

    private static void spotlights(Pen pen, Stage stage, double t) {
        double k = Curve.rise(2.4, 0.3).at(t);
        for (int i = 0; i < 3 && k > 0; i++) {
            Point from = stage.at(0.15 + 0.35 * i, -0.05);
            Point to = stage.at(0.5 + 0.4 * Math.sin(t * 4.2 + 2.1 * i), 1);
            pen.fill(
                    Shape.polygon(from, to.plus(-0.16, 0), to.plus(0.16, 0)),
                    Ink.linear(from, to, SPOTS[i].alpha(0.42 * k), SPOTS[i].alpha(0.05 * k)));
        }
    }

    private static void balloons(Pen pen, Stage stage, double t) {
        double k = Ease.BACK.of((t - LIGHTS) / 0.7);
        if (t > LIGHTS) {
            for (int i = 0; i < 3; i++) {
                double sway = 5 * Math.sin(t * 1.6 + i);
                pen.stamp(BALLOONS.get(i), stage.at(0.07 + 0.05 * i, 0.36 + 0.13 * i + 0.9 * (1 - k)), 0.3, sway);
                pen.stamp(BALLOONS.get(5 - i), stage.at(0.95 - 0.05 * i, 0.5 + 0.12 * i + 0.9 * (1 - k)), 0.28, -sway);
            }
        }
    }

    /** Where the hat is: falls spinning, lands on the crown, is knocked askew. In head widths round the crown. */
    private static Affine thrown(double t) {
        double fall = Math.clamp((t - HAT + 0.35) / 0.7, 0, 1);
        double y = -1.9 * (1 - fall * fall);
        double squash = Curve.swing(HAT + 0.35, 5, 0.35).at(t) * 0.16;
        double askew = t < KNOCK
                ? 6 * Math.sin(t * 5) * (fall < 1 ? 0 : 0.3)
                : 20 + 16 * Math.exp(-4 * (t - KNOCK)) * Math.sin(16 * (t - KNOCK));
        return Affine.place(
                new Point(t < KNOCK ? 0 : 0.09, y + 0.05), askew + 720 * (1 - fall), 1 + squash, 1 - squash);
    }

    /** Swings in on a rope, knocks the hat, swings back and bursts. */
    private static void llama(Pen pen, Stage stage, Point bursts, double t) {
        if (t < 2.35 || t > CRACK) {
            return;
        }
        Point pivot = stage.at(0.82, -0.1);
        double swing = Curve.from(2.35, -75)
                .to(KNOCK, 34, Ease.SMOOTH)
                .to(CRACK, 6, Ease.OUT)
                .at(t);
        double rope = bursts.distance(pivot);
        Point at = pivot.plus(Point.polar(rope, 90 + swing));
        pen.line(pivot, at, 0.007, Ink.of(0x8A6B3D));
        pen.stamp(Sprite.prop("pinata"), at, 0.3, swing);
    }
}
