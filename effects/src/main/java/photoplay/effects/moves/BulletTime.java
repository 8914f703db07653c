package photoplay.effects.moves;

import java.util.ArrayList;
import java.util.List;
import photoplay.effects.Solo;
import photoplay.effects.kit.Bits;
import photoplay.stage.geometry.Affine;
import photoplay.stage.geometry.Point;
import photoplay.stage.lens.Bloom;
import photoplay.stage.lens.ChromaticSplit;
import photoplay.stage.lens.Flash;
import photoplay.stage.lens.Grade;
import photoplay.stage.lens.Grading;
import photoplay.stage.lens.Soft;
import photoplay.stage.lens.Vignette;
import photoplay.stage.portrait.Portrait;
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
import photoplay.stage.scene.Parallax;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Rnd;
import photoplay.stage.scene.Scene;
import photoplay.stage.scene.Shape;
import photoplay.stage.scene.Spot;
import photoplay.stage.scene.Sprite;
import photoplay.stage.scene.Stage;
import photoplay.stage.sound.Score;
import photoplay.stage.sound.Sound;

/** Cards, coins, popcorn and coffee fly up, time stops, the camera swings round, and one puff sets it all off. */
public enum BulletTime implements Solo {
    BULLET_TIME;

    private static final double KICK = 0.2;
    private static final double FREEZE = 0.75;
    private static final double PUFF = 3.0;
    private static final double RELEASE = 3.5;
    private static final int THINGS = 64;
    private static final Sprite COIN = Sprite.prop("coin");
    private static final Colour EDGE = Colour.rgb(0x6A5E5A);
    private static final Colour TURNED = Colour.rgb(0xC4C8D6);
    private static final Colour COFFEE = Colour.rgb(0x5A2E12);

    /** The camera's way round: out to the left, across to the right, back to the front. */
    private static final Curve ORBIT =
            Curve.from(0.7, 0).to(1.15, -20).to(2.35, 21).to(2.85, 0);

    private static final Curve FROZEN = Curve.window(FREEZE, 0.1, RELEASE, 0.08);

    /**
     * What flies.
     *
     * @param thick of something flat, in its heights; 0 for what is as deep as it is wide
     */
    private record Kind(Sprite sprite, double size, double thick) {}

    /** A thing in the air: where it hangs, how near the lens (0 the subject, 3 nearest), how it is turned. */
    private record Thing(Kind kind, Point home, double depth, double size, double degrees, double yaw, double wake) {}

