package photoplay.effects.celebrations;

import java.util.ArrayList;
import java.util.List;
import photoplay.effects.Solo;
import photoplay.effects.kit.Bits;
import photoplay.effects.kit.CloseUp;
import photoplay.effects.kit.Party;
import photoplay.stage.geometry.Affine;
import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.lens.Bloom;
import photoplay.stage.lens.Flash;
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
import photoplay.stage.scene.Font;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Layer;
import photoplay.stage.scene.Light;
import photoplay.stage.scene.Motion;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Rnd;
import photoplay.stage.scene.Scene;
import photoplay.stage.scene.Shape;
import photoplay.stage.scene.Sprite;
import photoplay.stage.scene.Stage;
import photoplay.stage.sound.Score;
import photoplay.stage.sound.Sound;
import photoplay.stage.sound.Tune;

/** Lights out, then SURPRISE: bulbs, banner, party hat, a bursting pinata and confetti all for the subject. */
public enum HappyBirthday implements Solo {
    HAPPY_BIRTHDAY;

    private static final double LIGHTS = 0.7;
    private static final double HAT = 1.5;
    private static final double KNOCK = 2.8;
    private static final double CRACK = 3.1;
    private static final double[] HOPS = {2.55, 2.95, 3.35, 3.75};
    private static final List<Sprite> BALLOONS =
            Bits.PARTY.stream().map(HappyBirthday::balloon).toList();
    private static final String GREETING = "HAPPY BIRTHDAY";
    private static final Curve DARK =
            Curve.from(0.08, 0).to(0.14, 1).hold(LIGHTS).to(LIGHTS + 0.04, 0);
    private static final Curve PARTY = Curve.from(LIGHTS, 0).to(LIGHTS + 0.05, 1);

