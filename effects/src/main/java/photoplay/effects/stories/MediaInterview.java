package photoplay.effects.stories;

import java.util.ArrayList;
import java.util.List;
import photoplay.effects.Solo;
import photoplay.effects.kit.Arms;
import photoplay.effects.kit.Bits;
import photoplay.effects.kit.CloseUp;
import photoplay.effects.kit.OnAir;
import photoplay.effects.kit.PressMics;
import photoplay.effects.kit.PressRoom;
import photoplay.stage.geometry.Affine;
import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.lens.Flash;
import photoplay.stage.lens.Oval;
import photoplay.stage.portrait.Face;
import photoplay.stage.portrait.Portrait;
import photoplay.stage.rig.FaceRig;
import photoplay.stage.scene.Actor;
import photoplay.stage.scene.Camera;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Curve;
import photoplay.stage.scene.Ease;
import photoplay.stage.scene.Emitter;
import photoplay.stage.scene.Font;
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
import photoplay.stage.scene.Warps;
import photoplay.stage.sound.Score;
import photoplay.stage.sound.Sound;
import photoplay.stage.sound.Tune;

/** A press scrum pushes in with microphones, a fluffy one tickles the nose, and one sneeze becomes breaking news. */
public enum MediaInterview implements Solo {
    MEDIA_INTERVIEW;

    private static final double SWAP = 0.42;
    private static final double MICS = 0.72;
    private static final double TICKLE = 2.45;
    private static final double SNEEZE = 3.0;
    private static final double FLIP = 3.5;
    private static final double BACK = 4.15;
    private static final double LANDS = 4.42;
    private static final double[] LEFT = {0.1, 0.98, 1.34, 1.62, 1.98, 2.3, 2.62, 2.86, SNEEZE, 4.1, 4.66};
    private static final double[] RIGHT = {SWAP, 1.16, 1.5, 1.8, 2.14, 2.46, 2.74, SNEEZE, 3.9, 4.36, 4.9};
    private static final Curve FLASH_LEFT = flashes(LEFT);
    private static final Curve FLASH_RIGHT = flashes(RIGHT);
    private static final Curve PRESS = Curve.from(0.06, 0).to(0.56, 1);

    private static final Colour COLD = Colour.rgb(0xE6F0FF);
    /** The stronger of both flashes: one light is half the work of two. */
    private static final Light FLASHED = new Light.Key(
            t -> FLASH_LEFT.at(t) > FLASH_RIGHT.at(t) ? 180 : 0,
            0.34,
            COLD,
            t -> 1.2 * Math.max(FLASH_LEFT.at(t), FLASH_RIGHT.at(t)));

    private static final Sprite GLARE = Sprite.drawn(
            1, (pen, t) -> pen.circle(Point.ORIGIN, 0.5, Ink.glow(Point.ORIGIN, 0.5, Colour.rgb(0xF4F8FF))));
    private static final Sprite RAY = Bits.glint(Colour.WHITE);
    private static final Sprite SHADE = Bits.shadow();
    private static final Sprite FUR = PressMics.furry(Colour.rgb(0x8E8880));
    private static final Sprite CARD = Sprite.drawn(0.75, (pen, t) -> {
        pen.fill(Shape.roundRect(new Box(-0.35, -0.47, 0.35, 0.47), 0.05), Ink.of(0xC8CEDA));
        pen.fill(Shape.roundRect(new Box(-0.34, -0.48, 0.33, 0.45), 0.05), Ink.of(0xFFFEF8));
        pen.text("?", Font.FAT, 0.5, new Point(0, 0.08), Pen.Align.CENTRE, Ink.of(0x2D5BD0));
        for (int i = 0; i < 3; i++) {
            pen.line(
                    new Point(-0.22, 0.2 + 0.09 * i),
                    new Point(0.2 - 0.06 * i, 0.2 + 0.09 * i),
                    0.025,
                    Ink.of(0xB4BCCB));
        }
    });

    /** A reporter: where the microphone comes from, in degrees from below, its station and sleeve. */
    private record Reporter(
            double degrees, double out, double size, boolean near, Sprite mic, Sprite foam, Sprite sleeve) {}

    private static final Colour[] SKINS = {
        Colour.rgb(0xE8B48C), Colour.rgb(0x8A5638), Colour.rgb(0xF0C6A2), Colour.rgb(0xB87A50)
    };
    private static final List<Reporter> SCRUM = List.of(
            reporter(-64, 0.04, 0.96, false, 0x27A35A, PressMics.Sign.TRIANGLE, 0, 0x4C5364),
            reporter(58, 0.05, 0.96, false, 0x7A3FC0, PressMics.Sign.RING, 1, 0x6B7080),
            reporter(-31, 0.03, 1.0, false, 0xE23B3B, PressMics.Sign.STAR, 2, 0x383E50),
            reporter(30, 0.02, 1.02, false, 0x1E86E0, PressMics.Sign.WAVE, 3, 0x8A8E9A),
            reporter(2, 0.07, 1.12, true, 0xFFB81C, PressMics.Sign.STAR, 0, 0x555C6C),
            reporter(-49, 0.26, 1.26, true, 0xF2672A, PressMics.Sign.WAVE, 1, 0x777C88),
            reporter(48, 0.27, 1.3, true, 0xE23B7A, PressMics.Sign.TRIANGLE, 2, 0x3F4554));
    /** The one whose cap comes down on the head. */
    private static final int HAT = 4;