    @Override
    public Scene direct(Portrait photo, Stage stage) {
        Curve hop =
                Curve.hit(KICK, 0.3).times(0.02).plus(Curve.hit(RELEASE, 0.4).times(0.012));
        double reach = photo.hasSubject() ? 1 : 0.55;
        Curve orbit = ORBIT.times(reach);
        Curve jolt = Curve.hit(KICK, 0.3).plus(Curve.hit(RELEASE, 0.5));
        Actor actor = stage.actor(photo)
                .with(Parallax.orbit(photo, orbit))
                .nodding(Curve.window(PUFF - 0.2, 0.2, PUFF + 0.3, 0.2).times(-3))
                .with(Motion.move(orbit.times(0.0012), hop.times(-1)));
        List<Thing> things = things(photo, stage);
        boolean close = photo.hasFace() && photo.face().chin().y() > 0.8 * photo.height();
        Point pour = close ? new Point(-0.06, 0.5) : new Point(0.45, 0.15);
        Camera camera = Camera.still(stage.centre())
                .zoom(Curve.from(0, 1)
                        .to(FREEZE, 1)
                        .to(1.2, 1.1)
                        .to(RELEASE, 1.14)
                        .to(3.6, 1.04, Ease.OUT)
                        .to(5, 1.06))
                .shaken(0.014, jolt, stage.seed());
        Emitter corn = Emitter.of(26, stage.seed() + 5, Sprite.drawn(1, (pen, t) -> kernel(pen)))
                .falling(stage, 0.75, 1.1)
                .size(0.022, 0.034)
                .spin(40, 160)
                .born(RELEASE, RELEASE + 0.7)
                .landingOn(actor, 0.75)
                .strength(Curve.rise(RELEASE, 0.1));
        return stage.film()
                .add(backdrop(actor, orbit, false))
                .add(backdrop(actor, orbit, true).opacity(Curve.rise(KICK, 0.5)))
                .draw((pen, t) -> ring(pen, photo, t))
                .add(flight(things, stage, orbit, -3, 0))
                .add(actor.cutout()
                        .lit(flashes(stage))
                        .lit(Light.rim(orbit.times(-6).plus(-90), Colour.rgb(0xCFE6FF), FROZEN.times(0.75)))
                        .lit(Light.rim(
                                -90,
                                Colour.rgb(0xFFE0B0),
                                Curve.hit(RELEASE, 0.9).times(1.3)))
                        .painted((pen, t) -> shadows(pen, things, stage, orbit, t)))
                .add(corn.all())
                .add(flight(things, stage, orbit, 0, 1.6))
                .draw((pen, t) -> coffee(pen, stage, pour, orbit, t))
                .add(flight(things, stage, orbit, 1.6, 4).soft(0.009))
                .camera(camera)
                .through(
                        new Grading(Grade.NEUTRAL, Grade.STEEL, FROZEN.times(0.6)),
                        ChromaticSplit.of(Curve.hit(FREEZE, 0.3)
                                .times(0.008)
                                .plus(Curve.hit(RELEASE, 0.4).times(0.012))),
                        Bloom.of(Curve.hit(RELEASE, 0.5).times(0.5)),
                        Vignette.of(FROZEN.times(0.35)),
                        Flash.white(Curve.hit(FREEZE, 0.12)
                                .times(0.35)
                                .plus(Curve.hit(RELEASE, 0.14).times(0.4))))
                .score(sound());
    }

    private static Layer.Picture backdrop(Actor actor, Curve orbit, boolean soft) {
        Layer.Picture plain = actor.backdrop();
        Curve dolly = Curve.from(2.4, 1).to(PUFF, 1.16).to(RELEASE, 1.16).to(RELEASE + 0.3, 1.02);
        Point middle = new Point(actor.portrait().width() / 2, actor.portrait().height() / 2);
        return (soft ? plain.through(new Soft(0.01)) : plain)
                .with(Motion.scale(dolly, middle), Motion.across(orbit.times(-0.0045)));
    }

    /** Everything that hangs in the air, farthest first, kept off the face. */
    private static List<Thing> things(Portrait photo, Stage stage) {
        Rnd r = stage.rnd(7);
        Kind coin = new Kind(COIN, 0.075, 0.13);
        Kind corn = new Kind(Sprite.drawn(1, (pen, t) -> kernel(pen)), 0.055, 0);
        List<Kind> kinds = List.of(
                new Kind(card(0xC8203A, "A"), 0.15, 0.045),
                new Kind(card(0x1B1B1F, "K"), 0.15, 0.045),
                new Kind(card(0xC8203A, "7"), 0.15, 0.045),
                coin,
                coin,
                new Kind(Sprite.prop("dice"), 0.11, 0),
                new Kind(Sprite.prop("dice"), 0.09, 0),
                corn,
                corn,
                new Kind(Sprite.prop("sneaker"), 0.21, 0),
                new Kind(Sprite.prop("duck"), 0.17, 0),
                coin);
        Point face = photo.face().centre();
        double clear = Math.min(0.38, photo.face().headWidth() * 0.88);
        List<Thing> out = new ArrayList<>();
        for (int i = 0; i < THINGS; i++) {
            double depth = -2 + 5.2 * Math.pow(i / (double) THINGS, 1.35);
            Point home = stage.at(r.between(0.02, 0.98), r.between(0.03, 0.97));
            // The orbit carries near things sideways: keep the way before the face free.
            double aside = clear + 0.13 * depth;
            Point off = home.minus(face);
            if (depth > 0 && Math.abs(off.y()) < clear && Math.abs(off.x()) < aside) {
                home = new Point(face.x() + Math.copySign(aside * r.between(1, 1.4), off.x()), home.y());
            }
            for (int more = 0; more < 5 && depth < 0 && hidden(photo, home); more++) {
                home = stage.at(r.between(0.02, 0.98), r.between(0.03, 0.9));
            }
            int any = r.index(kinds.size());
            Kind kind = depth > 1.8 && kinds.get(any).size() > 0.16 ? coin : kinds.get(any);
            double size = kind.size() * (1 + 0.22 * depth) * r.between(0.85, 1.2);
            double wake = PUFF + 0.05 + home.distance(face) * 0.45;
            out.add(new Thing(kind, home, depth, size, r.between(-50, 50), r.between(-55, 55), wake));
        }
        // The coin that is puffed at hangs just before the nose.
        out.add(new Thing(
                new Kind(COIN, 0.075, 0.13),
                photo.face().noseTip().plus(photo.face().headWidth() * 0.42, 0.02),
                1,
                0.075,
                0,
                0,
                PUFF));
        return out;
    }

