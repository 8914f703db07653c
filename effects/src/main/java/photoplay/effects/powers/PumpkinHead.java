package photoplay.effects.powers;

import photoplay.effects.Solo;
import photoplay.effects.kit.Bits;
import photoplay.effects.kit.CloseUp;
import photoplay.effects.kit.FencedNight;
import photoplay.effects.kit.Firm;
import photoplay.effects.kit.Wipe;
import photoplay.stage.geometry.Affine;
import photoplay.stage.geometry.Point;
import photoplay.stage.lens.Bloom;
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
import photoplay.stage.scene.Emitter;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Layer;
import photoplay.stage.scene.Light;
import photoplay.stage.scene.Motion;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Scene;
import photoplay.stage.scene.Shape;
import photoplay.stage.scene.Spot;
import photoplay.stage.scene.Sprite;
import photoplay.stage.scene.Stage;
import photoplay.stage.sound.Score;
import photoplay.stage.sound.Sound;
import photoplay.stage.sound.Tune;

/** A pumpkin drops over the head, carves itself into the subject's own grin, lights up and laughs. */
public enum PumpkinHead implements Solo {
    PUMPKIN_HEAD_TRANSFORM;

    private static final double LANDS = 0.9;
    private static final double CANDLE = 2.7;
    private static final double SPIN = 3.2;
    /** Degrees that the pumpkin has turned about its stem. */
    private static final Curve TURN = Curve.from(0, -500)
            .to(LANDS, 0, Ease.OUT)
            .hold(SPIN)
            .to(3.52, 96, Ease.IN)
            .to(4.15, 732, Ease.OUT)
            .to(4.45, 720, Ease.SMOOTH);

    private static final Curve LIT = t -> t < CANDLE
            ? 0
            : Math.min(1, (t - CANDLE) / 0.15) * (0.88 + 0.08 * Math.sin(19 * t) + 0.05 * Math.sin(31 * t));

    /** The grin's opening: four laughs, then a held smile. */
    private static final Curve LAUGH =
            t -> t > 2.75 && t < 4.2 ? Math.abs(Math.sin(Math.PI * (t - 2.75) / 0.36)) : 0.25;