    private static Reporter reporter(
            double degrees,
            double out,
            double size,
            boolean near,
            int station,
            PressMics.Sign sign,
            int skin,
            int cloth) {
        Colour c = Colour.rgb(station);
        Sprite mic = PressMics.held(c, sign, SKINS[skin]);
        return new Reporter(degrees, out, size, near, mic, PressMics.foam(c), PressMics.sleeve(Colour.rgb(cloth)));
    }

    private static Curve flashes(double[] times) {
        return t -> {
            double most = 0;
            for (double at : times) {
                most = Math.max(most, t < at ? 0 : Math.exp(-(t - at) / 0.075));
            }
            return most;
        };
    }

    /**
     * The picture that the cameraman frames.
     *
     * @param k how much larger than the photo
     * @param to where the head's middle comes to lie
     * @param rx half the width of what microphones keep clear of, round the mouth; {@code ry} below it
     */
    private record Framing(
            double k, Point from, Point to, Point mouth, Point nose, double rx, double ry, double head, double floor) {
        static Framing of(Portrait photo, Stage stage) {
            Face f = photo.face();
            double w = stage.width();
            double h = stage.height();
            Box body = photo.subject().box();
            if (hangs(photo)) {
                double k = Math.min(0.66 * w / photo.width(), 0.5 * h / photo.height());
                Point to = stage.at(0.5, 0.39);
                return new Framing(
                        k,
                        photo.at(0.5, 0.5),
                        to,
                        to,
                        to,
                        0.5 * k * photo.width(),
                        0.5 * k * photo.height() + 0.02,
                        0.3,
                        h - OnAir.HEIGHT);
            }
            boolean round = !photo.hasFace() && f.headWidth() >= 0.5;
            boolean cropped = body.top() < 0.012 && !round;
            double k = photo.hasFace()
                    ? Math.clamp(Math.clamp(0.22 + 0.09 * h, 0.3, 0.38) / f.headWidth(), 0.5, 1.9)
                    : Math.clamp(Math.min(0.64 * w / body.width(), 0.62 * h / body.height()), 0.5, 1.3);
            if (cropped) {
                k = Math.max(k, (h - OnAir.HEIGHT + 0.02) / photo.height());
            }
            double y = 0.4 * h + 0.12 - 0.5 * k * f.headHeight();
            double base = y
                    + k * (Math.min(photo.height(), body.bottom()) - f.centre().y());
            y = Math.max(y, y + h - OnAir.HEIGHT + 0.015 - base);
            if (cropped) {
                y = Math.min(y, k * f.centre().y());
            }
            double x = f.centre().x() + 0.8 * (w / 2 - f.centre().x());
            if (body.left() < 0.02 && !round) {
                x = Math.min(x, k * f.centre().x());
            }
            if (body.right() > w - 0.02 && !round) {
                x = Math.max(x, w - k * (w - f.centre().x()));
            }
            Point to = new Point(Math.clamp(x, 0.3 * w, 0.7 * w), y);
            Point mouth = to.plus(f.mouth().minus(f.centre()).times(k));
            Point nose = to.plus(f.noseTip().minus(f.centre()).times(k));
            return new Framing(
                    k,
                    f.centre(),
                    to,
                    mouth,
                    nose,
                    0.66 * k * f.headWidth(),
                    0.36 * k * f.headHeight(),
                    Math.clamp(k * f.headWidth(), 0.22, 0.42),
                    h - OnAir.HEIGHT);
        }

        Affine affine(double c) {
            return Affine.scale(1 + (k - 1) * c, from)
                    .then(Affine.move(to.minus(from).times(c)));
        }

        /** Length of a sleeve, in sizes of a microphone: out of the frame. */
        double arm() {
            return Math.clamp(0.7 + 0.9 * (floor + OnAir.HEIGHT), 1.6, 2.4);
        }

        /** Size of a microphone. */
        double mic() {
            return Math.clamp(1.15 * head, 0.3, 0.4);
        }
    }

    /** Scenery and things too thin for seven microphones are shown as a picture on the wall. */
    private static boolean hangs(Portrait photo) {
        return !photo.hasSubject() || (!photo.hasFace() && photo.face().headWidth() < 0.2);
    }

