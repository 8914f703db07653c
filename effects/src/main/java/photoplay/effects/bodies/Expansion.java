package photoplay.effects.bodies;

import java.util.ArrayList;
import java.util.List;
import photoplay.effects.Solo;
import photoplay.effects.kit.Bits;
import photoplay.effects.kit.Canary;
import photoplay.effects.kit.Clouds;
import photoplay.effects.kit.Countryside;
import photoplay.effects.kit.Mould;
import photoplay.effects.kit.StandPump;
import photoplay.stage.geometry.Affine;
import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.lens.Soft;
import photoplay.stage.portrait.Portrait;
import photoplay.stage.rig.FaceRig;
import photoplay.stage.scene.Actor;
import photoplay.stage.scene.Camera;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Curve;
import photoplay.stage.scene.Ease;
import photoplay.stage.scene.Layer;
import photoplay.stage.scene.Motion;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Rnd;
import photoplay.stage.scene.Scene;
import photoplay.stage.scene.Source;
import photoplay.stage.scene.Sprite;
import photoplay.stage.scene.Stage;
import photoplay.stage.sound.Instrument;
import photoplay.stage.sound.Score;
import photoplay.stage.sound.Sound;
import photoplay.stage.sound.Tune;

/** A pump blows the subject up like a balloon; round and squeaky, it floats off on a string. */
public enum Expansion implements Solo {
    EXPANSION;

    private static final double[] PUFFS = {0.45, 0.9, 1.3, 1.7, 2.1};
    private static final double[] FULL = {0.42, 0.62, 0.78, 0.9, 1};
    private static final double UNPLUGGED = 2.5;
    private static final double KNOT = 2.58;
    private static final double LIFT_OFF = 2.8;
    private static final double BUMP = 3.3;
    private static final double PERCHED = 4.05;
    private static final double STARTLED = 4.35;
    private static final double FLYING = 0.78;

    /** How far the ground has sunk, in heights of the frame. */
    private static final Curve FALL = Curve.from(LIFT_OFF - 0.05, 0).to(3.5, 1.1);

    /** How full of air the balloon is, 0 to 1. */
    private static double fullness(double t) {
        double k = 0;
        for (int i = 0; i < PUFFS.length; i++) {
            k += (FULL[i] - (i == 0 ? 0 : FULL[i - 1])) * Ease.BACK.of((t - PUFFS[i]) / 0.26);
        }
        return k;
    }

