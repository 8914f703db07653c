package photoplay.effects.bodies;

import java.util.List;
import photoplay.effects.Solo;
import photoplay.effects.kit.Bits;
import photoplay.effects.kit.CloseUp;
import photoplay.effects.kit.Dessert;
import photoplay.effects.kit.Wipe;
import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.lens.Bloom;
import photoplay.stage.lens.Jelly;
import photoplay.stage.lens.Soft;
import photoplay.stage.lens.Vignette;
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
import photoplay.stage.scene.Sprite;
import photoplay.stage.scene.Stage;
import photoplay.stage.scene.Warps;
import photoplay.stage.sound.Score;
import photoplay.stage.sound.Sound;
import photoplay.stage.sound.Tune;

/** On a booming loudspeaker the subject turns to fruit jelly and every bass beat sends it wobbling. */
public enum JellyJiggle implements Solo {
    JELLY_JIGGLE;

    private static final double[] THUMPS = {0.3, 1.0, 1.5, 2.0};
    private static final double[] SWINGS = {3.05, 3.3, 3.55, 3.8};
    private static final double DROP = 3.05;
    private static final double CHERRY = 4.2;
    private static final Curve ROLL = Curve.window(2.5, 0.08, 2.9, 0.06);
    private static final List<Colour> LIGHTS = List.of(Colour.tones(0xFF3D7F, 0x35D0FF, 0xFFC42E, 0x9C5BFF));

    /** How far the cone is punched up, 0 to 1. */
    private static double punch(double t) {
        double k = 0;
        for (double at : THUMPS) {
            k += Curve.hit(at, 0.18).at(t);
        }
        for (double at : SWINGS) {
            k += Curve.hit(at, 0.14).at(t);
        }
        return Math.min(1, k + ROLL.at(t) * Math.abs(Math.sin(8 * Math.PI * t)));
    }

    /** Wider and lower with each thump; drawn up in the gap, sloshed down on the drop. */
    private static double squash(double t) {
        double k = 0;
        for (double at : THUMPS) {
            k += 0.075 * Curve.swing(at, 3.4, 0.5).at(t);
        }
        k -= 0.09 * Curve.window(2.9, 0.1, DROP, 0.03).at(t);
        k += 0.17 * Curve.swing(DROP, 2.2, 0.7).at(t);
        return k + 0.05 * Curve.swing(CHERRY + 0.12, 3.5, 0.4).at(t);
    }

    /** Sideways lean of the top. */
    private static double sway(double t) {
        double k = 0.03 * Math.sin(2 * Math.PI * 1.1 * t) * Math.clamp((t - 0.8) / 0.4, 0, 1) * (t < 2.5 ? 1 : 0.3);
        return k
                + 0.17
                        * Math.sin(2 * Math.PI * 1.95 * (t - 3.2))
                        * Curve.window(3.2, 0.15, 3.95, 0.6).at(t);
    }

