package photoplay.effects.winter;

import photoplay.effects.Solo;
import photoplay.effects.kit.Bits;
import photoplay.effects.kit.CloseUp;
import photoplay.effects.kit.GiftBox;
import photoplay.effects.kit.Party;
import photoplay.effects.kit.Raised;
import photoplay.effects.kit.Scarf;
import photoplay.effects.kit.Winter;
import photoplay.stage.geometry.Affine;
import photoplay.stage.geometry.Point;
import photoplay.stage.lens.Bloom;
import photoplay.stage.lens.Soft;
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
import photoplay.stage.scene.Layer;
import photoplay.stage.scene.Light;
import photoplay.stage.scene.Motion;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Scene;
import photoplay.stage.scene.Shape;
import photoplay.stage.scene.Spot;
import photoplay.stage.scene.Stage;
import photoplay.stage.sound.Score;
import photoplay.stage.sound.Sound;
import photoplay.stage.sound.Tune;

/** Santa hands over one glowing box; a long red scarf flies out of it and wraps the subject warm. */
public enum SantaGift implements Solo {
    SANTA_GIFT;

    private static final double OPEN = 2.6;
    private static final double TIED = 3.6;
    private static final double[] HOPS = {1.5, 1.9, 2.3};

    @Override
    public Scene direct(Portrait given, Stage stage) {
        Portrait photo = CloseUp.framed(given);
        Face face = photo.face();
        Point box = new Point(stage.width() / 2, stage.height() - 0.12);
        FaceRig acting = FaceRig.of(photo)
                .nodAt(0.95, TIED)
                .lookAt(t -> t > 0.8 && t < 3.2 ? box : face.centre().plus(0, 0.02))
                .brows(Curve.window(OPEN, 0.1, 3.4, 0.3))
                .blink(0.7, 4.0)
                .smile(Curve.rise(TIED, 0.3));
        Raised seat = Raised.of(stage.actor(photo).roomy(), stage, 0.36);
        Actor actor = acting.act(seat.actor())
                .with(Motion.squash(
                        Curve.swing(TIED, 3, 0.6)
                                .times(0.025)
                                .plus(Curve.swing(0.85, 4, 0.4).times(0.012)),
                        stage.at(0.5, 1)));
        Neck neck = Neck.of(photo, seat.raised());
        double zoom = actor.rideRigid(neck.middle(), 0, 1).affine(1).a();
        Point throat = actor.spot(neck.middle()).at(1);
        Scarf.Way way = new Scarf.Way(
                box,
                new Point(throat.x(), Math.min(stage.height() - (seat.raised() ? 0.36 : 0.2), throat.y() + 0.35)),
                throat,
                Math.max(0.26, photo.subject().box().width() * 0.42),
                neck.wide() * zoom);
        Curve glow = t -> leak(t) * 0.5 + Curve.window(OPEN, 0.2, 4.9, 1.2).at(t);
        Emitter snow = Winter.snow(stage, 130);
        Emitter dust = Emitter.of(70, stage.seed() + 8, Bits.spark(GiftBox.GOLD))
                .burst(box.plus(0, -0.05), OPEN, 0.8)
                .velocity(-0.35, 0.35, -1.6, -0.4)
                .gravity(0.5)
                .drag(1)
                .life(1.6, 2.4)
                .size(0.012, 0.035)
                .born(OPEN, OPEN + 0.5);
        Emitter puff = Emitter.of(22, stage.seed() + 12, Bits.FLAKE)
                .burst(throat, TIED, 0.6)
                .gravity(0.5)
                .drag(1.5)
                .life(0.8, 1.2)
                .size(0.012, 0.03);
        Curve evening = Curve.rise(0.1, 0.9);
        Curve fallen = Curve.rise(0.02, 0.35);
        return stage.film()
                .add(actor.backdrop().lit(Light.ambient(Colour.rgb(0x6377B5), evening)))
                .add(actor.backdrop()
                        .through(new Soft(0.02))
                        .lit(Light.ambient(Colour.rgb(0x586CB0), evening))
                        .opacity(evening))
                .add(Party.bokeh(stage, 31).opacity(evening.times(0.45)))
                .add(snow.far().opacity(fallen))
                .add(Layer.Drawn.of((pen, t) -> column(pen, box, t)).soft(0.03))
                .draw((pen, t) -> scarf(pen, way, actor.spot(neck.middle()).at(t), t, false))
                .draw((pen, t) -> lid(pen, box, stage, t, false))
                .draw((pen, t) -> santa(pen, stage, t))
                .add(acting.on(CloseUp.rounded(photo, actor.cutout()))
                        .lit(Light.ambient(Colour.rgb(0xA9B6E2), evening.times(0.8)))
                        .lit(Light.lamp(Spot.of(box.plus(0, -0.1)), 0.85, Colour.rgb(0xFFB84A), glow.times(0.55)))
                        .lit(Light.rim(-90, Colour.rgb(0xBFD2FF), evening.times(0.7)))
                        .painted((pen, t) -> shadows(pen, box, way, t)))
                .add(CloseUp.opening(photo, stage))
                .add(Winter.bank(stage, seat.lift() + 0.03)
                        .with(Motion.down(Curve.fall(0, 0.5).times(seat.lift() + 0.1)))
                        .opacity(Curve.of(seat.raised() ? 1 : 0)))
                .draw((pen, t) -> scarf(pen, way, actor.spot(neck.middle()).at(t), t, true))
                .draw((pen, t) -> gift(pen, box, t))
                .draw((pen, t) -> lid(pen, box, stage, t, true))
                .draw((pen, t) -> mitten(pen, stage, box, t))
                .add(dust.all(), puff.all())
                .add(snow.landingOn(actor, 0.35).near().opacity(fallen))
                .camera(Camera.still(stage.at(0.5, 0.6)).push(1, 1.05, 5))
                .through(Bloom.of(glow.times(0.35).plus(0.1)), Vignette.of(evening.times(0.4)))
                .score(Score.of(Tune.WE_WISH_YOU.at(150))
                        .cue(Sound.SMALL_BELL, 0.05, 4.2)
                        .cue(Sound.THUD, HOPS)
                        .cue(Sound.SPARKLE, OPEN)
                        .cue(Sound.WHOOSH, 2.9, 3.2)
                        .cue(Sound.RUSTLE, TIED));
    }

