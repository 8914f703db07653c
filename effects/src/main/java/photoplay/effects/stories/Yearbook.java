package photoplay.effects.stories;

import java.util.ArrayList;
import java.util.List;
import photoplay.effects.Solo;
import photoplay.effects.kit.Bits;
import photoplay.effects.kit.CloseUp;
import photoplay.effects.kit.StudioCloth;
import photoplay.stage.geometry.Affine;
import photoplay.stage.geometry.Point;
import photoplay.stage.lens.Flash;
import photoplay.stage.lens.Vignette;
import photoplay.stage.portrait.Face;
import photoplay.stage.portrait.Portrait;
import photoplay.stage.rig.FaceRig;
import photoplay.stage.rig.Wear;
import photoplay.stage.scene.Actor;
import photoplay.stage.scene.Camera;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Curve;
import photoplay.stage.scene.Cut;
import photoplay.stage.scene.Ease;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Layer;
import photoplay.stage.scene.Motion;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Scene;
import photoplay.stage.scene.Spot;
import photoplay.stage.scene.Sprite;
import photoplay.stage.scene.Stage;
import photoplay.stage.sound.Instrument;
import photoplay.stage.sound.Score;
import photoplay.stage.sound.Sound;
import photoplay.stage.sound.Tune;

/** School photo day: a flash, three poses and three looks, and then the printed yearbook page winks back. */
public enum Yearbook implements Solo {
    YEARBOOK;

    private static final double FIRST = 0.9;
    private static final double SECOND = 1.5;
    private static final double THIRD = 2.1;
    private static final double PAGE = 2.62;
    static final double STAMPED = 3.7;
    private static final double ALIVE = 4.3;

    private static final Colour BLUE = Colour.rgb(0x5F86B8);
    private static final Colour ROSE = Colour.rgb(0xB9808E);

    /** The swing of the tassel: when the cap lands, and again when the print comes alive. */
    private static final Curve TASSEL = Curve.swing(THIRD + 0.1, 2.2, 0.9)
            .times(24)
            .times(Curve.fall(PAGE - 0.1, 0.1))
            .plus(Curve.swing(ALIVE - 0.1, 1.8, 1.6).times(26));

    /** The shadow on the cloth. */
    private static Layer.Picture shade(Portrait photo, Stage stage, Affine into) {
        Actor plain = stand(stage.actor(photo), stage).with(Motion.of(into));
        return CloseUp.shaded(
                photo, plain.shadow(Colour.rgb(0x10101E).alpha(0.55), 0.03, 0.045 * into.a(), 0.02 * into.a()));
    }

