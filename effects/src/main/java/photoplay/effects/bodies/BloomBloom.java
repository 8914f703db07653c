package photoplay.effects.bodies;

import java.util.ArrayList;
import java.util.List;
import photoplay.effects.Solo;
import photoplay.effects.kit.Bits;
import photoplay.effects.kit.CloseUp;
import photoplay.stage.geometry.Affine;
import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.lens.Bloom;
import photoplay.stage.lens.Soft;
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
import photoplay.stage.scene.Rnd;
import photoplay.stage.scene.Scene;
import photoplay.stage.scene.Shape;
import photoplay.stage.scene.Sketch;
import photoplay.stage.scene.Spot;
import photoplay.stage.scene.Sprite;
import photoplay.stage.scene.Stage;
import photoplay.stage.sound.Score;
import photoplay.stage.sound.Sound;
import photoplay.stage.sound.Tune;

/** Flowers pop open all over the subject like popcorn until only the face looks out of a giant bloom. */
public enum BloomBloom implements Solo {
    BLOOMBLOOM;

    private static final double BIG_ONE = 3.0;
    private static final int BLOOMS = 74;
    private static final Colour PINK = Colour.rgb(0xFF7FA8);

    /** All blooms draw breath before the big one and open wider after it. */
    private static final Curve BREATH = Curve.from(2.5, 1).to(2.85, 0.8).to(BIG_ONE + 0.25, 1.35, Ease.BACK);

    /** From here on the flowers are at rest: baked bunches, which sway as a whole. */
    private static final double BUNCHED = 3.34;

    private static final int BUNCHES = 3;

    private static final Curve UNFOLD = Curve.from(BIG_ONE - 0.05, 0).to(BIG_ONE + 0.5, 1, Ease.BACK);

    /** A flower on the subject. */
    private record Flower(Point home, Spot at, double opens, double size, double turn, Sprite sprite) {}

    @Override
    public Scene direct(Portrait given, Stage stage) {
        Portrait photo = CloseUp.framed(given);
        Face face = photo.face();
        Point base = new Point(photo.body().chest().x(), stage.height());
        FaceRig acting = FaceRig.of(photo)
                .brows(Curve.window(0.2, 0.1, 1.1, 0.3))
                .blink(0.5, 4.4)
                .smile(Curve.rise(1.2, 0.8).times(0.7));
        Curve swell = Curve.swing(0.2, 5, 0.3)
                .times(0.012)
                .plus(Curve.window(2.55, 0.25, BIG_ONE, 0.05).times(-0.025))
                .plus(Curve.from(BIG_ONE, 0).to(BIG_ONE + 0.15, 0.05).to(BIG_ONE + 0.7, 0.01, Ease.ELASTIC));
        Actor calm = acting.act(stage.actor(photo).roomy());
        Actor actor = calm.with(Motion.squash(swell, base));
        List<Flower> flowers = flowers(photo, CloseUp.eyes(given, photo), actor, stage);
        Point heart = face.centre();
        double hw = face.headWidth();
        boolean thing = photo.kind() == Portrait.Kind.OBJECT && photo.hasSubject();
        Emitter petals = Emitter.of(
                        90,
                        stage.seed() + 3,
                        Bits.petal(PINK),
                        Bits.petal(Colour.rgb(0xFFC2D6)),
                        Bits.petal(Colour.WHITE))
                .burst(heart, BIG_ONE, 1.5)
                .size(0.03, 0.06)
                .gravity(0.35)
                .drag(1.6)
                .sway(0.03, 0.6)
                .spin(40, 200)
                .tumble(0.8)
                .life(2, 2);
        Emitter pollen = Emitter.of(60, stage.seed() + 4, Bits.spark(Colour.rgb(0xFFE27A)))
                .burst(heart, BIG_ONE, 0.9)
                .size(0.012, 0.03)
                .gravity(-0.03)
                .drag(1.1)
                .sway(0.02, 0.5)
                .life(2, 2);
        Emitter drift = Emitter.of(14, stage.seed() + 6, Bits.petal(Colour.rgb(0xFFD0DF)))
                .falling(stage, 0.16, 0.3)
                .size(0.02, 0.035)
                .sway(0.06, 0.4)
                .spin(10, 60)
                .tumble(0.5)
                .strength(Curve.rise(1.2, 1));
        return stage.film()
                .add(actor.backdrop())
                .add(actor.backdrop().through(new Soft(0.03)).opacity(Curve.rise(0.5, 0.9)))
                .add(garden(stage).opacity(Curve.rise(0.7, 0.9)))
                .add(drift.far())
                .add(wreath(
                        (pen, t) -> Peony.behind(pen, hw), 2.1 * hw, actor.spot(heart), UNFOLD, Curve.sine(0.27, 3)))
                .add(acting.on(CloseUp.rounded(photo, actor.cutout()))
                        .lit(Light.key(
                                -50, Colour.rgb(0xFFE9C0), Curve.rise(0.6, 1).times(0.3)))
                        .lit(Light.lamp(
                                actor.spot(photo.body().chest()),
                                0.6,
                                PINK,
                                Curve.rise(1.2, 1).times(0.35)))
                        .lit(Light.rim(
                                -40, Colour.rgb(0xFFF3D0), Curve.rise(0.8, 0.8).times(0.7))))
                .add(CloseUp.opening(photo, stage))
                .add(Layer.Drawn.of((pen, t) -> open(pen, flowers, t)).opacity(t -> t < BUNCHED ? 1 : 0))
                .add(bunches(calm, flowers, Motion.squash(swell, base)))
                .add(wreath(
                        (pen, t) -> Peony.before(pen, thing ? 0.72 * hw : hw),
                        1.7 * hw,
                        actor.spot(thing ? foot(photo) : face.local(0, 0.12)),
                        UNFOLD.late(0.12),
                        Curve.sine(0.3, 2)))
                .add(petals.all(), pollen.all())
                .draw((pen, t) -> ladybird(pen, actor, face, t))
                .add(petals.near().soft(0.006), drift.near().soft(0.005))
                .camera(Camera.still(stage.centre()).push(1, 1.07, 5))
                .through(Bloom.of(Curve.rise(0.6, 1)
                        .times(0.25)
                        .plus(Curve.hit(BIG_ONE, 0.6).times(0.35))))
                .score(sound(flowers));
    }

