package photoplay.effects.powers;

import java.util.ArrayList;
import java.util.List;
import photoplay.effects.Solo;
import photoplay.effects.kit.Bits;
import photoplay.effects.kit.CloseUp;
import photoplay.effects.kit.Clouds;
import photoplay.effects.kit.Electric;
import photoplay.effects.kit.Outline;
import photoplay.stage.geometry.Point;
import photoplay.stage.lens.ChromaticSplit;
import photoplay.stage.lens.Flash;
import photoplay.stage.lens.Grade;
import photoplay.stage.lens.Graded;
import photoplay.stage.lens.Soft;
import photoplay.stage.lens.Vignette;
import photoplay.stage.lens.XRay;
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
import photoplay.stage.scene.Spot;
import photoplay.stage.scene.Sprite;
import photoplay.stage.scene.Stage;
import photoplay.stage.scene.Warps;
import photoplay.stage.sound.Score;
import photoplay.stage.sound.Sound;
import photoplay.stage.sound.Tune;

/** Storm clouds close in, a bolt strikes the subject, and electricity crawls over a floating, glowing body. */
public enum LightningPower implements Solo {
    LIGHTNING_POWER;

    static final double HUSH = 2.55;
    static final double STRIKE = 2.8;
    private static final double WHIPS = 3.2;
    static final double RING = 3.5;
    private static final int STRANDS = 46;

    private static final Grade NIGHTFALL =
            Grade.NEUTRAL.tint(0x2B3358, 0.7).gain(0.3).saturation(0.7);
    static final Colour BOLT = Colour.rgb(0xA9BEFF);
    private static final Colour VIOLET = Colour.rgb(0x8E7BFF);
    private static final Sprite GLOW = Bits.spark(Colour.rgb(0x7FA0FF));
    static final Sprite HALO = Sprite.drawn(
            1,
            (pen, t) -> pen.circle(
                    Point.ORIGIN,
                    0.5,
                    Ink.glow(Point.ORIGIN, 0.5, Colour.rgb(0x7C8CFF).alpha(0.85))));

    /** 1 while the storm plays, less in the hush before the bolt. */
    private static final Curve CHARGE = Curve.from(0.7, 0)
            .to(1.0, 0.6)
            .to(2.45, 1)
            .to(HUSH, 0)
            .hold(STRIKE)
            .to(STRIKE + 0.01, 1.2)
            .to(4.3, 0.75);

