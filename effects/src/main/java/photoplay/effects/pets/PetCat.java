package photoplay.effects.pets;

import java.util.ArrayList;
import java.util.List;
import photoplay.effects.Solo;
import photoplay.effects.kit.Bits;
import photoplay.effects.kit.CloseUp;
import photoplay.effects.kit.EveningRoom;
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
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Layer;
import photoplay.stage.scene.Light;
import photoplay.stage.scene.Motion;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Rnd;
import photoplay.stage.scene.Scene;
import photoplay.stage.scene.Shape;
import photoplay.stage.scene.Sketch;
import photoplay.stage.scene.Source;
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

    /** A close-up is raised by this, so that collar and bell find room before the frame's lower edge. */
    private static final double LIFT = 0.16;

    private static final Colour LASER = Colour.rgb(0xFF2A1F);
    private static final Colour PINK = Colour.rgb(0xF79AA6);
    private static final Sprite DOT = Bits.spark(LASER);

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
        Actor base = closeUp
                ? stage.actor(photo)
                        .roomy(0.85)
                        .with(Motion.move(Curve.of(0), Curve.rise(0, 0.5).times(-LIFT)))
                : stage.actor(photo).roomy(0.5);
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
        Colour fur = fur(photo);
        double size = Math.clamp(f.headWidth() / 0.26, 0.55, 1.3);
        Motion onHead = actor.onHead();
        Collar collar = Collar.of(f, Colour.rgb(0xC8203A));
        return stage.film()
                .add(actor.backdrop())
                .add(EveningRoom.far(stage).opacity(Curve.rise(0.25, 0.6)))
                .add(Layer.Drawn.of(wallDot(dot, size)))
                .add(Layer.Drawn.of(tail(actor, photo, fur)))
                .add(Layer.Drawn.of(ears(f, fur)).riding(onHead))
                .add(rig.on(CloseUp.rounded(photo, actor.cutout())
                        .lit(
                                Light.ambient(Colour.rgb(0xFFE6C8), Curve.rise(0.3, 0.6)),
                                Light.lamp(
                                        stage.at(0.08, 0.15),
                                        0.9,
                                        Colour.rgb(0xFFB060),
                                        Curve.rise(0.3, 0.6).times(0.5)),
                                Light.lamp(dot, 0.1 * size, LASER, dotShine().times(1.3)))
                        .painted(
                                collar.on(onHead, Curve.from(COLLAR, 0).to(COLLAR + 0.3, 1, Ease.BACK)),
                                dotOnFur(dot, size))))
                .add(CloseUp.opening(photo, stage))
                .add(cushion(stage, closeUp))
                .add(Layer.Drawn.of(bell(collar)).riding(onHead))
                .add(Layer.Drawn.of(muzzle(actor, photo)))
                .add(Layer.Drawn.of(dotHalo(dot, size)))
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

    /** Outside of ears and tail: hair or fur of the photo, never too dark to show its form. */
    private static Colour fur(Portrait p) {
        Colour c = Colour.rgb(p.palette().hair());
        double light = (0.3 * c.red() + 0.59 * c.green() + 0.11 * c.blue()) / 255;
        Colour warm = c.mix(Colour.rgb(0xC08448), 0.38);
        return light < 0.3 ? warm.mix(Colour.rgb(0x8A6A58), 0.25) : light > 0.8 ? warm.darker(0.1) : warm;
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

    private static Sketch wallDot(Spot dot, double size) {
        Curve shine = dotShine();
        return (pen, t) -> {
            pen.stamp(DOT, dot.at(t), 0.11 * size, 0, 1, shine.at(t) * 0.9);
            for (int i = 1; i < 7 && t < 0.75; i++) {
                pen.stamp(DOT, dot.at(t - i * 0.012), 0.07 * size, 0, 1, shine.at(t) * (0.5 - 0.07 * i));
            }
        };
    }

    private static Sketch dotOnFur(Spot dot, double size) {
        Curve shine = dotShine();
        return (pen, t) -> pen.circle(
                dot.at(t),
                0.1 * size,
                Ink.glow(dot.at(t), 0.1 * size, LASER.alpha(0.55)).alpha(shine.at(t)));
    }

    private static Sketch dotHalo(Spot dot, double size) {
        Curve shine = dotShine();
        return (pen, t) -> {
            double k = shine.at(t) * (0.9 + 0.1 * Math.sin(60 * t));
            pen.stamp(DOT, dot.at(t), 0.085 * size, 0, 1, k);
            pen.stamp(DOT, dot.at(t), 0.045 * size, 0, 1, k);
        };
    }

    /** A velvet cushion along the lower edge hides where a raised close-up ends. */
    private static Layer.Picture cushion(Stage stage, boolean needed) {
        Colour velvet = Colour.rgb(0x7C2440);
        Box box = new Box(-0.1, stage.height() - 0.14, stage.width() + 0.1, stage.height() + 0.1);
        Shape top = Shape.from(box.left(), box.bottom())
                .line(box.left(), box.top() + 0.06)
                .quad(stage.width() * 0.2, box.top() - 0.01, stage.width() * 0.5, box.top() + 0.035)
                .quad(stage.width() * 0.8, box.top() - 0.01, box.right(), box.top() + 0.06)
                .line(box.right(), box.bottom());
        Sketch art = (pen, t) -> {
            pen.fill(
                    top,
                    Ink.linear(
                            box.at(0, 0),
                            box.at(0, 1),
                            velvet.lighter(0.35),
                            velvet,
                            velvet.darker(0.4),
                            velvet.darker(0.7)));
            Rnd r = new Rnd(6);
            pen.clipped(top, () -> {
                for (int i = 0; i < 900; i++) {
                    Point p = box.at(r.unit(), r.unit());
                    Colour c = r.chance(0.5) ? velvet.lighter(0.4) : velvet.darker(0.5);
                    pen.line(p, p.plus(0.006 * r.either(), 0.014), 0.0018, Ink.of(c.alpha(0.35)));
                }
            });
            pen.stroke(top, 0.016, Ink.of(Colour.rgb(0x8A6420)));
            pen.stroke(top, 0.009, Ink.of(Colour.rgb(0xF0C560)));
        };
        return Layer.Picture.of(new Source.Drawn(box, art), List.of())
                .with(Motion.move(Curve.of(0), Curve.fall(0, 0.5).times(0.2)))
                .opacity(Curve.of(needed ? 1 : 0))
                .depth(1.1);
    }

    private static Sketch ears(Face f, Colour fur) {
        double tall = f.headHeight() / f.headWidth();
        Sprite ear = Plush.pointedEar(fur, PINK);
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
        return (pen, t) -> pen.within(collar.hook(swing.at(t)), () -> bell(pen, pop.at(t)));
    }

    private static void bell(Pen pen, double k) {
        if (k < 0.02) {
            return;
        }
        Colour gold = Colour.rgb(0xF4B62A);
        double r = 0.095 * k;
        Point c = new Point(0, r);
        pen.stroke(Shape.circle(new Point(0, 0), 0.022), 0.014, Ink.of(gold.darker(0.35)));
        pen.circle(c, r * 1.05, Ink.of(gold.darker(0.55)));
        pen.circle(
                c,
                r,
                Ink.radial(
                        c.plus(-r * 0.35, -r * 0.4),
                        r * 1.6,
                        Colour.rgb(0xFFFBE0),
                        gold.lighter(0.35),
                        gold,
                        gold.darker(0.5)));
        pen.stroke(
                Shape.from(-r * 0.98, r * 1.02).quad(0, r * 1.3, r * 0.98, r * 1.02),
                r * 0.1,
                Ink.of(gold.darker(0.6)));
        pen.circle(c.plus(0, r * 0.5), r * 0.14, Ink.of(0x3A2205));
        pen.line(c.plus(0, r * 0.5), c.plus(0, r * 0.92), r * 0.1, Ink.of(0x3A2205));
        pen.oval(c.plus(-r * 0.35, -r * 0.45), r * 0.2, r * 0.13, Ink.of(Colour.WHITE.alpha(0.9)));
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
            for (int side : new int[] {-1, 1}) {
                for (int i = -1; i <= 1; i++) {
                    Point root = new Point(side * 0.17, 0.12 + 0.05 * i);
                    Point tip = root.plus(side * 0.55 * k, (0.1 * i - 0.03 + twitch) * k);
                    Shape hair = Shape.from(root)
                            .quad(root.x() + side * 0.28 * k, root.y() + 0.06 * i - 0.05, tip.x(), tip.y());
                    pen.stroke(hair, 0.016, Ink.of(Colour.rgb(0x2A1A18).alpha(0.35 * k)));
                    pen.stroke(hair, 0.009, Ink.of(Colour.WHITE.alpha(0.95)));
                }
            }
            Shape tip = Shape.from(-0.085 * k, -0.03 * k)
                    .cubic(-0.05 * k, -0.07 * k, 0.05 * k, -0.07 * k, 0.085 * k, -0.03 * k)
                    .cubic(0.09 * k, 0.02 * k, 0.03 * k, 0.06 * k, 0, 0.065 * k)
                    .cubic(-0.03 * k, 0.06 * k, -0.09 * k, 0.02 * k, -0.085 * k, -0.03 * k)
                    .close();
            pen.fill(tip, Ink.radial(new Point(-0.02, -0.03), 0.13, PINK.lighter(0.4), PINK, PINK.darker(0.3)));
            pen.oval(new Point(-0.025 * k, -0.03 * k), 0.025 * k, 0.012 * k, Ink.of(Colour.WHITE.alpha(0.8)));
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
        Colour dark = fur.darker(0.5);
        Colour tip = fur.mix(Colour.rgb(0xFFF6E8), 0.75);
        return (pen, t) -> {
            double k = up.at(t);
            if (k > 0.02) {
                double beat = 1 + stalk().at(t);
                double curl = Math.sin(2.4 * t * beat);
                List<Point> spine = Plush.spine(
                        root.at(t),
                        -38 + 8 * Math.sin(1.7 * t),
                        size * 1.5 * k,
                        20,
                        s -> (s < 0.5 ? -7.5 : 12) * (1 + 0.2 * curl) + 2.2 * Math.sin(2.6 * t - 5 * s));
                Plush.limb(
                        pen,
                        spine,
                        s -> size * 0.2 * (1 - 0.25 * s) * Math.min(1, Math.sqrt(Math.max(0, (1 - s) * 6))),
                        s -> s > 0.84 ? tip : Math.sin(s * 30) > 0.25 ? dark : fur,
                        size * 0.045,
                        1);
            }
        };
    }

    /** The paw that is raised at the right and swats the lens, with pink pads. */
    private static Sketch paw(Stage stage, Colour fur) {
        Colour coat = fur.lighter(0.12);
        Colour stripe = fur.darker(0.4);
        Sprite art = Plush.paw(coat, PINK);
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
        return (pen, t) -> {
            double k = raise.at(t);
            if (k <= 0 || k >= 3) {
                return;
            }
            Point at = way.at(t);
            Point back = elbow.minus(at).unit();
            List<Point> arm = new ArrayList<>();
            for (int i = 0; i <= 24; i++) {
                double s = i / 24.0;
                Point straight = elbow.lerp(at.plus(back.times(0.1)), s);
                arm.add(straight.plus(back.normal().times(0.09 * Math.sin(Math.PI * s))));
            }
            Plush.limb(pen, arm, s -> 0.36 - 0.1 * s, s -> Math.sin(26 * s) > 0.45 ? stripe : coat, 0.022, 1);
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
