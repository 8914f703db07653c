package photoplay.effects.moves;

import java.util.ArrayList;
import java.util.List;
import photoplay.effects.Solo;
import photoplay.effects.kit.BelowSky;
import photoplay.effects.kit.Bits;
import photoplay.effects.kit.CloseUp;
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
import photoplay.stage.scene.Source;
import photoplay.stage.scene.Spot;
import photoplay.stage.scene.Sprite;
import photoplay.stage.scene.Stage;
import photoplay.stage.sound.Score;
import photoplay.stage.sound.Sound;
import photoplay.stage.sound.Tune;

/** The sun races over the picture: noon, gold, dusk, and then lamps, moon and stars come on. */
public enum DayToNight implements Solo {
    DAY_TO_NIGHT;

    private static final double BEHIND = 1.5;
    private static final double SUNSET = 2.45;
    private static final double SWITCH = 2.95;
    private static final double METEOR = 4.35;
    private static final double HORIZON = 0.66;
    private static final int BULBS = 11;
    private static final int WINDOWS = 34;

    private static final Colour WARM = Colour.rgb(0xFFC069);
    private static final Curve GOLD = Curve.window(0.5, 0.7, 2.3, 0.6);
    private static final Curve RED = Curve.window(1.5, 0.6, 2.9, 0.5);
    private static final Curve NIGHT = Curve.rise(2.25, 0.65);
    private static final Curve LAMPS = Curve.from(SWITCH, 0).to(SWITCH + 0.7, 1);

    private static final Sprite STAR = Bits.spark(Colour.rgb(0xCFE0FF));
    private static final Sprite GLINT = Bits.glint(Colour.rgb(0xFFE6B0));
    private static final Sprite FIREFLY = Bits.spark(Colour.rgb(0xDFFF6A));
    private static final Sprite LAMP_GLOW =
            Sprite.drawn(1, (pen, t) -> pen.circle(Point.ORIGIN, 0.5, Ink.glow(Point.ORIGIN, 0.5, WARM.alpha(0.8))));
    private static final Sprite[] CLOUDS = {
        cloud(3, false), cloud(8, false), cloud(21, false), cloud(3, true), cloud(8, true), cloud(21, true)
    };

    private static final Sprite SUN = Sprite.drawn(1, (pen, t) -> {
        pen.circle(
                Point.ORIGIN,
                0.5,
                Ink.radial(
                        Point.ORIGIN,
                        0.5,
                        Colour.rgb(0xFFF3C4).alpha(0.95),
                        Colour.rgb(0xFFD277).alpha(0.5),
                        Colour.rgb(0xFFA03C).alpha(0.2),
                        Colour.rgb(0xFF8020).alpha(0)));
        pen.circle(
                Point.ORIGIN, 0.15, Ink.radial(Point.ORIGIN, 0.15, Colour.WHITE, Colour.WHITE, Colour.rgb(0xFFF1BE)));
    });

    private static final Sprite MOON = Sprite.drawn(1, (pen, t) -> {
        Point o = Point.ORIGIN;
        pen.circle(o, 0.5, Ink.glow(o, 0.5, Colour.rgb(0xAFC8FF).alpha(0.75)));
        pen.circle(
                o,
                0.23,
                Ink.radial(
                        new Point(-0.06, -0.07),
                        0.34,
                        Colour.rgb(0xFFFEF2),
                        Colour.rgb(0xF3EFD8),
                        Colour.rgb(0xC6C7CE)));
        for (double[] c : new double[][] {
            {0.07, -0.08, 0.055}, {-0.09, 0.04, 0.07}, {0.06, 0.1, 0.04}, {-0.04, -0.13, 0.03}, {0.13, 0.03, 0.03}
        }) {
            pen.circle(new Point(c[0], c[1]), c[2], Ink.of(Colour.rgb(0xB9BAC6).alpha(0.5)));
        }
    });

