package photoplay.effects.couples;

import java.util.List;
import photoplay.effects.Duo;
import photoplay.effects.kit.Bits;
import photoplay.effects.kit.Couple;
import photoplay.effects.kit.Partner;
import photoplay.effects.kit.SunsetSea;
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
import photoplay.stage.scene.Source;
import photoplay.stage.scene.Spot;
import photoplay.stage.scene.Sprite;
import photoplay.stage.scene.Stage;
import photoplay.stage.scene.Warp;
import photoplay.stage.sound.Score;
import photoplay.stage.sound.Sound;
import photoplay.stage.sound.Tune;

/** Two people lean out of their prints over a sunset sea; their lips meet inside a heart of light. */
public enum Kiss implements Duo {
    KISS;

    private static final double KISS_AT = 3.0;
    private static final double[] BEATS = {3.0, 3.3};
    private static final double BURST = 3.6;
    private static final double CLICK = 4.45;
    private static final Colour GOLD = Colour.rgb(0xFFD48A);
    private static final Colour ROSE = Colour.rgb(0xFF7C98);
    /** How far they have come out of their prints. */
    private static final Curve OUT = Curve.from(0.5, 0).to(1.0, 1);

    private static final Curve LEANING = Curve.from(0.14, 0).to(0.5, 1, Ease.BACK);

    private static final Curve NEARER = Curve.from(1.0, 0).to(1.6, 0.35).to(2.5, 1);
    private static final Curve MEET = Curve.from(2.5, 0).to(KISS_AT, 1);
    private static final Curve REST = Curve.from(BURST, 0).to(BURST + 0.5, 1);
    private static final Curve DARK = Curve.window(2.65, 0.35, BURST + 0.3, 0.45);
    private static final Curve HEART =
            Curve.from(2.86, 0).to(3.0, 1, Ease.BACK).hold(BURST - 0.05).to(BURST + 0.08, 0);
    private static final Curve BEAT = Curve.hit(BEATS[0], 0.3).plus(Curve.hit(BEATS[1], 0.3));

    @Override
    public Format format() {
        return Format.LANDSCAPE_4_3;
    }

    @Override
    public Scene direct(Portrait first, Portrait second, Stage stage) {
        double w = stage.width();
        Couple couple = Couple.of(first, second, stage, new Couple.Framing(0.44, 0.45, 0.93, w * 0.3, w * 0.7))
                .faceOverPet(STOOP);
        Partner left = couple.left();
        Partner right = couple.right();
        double mean = (left.headWidth() + right.headWidth()) / 2;
        boolean persons = couple.bothPersons();
        boolean mixed = couple.mixed();
        Partner kissing = left.person() ? left : right;
        Point lips = mixed
                ? new Point(
                        w / 2 + kissing.side() * 0.1 * kissing.headWidth(),
                        kissing.mouth().y() + STOOP)
                : new Point(
                        w / 2,
                        persons
                                ? (left.mouth().y() + right.mouth().y()) / 2
                                : Math.max(left.head().y(), right.head().y()));
        FaceRig leftActing = acting(left);
        FaceRig rightActing = acting(right);
        Actor a = placed(leftActing.act(left.actor()), left, couple, lips, stage);
        Actor b = placed(rightActing.act(right.actor()), right, couple, lips, stage);
        boolean rightInFront = left.person() && !right.person();
        Layer.Picture leftShown = shown(left, a, leftActing);
        Layer.Picture rightShown = shown(right, b, rightActing);
        double bank = Math.clamp(Math.min(left.base(), right.base()) - 0.05, 0.74, 0.9);
        double heart = mean * (mixed ? 0.6 : persons ? 0.8 : 1.0);
        Emitter petals = petals(stage);
        Emitter sparks = Emitter.of(30, stage.seed() + 9, LIGHT)
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
                .add(print(left, stage))
                .add(print(right, stage))
                .add(
                        left.shadow(a, Colour.rgb(0x3A1830), 0.02, 0.02, 0.02)
                                .opacity(Curve.window(0.16, 0.2, 0.95, 0.3).times(0.5)),
                        right.shadow(b, Colour.rgb(0x3A1830), 0.02, 0.02, 0.02)
                                .opacity(Curve.window(0.16, 0.2, 0.95, 0.3).times(0.5)))
                .add(rightInFront ? leftShown : rightShown)
                .draw((pen, t) -> SunsetSea.bloom(pen, lips, 0.6, 0.6 * DARK.at(t)))
                .add(rightInFront ? gilt(right, b) : gilt(left, a), rightInFront ? rightShown : leftShown)
                .add(sparks.far())
                .draw((pen, t) -> light(pen, lips, heart, t))
                .add(SunsetSea.roses(stage, bank)
                        .with(Motion.move(
                                Curve.sine(0.3, 0.004), Curve.from(0.3, 0.36).to(0.8, 0, Ease.OUT))))
                .add(sparks.near(), petals.near())
                .draw((pen, t) -> firstPetal(pen, stage, t))
                .add(half(stage, -1), half(stage, 1))
                .add(Layer.Drawn.of((pen, t) -> caught(pen, stage, t)).depth(0))
                .camera(Camera.still(lips).push(1, 1.09, 4.0).shaken(0.004, Curve.hit(CLICK, 0.2), stage.seed()))
                .through(Vignette.of(Curve.fall(4.0, 0.4).times(0.22).plus(DARK.times(0.2))))
                .score(sound());
    }