    private static boolean hidden(Portrait photo, Point p) {
        return photo.hasSubject() && photo.matte().at(p.x(), p.y()) > 0.4;
    }

    private static Layer.Drawn flight(List<Thing> things, Stage stage, Curve orbit, double near, double far) {
        return Layer.Drawn.of((pen, t) -> {
            for (Thing thing : things) {
                if (thing.depth() >= near && thing.depth() < far) {
                    stamp(pen, thing, stage, orbit.at(t), t);
                }
            }
        });
    }

    private static void stamp(Pen pen, Thing thing, Stage stage, double orbit, double t) {
        if (t < KICK) {
            return;
        }
        Point at = place(thing, stage, orbit, t);
        double awake = Math.max(0, Math.min(t, RELEASE) - thing.wake());
        double loose = Math.max(0, t - RELEASE);
        double early = Math.max(0, FREEZE - t);
        double turn = thing.degrees() + 260 * early * Math.signum(thing.yaw()) + 25 * awake + 420 * loose;
        double yaw = thing.yaw() + orbit * 1.5 + 320 * awake + 500 * loose + 300 * early;
        double facing = Math.cos(Math.toRadians(yaw));
        if (thing.kind().thick() == 0) {
            double side = Math.signum(facing == 0 ? 1 : facing);
            pen.stamp(thing.kind().sprite(), at, thing.size(), turn, side * (0.88 + 0.12 * Math.abs(facing)), 1);
        } else {
            flat(pen, thing, at, turn, Math.toRadians(yaw));
        }
    }

    /** A card or a coin with the edge that it shows from the side, in light that falls off as it turns away. */
    private static void flat(Pen pen, Thing thing, Point at, double turn, double yaw) {
        double facing = Math.cos(yaw);
        double squeeze = Math.copySign(Math.max(0.1, Math.abs(facing)), facing);
        double deep = thing.kind().thick() * thing.size() * Math.sin(yaw) * Math.signum(squeeze);
        Sprite edge = thing.kind().sprite().tinted(EDGE);
        Point back = new Point(-deep, 0).turned(turn);
        int slices = thing.kind().thick() > 0.1 ? 3 : 1;
        for (int i = slices; i > 0; i--) {
            pen.stamp(edge, at.plus(back.times((double) i / slices)), thing.size(), turn, squeeze, 1);
        }
        Sprite face = thing.kind().sprite();
        pen.stamp(Math.abs(facing) < 0.6 ? face.tinted(TURNED) : face, at, thing.size(), turn, squeeze, 1);
    }

    /** Up from below, still in the freeze, past the lens and down after it. */
    private static Point place(Thing thing, Stage stage, double orbit, double t) {
        double rise = Ease.OUT.of((t - KICK) / (FREEZE - KICK));
        double yaw = Math.toRadians(orbit);
        double x = stage.width() / 2
                + (thing.home().x() - stage.width() / 2) * Math.cos(yaw)
                + thing.depth() * 0.34 * Math.sin(yaw);
        double y = thing.home().y()
                + (1 - rise) * (stage.height() * 1.15 - thing.home().y() * 0.4);
        double awake = Math.max(0, Math.min(t, RELEASE) - thing.wake());
        double loose = Math.max(0, t - RELEASE);
        Point out = new Point(x, y).minus(stage.at(0.5, 0.45)).unit();
        double speed = 0.9 + 0.35 * thing.depth();
        return new Point(x, y)
                .plus(out.times(0.02 * awake + speed * (1 - Math.exp(-2.2 * loose)) / 2.2))
                .plus(0, 1.5 * loose * loose);
    }

