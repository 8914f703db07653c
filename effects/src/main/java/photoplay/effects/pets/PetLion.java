package photoplay.effects.pets;

import java.util.List;
import photoplay.effects.Solo;
import photoplay.effects.kit.Bits;
import photoplay.effects.kit.CloseUp;
import photoplay.effects.kit.Grass;
import photoplay.effects.kit.Savannah;
import photoplay.stage.geometry.Affine;
import photoplay.stage.geometry.Point;
import photoplay.stage.lens.Oval;
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
import photoplay.stage.scene.Rnd;
import photoplay.stage.scene.Scene;
import photoplay.stage.scene.Shape;
import photoplay.stage.scene.Sketch;
import photoplay.stage.scene.Spot;
import photoplay.stage.scene.Sprite;
import photoplay.stage.scene.Stage;
import photoplay.stage.scene.Warp;
import photoplay.stage.scene.Warps;
import photoplay.stage.sound.Score;
import photoplay.stage.sound.Sound;
import photoplay.stage.sound.Tune;

/** A lion's mane bursts out around the head, and the new king roars dust at the camera. */
public enum PetLion implements Solo {
    PET_LION;

    private static final double TUFTS = 0.2;
    private static final double MANE = 0.6;
    private static final double EARS = 1.9;
    private static final double BREATH = 2.45;
    private static final double ROAR = 2.8;
    private static final double CALM = 3.9;

    private static final Colour LOW_SUN = Colour.rgb(0xFFA552);
    private static final Sprite EAR = Plush.roundEar(Colour.rgb(0xB85A1C), Colour.rgb(0xFFD2A0));
    private static final List<Sprite> DUST = List.of(
            Bits.puff(Colour.rgb(0xF2D29C), 1), Bits.puff(Colour.rgb(0xD8A868), 2), Bits.puff(Colour.rgb(0xFBE6BC), 3));
    private static final Sprite BLADE = Bits.leaf(Colour.rgb(0xC9A548));

    /** 1 while the roar lasts, trembling. */
    private static Curve roar() {
        Curve hold = Curve.from(ROAR - 0.08, 0)
                .to(ROAR + 0.1, 1, Ease.BACK)
                .hold(CALM - 0.4)
                .to(CALM, 0);
        return hold.times(Curve.wander(14, 0.05, 3).plus(1));
    }

    /** Grass is blown aside by the roar. */
    private static Curve gust() {
        return t -> Math.exp(-Math.pow((t - ROAR - 0.3) / 0.45, 2));
    }

    private static Curve breath() {
        return Curve.from(BREATH - 0.1, 0).to(ROAR - 0.1, 1).to(ROAR + 0.05, 0);
    }

    @Override
    public Scene direct(Portrait given, Stage stage) {
        Portrait photo = CloseUp.framed(given);
        Face f = photo.face();
        FaceRig rig = FaceRig.of(photo)
                .eyesWide(Curve.window(0.15, 0.2, 1.1, 0.3).plus(breath().times(0.8)))
                .brows(Curve.window(0.15, 0.2, 1.1, 0.3).plus(roar().times(-1)))
                .openMouth(roar().times(0.85))
                .jaw(roar())
                .blink(1.4, 4.75)
                .smile(Curve.rise(4.1, 0.4).times(0.5))
                .nod(roar().times(-9).plus(Curve.window(4.15, 0.25, 4.8, 0.3).times(9)));
        Warp jaw =
                Warps.stretch(Spot.of(jaw(f)), f.headWidth() * 0.6, f.headHeight() * 0.5, Curve.of(0), jawDrop(photo));
        Actor actor = rig.act(stage.actor(photo).with(jaw).roomy(0.62))
                .with(Motion.squash(breath().times(-0.02).plus(roar().times(0.025)), stage.at(0.5, 1)));
        Motion head = headThrown(actor, f);
        Motion onHead = actor.onHead().then(head);
        Affine upright = Affine.place(f.centre(), f.tilt(), f.headWidth(), f.headWidth());
        Motion onPhoto = Motion.of(upright.inverse()).then(onHead);
        Curve grown = Curve.from(MANE, 0).to(2.35, 1, Ease.LINEAR);
        Curve flare = roar().plus(breath().times(-0.55));
        Curve sway = Curve.swing(CALM, 1.4, 1.6).times(9);
        Mane outer = new Mane(
                f.centre(), f.tilt(), f.headWidth() * 0.46, f.headHeight() * 0.46, f.headWidth(), grown, flare, sway);
        Mane inner = new Mane(faceCentre(f), f.tilt(), faceRx(f), faceRy(f), f.headWidth(), grown, flare, sway);
        Layer.Picture face = actor.head()
                .through(new Oval(faceCentre(f), faceRx(f) * 1.35, faceRy(f) * 1.3, f.tilt(), 0.2))
                .with(head)
                .lit(sun())
                .painted(maneShade(onPhoto, f));
        return stage.film()
                .add(actor.backdrop())
                .add(actor.backdrop().through(new Soft(0.02)).opacity(Curve.rise(0.5, 0.5)))
                .add(Savannah.far(stage).opacity(Curve.rise(0.8, 0.8)))
                .add(motes(stage).far())
                .add(rig.on(CloseUp.earless(photo, actor.cutout()).lit(sun()).painted(maneOnBody(onHead, f))))
                .add(CloseUp.opening(photo, stage))
                .add(Layer.Drawn.of(tufts(f)).riding(onHead))
                .add(outer.behind(onPhoto)
                        .lit(Light.rim(
                                205, Colour.rgb(0xFF8A30), Curve.rise(1, 1).times(0.6))))
                .add(Layer.Drawn.of(ears(f)).riding(onHead))
                .add(rig.on(face).opacity(Curve.rise(MANE, 0.15)))
                .add(inner.before(onPhoto))
                .add(Grass.front(stage, Colour.rgb(0xB88A34), Colour.rgb(0x8C6224), 0.07, Curve.rise(0.9, 0.7), gust()))
                .add(Layer.Drawn.of(rings(actor, f)))
                .add(Layer.Drawn.of(dust(actor, f, stage)).soft(0.004))
                .add(motes(stage).near())
                .camera(Camera.still(actor.spot(f.centre()).at(2))
                        .push(1, 1.08, stage.seconds())
                        .shaken(0.004, Curve.window(0.15, 0.1, 0.9, 0.3), 7)
                        .shaken(0.014, roar(), 8))
                .through(Vignette.of(Curve.rise(0.8, 0.8).times(0.5)))
                .score(Score.of(Tune.SAVANNAH_DRUMS.play())
                        .cue(Sound.RUMBLE, TUFTS)
                        .cue(Sound.RUSTLE, 0.6, 1.1, 1.6)
                        .cue(Sound.POP, EARS, EARS + 0.08)
                        .cue(Sound.BREATH_IN, BREATH)
                        .cue(Sound.ROAR.louder(4), ROAR)
                        .cue(Sound.IMPACT.quieter(4), ROAR)
                        .cue(Sound.WIND.quieter(4), 4.0));
    }

