package photoplay.effects.celebrations;

import java.util.ArrayList;
import java.util.List;
import photoplay.effects.Solo;
import photoplay.effects.kit.Bits;
import photoplay.effects.kit.CloseUp;
import photoplay.effects.kit.Crowd;
import photoplay.effects.kit.Shell;
import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.lens.Bloom;
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
import photoplay.stage.scene.Source;
import photoplay.stage.scene.Spot;
import photoplay.stage.scene.Sprite;
import photoplay.stage.scene.Stage;
import photoplay.stage.sound.Instrument;
import photoplay.stage.sound.Score;
import photoplay.stage.sound.Sound;
import photoplay.stage.sound.Tune;

/** Night falls and fireworks paint the subject; the last ones fan out behind the head like a peacock tail. */
public enum Firework implements Solo {
    FIREWORK;

    private static final double FAN = 2.8;
    private static final double FLIGHT = 0.32;
    private static final double SAG = 3.55;
    private static final int TAILS = 9;
    private static final int GRAINS = 24;
    private static final Colour GOLD = Colour.rgb(0xFFC65A);
    private static final Colour NAVY = Colour.rgb(0x070B22);

    private static final Curve NIGHT = Curve.from(0.05, 0).to(0.75, 1);
    /** Light of the fan and of the curtain it becomes. */
    private static final Curve BLAZE = Curve.from(FAN, 0).to(3.3, 1).hold(3.9).to(4.9, 0.3);

    private static final Sprite TAIL = Shell.streak(Colour.rgb(0xFFD98A));
    private static final Sprite GRAIN = Bits.spark(GOLD);
    private static final Sprite SPARKLE = Bits.spark(Colour.rgb(0xFFF0C8));
    private static final Sprite EMBER = Bits.spark(Colour.rgb(0xFF9A3C));
    private static final Sprite HALO = Shell.glow(GOLD);
    private static final Sprite SMOKE = Bits.puff(Colour.rgb(0xAEB4CC), 3);

    /** One comet of the fan: from its root to the place where its eye opens. */
    private record Comet(Point root, Point end, double start) {
        double opens() {
            return start + FLIGHT;
        }

        Point at(double k) {
            Point straight = root.lerp(end, k);
            return straight.plus((end.x() - root.x()) * 0.06 * Math.sin(Math.PI * k), -0.04 * Math.sin(Math.PI * k));
        }
    }

    /** A spark that comes down on the subject and dies in a tiny splash. */
    private record Drop(Spot spot, double lands, double speed) {}

