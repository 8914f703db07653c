package photoplay.effects.pets;

import java.util.List;
import photoplay.effects.Solo;
import photoplay.effects.kit.Bits;
import photoplay.effects.kit.CloseUp;
import photoplay.effects.kit.Grass;
import photoplay.effects.kit.SunnyPark;
import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
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
import photoplay.stage.scene.Sketch;
import photoplay.stage.scene.Spot;
import photoplay.stage.scene.Sprite;
import photoplay.stage.scene.Stage;
import photoplay.stage.sound.Score;
import photoplay.stage.sound.Sound;
import photoplay.stage.sound.Tune;

/** Floppy ears and a wagging tail arrive; the subject tilts its head, leaps and catches a bone. */
public enum PetDog implements Solo {
    PET_DOG;

    private static final double EARS = 0.12;
    private static final double COLLAR = 1.0;
    private static final double TONGUE = 1.4;
    private static final double THROW = 2.45;
    private static final double HOP = 3.02;
    private static final double CATCH = 3.25;
    private static final double LAND = 3.42;
    private static final double CALM = 4.25;

    @Override
    public Scene direct(Portrait given, Stage stage) {
        Portrait photo = CloseUp.framed(given);
        Face f = photo.face();
        Actor base = stage.actor(photo).roomy(0.7);
        Spot bone = bone(base, photo, stage);
        FaceRig rig = FaceRig.of(photo)
                .lookAt(bone)
                .blink(0.35, 2.2, 4.5)
                .tilt(tilt())
                .brows(Curve.window(1.1, 0.2, 2.3, 0.2).plus(hop()))
                .openMouth(Curve.rise(TONGUE, 0.2)
                        .times(0.3)
                        .plus(Curve.window(HOP - 0.1, 0.15, CATCH + 0.04, 0.06).times(0.5)))
                .smile(Curve.rise(CATCH + 0.1, 0.3).times(0.9));
        Actor actor = rig.act(base).with(acting(photo, stage).toArray(Motion[]::new));
        DogEars ears = new DogEars(
                photo, Curve.from(EARS, 0).to(EARS + 0.16, 1, Ease.BACK), PetDog::lift, tilt().late(4 / 30.0));
        Motion onHead = actor.onHead();
        Spot flying = bone(actor, photo, stage);
        Collar collar = Collar.of(photo, Colour.rgb(0xD0262E));
        Curve sunny = Curve.rise(0.25, 0.6);
        Curve gust = Curve.hit(LAND, 0.5);
        return stage.film()
                .add(actor.backdrop())
                .add(SunnyPark.far(stage).opacity(sunny))
                .add(SunnyPark.shimmer(stage).opacity(sunny))
                .add(heart(actor, f))
                .add(tail(actor, photo))
                .add(Layer.Drawn.of((pen, t) -> {
                    if (behind(t)) {
                        fly(pen, t, flying, onHead, photo);
                    }
                }))
                .add(rig.on(CloseUp.earless(photo, actor.cutout())
                        .lit(
                                Light.ambient(Colour.rgb(0xFFF6DC), sunny),
                                Light.key(-60, Colour.rgb(0xFFF0B0), sunny.times(0.28)),
                                Light.rim(-50, Colour.rgb(0xFFFBE0), sunny.times(0.5)))
                        .painted(
                                collar.on(onHead, Curve.from(COLLAR, 0).to(COLLAR + 0.3, 1, Ease.BACK)),
                                ears.shade(onHead, Curve.rise(EARS + 0.1, 0.2)),
                                SunnyPark.dapples(stage, 0.2))))
                .add(CloseUp.opening(photo, stage))
                .add(Layer.Drawn.of(tag(collar)).riding(onHead))
                .add(muzzle(actor, photo))
                .add(Layer.Drawn.of(ears.hanging()).riding(onHead))
                .add(Layer.Drawn.of((pen, t) -> {
                    if (!behind(t)) {
                        fly(pen, t, flying, onHead, photo);
                    }
                }))
                .add(stars(flying).all())
                .add(dust(stage, -1).all(), dust(stage, 1).all())
                .add(Grass.front(stage, Colour.rgb(0x8ED048), Colour.rgb(0x4E9A2C), 0.06, Curve.rise(0.35, 0.6), gust))
                .add(prints(stage))
                .camera(Camera.still(stage.centre())
                        .push(1, 1.05, stage.seconds())
                        .shaken(0.008, Curve.hit(LAND, 0.3), 4))
                .score(Score.of(Tune.TUBA_AND_UKULELE.play())
                        .cue(Sound.SLIDE_WHISTLE_DOWN.quieter(4), EARS)
                        .cue(Sound.FLAP, 0.42, HOP, LAND)
                        .cue(Sound.SMALL_BELL, COLLAR + 0.1)
                        .cue(Sound.BREATH_OUT.quieter(6), 1.6, 1.95, 2.3, 4.3, 4.6)
                        .cue(Sound.WHIRR.quieter(4), THROW)
                        .cue(Sound.BOING, HOP)
                        .cue(Sound.KNOCK.louder(3), CATCH)
                        .cue(Sound.BARK, 3.75)
                        .cue(Sound.STAMP, 4.35, 4.55));
    }

