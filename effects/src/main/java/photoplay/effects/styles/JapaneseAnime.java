package photoplay.effects.styles;

import photoplay.effects.Solo;
import photoplay.effects.kit.AnimeEyes;
import photoplay.effects.kit.BelowSky;
import photoplay.effects.kit.CloseUp;
import photoplay.effects.kit.SummerSky;
import photoplay.effects.kit.SunnyPark;
import photoplay.effects.kit.Wipe;
import photoplay.stage.geometry.Point;
import photoplay.stage.lens.Anime;
import photoplay.stage.lens.Bloom;
import photoplay.stage.portrait.Face;
import photoplay.stage.portrait.Portrait;
import photoplay.stage.rig.FaceRig;
import photoplay.stage.scene.Actor;
import photoplay.stage.scene.Camera;
import photoplay.stage.scene.Curve;
import photoplay.stage.scene.Ease;
import photoplay.stage.scene.Layer;
import photoplay.stage.scene.Light;
import photoplay.stage.scene.Motion;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Scene;
import photoplay.stage.scene.Source;
import photoplay.stage.scene.Spot;
import photoplay.stage.scene.Stage;
import photoplay.stage.sound.Score;
import photoplay.stage.sound.Sound;
import photoplay.stage.sound.Tune;

/** The photo becomes a hand-painted anime frame: wind, petals, an eye-flash cut-in and a radiant smile. */
public enum JapaneseAnime implements Solo {
    JAPANESE_ANIME_1;

    static final double TWOS = 12;
    static final double CUT_IN = 2.5;
    static final double SNAP = 3.0;
    private static final double SMILE = 3.3;
    private static final double HOME = 4.2;

    private static final Curve RADIANT =
            t -> t < SNAP ? 0 : Curve.fall(HOME, 0.25).at(t);
    private static final Curve BLUSH = t -> Ease.SMOOTH.of((Math.floor(t * TWOS) / TWOS - SNAP) / 0.25);
    private static final Curve BEAMS =
            t -> Ease.OUT.of((t - SMILE + 0.05) / 0.3) * Curve.fall(HOME, 0.4).at(t);

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
                                GUST.times(photo.kind() == Portrait.Kind.OBJECT ? 0.25 : 1)),
                        Motion.scale(Curve.from(0.75, 1).to(1.5, room(photo)), base(photo)));
        Layer.Picture cel = photo.hasSubject()
                ? CloseUp.rounded(photo, actor.cutout()).through(Anime.of(photo))
                : Layer.Picture.of(new Source.Print(photo), stage.actor(photo).chain())
                        .through(Anime.of(photo))
                        .through(new BelowSky(0.01));
        cel = acting.on(cel).painted(SunnyPark.dapples(stage, 0.16));
        for (AnimeEyes eyes : AnimeEyes.all(photo)) {
            cel = cel.painted(
                    (pen, t) -> AnimeBlush.draw(pen, actor, eyes.face(), BLUSH.at(t), t),
                    eyes.on(
                            actor,
                            petal,
                            closed.stepped(TWOS),
                            Curve.window(1.4, 0.1, 2.0, 0.2).times(0.08).plus(1),
                            Curve.hit(SMILE, 0.6)));
        }
        cel = cel.lit(
                Light.rim(-120, Radiance.SUN, Curve.rise(0.7, 0.4).times(0.5).plus(RADIANT.times(0.5))));
        var film = stage.film()
                .add(SummerSky.far(stage).opacity(t -> RADIANT.at(t) >= 1 ? 0 : 1))
                .add(SummerSky.drifting(stage, 0.05).opacity(t -> RADIANT.at(t) >= 1 ? 0 : 1))
                .add(SummerSky.rail(stage).opacity(t -> RADIANT.at(t) >= 1 || !photo.hasSubject() ? 0 : 1))
                .add(Radiance.about(head, stage).opacity(RADIANT))
                .draw((pen, t) -> Radiance.beams(pen, stage, actor, BEAMS.at(t), t));
        film.add(
                CherryPetals.blown(stage, 11, 26).far(),
                CherryPetals.thrown(stage, 3, SMILE).far(),
                cel);
        film.add(Wipe.away(
                                stage,
                                (pen, t) -> PaintSweep.swept(pen, stage, t),
                                stage.actor(photo).whole())
                        .opacity(t -> t < 0.82 ? 1 : 0))
                .draw((pen, t) -> PaintSweep.brush(pen, stage, t))
                .draw((pen, t) -> leading(pen, stage, photo, actor, t))
                .draw((pen, t) -> Radiance.sparkle(pen, actor, t - SMILE, t))
                .add(
                        CherryPetals.blown(stage, 12, 16).near(),
                        CherryPetals.thrown(stage, 4, SMILE).near())
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
            pen.stamp(CherryPetals.PETAL, leader(stage, photo, t), 0.06, 200 * t, Math.cos(5 * t), 1);
        }
        if (t >= HOME) {
            boolean down = t > HOME + 0.5;
            Point at = down ? actor.spot(photo.face().crown()).at(t).plus(0.05, -0.008) : leader(stage, photo, t);
            pen.stamp(
                    CherryPetals.PETAL,
                    at,
                    0.055,
                    down ? 62 : 62 + 300 * (HOME + 0.5 - t),
                    down ? 0.8 : Math.cos(6 * t),
                    1);
        }
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
