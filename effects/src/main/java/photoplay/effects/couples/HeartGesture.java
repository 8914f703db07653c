package photoplay.effects.couples;

import java.util.List;
import photoplay.effects.Duo;
import photoplay.effects.kit.Bits;
import photoplay.effects.kit.Couple;
import photoplay.effects.kit.HalfHeart;
import photoplay.effects.kit.Partner;
import photoplay.effects.kit.PinkBooth;
import photoplay.stage.geometry.Affine;
import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.lens.Flash;
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
import photoplay.stage.scene.Spot;
import photoplay.stage.scene.Sprite;
import photoplay.stage.scene.Stage;
import photoplay.stage.sound.Score;
import photoplay.stage.sound.Sound;
import photoplay.stage.sound.Tune;

/** Side by side, each raises half a heart with one hand; the halves click together and the heart lights up. */
public enum HeartGesture implements Duo {
    HEART_GESTURE;

    private static final double BUMP = 0.5;
    private static final double FIRST_HAND = 1.0;
    private static final double SECOND_HAND = 1.8;
    private static final double CLICK = 2.8;
    private static final double[] BEATS = {3.0, 3.3};
    private static final double SHOT = 3.5;
    private static final double FLASH = 4.3;
    private static final Colour PINK = Colour.rgb(0xFF5C86);
    private static final Colour RED = Colour.rgb(0xF0244E);
    private static final Curve LIT = Curve.from(CLICK, 0).to(CLICK + 0.2, 1);
    private static final Curve TOGETHER = Curve.from(3.35, 0).to(3.9, 1);
    private static final Curve BEAT =
            Curve.hit(CLICK, 0.35).plus(Curve.hit(BEATS[0], 0.3)).plus(Curve.hit(BEATS[1], 0.3));

    @Override
    public Format format() {
        return Format.SQUARE;
    }

    @Override
    public Scene direct(Portrait first, Portrait second, Stage stage) {
        Couple couple = Couple.of(
                first, second, stage, new Couple.Framing(0.34, 0.36, 0.88, stage.width() * 0.3, stage.width() * 0.7));
        Partner left = couple.left();
        Partner right = couple.right();
        double counter = Math.clamp(Math.min(left.base(), right.base()) - 0.02, 0.78, 0.9);
        double chins = Math.max(chin(left), chin(right));
        double mean = (left.headWidth() + right.headWidth()) / 2;
        double below = chins + 0.56 * 0.68 * mean;
        boolean over = below > counter - 0.13;
        double hand = over ? (couple.bothPersons() ? 0.155 : 0.195) : Math.clamp(0.68 * mean, 0.17, 0.215);
        Point heart = new Point(stage.width() / 2, Math.clamp(below, 0.5, counter - (over ? 0.63 * hand : 0.13)));
        double apart = couple.touching(couple.bothPersons() ? 1.02 : 0.95);
        FaceRig leftActing = left(left);
        FaceRig rightActing = right(right);
        Actor a = placed(leftActing.act(left.actor()), left, beside(left, apart, mean, over ? hand : 0), stage);
        Actor b = placed(rightActing.act(right.actor()), right, beside(right, apart, mean, over ? hand : 0), stage);
        Sprite leftArm = arm(left);
        Sprite rightArm = arm(right);
        Light[] lights = {
            Light.ambient(Colour.rgb(0xFFEAF0), Curve.of(0.4)),
            Light.lamp(heart, 0.5, PINK, LIT.times(0.3).plus(BEAT.times(0.4)))
        };
        boolean rightInFront = left.person() && !right.person();
        Partner front = rightInFront ? right : left;
        Sketch behind = cast(front, rightInFront ? b : a);
        Layer.Picture leftShown = left.picture(a, counter + 0.05)
                .lit(lights)
                .painted(catchlights(left, a), shade(leftArm, heart, hand, -1));
        Layer.Picture rightShown = right.picture(b, counter + 0.05)
                .lit(lights)
                .painted(catchlights(right, b), shade(rightArm, heart, hand, 1));
        leftShown = leftActing.on(rightInFront ? leftShown.painted(behind) : leftShown);
        rightShown = rightActing.on(rightInFront ? rightShown : rightShown.painted(behind));
        return stage.film()
                .add(PinkBooth.wall(stage), floating(stage, 1).far(), PinkBooth.curtains(stage))
                .draw((pen, t) -> PinkBooth.twinkle(pen, stage, t))
                .draw((pen, t) -> ring(pen, heart, t, 0))
                .add(rightInFront ? leftShown : rightShown)
                .add(rightInFront ? rightShown : leftShown)
                .draw((pen, t) -> orbit(pen, heart, hand, t, false))
                .draw((pen, t) -> glass(pen, heart, hand, t))
                .draw((pen, t) -> {
                    raised(pen, leftArm, heart, hand, -1, t);
                    raised(pen, rightArm, heart, hand, 1, t);
                    outline(pen, heart, hand, t);
                    sparks(pen, heart, hand, t);
                })
                .add(PinkBooth.counter(stage, counter))
                .draw((pen, t) -> orbit(pen, heart, hand, t, true))
                .draw((pen, t) -> ring(pen, heart, t, 1))
                .add(floating(stage, 2).near())
                .draw((pen, t) -> flying(pen, heart, stage, t))
                .add(border(stage))
                .camera(Camera.still(heart)
                        .zoom(Curve.of(1).plus(Curve.hit(CLICK, 0.5).times(0.03)))
                        .shaken(0.004, Curve.hit(BUMP, 0.3), stage.seed()))
                .through(Flash.white(Curve.from(FLASH - 0.07, 0)
                        .to(FLASH, 0.9)
                        .to(FLASH + 0.06, 0.8)
                        .to(FLASH + 0.4, 0)))
                .score(sound());
    }