    /** Where the foremost petals of a thing grow from, so that they hold it like a nest. */
    private static Point foot(Portrait photo) {
        Box b = photo.subject().box();
        return new Point(b.centre().x(), Math.min(b.bottom(), photo.height()) - 0.3 * b.height());
    }

    /** A pastel garden out of focus, baked once and laid thinly over the blurred photo. */
    private static Layer.Picture garden(Stage stage) {
        Rnd r = stage.rnd(11);
        List<Colour> tones = List.of(0xFFC8DD, 0xFFE5B4, 0xCDEAC0, 0xBDE0FE, 0xFFF1C9).stream()
                .map(Colour::rgb)
                .toList();
        List<double[]> discs = new ArrayList<>();
        for (int i = 0; i < 34; i++) {
            discs.add(
                    new double[] {r.unit() * stage.width(), r.unit() * stage.height(), r.between(0.05, 0.2), r.index(5)
                    });
        }
        return Layer.Picture.drawn(stage.frame().grown(0.1), (pen, t) -> {
                    pen.rect(
                            stage.frame().grown(0.1),
                            Ink.down(
                                    0,
                                    stage.height(),
                                    Colour.rgb(0xFFF6E0).alpha(0.5),
                                    Colour.rgb(0xE6F5DC).alpha(0.6),
                                    Colour.rgb(0xFFDCE8).alpha(0.75)));
                    for (double[] d : discs) {
                        pen.stamp(Bits.bokeh(tones.get((int) d[3])), new Point(d[0], d[1]), d[2], 0, 1, 0.7);
                    }
                })
                .depth(0.8);
    }

    /** Where flowers open: odd ones first, then faster and faster over clothes and outline; a crown over the hair last. */
    private static List<Flower> flowers(Portrait photo, List<Point> eyes, Actor actor, Stage stage) {
        Rnd r = stage.rnd(21);
        Face f = photo.face();
        Sprite[] kinds = {
            leafed(Sprite.prop("hibiscus")),
            leafed(Sprite.prop("cherry-blossom")),
            leafed(Sprite.prop("blossom")),
            leafed(daisy()),
            leafed(rose(Colour.rgb(0xE8335A))),
            leafed(rose(Colour.rgb(0xFF9BB8))),
            leafed(rose(Colour.rgb(0xFFE9DA))),
            leafed(daisy())
        };
        List<Flower> out = new ArrayList<>();
        for (int tries = 0; out.size() < BLOOMS - 14 && tries < 6000; tries++) {
            Point p = new Point(r.unit() * photo.width(), r.unit() * photo.height());
            boolean solid = !photo.hasSubject() || photo.matte().at(p.x(), p.y()) > 0.7;
            if (solid && free(photo, p) && besides(eyes, p) && apart(out, p, 0.062)) {
                out.add(flower(actor, p, out.size(), r, kinds));
            }
        }
        for (int i = 0; i < 14; i++) {
            Point p = crown(photo, i / 13.0);
            out.add(new Flower(
                    p,
                    actor.spot(p),
                    1.75 + 0.04 * i,
                    f.headWidth() * r.between(0.18, 0.26),
                    r.between(-40, 40),
                    kinds[r.index(kinds.length)]));
        }
        return out;
    }