    /** Asks: to the left, to the right, and straight again before the bone comes. */
    private static Curve tilt() {
        return Curve.from(1.05, 0)
                .to(1.25, -12, Ease.BACK)
                .hold(1.65)
                .to(1.85, 12, Ease.BACK)
                .hold(2.3)
                .to(2.5, 0);
    }

    private static Curve hop() {
        return Curve.from(HOP, 0).to(CATCH, 1, Ease.OUT).to(LAND, 0, Ease.IN);
    }

    private static List<Motion> acting(Portrait photo, Stage stage) {
        Point base = new Point(photo.face().centre().x(), stage.height());
        // Where the photo's edge cuts the body it stays glued to the frame and stretches instead of leaping.
        boolean cut = photo.subject().box().bottom() > photo.height() - 0.03;
        Curve joy = Curve.sine(4, 3).times(Curve.window(LAND + 0.05, 0.15, CALM, 0.3));
        Curve squash = Curve.window(HOP - 0.22, 0.15, HOP + 0.05, 0.08)
                .times(0.06)
                .plus(hop().times(-0.05))
                .plus(Curve.swing(LAND - 0.02, 2.6, 0.5).times(0.08))
                .plus(Curve.swing(0.4, 3, 0.4).times(0.02));
        Curve pant = Curve.sine(3, 0.006).times(Curve.rise(TONGUE, 0.3));
        Curve ask = photo.hasFace() ? Curve.of(0) : tilt().times(0.3);
        return List.of(
                Motion.turn(ask, base),
                Motion.lean(joy, base),
                Motion.squash(squash.plus(pant), base),
                Motion.scale(Curve.of(1), hop().times(cut ? 0.08 : 0.02).plus(1), base),
                Motion.down(hop().times(cut ? -0.02 : -0.09)));
    }

    /** 0 hanging, 1 thrown up like wings: they drop at the start, fly at the hop and flop after it. */
    private static double lift(double t) {
        double drop = t < EARS + 0.05 ? 1 : Math.exp(-5 * (t - EARS - 0.05)) * Math.cos(15 * (t - EARS - 0.05));
        double fly = Curve.from(HOP, 0)
                .to(HOP + 0.14, 1.05, Ease.OUT)
                .to(CATCH + 0.05, 1)
                .to(LAND + 0.1, 0, Ease.IN)
                .at(t);
        double flop = t < LAND + 0.1 ? 0 : -0.16 * Math.exp(-3 * (t - LAND - 0.1)) * Math.sin(17 * (t - LAND - 0.1));
        double joy = 0.1
                * Math.sin(25 * t)
                * Curve.window(LAND + 0.1, 0.2, CALM + 0.2, 0.4).at(t);
        return drop + fly + flop + joy;
    }