    /** A lump of shade, wider than the frame's short side. */
    private static final Sprite SHADE = Sprite.drawn(1.6, (pen, t) -> {
        for (double[] b : new double[][] {{-0.3, 0.02, 0.46}, {0.05, -0.08, 0.42}, {0.36, 0.06, 0.4}}) {
            Point c = new Point(b[0], b[1]);
            pen.circle(
                    c,
                    b[2],
                    Ink.radial(
                            c,
                            b[2],
                            Colour.rgb(0x0A1730).alpha(0.5),
                            Colour.rgb(0x0A1730).alpha(0.34),
                            Colour.rgb(0x0A1730).alpha(0)));
        }
    });

    @Override
    public Scene direct(Portrait given, Stage stage) {
        Portrait photo = CloseUp.framed(given);
        Face face = photo.face();
        FaceRig acting = FaceRig.of(photo)
                .blink(1.25, 3.05)
                .lookAt(firefly(face.centre(), face.headWidth()))
                .eyesClosed(Curve.window(0.25, 0.15, 0.8, 0.2).times(0.5))
                .smile(Curve.rise(3.3, 0.5).times(0.8))
                .nod(Curve.window(3.0, 0.3, 4.0, 0.5).times(-5));
        Actor actor = acting.act(stage.actor(photo)).roomy(0.42);
        Spot sun = sun(actor, stage);
        Layer.Picture subject = photo.hasSubject()
                ? CloseUp.rounded(photo, acting.on(actor.cutout()))
                : actor.cutout().through(new BelowSky(0.006));
        Emitter fireflies = Emitter.of(26, stage.seed() + 3, FIREFLY)
                .from(new Box(0, stage.height() * 0.4, stage.width(), stage.height()))
                .born(2.6, 3.9)
                .life(1.4, 3)
                .velocity(-0.07, 0.07, -0.1, 0.02)
                .sway(0.04, 0.6)
                .size(0.016, 0.03)
                .fade(0.4, 0.6);
        Box ground = new Box(-0.2, stage.height() * HORIZON + 0.07, stage.width() + 0.2, stage.height() + 0.2);
        return stage.film()
                .add(actor.backdrop()
                        .through(new Soft(0.006))
                        .lit(Light.ambient(Colour.rgb(0xFFE3B4), GOLD.times(0.8)))
                        .opacity(Curve.fall(1.42, 0.02)))
                .add(shadow(photo, actor, stage, 30)
                        .opacity(Curve.window(0.02, 0.2, 1.3, 0.2).times(0.45)))
                .add(heaven(stage, GOLDEN).opacity(Curve.window(0.5, 0.8, 2.25, 0.02)))
                .add(heaven(stage, DUSK).opacity(Curve.window(1.35, 0.7, 3.1, 0.02)))
                .add(heaven(stage, DARK).opacity(Curve.rise(2.35, 0.65)))
                .add(Layer.Drawn.of((pen, t) -> stars(pen, stage, t)).depth(0.6))
                .add(Layer.Drawn.of((pen, t) -> meteor(pen, stage, t)).depth(0.6))
                .add(Layer.Drawn.of((pen, t) -> moon(pen, actor, stage, t)).depth(0.65))
                .add(Layer.Drawn.of((pen, t) -> disc(pen, sun.at(t), t)).depth(0.65))
                .add(Layer.Drawn.of((pen, t) -> clouds(pen, stage, t)).depth(0.68))
                .add(hills(stage, Colour.rgb(0xFFF0D0)).opacity(Curve.window(0.6, 0.7, 2.3, 0.02)))
                .add(hills(stage, Colour.rgb(0xC0685A)).opacity(Curve.window(1.5, 0.7, 3.1, 0.02)))
                .add(hills(stage, Colour.rgb(0x27315E)).opacity(Curve.rise(2.35, 0.65)))
                .add(Layer.Drawn.of((pen, t) -> windows(pen, stage, t)).depth(0.7))
                .add(Layer.Group.of(
                                ground,
                                List.of(shadow(photo, actor, stage, 48)
                                        .opacity(
                                                Curve.window(0.9, 0.5, 2.7, 0.5).times(0.4))))
                        .depth(1))
                .add(bulbs(stage))
                .add(fireflies.far())
                .add(circling(actor, false))
                .add(subject.lit(daylight()).lit(lights(actor, sun)).painted((pen, t) -> shades(pen, stage, t)))
                .add(circling(actor, true))
                .add(fireflies.near())
                .draw((pen, t) -> flare(pen, stage, sun.at(t), t))
                .add(CloseUp.opening(given, stage))
                .camera(Camera.still(stage.at(0.5, 0.55)).push(1, 1.05, 5))
                .through(Bloom.of(LAMPS.times(0.35)), Vignette.of(NIGHT.times(0.4)))
                .score(sound());
    }

