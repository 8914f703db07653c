package photoplay.effects.powers;

import java.util.ArrayList;
import java.util.List;
import photoplay.effects.Solo;
import photoplay.effects.kit.Bits;
import photoplay.effects.kit.CloseUp;
import photoplay.effects.kit.Couple;
import photoplay.effects.kit.Flames;
import photoplay.effects.kit.LaidHand;
import photoplay.effects.kit.Wipe;
import photoplay.stage.geometry.Affine;
import photoplay.stage.geometry.Point;
import photoplay.stage.lens.Grade;
import photoplay.stage.lens.Graded;
import photoplay.stage.lens.Soft;
import photoplay.stage.lens.Vignette;
import photoplay.stage.portrait.Face;
import photoplay.stage.portrait.Portrait;
import photoplay.stage.rig.FaceRig;
import photoplay.stage.scene.Actor;
import photoplay.stage.scene.Blend;
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
import photoplay.stage.scene.Sketch;
import photoplay.stage.scene.Spot;
import photoplay.stage.scene.Sprite;
import photoplay.stage.scene.Stage;
import photoplay.stage.scene.Warps;
import photoplay.stage.sound.Score;
import photoplay.stage.sound.Sound;
import photoplay.stage.sound.Tune;

/** A fireball kindles between the hands, swells, and is hurled straight through the lens. */
public enum MagicFireball implements Solo {
    MAGIC_FIREBALL;

    private static final double BACK = 2.6;
    private static final double THROW = 3.0;
    private static final double FULL = 3.3;
    private static final double OPENS = 3.42;
    private static final double SNUFF = 4.3;

    private static final Colour FIRE = Colour.rgb(0xFF9A3C);
    private static final Colour TEAL = Colour.rgb(0x2C4E58);
    private static final Colour RUNE = Colour.rgb(0xFFD27A);
    private static final Sprite SPARK = Bits.spark(Colour.rgb(0xFF9A2E));
    private static final Sprite GLINT = Bits.glint(Colour.rgb(0xFFC060));
    private static final List<Sprite> SMOKE = List.of(
            Bits.puff(Colour.rgb(0x4A3A34), 3), Bits.puff(Colour.rgb(0x2E2A2C), 8), Bits.puff(Colour.rgb(0x6A4630), 5));
    private static final Sprite WISP = Bits.puff(Colour.rgb(0x9AA4A8), 6);

    private static final Sprite CORE = Bits.disc(
            Colour.WHITE,
            Colour.rgb(0xFFF8DC).alpha(0.8),
            Colour.rgb(0xFFE9A0).alpha(0.3),
            Colour.rgb(0xFFE090).alpha(0));

    /** Head widths above the crown, for hair that lifts. */
    private static final double AIR = 0.1;

    private static final Curve DUSK = Curve.rise(0.05, 0.6);

    private static final Grade NIGHTFALL =
            Grade.NEUTRAL.tint(0x2C4E58, 0.7).gain(0.33).saturation(0.8);

    /** The ball's width in short sides. */
    private static final Curve WIDE = Curve.from(0.08, 0)
            .to(0.2, 0.05, Ease.OUT)
            .to(0.8, 0.075)
            .to(2.4, 0.25)
            .to(BACK + 0.2, 0.27)
            .hold(THROW)
            .to(FULL + 0.05, 2.2, Ease.IN);

    /** Its light, 1 when it is full grown. */
    private static final Curve HEAT = t ->
            t > FULL + 0.1 ? 0 : Math.min(1.3, 0.25 * Math.min(1, t * 6) + 3.6 * WIDE.at(t)) * Flames.flicker(t, 1);

    private static final Curve PALMS = Curve.rise(OPENS, 0.25);
    private static final Curve LEFT = PALMS.times(Curve.fall(SNUFF, 0.12));