    @Override
    public Scene direct(Portrait given, Stage stage) {
        Portrait photo = CloseUp.framed(given);
        YearbookPose first = shy(photo, stage, Affine.IDENTITY);
        YearbookPose second = cool(photo, stage, Affine.IDENTITY);
        YearbookPose third = proud(photo, stage, Affine.IDENTITY);
        Point bird = stage.at(0.84, 0.74);
        FaceRig waiting = FaceRig.of(photo)
                .brows(Curve.window(0.5, 0.1, 0.95, 0.1).times(0.6))
                .lookAt(Spot.between(Spot.of(stage.at(0.5, 0.45)), Spot.of(bird), Curve.window(0.48, 0.1, 0.82, 0.06)))
                .turn(Curve.window(0.48, 0.1, 0.84, 0.06).times(7));
        Actor standing = stand(waiting.act(stage.actor(photo)), stage)
                .with(Motion.scale(
                        Curve.of(1),
                        Curve.window(0.35, 0.12, 0.9, 0.2).times(0.02).plus(1),
                        stage.at(0.5, 1)));
        Layer.Picture cloth = StudioCloth.mottled(stage, BLUE);
        Curve drop = Curve.from(0.04, -(stage.height() + 0.3)).to(0.62, 0, Ease.BOUNCE);
        Curve flash = flash(FIRST).plus(flash(SECOND)).plus(flash(THIRD));
        Curve lit = flash.plus(Curve.rise(0.5, 0.3).times(0.25));
        Layer.Drawn lamps =
                Layer.Drawn.of((pen, t) -> StudioCloth.lamps(pen, stage, Ease.BACK.of((t - 0.22) / 0.4), lit.at(t)));
        Layer.Drawn pop = Layer.Drawn.of((pen, t) -> Birdie.draw(pen, bird, t)).depth(1.1);
        Layer.Picture waits = waiting.on(CloseUp.rounded(photo, standing.cutout()));
        YearbookPage page = YearbookPage.of(photo, stage, third.actor());
        Motion mirror = Motion.of(Affine.scale(-1, 1).about(stage.centre()));
        Layer.Picture shade = shade(photo, stage, Affine.IDENTITY);
        List<Layer> mirrored = new ArrayList<>(List.of(shade));
        mirrored.addAll(second.shown());
        Curve pull = Curve.from(PAGE, 1).to(3.12, 0, Ease.SMOOTH);
        return stage.film()
                .add(standing.backdrop())
                .add(cloth.with(Motion.down(drop)))
                .add(CloseUp.shaded(photo, standing.shadow(Colour.rgb(0x10101E).alpha(0.5), 0.03, 0.045, 0.02))
                        .opacity(Curve.rise(0.3, 0.3)))
                .add(lamps)
                .add(waits)
                .add(pop)
                .add(CloseUp.opening(photo, stage))
                .camera(Camera.still(stage.centre()).push(1, 1.02, 1))
                .through(Flash.white(flash))
                .cut(FIRST + 0.05, Cut.HARD)
                .add(cloth, shade, lamps)
                .add(first.shown().toArray(Layer[]::new))
                .add(ghost(waits, FIRST))
                .add(pop)
                .camera(snap(stage, FIRST))
                .through(Flash.white(flash), Vignette.of(0.3))
                .cut(SECOND + 0.05, Cut.HARD)
                .add(StudioCloth.lasers(stage), lamps)
                .add(Layer.Group.of(stage.frame(), mirrored).with(mirror))
                .add(ghost(CloseUp.rounded(photo, first.actor().cutout()), SECOND))
                .add(Layer.Drawn.of((pen, t) -> sparkle(pen, second, mirror, t)))
                .camera(snap(stage, SECOND))
                .through(Flash.white(flash), Vignette.of(0.3))
                .cut(THIRD + 0.05, Cut.HARD)
                .add(StudioCloth.mottled(stage, ROSE), shade, lamps)
                .add(third.shown().toArray(Layer[]::new))
                .add(ghost(CloseUp.rounded(photo, second.actor().cutout()).with(mirror), THIRD))
                .camera(snap(stage, THIRD))
                .through(Flash.white(flash), Vignette.of(0.3))
                .cut(PAGE, Cut.HARD)
                .add(page(page, photo, stage).toArray(Layer[]::new))
                .camera(Camera.still(page.middle())
                        .zoom(pull.times(1 / page.into().a() - 1)
                                .plus(1)
                                .plus(Curve.from(3.12, 0).to(5, 0.03, Ease.LINEAR)))
                        .pan(
                                pull.times(page.start().x()),
                                pull.times(page.start().y()))
                        .shaken(0.012, Curve.hit(STAMPED, 0.25), 5))
                .through(Vignette.of(Curve.rise(2.7, 0.4).times(0.3)))
                .score(Score.of(Tune.SYNTH_POP.at(124).on(Instrument.ORGAN).quieter(2))
                        .cue(Sound.BELL.quieter(4), 0.02)
                        .cue(Sound.FLAP, 0.2)
                        .cue(Sound.THUD.quieter(4), 0.4)
                        .cue(Sound.POP, 0.5)
                        .cue(Sound.FLASH_CHARGE.quieter(6), 0.45)
                        .cue(Sound.SHUTTER, FIRST, SECOND, THIRD)
                        .cue(Sound.WHOOSH, PAGE + 0.1)
                        .cue(Sound.SQUEAK.quieter(8), 3.12, 3.26, 3.4, 3.5)
                        .cue(Sound.STAMP, STAMPED)
                        .cue(Sound.SPARKLE, ALIVE + 0.1)
                        .cue(Sound.PAPER.quieter(4), 4.45));
    }