    /** A wet nose and a tongue, for people only: animals have their own. */
    private static Layer.Drawn muzzle(Actor actor, Portrait photo) {
        Face f = photo.face();
        if (!f.seen()) {
            return Layer.Drawn.of((pen, t) -> {});
        }
        Motion lip = actor.ride(f.lowerLip(), f.tilt(), f.faceWidth());
        Motion nose = actor.ride(f.noseTip(), f.tilt(), f.faceWidth());
        Curve out = Curve.from(TONGUE, 0)
                .to(TONGUE + 0.2, 1, Ease.BACK)
                .hold(HOP - 0.1)
                .to(HOP, 0)
                .hold(CATCH + 0.5)
                .to(CATCH + 0.75, 0.8, Ease.BACK);
        Curve pop = Curve.pop(TONGUE - 0.15);
        return Layer.Drawn.of((pen, t) -> {
            double k = out.at(t) * (1 + 0.14 * Math.sin(2 * Math.PI * 3 * t));
            pen.within(lip.affine(t), () -> Dog.tongue(pen, k));
            pen.within(nose.affine(t), () -> Dog.nose(pen, pop.at(t)));
        });
    }

    private static Sketch tag(Collar collar) {
        Curve pop = Curve.pop(COLLAR + 0.1);
        Curve swing = Curve.swing(COLLAR + 0.1, 2.2, 1.4)
                .times(24)
                .plus(Curve.swing(CATCH, 2.4, 1.6).times(36))
                .plus(tilt().late(0.1).times(-0.8));
        Sprite gold = Dog.BONE.tinted(Colour.rgb(0xFFCF58));
        return (pen, t) -> pen.within(collar.hook(swing.at(t)), () -> {
            double k = pop.at(t);
            pen.stroke(Shape.circle(Point.ORIGIN, 0.03 * k), 0.014 * k, Ink.of(0x9A6A10));
            pen.stamp(gold, new Point(0.006, 0.085 * k), 0.1 * k, 0, 1, 1);
        });
    }

    /** The bone's way: in from the upper right, behind the head, round to the front, and into the mouth. */
    private static Spot bone(Actor actor, Portrait photo, Stage stage) {
        Face f = photo.face();
        Spot rest = actor.spot(rest(photo));
        Spot head = actor.spot(f.centre());
        Curve way = Curve.from(THROW, 0).to(CATCH, 1, Ease.LINEAR);
        return t -> {
            double k = way.at(t);
            if (k <= 0 || k >= 1) {
                return k <= 0 ? stage.at(1.1, 0.08) : rest.at(t);
            }
            Point c = head.at(t);
            double w = f.headWidth();
            Point left = new Point(Math.max(0.12, c.x() - w * 1.25), c.y());
            Point over = new Point(Math.min(stage.width() - 0.1, c.x() + w * 0.7), Math.max(0.1, c.y() - w * 0.75));
            return Spot.through(
                            List.of(
                                    stage.at(1.1, 0.08),
                                    c.plus(0.1 * w, -w * 0.3),
                                    left,
                                    c.plus(0, w * 0.95),
                                    over,
                                    rest.at(t)),
                            way)
                    .at(t);
        };
    }

    private static boolean behind(double t) {
        return t < THROW + 0.4 * (CATCH - THROW);
    }

    /** In the mouth; things carry it on their top. */
    private static Point rest(Portrait photo) {
        Face f = photo.face();
        boolean thing = !f.seen() && photo.kind() != Portrait.Kind.PET && f.headWidth() < 0.5;
        return f.seen() ? f.mouth() : thing ? f.local(0, -0.52) : f.local(0, 0.24);
    }

    private static void fly(Pen pen, double t, Spot way, Motion onHead, Portrait photo) {
        if (t < THROW) {
            return;
        }
        Face f = photo.face();
        double full = Math.clamp((f.seen() ? 0.82 : 0.62) * onHead.affine(t).zoom(), 0.17, 0.5);
        double k = (t - THROW) / (CATCH - THROW);
        double near = k < 1 ? 0.75 + 0.45 * k + 0.3 * Math.sin(Math.PI * Math.clamp(k * 1.6 - 0.6, 0, 1)) : 1;
        double turn =
                k < 1 ? 900 * (1 - k) : f.tilt() + 4 * Math.sin(8 * t) * Math.exp(-2 * (t - CATCH)) + tilt().at(t);
        if (k >= 1) {
            pen.stamp(Bits.shadow(), way.at(t).plus(0.01, full * 0.1), full * 0.55, turn, 2.2, 0.45);
        }
        pen.stamp(Dog.BONE, way.at(t), full * 0.42 * near, turn, 1, 1);
    }