    @Override
    public Scene direct(Portrait given, Stage stage) {
        Portrait photo = CloseUp.framed(given);
        Face face = photo.face();
        FaceRig acting = FaceRig.of(photo)
                .lookAt(t -> t < 2.6 ? rocket(stage, Math.clamp((t - 0.1) / 0.85, 0, 1)) : face.noseTip())
                .eyesWide(Curve.window(1.0, 0.08, 1.6, 0.4).plus(Curve.window(FAN + 0.1, 0.1, 4.4, 0.5)))
                .brows(Curve.window(0.95, 0.1, 2.4, 0.5).times(0.7))
                .smile(Curve.from(0.9, 0).to(1.4, 0.45).hold(2.9).to(3.3, 1))
                .nod(Curve.window(0.3, 0.4, 2.6, 0.4)
                        .times(-3)
                        .plus(Curve.window(FAN, 0.2, 4.6, 0.4).times(-2)));
        Actor actor = acting.act(stage.actor(photo)).roomy(0.5);
        Point middle = actor.spot(face.centre()).at(1);
        List<Shell> shells = shells(stage);
        List<Comet> comets = comets(photo, actor, stage);
        Shell eye = Shell.of(Shell.Form.EYE, stage.centre(), 0, 0.2, Colour.rgb(0x3FE0C8), Colour.rgb(0xFFC24A));
        List<Shell> eyes =
                comets.stream().map(c -> eye.again(c.end(), c.opens())).toList();
        List<Drop> drops = drops(photo, actor, stage);
        Layer.Picture subject = CloseUp.rounded(photo, actor.cutout())
                .lit(Light.ambient(Colour.rgb(0x7280BC), NIGHT.times(0.84)))
                .lit(lights(shells, middle, stage, !face.seen() && face.headWidth() > 0.5 ? 0.4 : 1));
        Layer.Drawn fireworks = Layer.Drawn.of((pen, t) -> fireworks(pen, shells, comets, eyes, stage, t))
                .depth(0.8);
        var film = stage.film()
                .add(actor.backdrop()
                        .lit(Light.ambient(Colour.rgb(0x1A2350), NIGHT.times(0.95)))
                        .opacity(Curve.from(0.9, 1).to(0.901, 0)));
        if (photo.hasSubject()) {
            film.add(
                    Layer.Drawn.of((pen, t) -> roll(pen, stage, t)),
                    sky(stage, true),
                    fireworks,
                    curtain(comets, stage, 0),
                    curtain(comets, stage, 1),
                    acting.on(subject),
                    Layer.Drawn.of((pen, t) -> splashes(pen, drops, t)));
        } else {
            film.add(
                    acting.on(subject),
                    Layer.Drawn.of((pen, t) -> roll(pen, stage, t)).opacity(Curve.fall(0.45, 0.4)),
                    sky(stage, false),
                    fireworks,
                    curtain(comets, stage, 0),
                    curtain(comets, stage, 1));
        }
        Curve roar = Curve.window(3.0, 0.2, 4.4, 0.5)
                .times(0.02)
                .plus(Curve.window(0.9, 0.2, 2.6, 0.4).times(0.006));
        return film.add(
                        embers(stage).near(),
                        Crowd.row(stage, Math.clamp(0.15 * stage.height(), 0.14, 0.2), Colour.rgb(0x10163A), 4)
                                .with(Motion.move(
                                        Curve.of(0),
                                        Curve.from(0.1, 0.42)
                                                .to(0.8, 0, Ease.OUT)
                                                .plus(Curve.sine(2.3, 1)
                                                        .times(roar)
                                                        .map(v -> -Math.abs(v) * 0.7))))
                                .depth(1.1),
                        Crowd.row(stage, Math.clamp(0.1 * stage.height(), 0.09, 0.14), Colour.rgb(0x05070F), 9)
                                .with(Motion.move(
                                        Curve.of(0),
                                        Curve.from(0.1, 0.42)
                                                .to(0.9, 0.01, Ease.OUT)
                                                .plus(Curve.sine(2.1, 1, 0.3)
                                                        .times(roar)
                                                        .map(v -> -Math.abs(v)))))
                                .depth(1.3),
                        CloseUp.opening(photo, stage))
                .camera(Camera.still(stage.at(0.5, 0.6))
                        .zoom(Curve.from(0, 1).to(0.9, 1.06).hold(2.7).to(3.5, 1.0))
                        .shaken(0.006, Curve.window(FAN + 0.05, 0.1, 3.7, 0.4), stage.seed()))
                .through(Bloom.of(NIGHT.times(0.32)), Vignette.of(NIGHT.times(0.4)))
                .score(sound());
    }

    private static List<Shell> shells(Stage stage) {
        return List.of(
                Shell.of(Shell.Form.CHRYSANTHEMUM, stage.at(0.24, 0.2), 1.0, 0.62, GOLD, Colour.rgb(0xFFF1C0)),
                Shell.of(Shell.Form.PEONY, stage.at(0.79, 0.17), 1.4, 0.56, Colour.rgb(0xFF2F52), Colour.rgb(0xFF9FD0)),
                Shell.of(Shell.Form.RING, stage.at(0.48, 0.13), 1.8, 0.72, Colour.rgb(0x4A8CFF), Colour.rgb(0xD8ECFF)),
                Shell.of(
                        Shell.Form.CRACKLE, stage.at(0.87, 0.38), 2.2, 0.5, Colour.rgb(0x3FE06A), Colour.rgb(0xF4FFE0)),
                Shell.of(Shell.Form.CRACKLE, stage.at(0.15, 0.14), 4.15, 0.4, Colour.rgb(0xC98CFF), Colour.WHITE));
    }