    /** The colour of the day over everything. */
    private static Light[] daylight() {
        return new Light[] {
            Light.ambient(Colour.rgb(0xFFE3B4), GOLD.times(0.8)),
            Light.ambient(Colour.rgb(0xE08A78), RED.times(0.85)),
            Light.ambient(Colour.rgb(0x35447E), NIGHT.times(0.7))
        };
    }

    /** Key from the left that walks over the top to the right, then bulbs from above and the moon from the left. */
    private static Light[] lights(Actor actor, Spot sun) {
        Point head = actor.portrait().face().centre();
        double reach = Math.min(0.3, actor.portrait().face().headHeight() * 0.75);
        Curve degrees = t -> sun.at(t).minus(actor.spot(head).at(t)).degrees();
        Curve side = t -> Math.min(1, sun.at(t).distance(actor.spot(head).at(t)) / 0.5);
        Curve white = Curve.fall(0.5, 0.9).times(0.75);
        Curve amber = Curve.window(0.6, 0.7, 2.3, 0.7).times(side).times(0.95);
        Curve red = Curve.window(1.6, 0.5, 2.85, 0.45).times(1.1);
        return new Light[] {
            new Light.Key(degrees, 0.3, Colour.rgb(0xFFF7E0), white.times(Curve.rise(0.03, 0.3))),
            new Light.Key(degrees, 0.25, Colour.rgb(0xFFB347), amber),
            new Light.Key(degrees, 0.2, Colour.rgb(0xFF6A30), red),
            new Light.Rim(
                    degrees,
                    0.035,
                    Colour.rgb(0xFFD08A),
                    Curve.window(1.05, 0.35, 2.7, 0.4).times(1.5)),
            new Light.Rim(
                    Curve.of(-160),
                    0.03,
                    Colour.rgb(0x9FC0FF),
                    Curve.rise(3.3, 0.6).times(0.9)),
            new Light.Lamp(
                    t -> actor.spot(head).at(t).plus((LAMPS.at(t) - 1) * 0.4 - 0.06, -reach),
                    0.95,
                    0.4,
                    WARM,
                    LAMPS.times(t -> 1.2 + 0.03 * Math.sin(t * 17)))
        };
    }

    private static Spot sun(Actor actor, Stage stage) {
        Face f = actor.portrait().face();
        Spot head = actor.spot(f.crown().lerp(f.centre(), 0.42));
        Point behind = head.at(BEHIND);
        return Spot.through(
                List.of(
                        stage.at(0.06, 0.13),
                        stage.at(0.22, 0.1),
                        behind,
                        stage.at(0.84, 0.42),
                        stage.at(0.9, HORIZON + 0.1)),
                Curve.from(0, 0).to(BEHIND, 0.5, Ease.LINEAR).to(SUNSET + 0.2, 1, Ease.LINEAR));
    }

    private record Sky(Colour top, Colour high, Colour low, Colour rim) {}

