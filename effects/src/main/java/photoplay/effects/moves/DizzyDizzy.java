package photoplay.effects.moves;

import java.util.List;
import photoplay.effects.Solo;
import photoplay.effects.kit.Bits;
import photoplay.effects.kit.CloseUp;
import photoplay.effects.kit.Pinwheel;
import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.lens.ChromaticSplit;
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
import photoplay.stage.scene.Scene;
import photoplay.stage.scene.Sketch;
import photoplay.stage.scene.Spot;
import photoplay.stage.scene.Sprite;
import photoplay.stage.scene.Stage;
import photoplay.stage.scene.Warps;
import photoplay.stage.sound.Score;
import photoplay.stage.sound.Sound;
import photoplay.stage.sound.Tune;

/** The subject spins like a top, faster and faster, skids to a stop and wobbles with stars round the head. */
public enum DizzyDizzy implements Solo {
    DIZZYDIZZY;

    private static final double SPIN = 0.28;

    private static final double SKID = 2.6;
    private static final double TOPPLE = 4.1;
    private static final double BONK = 4.5;

    private static final Spinning SPINNING = new Spinning(SPIN, SKID);

    private static final Sprite STAR = Sprite.prop("glowing-star");
    private static final Sprite CHICK = Sprite.prop("baby-chick");
    private static final Sprite MOON = Sprite.prop("crescent-moon");
    private static final Sprite GLOW = Bits.spark(Colour.rgb(0xFFE27A));
    private static final List<Sprite> DUST =
            List.of(Bits.puff(Colour.rgb(0xF2EBDC), 1), Bits.puff(Colour.rgb(0xD8CFC0), 2));

    private static Curve dizzy() {
        return Curve.from(SKID + 0.1, 0).to(SKID + 0.4, 1).hold(BONK).to(BONK + 0.15, 0.25);
    }

    @Override
    public Scene direct(Portrait given, Stage stage) {
        Portrait photo = CloseUp.framed(given);
        Face f = photo.face();
        Point base = new Point(axis(photo), Math.min(photo.subject().box().bottom(), stage.height()));
        FaceRig rig = FaceRig.of(photo)
                .eyesWide(Curve.window(0.05, 0.15, SKID + 0.2, 0.1))
                .tilt(dizzy().times(Curve.sine(0.9, 9)))
                .openMouth(Curve.window(0.05, 0.2, SKID, 0.1)
                        .times(0.4)
                        .plus(Curve.window(BONK, 0.05, 4.85, 0.2).times(0.5)))
                .smile(Curve.rise(4.65, 0.2));
        Actor actor = rig.act(stage.actor(photo)
                        .with(DizzyFace.mouth(f, dizzy().times(f.seen() ? f.faceWidth() * 0.06 : 0)))
                        .roomy(0.42))
                .with(wobble(base, photo).toArray(Motion[]::new));
        Layer.Picture body = rig.on(CloseUp.rounded(photo, actor.cutout())
                .with(SPINNING.card(base, 0))
                .lit(Light.ambient(Colour.rgb(0x8C84A0), SPINNING.backTurned()), starlight(actor, f)));
        Whirlwind whirl = new Whirlwind(
                photo,
                base,
                SPINNING::turns,
                Curve.from(0.2, 0).to(0.5, 1).hold(SKID).to(SKID + 0.35, 0),
                t -> t < SKID ? Math.clamp((SPINNING.speed(t) - 1) / 2, 0, 1) : Math.max(0, 1 - (t - SKID) * 3));
        Spot middle = Spot.of(stage.at(0.5, 0.5));
        Curve twirl =
                Curve.from(0.6, 0).to(2.5, 230, Ease.IN).to(3.2, 130, Ease.OUT).to(5, 80);
        double reach = Math.hypot(stage.width(), stage.height()) * 0.62;
        return stage.film()
                .add(actor.backdrop().with(Warps.twirl(middle, reach, twirl)))
                .add(Pinwheel.behind(photo, stage)
                        .with(Motion.turn(
                                t -> 200 * Math.pow(Math.min(t, SKID) / SKID, 2) * 3 + 60 * Math.max(0, t - SKID),
                                stage.centre()))
                        .opacity(Curve.from(0.7, 0)
                                .to(2.0, 0.95)
                                .hold(2.7)
                                .to(3.2, 0.65)
                                .hold(4.4)
                                .to(4.8, 0.5)))
                .add(whirl.dust(false))
                .add(whirl.arcs(false))
                .add(circus(actor, f, false))
                .add(SPINNING.core(CloseUp.rounded(photo, actor.cutout()), base))
                .add(body.opacity(t -> 1 - SPINNING.melted(t) > 0.02 ? 1 : 0))
                .add(SPINNING.exposures(CloseUp.rounded(photo, actor.cutout()), base))
                .add(CloseUp.opening(photo, stage))
                .add(Layer.Drawn.of(eyes(actor, given, photo)))
                .add(whirl.arcs(true))
                .add(whirl.dust(true))
                .add(circus(actor, f, true))
                .add(bonk(actor, f))
                .add(skid(base, stage).all())
                .camera(Camera.still(stage.centre())
                        .push(1, 1.04, stage.seconds())
                        .roll(Curve.from(0.4, 0)
                                .to(2.4, -3.5)
                                .to(2.75, 3, Ease.OUT)
                                .to(3.2, 0))
                        .shaken(0.012, Curve.hit(SKID, 0.35), 9)
                        .shaken(0.008, Curve.hit(BONK, 0.2), 10))
                .through(
                        ChromaticSplit.of(Curve.from(1.2, 0)
                                .to(2.4, 0.011)
                                .to(3.0, 0.008)
                                .to(4.4, 0.004)
                                .to(4.7, 0)),
                        Vignette.of(Curve.rise(0.8, 1).times(0.4)))
                .score(Score.of(Tune.DRUNKEN_WALTZ.play())
                        .cue(Sound.SLIDE_WHISTLE_UP, 0.5)
                        .cue(Sound.SWISH, 0.6, 0.95, 1.2)
                        .cue(Sound.WHIRR, 1.35, 1.9)
                        .cue(Sound.RISER.quieter(6), SKID)
                        .cue(Sound.SKID, SKID)
                        .cue(Sound.CHIRP, 3.0, 3.5, 4.0)
                        .cue(Sound.BONK, BONK)
                        .cue(Sound.BOING, BONK + 0.12));
    }