    @Override
    public Scene direct(Portrait given, Stage stage) {
        Portrait photo = CloseUp.framed(given);
        Face face = photo.face();
        FaceRig acting = FaceRig.of(photo)
                .brows(Curve.window(LIGHTS, 0.08, 1.4, 0.3))
                .openMouth(Curve.window(LIGHTS, 0.08, 1.2, 0.25).times(0.5))
                .nodAt(HAT + 0.35, KNOCK + 0.02)
                .blink(1.3, 3.12)
                .smile(Curve.rise(1.2, 0.4));
        Curve hops = t -> {
            double y = Curve.hit(LIGHTS, 0.3).at(t) * 0.02;
            for (double h : HOPS) {
                double k = (t - h) / 0.36;
                y += k > 0 && k < 1 ? 0.11 * k * (1 - k) : 0;
            }
            return y;
        };
        Actor actor = acting.act(stage.actor(photo))
                .roomy(0.95)
                .with(Motion.squash(hops.map(y -> -y * 0.9), stage.at(0.5, 1)));
        Point piniata = stage.at(0.76, 0.24);
        Emitter paper = Emitter.of(190, stage.seed() + 2, Bits.confetti())
                .falling(stage, 0.45, 0.95)
                .size(0.02, 0.038)
                .born(LIGHTS, 4.0)
                .sway(0.04, 0.7)
                .spin(60, 260)
                .tumble(1.3)
                .landingOn(actor, 0.35);
        Emitter sweets = Emitter.of(
                        46,
                        stage.seed() + 4,
                        Sprite.prop("candy"),
                        Sprite.prop("lollipop"),
                        Sprite.prop("candy").tinted(Colour.rgb(0xFFD166)),
                        Bits.star(Bits.PARTY.get(1)))
                .burst(piniata, CRACK, 1.1)
                .gravity(1.7)
                .drag(0.9)
                .spin(90, 420)
                .life(1.6, 2)
                .size(0.04, 0.075);
        Emitter bang = Emitter.of(110, stage.seed() + 5, Bits.confetti())
                .burst(piniata, CRACK, 1.5)
                .gravity(1.1)
                .drag(1.8)
                .spin(90, 400)
                .tumble(1.6)
                .life(1.5, 2)
                .size(0.018, 0.034);
        return stage.film()
                .add(actor.backdrop().lit(Light.ambient(Colour.rgb(0x0A1030), DARK.times(0.96))))
                .add(actor.backdrop()
                        .through(new Soft(0.016))
                        .lit(Light.ambient(Colour.rgb(0xE8A8D0), Curve.of(0.5)))
                        .opacity(PARTY))
                .add(fringe(stage).opacity(PARTY))
                .add(Party.bokeh(stage, 3).opacity(PARTY.times(0.75)))
                .add(paper.far())
                .draw((pen, t) -> spotlights(pen, stage, t))
                .add(Layer.Drawn.of((pen, t) -> banner(pen, stage, t)).depth(0.85))
                .draw((pen, t) -> balloons(pen, stage, t))
                .add(acting.on(CloseUp.rounded(photo, actor.cutout()))
                        .lit(Light.ambient(Colour.rgb(0x101838), DARK.times(0.94)))
                        .lit(Light.lamp(
                                t -> stage.at(0.5 + 0.6 * Math.sin(t * 4.2), 0.05), 0.9, Colour.rgb(0xFF5FA8), spot(0)))
                        .lit(Light.lamp(
                                t -> stage.at(0.5 + 0.6 * Math.sin(t * 4.2 + 2.1), 0.05),
                                0.9,
                                Colour.rgb(0x45D5FF),
                                spot(1)))
                        .lit(Light.rim(-90, Colour.rgb(0xFFE2A0), PARTY.times(0.8)))
                        .painted((pen, t) -> hatShadow(pen, actor, face, t)))
                .add(Layer.Drawn.of((pen, t) -> hat(pen, t))
                        .riding(actor.rideRigid(hatted(face), face.tilt(), brim(face))))
                .add(Layer.Drawn.of((pen, t) -> horn(pen, photo, t))
                        .riding(actor.rideRigid(face.mouthRight(), face.tilt(), face.headWidth())))
                .draw((pen, t) -> poppers(pen, stage, t))
                .draw((pen, t) -> llama(pen, stage, piniata, t))
                .add(sweets.all(), bang.all(), paper.near())
                .add(Layer.Drawn.of((pen, t) -> pen.stamp(
                                BALLOONS.get(4),
                                stage.at(0.06, 0.93).plus(0, 0.01 * Math.sin(t * 2)),
                                0.34,
                                6 * Math.sin(t * 1.4)))
                        .soft(0.012)
                        .opacity(PARTY)
                        .depth(1.4))
                .draw((pen, t) -> ribbon(pen, stage, t))
                .draw((pen, t) -> eyes(pen, stage, t))
                .add(CloseUp.opening(photo, stage))
                .camera(Camera.still(stage.centre())
                        .push(1, 1.04, 5)
                        .handheld(0.003, stage.seed())
                        .shaken(0.01, Curve.hit(CRACK, 0.35), 5))
                .through(
                        Bloom.of(PARTY.times(0.25)),
                        Flash.white(Curve.hit(LIGHTS, 0.16).times(0.75)))
                .score(Score.of(Tune.HAPPY_BIRTHDAY.at(150))
                        .cue(Sound.SWITCH, 0.1, LIGHTS)
                        .cue(Sound.GIGGLE, 0.35)
                        .cue(Sound.CROWD_CHEER, LIGHTS + 0.05)
                        .cue(Sound.POP, 0.9, 1.0)
                        .cue(Sound.SLIDE_WHISTLE_DOWN, HAT - 0.3)
                        .cue(Sound.PARTY_HORN, 2.0, 2.3)
                        .cue(Sound.BONK, KNOCK)
                        .cue(Sound.CRACK, CRACK)
                        .cue(Sound.APPLAUSE, 3.4));
    }

    private static Curve spot(int i) {
        return Curve.rise(2.4 + 0.1 * i, 0.3).times(0.55);
    }

