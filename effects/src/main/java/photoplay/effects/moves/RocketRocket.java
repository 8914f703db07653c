package photoplay.effects.moves;

import photoplay.effects.Solo;
import photoplay.effects.kit.Bits;
import photoplay.effects.kit.CloseUp;
import photoplay.effects.kit.Clouds;
import photoplay.effects.kit.Heavens;
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
import photoplay.stage.scene.Ease;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Layer;
import photoplay.stage.scene.Light;
import photoplay.stage.scene.Motion;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Rnd;
import photoplay.stage.scene.Scene;
import photoplay.stage.scene.Shape;
import photoplay.stage.scene.Spot;
import photoplay.stage.scene.Sprite;
import photoplay.stage.scene.Stage;
import photoplay.stage.scene.Warps;
import photoplay.stage.sound.Instrument;
import photoplay.stage.sound.Score;
import photoplay.stage.sound.Sound;
import photoplay.stage.sound.Tune;

/** Three, two, one: white smoke and exhaust rings burst below, and the subject blasts off to the stars. */
public enum RocketRocket implements Solo {
    ROCKETROCKET;

    private static final double IGNITION = 0.9;
    private static final double LIFT_OFF = 1.6;
    private static final double BOOM = 2.9;
    private static final double CUT_OFF = 4.2;
    private static final Colour FIRE = Colour.rgb(0xFF9A3C);
    private static final Curve BURN =
            Curve.from(IGNITION, 0).to(IGNITION + 0.15, 1).hold(CUT_OFF).to(CUT_OFF + 0.12, 0);
    private static final Curve SPACE = Curve.from(2.8, 0).to(3.6, 1);

    /** How far the world has fallen, in frames. */
    private static final Curve FALL =
            Curve.from(LIFT_OFF, 0).to(2.3, 0.5, Ease.IN).to(3.4, 3.2, Ease.LINEAR);

    /** Where the boosters stand on the photo and how large they are. */
    private record Rig(Point left, Point right, Point base, double height, double wide) {
        static Rig of(Portrait photo) {
            Box box = photo.subject().box();
            double height = Math.min(0.62, photo.height() * 0.6);
            double y = photo.height() - height * 0.42;
            double inset = Math.min(0.06, box.width() * 0.1);
            return new Rig(
                    new Point(Math.max(0.02, box.left() + inset), y),
                    new Point(Math.min(photo.width() - 0.02, box.right() - inset), y),
                    new Point(box.centre().x(), photo.height() - 0.01),
                    height,
                    Math.min(photo.width(), box.width()));
        }
    }