    /** @param edge strength of the fan's light on the outline: little where the photo's edge cuts the head */
    private static Light[] lights(List<Shell> shells, Point middle, Stage stage, double edge) {
        List<Light> out = new ArrayList<>();
        for (Shell s : shells) {
            out.add(s.lamp(0.95, s.time() > FAN ? 0.5 : s.at().distance(middle) < 0.45 ? 1.1 : 2));
            out.add(s.rim(middle, 1.9));
        }
        out.add(new Light.Rim(Curve.of(-150), 0.04, GOLD, BLAZE.times(1.7 * edge)));
        out.add(new Light.Rim(Curve.of(-30), 0.04, GOLD, BLAZE.times(1.7 * edge)));
        out.add(new Light.Lamp(
                Spot.of(stage.at(0.5, 0.8)),
                0.9,
                0.35,
                Colour.rgb(0xFFA64E),
                Curve.from(3.2, 0).to(3.9, 0.55)));
        return out.toArray(Light[]::new);
    }

    /** A dark edge that comes down over the backdrop before the night sky is there. */
    private static void roll(Pen pen, Stage stage, double t) {
        double k = (t - 0.02) / 0.8;
        if (k > 0 && t < 1) {
            double y = -0.75 + (stage.height() + 0.8) * Ease.SMOOTH.of(k);
            Box all = stage.frame().grown(0.15);
            pen.rect(new Box(all.left(), all.top(), all.right(), y), Ink.of(NAVY.alpha(0.9)));
            pen.rect(
                    new Box(all.left(), y, all.right(), y + 0.75),
                    Ink.linear(
                            new Point(0, y), new Point(0, y + 0.75), NAVY.alpha(0.9), NAVY.alpha(0.45), NAVY.alpha(0)));
        }
    }

    /** The sky with stars and a far town on the horizon, baked once; over scenery only its upper part. */
    private static Layer.Picture sky(Stage stage, boolean whole) {
        Box box = stage.frame().grown(0.12);
        return Layer.Picture.of(new Source.Drawn(box, (pen, t) -> night(pen, stage, box, whole)), List.of())
                .opacity(Curve.rise(0.35, 0.5))
                .depth(0.75);
    }

    private static void night(Pen pen, Stage stage, Box box, boolean whole) {
        double h = stage.height();
        pen.rect(
                box,
                Ink.linear(
                        new Point(0, 0),
                        new Point(0, h),
                        NAVY.alpha(whole ? 1 : 0.9),
                        Colour.rgb(0x0F1740).alpha(whole ? 1 : 0.55),
                        Colour.rgb(0x2B3876).alpha(whole ? 1 : 0.1)));
        Rnd r = stage.rnd(31);
        for (int i = 0; i < 110; i++) {
            Point at = new Point(r.between(box.left(), box.right()), r.between(box.top(), h * 0.55));
            pen.circle(at, r.between(0.001, 0.0032), Ink.of(Colour.WHITE.alpha(r.between(0.25, 0.9))));
        }
        if (whole) {
            town(pen, box, h * 0.8, r);
        }
    }

    private static void town(Pen pen, Box box, double foot, Rnd r) {
        pen.oval(
                new Point(box.centre().x(), foot),
                box.width() * 0.7,
                0.3,
                Ink.radial(
                        new Point(box.centre().x(), foot),
                        box.width() * 0.6,
                        Colour.rgb(0xE08A5A).alpha(0.4),
                        Colour.rgb(0x8A5A8A).alpha(0.2),
                        Colour.rgb(0x8A5A8A).alpha(0)));
        for (double x = box.left(); x < box.right(); x += r.between(0.05, 0.1)) {
            double w = r.between(0.05, 0.12);
            double tall = r.between(0.05, 0.2);
            pen.rect(new Box(x, foot - tall, x + w, box.bottom()), Ink.of(0x0B1030));
            for (double y = foot - tall + 0.014; y < foot + 0.1; y += 0.022) {
                for (double u = x + 0.012; u < x + w - 0.01; u += 0.02) {
                    if (r.chance(0.35)) {
                        pen.rect(
                                Box.around(new Point(u, y), 0.008, 0.011),
                                Ink.of(Colour.rgb(0xFFD08A).alpha(r.between(0.35, 0.95))));
                    }
                }
            }
        }
    }

