package photoplay.effects.styles;

import java.lang.foreign.ValueLayout;
import java.util.List;
import photoplay.effects.Solo;
import photoplay.effects.kit.CloseUp;
import photoplay.effects.kit.Wipe;
import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.lens.Grade;
import photoplay.stage.lens.Graded;
import photoplay.stage.lens.Shaggy;
import photoplay.stage.lens.Small;
import photoplay.stage.portrait.Face;
import photoplay.stage.portrait.Portrait;
import photoplay.stage.portrait.Raster;
import photoplay.stage.rig.FaceRig;
import photoplay.stage.scene.Actor;
import photoplay.stage.scene.Blend;
import photoplay.stage.scene.Camera;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Curve;
import photoplay.stage.scene.Ease;
import photoplay.stage.scene.Emitter;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Layer;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Rnd;
import photoplay.stage.scene.Scene;
import photoplay.stage.scene.Shape;
import photoplay.stage.scene.Spot;
import photoplay.stage.scene.Sprite;
import photoplay.stage.scene.Stage;
import photoplay.stage.scene.Warps;
import photoplay.stage.sound.Instrument;
import photoplay.stage.sound.Score;
import photoplay.stage.sound.Sound;
import photoplay.stage.sound.Tune;

/** A tuft of down lands on the nose and wool sprouts from there over everything; one shake makes a pom-pom. */
public enum FuzzyFuzzy implements Solo {
    FUZZYFUZZY;

    private static final double LAND = 0.34;
    private static final double WAVE = 0.85;
    private static final double STROKE = 2.5;
    private static final double SHAKE = 3.0;
    private static final double PUFF = 3.6;
    private static final double AGAIN = 4.55;

    /** Radius of the wool on the subject in short sides. */
    private static final Curve GROWN = Curve.from(LAND, 0)
            .to(0.62, 0.16, Ease.OUT)
            .to(0.85, 0.26)
            .to(1.3, 0.62)
            .to(1.75, 1.15)
            .to(2.2, 2.6);

    /** Distance of the bobbles' wave. */
    private static final Curve WAVED = Curve.from(WAVE, 0).to(2.35, 2.2, Ease.LINEAR);

    private static final double PITCH = 0.105;
    private static final List<Colour> PASTELS =
            List.of(0xFFC9D6, 0xFFE3C2, 0xFFF6D6, 0xCFEBDD, 0xC9E2F8, 0xE2D3F5).stream()
                    .map(Colour::rgb)
                    .toList();
    private static final Grade MILKY =
            Grade.NEUTRAL.gain(1.06).gamma(1.16).lift(0.06).saturation(1.12).warmth(0.12);

    /** Lifts black cloth to where light and shade on wool can be seen. */
    private static final Grade PALE = Grade.NEUTRAL.gamma(1.25).lift(0.13);

    /** Fine hairs round a bright heart. */
    private static final Sprite TUFT = tuft(Colour.rgb(0xFFFDF6));

    private static Sprite tuft(Colour c) {
        return Sprite.drawn(1, (pen, t) -> {
            Rnd r = new Rnd(c.argb());
            pen.circle(
                    Point.ORIGIN,
                    0.36,
                    Ink.radial(
                            Point.ORIGIN,
                            0.36,
                            c,
                            c.darker(0.05),
                            c.darker(0.12).alpha(0)));
            for (int i = 0; i < 130; i++) {
                double turn = r.unit() * 360;
                Point tip = Point.polar(r.between(0.3, 0.48), turn);
                Point by = Point.polar(0.26, turn + r.either() * 30);
                Colour tone = c.darker(0.22 * r.unit()).lighter(0.3 * r.unit());
                pen.stroke(
                        Shape.from(Point.ORIGIN).quad(by.x(), by.y(), tip.x(), tip.y()),
                        0.012,
                        Ink.of(tone.alpha(0.75)));
            }
        });
    }