    /** The first glances at the other, raises the brows, shows the hand, and winks in the end. */
    private static FaceRig left(Partner p) {
        Curve glance = Curve.window(0.85, 0.2, 2.3, 0.25);
        return FaceRig.of(p.photo())
                .gaze(glance.times(0.9), Curve.of(0))
                .turn(glance.times(9).plus(TOGETHER.times(3)))
                .brows(Curve.window(0.95, 0.2, 1.7, 0.3).times(0.8))
                .smile(Curve.from(0.3, 0)
                        .to(0.6, 0.35)
                        .to(CLICK, 0.35)
                        .to(CLICK + 0.3, 0.6)
                        .times(p.roomToSmile()))
                .openMouth(Curve.window(CLICK, 0.1, 3.5, 0.4).times(0.1 * p.roomToSmile()))
                .blink(0.62, 2.45)
                .nod(Curve.swing(BUMP, 2.4, 0.6).times(5))
                .tilt(TOGETHER.times(9).plus(Curve.window(1.0, 0.3, 1.9, 0.4).times(-3)))
                .leftEyeClosed(Curve.window(4.52, 0.08, 4.95, 0.12));
    }

    /** The second asks with a tilt of the head, understands, and answers. */
    private static FaceRig right(Partner p) {
        Curve down = Curve.window(1.15, 0.2, 1.75, 0.2);
        return FaceRig.of(p.photo())
                .gaze(down.times(-0.9).plus(Curve.window(1.75, 0.2, 2.6, 0.3).times(-0.6)), down.times(0.6))
                .turn(down.times(-8))
                .brows(Curve.window(1.25, 0.2, 2.1, 0.4).times(0.9))
                .smile(Curve.from(1.7, 0)
                        .to(2.0, 0.4)
                        .to(CLICK, 0.4)
                        .to(CLICK + 0.3, 0.6)
                        .times(p.roomToSmile()))
                .blink(0.58, 1.72, 3.95)
                .nod(Curve.swing(BUMP, 2.4, 0.6)
                        .times(-4)
                        .plus(Curve.swing(1.75, 2, 0.5).times(6)))
                .tilt(Curve.window(1.15, 0.25, 1.85, 0.25).times(8).plus(TOGETHER.times(-9)));
    }