    /** Where things are in the frame. */
    private record Places(Point rest, Point back, Point left, Point right, Point waist, double around, double grown) {
        static Places of(Portrait photo, Actor standing, Stage stage) {
            Face f = photo.face();
            double w = stage.width();
            double h = stage.height();
            Point chin =
                    standing.spot(photo.hasFace() ? f.chin() : f.local(0, 0.3)).at(1);
            double x = Math.clamp(chin.x(), 0.34, w - 0.34);
            double grown = Math.clamp((h - chin.y() + 0.06) / 0.36, 0.5, 1);
            double y = Math.clamp(chin.y() + 0.28, 0.5 * h, h - 0.03 - 0.1 * grown);
            double apart = Math.clamp(standing.onHead().affine(1).zoom() * 0.95, 0.28, 0.42);
            return new Places(
                    new Point(x, y),
                    new Point(Math.min(w - 0.17, x + 0.27), y - 0.16 * Math.min(1.3, h)),
                    new Point(Math.max(0.15, x - apart), y - 0.01),
                    new Point(Math.min(w - 0.15, x + apart), y - 0.01),
                    new Point(x, Math.min(h - 0.02 - 0.1 * grown, y + 0.05)),
                    Math.min(Math.max(apart * 1.35, 0.42), Math.min(x, w - x) + 0.02),
                    grown);
        }

        /** The ball's width: smaller where there is little room for it. */
        double wide(double t) {
            return WIDE.at(t) * (grown + (1 - grown) * Ease.SMOOTH.of((t - BACK) / 0.4));
        }

        /** The ball's way: kindled at rest, drawn back, hurled at the lens. */
        Spot ball(Stage stage) {
            Curve back = Curve.rise(BACK, 0.24);
            Curve gone = Curve.from(THROW, 0).to(FULL, 1, Ease.IN);
            return t -> {
                double whirl = 0.07 * Math.exp(-4 * t);
                Point at = rest.plus(Point.polar(whirl, 900 * t)).plus(0, 0.006 * Math.sin(4 * t));
                return at.lerp(back(), back.at(t)).lerp(stage.at(0.5, 0.48), gone.at(t));
            };
        }
    }