    @Override
    public Scene direct(Portrait given, Stage stage) {
        Portrait photo = CloseUp.framed(given);
        Face face = photo.face();
        JackOLantern lantern = JackOLantern.of(photo);
        Curve shrug = t -> t > CANDLE && t < 4.2 ? 0.014 * Math.abs(Math.sin(Math.PI * (t - 2.75) / 0.36)) : 0;
        FaceRig acting = FaceRig.of(photo)
                .lookAt(t -> t < LANDS ? face.centre().plus(0, -1) : face.centre())
                .brows(Curve.window(0.2, 0.2, LANDS, 0.1))
                .blink(1.22)
                .nodAt(LANDS);
        Actor actor = acting.act(stage.actor(photo).roomy(room(photo)))
                .with(Motion.squash(Curve.swing(LANDS, 4, 0.4).times(0.035).plus(shrug), stage.at(0.5, 1)));
        Motion head = actor.onHead();
        double size = face.headWidth();
        Motion pumpkin = t -> {
            double k = Math.clamp((t - 0.35) / (LANDS - 0.35), 0, 1);
            double above = (1 - k * k) * (3.2 + 0.6 / size);
            double squash = Curve.swing(LANDS, 4.5, 0.45).at(t) * 0.13;
            double lean = 10 * Curve.swing(4.15, 2.5, 0.5).at(t) + (photo.hasFace() ? 0 : 4);
            return Affine.scale(1 + squash, 1 - squash)
                    .then(Affine.turn(lean))
                    .then(Affine.move(0, -0.06 - above))
                    .then(head.affine(t));
        };
        Spot core = t -> pumpkin.affine(t).apply(Point.ORIGIN);
        Curve dusk = Curve.rise(0.05, 0.6);
        Curve hush = Curve.window(2.4, 0.15, 2.75, 0.2).times(0.5);
        Emitter leaves = Emitter.of(
                        46,
                        stage.seed() + 3,
                        Bits.leaf(Colour.rgb(0xC8641E)),
                        Bits.leaf(Colour.rgb(0xE0A02A)),
                        Bits.leaf(Colour.rgb(0x8E2F16)),
                        Bits.petal(Colour.rgb(0xFFF0C8)))
                .burst(face.local(0, 0.3), LANDS, 0.9)
                .gravity(0.9)
                .drag(1)
                .spin(60, 260)
                .tumble(1)
                .life(1.4, 2.2)
                .size(0.02, 0.05);
        Emitter drift = Emitter.of(
                        16, stage.seed() + 7, Bits.leaf(Colour.rgb(0xC8641E)), Bits.leaf(Colour.rgb(0x9A3A18)))
                .falling(stage, 0.14, 0.28)
                .size(0.025, 0.05)
                .sway(0.07, 0.4)
                .spin(20, 90)
                .tumble(0.4)
                .strength(dusk);
        Layer.Drawn gourd = Layer.Drawn.of((pen, t) -> lantern.draw(pen, TURN.at(t), LIT.at(t), LAUGH.at(t), t))
                .riding(pumpkin)
                .opacity(t -> t < 0.35 ? 0 : 1);
        Sprite fog = Bits.puff(Colour.rgb(0x9A8FC4), 11);
        return stage.film()
                .add(actor.backdrop().lit(Light.ambient(Colour.rgb(0x4A3C70), dusk)))
                .add(actor.backdrop()
                        .through(new Soft(0.012))
                        .lit(Light.ambient(Colour.rgb(0x443868), dusk))
                        .opacity(Curve.rise(0.15, 0.4)))
                .add(FencedNight.of(stage).opacity(Curve.rise(0.2, 0.8)))
                .add(drift.far())
                .draw((pen, t) -> beam(pen, head.affine(t), core.at(t), t, false))
                .draw((pen, t) -> PumpkinGuests.draw(pen, stage, core.at(t), SPIN, t, false))
                .add(acting.on(Firm.thing(photo, CloseUp.earless(photo, actor.cutout())))
                        .lit(Light.ambient(Colour.rgb(0x8C7CC0), dusk.times(0.9).plus(hush)))
                        .lit(Light.lamp(
                                t -> core.at(t).plus(0.5 * size * Math.sin(Math.toRadians(TURN.at(t))), 0.3 * size),
                                0.55,
                                JackOLantern.GLOW,
                                LIT.times(1.2)))
                        .lit(Light.rim(-60, Colour.rgb(0x9FB4FF), dusk.times(0.9)))
                        .painted((pen, t) -> shadow(pen, core, size, t)))
                .add(Wipe.away(stage, (pen, t) -> peep(pen, lantern, pumpkin.affine(t), t), gourd))
                .add(Layer.Drawn.of((pen, t) -> collar(pen, t)).riding(head))
                .draw((pen, t) -> beam(pen, head.affine(t), core.at(t), t, true))
                .add(Layer.Drawn.of((pen, t) -> lantern.pieces(pen, t)).riding(head))
                .add(leaves.all(), drift.near())
                .draw((pen, t) -> PumpkinGuests.draw(pen, stage, core.at(t), SPIN, t, true))
                .add(Layer.Drawn.of((pen, t) -> mist(pen, stage, fog, t)).soft(0.012))
                .add(CloseUp.opening(photo, stage))
                .camera(Camera.still(stage.centre()).push(1, 1.06, 5).shaken(0.008, Curve.hit(LANDS, 0.3), 6))
                .through(Bloom.of(LIT.times(0.5).plus(dusk.times(0.1))), Vignette.of(dusk.times(0.5)))
                .score(Score.of(Tune.TOCCATA.play().quieter(4))
                        .cue(Sound.GIGGLE, 0.1)
                        .cue(Sound.WHISTLE_FALL, 0.4)
                        .cue(Sound.THUD, LANDS)
                        .cue(Sound.CREAK, 1.4, 1.7, 2.0)
                        .cue(Sound.MATCH, CANDLE)
                        .cue(Sound.LAUGH, 2.85)
                        .cue(Sound.WHOOSH, SPIN, 3.6));
    }