    private static final Sky GOLDEN =
            new Sky(Colour.rgb(0x4F8FD8), Colour.rgb(0x8FBDE8), Colour.rgb(0xFBE0A6), Colour.rgb(0xFFC765));
    private static final Sky DUSK =
            new Sky(Colour.rgb(0x3A2A6A), Colour.rgb(0xA2417A), Colour.rgb(0xFF7438), Colour.rgb(0xFFC04A));
    private static final Sky DARK =
            new Sky(Colour.rgb(0x050A24), Colour.rgb(0x0D1B48), Colour.rgb(0x233F7E), Colour.rgb(0x4A64A2));

    /** The sky down to the horizon; below it the photo's own ground shines through. */
    private static Layer.Picture heaven(Stage stage, Sky sky) {
        Box box = new Box(-0.1, -0.1, stage.width() + 0.1, stage.height() * (HORIZON + 0.06));
        return Layer.Picture.of(
                        new Source.Drawn(box, (pen, t) -> {
                            pen.rect(
                                    box,
                                    Ink.linear(
                                            box.at(0, 0), box.at(0, 1), sky.top(), sky.high(), sky.low(), sky.rim()));
                            if (sky.equals(DARK)) {
                                milkyWay(pen, stage);
                            }
                        }),
                        List.of())
                .depth(0.6);
    }

    private static void milkyWay(Pen pen, Stage stage) {
        Rnd r = new Rnd(12);
        for (int i = 0; i < 260; i++) {
            double k = r.unit();
            Point at = stage.at(k * 1.1 - 0.05, 0.5 - 0.46 * k).plus(0.07 * r.bell(), 0.07 * r.bell());
            double size = r.between(0.02, 0.07);
            pen.circle(
                    at,
                    size,
                    Ink.radial(
                            at,
                            size,
                            Colour.rgb(0x9DB0FF).alpha(0.06),
                            Colour.rgb(0xC08AE0).alpha(0)));
            pen.circle(at, 0.0012, Ink.of(Colour.WHITE.alpha(r.between(0.2, 0.7))));
        }
    }

    /** Two rows of hills with a town between, in the light of an hour. */
    private static Layer.Picture hills(Stage stage, Colour light) {
        double h = stage.height();
        Box box = new Box(-0.1, h * HORIZON - 0.2, stage.width() + 0.1, h + 0.1);
        return Layer.Picture.of(
                        new Source.Drawn(box, (pen, t) -> {
                            ridge(pen, box, h * HORIZON - 0.05, 0.05, 1.3, lit(Colour.rgb(0x93A0B4), light));
                            for (House house : town(stage)) {
                                house(pen, house, light);
                            }
                            ridge(pen, box, h * HORIZON + 0.07, 0.025, 2.2, lit(Colour.rgb(0x5F7452), light));
                            ridge(pen, box, h * HORIZON + 0.16, 0.03, 1.6, lit(Colour.rgb(0x3F5638), light));
                        }),
                        List.of())
                .through(new Soft(0.004))
                .depth(0.7);
    }

    /** A colour seen in a coloured light. */
    private static Colour lit(Colour c, Colour light) {
        return Colour.rgb(((c.red() * light.red() / 255) << 16)
                | ((c.green() * light.green() / 255) << 8)
                | (c.blue() * light.blue() / 255));
    }

    private static void ridge(Pen pen, Box box, double y, double wave, double turns, Colour c) {
        List<Point> line = new ArrayList<>();
        for (int i = 0; i <= 24; i++) {
            double u = i / 24.0;
            line.add(new Point(
                    box.left() + box.width() * u,
                    y + wave * Math.sin(turns * 6.28 * u + y * 9) + wave * 0.3 * Math.sin(turns * 17 * u)));
        }
        pen.fill(
                Shape.smooth(line)
                        .line(box.right(), box.bottom())
                        .line(box.left(), box.bottom())
                        .close(),
                Ink.linear(new Point(0, y - wave), new Point(0, y + 0.5), c.lighter(0.15), c, c.darker(0.3)));
    }

    private record House(Point foot, double wide, double tall, boolean tower) {}

