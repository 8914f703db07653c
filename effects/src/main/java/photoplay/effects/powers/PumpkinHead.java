package photoplay.effects.powers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import photoplay.effects.Solo;
import photoplay.effects.kit.Bits;
import photoplay.effects.kit.CloseUp;
import photoplay.effects.kit.Firm;
import photoplay.effects.kit.Wipe;
import photoplay.stage.geometry.Affine;
import photoplay.stage.geometry.Box;
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
import photoplay.stage.scene.Rnd;
import photoplay.stage.scene.Scene;
import photoplay.stage.scene.Shape;
import photoplay.stage.scene.Spot;
import photoplay.stage.scene.Sprite;
import photoplay.stage.scene.Stage;
import photoplay.stage.sound.Score;
import photoplay.stage.sound.Sound;
import photoplay.stage.sound.Tune;

/** A pumpkin drops over the head, carves itself into the subject's own grin, lights up and laughs. */
public enum PumpkinHead implements Solo {
    PUMPKIN_HEAD_TRANSFORM;

    private static final double LANDS = 0.9;
    private static final double CANDLE = 2.7;
    private static final double SPIN = 3.2;
    private static final Colour SKIN = Colour.rgb(0xF07A13);
    private static final Colour GLOW = Colour.rgb(0xFFB63A);

    /** Half the pumpkin's width and height in head widths. */
    private static final double RX = 0.88;

    private static final double RY = 0.78;

    /** Degrees that the pumpkin has turned about its stem. */
    private static final Curve TURN = Curve.from(0, -500)
            .to(LANDS, 0, Ease.OUT)
            .hold(SPIN)
            .to(3.52, 96, Ease.IN)
            .to(4.15, 732, Ease.OUT)
            .to(4.45, 720, Ease.SMOOTH);

    private static final Curve LIT = t -> t < CANDLE
            ? 0
            : Math.min(1, (t - CANDLE) / 0.15) * (0.88 + 0.08 * Math.sin(19 * t) + 0.05 * Math.sin(31 * t));

    /** The grin's opening: four laughs, then a held smile. */
    private static final Curve LAUGH =
            t -> t > 2.75 && t < 4.2 ? Math.abs(Math.sin(Math.PI * (t - 2.75) / 0.36)) : 0.25;

    /** Where the photo's own features lie, from the pumpkin's middle in head widths. */
    private record Carving(Point left, Point right, Point nose, Point mouth) {
        static Carving of(Portrait photo) {
            Face f = photo.face();
            return photo.hasFace()
                    ? new Carving(
                            placed(f, f.leftEye()),
                            placed(f, f.rightEye()),
                            placed(f, f.noseTip()),
                            placed(f, f.mouth()))
                    : new Carving(new Point(-0.26, -0.1), new Point(0.26, -0.1), new Point(0, 0.1), new Point(0, 0.34));
        }

        private static Point placed(Face f, Point p) {
            Point d = p.minus(f.centre()).turned(-f.tilt()).times(1.12 / f.headWidth());
            return new Point(Math.clamp(d.x(), -0.4, 0.4), Math.clamp(d.y(), -0.35, 0.45));
        }
    }