    /** Still shadows of the near things on face and clothes. */
    private static void shadows(Pen pen, List<Thing> things, Stage stage, Curve orbit, double t) {
        for (Thing thing : things) {
            if (thing.depth() > 0 && thing.depth() < 2 && t > KICK) {
                Point at = place(thing, stage, orbit.at(t), t).plus(-0.025 * thing.depth(), 0.05 * thing.depth());
                pen.stamp(Bits.shadow(), at, thing.size() * 1.15, 0, 1, 0.5 / (1 + 0.4 * thing.depth()));
            }
        }
    }

    /** Nine still cameras round the subject, one flash after another. */
    private static Light[] flashes(Stage stage) {
        Light[] out = new Light[9];
        for (int i = 0; i < out.length; i++) {
            double u = i / 8.0;
            out[i] = new Light.Lamp(
                    Spot.of(stage.at(u, 0.25)),
                    0.6,
                    0.3,
                    Colour.rgb(0xE8F4FF),
                    Curve.hit(1.0 + 0.19 * i, 0.2).times(0.4));
        }
        return out;
    }

    /** The pressure of the kick, stopped as a ring of bent air behind the chest. */
    private static void ring(Pen pen, Portrait photo, double t) {
        double r = t < FREEZE ? (t - KICK) * 0.9 : t < RELEASE ? 0.5 + 0.01 * (t - FREEZE) : 0.5 + (t - RELEASE) * 2.4;
        double a = t < KICK ? 0 : t < RELEASE ? 0.5 : Math.max(0, 0.7 - (t - RELEASE) * 1.6);
        Point c = photo.body().chest();
        pen.stroke(
                Shape.circle(c, r),
                0.028,
                Ink.of(Colour.rgb(0xDDF0FF).alpha(0.22)).alpha(a));
        pen.stroke(Shape.circle(c, r * 0.97), 0.006, Ink.of(Colour.WHITE).alpha(a * 0.8));
        pen.stroke(Shape.circle(c, r * 0.86), 0.004, Ink.of(Colour.WHITE).alpha(a * 0.4));
    }

    /**
     * A glossy ribbon of coffee that hangs in front and pours back into its cup at the end.
     *
     * @param over how far it reaches to the right and up, in widths and heights of the frame
     */
    private static void coffee(Pen pen, Stage stage, Point over, Curve orbit, double t) {
        if (t < KICK + 0.1) {
            return;
        }
        double rise = Ease.OUT.of((t - KICK - 0.1) / 0.5);
        double back = Ease.SMOOTH.of((t - RELEASE - 0.2) / 0.7);
        double shift = Math.sin(Math.toRadians(orbit.at(t))) * 0.3;
        Point cup = stage.at(0.15, 0.80)
                .lerp(stage.at(0.84, 0.88), Ease.SMOOTH.of((t - RELEASE) / 0.7))
                .plus(shift, 0);
        List<Point> spine = new ArrayList<>();
        for (int i = 0; i <= 14; i++) {
            double u = i / 14.0;
            Point free = stage.at(0.15 + over.x() * u, 0.80 - over.y() * Math.sin(u * 2.2) * rise)
                    .plus(shift * (1 + 0.6 * u), 0.022 * Math.sin(u * 11))
                    .plus(0.08 * over.y() * Math.sin(u * 9), 0);
            spine.add(free.lerp(cup, Math.max(1 - rise, back)));
        }
        double thick = 0.055 * Math.min(rise, 1 - back);
        if (thick > 0.004) {
            pen.fill(
                    Shape.ribbon(
                            spine,
                            i -> thick
                                    * (0.35 + Math.sin(Math.PI * (i + 0.6) / 15.2) * (0.9 + 0.3 * Math.sin(i * 1.7)))),
                    Ink.of(COFFEE));
            List<Point> gloss =
                    spine.stream().map(p -> p.plus(-0.004, -thick * 0.2)).toList();
            pen.fill(
                    Shape.ribbon(gloss, i -> thick * 0.34 * Math.sin(Math.PI * (i + 0.5) / 15)),
                    Ink.of(0x9A5A2C).alpha(0.9));
            pen.fill(
                    Shape.ribbon(gloss.subList(2, 9), i -> thick * 0.12),
                    Ink.of(Colour.rgb(0xFFE9CF).alpha(0.85)));
            for (int i = 0; i < 5; i++) {
                Point drop = spine.getLast().plus(0.03 + i * 0.028, -0.03 - 0.02 * ((i * 7) % 5));
                pen.circle(
                        drop,
                        thick * (0.28 - 0.03 * i),
                        Ink.radial(drop.plus(-0.004, -0.004), thick * 0.3, Colour.rgb(0xB97C4B), COFFEE));
            }
        }
        double tip = -50 * rise * (1 - back);
        pen.within(Affine.place(cup, tip, 1, 1), () -> pen.stamp(Sprite.prop("coffee"), Point.ORIGIN, 0.19));
    }