    private static List<House> town(Stage stage) {
        Rnd r = new Rnd(31);
        List<House> out = new ArrayList<>();
        double x = -0.04;
        while (x < stage.width() + 0.05) {
            double w = r.between(0.05, 0.085);
            boolean tower = r.chance(0.14);
            double y = stage.height() * HORIZON + 0.075 + 0.012 * r.either();
            out.add(new House(new Point(x + w / 2, y), w, tower ? 0.17 : r.between(0.055, 0.1), tower));
            x += w + r.between(-0.012, 0.03);
        }
        return out;
    }

    private static void house(Pen pen, House h, Colour light) {
        Colour wall = lit(Colour.hsl(20 + 30 * Rnd.hash(7, (long) (h.foot().x() * 1000)), 0.25, 0.6), light);
        Colour tiles = lit(Colour.rgb(0xA8543E), light);
        Point f = h.foot();
        double half = h.wide() / 2;
        pen.rect(
                new Box(f.x() - half, f.y() - h.tall(), f.x() + half, f.y()),
                Ink.linear(f.plus(-half, 0), f.plus(half, 0), wall.lighter(0.15), wall.darker(0.2)));
        double roof = h.tower() ? 0.09 : 0.035;
        pen.fill(
                Shape.from(f.x() - half - 0.007, f.y() - h.tall())
                        .line(f.x(), f.y() - h.tall() - roof)
                        .line(f.x() + half + 0.007, f.y() - h.tall())
                        .close(),
                Ink.linear(f.plus(-half, 0), f.plus(half, 0), tiles, tiles.darker(0.35)));
    }

    /** One window after the other is lit. */
    private static void windows(Pen pen, Stage stage, double t) {
        if (t < 2.4) {
            return;
        }
        Rnd r = new Rnd(90);
        List<House> town = town(stage);
        for (int i = 0; i < WINDOWS; i++) {
            House h = town.get(r.index(town.size()));
            Point at = h.foot().plus((r.index(2) - 0.5) * h.wide() * 0.45, -0.018 - (h.tall() - 0.035) * r.unit());
            double on = Ease.OUT.of((t - 2.45 - 1.1 * r.unit()) / 0.12);
            if (on > 0) {
                pen.stamp(LAMP_GLOW, at, 0.07, 0, 1, on * (0.75 + 0.1 * Math.sin(t * 7 + i)));
                pen.rect(
                        Box.around(at, 0.011, 0.015),
                        Ink.of(Colour.rgb(0xFFE9A8)).alpha(on));
            }
        }
    }

    private static void stars(Pen pen, Stage stage, double t) {
        double shown = Curve.rise(2.45, 0.6).at(t);
        if (shown <= 0) {
            return;
        }
        Point pole = stage.at(0.62, 0.2);
        Rnd r = stage.rnd(70);
        for (int i = 0; i < 120; i++) {
            Point at = Point.polar(1.15 * Math.sqrt(r.unit()), r.unit() * 360 + 9 * (t - 2.4))
                    .plus(pole);
            double size = r.between(0.006, 0.013) * (i % 17 == 0 ? 2.2 : 1);
            double prick = Ease.OUT.of((t - 2.45 - 0.8 * r.unit()) / 0.2);
            double twinkle = 0.7 + 0.3 * Math.sin(t * r.between(3, 9) + i);
            if (prick > 0 && at.y() < stage.height() * HORIZON && at.y() > -0.05) {
                pen.stamp(i % 17 == 0 ? GLINT : STAR, at, size, 0, 1, prick * twinkle);
            }
        }
    }

