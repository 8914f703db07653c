package photoplay.effects.winter;

import java.util.List;
import photoplay.effects.Solo;
import photoplay.effects.kit.Bits;
import photoplay.effects.kit.CloseUp;
import photoplay.effects.kit.Raised;
import photoplay.effects.kit.ToyTrain;
import photoplay.effects.kit.Winter;
import photoplay.stage.geometry.Affine;
import photoplay.stage.geometry.Point;
import photoplay.stage.lens.Bloom;
import photoplay.stage.lens.Vignette;
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
import photoplay.stage.scene.Light;
import photoplay.stage.scene.Motion;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Scene;
import photoplay.stage.scene.Shape;
import photoplay.stage.scene.Spot;
import photoplay.stage.scene.Sprite;
import photoplay.stage.scene.Stage;
import photoplay.stage.sound.Score;
import photoplay.stage.sound.Sound;
import photoplay.stage.sound.Tune;

/** A little Christmas train steams round the subject on snowy rails and delivers presents as it passes. */
public enum SantaExpress implements Solo {
    SANTA_EXPRESS;

    private static final double TOSS = 2.95;
    private static final double WAGON = 0.105;

    /** Turns of the engine round the track, 0 at the left end, the front half between 0 and 0.5. */
    private static final Curve RUN = Curve.from(0, -0.04)
            .to(0.7, 0.13)
            .to(2.0, 0.98, Ease.LINEAR)
            .to(2.85, 1.565)
            .hold(3.35)
            .to(5, 1.83);

    private record Parcel(Spot lands, double leaves, double turn, double size, Sprite sprite) {}

    @Override
    public Scene direct(Portrait given, Stage stage) {
        Portrait photo = CloseUp.framed(given);
        Track track = new Track(stage.at(0.5, 1).plus(0, -0.2), 0.58 * stage.width(), 0.085 + 0.02 * stage.height());
        FaceRig acting = FaceRig.of(photo)
                .nodAt(3.5, 3.75)
                .blink(0.9, 3.3)
                .brows(Curve.window(2.9, 0.2, 3.6, 0.3))
                .smile(Curve.rise(3.9, 0.4));
        Raised seat = Raised.of(stage.actor(photo).roomy(), stage, 0.27, 0.3);
        Actor actor = acting.act(seat.actor())
                .with(Motion.squash(Curve.swing(3.55, 4, 0.5).times(0.015), stage.at(0.5, 1)));
        Spot lamp = t -> track.at(RUN.at(t)).plus(0.2, -0.14);
        Curve night = Curve.rise(0.05, 0.7);
        Curve fallen = Curve.rise(0.02, 0.35);
        Emitter snow = Winter.snow(stage, 120);
        List<Parcel> parcels = parcels(photo, actor, stage);
        Emitter stars = Emitter.of(26, stage.seed() + 3, Bits.star(ToyTrain.BRASS), Bits.glint(ToyTrain.BRASS))
                .burst(stage.at(0.5, 1).plus(0, -0.1), 3.9, 0.8)
                .velocity(-0.6, 0.6, -0.9, -0.2)
                .gravity(0.9)
                .life(0.7, 1)
                .size(0.02, 0.045)
                .spin(60, 200);
        return stage.film()
                .add(actor.backdrop().lit(Light.ambient(Colour.rgb(0x5A6FB8), night)))
                .add(Winter.forest(stage, 51).opacity(Curve.rise(0.35, 0.7)))
                .add(snow.far().opacity(fallen))
                .add(Winter.bank(stage, 0.34).depth(0.95).opacity(Curve.rise(0.1, 0.5)))
                .draw((pen, t) -> track.rails(pen, Ease.SMOOTH.of(t / 0.75), false))
                .draw((pen, t) -> train(pen, track, t, false))
                .draw((pen, t) -> steam(pen, track, t, false))
                .add(acting.on(CloseUp.rounded(photo, actor.cutout()))
                        .lit(Light.ambient(Colour.rgb(0x93A5DE), night.times(0.85)))
                        .lit(Light.lamp(
                                lamp,
                                0.62,
                                Colour.rgb(0xFFC670),
                                night.times(t -> track.front(RUN.at(t)) ? 1.35 : 0.35)))
                        .lit(Light.rim(-60, Colour.rgb(0xCBDCFF), night.times(0.9)))
                        .painted((pen, t) -> shadows(pen, track, parcels, t)))
                .add(CloseUp.opening(photo, stage))
                .draw((pen, t) -> land(pen, parcels, track, t))
                .add(Winter.bank(stage, Math.max(0.16, seat.lift() + 0.05)).opacity(Curve.rise(0.05, 0.5)))
                .draw((pen, t) -> track.rails(pen, Ease.SMOOTH.of(t / 0.75), true))
                .draw((pen, t) -> beam(pen, track, t))
                .draw((pen, t) -> train(pen, track, t, true))
                .draw((pen, t) -> steam(pen, track, t, true))
                .add(stars.all())
                .add(snow.landingOn(actor, 0.3).near().opacity(fallen))
                .camera(Camera.still(stage.at(0.5, 0.6)).push(1, 1.06, 5))
                .through(Bloom.of(night.times(0.3)), Vignette.of(night.times(0.35)))
                .score(Score.of(Tune.JINGLE_BELLS.at(176))
                        .cue(Sound.TRAIN_WHISTLE, 0.05)
                        .cue(Sound.CHUFF, 0.6, 0.85, 1.1, 1.35, 1.6, 1.85, 2.1, 2.3, 2.5)
                        .cue(Sound.SQUEAK, 2.8)
                        .cue(Sound.STEAM, 2.95)
                        .cue(Sound.PLOP, 3.45, 3.55, 3.65, 3.8)
                        .cue(Sound.SPARKLE, 3.9));
    }