    @Override
    public Scene direct(Portrait photo, Stage stage) {
        FlyingBalloon balloon = balloon(photo, stage);
        Curve puffing = t -> {
            double k = 0;
            for (double at : PUFFS) {
                k += Curve.swing(at, 4.2, 0.4).at(t);
            }
            return k * 0.035
                    + 0.1 * Curve.swing(BUMP + 0.1, 3.4, 0.6).at(t)
                    + 0.03 * Curve.swing(STARTLED, 4, 0.4).at(t);
        };
        FaceRig acting = FaceRig.of(photo)
                .puffCheeks(t -> 1.25 * fullness(t))
                .brows(t -> 0.9 * Curve.window(0.3, 0.08, 0.9, 0.3).at(t)
                        + 0.8 * Curve.window(2.05, 0.1, 2.9, 0.3).at(t))
                .eyesWide(Curve.window(2.05, 0.1, 2.8, 0.3)
                        .plus(Curve.window(BUMP, 0.06, 3.7, 0.2).times(0.8)))
                .pout(Curve.window(0.5, 0.3, LIFT_OFF, 0.3).times(0.6))
                .gaze(
                        Curve.of(0),
                        Curve.window(2.95, 0.15, 3.65, 0.2)
                                .plus(Curve.window(PERCHED, 0.1, 4.6, 0.2))
                                .times(-0.9))
                .blink(0.62, 1.5, 3.75, 4.7)
                .smile(Curve.rise(4.4, 0.3));
        Actor actor = acting.act(stage.actor(photo))
                .with(balloon.kneading())
                .with(Motion.squash(puffing, balloon.centre().plus(0, balloon.radius())))
                .with(balloon.flight())
                .with(balloon.ceiling());
        Colour rubber = Colour.rgb(photo.palette().clothes()).mix(Colour.rgb(0xE8465C), 0.35);
        Layer.Picture skin = acting.on(Layer.Picture.of(
                        new Source.Looked(
                                new Source.Cutout(photo, false),
                                balloon.kneading().mould().lump()),
                        actor.chain()))
                .painted((pen, t) -> shine(pen, balloon, t));
        Sprite cloud = Clouds.heap(Colour.WHITE, Colour.rgb(0xB4CDEE), 5);
        return stage.film()
                .add(world(actor.backdrop(), stage).opacity(t -> t < 1 ? 1 : 0))
                .add(world(actor.backdrop().through(new Soft(0.014)), stage)
                        .opacity(Curve.window(0.25, 0.6, LIFT_OFF + 0.27, 0.02)))
                .add(Countryside.above(stage)
                        .with(Motion.down(Curve.from(LIFT_OFF - 0.05, 0.1 * stage.height())
                                .to(3.7, 0, Ease.OUT)))
                        .opacity(Curve.rise(LIFT_OFF - 0.05, 0.3)))
                .draw((pen, t) -> clouds(pen, stage, cloud, t))
                .draw((pen, t) -> shadow(pen, balloon, stage, t))
                .draw((pen, t) -> bird(pen, balloon, stage, t, false))
                .draw((pen, t) -> string(pen, balloon, rubber, t))
                .add(acting.on(actor.cutout()).opacity(t -> t < 0.22 ? 1 : 0))
                .add(skin.opacity(Curve.rise(0.06, 0.14)))
                .draw((pen, t) -> pump(pen, balloon, stage, t))
                .draw((pen, t) -> bird(pen, balloon, stage, t, true))
                .draw((pen, t) -> buttons(pen, balloon, photo, stage, t))
                .add(Layer.Drawn.of((pen, t) -> near(pen, stage, cloud, t))
                        .soft(0.01)
                        .depth(1.3))
                .camera(Camera.still(stage.centre())
                        .shaken(
                                0.008,
                                Curve.hit(BUMP, 0.25).plus(Curve.hit(2.1, 0.15).times(0.6)),
                                stage.seed()))
                .score(sound());
    }

    /** The photo's forms from stroke to stroke of the pump, and then its flight. */
    private static FlyingBalloon balloon(Portrait p, Stage stage) {
        BalloonForm f = BalloonForm.of(p, stage);
        Mould m = f.mould();
        Mould.Form slim = f.slim();
        Mould.Form round = f.round();
        Mould.Kneading k =
                m.from(m.own(m.middle(), 1, 1)).to(0.06, 0.4, slim.mix(round, f.bust() ? 0.1 : 0.3), Ease.SMOOTH);
        for (int i = 0; i < PUFFS.length; i++) {
            k = k.to(PUFFS[i], 0.26, slim.mix(round, FULL[i]), Ease.BACK);
        }
        return new FlyingBalloon(k, round, f.centre(), f.radius(), flight(round, f.centre(), stage));
    }

