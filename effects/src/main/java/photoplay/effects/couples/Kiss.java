package photoplay.effects.couples;

import java.util.ArrayList;
import java.util.List;
import photoplay.effects.Duo;
import photoplay.effects.kit.Bits;
import photoplay.effects.kit.Couple;
import photoplay.effects.kit.Partner;
import photoplay.effects.kit.SunsetSea;
import photoplay.stage.geometry.Affine;
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
import photoplay.stage.scene.Scene;
import photoplay.stage.scene.Sketch;
import photoplay.stage.scene.Spot;
import photoplay.stage.scene.Sprite;
import photoplay.stage.scene.Stage;
import photoplay.stage.sound.Score;
import photoplay.stage.sound.Sound;
import photoplay.stage.sound.Tune;

/** Two people lean out of their prints over a sunset sea; their lips meet inside a heart of light. */
public enum Kiss implements Duo {
    KISS;

    private static final double KISS_AT = 3.0;
    private static final double[] BEATS = {3.0, 3.3};
    static final double BURST = 3.6;
    static final double CLICK = 4.45;
    static final Colour GOLD = Colour.rgb(0xFFD48A);
    static final Colour ROSE = Colour.rgb(0xFF7C98);
    /** How far they have come out of their prints. */
    private static final Curve OUT = Curve.from(0.5, 0).to(1.0, 1);

    private static final Curve LEANING = Curve.from(0.14, 0).to(0.5, 1, Ease.BACK);

    private static final Curve NEARER = Curve.from(1.0, 0).to(1.6, 0.35).to(2.5, 1);
    private static final Curve MEET = Curve.from(2.5, 0).to(KISS_AT, 1);
    private static final Curve REST = Curve.from(BURST, 0).to(BURST + 0.5, 1);
    private static final Curve DARK = Curve.window(2.65, 0.35, BURST + 0.3, 0.45);
    static final Curve HEART =
            Curve.from(2.86, 0).to(3.0, 1, Ease.BACK).hold(BURST - 0.05).to(BURST + 0.08, 0);
    static final Curve BEAT = Curve.hit(BEATS[0], 0.3).plus(Curve.hit(BEATS[1], 0.3));

    @Override
    public Format format() {
        return Format.LANDSCAPE_4_3;
    }

    @Override
    public Scene direct(Portrait first, Portrait second, Stage stage) {
        double w = stage.width();
        Couple couple = Couple.of(first, second, stage, new Couple.Framing(0.42, 0.44, 0.93, w * 0.3, w * 0.7));
        Partner left = couple.left();
        Partner right = couple.right();
        double mean = (left.headWidth() + right.headWidth()) / 2;
        Point lips = lips(couple, stage);
        double bank = Math.clamp(Math.min(left.base(), right.base()) - 0.05, 0.74, 0.88);
        double low = bank + 0.05;
        FaceRig leftActing = acting(left);
        FaceRig rightActing = acting(right);
        Actor leftBody = placed(left.actor(), left, couple, lips, stage);
        Actor rightBody = placed(right.actor(), right, couple, lips, stage);
        Actor a = placed(leftActing.act(left.actor()), left, couple, lips, stage);
        Actor b = placed(rightActing.act(right.actor()), right, couple, lips, stage);
        boolean rightInFront = left.person() && !right.person();
        Layer[] leftShown = shown(left, a, leftBody, leftActing, low);
        Layer[] rightShown = shown(right, b, rightBody, rightActing, low);
        double heart = mean * (couple.mixed() ? 0.6 : couple.bothPersons() ? 0.8 : 1.0);
        Emitter petals = SunsetSea.petals(stage);
        Emitter sparks = Emitter.of(30, stage.seed() + 9, HeartOfLight.SMALL)
                .burst(lips, BURST, 1.9)
                .drag(3)
                .gravity(-0.12)
                .life(0.9, 1.6)
                .size(0.035, 0.075)
                .sway(0.02, 0.9)
                .fade(0.03, 0.6);
        return stage.film()
                .add(SunsetSea.far(stage))
                .draw((pen, t) -> {
                    SunsetSea.glitter(pen, stage, t, 1 + DARK.at(t));
                    SunsetSea.bloom(pen, SunsetSea.sun(stage), 0.5 + 0.8 * DARK.at(t), 0.35 + 0.5 * DARK.at(t));
                })
                .add(petals.far())
                .add(Prints.of(left, stage))
                .add(Prints.of(right, stage))
                .add(thrown(left, leftBody), thrown(right, rightBody))
                .add(rightInFront ? leftShown : rightShown)
                .draw((pen, t) -> SunsetSea.bloom(pen, lips, 0.6, 0.6 * DARK.at(t)))
                .add(rightInFront ? gilt(right, b, rightBody, low) : gilt(left, a, leftBody, low))
                .add(rightInFront ? rightShown : leftShown)
                .add(sparks.far())
                .draw((pen, t) -> HeartOfLight.draw(pen, lips, heart, t))
                .add(SunsetSea.roses(stage, bank)
                        .with(Motion.move(
                                Curve.sine(0.3, 0.004), Curve.from(0.3, 0.36).to(0.8, 0, Ease.OUT))))
                .add(sparks.near(), petals.near())
                .draw((pen, t) -> SunsetSea.firstPetal(pen, stage, t))
                .add(WhiteFrame.of(stage))
                .camera(Camera.still(lips).push(1, 1.09, 4.0).shaken(0.004, Curve.hit(CLICK, 0.2), stage.seed()))
                .through(Vignette.of(Curve.fall(4.0, 0.4).times(0.22).plus(DARK.times(0.2))))
                .score(sound());
    }