    @Override
    public Scene direct(Portrait given, Stage stage) {
        Portrait photo = CloseUp.framed(given);
        Framing framing = Framing.of(photo, stage);
        Face f = photo.face();
        Spot boom = boom(framing, stage);
        FaceRig acting = acting(photo, boom);
        Point base = new Point(f.centre().x(), photo.height());
        Curve snap = Curve.from(TICKLE + 0.1, 0)
                .to(SNEEZE - 0.06, -0.55)
                .to(SNEEZE + 0.05, 1, Ease.OUT)
                .to(SNEEZE + 0.5, 0);
        Curve thrown = !hangs(photo) ? snap : Curve.of(0);
        Actor actor = acting.act(stage.actor(photo).feather())
                .with(
                        Warps.drag(
                                f.centre(),
                                1.5 * f.headWidth(),
                                1.3 * f.headHeight(),
                                Curve.of(0),
                                thrown.times((photo.hasFace() ? 0.05 : 0.1) * f.headHeight())),
                        Warps.bulge(
                                Spot.of(f.centre()), 1.05 * f.headWidth(), 0.95 * f.headHeight(), thrown.times(0.13)),
                        Motion.squash(
                                thrown.times(0.02)
                                        .plus(Curve.swing(LANDS, 3, 0.4).times(0.02)),
                                base),
                        (Motion) t -> framing.affine(PRESS.at(t)));
        return !hangs(photo) ? filmed(photo, stage, framing, actor, acting, boom) : hung(photo, stage, framing, boom);
    }

    private static Scene filmed(Portrait photo, Stage stage, Framing framing, Actor actor, FaceRig acting, Spot boom) {
        Layer.Picture subject = CloseUp.rounded(photo, actor.cutout());
        Layer.Picture shown = acting.on(subject.lit(FLASHED, Light.ambient(Colour.rgb(0xE4EAF6), Curve.rise(SWAP, 0.1)))
                .painted((pen, t) -> contact(pen, framing, stage, boom, t)));
        Curve on = Curve.rise(SWAP - 0.01, 0.09);
        var film = stage.film()
                .add(actor.backdrop()
                        .with((Motion) t -> framing.affine(PRESS.at(t)))
                        .opacity(t -> t < SWAP + 0.1 ? 1 : 0))
                .add(PressRoom.curtain(stage, framing.to()).opacity(on))
                .add(CloseUp.shaded(photo, cast(photo, framing))
                        .with(Motion.across(t -> FLASH_LEFT.at(t) > FLASH_RIGHT.at(t) ? 0.07 : -0.07))
                        .opacity(t -> t < SWAP ? 0 : 0.75 * Math.max(FLASH_LEFT.at(t), FLASH_RIGHT.at(t)))
                        .depth(0.85))
                .add(cards(stage, framing).all().depth(0.9))
                .add(shown)
                .add(CloseUp.opening(photo, stage));
        return scrum(film, stage, framing, boom, actor.onCrown(), screens(stage, framing, onScreen(photo, framing)));
    }

    /** The subject's shadow on the curtain; the face's acting does not show in it. */
    private static Layer.Picture cast(Portrait photo, Framing framing) {
        return Layer.Picture.of(new Source.Silhouette(photo, Colour.rgb(0x04102E), 0.014), List.of((Motion)
                t -> framing.affine(PRESS.at(t)).then(Affine.move(0, 0.02))));
    }

    /** Nothing could be cut out: the photo hangs on the curtain and the sneeze of light knocks it askew. */
    private static Scene hung(Portrait photo, Stage stage, Framing framing, Spot boom) {
        Point nail = framing.to().plus(0, -framing.ry() - 0.1);
        Curve tilt = Curve.from(SNEEZE, 0)
                .to(SNEEZE + 0.16, 21, Ease.OUT)
                .to(SNEEZE + 0.5, -13)
                .to(SNEEZE + 0.84, 16)
                .to(SNEEZE + 1.2, 5)
                .to(SNEEZE + 1.6, 9);
        Motion swing = Motion.turn(tilt.plus(Curve.window(1, 0.3, 3, 0.2).times(Curve.sine(1.1, 1.2))), nail);
        Motion place = t -> framing.affine(PRESS.at(t)).then(swing.affine(t));
        Box card = new Box(0, 0, photo.width(), photo.height());
        Layer.Picture print = Layer.Picture.of(new Source.Print(photo), List.of(place));
        Curve on = Curve.rise(SWAP - 0.01, 0.09);
        var film = stage.film()
                .add(PressRoom.curtain(stage, framing.to()))
                .add(cards(stage, framing).all().depth(0.9))
                .add(Layer.Drawn.of((pen, t) -> {
                            double m = 0.03 / framing.k();
                            Point hook = framing.affine(1).inverse().apply(nail);
                            pen.line(card.at(0.25, 0), hook, 0.012 / framing.k(), Ink.of(0xE8D9A8));
                            pen.line(card.at(0.75, 0), hook, 0.012 / framing.k(), Ink.of(0xE8D9A8));
                            pen.rect(card.grown(m * 2.4), Ink.of(Colour.BLACK.alpha(0.22)));
                            pen.rect(
                                    card.grown(m),
                                    Ink.linear(
                                            card.at(0, 0),
                                            card.at(1, 1),
                                            Colour.rgb(0xFFE9A8),
                                            Colour.rgb(0xC08A2C),
                                            Colour.rgb(0xF2CF74)));
                        })
                        .riding(place)
                        .opacity(Curve.rise(0.05, 0.2)))
                .add(print.lit(FLASHED))
                .draw((pen, t) -> pen.circle(nail, 0.014 * on.at(t), Ink.of(0xC9CED8)));
        Motion corner = t -> Affine.place(place.affine(t).apply(card.at(0.78, 0)), tilt.at(t), 0.3, 0.3);
        return scrum(film, stage, framing, boom, corner, screens(stage, framing, onScreen(photo, framing)));
    }