    @Override
    public Scene direct(Portrait given, Stage stage) {
        Portrait photo = CloseUp.framed(given);
        Face f = photo.face();
        FaceRig acting = FaceRig.of(photo)
                .gaze(Curve.of(0), Curve.from(0.3, 0).to(0.45, -0.8).hold(0.9).to(1.1, 0))
                .eyesWide(Curve.window(0.4, 0.1, 1.1, 0.3).plus(Curve.window(STRIKE, 0.04, 3.3, 0.3)))
                .brows(Curve.from(1.1, 0)
                        .to(1.5, -0.9)
                        .hold(STRIKE)
                        .to(STRIKE + 0.05, 0.8)
                        .to(3.4, -0.6))
                .eyesClosed(Curve.window(HUSH - 0.1, 0.12, STRIKE, 0.05))
                .openMouth(Curve.window(STRIKE, 0.05, 3.25, 0.3).times(0.6))
                .blink(4.45)
                .smile(Curve.rise(3.7, 0.5).times(0.6));
        Curve rise = Curve.from(1.0, 0)
                .to(2.4, 0.012)
                .to(HUSH + 0.1, 0)
                .hold(STRIKE)
                .to(3.45, 0.062, Ease.OUT)
                .plus(Curve.sine(0.55, 0.008).times(Curve.rise(3.2, 0.6)));
        Curve jolt = Curve.hit(STRIKE, 0.5);
        Actor actor = acting.act(stage.actor(photo)
                        .with(Warps.drag(
                                f.crown().lerp(f.centre(), 0.1),
                                f.headWidth() * 0.6,
                                f.headHeight() * 0.4,
                                Curve.of(0),
                                CHARGE.times(-0.055 * f.headHeight())))
                        .roomy(0.95)
                        .feather())
                .with(
                        Motion.squash(jolt.times(-0.05), stage.at(0.5, 1)),
                        Motion.move(Curve.wander(16, 0.004, 3).times(CHARGE.plus(jolt.times(2))), rise.times(-1)));
        List<Spot> edge = edge(photo, actor);
        Spot crown = actor.spot(f.crown());
        Spot foot = actor.spot(new Point(f.centre().x() * 0.5 + photo.width() * 0.25, photo.height()));
        Layer.Picture cutout = CloseUp.rounded(photo, actor.cutout());
        return stage.film()
                .add(actor.backdrop())
                .add(actor.backdrop()
                        .through(new Soft(0.012))
                        .through(new Graded(NIGHTFALL))
                        .opacity(Curve.rise(0.05, 0.55)))
                .add(Layer.Drawn.of((pen, t) -> StormSky.sky(pen, stage, t)).depth(0.7))
                .add(StormSky.deck(stage, 0.30, 4, Colour.rgb(0x4B517C), 0.05).depth(0.7))
                .add(Layer.Drawn.of((pen, t) -> StormSky.distant(pen, stage, t)).depth(0.75))
                .add(StormSky.deck(stage, 0.17, 9, Colour.rgb(0x3A3F66), -0.08).depth(0.85))
                .add(Layer.Drawn.of((pen, t) -> ThunderRing.ring(pen, stage, actor, photo, t)))
                .add(CloseUp.shaded(photo, actor.shadow(Colour.rgb(0xBFCBFF), 0.012, 0, 0))
                        .opacity(etched()))
                .add(Layer.Drawn.of((pen, t) -> hair(pen, photo, actor, t)))
                .add(Layer.Drawn.of((pen, t) -> arcs(pen, edge, false, t)))
                .add(mist(stage, 0.90, 0.35, 5).depth(0.9))
                .add(Layer.Drawn.of((pen, t) -> shock(pen, foot.at(t), true, t)))
                .add(pebbles(stage).far())
                .add(acting.on(cutout)
                        .lit(Light.ambient(
                                Colour.rgb(0x56618F), Curve.rise(0.1, 0.6).times(0.92)))
                        .lit(lamps(edge, crown, stage))
                        .lit(
                                Light.rim(-70, BOLT, etched().times(3)),
                                Light.rim(Curve.of(-135), BOLT, CHARGE.times(0.9)),
                                Light.rim(Curve.of(-45), VIOLET, CHARGE.times(0.9))))
                .add(CloseUp.opening(photo, stage))
                .add(BurningEyes.eyes(given, photo, actor))
                .add(Layer.Drawn.of((pen, t) -> crawl(pen, edge, actor, f, t)))
                .add(Layer.Drawn.of((pen, t) -> bolt(pen, stage, crown.at(t), foot.at(t), t)))
                .add(Layer.Drawn.of((pen, t) -> whips(pen, stage, photo, actor, t)))
                .add(Layer.Drawn.of((pen, t) -> shock(pen, foot.at(t), false, t)))
                .add(mist(stage, 0.955, 0.25, 3).depth(1.15))
                .add(pebbles(stage).near())
                .add(embers(stage).all())
                .camera(Camera.still(stage.at(0.5, 0.62))
                        .push(1, 1.08, 5)
                        .shaken(0.004, CHARGE.times(Curve.fall(HUSH, 0.05)), 2)
                        .shaken(0.022, Curve.hit(STRIKE, 0.55), 6))
                .through(
                        ChromaticSplit.of(
                                Curve.window(STRIKE, 0.01, STRIKE + 0.28, 0.2).times(0.012)),
                        new XRay(Curve.window(2.855, 0.005, 2.925, 0.005)),
                        Flash.white(Curve.window(STRIKE - 0.01, 0.005, STRIKE + 0.06, 0.02)
                                .times(0.9)
                                .plus(Curve.hit(STRIKE + 0.1, 0.3).times(0.2))),
                        Vignette.of(Curve.rise(0.2, 0.6).times(0.55)))
                .score(sound());
    }

    /** The first flash draws the outline white for a moment. */
    private static Curve etched() {
        return Curve.window(0.5, 0.01, 0.64, 0.06);
    }