    private static double axis(Portrait p) {
        Box b = p.subject().box();
        return p.hasFace()
                ? 0.5
                        * (p.face().centre().x()
                                + Math.clamp(
                                        b.centre().x(),
                                        p.face().centre().x() - 0.1,
                                        p.face().centre().x() + 0.1))
                : b.centre().x();
    }

    /** Wind-up, leaning column, skid, stagger, topple, spring back. */
    private static List<Motion> wobble(Point base, Portrait photo) {
        Curve windUp = Curve.from(0, 0).to(0.2, -10, Ease.OUT).to(SPIN + 0.1, 4).to(0.6, 0);
        Curve circle = t -> 5 * SPINNING.melted(t) * Math.sin(2 * Math.PI * 1.1 * t);
        Curve halt = Curve.from(SKID - 0.02, 0)
                .to(SKID + 0.12, 15, Ease.OUT)
                .to(SKID + 0.42, -7)
                .to(SKID + 0.7, 0);
        Curve stagger = dizzy().times(Curve.sine(0.8, 6, 0.1));
        Curve fall =
                Curve.from(TOPPLE, 0).to(BONK - 0.08, 16, Ease.OUT).hold(BONK).to(BONK + 0.12, -4, Ease.OUT);
        Curve spring = Curve.swing(BONK + 0.12, 2.4, 0.6).times(-6);
        Curve squash = Curve.swing(SKID, 3, 0.5)
                .times(0.07)
                .plus(Curve.swing(BONK, 3.2, 0.45).times(0.09))
                .plus(Curve.window(0.02, 0.15, SPIN + 0.15, 0.1).times(0.05));
        double grip = photo.hasFace() ? 1 : 1.3;
        Curve tilt = halt.plus(stagger.times(grip)).plus(fall).plus(spring);
        // Where the photo's edge cuts the body it stays glued to the frame: it leans instead of turning.
        boolean cut = photo.subject().box().bottom() > photo.height() - 0.03;
        return List.of(
                Motion.lean(windUp.plus(circle), base),
                Motion.squash(squash, base),
                cut ? Motion.lean(tilt, base) : Motion.turn(tilt, base));
    }

