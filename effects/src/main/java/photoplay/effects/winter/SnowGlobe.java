package photoplay.effects.winter;

import java.util.List;
import photoplay.effects.Solo;
import photoplay.effects.kit.Bits;
import photoplay.effects.kit.CloseUp;
import photoplay.effects.kit.Winter;
import photoplay.stage.geometry.Affine;
import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.lens.Bloom;
import photoplay.stage.lens.Soft;
import photoplay.stage.lens.Vignette;
import photoplay.stage.portrait.Portrait;
import photoplay.stage.rig.FaceRig;
import photoplay.stage.scene.Actor;
import photoplay.stage.scene.Blend;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Curve;
import photoplay.stage.scene.Cut;
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
import photoplay.stage.scene.Spot;
import photoplay.stage.scene.Sprite;
import photoplay.stage.scene.Stage;
import photoplay.stage.scene.Warps;
import photoplay.stage.sound.Instrument;
import photoplay.stage.sound.Score;
import photoplay.stage.sound.Sound;
import photoplay.stage.sound.Tune;

/** The camera backs out: the subject lives in a snow globe, and two mittens pick it up and shake it. */
public enum SnowGlobe implements Solo {
    SNOWGLOBE;

    /** Radius of the glass in short sides. */
    private static final double R = 0.4;

    /** The camera has backed out; from here on the globe is a thing that can be moved. */
    private static final double OUT = 1.75;

    private static final double GRIP = 2.5;
    private static final double BUMP = 3.2;
    private static final double DOWN = 3.8;
    private static final Curve PULL = Curve.from(0.35, 0).to(OUT - 0.05, 1, Ease.SMOOTH);
    private static final Curve STORM = Curve.from(2.55, 0).to(2.9, 1).hold(3.6).to(4.9, 0.12, Ease.OUT);
    private static final Curve SHAKING = Curve.window(2.58, 0.12, 3.66, 0.12);

    /** The globe shaken, its contents moved late. */
    private static double shake(double t) {
        return Math.sin(2 * Math.PI * 3.4 * (t - 2.58)) * SHAKING.at(t);
    }

    /**
     * Where things end.
     *
     * @param glass middle of the glass
     * @param end from the photo to its place in the globe
     */
    private record Plan(Stage stage, Point glass, Affine end) {
        static Plan of(Portrait photo, Stage stage) {
            Point glass = new Point(stage.width() / 2, stage.height() * 0.5 - 0.08);
            Box box = photo.subject().box();
            double w = stage.width();
            double h = stage.height();
            double k = photo.hasSubject() ? 0.6 / Math.max(h, Math.min(w, box.width() * 1.1)) : 0.5 / Math.max(w, h);
            double x = photo.hasSubject() ? box.centre().x() : w / 2;
            double floor = photo.hasSubject() ? 0.335 : 0.22;
            return new Plan(stage, glass, new Affine(k, 0, 0, k, glass.x() - k * x, glass.y() + floor - k * h));
        }

        /** From the photo towards its place. */
        Affine in(double t) {
            double u = PULL.at(t);
            return new Affine(1 + (end.a() - 1) * u, 0, 0, 1 + (end.d() - 1) * u, end.e() * u, end.f() * u);
        }

        /** The same way for what is drawn where it ends. */
        Affine set(double t) {
            return end.inverse().then(in(t));
        }

        /** The glass and the room: farther out at first, so that nothing of them is in the frame. */
        Affine room(double t) {
            double far = 1 + 0.9 * (1 - Ease.SMOOTH.of(t / 1.2));
            return Affine.scale(far, glass).then(set(t));
        }

        Affine held(double t) {
            double lift = Curve.window(GRIP + 0.05, 0.12, DOWN - 0.08, 0.08).at(t) * 0.03;
            double thud = Curve.swing(DOWN, 6, 0.3).at(t) * 0.012;
            return Affine.turn(11 * shake(t), glass.plus(0, R + 0.1))
                    .then(Affine.move(0.05 * shake(t), -lift - Math.abs(thud)));
        }
    }