    /** Pairs of cartoon eyes that blink in the dark. */
    private static void eyes(Pen pen, Stage stage, double t) {
        double k = DARK.at(t);
        if (k < 0.05) {
            return;
        }
        double[][] pairs = {
            {0.1, 0.42, 0.05, 0.2}, {0.88, 0.3, 0.042, 0.33}, {0.84, 0.74, 0.055, 0.26}, {0.14, 0.8, 0.036, 0.42}
        };
        for (double[] p : pairs) {
            double open = Math.clamp((t - p[3]) / 0.08, 0, 1) * (Math.abs(t - p[3] - 0.2) < 0.035 ? 0.12 : 1);
            for (int side = -1; side <= 1; side += 2) {
                Point c = stage.at(p[0], p[1]).plus(side * p[2] * 0.62, 0);
                pen.oval(c, p[2] * 0.5, p[2] * 0.66 * open, Ink.of(Colour.WHITE).alpha(k));
                pen.oval(
                        c.plus(p[0] < 0.5 ? p[2] * 0.15 : -p[2] * 0.15, 0),
                        p[2] * 0.22,
                        p[2] * 0.32 * open,
                        Ink.of(0x10121E).alpha(k));
            }
        }
    }

    /** A curtain of foil strips behind everyone, baked. */
    private static Layer.Picture fringe(Stage stage) {
        Box box = stage.frame().grown(0.1);
        Rnd r = stage.rnd(8);
        List<double[]> strips = new ArrayList<>();
        for (double x = box.left(); x < box.right(); x += 0.022) {
            strips.add(new double[] {x, r.between(0.35, 0.62) * stage.height(), r.between(-0.01, 0.01), r.unit()});
        }
        Colour a = Colour.rgb(0xE8B6FF);
        Colour b = Colour.rgb(0xFFE3A6);
        return Layer.Picture.drawn(box, (pen, t) -> {
                    for (double[] s : strips) {
                        Colour c = a.mix(b, s[3]);
                        pen.stroke(
                                Shape.from(s[0], box.top()).quad(s[0] + s[2], s[1] * 0.5, s[0] + 2 * s[2], s[1]),
                                0.017,
                                Ink.linear(
                                        new Point(s[0] - 0.01, 0),
                                        new Point(s[0] + 0.012, s[1]),
                                        c.darker(0.4).alpha(0.5),
                                        c.lighter(0.5).alpha(0.55),
                                        c.darker(0.3).alpha(0.5),
                                        c.alpha(0.15)));
                    }
                })
                .depth(0.75);
    }

    private static void spotlights(Pen pen, Stage stage, double t) {
        Colour[] tones = {Colour.rgb(0xFF5FA8), Colour.rgb(0x45D5FF), Colour.rgb(0xFFC04A)};
        double k = Curve.rise(2.4, 0.3).at(t);
        for (int i = 0; i < 3 && k > 0; i++) {
            Point from = stage.at(0.15 + 0.35 * i, -0.05);
            Point to = stage.at(0.5 + 0.4 * Math.sin(t * 4.2 + 2.1 * i), 1);
            pen.fill(
                    Shape.from(from)
                            .line(to.plus(-0.16, 0))
                            .line(to.plus(0.16, 0))
                            .close(),
                    Ink.linear(from, to, tones[i].alpha(0.42 * k), tones[i].alpha(0.05 * k)));
        }
    }

    /** A string of bulbs that lights left to right, and letters that swing down from it. */
    private static void banner(Pen pen, Stage stage, double t) {
        if (t < LIGHTS) {
            return;
        }
        List<Point> string = new ArrayList<>();
        for (int i = 0; i <= 16; i++) {
            double u = i / 16.0;
            string.add(stage.at(-0.04 + 1.08 * u, 0).plus(0, 0.05 + 0.055 * Math.sin(Math.PI * u)));
        }
        pen.curve(string, 0.006, Ink.of(0x3A2A4A));
        for (int i = 0; i < 16; i++) {
            double on = Math.clamp((t - LIGHTS - 0.035 * i) / 0.1, 0, 1) * (0.8 + 0.2 * Math.sin(t * 9 + i * 1.9));
            Point c = string.get(i).lerp(string.get(i + 1), 0.5).plus(0, 0.018);
            Colour tone = Bits.PARTY.get(i % 6);
            pen.circle(c, 0.045, Ink.glow(c, 0.045, tone.alpha(0.8)).alpha(on));
            pen.oval(c, 0.012, 0.016, Ink.radial(c.plus(-0.003, -0.005), 0.018, Colour.WHITE, tone.lighter(0.3), tone));
        }
        double step = stage.width() * 0.9 / GREETING.length();
        double size = Math.min(0.075, step * 0.95);
        for (int i = 0; i < GREETING.length(); i++) {
            char letter = GREETING.charAt(i);
            double start = LIGHTS + 0.15 + 0.07 * i;
            if (letter != ' ' && t > start) {
                double u = (i + 0.5) / GREETING.length();
                double swing = 70 * Math.exp(-3 * (t - start)) * Math.cos(9 * (t - start)) + 4 * Math.sin(t * 2.4 + i);
                Point hang = stage.at(0.05 + 0.9 * u, 0).plus(0, 0.05 + 0.055 * Math.sin(Math.PI * u));
                pen.within(
                        Affine.place(hang, swing, 1, 1),
                        () -> flag(pen, letter, size, Bits.PARTY.get(GREETING.indexOf(letter) % 6)));
            }
        }
    }

