package photoplay.effects.moves;

import java.util.ArrayList;
import java.util.List;
import photoplay.effects.Solo;
import photoplay.effects.kit.Bits;
import photoplay.effects.kit.CloseUp;
import photoplay.stage.geometry.Affine;
import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.lens.ChromaticSplit;
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
import photoplay.stage.scene.Grid;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Layer;
import photoplay.stage.scene.Light;
import photoplay.stage.scene.Motion;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Scene;
import photoplay.stage.scene.Shape;
import photoplay.stage.scene.Sketch;
import photoplay.stage.scene.Source;
import photoplay.stage.scene.Spot;
import photoplay.stage.scene.Sprite;
import photoplay.stage.scene.Stage;
import photoplay.stage.scene.Warp;
import photoplay.stage.scene.Warps;
import photoplay.stage.sound.Score;
import photoplay.stage.sound.Sound;
import photoplay.stage.sound.Tune;

/** The subject spins like a top, faster and faster, skids to a stop and wobbles with stars round the head. */
public enum DizzyDizzy implements Solo {
    DIZZYDIZZY;

    private static final double SPIN = 0.28;
    private static final double SKID = 2.6;
    private static final double TOPPLE = 4.1;
    private static final double BONK = 4.5;
    /** Copies of the spinning picture that one frame's exposure holds. */
    private static final int EXPOSURES = 5;

    private static final double SHUTTER = 1 / 60.0 / 4;
    private static final double THIN = 0.1;

    private static final Sprite STAR = Sprite.prop("glowing-star");
    private static final Sprite CHICK = Sprite.prop("baby-chick");
    private static final Sprite MOON = Sprite.prop("crescent-moon");
    private static final Sprite GLOW = Bits.spark(Colour.rgb(0xFFE27A));

    /** Whole turns since the start: one by 0.8, six a second before the skid, none after it. */
    private static double turns(double t) {
        if (t < SPIN) {
            return 0;
        }
        double k = Math.min(t, SKID) - SPIN;
        double span = SKID - SPIN;
        double free = 0.75 * k + 2.35 * k * k * k / (span * span) * 1.05 + 0.9 * k * k / span;
        double whole = Math.rint(0.75 * span + 2.35 * span * 1.05 + 0.9 * span);
        double all = 0.75 * span + 2.35 * span * 1.05 + 0.9 * span;
        return free * whole / all;
    }

    private static double speed(double t) {
        return (turns(t + 0.01) - turns(t - 0.01)) / 0.02;
    }

    /** 0 while turns can be told apart, 1 when they melt into a column. */
    private static double melted(double t) {
        return t >= SKID ? 0 : Math.clamp((speed(t) - 2.2) / 1.8, 0, 1);
    }

    private static Curve dizzy() {
        return Curve.from(SKID + 0.1, 0).to(SKID + 0.4, 1).hold(BONK).to(BONK + 0.15, 0.25);
    }