    @Override
    public Scene direct(Portrait given, Stage stage) {
        Portrait photo = CloseUp.framed(given);
        Face face = photo.face();
        Carving carving = Carving.of(photo);
        Curve shrug = t -> t > CANDLE && t < 4.2 ? 0.014 * Math.abs(Math.sin(Math.PI * (t - 2.75) / 0.36)) : 0;
        FaceRig acting = FaceRig.of(photo)
                .lookAt(t -> t < LANDS ? face.centre().plus(0, -1) : face.centre())
                .brows(Curve.window(0.2, 0.2, LANDS, 0.1))
                .blink(1.22)
                .nodAt(LANDS);
        Actor actor = acting.act(stage.actor(photo).roomy(room(photo)))
                .with(Motion.squash(Curve.swing(LANDS, 4, 0.4).times(0.035).plus(shrug), stage.at(0.5, 1)));
        Motion head = actor.onHead();
        double size = face.headWidth();
        Motion pumpkin = t -> {
            double k = Math.clamp((t - 0.35) / (LANDS - 0.35), 0, 1);
            double above = (1 - k * k) * (3.2 + 0.6 / size);
            double squash = Curve.swing(LANDS, 4.5, 0.45).at(t) * 0.13;
            double lean = 10 * Curve.swing(4.15, 2.5, 0.5).at(t) + (photo.hasFace() ? 0 : 4);
            return Affine.scale(1 + squash, 1 - squash)
                    .then(Affine.turn(lean))
                    .then(Affine.move(0, -0.06 - above))
                    .then(head.affine(t));
        };
        Spot core = t -> pumpkin.affine(t).apply(Point.ORIGIN);
        Curve dusk = Curve.rise(0.05, 0.6);
        Curve hush = Curve.window(2.4, 0.15, 2.75, 0.2).times(0.5);
        Emitter leaves = Emitter.of(
                        46,
                        stage.seed() + 3,
                        Bits.leaf(Colour.rgb(0xC8641E)),
                        Bits.leaf(Colour.rgb(0xE0A02A)),
                        Bits.leaf(Colour.rgb(0x8E2F16)),
                        Bits.petal(Colour.rgb(0xFFF0C8)))
                .burst(face.local(0, 0.3), LANDS, 0.9)
                .gravity(0.9)
                .drag(1)
                .spin(60, 260)
                .tumble(1)
                .life(1.4, 2.2)
                .size(0.02, 0.05);
        Emitter drift = Emitter.of(
                        16, stage.seed() + 7, Bits.leaf(Colour.rgb(0xC8641E)), Bits.leaf(Colour.rgb(0x9A3A18)))
                .falling(stage, 0.14, 0.28)
                .size(0.025, 0.05)
                .sway(0.07, 0.4)
                .spin(20, 90)
                .tumble(0.4)
                .strength(dusk);
        Layer.Drawn gourd = Layer.Drawn.of((pen, t) -> gourd(pen, carving, t)).riding(pumpkin);
        Sprite fog = Bits.puff(Colour.rgb(0x9A8FC4), 11);
        return stage.film()
                .add(actor.backdrop().lit(Light.ambient(Colour.rgb(0x4A3C70), dusk)))
                .add(actor.backdrop()
                        .through(new Soft(0.012))
                        .lit(Light.ambient(Colour.rgb(0x443868), dusk))
                        .opacity(Curve.rise(0.15, 0.4)))
                .add(night(stage).opacity(Curve.rise(0.2, 0.8)))
                .add(drift.far())
                .draw((pen, t) -> beam(pen, head.affine(t), core.at(t), t, false))
                .draw((pen, t) -> guests(pen, stage, core.at(t), t, false))
                .add(acting.on(Firm.thing(photo, CloseUp.rounded(photo, actor.cutout())))
                        .lit(Light.ambient(Colour.rgb(0x8C7CC0), dusk.times(0.9).plus(hush)))
                        .lit(Light.lamp(
                                t -> core.at(t).plus(0.5 * size * Math.sin(Math.toRadians(TURN.at(t))), 0.3 * size),
                                0.55,
                                GLOW,
                                LIT.times(1.2)))
                        .lit(Light.rim(-60, Colour.rgb(0x9FB4FF), dusk.times(0.9)))
                        .painted((pen, t) -> shadow(pen, core, size, t)))
                .add(Wipe.away(stage, (pen, t) -> peepholes(pen, pumpkin, carving, t), gourd))
                .add(Layer.Drawn.of((pen, t) -> collar(pen, t)).riding(head))
                .draw((pen, t) -> beam(pen, head.affine(t), core.at(t), t, true))
                .add(Layer.Drawn.of((pen, t) -> pieces(pen, carving, t)).riding(head))
                .add(leaves.all(), drift.near())
                .draw((pen, t) -> guests(pen, stage, core.at(t), t, true))
                .add(Layer.Drawn.of((pen, t) -> mist(pen, stage, fog, t)).soft(0.012))
                .add(CloseUp.opening(photo, stage))
                .camera(Camera.still(stage.centre()).push(1, 1.06, 5).shaken(0.008, Curve.hit(LANDS, 0.3), 6))
                .through(Bloom.of(LIT.times(0.5).plus(dusk.times(0.1))), Vignette.of(dusk.times(0.5)))
                .score(Score.of(Tune.TOCCATA.play().quieter(4))
                        .cue(Sound.GIGGLE, 0.1)
                        .cue(Sound.WHISTLE_FALL, 0.4)
                        .cue(Sound.THUD, LANDS)
                        .cue(Sound.CREAK, 1.4, 1.7, 2.0)
                        .cue(Sound.MATCH, CANDLE)
                        .cue(Sound.LAUGH, 2.85)
                        .cue(Sound.WHOOSH, SPIN, 3.6));
    }