    private static FaceRig acting(Portrait photo, Spot boom) {
        Curve ah = Curve.window(2.56, 0.1, 2.74, 0.08)
                .times(0.35)
                .plus(Curve.window(2.78, 0.12, 2.97, 0.05).times(0.75));
        Curve choo = Curve.window(SNEEZE - 0.02, 0.04, SNEEZE + 0.3, 0.2);
        Curve rest = Curve.rise(3.75, 0.3);
        return FaceRig.of(photo)
                .gaze(
                        Curve.from(0.14, 0)
                                .to(0.2, -1)
                                .hold(0.46)
                                .to(0.52, 1)
                                .hold(0.78)
                                .to(0.9, 0)
                                .hold(BACK)
                                .to(BACK + 0.14, 0.9)
                                .hold(4.55)
                                .to(4.7, 0),
                        Curve.from(3.7, 0).to(3.9, 0.5).hold(4.5).to(4.7, 0))
                .lookAt(
                        boom,
                        Curve.from(2.1, 0).to(2.3, 1).to(2.5, 2.6).hold(2.75).to(2.9, 0))
                .blink(1.0, 1.52, 1.99, 4.38)
                .talking(1.66, 2.42, 11)
                .openMouth(ah.plus(choo.times(0.8)))
                .eyesClosed(Curve.window(2.82, 0.14, 3.5, 0.2))
                .brows(Curve.window(0.12, 0.1, 0.8, 0.3)
                        .times(0.8)
                        .plus(Curve.window(2.5, 0.15, 2.96, 0.05))
                        .plus(choo.times(-1))
                        .plus(rest.times(0.55)))
                .nod(Curve.from(1.66, 0)
                        .to(1.8, 4)
                        .to(2.0, -2)
                        .to(2.2, 3)
                        .to(2.5, 0)
                        .to(2.68, -7)
                        .to(2.78, -4)
                        .to(SNEEZE - 0.05, -16)
                        .to(SNEEZE + 0.05, 20, Ease.OUT)
                        .to(3.5, 2)
                        .plus(Curve.swing(LANDS, 2.6, 0.5).times(9)))
                .turn(Curve.wander(1.3, 4, 5).times(Curve.window(0.9, 0.3, 2.5, 0.2)))
                .smile(Curve.window(0.6, 0.3, 1.7, 0.2).times(0.35).plus(rest.times(0.7)));
    }

    /** Where the tip of the furry microphone is. */
    private static Spot boom(Framing framing, Stage stage) {
        Point nose = framing.nose();
        double u = framing.head();
        Point out = new Point(stage.width() + 0.35, nose.y() - 0.45);
        Point above = nose.plus(0.72 * u, -0.3 * u);
        Point on = nose.plus(0.07 * u, 0.05 * u);
        Curve near = Curve.from(0.95, 0)
                .to(1.4, 1, Ease.BACK)
                .hold(2.2)
                .to(TICKLE + 0.05, 2)
                .hold(2.84)
                .to(SNEEZE, 1.75)
                .to(SNEEZE + 0.22, -0.2, Ease.OUT)
                .hold(4.2)
                .to(4.7, 0.9);
        Curve wiggle = Curve.window(TICKLE, 0.1, 2.95, 0.1).times(Curve.sine(6, 0.055 * u));
        Curve bob = Curve.window(1.3, 0.3, 2.4, 0.2).times(Curve.sine(1.4, 0.02));
        return t -> {
            double k = near.at(t);
            Point p = k <= 1 ? out.lerp(above, k) : above.lerp(on, k - 1);
            return p.plus(wiggle.at(t), bob.at(t) + 0.4 * wiggle.at(t + 0.07));
        };
    }

    private static double furrySize(Framing framing) {
        return Math.clamp(0.78 * framing.head(), 0.2, 0.32);
    }

    /** Shadows of what is held before the body. */
    private static void contact(Pen pen, Framing framing, Stage stage, Spot boom, double t) {
        for (int i = 0; i < SCRUM.size(); i++) {
            Reporter r = SCRUM.get(i);
            double size = framing.mic() * r.size();
            Point tip = tip(framing, i, t);
            double lit = FLASH_LEFT.at(t) - FLASH_RIGHT.at(t);
            pen.stamp(SHADE, tip.plus(0.012 + 0.03 * lit, 0.2 * size), 0.62 * size, r.degrees(), 0.75, 0.62);
        }
        Point b = boom.at(t);
        if (b.distance(framing.nose()) < 0.6 * framing.head()) {
            double u = furrySize(framing);
            Point away = pole(stage, framing).minus(b).unit();
            pen.stamp(SHADE, b.plus(away.times(0.42 * u)).plus(-0.015, 0.05), 0.5 * u, away.degrees(), 1.7, 0.5);
        }
    }