    @Override
    public Scene direct(Portrait given, Stage stage) {
        Portrait photo = CloseUp.framed(given);
        Face f = photo.face();
        Point base = new Point(axis(photo), Math.min(photo.subject().box().bottom(), stage.height()));
        FaceRig rig = FaceRig.of(photo)
                .eyesWide(Curve.window(0.05, 0.15, SKID + 0.2, 0.1))
                .tilt(dizzy().times(Curve.sine(0.9, 9)))
                .openMouth(Curve.window(0.05, 0.2, SKID, 0.1)
                        .times(0.4)
                        .plus(Curve.window(BONK, 0.05, 4.85, 0.2).times(0.5)))
                .smile(Curve.rise(4.65, 0.2));
        Actor actor = rig.act(stage.actor(photo).with(waves(f)).roomy(0.42))
                .with(wobble(base, photo).toArray(Motion[]::new));
        Layer.Picture body = rig.on(CloseUp.rounded(photo, actor.cutout())
                .with(spinning(base, 0))
                .lit(Light.ambient(Colour.rgb(0x8C84A0), backTurned()), starlight(actor, f)));
        List<Layer> exposures = new ArrayList<>();
        for (int i = 0; i < EXPOSURES; i++) {
            exposures.add(exposure(CloseUp.rounded(photo, actor.cutout()), base, i));
        }
        Spot middle = Spot.of(stage.at(0.5, 0.5));
        Curve twirl =
                Curve.from(0.6, 0).to(2.5, 230, Ease.IN).to(3.2, 130, Ease.OUT).to(5, 80);
        double reach = Math.hypot(stage.width(), stage.height()) * 0.62;
        return stage.film()
                .add(actor.backdrop().with(Warps.twirl(middle, reach, twirl)))
                .add(pinwheel(photo, stage))
                .add(ring(base, photo, false))
                .add(arcs(photo, base, false))
                .add(circus(actor, f, false))
                .add(core(CloseUp.rounded(photo, actor.cutout()), base))
                .add(body.opacity(t -> 1 - melted(t) > 0.02 ? 1 : 0))
                .add(exposures.toArray(Layer[]::new))
                .add(CloseUp.opening(photo, stage))
                .add(Layer.Drawn.of(eyes(actor, given, photo)))
                .add(arcs(photo, base, true))
                .add(ring(base, photo, true))
                .add(circus(actor, f, true))
                .add(bonk(actor, f))
                .add(skid(base, stage).all())
                .camera(Camera.still(stage.centre())
                        .push(1, 1.04, stage.seconds())
                        .roll(Curve.from(0.4, 0)
                                .to(2.4, -3.5)
                                .to(2.75, 3, Ease.OUT)
                                .to(3.2, 0))
                        .shaken(0.012, Curve.hit(SKID, 0.35), 9)
                        .shaken(0.008, Curve.hit(BONK, 0.2), 10))
                .through(
                        ChromaticSplit.of(Curve.from(1.2, 0)
                                .to(2.4, 0.011)
                                .to(3.0, 0.008)
                                .to(4.4, 0.004)
                                .to(4.7, 0)),
                        Vignette.of(Curve.rise(0.8, 1).times(0.4)))
                .score(Score.of(Tune.DRUNKEN_WALTZ.play())
                        .cue(Sound.SLIDE_WHISTLE_UP, 0.5)
                        .cue(Sound.SWISH, 0.6, 0.95, 1.2)
                        .cue(Sound.WHIRR, 1.35, 1.9)
                        .cue(Sound.RISER.quieter(6), SKID)
                        .cue(Sound.SKID, SKID)
                        .cue(Sound.CHIRP, 3.0, 3.5, 4.0)
                        .cue(Sound.BONK, BONK)
                        .cue(Sound.BOING, BONK + 0.12));
    }

    private static double axis(Portrait p) {
        Box b = p.subject().box();
        return p.hasFace()
                ? 0.5
                        * (p.face().centre().x()
                                + Math.clamp(
                                        b.centre().x(),
                                        p.face().centre().x() - 0.1,
                                        p.face().centre().x() + 0.1))
                : b.centre().x();
    }

    /** Width of a card that has turned so far: never quite thin, mirrored while its back shows. */
    private static double width(double t) {
        double c = Math.cos(2 * Math.PI * turns(t));
        return Math.copySign(Math.max(THIN, Math.abs(c)), c);
    }

    private static Motion spinning(Point base, double early) {
        return t -> t < SPIN || t >= SKID
                ? Affine.IDENTITY
                : Affine.scale(width(t - early), 1).about(base);
    }

    private static Curve backTurned() {
        return t -> t >= SPIN && t < SKID && width(t) < 0 ? 1 : 0;
    }

    /** The column's solid core behind the turning card: without it the card, edge on, would stand in a mere haze. */
    private static Layer.Picture core(Layer.Picture cutout, Point base) {
        return cutout.through(new Soft(0.012))
                .with((Motion) t -> Affine.scale(columnWidth(t), 1).about(base))
                .opacity(t -> melted(t) > 0.98 ? 0 : Math.min(1, 5 * melted(t)));
    }

    private static double columnWidth(double t) {
        return 0.26 + 0.46 * Math.min(1, 1.6 * melted(t));
    }

    /** One of several copies at moments of one exposure, the first one always of middle width: the column. */
    private static Layer.Picture exposure(Layer.Picture cutout, Point base, int i) {
        Motion fat = t -> Affine.scale((i == 0 ? columnWidth(t) : 1) * (1 + 0.22 * melted(t)), 1)
                .about(base);
        Layer.Picture copy = cutout.through(new Soft(i == 0 ? 0.02 : 0.009));
        return (i == 0 ? copy : copy.with(spinning(base, i * SHUTTER)))
                .with(fat)
                .opacity(t -> melted(t) * (i == 0 ? 0.85 : 0.85 / (i + 0.4)));
    }