    // Current on the body

    private static List<Spot> edge(Portrait photo, Actor actor) {
        Point middle = photo.hasSubject()
                ? photo.subject().box().centre().lerp(photo.face().centre(), 0.4)
                : photo.at(0.5, 0.5);
        double[] degrees = new double[22];
        for (int i = 0; i < degrees.length; i++) {
            degrees[i] = 140 + 260.0 * i / (degrees.length - 1);
        }
        return Outline.rays(photo, middle, degrees).stream().map(actor::spot).toList();
    }

    private static final int ARCS = 5;

    /** The pair of outline points between which an arc jumps at this moment. */
    private static int[] pair(int count, int arc, double t) {
        double a = Electric.flicker(t, arc * 3L + 1);
        int from = (int) (a * count);
        int far = 2 + (int) (Electric.flicker(t, arc * 3L + 2) * (arc % 2 == 1 ? 2 : 6));
        return new int[] {from, (from + far) % count};
    }

    private static void arcs(Pen pen, List<Spot> edge, boolean front, double t) {
        double k = CHARGE.at(t);
        for (int i = front ? 1 : 0; i < ARCS; i += 2) {
            if (k > 0.05 && Electric.flicker(t, 40 + i) < 0.35 + 0.55 * k) {
                int[] p = pair(edge.size(), i, t);
                Electric.arc(
                        pen,
                        edge.get(p[0]).at(t),
                        edge.get(p[1]).at(t),
                        0.22,
                        front ? 0.005 : 0.0065,
                        Math.min(1, k),
                        Electric.jump(t, i));
            }
        }
    }

    /** Arcs before the body: between points of the outline, and small ones that stroll over chest and arms. */
    private static void crawl(Pen pen, List<Spot> edge, Actor actor, Face f, double t) {
        arcs(pen, edge, true, t);
        double k = CHARGE.at(t);
        if (k < 0.05) {
            return;
        }
        for (int i = 0; i < 4; i++) {
            double walk = (t * 0.35 + i * 0.25) % 1;
            int n = edge.size();
            Point rim = edge.get((int) (walk * n)).at(t);
            Point inside = actor.spot(f.local(0.15 * Math.sin(i * 3 + t), 0.95)).at(t);
            Point from = rim.lerp(inside, 0.25 + 0.3 * Electric.flicker(t, 60 + i));
            if (Electric.flicker(t, 70 + i) < 0.7) {
                Electric.arc(pen, rim, from, 0.3, 0.0035, 0.9 * Math.min(1, k), Electric.jump(t, 20 + i));
                pen.stamp(GLOW, rim, 0.05 + 0.04 * Electric.flicker(t, 80 + i), 0, 1, Math.min(1, k));
            }
        }
    }