    /** A wreath over the hair, or along the top of what has no face. */
    private static Point crown(Portrait photo, double u) {
        Face f = photo.face();
        if (!photo.hasFace()) {
            double x = f.centre().x() + (u - 0.5) * f.headWidth();
            return new Point(x, Math.max(photo.subject().topAt(x), 0) + 0.015);
        }
        double a = Math.toRadians(-158 + 136 * u);
        return f.local(0.5 * Math.cos(a), 0.02 + 0.5 * Math.sin(a));
    }

    private static Flower flower(Actor actor, Point p, int index, Rnd r, Sprite[] kinds) {
        double u = index / (double) (BLOOMS - 14);
        double opens = index < 4 ? 0.15 + 0.17 * index : 0.8 + 1.5 * Math.pow(u, 0.6) + r.between(-0.06, 0.06);
        return new Flower(
                p, actor.spot(p), opens, r.between(0.07, 0.135), r.between(-60, 60), kinds[r.index(kinds.length)]);
    }

    /** Where flowers may open: below a face; on a thing along its edge, so that it is still seen. */
    private static boolean free(Portrait photo, Point p) {
        Face f = photo.face();
        if (photo.hasFace() || photo.kind() == Portrait.Kind.PET || !photo.hasSubject()) {
            return !onFace(f, p) && p.y() > f.local(0, 0.1).y();
        }
        double rim = 0.1;
        return photo.matte().at(p.x() - rim, p.y()) < 0.5
                || photo.matte().at(p.x() + rim, p.y()) < 0.5
                || photo.matte().at(p.x(), p.y() + rim) < 0.5
                || p.y() + rim > photo.height();
    }

    /** Not over an animal's eyes. */
    private static boolean besides(List<Point> eyes, Point p) {
        return eyes.stream().allMatch(e -> e.distance(p) > 0.4 * eyes.getFirst().distance(eyes.getLast()));
    }

    private static boolean onFace(Face f, Point p) {
        Point d = p.minus(f.centre()).turned(-f.tilt());
        return Math.hypot(d.x() / (f.headWidth() * 0.56), d.y() / (f.headHeight() * 0.62)) < 1;
    }

    private static boolean apart(List<Flower> others, Point p, double distance) {
        return others.stream().allMatch(o -> o.home().distance(p) > distance);
    }

    private static double openness(Flower f, double t) {
        return Ease.BACK.of((t - f.opens()) / 0.25) * (t < f.opens() ? 0 : 1) * BREATH.at(t);
    }

    /** Height of a flower in its sprite, which holds its leaves and its shadow too. */
    private static final double FLOWER = 0.62;

    private static Sprite leafed(Sprite flower) {
        Sprite leaf = Bits.leaf(Colour.rgb(0x4F9D4A));
        return Sprite.drawn(1, (pen, t) -> {
            pen.stamp(Bits.shadow(), new Point(-0.03, 0.06), FLOWER * 1.3, 0, 1, 0.75);
            for (int side = -1; side <= 1; side += 2) {
                Point tip = Point.polar(FLOWER * 0.45, 90 + side * 55);
                pen.stamp(leaf, tip, FLOWER * 0.6, 180 + side * 55);
            }
            pen.stamp(flower, Point.ORIGIN, FLOWER);
        });
    }

    private static void open(Pen pen, List<Flower> flowers, double t) {
        for (Flower f : flowers) {
            double k = openness(f, t);
            if (k > 0.02) {
                Point at = f.at().at(t);
                double turn = f.turn()
                        + 40 * (1 - Math.min(1, k))
                        + 2.5 * Math.sin(2.1 * t + f.turn()) * Math.clamp((BIG_ONE + 0.2 - t) / 0.4, 0, 1);
                pen.stamp(f.sprite(), at, f.size() * k / FLOWER, turn);
                double age = t - f.opens();
                if (age < 0.35) {
                    pen.stamp(
                            DUST,
                            at.plus(0, -age * 0.1),
                            f.size() * (0.8 + 2 * age),
                            age * 90,
                            1,
                            0.7 * (1 - age / 0.35));
                }
            }
        }
    }