    @Override
    public Scene direct(Portrait given, Stage stage) {
        Portrait photo = CloseUp.framed(given);
        Face face = photo.face();
        Rig rig = Rig.of(photo);
        Point base = rig.base();
        Curve thrust = Curve.window(LIFT_OFF, 0.3, CUT_OFF, 0.2);
        Curve small =
                Curve.from(0.1, 1).to(0.75, 0.84, Ease.SMOOTH).hold(LIFT_OFF).to(2.4, 0.62, Ease.SMOOTH);
        Curve rise = Curve.from(LIFT_OFF, 0).to(2.4, -0.27 * stage.height(), Ease.SMOOTH);
        Curve squash = Curve.from(1.3, 0)
                .to(1.5, 0.08)
                .to(1.7, -0.09, Ease.OUT)
                .to(2.6, -0.03)
                .hold(CUT_OFF)
                .to(4.5, 0, Ease.ELASTIC);
        FaceRig acting = FaceRig.of(photo)
                .blink(0.5)
                .eyesWide(Curve.window(IGNITION, 0.15, 2.4, 0.4))
                .brows(Curve.window(IGNITION, 0.1, 2.6, 0.4))
                .openMouth(Curve.window(LIFT_OFF, 0.15, 2.6, 0.4).times(0.5))
                .puffCheeks(Curve.window(2.6, 0.2, CUT_OFF, 0.2).times(0.6))
                .smile(Curve.rise(CUT_OFF + 0.1, 0.3));
        Actor actor = acting.act(stage.actor(photo).feather())
                .with(Warps.wave(90, 0.12, thrust.times(0.004), Curve.from(0, 0).to(5, 40, Ease.LINEAR)))
                .with(Motion.squash(squash, base))
                .with(Motion.scale(small, base))
                .with(Motion.move(Curve.wander(9, 0.006, 3).times(thrust), rise))
                .with(Motion.turn(Curve.from(CUT_OFF, 0).to(5, 6, Ease.SMOOTH), stage.at(0.5, 0.5)));
        Motion left = actor.rideRigid(rig.left(), 0, rig.height());
        Motion right = actor.rideRigid(rig.right(), 0, rig.height());
        Motion tail = actor.rideRigid(base, 0, 1);
        Spot fire = t -> tail.affine(t).apply(new Point(0, 0.12));
        Sprite cloud = Clouds.heap(Colour.WHITE, Colour.rgb(0xB9C9E6), 5);
        Sprite smoke = Bits.puff(Colour.rgb(0xF2EEE9), 7);
        Layer.Picture subject = acting.on(CloseUp.rounded(photo, actor.cutout()))
                .lit(Light.ambient(Colour.rgb(0xAFC0F0), SPACE.times(0.7)))
                .lit(Light.lamp(
                        fire,
                        0.8,
                        FIRE,
                        t -> BURN.at(t)
                                * (1.1 - 0.7 * SPACE.at(t))
                                * (0.85 + 0.15 * Math.sin(37 * t) * Math.sin(23 * t))))
                .lit(Light.lamp(
                        t -> stage.at(0.5 + 0.6 * Math.sin(7 * t), 0.1),
                        0.5,
                        Colour.rgb(0xFF3020),
                        Curve.window(0.05, 0.1, 1.3, 0.3).times(0.6)))
                .lit(Light.rim(90, Colour.rgb(0x7FC4FF), SPACE))
                .painted((pen, t) -> straps(
                        pen, left, right, rig, actor.spot(face.chin()).at(t).y(), t));
        return stage.film()
                .add(actor.backdrop().opacity(Curve.fall(1.7, 0.5)))
                .add(actor.backdrop().through(new Soft(0.015)).opacity(Curve.window(0.1, 0.4, 1.8, 0.4)))
                .add(Heavens.overRoofs(stage)
                        .with(Motion.down(FALL.times(stage.height() * 0.36)))
                        .opacity(Curve.rise(0.7, 0.7)))
                .add(Heavens.stars(stage).opacity(SPACE))
                .add(Heavens.planet(stage)
                        .with(Motion.down(Curve.from(3.2, 0.5 * stage.height()).to(4.3, 0, Ease.OUT)))
                        .opacity(Curve.rise(3.2, 0.2)))
                .draw((pen, t) -> countdown(pen, stage, actor, t))
                .draw((pen, t) -> clouds(pen, stage, cloud, t, false))
                .add(Layer.Drawn.of((pen, t) -> smoke(pen, stage, smoke, t, false))
                        .soft(0.006))
                .draw((pen, t) -> rings(pen, fire, t))
                .draw((pen, t) -> booster(pen, left, -1, t))
                .draw((pen, t) -> booster(pen, right, 1, t))
                .draw((pen, t) -> RocketPack.plume(pen, tail.affine(t), 0.13, thrust(t), 0, t))
                .add(subject)
                .draw((pen, t) -> collar(pen, tail, rig, t))
                .draw((pen, t) -> cone(pen, actor.spot(photo.body().chest()).at(t), rig.wide(), t))
                .add(Layer.Drawn.of((pen, t) -> smoke(pen, stage, smoke, t, true))
                        .soft(0.008))
                .add(Layer.Drawn.of((pen, t) -> clouds(pen, stage, cloud, t, true))
                        .soft(0.01)
                        .depth(1.3))
                .draw((pen, t) -> satellite(pen, stage, t))
                .add(CloseUp.opening(photo, stage))
                .camera(Camera.still(stage.centre())
                        .push(1, 1.04, 5)
                        .shaken(0.012, BURN.times(SPACE.times(-0.8).plus(1)), 4))
                .through(Bloom.of(BURN.times(0.35).plus(0.08)), Vignette.of(SPACE.times(0.4)))
                .score(Score.of(
                                Tune.BLUE_DANUBE.play().on(Instrument.CELESTA).from(4.1),
                                Tune.EPIC_TRAILER.play().from(0.9).until(4.1).quieter(6))
                        .cue(Sound.BEEP, 0.05, 0.3, 0.55)
                        .cue(Sound.STEAM, 0.5)
                        .cue(Sound.ENGINE, IGNITION)
                        .cue(Sound.RUMBLE, IGNITION, 1.9, 3.0)
                        .cue(Sound.EXPLOSION, LIFT_OFF)
                        .cue(Sound.BOOM, BOOM)
                        .cue(Sound.CLICK, CUT_OFF));
    }