    /** Each arc lights skin and cloth for as long as it burns. */
    private static Light[] lamps(List<Spot> edge, Spot crown, Stage stage) {
        List<Light> out = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            int arc = i;
            Spot at = t -> {
                int[] p = pair(edge.size(), arc, t);
                return edge.get(p[0]).at(t).lerp(edge.get(p[1]).at(t), 0.5);
            };
            Curve k = t -> CHARGE.at(t) * (Electric.flicker(t, 40 + arc) < 0.35 + 0.55 * CHARGE.at(t) ? 0.75 : 0.1);
            out.add(new Light.Lamp(at, 0.5, 0.14, BOLT, k));
        }
        out.add(new Light.Lamp(
                crown.plus(0, -0.12), 1.1, 0.3, BOLT, Curve.hit(STRIKE, 0.7).times(1.3)));
        out.add(new Light.Lamp(
                Spot.of(stage.at(0.5, 1.02)),
                0.8,
                0.25,
                VIOLET,
                Curve.rise(STRIKE, 0.3).times(1.1)));
        return out.toArray(Light[]::new);
    }

    /** Strands of hair stand on end. */
    private static void hair(Pen pen, Portrait photo, Actor actor, double t) {
        double k = CHARGE.at(t) * Ease.SMOOTH.of((t - 0.8) / 0.8);
        if (k <= 0.02 || photo.kind() == Portrait.Kind.OBJECT || photo.kind() == Portrait.Kind.SCENERY) {
            return;
        }
        Face f = photo.face();
        Colour strand = Colour.rgb(photo.palette().hair()).darker(0.35);
        Colour lit = strand.mix(Colour.rgb(0xA9BEFF), 0.6);
        pen.within(actor.onHead().affine(t), () -> {
            double tall = f.headHeight() / f.headWidth();
            for (int i = 0; i < STRANDS; i++) {
                double ray = -172 + 164.0 * i / (STRANDS - 1) + 4 * Math.sin(i * 7);
                double a = Math.toRadians(ray);
                Point root = new Point(0.36 * Math.cos(a), 0.40 * tall * Math.sin(a));
                double length = (0.15 + 0.13 * Math.abs(Math.sin(i * 5.3))) * k;
                double sway = 9 * Math.sin(t * 21 + i * 2.3);
                Point tip = root.plus(Point.polar(length, ray + sway));
                pen.stroke(
                        Shape.from(root)
                                .quad(
                                        root.x() + (tip.x() - root.x()) * 0.6 + 0.03 * Math.sin(i * 2.2),
                                        root.y() + (tip.y() - root.y()) * 0.5,
                                        tip.x(),
                                        tip.y()),
                        0.011,
                        Ink.of(i % 3 == 0 ? lit : strand));
            }
        });
    }

    // The strike

    private static void bolt(Pen pen, Stage stage, Point crown, Point foot, double t) {
        double age = t - STRIKE;
        if (age < 0 || age > 0.5) {
            return;
        }
        double k = age < 0.28 ? 1 : 1 - (age - 0.28) / 0.22;
        Point from = new Point(0.5 * stage.width(), -0.12);
        double thick = 0.026 * (0.75 + 0.5 * Electric.flicker(t, 5)) * k;
        Electric.bolt(pen, from, crown, thick, k, Electric.jump(t, 9));
        Electric.arc(pen, from.plus(0.04, 0), crown, 0.16, thick * 0.4, k * 0.9, Electric.jump(t, 11));
        pen.stamp(StormSky.SHEETLIGHT, crown, 0.34 + 0.2 * Electric.flicker(t, 6), 0, 1, k);
        for (int side = -1; side <= 1; side += 2) {
            Point down = foot.plus(side * (0.12 + 0.1 * Electric.flicker(t, 8 + side)), -0.08);
            Electric.arc(pen, crown.plus(side * 0.05, 0.06), down, 0.13, thick * 0.35, k, Electric.jump(t, 14 + side));
        }
        for (int i = 0; i < 7; i++) {
            Point to = crown.plus(Point.polar(0.16 + 0.2 * Electric.flicker(t, 20 + i), 190 + 27 * i));
            Electric.arc(pen, crown, to, 0.3, 0.004, k, Electric.jump(t, 30 + i));
        }
    }

    /** A flat ring of pressure over the ground: the far half behind the body, the near half before it. */
    private static void shock(Pen pen, Point foot, boolean far, double t) {
        double age = (t - STRIKE - 0.03) / 0.6;
        if (age <= 0 || age >= 1) {
            return;
        }
        double r = 0.15 + 1.2 * Ease.OUT.of(age);
        List<Point> half = new ArrayList<>();
        for (int i = 0; i <= 24; i++) {
            double a = Math.PI * (far ? 1 + i / 24.0 : i / 24.0);
            half.add(foot.plus(r * Math.cos(a), -0.1 + 0.26 * r * Math.sin(a)));
        }
        pen.curve(half, 0.07, Ink.of(VIOLET.alpha(0.25 * (1 - age))));
        pen.curve(half, 0.03, Ink.of(BOLT.alpha(0.5 * (1 - age))));
        pen.curve(half, 0.009, Ink.of(Colour.WHITE.alpha(1 - age)));
    }

    /** Lightning lashes from both sides of the body to the edges of the frame. */
    private static void whips(Pen pen, Stage stage, Portrait photo, Actor actor, double t) {
        double age = t - WHIPS;
        if (age < 0 || age > 0.62) {
            return;
        }
        Face f = photo.face();
        double reach = Ease.OUT.of(age / 0.1);
        double k = age < 0.42 ? 1 : 1 - (age - 0.42) / 0.2;
        for (int side : new int[] {-1, 1}) {
            Point hand = actor.spot(hand(photo, f, side)).at(t);
            Point end = new Point(
                    side < 0 ? -0.05 : stage.width() + 0.05, hand.y() + 0.25 * Math.sin(11 * age + side) - 0.05);
            Point tip = hand.lerp(end, reach);
            Electric.arc(pen, hand, tip, 0.2, 0.010, k, Electric.jump(t, side + 50));
            Electric.arc(pen, hand, tip, 0.3, 0.004, k * 0.8, Electric.jump(t, side + 60));
            pen.stamp(HALO, hand, 0.3, 0, 1, k);
            pen.stamp(GLOW, hand, 0.12, 0, 1, k);
        }
    }

    private static Point hand(Portrait photo, Face f, int side) {
        if (photo.hasFace()) {
            Point shoulder =
                    side < 0 ? photo.body().leftShoulder() : photo.body().rightShoulder();
            return shoulder.plus(side * 0.1 * f.headWidth(), 0.75 * f.headHeight());
        }
        return f.local(side * 0.46, 0.25);
    }

    // What floats

    /** Glowing mist that hides the photo's lower edge when the body rises. */
    private static Layer.Picture mist(Stage stage, double share, double low, long seed) {
        Layer.Picture sea =
                Clouds.sea(stage, stage.height() * share, 0.5, 0.2, Colour.rgb(0x8793E6), Colour.rgb(0x1A1E4E), seed);
        Curve up = Curve.from(0.9, low).to(2.0, 0.05).hold(STRIKE).to(STRIKE + 0.4, 0, Ease.OUT);
        return sea.with(Motion.move(Curve.sine(0.12, 0.05, 0.1 * seed), up.plus(Curve.sine(0.4, 0.006, 0.3 * seed))))
                .opacity(Curve.rise(0.9, 0.2));
    }

    private static Emitter pebbles(Stage stage) {
        return Emitter.of(
                        26,
                        stage.seed() + 3,
                        Sprite.prop("rock"),
                        Bits.leaf(Colour.rgb(0x6B6F3A)),
                        Sprite.prop("rock"),
                        Bits.leaf(Colour.rgb(0x7A5A36)))
                .rising(stage, 0.10, 0.26)
                .size(0.018, 0.046)
                .sway(0.015, 0.6)
                .spin(20, 120)
                .strength(Curve.rise(1.0, 0.5));
    }

    private static Emitter embers(Stage stage) {
        return Emitter.of(46, stage.seed() + 8, Bits.spark(Colour.rgb(0x9FB4FF)), Bits.spark(Colour.rgb(0xC9A9FF)))
                .rising(stage, 0.18, 0.5)
                .size(0.012, 0.032)
                .sway(0.03, 0.8)
                .strength(Curve.rise(STRIKE + 0.1, 0.4));
    }

    private static Score sound() {
        Score s = Score.of(
                        Tune.SUSPENSE.play().until(2.5),
                        Tune.EPIC_TRAILER.at(112).from(STRIKE))
                .cue(Sound.RUMBLE, 0.05, 1.3)
                .cue(Sound.WIND, 0.2)
                .cue(Sound.THUNDER.quieter(9), StormSky.SHEET)
                .cue(Sound.HUM.higher(3), 0.9)
                .cue(Sound.HUM.higher(7), 1.7)
                .cue(Sound.RISER, HUSH)
                .cue(Sound.THUNDER.louder(4), STRIKE)
                .cue(Sound.EXPLOSION.quieter(3), STRIKE)
                .cue(Sound.SUB_DROP, STRIKE)
                .cue(Sound.WHIP, WHIPS, WHIPS + 0.08)
                .cue(Sound.ZAP.louder(2), WHIPS + 0.02)
                .cue(Sound.SHING, RING)
                .cue(Sound.HUM.lower(5), RING);
        for (double at = 0.85; at < 2.45; at += 0.27) {
            s = s.cue(Sound.ZAP.quieter(9).higher(4 * Math.sin(at * 9)).from(Math.sin(at * 5)), at);
        }
        return s.cue(Sound.CRACKLE.quieter(4), 3.6, 4.2);
    }
}