    /** Lifts off, bumps against the upper edge, comes down to the middle and hovers. */
    private static Motion flight(Mould.Form round, Point centre, Stage stage) {
        Box b = round.box();
        double top = centre.y() + (b.top() - centre.y()) * FLYING;
        double hover = stage.height() * 0.47 - (centre.y() + (b.centre().y() - centre.y()) * FLYING);
        Curve up = Curve.from(LIFT_OFF - 0.1, 0)
                .to(LIFT_OFF, 0.012)
                .to(BUMP, -top - 0.1, Ease.SMOOTH)
                .to(BUMP + 0.16, -top - 0.08)
                .to(3.95, hover + 0.02)
                .to(4.3, hover)
                .plus(Curve.sine(0.7, 0.015).times(Curve.rise(3.9, 0.4)));
        Curve aside = Curve.from(LIFT_OFF, 0)
                .to(3.6, stage.width() / 2 - centre.x())
                .plus(Curve.sine(0.45, 0.012).times(Curve.rise(3, 0.6)));
        Curve turn = Curve.sine(0.55, 6, 0.25).times(Curve.window(LIFT_OFF, 0.5, 9, 0.1));
        return Motion.turn(turn, centre)
                .then(Motion.scale(Curve.from(LIFT_OFF, 1).to(BUMP, FLYING), centre))
                .then(Motion.move(aside, up));
    }

    private static Layer.Picture world(Layer.Picture backdrop, Stage stage) {
        return backdrop.with(Motion.down(FALL.times(stage.height() * 0.8)));
    }

    /** Rubber: a round shade, two windows mirrored in it, a seam, blue light from below. */
    private static void shine(Pen pen, FlyingBalloon balloon, double t) {
        double k = Math.clamp(fullness(t), 0, 1);
        if (k <= 0) {
            return;
        }
        Box b = balloon.box(t);
        double high = Math.min(b.height(), b.width() * 1.05);
        Point middle = new Point(b.centre().x(), b.bottom() - high / 2);
        pen.within(balloon.flight().affine(t), () -> {
            pen.stamp(Rubber.SHADE, middle, high * 1.02, 0, b.width() / high, k);
            Point valve = balloon.valve(t);
            pen.stamp(Bits.shadow(), valve.plus(0.012, 0.02), 0.12, 0, 1, t < UNPLUGGED ? 0.8 : 0.4);
        });
    }

    private static void shadow(Pen pen, FlyingBalloon balloon, Stage stage, double t) {
        double up = Math.max(0, (t - LIFT_OFF) / 0.35);
        double k = Math.clamp((t - 0.1) / 0.3, 0, 1) * Math.max(0, 1 - up);
        if (k > 0) {
            Box b = balloon.box(t);
            double wide = b.width() * (0.85 - 0.4 * up);
            Point at = new Point(b.centre().x() + 0.02, b.bottom() - 0.004 + FALL.at(t) * stage.height());
            for (double size : new double[] {1.25, 0.8}) {
                pen.stamp(Bits.shadow(), at, 0.1 * size, 0, wide * size / (0.1 * size), 0.85 * k);
            }
        }
    }

    /** A knot pulled tight under the belly, and the string that hangs from it. */
    private static void string(Pen pen, FlyingBalloon balloon, Colour rubber, double t) {
        double k = Ease.BACK.of((t - KNOT) / 0.2);
        if (t < KNOT) {
            return;
        }
        Box b = balloon.box(t);
        Affine flight = balloon.flight().affine(t);
        Point root = flight.apply(new Point(b.centre().x(), b.bottom() - 0.008));
        Point way = flight.apply(new Point(b.centre().x(), b.bottom() + 1))
                .minus(root)
                .unit();
        List<Point> line = new ArrayList<>();
        double length = 0.03 + 0.36 * Ease.OUT.of((t - KNOT) / 0.9);
        for (int i = 0; i <= 14; i++) {
            double u = i / 14.0;
            double swing = 0.05 * u * Math.sin(4.2 * t - 3.2 * u) + 0.012 * Math.sin(9 * u + 2 * t) * u;
            double trail = 0.16 * u * u * Curve.window(LIFT_OFF, 0.2, 3.5, 0.4).at(t);
            line.add(root.plus(way.times(0.03 + length * u)).plus(swing + trail, -0.1 * u * u * trail));
        }
        Rubber.cord(pen, line);
        pen.within(Affine.place(root, way.degrees() - 90, 0.8 * k, 0.8 * k), () -> Rubber.knot(pen, rubber));
    }