    @Override
    public Scene direct(Portrait given, Stage stage) {
        Portrait photo = CloseUp.framed(given);
        Plan plan = Plan.of(photo, stage);
        Curve late = t -> 0.07 * Math.sin(2 * Math.PI * 3.4 * (t - 2.7)) * SHAKING.at(t - 0.08);
        Curve pressed = Curve.window(BUMP - 0.06, 0.08, BUMP + 0.4, 0.25);
        FaceRig acting = FaceRig.of(photo)
                .blink(0.6, 4.3)
                .eyesWide(Curve.window(2.6, 0.15, 3.8, 0.3))
                .brows(Curve.window(2.55, 0.15, 3.7, 0.3))
                .smile(Curve.rise(4.0, 0.4));
        Point cheek = photo.face().local(0.34, 0.12);
        Actor actor = acting.act(stage.actor(photo).feather())
                .with(Warps.bulge(stage.actor(photo).spot(cheek), photo.face().headWidth() * 0.45, pressed.times(0.35)))
                .with(Motion.squash(pressed.times(-0.1), stage.at(0.5, 1)))
                .with((Motion) plan::in)
                .with(Motion.move(late.plus(pressed.times(0.1)), pressed.times(-0.02)))
                .with(Motion.turn(pressed.times(7), plan.glass().plus(0, 0.3)));
        Layer.Picture subject = acting.on(CloseUp.rounded(photo, actor.cutout()))
                .lit(Light.ambient(Colour.rgb(0xC4D4FF), PULL.times(0.75)))
                .lit(Light.lamp(
                        t -> plan.set(t).apply(plan.glass().plus(0.24, 0.14)),
                        0.35,
                        Colour.rgb(0xFFB45C),
                        PULL.times(0.55)))
                .lit(Light.rim(-60, Colour.rgb(0xE4EEFF), PULL.times(0.8)));
        Layer.Picture world = Layer.Picture.drawn(
                        around(plan.glass(), 1.9), (pen, t) -> world(pen, plan.glass(), stage.rnd(3)))
                .with((Motion) plan::set);
        Layer.Picture bank = Layer.Picture.drawn(
                        around(plan.glass(), 1.5), (pen, t) -> bank(pen, plan.glass(), stage.rnd(4)))
                .with((Motion) plan::set);
        Layer.Picture room = Layer.Picture.drawn(stage.frame().grown(0.1), (pen, t) -> room(pen, plan));
        Layer.Picture hole = Layer.Picture.drawn(stage.frame().grown(0.1), (pen, t) -> {
                    room(pen, plan);
                    pen.circle(plan.glass(), R, Ink.of(Colour.BLACK).blend(Blend.ERASE));
                })
                .with((Motion) plan::room);
        Layer.Picture globe = Layer.Picture.drawn(around(plan.glass(), 1.6), (pen, t) -> globe(pen, plan.glass()));
        Emitter snow = Winter.snow(stage, 120);
        Emitter inside = Emitter.of(90, stage.seed() + 5, Bits.FLAKE)
                .from(new Box(
                        plan.glass().x() - R,
                        plan.glass().y() - R,
                        plan.glass().x() + R,
                        plan.glass().y() - R))
                .velocity(-0.02, 0.02, 0.08, 0.2)
                .life(4, 5)
                .looping()
                .size(0.007, 0.018)
                .sway(0.02, 0.4);
        Curve early = Curve.fall(0.9, 0.6);
        Layer.Drawn storm = Layer.Drawn.of((pen, t) -> storm(pen, plan.glass(), t));
        return stage.film()
                .add(world)
                .add(actor.backdrop().with((Motion) plan::in).depth(1).opacity(Curve.fall(0.35, 0.7)))
                .add(actor.backdrop()
                        .through(new Soft(0.02))
                        .with((Motion) plan::in)
                        .depth(1)
                        .opacity(Curve.window(0.15, 0.35, 0.8, 0.5)))
                .add(inside.all().riding(plan::set).opacity(PULL))
                .add(snow.far().opacity(early))
                .add(subject)
                .add(bank.opacity(Curve.rise(0.4, 0.6)))
                .add(snow.near().opacity(early))
                .add(hole, globe.with((Motion) plan::room))
                .add(CloseUp.opening(photo, stage))
                .through(
                        Bloom.of(PULL.times(0.25)),
                        Vignette.of(Curve.window(0.02, 0.45, 1.3, 0.5).times(0.75)))
                .cut(OUT, Cut.HARD)
                .add(room)
                .draw((pen, t) -> pen.stamp(
                        Bits.shadow(),
                        plan.glass().plus(0.04 * shake(t), R + 0.17),
                        0.16,
                        0,
                        5,
                        0.9 - 0.3 * SHAKING.at(t)))
                .add(Layer.Group.of(
                                stage.frame(),
                                List.of(
                                        world,
                                        inside.all().opacity(STORM.times(-1).plus(1)),
                                        subject,
                                        bank,
                                        inside.near().opacity(STORM.times(-1).plus(1)),
                                        storm))
                        .clip(Shape.circle(plan.glass(), R))
                        .with(Warps.fisheye(
                                Spot.of(plan.glass()), R, Curve.rise(OUT, 0.3).times(0.3)))
                        .with((Motion) plan::held))
                .add(Layer.Drawn.of((pen, t) -> fog(pen, actor, cheek, pressed, t))
                        .riding(plan::held))
                .add(globe.with((Motion) plan::held))
                .draw((pen, t) -> mittens(pen, plan, t))
                .through(Bloom.of(0.25), Vignette.of(0.35))
                .score(Score.of(Tune.WINTER_WALTZ.at(132).on(Instrument.MUSIC_BOX))
                        .cue(Sound.SMALL_BELL, 0.1, 1.7)
                        .cue(Sound.WHOOSH, 2.6, 2.9, 3.4)
                        .cue(Sound.WIND, 2.6)
                        .cue(Sound.GLASS_TINK, BUMP)
                        .cue(Sound.BONK, BUMP)
                        .cue(Sound.THUD, DOWN));
    }

