package photoplay.effects.styles;

import java.util.List;
import photoplay.effects.Solo;
import photoplay.effects.kit.AnimeEyes;
import photoplay.effects.kit.BelowSky;
import photoplay.effects.kit.Bits;
import photoplay.effects.kit.CloseUp;
import photoplay.effects.kit.SummerSky;
import photoplay.effects.kit.SunnyPark;
import photoplay.effects.kit.Wipe;
import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.lens.Anime;
import photoplay.stage.lens.Bloom;
import photoplay.stage.portrait.Face;
import photoplay.stage.portrait.Portrait;
import photoplay.stage.rig.FaceRig;
import photoplay.stage.scene.Actor;
import photoplay.stage.scene.Camera;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Curve;
import photoplay.stage.scene.Ease;
import photoplay.stage.scene.Emitter;
import photoplay.stage.scene.Grid;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Layer;
import photoplay.stage.scene.Light;
import photoplay.stage.scene.Motion;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Rnd;
import photoplay.stage.scene.Scene;
import photoplay.stage.scene.Shape;
import photoplay.stage.scene.Source;
import photoplay.stage.scene.Spot;
import photoplay.stage.scene.Sprite;
import photoplay.stage.scene.Stage;
import photoplay.stage.scene.Warp;
import photoplay.stage.sound.Score;
import photoplay.stage.sound.Sound;
import photoplay.stage.sound.Tune;

/** The photo becomes a hand-painted anime frame: wind, petals, an eye-flash cut-in and a radiant smile. */
public enum JapaneseAnime implements Solo {
    JAPANESE_ANIME_1;

    private static final double TWOS = 12;
    static final double CUT_IN = 2.5;
    static final double SNAP = 3.0;
    private static final double SMILE = 3.3;
    private static final double HOME = 4.2;

    private static final Curve RADIANT =
            t -> t < SNAP ? 0 : Curve.fall(HOME, 0.25).at(t);
    private static final Colour SUN = Colour.rgb(0xFFF2C8);

    /** Strength of the wind. */
    private static final Curve GUST = Curve.from(0.5, 0)
            .to(0.9, 0.5)
            .to(2.4, 0.6)
            .hold(SNAP)
            .to(SNAP + 0.1, 1.6, Ease.OUT)
            .hold(3.5)
            .to(4.3, 0.6)
            .to(5, 0.35);