    @Override
    public Scene direct(Portrait given, Stage stage) {
        Portrait photo = CloseUp.framed(given);
        Point base = new Point(photo.subject().box().centre().x(), stage.height() - 0.1);
        double tall = Math.max(0.4, base.y() - Math.max(0, photo.subject().top().y()));
        Point cone = stage.at(0.5, 0.93);
        double wide = Math.min(0.5, stage.width() * 0.46);
        FaceRig acting = FaceRig.of(photo)
                .brows(Curve.window(0.3, 0.08, 0.9, 0.3))
                .eyesWide(Curve.window(2.85, 0.1, 3.4, 0.3))
                .blink(1.0, 1.5, 2.0, 4.0)
                .lookAt(t -> t > 4.0 && t < 4.5
                        ? photo.face().crown().plus(0, -0.4)
                        : photo.face().centre())
                .smile(Curve.rise(3.9, 0.3));
        Actor actor = acting.act(stage.actor(photo).feather())
                .with(Motion.scale(Curve.from(0, 1).to(0.6, photo.hasSubject() ? 0.74 : 0.6, Ease.SMOOTH), base))
                .with(Warps.wave(90, 0.14, ROLL.times(0.016), Curve.from(0, 0).to(5, 20, Ease.LINEAR)))
                .with(Motion.squash(JellyJiggle::squash, base))
                .with(Warps.jelly(base, tall, JellyJiggle::sway, 0.16))
                .with(Motion.down(t -> -0.02 * punch(t)));
        // The wave that climbs the body: above it there still is the photo.
        Curve front = Curve.from(0.3, stage.height() + 0.05).to(0.85, -0.3, Ease.LINEAR);
        Colour colour = Dessert.flavour(photo, LIGHTS.getFirst());
        Layer.Picture plain = acting.on(CloseUp.rounded(photo, actor.cutout()));
        Layer.Picture jelly = acting.on(CloseUp.rounded(photo, actor.cutout()).through(new Jelly(colour, 0.3, 0.5)))
                .lit(Light.lamp(
                        stage.at(0.02, 0.5),
                        0.8,
                        LIGHTS.get(0),
                        t -> 0.25 + 0.75 * Curve.hit(beat(t), 0.3).at(t)))
                .lit(Light.lamp(
                        stage.at(0.98, 0.5),
                        0.8,
                        LIGHTS.get(1),
                        t -> 0.25 + 0.75 * Curve.hit(beat(t), 0.3).at(t)))
                .lit(Light.rim(-90, Colour.WHITE, Curve.of(0.7)));
        Curve club = Curve.rise(0.1, 0.5);
        Emitter drops = Emitter.of(60, stage.seed() + 4, Dessert.drop(colour.lighter(0.3)), Dessert.drop(colour))
                .burst(photo.face().crown().lerp(base, 0.1), DROP + 0.05, 0.9)
                .velocity(-0.45, 0.45, -1.3, -0.6)
                .gravity(2.4)
                .life(0.9, 1.2)
                .size(0.02, 0.05);
        return stage.film()
                .add(actor.backdrop().opacity(Curve.fall(0.5, 0.4)))
                .add(actor.backdrop().through(new Soft(0.02)).opacity(Curve.window(0.05, 0.3, 0.6, 0.3)))
                .add(Layer.Picture.drawn(stage.frame().grown(0.1), (pen, t) -> club(pen, stage))
                        .opacity(club)
                        .depth(0.7))
                .draw((pen, t) -> washes(pen, stage, t))
                .draw((pen, t) -> speaker(pen, cone, wide, t))
                .draw((pen, t) -> pearls(pen, cone, wide, t, false))
                .add(jelly.opacity(Curve.rise(0.28, 0.05)))
                .add(Wipe.away(
                                stage,
                                (pen, t) -> pen.rect(
                                        new Box(-1, front.at(t), stage.width() + 1, stage.height() + 1), Wipe.HOLE),
                                plain)
                        .opacity(Curve.fall(0.84, 0.02)))
                .draw((pen, t) -> ring(pen, stage, front.at(t), t))
                .draw((pen, t) -> Dessert.topping(pen, actor, photo, CHERRY, t, (p, s) -> cherry(p)))
                .draw((pen, t) -> pearls(pen, cone, wide, t, true))
                .add(drops.all())
                .add(CloseUp.opening(photo, stage))
                .camera(Camera.still(stage.centre()).push(1, 1.06, 5).shaken(0.006, Curve.hit(DROP, 0.3), 2))
                .through(Bloom.of(club.times(0.3)), Vignette.of(club.times(0.5)))
                .score(Score.of(Tune.BATUCADA.at(120))
                        .cue(Sound.SUB_DROP, 0.3, 1.0, 1.5, 2.0, DROP)
                        .cue(Sound.BOING, 1.05, 2.05, 3.3, 3.8)
                        .cue(Sound.PLOP, CHERRY + 0.1));
    }

    /** The last thump or swing before a time. */
    private static double beat(double t) {
        double last = 0.3;
        for (double at : THUMPS) {
            last = at <= t ? at : last;
        }
        for (double at : SWINGS) {
            last = at <= t ? at : last;
        }
        return last;
    }

    /** A dark club with two light bars and a haze. */
    private static void club(Pen pen, Stage stage) {
        Box all = stage.frame().grown(0.1);
        double h = stage.height();
        pen.rect(all, Ink.down(0, h, Colour.tones(0x0C0720, 0x1E1040, 0x090414)));
        for (int side = -1; side <= 1; side += 2) {
            double x = stage.width() * (0.5 + 0.36 * side);
            Colour c = side < 0 ? LIGHTS.get(0) : LIGHTS.get(1);
            for (int i = 0; i < 6; i++) {
                double w = 0.015 + 0.028 * i;
                pen.fill(
                        Shape.roundRect(new Box(x - w, h * 0.12 - w, x + w, h * 0.78 + w), w),
                        Ink.of(i == 0 ? Colour.WHITE.alpha(0.9) : c.alpha(0.2)));
            }
        }
        for (int i = 0; i < 14; i++) {
            Point at = stage.at(0.04 + 0.92 * Rnd.hash(3, i), 0.05 + 0.4 * Rnd.hash(4, i));
            pen.stamp(Bits.bokeh(LIGHTS.get(i % 4)), at, 0.05 + 0.07 * Rnd.hash(5, i), 0, 1, 0.4);
        }
    }

