package photoplay.effects.couples;

import java.util.ArrayList;
import java.util.List;
import photoplay.effects.Duo;
import photoplay.effects.kit.Bits;
import photoplay.effects.kit.Couple;
import photoplay.effects.kit.Partner;
import photoplay.effects.kit.PinkBooth;
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
import photoplay.stage.scene.Scene;
import photoplay.stage.scene.Shape;
import photoplay.stage.scene.Sketch;
import photoplay.stage.scene.Spot;
import photoplay.stage.scene.Stage;
import photoplay.stage.sound.Score;
import photoplay.stage.sound.Sound;
import photoplay.stage.sound.Tune;

/** Side by side, each raises half a heart with one hand; the halves click together and the heart lights up. */
public enum HeartGesture implements Duo {
    HEART_GESTURE;

    private static final double BUMP = 0.5;
    static final double FIRST_HAND = 1.0;
    static final double SECOND_HAND = 1.8;
    static final double CLICK = 2.8;
    private static final double[] BEATS = {3.0, 3.3};
    static final double SHOT = 3.5;
    private static final double FLASH = 4.3;
    static final Colour PINK = Colour.rgb(0xFF5C86);
    static final Colour RED = Colour.rgb(0xF0244E);
    static final Curve LIT = Curve.from(CLICK, 0).to(CLICK + 0.2, 1);
    private static final Curve TOGETHER = Curve.from(3.35, 0).to(3.9, 1);
    static final Curve BEAT =
            Curve.hit(CLICK, 0.35).plus(Curve.hit(BEATS[0], 0.3)).plus(Curve.hit(BEATS[1], 0.3));

    @Override
    public Format format() {
        return Format.SQUARE;
    }

    @Override
    public Scene direct(Portrait first, Portrait second, Stage stage) {
        Couple couple = Couple.of(
                first, second, stage, new Couple.Framing(0.36, 0.35, 0.9, stage.width() * 0.3, stage.width() * 0.7));
        Partner left = couple.left();
        Partner right = couple.right();
        double counter = Math.clamp(Math.min(left.base(), right.base()) - 0.02, 0.8, 0.9);
        double hand = Math.clamp(0.3 * (left.reach() + right.reach()), 0.17, 0.21);
        double below = Math.max(left.chin(), right.chin()) + 0.72 * hand;
        Point heart = new Point(stage.width() / 2, Math.clamp(below, 0.5, counter - 0.7 * hand));
        HandHeart hands = HandHeart.of(heart, hand, left, right);
        double apart = couple.touching(couple.thing() ? 0.75 : 1.2);
        FaceRig leftActing = left(left);
        FaceRig rightActing = right(right);
        Actor leftBody = placed(left.actor(), left, couple, apart, stage);
        Actor rightBody = placed(right.actor(), right, couple, apart, stage);
        Actor a = placed(leftActing.act(left.actor()), left, couple, apart, stage);
        Actor b = placed(rightActing.act(right.actor()), right, couple, apart, stage);
        List<Light> lights = List.of(
                Light.ambient(Colour.rgb(0xFFEAF0), Curve.of(0.4)),
                Light.lamp(heart, 0.5, PINK, LIT.times(0.3).plus(BEAT.times(0.4))));
        boolean rightInFront = left.person() && !right.person();
        List<Sketch> leftHead = new ArrayList<>(List.of(catchlights(left, a)));
        List<Sketch> leftChest = new ArrayList<>(List.of(hands.shade(-1)));
        List<Sketch> rightHead = new ArrayList<>(List.of(catchlights(right, b)));
        List<Sketch> rightChest = new ArrayList<>(List.of(hands.shade(1)));
        Partner front = rightInFront ? right : left;
        Spot head = (rightInFront ? b : a).spot(front.face().centre());
        (rightInFront ? leftHead : rightHead).add(cast(front, head, 0.25, 0.15, 1.4));
        (rightInFront ? leftChest : rightChest).add(cast(front, head, 0.6, 1.1, 1.5));
        Layer[] leftShown =
                left.shown(a, leftBody, counter + 0.05, new Partner.Dress(lights, leftActing, leftHead, leftChest));
        Layer[] rightShown = right.shown(
                b, rightBody, counter + 0.05, new Partner.Dress(lights, rightActing, rightHead, rightChest));
        return stage.film()
                .add(PinkBooth.wall(stage), floating(stage, 1).far())
                .add(PinkBooth.curtains(stage))
                .draw((pen, t) -> PinkBooth.twinkle(pen, stage, t))
                .draw((pen, t) -> hands.ring(pen, t, 0))
                .add(rightInFront ? leftShown : rightShown)
                .add(rightInFront ? rightShown : leftShown)
                .draw((pen, t) -> hands.orbit(pen, t, false))
                .draw(hands::draw)
                .add(PinkBooth.counter(stage, counter))
                .draw((pen, t) -> hands.orbit(pen, t, true))
                .draw((pen, t) -> hands.ring(pen, t, 1))
                .add(floating(stage, 2).near())
                .draw((pen, t) -> hands.flying(pen, stage, t))
                .add(PinkBooth.lace(stage, FLASH))
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
    private static Actor placed(Actor actor, Partner p, Couple couple, double apart, Stage stage) {
        double middle = stage.width() / 2;
        double touching =
                apart * p.reach() / (couple.left().reach() + couple.right().reach());
        double close = middle + p.side() * touching - p.head().x();
        double beside = middle
                + p.side() * Math.max(touching * (couple.bothPersons() ? 1.16 : 1.06), 0.17)
                - p.head().x();
        double edge =
                p.side() < 0 ? p.head().x() + beside : stage.width() - p.head().x() - beside;
        double away = beside + p.side() * Math.clamp(edge - 0.92 * p.reach(), 0, 0.075);
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

    private static double arc(double t, double from, double to) {
        return t < from || t > to ? 0 : Math.sin(Math.PI * (t - from) / (to - from));
    }

    /** A soft shadow of the one in front on the one behind, in its head's widths from its head. */
    private static Sketch cast(Partner front, Spot head, double inward, double down, double size) {
        double w = front.headWidth();
        return (pen, t) ->
                pen.stamp(Bits.shadow(), head.at(t).plus(-front.side() * inward * w, down * w), size * w, 0, 0.8, 0.5);
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

    private static Emitter floating(Stage stage, long salt) {
        return Emitter.of(
                        salt == 1 ? 16 : 8,
                        stage.seed() + salt,
                        HandHeart.SMALL.get(0),
                        HandHeart.SMALL.get(2),
                        HandHeart.SMALL.get(3))
                .rising(stage, 0.1, 0.2)
                .size(0.022, 0.045)
                .sway(0.03, 0.4)
                .strength(Curve.of(0.75));
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