    @Override
    public Scene direct(Portrait given, Stage stage) {
        Portrait photo = CloseUp.framed(given);
        Face face = photo.face();
        Point head = face.centre();
        Spot petal = t -> leader(stage, photo, t);
        Curve closed = blinks(1.02, 2.2, 4.4)
                .plus(Curve.window(SMILE + 0.3, 0.09, 4.0, 0.09).times(2));
        FaceRig acting = FaceRig.of(photo)
                .brows(Curve.window(SNAP, 0.12, 5.5, 0.1)
                        .times(0.6)
                        .plus(Curve.window(1.4, 0.1, 1.9, 0.2).times(0.4))
                        .stepped(TWOS))
                .smile(Curve.from(SMILE - 0.1, 0)
                        .to(SMILE + 0.15, 0.85, Ease.OUT)
                        .hold(4.4)
                        .to(5, 0.7)
                        .stepped(TWOS))
                .openMouth(Curve.window(SMILE, 0.16, 4.35, 0.4)
                        .times(opening(face))
                        .stepped(TWOS))
                .tilt(Curve.from(0.9, 0)
                        .to(1.5, -3)
                        .to(2.3, 3)
                        .hold(SNAP)
                        .to(SMILE, -2)
                        .to(3.6, 4)
                        .to(4.4, 2)
                        .stepped(TWOS));
        Actor actor = acting.act(stage.actor(photo).feather())
                .with(
                        new Gust(
                                head,
                                face.headWidth(),
                                face.headHeight(),
                                photo.kind() == Portrait.Kind.OBJECT ? 0.25 : 1),
                        Motion.scale(Curve.from(0.75, 1).to(1.5, room(photo)), base(photo)));
        Layer.Picture cel = photo.hasSubject()
                ? CloseUp.rounded(photo, actor.cutout()).through(Anime.of(photo))
                : Layer.Picture.of(new Source.Print(photo), stage.actor(photo).chain())
                        .through(Anime.of(photo))
                        .through(new BelowSky(0.01));
        cel = acting.on(cel).painted(SunnyPark.dapples(stage, 0.16));
        for (AnimeEyes eyes : AnimeEyes.all(photo)) {
            cel = cel.painted(
                    (pen, t) -> blush(pen, actor, eyes.face(), t),
                    eyes.on(
                            actor,
                            petal,
                            closed.stepped(TWOS),
                            Curve.window(1.4, 0.1, 2.0, 0.2).times(0.08).plus(1),
                            Curve.hit(SMILE, 0.6)));
        }
        cel = cel.lit(Light.rim(-120, SUN, Curve.rise(0.7, 0.4).times(0.5).plus(RADIANT.times(0.5))));
        var film = stage.film()
                .add(SummerSky.far(stage).opacity(t -> RADIANT.at(t) >= 1 ? 0 : 1))
                .add(SummerSky.drifting(stage, 0.05).opacity(t -> RADIANT.at(t) >= 1 ? 0 : 1))
                .add(SummerSky.rail(stage).opacity(t -> RADIANT.at(t) >= 1 || !photo.hasSubject() ? 0 : 1))
                .add(Layer.Picture.drawn(stage.frame().grown(0.1), (pen, t) -> radiance(pen, stage, head))
                        .opacity(RADIANT))
                .draw((pen, t) -> beams(pen, stage, actor, photo, t));
        film.add(petals(stage, 11, 26).far(), burst(stage, 3).far(), cel);
        film.add(Wipe.away(
                                stage,
                                (pen, t) -> PaintSweep.swept(pen, stage, t),
                                stage.actor(photo).whole())
                        .opacity(t -> t < 0.82 ? 1 : 0))
                .draw((pen, t) -> PaintSweep.brush(pen, stage, t))
                .draw((pen, t) -> leading(pen, stage, photo, actor, t))
                .draw((pen, t) -> sparkle(pen, actor, face, photo, t))
                .add(petals(stage, 12, 16).near(), burst(stage, 4).near())
                .add(EyeStrip.strip(photo, stage))
                .draw((pen, t) -> Continued.continued(pen, stage, t));
        double close = Math.clamp(
                0.4 * stage.width() / (face.headWidth() * room(photo)),
                1.12,
                photo.faces().size() > 1 ? 1.12 : 1.5);
        Point about = base(photo).lerp(head, room(photo));
        return film.camera(Camera.still(about)
                        .zoom(t -> t < SNAP
                                ? 1
                                : t < HOME
                                        ? close + 0.03 * (t - SNAP)
                                        : 1
                                                + (close - 0.964)
                                                        * Curve.fall(HOME, 0.3).at(t))
                        .pan(
                                Curve.of(0),
                                Curve.from(0.8, 0).to(CUT_IN, -0.02).hold(HOME).to(5, 0)))
                .through(Bloom.of(Curve.window(SNAP, 0.1, 4.5, 0.4).times(0.2)))
                .score(sound());
    }

    /** How far the smile parts the lips: not at all where teeth are shown already. */
    private static double opening(Face face) {
        if (!face.seen()) {
            return 0.14;
        }
        double gap = face.upperEdge(Face.Feature.MOUTH_OPENING)
                .get(5)
                .distance(face.lowerEdge(Face.Feature.MOUTH_OPENING).get(5));
        return gap > 0.09 * face.mouthLeft().distance(face.mouthRight()) ? 0 : 0.14;
    }

    /** How small the subject stands before the sky, so that there is air over its head. */
    private static double room(Portrait photo) {
        if (!photo.hasSubject()) {
            return 1;
        }
        double crown = Math.min(photo.face().crown().y(), photo.subject().top().y());
        double byCrown = 0.82 * photo.height() / Math.max(0.2, photo.height() - crown);
        return Math.clamp(Math.min(byCrown, 0.5 * photo.width() / photo.face().headWidth()), 0.76, 1);
    }