    /** Way of the first rocket. */
    private static Point rocket(Stage stage, double k) {
        return stage.at(0.18, 1.02).lerp(stage.at(0.24, 0.2), k).plus(0.035 * Math.sin(3 * Math.PI * k) * (1 - k), 0);
    }

    /** Nine comets whose eyes stand round the head, as far out as the frame has room. */
    private static List<Comet> comets(Portrait photo, Actor actor, Stage stage) {
        Face face = photo.face();
        Point head = photo.hasSubject() ? actor.spot(face.centre()).at(1) : stage.at(0.5, 0.55);
        Point root = photo.hasSubject()
                ? actor.spot(face.centre().plus(face.up().times(-face.headHeight() * 0.75)))
                        .at(1)
                : stage.at(0.5, 0.6);
        double k = actor.spot(face.centre().plus(0, 0.1))
                        .at(1)
                        .distance(actor.spot(face.centre()).at(1))
                / 0.1;
        double wide = Math.min(photo.hasSubject() ? face.headWidth() * k * 0.6 : 0.15, 0.32);
        double reach = root.distance(head) + wide + 0.36;
        List<Comet> out = new ArrayList<>();
        for (int i = 0; i < TAILS; i++) {
            double u = (i - (TAILS - 1) / 2.0) / ((TAILS - 1) / 2.0);
            double degrees = -90 + 70 * u;
            Point way = Point.polar(1, degrees);
            double room = Math.min(
                    way.x() < 0
                            ? (0.075 - root.x()) / way.x()
                            : way.x() > 1e-6 ? (stage.width() - 0.075 - root.x()) / way.x() : 9,
                    (0.09 - root.y()) / Math.min(way.y(), -1e-6));
            Point from = root.plus(u * wide * 0.8, -0.02 * (1 - Math.abs(u)));
            out.add(new Comet(
                    from, root.plus(way.times(Math.clamp(reach, 0.25, Math.max(0.26, room)))), FAN + 0.04 * i));
        }
        return out;
    }

    private static void fireworks(
            Pen pen, List<Shell> shells, List<Comet> comets, List<Shell> eyes, Stage stage, double t) {
        smoke(pen, shells, t);
        double k = (t - 0.1) / 0.85;
        if (k > 0 && k < 1) {
            trail(pen, stage, k, t);
        }
        for (Shell s : shells) {
            lift(pen, s, stage, t);
            s.draw(pen, t);
        }
        if (t > FAN) {
            Point root = comets.get(TAILS / 2).root();
            pen.stamp(HALO, root.plus(0, -0.12), 0.65, 0, 1, 0.5 * BLAZE.at(t));
        }
        for (int i = 0; i < TAILS; i++) {
            tail(pen, comets.get(i), i, t);
        }
        for (Shell eye : eyes) {
            eye.draw(pen, t);
        }
    }

    /** The rocket that starts the show, glittering behind. */
    private static void trail(Pen pen, Stage stage, double k, double t) {
        Point head = rocket(stage, k);
        Shell.streak(pen, TAIL, rocket(stage, Math.max(0, k - 0.3)), head, 0.02, 0.9);
        for (int i = 0; i < 26; i++) {
            double back = k - 0.02 * i;
            if (back > 0) {
                double off = 0.004 + 0.0011 * i;
                pen.stamp(
                        EMBER,
                        rocket(stage, back).plus(off * (2 * Rnd.hash(i, 3) - 1), off * 1.5),
                        0.022,
                        0,
                        1,
                        (1 - i / 26.0) * (0.4 + 0.6 * Rnd.hash(i, (long) (t * 24))));
            }
        }
        pen.stamp(HALO, head, 0.16, 0, 1, 0.8);
        pen.stamp(GRAIN, head, 0.07, 0, 1, 1);
    }