    /** The top of one microphone's foam. */
    private static Point tip(Framing framing, int i, double t) {
        Reporter r = SCRUM.get(i);
        Point way = Point.polar(1, 90 - r.degrees());
        double free = framing.rx() * framing.ry() / Math.hypot(framing.ry() * way.x(), framing.rx() * way.y());
        double start = MICS + 0.085 * ((i * 3) % SCRUM.size());
        double in = Ease.BACK.of((t - start) / 0.34);
        double recoil = Ease.EXPO.of((t - SNEEZE - 0.02) / 0.3) * (1 - 0.86 * Ease.SMOOTH.of((t - BACK) / 0.5));
        double far = free + r.out() * framing.head() * 1.3 + 1.1 * (1 - in) + (0.34 + 0.05 * (i % 3)) * recoil;
        double push = 0.014 * Math.sin(2 * Math.PI * (0.9 + 0.13 * i) * t + i * 2.1);
        double across = 0.012 * Math.sin(2 * Math.PI * (0.7 + 0.11 * i) * t + i);
        Point rest = framing.mouth().plus(way.times(free + r.out() * framing.head() * 1.3));
        double lift = Math.min(0, framing.floor() - (r.near() ? 0.12 : 0.16) - 0.03 * (i % 2) - rest.y());
        return framing.mouth()
                .plus(way.times(far + push))
                .plus(way.normal().times(across))
                .plus(0, lift);
    }

    private static void mics(Pen pen, Framing framing, boolean near, double t) {
        for (int i = 0; i < SCRUM.size(); i++) {
            Reporter r = SCRUM.get(i);
            if (r.near() == near && t > MICS - 0.1) {
                double sway = 4 * Math.sin(2 * Math.PI * (0.6 + 0.1 * i) * t + 1.7 * i);
                double shaken = 16 * Curve.swing(SNEEZE, 4, 0.5).at(t) * (i % 2 == 0 ? 1 : -1);
                List<Sprite> cap = t < SNEEZE + 0.03 ? List.of(r.foam()) : List.of();
                PressMics.hold(
                        pen,
                        r.mic(),
                        cap,
                        tip(framing, i, t),
                        framing.mic() * r.size(),
                        -r.degrees() + sway + shaken,
                        r.sleeve(),
                        framing.arm());
            }
        }
    }

    /** Foam caps on their way past the lens. */
    private static void caps(Pen pen, Framing framing, double t) {
        double age = t - SNEEZE - 0.03;
        if (age < 0 || age > 0.8) {
            return;
        }
        for (int i = 0; i < SCRUM.size(); i++) {
            Reporter r = SCRUM.get(i);
            Point from = tip(framing, i, SNEEZE);
            double size = framing.mic() * r.size() * PressMics.FOAM;
            Point way = from.minus(framing.mouth()).unit();
            if (i == HAT) {
                Point at = from.plus(1.5 * age, -2.3 * age);
                pen.stamp(r.foam(), at, size * (1 + 0.8 * age), 700 * age, 1, 1);
                continue;
            }
            double speed = 1.15 + 0.35 * Rnd.hash(21, i);
            Point at = from.plus(way.times(speed * age))
                    .plus(way.x() * 0.9 * age, -(0.9 + 0.8 * Rnd.hash(7, i)) * age + 0.9 * age * age);
            double grown = size * (1 + 4.4 * age + 3 * age * age);
            Sprite cap = age > 0.16 ? r.foam().soft(age > 0.3 ? 0.05 : 0.022) : r.foam();
            pen.stamp(cap, at, grown, (i % 2 == 0 ? 520 : -430) * age + r.degrees(), 1, 1);
        }
    }

    /** The cap that comes down again stays on the head; coordinates are the crown's. */
    private static void hat(Pen pen, double t) {
        if (t > LANDS - 0.3) {
            double fall = Math.max(0, LANDS - t);
            double bounce = t < LANDS ? 0 : 0.16 * Math.abs(Math.sin((t - LANDS) * 13)) * Math.exp(-(t - LANDS) * 9);
            double squash = 0.3 * Curve.hit(LANDS, 0.22).at(t);
            double roll =
                    t < LANDS ? 260 * fall : 9 * Curve.swing(LANDS, 2.2, 0.6).at(t);
            double high = 0.46;
            Point at = new Point(0.03, -0.12 + 0.05 * squash - bounce - 9 * fall);
            pen.stamp(SHADE, new Point(0.04, 0.05), 0.3, 0, 1.7, t < LANDS ? 0 : 0.6);
            pen.within(
                    Affine.scale(1 + squash, 1 - squash).about(new Point(0, 0.05)),
                    () -> pen.stamp(SCRUM.get(HAT).foam(), at, high, 12 + roll, 1, 1));
        }
    }

    private static Point pole(Stage stage, Framing framing) {
        return new Point(
                Math.max(stage.width() + 0.1, framing.nose().x() + 0.7),
                framing.nose().y() - 0.3);
    }

