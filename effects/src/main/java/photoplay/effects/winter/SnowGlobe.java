package photoplay.effects.winter;

import java.util.List;
import photoplay.effects.Solo;
import photoplay.effects.kit.Bits;
import photoplay.effects.kit.CloseUp;
import photoplay.effects.kit.LampRoom;
import photoplay.effects.kit.Winter;
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
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Curve;
import photoplay.stage.scene.Cut;
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
import photoplay.stage.scene.Warps;
import photoplay.stage.sound.Instrument;
import photoplay.stage.sound.Score;
import photoplay.stage.sound.Sound;
import photoplay.stage.sound.Tune;

/** The camera backs out: the subject lives in a snow globe, and two mittens pick it up and shake it. */
public enum SnowGlobe implements Solo {
    SNOWGLOBE;

    /** The camera has backed out; from here on the globe is a thing that can be moved. */
    private static final double OUT = 1.75;

    private static final double GRIP = 2.5;
    private static final double BUMP = 3.2;
    private static final double DOWN = 3.8;
    private static final Curve PULL = Curve.from(0.35, 0).to(OUT - 0.05, 1, Ease.SMOOTH);
    static final Curve STORM = Curve.from(2.55, 0).to(2.9, 1).hold(3.6).to(4.9, 0.12, Ease.OUT);
    static final Curve SHAKING = Curve.window(2.58, 0.12, 3.66, 0.12);

    /** The globe shaken, its contents moved late. */
    static double shake(double t) {
        return Math.sin(2 * Math.PI * 3.4 * (t - 2.58)) * SHAKING.at(t);
    }

    /**
     * Where things end.
     *
     * @param glass middle of the glass
     * @param end from the photo to its place in the globe
     * @param tall the photo's height
     */
    private record Plan(Point glass, Affine end, double tall) {
        static Plan of(Portrait photo, Stage stage) {
            Point glass = new Point(stage.width() / 2, stage.height() * 0.5 - 0.08);
            Box box = photo.subject().box();
            double w = stage.width();
            double h = stage.height();
            double k = photo.hasSubject() ? 0.6 / Math.max(h, Math.min(w, box.width() * 1.1)) : 0.5 / Math.max(w, h);
            double x = photo.hasSubject() ? box.centre().x() : w / 2;
            double floor = photo.hasSubject() ? 0.335 : 0.22;
            double low = glass.y() + floor - k * h;
            if (photo.hasFace() && photo.kind() == Portrait.Kind.PERSON) {
                Face f = photo.face();
                k = Math.clamp(0.24 / f.headWidth(), k, 2 * k);
                x = 0.4 * x + 0.6 * f.centre().x();
                // Deep in the snow rather than small, with the crown under the glass.
                low = Math.max(
                        glass.y() + floor - k * h,
                        glass.y() - 0.29 - k * Math.max(0, f.crown().y()));
            }
            return new Plan(glass, new Affine(k, 0, 0, k, glass.x() - k * x, low), h);
        }

        /** From the photo towards its place. */
        Affine in(double t) {
            double u = PULL.at(t);
            return new Affine(1 + (end.a() - 1) * u, 0, 0, 1 + (end.d() - 1) * u, end.e() * u, end.f() * u);
        }

        /** The same way for what is drawn where it ends. */
        Affine set(double t) {
            return end.inverse().then(in(t));
        }

        /** The glass and the room: farther out at first, so that nothing of them is in the frame. */
        Affine room(double t) {
            double far = 1 + Math.max(0.9, 2.6 * tall * end.a() - 1) * (1 - Ease.SMOOTH.of(t / 1.2));
            return Affine.scale(far, glass).then(set(t));
        }

        Affine held(double t) {
            double lift = Curve.window(GRIP + 0.05, 0.12, DOWN - 0.08, 0.08).at(t) * 0.03;
            double thud = Curve.swing(DOWN, 6, 0.3).at(t) * 0.012;
            return Affine.turn(11 * shake(t), glass.plus(0, GlassGlobe.R + 0.1))
                    .then(Affine.move(0.05 * shake(t), -lift - Math.abs(thud)));
        }
    }