    @Override
    public Scene direct(Portrait given, Stage stage) {
        Portrait photo = CloseUp.framed(given);
        Face f = photo.face();
        Actor roomy = stage.actor(photo).roomy(AIR);
        Places places = Places.of(photo, roomy, stage);
        Spot ball = places.ball(stage);
        FaceRig acting = FaceRig.of(photo)
                .lookAt(t -> t < FULL ? ball.at(t) : stage.at(0.5, 0.45))
                .brows(Curve.from(1.2, 0).to(1.6, -0.6).hold(THROW).to(3.1, 0.5).to(3.6, 0))
                .rightBrow(Curve.rise(3.7, 0.3).times(0.9))
                .openMouth(Curve.window(THROW - 0.05, 0.08, 3.35, 0.15).times(0.7))
                .smile(Curve.rise(3.5, 0.3)
                        .times(0.75)
                        .plus(Curve.window(1.4, 0.4, 2.6, 0.2).times(0.4)))
                .nod(Curve.window(1.0, 0.5, BACK, 0.2).times(5))
                .tilt(Curve.from(3.5, 0).to(3.9, -5))
                .blink(0.95, 4.55);
        Point foot = stage.at(0.5, 1.02);
        Actor actor = acting.act(stage.actor(photo)
                        .with(Warps.drag(
                                f.crown().lerp(f.centre(), 0.1),
                                f.headWidth() * 0.6,
                                f.headHeight() * 0.4,
                                Curve.sine(3, 0.008),
                                t -> -0.035 * f.headHeight() * Math.min(1, HEAT.at(t)) * (1 + 0.3 * Math.sin(11 * t))))
                        .roomy(AIR))
                .with(
                        Motion.lean(
                                Curve.from(BACK, 0)
                                        .to(BACK + 0.25, -6)
                                        .hold(THROW)
                                        .to(THROW + 0.12, 5, Ease.OUT)
                                        .to(3.5, 0),
                                foot),
                        Motion.scale(
                                Curve.from(THROW, 1)
                                        .to(THROW + 0.12, 1.05, Ease.OUT)
                                        .to(3.5, 1),
                                foot));
        Sprite hand = LaidHand.hand(
                Colour.rgb(photo.palette().skin()).mix(FIRE, 0.25),
                Couple.cloth(photo).mix(TEAL, 0.3).darker(0.2));
        Curve racing = Curve.from(OPENS + 0.05, 0).to(OPENS + 0.5, 1.1).to(5, 2.4, Ease.LINEAR);
        Curve burning =
                Curve.from(OPENS + 0.05, 0.02).to(OPENS + 0.5, 1.06).hold(4.5).to(5, 0.86);
        return stage.film()
                .add(actor.backdrop())
                .add(actor.backdrop()
                        .through(new Soft(0.012))
                        .through(new Graded(NIGHTFALL))
                        .opacity(DUSK))
                .draw((pen, t) -> halo(pen, places, ball, t))
                .draw((pen, t) -> ring(pen, places, racing, burning, false, t))
                .add(acting.on(CloseUp.rounded(photo, actor.cutout()))
                        .lit(Light.ambient(Colour.rgb(0x5E7E88), DUSK.times(0.9)))
                        .lit(
                                new Light.Lamp(ball, 0.9, 0.24, FIRE, HEAT.times(1.6)),
                                new Light.Lamp(Spot.of(places.left().plus(0, -0.16)), 0.62, 0.24, FIRE, lamp(LEFT, 2)),
                                new Light.Lamp(
                                        Spot.of(places.right().plus(0, -0.16)), 0.62, 0.24, FIRE, lamp(PALMS, 3)),
                                Light.rim(-110, Colour.rgb(0x7FD0D8), DUSK.times(0.8))))
                .add(CloseUp.opening(photo, stage))
                .draw((pen, t) -> glints(pen, photo, actor, t))
                .draw((pen, t) -> runes(pen, ball.at(t), places.wide(t), false, t))
                .draw((pen, t) -> ring(pen, places, racing, burning, true, t))
                .draw((pen, t) -> inward(pen, stage, ball, t))
                .draw((pen, t) -> {
                    if (t < THROW) {
                        fireball(pen, ball.at(t), places.wide(t), t);
                    }
                })
                .draw((pen, t) -> {
                    if (photo.hasFace()) {
                        hands(pen, stage, places, ball.at(t), hand, t);
                    }
                })
                .draw((pen, t) -> palmFlames(pen, places, t))
                .add(Flames.embers(stage.width(), stage.height(), 34, stage.seed() + 5, Curve.rise(FULL, 0.3)))
                .draw((pen, t) -> {
                    if (t >= THROW) {
                        fireball(pen, ball.at(t), places.wide(t), t);
                    }
                })
                .draw((pen, t) -> runes(pen, ball.at(t), places.wide(t), true, t))
                .add(sheet(stage))
                .draw((pen, t) -> smoke(pen, stage, t))
                .camera(Camera.still(stage.at(0.5, 0.55))
                        .push(1, 1.06, 5)
                        .shaken(0.004, HEAT.times(0.6), 3)
                        .shaken(0.018, Curve.hit(THROW, 0.6), 6))
                .through(Vignette.of(DUSK.times(0.55)))
                .score(sound());
    }

    private static Curve lamp(Curve k, int seed) {
        return t -> 1.5 * k.at(t) * Flames.flicker(t, seed);
    }

    /** Warm light in the air behind the subject. */
    private static void halo(Pen pen, Places places, Spot ball, double t) {
        double heat = HEAT.at(t);
        if (heat > 0.05 && t < FULL) {
            pen.stamp(Flames.GLOW, ball.at(t), 0.35 + 0.3 * Math.min(1, heat), 0, 1, 0.8 * Math.min(1, heat));
        }
        if (t > OPENS) {
            pen.stamp(Flames.GLOW, places.waist(), 0.5, 0, 2, 0.65 * PALMS.at(t) * Math.min(1, Flames.flicker(t, 4)));
        }
    }

    private static void ring(Pen pen, Places places, Curve racing, Curve burning, boolean near, double t) {
        if (t > OPENS + 0.05) {
            double r = places.around();
            Flames.ring(
                    pen,
                    places.waist(),
                    r,
                    r * 0.27,
                    0.06 + 0.11 * places.grown(),
                    racing.at(t) + 0.1,
                    burning.at(t),
                    near,
                    t);
        }
    }