    private static Point base(Portrait photo) {
        return new Point(photo.face().centre().x() * 0.5 + photo.width() * 0.25, photo.height());
    }

    private static Curve blinks(double... times) {
        return t -> {
            double k = 0;
            for (double at : times) {
                k = Math.max(k, t >= at && t < at + 2 / TWOS ? 1 : 0);
            }
            return k;
        };
    }

    /** Hair and the edges of cloth stream to the right, on twos; the face stands still. */
    private record Gust(Point head, double wide, double high, double soft) implements Warp {
        @Override
        public void pull(Grid g, double t) {
            double beat = Math.floor(t * TWOS) / TWOS;
            double k = GUST.at(beat) * soft;
            for (int i = 0; i < g.count; i++) {
                double dx = (g.x[i] - head.x()) / wide;
                double dy = (g.y[i] - head.y() - 0.08 * high) / high;
                double out = Ease.SMOOTH.of((Math.hypot(dx * 1.15, dy * 1.1) - 0.5) / 0.35);
                double hair = out * Ease.SMOOTH.of((0.75 - dy) / 0.5);
                double cloth = 0.35 * Ease.SMOOTH.of((dy - 0.6) / 0.8) * Ease.SMOOTH.of((Math.abs(dx) - 0.5) / 0.9);
                double w = (hair + cloth) * k * wide * 0.06;
                double wave = Math.sin(7.5 * dy - 9 * beat + 2 * dx);
                g.x[i] -= (float) (w * (0.6 + wave));
                g.y[i] -= (float) (w * 0.5 * Math.sin(6 * dx - 8 * beat + dy));
            }
        }

        @Override
        public boolean idle(double t) {
            return GUST.at(t) <= 0;
        }
    }

    // Petals

    private static final Sprite PETAL = Sprite.drawn(0.8, (pen, t) -> {
        Shape leaf = Shape.from(0, 0.46)
                .cubic(-0.5, 0.12, -0.34, -0.46, -0.08, -0.44)
                .line(0, -0.32)
                .line(0.08, -0.44)
                .cubic(0.34, -0.46, 0.5, 0.12, 0, 0.46)
                .close();
        pen.fill(leaf, Ink.down(0.46, -0.45, Colour.rgb(0xF488A8), Colour.rgb(0xFFC2D2), Colour.rgb(0xFFE6EC)));
        pen.stroke(leaf, 0.03, Ink.of(Colour.rgb(0xD8688C).alpha(0.7)));
    });

    private static Emitter petals(Stage stage, long salt, int count) {
        double wide = stage.width() + 0.6;
        return Emitter.of(count, stage.seed() + salt, PETAL)
                .from(new Box(-0.4, -0.2, -0.1, stage.height() * 0.95))
                .velocity(0.28, 0.5, 0.02, 0.12)
                .life(wide / 0.28, wide / 0.28)
                .born(-wide / 0.28, 0.4)
                .looping()
                .size(0.03, 0.055)
                .sway(0.04, 0.5)
                .spin(30, 140)
                .tumble(0.7)
                .fade(0, 0)
                .strength(Curve.rise(0.5, 0.4));
    }

    /** Petals thrown up from below on the smile. */
    private static Emitter burst(Stage stage, long salt) {
        Point below = new Point(stage.width() / 2, stage.height() + 0.05);
        return Emitter.of(46, stage.seed() + salt, PETAL, PETAL, Bits.glint(SUN))
                .from(Box.around(below, stage.width() * 1.1, 0.05))
                .born(SMILE - 0.08, SMILE + 0.25)
                .velocity(-0.3, 0.5, -1.05 * stage.height() - 0.6, -0.6 * stage.height())
                .gravity(1.1)
                .drag(0.5)
                .life(1.7, 2.2)
                .size(0.032, 0.06)
                .spin(60, 220)
                .tumble(1.1);
    }