    @Override
    public Scene direct(Portrait given, Stage stage) {
        Portrait photo = CloseUp.framed(given);
        Plan plan = Plan.of(photo, stage);
        Curve late = t -> 0.07 * Math.sin(2 * Math.PI * 3.4 * (t - 2.7)) * SHAKING.at(t - 0.08);
        Curve pressed = Curve.window(BUMP - 0.06, 0.08, BUMP + 0.4, 0.25);
        FaceRig acting = FaceRig.of(photo)
                .blink(0.6, 4.3)
                .eyesWide(Curve.window(2.6, 0.15, 3.8, 0.3))
                .brows(Curve.window(2.55, 0.15, 3.7, 0.3))
                .smile(Curve.rise(4.0, 0.4));
        Point cheek = photo.face().local(0.34, 0.12);
        Actor actor = acting.act(stage.actor(photo).feather())
                .with(Warps.bulge(stage.actor(photo).spot(cheek), photo.face().headWidth() * 0.45, pressed.times(0.35)))
                .with(Motion.squash(pressed.times(-0.1), stage.at(0.5, 1)))
                .with((Motion) plan::in)
                .with(Motion.move(late.plus(pressed.times(0.1)), pressed.times(-0.02)))
                .with(Motion.turn(pressed.times(7), plan.glass().plus(0, 0.3)));
        Layer.Picture subject = acting.on(CloseUp.rounded(photo, actor.cutout()))
                .lit(Light.ambient(Colour.rgb(0xE8EEFF), PULL.times(0.5)))
                .lit(Light.lamp(
                        t -> plan.set(t).apply(plan.glass().plus(0.24, 0.14)),
                        0.35,
                        Colour.rgb(0xFFB45C),
                        PULL.times(0.55)))
                .lit(Light.rim(-60, Colour.rgb(0xE4EEFF), PULL.times(0.8)));
        Layer.Picture world = GlobeWorld.behind(plan.glass(), stage).with((Motion) plan::set);
        Layer.Picture bank = GlobeWorld.before(plan.glass(), stage).with((Motion) plan::set);
        double table = Math.max(stage.height() * 0.8, plan.glass().y() + GlassGlobe.R - 0.02);
        Sketch lamps = (pen, t) -> LampRoom.draw(pen, stage, table, plan.glass().plus(0.3, GlassGlobe.R + 0.15));
        Layer.Picture room = Layer.Picture.drawn(stage.frame().grown(0.1), lamps);
        Layer.Picture hole = Layer.Picture.drawn(stage.frame().grown(0.1), (pen, t) -> {
                    lamps.draw(pen, t);
                    pen.circle(plan.glass(), GlassGlobe.R, Wipe.HOLE);
                })
                .with((Motion) plan::room);
        Layer.Picture globe = GlassGlobe.of(plan.glass());
        Emitter snow = Winter.snow(stage, 120);
        Emitter inside = Emitter.of(90, stage.seed() + 5, Bits.FLAKE)
                .from(Box.around(plan.glass().plus(0, -GlassGlobe.R), 2 * GlassGlobe.R, 0))
                .velocity(-0.02, 0.02, 0.08, 0.2)
                .life(4, 5)
                .looping()
                .size(0.007, 0.018)
                .sway(0.02, 0.4);
        Curve early = Curve.fall(0.9, 0.6);
        return stage.film()
                .add(world)
                .add(actor.backdrop().with((Motion) plan::in).depth(1).opacity(Curve.fall(0.35, 0.7)))
                .add(actor.backdrop()
                        .through(new Soft(0.02))
                        .with((Motion) plan::in)
                        .depth(1)
                        .opacity(Curve.window(0.15, 0.35, 0.8, 0.5)))
                .add(inside.all().riding(plan::set).opacity(PULL))
                .add(snow.far().opacity(early))
                .add(subject)
                .add(bank.opacity(Curve.rise(0.4, 0.6)))
                .add(snow.near().opacity(early))
                .add(hole, globe.with((Motion) plan::room))
                .add(CloseUp.opening(photo, stage))
                .through(
                        Bloom.of(PULL.times(0.25)),
                        Vignette.of(Curve.window(0.02, 0.45, 1.3, 0.5).times(0.75)))
                .cut(OUT, Cut.HARD)
                .add(room)
                .draw((pen, t) -> pen.stamp(
                        Bits.shadow(),
                        plan.glass().plus(0.04 * shake(t), GlassGlobe.R + 0.17),
                        0.16,
                        0,
                        5,
                        0.9 - 0.3 * SHAKING.at(t)))
                .add(Layer.Group.of(
                                stage.frame(),
                                List.of(
                                        world,
                                        inside.all().opacity(STORM.times(-1).plus(1)),
                                        subject,
                                        bank,
                                        inside.near().opacity(STORM.times(-1).plus(1)),
                                        Layer.Drawn.of((pen, t) -> Flurry.draw(pen, plan.glass(), t))))
                        .clip(Shape.circle(plan.glass(), GlassGlobe.R))
                        .with(Warps.fisheye(
                                Spot.of(plan.glass()),
                                GlassGlobe.R,
                                Curve.rise(OUT, 0.3).times(0.3)))
                        .with((Motion) plan::held))
                .add(Layer.Drawn.of((pen, t) -> fog(pen, actor, cheek, pressed, t))
                        .riding(plan::held))
                .add(globe.with((Motion) plan::held))
                .draw((pen, t) -> mittens(pen, plan, t))
                .through(Bloom.of(0.25), Vignette.of(0.35))
                .score(Score.of(Tune.WINTER_WALTZ.at(132).on(Instrument.MUSIC_BOX))
                        .cue(Sound.SMALL_BELL, 0.1, 1.7)
                        .cue(Sound.WHOOSH, 2.6, 2.9, 3.4)
                        .cue(Sound.WIND, 2.6)
                        .cue(Sound.GLASS_TINK, BUMP)
                        .cue(Sound.BONK, BUMP)
                        .cue(Sound.THUD, DOWN));
    }