    private static Box around(Point c, double side) {
        return new Box(c.x() - side / 2, c.y() - side / 2, c.x() + side / 2, c.y() + side / 2);
    }

    /** Winter evening inside the glass: sky, hills, two pines, a lit cottage. */
    private static void world(Pen pen, Point c, Rnd r) {
        pen.rect(
                around(c, 1.9),
                Ink.linear(
                        c.plus(0, -0.6),
                        c.plus(0, 0.35),
                        Colour.rgb(0x22407E),
                        Colour.rgb(0x5C86C4),
                        Colour.rgb(0xBFD8F2)));
        for (int i = 0; i < 60; i++) {
            Point at = c.plus(r.between(-0.9, 0.9), r.between(-0.9, 0.05));
            pen.circle(at, r.between(0.001, 0.003), Ink.of(Colour.WHITE.alpha(r.between(0.3, 0.9))));
        }
        for (int row = 0; row < 3; row++) {
            double y = 0.12 + 0.06 * row;
            Colour snow = Colour.rgb(0x9FBCE4).lighter(0.25 * row);
            Shape hill = Shape.from(c.plus(-0.95, 0.95)).line(c.plus(-0.95, y));
            for (int i = 0; i < 8; i++) {
                double x = -0.95 + i * 0.24;
                hill.quad(
                        c.x() + x + 0.12,
                        c.y() + y - 0.05 * Math.sin(i * 2.3 + row * 1.7) - 0.03,
                        c.x() + x + 0.24,
                        c.y() + y);
            }
            pen.fill(
                    hill.line(c.plus(0.97, 0.95)).close(),
                    Ink.linear(c.plus(0, y - 0.06), c.plus(0, y + 0.25), snow.lighter(0.3), snow));
            if (row == 0) {
                cottage(pen, c.plus(0.22, 0.13));
            }
        }
        pine(pen, c.plus(-0.27, 0.25), 0.36);
        pine(pen, c.plus(-0.16, 0.2), 0.22);
        pine(pen, c.plus(0.33, 0.27), 0.27);
    }