    private static void boomMic(Pen pen, Stage stage, Framing framing, Spot boom, double t) {
        if (t < 0.95) {
            return;
        }
        Point tip = boom.at(t);
        double u = furrySize(framing);
        Point way = pole(stage, framing)
                .plus(0.5 * (tip.x() - framing.nose().x()), 0)
                .minus(tip)
                .unit();
        double degrees = way.degrees() + 90;
        Point middle = tip.plus(way.times(0.42 * u));
        Point grip = tip.plus(way.times(0.8 * u));
        Point far = tip.plus(way.times(2.4));
        pen.line(grip, far, 0.03, Ink.of(0x14171E));
        pen.line(grip.plus(-0.003, -0.006), far.plus(-0.003, -0.006), 0.008, Ink.of(0x8A93A4));
        for (int i = 1; i < 4; i++) {
            Point ring = grip.lerp(far, 0.09 + 0.22 * i);
            pen.line(ring, ring.plus(way.times(0.03)), 0.04, Ink.of(0x2B313D));
        }
        boolean bald = t > SNEEZE + 0.04;
        double fluffed = t > TICKLE && !bald ? 1 + 0.05 * Math.sin(2 * Math.PI * 6 * t) : 1;
        pen.stamp(bald ? PressMics.PLUCKED : FUR, middle, u, degrees, fluffed, 1);
    }

    private static Emitter tufts(Framing framing) {
        return Emitter.of(46, 5, PressRoom.tuft(0x8E8880), PressRoom.tuft(0xB9B2A6), PressRoom.tuft(0x6A645C))
                .from(Box.around(framing.nose().plus(0.5 * framing.head(), -0.2 * framing.head()), 0.2, 0.1))
                .born(SNEEZE + 0.02, SNEEZE + 0.08)
                .velocity(-0.3, 1.6, -1.5, 0.25)
                .size(0.03, 0.085)
                .gravity(0.5)
                .drag(2.2)
                .sway(0.02, 0.8)
                .spin(60, 300)
                .life(0.9, 1.8)
                .fade(0, 0.4);
    }

    private static Emitter cards(Stage stage, Framing framing) {
        double y = framing.to().y() + 0.3;
        return Emitter.of(26, stage.seed() + 3, CARD)
                .from(new Box(0.05, y, stage.width() - 0.05, y + 0.25))
                .born(SNEEZE, SNEEZE + 0.16)
                .velocity(-0.55, 0.55, -2.3, -1.2)
                .gravity(1.5)
                .drag(1.4)
                .sway(0.03, 0.9)
                .spin(50, 240)
                .tumble(1.1)
                .size(0.075, 0.12)
                .life(3, 3)
                .fade(0, 0);
    }

    private static Emitter spray(Framing framing) {
        Sprite drop = Sprite.drawn(
                1,
                (pen, t) -> pen.circle(
                        Point.ORIGIN,
                        0.4,
                        Ink.radial(
                                new Point(-0.1, -0.12),
                                0.5,
                                Colour.WHITE.alpha(0.95),
                                Colour.rgb(0xCFE6FF).alpha(0.7),
                                Colour.rgb(0x9CC6F0).alpha(0.15))));
        return Emitter.of(70, 9, drop)
                .burst(framing.mouth(), SNEEZE, 1.9)
                .size(0.007, 0.024)
                .gravity(0.7)
                .drag(1.6)
                .life(0.4, 0.8)
                .fade(0, 0.3);
    }

    /** Rings of air that leave the mouth. */
    private static void rings(Pen pen, Framing framing, double t) {
        for (int i = 0; i < 3; i++) {
            double age = (t - SNEEZE - 0.04 * i) / 0.5;
            if (age > 0 && age < 1) {
                double r = framing.head() * (0.15 + (2.3 - 0.4 * i) * Ease.OUT.of(age));
                pen.stroke(
                        Shape.oval(framing.mouth(), r, r * 0.92),
                        0.022 * (1 - age) + 0.003,
                        Ink.of(Colour.WHITE.alpha(0.75 * (1 - age))));
            }
        }
    }

    private static final Sprite SLEEVE_SHARP = PressMics.sleeve(Colour.rgb(0x5A6072));

    /** A phone that films: its screen shows the subject. */
    private record Phone(Point at, int side, Box screen) {
        static Phone of(Stage stage, int side) {
            double x = stage.width() / 2 + side * Math.min(0.5 * stage.width() - 0.085, 0.66);
            Point at = new Point(x, stage.height() - OnAir.HEIGHT - 0.115);
            return new Phone(at, side, Box.around(at, 0.125, 0.215));
        }

        Motion hold() {
            return t -> {
                double in = Ease.BACK.of((t - 0.9 - 0.12 * side) / 0.4);
                double jolt = 0.05 * Curve.swing(SNEEZE, 4.5, 0.5).at(t);
                double sway = 0.008 * Math.sin(2 * Math.PI * 0.8 * t + side);
                return Affine.turn(7 * side + 60 * jolt * side, at)
                        .then(Affine.move(side * 0.3 * (1 - in) + sway, 0.5 * (1 - in) + jolt));
            };
        }

