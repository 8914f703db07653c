package photoplay.effects.stories;

import java.util.List;
import photoplay.effects.Solo;
import photoplay.effects.kit.Arms;
import photoplay.effects.kit.CloseUp;
import photoplay.effects.kit.OnAir;
import photoplay.effects.kit.PressRoom;
import photoplay.stage.geometry.Affine;
import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.lens.Flash;
import photoplay.stage.portrait.Face;
import photoplay.stage.portrait.Portrait;
import photoplay.stage.rig.FaceRig;
import photoplay.stage.scene.Actor;
import photoplay.stage.scene.Camera;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Curve;
import photoplay.stage.scene.Ease;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Layer;
import photoplay.stage.scene.Light;
import photoplay.stage.scene.Motion;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Scene;
import photoplay.stage.scene.Source;
import photoplay.stage.scene.Spot;
import photoplay.stage.scene.Stage;
import photoplay.stage.scene.Warps;
import photoplay.stage.sound.Score;
import photoplay.stage.sound.Sound;
import photoplay.stage.sound.Tune;

/** A press scrum pushes in with microphones, a fluffy one tickles the nose, and one sneeze becomes breaking news. */
public enum MediaInterview implements Solo {
    MEDIA_INTERVIEW;

    static final double SWAP = 0.42;
    static final double TICKLE = 2.45;
    static final double SNEEZE = 3.0;
    static final double FLIP = 3.5;
    static final double BACK = 4.15;
    static final double LANDS = 4.42;
    private static final Curve PRESS = Curve.from(0.06, 0).to(0.56, 1);
    private static final Curve ROOM = Curve.rise(SWAP - 0.01, 0.09);
    private static final String TICKER =
            "SNEEZE FELT THREE STREETS AWAY   \u2022   WEATHER: SCATTERED FOAM   \u2022   EXPERTS"
                    + " ADVISE A HANDKERCHIEF   \u2022   BOOM MICROPHONE LOST ITS COAT   \u2022   ";

    @Override
    public Scene direct(Portrait given, Stage stage) {
        Portrait photo = CloseUp.framed(given);
        PressFrame frame = PressFrame.of(photo, stage);
        Boom boom = new Boom(frame, stage);
        return PressFrame.hangs(photo) ? hung(photo, stage, frame, boom) : filmed(photo, stage, frame, boom);
    }

    private static Scene filmed(Portrait photo, Stage stage, PressFrame frame, Boom boom) {
        FaceRig acting = acting(photo, boom::tip);
        Actor actor = actor(photo, stage, frame, acting);
        Scrum scrum = new Scrum(frame);
        Layer.Picture subject = CloseUp.rounded(photo, actor.cutout());
        Layer.Picture shown =
                acting.on(subject.lit(FlashCameras.LIGHT, Light.ambient(Colour.rgb(0xE4EAF6), Curve.rise(SWAP, 0.1)))
                        .painted((pen, t) -> {
                            scrum.contact(pen, FlashCameras.SIDE.at(t) * FlashCameras.STRENGTH.at(t), t);
                            boom.contact(pen, t);
                        }));
        var film = stage.film()
                .add(actor.backdrop()
                        .with((Motion) t -> frame.affine(PRESS.at(t)))
                        .opacity(t -> t < SWAP + 0.1 ? 1 : 0))
                .add(PressRoom.curtain(stage, frame.to()).opacity(ROOM))
                .add(CloseUp.shaded(photo, cast(photo, frame))
                        .with(Motion.across(FlashCameras.SIDE.times(0.07)))
                        .opacity(FlashCameras.STRENGTH.times(t -> t < SWAP ? 0 : 0.75))
                        .depth(0.85))
                .add(new Sneeze(frame, stage).cards().all().depth(0.9))
                .add(shown);
        frame.lectern()
                .ifPresent(top ->
                        film.add(PressRoom.lectern(top, stage.height()).with((Motion) t -> Affine.move(
                                0,
                                frame.affine(PRESS.at(t))
                                                .apply(photo.at(0.5, 1))
                                                .y()
                                        - frame.base()))));
        film.add(CloseUp.opening(photo, stage));
        return interview(film, photo, stage, frame, boom, actor.onCrown());
    }

