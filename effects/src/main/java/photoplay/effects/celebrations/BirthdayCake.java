package photoplay.effects.celebrations;

import photoplay.effects.Solo;
import photoplay.effects.kit.Bits;
import photoplay.effects.kit.Cake;
import photoplay.effects.kit.CloseUp;
import photoplay.effects.kit.Cloth;
import photoplay.effects.kit.Party;
import photoplay.effects.kit.Raised;
import photoplay.stage.geometry.Affine;
import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.lens.Bloom;
import photoplay.stage.lens.Flash;
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
import photoplay.stage.scene.Spot;
import photoplay.stage.scene.Sprite;
import photoplay.stage.scene.Stage;
import photoplay.stage.sound.Score;
import photoplay.stage.sound.Sound;
import photoplay.stage.sound.Tune;

/** A big cake rises, its candles light the face; a wish, one great blow, and a dab of cream on the nose. */
public enum BirthdayCake implements Solo {
    BIRTHDAY_CAKE;

    private static final double BLOW = 3.0;
    private static final double SPLAT = 3.38;
    private static final double RELIGHT = 4.35;
    private static final double[] LIT = {1.1, 1.25, 1.4, 1.55, 1.7};

    private static final Curve DARK = Curve.from(0.1, 0).to(0.7, 1).hold(3.35).to(3.42, 0, Ease.OUT);

    @Override
    public Scene direct(Portrait given, Stage stage) {
        Portrait photo = CloseUp.framed(given);
        Face face = photo.face();
        Point base = stage.at(0.5, 1);
        Point creamed = photo.hasFace() ? face.noseTip() : face.crown().lerp(face.centre(), 0.25);
        FaceRig acting = FaceRig.of(photo)
                .eyesClosed(Curve.window(1.95, 0.2, 3.3, 0.1))
                .eyesWide(Curve.window(SPLAT, 0.05, 4.2, 0.3))
                .puffCheeks(Curve.window(2.6, 0.2, BLOW + 0.1, 0.1))
                .pout(Curve.window(2.65, 0.2, 3.25, 0.1))
                .lookAt(t ->
                        t > SPLAT && t < 4.3 ? face.noseTip() : face.noseTip().plus(0, 0.4))
                .smile(Curve.rise(4.1, 0.4));
        Curve lean = Curve.window(2.6, 0.3, 3.3, 0.2).times(0.05);
        Raised seat = Raised.of(stage.actor(photo).roomy(), stage, 0.42);
        Place place = Place.of(stage, seat.raised());
        Actor actor = acting.act(seat.actor())
                .with(Motion.scale(lean.plus(1), face.centre()))
                .with(Motion.squash(Curve.swing(SPLAT, 4, 0.5).times(0.04), base));
        Curve candles = t -> lit(t) / 5.0 * (1 + 0.07 * Math.sin(t * 19) + 0.05 * Math.sin(t * 31));
        Spot chin = actor.spot(face.chin());
        Spot glow = t -> {
            Point flames = place.at(t).apply(new Point(0, -0.24));
            double far = flames.distance(chin.at(t));
            return chin.at(t).lerp(flames, Math.min(1, 0.13 / Math.max(0.01, far)));
        };
        Emitter sprinkles = Emitter.of(70, stage.seed() + 2, Bits.confetti())
                .from(Box.around(place.rest().plus(0, -0.5), 0.6, 0.2))
                .born(1.2, 2.2)
                .velocity(-0.05, 0.05, 0.5, 0.8)
                .life(0.9, 1.1)
                .size(0.012, 0.02)
                .spin(90, 300)
                .fade(0.1, 0.3);
        Emitter confetti = Emitter.of(150, stage.seed() + 9, Bits.confetti())
                .falling(stage, 0.5, 0.9)
                .size(0.022, 0.04)
                .born(3.35, 4.4)
                .sway(0.04, 0.7)
                .spin(60, 240)
                .tumble(1.2)
                .landingOn(actor, 0.3);
        Light[] lights = {
            Light.ambient(Colour.rgb(0x453848), DARK.times(0.9)),
            new Light.Lamp(
                    glow, 0.75, 0.16, Colour.rgb(0xFFA84E), candles.times(DARK).times(1.5)),
            Light.rim(-50, Colour.rgb(0xFF6FB0), Curve.rise(3.4, 0.2).times(0.7)),
            Light.rim(-130, Colour.rgb(0x5FC8FF), Curve.rise(3.4, 0.2).times(0.6))
        };
        return stage.film()
                .add(actor.backdrop().lit(Light.ambient(Colour.rgb(0x1A1420), DARK.times(0.95))))
                .add(actor.backdrop()
                        .through(new Soft(0.018))
                        .lit(Light.ambient(Colour.rgb(0x241826), DARK.times(0.9)))
                        .opacity(Curve.rise(0.2, 0.5)))
                .add(Party.bokeh(stage, 5)
                        .opacity(Curve.rise(3.36, 0.15)
                                .plus(Curve.window(0.5, 0.5, 3.3, 0.1).times(0.1))))
                .add(stars(actor, false))
                .add(acting.on(CloseUp.rounded(photo, actor.cutout()))
                        .lit(lights)
                        .painted((pen, t) -> pen.stamp(
                                Bits.shadow(),
                                place.at(t).apply(new Point(0, -0.05)),
                                0.75 * place.size(),
                                0,
                                1.5,
                                0.55 * Math.min(1, t))))
                .add(stars(actor, true))
                .add(Layer.Drawn.of((pen, t) -> cream(pen, t))
                        .riding(actor.rideRigid(creamed, face.tilt(), Math.min(face.headWidth(), 0.4))))
                .add(CloseUp.opening(photo, stage))
                .add(cloth(stage, seat).lit(Light.ambient(Colour.rgb(0x5A3A34), DARK.times(0.9))))
                .draw((pen, t) -> cakeAndCandles(pen, place, t))
                .add(sprinkles.all().opacity(Curve.fall(2.7, 0.2)))
                .draw((pen, t) -> breath(pen, place, actor.spot(face.mouth()).at(t), photo.hasFace(), t))
                .add(confetti.all())
                .add(confetti.near().soft(0.006))
                .camera(Camera.still(stage.at(0.5, 0.6)).push(1, 1.08, 5).shaken(0.006, Curve.hit(SPLAT, 0.25), 3))
                .through(
                        Bloom.of(DARK.times(0.45).plus(0.12)),
                        Vignette.of(DARK.times(0.75)),
                        Flash.white(Curve.hit(3.36, 0.12).times(0.5)))
                .score(sound());
    }

