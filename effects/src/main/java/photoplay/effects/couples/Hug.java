package photoplay.effects.couples;

import java.util.List;
import photoplay.effects.Duo;
import photoplay.effects.kit.Bits;
import photoplay.effects.kit.Blanket;
import photoplay.effects.kit.Couple;
import photoplay.effects.kit.GoldenPark;
import photoplay.effects.kit.Grass;
import photoplay.effects.kit.Partner;
import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.lens.Vignette;
import photoplay.stage.portrait.Portrait;
import photoplay.stage.rig.FaceRig;
import photoplay.stage.scene.Actor;
import photoplay.stage.scene.Camera;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Curve;
import photoplay.stage.scene.Ease;
import photoplay.stage.scene.Emitter;
import photoplay.stage.scene.Layer;
import photoplay.stage.scene.Light;
import photoplay.stage.scene.Motion;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Scene;
import photoplay.stage.scene.Sketch;
import photoplay.stage.scene.Stage;
import photoplay.stage.sound.Score;
import photoplay.stage.sound.Sound;
import photoplay.stage.sound.Tune;

/** Two people from two photos spot each other, walk together and fall into a warm rocking hug. */
public enum Hug implements Duo {
    HUG;

    static final double CONTACT = 2.7;
    private static final double[] STEPS = {0.9, 1.35, 1.8};
    private static final double[] SQUEEZES = {3.0, 3.5};
    private static final Curve HELD = Curve.from(2.45, 0).to(CONTACT + 0.08, 1, Ease.SMOOTH);
    private static final Curve WARMTH = Curve.rise(0.35, 0.7);

    @Override
    public Scene direct(Portrait first, Portrait second, Stage stage) {
        double floor = stage.height() * 0.88;
        Couple couple = Couple.of(
                first,
                second,
                stage,
                new Couple.Framing(0.35, stage.height() * 0.4, floor, stage.width() * 0.19, stage.width() * 0.81));
        Partner left = couple.left();
        Partner right = couple.right();
        double apart = couple.touching(couple.bothPersons() ? 1.17 : couple.thing() ? 0.75 : 1.25);
        double share = left.reach() / (left.reach() + right.reach());
        double leftTo = stage.width() / 2 - apart * share;
        Point between =
                new Point(stage.width() / 2, (left.head().y() + right.head().y()) / 2);
        FaceRig leftActing = acting(left, 1);
        FaceRig rightActing = acting(right, -1);
        double rightTo = leftTo + apart;
        Actor leftBody = placed(left.actor(), left, leftTo - left.head().x(), stage);
        Actor rightBody = placed(right.actor(), right, rightTo - right.head().x(), stage);
        Actor a =
                placed(leftActing.act(left.actor()), left, leftTo - left.head().x(), stage);
        Actor b = placed(
                rightActing.act(right.actor()), right, rightTo - right.head().x(), stage);
        List<Light> lights = List.of(
                Light.ambient(Colour.rgb(0xF4D2A8), WARMTH.times(0.55)),
                Light.rim(-35, Colour.rgb(0xFFE0A0), WARMTH.plus(HELD.times(breathing(0.25)))));
        Emitter behind = hearts(stage, 1, Box.around(between.plus(0, 0.05), 0.6, 0.2));
        Emitter before = hearts(stage, 2, new Box(0, stage.height() * 0.7, 0.16, stage.height() * 0.95));
        Emitter beside = hearts(
                stage, 3, new Box(stage.width() - 0.16, stage.height() * 0.7, stage.width(), stage.height() * 0.95));
        Emitter leaves = Emitter.of(
                        34,
                        stage.seed() + 5,
                        Bits.leaf(Colour.rgb(0xE08A2C)),
                        Bits.leaf(Colour.rgb(0xF2BC4A)),
                        Bits.leaf(Colour.rgb(0xC45A2A)))
                .falling(stage, 0.16, 0.3)
                .size(0.022, 0.042)
                .sway(0.06, 0.5)
                .spin(40, 160)
                .tumble(0.7)
                .strength(Curve.rise(0.4, 0.5));
        var film = stage.film()
                .add(GoldenPark.far(stage))
                .add(SplitScreen.of(couple, stage))
                .draw((pen, t) -> GoldenPark.glow(
                        pen, between, 0.62, HELD.at(t) * breathing(0.9).at(t)))
                .add(leaves.far(), behind.all());
        boolean rightInFront = left.person() && !right.person();
        Partner front = rightInFront ? right : left;
        Actor ahead = rightInFront ? b : a;
        double top =
                Math.clamp(Math.min(left.base(), right.base()) - 0.03, 0.7 * stage.height(), 0.86 * stage.height());
        Sketch cast = (pen, t) -> shade(pen, ahead, front, t);
        List<Sketch> onLeft = rightInFront ? List.of(cast) : List.of();
        List<Sketch> onRight = rightInFront ? List.of() : List.of(cast);
        Layer[] leftShown =
                left.shown(a, leftBody, top + 0.07, new Partner.Dress(lights, leftActing, onLeft, List.of()));
        Layer[] rightShown =
                right.shown(b, rightBody, top + 0.07, new Partner.Dress(lights, rightActing, onRight, List.of()));
        film.add(rightInFront ? leftShown : rightShown)
                .add(rightInFront ? rightShown : leftShown)
                .draw(Embrace.of(couple, a, b, top))
                .add(blankets(couple, stage, top));
        return film.add(before.all(), beside.all())
                .add(Grass.front(
                        stage, Colour.rgb(0xE8BC58), Colour.rgb(0x9A6A28), 0.05, Curve.rise(0.4, 0.7), Curve.of(0)))
                .add(leaves.near())
                .draw((pen, t) -> GoldenPark.flare(
                        pen, stage, between, Curve.window(4.0, 0.4, 5.4, 0.5).at(t), 0.1 * (t - 4)))
                .camera(Camera.still(between).push(1, 1.2, 4.2).handheld(0.004, 4))
                .through(Vignette.of(WARMTH.times(0.3)))
                .score(sound());
    }