    private static Actor actor(Portrait photo, Stage stage, PressFrame frame, FaceRig acting) {
        Face f = photo.face();
        Point base = new Point(f.centre().x(), photo.height());
        Curve thrown = Curve.from(TICKLE + 0.1, 0)
                .to(SNEEZE - 0.06, -0.55)
                .to(SNEEZE + 0.05, 1, Ease.OUT)
                .to(SNEEZE + 0.5, 0);
        return acting.act(stage.actor(photo).feather())
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
                        (Motion) t -> frame.affine(PRESS.at(t)));
    }

    /** The subject's shadow on the curtain; the face's acting does not show in it. */
    private static Layer.Picture cast(Portrait photo, PressFrame frame) {
        return Layer.Picture.of(new Source.Silhouette(photo, Colour.rgb(0x04102E), 0.014), List.of((Motion)
                t -> frame.affine(PRESS.at(t)).then(Affine.move(0, 0.02))));
    }

    /** Nothing could be cut out: the photo hangs on the curtain and the sneeze of light knocks it askew. */
    private static Scene hung(Portrait photo, Stage stage, PressFrame frame, Boom boom) {
        Point nail = frame.to().plus(0, -frame.ry() - 0.1);
        Curve tilt = Curve.from(SNEEZE, 0)
                .to(SNEEZE + 0.16, 21, Ease.OUT)
                .to(SNEEZE + 0.5, -13)
                .to(SNEEZE + 0.84, 16)
                .to(SNEEZE + 1.2, 5)
                .to(SNEEZE + 1.6, 9);
        Motion swing = Motion.turn(tilt.plus(Curve.window(1, 0.3, 3, 0.2).times(Curve.sine(1.1, 1.2))), nail);
        Motion place = t -> frame.affine(PRESS.at(t)).then(swing.affine(t));
        Box card = new Box(0, 0, photo.width(), photo.height());
        Layer.Picture print = Layer.Picture.of(new Source.Print(photo), List.of(place));
        var film = stage.film()
                .add(PressRoom.curtain(stage, frame.to()))
                .add(new Sneeze(frame, stage).cards().all().depth(0.9))
                .add(Layer.Drawn.of((pen, t) -> PressRoom.goldFrame(
                                pen, card, frame.affine(1).inverse().apply(nail), 1 / frame.k()))
                        .riding(place)
                        .opacity(Curve.rise(0.05, 0.2)))
                .add(print.lit(FlashCameras.LIGHT))
                .draw((pen, t) -> pen.circle(nail, 0.014 * ROOM.at(t), Ink.of(0xC9CED8)));
        Motion corner = t -> Affine.place(place.affine(t).apply(card.at(0.78, 0)), tilt.at(t), 0.3, 0.3);
        return interview(film, photo, stage, frame, boom, corner);
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

    /** All that is before the subject. {@code crown} is where a foam cap comes down. */
    private static Scene interview(
            Stage.Storyboard film, Portrait photo, Stage stage, PressFrame frame, Boom boom, Motion crown) {
        Scrum scrum = new Scrum(frame);
        Sneeze sneeze = new Sneeze(frame, stage);
        FlashCameras cameras = new FlashCameras(stage, frame);
        OnAir graphics = new OnAir(
                stage,
                0.22,
                List.of(
                        new OnAir.Headline(0, "BREAKING", "LOCAL HERO SPEAKS", false),
                        new OnAir.Headline(FLIP, "JUST IN", "BLESS YOU!", true)),
                TICKER);
        return film.add(boom.tufts().far())
                .add(Layer.Drawn.of((pen, t) -> scrum.mics(pen, false, t)).depth(1.08))
                .add(Layer.Drawn.of(Scrum::hat).riding(crown))
                .draw(boom::draw)
                .draw(sneeze::rings)
                .add(Layer.Drawn.of((pen, t) -> scrum.mics(pen, true, t)).depth(1.16))
                .draw((pen, t) -> handkerchief(pen, stage, frame, t))
                .add(sneeze.spray().all(), boom.tufts().near())
                .add(new FilmingPhones(photo, stage, frame).layers().toArray(Layer[]::new))
                .add(Layer.Drawn.of(cameras::draw).depth(1.3))
                .add(Layer.Drawn.of(scrum::caps).depth(1.2))
                .add(graphics.lowerThird(), graphics.bug("LIVE", 10, 24))
                .camera(Camera.still(frame.mouth())
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

    /** A hand with a handkerchief from the lower right. */
    private static void handkerchief(Pen pen, Stage stage, PressFrame frame, double t) {
        double in = Ease.BACK.of((t - BACK) / 0.4);
        if (t < BACK) {
            return;
        }
        Point beside = frame.mouth().plus(0.98 * frame.rx() + 0.04, 0.42 * frame.ry());
        Point rest = new Point(Math.min(beside.x(), stage.width() - 0.24), Math.min(beside.y(), frame.floor() - 0.24));
        double wave = 0.014 * Math.sin(2 * Math.PI * 2.1 * t);
        Point at = new Point(stage.width() + 0.35, stage.height() - 0.1)
                .lerp(rest, in)
                .plus(wave, -Math.abs(wave));
        double u = Math.clamp(0.8 * frame.head(), 0.2, 0.32);
        Colour skin = Colour.rgb(0xF0C6A2);
        Point wrist = at.plus(0.46 * u, 0.3 * u);
        Arms.sleeve(pen, at.plus(1.3, 0.9), at.plus(0.75, 0.55), wrist, 0.5 * u, Colour.rgb(0x4C5364));
        PressRoom.handkerchief(pen, at, u, 10 * Math.sin(2 * Math.PI * 2.1 * t - 1), skin);
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
