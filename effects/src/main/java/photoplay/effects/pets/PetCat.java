package photoplay.effects.pets;

import java.util.List;
import photoplay.effects.Solo;
import photoplay.effects.kit.Bits;
import photoplay.effects.kit.CloseUp;
import photoplay.effects.kit.Cushion;
import photoplay.effects.kit.EveningRoom;
import photoplay.effects.kit.Raised;
import photoplay.stage.geometry.Affine;
import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
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
import photoplay.stage.scene.Layer;
import photoplay.stage.scene.Light;
import photoplay.stage.scene.Motion;
import photoplay.stage.scene.Scene;
import photoplay.stage.scene.Sketch;
import photoplay.stage.scene.Spot;
import photoplay.stage.scene.Sprite;
import photoplay.stage.scene.Stage;
import photoplay.stage.sound.Score;
import photoplay.stage.sound.Sound;
import photoplay.stage.sound.Tune;

/** Plush cat ears, a bell and a tail arrive; the new cat stalks a red light dot and pounces on it. */
public enum PetCat implements Solo {
    PET_CAT;

    private static final double EARS = 0.9;
    private static final double COLLAR = 1.3;
    private static final double TAIL = 1.7;
    private static final double WHISKERS = 2.0;
    private static final double STALK = 2.5;
    private static final double POUNCE = 3.2;
    private static final double SWAT = 3.32;
    private static final double CALM = 4.15;

    /** 1 in the air, at the lens. */
    private static Curve pounce() {
        return Curve.from(POUNCE - 0.05, 0).to(SWAT, 1, Ease.OUT).hold(3.75).to(CALM, 0);
    }

    /** 1 while it lies in wait. */
    private static Curve stalk() {
        return Curve.from(STALK, 0).to(STALK + 0.25, 1).hold(POUNCE - 0.08).to(POUNCE + 0.05, 0);
    }

    @Override
    public Scene direct(Portrait given, Stage stage) {
        Portrait photo = CloseUp.framed(given);
        Face f = photo.face();
        boolean closeUp = f.chin().y() > photo.height() - 0.15;
        Raised seat = Raised.of(stage.actor(photo).roomy(0.85), stage, 0.3, 0.22);
        Actor base = closeUp ? seat.actor() : stage.actor(photo).roomy(0.5);
        Spot still = dot(base, f, stage);
        FaceRig rig = FaceRig.of(photo)
                .lookAt(still)
                .eyesWide(stalk().times(0.9).plus(pounce().times(0.6)))
                .blink(1.75)
                .eyesClosed(Curve.window(4.25, 0.2, 4.75, 0.25))
                .brows(pounce().times(0.6))
                .openMouth(pounce().times(0.35))
                .smile(Curve.rise(4.2, 0.4).times(0.8))
                .nod(stalk().times(8).plus(Curve.swing(EARS + 0.1, 3, 0.4).times(3)));
        Actor actor = rig.act(base).with(acting(photo, stage).toArray(Motion[]::new));
        Spot dot = dot(actor, f, stage);
        Colour fur = Cat.fur(photo);
        double size = Math.clamp(f.headWidth() / 0.26, 0.55, 1.3);
        LaserDot light = new LaserDot(dot, size, dotShine());
        Motion onHead = actor.onHead();
        Collar collar = Collar.of(photo, Colour.rgb(0xC8203A));
        return stage.film()
                .add(actor.backdrop())
                .add(EveningRoom.far(stage).opacity(Curve.rise(0.25, 0.6)))
                .add(Layer.Drawn.of(light.onWall()))
                .add(Layer.Drawn.of(tail(actor, photo, fur)))
                .add(Layer.Drawn.of(ears(f, fur)).riding(onHead))
                .add(rig.on(CloseUp.earless(photo, actor.cutout())
                        .lit(
                                Light.ambient(Colour.rgb(0xFFE6C8), Curve.rise(0.3, 0.6)),
                                Light.lamp(
                                        stage.at(0.08, 0.15),
                                        0.9,
                                        Colour.rgb(0xFFB060),
                                        Curve.rise(0.3, 0.6).times(0.5)),
                                light.lamp())
                        .painted(
                                collar.on(onHead, Curve.from(COLLAR, 0).to(COLLAR + 0.3, 1, Ease.BACK)),
                                light.onFur())))
                .add(CloseUp.opening(photo, stage))
                .add(Cushion.along(stage, Math.max(0.2, seat.lift() + 0.03))
                        .with(Motion.down(Curve.fall(0, 0.5).times(0.4)))
                        .opacity(Curve.of(closeUp ? 1 : 0)))
                .add(Layer.Drawn.of(bell(collar)).riding(onHead))
                .add(Layer.Drawn.of(muzzle(actor, photo)))
                .add(Layer.Drawn.of(light.halo()))
                .add(Layer.Drawn.of(paw(stage, fur)).depth(1.2))
                .add(stars(stage).all())
                .camera(Camera.still(stage.centre())
                        .push(1, 1.03, stage.seconds())
                        .shaken(0.012, Curve.hit(SWAT, 0.35), 5))
                .through(Vignette.of(Curve.rise(0.3, 0.8).times(0.45)))
                .score(Score.of(Tune.SNEAKING_PIZZICATO.play())
                        .cue(Sound.SWISH, 0.1)
                        .cue(Sound.POP, EARS, COLLAR, TAIL)
                        .cue(Sound.SMALL_BELL, COLLAR + 0.08, POUNCE + 0.3, 4.4)
                        .cue(Sound.MEOW, 3.05)
                        .cue(Sound.WHOOSH, POUNCE)
                        .cue(Sound.THUD, SWAT)
                        .cue(Sound.PURR, 4.2));
    }