    /** Candles that burn at a time. */
    private static double lit(double t) {
        double n = 0;
        for (int i = 0; i < 5; i++) {
            n += burning(i, t) > 0 ? 1 : 0;
        }
        return n;
    }

    /**
     * Size of a candle's flame: pops on, dies in the blow from the middle outward; the middle one lights itself again.
     */
    private static double burning(int i, double t) {
        double out = BLOW + 0.06 + 0.045 * Math.abs(i - 2);
        if (i == 2 && t > RELIGHT) {
            return Ease.BACK.of((t - RELIGHT) / 0.3);
        }
        return t < LIT[i] || t > out
                ? 0
                : Ease.BACK.of((t - LIT[i]) / 0.2) * (t > BLOW ? Math.max(0.3, 1 - (t - BLOW) / 0.2) : 1);
    }

    /** Where the cake stands: its origin is the middle of its upper rim. */
    private record Place(Point rest, double size) {
        static Place of(Stage stage, boolean small) {
            double h = stage.height();
            return small
                    ? new Place(stage.at(0.5, 1).plus(0, -0.36), 0.66)
                    : new Place(new Point(stage.width() / 2, Math.max(h - 0.36, h * 0.72)), 1);
        }

        Affine at(double t) {
            double k = Ease.BACK.of((t - 0.05) / 0.75);
            double wobble = Curve.swing(0.6, 3.5, 0.7).at(t) * 0.05
                    + Curve.swing(SPLAT, 5, 0.3).at(t) * 0.02;
            return Affine.scale(size * (1 + wobble), size * (1 - wobble))
                    .then(Affine.move(rest.plus(0, (1 - k) * 0.75)));
        }
    }

    /** The table behind which a raised close-up sits. */
    private static Layer.Picture cloth(Stage stage, Raised seat) {
        double high = seat.lift() + 0.045;
        return Cloth.along(stage, high)
                .with(Motion.down(Curve.fall(0, 0.5).times(high + 0.02)))
                .opacity(Curve.of(seat.raised() ? 1 : 0));
    }

    private static void cakeAndCandles(Pen pen, Place place, double t) {
        if (place.size() < 1) {
            pen.stamp(Bits.shadow(), place.at(t).apply(new Point(0, 0.47)), 0.1, 0, 6.5, 0.9);
        }
        pen.within(place.at(t), () -> {
            Cake.draw(pen);
            for (int i = 0; i < 5; i++) {
                candle(pen, i, t);
            }
            cherry(pen, t);
        });
    }