    /** Free head widths above the crown, so many that the pumpkin leaves half the width to the night. */
    private static double room(Portrait photo) {
        Face f = photo.face();
        double small = 0.58 * photo.width() / (2 * RX * f.headWidth());
        return Math.max(
                0.5, (photo.height() / small - photo.height() + f.crown().y()) / f.headWidth());
    }

    /** A moonlit sky with a crooked fence, thin enough that the place stays. */
    private static Layer.Picture night(Stage stage) {
        Box all = stage.frame().grown(0.1);
        double h = stage.height();
        return Layer.Picture.drawn(all, (pen, t) -> {
                    pen.rect(
                            all,
                            Ink.down(
                                    0,
                                    h,
                                    Colour.rgb(0x160E33).alpha(0.95),
                                    Colour.rgb(0x352063).alpha(0.85),
                                    Colour.rgb(0x7A3B78).alpha(0.8)));
                    Point moon = stage.at(0.82, 0.18);
                    pen.circle(
                            moon,
                            0.34,
                            Ink.glow(moon, 0.34, Colour.rgb(0xFFE9B8).alpha(0.5)));
                    pen.circle(
                            moon,
                            0.12,
                            Ink.radial(
                                    moon.plus(-0.03, -0.03),
                                    0.17,
                                    Colour.WHITE,
                                    Colour.rgb(0xFFEFC4),
                                    Colour.rgb(0xD9B978)));
                    Rnd r = stage.rnd(5);
                    for (int i = 0; i < 70; i++) {
                        pen.circle(
                                new Point(r.between(all.left(), all.right()), r.between(-0.1, h * 0.55)),
                                r.between(0.001, 0.003),
                                Ink.of(Colour.WHITE.alpha(r.between(0.2, 0.8))));
                    }
                    Ink dark = Ink.of(0x120A22);
                    for (double x = all.left(); x < all.right(); x += 0.11) {
                        double lean = r.between(-6, 6);
                        double tall = r.between(0.2, 0.28);
                        pen.within(
                                Affine.place(new Point(x, h * 0.93), lean, 1, 1),
                                () -> pen.fill(
                                        Shape.from(-0.028, 0.1)
                                                .line(-0.028, -tall + 0.04)
                                                .line(0, -tall)
                                                .line(0.028, -tall + 0.04)
                                                .line(0.028, 0.1)
                                                .close(),
                                        dark));
                    }
                    pen.line(new Point(all.left(), h * 0.83), new Point(all.right(), h * 0.81), 0.02, dark);
                    pen.line(new Point(all.left(), h * 0.92), new Point(all.right(), h * 0.91), 0.02, dark);
                })
                .depth(0.75);
    }

    private record Rib(double degrees, double turned) {
        double out() {
            return Math.cos(Math.toRadians(turned));
        }
    }