    /** Crouches, wiggles, springs at the lens. */
    private static List<Motion> acting(Portrait photo, Stage stage) {
        Face f = photo.face();
        Point base = new Point(f.centre().x(), stage.height() * 1.04);
        Curve wiggle = Curve.sine(6, 2.4).times(Curve.window(STALK + 0.15, 0.15, POUNCE - 0.02, 0.1));
        Curve look = photo.hasFace()
                ? Curve.of(0)
                : Curve.window(0.25, 0.25, 0.95, 0.4).times(-3.5);
        Curve size = pounce().times(0.18).plus(1);
        return List.of(
                Motion.squash(
                        stalk().times(0.05)
                                .plus(pounce().times(Curve.hit(POUNCE, 0.6)).times(-0.08)),
                        base),
                Motion.lean(wiggle, base),
                Motion.turn(look.plus(Curve.sine(0.4, 0.5)), base),
                Motion.scale(size, new Point(f.centre().x(), stage.height() * 0.62)));
    }

    /** Way of the light dot: over the wall, chest, chin, nose, away, and at last the crown. */
    private static Spot dot(Actor actor, Face f, Stage stage) {
        Point low = f.local(0, 0.5).lerp(new Point(f.centre().x(), stage.height()), 0.45);
        Point chest = new Point(low.x() + 0.1 * f.headWidth(), Math.min(low.y(), stage.height() - 0.08));
        Spot on = actor.spot(chest);
        Spot chin = actor.spot(f.chin());
        Spot nose = actor.spot(f.noseTip());
        Spot crown = actor.spot(f.local(0.02, -0.46));
        Curve dart = Curve.from(0, 0).to(0.75, 1, Ease.OUT);
        Curve creep = Curve.from(STALK - 0.05, 0)
                .to(STALK + 0.15, 1)
                .hold(STALK + 0.2)
                .to(STALK + 0.4, 2);
        return t -> {
            if (t > SWAT) {
                return crown.at(t);
            }
            if (dart.at(t) < 1) {
                Point loop = stage.at(0.86, 0.3);
                List<Point> way = List.of(
                        stage.at(0.98, 0.82),
                        stage.at(0.9, 0.42),
                        stage.at(0.74, 0.2),
                        stage.at(0.88, 0.16),
                        loop,
                        on.at(t));
                return Spot.through(way, dart).at(t);
            }
            double k = creep.at(t);
            Point a = k < 1 ? on.at(t).lerp(chin.at(t), k) : chin.at(t).lerp(nose.at(t), k - 1);
            double restless = t < STALK ? 0.012 : 0.004;
            return a.plus(restless * Math.sin(9 * t), restless * Math.sin(13 * t));
        };
    }

    private static Curve dotShine() {
        return Curve.from(0.02, 0)
                .to(0.08, 1)
                .hold(SWAT - 0.02)
                .to(SWAT, 0)
                .hold(4.3)
                .to(4.36, 1);
    }

    private static Sketch ears(Face f, Colour fur) {
        double tall = f.headHeight() / f.headWidth();
        Sprite ear = Plush.pointedEar(fur, Cat.PINK);
        Curve pop = Curve.pop(EARS);
        Curve back = stalk().times(24).plus(Curve.swing(EARS + 0.2, 5, 0.5).times(7));
        Curve flick = Curve.swing(4.5, 7, 0.35).times(22);
        return (pen, t) -> {
            for (int side : new int[] {-1, 1}) {
                double k = pop.at(t - (side > 0 ? 0.06 : 0));
                double turn = side * (20 + back.at(t)) + (side > 0 ? flick.at(t) : 0);
                Point root = new Point(side * 0.26, -0.34 * tall);
                Affine place = Affine.place(root, turn, 0.5 * k, 0.58 * k);
                pen.within(place, () -> pen.stamp(ear, new Point(0, -0.42), 1, 0, side, 1));
            }
        };
    }

