package photoplay.effects.moves;

import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import photoplay.effects.Solo;
import photoplay.effects.kit.Bits;
import photoplay.effects.kit.CloseUp;
import photoplay.effects.kit.Filtered;
import photoplay.effects.kit.Shaped;
import photoplay.effects.kit.Wipe;
import photoplay.stage.geometry.Affine;
import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.lens.Bloom;
import photoplay.stage.lens.Soft;
import photoplay.stage.lens.Vignette;
import photoplay.stage.portrait.Face;
import photoplay.stage.portrait.Portrait;
import photoplay.stage.portrait.Raster;
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
import photoplay.stage.scene.Rnd;
import photoplay.stage.scene.Scene;
import photoplay.stage.scene.Shape;
import photoplay.stage.scene.Source;
import photoplay.stage.scene.Sprite;
import photoplay.stage.scene.Stage;
import photoplay.stage.sound.Instrument;
import photoplay.stage.sound.Score;
import photoplay.stage.sound.Sound;
import photoplay.stage.sound.Tune;

/** The subject crumbles into glittering dust, winks last of all, and blows away, leaving a shape of light. */
public enum Disappear implements Solo {
    DISAPPEAR;

    private static final double SNAP = 0.2;
    private static final double HEAD_ONLY = 2.7;
    private static final double GONE = 3.45;
    private static final double RUSH = 3.8;
    private static final int FLAKES = 4800;
    private static final Colour EMBER = Colour.rgb(0xFFB347);
    private static final Colour GOLD = Colour.rgb(0xFFDF9A);

    /** A crumb of the photo and the second at which it comes loose. */
    private record Crumb(Point home, double loose, Sprite colour, double size, double luck) {}

    /** What is still there: a ragged disc that shrinks about the head, eaten from the right and from below. */
    private record Rest(Point head, double widest, double last, Curve radius) {
        Point centre(double t) {
            return centre(head, widest, t);
        }

        private static Point centre(Point head, double widest, double t) {
            double k = Math.clamp((HEAD_ONLY - t) / 2.2, 0, 1);
            return head.plus(-0.36 * widest * k, -0.26 * widest * k);
        }

        /** Eats as much by each beat, however close the subject is. */
        static Rest of(Portrait photo) {
            Face face = photo.face();
            Point head = face.centre();
            Box box = photo.subject().box();
            double widest = 0;
            for (int i = 0; i < 4; i++) {
                widest = Math.max(widest, head.distance(box.at(i % 2, i < 2 ? 0 : 1)));
            }
            double last = Math.min(0.45 * widest, face.headHeight() * 0.72);
            return new Rest(
                    head,
                    widest,
                    last,
                    Curve.from(0.25, widest * 2)
                            .to(0.5, Math.max(last, radius(photo, centre(head, widest, 0.5), 0.98)))
                            .to(1.15, Math.max(last, radius(photo, centre(head, widest, 1.15), 0.8)), Ease.LINEAR)
                            .to(1.8, Math.max(last, radius(photo, centre(head, widest, 1.8), 0.55)), Ease.LINEAR)
                            .to(HEAD_ONLY, last, Ease.LINEAR)
                            .hold(3.1)
                            .to(GONE, 0, Ease.IN));
        }

        /** Of the disc about a point that holds a share of the subject. */
        private static double radius(Portrait photo, Point centre, double share) {
            Box box = photo.subject().box();
            double[] far = IntStream.range(0, 40 * 40)
                    .mapToObj(i -> box.at((i % 40 + 0.5) / 40, (Math.floorDiv(i, 40) + 0.5) / 40))
                    .filter(p -> !photo.hasSubject() || photo.matte().at(p.x(), p.y()) > 0.5)
                    .mapToDouble(centre::distance)
                    .sorted()
                    .toArray();
            return far.length == 0 ? 0 : far[(int) (share * (far.length - 1))];
        }

        /** The radius in a direction; noise of two sizes that crawls with time. */
        double ragged(double degrees, double t) {
            double a = Math.toRadians(degrees);
            double rough = 0.035 * Math.sin(5 * a + 1.3 + 2 * t)
                    + 0.025 * Math.sin(11 * a - 3 * t)
                    + 0.02 * (Rnd.hash(9, Math.floorMod(Math.round(degrees / 4), 90)) - 0.5) * 2;
            return Math.max(0, radius.at(t) * (1 + rough));
        }

