package photoplay.effects.bodies;

import photoplay.effects.Solo;
import photoplay.effects.kit.Bits;
import photoplay.effects.kit.CloseUp;
import photoplay.effects.kit.Mould;
import photoplay.effects.kit.Shaped;
import photoplay.effects.kit.StudioPaper;
import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.lens.Clay;
import photoplay.stage.lens.Vignette;
import photoplay.stage.portrait.Face;
import photoplay.stage.portrait.Portrait;
import photoplay.stage.rig.FaceRig;
import photoplay.stage.scene.Actor;
import photoplay.stage.scene.Camera;
import photoplay.stage.scene.Curve;
import photoplay.stage.scene.Ease;
import photoplay.stage.scene.Emitter;
import photoplay.stage.scene.Layer;
import photoplay.stage.scene.Motion;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Scene;
import photoplay.stage.scene.Source;
import photoplay.stage.scene.Spot;
import photoplay.stage.scene.Stage;
import photoplay.stage.scene.Warps;
import photoplay.stage.sound.Instrument;
import photoplay.stage.sound.Score;
import photoplay.stage.sound.Sound;
import photoplay.stage.sound.Tune;

/** Two big hands clap, press, roll and bounce the subject like modelling clay until it springs back whole. */
public enum Squish implements Solo {
    SQUISH;

    private static final double CLAP = 0.4;
    private static final double PRESS = 1.1;
    private static final double EAR = 1.68;
    private static final double OTHER_EAR = 2.0;
    private static final double ROLL = 2.4;
    private static final double DROP = 3.02;
    private static final double LAND = 3.16;
    private static final double SLAP = 3.34;
    private static final double SPRING = 3.72;
    private static final double THUMB = 4.32;
    private static final double BIP = 4.68;
    /** How far both hands are away: they clap, and come back once more at the end. */
    private static final Curve CLAPPING =
            Curve.from(0.02, 1).to(CLAP, 0).hold(0.66).to(0.95, 1).hold(4.45).to(4.8, 0.28, Ease.BACK);