    /** Engine and wagons of one half, far ones first. */
    private static void train(Pen pen, Track track, double t, boolean front) {
        for (int i = 4; i >= 0; i--) {
            double s = RUN.at(t) - i * WAGON;
            if (s > -0.1 && track.front(s) == front) {
                Point at = track.at(s);
                double k = track.near(s);
                double bob = 0.003 * Math.sin(t * 30 + i * 2);
                double brake = i == 3 ? Curve.swing(2.88, 4, 0.4).at(t) * 0.1 : 0;
                int car = i;
                double jump = Curve.window(TOSS - 0.1, 0.15, 3.7, 0.3).at(t) * 0.05;
                pen.stamp(Bits.shadow(), at.plus(0, 0.03), 0.05 * k, 0, 4.4, 0.7);
                pen.within(
                        Affine.place(at.plus(0, bob), 0, k * track.squeeze(s) * (1 + brake), k * (1 - brake)),
                        () -> ToyTrain.car(pen, car, jump, t));
            }
        }
    }

    /** Puffs of the chimney hang in the air where they were blown out. */
    private static void steam(Pen pen, Track track, double t, boolean front) {
        Sprite[] puffs = {
            Bits.puff(Colour.rgb(0xE9EEFA), 1), Bits.puff(Colour.rgb(0xDCE4F5), 2), Bits.puff(Colour.rgb(0xF4F7FF), 3)
        };
        for (int i = 0; i < 44; i++) {
            double born = 0.35 + i * 0.105;
            double age = t - born;
            if (age > 0 && age < 1.7) {
                double s = RUN.at(born);
                if (track.front(s) == front) {
                    double k = track.near(s);
                    Point at = track.at(s)
                            .plus(0.075 * track.squeeze(s) * k, -0.24 * k - 0.16 * Ease.OUT.of(age / 1.7))
                            .plus(0.03 * Math.sin(i * 2.4 + age), 0);
                    pen.stamp(
                            puffs[i % 3],
                            at,
                            (0.05 + 0.1 * Ease.OUT.of(age / 1.2)) * k,
                            40 * age + i * 50,
                            1,
                            0.75 * (1 - age / 1.7));
                }
            }
        }
    }

    /** The headlamp's cone while the engine runs before the subject. */
    private static void beam(Pen pen, Track track, double t) {
        double s = RUN.at(t);
        double k = Math.max(0, track.squeeze(s));
        if (track.front(s) || t < 0.7) {
            Point eye = track.at(Math.max(s, -0.02)).plus(0.125 * k, -0.1);
            double far = 0.55 * Math.max(0.4, k);
            pen.fill(
                    Shape.polygon(eye, eye.plus(far, -0.2), eye.plus(far, 0.1)),
                    Ink.linear(
                            eye,
                            eye.plus(far, -0.04),
                            Colour.rgb(0xFFF0B8).alpha(0.5),
                            Colour.rgb(0xFFE39A).alpha(0.16),
                            Colour.rgb(0xFFE39A).alpha(0)));
        }
    }