    private static void meteor(Pen pen, Stage stage, double t) {
        double k = (t - METEOR) / 0.45;
        if (k <= 0 || k >= 1) {
            return;
        }
        Point head = stage.at(0.02, 0.1).lerp(stage.at(0.9, 0.34), k);
        Point tail = head.plus(stage.at(-0.3, -0.085).times(Math.min(1, 2 * k)));
        double a = Math.min(1, 3 * (1 - k));
        pen.line(
                tail,
                head,
                0.007,
                Ink.linear(tail, head, Colour.WHITE.alpha(0), Colour.rgb(0xCFE4FF))
                        .alpha(a));
        pen.stamp(GLINT, head, 0.07, 0, 1, a);
    }

    /** Rises behind the viewer's left shoulder into the free sky beside the head. */
    private static void moon(Pen pen, Actor actor, Stage stage, double t) {
        double k = Ease.OUT.of((t - 3.15) / 1.1);
        if (k <= 0) {
            return;
        }
        Face f = actor.portrait().face();
        Point side = actor.spot(f.local(-0.9, -0.25)).at(t);
        double x = Math.clamp(side.x(), 0.13, stage.width() * 0.8);
        double y = Math.clamp(side.y(), stage.height() * 0.24, stage.height() * 0.42);
        pen.stamp(MOON, new Point(x, y + 0.36 * (1 - k)), 0.4, 0, 1, Math.min(1, 2 * k));
    }

    private static void disc(Pen pen, Point at, double t) {
        double shown = Curve.fall(SUNSET + 0.05, 0.2).at(t);
        if (shown <= 0) {
            return;
        }
        double low = Ease.SMOOTH.of((t - 1.5) / 0.9);
        double rays = Curve.window(1.05, 0.4, 2.2, 0.35).at(t);
        if (rays > 0) {
            rays(pen, at, t, rays);
        }
        pen.stamp(SUN, at, 0.62 + 0.3 * low, 0, 1, shown);
        if (low > 0) {
            double r = 0.153 * (0.62 + 0.3 * low);
            pen.circle(
                    at,
                    r,
                    Ink.linear(
                                    at.plus(0, -r),
                                    at.plus(0, r),
                                    Colour.rgb(0xFFF0B0),
                                    Colour.rgb(0xFF9A3C),
                                    Colour.rgb(0xFF4E34))
                            .alpha(low * shown));
        }
    }

    /** Blades of light round the sun. */
    private static void rays(Pen pen, Point sun, double t, double shown) {
        for (int i = 0; i < 15; i++) {
            double a = i * 24 + 14 * t + 8 * Math.sin(i * 5.0);
            double half = 1.6 + 1.4 * Rnd.hash(5, i);
            double reach = (0.42 + 0.3 * Rnd.hash(6, i)) * (0.9 + 0.1 * Math.sin(3 * t + i));
            Point end = sun.plus(Point.polar(reach, a));
            pen.fill(
                    Shape.polygon(List.of(
                            sun, sun.plus(Point.polar(reach, a - half)), sun.plus(Point.polar(reach, a + half)))),
                    Ink.linear(
                                    sun,
                                    end,
                                    Colour.rgb(0xFFF3CC).alpha(0.75),
                                    Colour.rgb(0xFFD88A).alpha(0))
                            .alpha(shown));
        }
    }

    private static Sprite cloud(long seed, boolean lit) {
        Colour top = lit ? Colour.rgb(0x6A4478) : Colour.WHITE;
        Colour low = lit ? Colour.rgb(0xFFA05A) : Colour.rgb(0xC4D2E6);
        return Sprite.drawn(3.4, (pen, t) -> {
                    Rnd r = new Rnd(seed);
                    Ink ink = Ink.linear(new Point(0, -0.3), new Point(0, 0.3), top, low);
                    for (int i = 0; i < 22; i++) {
                        double u = r.either();
                        double size = 0.06 + 0.2 * (1 - u * u) * r.unit();
                        pen.oval(new Point(1.3 * u, 0.22 - size), size * 1.5, size, ink);
                    }
                    pen.oval(new Point(0, 0.2), 1.4, 0.05, ink);
                })
                .soft(0.035);
    }