    /** Where they kiss; a pet is kissed on its head. */
    private static Point lips(Couple couple, Stage stage) {
        Partner left = couple.left();
        Partner right = couple.right();
        double middle = stage.width() / 2;
        if (couple.bothPersons()) {
            return new Point(middle, (left.mouth().y() + right.mouth().y()) / 2);
        }
        if (!couple.mixed()) {
            return new Point(middle, Math.max(left.head().y(), right.head().y()));
        }
        Partner kissing = left.person() ? left : right;
        Partner pet = left.person() ? right : left;
        return new Point(
                middle + kissing.side() * 0.1 * kissing.headWidth(),
                Math.max(kissing.mouth().y(), pet.crown() + 0.04));
    }

    /** The sun round an outline while its face is dark. */
    private static Layer[] gilt(Partner p, Actor actor, Actor body, double low) {
        return p.shadows(actor, body, low, Colour.rgb(0xFFE2A0), 0.009, 0, -0.002).stream()
                .map(s -> s.opacity(DARK))
                .toArray(Layer[]::new);
    }

    /** The shadow on the paper that someone leans out of. */
    private static Layer thrown(Partner p, Actor body) {
        return p.shadow(body, Colour.rgb(0x3A1830), 0.02, 0.02, 0.02)
                .opacity(Curve.window(0.16, 0.2, 0.95, 0.3).times(0.5));
    }

    /** As in the print until they are out of it, then with shoulders, and without what the roses hide. */
    private static Layer[] shown(Partner p, Actor actor, Actor body, FaceRig acting, double low) {
        Curve evening = Curve.rise(0.5, 0.6);
        List<Light> lights = List.of(
                Light.ambient(Colour.rgb(0xF0B4A4), evening.times(0.5)),
                Light.ambient(Colour.rgb(0x4A2238), DARK.times(0.92)),
                Light.rim(
                        p.side() < 0 ? -15 : 195,
                        Colour.rgb(0xFFD08A),
                        evening.times(0.7).plus(DARK.times(1.1))));
        var dress = new Partner.Dress(lights, acting, List.of(blush(p, actor)), List.of());
        boolean drawn = p.sweater().isPresent();
        Curve dressed = drawn ? Curve.rise(0.68, 0.14) : t -> t < 1 ? 0 : 1;
        Curve printed = drawn ? Curve.window(0.06, 0.1, 0.92, 0.14) : t -> t < 1 ? 1 : 0;
        List<Layer> all = new ArrayList<>();
        all.add(p.printed(actor, dress).opacity(printed));
        for (Layer.Picture part : p.shown(actor, body, drawn ? 2 : low, dress)) {
            all.add(part.opacity(dressed));
        }
        return all.toArray(Layer[]::new);
    }

    /** Looks over, down in shyness, up again, closes the eyes, and rests smiling. */
    private static FaceRig acting(Partner p) {
        int in = -p.side();
        Curve look = Curve.window(0.75, 0.25, 2.6, 0.2);
        Curve shy = Curve.window(1.15, 0.2, 1.65, 0.2);
        Curve turned = Curve.from(0.7, 0)
                .to(1.3, 10)
                .to(2.4, 12)
                .to(KISS_AT, 20)
                .hold(BURST)
                .to(BURST + 0.45, 2);
        Curve tilted = Curve.from(0.9, 0).to(2.2, 7).to(KISS_AT, 10).hold(BURST).to(BURST + 0.5, 9);
        return FaceRig.of(p.photo())
                .gaze(look.times(in * 0.9), shy.times(0.9))
                .turn(turned.times(in))
                .nod(shy.times(5).plus(Curve.window(2.6, 0.4, BURST + 0.2, 0.3).times(-2)))
                .tilt(tilted.times(in))
                .pout(Curve.window(2.5, 0.35, BURST + 0.1, 0.25).times(0.55))
                .smile(Curve.window(1.1, 0.3, 2.5, 0.3)
                        .times(0.3)
                        .plus(REST.times(0.6))
                        .times(p.roomToSmile()))
                .eyesClosed(Curve.from(2.5, 0).to(2.75, 1).hold(BURST + 0.12).to(BURST + 0.35, 0))
                .blink(0.35, p.side() < 0 ? 1.9 : 2.05, 4.6);
    }