    /** The petal that the eyes follow: past the nose, off to the right, back on the crown at the end. */
    private static Point leader(Stage stage, Portrait photo, double t) {
        Face f = photo.face();
        Point nose = photo.hasFace() ? f.noseTip() : f.centre();
        double u = (t - 0.85) / 1.3;
        if (t < 2.35) {
            return new Point(
                    -0.1 + (stage.width() + 0.25) * u,
                    nose.y() + 0.05 * Math.sin(5 * u) - 0.12 + 0.22 * u + 0.03 * Math.sin(11 * u));
        }
        Point crown = f.crown();
        if (t < HOME) {
            return new Point(stage.width() / 2, stage.height() / 2);
        }
        double k = Ease.OUT.of((t - HOME) / 0.5);
        return crown.plus(0.05 + 0.25 * (1 - k) + 0.04 * Math.sin(9 * (1 - k)), -0.4 * (1 - k));
    }

    private static void leading(Pen pen, Stage stage, Portrait photo, Actor actor, double t) {
        if (t > 0.8 && t < 2.3) {
            pen.stamp(PETAL, leader(stage, photo, t), 0.06, 200 * t, Math.cos(5 * t), 1);
        }
        if (t >= HOME) {
            boolean down = t > HOME + 0.5;
            Point at = down ? actor.spot(photo.face().crown()).at(t).plus(0.05, -0.008) : leader(stage, photo, t);
            pen.stamp(PETAL, at, 0.055, down ? 62 : 62 + 300 * (HOME + 0.5 - t), down ? 0.8 : Math.cos(6 * t), 1);
        }
    }

    // The smile

    /** Pastel rays about the head. */
    private static void radiance(Pen pen, Stage stage, Point head) {
        Box box = stage.frame().grown(0.1);
        double r = 1.3 * Math.hypot(stage.width(), stage.height());
        pen.rect(
                box,
                Ink.radial(
                        head,
                        r * 0.62,
                        Colour.rgb(0xFFF1CC),
                        Colour.rgb(0xFFCFA6),
                        Colour.rgb(0xFF9DB2),
                        Colour.rgb(0xB59CF2),
                        Colour.rgb(0x6FAEF0)));
        Rnd rnd = new Rnd(9);
        for (int i = 0; i < 70; i++) {
            double ray = 360 * rnd.unit();
            double in = 0.28 + 0.4 * rnd.unit();
            double wide = 0.3 + 2.2 * rnd.unit();
            pen.fill(
                    Shape.polygon(List.of(
                            head.plus(Point.polar(in, ray)),
                            head.plus(Point.polar(r, ray - wide / 2)),
                            head.plus(Point.polar(r, ray + wide / 2)))),
                    Ink.of(List.of(Colour.WHITE, Colour.rgb(0xFFE3C8), Colour.rgb(0xFFC6DC))
                            .get(i % 3)
                            .alpha(0.7)));
        }
    }

    private static final Sprite HALO =
            Sprite.drawn(1, (pen, t) -> pen.circle(Point.ORIGIN, 0.5, Ink.glow(Point.ORIGIN, 0.5, SUN)));

    private static final Sprite BEAM = Sprite.drawn(
            0.3,
            (pen, t) -> pen.fill(
                    Shape.polygon(List.of(new Point(0, 0.5), new Point(-0.13, -0.5), new Point(0.13, -0.5))),
                    Ink.down(0.5, -0.5, SUN.alpha(0.85), SUN.alpha(0.45), SUN.alpha(0))));

