package photoplay.effects.celebrations;

import java.util.List;
import photoplay.effects.Solo;
import photoplay.effects.kit.Bits;
import photoplay.effects.kit.Boulevard;
import photoplay.effects.kit.CloseUp;
import photoplay.effects.kit.Party;
import photoplay.stage.geometry.Affine;
import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.lens.Bloom;
import photoplay.stage.portrait.Face;
import photoplay.stage.portrait.Joint;
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
import photoplay.stage.scene.Sprite;
import photoplay.stage.scene.Stage;
import photoplay.stage.scene.Warps;
import photoplay.stage.sound.Score;
import photoplay.stage.sound.Sound;
import photoplay.stage.sound.Tune;

/** Giant parade balloons drift past while small ones flood up, and a bunch of strings lifts the subject. */
public enum BalloonParade implements Solo {
    BALLOON_PARADE;

    private static final double BUMP = 0.5;
    private static final double GATHER = 2.7;
    private static final double CANNONS = 3.2;
    private static final int BUNCH = 9;

    private static final List<Sprite> BALLOONS =
            Bits.PARTY.stream().map(Party::balloon).toList();

    @Override
    public Scene direct(Portrait given, Stage stage) {
        Portrait photo = CloseUp.framed(given);
        Face face = photo.face();
        Curve lift = Curve.from(GATHER, 0).to(3.15, 0.075, Ease.BACK).hold(3.9).to(4.5, 0.0, Ease.BOUNCE);
        Curve taut = Curve.from(GATHER, 0).to(3.0, 0.04).hold(4.0).to(4.4, 0);
        FaceRig acting = FaceRig.of(photo)
                .blink(BUMP + 0.05, 3.25)
                .brows(Curve.window(GATHER, 0.2, 3.8, 0.4))
                .smile(Curve.rise(0.9, 0.5));
        Actor actor = acting.act(stage.actor(photo))
                .tilting(Curve.swing(BUMP, 1.6, 1).times(3))
                .roomy(0.5)
                .with(Warps.bend(
                        stage.at(0.5, 1),
                        stage.height(),
                        Curve.sine(0.7, 0.03).times(Curve.window(2.9, 0.3, 4.3, 0.4))))
                .with(Motion.scale(Curve.of(1), taut.plus(lift.times(0.9)).plus(1), stage.at(0.5, 1)));
        Spot hand = actor.spot(hold(photo));
        Curve clear = Curve.of(photo.kind() == Portrait.Kind.GROUP ? 0 : 1);
        Bunch bunch = Bunch.of(actor, hand, stage);
        Emitter small = Emitter.of(34, stage.seed(), BALLOONS.toArray(Sprite[]::new))
                .rising(stage, 0.28, 0.5)
                .size(0.1, 0.19)
                .sway(0.03, 0.5);
        Emitter paper = Emitter.of(130, stage.seed() + 3, Bits.confetti())
                .from(new Box(0, stage.height(), stage.width(), stage.height()))
                .born(CANNONS, CANNONS + 0.2)
                .velocity(-0.5, 0.5, -2.9, -1.5)
                .gravity(1.5)
                .drag(1.3)
                .spin(60, 300)
                .tumble(1.2)
                .life(2, 2)
                .size(0.02, 0.036)
                .landingOn(actor, 0.4);
        return stage.film()
                .add(actor.backdrop())
                .add(Boulevard.street(stage).opacity(Curve.rise(0.5, 0.6)))
                .add(small.far())
                .add(Layer.Drawn.of((pen, t) -> giants(pen, stage, t)).depth(0.8))
                .add(acting.on(CloseUp.rounded(photo, actor.cutout()))
                        .lit(Light.ambient(Colour.rgb(0xFFF4DC), Curve.rise(0.5, 0.6)))
                        .lit(Light.lamp(
                                t -> stage.at(0.02, 1.1 - 0.45 * t),
                                0.5,
                                Bits.PARTY.get(0),
                                Curve.rise(0.1, 0.3).times(0.5)))
                        .lit(Light.lamp(
                                t -> stage.at(0.98, 1.5 - 0.42 * t),
                                0.5,
                                Bits.PARTY.get(3),
                                Curve.rise(0.8, 0.5).times(0.5)))
                        .lit(Light.rim(
                                -60, Colour.rgb(0xFFF8E0), Curve.rise(0.5, 0.6).times(0.8)))
                        .painted((pen, t) -> shades(pen, stage, face, actor, t)))
                .draw((pen, t) -> bumper(pen, actor, face, t))
                .draw((pen, t) -> strings(pen, bunch, hand, t))
                .draw((pen, t) -> knot(pen, hand, t))
                .add(paper.all())
                .add(Party.bank(stage, 9).opacity(Curve.rise(0.05, 0.4)))
                .add(beside(stage, 0, clear), beside(stage, 0.8, clear))
                .add(Layer.Drawn.of((pen, t) -> passer(pen, stage, t))
                        .soft(0.014)
                        .depth(1.4))
                .add(CloseUp.opening(photo, stage))
                .camera(Camera.still(stage.centre()).push(1, 1.05, 5))
                .through(Bloom.of(Curve.rise(0.6, 0.5).times(0.14)))
                .score(Score.of(Tune.STREET_MARCH.at(116))
                        .cue(Sound.BALLOON, BUMP, 1.4, GATHER)
                        .cue(Sound.CROWD_CHEER, CANNONS)
                        .cue(Sound.CORK, CANNONS, CANNONS + 0.05));
    }