    /** A stand pump in the lower right corner; its hose ends in the valve until it pops out. */
    private static void pump(Pen pen, FlyingBalloon balloon, Stage stage, double t) {
        double in = Ease.BACK.of((t - 0.02) / 0.26);
        double sunk = FALL.at(t) * stage.height() * 1.1 + (1 - in) * 0.6;
        if (sunk > 0.9) {
            return;
        }
        Point foot = new Point(stage.width() - 0.115, stage.height() - 0.035 + sunk);
        double handle = 0.13;
        for (double at : PUFFS) {
            handle = Math.min(
                    handle,
                    Curve.from(at - 0.16, 0.13)
                            .to(at + 0.05, 0.012, Ease.IN)
                            .to(at + 0.32, 0.13)
                            .at(t));
        }
        hose(pen, balloon, foot, t);
        StandPump.draw(pen, foot, handle);
    }

    /** The ribbed hose with a lump of air in it at each stroke. */
    private static void hose(Pen pen, FlyingBalloon balloon, Point foot, double t) {
        Point valve = balloon.flown(balloon.valve(Math.min(t, UNPLUGGED)), Math.min(t, UNPLUGGED));
        Point arriving = foot.plus(-0.16, -0.26).lerp(valve, Ease.OUT.of((t - 0.12) / 0.2));
        double gone = Math.max(0, t - UNPLUGGED);
        double whip = Math.exp(-3 * gone) * Math.min(1, 12 * gone);
        Point end = t < UNPLUGGED
                ? arriving
                : valve.lerp(foot.plus(-0.1, -0.1), Ease.OUT.of(gone / 0.3))
                        .plus(0.16 * whip * Math.sin(26 * gone), -0.22 * whip * Math.abs(Math.cos(17 * gone)));
        Point out = foot.plus(-0.05, -0.02);
        Point way = t < UNPLUGGED ? new Point(0.13, 0.05) : new Point(0.1 * Math.cos(20 * gone), 0.1);
        List<Double> lumps = new ArrayList<>();
        for (double at : PUFFS) {
            lumps.add((t - at + 0.1) / 0.16);
        }
        StandPump.hose(pen, out, end, way, lumps);
        if (gone > 0 && gone < 0.3) {
            Sprite puff = Bits.puff(Colour.WHITE, 4);
            for (int i = 0; i < 5; i++) {
                pen.stamp(
                        puff,
                        valve.lerp(end, 0.25 * i).plus(0.02 * i, -0.02),
                        0.05 + 0.3 * gone,
                        60 * i,
                        1,
                        0.8 * (1 - gone / 0.3));
            }
        }
    }

    /** The last stroke shoots two buttons past the lens. */
    private static void buttons(Pen pen, FlyingBalloon balloon, Portrait photo, Stage stage, double t) {
        double age = t - 2.12;
        if (age < 0 || age > 0.5 || !photo.hasFace()) {
            return;
        }
        Box b = balloon.round().box();
        for (int side = -1; side <= 1; side += 2) {
            double u = age / 0.5;
            Point from = new Point(b.centre().x() + 0.03 * side, b.bottom() - 0.42 * b.width() + 0.06 * side);
            Point to = from.plus(side * 0.75 * stage.width(), -0.28 + 0.2 * side);
            pen.stamp(Rubber.BUTTON, from.lerp(to, u), 0.04 + 0.32 * u * u, side * 500 * u, Math.cos(9 * u), 1);
        }
    }