    @Override
    public Scene direct(Portrait given, Stage stage) {
        Portrait photo = CloseUp.framed(given);
        Face face = photo.face();
        Point nose = photo.hasFace() ? face.noseTip() : photo.hasSubject() ? face.centre() : stage.centre();
        Point base = new Point(photo.body().chest().x(), stage.height() * 1.02);
        Spot falling = tuftWay(stage, nose);
        Point shoulder = face.centre().plus(face.headWidth() * 1.1, face.headHeight() * 0.9);
        FaceRig acting = FaceRig.of(photo)
                .lookAt(t ->
                        t < 0.75 || t > AGAIN - 0.6 ? falling.at(t) : t > 1.3 && t < 2.3 ? shoulder : nose.plus(0, 0.5))
                .tilt(Curve.window(1.3, 0.3, 2.4, 0.3).times(6))
                .eyesClosed(Curve.window(STROKE + 0.1, 0.2, SHAKE + 0.55, 0.15).times(t -> t < SHAKE ? 0.6 : 1))
                .blink(PUFF + 0.25, 4.9)
                .smile(Curve.window(1.1, 0.4, 5.2, 0.1).times(0.6));
        Curve shake = t -> t < SHAKE || t > SHAKE + 0.62
                ? 0
                : 0.085
                        * Math.sin(2 * Math.PI * 6 * (t - SHAKE))
                        * Math.min(1, Math.min((t - SHAKE) / 0.1, (SHAKE + 0.62 - t) / 0.15));
        Curve round = Curve.from(PUFF - 0.12, -0.04)
                .to(PUFF + 0.16, 0.6, Ease.BACK)
                .to(PUFF + 0.5, 0.4)
                .hold(4.3)
                .to(5, 0.3);
        Curve puff = t -> t < PUFF - 0.3 ? 0 : round.at(t) * Math.min(1, (t - PUFF + 0.3) / 0.15);
        Point middle = face.centre().lerp(photo.body().chest(), 0.3);
        Actor actor = acting.act(stage.actor(photo)
                        .with(Warps.shockwave(
                                Spot.of(nose),
                                GROWN,
                                0.12,
                                Curve.window(LAND, 0.1, 1.9, 0.3).times(0.02))))
                .roomy()
                .with(
                        Warps.bulge(
                                Spot.of(nose), 0.12, Curve.swing(LAND, 6, 0.3).times(0.12)),
                        Warps.bulge(
                                Spot.of(middle),
                                Math.max(0.62, face.headWidth() * 1.2),
                                puff.plus(Curve.rise(0.8, 1.2).times(0.06)).plus(Curve.sine(0.55, 0.012))),
                        Warps.jelly(base, stage.height() - face.crown().y(), shake, 0.09));
        List<Sprite> wools = List.of(
                tuft(Colour.rgb(photo.palette().clothes()).mix(Colour.WHITE, 0.35)),
                tuft(Colour.rgb(photo.palette().hair()).mix(Colour.WHITE, 0.3)),
                TUFT);
        Emitter left = flying(stage, wools, face, -1);
        Emitter right = flying(stage, wools, face, 1);
        Emitter drifting = Emitter.of(26, stage.seed() + 5, wools.toArray(Sprite[]::new))
                .falling(stage, 0.25, 0.4)
                .born(PUFF - 0.3, PUFF + 0.6)
                .size(0.025, 0.05)
                .sway(0.05, 0.5)
                .spin(10, 40)
                .landingOn(actor, 0.6);
        Layer.Picture plain = CloseUp.rounded(photo, actor.cutout());
        var film = stage.film()
                .add(bobbles(photo, stage, middle))
                .add(Wipe.away(stage, (pen, t) -> sprouting(pen, stage, nose, t), actor.backdrop())
                        .opacity(t -> WAVED.at(t) > 2.1 ? 0 : 1)
                        .depth(0.7))
                .add(left.far(), right.far());
        if (photo.hasSubject() && photo.face().equals(given.face())) {
            film.add(actor.shadow(Colour.rgb(0x2A1C24).alpha(0.55), 0.03, 0.015, 0.03)
                    .opacity(Curve.rise(1.1, 0.8)));
        }
        for (int i = 0; i < 4; i++) {
            film.add(acting.on(wool(photo, plain, i)));
        }
        if (photo.hasFace()) {
            film.add(dolled(actor, face));
        }
        return film.add(Wipe.away(stage, (pen, t) -> downyHole(pen, nose, t), acting.on(plain))
                        .opacity(t -> GROWN.at(t) > 2.5 ? 0 : 1))
                .draw((pen, t) -> stroke(pen, stage, face, t))
                .draw((pen, t) -> pen.stamp(
                        TUFT,
                        falling.at(t),
                        0.1,
                        25 * Math.sin(t * 7),
                        1,
                        t < LAND + 0.15 || t > AGAIN - 1 ? 1 : Math.max(0, 1 - (t - LAND - 0.15) * 4)))
                .add(drifting.all(), left.near().soft(0.004), right.near().soft(0.004))
                .add(CloseUp.opening(given, stage))
                .camera(Camera.still(stage.centre()).push(1, 1.06, 5))
                .score(sound());
    }