    @Override
    public Scene direct(Portrait given, Stage stage) {
        Portrait photo = CloseUp.framed(given);
        ClayForms forms = ClayForms.of(photo, stage);
        Mould mould = forms.mould();
        Mould.Kneading clay = kneading(forms);
        ModellingHands hands = ModellingHands.on(clay, stage);
        Face f = photo.face();
        Point brow = photo.hasFace()
                ? f.local(0, -0.24)
                : mould.middle().lerp(mould.own(mould.middle(), 1, 1).edge(-90), 0.6);
        Spot pressed = t -> clay.push(brow, t);
        Point base = forms.base();
        FaceRig rig = FaceRig.of(photo)
                .blink(0.66, 0.84, 2.25, 3.52)
                .gaze(Curve.of(0), Curve.window(0.95, 0.15, 1.6, 0.2).times(-0.7))
                .surprise(Curve.window(0.1, 0.15, CLAP, 0.05)
                        .plus(Curve.window(SPRING, 0.08, 4.1, 0.2).times(0.8)))
                .smile(Curve.rise(BIP, 0.2));
        Curve dimple = Curve.from(THUMB, 0)
                .to(THUMB + 0.1, -0.55)
                .hold(BIP)
                .to(BIP + 0.06, 0.3, Ease.OUT)
                .to(BIP + 0.3, 0, Ease.ELASTIC);
        Curve wobble = Curve.swing(SPRING + 0.2, 5, 0.75).times(-0.17);
        Curve bounce = Curve.hit(LAND, 0.16)
                .times(0.2)
                .plus(Curve.swing(SLAP + 0.06, 6, 0.3).times(0.08));
        Actor actor = rig.act(stage.actor(photo))
                .with(clay)
                .with(Warps.bulge(pressed, Math.max(0.1, f.headWidth() * forms.size() * 0.45), dimple))
                .with(Motion.squash(wobble.plus(bounce), base));
        Emitter bits = Emitter.of(34, stage.seed() + 4, ClayBits.crumbs(photo))
                .from(Box.around(base.plus(0, -0.07), 0.5, 0.1))
                .born(SPRING, SPRING + 0.08)
                .velocity(-0.9, 0.9, -1.9, -0.7)
                .gravity(3.4)
                .life(0.9, 1.3)
                .size(0.016, 0.04)
                .spin(100, 500);
        Source cast =
                new Source.Looked(new Source.Looked(new Source.Cutout(photo, false), mould.lump()), new Clay(12, 1));
        Layer.Picture lump = rig.on(Layer.Picture.of(cast, actor.chain()))
                .painted(
                        (pen, t) -> ClayBits.shade(pen, clay.at(t).box(), Math.clamp((t - CLAP) * 8, 0, 1)),
                        (pen, t) -> touches(pen, clay.at(t).box(), hands.size(), pressed.at(t), t));
        Layer.Picture whole =
                CloseUp.rounded(photo, lump.through(new Shaped(photo, 1, -0.5))).opacity(t -> t < SPRING ? 0 : 1);
        return stage.film()
                .add(actor.backdrop().opacity(Curve.from(0.8, 1).to(0.81, 0, Ease.STEP)))
                .add(StudioPaper.of(photo, stage, base).opacity(Curve.rise(0.28, 0.5)))
                .draw((pen, t) -> shadow(pen, clay.at(t).box(), base, t))
                .add(bits.far())
                .add(rig.on(CloseUp.rounded(photo, actor.cutout())).opacity(t -> t < CLAP + 0.1 ? 1 : 0))
                .add(
                        whole,
                        lump.opacity(Curve.from(CLAP, 0)
                                .to(CLAP + 0.1, 1)
                                .hold(SPRING)
                                .to(SPRING + 0.05, 0)))
                .add(CloseUp.opening(photo, stage))
                .draw((pen, t) -> work(pen, hands, pressed.at(t), t))
                .add(bits.near())
                .camera(Camera.still(stage.centre())
                        .shaken(
                                0.012,
                                Curve.hit(CLAP + 0.05, 0.25)
                                        .plus(Curve.hit(SLAP, 0.25))
                                        .plus(Curve.hit(LAND, 0.12).times(0.5)),
                                stage.seed()))
                .through(Vignette.of(Curve.rise(0.5, 0.4).times(0.28)))
                .score(sound());
    }

    private static Mould.Kneading kneading(ClayForms forms) {
        Mould m = forms.mould();
        Mould.Form eared = forms.flat().bump(-138, 13, 0.1);
        Mould.Form landed = forms.landed();
        return m.from(m.own(m.middle(), 1, 1))
                .to(0.1, CLAP - 0.1, m.own(m.middle(), 0.95, 1.04), Ease.OUT)
                .to(CLAP, 0.16, forms.slab(), Ease.BACK)
                .to(PRESS, 0.42, forms.flat(), Ease.SMOOTH)
                .to(EAR, 0.14, eared, Ease.BACK)
                .to(OTHER_EAR, 0.14, eared.bump(-42, 13, 0.1), Ease.BACK)
                .to(ROLL, 0.2, forms.lump(), Ease.SMOOTH)
                .to(ROLL + 0.2, 0.35, forms.ball(), Ease.SMOOTH)
                .to(DROP, LAND - DROP, landed, Ease.IN)
                .to(LAND, 0.11, landed.moved(0, -0.1), Ease.OUT)
                .to(LAND + 0.11, SLAP - LAND - 0.11, landed, Ease.IN)
                .to(SLAP, 0.08, forms.cake(), Ease.BACK)
                .to(SPRING, 0.13, forms.standing(forms.size() * 0.84, forms.size() * 1.22), Ease.OUT)
                .to(SPRING + 0.13, 0.16, forms.standing(forms.size(), forms.size()), Ease.SMOOTH)
                .rolling(Curve.from(ROLL + 0.15, 0).to(DROP + 0.02, 720));
    }

