package photoplay.effects.bodies;

import java.util.List;
import photoplay.effects.Solo;
import photoplay.effects.kit.Bits;
import photoplay.effects.kit.Gloves;
import photoplay.stage.geometry.Point;
import photoplay.stage.portrait.Face;
import photoplay.stage.portrait.Portrait;
import photoplay.stage.rig.FaceRig;
import photoplay.stage.scene.Actor;
import photoplay.stage.scene.Camera;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Curve;
import photoplay.stage.scene.Ease;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Layer;
import photoplay.stage.scene.Motion;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Scene;
import photoplay.stage.scene.Spot;
import photoplay.stage.scene.Stage;
import photoplay.stage.scene.Warp;
import photoplay.stage.scene.Warps;
import photoplay.stage.sound.Score;
import photoplay.stage.sound.Sound;
import photoplay.stage.sound.Tune;

/** The face turns to rubber: eyes balloon, mouth slides, gloves stretch the cheeks, and it snaps back. */
public enum FaceWarp implements Solo {
    FACE_WARP;

    private static final double PINCH = 2.6;
    private static final double LET_GO = 3.3;

    /** Strength of the pull of the gloves: tight at 3.2, trembling, gone in a snap. */
    private static final Curve PULL = Curve.from(PINCH, 0)
            .to(3.2, 1)
            .hold(LET_GO)
            .to(LET_GO + 0.05, -0.42, Ease.OUT)
            .to(LET_GO + 0.6, 0, Ease.ELASTIC);

    /** Where the gags happen: the face's features, or four points of what stands for it. */
    private record Targets(Point leftEye, Point rightEye, Point mouth, Point chin, Point nose, double size) {
        /** How near the camera comes while the face plays. */
        double near() {
            return Math.clamp(0.42 / size, 1.06, 1.75);
        }

        /** The same height, no farther out than the camera sees at its nearest. */
        Point inView(Point p, Stage stage) {
            double k = near() * 1.1;
            double left = nose.x() * (1 - 1 / k) + 0.13 / k;
            double right = nose.x() + (stage.width() - nose.x()) / k - 0.13 / k;
            return new Point(Math.clamp(p.x(), left, right), p.y());
        }

        static Targets of(Portrait p) {
            Face f = p.face();
            if (p.hasFace()) {
                return new Targets(f.leftEye(), f.rightEye(), f.mouth(), f.chin(), f.noseTip(), f.faceWidth());
            }
            var b = p.subject().box();
            return new Targets(
                    b.at(0.3, 0.3),
                    b.at(0.7, 0.3),
                    b.at(0.5, 0.62),
                    b.at(0.5, 0.9),
                    b.at(0.5, 0.5),
                    Math.min(b.width(), b.height()) * 0.6);
        }
    }

    @Override
    public Scene direct(Portrait photo, Stage stage) {
        Targets at = Targets.of(photo);
        FaceRig acting =
                FaceRig.of(photo).blink(4.15, 4.4).smile(Curve.rise(4.3, 0.4).times(0.6));
        Actor rubber = acting.act(stage.actor(photo))
                .with(gags(at))
                .with(stretched(at))
                .with(finale(at));
        Actor spooned = rubber.with(spoon(at));
        double near = at.near();
        Camera camera = Camera.still(stage.centre())
                .about(at.nose())
                .zoom(Curve.from(0.6, 1)
                        .to(0.95, near)
                        .hold(PINCH)
                        .to(3.25, near * 1.1)
                        .hold(LET_GO)
                        .to(LET_GO + 0.12, near)
                        .hold(3.9)
                        .to(4.25, 1))
                .shaken(
                        0.006,
                        Curve.window(2.9, 0.2, LET_GO, 0.05)
                                .plus(Curve.hit(LET_GO, 0.3).times(2)),
                        stage.seed());
        return stage.film()
                .add(acting.on(spooned.whole())
                        .painted((pen, t) -> gloss(pen, at, spooned, t), (pen, t) -> shadows(pen, at, stage, t)))
                .draw((pen, t) -> gloves(pen, at, stage, t))
                .draw((pen, t) -> sweat(pen, at, t))
                .add(Layer.Drawn.of((pen, t) -> thumbs(pen, stage, t)).depth(1.2))
                .camera(camera)
                .score(Score.of(Tune.SILLY_OOMPAH.at(150))
                        .cue(Sound.SLIDE_WHISTLE_UP, 0.1)
                        .cue(Sound.BOING, 0.7, 1.2, 3.4)
                        .cue(Sound.SQUEAK, 0.8, 1.6, 2.7, 2.95)
                        .cue(Sound.SLIDE_WHISTLE_DOWN, 2.0)
                        .cue(Sound.SNAP, LET_GO)
                        .cue(Sound.POP, 4.6));
    }