    /** Orange lights in the eyes. */
    private static void glints(Pen pen, Portrait photo, Actor actor, double t) {
        double k = Math.min(1, HEAT.at(t) + 0.8 * PALMS.at(t)) * DUSK.at(t);
        if (photo.hasFace() && k > 0.05) {
            Face f = photo.face();
            double size = actor.onHead().affine(t).zoom() / f.headWidth() * f.eyeWidth() * 0.42;
            for (Point eye : List.of(f.leftEye(), f.rightEye())) {
                pen.stamp(SPARK, actor.spot(eye).at(t).plus(0, 0.12 * f.eyeWidth()), size, 0, 1, 0.8 * k);
            }
        }
    }

    // The ball

    private static void fireball(Pen pen, Point at, double wide, double t) {
        if (wide < 0.004 || t > FULL + 0.12) {
            return;
        }
        double tall = wide / 0.58;
        double pulse = Flames.flicker(t, 2);
        pen.stamp(Flames.GLOW, at, Math.min(2.4, tall * 1.6 * pulse), 0, 1, 0.6);
        double turn = t > THROW ? 0 : 6 * Math.sin(2.1 * t);
        Flames.BALL.stamp(pen, t, 0, at.plus(0, -0.04 * tall), tall * 1.1, turn, 1, 1);
        Flames.BALL.stamp(pen, 1.3 * t, 2, at.plus(0, -0.01 * tall), tall * 0.9, -turn, -1, 0.75);
        pen.stamp(CORE, at, 0.8 * wide * pulse, 0, 1, 0.9);
        if (t < 1) {
            pen.stamp(GLINT, at, 0.16 * (1 - t) + 0.04, 300 * t, 1, 1 - t);
        }
    }

    /** Sparks stream in from the frame's edges on curved ways. */
    private static void inward(Pen pen, Stage stage, Spot ball, double t) {
        double on = Curve.window(0.02, 0.1, BACK, 0.2).at(t);
        for (int i = 0; on > 0.01 && i < 40; i++) {
            double cycle = 0.75 + 0.5 * Rnd.hash(41, i);
            double k = (t / cycle + Rnd.hash(42, i)) % 1;
            Point from = stage.centre()
                    .plus(Point.polar(0.62 * Math.hypot(stage.width(), stage.height()), 360 * Rnd.hash(43, i)));
            Point to = ball.at(t);
            Point way = to.minus(from);
            double bow = 0.32 * Math.sin(Math.PI * k) * (Rnd.hash(44, i) - 0.3);
            Point at = from.plus(way.times(k * k)).plus(way.normal().times(bow * (1 - k * k)));
            double size = (0.034 - 0.018 * k) * (0.6 + 0.8 * Rnd.hash(45, i));
            pen.stamp(SPARK, at, size, way.degrees(), 1.6, on * Math.min(1, 4 * k));
        }
    }

    private static final double[][] GLYPHS = {
        {-0.4, 0.5, 0, -0.5, 0.4, 0.5, -0.2, 0.1, 0.2, 0.1},
        {0, 0.5, 0, -0.5, 0.35, -0.2, 0, 0.05, 0, 0.05},
        {-0.3, -0.5, 0.3, 0, -0.3, 0.5, 0.3, 0.5, 0.3, 0.5},
        {-0.3, 0.5, -0.3, -0.5, 0.3, 0.5, 0.3, -0.5, 0.3, -0.5}
    };

    /** A tilted ring of signs that turns about the ball: its far half behind it, its near half before it. */
    private static void runes(Pen pen, Point centre, double wide, boolean near, double t) {
        double on = Curve.window(0.95, 0.35, THROW + 0.12, 0.15).at(t);
        if (on < 0.02) {
            return;
        }
        double snap = Ease.BACK.of((t - 0.95) / 0.5);
        double r = (0.105 + 0.42 * Math.min(wide, 0.3)) * snap * (t > THROW ? 1 + 8 * (t - THROW) : 1);
        pen.within(Affine.place(centre, -13 + 4 * Math.sin(1.4 * t), r, r), () -> {
            for (double rim : new double[] {1.12, 0.84}) {
                List<Point> arc = new ArrayList<>();
                for (int i = 0; i <= 18; i++) {
                    double a = Math.PI * (near ? i / 18.0 : 1 + i / 18.0);
                    arc.add(new Point(rim * Math.cos(a), 0.3 * rim * Math.sin(a)));
                }
                pen.curve(arc, 0.07, Ink.of(FIRE.alpha(0.22 * on)));
                pen.curve(arc, 0.02, Ink.of(RUNE.alpha((near ? 0.95 : 0.6) * on)));
            }
            for (int i = 0; i < 14; i++) {
                double a = 2 * Math.PI * i / 14 + 1.5 * t;
                if (Math.sin(a) > 0 == near) {
                    Point at = new Point(0.98 * Math.cos(a), 0.294 * Math.sin(a));
                    glyph(pen, GLYPHS[i % GLYPHS.length], at, Math.sin(a), on);
                }
            }
        });
    }