    /** Hops to the other, bumps, sways with the music and leans in when the heart is whole. */
    private static Actor placed(Actor actor, Partner p, double fromMiddle, Stage stage) {
        double middle = stage.width() / 2;
        double close = middle + p.side() * fromMiddle - p.head().x();
        double beside =
                middle + p.side() * Math.max(fromMiddle * 1.16, 0.17) - p.head().x();
        double edge =
                p.side() < 0 ? p.head().x() + beside : stage.width() - p.head().x() - beside;
        double away = beside + p.side() * Math.clamp(edge - 0.46 * p.headWidth(), 0, 0.075);
        Point base = new Point(p.head().x(), stage.height() + 0.05);
        Curve dx = Curve.from(0.06, away)
                .to(0.26, (away + beside) / 2)
                .to(0.32, (away + beside) / 2)
                .to(BUMP, beside - p.side() * 0.012, Ease.IN)
                .to(BUMP + 0.14, beside + p.side() * 0.012)
                .to(BUMP + 0.34, beside)
                .to(3.35, beside)
                .to(3.9, close);
        Curve hop = t -> -0.035 * arc(t, 0.06, 0.26) - 0.035 * arc(t, 0.32, BUMP) - 0.018 * arc(t, 0.66, 0.9);
        Curve squash = Curve.hit(BUMP, 0.28)
                .times(-0.045)
                .plus(Curve.swing(0.26, 4, 0.2).times(0.03))
                .plus(Curve.swing(CLICK, 3.2, 0.5).times(0.025))
                .plus(Curve.hit(BEATS[0], 0.2).plus(Curve.hit(BEATS[1], 0.2)).times(0.012));
        Curve lean = Curve.swing(BUMP, 1.7, 0.7)
                .times(p.side() * 4.5)
                .plus(Curve.sine(1, 0.8, p.side() < 0 ? 0 : 0.5).times(Curve.rise(0.9, 0.5)))
                .plus(TOGETHER.times(-p.side() * 1.5));
        return actor.with(Motion.squash(squash, base), Motion.lean(lean, base), Motion.move(dx, hop));
    }

    /**
     * How far from the middle a head stands when the two touch.
     *
     * @param hand length of a hand that would hide the mouth, or 0
     */
    private static double beside(Partner p, double apart, double mean, double hand) {
        double touching = apart * p.headWidth() / (2 * mean);
        double mouth =
                -p.side() * (p.fit().apply(p.face().mouth()).x() - p.head().x());
        return hand == 0
                ? touching
                : Math.max(touching, 0.78 * hand + Math.min(mouth + (p.person() ? 0.16 : 0.28) * p.headWidth(), 0.22));
    }

    private static double chin(Partner p) {
        return p.head().y() + p.headHeight() / 2;
    }

    private static double arc(double t, double from, double to) {
        return t < from || t > to ? 0 : Math.sin(Math.PI * (t - from) / (to - from));
    }

    private static Sprite arm(Partner p) {
        if (p.person()) {
            return HalfHeart.hand(p.skin().mix(Colour.rgb(0xFFBE9E), 0.2).lighter(0.12), p.cloth());
        }
        return p.photo().kind() == Portrait.Kind.PET ? HalfHeart.paw(p.skin()) : HalfHeart.glove();
    }

    /** How a half lies now against its place in the whole. */
    private record Pose(double dx, double dy, double degrees) {
        static Pose of(int side, double t) {
            double start = side < 0 ? FIRST_HAND : SECOND_HAND;
            double up = Curve.from(start, 0).to(start + 0.42, 1, Ease.BACK).at(t);
            double gap = Curve.from(2.15, 0.085)
                    .to(2.5, 0.045)
                    .to(2.56, 0.045)
                    .to(2.68, 0.07)
                    .to(CLICK, 0, Ease.IN)
                    .at(t);
            double wave = Curve.window(start + 0.3, 0.15, 2.5, 0.25).at(t) * Math.sin(2 * Math.PI * 2 * t);
            double bounce = Curve.swing(CLICK, 4, 0.4).at(t);
            return new Pose(
                    side * (gap + 0.02 * bounce * bounce),
                    (1 - up) * 0.62 - 0.012 * bounce + 0.006 * wave,
                    side * (-26 * (1 - up) + 7 * wave - 40 * gap));
        }

        boolean hidden() {
            return dy > 0.6;
        }
    }

    private static double size(double hand, double t) {
        return hand * (1 + 0.055 * BEAT.at(t) * LIT.at(t));
    }

    private static void raised(Pen pen, Sprite arm, Point heart, double hand, int side, double t) {
        Pose p = Pose.of(side, t);
        if (!p.hidden()) {
            HalfHeart.stamp(pen, arm, heart.plus(p.dx, p.dy), size(hand, t), p.degrees, side, 1);
        }
    }