    /** Where the strings meet: the nearer wrist in the picture, else a shoulder, else the top of the cut-out. */
    private static Point hold(Portrait photo) {
        if (!photo.hasFace()) {
            return photo.subject().top();
        }
        var body = photo.body();
        return body.visible(Joint.RIGHT_WRIST)
                .filter(p -> p.y() < photo.height() - 0.12)
                .or(() -> body.visible(Joint.LEFT_WRIST).filter(p -> p.y() < photo.height() - 0.12))
                .orElse(body.rightShoulder());
    }

    /** Four giants sail in from the right behind the subject, each with its handler's string. */
    private static void giants(Pen pen, Stage stage, double t) {
        giant(
                pen,
                stage,
                ParadeGiants.STAR,
                0.42,
                0.2,
                1.12,
                t,
                t > CANNONS ? 300 * Ease.OUT.of((t - CANNONS) / 1.2) : 0);
        giant(pen, stage, ParadeGiants.HEART, 0.36, 0.36, 1.42, t, 0);
        giant(pen, stage, ParadeGiants.DOG, 0.28, 0.15, 1.62, t, 0);
        giant(pen, stage, ParadeGiants.RABBIT, 0.4, 0.42, 1.85, t, 0);
    }

    private static void giant(
            Pen pen, Stage stage, Sprite sprite, double size, double y, double start, double t, double turn) {
        double in = Ease.OUT.of((t - 0.7) / 1.3);
        double x = start * stage.width() + 0.7 * (1 - in) - 0.21 * t - 0.2 * in;
        Point at = new Point(x, y * stage.height() + 0.012 * Math.sin(2 * t + start * 9));
        if (t > 0.6 && x > -0.4 && x < stage.width() + 0.5) {
            pen.curve(
                    List.of(
                            at.plus(0, size * 0.4),
                            at.plus(0.03, 0.5),
                            at.plus(0.06, 0.9),
                            at.plus(0.05, stage.height())),
                    0.004,
                    Ink.of(Colour.WHITE.alpha(0.75)));
            pen.stamp(sprite, at, size, turn + 4 * Math.sin(1.3 * t + start));
        }
    }

    /** Small balloons that rise along one edge, clear of the face. */
    private static Layer beside(Stage stage, double left, Curve clear) {
        double below = stage.height() + 0.2;
        return Emitter.of(18, stage.seed() + (left > 0 ? 21 : 22), BALLOONS.toArray(Sprite[]::new))
                .rising(stage, 0.28, 0.5)
                .from(new Box((left - 0.03) * stage.width(), below, (left + 0.23) * stage.width(), below))
                .size(0.1, 0.19)
                .sway(0.03, 0.5)
                .near()
                .soft(0.006)
                .opacity(clear);
    }