    /** Half width of what the mane leaves free. */
    private static double faceRx(Face f) {
        return f.seen() ? f.faceWidth() * 0.52 : f.headWidth() * 0.48;
    }

    private static double faceRy(Face f) {
        return f.seen() ? f.forehead().distance(f.chin()) * 0.55 : f.headHeight() * 0.48;
    }

    private static Point faceCentre(Face f) {
        return f.seen() ? f.forehead().lerp(f.chin(), 0.48) : f.centre();
    }

    private static Point jaw(Face f) {
        return f.local(0, 0.34);
    }

    /** Faces open a drawn mouth; other heads stretch their lower third. */
    private static Curve jawDrop(Portrait photo) {
        return roar().times(photo.hasFace() ? 0 : 0.3);
    }

    /** Drawn in, then thrown back and towards the lens. */
    private static Motion headThrown(Actor actor, Face f) {
        Spot neck = actor.spot(f.local(0, 0.45));
        Curve size = breath().times(-0.03).plus(roar().times(0.13)).plus(1);
        Curve tip = roar().times(-6).plus(breath().times(2));
        return t -> Affine.turn(tip.at(t))
                .then(Affine.scale(size.at(t), size.at(t)))
                .about(neck.at(t));
    }

    private static Light[] sun() {
        Curve rise = Curve.rise(0.7, 0.9);
        return new Light[] {
            Light.ambient(Colour.rgb(0xF2D0A8), rise),
            Light.key(190, LOW_SUN, rise.times(0.5)),
            Light.rim(200, LOW_SUN, rise.times(0.55))
        };
    }

    /** The first three tufts push out where the outline is. */
    private static Sketch tufts(Face f) {
        double tall = f.headHeight() / f.headWidth();
        Curve out = Curve.from(TUFTS, 0)
                .to(TUFTS + 0.25, 1, Ease.BACK)
                .hold(MANE + 1.4)
                .to(MANE + 1.5, 0);
        Sprite lock = Plush.lock(Colour.rgb(0xE0983A), 5);
        return (pen, t) -> {
            double k = out.at(t);
            for (double ray : new double[] {-180, -90, 0}) {
                for (int i = -2; i <= 2; i++) {
                    double a = ray + i * 9;
                    double late = Math.clamp(k * 1.3 - Math.abs(i) * 0.15, 0, 1.1);
                    double length = (0.34 - 0.05 * Math.abs(i)) * late * (1 + 0.06 * Math.sin(30 * t + i));
                    Point root =
                            new Point(0.42 * Math.cos(Math.toRadians(a)), 0.44 * tall * Math.sin(Math.toRadians(a)));
                    pen.stamp(lock, root.plus(Point.polar(length * 0.45, a + i * 6)), length, a + i * 6 + 90);
                }
            }
        };
    }