    private static Sketch shade(Sprite arm, Point heart, double hand, int side) {
        Sprite dark = HalfHeart.shadow(arm);
        return (pen, t) -> {
            Pose p = Pose.of(side, t);
            if (!p.hidden()) {
                HalfHeart.stamp(pen, dark, heart.plus(p.dx + 0.008, p.dy + 0.03), size(hand, t), p.degrees, side, 0.34);
            }
        };
    }

    /** The soft shadow of the one in front on the one behind. */
    private static Sketch cast(Partner front, Actor actor) {
        Spot head = actor.spot(front.face().centre());
        double w = front.headWidth();
        return (pen, t) -> {
            Point at = head.at(t);
            pen.stamp(Bits.shadow(), at.plus(-front.side() * 0.22 * w, 0.15 * w), 1.7 * w, 0, 0.8, 0.55);
            pen.stamp(Bits.shadow(), at.plus(-front.side() * 0.6 * w, 1.3 * w), 2.1 * w, 0, 0.8, 0.5);
        };
    }

    /** The ring lamp in both eyes. */
    private static Sketch catchlights(Partner p, Actor actor) {
        if (!p.person()) {
            return (pen, t) -> {};
        }
        Spot[] eyes = {actor.spot(p.face().leftEye()), actor.spot(p.face().rightEye())};
        double r = p.face().eyeWidth() * p.fit().zoom() * 0.06;
        return (pen, t) -> {
            for (Spot eye : eyes) {
                pen.stroke(
                        Shape.circle(eye.at(t).plus(r * 0.4, -r * 0.5), r), r * 0.55, Ink.of(Colour.WHITE.alpha(0.5)));
            }
        };
    }

    private static final Sprite GLOW = Sprite.drawn(
            1, (pen, t) -> pen.circle(Point.ORIGIN, 0.5, Ink.glow(Point.ORIGIN, 0.5, Colour.rgb(0xFF7A9C))));

    /** Red glass in the form of the hole. */
    private static final Sprite GLASS = Sprite.drawn(1.2, (pen, t) -> {
        pen.fill(
                HalfHeart.HOLE,
                Ink.radial(new Point(-0.1, -0.16), 0.62, Colour.rgb(0xFF8DA4), RED, Colour.rgb(0xA80832)));
        pen.clipped(HalfHeart.HOLE, () -> {
            pen.stroke(
                    HalfHeart.HOLE,
                    0.06,
                    Ink.of(Colour.rgb(0xFFC0CC).alpha(0.5)).soft(0.02));
            pen.curve(
                    List.of(new Point(-0.34, -0.12), new Point(-0.3, -0.24), new Point(-0.2, -0.28)),
                    0.055,
                    Ink.of(Colour.WHITE.alpha(0.85)).soft(0.008));
            pen.circle(new Point(-0.34, -0.03), 0.025, Ink.of(Colour.WHITE.alpha(0.8)));
            pen.curve(
                    List.of(new Point(0.02, 0.24), new Point(0.2, 0.1), new Point(0.32, -0.04)),
                    0.04,
                    Ink.of(Colour.rgb(0xFFA0B4).alpha(0.7)).soft(0.015));
        });
    });

    private static void glass(Pen pen, Point heart, double hand, double t) {
        double k = LIT.at(t);
        if (k > 0) {
            double beat = BEAT.at(t);
            pen.stamp(GLOW, heart, 2.6 * hand * (1 + 0.25 * beat), 0, 1, Math.min(1, k * (0.45 + 0.4 * beat)));
            double grown = Curve.from(CLICK, 0.3).to(CLICK + 0.25, 1, Ease.BACK).at(t);
            pen.stamp(GLASS, heart, size(hand, t) * grown * 1.04, 0, 1, Math.min(1, 2 * k));
        }
    }