        boolean holds(Point p, double t) {
            Point d = p.minus(centre(t));
            return d.length() < ragged(d.degrees(), t);
        }

        Shape edge(double t, boolean clockwise) {
            return outline(Shape.from(at(0, t)), t, clockwise);
        }

        private Shape outline(Shape s, double t, boolean clockwise) {
            for (int i = 1; i < 90; i++) {
                s.line(at(clockwise ? i * 4 : 360 - i * 4, t));
            }
            return s.close();
        }

        private Point at(double degrees, double t) {
            return centre(t).plus(Point.polar(ragged(degrees, t), degrees));
        }

        /** All but the disc. */
        Shape eaten(Box frame, double t) {
            Box b = frame.grown(0.6);
            Point first = at(0, t);
            return outline(Shape.rect(b).move(first.x(), first.y()), t, false);
        }
    }

    @Override
    public Scene direct(Portrait given, Stage stage) {
        Portrait photo = CloseUp.framed(given);
        Face face = photo.face();
        Box box = photo.subject().box();
        Rest rest = Rest.of(photo);
        FaceRig acting = FaceRig.of(photo)
                .lookAt(t -> t > 0.5 && t < 2.4 ? face.centre().plus(1, 0.3) : face.centre())
                .brows(Curve.window(0.5, 0.15, 1.3, 0.3))
                .smile(Curve.rise(2.4, 0.3))
                .leftEyeClosed(Curve.window(2.85, 0.08, 3.1, 0.1));
        Curve hop = photo.hasFace()
                ? Curve.of(0)
                : Curve.window(2.85, 0.1, 3.0, 0.15).times(-0.03);
        Actor actor = acting.act(stage.actor(photo))
                .with(Motion.lean(Curve.rise(0.8, 1.2).times(3), stage.at(0.5, 1)))
                .with(Motion.down(hop));
        List<Crumb> crumbs = crumbs(photo, rest, stage.rnd(5));
        Curve dusk = Curve.rise(0.5, 1.2);
        Layer.Picture subject = acting.on(actor.cutout())
                .lit(Light.ambient(Colour.rgb(0xA79BC4), dusk.times(0.5)))
                .lit(Light.rim(
                        10, EMBER, Curve.from(SNAP, 0).to(SNAP + 0.15, 1.6).to(2.6, 1)))
                .painted((pen, t) -> embers(pen, rest, t));
        return stage.film()
                .add(actor.backdrop())
                .add(actor.backdrop()
                        .through(new Soft(0.014))
                        .through(new Filtered(Colour.rgb(0x4E4A72)))
                        .opacity(dusk))
                .add(beam(stage, box)
                        .opacity(Curve.rise(1.2, 1)
                                .times(0.55)
                                .plus(Curve.rise(3.9, 0.4).times(0.45))))
                .add(ghost(actor))
                .draw((pen, t) -> fly(pen, crumbs, t, false))
                .draw((pen, t) -> ribbon(pen, stage, box, crumbs, t, false))
                .add(Wipe.away(stage, (pen, t) -> pen.fill(rest.eaten(stage.frame(), t), Wipe.HOLE), subject)
                        .opacity(Curve.fall(3.2, 0.2)))
                .draw((pen, t) -> fly(pen, crumbs, t, true))
                .draw((pen, t) -> ribbon(pen, stage, box, crumbs, t, true))
                .draw((pen, t) -> lastFlake(pen, stage, t))
                .camera(Camera.still(stage.centre()).push(1, 1.04, 5).about(stage.centre()))
                .add(CloseUp.opening(photo, stage))
                .through(
                        Bloom.of(dusk.times(0.35)
                                .plus(Curve.window(3.7, 0.2, 4.2, 0.4).times(0.3))),
                        Vignette.of(dusk.times(0.4)))
                .score(Score.of(Tune.DREAMY_PAD.play().on(Instrument.CHOIR))
                        .cue(Sound.SNAP, SNAP)
                        .cue(Sound.CRACKLE, 0.5, 1.1, 1.7, 2.3)
                        .cue(Sound.WIND, 0.6)
                        .cue(Sound.BREATH_OUT, 3.15)
                        .cue(Sound.WHOOSH, RUSH)
                        .cue(Sound.GLASS_TONE, 4.75));
    }