    private static Emitter hearts(Stage stage, long salt, Box from) {
        return Emitter.of(9, stage.seed() + salt, Bits.heart(Colour.rgb(0xF2506A)), Bits.heart(Colour.rgb(0xFF8FA0)))
                .from(from)
                .born(CONTACT + 0.05, 4.4)
                .velocity(-0.05, 0.05, -0.4, -0.22)
                .life(1.4, 2.2)
                .size(0.035, 0.07)
                .sway(0.03, 0.7)
                .fade(0.2, 0.6);
    }

    /** @param inward to the other: 1 right, -1 left */
    private static FaceRig acting(Partner p, int inward) {
        Curve sees = Curve.window(1.4, 0.25, 2.9, 0.3);
        Curve tilt = t -> inward * (13 * HELD.at(t) - 3 * sees.at(t));
        return FaceRig.of(p.photo())
                .gaze(sees.times(inward), Curve.of(0))
                .turn(Curve.from(1.4, 0)
                        .to(1.8, 14 * inward)
                        .to(2.6, 16 * inward)
                        .to(3.0, 6 * inward))
                .brows(Curve.window(1.45, 0.2, 2.6, 0.4).times(0.9))
                .smile(Curve.from(1.45, 0).to(1.9, 0.5).to(3.0, 0.65).times(p.roomToSmile()))
                .openMouth(Curve.window(1.6, 0.2, 2.55, 0.2).times(0.14 * p.roomToSmile()))
                .eyesClosed(Curve.window(2.72, 0.2, 6, 0.1))
                .tilt(tilt);
    }