    /** Light that changes colour with each thump glows behind the body. */
    private static void washes(Pen pen, Stage stage, double t) {
        int n = 0;
        for (double at : THUMPS) {
            n += at <= t ? 1 : 0;
        }
        for (double at : SWINGS) {
            n += at <= t ? 1 : 0;
        }
        if (n > 0) {
            double k = 0.35 + 0.65 * Curve.hit(beat(t), 0.35).at(t);
            pen.stamp(Bits.glow(LIGHTS.get(n % 4).alpha(0.55)), stage.at(0.5, 0.55), 1.3, 0, 1, k);
        }
    }

    private static final Sprite CONE = Sprite.drawn(3.2, (pen, t) -> {
        double[][] rings = {{1.58, 0.49}, {1.46, 0.44}, {1.3, 0.38}, {0.62, 0.17}};
        int[] tones = {0x2A2A33, 0x0B0B10, 0x2B2B36, 0x15151C};
        for (int i = 0; i < rings.length; i++) {
            Colour c = Colour.rgb(tones[i]);
            pen.oval(
                    Point.ORIGIN,
                    rings[i][0],
                    rings[i][1],
                    Ink.across(-1.6, 1.6, c.lighter(0.25), c, c.lighter(0.12), c, c.lighter(0.25)));
        }
        pen.stroke(Shape.oval(Point.ORIGIN, 1.38, 0.41), 0.05, Ink.of(Colour.rgb(0x50505E)));
        for (int i = 0; i < 12; i++) {
            Point bolt = new Point(1.52 * Math.cos(i * Math.PI / 6 + 0.2), 0.465 * Math.sin(i * Math.PI / 6 + 0.2));
            pen.oval(bolt, 0.03, 0.016, Ink.of(Colour.rgb(0xA8AAB8)));
        }
    });

    private static void speaker(Pen pen, Point cone, double wide, double t) {
        double in = Ease.BACK.of((t - 0.02) / 0.3);
        double k = punch(t);
        Point at = cone.plus(0, (1 - in) * 0.35);
        double height = wide * 2 / 3.2 * 1.05;
        pen.stamp(CONE, at, height);
        pen.oval(
                at.plus(0, -0.05 * k),
                wide * 0.8,
                wide * 0.23,
                Ink.linear(at.plus(-wide, 0), at.plus(wide, 0), Colour.tones(0x3A3A48, 0x16161E, 0x4A4A5C)));
    }

    private static final Sprite PEARL = Sprite.drawn(
            1,
            (pen, t) -> pen.circle(
                    Point.ORIGIN,
                    0.48,
                    Ink.radial(new Point(-0.15, -0.18), 0.7, Colour.tones(0xFFFFFF, 0xF4EAF6, 0xB49AC8))));

    /** Sugar pearls jump on the cone with every beat, behind the jelly and before it. */
    private static void pearls(Pen pen, Point cone, double wide, double t, boolean front) {
        if (t < 0.25) {
            return;
        }
        for (int i = 0; i < 44; i++) {
            double a = 2 * Math.PI * Rnd.hash(81, i);
            if (Math.sin(a) > 0 != front) {
                continue;
            }
            double reach = wide * (0.35 + 0.5 * Math.sqrt(Rnd.hash(82, i)));
            double since = t - beat(t);
            double up = (0.35 + 0.5 * Rnd.hash(83, i)) * (beat(t) >= DROP ? 1.7 : 1);
            double height = Math.max(0, 1.5 * up * since - 2.6 * since * since);
            double dance = ROLL.at(t) * 0.05 * Math.abs(Math.sin(25 * t + i));
            Point at = cone.plus(reach * Math.cos(a), reach * 0.28 * Math.sin(a) - height - dance - 0.02);
            pen.stamp(PEARL, at, (front ? 0.034 : 0.024) * (0.8 + 0.4 * Rnd.hash(84, i)));
        }
    }

    /** The rim of the wave that turns the body to jelly. */
    private static void ring(Pen pen, Stage stage, double y, double t) {
        if (t > 0.3 && t < 0.86) {
            for (int i = 0; i < 3; i++) {
                pen.stroke(
                        Shape.oval(new Point(stage.width() / 2, y), stage.width() * (0.42 - 0.05 * i), 0.035),
                        0.012 - 0.003 * i,
                        Ink.of(Colour.WHITE.alpha(0.6 - 0.15 * i)));
            }
        }
    }

    private static void cherry(Pen pen) {
        pen.stroke(Shape.from(0, -0.03).quad(0.02, -0.1, 0.06, -0.13), 0.009, Ink.of(0x5A8A2A));
        pen.circle(
                Point.ORIGIN,
                0.048,
                Ink.radial(new Point(-0.015, -0.018), 0.06, Colour.tones(0xFF9AA8, 0xD8142F, 0x74061A)));
        pen.oval(new Point(-0.016, -0.02), 0.01, 0.007, Ink.of(Colour.WHITE.alpha(0.9)));
    }
}