    /** Crumbs all over the subject, each in its own colour, and when the front reaches them. */
    private static List<Crumb> crumbs(Portrait photo, Rest rest, Rnd r) {
        Map<Integer, Sprite> sprites = new HashMap<>();
        List<Crumb> out = new ArrayList<>();
        Box box = photo.subject().box();
        for (int tries = 0; tries < FLAKES * 4 && out.size() < FLAKES; tries++) {
            Point p = box.at(r.unit(), r.unit());
            if (photo.hasSubject() && photo.matte().at(p.x(), p.y()) < 0.5) {
                continue;
            }
            double loose = 0.25;
            while (loose < GONE && rest.holds(p, loose)) {
                loose += 0.03;
            }
            int rgb = colour(photo, p) & 0xF0F0E0;
            Sprite sprite = sprites.computeIfAbsent(rgb, c -> crumb(Colour.rgb(c)));
            out.add(new Crumb(p, loose + r.between(0, 0.1), sprite, r.between(0.007, 0.017), r.unit()));
        }
        return out;
    }

    private static int colour(Portrait photo, Point p) {
        Raster raster = photo.photo();
        double k = raster.width() / photo.width();
        int x = Math.clamp((int) (p.x() * k), 0, raster.width() - 1);
        int y = Math.clamp((int) (p.y() * k), 0, raster.height() - 1);
        return raster.pixels().get(ValueLayout.JAVA_INT_UNALIGNED, 4 * ((long) y * raster.width() + x)) & 0xFFFFFF;
    }

    private static Sprite crumb(Colour c) {
        return Sprite.drawn(
                1,
                (pen, t) -> pen.fill(
                        Shape.polygon(List.of(
                                new Point(-0.4, -0.2),
                                new Point(0.1, -0.45),
                                new Point(0.45, 0.1),
                                new Point(-0.1, 0.42))),
                        Ink.linear(new Point(-0.4, -0.4), new Point(0.4, 0.4), c.lighter(0.35), c, c.darker(0.2))));
    }

    private static final Sprite SPARK = Bits.spark(EMBER);

    /** Loose crumbs tumble and stream to the upper right in a curling wind; every other one before the subject. */
    private static void fly(Pen pen, List<Crumb> crumbs, double t, boolean front) {
        for (int i = 0; i < crumbs.size(); i++) {
            Crumb c = crumbs.get(i);
            double age = t - c.loose();
            double life = 1.1 + 0.7 * c.luck();
            if (age < 0 || age > life || (i % 2 == 0) == front) {
                continue;
            }
            double curl = 5 + 4 * c.luck();
            double wide = 0.05 * age * (1 + c.luck());
            Point at = c.home()
                    .plus(
                            0.12 * age
                                    + 0.42 * age * age
                                    + wide * Math.sin(curl * age + 6 * c.home().y()),
                            -0.06 * age - (0.16 + 0.22 * c.luck()) * age * age + wide * Math.cos(curl * age));
            double size = c.size() * (front ? 1.35 : 1) * (1 - 0.4 * age / life);
            double alpha = Math.min(1, 2.5 * (1 - age / life));
            if (i % 9 == 0) {
                pen.stamp(SPARK, at, size * 2.2, 0, 1, alpha * (0.5 + 0.5 * Math.sin(20 * age + i)));
            } else {
                pen.stamp(
                        c.colour(),
                        at,
                        size,
                        300 * age * (c.luck() - 0.5) + 360 * c.luck(),
                        Math.cos(7 * age + i),
                        alpha);
            }
        }
    }

    /** The edge of what is left glows like burning paper. */
    private static void embers(Pen pen, Rest rest, double t) {
        if (t > 0.4 && t < GONE) {
            Shape edge = rest.edge(t, true);
            pen.stroke(edge, 0.075, Ink.of(Colour.rgb(0x5A1A05).alpha(0.45)));
            pen.stroke(edge, 0.04, Ink.of(Colour.rgb(0xE8580C).alpha(0.75)));
            pen.stroke(edge, 0.018, Ink.of(GOLD));
        }
    }