        void draw(Pen pen) {
            pen.stamp(SLEEVE_SHARP, at.plus(side * 0.24, 0.43), 0.7, -side * 28, 1, 1);
            pen.stamp(PressRoom.PHONE, at, 0.3, 0, -side, 1);
        }

        /** What lies before the screen: fingers, the sign that it records. */
        void before(Pen pen, double t) {
            pen.stamp(PressRoom.FINGERS, at, 0.3, 0, -side, 1);
            pen.circle(screen.at(0.16, 0.09), 0.008, Ink.of(Colour.rgb(0xFF2A3C).alpha(t * 1.5 % 1 < 0.6 ? 1 : 0.2)));
            pen.stroke(Shape.roundRect(screen.grown(-0.012), 0.008), 0.0022, Ink.of(Colour.WHITE.alpha(0.5)));
        }
    }

    /** The subject as phones show it: still but for the sneeze, its edge faded inside the screen. */
    private static Layer.Picture onScreen(Portrait photo, Framing framing) {
        boolean hangs = hangs(photo);
        Source source = hangs ? new Source.Print(photo) : new Source.Cutout(photo, false);
        double k = framing.k();
        Point middle = framing.from().plus(0, hangs ? 0 : 0.2 * framing.head() / k);
        double rx = hangs ? framing.rx() / k : 0.86 * framing.head() / k;
        return Layer.Picture.of(source, List.of(Motion.of(framing.affine(1))))
                .through(new Oval(middle, rx, hangs ? framing.ry() / k : 1.45 * rx, 0, 0.1));
    }

    private static List<Layer> screens(Stage stage, Framing framing, Layer.Picture subject) {
        List<Layer> out = new ArrayList<>();
        Curve jump = Curve.from(SNEEZE - 0.4, 0)
                .to(SNEEZE - 0.06, -0.01)
                .to(SNEEZE + 0.04, 0.02)
                .to(SNEEZE + 0.4, 0);
        for (int side : new int[] {-1, 1}) {
            Phone phone = Phone.of(stage, side);
            double s = phone.screen().width() / (1.75 * framing.head());
            Affine shrink = Affine.move(
                            framing.to().plus(0, 0.2 * framing.head()).times(-1))
                    .then(Affine.scale(s, s))
                    .then(Affine.move(phone.at()));
            out.add(Layer.Drawn.of((pen, t) -> phone.draw(pen))
                    .riding(phone.hold())
                    .depth(1.15));
            out.add(subject.with(Motion.of(shrink), Motion.down(jump), phone.hold())
                    .depth(1.15));
            out.add(Layer.Drawn.of(phone::before).riding(phone.hold()).depth(1.15));
        }
        return out;
    }

    private static final Sprite SLEEVE = PressMics.sleeve(Colour.rgb(0x343A48)).soft(0.006);
    private static final Sprite CAMERA_NEAR = PressRoom.CAMERA.soft(0.012);

    private static Point camera(Stage stage, Framing framing, int side) {
        double x = stage.width() / 2 + side * Math.min(0.5 * stage.width() - 0.04, 1.3);
        return new Point(x, Math.clamp(framing.to().y() + 0.02, 0.33, 0.62 * stage.height()));
    }

    private static void cameras(Pen pen, Stage stage, Framing framing, double t) {
        for (int side : new int[] {-1, 1}) {
            double in = Ease.BACK.of((t - (side < 0 ? 0 : 0.3)) / 0.3);
            double jolt = 0.05 * Curve.swing(SNEEZE, 3.5, 0.6).at(t);
            double out = 0.35 + Math.max(0, 0.5 * stage.width() - 1.3);
            Point at = camera(stage, framing, side)
                    .plus(side * (out * (1 - in) + Math.abs(jolt)), 0.01 * Math.sin(5 * t + side));
            pen.stamp(SLEEVE, at.plus(side * 0.3, 0.27), 0.62, -side * 39, 1, 1);
            pen.stamp(CAMERA_NEAR, at, 0.2, -7 * side + 60 * jolt, 1, 1);
            double lit = (side < 0 ? FLASH_LEFT : FLASH_RIGHT).at(t);
            if (lit > 0.03) {
                Point lamp = at.plus(0, -0.085);
                pen.stamp(GLARE, lamp, 0.62, 0, 1, 0.9 * lit);
                pen.stamp(RAY, lamp, 0.36 * (0.6 + 0.4 * lit), 8, 1, lit);
                pen.stamp(GLARE, lamp, 0.18, 0, 1, lit);
                for (int i = 1; i < 4; i++) {
                    Point ghost = lamp.lerp(stage.centre(), 0.55 + 0.42 * i);
                    pen.stamp(GHOST, ghost, 0.05 + 0.035 * (i % 3), 0, 1, 0.28 * lit);
                }
            }
        }
    }

    private static final Sprite GHOST = Bits.bokeh(Colour.rgb(0xBCD8FF));