    private static Sketch bell(Collar collar) {
        Curve pop = Curve.pop(COLLAR + 0.1);
        Curve swing = Curve.swing(COLLAR + 0.1, 2.2, 1.4)
                .times(24)
                .plus(Curve.swing(POUNCE, 2.4, 1.6).times(34))
                .plus(Curve.sine(0.8, 3));
        return (pen, t) -> pen.within(collar.hook(swing.at(t)), () -> Collar.bell(pen, pop.at(t)));
    }

    /** Three whiskers a side and a pink nose, for people only: animals have their own. */
    private static Sketch muzzle(Actor actor, Portrait photo) {
        Face f = photo.face();
        if (!f.seen()) {
            return (pen, t) -> {};
        }
        Motion nose = actor.ride(f.noseTip(), f.tilt(), f.faceWidth());
        Curve pop = Curve.pop(WHISKERS);
        return (pen, t) -> pen.within(nose.affine(t), () -> {
            double k = pop.at(t);
            double twitch = 0.02 * Math.sin(14 * t) * (1 + 2 * stalk().at(t));
            Cat.muzzle(pen, k, twitch);
        });
    }

    /** A striped tail curls up behind the right flank. */
    private static Sketch tail(Actor actor, Portrait photo, Colour fur) {
        Face f = photo.face();
        Box box = photo.subject().box();
        double size = Math.min(Math.max(f.headHeight() * 1.15, 0.36), 0.6);
        double x = Math.min(
                Math.min(f.centre().x() + f.headWidth() * 1.05, box.right() - 0.06), photo.width() - size * 0.35);
        double y = Math.min(Math.max(f.local(0, 0.9).y(), photo.subject().topAt(x) + 0.12), photo.height() - 0.02);
        Spot root = actor.spot(new Point(x, y));
        Curve up = Curve.from(TAIL, 0).to(TAIL + 0.45, 1, Ease.BACK);
        Sprite tail = Cat.tail(fur);
        return (pen, t) -> {
            double k = up.at(t);
            if (k > 0.02) {
                double beat = 1 + stalk().at(t);
                double curl = Math.sin(2.4 * t * beat);
                List<Point> spine = Plush.spine(
                        root.at(t),
                        -38 + 8 * Math.sin(1.7 * t),
                        size * Cat.TAIL_LENGTH * k,
                        20,
                        s -> (s < 0.5 ? -7.5 : 12) * (1 + 0.2 * curl) + 2.2 * Math.sin(2.6 * t - 5 * s));
                pen.ribbon(tail, spine, Plush.LIMB * size * Cat.TAIL_LENGTH * k);
            }
        };
    }

    /** The paw that is raised at the right and swats the lens, with pink pads. */
    private static Sketch paw(Stage stage, Colour fur) {
        Sprite art = Plush.paw(fur.lighter(0.12), Cat.PINK);
        Curve raise = Curve.from(POUNCE - 0.12, 0)
                .to(POUNCE + 0.04, 1, Ease.OUT)
                .to(SWAT, 2, Ease.IN)
                .hold(3.95)
                .to(4.45, 3, Ease.IN);
        Spot way = Spot.through(
                List.of(stage.at(0.95, 1.4), stage.at(0.85, 0.3), stage.at(0.62, 0.56), stage.at(0.72, 1.5)),
                raise.times(1 / 3.0));
        Curve press = Curve.hit(SWAT, 0.4);
        Point elbow = stage.at(1.08, 1.15);
        Sprite foreleg = Cat.foreleg(fur);
        return (pen, t) -> {
            double k = raise.at(t);
            if (k <= 0 || k >= 3) {
                return;
            }
            Point at = way.at(t);
            Point back = elbow.minus(at).unit();
            Cat.reach(pen, foreleg, elbow, at);
            double grow = 0.46 + 0.05 * press.at(t);
            pen.stamp(Bits.shadow(), at.plus(0.02, 0.05), grow * 1.1, 0, 0.9, k > 1.9 ? 0.55 : 0);
            double flat = press.at(t);
            Affine place = Affine.place(at, back.degrees() - 90, 1 + 0.12 * flat, 1 - 0.1 * flat);
            pen.within(place, () -> pen.stamp(art, Point.ORIGIN, grow));
        };
    }

    private static Emitter stars(Stage stage) {
        return Emitter.of(12, stage.seed() + 4, Bits.star(Colour.rgb(0xFFC928)), Bits.star(Colour.rgb(0xFFF3C8)))
                .burst(stage.at(0.63, 0.5), SWAT, 1.1)
                .size(0.05, 0.1)
                .drag(2.6)
                .gravity(0.7)
                .spin(120, 300)
                .life(0.8, 1.1);
    }
}