    private static void countdown(Pen pen, Stage stage, Actor actor, double t) {
        if (t > 1.0) {
            return;
        }
        int digit = 3 - (int) (t / 0.27);
        double k = t % 0.27 / 0.27;
        if (digit > 0) {
            Point at = new Point(
                    stage.width() / 2,
                    Math.max(
                            0.34,
                            actor.spot(actor.portrait().face().centre()).at(t).y() + 0.16));
            double size = 0.5 * (0.8 + 0.2 * Ease.BACK.of(Math.min(1, 2 * k)));
            double alpha = Math.min(1, t / 0.08) * (1 - 0.4 * k);
            for (int side = -1; side <= 1; side += 2) {
                Point beside = at.plus(side * Math.min(0.36, stage.width() * 0.36), 0);
                RocketPack.number(pen, digit, size * 0.55, beside, alpha);
            }
        }
    }

    /** A booster clicks on from the side, burns, and drops off spinning when the engines are cut. */
    private static void booster(Pen pen, Motion at, int side, double t) {
        double on = Ease.BACK.of((t - 0.3) / 0.35);
        double off = Math.max(0, t - CUT_OFF - 0.1);
        if (t < 0.3) {
            return;
        }
        Affine drop = Affine.turn(side * 220 * off)
                .then(Affine.move(side * ((1 - on) * 0.9 + 0.9 * off), 0.2 * off + 1.1 * off * off));
        Affine place = drop.then(at.affine(t));
        RocketPack.plume(pen, Affine.move(0, 0.47).then(place), 0.1, thrust(t), side, t);
        pen.within(place, () -> pen.stamp(RocketPack.BOOSTER, Point.ORIGIN, 1));
    }

    /** A steel ring with an engine bell hides where the photo cuts the body. */
    private static void collar(Pen pen, Motion tail, Rig rig, double t) {
        double in = Ease.BACK.of((t - 0.45) / 0.35);
        if (t < 0.45) {
            return;
        }
        pen.within(Affine.move(0, (1 - in) * 0.3).then(tail.affine(t)), () -> RocketPack.ring(pen, rig.wide() * 0.5));
    }

    /** Straps over the body that hold the boosters, with their shadow; never over a face. */
    private static void straps(Pen pen, Motion left, Motion right, Rig rig, double chin, double t) {
        double on = Math.clamp((t - 0.55) / 0.12, 0, 1);
        if (on <= 0 || t > CUT_OFF + 0.15) {
            return;
        }
        for (int i = 0; i < 2; i++) {
            Point a = left.affine(t).apply(new Point(0, -0.12 + 0.3 * i));
            Point b = right.affine(t).apply(new Point(0, -0.12 + 0.3 * i));
            Point middle = a.lerp(b, 0.5).plus(0, 0.12 * rig.height());
            if (middle.y() < chin + 0.05) {
                continue;
            }
            Shape strap = Shape.from(a).quad(middle.x(), middle.y(), b.x(), b.y());
            RocketPack.strap(pen, strap, on);
        }
    }