    private static void flag(Pen pen, char letter, double size, Colour c) {
        double w = size * 0.62;
        pen.line(new Point(0, 0), new Point(0, 0.03), 0.004, Ink.of(0x3A2A4A));
        pen.fill(
                Shape.from(-w, 0.03)
                        .line(w, 0.03)
                        .line(w * 0.92, 0.03 + size * 1.7)
                        .line(0, 0.03 + size * 1.4)
                        .line(-w * 0.92, 0.03 + size * 1.7)
                        .close(),
                Ink.linear(new Point(-w, 0), new Point(w, 0.1), c.lighter(0.3), c, c.darker(0.25)));
        pen.text(
                String.valueOf(letter),
                Font.FAT,
                size * 0.85,
                new Point(0, 0.03 + size * 1.18),
                Pen.Align.CENTRE,
                Ink.of(Colour.WHITE));
    }

    private static Sprite balloon(Colour c) {
        return Sprite.drawn(0.8, (pen, t) -> {
            Point o = new Point(0, -0.12);
            pen.curve(
                    List.of(new Point(0, 0.24), new Point(0.03, 0.34), new Point(-0.02, 0.42), new Point(0.01, 0.5)),
                    0.01,
                    Ink.of(0xE6E6EE));
            pen.fill(
                    Shape.oval(o, 0.3, 0.36),
                    Ink.radial(new Point(-0.1, -0.25), 0.62, c.lighter(0.55), c, c.darker(0.4)));
            pen.fill(Shape.from(-0.05, 0.28).line(0.05, 0.28).line(0, 0.22).close(), Ink.of(c.darker(0.3)));
            pen.oval(new Point(-0.12, -0.28), 0.055, 0.09, Ink.of(Colour.WHITE.alpha(0.65)));
        });
    }

    private static void balloons(Pen pen, Stage stage, double t) {
        double k = Ease.BACK.of((t - LIGHTS) / 0.7);
        if (t > LIGHTS) {
            for (int i = 0; i < 3; i++) {
                double sway = 5 * Math.sin(t * 1.6 + i);
                pen.stamp(BALLOONS.get(i), stage.at(0.07 + 0.05 * i, 0.36 + 0.13 * i + 0.9 * (1 - k)), 0.3, sway);
                pen.stamp(BALLOONS.get(5 - i), stage.at(0.95 - 0.05 * i, 0.5 + 0.12 * i + 0.9 * (1 - k)), 0.28, -sway);
            }
        }
    }

    /** Where the hat is: falls spinning, lands on the crown, is knocked askew. In head widths round the crown. */
    private static Affine hatPlace(double t) {
        double fall = Math.clamp((t - HAT + 0.35) / 0.7, 0, 1);
        double y = -1.9 * (1 - fall * fall);
        double squash = Curve.swing(HAT + 0.35, 5, 0.35).at(t) * 0.16;
        double askew = t < KNOCK
                ? 6 * Math.sin(t * 5) * (fall < 1 ? 0 : 0.3)
                : 20 + 16 * Math.exp(-4 * (t - KNOCK)) * Math.sin(16 * (t - KNOCK));
        return Affine.place(
                new Point(t < KNOCK ? 0 : 0.09, y + 0.05), askew + 720 * (1 - fall), 1 + squash, 1 - squash);
    }