    private static void candle(Pen pen, int i, double t) {
        double up = Ease.BACK.of((t - 0.8 - 0.04 * i) / 0.25);
        if (t < 0.8 + 0.04 * i) {
            return;
        }
        Point tip = Cake.candle(pen, i, up);
        double size = burning(i, t);
        if (size > 0) {
            double wind = t > BLOW && t < 3.3 ? Math.min(1, (t - BLOW) / 0.08) * 0.9 * Math.signum(i - 1.9) : 0;
            Party.flame(pen, tip, 0.085 * size, wind, t, i);
        }
        Party.smoke(pen, tip, t > RELIGHT && i == 2 ? 0 : t - (BLOW + 0.08 + 0.045 * Math.abs(i - 2)), i);
    }

    /** Rolls off the cake's edge while all look at the nose. */
    private static void cherry(Pen pen, double t) {
        double k = Math.max(0, t - 3.9);
        Point at = new Point(0.2 + 0.25 * k, 0.015 + (k > 0.4 ? 1.6 * (k - 0.4) * (k - 0.4) : 0));
        pen.stamp(Sprite.prop("cherries"), at, 0.075, 260 * k);
    }

    /** A slow ring of tiny stars round the forehead while the wish is made. */
    private static Layer.Drawn stars(Actor actor, boolean front) {
        Sprite star = Bits.glint(Colour.rgb(0xFFE9A8));
        Curve shown = Curve.window(1.95, 0.3, 3.0, 0.15);
        return Layer.Drawn.of((pen, t) -> {
                    for (int i = 0; i < 14; i++) {
                        double a = 2 * Math.PI * (i / 14.0 + t * 0.28);
                        if (Math.sin(a) > 0 == front) {
                            pen.stamp(
                                    star,
                                    new Point(0.75 * Math.cos(a), -0.32 + 0.17 * Math.sin(a)),
                                    0.16 + 0.06 * Math.sin(a),
                                    t * 90,
                                    1,
                                    1);
                        }
                    }
                })
                .riding(actor.onHead())
                .opacity(shown);
    }

    /** Pale streaks from the mouth to the flames; a draught from above where there is no mouth. */
    private static void breath(Pen pen, Place place, Point mouth, boolean face, double t) {
        double k = (t - BLOW) / 0.35;
        if (k <= 0 || k >= 1) {
            return;
        }
        Point from = face ? mouth : new Point(place.rest().x(), 0.1);
        Point to = place.at(t).apply(new Point(0, -0.14));
        for (int i = -4; i <= 4; i++) {
            Point end = to.plus(i * 0.06, 0);
            Point a = from.lerp(end, Math.max(0, k * 1.4 - 0.5));
            Point b = from.lerp(end, Math.min(1, k * 1.4));
            pen.line(a, b, 0.007, Ink.of(Colour.WHITE.alpha(0.55 * (1 - k))));
        }
    }

    /** The dab of whipped cream: flies in from the left, splats, stays. Drawn in head widths round the nose tip. */
    private static void cream(Pen pen, double t) {
        if (t < SPLAT - 0.12) {
            return;
        }
        double fly = Math.min(1, (t - SPLAT + 0.12) / 0.12);
        double spread = 1 + 0.5 * Math.exp(-7 * Math.max(0, t - SPLAT)) * Math.cos(18 * (t - SPLAT));
        Point at = new Point(-1.6, -0.5).lerp(Point.ORIGIN, fly);
        pen.within(Affine.scale(spread, 2 - spread).then(Affine.move(at)), () -> Cake.dab(pen));
        for (int i = 0; i < 7 && t > SPLAT; i++) {
            double age = t - SPLAT;
            Point drop =
                    Point.polar(0.2 + 0.9 * Math.min(age, 0.5), i * 51 + 20).plus(0, 2.2 * age * age);
            pen.circle(drop, Math.max(0, 0.03 - 0.02 * age), Ink.of(Colour.WHITE));
        }
    }

    private static Score sound() {
        return Score.of(Tune.HAPPY_BIRTHDAY.at(96))
                .cue(Sound.MATCH.quieter(3), LIT)
                .cue(Sound.BREATH_IN, 2.55)
                .cue(Sound.BLOW, BLOW)
                .cue(Sound.CROWD_CHEER, 3.4)
                .cue(Sound.SPLAT, SPLAT)
                .cue(Sound.PLOP, 4.3)
                .cue(Sound.MATCH, RELIGHT);
    }
}