    private static Sprite card(int rgb, String rank) {
        return Sprite.drawn(0.72, (pen, t) -> {
            var box = new photoplay.stage.geometry.Box(-0.33, -0.47, 0.33, 0.47);
            pen.fill(
                    Shape.roundRect(box, 0.07),
                    Ink.linear(
                            new Point(-0.3, -0.5),
                            new Point(0.3, 0.5),
                            Colour.WHITE,
                            Colour.rgb(0xF3EEE4),
                            Colour.rgb(0xCFC8BA)));
            pen.stroke(Shape.roundRect(box, 0.07), 0.012, Ink.of(0x9C9689));
            pen.text(
                    rank,
                    photoplay.stage.scene.Font.SERIF,
                    0.17,
                    new Point(-0.2, -0.24),
                    Pen.Align.CENTRE,
                    Ink.of(rgb));
            if (rgb == 0x1B1B1F) {
                pen.within(Affine.turn(180), () -> pen.fill(Shape.heart(Point.ORIGIN, 0.15), Ink.of(rgb)));
                pen.fill(Shape.from(-0.07, 0.24).line(0.07, 0.24).line(0, 0.02).close(), Ink.of(rgb));
            } else {
                pen.fill(Shape.heart(new Point(0, 0.02), 0.17), Ink.of(rgb));
            }
        });
    }

    private static void kernel(Pen pen) {
        Colour c = Colour.rgb(0xFFF3CF);
        for (double[] p :
                new double[][] {{-0.18, -0.1, 0.26}, {0.17, -0.14, 0.25}, {0.02, 0.14, 0.28}, {-0.02, -0.22, 0.2}}) {
            Point at = new Point(p[0], p[1]);
            pen.circle(at, p[2], Ink.radial(at.plus(-0.07, -0.09), p[2] * 1.3, Colour.WHITE, c, Colour.rgb(0xD9A441)));
        }
    }

    private static Score sound() {
        Score s = Score.of(Sound.SUB_DROP, KICK).cue(Sound.WHOOSH, KICK).cue(Sound.REVERSE_CYMBAL, 0.35);
        for (int i = 0; i < 9; i++) {
            s = s.cue(Sound.SHUTTER, 1.0 + 0.19 * i);
        }
        return s.cue(Sound.GLASS_TINK, FREEZE)
                .cue(Sound.BLOW, PUFF)
                .cue(Sound.COIN, PUFF + 0.1, PUFF + 0.25, PUFF + 0.35)
                .cue(Sound.RISER, 2.6)
                .cue(Sound.IMPACT, RELEASE)
                .cue(Sound.SHATTER, RELEASE + 0.05)
                .cue(Sound.GLASS_TINK, 4.25);
    }
}