    private static void glyph(Pen pen, double[] g, Point at, double facing, double on) {
        pen.within(Affine.place(at, 0, 0.13 * (0.55 + 0.45 * Math.abs(facing)), 0.11 * (1 + 0.2 * facing)), () -> {
            for (int k = 0; k + 3 < g.length; k += 2) {
                pen.line(
                        new Point(g[k], g[k + 1]),
                        new Point(g[k + 2], g[k + 3]),
                        0.2,
                        Ink.of(Colour.rgb(0xFFF0C0).alpha(on * (0.75 + 0.25 * facing))));
            }
        });
    }

    // The hands

    /** Two forearms cup the ball; later each hand holds a flame over its fingertips. */
    private static void hands(Pen pen, Stage stage, Places p, Point ball, Sprite hand, double t) {
        double wide = Math.clamp(p.wide(t), 0.08, 0.3);
        double size = 0.13 + 0.07 * p.grown();
        Point below = new Point(0, stage.height() - p.rest().y() + 0.35);
        for (int side : new int[] {-1, 1}) {
            Point cup = ball.plus(side * (0.5 * size + 0.26 * wide), 0.02 + 0.36 * wide);
            double up = Curve.from(0.75, 0).to(1.25, 1, Ease.BACK).at(t);
            double away = side < 0
                    ? Curve.rise(BACK, 0.25).at(t)
                    : Curve.from(THROW + 0.06, 0).to(THROW + 0.22, 1, Ease.IN).at(t);
            double again =
                    Curve.from(OPENS + 0.02, 0).to(OPENS + 0.3, 1, Ease.BACK).at(t);
            boolean before = t < FULL;
            Point at = before
                    ? cup.plus(below.times(1 - up + away))
                    : (side < 0 ? p.left() : p.right())
                            .plus(side * 0.02, 0.58 * size + 0.008 * Math.sin(3 * t + side))
                            .plus(below.times(1 - again));
            double lift = before ? 24 + 40 * wide + 3 * Math.sin(5 * t + side) : 74;
            if (at.y() < stage.height() + 0.3) {
                LaidHand.stamp(pen, hand, at, size, side < 0 ? -lift : 180 + lift, -side, 1);
                Point lit = before ? ball : at.plus(0, -0.6 * size);
                double heat = before ? Math.min(1, HEAT.at(t)) : side < 0 ? LEFT.at(t) : PALMS.at(t);
                pen.stamp(Flames.GLOW, at.lerp(lit, 0.45), 1.3 * size, 0, 1, 0.55 * heat);
            }
        }
    }

    /** A flame in each palm; the left one is snuffed to a curl of smoke. */
    private static void palmFlames(Pen pen, Places p, double t) {
        double born = Ease.BACK.of((t - OPENS - 0.15) / 0.3);
        if (t < OPENS + 0.15) {
            return;
        }
        flame(pen, p.right(), born, 1, t);
        double left = 1 - Ease.SMOOTH.of((t - SNUFF) / 0.12);
        if (left > 0.02) {
            flame(pen, p.left(), born * left, 4, t);
        }
        for (int i = 0; i < 9; i++) {
            double age = (t - SNUFF - 0.05 * i) / 0.75;
            if (age > 0 && age < 1) {
                Point at = p.left().plus(0.035 * Math.sin(7 * age + 0.6 * i) * age, -0.04 - 0.36 * age);
                pen.stamp(WISP, at, 0.03 + 0.07 * age, 40 * i, 1, 0.55 * (1 - age));
            }
        }
    }