    private static void cottage(Pen pen, Point at) {
        Box wall = new Box(at.x() - 0.07, at.y() - 0.06, at.x() + 0.07, at.y() + 0.06);
        pen.rect(wall, Ink.linear(at.plus(-0.07, 0), at.plus(0.07, 0), Colour.rgb(0x8A4B32), Colour.rgb(0x5A2E22)));
        pen.fill(
                Shape.from(at.plus(-0.1, -0.05))
                        .line(at.plus(0, -0.14))
                        .line(at.plus(0.1, -0.05))
                        .close(),
                Ink.linear(at.plus(0, -0.14), at.plus(0, -0.04), Colour.WHITE, Colour.rgb(0xC7D8F2)));
        for (int side = -1; side <= 1; side += 2) {
            Point window = at.plus(side * 0.035, 0);
            pen.circle(window, 0.06, Ink.glow(window, 0.06, Colour.rgb(0xFFB84A).alpha(0.7)));
            pen.rect(around(window, 0.032), Ink.of(0xFFE29A));
            pen.line(window.plus(0, -0.016), window.plus(0, 0.016), 0.003, Ink.of(0x5A2E22));
        }
    }

    private static void pine(Pen pen, Point foot, double height) {
        pen.line(foot, foot.plus(0, -height * 0.15), height * 0.07, Ink.of(0x4A3020));
        for (int i = 0; i < 4; i++) {
            double y = -height * (0.1 + 0.2 * i);
            double w = height * (0.3 - 0.06 * i);
            Shape tier = Shape.from(foot.plus(-w, y))
                    .quad(foot.x() - w * 0.3, foot.y() + y - height * 0.1, foot.x(), foot.y() + y - height * 0.3)
                    .quad(foot.x() + w * 0.3, foot.y() + y - height * 0.1, foot.x() + w, foot.y() + y)
                    .quad(foot.x(), foot.y() + y + height * 0.05, foot.x() - w, foot.y() + y)
                    .close();
            pen.fill(tier, Ink.linear(foot.plus(-w, 0), foot.plus(w, 0), Colour.rgb(0x2F6B57), Colour.rgb(0x123B35)));
            pen.stroke(
                    Shape.from(foot.plus(-w * 0.9, y))
                            .quad(
                                    foot.x(),
                                    foot.y() + y + height * 0.045,
                                    foot.x() + w * 0.5,
                                    foot.y() + y + height * 0.01),
                    height * 0.035,
                    Ink.of(Colour.WHITE.alpha(0.9)));
        }
    }

    /** Deep snow before the subject. */
    private static void bank(Pen pen, Point c, Rnd r) {
        Shape snow = Shape.from(c.plus(-0.75, 0.75)).line(c.plus(-0.75, 0.27));
        for (int i = 0; i < 10; i++) {
            double x = -0.75 + i * 0.15;
            snow.quad(c.x() + x + 0.075, c.y() + 0.235 + r.between(-0.02, 0.012), c.x() + x + 0.15, c.y() + 0.262);
        }
        pen.fill(
                snow.line(c.plus(0.75, 0.75)).close(),
                Ink.linear(c.plus(0, 0.23), c.plus(0, 0.42), Colour.WHITE, Colour.rgb(0xDCE9FB), Colour.rgb(0x9DB8E0)));
        for (int i = 0; i < 40; i++) {
            pen.circle(c.plus(r.between(-0.38, 0.38), r.between(0.27, 0.38)), 0.0025, Ink.of(Colour.WHITE));
        }
    }

    /** A warm room out of focus and a table. */
    private static void room(Pen pen, Plan plan) {
        Stage stage = plan.stage();
        Box all = stage.frame().grown(0.1);
        Rnd r = stage.rnd(17);
        pen.rect(all, Ink.down(0, stage.height(), Colour.rgb(0x2A1512), Colour.rgb(0x6B3420), Colour.rgb(0x8C4A26)));
        List<Colour> lamps = List.of(0xFFC46B, 0xFF8F5A, 0xFFE2A0, 0x9FD08A, 0xFF6F61).stream()
                .map(Colour::rgb)
                .toList();
        for (int i = 0; i < 46; i++) {
            Point at = new Point(r.between(all.left(), all.right()), r.between(-0.05, stage.height() * 0.74));
            pen.stamp(Bits.bokeh(lamps.get(i % 5)), at, r.between(0.05, 0.15), 0, 1, r.between(0.25, 0.75));
        }
        double edge = Math.max(stage.height() * 0.8, plan.glass().y() + R - 0.02);
        Box table = new Box(all.left(), edge, all.right(), all.bottom());
        pen.rect(table, Ink.down(edge, all.bottom(), Colour.rgb(0xA8683A), Colour.rgb(0x6E3D20), Colour.rgb(0x3E2113)));
        for (int i = 0; i < 26; i++) {
            double y = edge + (all.bottom() - edge) * r.unit();
            double x = r.between(all.left(), all.right());
            pen.line(
                    new Point(x, y),
                    new Point(x + r.between(0.1, 0.5), y + r.between(-0.004, 0.004)),
                    0.003,
                    Ink.of(Colour.rgb(0x2E160B).alpha(0.25)));
        }
        Point caustic = plan.glass().plus(0.3, R + 0.15);
        pen.within(Affine.scale(1, 0.25).then(Affine.move(caustic)), () -> {
            pen.circle(
                    Point.ORIGIN,
                    0.22,
                    Ink.glow(Point.ORIGIN, 0.22, Colour.rgb(0xFFF0C8).alpha(0.5)));
            pen.stroke(
                    Shape.from(-0.14, 0.08).quad(0, 0.2, 0.16, 0.02),
                    0.02,
                    Ink.of(Colour.rgb(0xFFF6DC).alpha(0.7)));
        });
    }