    /** A line of white light that runs round the heart when it closes. */
    private static void outline(Pen pen, Point heart, double hand, double t) {
        double head = Ease.SMOOTH.of((t - CLICK) / 0.42);
        double fade = Curve.window(CLICK, 0.02, CLICK + 0.75, 0.3).at(t);
        if (head <= 0 || fade <= 0) {
            return;
        }
        List<Point> round = HalfHeart.ROUND;
        int n = Math.max(2, (int) (head * round.size()));
        List<Point> run = round.subList(0, n).stream()
                .map(p -> heart.plus(p.times(0.9 * size(hand, t))))
                .toList();
        pen.curve(run, 0.03 * fade, Ink.of(Colour.rgb(0xFFB6C8).alpha(0.45 * fade)));
        pen.curve(run, 0.012, Ink.of(Colour.WHITE.alpha(0.95 * fade)));
        if (head < 1) {
            pen.stamp(SPARK, run.getLast(), 0.14);
        }
    }

    private static final Sprite SPARK = Bits.glint(Colour.rgb(0xFFD2E0));

    /** Little flashes between the finger tips that draw the hands together. */
    private static void sparks(Pen pen, Point heart, double hand, double t) {
        double k = Curve.window(2.2, 0.15, CLICK + 0.02, 0.04).at(t);
        if (k <= 0) {
            return;
        }
        double gap = Math.abs(Pose.of(-1, t).dx);
        for (double y : new double[] {-0.24, 0.38}) {
            Rnd r = new Rnd(7 * (long) Math.floor(t * 15) + (y > 0 ? 3 : 5));
            Point from = heart.plus(-gap, y * hand);
            Point to = heart.plus(gap, y * hand);
            Shape bolt = Shape.from(from);
            for (int i = 1; i < 5; i++) {
                bolt.line(from.lerp(to, i / 5.0).plus(0, r.between(-0.022, 0.022)));
            }
            bolt.line(to);
            pen.stroke(bolt, 0.012, Ink.of(PINK.alpha(0.5 * k)));
            pen.stroke(bolt, 0.005, Ink.of(Colour.WHITE.alpha(k)));
            pen.stamp(SPARK, from, 0.05 + 0.03 * r.unit(), 0, 1, k);
            pen.stamp(SPARK, to, 0.05 + 0.03 * r.unit(), 0, 1, k);
        }
        if (t > CLICK - 0.05) {
            pen.stamp(SPARK, heart.plus(0, -0.24 * hand), 0.3, 0, 1, k);
        }
    }

    /** The big heart that the hands shoot to the lens. */
    private static void flying(Pen pen, Point heart, Stage stage, double t) {
        double u = (t - SHOT) / 0.62;
        if (u > 0 && u < 1) {
            double size = 0.18 + 0.75 * Math.pow(u, 1.6);
            Point at = heart.lerp(stage.at(0.5, 0.47), Ease.OUT.of(u));
            pen.stamp(GLASS, at, size, 6 * Math.sin(6 * u), 1, 0.92 * Math.clamp((1 - u) * 2.2, 0, 1));
        }
    }

    private static final List<Sprite> SMALL =
            List.of(Bits.heart(PINK), Bits.heart(RED), Bits.heart(Colour.rgb(0xFFA6C0)), Bits.heart(Colour.WHITE));

    /** A ring of small hearts that flies outward, every other one before the people. */
    private static void ring(Pen pen, Point heart, double t, int which) {
        double u = (t - SHOT) / 1.1;
        if (u <= 0 || u >= 1) {
            return;
        }
        for (int i = which; i < 26; i += 2) {
            double far = (0.12 + (0.5 + 0.14 * (i % 3)) * Ease.OUT.of(u)) * (which == 0 ? 1 : 1.15);
            Point at = heart.plus(Point.polar(far, i * 360.0 / 26 - 90)).plus(0, 0.12 * u * u);
            double size = (0.04 + 0.012 * (i % 4)) * (which == 0 ? 1 : 1.4);
            pen.stamp(SMALL.get(i % 4), at, size, 20 * Math.sin(i + 5 * t), 1, Math.min(1, 3 * (1 - u)));
        }
    }

    /** Small hearts that go round the hands for good. */
    private static void orbit(Pen pen, Point heart, double hand, double t, boolean before) {
        double k = Curve.from(3.75, 0).to(4.2, 1, Ease.BACK).at(t);
        if (k <= 0) {
            return;
        }
        for (int i = 0; i < 9; i++) {
            double turn = 2 * Math.PI * (i / 9.0 + 0.35 * (t - 3.75));
            if (Math.sin(turn) > 0 == before) {
                Point at = heart.plus(
                        1.05 * hand * Math.cos(turn), hand * (0.05 + 0.3 * Math.sin(turn) - 0.14 * Math.cos(turn)));
                double near = 1 + 0.3 * Math.sin(turn);
                pen.stamp(SMALL.get(i % 4), at, 0.058 * near * k, 14 * Math.sin(3 * t + i), 1, 1);
            }
        }
    }