    /** Where a hat sits: on the head, not on the hair that stands or falls beside it. */
    private static Point hatted(Face f) {
        double hair = Math.min(f.forehead().distance(f.crown()), 0.42 * f.faceWidth());
        return f.seen() ? f.forehead().plus(f.up().times(hair)) : f.crown();
    }

    private static double brim(Face f) {
        return f.seen() ? Math.min(f.headWidth(), 1.6 * f.faceWidth()) : f.headWidth();
    }

    private static final Sprite CONE = Sprite.drawn(0.9, (pen, t) -> {
        Shape cone =
                Shape.from(0, -0.42).line(0.36, 0.42).quad(0, 0.54, -0.36, 0.42).close();
        pen.fill(
                cone,
                Ink.across(
                        -0.36,
                        0.36,
                        Colour.rgb(0xB01E6A),
                        Colour.rgb(0xFF5FA8),
                        Colour.rgb(0xFF86BE),
                        Colour.rgb(0x96145A)));
        pen.clipped(cone, () -> {
            for (int i = 0; i < 5; i++) {
                pen.line(
                        new Point(-0.5, -0.2 + i * 0.2),
                        new Point(0.5, -0.38 + i * 0.2),
                        0.055,
                        Ink.across(-0.36, 0.36, Colour.rgb(0xD99A1E), Colour.rgb(0xFFE06B), Colour.rgb(0xD99A1E)));
            }
        });
        for (int i = 0; i < 15; i++) {
            Point p = Point.polar(0.13, i * 24).plus(0, -0.4);
            pen.line(new Point(0, -0.4), p, 0.03, Ink.of(Bits.PARTY.get(i % 6)));
        }
        for (int i = 0; i <= 8; i++) {
            double x = -0.36 + 0.09 * i;
            Point p = new Point(x, 0.43 + 0.06 * Math.sin(Math.PI * i / 8));
            pen.circle(
                    p,
                    0.045,
                    Ink.radial(p.plus(-0.01, -0.02), 0.06, Colour.WHITE, Colour.rgb(0xFFF4D0), Colour.rgb(0xD9C48A)));
        }
    });

    private static void hat(Pen pen, double t) {
        if (t > HAT - 0.35) {
            pen.within(hatPlace(t), () -> pen.stamp(CONE, new Point(0, -0.36), 0.86));
        }
    }

    private static void hatShadow(Pen pen, Actor actor, Face face, double t) {
        double near = Math.clamp((t - HAT) / 0.3, 0, 1);
        if (near > 0) {
            pen.stamp(
                    Bits.shadow(),
                    actor.spot(hatted(face)).at(t).plus(0.02, face.headHeight() * 0.1),
                    face.headHeight() * 0.3,
                    face.tilt(),
                    2.6,
                    0.6 * near);
        }
    }

    /** A paper horn unrolls from the corner of the mouth and rolls back, twice. */
    private static void horn(Pen pen, Portrait photo, double t) {
        double k = Curve.window(2.0, 0.1, 2.24, 0.1).at(t)
                + Curve.window(2.3, 0.1, 2.56, 0.1).at(t);
        if (k > 0.02 && photo.hasFace()) {
            List<Point> tube = new ArrayList<>();
            for (int i = 0; i <= 10; i++) {
                tube.add(new Point(0.9 * k * i / 10, 0.03 * Math.sin(i * 0.8)));
            }
            pen.curve(
                    tube,
                    0.1,
                    Ink.across(0, 0.9, Bits.PARTY.get(3), Bits.PARTY.get(1), Bits.PARTY.get(3), Bits.PARTY.get(1)));
            Point curl = tube.getLast().plus(0.02, -0.09 * (1 - k) - 0.03);
            pen.stroke(Shape.circle(curl, 0.06 + 0.08 * (1 - k)), 0.05, Ink.of(Bits.PARTY.get(1)));
            pen.line(new Point(-0.06, 0.01), new Point(0.04, 0), 0.07, Ink.of(Bits.PARTY.get(5)));
        }
    }