    private static void flame(Pen pen, Point palm, double size, int luck, double t) {
        double tall = 0.27 * size;
        pen.stamp(Flames.GLOW, palm.plus(0, -0.1), 0.5 * size * Flames.flicker(t, luck), 0, 1, 0.7);
        Flames.FLAME.stamp(pen, t, luck, palm.plus(0, -0.42 * tall), tall, 3 * Math.sin(5 * t + luck), 1.1, 1);
        Flames.FLAME.stamp(pen, 1.2 * t, luck + 3, palm.plus(0, -0.3 * tall), 0.72 * tall, 0, -1.2, 0.9);
    }

    // Through the lens

    /** Flame fills the picture and is torn open from the middle. */
    private static Layer[] sheet(Stage stage) {
        double h = stage.height();
        double squeeze = stage.width() / (0.75 * h) * 1.2;
        Sketch fire = (pen, t) -> pen.stamp(Flames.SHEET.at(t, 0), stage.centre(), 1.25 * h, 0, squeeze, 1);
        Sketch tear = (pen, t) -> {
            double k = (t - OPENS) / 0.2;
            for (double rim = 1; k > 0 && rim > 0.84; rim -= 0.04) {
                List<Point> edge = new ArrayList<>();
                double far = 0.62 * Math.hypot(stage.width(), h) * k * rim;
                for (int i = 0; i < 44; i++) {
                    double ragged = 0.75 + 0.3 * Rnd.hash(9, i) + 0.18 * Math.sin(i * 0.9 + 7 * t);
                    edge.add(stage.centre().plus(Point.polar(far * ragged, i * 360 / 44.0)));
                }
                pen.fill(Shape.blob(edge), Ink.of(Colour.BLACK.alpha(0.5)).blend(Blend.ERASE));
            }
        };
        return new Layer[] {
            Layer.Drawn.of(fire).opacity(Curve.window(FULL - 0.09, 0.08, OPENS, 0.001)),
            Wipe.away(stage, tear, Layer.Drawn.of(fire)).opacity(Curve.window(OPENS, 0.001, OPENS + 0.19, 0.12))
        };
    }

    /** Smoke and sparks fly outward from the tear. */
    private static void smoke(Pen pen, Stage stage, double t) {
        double h = stage.height();
        double smoke = (t - OPENS + 0.04) / 0.6;
        for (int i = 0; smoke > 0 && smoke < 1 && i < 8; i++) {
            double out = Ease.OUT.of(smoke);
            Point at = stage.centre()
                    .plus(
                            stage.width() * (0.1 + 0.62 * out) * Math.cos(i * 2.4),
                            h * (0.1 + 0.6 * out) * Math.sin(i * 2.4) - 0.12 * smoke);
            double size = (0.3 + 0.22 * out) * (0.8 + 0.4 * Rnd.hash(6, i));
            pen.stamp(SMOKE.get(i % 3), at, size, 70 * smoke + 50 * i, 1, (1 - smoke) * Math.min(1, 5 * smoke));
        }
        for (int i = 0; t > OPENS && t < OPENS + 0.5 && i < 22; i++) {
            double age = (t - OPENS) / 0.5;
            Point at = stage.centre().plus(Point.polar((0.15 + 0.9 * age) * (0.6 + 0.6 * Rnd.hash(8, i)), 137.5 * i));
            pen.stamp(SPARK, at, 0.05 * (1 - age), 0, 1, 1 - age);
        }
    }

    private static Score sound() {
        return Score.of(Tune.EPIC_TRAILER.at(104).quieter(3))
                .cue(Sound.MATCH, 0.06)
                .cue(Sound.CRACKLE, 0.2, 1.1)
                .cue(Sound.WHIRR.quieter(6), 0.3)
                .cue(Sound.SPARKLE.quieter(4), 0.95)
                .cue(Sound.FIRE, 1.2)
                .cue(Sound.RISER, THROW)
                .cue(Sound.WHOOSH.louder(3), THROW)
                .cue(Sound.EXPLOSION, FULL - 0.08)
                .cue(Sound.BOOM, FULL - 0.05)
                .cue(Sound.WHOOSH.higher(4), OPENS + 0.1)
                .cue(Sound.FIRE.quieter(2), OPENS + 0.15)
                .cue(Sound.POOF, SNUFF);
    }
}