    /** White smoke rolls out to both sides and hides the ground. */
    private static void smoke(Pen pen, Stage stage, Sprite puff, double t, boolean front) {
        double sink = Math.max(0, t - LIFT_OFF - 0.1);
        double fade = Curve.window(0.5, 0.4, 2.5, 0.5).at(t);
        if (fade < 0.01) {
            return;
        }
        for (int i = front ? 0 : 1; i < 64; i += 2) {
            double born = 0.5 + 1.3 * Rnd.hash(51, i);
            double age = t - born;
            if (age < 0) {
                continue;
            }
            double side = i % 4 < 2 ? -1 : 1;
            double speed = (t > IGNITION ? 0.85 : 0.35) * (0.3 + Rnd.hash(52, i));
            Point at = new Point(
                    stage.width() / 2 + side * (0.05 + speed * (1 - Math.exp(-1.6 * age))),
                    stage.height() * (front ? 0.99 : 0.93)
                            - 0.24 * Rnd.hash(53, i) * Math.min(1, 2 * age)
                            + 0.9 * sink * sink);
            double size = (0.16 + 0.3 * Math.min(1, age)) * (front ? 1.1 : 0.9);
            pen.stamp(puff, at, size, 60 * i + 25 * age * side, 1, fade * 0.95);
        }
    }

    /** Pale exhaust rings leave the base one by one and widen downward. */
    private static void rings(Pen pen, Spot fire, double t) {
        for (int i = 0; i < 9; i++) {
            double age = t - LIFT_OFF - 0.1 - 0.27 * i;
            if (age > 0 && age < 0.9) {
                Point at = fire.at(t).plus(0, 0.06 + 0.75 * age);
                pen.stroke(
                        Shape.oval(at, 0.07 + 0.34 * age, 0.018 + 0.08 * age),
                        0.02 * (1 - age / 0.9) + 0.004,
                        Ink.of(Colour.rgb(0xFFF3E0).alpha(0.75 * (1 - age / 0.9))));
            }
        }
    }

    /** A cone of vapour snaps open round the waist with the sonic boom. */
    private static void cone(Pen pen, Point waist, double wide, double t) {
        double k = (t - BOOM) / 0.45;
        if (k <= 0 || k >= 1) {
            return;
        }
        double r = wide * 0.45 + 0.5 * Ease.OUT.of(k);
        for (int i = 0; i < 3; i++) {
            pen.stroke(
                    Shape.oval(waist.plus(0, 0.06 * i + 0.1 * k), r * (1 - 0.12 * i), r * 0.2),
                    0.05 * (1 - k) + 0.004,
                    Ink.of(Colour.WHITE.alpha((0.75 - 0.2 * i) * (1 - k))));
        }
    }

    /** Clouds fall past. */
    private static void clouds(Pen pen, Stage stage, Sprite cloud, double t, boolean front) {
        for (int i = front ? 0 : 1; i < 18; i += 2) {
            double start = 1.75 + 1.35 * i / 18;
            double k = (t - start) / (front ? 0.35 : 0.6);
            if (k > 0 && k < 1) {
                double size = (front ? 0.34 : 0.2) * (0.7 + 0.6 * Rnd.hash(71, i));
                double x = stage.width() * Rnd.hash(72, i);
                double beside =
                        front ? (x < stage.width() / 2 ? x * 0.4 : stage.width() - (stage.width() - x) * 0.4) : x;
                pen.stamp(cloud, new Point(beside, -0.3 + (stage.height() + 0.6) * k), size, 0, 1, front ? 0.8 : 0.95);
            }
        }
    }

    private static final Sprite SATELLITE = Sprite.prop("satellite");

    private static void satellite(Pen pen, Stage stage, double t) {
        double k = (t - 4.1) / 1.1;
        if (k > 0) {
            pen.stamp(SATELLITE, stage.at(1.1 - 0.55 * k, 0.62 - 0.12 * k), 0.13, -20 + 40 * k);
        }
    }

    /** Thrust of all engines. */
    private static double thrust(double t) {
        return BURN.at(t) * (0.55 + 0.45 * Ease.SMOOTH.of((t - 1.4) / 0.4));
    }
}
