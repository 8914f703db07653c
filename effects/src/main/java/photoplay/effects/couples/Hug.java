package photoplay.effects.couples;

import java.util.ArrayList;
import java.util.List;
import photoplay.effects.Duo;
import photoplay.effects.kit.Bits;
import photoplay.effects.kit.Couple;
import photoplay.effects.kit.GoldenPark;
import photoplay.effects.kit.Grass;
import photoplay.effects.kit.LaidHand;
import photoplay.effects.kit.Partner;
import photoplay.stage.geometry.Affine;
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
import photoplay.stage.sound.Score;
import photoplay.stage.sound.Sound;
import photoplay.stage.sound.Tune;

/** Two people from two photos spot each other, walk together and fall into a warm rocking hug. */
public enum Hug implements Duo {
    HUG;

    private static final double CONTACT = 2.7;
    private static final double[] STEPS = {0.9, 1.35, 1.8};
    private static final double[] SQUEEZES = {3.0, 3.5};
    private static final Colour GOLD = Colour.rgb(0xFFD58A);
    private static final Curve HELD = Curve.from(2.45, 0).to(CONTACT + 0.08, 1, Ease.SMOOTH);
    private static final Curve WARMTH = Curve.rise(0.35, 0.7);

    @Override
    public Scene direct(Portrait first, Portrait second, Stage stage) {
        boolean persons = Couple.persons(first, second);
        double floor = stage.height() * (persons ? 0.9 : 0.8);
        Couple couple = Couple.of(
                        first,
                        second,
                        stage,
                        new Couple.Framing(
                                0.4, stage.height() * 0.4, floor, stage.width() * 0.22, stage.width() * 0.78))
                .faceOverPet(0.02);
        Partner left = couple.left();
        Partner right = couple.right();
        double apart = couple.touching(persons ? 1.02 : 0.86);
        double share = left.headWidth() / (left.headWidth() + right.headWidth());
        double leftTo = stage.width() / 2 - apart * share;
        Point between =
                new Point(stage.width() / 2, (left.head().y() + right.head().y()) / 2);
        FaceRig leftActing = acting(left, 1);
        FaceRig rightActing = acting(right, -1);
        Actor a =
                placed(leftActing.act(left.actor()), left, leftTo - left.head().x(), stage);
        Actor b = placed(
                rightActing.act(right.actor()),
                right,
                leftTo + apart - right.head().x(),
                stage);
        Light[] lights = {
            Light.ambient(Colour.rgb(0xF4D2A8), WARMTH.times(0.55)),
            Light.rim(-35, Colour.rgb(0xFFE0A0), WARMTH.plus(HELD.times(breathing(0.25))))
        };
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
                .add(half(left, stage, -1), half(right, stage, 1))
                .draw((pen, t) -> seam(pen, stage, t))
                .draw((pen, t) ->
                        glow(pen, between, 0.62, HELD.at(t) * breathing(0.9).at(t)))
                .add(leaves.far(), behind.all());
        boolean rightInFront = left.person() && !right.person();
        Partner front = rightInFront ? right : left;
        Actor ahead = rightInFront ? b : a;
        double top =
                Math.clamp(Math.min(left.base(), right.base()) - 0.03, 0.7 * stage.height(), 0.86 * stage.height());
        Layer.Picture leftShown = left.picture(a, top + 0.07).lit(lights);
        Layer.Picture rightShown = right.picture(b, top + 0.07).lit(lights);
        Sketch cast = (pen, t) -> shade(pen, ahead, front, t);
        film.add(rightInFront ? leftActing.on(leftShown.painted(cast)) : rightActing.on(rightShown.painted(cast)))
                .add(rightInFront ? rightActing.on(rightShown) : leftActing.on(leftShown))
                .draw(embrace(couple, a, b, top))
                .add(blanket(stage, top));
        return film.add(before.all(), beside.all())
                .add(Grass.front(
                        stage, Colour.rgb(0xE8BC58), Colour.rgb(0x9A6A28), 0.05, Curve.rise(0.4, 0.7), Curve.of(0)))
                .add(leaves.near())
                .draw((pen, t) -> flare(pen, stage, between, t))
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
            return sum + -p.side() * 3 * Curve.window(2.5, 0.2, 3.2, 0.4).at(t);
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

    /** One photo's own backdrop in its half of the split screen, which melts. */
    private static Layer.Group half(Partner p, Stage stage, int side) {
        Box window = side < 0
                ? new Box(0, 0, stage.width() / 2, stage.height())
                : new Box(stage.width() / 2, 0, stage.width(), stage.height());
        return p.backdrop(window).opacity(Curve.fall(0.35, 0.6)).depth(0.7);
    }

    private static void seam(Pen pen, Stage stage, double t) {
        double k = Math.clamp(1 - (t - 0.35) / 0.7, 0, 1);
        if (k > 0) {
            double wide = 0.006 + 0.9 * Math.pow(Ease.SMOOTH.of((t - 0.15) / 0.7), 2);
            double x = stage.width() / 2;
            pen.rect(
                    new Box(x - wide, 0, x + wide, stage.height()),
                    Ink.across(
                                    x - wide,
                                    x + wide,
                                    GOLD.alpha(0),
                                    GOLD.alpha(0.7),
                                    Colour.rgb(0xFFF8E0),
                                    GOLD.alpha(0.7),
                                    GOLD.alpha(0))
                            .alpha(k));
        }
    }

    private static final Sprite SUN = Sprite.drawn(
            1, (pen, t) -> pen.circle(Point.ORIGIN, 0.5, Ink.glow(Point.ORIGIN, 0.5, Colour.rgb(0xFFE6A8))));

    private static void glow(Pen pen, Point at, double size, double strength) {
        if (strength > 0.01) {
            pen.stamp(SUN, at, size * 2, 0, 1, Math.min(1, strength));
        }
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

    /** Both forearms come up from the blanket and close round the other, the first one's above. */
    private static Sketch embrace(Couple couple, Actor a, Actor b, double top) {
        Partner left = couple.left();
        Partner right = couple.right();
        double room = top - Math.max(chin(left), chin(right));
        if (!couple.bothPersons() || room < 0.14) {
            return (pen, t) -> {};
        }
        List<Reach> arms =
                List.of(Reach.of(right, b, left, a, top, 0.8, 0), Reach.of(left, a, right, b, top, 0.25, 0.06));
        return (pen, t) -> arms.forEach(arm -> arm.draw(pen, t));
    }

    private static double chin(Partner p) {
        return p.head().y() + p.headHeight() / 2;
    }

    /**
     * One forearm on its way.
     *
     * @param on where the hand comes to lie on the other
     * @param elbow below the blanket
     */
    private record Reach(Sprite arm, Spot on, Spot elbow, double hand, int side, double late) {
        /**
         * @param low how far down the hand lies between the other's chin, 0, and the blanket, 1
         */
        static Reach of(Partner me, Actor my, Partner you, Actor your, double top, double low, double late) {
            double hand = 0.58 * me.headWidth();
            double y = chin(you) + 0.4 * hand + low * Math.max(0, top - chin(you) - 0.8 * hand);
            Point place = you.fit().inverse().apply(new Point(you.head().x() + you.side() * 0.24 * you.headWidth(), y));
            Spot lies = your.spot(place);
            Spot from =
                    my.spot(me.fit().inverse().apply(new Point(me.head().x() + me.side() * 0.5 * me.headWidth(), top)));
            Sprite arm = LaidHand.hand(warm(me.skin()), warm(me.cloth()));
            return new Reach(arm, lies, t -> from.at(t).plus(0, 0.1), hand, -me.side(), late);
        }

        void draw(Pen pen, double t) {
            double k = Curve.from(2.2 + late, 0)
                    .to(CONTACT + 0.1 + late, 1, Ease.BACK)
                    .at(t);
            if (k <= 0) {
                return;
            }
            Point to = on.at(t);
            Point way = to.minus(elbow.at(t));
            double pat = 0.012
                    * Math.max(0, Math.sin(2 * Math.PI * 1.1 * (t - 3.2)))
                    * Curve.window(3.2, 0.1, 4.6, 0.3).at(t);
            Point palm = to.minus(way.times(0.9 * (1 - k))).plus(0, -pat);
            double degrees = way.degrees() + side * (-8 + 22 * (1 - k));
            pen.stamp(Bits.shadow(), palm.plus(0.005, 0.03), 0.75 * hand, degrees, 1.5, 0.55);
            LaidHand.stamp(pen, arm, palm, hand, degrees, side, 1);
        }
    }

    /** A drawn colour in the light of the park, as {@link Light.Ambient} gives it to the photos. */
    private static Colour warm(Colour c) {
        Colour lit =
                Colour.rgb(((c.red() * 0xF4 / 255) << 16) | ((c.green() * 0xD2 / 255) << 8) | (c.blue() * 0xA8 / 255));
        return c.mix(lit, 0.7).mix(Colour.rgb(0xE08A50), 0.1);
    }

    /** A plaid blanket before both, drawn up round them when they meet. */
    private static Layer.Picture blanket(Stage stage, double top) {
        Box box = new Box(-0.1, top, stage.width() + 0.1, stage.height() + 0.3);
        Curve up = Curve.from(0, 0).to(1.9, 0).to(CONTACT + 0.1, -0.025, Ease.BACK);
        Curve hug = t -> -0.02 * Curve.window(3.0, 0.1, 3.35, 0.2).at(t)
                - 0.02 * Curve.window(3.5, 0.1, 3.85, 0.2).at(t);
        return Layer.Picture.drawn(box, (pen, t) -> plaid(pen, box))
                .with(Motion.squash(hug, stage.at(0.5, 1)), Motion.move(Curve.sine(0.62, 0.008), up));
    }

    private static void plaid(Pen pen, Box b) {
        Colour red = Colour.rgb(0xB83A3A);
        double x = b.left();
        double w = b.width();
        double y = b.top();
        List<Point> hem = new ArrayList<>();
        for (int i = 0; i <= 24; i++) {
            hem.add(new Point(x + w * i / 24, edge(y, i / 24.0)));
        }
        Shape cloth = Shape.smooth(hem)
                .line(b.right(), b.bottom())
                .line(x, b.bottom())
                .close();
        pen.fill(cloth, Ink.linear(b.at(0, 0), b.at(0.3, 1), red.lighter(0.15), red, red.darker(0.4)));
        pen.clipped(cloth, () -> {
            for (int i = 0; i < 13; i++) {
                double at = x + w * (i + 0.5) / 13;
                double slant = 0.05 * Math.sin(i * 0.9);
                band(pen, new Point(at, y - 0.1), new Point(at + slant, b.bottom()), i);
            }
            for (int i = 0; i < 8; i++) {
                double at = y + 0.05 + 0.1 * i;
                List<Point> weft = new ArrayList<>();
                for (int k = 0; k <= 12; k++) {
                    weft.add(new Point(x + w * k / 12, at + 0.016 * Math.cos(Math.PI * k / 3.0)));
                }
                Colour c = i % 2 == 0 ? Colour.rgb(0x3A2244) : Colour.rgb(0xF6E3B8);
                pen.curve(weft, i % 2 == 0 ? 0.034 : 0.009, Ink.of(c.alpha(i % 2 == 0 ? 0.4 : 0.7)));
            }
            for (int i = 0; i < 8; i++) {
                double at = x + w * (0.05 + 0.13 * i);
                Shape fold = Shape.from(at, y).quad(at + 0.03 * (i - 3), y + 0.3, at + 0.02 * (i - 3), b.bottom());
                pen.stroke(fold, 0.06, Ink.of(Colour.rgb(0x2A0A18).alpha(0.34)).soft(0.02));
                pen.within(
                        Affine.move(0.045, 0),
                        () -> pen.stroke(
                                fold,
                                0.035,
                                Ink.of(Colour.rgb(0xFFC890).alpha(0.3)).soft(0.014)));
            }
        });
        pen.clipped(
                cloth,
                () -> pen.stroke(
                        cloth, 0.05, Ink.of(Colour.rgb(0xFFD090).alpha(0.35)).soft(0.01)));
        for (int i = 0; i < 150; i++) {
            double u = i / 150.0;
            Point at = new Point(x + w * u, edge(y, u) + 0.004);
            pen.line(
                    at,
                    at.plus(0.006 * Math.sin(i * 2.3), -0.018 - 0.005 * Math.sin(i * 1.7)),
                    0.0045,
                    Ink.of(i % 6 == 0 ? Colour.rgb(0xE8C49A) : red.lighter(0.12)));
        }
    }

    /** Height of the blanket's upper hem. */
    private static double edge(double y, double u) {
        return y + 0.026 + 0.018 * Math.cos(4 * Math.PI * u);
    }

    private static void band(Pen pen, Point from, Point to, int i) {
        Colour c = i % 2 == 0 ? Colour.rgb(0xF6E3B8) : Colour.rgb(0x3A2244);
        pen.line(from, to, i % 2 == 0 ? 0.009 : 0.04, Ink.of(c.alpha(i % 2 == 0 ? 0.7 : 0.4)));
    }

    /** Sunlight that slips through between the heads. */
    private static void flare(Pen pen, Stage stage, Point between, double t) {
        double k = Curve.window(4.0, 0.4, 5.4, 0.5).at(t);
        if (k > 0) {
            Point sun = GoldenPark.sun(stage);
            Point at = between.plus(0.05 - 0.1 * (t - 4), -0.1);
            pen.stamp(SUN, at, 0.4, 0, 1, 0.2 * k);
            for (int i = 1; i < 5; i++) {
                Point ghost = sun.lerp(at, 0.5 + 0.5 * i);
                pen.stamp(Bits.bokeh(GOLD), ghost, 0.05 + 0.03 * (i % 3), 0, 1, 0.22 * k);
            }
            pen.stamp(SUN, at, 0.05, 0, 22, 0.4 * k);
        }
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