    /** The pumpkin in head widths round its middle: ribs that scroll with the turn, the carved face, the stem. */
    private static void gourd(Pen pen, Carving carving, double t) {
        if (t < 0.35) {
            return;
        }
        double turn = TURN.at(t);
        List<Rib> ribs = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            Rib rib = new Rib(i * 30, i * 30 + turn);
            if (rib.out() > -0.25) {
                ribs.add(rib);
            }
        }
        ribs.sort(Comparator.comparingDouble(Rib::out));
        pen.oval(new Point(0, 0.02), RX * 0.9, RY * 0.86, Ink.of(0x6A2404));
        for (Rib rib : ribs) {
            double x = RX * 0.72 * Math.sin(Math.toRadians(rib.turned()));
            double w = RX * (0.16 + 0.17 * Math.max(0, rib.out()));
            double light = Math.clamp(0.5 + 0.35 * rib.out() - 0.35 * x, 0, 1);
            Colour c = Colour.rgb(0x7A2A04).mix(SKIN, light);
            Point middle = new Point(x, 0.04 * rib.out());
            pen.oval(
                    middle,
                    w,
                    RY * (0.7 + 0.3 * rib.out()),
                    Ink.radial(middle.plus(-w * 0.25, -RY * 0.35), RY * 1.25, c.lighter(0.22), c, c.darker(0.55)));
        }
        carved(pen, carving, turn, t);
        pen.fill(
                Shape.from(-0.1, -RY + 0.1)
                        .cubic(-0.08, -RY - 0.06, -0.1, -RY - 0.14, 0.02, -RY - 0.26)
                        .line(0.12, -RY - 0.2)
                        .cubic(0.05, -RY - 0.12, 0.08, -RY - 0.02, 0.12, -RY + 0.1)
                        .quad(0, -RY + 0.16, -0.1, -RY + 0.1)
                        .close(),
                Ink.across(-0.1, 0.12, Colour.rgb(0x3E4A14), Colour.rgb(0x8DA03A), Colour.rgb(0x39430F)));
    }

    /** Eyes at 1.4, nose at 1.7, grin at 2.0, glowing lines first; black inside until the candle burns. */
    private static void carved(Pen pen, Carving c, double turn, double t) {
        eye(pen, c.left(), 1.4, turn, t, 1);
        eye(pen, c.right(), 1.5, turn, t, t > 4.45 && t < 4.75 ? 0 : 1);
        opening(
                pen,
                List.of(
                        c.nose().plus(0, -0.09),
                        c.nose().plus(0.075, 0.06),
                        c.nose().plus(-0.075, 0.06)),
                1.7,
                turn,
                t,
                1);
        double open = 0.05 + 0.11 * LAUGH.at(t);
        List<Point> grin = new ArrayList<>();
        Point m = c.mouth();
        for (int i = 0; i <= 8; i++) {
            double u = -1 + i / 4.0;
            double tooth = i == 3 || i == 5 ? 0.07 : 0;
            grin.add(m.plus(0.44 * u, -0.12 * u * u - open * 0.5 * (1 - u * u) + 0.05 + tooth));
        }
        for (int i = 8; i >= 0; i--) {
            double u = -1 + i / 4.0;
            double tooth = i == 4 || i == 2 ? 0.065 : 0;
            grin.add(m.plus(0.44 * u, -0.12 * u * u + (0.12 + open) * (1 - u * u) + 0.05 - tooth));
        }
        opening(pen, grin, 2.0, turn, t, 1);
    }

    private static void eye(Pen pen, Point at, double when, double turn, double t, double shining) {
        double side = Math.signum(at.x());
        opening(
                pen,
                List.of(at.plus(-0.16, 0.09), at.plus(side * 0.05, -0.17), at.plus(0.16, 0.09)),
                when,
                turn,
                t,
                shining);
    }

    /** One carved hole, wrapped round the pumpkin. */
    private static void opening(Pen pen, List<Point> corners, double when, double turn, double t, double shining) {
        double k = Math.clamp((t - when) / 0.3, 0, 1);
        if (k <= 0) {
            return;
        }
        List<Point> seen = new ArrayList<>();
        double facing = 0;
        for (Point p : corners) {
            double a = Math.asin(Math.clamp(p.x() / (RX * 0.96), -0.98, 0.98)) + Math.toRadians(turn);
            seen.add(new Point(RX * 0.96 * Math.sin(a), p.y()));
            facing += Math.cos(a) / corners.size();
        }
        if (facing < 0.08) {
            return;
        }
        if (k < 1) {
            int drawn = Math.max(2, (int) Math.ceil(k * seen.size()) + 1);
            List<Point> line = new ArrayList<>(seen.subList(0, Math.min(drawn, seen.size())));
            if (drawn > seen.size()) {
                line.add(seen.getFirst());
            }
            pen.stroke(Shape.polyline(line), 0.045, Ink.of(GLOW));
            pen.stroke(Shape.polyline(line), 0.018, Ink.of(Colour.WHITE));
            return;
        }
        Shape hole = Shape.polygon(seen);
        pen.stroke(hole, 0.06, Ink.of(Colour.rgb(0xFFC46A).mix(Colour.rgb(0x8A4208), 0.5)));
        double lit = LIT.at(t) * shining;
        Colour inside = Colour.rgb(0x1E0B02).mix(Colour.rgb(0xFFD45A), lit);
        Point low = new Point(0, 0.3);
        pen.fill(
                hole,
                Ink.radial(
                        low,
                        0.9,
                        inside.lighter(0.5 * lit),
                        inside,
                        Colour.rgb(0x1E0B02).mix(Colour.rgb(0xFF7A12), lit)));
    }

    /** Two small holes through which the real eyes peep. */
    private static void peepholes(Pen pen, Motion pumpkin, Carving c, double t) {
        double k = Curve.window(1.05, 0.08, 1.36, 0.08).at(t);
        if (k > 0.02) {
            pen.within(pumpkin.affine(t), () -> {
                for (Point eye : List.of(c.left(), c.right())) {
                    pen.oval(eye.times(1 / 1.12).plus(0, 0.06), 0.13 * k, 0.095 * k, Wipe.HOLE);
                }
            });
        }
    }

    /** Leaves pop out round the neck. */
    private static void collar(Pen pen, double t) {
        double k = Ease.BACK.of((t - LANDS - 0.02) / 0.3);
        if (t < LANDS) {
            return;
        }
        for (int i = 0; i < 11; i++) {
            double u = (i - 5) / 5.0;
            Point at = new Point(0.62 * u, RY - 0.06 - 0.12 * u * u);
            pen.stamp(i % 2 == 0 ? LEAF : DARK_LEAF, at, 0.36 * k, 180 - 62 * u + 4 * Math.sin(3 * t + i));
        }
    }

    private static final Sprite LEAF = Bits.leaf(Colour.rgb(0x6F9A2E));
    private static final Sprite DARK_LEAF = Bits.leaf(Colour.rgb(0x47701E));

    private static final Sprite PIECE = Sprite.drawn(1.1, (pen, t) -> {
        Shape wedge = Shape.from(-0.45, 0.4).line(0, -0.45).line(0.45, 0.4).close();
        pen.fill(wedge, Ink.of(0xFFD08A));
        pen.fill(wedge.mapped(Affine.scale(0.8, 0.8)), Ink.of(SKIN));
    });

    /** What was cut out falls in front and bounces off. */
    private static void pieces(Pen pen, Carving c, double t) {
        List<Point> from = List.of(
                c.left(),
                c.right(),
                c.nose(),
                c.mouth().plus(-0.15, 0.05),
                c.mouth().plus(0.15, 0.05));
        double[] when = {1.7, 1.8, 2.0, 2.3, 2.34};
        for (int i = 0; i < when.length; i++) {
            double age = t - when[i];
            if (age > 0 && age < 1) {
                double side = i % 2 == 0 ? -1 : 1;
                Point at = from.get(i).plus(side * 0.5 * age, -0.9 * age + 4.4 * age * age);
                pen.stamp(PIECE, at, i < 2 ? 0.22 : 0.15, side * 420 * age);
            }
        }
    }

    private static void shadow(Pen pen, Spot core, double size, double t) {
        if (t > 0.35) {
            pen.stamp(Bits.shadow(), core.at(t).plus(0, 0.75 * size), size * 0.9, 0, 1.7, 0.85);
        }
    }

    /** The light from the carved face sweeps round like a lighthouse; behind the head, or before it. */
    private static void beam(Pen pen, Affine head, Point core, double t, boolean front) {
        double turning = Curve.window(SPIN, 0.15, 4.15, 0.15).at(t);
        double facing = Math.cos(Math.toRadians(TURN.at(t)));
        if (turning < 0.02 || facing > 0 != front) {
            return;
        }
        double side = Math.sin(Math.toRadians(TURN.at(t)));
        double size = head.zoom();
        Point from = core.plus(side * size * 0.84, 0.05 * size);
        Point to = from.plus(side * 1.5, 0.1);
        double strength = turning * Math.abs(side);
        for (int i = 0; i < 4; i++) {
            double share = 1 - 0.22 * i;
            double wide = (0.36 + 0.3 * Math.abs(facing)) * share;
            pen.fill(
                    Shape.from(from.plus(0, -size * 0.28 * share))
                            .line(to.plus(0, -wide))
                            .line(to.plus(0, wide))
                            .line(from.plus(0, size * 0.28 * share))
                            .close(),
                    Ink.linear(from, to, GLOW.alpha(0.36 * strength), GLOW.alpha(0.14 * strength), GLOW.alpha(0)));
        }
    }

    private static final Sprite GHOST = Sprite.prop("ghost");
    private static final Sprite BAT = Sprite.prop("bat");

    /** Where in its round each guest comes out: every other one behind. */
    private static final double[] OUT = {0, 0.44, 0.06, 0.5, 0.1, 0.55, 0.02};

    /** Two ghosts and five bats fly out of the grin, past the lens and round behind. */
    private static void guests(Pen pen, Stage stage, Point core, double t, boolean front) {
        for (int i = 0; i < 7; i++) {
            double age = t - SPIN - 0.06 * i;
            if (age < 0) {
                continue;
            }
            double a = 2 * Math.PI * (OUT[i] + (0.4 + 0.04 * i) * age);
            double depth = Math.sin(a);
            if (depth > 0 != front) {
                continue;
            }
            double reach = Math.min(1, 3.5 * age);
            Point at = core.plus(
                    (0.36 + 0.06 * (i % 4)) * stage.width() * reach * Math.cos(a),
                    -0.14 * reach + 0.1 * depth + 0.05 * Math.sin(5 * t + i));
            double size = (i < 2 ? 0.17 : 0.11) * (1 + 0.55 * depth) * Math.min(1, 4 * age);
            double flap = i < 2 ? 1 : 0.72 + 0.28 * Math.sin(26 * t + i);
            pen.stamp(i < 2 ? GHOST : BAT, at, size, 8 * Math.sin(4 * t + i), flap, i < 2 ? 0.88 : 1);
        }
    }

    private static void mist(Pen pen, Stage stage, Sprite fog, double t) {
        double k = Curve.rise(0.4, 0.8).at(t);
        for (int i = 0; i < 12 && k > 0; i++) {
            double x = stage.width() * (-0.1 + 1.2 * i / 11) + 0.05 * Math.sin(0.6 * t + 1.7 * i);
            pen.stamp(
                    fog,
                    new Point(x, stage.height() * 1.0 + 0.02 * Math.sin(t + i)),
                    0.3,
                    40 * i + 8 * t,
                    1.5,
                    0.8 * k);
        }
    }
}