    /** Wind-up, leaning column, skid, stagger, topple, spring back. */
    private static List<Motion> wobble(Point base, Portrait photo) {
        Curve windUp = Curve.from(0, 0).to(0.2, -10, Ease.OUT).to(SPIN + 0.1, 4).to(0.6, 0);
        Curve circle = t -> 5 * melted(t) * Math.sin(2 * Math.PI * 1.1 * t);
        Curve halt = Curve.from(SKID - 0.02, 0)
                .to(SKID + 0.12, 15, Ease.OUT)
                .to(SKID + 0.42, -7)
                .to(SKID + 0.7, 0);
        Curve stagger = dizzy().times(Curve.sine(0.8, 6, 0.1));
        Curve fall =
                Curve.from(TOPPLE, 0).to(BONK - 0.08, 16, Ease.OUT).hold(BONK).to(BONK + 0.12, -4, Ease.OUT);
        Curve spring = Curve.swing(BONK + 0.12, 2.4, 0.6).times(-6);
        Curve squash = Curve.swing(SKID, 3, 0.5)
                .times(0.07)
                .plus(Curve.swing(BONK, 3.2, 0.45).times(0.09))
                .plus(Curve.window(0.02, 0.15, SPIN + 0.15, 0.1).times(0.05));
        double grip = photo.hasFace() ? 1 : 1.3;
        Curve tilt = halt.plus(stagger.times(grip)).plus(fall).plus(spring);
        // Where the photo's edge cuts the body it stays glued to the frame: it leans instead of turning.
        boolean cut = photo.subject().box().bottom() > photo.height() - 0.03;
        return List.of(
                Motion.lean(windUp.plus(circle), base),
                Motion.squash(squash, base),
                cut ? Motion.lean(tilt, base) : Motion.turn(tilt, base));
    }

    /** The mouth goes wavy. */
    private static Warp waves(Face f) {
        Curve strength = dizzy().times(f.seen() ? f.faceWidth() * 0.06 : 0);
        Point m = f.mouth();
        double rx = f.faceWidth() * 0.34;
        double ry = f.headHeight() * 0.16;
        return new Warp() {
            @Override
            public void pull(Grid g, double t) {
                double a = strength.at(t);
                for (int i = 0; i < g.count; i++) {
                    double u = (g.x[i] - m.x()) / rx;
                    double v = (g.y[i] - m.y()) / ry;
                    double q = u * u + v * v;
                    if (q < 1) {
                        g.y[i] -= (float) (a * (1 - q) * (1 - q) * Math.sin(9 * u + 7 * t));
                    }
                }
            }

            @Override
            public boolean idle(double t) {
                return strength.at(t) < 1e-4;
            }
        };
    }

    /** Arms of the photo's own colours that turn behind the subject. */
    private static Layer.Picture pinwheel(Portrait photo, Stage stage) {
        Point c = stage.centre();
        double r = Math.hypot(stage.width(), stage.height()) * 0.62;
        List<Colour> colours = photo.palette().swatches().stream()
                .map(rgb -> vivid(Colour.rgb(rgb)))
                .toList();
        Sketch art = (pen, t) -> {
            for (int i = 0; i < 10; i++) {
                List<Point> spine = new ArrayList<>();
                for (int k = 0; k <= 16; k++) {
                    double s = k / 16.0;
                    spine.add(c.plus(Point.polar(r * s, 36 * i + 150 * Math.sqrt(s))));
                }
                Colour tone = i % 2 == 0 ? Colour.WHITE : colours.get(i / 2 % colours.size());
                pen.fill(
                        Shape.ribbon(spine, k -> 0.004 + r * 0.34 * k / 16.0),
                        Ink.radial(c, r, tone.alpha(0.15), tone.alpha(0.6), tone.alpha(0.5)));
            }
        };
        Curve turn = t -> 200 * Math.pow(Math.min(t, SKID) / SKID, 2) * 3 + 60 * Math.max(0, t - SKID);
        return Layer.Picture.of(new Source.Drawn(Box.around(c, 2 * r, 2 * r), art), List.of())
                .through(new Soft(0.006))
                .with(Motion.turn(turn, c))
                .opacity(Curve.from(0.7, 0)
                        .to(2.0, 0.95)
                        .hold(2.7)
                        .to(3.2, 0.65)
                        .hold(4.4)
                        .to(4.8, 0.5))
                .depth(0.7);
    }

    /** The colour further from grey, and light enough to shine. */
    private static Colour vivid(Colour c) {
        double grey = (c.red() + c.green() + c.blue()) / 3.0;
        double k = 2.1;
        int r = (int) Math.clamp(150 + (c.red() - grey) * k, 0, 255);
        int g = (int) Math.clamp(150 + (c.green() - grey) * k, 0, 255);
        int b = (int) Math.clamp(150 + (c.blue() - grey) * k, 0, 255);
        return Colour.rgb((r << 16) | (g << 8) | b).lighter(0.12);
    }