    /** Walks to the other, breathes in, is squeezed and rocks with the other about the middle of the floor. */
    private static Actor placed(Actor actor, Partner p, double way, Stage stage) {
        Point base = new Point(p.head().x(), stage.height() + 0.05);
        Point floor = stage.at(0.5, 1.1);
        Curve dx = Curve.from(STEPS[0], 0)
                .to(STEPS[0] + 0.4, way * 0.2)
                .to(STEPS[1] + 0.4, way * 0.4)
                .to(STEPS[2] + 0.5, way * 0.62)
                .to(2.45, way * 0.62)
                .to(CONTACT, way, Ease.IN)
                .to(CONTACT + 0.3, way * 0.99);
        Curve bob = t -> {
            double up = 0;
            for (double s : STEPS) {
                double k = Math.clamp((t - s) / 0.42, 0, 1);
                up -= 0.022 * Math.sin(Math.PI * k);
            }
            return up;
        };
        Curve lean = t -> {
            double sum = 0;
            for (int i = 0; i < STEPS.length; i++) {
                double k = Math.clamp((t - STEPS[i]) / 0.45, 0, 1);
                sum += 2.2 * (i % 2 == 0 ? 1 : -1) * Math.sin(Math.PI * k);
            }
            double nestled = p.person() ? 0 : 4 * HELD.at(t);
            return sum
                    - p.side() * (nestled + 3 * Curve.window(2.5, 0.2, 3.2, 0.4).at(t));
        };
        Curve squash = t -> {
            double sum = -0.06
                            * Curve.window(CONTACT - 0.05, 0.08, CONTACT + 0.5, 0.35)
                                    .at(t)
                    - 0.018 * Curve.window(2.35, 0.12, 2.65, 0.15).at(t);
            for (double s : SQUEEZES) {
                sum -= 0.03 * Curve.window(s, 0.1, s + 0.35, 0.2).at(t);
            }
            return sum;
        };
        Curve rock = t ->
                HELD.at(t) * 4 * Math.exp(-0.35 * Math.max(0, t - 3.6)) * Math.sin(2 * Math.PI * 0.62 * (t - CONTACT));
        Curve greeting =
                Curve.from(0, p.side() * -0.012).to(0.4, p.side() * -0.02).to(0.8, 0);
        return actor.with(
                Motion.squash(squash, base),
                Motion.lean(lean, base),
                Motion.move(dx.plus(greeting), bob),
                Motion.turn(rock, floor));
    }

    private static Curve breathing(double strength) {
        return t -> strength * (1 + 0.2 * Math.sin(2 * Math.PI * 0.8 * (t - CONTACT)));
    }

    /** A soft shadow on the one behind. */
    private static void shade(Pen pen, Actor front, Partner p, double t) {
        double k = HELD.at(t);
        if (k > 0.05) {
            Point head = front.spot(p.face().centre()).at(t);
            pen.stamp(
                    Bits.shadow(),
                    head.plus(-p.side() * p.headWidth() * 0.42, p.headHeight() * 0.35),
                    p.headHeight() * 1.5,
                    0,
                    0.5,
                    0.36 * k);
        }
    }

    /** Drawn up before both when they meet, and round the shoulders of pets and things. */
    private static Layer[] blankets(Couple couple, Stage stage, double top) {
        Curve up = Curve.from(0, 0).to(1.9, 0).to(CONTACT + 0.1, -0.025, Ease.BACK);
        Curve squeeze = t -> -0.02 * Curve.window(3.0, 0.1, 3.35, 0.2).at(t)
                - 0.02 * Curve.window(3.5, 0.1, 3.85, 0.2).at(t);
        Motion[] held = {Motion.squash(squeeze, stage.at(0.5, 1)), Motion.move(Curve.sine(0.62, 0.008), up)};
        Layer.Picture before = Blanket.along(stage, top).with(held);
        if (couple.bothPersons()) {
            return new Layer[] {before};
        }
        double shoulders = Math.max(couple.left().chin(), couple.right().chin()) + 0.06;
        double sides = Math.max(0.1, top - shoulders);
        Curve drawn = Curve.from(2.0, sides + 0.1).to(CONTACT + 0.15, 0, Ease.BACK);
        return new Layer[] {
            Blanket.round(stage, top - sides, sides).with(Motion.down(drawn)).with(held), before
        };
    }

    private static Score sound() {
        return Score.of(Tune.FOLK_POP
                        .at(84)
                        .quieter(6)
                        .on(photoplay.stage.sound.Instrument.GUITAR)
                        .without(photoplay.stage.sound.Role.DRUMS))
                .cue(Sound.SPARKLE, 0.35)
                .cue(Sound.FOOTSTEP, 1.1, 1.55, 2.0)
                .cue(Sound.RUSTLE.hit().quieter(4), 1.1, 1.55, 2.0)
                .cue(Sound.BREATH_IN, 2.35)
                .cue(Sound.FLAP, CONTACT)
                .cue(Sound.THUD.hit().quieter(8), CONTACT)
                .cue(Sound.SIGH, 3.1)
                .cue(Sound.WIND_CHIME, 4.1);
    }
}