    /** Six stars, two chicks and a moon run round the head. */
    private static Layer.Drawn circus(Actor actor, Face f, boolean front) {
        Motion head = actor.rideRigid(f.local(0, f.seen() ? -0.36 : -0.6), f.tilt(), f.headWidth());
        Curve pop = Curve.from(SKID + 0.15, 0).to(SKID + 0.55, 1, Ease.BACK);
        return Layer.Drawn.of((pen, t) -> pen.within(head.affine(t), () -> {
            double k = pop.at(t);
            for (int i = 0; k > 0.02 && i < 9; i++) {
                double turn = 0.62 * (t - SKID) + i / 9.0;
                Point at = orbit(turn).times(k);
                double near = Math.sin(2 * Math.PI * turn);
                if (near > 0 == front) {
                    double size = (i % 3 == 0 ? 0.34 : 0.3) * (0.82 + 0.25 * near) * Math.min(1, k);
                    double bob = 0.03 * Math.sin(11 * t + i);
                    if (i % 4 != 0) {
                        pen.stamp(GLOW, at.plus(0, bob), size * 1.7, 0, 1, 0.5);
                    }
                    Sprite what = i == 4 ? MOON : i % 4 == 0 ? CHICK : STAR;
                    pen.stamp(
                            what,
                            at.plus(0, bob),
                            size,
                            i % 4 == 0 ? 10 * Math.sin(14 * t + i) : 40 * Math.sin(3 * t + i),
                            -Math.sin(2 * Math.PI * turn) > 0 && i % 4 == 0 ? -1 : 1,
                            1);
                }
            }
        }));
    }

    private static Point orbit(double turn) {
        double a = 2 * Math.PI * turn;
        return new Point(0.78 * Math.cos(a), 0.2 * Math.sin(a)).turned(-9);
    }

    private static Light starlight(Actor actor, Face f) {
        Spot crown = actor.spot(f.local(0, -0.36));
        Spot at = t -> crown.at(t).plus(orbit(0.62 * (t - SKID)).times(f.headWidth()));
        return Light.lamp(at, f.headWidth() * 1.4, Colour.rgb(0xFFD870), dizzy().times(0.6));
    }

    /** Spirals that turn opposite ways; things without a face have none. */
    private static Sketch eyes(Actor actor, Portrait given, Portrait photo) {
        Face f = photo.face();
        List<Point> found = f.seen()
                ? List.of(f.leftEye(), f.rightEye())
                : photo.kind() == Portrait.Kind.PET && f.headWidth() < 0.5
                        ? List.of(f.leftEye(), f.rightEye())
                        : CloseUp.eyes(given, photo);
        if (found.isEmpty()) {
            return (pen, t) -> {};
        }
        double unit = f.seen() ? f.eyeWidth() * 0.95 : f.headWidth() * 0.17;
        Motion left = actor.rideRigid(found.getFirst(), f.tilt(), unit);
        Motion right = actor.rideRigid(found.getLast(), f.tilt(), unit);
        Curve open = Curve.from(SKID + 0.1, 0)
                .to(SKID + 0.3, 1, Ease.BACK)
                .hold(BONK)
                .to(BONK + 0.06, 0);
        return (pen, t) -> {
            double k = open.at(t);
            if (k > 0.02) {
                pen.within(left.affine(t), () -> DizzyFace.spiral(pen, k, 420 * t));
                pen.within(right.affine(t), () -> DizzyFace.spiral(pen, k, -420 * t));
            }
        };
    }

    /** One star falls on the crown. */
    private static Layer.Drawn bonk(Actor actor, Face f) {
        Spot crown = actor.spot(f.crown());
        Curve drop = Curve.from(BONK - 0.22, 0).to(BONK, 1, Ease.IN);
        return Layer.Drawn.of((pen, t) -> {
            double k = drop.at(t);
            double size = Math.max(0.12, f.headWidth() * 0.42);
            if (k > 0 && t < BONK + 0.5) {
                double after = Math.max(0, t - BONK);
                Point at =
                        crown.at(t).plus(1.1 * after, -0.5 * (1 - k) - size * 0.35 - 1.3 * after + 4 * after * after);
                pen.stamp(STAR, at, size, 900 * after);
                double burst = after / 0.3;
                for (int i = 0; after > 0 && burst < 1 && i < 9; i++) {
                    Point from = crown.at(t).plus(Point.polar(0.05 + 0.12 * burst, -170 + 20 * i));
                    pen.line(from, from.plus(Point.polar(0.06 * (1 - burst), -170 + 20 * i)), 0.009, Ink.of(0xFFF2A0));
                }
            }
        });
    }

    /** Dust slides out to the right when it brakes. */
    private static Emitter skid(Point base, Stage stage) {
        return Emitter.of(16, stage.seed() + 3, DUST.get(0), DUST.get(1))
                .from(Box.around(base.plus(0.05, -0.03), 0.3, 0.03))
                .born(SKID - 0.08, SKID + 0.16)
                .velocity(0.3, 1.5, -0.3, 0)
                .drag(2.6)
                .size(0.1, 0.26)
                .spin(10, 60)
                .life(0.6, 1.2)
                .fade(0.05, 0.6);
    }
}