    /** The pressed spot on the glass, and breath that shrinks away. */
    private static void fog(Pen pen, Actor actor, Point cheek, Curve pressed, double t) {
        double k = pressed.at(t);
        Point at = actor.spot(cheek).at(t);
        if (k > 0.05) {
            pen.oval(at.plus(0.01, 0), 0.035 * k, 0.045 * k, Ink.of(Colour.WHITE.alpha(0.22 * k)));
            pen.stroke(Shape.oval(at.plus(0.01, 0), 0.035 * k, 0.045 * k), 0.004, Ink.of(Colour.WHITE.alpha(0.5 * k)));
        }
        double breath =
                Curve.from(BUMP, 0).to(BUMP + 0.15, 1).hold(3.7).to(4.8, 0.1).at(t);
        if (breath > 0.02) {
            pen.stamp(
                    BREATH,
                    new Point(0.06, 0.03).plus(actor.spot(cheek).at(BUMP + 0.1)),
                    0.17 * breath,
                    20,
                    1,
                    0.7 * breath);
        }
    }

    private static final Sprite BREATH = Bits.puff(Colour.rgb(0xF4F8FF), 4);

    /** Two mittens grip the base, shake and let go. */
    private static void mittens(Pen pen, Plan plan, double t) {
        double in = Ease.BACK.of((t - 2.05) / 0.45);
        double away = Ease.IN.of((t - DOWN - 0.05) / 0.5);
        double x = (1 - in) * 0.7 + away * 0.7;
        if (t < 2.05 || away >= 1) {
            return;
        }
        Affine held = t > DOWN ? Affine.IDENTITY : plan.held(t);
        Point base = plan.glass().plus(0, GlassGlobe.R + 0.03);
        for (int side = -1; side <= 1; side += 2) {
            Point at = held.apply(base.plus(side * 0.27, 0)).plus(side * (x + 0.13), 0.035);
            pen.stamp(Winter.MITTEN, at, 0.3, side * 12 + 11 * shake(t), side, 1);
        }
    }
}