    /** What the scarf is tied round: the neck, the lower edge of an animal's head, the waist of a thing. */
    private record Neck(Point middle, double wide) {
        static Neck of(Portrait photo, boolean close) {
            Face f = photo.face();
            if (f.seen()) {
                return new Neck(f.local(0, close ? 0.52 : 0.62), f.faceWidth() * 0.64);
            }
            boolean thing = photo.kind() != Portrait.Kind.PET && f.headWidth() < 0.5;
            Point c = thing
                    ? photo.subject().box().at(0.5, 0.58)
                    : f.local(
                            0,
                            Math.min(0.82, (photo.height() - 0.03 - f.centre().y()) / f.headHeight()));
            double left = edge(photo, c, -1);
            double right = edge(photo, c, 1);
            return new Neck(new Point((left + right) / 2, c.y()), Math.clamp((right - left) / 2, 0.06, 0.4));
        }

        /** Where the body ends to one side of a point of it. */
        private static double edge(Portrait photo, Point from, int side) {
            double x = from.x();
            while (x > 0.02 && x < photo.width() - 0.02 && photo.matte().at(x + side * 0.02, from.y()) > 0.5) {
                x += side * 0.01;
            }
            return x;
        }
    }

    private static double hop(double t) {
        double y = 0;
        for (int i = 0; i < HOPS.length; i++) {
            double k = (t - HOPS[i]) / 0.26;
            y += k > 0 && k < 1 ? (0.035 + 0.02 * i) * 4 * k * (1 - k) : 0;
        }
        return y;
    }

    /** How wide the lid gapes: more with each hop. */
    private static double leak(double t) {
        double k = 0;
        for (double h : HOPS) {
            k += Curve.window(h, 0.08, h + 0.4, 0.2).at(t) * 0.5 + Math.clamp((t - h) / 0.2, 0, 1) * 0.12;
        }
        return t > OPEN ? 1 : k;
    }

    private static Affine place(Point box, double t) {
        double carried = 1 - Ease.SMOOTH.of((t - 0.04) / 0.78);
        double squash = Curve.swing(0.85, 4, 0.4).at(t) * 0.12
                + Curve.swing(OPEN, 5, 0.4).at(t) * 0.1;
        Point at = box.plus(carried * 1.1, -0.16 * Math.sin(carried * Math.PI) - carried * 0.1 - hop(t));
        return Affine.place(at, carried * 8, 1 + squash, 1 - squash);
    }

    private static void gift(Pen pen, Point box, double t) {
        pen.stamp(Bits.shadow(), box.plus(0, 0.1), 0.1, 0, 3.6, 0.8 * Math.clamp((t - 0.6) / 0.25, 0, 1));
        pen.within(place(box, t), () -> GiftBox.box(pen, leak(t)));
    }