    /** Makes air for a cap; a photo without a subject becomes a print that is held up. */
    private static Actor stand(Actor posed, Stage stage) {
        return posed.portrait().hasSubject()
                ? posed.roomy(0.5).feather()
                : posed.with(Motion.scale(Curve.from(0.1, 1).to(0.6, 0.62), stage.at(0.5, 0.6)));
    }

    private static Curve flash(double at) {
        return Curve.from(at - 0.01, 0).to(at + 0.02, 1).hold(at + 0.07).to(at + 0.3, 0, Ease.OUT);
    }

    /** The camera gives a little with each picture. */
    private static Camera snap(Stage stage, double at) {
        return Camera.still(stage.at(0.5, 0.6)).zoom(Curve.from(at, 1.05).to(at + 0.6, 1.0, Ease.OUT));
    }

    private static Layer.Picture ghost(Layer.Picture former, double at) {
        return former.opacity(Curve.from(at, 0.5).to(at + 0.24, 0));
    }

    /** Head tilted, a shy smile, a knitted collar. */
    private static YearbookPose shy(Portrait photo, Stage stage, Affine into) {
        FaceRig face = FaceRig.of(photo)
                .smile(Curve.of(0.35))
                .blink(1.28)
                .brows(Curve.of(0.2))
                .gaze(Curve.of(0.15), Curve.of(0));
        Actor posed = collared(
                stand(face.act(stage.actor(photo)).tilting(Curve.from(FIRST, -9).to(1.5, -7)), stage), stage);
        double size = snug(photo.face());
        double sits = photo.face().chin().y() < 0.8 * photo.height() ? 0.35 : photo.hasFace() ? 0.22 : 0.2;
        return YearbookPose.of(
                face,
                posed,
                into,
                Wear.Place.NECK,
                (pen, t) -> pen.stamp(SchoolWear.WOOL, new Point(0, sits * size), 1.2 * size),
                new YearbookPose.Shadow(new Point(0, 0.1), 0.5, 0.16));
    }

    /** A close face is lifted until the frame shows its collar, which hides where the photo cuts the neck. */
    private static Actor collared(Actor posed, Stage stage) {
        Face f = posed.portrait().face();
        double wool = 0.6 * snug(f) * posed.onHead().affine(FIRST).zoom();
        double low = posed.spot(f.chin()).at(FIRST).y() + wool - stage.height();
        double room = Math.max(0, posed.spot(f.crown()).at(FIRST).y() - 0.04);
        boolean alone = posed.portrait().kind() != Portrait.Kind.GROUP;
        return alone ? posed.with(Motion.down(Curve.of(-Math.clamp(low, 0, Math.min(room, 0.8 * wool))))) : posed;
    }

    /** Chin up behind big round glasses; seen in the mirror. */
    private static YearbookPose cool(Portrait photo, Stage stage, Affine into) {
        FaceRig face = FaceRig.of(photo)
                .nod(Curve.from(SECOND, -3).to(1.75, -9))
                .pout(Curve.of(0.2))
                .brows(Curve.window(1.78, 0.08, 2.05, 0.1).times(0.8));
        Actor posed = stand(face.act(stage.actor(photo)).tilting(Curve.of(4)), stage);
        // Eyes of an assumed head lie higher than those of a person.
        double up = photo.hasFace() ? 0 : 0.17;
        return YearbookPose.of(
                face,
                posed,
                into,
                Wear.Place.EYES,
                (pen, t) -> pen.stamp(SchoolWear.GLASSES, new Point(0, -up), 0.6 + 0.5 * up),
                new YearbookPose.Shadow(new Point(0, 0.07 - up), 0.44, 0.12));
    }