    /** A tail behind the left flank. */
    private static Layer.Drawn tail(Actor actor, Portrait photo) {
        Face f = photo.face();
        Box box = photo.subject().box();
        double size = Math.clamp(f.headHeight() * 1.2, 0.34, 0.55);
        double x = Math.max(Math.max(f.centre().x() - f.headWidth() * 1.05, box.left() + 0.05), size * 0.4);
        double y = Math.min(Math.max(f.local(0, 0.9).y(), photo.subject().topAt(x) + 0.14), photo.height() - 0.02);
        Spot root = actor.spot(new Point(x, y));
        Curve up = Curve.from(0.75, 0).to(1.1, 1, Ease.BACK);
        Curve excited = Curve.rise(LAND, 0.1).times(Curve.fall(CALM, 0.5));
        return Layer.Drawn.of((pen, t) -> {
            double k = up.at(t);
            if (k > 0.02) {
                double wag = 26 + 16 * excited.at(t);
                double beat = 2 * Math.PI * 4 * t;
                List<Point> spine = Plush.spine(
                        root.at(t),
                        -122 + wag * Math.sin(beat),
                        size * 1.15 * k,
                        14,
                        s -> 3.5 + wag * 0.12 * Math.sin(beat - 1.6 * s - 0.6));
                Dog.tail(pen, spine, size * k);
            }
        });
    }

    private static Emitter stars(Spot at) {
        return Emitter.of(8, 5, Bits.star(Colour.rgb(0xFFC928)), Bits.star(Colour.rgb(0xFFF3C8)))
                .burst(at.at(CATCH), CATCH, 1.0)
                .size(0.05, 0.09)
                .drag(2.8)
                .gravity(0.6)
                .spin(120, 300)
                .life(0.7, 1.0);
    }

    private static Emitter dust(Stage stage, int side) {
        Point base = stage.at(0.5 + side * 0.2, 0.97);
        return Emitter.of(
                        12, stage.seed() + side, Bits.puff(Colour.rgb(0xE8DCB8), 3), Bits.puff(Colour.rgb(0xD2E0A8), 4))
                .from(Box.around(base, 0.3, 0.02))
                .born(LAND - 0.02, LAND + 0.06)
                .velocity(side * 0.1, side * 0.7, -0.35, -0.05)
                .drag(2.5)
                .size(0.08, 0.2)
                .spin(10, 50)
                .life(0.5, 0.9)
                .fade(0.05, 0.5);
    }

    private static Layer.Drawn prints(Stage stage) {
        return Layer.Drawn.of((pen, t) -> {
            for (int i = 0; i < 2; i++) {
                double k = Curve.from(4.3 + 0.2 * i, 0)
                        .to(4.38 + 0.2 * i, 1, Ease.BACK)
                        .at(t);
                if (k > 0) {
                    Point at = i == 0 ? stage.at(0.15, 0.88) : stage.at(0.85, 0.9);
                    pen.stamp(Dog.PRINT, at, 0.17 * (2 - Math.min(1, k)), i == 0 ? -18 : 16, 1, Math.min(1, k));
                }
            }
        });
    }

    /** One heart rises from behind the head. */
    private static Layer.Drawn heart(Actor actor, Face f) {
        Spot crown = actor.spot(f.crown());
        Sprite red = Bits.heart(Colour.rgb(0xF23B5F));
        return Layer.Drawn.of((pen, t) -> {
            double k = (t - 4.15) / 0.85;
            if (k > 0) {
                Point at = crown.at(t).plus(f.headWidth() * 0.45 + 0.03 * Math.sin(5 * t), 0.1 - 0.15 * Ease.OUT.of(k));
                pen.stamp(red, at, 0.15 * Ease.BACK.of(k * 2), 8 * Math.sin(5 * t), 1, 1);
            }
        });
    }
}