    /** Tufts that the shake throws off to one side. */
    private static Emitter flying(Stage stage, List<Sprite> wools, Face face, int side) {
        Point from = face.centre().plus(side * face.headWidth() * 0.5, face.headHeight() * 0.2);
        return Emitter.of(34, stage.seed() + side, wools.toArray(Sprite[]::new))
                .from(Box.around(from, 0.08, face.headHeight() * 1.4))
                .born(SHAKE + 0.03, SHAKE + 0.5)
                .velocity(Math.min(side * 0.5, side * 2.6), Math.max(side * 0.5, side * 2.6), -1.4, 0.5)
                .drag(1.7)
                .gravity(0.5)
                .sway(0.03, 0.7)
                .size(0.04, 0.09)
                .spin(20, 120)
                .life(1, 1.8)
                .fade(0.05, 0.5);
    }

    /** The tuft rocks down to the nose at first, and down to it again in the end. */
    private static Spot tuftWay(Stage stage, Point nose) {
        return t -> {
            boolean first = t < 2;
            double k = first ? t / LAND : (t - AGAIN + 0.95) / 0.95;
            Point from = first ? stage.at(0.82, 0.1) : new Point(nose.x() + 0.2, -0.1);
            double fall = Math.clamp(k, 0, 1);
            double rock = Math.sin(k * Math.PI * (first ? 2 : 4)) * 0.09 * (1 - fall);
            return from.lerp(nose, fall).plus(rock, 0.02 * Math.cos(k * 9) * (1 - fall));
        };
    }

    /** The subject in wool: two lies of the coat in turn, one combed by a hand, one with every hair on end. */
    private static Layer.Picture wool(Portrait photo, Layer.Picture plain, int coat) {
        Face face = photo.face();
        Shaggy down = photo.hasFace()
                ? Shaggy.down().sparing(face.noseBridge().lerp(face.mouth(), 0.45), face.faceWidth() * 0.82)
                : Shaggy.down();
        Shaggy lie = switch (coat) {
            case 1 -> down.lean(-0.12);
            case 2 -> down.lean(0.75);
            case 3 -> down.stand(0.9);
            default -> down.lean(0.12);
        };
        return plain.through(new Graded(PALE))
                .through(new Small(lie, coat == 2 ? 0.7 : 0.8))
                .through(new Graded(MILKY))
                .opacity(t -> t > LAND - 0.02 && coat(t) == coat ? 1 : 0);
    }

    private static int coat(double t) {
        if (t > STROKE + 0.15 && t < STROKE + 0.42) {
            return 2;
        }
        if (t > SHAKE && t < SHAKE + 0.6) {
            return (int) Math.floor(t * 12) % 2 == 0 ? 2 : 1;
        }
        if (t > PUFF - 0.02 && t < 4.5) {
            return 3;
        }
        return (int) Math.floor(t * 5) % 2;
    }

    /** Gloss on the eyes and fleece dots on the cheeks. */
    private static Layer.Drawn dolled(Actor actor, Face face) {
        double w = face.eyeWidth();
        Spot left = actor.spot(face.leftEye());
        Spot right = actor.spot(face.rightEye());
        Spot leftCheek = actor.spot(face.leftCheek().plus(-w * 0.1, w * 0.15));
        Spot rightCheek = actor.spot(face.rightCheek().plus(w * 0.1, w * 0.15));
        Sprite fleece = tuft(Colour.rgb(0xFF9AA6));
        Curve in = Curve.pop(0.95);
        return Layer.Drawn.of((pen, t) -> {
            for (Spot cheek : List.of(leftCheek, rightCheek)) {
                pen.stamp(fleece, cheek.at(t), w * 1.35 * in.at(t), 0, 1.15, 0.62);
            }
            if (t < STROKE || t > PUFF) {
                for (Spot eye : List.of(left, right)) {
                    Point at = eye.at(t);
                    pen.circle(at.plus(-w * 0.1, -w * 0.12), w * 0.085 * in.at(t), Ink.of(Colour.WHITE.alpha(0.9)));
                    pen.circle(at.plus(w * 0.1, w * 0.07), w * 0.04 * in.at(t), Ink.of(Colour.WHITE.alpha(0.7)));
                }
            }
        });
    }