    /** A graduate: the cap has just landed, a grin, a wink; once more when the print comes alive. */
    private static YearbookPose proud(Portrait photo, Stage stage, Affine into) {
        Curve winks = Curve.window(2.3, 0.08, 2.58, 0.1).plus(Curve.window(ALIVE + 0.06, 0.08, ALIVE + 0.4, 0.12));
        FaceRig face = FaceRig.of(photo)
                .smile(Curve.from(THIRD, 0.9)
                        .hold(2.55)
                        .to(2.6, 0.6)
                        .hold(ALIVE)
                        .to(ALIVE + 0.2, 1.05))
                .leftEyeClosed(winks)
                .rightBrow(winks.times(0.7))
                .eyesWide(Curve.window(ALIVE - 0.15, 0.08, ALIVE + 0.05, 0.08).times(0.5))
                .nodAt(ALIVE + 0.14);
        Affine fit = Affine.scale(0.88 * snug(photo.face()), 0.88 * snug(photo.face()))
                .then(Affine.move(0, photo.hasFace() ? 0 : -0.1));
        Point base = stage.at(0.5, 1);
        Curve hops = winks.times(photo.hasFace() ? 0 : 0.06).plus(1);
        Actor posed = stand(
                        face.act(stage.actor(photo))
                                .tilting(Curve.from(THIRD, 8)
                                        .to(2.5, 7)
                                        .hold(ALIVE - 0.1)
                                        .to(ALIVE + 0.3, -3, Ease.BACK)),
                        stage)
                .with(Motion.squash(Curve.swing(THIRD + 0.12, 4, 0.3).times(0.02), base))
                .with(Motion.scale(Curve.of(1), hops, base));
        return YearbookPose.of(
                face,
                posed,
                into,
                Wear.Place.HAT,
                (pen, t) -> pen.within(fit.then(falling(t)), () -> {
                    pen.stamp(SchoolWear.CAP, new Point(0, -0.3), 0.84);
                    SchoolWear.tassel(pen, TASSEL.at(t));
                }),
                new YearbookPose.Shadow(new Point(0, 0.06), 0.46, 0.11));
    }

    /** Clothes fit the face where much hair makes the head wide. */
    private static double snug(Face f) {
        return f.seen() ? Math.clamp(1.22 * f.faceWidth() / f.headWidth(), 0.6, 1) : 0.92;
    }

    private static Affine falling(double t) {
        return Affine.move(
                0,
                Curve.from(THIRD, -0.75)
                        .to(THIRD + 0.16, 0.05, Ease.IN)
                        .to(THIRD + 0.26, 0)
                        .at(t));
    }

    private static final Sprite GLINT = Bits.glint(Colour.rgb(0xE8D8FF));

    private static void sparkle(Pen pen, YearbookPose pose, Motion mirror, double t) {
        double k = Curve.window(1.78, 0.08, 2.05, 0.15).at(t);
        if (k > 0.02) {
            Affine eyes = pose.at().affine(t).then(mirror.affine(t));
            Point at = eyes.apply(new Point(-0.38, -0.1));
            pen.stamp(GLINT, at, 0.2 * k, 40 * t);
        }
    }

    /** Portraits under a page with holes, then what is written and stamped on it. */
    private static List<Layer> page(YearbookPage page, Portrait photo, Stage stage) {
        List<Layer> all = new ArrayList<>();
        YearbookPose large = proud(photo, stage, page.into());
        Point light = page.middle().plus(0, -0.06 * page.u());
        Ink ground = Ink.radial(light, 0.36 * page.u(), ROSE.lighter(0.25), ROSE, ROSE.darker(0.45));
        all.add(Layer.Drawn.of((pen, t) -> pen.fill(page.large(), ground)));
        all.add(shade(photo, stage, page.into()));
        all.addAll(large.shown());
        all.add(Layer.Drawn.of((pen, t) -> {
            pen.fill(page.small(page.beside().getFirst()), Ink.of(BLUE.lighter(0.1)));
            StudioCloth.beams(
                    pen, page.small(page.beside().getLast()), page.beside().getLast(), 0.13 * page.u());
        }));
        all.addAll(shy(photo, stage, page.side().getFirst()).small(page, 0, PAGE));
        all.addAll(cool(photo, stage, page.side().getLast()).small(page, 1, PAGE));
        all.add(Layer.Picture.drawn(page.sheet(), (pen, t) -> page.paper(pen)));
        all.add(Layer.Drawn.of((pen, t) -> PenMarks.draw(pen, page, t)));
        all.add(Layer.Drawn.of((pen, t) -> page.stamp(pen, t)));
        all.add(Layer.Drawn.of((pen, t) -> page.corner(pen, t)));
        return all;
    }
}