    /** From the print to the place beside the other, nearer, to the kiss, and to rest cheek to cheek. */
    private static Actor placed(Actor actor, Partner p, Couple couple, Point lips, Stage stage) {
        double share = p.reach() / (couple.left().reach() + couple.right().reach());
        boolean persons = couple.bothPersons();
        boolean mixed = couple.mixed();
        double kiss = couple.touching(persons ? 0.66 : mixed ? 0.8 : couple.thing() ? 0.85 : 1.1);
        double rest = couple.touching(couple.thing() ? 1 : 1.2);
        double near = couple.touching(1.2);
        double far = Math.max(near, 0.4 * stage.width());
        Affine back = p.fit().inverse();
        Affine print = Prints.place(p, stage);
        Point foot = print.apply(new Point(p.photo().width() / 2, p.photo().height()));
        Motion leaving =
                t -> back.then(lerp(print.then(Affine.scale(1 + 0.17 * LEANING.at(t), foot)), p.fit(), OUT.at(t)));
        double rise = p.person() ? Math.max(-0.03, lips.y() - p.mouth().y()) : 0;
        Curve dx = t -> {
            double d = far + (near - far) * NEARER.at(t);
            d += (kiss - d) * MEET.at(t);
            d += (rest - d) * REST.at(t);
            return OUT.at(t)
                    * (stage.width() / 2 + p.side() * d * share - p.head().x());
        };
        Curve dy = MEET.times(rise).times(REST.times(-1).plus(1));
        Point base = new Point(p.head().x(), stage.height() + 0.1);
        Curve lean = Curve.window(0.15, 0.2, 0.9, 0.4)
                .times(-p.side() * 3.0)
                .plus(MEET.times(-p.side() * 2))
                .plus(Curve.sine(0.45, 0.5, p.side() * 0.25).times(OUT));
        Curve breath = Curve.sine(0.5, 0.006).plus(BEAT.times(0.008));
        return actor.with(leaving, Motion.squash(breath, base), Motion.lean(lean, base), Motion.move(dx, dy));
    }

    private static Affine lerp(Affine a, Affine b, double k) {
        return new Affine(
                a.a() + (b.a() - a.a()) * k,
                a.b() + (b.b() - a.b()) * k,
                a.c() + (b.c() - a.c()) * k,
                a.d() + (b.d() - a.d()) * k,
                a.e() + (b.e() - a.e()) * k,
                a.f() + (b.f() - a.f()) * k);
    }

    private static Sketch blush(Partner p, Actor actor) {
        if (!p.person()) {
            return (pen, t) -> {};
        }
        Spot[] cheeks = {actor.spot(p.face().leftCheek()), actor.spot(p.face().rightCheek())};
        double size = 0.3 * p.face().faceWidth() * p.fit().zoom();
        return (pen, t) -> {
            double k = 0.35 * Curve.window(1.2, 0.3, 2.6, 0.4).at(t) + 0.7 * REST.at(t);
            if (k > 0.02) {
                for (Spot cheek : cheeks) {
                    pen.stamp(BLUSH, cheek.at(t), size, 0, 1.35, k);
                }
            }
        };
    }

    private static final Sprite BLUSH = Bits.disc(
            Colour.rgb(0xF0486A).alpha(0.5),
            Colour.rgb(0xF0486A).alpha(0.3),
            Colour.rgb(0xF0486A).alpha(0));

    private static Score sound() {
        return Score.of(Tune.ROMANCE_STRINGS.at(84).quieter(4))
                .cue(Sound.WAVES.quieter(7), 0)
                .cue(Sound.PAPER, 0.2, 0.7)
                .cue(Sound.FLAP.quieter(5), 0.8)
                .cue(Sound.BREATH_IN.quieter(5), 2.45)
                .cue(Sound.HEARTBEAT, BEATS)
                .cue(Sound.KISS.quieter(3), KISS_AT + 0.05)
                .cue(Sound.HARP_UP, BURST)
                .cue(Sound.SPARKLE.quieter(4), BURST + 0.1)
                .cue(Sound.CLICK, CLICK)
                .cue(Sound.CHIME.quieter(6), CLICK + 0.05);
    }
}