    /** The turned base with its plate, and what the glass throws back. */
    private static void globe(Pen pen, Point c) {
        for (int i = 0; i < 3; i++) {
            pen.stroke(
                    Shape.circle(c, R - 0.006 - 0.011 * i),
                    0.014,
                    Ink.linear(
                            c.plus(-R, -R),
                            c.plus(R, R),
                            Colour.WHITE.alpha(0.5 - 0.13 * i),
                            Colour.rgb(0x9CC4F0).alpha(0.2),
                            Colour.rgb(0xFFE0B0).alpha(0.42 - 0.12 * i)));
        }
        pen.stroke(Shape.circle(c, R), 0.008, Ink.of(Colour.rgb(0xEAF3FF).alpha(0.75)));
        pen.stroke(Shape.circle(c, R - 0.02), 0.003, Ink.of(Colour.rgb(0xFF9A8A).alpha(0.35)));
        pen.stroke(
                Shape.circle(c, R - 0.024), 0.003, Ink.of(Colour.rgb(0x8AB8FF).alpha(0.4)));
        pen.within(Affine.place(c.plus(-0.2, -0.2), -45, 1, 1), () -> {
            for (int pane = 0; pane < 2; pane++) {
                pen.fill(
                        Shape.from(-0.09 + pane * 0.095, -0.03)
                                .quad(-0.045 + pane * 0.095, -0.055, -0.005 + pane * 0.095, -0.035)
                                .line(-0.01 + pane * 0.095, 0.03)
                                .quad(-0.045 + pane * 0.095, 0.015, -0.085 + pane * 0.095, 0.035)
                                .close(),
                        Ink.down(-0.05, 0.04, Colour.WHITE.alpha(0.75), Colour.WHITE.alpha(0.2)));
            }
        });
        pen.stroke(
                Shape.from(c.plus(0.17, 0.31)).quad(c.x() + 0.3, c.y() + 0.22, c.x() + 0.345, c.y() + 0.07),
                0.022,
                Ink.of(Colour.WHITE.alpha(0.3)));
        base(pen, c);
    }

    private static void base(Pen pen, Point c) {
        double top = c.y() + 0.315;
        double[][] rings = {{0.27, 0, 0.035}, {0.3, 0.03, 0.05}, {0.29, 0.075, 0.07}, {0.34, 0.14, 0.055}};
        for (double[] ring : rings) {
            double w = ring[0];
            Box box = new Box(c.x() - w, top + ring[1], c.x() + w, top + ring[1] + ring[2]);
            pen.fill(
                    Shape.roundRect(box, 0.02),
                    Ink.linear(
                            c.plus(-w, 0),
                            c.plus(w, 0),
                            Colour.rgb(0x3A1B0E),
                            Colour.rgb(0xA5623A),
                            Colour.rgb(0xD79A68),
                            Colour.rgb(0x8A4A28),
                            Colour.rgb(0x2E150B)));
            pen.line(
                    new Point(c.x() - w + 0.02, box.top() + 0.006),
                    new Point(c.x() + w - 0.02, box.top() + 0.006),
                    0.004,
                    Ink.of(Colour.rgb(0xFFE2BC).alpha(0.4)));
        }
        Box plate = new Box(c.x() - 0.14, top + 0.066, c.x() + 0.14, top + 0.136);
        pen.fill(
                Shape.roundRect(plate, 0.03),
                Ink.linear(
                        new Point(plate.left(), plate.top()),
                        new Point(plate.right(), plate.bottom()),
                        Colour.rgb(0xFFF0B8),
                        Colour.rgb(0xD9A441),
                        Colour.rgb(0x8A5E1C)));
        pen.text("Let it snow", Font.FESTIVE, 0.036, new Point(c.x(), top + 0.118), Pen.Align.CENTRE, Ink.of(0x5A3508));
    }