    /** The opened flowers in a few pictures, each swaying about its own middle. */
    private static Layer[] bunches(Actor calm, List<Flower> flowers, Motion swelling) {
        Layer[] out = new Layer[BUNCHES];
        for (int i = 0; i < BUNCHES; i++) {
            int first = flowers.size() * i / BUNCHES;
            List<Flower> part = flowers.subList(first, flowers.size() * (i + 1) / BUNCHES);
            Box box = Box.around(calm.spot(part.getFirst().home()).at(BUNCHED), 0, 0);
            for (Flower f : part) {
                double reach = 2 * f.size() * BREATH.at(BUNCHED);
                box = box.join(Box.around(calm.spot(f.home()).at(BUNCHED), reach, reach));
            }
            Curve sway = Curve.sine(0.31 + 0.05 * i, i % 2 == 0 ? 0.7 : -0.7).times(Curve.rise(BUNCHED, 0.6));
            out[i] = Layer.Picture.drawn(box, (pen, t) -> {
                        for (Flower f : part) {
                            pen.stamp(
                                    f.sprite(),
                                    calm.spot(f.home()).at(BUNCHED),
                                    f.size() * BREATH.at(BUNCHED) / FLOWER,
                                    f.turn());
                        }
                    })
                    .with(swelling, Motion.turn(sway, box.centre()))
                    .opacity(t -> t < BUNCHED ? 0 : 1);
        }
        return out;
    }

    private static final Sprite DUST = Bits.puff(Colour.rgb(0xFFE58A), 3);

    /** A wreath of petals, baked once, that opens about a point and sways. */
    private static Layer.Picture wreath(Sketch petals, double reach, Spot centre, Curve opening, Curve sway) {
        Motion open = t -> {
            double k = Math.max(0.001, opening.at(t));
            return Affine.place(centre.at(t), sway.at(t), k, k);
        };
        Box box = new Box(-reach, -reach, reach, reach);
        return Layer.Picture.drawn(box, petals).with(open).opacity(opening);
    }

    private static Sprite daisy() {
        return Sprite.drawn(1, (pen, t) -> {
            for (int i = 0; i < 13; i++) {
                pen.within(
                        Affine.turn(i * 360 / 13.0),
                        () -> pen.fill(
                                Shape.oval(new Point(0, -0.31), 0.085, 0.18),
                                Ink.down(-0.1, -0.49, Colour.rgb(0xD9DCEB), Colour.WHITE)));
            }
            pen.circle(
                    Point.ORIGIN,
                    0.16,
                    Ink.radial(
                            new Point(-0.04, -0.05),
                            0.2,
                            Colour.rgb(0xFFE873),
                            Colour.rgb(0xF6B11E),
                            Colour.rgb(0xC47A0C)));
        });
    }

    /** A rose seen from above: petals wound round each other. */
    private static Sprite rose(Colour c) {
        return Sprite.drawn(1, (pen, t) -> {
            for (int ring = 0; ring < 5; ring++) {
                double reach = 0.3 - 0.062 * ring;
                for (int i = 0; i < 5; i++) {
                    Point at = Point.polar(reach, i * 72 + ring * 33);
                    double size = 0.23 - 0.03 * ring;
                    pen.circle(at, size, Ink.radial(at.times(1.5), size * 1.7, c.lighter(0.35), c, c.darker(0.4)));
                }
            }
            pen.stroke(
                    Shape.from(-0.05, 0).quad(0, -0.07, 0.05, 0).quad(0, 0.05, -0.02, 0.01),
                    0.02,
                    Ink.of(c.darker(0.5)));
        });
    }

    private static void ladybird(Pen pen, Actor actor, Face f, double t) {
        if (t > 3.9) {
            double k = Math.min(1, (t - 3.9) / 0.9);
            Point at = actor.spot(f.leftCheek())
                    .at(t)
                    .plus(-f.headWidth() * (0.75 - 0.5 * k), f.headHeight() * 0.12 * (1 - k));
            pen.stamp(Sprite.prop("ladybird"), at, 0.05, 80 + 10 * Math.sin(t * 25), 1, 1);
        }
    }

    private static Score sound(List<Flower> flowers) {
        Score s = Score.of(Tune.SPRING.at(112))
                .cue(Sound.BREATH_IN, 2.55)
                .cue(Sound.CHIME, BIG_ONE)
                .cue(Sound.SPARKLE, BIG_ONE + 0.1);
        for (int i = 0; i < flowers.size(); i += i < 8 ? 1 : 4) {
            s = s.cue(Sound.POP.higher(i % 8).quieter(4), flowers.get(i).opens());
        }
        return s;
    }
}