    /** The lid rattles on the box, then flips and sails behind the head to the left. */
    private static void lid(Pen pen, Point box, Stage stage, double t, boolean front) {
        boolean off = t > OPEN;
        double k = Ease.OUT.of((t - OPEN) / 1.0);
        if ((off && k > 0.35) == front || k >= 1) {
            return;
        }
        Affine on = Affine.place(
                        new Point(0, -0.075 - 0.016 * leak(t) * (off ? 0 : 1)),
                        4 * leak(t) * Math.sin(t * 60) * (off ? 0 : 1),
                        1,
                        1)
                .then(place(box, t));
        Point fly = box.plus(0, -0.08).lerp(stage.at(-0.15, 0.25), k).plus(0, -0.35 * Math.sin(Math.PI * k));
        Affine map = off
                ? Affine.place(fly, -420 * k, 1 - 0.3 * k, (1 - 0.3 * k) * Math.max(0.3, Math.abs(Math.cos(7 * k))))
                : on;
        pen.within(map, () -> GiftBox.lid(pen));
    }

    private static void column(Pen pen, Point box, double t) {
        double k = Curve.window(OPEN, 0.25, 4.8, 1.2).at(t);
        if (k > 0.01) {
            double w = 0.05 + 0.1 * k;
            Point top = box.plus(0, -1.3);
            pen.fill(
                    Shape.from(box.x() - 0.1, box.y())
                            .line(box.x() + 0.1, box.y())
                            .line(box.x() + w * 2, top.y())
                            .line(box.x() - w * 2, top.y())
                            .close(),
                    Ink.linear(
                                    box,
                                    top,
                                    Colour.rgb(0xFFF0B0).alpha(0.7),
                                    GiftBox.GOLD.alpha(0.25),
                                    GiftBox.GOLD.alpha(0))
                            .alpha(k));
        }
    }

    private static void santa(Pen pen, Stage stage, double t) {
        double in = Curve.from(0.25, 0)
                .to(0.7, 1, Ease.BACK)
                .hold(1.0)
                .to(1.4, 0.72)
                .hold(4.6)
                .to(5, 0.78)
                .at(t);
        double bob = 0.006 * Math.sin(t * 5);
        pen.stamp(
                Winter.SANTA,
                new Point(stage.width() + 0.26 - 0.38 * in, stage.height() * 0.42 + bob),
                0.46,
                -9 + 3 * Math.sin(t * 2.2),
                -1,
                1);
    }

    /** Carries the box in, lets go, and waves at the end. */
    private static void mitten(Pen pen, Stage stage, Point box, double t) {
        Point hold = place(box, t).apply(new Point(0.02, 0.1));
        double away = Ease.IN.of((t - 0.95) / 0.5);
        if (t < 1.5) {
            pen.stamp(Winter.MITTEN, hold.plus(0.2 + 0.9 * away, 0.05), 0.24, -4, 1, 1);
        }
        double wave = Curve.from(4.1, 0).to(4.45, 1, Ease.BACK).at(t);
        if (wave > 0) {
            pen.stamp(
                    Winter.MITTEN,
                    new Point(stage.width() + 0.2 - 0.26 * wave, stage.height() * 0.7),
                    0.22,
                    38 + 14 * Math.sin(t * 11),
                    1,
                    1);
        }
    }

    private static void shadows(Pen pen, Point box, Scarf.Way way, double t) {
        if (t > 0.6) {
            pen.stamp(Bits.shadow(), box.plus(0, 0.02), 0.3, 0, 1.4, 0.6);
        }
        double head = head(t);
        double tied = Math.clamp((t - TIED) / 0.2, 0, 1);
        if (tied > 0) {
            Point under = way.neck().plus(0, way.neckWide() * 0.75);
            pen.stamp(Bits.shadow(), under, way.neckWide() * 1.1, 0, 1.9, 0.7 * tied);
        }
        for (double s = Math.max(0, head - 0.4); s < Math.min(head, 1); s += 0.02) {
            if (way.before(s)) {
                pen.stamp(Bits.shadow(), way.at(s).plus(0.01, 0.035), 0.12, 0, 1, 0.35);
            }
        }
    }

    /** How far along its way the scarf's end has come. */
    private static double head(double t) {
        return t < OPEN + 0.1 ? 0 : Ease.SMOOTH.of((t - OPEN - 0.1) / (TIED - OPEN - 0.1)) * 1.02;
    }

    /** The half of the scarf before or behind the body: flying along its way, then tied. */
    private static void scarf(Pen pen, Scarf.Way way, Point neck, double t, boolean front) {
        if (t < OPEN + 0.1) {
            return;
        }
        double head = head(t);
        double tail = t < TIED ? Math.max(0, head - 0.45) : 0.55 + 0.5 * Ease.OUT.of((t - TIED) / 0.25);
        double width = Math.clamp(way.neckWide() * 0.62, 0.07, 0.17);
        way.fly(pen, tail, head, width, front);
        double tied = Ease.SMOOTH.of((t - TIED + 0.12) / 0.15);
        if (tied > 0) {
            Scarf.tied(
                    pen,
                    neck,
                    way.neckWide(),
                    width,
                    Curve.swing(TIED, 1.6, 1.2).at(t) * 0.06,
                    front,
                    tied);
        }
    }
}