    private static Sketch ears(Face f) {
        double tall = f.headHeight() / f.headWidth();
        Curve pop = Curve.pop(EARS);
        double far = f.seen() ? 0.74 : 0.88;
        Curve flick = Curve.swing(4.3, 4, 0.5).times(10);
        return (pen, t) -> {
            for (int side : new int[] {-1, 1}) {
                double k = pop.at(t - (side > 0 ? 0.08 : 0));
                double a = -90 + side * 42 + (side > 0 ? flick.at(t) : 0);
                Point at = new Point(far * Math.cos(Math.toRadians(a)), far * tall * Math.sin(Math.toRadians(a)));
                pen.stamp(EAR, at, 0.42 * k, a + 90, side, 1);
            }
        };
    }

    /** The short locks darken the skin they lie on. */
    private static Sketch maneShade(Motion onPhoto, Face f) {
        Curve k = Curve.rise(1, 1.2);
        Colour shade = Colour.rgb(0x3A1C08);
        Affine oval = Affine.place(faceCentre(f), f.tilt(), faceRx(f) * 1.1, faceRy(f) * 1.1);
        Ink ink = Ink.radial(
                Point.ORIGIN,
                1.4,
                shade.alpha(0),
                shade.alpha(0),
                shade.alpha(0.03),
                shade.alpha(0.6),
                shade.alpha(0.6));
        return (pen, t) ->
                pen.within(oval.then(onPhoto.affine(t)), () -> pen.circle(Point.ORIGIN, 1.4, ink.alpha(k.at(t))));
    }

    private static Sketch maneOnBody(Motion onHead, Face f) {
        double tall = f.headHeight() / f.headWidth();
        Curve k = Curve.rise(1, 1);
        Colour shade = Colour.rgb(0x2A1204);
        return (pen, t) -> pen.within(
                Affine.scale(1.15, 1.15 * tall).then(onHead.affine(t)),
                () -> pen.circle(
                        new Point(0.06, 0.08),
                        1,
                        Ink.radial(
                                        new Point(0.06, 0.08),
                                        1,
                                        shade.alpha(0.8),
                                        shade.alpha(0.75),
                                        shade.alpha(0.5),
                                        shade.alpha(0))
                                .alpha(k.at(t))));
    }

    /** Rings of pressed air leave the mouth. */
    private static Sketch rings(Actor actor, Face f) {
        Spot mouth = actor.spot(f.mouth());
        return (pen, t) -> {
            for (int i = 0; i < 4; i++) {
                double age = (t - ROAR - 0.02 - i * 0.17) / 0.6;
                if (age > 0 && age < 1) {
                    double r = f.headWidth() * (0.2 + 1.9 * Ease.OUT.of(age));
                    double fade = (1 - age) * Math.min(1, age * 6);
                    Shape ring = Shape.oval(mouth.at(t), r, r * 0.92);
                    pen.stroke(
                            ring, 0.05 + 0.05 * age, Ink.of(Colour.rgb(0xFFF3D0).alpha(0.13 * fade)));
                    pen.stroke(
                            ring,
                            0.02 + 0.015 * age,
                            Ink.of(Colour.rgb(0xFFF3D0).alpha(0.3 * fade)));
                    pen.stroke(ring, 0.004, Ink.of(Colour.WHITE.alpha(0.7 * fade)));
                }
            }
        };
    }

    /** Puffs and blades of grass that are blown past both cheeks to the lens. */
    private static Sketch dust(Actor actor, Face f, Stage stage) {
        Spot mouth = actor.spot(f.mouth());
        return (pen, t) -> {
            for (int i = 0; i < 66; i++) {
                Rnd r = new Rnd(stage.seed() * 100 + i);
                double age = (t - ROAR - 0.9 * r.unit()) / r.between(0.55, 0.9);
                double side = r.chance(0.5) ? 0 : 180;
                double ray = side + 55 * r.either() * (r.chance(0.7) ? 1 : 1.5);
                if (age > 0 && age < 1) {
                    double far = f.headWidth() * 0.25 + (0.25 + 0.95 * r.unit()) * age * age + 0.25 * age;
                    Point at = mouth.at(t).plus(Point.polar(far, ray));
                    double near = 0.04 + age * age * r.between(0.25, 0.5);
                    double alpha = Math.min(1, age * 6) * Math.min(1, 2 * (1 - age));
                    if (i % 3 == 2) {
                        pen.stamp(
                                BLADE,
                                at,
                                near * 0.5,
                                ray + 360 * age * r.either(),
                                Math.cos(9 * age),
                                Math.min(1, 3 * alpha));
                    } else {
                        pen.stamp(DUST.get(i % 3), at, near * (0.9 + f.headWidth()), 200 * r.either() * age, 1, alpha);
                    }
                }
            }
        };
    }

    /** Gold motes hang in the air before and behind. */
    private static Emitter motes(Stage stage) {
        return Emitter.of(46, stage.seed() + 2, Bits.spark(Colour.rgb(0xFFD98A)))
                .rising(stage, 0.03, 0.09)
                .size(0.008, 0.022)
                .sway(0.03, 0.2)
                .strength(Curve.rise(1, 0.8).times(0.8));
    }
}
