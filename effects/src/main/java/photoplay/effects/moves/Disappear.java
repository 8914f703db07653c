package photoplay.effects.moves;

import photoplay.effects.Solo;
import photoplay.effects.kit.Bits;
import photoplay.effects.kit.CloseUp;
import photoplay.effects.kit.Filtered;
import photoplay.effects.kit.Shaped;
import photoplay.effects.kit.Wipe;
import photoplay.stage.geometry.Affine;
import photoplay.stage.geometry.Box;
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
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Layer;
import photoplay.stage.scene.Light;
import photoplay.stage.scene.Motion;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Scene;
import photoplay.stage.scene.Shape;
import photoplay.stage.scene.Source;
import photoplay.stage.scene.Sprite;
import photoplay.stage.scene.Stage;
import photoplay.stage.sound.Instrument;
import photoplay.stage.sound.Score;
import photoplay.stage.sound.Sound;
import photoplay.stage.sound.Tune;

/** The subject crumbles into glittering dust, winks last of all, and blows away, leaving a shape of light. */
public enum Disappear implements Solo {
    DISAPPEAR;

    private static final double SNAP = 0.2;
    static final double HEAD_ONLY = 2.7;
    static final double GONE = 3.45;
    static final double RUSH = 3.8;
    static final Colour EMBER = Colour.rgb(0xFFB347);
    private static final Colour GOLD = Colour.rgb(0xFFDF9A);

    @Override
    public Scene direct(Portrait given, Stage stage) {
        Portrait photo = CloseUp.framed(given);
        Face face = photo.face();
        Box box = photo.subject().box();
        CrumblingRest rest = CrumblingRest.of(photo);
        FaceRig acting = FaceRig.of(photo)
                .lookAt(t -> t > 0.5 && t < 2.4 ? face.centre().plus(1, 0.3) : face.centre())
                .brows(Curve.window(0.5, 0.15, 1.3, 0.3))
                .smile(Curve.rise(2.4, 0.3))
                .leftEyeClosed(Curve.window(2.85, 0.08, 3.1, 0.1));
        Curve hop = photo.hasFace()
                ? Curve.of(0)
                : Curve.window(2.85, 0.1, 3.0, 0.15).times(-0.03);
        Actor actor = acting.act(stage.actor(photo))
                .with(Motion.lean(Curve.rise(0.8, 1.2).times(3), stage.at(0.5, 1)))
                .with(Motion.down(hop));
        Dust dust = Dust.of(photo, rest, stage.rnd(5));
        Curve dusk = Curve.rise(0.5, 1.2);
        Layer.Picture subject = acting.on(actor.cutout())
                .lit(Light.ambient(Colour.rgb(0xA79BC4), dusk.times(0.5)))
                .lit(Light.rim(
                        10, EMBER, Curve.from(SNAP, 0).to(SNAP + 0.15, 1.6).to(2.6, 1)))
                .painted((pen, t) -> embers(pen, rest, t));
        return stage.film()
                .add(actor.backdrop())
                .add(actor.backdrop()
                        .through(new Soft(0.014))
                        .through(new Filtered(Colour.rgb(0x4E4A72)))
                        .opacity(dusk))
                .add(beam(stage, box)
                        .opacity(Curve.rise(1.2, 1)
                                .times(0.55)
                                .plus(Curve.rise(3.9, 0.4).times(0.45))))
                .add(ghost(actor))
                .draw((pen, t) -> dust.fly(pen, t, false))
                .draw((pen, t) -> dust.ribbon(pen, stage, box.centre().x(), t, false))
                .add(Wipe.away(stage, (pen, t) -> pen.fill(rest.eaten(stage.frame(), t), Wipe.HOLE), subject)
                        .opacity(Curve.fall(3.2, 0.2)))
                .draw((pen, t) -> dust.fly(pen, t, true))
                .draw((pen, t) -> dust.ribbon(pen, stage, box.centre().x(), t, true))
                .draw((pen, t) -> lastFlake(pen, stage, t))
                .camera(Camera.still(stage.centre()).push(1, 1.04, 5).about(stage.centre()))
                .add(CloseUp.opening(photo, stage))
                .through(
                        Bloom.of(dusk.times(0.35)
                                .plus(Curve.window(3.7, 0.2, 4.2, 0.4).times(0.3))),
                        Vignette.of(dusk.times(0.4)))
                .score(Score.of(Tune.DREAMY_PAD.play().on(Instrument.CHOIR))
                        .cue(Sound.SNAP, SNAP)
                        .cue(Sound.CRACKLE, 0.5, 1.1, 1.7, 2.3)
                        .cue(Sound.WIND, 0.6)
                        .cue(Sound.BREATH_OUT, 3.15)
                        .cue(Sound.WHOOSH, RUSH)
                        .cue(Sound.GLASS_TONE, 4.75));
    }

    /** The edge of what is left glows like burning paper. */
    private static void embers(Pen pen, CrumblingRest rest, double t) {
        if (t > 0.4 && t < GONE) {
            Shape edge = rest.edge(t, true);
            pen.stroke(edge, 0.075, Ink.of(Colour.rgb(0x5A1A05).alpha(0.45)));
            pen.stroke(edge, 0.04, Ink.of(Colour.rgb(0xE8580C).alpha(0.75)));
            pen.stroke(edge, 0.018, Ink.of(GOLD));
        }
    }

    /** Where the subject stood: an outline of light that pales; inside the frame where it can be whole. */
    private static Layer.Picture ghost(Actor actor) {
        Portrait photo = actor.portrait();
        Box box = photo.subject().box();
        boolean whole = box.left() > 0.02 && box.top() > 0.02 && box.right() < photo.width() - 0.02;
        return Layer.Picture.of(new Source.Silhouette(photo, GOLD, 0.02), actor.chain())
                .through(new Shaped(photo, 0.15, 1))
                .through(new Soft(0.004))
                .with(Motion.of(Affine.scale(whole ? 0.9 : 1, photo.at(0.5, 1))))
                .opacity(Curve.from(3.4, 0).to(4.0, 1).to(5, 0.75));
    }

    private static Layer.Picture beam(Stage stage, Box box) {
        double x = box.centre().x();
        double h = stage.height();
        return Layer.Picture.drawn(stage.frame().grown(0.1), (pen, t) -> {
                    for (int i = 0; i < 5; i++) {
                        double w = 0.05 + 0.05 * i;
                        pen.fill(
                                Shape.from(x - w * 0.7 + 0.12, -0.1)
                                        .line(x + w * 0.7 + 0.12, -0.1)
                                        .line(x + w * 1.6, h + 0.1)
                                        .line(x - w * 1.6, h + 0.1)
                                        .close(),
                                Ink.down(-0.1, h, GOLD.alpha(0.2), GOLD.alpha(0.07), GOLD.alpha(0.02)));
                    }
                })
                .through(new Soft(0.014))
                .depth(0.8);
    }

    private static void lastFlake(Pen pen, Stage stage, double t) {
        double k = Math.clamp((t - 4.05) / 0.75, 0, 1);
        if (t < 4.05) {
            return;
        }
        Point at = stage.at(0.5, 0.55 + 0.38 * k).plus(0.04 * Math.sin(7 * k) * (1 - k), 0);
        double glint = k < 1 ? 0.3 : Curve.hit(4.8, 0.2).at(t);
        pen.stamp(GLINT, at, 0.02 + 0.1 * glint, 30 * t, 1, 0.9);
    }

    private static final Sprite GLINT = Bits.glint(GOLD);
}