    /** Free head widths above the crown, so many that the pumpkin leaves half the width to the night. */
    private static double room(Portrait photo) {
        Face f = photo.face();
        double small = 0.58 * photo.width() / (2 * JackOLantern.RX * f.headWidth());
        return Math.max(
                0.5, (photo.height() / small - photo.height() + f.crown().y()) / f.headWidth());
    }

    /** For a moment the real eyes are seen in their holes. */
    private static void peep(Pen pen, JackOLantern lantern, Affine pumpkin, double t) {
        double k = Curve.window(1.05, 0.08, 1.36, 0.08).at(t);
        if (k > 0.02) {
            pen.within(pumpkin, () -> lantern.peepholes(pen, k));
        }
    }

    /** Leaves pop out round the neck. */
    private static void collar(Pen pen, double t) {
        double k = Ease.BACK.of((t - LANDS - 0.02) / 0.3);
        if (t < LANDS) {
            return;
        }
        for (int i = 0; i < 11; i++) {
            double u = (i - 5) / 5.0;
            Point at = new Point(0.62 * u, JackOLantern.RY - 0.06 - 0.12 * u * u);
            pen.stamp(i % 2 == 0 ? LEAF : DARK_LEAF, at, 0.36 * k, 180 - 62 * u + 4 * Math.sin(3 * t + i));
        }
    }

    private static final Sprite LEAF = Bits.leaf(Colour.rgb(0x6F9A2E));
    private static final Sprite DARK_LEAF = Bits.leaf(Colour.rgb(0x47701E));

    private static void shadow(Pen pen, Spot core, double size, double t) {
        if (t > 0.35) {
            pen.stamp(Bits.shadow(), core.at(t).plus(0, 0.75 * size), size * 0.9, 0, 1.7, 0.85);
        }
    }

    /** The light from the carved face sweeps round like a lighthouse; behind the head, or before it. */
    private static void beam(Pen pen, Affine head, Point core, double t, boolean front) {
        double turning = Curve.window(SPIN, 0.15, 4.15, 0.15).at(t);
        double facing = Math.cos(Math.toRadians(TURN.at(t)));
        if (turning < 0.02 || facing > 0 != front) {
            return;
        }
        double side = Math.sin(Math.toRadians(TURN.at(t)));
        double size = head.zoom();
        Point from = core.plus(side * size * 0.84, 0.05 * size);
        Point to = from.plus(side * 1.5, 0.1);
        double strength = turning * Math.abs(side);
        for (int i = 0; i < 4; i++) {
            double share = 1 - 0.22 * i;
            double wide = (0.36 + 0.3 * Math.abs(facing)) * share;
            pen.fill(
                    Shape.from(from.plus(0, -size * 0.28 * share))
                            .line(to.plus(0, -wide))
                            .line(to.plus(0, wide))
                            .line(from.plus(0, size * 0.28 * share))
                            .close(),
                    Ink.linear(
                            from,
                            to,
                            JackOLantern.GLOW.alpha(0.36 * strength),
                            JackOLantern.GLOW.alpha(0.14 * strength),
                            JackOLantern.GLOW.alpha(0)));
        }
    }

    private static void mist(Pen pen, Stage stage, Sprite fog, double t) {
        double k = Curve.rise(0.4, 0.8).at(t);
        for (int i = 0; i < 12 && k > 0; i++) {
            double x = stage.width() * (-0.1 + 1.2 * i / 11) + 0.05 * Math.sin(0.6 * t + 1.7 * i);
            pen.stamp(
                    fog,
                    new Point(x, stage.height() * 1.0 + 0.02 * Math.sin(t + i)),
                    0.3,
                    40 * i + 8 * t,
                    1.5,
                    0.8 * k);
        }
    }
}
