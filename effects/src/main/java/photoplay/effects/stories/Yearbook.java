package photoplay.effects.stories;

import java.util.ArrayList;
import java.util.List;
import photoplay.effects.Solo;
import photoplay.effects.kit.Bits;
import photoplay.effects.kit.CloseUp;
import photoplay.effects.kit.Exposure;
import photoplay.effects.kit.StudioCloth;
import photoplay.effects.kit.Wipe;
import photoplay.stage.geometry.Affine;
import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.lens.Flash;
import photoplay.stage.lens.Grade;
import photoplay.stage.lens.Graded;
import photoplay.stage.lens.Oval;
import photoplay.stage.lens.Small;
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
import photoplay.stage.scene.Font;
import photoplay.stage.scene.Grid;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Layer;
import photoplay.stage.scene.Light;
import photoplay.stage.scene.Motion;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Rnd;
import photoplay.stage.scene.Scene;
import photoplay.stage.scene.Shape;
import photoplay.stage.scene.Sketch;
import photoplay.stage.scene.Source;
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
    private static final double STAMPED = 3.7;
    private static final double ALIVE = 4.3;

    private static final Colour BLUE = Colour.rgb(0x5F86B8);
    private static final Colour ROSE = Colour.rgb(0xB9808E);
    private static final Colour INK = Colour.rgb(0x2B2730);
    private static final Colour MARKER = Colour.rgb(0xE0264B);
    private static final Colour PEN = Colour.rgb(0x2447B5);

    /** The swing of the tassel: when the cap lands, and again when the print comes alive. */
    private static final Curve TASSEL = Curve.swing(THIRD + 0.1, 2.2, 0.9)
            .times(24)
            .times(Curve.fall(PAGE - 0.1, 0.1))
            .plus(Curve.swing(ALIVE - 0.1, 1.8, 1.6).times(26));

    /**
     * One look of the subject.
     *
     * @param at frame of reference of what it wears
     * @param front what is worn
     * @param shadow that it casts on the subject
     */
    private record Pose(FaceRig face, Actor actor, Motion at, Sketch front, Shadow shadow) {
        /** Worn at a place; the actor then goes {@code into} a picture, the frame or a part of the page. */
        static Pose of(FaceRig face, Actor posed, Affine into, Wear.Place place, Sketch front, Shadow shadow) {
            Motion goes = Motion.of(into);
            return new Pose(face, posed.with(goes), Wear.on(posed).at(place).then(goes), front, shadow);
        }

        /** Graded as the prints of that time. */
        List<Layer> shown() {
            Layer.Picture body = face.on(
                            CloseUp.rounded(actor.portrait(), actor.cutout().through(developed(actor.portrait()))))
                    .lit(Light.rim(-50, Colour.rgb(0xFFF4E2), Curve.of(0.6)))
                    .painted((pen, t) -> pen.within(
                            at.affine(t),
                            () -> pen.stamp(
                                    SHADE, shadow.at(), 2.6 * shadow.ry(), 0, shadow.rx() / shadow.ry(), 0.75)));
            return List.of(body, Layer.Drawn.of(front).riding(at));
        }
    }

    /** A soft oval in the units of what is worn. */
    private record Shadow(Point at, double rx, double ry) {}

    private static final Sprite SHADE = Bits.shadow();

    /** The shadow on the cloth. */
    private static Layer.Picture shade(Portrait photo, Stage stage, Affine into) {
        Actor plain = stand(stage.actor(photo), stage).with(Motion.of(into));
        return CloseUp.shaded(
                photo, plain.shadow(Colour.rgb(0x10101E).alpha(0.55), 0.03, 0.045 * into.a(), 0.02 * into.a()));
    }

    /** Printed as in those years; the flash makes up for a dark photo. */
    private static Graded developed(Portrait photo) {
        return new Graded(Grade.NINETIES.gain(Exposure.missing(photo)));
    }

    @Override
    public Scene direct(Portrait given, Stage stage) {
        Portrait photo = CloseUp.framed(given);
        Pose first = shy(photo, stage, Affine.IDENTITY);
        Pose second = cool(photo, stage, Affine.IDENTITY);
        Pose third = proud(photo, stage, Affine.IDENTITY);
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
        Layer.Drawn pop = Layer.Drawn.of((pen, t) -> bird(pen, bird, t)).depth(1.1);
        Layer.Picture waits = waiting.on(CloseUp.rounded(photo, standing.cutout()));
        Plan plan = Plan.of(photo, stage, third.actor());
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
                .add(page(plan, photo, stage).toArray(Layer[]::new))
                .camera(Camera.still(plan.middle())
                        .zoom(pull.times(1 / plan.into().a() - 1)
                                .plus(1)
                                .plus(Curve.from(3.12, 0).to(5, 0.03, Ease.LINEAR)))
                        .pan(
                                pull.times(plan.start().x()),
                                pull.times(plan.start().y()))
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
    private static Pose shy(Portrait photo, Stage stage, Affine into) {
        FaceRig face = FaceRig.of(photo)
                .smile(Curve.of(0.35))
                .blink(1.28)
                .brows(Curve.of(0.2))
                .gaze(Curve.of(0.15), Curve.of(0));
        Actor posed = collared(
                stand(face.act(stage.actor(photo)).tilting(Curve.from(FIRST, -9).to(1.5, -7)), stage), stage);
        double size = snug(photo.face());
        double sits = photo.face().chin().y() < 0.8 * photo.height() ? 0.35 : photo.hasFace() ? 0.22 : 0.2;
        return Pose.of(
                face,
                posed,
                into,
                Wear.Place.NECK,
                (pen, t) -> pen.stamp(WOOL, new Point(0, sits * size), 1.2 * size),
                new Shadow(new Point(0, 0.1), 0.5, 0.16));
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
    private static Pose cool(Portrait photo, Stage stage, Affine into) {
        FaceRig face = FaceRig.of(photo)
                .nod(Curve.from(SECOND, -3).to(1.75, -9))
                .pout(Curve.of(0.2))
                .brows(Curve.window(1.78, 0.08, 2.05, 0.1).times(0.8));
        Actor posed = stand(face.act(stage.actor(photo)).tilting(Curve.of(4)), stage);
        // Eyes of an assumed head lie higher than those of a person.
        double up = photo.hasFace() ? 0 : 0.17;
        return Pose.of(
                face,
                posed,
                into,
                Wear.Place.EYES,
                (pen, t) -> pen.stamp(GLASSES, new Point(0, -up), 0.6 + 0.5 * up),
                new Shadow(new Point(0, 0.07 - up), 0.44, 0.12));
    }

    /** A graduate: the cap has just landed, a grin, a wink; once more when the print comes alive. */
    private static Pose proud(Portrait photo, Stage stage, Affine into) {
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
        return Pose.of(
                face,
                posed,
                into,
                Wear.Place.HAT,
                (pen, t) -> pen.within(fit.then(falling(t)), () -> {
                    pen.stamp(CAP, new Point(0, -0.3), 0.84);
                    tassel(pen, TASSEL.at(t));
                }),
                new Shadow(new Point(0, 0.06), 0.46, 0.11));
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

    /** A ribbed roll of wool round the neck, the jumper's yoke below it. */
    private static final Sprite WOOL = Sprite.drawn(
            1.7, (pen, t) -> pen.within(Affine.move(0, -0.35).then(Affine.scale(1 / 1.2, 1 / 1.2)), () -> wool(pen)));

    private static final Sprite GLASSES =
            Sprite.drawn(2, (pen, t) -> pen.within(Affine.scale(1 / 0.6, 1 / 0.6), () -> glasses(pen)));
    private static final Sprite CAP = Sprite.drawn(
            2, (pen, t) -> pen.within(Affine.move(0, 0.3).then(Affine.scale(1 / 0.84, 1 / 0.84)), () -> cap(pen)));

    private static void wool(Pen pen) {
        Colour wool = Colour.rgb(0xD9A441);
        Shape yoke = Shape.from(-0.56, 0.1)
                .cubic(-0.76, 0.2, -0.9, 0.3, -0.98, 0.46)
                .quad(0, 0.92, 0.98, 0.46)
                .cubic(0.9, 0.3, 0.76, 0.2, 0.56, 0.1)
                .quad(0, 0.42, -0.56, 0.1)
                .close();
        pen.fill(yoke, Ink.down(0.1, 0.9, wool, wool.darker(0.12), wool.darker(0.3)));
        pen.clipped(yoke, () -> {
            for (int row = 0; row < 9; row++) {
                for (int i = -13; i <= 13; i++) {
                    double x = i * 0.09;
                    double y = 0.2 + row * 0.085 - 0.18 * x * x;
                    Colour c = row % 4 == 1
                            ? Colour.rgb(0xF6EBD2)
                            : row % 4 == 3 ? Colour.rgb(0xA3352F) : wool.darker(0.22);
                    pen.stroke(
                            Shape.from(x - 0.04, y - 0.035).line(x, y + 0.02).line(x + 0.04, y - 0.035),
                            row % 2 == 1 ? 0.036 : 0.014,
                            Ink.of(c).alpha(row % 2 == 1 ? 0.95 : 0.6));
                }
            }
        });
        Shape roll = Shape.from(-0.52, -0.12)
                .quad(0, 0.2, 0.52, -0.12)
                .cubic(0.66, -0.06, 0.68, 0.1, 0.58, 0.17)
                .quad(0, 0.52, -0.58, 0.17)
                .cubic(-0.68, 0.1, -0.66, -0.06, -0.52, -0.12)
                .close();
        pen.fill(roll, Ink.down(-0.1, 0.4, wool.lighter(0.3), wool, wool.darker(0.35)));
        pen.clipped(roll, () -> {
            for (int i = -12; i <= 12; i++) {
                double x = i * 0.05;
                double sag = 0.3 * (1 - x * x * 2.6);
                pen.line(
                        new Point(x * 0.94, -0.12 + 0.55 * sag - 0.03),
                        new Point(x * 1.06, 0.14 + 0.6 * sag + 0.02),
                        0.014,
                        Ink.of(wool.darker(0.4).alpha(0.5)));
            }
        });
    }

    private static void glasses(Pen pen) {
        Colour frame = Colour.rgb(0xC2283B);
        for (int side = -1; side <= 1; side += 2) {
            Point c = new Point(side * 0.245, 0.03);
            pen.circle(
                    c,
                    0.205,
                    Ink.linear(
                            c.plus(-0.15, -0.2),
                            c.plus(0.15, 0.2),
                            Colour.rgb(0xBFE0FF).alpha(0.3),
                            Colour.rgb(0xBFE0FF).alpha(0.06)));
            pen.fill(
                    Shape.from(c.plus(-0.13, 0.06))
                            .line(c.plus(0.02, -0.16))
                            .line(c.plus(0.09, -0.15))
                            .line(c.plus(-0.09, 0.12))
                            .close(),
                    Ink.of(Colour.WHITE.alpha(0.35)));
            pen.stroke(Shape.circle(c, 0.205), 0.052, Ink.of(frame.darker(0.45)));
            pen.stroke(
                    Shape.circle(c.plus(0, -0.004), 0.205),
                    0.038,
                    Ink.linear(c.plus(-0.2, -0.2), c.plus(0.2, 0.2), frame.lighter(0.4), frame, frame.darker(0.2)));
            pen.line(c.plus(side * 0.21, -0.03), c.plus(side * 0.3, -0.05), 0.045, Ink.of(frame.darker(0.3)));
        }
        pen.stroke(Shape.from(-0.05, 0.01).quad(0, -0.05, 0.05, 0.01), 0.04, Ink.of(frame));
    }

    /** A graduation cap round the upper head, its tassel at the viewer's right. */
    private static void cap(Pen pen) {
        Colour navy = Colour.rgb(0x22305C);
        pen.fill(
                Shape.from(-0.47, -0.42)
                        .cubic(-0.52, -0.2, -0.51, -0.08, -0.49, 0.0)
                        .quad(0, -0.13, 0.49, 0.0)
                        .cubic(0.51, -0.08, 0.52, -0.2, 0.47, -0.42)
                        .close(),
                Ink.across(-0.5, 0.5, navy.lighter(0.12), navy, navy.darker(0.15), navy.darker(0.5)));
        pen.stroke(Shape.from(-0.49, -0.01).quad(0, -0.14, 0.49, -0.01), 0.03, Ink.of(0xD9B24A));
        Shape board = Shape.from(-0.78, -0.42)
                .line(0.02, -0.66)
                .line(0.78, -0.42)
                .line(0, -0.2)
                .close();
        pen.within(Affine.move(0, 0.03), () -> pen.fill(board, Ink.of(navy.darker(0.6))));
        pen.fill(
                board,
                Ink.linear(
                        new Point(-0.6, -0.6),
                        new Point(0.5, -0.2),
                        navy.lighter(0.28),
                        navy.lighter(0.06),
                        navy.darker(0.2)));
        pen.stroke(Shape.from(-0.78, -0.42).line(0, -0.2).line(0.78, -0.42), 0.012, Ink.of(navy.lighter(0.4)));
    }

    private static void tassel(Pen pen, double swing) {
        Point button = new Point(0, -0.43);
        Point rim = new Point(0.56, -0.37);
        Colour gold = Colour.rgb(0xF2C14E);
        pen.stroke(Shape.from(button).quad(0.3, -0.45, rim.x(), rim.y()), 0.022, Ink.of(gold.darker(0.15)));
        pen.oval(button, 0.045, 0.03, Ink.of(gold));
        pen.within(Affine.turn(swing, rim), () -> {
            Point knot = rim.plus(0, 0.24);
            pen.line(rim, knot, 0.022, Ink.of(gold.darker(0.1)));
            for (int i = -3; i <= 3; i++) {
                pen.line(
                        knot.plus(0.008 * i, 0.01),
                        knot.plus(0.017 * i, 0.2),
                        0.02,
                        Ink.of(gold.darker(i % 2 == 0 ? 0.05 : 0.25)));
            }
            pen.oval(knot, 0.038, 0.045, Ink.of(gold.lighter(0.2)));
            pen.line(knot.plus(-0.034, 0.045), knot.plus(0.034, 0.045), 0.018, Ink.of(gold.darker(0.4)));
        });
    }

    private static final Sprite CHICK = Sprite.prop("baby-chick");
    private static final Sprite GLINT = Bits.glint(Colour.rgb(0xE8D8FF));

    /** Watch the birdie: it springs up on its stick. */
    private static void bird(Pen pen, Point at, double t) {
        double k = Curve.from(0.42, 0)
                .to(0.62, 1, Ease.BACK)
                .hold(1.3)
                .to(1.5, 0, Ease.IN)
                .at(t);
        if (k < 0.01) {
            return;
        }
        double lean = 10 * Math.sin(11 * t) * Curve.fall(0.5, 1.2).at(t);
        pen.within(Affine.turn(lean, at.plus(0, 0.6)), () -> {
            Point head = at.plus(0, 0.5 * (1 - k));
            pen.line(head, head.plus(0, 0.9), 0.018, Ink.of(0x8A5A34));
            pen.line(head.plus(-0.004, 0), head.plus(-0.004, 0.9), 0.006, Ink.of(0xC48A58));
            pen.stamp(CHICK, head, 0.17);
        });
    }

    private static void sparkle(Pen pen, Pose pose, Motion mirror, double t) {
        double k = Curve.window(1.78, 0.08, 2.05, 0.15).at(t);
        if (k > 0.02) {
            Affine eyes = pose.at().affine(t).then(mirror.affine(t));
            Point at = eyes.apply(new Point(-0.38, -0.1));
            pen.stamp(GLINT, at, 0.2 * k, 40 * t);
        }
    }

    /**
     * The page.
     *
     * @param u its measure: small portraits are 0.096 u by 0.125 u
     * @param middle of the large portrait
     * @param into from the frame into the large portrait
     * @param side from the frame into the portraits beside it
     */
    private record Plan(
            Stage stage,
            double u,
            Point middle,
            Affine into,
            List<Affine> side,
            List<Point> beside,
            List<Point> others) {
        static Plan of(Portrait photo, Stage stage, Actor actor) {
            boolean upright = stage.height() > 1.3;
            double u = upright ? 1 : Math.min(1, 0.88 + 0.24 * (stage.width() - 1));
            Point middle = upright ? stage.at(0.5, 0.47) : stage.at(0.5, 0.52);
            List<Point> beside = new ArrayList<>();
            List<Point> others = new ArrayList<>();
            beside.add(middle.plus(-0.335 * u, 0));
            beside.add(middle.plus(0.335 * u, 0));
            if (upright) {
                for (int row = -4; row <= 4; row++) {
                    double y = middle.y() + (row < 0 ? -0.14 : 0.14) * u + 0.33 * row * u;
                    if (Math.abs(row) > 0 && y > 0.2 && y < stage.height() + 0.1) {
                        for (int i = -1; i <= 1; i++) {
                            others.add(new Point(middle.x() + 0.31 * i, y));
                        }
                    }
                }
            } else {
                int columns = (int) Math.ceil((stage.width() / 2 - 0.24 * u) / (0.225 * u));
                for (int i = 1; i <= columns; i++) {
                    for (int row = -1; row <= 1; row++) {
                        for (int k = -1; k <= 1; k += 2) {
                            if (i > 1 || row != 0) {
                                others.add(middle.plus(k * (0.11 + 0.225 * i) * u, 0.325 * row * u));
                            }
                        }
                    }
                }
            }
            Affine into = fit(photo, stage, actor, middle, 0.28 * u);
            return new Plan(
                    stage,
                    u,
                    middle,
                    into,
                    beside.stream()
                            .map(p -> fit(photo, stage, actor, p, 0.125 * u))
                            .toList(),
                    beside,
                    others);
        }

        /** Head and shoulders in an oval; the base of the subject stays below its edge. */
        private static Affine fit(Portrait photo, Stage stage, Actor actor, Point at, double ry) {
            Face f = photo.face();
            Point head = actor.spot(f.centre()).at(2.5);
            double high =
                    actor.spot(f.crown()).at(2.5).distance(actor.spot(f.chin()).at(2.5));
            double k = Math.min(1.2, 0.92 * ry / high);
            double y = at.y() + 0.06 * ry;
            double base = stage.height() - head.y();
            while (photo.hasSubject() && y + base * k < at.y() + 1.02 * ry && k < 1.5 * ry / high) {
                k *= 1.03;
            }
            if (photo.hasSubject()) {
                y = Math.max(y, at.y() + 1.02 * ry - base * k);
            }
            return new Affine(k, 0, 0, k, at.x() - k * head.x(), y - k * head.y());
        }

        /** What the camera looks away from the middle when it still sees the frame as it was. */
        Point start() {
            return middle.plus(new Point(into.e(), into.f()).minus(middle).times(1 / into.a()));
        }

        Shape large() {
            return Shape.oval(middle, 0.2 * u, 0.28 * u);
        }

        Shape small(Point at) {
            return Shape.oval(at, 0.096 * u, 0.125 * u);
        }

        /** All that the camera may see. */
        Box sheet() {
            Point a = into.apply(Point.ORIGIN);
            Point b = into.apply(stage.at(1, 1));
            return stage.frame().join(new Box(a.x(), a.y(), b.x(), b.y())).grown(0.06);
        }
    }

    /** Portraits under a page with holes, then what is written and stamped on it. */
    private static List<Layer> page(Plan plan, Portrait photo, Stage stage) {
        List<Layer> all = new ArrayList<>();
        Pose large = proud(photo, stage, plan.into());
        Point light = plan.middle().plus(0, -0.06 * plan.u());
        Ink ground = Ink.radial(light, 0.36 * plan.u(), ROSE.lighter(0.25), ROSE, ROSE.darker(0.45));
        all.add(Layer.Drawn.of((pen, t) -> pen.fill(plan.large(), ground)));
        all.add(shade(photo, stage, plan.into()));
        all.addAll(large.shown());
        all.add(Layer.Drawn.of((pen, t) -> {
            pen.fill(plan.small(plan.beside().getFirst()), Ink.of(BLUE.lighter(0.1)));
            StudioCloth.beams(
                    pen, plan.small(plan.beside().getLast()), plan.beside().getLast(), 0.13 * plan.u());
        }));
        small(all, plan, 0, shy(photo, stage, plan.side().getFirst()));
        small(all, plan, 1, cool(photo, stage, plan.side().getLast()));
        all.add(Layer.Picture.drawn(plan.sheet(), (pen, t) -> sheet(pen, plan)));
        all.add(Layer.Drawn.of((pen, t) -> scribbles(pen, plan, t)));
        all.add(Layer.Drawn.of((pen, t) -> stamp(pen, plan, t)));
        all.add(Layer.Drawn.of((pen, t) -> corner(pen, plan, t)));
        return all;
    }

    /** A former pose in a small portrait. */
    private static void small(List<Layer> all, Plan plan, int i, Pose pose) {
        Point middle = plan.beside().get(i);
        Actor actor = pose.actor();
        Grid g = new Grid(1);
        g.count = 1;
        g.x[0] = (float) middle.x();
        g.y[0] = (float) middle.y();
        for (int k = actor.chain().size() - 1; k >= 0; k--) {
            actor.chain().get(k).pull(g, PAGE);
        }
        Point inPhoto = new Point(g.x[0], g.y[0]);
        double zoom =
                actor.ride(actor.portrait().face().centre(), 0, 1).affine(PAGE).zoom();
        double r = 1.1 * plan.u() / zoom;
        all.add(Layer.Picture.of(
                new Source.Looked(
                        new Source.Looked(actor.cutout().source(), new Oval(inPhoto, 0.096 * r, 0.125 * r, 0, 0.06)),
                        new Small(developed(actor.portrait()), Math.clamp(1.6 * zoom, 0.2, 1))),
                actor.chain()));
        Affine there = pose.at().affine(PAGE);
        Shape hole = plan.small(middle);
        all.add(Layer.Drawn.of((pen, t) ->
                pen.clipped(hole, () -> pen.within(there, () -> pose.front().draw(pen, PAGE)))));
    }

    private static final List<String> CAPTIONS = List.of(
            "Chess club",
            "Band",
            "Drama",
            "Track team",
            "Art room",
            "Radio",
            "Choir",
            "Debate",
            "Lunch hero",
            "Physics");

    /** Paper, names of clubs, grey sitters, and holes for the portraits that are alive. */
    private static void sheet(Pen pen, Plan plan) {
        Box all = plan.sheet();
        double u = plan.u();
        Rnd r = plan.stage().rnd(9);
        pen.rect(
                all,
                Ink.linear(
                        all.at(0, 0), all.at(1, 1), Colour.rgb(0xFBF5E6), Colour.rgb(0xF3EAD6), Colour.rgb(0xE6DAC0)));
        for (int i = 0; i < 500; i++) {
            Point at = new Point(r.between(all.left(), all.right()), r.between(all.top(), all.bottom()));
            pen.line(
                    at,
                    at.plus(r.either() * 0.008, r.either() * 0.008),
                    0.0012,
                    Ink.of(Colour.rgb(r.chance(0.5) ? 0xB9A886 : 0xFFFFFF).alpha(0.4)));
        }
        Point title = new Point(
                plan.middle().x(), plan.middle().y() - 0.28 * u - (plan.stage().height() > 1.3 ? 0.44 : 0.1) * u);
        if (plan.stage().height() > 1.3) {
            title = new Point(
                    title.x(), Math.max(0.115, plan.others().getFirst().y() - 0.2));
        }
        pen.text("OUR YEAR", Font.SERIF, 0.062 * u, title.plus(0, 0.025 * u), Pen.Align.CENTRE, Ink.of(0x6B2E46));
        pen.line(title.plus(-0.17 * u, 0.048 * u), title.plus(0.17 * u, 0.048 * u), 0.004, Ink.of(0xC79A5B));
        for (int i = 0; i < plan.others().size(); i++) {
            Point at = plan.others().get(i);
            sitter(pen, at, u, i);
            caption(pen, CAPTIONS.get(i % CAPTIONS.size()), at.plus(0, 0.165 * u), 0.03 * u);
        }
        caption(pen, "Art club", plan.beside().getFirst().plus(0, 0.165 * u), 0.03 * u);
        caption(pen, "Film club", plan.beside().getLast().plus(0, 0.165 * u), 0.03 * u);
        caption(pen, "Class favourite", plan.middle().plus(0, 0.33 * u), 0.032 * u);
        List<Shape> holes = List.of(
                plan.large(),
                plan.small(plan.beside().getFirst()),
                plan.small(plan.beside().getLast()));
        for (Shape hole : holes) {
            pen.fill(hole, Wipe.HOLE);
            pen.clipped(hole, () -> dots(pen, plan));
            rim(pen, hole, u);
        }
        Point lamp = all.at(-0.05, 0.25);
        double big = Math.max(all.width(), all.height());
        pen.rect(
                all,
                Ink.radial(
                        lamp,
                        1.15 * big,
                        Colour.rgb(0xFFD89A).alpha(0.3),
                        Colour.rgb(0xFFD89A).alpha(0.08),
                        Colour.rgb(0x3A2030).alpha(0.16),
                        Colour.rgb(0x2A1428).alpha(0.34)));
    }

    private static void caption(Pen pen, String words, Point at, double size) {
        pen.text(words, Font.TYPEWRITER, size, at, Pen.Align.CENTRE, Ink.of(INK.lighter(0.15)));
    }

    /** The screen of the print. */
    private static void dots(Pen pen, Plan plan) {
        double pitch = 0.0085;
        Point c = plan.middle();
        double reach = 0.45 * plan.u();
        Ink ink = Ink.of(Colour.rgb(0x40203A).alpha(0.13));
        for (double y = c.y() - 0.3 * plan.u(); y < c.y() + 0.3 * plan.u(); y += pitch) {
            double shift = Math.round(y / pitch) % 2 == 0 ? 0 : pitch / 2;
            for (double x = c.x() - reach + shift; x < c.x() + reach; x += pitch) {
                pen.circle(new Point(x, y), pitch * 0.24, ink);
            }
        }
    }

    private static void rim(Pen pen, Shape hole, double u) {
        pen.stroke(hole, 0.012 * u, Ink.of(0xFFFDF5));
        pen.stroke(hole, 0.0035 * u, Ink.of(Colour.rgb(0x6B5A4A).alpha(0.8)));
    }

    /** Somebody else of the class, in soft grey. */
    private static void sitter(Pen pen, Point at, double u, int i) {
        Shape hole = Shape.oval(at, 0.096 * u, 0.125 * u);
        Colour ground = Colour.rgb(i % 3 == 0 ? 0xC9CCD2 : i % 3 == 1 ? 0xD3CCC6 : 0xC4CDCB);
        pen.fill(
                hole,
                Ink.radial(at.plus(-0.03 * u, -0.04 * u), 0.17 * u, ground.lighter(0.35), ground, ground.darker(0.2)));
        pen.clipped(
                hole,
                () -> pen.within(Affine.place(at, 0, u, u), () -> {
                    Colour grey = Colour.rgb(0x8E9097);
                    Ink body = Ink.down(0.02, 0.14, grey, grey.darker(0.25));
                    Ink head = Ink.radial(new Point(-0.012, -0.04), 0.07, grey.lighter(0.2), grey);
                    Ink hair = Ink.of(grey.darker(0.35));
                    if (i % 4 == 0) {
                        pen.oval(new Point(0, 0.0), 0.062, 0.085, hair);
                    }
                    pen.oval(new Point(0, 0.135), 0.085, 0.085, body);
                    pen.rect(new Box(-0.017, 0.02, 0.017, 0.07), Ink.of(grey.darker(0.12)));
                    pen.oval(new Point(0, -0.018), 0.041, 0.052, head);
                    switch (i % 4) {
                        case 0 -> pen.oval(new Point(0, -0.058), 0.046, 0.028, hair);
                        case 1 -> {
                            for (int k = 0; k < 9; k++) {
                                pen.circle(new Point(0, -0.03).plus(Point.polar(0.047, 170 + k * 25)), 0.021, hair);
                            }
                        }
                        case 2 -> {
                            pen.oval(new Point(0, -0.053), 0.044, 0.026, hair);
                            pen.circle(new Point(0, -0.088), 0.022, hair);
                        }
                        default ->
                            pen.fill(
                                    Shape.from(-0.045, -0.025)
                                            .cubic(-0.05, -0.1, 0.05, -0.1, 0.047, -0.03)
                                            .quad(0.02, -0.065, -0.045, -0.025)
                                            .close(),
                                    hair);
                    }
                }));
        rim(pen, hole, u);
    }

    /** A heart round the portrait, a farewell, stars, and what bored pens add to others. */
    private static void scribbles(Pen pen, Plan plan, double t) {
        double u = plan.u();
        Point c = plan.middle();
        double k = Math.clamp((t - 3.08) / 0.3, 0, 1);
        if (k <= 0) {
            return;
        }
        List<Point> heart = new ArrayList<>();
        int n = 48;
        for (int i = 0; i <= (int) (k * n); i++) {
            double a = -Math.PI / 2 + 2 * Math.PI * i / n * 1.02;
            double x = 0.25 * Math.cos(a) * (1 + 0.06 * Math.sin(2 * a));
            double dip = 0.075 * Math.exp(-Math.pow(x / 0.07, 2));
            double y = 0.335 * Math.sin(a) + (Math.sin(a) < 0 ? dip : 1.1 * dip) - 0.012;
            heart.add(c.plus(u * (x + 0.005 * Math.sin(5 * a)), u * y));
        }
        if (heart.size() > 1) {
            pen.curve(heart, 0.0135 * u, Ink.of(MARKER.alpha(0.88)));
        }
        double wide = pen.measure("never change!!", Font.HAND, 0.1 * u);
        Point words = new Point(Math.max(c.x() - 0.34 * u, 0.54 * wide), Math.max(c.y() - 0.45 * u, 0.125));
        double written = Math.clamp((t - 3.34) / 0.24, 0, 1);
        if (written > 0) {
            Box shown = new Box(
                    words.x() - 0.52 * wide,
                    words.y() - 0.2,
                    words.x() + (written - 0.5) * 1.04 * wide,
                    words.y() + 0.1);
            pen.within(
                    Affine.turn(-9, words),
                    () -> pen.clipped(
                            Shape.rect(shown),
                            () -> pen.text(
                                    "never change!!", Font.HAND, 0.1 * u, words, Pen.Align.CENTRE, Ink.of(PEN))));
        }
        for (int i = 0; i < 5; i++) {
            double grown = Curve.pop(3.42 + 0.05 * i).at(t);
            if (grown > 0.02) {
                Point at = c.plus(Point.polar((0.37 + 0.03 * (i % 2)) * u, new double[] {-140, 140, -50, -28, 40}[i]));
                pen.stroke(
                        Shape.star(at, 5, 0.026 * u * grown, 0.42, 12 * i),
                        0.006 * u,
                        Ink.of(i % 2 == 0 ? MARKER : PEN));
            }
        }
        doodles(pen, plan, t);
    }

    private static void doodles(Pen pen, Plan plan, double t) {
        double u = plan.u();
        List<Point> o = plan.others();
        for (int i = 0; i < o.size(); i += 3) {
            double k = Math.clamp((t - 3.3 - 0.03 * i) / 0.12, 0, 1);
            if (k <= 0) {
                continue;
            }
            Point at = o.get(i).plus(0, -0.018 * u);
            Ink ink = Ink.of(i % 2 == 0 ? PEN : INK);
            switch (i / 3 % 3) {
                case 0 -> {
                    for (int side = -1; side <= 1; side += 2) {
                        Point lip = at.plus(0, 0.014 * u);
                        pen.stroke(
                                Shape.from(lip)
                                        .quad(
                                                lip.x() + side * 0.03 * u * k,
                                                lip.y() - 0.004 * u,
                                                lip.x() + side * 0.045 * u * k,
                                                lip.y() - 0.022 * u),
                                0.0085 * u,
                                ink);
                    }
                }
                case 1 -> {
                    for (int side = -1; side <= 1; side += 2) {
                        pen.stroke(Shape.circle(at.plus(side * 0.019 * u, -0.004 * u), 0.0145 * u * k), 0.005 * u, ink);
                    }
                    pen.line(at.plus(-0.005 * u, -0.004 * u), at.plus(0.005 * u, -0.004 * u), 0.005 * u, ink);
                }
                default ->
                    pen.stroke(
                            Shape.from(at.plus(-0.04 * u, -0.045 * u))
                                    .line(at.plus(-0.045 * u, -0.085 * u))
                                    .line(at.plus(-0.018 * u, -0.06 * u))
                                    .line(at.plus(0, -0.095 * u * k))
                                    .line(at.plus(0.018 * u, -0.06 * u))
                                    .line(at.plus(0.045 * u, -0.085 * u))
                                    .line(at.plus(0.04 * u, -0.045 * u))
                                    .close(),
                            0.006 * u,
                            Ink.of(0xE0A020));
            }
        }
    }

    /** The stamp comes down; its ink is uneven. */
    private static void stamp(Pen pen, Plan plan, double t) {
        double age = t - (STAMPED - 0.1);
        if (age < 0) {
            return;
        }
        double u = plan.u();
        double k = 1 + 1.3 * Math.pow(1 - Math.min(1, age / 0.1), 2);
        Point at = new Point(
                plan.middle().x() + 0.03 * u,
                Math.min(plan.middle().y() + 0.365 * u, plan.stage().height() - 0.14));
        pen.within(
                Affine.place(at, -9, k * u, k * u),
                () -> pen.stamp(VIRAL, Point.ORIGIN, 0.21, 0, 1, Math.min(1, age / 0.08)));
    }

    private static final Sprite VIRAL = Sprite.drawn(3.3, (pen, t) -> {
        Colour red = Colour.rgb(0xC3162E);
        Box b = new Box(-1.6, -0.45, 1.6, 0.45);
        pen.fill(Shape.roundRect(b, 0.12), Ink.of(Colour.rgb(0xFFF6E8).alpha(0.72)));
        pen.stroke(Shape.roundRect(b, 0.12), 0.06, Ink.of(red));
        pen.stroke(Shape.roundRect(b.grown(-0.075), 0.08), 0.022, Ink.of(red));
        pen.text("MOST LIKELY", Font.FAT, 0.33, new Point(0, -0.03), Pen.Align.CENTRE, Ink.of(red));
        pen.text("TO GO VIRAL", Font.FAT, 0.33, new Point(0, 0.34), Pen.Align.CENTRE, Ink.of(red));
        Rnd r = new Rnd(4);
        for (int i = 0; i < 150; i++) {
            pen.circle(
                    new Point(r.between(-1.6, 1.6), r.between(-0.46, 0.46)),
                    r.between(0.005, 0.022),
                    Ink.of(Colour.rgb(0xFFF6E8).alpha(r.between(0.3, 0.8))));
        }
    });

    /** A draught lifts the lower corner of the page. */
    private static void corner(Pen pen, Plan plan, double t) {
        double k = Curve.rise(4.2, 0.5).at(t) * (1 + 0.16 * Math.sin(7 * t));
        if (k < 0.01) {
            return;
        }
        Box all = plan.stage().frame().grown(0.1);
        Point p = new Point(plan.stage().width() + 0.015, plan.stage().height() + 0.015);
        double s = 0.34 * k;
        Point a = p.plus(-s, 0);
        Point b = p.plus(0, -s * 0.8);
        Point tip = p.plus(-0.62 * s, -0.58 * s);
        Shape under = Shape.from(a).line(p.plus(0.1, 0.1)).line(b).close();
        pen.fill(Shape.from(a).line(all.at(1, 1)).line(b).close(), Ink.of(0xD9CCB2));
        pen.fill(under, Ink.linear(tip, p, Colour.rgb(0x4A3A30).alpha(0.6), Colour.rgb(0xE9DEC6)));
        pen.fill(
                Shape.from(a)
                        .quad(tip.x() + 0.1 * s, tip.y() + 0.42 * s, tip.x(), tip.y())
                        .quad(tip.x() + 0.42 * s, tip.y() + 0.1 * s, b.x(), b.y())
                        .quad(p.x() - 0.36 * s, p.y() - 0.3 * s, a.x(), a.y())
                        .close(),
                Ink.linear(tip, a.lerp(b, 0.5), Colour.rgb(0xFFFDF4), Colour.rgb(0xEFE4CC), Colour.rgb(0xB5A27F)));
    }
}
