package photoplay.effects.winter;

import java.util.ArrayList;
import java.util.List;
import photoplay.effects.Solo;
import photoplay.effects.kit.Bits;
import photoplay.effects.kit.Winter;
import photoplay.stage.geometry.Affine;
import photoplay.stage.geometry.Box;
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
    private static final Colour RED = Colour.rgb(0xC8202F);
    private static final Colour BRASS = Colour.rgb(0xF2B63C);

    /** Turns of the engine round the track, 0 at the left end, the front half between 0 and 0.5. */
    private static final Curve RUN = Curve.from(0, -0.04)
            .to(0.7, 0.13)
            .to(2.0, 0.98, Ease.LINEAR)
            .to(2.85, 1.565)
            .hold(3.35)
            .to(5, 1.83);

    /** The oval round the subject. */
    private record Track(Point centre, double rx, double ry) {
        Point at(double turns) {
            double a = Math.PI - 2 * Math.PI * turns;
            return centre.plus(rx * Math.cos(a), ry * Math.sin(a));
        }

        /** 1 at the front, 0.6 at the back. */
        double near(double turns) {
            return 0.8 + 0.2 * Math.sin(2 * Math.PI * turns);
        }

        boolean front(double turns) {
            return Math.sin(2 * Math.PI * turns) >= 0;
        }

        /** Width factor from the angle at which a wagon is seen; negative when it runs to the left. */
        double squeeze(double turns) {
            double k = Math.sin(2 * Math.PI * turns);
            return Math.copySign(Math.max(0.35, Math.abs(k)), k);
        }
    }

    private record Parcel(Spot lands, double leaves, double turn, double size, Sprite sprite) {}

    @Override
    public Scene direct(Portrait photo, Stage stage) {
        Track track = new Track(stage.at(0.5, 1).plus(0, -0.2), 0.58 * stage.width(), 0.085 + 0.02 * stage.height());
        FaceRig acting = FaceRig.of(photo)
                .nodAt(3.5, 3.75)
                .blink(0.9, 3.3)
                .brows(Curve.window(2.9, 0.2, 3.6, 0.3))
                .smile(Curve.rise(3.9, 0.4));
        Actor actor = acting.act(stage.actor(photo).roomy())
                .with(Motion.squash(Curve.swing(3.55, 4, 0.5).times(0.015), stage.at(0.5, 1)));
        Spot lamp = t -> track.at(RUN.at(t)).plus(0.05, -0.1);
        Curve night = Curve.rise(0.05, 0.7);
        Emitter snow = Winter.snow(stage, 120);
        List<Parcel> parcels = parcels(photo, actor, stage);
        Emitter stars = Emitter.of(26, stage.seed() + 3, Bits.star(BRASS), Bits.glint(BRASS))
                .burst(stage.at(0.5, 1).plus(0, -0.1), 3.9, 0.8)
                .velocity(-0.6, 0.6, -0.9, -0.2)
                .gravity(0.9)
                .life(0.7, 1)
                .size(0.02, 0.045)
                .spin(60, 200);
        return stage.film()
                .add(actor.backdrop().lit(Light.ambient(Colour.rgb(0x5A6FB8), night)))
                .add(Winter.forest(stage, 51).opacity(Curve.rise(0.35, 0.7)))
                .add(snow.far())
                .add(Winter.bank(stage, 0.34).depth(0.95).opacity(Curve.rise(0.1, 0.5)))
                .draw((pen, t) -> rails(pen, track, t, false))
                .draw((pen, t) -> train(pen, track, t, false))
                .draw((pen, t) -> steam(pen, track, t, false))
                .add(acting.on(actor.cutout())
                        .lit(Light.ambient(Colour.rgb(0x93A5DE), night.times(0.85)))
                        .lit(Light.lamp(
                                lamp,
                                0.62,
                                Colour.rgb(0xFFC670),
                                night.times(t -> track.front(RUN.at(t)) ? 1.15 : 0.35)))
                        .lit(Light.rim(-60, Colour.rgb(0xCBDCFF), night.times(0.9)))
                        .painted((pen, t) -> shadows(pen, track, parcels, t)))
                .draw((pen, t) -> land(pen, parcels, track, t))
                .add(Winter.bank(stage, 0.16).opacity(Curve.rise(0.05, 0.5)))
                .draw((pen, t) -> rails(pen, track, t, true))
                .draw((pen, t) -> beam(pen, track, t))
                .draw((pen, t) -> train(pen, track, t, true))
                .draw((pen, t) -> steam(pen, track, t, true))
                .add(stars.all())
                .add(snow.landingOn(actor, 0.3).near())
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

    /** Sleepers and rails of one half; they draw themselves at the start. */
    private static void rails(Pen pen, Track track, double t, boolean front) {
        double drawn = Ease.SMOOTH.of(t / 0.75);
        int n = 64;
        for (int i = 0; i < n * drawn; i++) {
            double s = i / (double) n;
            if (track.front(s + 0.5 / n) == front) {
                double k = track.near(s);
                Point in = track.centre().lerp(track.at(s), 0.955);
                Point out = track.centre().lerp(track.at(s), 1.045);
                pen.line(in.plus(0, 0.02), out.plus(0, 0.024), 0.014 * k, Ink.of(0x5B3A29));
                pen.line(in.plus(0, 0.014), out.plus(0, 0.018), 0.007 * k, Ink.of(0xEAF1FF));
            }
        }
        for (double r : new double[] {0.975, 1.03}) {
            List<Point> line = new ArrayList<>();
            for (int i = 0; i <= 40 * drawn; i++) {
                double s = (front ? 0 : 0.5) + i / 80.0;
                line.add(track.centre().lerp(track.at(s), r).plus(0, 0.016));
            }
            if (line.size() > 1) {
                pen.curve(line, 0.008, Ink.of(0x3C4254));
                pen.curve(line.stream().map(p -> p.plus(0, -0.003)).toList(), 0.003, Ink.of(0xD4DBEC));
            }
        }
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
                pen.stamp(Bits.shadow(), at.plus(0, 0.03), 0.05 * k, 0, 4.4, 0.7);
                pen.within(
                        Affine.place(at.plus(0, bob), 0, k * track.squeeze(s) * (1 + brake), k * (1 - brake)),
                        () -> car(pen, car, t));
            }
        }
    }

    private static final Sprite ENGINE = Sprite.drawn(1.25, (pen, t) -> {
        pen.fill(Shape.roundRect(new Box(-0.6, 0.22, 0.58, 0.34), 0.04), Ink.of(0x2A2A33));
        pen.fill(
                Shape.roundRect(new Box(-0.2, -0.14, 0.5, 0.24), 0.12),
                Ink.linear(new Point(0, -0.14), new Point(0, 0.24), RED.lighter(0.4), RED, RED.darker(0.5)));
        for (double x : new double[] {-0.02, 0.18, 0.36}) {
            pen.rect(
                    new Box(x, -0.14, x + 0.035, 0.24),
                    Ink.linear(new Point(0, -0.14), new Point(0, 0.24), BRASS.lighter(0.6), BRASS, BRASS.darker(0.5)));
        }
        pen.fill(
                Shape.roundRect(new Box(-0.58, -0.34, -0.14, 0.26), 0.04),
                Ink.linear(
                        new Point(-0.58, 0),
                        new Point(-0.14, 0),
                        RED.darker(0.35),
                        RED.lighter(0.15),
                        RED.darker(0.2)));
        pen.fill(
                Shape.roundRect(new Box(-0.5, -0.24, -0.24, 0.0), 0.03),
                Ink.radial(new Point(-0.37, -0.1), 0.25, Colour.rgb(0xFFF3BE), Colour.rgb(0xFFC24D)));
        pen.fill(Shape.roundRect(new Box(-0.63, -0.42, -0.09, -0.33), 0.03), Ink.of(0x26324F));
        pen.fill(
                Shape.from(0.26, -0.14)
                        .line(0.22, -0.4)
                        .line(0.46, -0.4)
                        .line(0.42, -0.14)
                        .close(),
                Ink.linear(
                        new Point(0.2, 0),
                        new Point(0.48, 0),
                        Colour.rgb(0x1E1E26),
                        Colour.rgb(0x70707E),
                        Colour.rgb(0x1E1E26)));
        pen.rect(new Box(0.2, -0.44, 0.48, -0.38), Ink.of(BRASS));
        pen.circle(
                new Point(0.12, -0.17),
                0.06,
                Ink.radial(new Point(0.1, -0.2), 0.08, BRASS.lighter(0.6), BRASS, BRASS.darker(0.4)));
        pen.circle(
                new Point(0.54, 0.02),
                0.09,
                Ink.radial(new Point(0.55, 0.02), 0.1, Colour.WHITE, Colour.rgb(0xFFE9A0), BRASS));
        pen.fill(Shape.from(0.5, 0.24).line(0.62, 0.42).line(0.3, 0.42).close(), Ink.of(BRASS.darker(0.15)));
        for (double[] w :
                new double[][] {{-0.4, 0.34, 0.13}, {-0.08, 0.34, 0.13}, {0.2, 0.36, 0.1}, {0.42, 0.37, 0.085}}) {
            wheel(pen, new Point(w[0], w[1]), w[2]);
        }
        pen.line(new Point(-0.4, 0.36), new Point(-0.05, 0.36), 0.03, Ink.of(BRASS));
        pen.fill(Shape.roundRect(new Box(-0.64, -0.46, -0.08, -0.4), 0.03), Ink.of(0xF4F8FF));
    });

    private static final Sprite WAGON_BODY = Sprite.drawn(1.2, (pen, t) -> {
        pen.fill(
                Shape.from(-0.52, -0.1)
                        .line(0.52, -0.1)
                        .line(0.46, 0.28)
                        .line(-0.46, 0.28)
                        .close(),
                Ink.linear(
                        new Point(0, -0.1),
                        new Point(0, 0.28),
                        Colour.rgb(0x2F8F57),
                        Colour.rgb(0x1E6B40),
                        Colour.rgb(0x10402A)));
        pen.rect(
                new Box(-0.55, -0.15, 0.55, -0.07),
                Ink.linear(new Point(0, -0.15), new Point(0, -0.07), BRASS.lighter(0.5), BRASS.darker(0.2)));
        for (int i = -2; i <= 2; i++) {
            pen.fill(Shape.star(new Point(i * 0.19, 0.09), 5, 0.055, 0.45, 0), Ink.of(BRASS));
        }
        pen.line(new Point(-0.62, 0.24), new Point(0.62, 0.24), 0.035, Ink.of(0x2A2A33));
        wheel(pen, new Point(-0.3, 0.34), 0.12);
        wheel(pen, new Point(0.3, 0.34), 0.12);
    });

    private static void wheel(Pen pen, Point c, double r) {
        pen.circle(c, r, Ink.of(0x1C1C24));
        pen.circle(c, r * 0.78, Ink.radial(c.plus(-r * 0.2, -r * 0.3), r, Colour.rgb(0xFF6B62), RED, RED.darker(0.4)));
        for (int i = 0; i < 4; i++) {
            pen.line(
                    c.plus(Point.polar(r * 0.75, i * 45)),
                    c.plus(Point.polar(r * 0.75, i * 45 + 180)),
                    r * 0.12,
                    Ink.of(0x1C1C24));
        }
        pen.circle(c, r * 0.22, Ink.of(BRASS));
    }

    /** Engine 0, then tree, parcels, Santa, teddy; drawn facing right, wheels on the origin. */
    private static void car(Pen pen, int i, double t) {
        if (i == 0) {
            pen.stamp(ENGINE, new Point(0, -0.1), 0.24);
            return;
        }
        double jump = i == 3 ? Curve.window(TOSS - 0.1, 0.15, 3.7, 0.3).at(t) * 0.05 : 0;
        switch (i) {
            case 1 -> pen.stamp(Sprite.prop("christmas-tree"), new Point(0, -0.17), 0.18);
            case 2 -> {
                pen.stamp(Sprite.prop("gift"), new Point(-0.045, -0.125), 0.09, -8);
                pen.stamp(Sprite.prop("gift").tinted(Colour.rgb(0x9FD8FF)), new Point(0.045, -0.12), 0.08, 10);
                pen.stamp(Sprite.prop("gift").tinted(Colour.rgb(0xFFE29A)), new Point(0, -0.175), 0.075, 3);
            }
            case 3 -> pen.stamp(Winter.SANTA, new Point(0, -0.15 - jump), 0.15, 4 * Math.sin(t * 6));
            default -> pen.stamp(Sprite.prop("teddy-bear"), new Point(0, -0.14), 0.12, 5 * Math.sin(t * 5));
        }
        pen.stamp(WAGON_BODY, new Point(0, -0.065), 0.165);
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
                    Shape.from(eye)
                            .line(eye.plus(far, -0.2))
                            .line(eye.plus(far, 0.1))
                            .close(),
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
        Point left = face ? photo.body().leftShoulder() : new Point(f.centre().x() - 0.16, 0);
        Point right = face ? photo.body().rightShoulder() : new Point(f.centre().x() + 0.16, 0);
        double size = Math.clamp(f.headWidth() * 0.55, 0.1, 0.19);
        Point crown = top(photo, f.crown());
        Sprite red = Sprite.prop("gift");
        Sprite blue = red.tinted(Colour.rgb(0x9FD8FF));
        Sprite gold = red.tinted(Colour.rgb(0xFFE29A));
        return List.of(
                new Parcel(actor.spot(top(photo, left)).plus(0, -size * 0.36), TOSS, -9, size, blue),
                new Parcel(actor.spot(top(photo, right)).plus(0, -size * 0.36), TOSS + 0.08, 8, size, gold),
                new Parcel(actor.spot(crown).plus(0, -size * 0.36), TOSS + 0.16, -4, size * 1.1, red),
                new Parcel(actor.spot(crown).plus(0.01, -size * 1.25), TOSS + 0.28, 7, size * 0.9, gold),
                new Parcel(Spot.of(stage.at(0.5, 1).plus(0.06, -0.1)), TOSS + 0.36, 5, size * 1.1, blue));
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