    /** A ring on the floor that turns with the top. */
    private static Layer.Drawn ring(Point base, Portrait photo, boolean front) {
        double rx = Math.max(0.22, photo.subject().box().width() * 0.42);
        Curve strength = Curve.from(0.2, 0).to(0.5, 1).hold(SKID).to(SKID + 0.35, 0);
        return Layer.Drawn.of((pen, t) -> {
            double k = strength.at(t);
            for (int i = 0; k > 0 && i < 26; i++) {
                double a = 2 * Math.PI * (turns(t) * 0.6 + i / 26.0 * 0.9 + (i % 3) * 0.33);
                if (Math.sin(a) > 0 == front) {
                    double r = rx * (0.85 + 0.1 * (i % 3));
                    Point at = base.plus(r * Math.cos(a), 0.16 * r * Math.sin(a) - 0.02);
                    double size = 0.04 + 0.05 * (i % 4) / 3.0;
                    pen.stamp(DUST.get(i % 2), at, size * 1.6, 90 * i, 1.4, 0.5 * k);
                }
            }
        });
    }

    private static final List<Sprite> DUST =
            List.of(Bits.puff(Colour.rgb(0xF2EBDC), 1), Bits.puff(Colour.rgb(0xD8CFC0), 2));

    /** White arcs of wind at head, chest and waist: half behind, half in front. */
    private static Layer.Drawn arcs(Portrait photo, Point base, boolean front) {
        Box b = photo.subject().box();
        double high = base.y() - b.top();
        return Layer.Drawn.of((pen, t) -> {
            double k = t < SKID ? Math.clamp((speed(t) - 1) / 2, 0, 1) : Math.max(0, 1 - (t - SKID) * 3);
            for (int i = 0; k > 0.01 && i < 9; i++) {
                double level = 0.12 + 0.8 * i / 8.0;
                double rx = Math.min(b.width(), 0.9) * (0.42 + 0.12 * Math.sin(i * 2.1)) + 0.05;
                double start = 2 * Math.PI * (1.3 * t + turns(t) * 0.35 + i * 0.37);
                List<Point> spine = new ArrayList<>();
                for (int j = 0; j <= 14; j++) {
                    double a = start + 2.6 * j / 14.0;
                    if (Math.sin(a) > 0 == front) {
                        spine.add(new Point(
                                base.x() + rx * Math.cos(a), base.y() - high * level + rx * 0.2 * Math.sin(a)));
                    } else {
                        streak(pen, spine, k);
                        spine.clear();
                    }
                }
                streak(pen, spine, k);
            }
        });
    }

    private static void streak(Pen pen, List<Point> spine, double k) {
        int n = spine.size() - 1;
        if (n >= 3) {
            Shape wide = Shape.ribbon(spine, i -> 0.034 * Math.sin(Math.PI * (i + 0.2) / (n + 0.4)));
            Shape thin = Shape.ribbon(spine, i -> 0.014 * Math.sin(Math.PI * (i + 0.2) / (n + 0.4)));
            pen.fill(wide, Ink.of(Colour.WHITE.alpha(0.25 * k)));
            pen.fill(thin, Ink.of(Colour.WHITE.alpha(0.8 * k)));
        }
    }

    /** Six stars, two chicks and a moon run round the head. */
    private static Layer.Drawn circus(Actor actor, Face f, boolean front) {
        Motion head = actor.rideRigid(f.local(0, f.seen() ? -0.36 : -0.6), f.tilt(), f.headWidth());
        Curve pop = Curve.from(SKID + 0.15, 0).to(SKID + 0.55, 1, Ease.BACK);
        return Layer.Drawn.of((pen, t) -> pen.within(head.affine(t), () -> {
            double k = pop.at(t);
            for (int i = 0; k > 0.02 && i < 9; i++) {
                double turn = 0.62 * (t - SKID) + i / 9.0;
                Point at = orbit(turn).times(k);
                double near = Math.sin(2 * Math.PI * turn);
                if (near > 0 == front) {
                    double size = (i % 3 == 0 ? 0.34 : 0.3) * (0.82 + 0.25 * near) * Math.min(1, k);
                    double bob = 0.03 * Math.sin(11 * t + i);
                    if (i % 4 != 0) {
                        pen.stamp(GLOW, at.plus(0, bob), size * 1.7, 0, 1, 0.5);
                    }
                    Sprite what = i == 4 ? MOON : i % 4 == 0 ? CHICK : STAR;
                    pen.stamp(
                            what,
                            at.plus(0, bob),
                            size,
                            i % 4 == 0 ? 10 * Math.sin(14 * t + i) : 40 * Math.sin(3 * t + i),
                            -Math.sin(2 * Math.PI * turn) > 0 && i % 4 == 0 ? -1 : 1,
                            1);
                }
            }
        }));
    }