    /** Two poppers at the lower corners shoot curled streamers over the shoulders. */
    private static void poppers(Pen pen, Stage stage, double t) {
        for (int side = -1; side <= 1; side += 2) {
            double start = side < 0 ? 0.9 : 1.0;
            Point at = stage.at(0.5 + side * 0.46, 0.97);
            double in = Curve.from(start - 0.2, 1)
                    .to(start - 0.05, 0, Ease.BACK)
                    .hold(1.9)
                    .to(2.2, 1)
                    .at(t);
            if (t > start - 0.2 && t < 2.3) {
                pen.stamp(
                        Sprite.prop("party-popper"),
                        at.plus(side * 0.3 * in, 0.2 * in),
                        0.2,
                        side < 0 ? 0 : -8,
                        -side,
                        1);
            }
            for (int i = 0; i < 9; i++) {
                double age = t - start;
                if (age > 0 && age < 1.6) {
                    double e = (1 - Math.exp(-2.4 * age)) / 2.4;
                    Point p = at.plus(-side * (0.25 + 0.16 * i) * e * 1.6, -(2.6 - 0.13 * i) * e + 0.75 * age * age);
                    pen.stamp(
                            Bits.streamer(Bits.PARTY.get(i % 6)),
                            p,
                            0.16,
                            side * (60 + 200 * age + 30 * i),
                            1,
                            Math.min(1, (1.6 - age) * 3));
                }
            }
        }
    }

    /** Swings in on a rope, knocks the hat, swings back and bursts. */
    private static void llama(Pen pen, Stage stage, Point bursts, double t) {
        if (t < 2.35 || t > CRACK) {
            return;
        }
        Point pivot = stage.at(0.82, -0.1);
        double swing = Curve.from(2.35, -75)
                .to(KNOCK, 34, Ease.SMOOTH)
                .to(CRACK, 6, Ease.OUT)
                .at(t);
        double rope = bursts.distance(pivot);
        Point at = pivot.plus(Point.polar(rope, 90 + swing));
        pen.line(pivot, at, 0.007, Ink.of(0x8A6B3D));
        pen.stamp(Sprite.prop("pinata"), at, 0.3, swing);
    }

    /** "hooray!" writes itself on a ribbon before the chest. */
    private static void ribbon(Pen pen, Stage stage, double t) {
        double k = Ease.OUT.of((t - 4.0) / 0.35);
        if (t > 4.0) {
            double y = stage.height() * 0.88;
            double half = 0.34 * k;
            double x = stage.width() / 2;
            pen.fill(
                    Shape.from(x - half - 0.07, y - 0.04)
                            .line(x - half + 0.02, y - 0.055)
                            .line(x - half + 0.02, y + 0.07)
                            .line(x - half - 0.07, y + 0.085)
                            .line(x - half - 0.035, y + 0.02)
                            .close(),
                    Ink.of(0xB01E6A));
            pen.fill(
                    Shape.from(x + half + 0.07, y - 0.04)
                            .line(x + half - 0.02, y - 0.055)
                            .line(x + half - 0.02, y + 0.07)
                            .line(x + half + 0.07, y + 0.085)
                            .line(x + half + 0.035, y + 0.02)
                            .close(),
                    Ink.of(0xB01E6A));
            pen.fill(
                    Shape.from(x - half, y - 0.06)
                            .quad(x, y - 0.1, x + half, y - 0.06)
                            .line(x + half, y + 0.06)
                            .quad(x, y + 0.02, x - half, y + 0.06)
                            .close(),
                    Ink.down(y - 0.09, y + 0.06, Colour.rgb(0xFF86BE), Colour.rgb(0xFF4F9E), Colour.rgb(0xC92576)));
            double written = Math.clamp((t - 4.2) / 0.45, 0, 1);
            double width = pen.measure("hooray!", Font.BRUSH, 0.062);
            pen.clipped(
                    Shape.rect(new Box(
                            x - width / 2 - 0.03, y - 0.2, x - width / 2 - 0.03 + (width + 0.06) * written, y + 0.2)),
                    () -> pen.text(
                            "hooray!",
                            Font.BRUSH,
                            0.062,
                            new Point(x, y + 0.008),
                            Pen.Align.CENTRE,
                            Ink.of(Colour.WHITE)));
        }
    }
}