    private static final Sprite FLURRY = Bits.FLAKE.soft(0.05);

    /** Whirling flakes that come to rest on the ground. */
    private static void storm(Pen pen, Point c, double t) {
        double strength = STORM.at(t);
        if (strength < 0.02) {
            return;
        }
        double turned = 420
                * Curve.from(2.55, 0)
                        .to(3.7, 1, Ease.SMOOTH)
                        .to(5, 1.25, Ease.OUT)
                        .at(t);
        for (int i = 0; i < 360; i++) {
            double u = Rnd.hash(61, i);
            double radius = R * 0.97 * Math.sqrt(u);
            double a = 360 * Rnd.hash(62, i) + turned * (1.2 - 0.6 * u) + 30 * shake(t - 0.05);
            double fallen = Math.max(0, t - 3.7) * (0.12 + 0.2 * Rnd.hash(63, i));
            Point at = c.plus(Point.polar(radius, a)).plus(0, fallen);
            if (at.distance(c) < R * 0.98 && at.y() < c.y() + 0.3) {
                boolean near = i % 9 == 0;
                double size = near ? 0.03 + 0.03 * Rnd.hash(64, i) : 0.008 + 0.016 * Rnd.hash(64, i);
                double streak = 1 + (near ? 0.6 : 2.6 * u) * strength * SHAKING.at(t);
                pen.stamp(
                        near ? FLURRY : Bits.FLAKE,
                        at,
                        size * streak,
                        a,
                        1 / streak,
                        Math.min(1, strength * 1.6) * (near ? 0.55 : 0.55 + 0.45 * Rnd.hash(65, i)));
            }
        }
    }

    /** The pressed spot on the glass, and breath that shrinks away. */
    private static void fog(Pen pen, Actor actor, Point cheek, Curve pressed, double t) {
        double k = pressed.at(t);
        Point at = actor.spot(cheek).at(t);
        if (k > 0.05) {
            pen.oval(at.plus(0.01, 0), 0.035 * k, 0.045 * k, Ink.of(Colour.WHITE.alpha(0.22 * k)));
            pen.stroke(Shape.oval(at.plus(0.01, 0), 0.035 * k, 0.045 * k), 0.004, Ink.of(Colour.WHITE.alpha(0.5 * k)));
        }
        double breath =
                Curve.from(BUMP, 0).to(BUMP + 0.15, 1).hold(3.7).to(4.8, 0.1).at(t);
        if (breath > 0.02) {
            pen.stamp(
                    BREATH,
                    new Point(0.06, 0.03).plus(actor.spot(cheek).at(BUMP + 0.1)),
                    0.17 * breath,
                    20,
                    1,
                    0.7 * breath);
        }
    }

    private static final Sprite BREATH = Bits.puff(Colour.rgb(0xF4F8FF), 4);

    /** Two mittens grip the base, shake and let go. */
    private static void mittens(Pen pen, Plan plan, double t) {
        double in = Ease.BACK.of((t - 2.05) / 0.45);
        double away = Ease.IN.of((t - DOWN - 0.05) / 0.5);
        double x = (1 - in) * 0.7 + away * 0.7;
        if (t < 2.05 || away >= 1) {
            return;
        }
        Affine held = t > DOWN ? Affine.IDENTITY : plan.held(t);
        Point base = plan.glass().plus(0, R + 0.03);
        for (int side = -1; side <= 1; side += 2) {
            Point at = held.apply(base.plus(side * 0.27, 0)).plus(side * (x + 0.13), 0.035);
            pen.stamp(Winter.MITTEN, at, 0.3, side * 12 + 11 * shake(t), side, 1);
        }
    }
}