    /** Time-lapse: white by day, lit from below at dusk, gone with the blue hour. */
    private static void clouds(Pen pen, Stage stage, double t) {
        double day = Curve.window(0.55, 0.5, 2.2, 0.8).at(t);
        double dusk = Curve.window(1.4, 0.6, 3.3, 0.7).at(t);
        if (day <= 0 && dusk <= 0) {
            return;
        }
        Rnd r = new Rnd(4);
        for (int i = 0; i < 7; i++) {
            double depth = r.between(0.5, 1);
            double span = stage.width() + 1.2;
            double x = (r.unit() * span + 0.42 * depth * t) % span - 0.6;
            Point at = new Point(x, stage.height() * (0.07 + 0.085 * i));
            double size = 0.11 + 0.1 * depth;
            int kind = i % 3;
            if (dusk < 1) {
                pen.stamp(CLOUDS[kind], at, size, 0, 1, 0.9 * day * (1 - dusk));
            }
            pen.stamp(CLOUDS[3 + kind], at, size, 0, 1, 0.9 * dusk);
        }
    }

    /** Swings like the hand of a clock, away from the sun, and grows long in the evening. */
    private static Layer.Picture shadow(Portrait photo, Actor actor, Stage stage, double degrees) {
        Point base = stage.at(0.5, 1.02);
        Curve lean = Curve.from(0, degrees).to(BEHIND, 0, Ease.LINEAR).to(SUNSET, -degrees, Ease.LINEAR);
        return CloseUp.rounded(photo, actor.shadow(Colour.rgb(0x14102A), 0.012, 0.01, 0.012))
                .with(Motion.lean(lean, base));
    }

    /** Shadows of clouds that run over the face at noon. */
    private static void shades(Pen pen, Stage stage, double t) {
        double a = Curve.window(0.02, 0.15, 1.1, 0.4).at(t);
        if (a <= 0) {
            return;
        }
        pen.stamp(SHADE, stage.at(-0.1 + 1.3 * t, 0.42), 0.6, -12, 1, a);
    }

    /** Ghosts of the lens on the line from the sun through the middle. */
    private static void flare(Pen pen, Stage stage, Point sun, double t) {
        double a = Curve.window(0.02, 0.2, 1.25, 0.3)
                .plus(Curve.window(1.6, 0.3, 2.5, 0.4))
                .at(t);
        if (a <= 0) {
            return;
        }
        pen.stamp(FLARE, sun, 0.5, 0, 1, a * 0.8 * Curve.fall(0.5, 0.5).at(t));
        double[] place = {0.35, 0.62, 1.25, 1.55};
        double[] size = {0.05, 0.09, 0.07, 0.16};
        for (int i = 0; i < place.length; i++) {
            Point at = sun.lerp(stage.centre(), place[i]);
            pen.stamp(GHOST, at, size[i], 0, 1, 0.5 * a);
        }
    }

    private static final Sprite FLARE = Sprite.drawn(1, (pen, t) -> {
        pen.circle(
                Point.ORIGIN,
                0.5,
                Ink.glow(Point.ORIGIN, 0.5, Colour.rgb(0xFFF2CC).alpha(0.9)));
        pen.fill(
                Shape.star(Point.ORIGIN, 8, 0.5, 0.07, 11),
                Ink.radial(Point.ORIGIN, 0.5, Colour.WHITE, Colour.rgb(0xFFF0C4).alpha(0.4), Colour.CLEAR));
    });

    private static final Sprite GHOST = Sprite.drawn(1, (pen, t) -> {
        pen.circle(
                Point.ORIGIN,
                0.48,
                Ink.radial(
                        Point.ORIGIN,
                        0.48,
                        Colour.rgb(0xFFE0A0).alpha(0.1),
                        Colour.rgb(0xFFC27A).alpha(0.25),
                        Colour.rgb(0xFF9A70).alpha(0.5)));
    });