    private static Emitter floating(Stage stage, long salt) {
        return Emitter.of(salt == 1 ? 16 : 8, stage.seed() + salt, SMALL.get(0), SMALL.get(2), SMALL.get(3))
                .rising(stage, 0.1, 0.2)
                .size(0.022, 0.045)
                .sway(0.03, 0.4)
                .strength(Curve.of(0.75));
    }

    /** White lace paper that closes round the picture after the flash. */
    private static Layer.Picture border(Stage stage) {
        Box box = stage.frame().grown(0.1);
        Curve close = Curve.from(FLASH, 1.22).to(FLASH + 0.35, 1, Ease.BACK);
        return Layer.Picture.drawn(box, (pen, t) -> lace(pen, stage))
                .with(Motion.scale(close, stage.centre()))
                .opacity(Curve.from(FLASH - 0.02, 0).to(FLASH + 0.02, 1))
                .depth(0);
    }

    private static void lace(Pen pen, Stage stage) {
        double w = stage.width();
        double h = stage.height();
        int n = 16;
        for (int pass = 0; pass < 2; pass++) {
            Ink ink = pass == 0 ? Ink.of(Colour.rgb(0x7A1E46).alpha(0.35)).soft(0.008) : Ink.of(Colour.rgb(0xFFFDFB));
            Point drop = pass == 0 ? new Point(0, 0.008) : Point.ORIGIN;
            pen.within(Affine.move(drop), () -> {
                for (Box b : List.of(
                        new Box(-0.1, -0.1, w + 0.1, 0.038),
                        new Box(-0.1, h - 0.038, w + 0.1, h + 0.1),
                        new Box(-0.1, -0.1, 0.038, h + 0.1),
                        new Box(w - 0.038, -0.1, w + 0.1, h + 0.1))) {
                    pen.rect(b, ink);
                }
                for (int i = 0; i <= n; i++) {
                    double u = i / (double) n;
                    for (Point p : scallop(w, h, u)) {
                        pen.circle(p, 0.0305, ink);
                    }
                }
            });
        }
        for (int i = 0; i <= n; i++) {
            for (Point p : scallop(w, h, i / (double) n)) {
                pen.circle(p, 0.0085, Ink.of(Colour.rgb(0xFFA9C1)));
            }
        }
        for (double x : new double[] {0.052, w - 0.052}) {
            for (double y : new double[] {0.052, h - 0.052}) {
                pen.stamp(Bits.heart(PINK), new Point(x, y), 0.075, x < y == x < 0.5 ? -12 : 12);
            }
        }
    }

    private static List<Point> scallop(double w, double h, double u) {
        double in = 0.034;
        double x = in + (w - 2 * in) * u;
        double y = in + (h - 2 * in) * u;
        return List.of(new Point(x, in), new Point(x, h - in), new Point(in, y), new Point(w - in, y));
    }

    private static Score sound() {
        return Score.of(Tune.SYNTH_POP.at(120).quieter(5))
                .cue(Sound.JUMP.quieter(4), 0.06, 0.32)
                .cue(Sound.THUD.hit().quieter(6), BUMP)
                .cue(Sound.GIGGLE.quieter(6), 0.66)
                .cue(Sound.SWISH, FIRST_HAND, SECOND_HAND)
                .cue(Sound.POP, FIRST_HAND + 0.3, SECOND_HAND + 0.3)
                .cue(Sound.CRACKLE.quieter(8), 2.25)
                .cue(Sound.GLASS_TINK, CLICK)
                .cue(Sound.CHIME.quieter(3), CLICK + 0.05)
                .cue(Sound.HEARTBEAT, BEATS)
                .cue(Sound.WHOOSH, SHOT)
                .cue(Sound.SPARKLE, SHOT + 0.1)
                .cue(Sound.SHUTTER, FLASH);
    }
}