    /** The whole photo leans to the lens as in a spoon, and bounces back. */
    private static Warp[] spoon(Targets at) {
        Curve lean = Curve.from(0, 0)
                .to(0.35, 0.55, Ease.OUT)
                .hold(0.55)
                .to(0.75, -0.12)
                .to(1.1, 0, Ease.ELASTIC);
        return new Warp[] {
            Warps.fisheye(Spot.of(at.nose()), 0.62, lean.times(0.85)),
            // What the rim would draw in from beyond the photo's edge stays outside the frame.
            Motion.scale(lean.map(k -> 1 + 0.51 * Math.max(0, k)), at.nose())
        };
    }

    /** Four gags on the beat, each leaving a jelly tail. */
    private static Warp[] gags(Targets at) {
        double eye = at.size() * 0.42;
        Point mouthTo = new Point(at.size() * 0.2, -at.size() * 0.12);
        return new Warp[] {
            Warps.bulge(
                    Spot.of(at.leftEye()),
                    eye,
                    beat(0.8).times(1.5).plus(beat(1.2).times(-0.45)).plus(PULL.map(p -> Math.max(0, p) * 0.5))),
            Warps.bulge(
                    Spot.of(at.rightEye()),
                    eye,
                    beat(1.2)
                            .times(2.2)
                            .plus(PULL.map(p -> Math.max(0, p) * 0.5))
                            .plus(Curve.from(4.55, 0).to(4.65, 0.55).to(4.95, 0, Ease.ELASTIC))),
            Warps.stretch(
                    Spot.of(at.mouth()),
                    at.size() * 0.5,
                    at.size() * 0.26,
                    beat(1.6).times(1.3),
                    beat(1.6).times(0.35)),
            Warps.drag(
                    at.mouth(),
                    at.size() * 0.5,
                    beat(1.6).times(mouthTo.x()),
                    beat(1.6).times(mouthTo.y())),
            Warps.stretch(
                    Spot.of(at.mouth().lerp(at.chin(), 0.4)),
                    at.size() * 0.8,
                    at.size() * 0.9,
                    beat(2.0).times(-0.18),
                    beat(2.0).times(0.95)),
        };
    }

    /** On at the beat with an overshoot, off after 0.4 s with a wobble. */
    private static Curve beat(double start) {
        return Curve.from(start, 0)
                .to(start + 0.16, 1, Ease.BACK)
                .hold(start + 0.36)
                .to(start + 0.44, -0.1)
                .to(start + 0.75, 0, Ease.ELASTIC);
    }

    /** The gloves' pull: twice as wide, trembling. */
    private static Warp[] stretched(Targets at) {
        Curve tremble = Curve.sine(17, 0.035).times(Curve.window(2.95, 0.1, LET_GO, 0.02));
        Point middle = at.nose().lerp(at.mouth(), 0.5);
        return new Warp[] {
            Warps.stretch(
                    Spot.of(middle),
                    at.size() * 1.5,
                    at.size() * 1.1,
                    PULL.times(1.25).plus(tremble),
                    PULL.times(-0.22)),
        };
    }