    /** A hand with a handkerchief from the lower right. */
    private static void handkerchief(Pen pen, Stage stage, Framing framing, double t) {
        double in = Ease.BACK.of((t - BACK) / 0.4);
        if (t < BACK) {
            return;
        }
        Point beside = framing.mouth().plus(0.98 * framing.rx() + 0.04, 0.42 * framing.ry());
        Point rest =
                new Point(Math.min(beside.x(), stage.width() - 0.24), Math.min(beside.y(), framing.floor() - 0.24));
        double wave = 0.014 * Math.sin(2 * Math.PI * 2.1 * t);
        Point at = new Point(stage.width() + 0.35, stage.height() - 0.1)
                .lerp(rest, in)
                .plus(wave, -Math.abs(wave));
        double u = Math.clamp(0.8 * framing.head(), 0.2, 0.32);
        Colour skin = SKINS[2];
        Point wrist = at.plus(0.46 * u, 0.3 * u);
        Arms.sleeve(pen, at.plus(1.3, 0.9), at.plus(0.75, 0.55), wrist, 0.5 * u, Colour.rgb(0x4C5364));
        PressRoom.handkerchief(pen, at, u, 10 * Math.sin(2 * Math.PI * 2.1 * t - 1), skin);
    }

    private static Scene scrum(
            Stage.Storyboard film, Stage stage, Framing framing, Spot boom, Motion crown, List<Layer> screens) {
        OnAir graphics = new OnAir(
                stage,
                0.22,
                List.of(
                        new OnAir.Headline(0, "BREAKING", "LOCAL HERO SPEAKS", false),
                        new OnAir.Headline(FLIP, "JUST IN", "BLESS YOU!", true)),
                "SNEEZE FELT THREE STREETS AWAY   \u2022   WEATHER: SCATTERED FOAM   \u2022   EXPERTS ADVISE A"
                        + " HANDKERCHIEF   \u2022   BOOM MICROPHONE LOST ITS COAT   \u2022   ");
        return film.add(tufts(framing).far())
                .add(Layer.Drawn.of((pen, t) -> mics(pen, framing, false, t)).depth(1.08))
                .add(Layer.Drawn.of(MediaInterview::hat).riding(crown))
                .draw((pen, t) -> boomMic(pen, stage, framing, boom, t))
                .draw((pen, t) -> rings(pen, framing, t))
                .add(Layer.Drawn.of((pen, t) -> mics(pen, framing, true, t)).depth(1.16))
                .draw((pen, t) -> handkerchief(pen, stage, framing, t))
                .add(spray(framing).all(), tufts(framing).near())
                .add(screens.toArray(Layer[]::new))
                .add(Layer.Drawn.of((pen, t) -> cameras(pen, stage, framing, t)).depth(1.3))
                .add(Layer.Drawn.of((pen, t) -> caps(pen, framing, t)).depth(1.2))
                .add(graphics.lowerThird(), graphics.bug("LIVE", 10, 24))
                .camera(Camera.still(framing.mouth())
                        .zoom(Curve.from(0.6, 1)
                                .to(2.4, 1.03)
                                .to(SNEEZE - 0.06, 1.07)
                                .to(SNEEZE + 0.06, 1.17, Ease.OUT)
                                .hold(3.3)
                                .to(3.7, 1.03))
                        .handheld(0.008, 3)
                        .shaken(0.022, Curve.hit(SNEEZE, 0.5), 8))
                .through(Flash.white(Curve.from(SNEEZE - 0.02, 0)
                        .to(SNEEZE, 0.7)
                        .to(SNEEZE + 0.033, 0.35)
                        .to(SNEEZE + 0.06, 0.5)
                        .to(SNEEZE + 0.1, 0.0)
                        .plus(Curve.hit(SWAP, 0.16).times(0.55))))
                .score(sound());
    }

    private static Score sound() {
        return Score.of(
                        Tune.NEWS_JINGLE.play().until(SNEEZE - 0.3),
                        Tune.NEWS_JINGLE.play().from(FLIP + 0.6).quieter(4))
                .cue(Sound.SHUTTER, 0.1, SWAP, 0.98, 1.34, 1.62, 1.98, 2.3, 2.62, 4.1, 4.66)
                .cue(Sound.SHUTTER.from(0.5), 1.16, 1.5, 1.8, 2.14, 2.46, 3.9, 4.36)
                .cue(Sound.CROWD_MURMUR.quieter(4), 0.7)
                .cue(Sound.WHOOSH, 0.25)
                .cue(Sound.TIMPANI, 0.48)
                .cue(Sound.SQUEAK.quieter(8), 2.5, 2.66)
                .cue(Sound.BREATH_IN, 2.6)
                .cue(Sound.SNEEZE, SNEEZE - 0.25)
                .cue(Sound.CYMBAL.quieter(3), SNEEZE)
                .cue(Sound.IMPACT.quieter(6), SNEEZE)
                .cue(Sound.WHOOSH.higher(4), SNEEZE + 0.1)
                .cue(Sound.STAMP, FLIP + 0.12)
                .cue(Sound.CROWD_GASP.quieter(4), 3.4)
                .cue(Sound.LAUGH.quieter(2), BACK)
                .cue(Sound.BONK, LANDS);
    }
}