    /** All the dust gathers in a turning ribbon over the empty place and then rushes through the lens. */
    private static void ribbon(Pen pen, Stage stage, Box box, List<Crumb> crumbs, double t, boolean front) {
        double in = Curve.window(3.0, 0.4, 4.05, 0.15).at(t);
        if (in < 0.01 || crumbs.isEmpty()) {
            return;
        }
        double rush = t < RUSH ? 0 : (t - RUSH) / 0.28;
        Point middle = new Point(box.centre().x(), stage.height() * 0.5);
        for (int i = 0; i < 800; i++) {
            double u = Rnd.hash(31, i);
            double a = 2 * Math.PI * (1.4 * u + 0.62 * (t - 3)) + 0.5 * Rnd.hash(32, i);
            double depth = Math.sin(a);
            if (depth > 0 != front) {
                continue;
            }
            double wide = (0.13 + 0.1 * Math.sin(Math.PI * u)) * (0.8 + 0.4 * Rnd.hash(33, i));
            Point at = new Point(middle.x() + wide * Math.cos(a), stage.height() * (0.93 - 0.85 * u) - 0.05 * depth);
            double k = 1 + (front ? 5 * rush * rush : 1.4 * rush);
            Crumb c = crumbs.get((i * 37) % crumbs.size());
            double size = (0.011 + 0.006 * depth) * (1 + (front ? 2.4 * rush : 0));
            Point seen = middle.plus(at.minus(middle).times(k));
            if (i % 4 == 0) {
                pen.stamp(SPARK, seen, size * 2.4, 0, 1, in);
            } else {
                pen.stamp(c.colour(), seen, size, 200 * t + 50 * i, Math.cos(6 * t + i), in);
            }
        }
    }

    /** Where the subject stood: an outline of light that pales; inside the frame where it can be whole. */
    private static Layer.Picture ghost(Actor actor) {
        Portrait photo = actor.portrait();
        Box box = photo.subject().box();
        boolean whole = box.left() > 0.02 && box.top() > 0.02 && box.right() < photo.width() - 0.02;
        return Layer.Picture.of(new Source.Silhouette(photo, GOLD, 0.02), actor.chain())
                .through(new Shaped(photo, 0.15, 1))
                .through(new Soft(0.004))
                .with(Motion.of(Affine.scale(whole ? 0.9 : 1, photo.at(0.5, 1))))
                .opacity(Curve.from(3.4, 0).to(4.0, 1).to(5, 0.75));
    }

    private static Layer.Picture beam(Stage stage, Box box) {
        double x = box.centre().x();
        double h = stage.height();
        return Layer.Picture.drawn(stage.frame().grown(0.1), (pen, t) -> {
                    for (int i = 0; i < 5; i++) {
                        double w = 0.05 + 0.05 * i;
                        pen.fill(
                                Shape.from(x - w * 0.7 + 0.12, -0.1)
                                        .line(x + w * 0.7 + 0.12, -0.1)
                                        .line(x + w * 1.6, h + 0.1)
                                        .line(x - w * 1.6, h + 0.1)
                                        .close(),
                                Ink.down(-0.1, h, GOLD.alpha(0.2), GOLD.alpha(0.07), GOLD.alpha(0.02)));
                    }
                })
                .through(new Soft(0.014))
                .depth(0.8);
    }

    private static void lastFlake(Pen pen, Stage stage, double t) {
        double k = Math.clamp((t - 4.05) / 0.75, 0, 1);
        if (t < 4.05) {
            return;
        }
        Point at = stage.at(0.5, 0.55 + 0.38 * k).plus(0.04 * Math.sin(7 * k) * (1 - k), 0);
        double glint = k < 1 ? 0.3 : Curve.hit(4.8, 0.2).at(t);
        pen.stamp(GLINT, at, 0.02 + 0.1 * glint, 30 * t, 1, 0.9);
    }

    private static final Sprite GLINT = Bits.glint(GOLD);
}