    /** Ripple rings run through the photo, and a twirl round the nose unwinds. */
    private static Warp[] finale(Targets at) {
        Curve unwind = Curve.from(LET_GO, 0).to(LET_GO + 0.1, 170, Ease.OUT).to(4.0, 0, Ease.SMOOTH);
        return new Warp[] {
            Warps.twirl(Spot.of(at.nose()), at.size() * 1.1, unwind),
            Warps.ripple(Spot.of(at.nose()), 0.16, 0.7, Curve.hit(LET_GO, 0.8).times(0.016)),
        };
    }

    private static Spot hand(Targets at, Stage stage, int side) {
        Curve in = Curve.from(2.35, 1).to(PINCH, 0, Ease.OUT).hold(LET_GO).to(LET_GO + 0.35, 1, Ease.IN);
        Curve out = PULL.map(p -> Math.max(0, p));
        Point cheek = at.nose().lerp(at.mouth(), 0.5).plus(side * at.size() * 0.5, 0);
        return t -> at.inView(cheek.plus(side * out.at(t) * at.size() * 0.42, 0), stage)
                .plus(side * in.at(t) * 0.9, Math.sin(t * 105) * 0.004 * out.at(t));
    }

    private static void gloves(Pen pen, Targets at, Stage stage, double t) {
        if (t < 2.3 || t > LET_GO + 0.4) {
            return;
        }
        double height = Math.clamp(at.size() * 0.95, 0.24, 0.5);
        for (int side : new int[] {-1, 1}) {
            Point tip = hand(at, stage, side).at(t);
            pen.stamp(Gloves.PINCH, tip.plus(side * height * 0.5, -height * 0.03), height, 0, -side, 1);
        }
    }

    private static void shadows(Pen pen, Targets at, Stage stage, double t) {
        if (t > 2.3 && t < LET_GO + 0.3) {
            for (int side : new int[] {-1, 1}) {
                Point tip = hand(at, stage, side).at(t);
                pen.stamp(Bits.shadow(), tip.plus(side * 0.08, 0.05), at.size() * 0.8, 0, 1.3, 0.6);
            }
        }
    }

    /** A glossy dot on the biggest bulge. */
    private static void gloss(Pen pen, Targets at, Actor actor, double t) {
        double left = beat(0.8).at(t);
        double right = beat(1.2).at(t);
        double k = Math.max(left, right);
        if (k > 0.05) {
            Point eye = actor.spot(left > right ? at.leftEye() : at.rightEye()).at(t);
            double r = at.size() * 0.05 * k;
            Point dot = eye.plus(-at.size() * 0.13, -at.size() * 0.15);
            pen.oval(
                    dot,
                    r,
                    r * 0.62,
                    Ink.radial(dot, r, Colour.WHITE.alpha(0.95), Colour.WHITE.alpha(0.6), Colour.WHITE.alpha(0)));
        }
    }

    private static void sweat(Pen pen, Targets at, double t) {
        double k = (t - 2.8) / 0.6;
        if (k > 0 && k < 1) {
            Point p = at.rightEye().plus(at.size() * 0.45, -at.size() * (0.35 - 0.5 * k));
            double r = at.size() * 0.06;
            Ink water = Ink.radial(p.plus(-r * 0.3, r * 0.1), r * 1.6, Colour.tones(0xFFFFFF, 0x9FDCFF, 0x3E9BE0));
            pen.fill(
                    photoplay.stage.scene.Shape.smooth(List.of(
                            p.plus(0, -r * 1.9), p.plus(r, 0), p.plus(0, r), p.plus(-r, 0), p.plus(0, -r * 1.9))),
                    water);
        }
    }

    private static void thumbs(Pen pen, Stage stage, double t) {
        double k = Curve.from(3.95, 0)
                .to(4.2, 1, Ease.BACK)
                .hold(4.55)
                .to(4.8, 0, Ease.IN)
                .at(t);
        if (k > 0) {
            double y = stage.height() + 0.25 - 0.42 * k;
            pen.stamp(Gloves.THUMB_UP, new Point(0.2, y), 0.36, 8 * Math.sin(t * 9), 1, 1);
            pen.stamp(Gloves.THUMB_UP, new Point(stage.width() - 0.2, y), 0.36, -8 * Math.sin(t * 9), -1, 1);
        }
    }
}