    /** One parcel for each shoulder, two for the head, one for the snow in front. */
    private static List<Parcel> parcels(Portrait photo, Actor actor, Stage stage) {
        Face f = photo.face();
        boolean face = photo.hasFace();
        Point left = face
                ? shoulder(photo, photo.body().leftShoulder())
                : top(photo, f.centre().plus(-0.16, 0));
        Point right = face
                ? shoulder(photo, photo.body().rightShoulder())
                : top(photo, f.centre().plus(0.16, 0));
        double size = Math.clamp(f.headWidth() * 0.55, 0.1, 0.19);
        Point crown = top(photo, f.crown());
        Sprite red = Sprite.prop("gift");
        Sprite blue = red.tinted(Colour.rgb(0x9FD8FF));
        Sprite gold = red.tinted(Colour.rgb(0xFFE29A));
        return List.of(
                new Parcel(actor.spot(left).plus(0, -size * 0.36), TOSS, -9, size, blue),
                new Parcel(actor.spot(right).plus(0, -size * 0.36), TOSS + 0.08, 8, size, gold),
                new Parcel(actor.spot(crown).plus(0, -size * 0.36), TOSS + 0.16, -4, size * 1.1, red),
                new Parcel(actor.spot(crown).plus(0.01, -size * 1.25), TOSS + 0.28, 7, size * 0.9, gold),
                new Parcel(Spot.of(stage.at(0.5, 1).plus(0.06, -0.1)), TOSS + 0.36, 5, size * 1.1, blue));
    }

    /** The top of a shoulder, before the hair that falls over it. */
    private static Point shoulder(Portrait photo, Point joint) {
        Point top = top(photo, joint);
        double seen = Math.min(joint.y() - photo.face().headHeight() * 0.2, photo.height() - 0.04);
        return new Point(top.x(), Math.max(top.y(), seen));
    }

    private static Point top(Portrait photo, Point p) {
        double x = Math.clamp(p.x(), 0.05, photo.width() - 0.05);
        return photo.subject().covers(x)
                ? new Point(x, Math.max(0.02, photo.subject().topAt(x)))
                : p;
    }

    private static double flight(Parcel p, double t) {
        return Math.clamp((t - p.leaves()) / 0.55, 0, 1);
    }

    private static void land(Pen pen, List<Parcel> parcels, Track track, double t) {
        for (Parcel p : parcels) {
            double k = flight(p, t);
            if (k > 0) {
                Point from = track.at(RUN.at(p.leaves()) - 3 * WAGON).plus(0, -0.2);
                Point to = p.lands().at(t);
                Point at = from.lerp(to, k).plus(0, -0.42 * 4 * k * (1 - k));
                double squash =
                        k < 1 ? 0 : Curve.swing(p.leaves() + 0.55, 5, 0.4).at(t) * 0.14;
                double turn = p.turn() + 400 * (1 - k);
                pen.within(
                        Affine.place(at, turn, 1 + squash, 1 - squash),
                        () -> pen.stamp(p.sprite(), Point.ORIGIN, p.size()));
            }
        }
    }

    private static void shadows(Pen pen, Track track, List<Parcel> parcels, double t) {
        for (Parcel p : parcels) {
            double k = flight(p, t);
            if (k > 0.6) {
                pen.stamp(
                        Bits.shadow(),
                        p.lands().at(t).plus(0.01, p.size() * 0.5),
                        p.size() * 0.7,
                        0,
                        1.7,
                        (k - 0.6) * 1.6);
            }
        }
        double s = RUN.at(t);
        for (int i = 0; i < 5; i++) {
            double at = s - i * WAGON;
            if (track.front(at)) {
                pen.stamp(Bits.shadow(), track.at(at).plus(0, -0.06), 0.22, 0, 1, 0.45);
            }
        }
    }
}