    private static Point orbit(double turn) {
        double a = 2 * Math.PI * turn;
        return new Point(0.78 * Math.cos(a), 0.2 * Math.sin(a)).turned(-9);
    }

    private static Light starlight(Actor actor, Face f) {
        Spot crown = actor.spot(f.local(0, -0.36));
        Spot at = t -> crown.at(t).plus(orbit(0.62 * (t - SKID)).times(f.headWidth()));
        return Light.lamp(at, f.headWidth() * 1.4, Colour.rgb(0xFFD870), dizzy().times(0.6));
    }

    /** Spirals that turn opposite ways; things without a face have none. */
    private static Sketch eyes(Actor actor, Portrait given, Portrait photo) {
        Face f = photo.face();
        List<Point> found = f.seen()
                ? List.of(f.leftEye(), f.rightEye())
                : photo.kind() == Portrait.Kind.PET && f.headWidth() < 0.5
                        ? List.of(f.leftEye(), f.rightEye())
                        : CloseUp.eyes(given, photo);
        if (found.isEmpty()) {
            return (pen, t) -> {};
        }
        double unit = f.seen() ? f.eyeWidth() * 0.95 : f.headWidth() * 0.17;
        Motion left = actor.rideRigid(found.getFirst(), f.tilt(), unit);
        Motion right = actor.rideRigid(found.getLast(), f.tilt(), unit);
        Curve open = Curve.from(SKID + 0.1, 0)
                .to(SKID + 0.3, 1, Ease.BACK)
                .hold(BONK)
                .to(BONK + 0.06, 0);
        return (pen, t) -> {
            double k = open.at(t);
            if (k > 0.02) {
                pen.within(left.affine(t), () -> spiral(pen, k, 420 * t));
                pen.within(right.affine(t), () -> spiral(pen, k, -420 * t));
            }
        };
    }

    private static void spiral(Pen pen, double k, double degrees) {
        pen.within(Affine.place(Point.ORIGIN, degrees, k, k), () -> {
            pen.circle(Point.ORIGIN, 0.72, Ink.of(Colour.rgb(0x2A2030).alpha(0.35)));
            pen.circle(
                    Point.ORIGIN,
                    0.66,
                    Ink.radial(Point.ORIGIN, 0.66, Colour.WHITE, Colour.WHITE, Colour.rgb(0xD8D4E4)));
            List<Point> line = new ArrayList<>();
            for (int i = 0; i <= 44; i++) {
                line.add(Point.polar(0.6 * i / 44, i * 24));
            }
            pen.curve(line, 0.095, Ink.of(0x241A2C));
            pen.stroke(Shape.circle(Point.ORIGIN, 0.66), 0.07, Ink.of(0x241A2C));
        });
    }

    /** One star falls on the crown. */
    private static Layer.Drawn bonk(Actor actor, Face f) {
        Spot crown = actor.spot(f.crown());
        Curve drop = Curve.from(BONK - 0.22, 0).to(BONK, 1, Ease.IN);
        return Layer.Drawn.of((pen, t) -> {
            double k = drop.at(t);
            double size = Math.max(0.12, f.headWidth() * 0.42);
            if (k > 0 && t < BONK + 0.5) {
                double after = Math.max(0, t - BONK);
                Point at =
                        crown.at(t).plus(1.1 * after, -0.5 * (1 - k) - size * 0.35 - 1.3 * after + 4 * after * after);
                pen.stamp(STAR, at, size, 900 * after);
                double burst = after / 0.3;
                for (int i = 0; after > 0 && burst < 1 && i < 9; i++) {
                    Point from = crown.at(t).plus(Point.polar(0.05 + 0.12 * burst, -170 + 20 * i));
                    pen.line(from, from.plus(Point.polar(0.06 * (1 - burst), -170 + 20 * i)), 0.009, Ink.of(0xFFF2A0));
                }
            }
        });
    }

    /** Dust slides out to the right when it brakes. */
    private static Emitter skid(Point base, Stage stage) {
        return Emitter.of(16, stage.seed() + 3, DUST.get(0), DUST.get(1))
                .from(Box.around(base.plus(0.05, -0.03), 0.3, 0.03))
                .born(SKID - 0.08, SKID + 0.16)
                .velocity(0.3, 1.5, -0.3, 0)
                .drag(2.6)
                .size(0.1, 0.26)
                .spin(10, 60)
                .life(0.6, 1.2)
                .fade(0.05, 0.6);
    }
}