    private static void work(Pen pen, ModellingHands hands, Point pressed, double t) {
        double away = CLAPPING.at(t);
        if (away < 1) {
            hands.clap(pen, away, t < CLAP ? 0.14 * hands.stage().width() : 0, t);
        }
        hands.press(pen, PRESS, PRESS + 0.46, t);
        hands.press(pen, SLAP, SLAP + 0.06, t);
        hands.pinch(pen, EAR, -138, 1, t);
        hands.pinch(pen, OTHER_EAR, -42, -1, t);
        hands.roll(pen, ROLL, DROP, t);
        hands.thumb(pen, pressed, THUMB, BIP, t);
    }

    /** The shade of hands on the clay, and the thumb's print. */
    private static void touches(Pen pen, Box b, double hand, Point pressed, double t) {
        double sides = Curve.window(0.2, 0.2, 0.8, 0.15).at(t);
        if (sides > 0) {
            pen.stamp(Bits.shadow(), new Point(b.left(), b.centre().y() + 0.02), hand * 0.9, 0, 0.35, sides);
            pen.stamp(Bits.shadow(), new Point(b.right(), b.centre().y() + 0.02), hand * 0.9, 0, 0.35, sides);
        }
        double top = Math.max(
                Curve.window(PRESS - 0.08, 0.1, PRESS + 0.56, 0.1).at(t),
                Math.max(
                        Curve.window(SLAP - 0.05, 0.05, SLAP + 0.24, 0.1).at(t),
                        Curve.window(ROLL, 0.1, DROP + 0.1, 0.1).at(t)));
        if (top > 0) {
            pen.stamp(Bits.shadow(), new Point(b.centre().x(), b.top()), 0.16, 0, 3.4, top);
        }
        double print = Curve.window(THUMB + 0.05, 0.08, BIP + 0.04, 0.08).at(t);
        if (print > 0) {
            pen.stamp(Bits.shadow(), pressed.plus(0.02, 0.012), hand * 0.26, 0, 1.15, 0.8 * print);
            if (t > BIP - 0.12) {
                pen.stamp(ClayBits.PRINT, pressed, hand * 0.2, 74, 1, print);
            }
        }
    }

    /** On the table, fainter the higher the clay is. */
    private static void shadow(Pen pen, Box b, Point base, double t) {
        double up = Math.max(0, base.y() - b.bottom());
        double k = Math.clamp((t - CLAP) * 8, 0, 1) * Math.max(0.25, 1 - 2 * up);
        double wide = b.width() * (1.15 + up);
        Point at = new Point(b.centre().x() + 0.04, base.y() - 0.005);
        for (double size : new double[] {1.1, 0.85}) {
            pen.stamp(Bits.shadow(), at, 0.16 * size, 0, wide * size / (0.16 * size), 0.8 * k);
        }
    }

    private static Score sound() {
        return Score.of(Tune.TUBA_AND_UKULELE.at(132).on(Instrument.TROMBONE))
                .cue(Sound.SWISH, 0.1)
                .cue(Sound.CLAP, CLAP + 0.03)
                .cue(Sound.SPLAT, CLAP + 0.05)
                .cue(Sound.SQUISH, PRESS, ROLL)
                .cue(Sound.STRETCH.quieter(3), PRESS + 0.1)
                .cue(Sound.SQUEAK, EAR, OTHER_EAR)
                .cue(Sound.WHIRR.quieter(5), ROLL + 0.2)
                .cue(Sound.THUD, LAND)
                .cue(Sound.SPLAT, SLAP)
                .cue(Sound.BOING, SPRING)
                .cue(Sound.SQUISH.quieter(4), THUMB)
                .cue(Sound.POP, BIP);
    }
}