    /** Sunbeams fan out from behind the head and turn slowly. */
    private static void beams(Pen pen, Stage stage, Actor actor, Portrait photo, double t) {
        double k = Ease.OUT.of((t - SMILE + 0.05) / 0.3) * Curve.fall(HOME, 0.4).at(t);
        if (k <= 0.01) {
            return;
        }
        Point at = actor.spot(photo.face().centre()).at(t);
        double r = 0.62 * Math.hypot(stage.width(), stage.height()) * k;
        for (int i = 0; i < 12; i++) {
            double ray = i * 30 + 12 * t + 8 * Rnd.hash(71, i);
            double far = r * (0.7 + 0.6 * Rnd.hash(72, i));
            pen.stamp(BEAM, at.plus(Point.polar(far / 2, ray)), far, ray + 90, 0.9, 0.8 * k);
        }
        pen.stamp(HALO, at, 1.5 * actor.onHead().affine(t).zoom() + 0.5, 0, 1, k);
    }

    /** Three pen strokes and a flush on each cheek. */
    private static void blush(Pen pen, Actor actor, Face face, double t) {
        double k = Ease.SMOOTH.of((Math.floor(t * TWOS) / TWOS - SNAP) / 0.25);
        if (k <= 0) {
            return;
        }
        double w = actor.onHead().affine(t).zoom()
                * face.eyeWidth()
                / actor.portrait().face().headWidth();
        double turn = face.tilt();
        for (int side : new int[] {-1, 1}) {
            Point eye = side < 0 ? face.leftEye() : face.rightEye();
            Point corner = side < 0 ? face.mouthLeft() : face.mouthRight();
            Point at = actor.spot(eye.lerp(corner, 0.5).plus(Point.polar(side * 0.32 * face.eyeWidth(), turn)))
                    .at(t);
            pen.stamp(FLUSH, at, 1.5 * w, turn, 1.5, 0.6 * k);
            for (int i = -1; i <= 1; i++) {
                Point c = at.plus(Point.polar(i * 0.26 * w, turn));
                Point d = Point.polar(0.15 * w, turn - 62);
                pen.line(
                        c.plus(d),
                        c.minus(d),
                        0.045 * w,
                        Ink.of(Colour.rgb(0xE0506A).alpha(0.75 * k)));
            }
        }
    }

    private static final Sprite FLUSH = Sprite.drawn(
            1, (pen, t) -> pen.circle(Point.ORIGIN, 0.5, Ink.glow(Point.ORIGIN, 0.5, Colour.rgb(0xFF6F7F))));

    /** A cross of light at the corner of an eye. */
    private static void sparkle(Pen pen, Actor actor, Face face, Portrait photo, double t) {
        double age = t - SMILE;
        if (age < 0 || age > 0.75) {
            return;
        }
        double k = Math.sin(Math.PI * Math.min(1, age / 0.75));
        Point at = actor.spot(
                        photo.hasFace()
                                ? face.mesh().get(263).plus(0.06 * face.headWidth(), -0.03 * face.headHeight())
                                : face.local(0.3, -0.2))
                .at(t);
        double r = actor.onHead().affine(t).zoom() * 0.3 * k + 0.02;
        pen.stamp(HALO, at, 1.8 * r, 0, 1, 0.9 * k);
        pen.fill(Shape.star(at, 4, r, 0.07, 25 * age), Ink.of(Colour.WHITE));
        pen.fill(Shape.star(at, 4, r * 0.5, 0.16, 45 + 25 * age), Ink.of(Colour.WHITE));
    }

    private static Score sound() {
        return Score.of(Tune.PIANO_AND_STRINGS.at(92).from(0.3))
                .cue(Sound.BRUSH, 0.03, 0.3)
                .cue(Sound.CRICKETS.quieter(10), 0.5, 1.6)
                .cue(Sound.WIND_CHIME.quieter(3), 0.9)
                .cue(Sound.WIND.quieter(4), 0.6, SNAP)
                .cue(Sound.SHING, CUT_IN)
                .cue(Sound.WHOOSH, CUT_IN, SNAP)
                .cue(Sound.SPARKLE, SMILE)
                .cue(Sound.HARP_UP.quieter(3), SMILE - 0.1)
                .cue(Sound.CYMBAL.quieter(6), SMILE)
                .cue(Sound.BRUSH.quieter(4), 4.36, 4.6)
                .cue(Sound.WIND_CHIME.quieter(6), 4.55);
    }
}