    /** The point of the string of bulbs at {@code u} of its way. */
    private static Point string(Stage stage, double u) {
        double swag = Math.sin(Math.PI * (u * 2 % 1));
        return new Point(-0.06 + (stage.width() + 0.12) * u, stage.height() * 0.055 + 0.1 * swag);
    }

    private static double on(int bulb) {
        return SWITCH + 0.62 * bulb / (BULBS - 1);
    }

    /** Its cord is there from dusk on; then one bulb after the other. */
    private static Layer.Drawn bulbs(Stage stage) {
        List<Point> cord = new ArrayList<>();
        for (int i = 0; i <= 24; i++) {
            cord.add(string(stage, i / 24.0));
        }
        Shape line = Shape.polyline(cord);
        Curve drop = Curve.from(2.2, -0.35).to(2.75, 0, Ease.BACK);
        return Layer.Drawn.of((pen, t) -> {
                    if (t < 2.2) {
                        return;
                    }
                    pen.stroke(line, 0.007, Ink.of(0x10121C));
                    for (int i = 0; i < BULBS; i++) {
                        bulb(pen, string(stage, (i + 0.5) / BULBS), i, t);
                    }
                })
                .riding(Motion.move(Curve.of(0), drop))
                .depth(0.85);
    }

    private static void bulb(Pen pen, Point at, int i, double t) {
        double age = t - on(i);
        double flash = age > 0 ? 1 + 0.6 * Math.exp(-9 * age) : 0;
        double twinkle = (i == 3 || i == 7) && t > 4.2 ? 0.75 + 0.25 * Math.sin(t * 21 + i) : 1;
        Point c = at.plus(0.004 * Math.sin(t * 2 + i), 0.032);
        if (flash > 0) {
            pen.stamp(LAMP_GLOW, c, 0.26 * flash, 0, 1, twinkle);
        }
        pen.line(at, at.plus(0, 0.012), 0.012, Ink.of(0x20222C));
        pen.oval(
                c,
                0.017,
                0.022,
                age > 0
                        ? Ink.radial(c, 0.022, Colour.WHITE, Colour.rgb(0xFFE9B0), WARM)
                        : Ink.of(Colour.rgb(0x6A6470).alpha(0.9)));
    }

    /** The way of the one firefly that likes the subject. */
    private static Spot firefly(Point head, double wide) {
        return t -> head.plus(0.78 * wide * Math.cos(2.6 * t), wide * (0.22 * Math.sin(2.6 * t) - 0.1));
    }

    private static Layer.Drawn circling(Actor actor, boolean front) {
        Curve shown = Curve.window(3.2, 0.4, 9, 0.1);
        return Layer.Drawn.of((pen, t) -> {
                    for (int i = 0; i < 7; i++) {
                        double a = 2.6 * t - 0.1 * i;
                        if (Math.sin(a) > 0 == front) {
                            pen.stamp(
                                    FIREFLY,
                                    new Point(0.78 * Math.cos(a), 0.22 * Math.sin(a) - 0.1 + 0.03 * Math.sin(5 * a)),
                                    i == 0 ? 0.16 : 0.09 - 0.01 * i,
                                    0,
                                    1,
                                    i == 0 ? 1 : 0.45 - 0.06 * i);
                        }
                    }
                })
                .riding(actor.onHead())
                .opacity(shown);
    }

    private static Score sound() {
        double[] clicks = new double[BULBS];
        for (int i = 0; i < BULBS; i++) {
            clicks[i] = on(i);
        }
        return Score.of(Tune.PIANO_AND_STRINGS.play())
                .cue(Sound.CHIRP.quieter(4), 0.15, 0.6, 1.0)
                .cue(Sound.WIND.quieter(6), 0.3)
                .cue(Sound.SHING.lower(5).quieter(8), BEHIND)
                .cue(Sound.CRICKETS.quieter(6), 2.6)
                .cue(Sound.CLICK, clicks)
                .cue(Sound.OWL.quieter(8), 3.9)
                .cue(Sound.SPARKLE.quieter(3), METEOR);
    }
}