    /** The thin thread on which a shell goes up before it opens. */
    private static void lift(Pen pen, Shell s, Stage stage, double t) {
        double k = 1 - (s.time() - t) / 0.5;
        if (k > 0 && k < 1 && s.time() > 1.05) {
            Point from = new Point(s.at().x() * 0.7 + stage.width() * 0.15, stage.height() * 0.9);
            double up = Ease.OUT.of(k);
            Point head = from.lerp(s.at(), up);
            Shell.streak(pen, TAIL, from.lerp(s.at(), Math.max(0, up - 0.22)), head, 0.01, 0.7);
            pen.stamp(GRAIN, head, 0.035, 0, 1, 1);
        }
    }

    /** Smoke hangs where a shell opened, and takes the light of the next one. */
    private static void smoke(Pen pen, List<Shell> shells, double t) {
        for (int i = 0; i < 4; i++) {
            Shell s = shells.get(i);
            double age = t - s.time() - 0.15;
            if (age > 0) {
                Shell next = shells.get(Math.min(i + 1, 4));
                double lit = 0.13 + 0.3 * next.light().at(t) + 0.12 * BLAZE.at(t);
                double alpha = Math.min(1, age / 0.4) * Math.max(0, 1 - age / 2.6) * lit;
                pen.stamp(
                        SMOKE, s.at().plus(0.03 * age, -0.015 * age), s.radius() * (0.7 + 0.1 * age), 50 * i, 1, alpha);
            }
        }
    }

    /** One golden tail; from {@link #SAG} its grains come down as a curtain. */
    private static void tail(Pen pen, Comet c, int number, double t) {
        double k = Ease.OUT.of((t - c.start()) / FLIGHT);
        if (t < c.start()) {
            return;
        }
        double sag = Math.max(0, t - SAG);
        if (sag < 0.4) {
            double a = 1 - sag / 0.4;
            Shell.streak(pen, TAIL, c.root(), c.at(k), 0.048, a);
        }
        for (int i = 0; i < GRAINS && sag < 0.8; i++) {
            double u = (i + Rnd.hash(number, i)) / GRAINS;
            if (u < k) {
                double off = 0.006 + 0.022 * (1 - u);
                double fall = 0.5 * sag * sag * (0.6 + 0.6 * Rnd.hash(number + 40, i));
                Point at = c.at(u)
                        .plus(
                                off * (2 * Rnd.hash(number + 60, i) - 1),
                                off * (2 * Rnd.hash(number + 80, i) - 1) + fall);
                double alpha = (0.45 + 0.55 * Rnd.hash(i * 31L + number, (long) (t * 24))) * (1 - sag / 0.8);
                pen.stamp(i % 3 == 0 ? SPARKLE : GRAIN, at, 0.018 + 0.024 * Rnd.hash(i, number), 0, 1, alpha);
            }
        }
        if (k < 1) {
            pen.stamp(HALO, c.at(k), 0.11, 0, 1, 0.8);
            pen.stamp(GRAIN, c.at(k), 0.06, 0, 1, 1);
        }
    }

    /** A sheet of golden threads below the arc of the fan, baked once; it comes down and thins out. */
    private static Layer.Picture curtain(List<Comet> comets, Stage stage, int number) {
        Point root = comets.get(TAILS / 2).root();
        double top = comets.get(TAILS / 2).end().y();
        Box box = new Box(-0.1, top - 0.2, stage.width() + 0.1, root.y() + 0.35);
        return Layer.Picture.of(
                        new Source.Drawn(box, (pen, t) -> threads(pen, box, root, stage.rnd(70 + number))), List.of())
                .with(Motion.move(
                        Curve.of(0), Curve.from(3.5, -0.06 - 0.05 * number).to(5.2, 0.42 - 0.06 * number, Ease.LINEAR)))
                .opacity(Curve.from(SAG, 0)
                        .to(SAG + 0.35 + 0.1 * number, 1)
                        .to(4.3, 0.9)
                        .to(5, 0.35)
                        .times(Curve.sine(3 + number, 0.16).plus(0.84)))
                .depth(0.8);
    }