    /** Clouds behind sink past during the climb, then drift. */
    private static void clouds(Pen pen, Stage stage, Sprite cloud, double t) {
        if (t < LIFT_OFF) {
            return;
        }
        double climbed = Curve.from(LIFT_OFF, 0).to(3.6, 1, Ease.OUT).at(t);
        for (int i = 0; i < 6; i++) {
            double size = 0.11 + 0.1 * Rnd.hash(61, i);
            double y = stage.height() * (0.1 + 0.15 * i) - (1 - climbed) * stage.height() * (0.7 + size);
            double x = stage.width() * ((0.34 + 0.43 * i) % 1.1) + 0.03 * (t - 3.5) * (1 + i % 3);
            pen.stamp(cloud, new Point(x, y), size, 0, i % 2 == 0 ? 1 : -1, 0.95);
        }
    }

    /** Two clouds rush past the lens. */
    private static void near(Pen pen, Stage stage, Sprite cloud, double t) {
        for (int i = 0; i < 3; i++) {
            double k = (t - 2.84 - 0.1 * i) / 0.4;
            if (k > 0 && k < 1) {
                double x = stage.width() * List.of(0.02, 1.0, 0.08).get(i);
                pen.stamp(cloud, new Point(x, -0.35 + (stage.height() + 0.7) * k), 0.36, 0, 1, 0.85);
            }
        }
    }

    /** A small bird comes from behind, perches on the balloon, is startled and flaps off before it. */
    private static void bird(Pen pen, FlyingBalloon balloon, Stage stage, double t, boolean front) {
        if (t < 3.45 || t > 5 || front != t >= PERCHED - 0.04) {
            return;
        }
        Affine flight = balloon.flight().affine(t);
        Point perch = flight.apply(
                new Point(balloon.round().at().x() + 0.02, balloon.round().box().top() + 0.006));
        if (t < PERCHED) {
            double k = Ease.OUT.of((t - 3.45) / (PERCHED - 3.45));
            Point at = stage.at(1.1, 0.02).lerp(perch, k).plus(0, -0.16 * Math.sin(Math.PI * k) * (1 - k));
            Canary.draw(pen, at, 0.05 + 0.045 * k, -1, Math.sin(34 * t), -8);
        } else if (t < STARTLED) {
            double nod = Curve.swing(PERCHED, 5, 0.3).at(t);
            Canary.draw(pen, perch.plus(0, 0.006 * nod), 0.095, -1, -1.4, 6 * nod);
        } else {
            double k = (t - STARTLED) / 0.6;
            Point at = perch.plus(-0.75 * stage.width() * k * k - 0.04 * k, -0.12 * Math.sin(2.6 * k) + 0.32 * k * k);
            Canary.draw(pen, at, 0.1 + 0.13 * k, -1, Math.sin(44 * t), 14);
            for (int i = 0; i < 3; i++) {
                pen.stamp(
                        Bits.petal(Colour.rgb(0xFFD76A)),
                        perch.plus(0.03 * i - 0.03 + 0.03 * Math.sin(6 * k + i), -0.03 + 0.2 * k * (0.6 + 0.3 * i)),
                        0.024,
                        200 * k + 90 * i,
                        1,
                        Math.max(0, 1 - k));
            }
        }
    }

    private static Score sound() {
        Score score = Score.of(Tune.DRUNKEN_WALTZ.at(150).on(Instrument.GLOCKENSPIEL));
        for (int i = 0; i < PUFFS.length; i++) {
            score = score.cue(Sound.BLOW.lower(3 - 2 * i), PUFFS[i] - 0.06)
                    .cue(Sound.BALLOON.lower(2 - i).quieter(4), PUFFS[i] + 0.06);
        }
        return score.cue(Sound.POP, 0.33, 2.14)
                .cue(Sound.DING.quieter(4), 2.2, 2.34)
                .cue(Sound.CORK, UNPLUGGED)
                .cue(Sound.STRETCH, KNOT)
                .cue(Sound.SLIDE_WHISTLE_UP, LIFT_OFF)
                .cue(Sound.SQUEAK, BUMP, BUMP + 0.16)
                .cue(Sound.CHIRP, PERCHED, STARTLED)
                .cue(Sound.WINGS, STARTLED + 0.05);
    }
}