    /** How far someone bends down to kiss a head. */
    private static final double STOOP = 0.05;

    /** The sun round an outline while its face is dark. */
    private static Layer.Picture gilt(Partner p, Actor actor) {
        return p.shadow(actor, Colour.rgb(0xFFE2A0), 0.009, 0, -0.002).opacity(DARK);
    }

    private static Layer.Picture shown(Partner p, Actor actor, FaceRig acting) {
        Curve evening = Curve.rise(0.5, 0.6);
        return acting.on(p.picture(actor)
                .lit(
                        Light.ambient(Colour.rgb(0xF0B4A4), evening.times(0.5)),
                        Light.ambient(Colour.rgb(0x4A2238), DARK.times(0.92)),
                        Light.rim(
                                p.side() < 0 ? -15 : 195,
                                Colour.rgb(0xFFD08A),
                                evening.times(0.7).plus(DARK.times(1.1))))
                .painted(blush(p, actor)));
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
        double share =
                p.headWidth() / (couple.left().headWidth() + couple.right().headWidth());
        boolean persons = couple.bothPersons();
        boolean mixed = couple.mixed();
        double kiss = couple.touching(persons ? 0.66 : mixed ? 0.62 : 0.93);
        double rest = couple.touching(persons ? 1.03 : mixed ? 1.1 : 1.12);
        double near = couple.touching(1.12);
        double far = Math.max(near, 0.4 * stage.width());
        Affine back = p.fit().inverse();
        Affine print = inPrint(p, stage);
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

    /** The photo's place in its print. */
    private static Affine inPrint(Partner p, Stage stage) {
        Portrait photo = p.photo();
        double k = Math.min(0.5 / photo.width(), 0.66 / photo.height());
        return Affine.move(-photo.width() / 2, -photo.height() / 2)
                .then(Affine.place(stage.at(p.side() < 0 ? 0.27 : 0.73, 0.47), p.side() < 0 ? -6 : 5, k, k));
    }

    /** A print on white paper that the subject has left; it tumbles away over the sea. */
    private static Layer[] print(Partner p, Stage stage) {
        Portrait photo = p.photo();
        Affine in = inPrint(p, stage);
        double edge = 0.028 / in.zoom();
        Box paper = new Box(-edge, -edge, photo.width() + edge, photo.height() + edge * 2.6);
        Box dropped = new Box(
                paper.left() + edge * 0.4,
                paper.top() + edge * 0.6,
                paper.right() + edge * 0.5,
                paper.bottom() + edge * 0.7);
        Point middle = in.apply(new Point(photo.width() / 2, photo.height() / 2));
        Curve away = Curve.from(0.5, 0).to(1.4, 1, Ease.IN);
        Motion flutter = t -> {
            double k = away.at(t);
            return Affine.scale((1 - 0.75 * k) * Math.cos(k * 7), 1 - 0.75 * k)
                    .then(Affine.turn(p.side() * (k * 70 + 2.5 * Math.sin(5 * t) * Math.min(1, 3 * t))))
                    .about(middle)
                    .then(Affine.move(p.side() * 0.35 * k, -0.5 * k + 0.12 * Math.sin(5 * k)));
        };
        Curve seen = Curve.fall(1.15, 0.2);
        List<Warp> way = List.of(Motion.of(in), flutter);
        return new Layer[] {
            Layer.Picture.of(
                            new Source.Drawn(paper.grown(edge), (pen, t) -> {
                                pen.rect(
                                        dropped,
                                        Ink.of(Colour.rgb(0x3A1830).alpha(0.35)).soft(edge * 0.3));
                                pen.rect(
                                        paper,
                                        Ink.linear(
                                                paper.at(0, 0),
                                                paper.at(1, 1),
                                                Colour.rgb(0xFFFDF8),
                                                Colour.rgb(0xF6EAE0)));
                            }),
                            way)
                    .opacity(seen),
            Layer.Picture.of(new Source.Print(photo.withPhoto(photo.backdrop())), way)
                    .opacity(seen),
            Layer.Picture.of(new Source.Print(photo), way).opacity(Curve.fall(0.16, 0.22))
        };
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

    /** A heart of light with a soft edge; its height is three quarters of the picture's. */
    private static final Sprite BLOOM = Sprite.drawn(1.1, (pen, t) -> {
        pen.fill(Shape.heart(new Point(0, 0.03), 0.36), Ink.of(ROSE.alpha(0.6)).soft(0.06));
        pen.fill(
                Shape.heart(new Point(0, 0.02), 0.33),
                Ink.of(Colour.rgb(0xFFC48A).alpha(0.9)).soft(0.028));
        pen.fill(
                Shape.heart(new Point(0, 0.015), 0.29),
                Ink.of(Colour.rgb(0xFFF0CC)).soft(0.018));
        pen.fill(Shape.heart(new Point(0, 0.01), 0.22), Ink.of(Colour.WHITE).soft(0.03));
    });

    private static final Sprite LIGHT = Sprite.drawn(1.1, (pen, t) -> {
        pen.fill(Shape.heart(new Point(0, 0.03), 0.38), Ink.of(ROSE.alpha(0.45)).soft(0.07));
        pen.fill(Shape.heart(new Point(0, 0.02), 0.28), Ink.of(GOLD).soft(0.03));
        pen.fill(Shape.heart(new Point(0, 0.01), 0.2), Ink.of(Colour.WHITE).soft(0.03));
    });

    private static final Sprite STREAK = Sprite.drawn(
            16,
            (pen, t) -> pen.oval(
                    Point.ORIGIN,
                    8,
                    0.5,
                    Ink.radial(Point.ORIGIN, 8, Colour.WHITE, GOLD.alpha(0.55), GOLD.alpha(0.12), GOLD.alpha(0))));

    /** The heart of light over the lips, its beats and its flare. */
    private static void light(Pen pen, Point lips, double heart, double t) {
        double k = HEART.at(t);
        if (k > 0.02) {
            double beat = BEAT.at(t);
            double grown = (0.55 + 0.45 * k) * (1 + 0.16 * beat);
            SunsetSea.bloom(pen, lips, heart * (1.7 + 0.5 * beat), 0.4 * k + 0.35 * beat);
            pen.stamp(STREAK, lips, 0.03 + 0.03 * beat, 0, 1, k * (0.35 + 0.5 * beat));
            pen.stamp(BLOOM, lips, heart / 0.72 * grown, 0, 1, Math.min(1, k * 1.2));
        }
        double gone = (t - BURST) / 0.35;
        if (gone > 0 && gone < 1) {
            pen.stamp(BLOOM, lips, heart / 0.72 * (1 + 1.1 * Ease.OUT.of(gone)), 0, 1, 0.7 * (1 - gone) * (1 - gone));
        }
    }

    private static Emitter petals(Stage stage) {
        return Emitter.of(
                        40,
                        stage.seed() + 3,
                        Bits.petal(Colour.rgb(0xF08098)),
                        Bits.petal(Colour.rgb(0xFFB4BE)),
                        Bits.petal(Colour.rgb(0xD84468)))
                .from(new Box(-0.5, -0.2, stage.width() * 0.9, stage.height() * 0.8))
                .velocity(0.12, 0.3, 0.04, 0.14)
                .born(-3, 2)
                .life(3, 4)
                .looping()
                .size(0.018, 0.036)
                .sway(0.04, 0.6)
                .spin(40, 150)
                .tumble(0.6)
                .fade(0.4, 0.4)
                .strength(Curve.rise(0.1, 0.4));
    }

    private static final Sprite PETAL = Bits.petal(Colour.rgb(0xE85A7C));

    private static void firstPetal(Pen pen, Stage stage, double t) {
        double u = t / 1.1;
        if (u < 1) {
            Point at = stage.at(-0.1 + 1.25 * u, 0.62 - 0.25 * Math.sin(2.6 * u) + 0.2 * u * u);
            pen.stamp(PETAL, at, 0.1, 40 + 260 * u, 0.4 + 0.6 * Math.abs(Math.cos(5 * u)), 0.95);
        }
    }

    /** One half of the white frame that closes round both. */
    private static Layer.Picture half(Stage stage, int side) {
        Box box = stage.frame().grown(0.1);
        Curve far = Curve.from(4.0, 1)
                .to(CLICK - 0.04, 0, Ease.IN)
                .to(CLICK + 0.04, 0.015)
                .to(CLICK + 0.12, 0);
        Point corner = stage.at(side < 0 ? 0 : 1, 1);
        return Layer.Picture.drawn(box, (pen, t) -> frame(pen, stage, side))
                .with(
                        Motion.turn(far.times(side * 14), corner),
                        Motion.move(far.times(side * 0.9 * stage.width()), far.times(-0.12)))
                .opacity(Curve.from(4.0, 0).to(4.02, 1))
                .depth(0);
    }

    private static void frame(Pen pen, Stage stage, int side) {
        double w = stage.width();
        double h = stage.height();
        double edge = 0.045;
        double foot = 0.1;
        double out = side < 0 ? -0.1 : w + 0.1;
        double in = side < 0 ? edge : w - edge;
        Shape s = Shape.from(w / 2, -0.1)
                .line(out, -0.1)
                .line(out, h + 0.1)
                .line(w / 2, h + 0.1)
                .line(w / 2, h - foot)
                .line(in, h - foot)
                .line(in, edge)
                .line(w / 2, edge)
                .close();
        pen.within(
                Affine.move(0, 0.008),
                () -> pen.fill(s, Ink.of(Colour.rgb(0x2A1028).alpha(0.4)).soft(0.01)));
        pen.fill(s, Ink.down(0, h, Colour.rgb(0xFFFEFA), Colour.rgb(0xFBF1E8)));
        for (double y : new double[] {-0.1, h - foot}) {
            Box seam = new Box(w / 2 - 0.002, y, w / 2 + 0.002, y < 0 ? edge : h + 0.1);
            pen.rect(seam, Ink.of(Colour.rgb(0xD8C4B8).alpha(0.7)));
        }
    }

    /** The clasp that holds the frame together, and the petal on its corner. */
    private static void caught(Pen pen, Stage stage, double t) {
        double k = Curve.pop(CLICK).at(t);
        if (k > 0) {
            pen.stamp(CLASP, stage.at(0.5, 0.955), 0.075 * k, 0, 1, 1);
            double land = Ease.OUT.of((t - CLICK + 0.1) / 0.4);
            Point at = stage.at(0.9, 0.55).lerp(stage.at(0.955, 0.9), land);
            pen.stamp(Bits.shadow(), at.plus(0.005, 0.012), 0.08, 0, 1, 0.4 * land);
            pen.stamp(PETAL, at, 0.085, 30 + 90 * land, 0.9, Math.min(1, 3 * land));
        }
    }

    private static final Sprite CLASP = Bits.heart(Colour.rgb(0xE2A63C));

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