    /** Rows of small balls of wool in the colours of the photo's backdrop, baked; the pom-pom pushes them aside. */
    private static Layer.Picture bobbles(Portrait photo, Stage stage, Point middle) {
        Box box = stage.frame().grown(0.12);
        Curve aside = Curve.from(PUFF - 0.05, 0).to(PUFF + 0.2, 0.4, Ease.BACK).to(4.2, 0.22);
        return Layer.Picture.drawn(box, (pen, t) -> wall(pen, photo, stage, box))
                .with(Warps.bulge(Spot.of(middle), 0.85, aside))
                .depth(0.7);
    }

    private static void wall(Pen pen, Portrait photo, Stage stage, Box box) {
        pen.rect(box, Ink.of(Colour.rgb(photo.palette().backdrop()).darker(0.62)));
        Rnd r = stage.rnd(17);
        int row = 0;
        for (double y = box.top(); y < box.bottom() + PITCH; y += PITCH * 0.88, row++) {
            for (double x = box.left() + row % 2 * PITCH / 2; x < box.right() + PITCH; x += PITCH) {
                bobble(pen, new Point(x, y), milky(colour(photo.backdrop(), photo, x, y), r), r);
            }
        }
    }

    private static Colour milky(Colour c, Rnd r) {
        return c.mix(PASTELS.get(r.index(PASTELS.size())), 0.5);
    }

    /** The ball itself and what lies on it, a few of each: lit hairs in white, shaded ones in black. */
    private static final List<Sprite> LIT = List.of(hairs(1, true), hairs(2, true), hairs(3, true), hairs(4, true));

    private static final List<Sprite> SHADED =
            List.of(hairs(1, false), hairs(2, false), hairs(3, false), hairs(4, false));

    private static final Sprite SHADOW = Sprite.drawn(
            1,
            (pen, t) -> pen.circle(
                    Point.ORIGIN,
                    0.5,
                    Ink.radial(
                            Point.ORIGIN,
                            0.5,
                            Colour.BLACK.alpha(0.5),
                            Colour.BLACK.alpha(0.4),
                            Colour.BLACK.alpha(0))));

    /** Hairs of a ball of wool one high with its longest hairs; those in the light, or the others. */
    private static Sprite hairs(long seed, boolean lit) {
        return Sprite.drawn(1, (pen, t) -> {
            Rnd r = new Rnd(seed);
            double size = 0.5 / 1.28;
            for (int i = 0; i < 130; i++) {
                double turn = r.unit() * 360;
                double far = Math.sqrt(i / 130.0 + 0.02) * size * 0.92;
                Point root = Point.polar(far, turn);
                Point tip = root.plus(Point.polar(size * r.between(0.16, 0.36), turn + r.either() * 65));
                double light = -Math.cos(Math.toRadians(turn - 45)) * far / size - 0.25 * r.unit();
                if (light > 0 == lit) {
                    Colour tone = lit ? Colour.WHITE : Colour.rgb(0x2A1A26);
                    double k = lit ? 0.2 + 0.5 * light : -0.5 * light;
                    pen.line(root, tip, size * 0.056, Ink.of(tone.alpha(Math.min(0.8, k))));
                }
            }
        });
    }

    private static void bobble(Pen pen, Point at, Colour c, Rnd r) {
        double size = PITCH * r.between(0.53, 0.6);
        int kind = r.index(LIT.size());
        pen.stamp(SHADOW, at.plus(0.008, 0.012), size * 2.2);
        pen.circle(
                at,
                size * 0.98,
                Ink.radial(at.plus(-size * 0.35, -size * 0.4), size * 1.5, c.lighter(0.4), c, c.darker(0.42)));
        pen.stamp(SHADED.get(kind), at, size * 2.56);
        pen.stamp(LIT.get(kind), at, size * 2.56);
    }