    private static void threads(Pen pen, Box box, Point root, Rnd r) {
        double high = root.y() - box.top() - 0.2;
        for (int i = 0; i < 58; i++) {
            double x = r.between(box.left() + 0.05, box.right() - 0.05);
            double u = Math.min(1, Math.abs(x - root.x()) / (box.width() * 0.55));
            double arc = box.top() + 0.2 + high * (1 - Math.sqrt(1 - u * u * 0.9));
            double y = arc + 0.3 * r.unit() * r.unit();
            double length = r.between(0.1, 0.26);
            double a = r.between(0.4, 1);
            Shell.streak(pen, TAIL, new Point(x, y - length), new Point(x, y), 0.016, a);
            pen.stamp(SPARKLE, new Point(x, y), 0.02, 0, 1, a);
        }
    }

    private static List<Drop> drops(Portrait photo, Actor actor, Stage stage) {
        Rnd r = stage.rnd(61);
        List<Drop> out = new ArrayList<>();
        Box box = photo.subject().box();
        for (int i = 0; i < 46; i++) {
            double x = r.between(box.left(), box.right());
            double y = photo.subject().topAt(x);
            double lands = 3.45 + 1.5 * r.unit();
            double speed = r.between(0.35, 0.6);
            if (photo.subject().covers(x) && y < photo.height() * 0.75) {
                out.add(new Drop(actor.spot(new Point(x, y + 0.008)), lands, speed));
            }
        }
        return out;
    }

    private static void splashes(Pen pen, List<Drop> drops, double t) {
        for (Drop d : drops) {
            double left = d.lands() - t;
            Point at = d.spot().at(t);
            if (left > 0 && left < 0.7) {
                Point now = at.plus(0, -left * d.speed());
                Shell.streak(pen, TAIL, now.plus(0, -0.05), now, 0.009, Math.min(1, (0.7 - left) / 0.2));
                pen.stamp(GRAIN, now, 0.022, 0, 1, 1);
            } else if (left <= 0 && left > -0.3) {
                double k = -left / 0.3;
                pen.stamp(HALO, at, 0.07, 0, 1, 0.8 * (1 - k));
                for (int n = 0; n < 5; n++) {
                    Point way = Point.polar(0.035 * Ease.OUT.of(k), -160 + 35 * n);
                    pen.stamp(EMBER, at.plus(way).plus(0, 0.03 * k * k), 0.014, 0, 1, 1 - k);
                }
            }
        }
    }

    private static Emitter embers(Stage stage) {
        return Emitter.of(64, stage.seed() + 8, GRAIN, EMBER)
                .falling(stage, 0.16, 0.32)
                .size(0.012, 0.026)
                .sway(0.03, 0.5)
                .fade(0.2, 0.2)
                .strength(Curve.from(3.5, 0).to(3.9, 0.9).hold(4.3).to(5, 0.6));
    }

    private static Score sound() {
        Score s = Score.of(
                        Tune.EPIC_TRAILER.play().from(0.9).quieter(3),
                        Tune.ODE_TO_JOY.play().on(Instrument.BRASS).from(FAN).quieter(2))
                .cue(Sound.WHISTLE_RISE.from(-0.5), 0.1)
                .cue(Sound.CROWD_MURMUR.quieter(9), 0.1)
                .cue(Sound.FIREWORK.from(-0.5), 1.1)
                .cue(Sound.FIREWORK.from(0.5).higher(2), 1.5)
                .cue(Sound.FIREWORK.lower(2), 1.9)
                .cue(Sound.FIREWORK.from(0.6).higher(4), 2.3)
                .cue(Sound.CRACKLE.from(0.6), 2.5)
                .cue(Sound.DRUM_ROLL.quieter(8), 3.2);
        for (int i = 0; i < TAILS; i++) {
            s = s.cue(Sound.WHISTLE_RISE.higher(i).from(-0.8 + 0.2 * i).quieter(8), FAN + 0.05 * i);
        }
        return s.cue(Sound.EXPLOSION.quieter(4), 3.25)
                .cue(Sound.CROWD_GASP, 3.0)
                .cue(Sound.CROWD_CHEER.quieter(4), 3.5)
                .cue(Sound.CRACKLE, 3.4, 3.9)
                .cue(Sound.FIREWORK.quieter(9).from(-0.6), 4.4);
    }
}