    /** The balloons that lift: beside the head, where there is more room, or over what has no face. */
    private record Bunch(Spot over, double below) {
        static Bunch of(Actor actor, Spot hand, Stage stage) {
            Face f = actor.portrait().face();
            Spot head = actor.spot(f.centre());
            double side = head.at(1).x() < stage.width() / 2 ? 1 : -1;
            double beside =
                    actor.rideRigid(f.centre(), 0, f.headWidth()).affine(1).zoom() / 2 + 0.19;
            Spot over = f.seen()
                    ? t -> new Point(
                            Math.clamp(head.at(t).x() + side * beside, 0.15, stage.width() - 0.15),
                            Math.min(head.at(t).y(), hand.at(t).y() - 0.32))
                    : t -> new Point(
                            Math.clamp(hand.at(t).x() + side * 0.36, 0.15, stage.width() - 0.15),
                            Math.max(0.2, hand.at(t).y() - 0.36));
            return new Bunch(over, stage.height() + 0.3);
        }

        Point balloon(int i, double t) {
            double in = Ease.BACK.of((t - GATHER + 0.35 - 0.02 * i) / 0.6);
            Point middle = over.at(t).plus(0.02 * Math.sin(1.7 * t), 0);
            Point rest = middle.plus(Point.polar(0.035 + 0.062 * (i % 3), i * 40 - 90 + 6 * Math.sin(t * 1.5 + i)));
            return new Point(rest.x() + 0.3 * Math.sin(i * 2.3), below).lerp(rest, in);
        }
    }

    private static void strings(Pen pen, Bunch bunch, Spot hand, double t) {
        if (t < GATHER - 0.35) {
            return;
        }
        Point h = hand.at(t);
        double tight = Math.clamp((t - GATHER) / 0.3, 0, 1);
        for (int i = 0; i < BUNCH; i++) {
            Point b = bunch.balloon(i, t).plus(0, 0.07);
            Point sag = b.lerp(h, 0.5).plus(0.08 * (1 - tight), 0.1 * (1 - tight));
            pen.stroke(Shape.from(b).quad(sag.x(), sag.y(), h.x(), h.y()), 0.0045, Ink.of(0xFBFBFF));
        }
        for (int i = 0; i < BUNCH; i++) {
            pen.stamp(BALLOONS.get(i % 6), bunch.balloon(i, t), 0.19, 5 * Math.sin(t * 2 + i));
        }
    }

    private static void knot(Pen pen, Spot hand, double t) {
        if (t > GATHER) {
            Point h = hand.at(t);
            pen.fill(Shape.heart(h, 0.024), Ink.radial(h, 0.03, Colour.tones(0xFF8FB4, 0xE5285F)));
        }
    }

    /** The balloon that bumps the left cheek and bounces on upward. */
    private static void bumper(Pen pen, Actor actor, Face face, double t) {
        Point cheek = actor.spot(face.leftEar()).at(t).plus(-0.075, 0.03);
        Spot way = Spot.through(
                List.of(
                        cheek.plus(-0.2, 0.8),
                        cheek.plus(-0.06, 0.3),
                        cheek,
                        cheek.plus(-0.12, -0.35),
                        cheek.plus(-0.1, -1.1)),
                Curve.from(0, 0).to(BUMP, 0.5, Ease.OUT).to(1.5, 1, Ease.IN));
        if (t < 1.5) {
            double dent = Curve.hit(BUMP, 0.25).at(t) * 0.15;
            pen.within(
                    Affine.place(way.at(t), -8, 1 - dent, 1 + dent * 0.6),
                    () -> pen.stamp(BALLOONS.getFirst(), Point.ORIGIN, 0.19));
        }
    }

    /** Shadows of the giants that pass, and of the balloon at the cheek. */
    private static void shades(Pen pen, Stage stage, Face face, Actor actor, double t) {
        double x = stage.width() * (1.3 - 0.32 * t);
        pen.stamp(Bits.shadow(), new Point(x, stage.height() * 0.45), 0.7, 0, 1, 0.28);
        pen.stamp(Bits.shadow(), new Point(x + 0.8, stage.height() * 0.6), 0.6, 0, 1, 0.25);
        double near = Curve.window(0.25, 0.25, 0.9, 0.3).at(t);
        pen.stamp(Bits.shadow(), actor.spot(face.leftEar()).at(t).plus(-0.01, 0.05), 0.2, 0, 1, 0.6 * near);
    }

    /** One huge balloon slides past the lens. */
    private static void passer(Pen pen, Stage stage, double t) {
        double k = (t - 4.1) / 0.9;
        if (k > 0) {
            pen.stamp(
                    BALLOONS.get(1),
                    new Point(stage.width() * 0.9 + 0.3 * (1 - k), stage.height() + 0.35 - 0.4 * k),
                    0.62,
                    -12);
        }
    }
}