    private static Colour colour(Raster r, Portrait photo, double x, double y) {
        int px = (int) Math.clamp(x / photo.width() * r.width(), 0, r.width() - 1.0);
        int py = (int) Math.clamp(y / photo.height() * r.height(), 0, r.height() - 1.0);
        return Colour.rgb(r.pixels().get(ValueLayout.JAVA_INT_UNALIGNED, 4L * (py * (long) r.width() + px)) & 0xFFFFFF);
    }

    /** Holes of the size of bobbles that open in a wave. */
    private static void sprouting(Pen pen, Stage stage, Point nose, double t) {
        double front = WAVED.at(t);
        if (front <= 0) {
            return;
        }
        int row = 0;
        for (double y = -0.12; y < stage.height() + 0.12 + PITCH; y += PITCH * 0.88, row++) {
            for (double x = -0.12 + row % 2 * PITCH / 2; x < stage.width() + 0.12 + PITCH; x += PITCH) {
                Point at = new Point(x, y);
                double age = (front - at.distance(nose)) / 0.22;
                if (age > 0) {
                    pen.circle(at, PITCH * 0.66 * Ease.BACK.of(age), Wipe.HOLE);
                }
            }
        }
    }

    /** A round hole that opens softly, fringed with fine hairs that let through less and less. */
    private static void downyHole(Pen pen, Point nose, double t) {
        double r = GROWN.at(t);
        if (r <= 0.004) {
            return;
        }
        double soft = Math.min(0.16, 0.7 * r);
        double out = r + 0.4 * soft;
        Colour[] tones = new Colour[12];
        for (int i = 0; i < tones.length; i++) {
            double away = (out - out * i / (tones.length - 1.0)) / soft;
            tones[i] = Colour.BLACK.alpha(Ease.SMOOTH.of(away));
        }
        pen.circle(nose, out, Ink.radial(nose, out, tones).blend(Blend.ERASE));
        Ink faint = Ink.of(Colour.BLACK.alpha(0.4)).blend(Blend.ERASE);
        int hairs = (int) Math.min(420, 160 + 700 * r);
        for (int i = 0; i < hairs; i++) {
            double turn = 360.0 * (i + Rnd.hash(9, i)) / hairs;
            Point root = nose.plus(Point.polar(r + soft * (0.3 * Rnd.hash(6, i) - 0.25), turn));
            double length = 0.3 * soft * (0.5 + Rnd.hash(7, i));
            pen.line(root, root.plus(Point.polar(length, turn + 50 * (Rnd.hash(8, i) - 0.5))), 0.0035, faint);
        }
    }

    /** Air moved by a hand that nobody sees. */
    private static void stroke(Pen pen, Stage stage, Face face, double t) {
        double k = (t - STROKE) / 0.55;
        if (k <= 0 || k >= 1) {
            return;
        }
        double x = (k * 1.5 - 0.25) * stage.width();
        for (int i = 0; i < 5; i++) {
            double y = face.centre().y() + (i - 1.6) * 0.12;
            Point from = new Point(x - 0.3 - 0.05 * (i % 2), y + 0.03);
            Point to = new Point(x, y - 0.02 * i);
            pen.stroke(
                    Shape.from(from).quad(from.lerp(to, 0.5).x(), y - 0.06, to.x(), to.y()),
                    0.006,
                    Ink.linear(from, to, Colour.WHITE.alpha(0), Colour.WHITE.alpha(0.7 * Math.sin(Math.PI * k))));
        }
    }

    private static Score sound() {
        return Score.of(Tune.LULLABY.at(92).on(Instrument.KALIMBA))
                .cue(Sound.SWISH.quieter(8).higher(5), 0.05)
                .cue(Sound.POP.quieter(6).higher(7), LAND)
                .cue(Sound.CRACKLE.quieter(5), LAND + 0.1, 1.0, 1.5)
                .cue(Sound.BRUSH, STROKE, STROKE + 0.2)
                .cue(Sound.FLAP, SHAKE, SHAKE + 0.12, SHAKE + 0.24, SHAKE + 0.36, SHAKE + 0.48)
                .cue(Sound.POOF, PUFF)
                .cue(Sound.BOING.quieter(6), PUFF + 0.02)
                .cue(Sound.SPARKLE.quieter(6), PUFF + 0.2)
                .cue(Sound.POP.quieter(6).higher(9), AGAIN);
    }
}
