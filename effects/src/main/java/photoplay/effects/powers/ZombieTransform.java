package photoplay.effects.powers;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;
import photoplay.effects.Solo;
import photoplay.effects.kit.Arms;
import photoplay.effects.kit.Bits;
import photoplay.effects.kit.CloseUp;
import photoplay.effects.kit.Firm;
import photoplay.effects.kit.Graveyard;
import photoplay.effects.kit.Wipe;
import photoplay.stage.geometry.Affine;
import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.lens.Complexion;
import photoplay.stage.lens.Vignette;
import photoplay.stage.portrait.Face;
import photoplay.stage.portrait.Portrait;
import photoplay.stage.portrait.Raster;
import photoplay.stage.rig.FaceRig;
import photoplay.stage.rig.Pose;
import photoplay.stage.rig.Puppet;
import photoplay.stage.scene.Actor;
import photoplay.stage.scene.Blend;
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
import photoplay.stage.scene.Sketch;
import photoplay.stage.scene.Spot;
import photoplay.stage.scene.Sprite;
import photoplay.stage.scene.Stage;
import photoplay.stage.sound.Score;
import photoplay.stage.sound.Sound;
import photoplay.stage.sound.Tune;

/** Under a graveyard moon the skin goes mossy green, eyes cloud over, and the subject lurches at the camera. */
public enum ZombieTransform implements Solo {
    ZOMBIE_TRANSFORM;

    private static final double SPREADS = 0.8;
    private static final double GREEN = 2.35;
    private static final double[] CLOUDED = {1.75, 2.05};
    private static final double JERK = 2.6;
    private static final double LUNGE = 3.0;
    private static final double CROW = 4.4;

    private static final Colour MOSS = Colour.rgb(0xA9BC82);
    private static final Colour SLIME = Colour.rgb(0x2A3A26);
    private static final Colour THREAD = Colour.rgb(0x1A1C12);
    private static final Colour FOG = Colour.rgb(0xA9CFC2);
    private static final Sprite HAND = Graveyard.clawingHand(Colour.rgb(0x7A9A68));
    private static final Sprite PUFF = Bits.puff(Colour.rgb(0x5A4A3A), 4);
    private static final Sprite HOLLOW = Bits.disc(
            Colour.rgb(0x1B1A24).alpha(0.8),
            Colour.rgb(0x23262A).alpha(0.55),
            Colour.rgb(0x2A3A26).alpha(0));

    /** Three dips of the light, then moonlight. */
    private static final Curve FLICKER = Curve.from(0.08, 0)
            .to(0.1, 1)
            .to(0.16, 0)
            .hold(0.26)
            .to(0.28, 1)
            .to(0.36, 0.05)
            .hold(0.46)
            .to(0.48, 1)
            .to(0.56, 0.2)
            .to(0.68, 1)
            .to(0.95, 0);

    private static final Curve NIGHT = Curve.rise(0.45, 0.3);
    private static final Curve LURCH =
            Curve.from(LUNGE - 0.08, 0).to(LUNGE + 0.14, 1, Ease.OUT).hold(3.75).to(4.25, 0);

    @Override
    public Scene direct(Portrait given, Stage stage) {
        Portrait photo = CloseUp.framed(given);
        Portrait undead = undead(photo);
        Face f = photo.face();
        FaceRig alive = acting(FaceRig.of(photo));
        FaceRig dead = acting(FaceRig.of(undead));
        Actor living = staged(alive, photo, stage);
        Actor zombie = staged(dead, undead, stage);
        List<Point> eyes = photo.hasFace() ? List.of(f.leftEye(), f.rightEye()) : CloseUp.eyes(given, photo);
        Sprite sleeve = sleeve(photo);
        Spot crown = zombie.spot(f.crown());
        Layer.Picture before =
                Firm.thing(photo, CloseUp.rounded(photo, living.cutout())).painted(veins(photo, living));
        Layer.Picture after = Firm.thing(photo, CloseUp.rounded(photo, zombie.cutout()))
                .painted(milky(photo, zombie, eyes))
                .painted(stitches(photo, zombie))
                .opacity(Curve.rise(SPREADS - 0.05, 0.02));
        double low = Math.clamp(stage.height() - zombie.spot(f.chin()).at(1).y() - 0.02, 0.05, 0.12);
        Layer.Picture soil = Graveyard.soil(stage, low, 7)
                .with(Motion.down(Curve.from(0.8, 0.3).to(1.8, 0, Ease.OUT)));
        Point moon = new Point(
                Math.clamp(f.centre().x(), 0.32, stage.width() - 0.32),
                Math.clamp(zombie.spot(f.centre()).at(2).y() - 0.08, 0.2, stage.height() * 0.5));
        double disc = Math.clamp(zombie.onHead().affine(2).zoom() * 1.05, 0.26, 0.44);
        return stage.film()
                .add(living.backdrop().lit(night()).opacity(Curve.fall(1.5, 0.02)))
                .add(Graveyard.night(stage, moon, disc, 3).opacity(Curve.rise(0.5, 0.9)))
                .add(Graveyard.fog(stage, stage.height() * 0.72, 0.16, FOG, 1, 5)
                        .opacity(Curve.rise(0.8, 0.9).times(0.8))
                        .depth(0.8))
                .draw((pen, t) -> bats(pen, crown.at(LUNGE), t, false))
                .add(dead.on(after).lit(night()).lit(moonlight(stage)))
                .add(Wipe.away(stage, front(zombie, photo), alive.on(before).lit(night()))
                        .opacity(Curve.fall(GREEN, 0.02)))
                .add(Layer.Drawn.of((pen, t) -> twig(pen, t)).riding(zombie.onCrown()))
                .add(Layer.Drawn.of((pen, t) -> crow(pen, t)).riding(zombie.onCrown()))
                .add(Graveyard.fog(stage, stage.height() * 0.93, 0.13, FOG, -1.3, 8)
                        .opacity(Curve.rise(1.0, 0.9).times(0.75))
                        .depth(1.1))
                .draw((pen, t) -> buried(pen, stage, t))
                .add(soil)
                .add(Layer.Drawn.of((pen, t) -> reach(pen, stage, sleeve, photo, zombie, t))
                        .depth(1.2))
                .draw((pen, t) -> bats(pen, crown.at(LUNGE), t, true))
                .add(CloseUp.opening(photo, stage))
                .camera(Camera.still(stage.at(0.5, 0.6))
                        .push(1, 1.05, 5)
                        .roll(LURCH.times(-4))
                        .shaken(0.006, Curve.hit(JERK, 0.25), 4)
                        .shaken(0.018, Curve.hit(LUNGE, 0.6), 9))
                .through(Vignette.of(NIGHT.times(0.55)))
                .score(sound());
    }

    /** The same person long after: mossy skin, grey and dirty clothes. */
    private static Portrait undead(Portrait p) {
        List<List<Point>> faces = p.faces().stream()
                .filter(Face::seen)
                .map(f -> f.contour(Face.Feature.OVAL))
                .toList();
        double unit = p.photo().width() / p.width();
        Complexion moss = new Complexion(Colour.rgb(p.palette().skin()), faces, SLIME, MOSS, 0.75, 0.75, 11);
        if (!p.hasSubject()) {
            return p.withPhoto(moss.bake(p.photo(), unit));
        }
        Raster changed = moss.bake(p.cutout(), unit);
        return p.withPhoto(laid(changed, p.photo())).withCutout(changed);
    }

    /** A picture over an opaque one of its size. */
    private static Raster laid(Raster over, Raster below) {
        int[] top = over.pixels().toArray(ValueLayout.JAVA_INT_UNALIGNED);
        int[] out = below.pixels().toArray(ValueLayout.JAVA_INT_UNALIGNED);
        for (int i = 0; i < out.length; i++) {
            int rest = 256 - (top[i] >>> 24);
            int rb = (((out[i] & 0xFF00FF) * rest) >>> 8) & 0xFF00FF;
            int g = (((out[i] & 0xFF00) * rest) >>> 8) & 0xFF00;
            out[i] = 0xFF000000 | ((top[i] & 0xFFFFFF) + (rb | g));
        }
        Raster r = Raster.blank(over.width(), over.height());
        MemorySegment.copy(out, 0, r.pixels(), ValueLayout.JAVA_INT_UNALIGNED, 0, out.length);
        return r;
    }

    private static FaceRig acting(FaceRig rig) {
        Curve twitch = t -> t > 0.2 && t < 0.8 ? 0.5 * Math.max(0, Math.sin(34 * t)) : 0;
        return rig.leftEyeClosed(twitch.plus(Curve.rise(2.0, 0.3).times(0.12)))
                .rightEyeClosed(Curve.rise(2.1, 0.3).times(0.3))
                .leftEyeClosed(Curve.window(4.58, 0.08, 4.76, 0.08).times(0.88))
                .rightEyeClosed(Curve.window(4.74, 0.08, 4.94, 0.1).times(0.7))
                .puffCheeks(Curve.rise(1.0, 1.2).times(-0.5))
                .leftBrow(Curve.rise(1.8, 0.4).times(0.5))
                .rightBrow(Curve.rise(1.8, 0.4).times(-0.6))
                .openMouth(Curve.from(JERK, 0)
                        .to(LUNGE, 1.05)
                        .hold(3.7)
                        .to(4.3, 0.12)
                        .plus(Curve.window(LUNGE, 0.1, 3.8, 0.1).times(Curve.sine(7, 0.08))))
                .tilt(Curve.from(JERK - 0.04, 0)
                        .to(JERK + 0.04, 18, Ease.OUT)
                        .hold(LUNGE - 0.1)
                        .to(LUNGE + 0.15, -8, Ease.OUT)
                        .to(3.7, -5)
                        .to(4.3, 5)
                        .plus(Curve.swing(JERK + 0.04, 8, 0.3).times(4)))
                .nod(Curve.swing(CROW, 3, 0.4).times(7));
    }

    private static Actor staged(FaceRig face, Portrait photo, Stage stage) {
        Puppet shoulders = Puppet.of(photo)
                .at(4.55, Pose.REST)
                .at(4.7, Pose.SHRUG)
                .at(4.84, Pose.SHRUG)
                .at(4.98, Pose.REST);
        Point foot = stage.at(0.5, 1.02);
        Actor a = shoulders.act(face.act(stage.actor(photo))).roomy(0.68);
        if (!photo.hasSubject()) {
            a = a.with(Motion.scale(Curve.from(0, 1).to(0.7, 0.72), stage.at(0.5, 0.85)));
        }
        Point about = a.spot(photo.face().centre()).at(1).lerp(foot, 0.12);
        double near = Math.clamp(0.075 / a.onHead().affine(1).zoom(), 0.1, 0.26);
        Curve sway = Curve.sine(0.45, 1.6).times(Curve.rise(1.2, 0.8));
        return a.with(
                Motion.lean(sway.plus(Curve.swing(JERK, 4, 0.3).times(1.5)), foot),
                Motion.scale(LURCH.times(near).plus(1), about),
                Motion.squash(
                        Curve.window(2.72, 0.15, LUNGE + 0.05, 0.1)
                                .times(0.03)
                                .plus(Curve.swing(CROW, 4, 0.35).times(0.025)),
                        foot));
    }

    private static Light[] night() {
        return new Light[] {
            Light.ambient(Colour.rgb(0x16242E), FLICKER.times(0.85)), Light.ambient(Colour.rgb(0xB0CCD0), NIGHT)
        };
    }

    private static Light[] moonlight(Stage stage) {
        return new Light[] {
            new Light.Lamp(
                    Spot.of(stage.at(0.5, 1.0)),
                    0.8,
                    0.3,
                    Colour.rgb(0x9CF08A),
                    NIGHT.times(0.22).plus(LURCH.times(0.3))),
            Light.rim(-95, Colour.rgb(0xCFF5E4), NIGHT.times(1.1))
        };
    }

    // Skin

    /** Greenish veins creep up from the collar over the jaw. */
    private static Sketch veins(Portrait photo, Actor actor) {
        Face f = photo.face();
        Motion ride = actor.ride(f.centre(), f.tilt(), f.headWidth());
        double tall = f.headHeight() / f.headWidth();
        List<List<Point>> lines = new ArrayList<>();
        Rnd r = new Rnd(23);
        for (int i = 0; i < 9; i++) {
            double u = -0.4 + 0.1 * i;
            Point at = new Point(u, 0.72 * tall);
            List<Point> line = new ArrayList<>(List.of(at));
            for (int k = 0; k < 7; k++) {
                at = at.plus(0.035 * r.either() + 0.012 * Math.signum(u), -0.085 * tall);
                line.add(at);
                if (k == 2 || k == 4) {
                    Point side = at.plus(0.07 * r.either(), -0.06 * tall);
                    lines.add(List.of(at, at.lerp(side, 0.5).plus(0.01, 0), side));
                }
            }
            lines.add(line);
        }
        return (pen, t) -> {
            double k = Math.clamp((t - 0.3) / 0.8, 0, 1);
            if (k <= 0 || !photo.hasFace()) {
                return;
            }
            pen.within(ride.affine(t), () -> {
                for (List<Point> line : lines) {
                    int n = line.size() == 3 ? (k > 0.5 ? 3 : 0) : (int) Math.round(k * line.size());
                    if (n > 1) {
                        List<Point> grown = line.subList(0, n);
                        pen.curve(grown, 0.018, Ink.of(Colour.rgb(0x5F7A4C).alpha(0.22)));
                        pen.curve(grown, 0.006, Ink.of(Colour.rgb(0x2F4A2C).alpha(0.5)));
                    }
                }
            });
        };
    }

    /** Holes in the living skin, from the collar up and down, larger and larger until nothing of it is left. */
    private static Sketch front(Actor actor, Portrait photo) {
        Face f = photo.face();
        Motion ride = actor.ride(f.centre(), f.tilt(), 1);
        Point from = f.local(-0.35, 0.75);
        Box box = photo.subject().box();
        double far = 0.1;
        for (int i = 0; i < 4; i++) {
            far = Math.max(far, from.distance(box.at(i % 2, i < 2 ? 0 : 1)));
        }
        double head = Math.max(from.distance(f.local(0.4, -0.6)), 0.1);
        record Blot(Point at, double when, double size) {}
        List<Blot> blots = new ArrayList<>();
        Rnd r = new Rnd(31);
        double step = Math.clamp(f.headWidth() * 0.2, 0.06, 0.12);
        for (double y = box.top() - 0.05; y < box.bottom() + 0.06; y += step) {
            for (double x = box.left() - 0.05; x < box.right() + 0.06; x += step) {
                Point at = new Point(x + step * r.either() * 0.7, y + step * r.either() * 0.7);
                double away = from.distance(at);
                double share = at.y() < from.y() ? Math.min(away / head, 1) : away / far;
                blots.add(new Blot(
                        at.minus(f.centre()).turned(-f.tilt()),
                        SPREADS + 1.1 * share + 0.2 * r.unit(),
                        step * r.between(1.0, 1.5)));
            }
        }
        Ink hole = Ink.of(Colour.BLACK.alpha(0.54)).blend(Blend.ERASE);
        return (pen, t) -> pen.within(ride.affine(t), () -> {
            for (double share : new double[] {1.24, 1.06, 0.88}) {
                Shape all = Shape.from(0, 0);
                for (Blot b : blots) {
                    double k = Math.clamp((t - b.when()) / 0.3, 0, 1);
                    if (k > 0) {
                        blot(all, b.at(), b.size() * (0.2 + 0.8 * k) * share, b.when());
                    }
                }
                pen.fill(all, hole);
            }
            if (t > GREEN - 0.25) {
                pen.rect(
                        Box.around(Point.ORIGIN, 6, 6),
                        Ink.of(Colour.BLACK.alpha((t - GREEN + 0.25) / 0.25)).blend(Blend.ERASE));
            }
        });
    }

    /** Adds a lumpy disc. */
    private static void blot(Shape all, Point at, double size, double luck) {
        for (int i = 0; i < 9; i++) {
            Point p = at.plus(Point.polar(size * (1 + 0.15 * Math.sin(luck * 90 + i * 2.1)), i * 40));
            if (i == 0) {
                all.move(p.x(), p.y());
            } else {
                all.line(p);
            }
        }
    }

    /** Hollow eyes that go milky, one after the other, with pin-prick pupils. */
    private static Sketch milky(Portrait photo, Actor actor, List<Point> eyes) {
        Face f = photo.face();
        double wide = photo.hasFace() ? f.eyeWidth() : f.headWidth() * 0.2;
        List<Motion> rides =
                eyes.stream().map(p -> actor.ride(p, f.tilt(), wide)).toList();
        List<Shape> balls = new ArrayList<>();
        for (int i = 0; i < eyes.size(); i++) {
            Point middle = eyes.get(i);
            Face.Feature which = i == 0 ? Face.Feature.LEFT_EYE : Face.Feature.RIGHT_EYE;
            balls.add(
                    photo.hasFace()
                            ? Shape.blob(f.contour(which).stream()
                                    .map(p -> p.minus(middle).turned(-f.tilt()).times(1.02 / wide))
                                    .toList())
                            : Shape.circle(Point.ORIGIN, 0.42));
        }
        return (pen, t) -> {
            for (int i = 0; i < balls.size(); i++) {
                double k = Math.clamp((t - CLOUDED[i]) / 0.25, 0, 1);
                int eye = i;
                pen.within(rides.get(i).affine(t), () -> {
                    pen.stamp(HOLLOW, new Point(0, 0.08), 1.35, 0, 1.35, photo.hasFace() ? 0.95 : 0.5);
                    if (k > 0) {
                        ball(pen, balls.get(eye), eye, k, t);
                    }
                });
            }
        };
    }

    private static void ball(Pen pen, Shape ball, int eye, double k, double t) {
        double look = Curve.rise(4.35, 0.2).at(t);
        double drift = (eye == 0 ? -1 : 1) * 0.05 * Math.sin(1.7 * t) * (1 - look);
        Point pupil = new Point(0.08 * (eye == 0 ? 1 : -1) + drift + 0.04 * look, -0.01 - 0.1 * look);
        pen.fill(
                ball,
                Ink.radial(
                                pupil.plus(0, -0.06),
                                0.62,
                                Colour.rgb(0xF7FBE2),
                                Colour.rgb(0xE3EBC4),
                                Colour.rgb(0xA9B787),
                                Colour.rgb(0x586549))
                        .alpha(k));
        pen.clipped(ball, () -> {
            pen.circle(
                    pupil,
                    0.2,
                    Ink.radial(
                                    pupil,
                                    0.2,
                                    Colour.rgb(0xC8D8B0).alpha(0.7),
                                    Colour.rgb(0xB4C49A).alpha(0.8),
                                    Colour.rgb(0x8EA27A).alpha(0.7))
                            .alpha(k));
            pen.circle(pupil, 0.055, Ink.of(Colour.rgb(0x10140C).alpha(k)));
        });
        pen.stroke(ball, 0.05, Ink.of(Colour.rgb(0x23281C).alpha(0.75 * k)));
        pen.circle(pupil.plus(-0.1, -0.1), 0.035, Ink.of(Colour.WHITE.alpha(0.9 * k)));
    }

    private static final Sprite SEAM = Sprite.drawn(2.4, (pen, t) -> {
        List<Point> cut =
                List.of(new Point(-1, 0.06), new Point(-0.4, -0.08), new Point(0.2, 0.05), new Point(1, -0.06));
        pen.curve(cut, 0.2, Ink.of(Colour.rgb(0x3A4A2A).alpha(0.6)));
        pen.curve(cut, 0.08, Ink.of(THREAD));
        for (int i = 0; i < 5; i++) {
            double x = -0.84 + 0.42 * i;
            double lean = i % 2 == 0 ? 0.08 : -0.06;
            pen.line(new Point(x - lean, -0.34), new Point(x + lean, 0.34), 0.085, Ink.of(THREAD));
            pen.line(new Point(x - lean, -0.34), new Point(x + lean, 0.3), 0.03, Ink.of(0x8A8A70));
        }
    });

    /** Drawn cross-stitches pop up on forehead and cheek; on others along the middle. */
    private static Sketch stitches(Portrait photo, Actor actor) {
        Face f = photo.face();
        double w = f.headWidth();
        record Seam(Motion ride, double when, double size, double degrees) {}
        List<Seam> seams = photo.hasFace()
                ? List.of(
                        new Seam(
                                actor.rideRigid(f.forehead().lerp(f.rightEye(), 0.35), f.tilt(), f.faceWidth()),
                                2.1,
                                0.15,
                                -24),
                        new Seam(
                                actor.rideRigid(f.leftCheek().lerp(f.leftEar(), 0.25), f.tilt(), f.faceWidth()),
                                1.6,
                                0.14,
                                38))
                : List.of(
                        new Seam(actor.rideRigid(f.local(-0.12, -0.28), 0, w), 1.6, 0.13, -16),
                        new Seam(actor.rideRigid(f.local(0.18, 0.16), 0, w), 1.85, 0.14, 24),
                        new Seam(actor.rideRigid(f.local(-0.1, 0.42), 0, w), 2.1, 0.12, -8));
        return (pen, t) -> {
            for (Seam s : seams) {
                if (t > s.when()) {
                    pen.within(
                            s.ride().affine(t),
                            () -> pen.stamp(
                                    SEAM,
                                    Point.ORIGIN,
                                    s.size() * Curve.pop(s.when()).at(t),
                                    s.degrees()));
                }
            }
        };
    }

    // What comes out of the night

    private static final Sprite LEAF = Bits.leaf(Colour.rgb(0x6E7A34));
    private static final Sprite DRY_LEAF = Bits.leaf(Colour.rgb(0x8A6A34));

    /** A twig with two leaves in the hair. */
    private static void twig(Pen pen, double t) {
        double k = Curve.pop(1.9).at(t);
        if (t > 1.9) {
            pen.within(Affine.place(new Point(0.27, 0.07), 28 + 3 * Math.sin(3 * t), k, k), () -> {
                pen.curve(
                        List.of(new Point(-0.12, 0.1), new Point(0, -0.03), new Point(0.03, -0.2)),
                        0.024,
                        Ink.of(0x3B2A1C));
                pen.line(new Point(0.0, -0.03), new Point(0.11, -0.12), 0.016, Ink.of(0x3B2A1C));
                pen.stamp(LEAF, new Point(0.15, -0.17), 0.15, 48);
                pen.stamp(DRY_LEAF, new Point(0.02, -0.27), 0.16, -14);
            });
        }
    }

    /** Flies in from the upper right and lands on the crown. */
    private static void crow(Pen pen, double t) {
        double k = Math.clamp((t - CROW + 0.55) / 0.55, 0, 1);
        if (t < CROW - 0.55) {
            return;
        }
        double away = (1 - k) * (1 - k);
        Point at = new Point(-0.04 + 2.2 * away, -1.5 * away - 0.13 + 0.25 * (1 - k) * Math.sin(9 * t));
        double squash = Curve.swing(CROW, 5, 0.3).at(t) * 0.12;
        double peck = t > CROW + 0.3 ? 7 * Math.sin(11 * (t - CROW - 0.3)) * Math.exp(-3 * (t - CROW - 0.3)) : 0;
        double open = 1 - Ease.SMOOTH.of((t - CROW) / 0.2);
        pen.within(Affine.place(at, peck - 12 * (1 - k), 1 + squash, 1 - squash), () -> {
            if (open > 0.05) {
                double beat = 40 * Math.sin(36 * t);
                pen.stamp(Graveyard.CROW_WING, new Point(0.08, -0.14), 0.55 * open, 10 - beat, 1, 1);
            }
            pen.stamp(Graveyard.CROW, Point.ORIGIN, 0.42);
            if (open > 0.05) {
                double beat = 40 * Math.sin(36 * t);
                pen.stamp(Graveyard.CROW_WING, new Point(0.04, -0.1), 0.6 * open, 34 - beat, 1, 1);
            }
        });
    }

    /** Bats burst out from behind the head: some stay behind, some pass the lens. */
    private static void bats(Pen pen, Point crown, double t, boolean near) {
        for (int i = 0; i < 11; i++) {
            double age = t - LUNGE - 0.035 * i;
            boolean mine = i % 3 == 0 == near;
            if (age < 0 || age > 1.6 || !mine) {
                continue;
            }
            double ray = -155 + 130.0 * ((i * 7) % 11) / 10;
            double far = (near ? 1.5 : 0.85) * age * (1 + 0.3 * Rnd.hash(3, i));
            Point at = crown.plus(Point.polar(0.03 + far, ray)).plus(0.03 * Math.sin(9 * t + i), 0.12 * age * age);
            double size = near ? 0.08 + 0.3 * age * age : 0.07 + 0.05 * age;
            Graveyard.bat(pen, at, size, 14 * Math.sin(5 * t + i), t + 0.07 * i, Math.min(1, (1.6 - age) * 4));
        }
    }

    /** Three hands punch out of the soil. */
    private static void buried(Pen pen, Stage stage, double t) {
        double[] places = {0.14, 0.7, 0.93};
        for (int i = 0; i < places.length; i++) {
            double born = LUNGE + 0.05 + 0.13 * i;
            if (t < born) {
                continue;
            }
            double up = Ease.BACK.of((t - born) / 0.3);
            Point at = stage.at(places[i], 1).plus(0, -0.03 - (0.09 + 0.03 * (i % 2)) * up);
            double wave = 9 * Math.sin(5 * t + 2 * i);
            pen.stamp(HAND, at, 0.15 + 0.03 * (i % 2), wave, i == 1 ? -1 : 1, 1);
            double puff = (t - born) / 0.6;
            for (int k = 0; puff < 1 && k < 5; k++) {
                Point by = Point.polar(0.05 + 0.11 * puff, -160 + 35 * k);
                pen.stamp(PUFF, at.plus(by).plus(0, 0.08), 0.07 + 0.06 * puff, 40 * k, 1, 1 - puff);
            }
        }
    }

    /** Two patched sleeves thrust up from below, hands clawing at the lens. */
    private static void reach(Pen pen, Stage stage, Sprite sleeve, Portrait photo, Actor zombie, double t) {
        double k = Curve.from(LUNGE - 0.12, 0)
                .to(LUNGE + 0.12, 1, Ease.BACK)
                .hold(3.7)
                .to(4.1, 0, Ease.IN)
                .at(t);
        if (k < 0.02) {
            return;
        }
        double h = stage.height();
        Point middle = zombie.spot(photo.face().centre()).at(t);
        double apart = Math.max(0.3, 0.78 * zombie.onHead().affine(1).zoom());
        for (int side : new int[] {-1, 1}) {
            double claw = Math.sin(8 * t + side);
            double x = Math.clamp(middle.x() + side * apart, 0.13, stage.width() - 0.13);
            Point wrist = new Point(x + 0.012 * claw, h * 0.82 + (1 - k) * 0.6 + 0.012 * Math.sin(7 * t + 2 * side));
            pen.stamp(sleeve, wrist.plus(side * 0.05, 0.27), 0.6, -side * 13, side, 1);
            double size = 0.36 + 0.02 * claw;
            pen.stamp(HAND, wrist.plus(-side * 0.015, -0.15), size, -side * 10 + 4 * claw, -side, 1);
        }
    }

    /** A torn and patched sleeve 0.6 short sides high, its cuff at the upper edge. */
    private static Sprite sleeve(Portrait photo) {
        Colour cloth = photo.hasFace()
                ? Colour.rgb(photo.palette().clothes())
                        .mix(Colour.rgb(0x5A6A62), 0.6)
                        .darker(0.2)
                : Colour.rgb(0x56655C);
        return Sprite.drawn(
                0.6,
                (pen, t) -> pen.within(
                        Affine.scale(1 / 0.6, 1 / 0.6), () -> arm(pen, new Point(0, 0.4), new Point(0, -0.26), cloth)));
    }

    private static void arm(Pen pen, Point root, Point wrist, Colour cloth) {
        Point along = wrist.minus(root).unit();
        Point n = along.normal();
        Arms.sleeve(pen, root, root.lerp(wrist, 0.5), wrist, 0.26, cloth);
        Shape rags = Shape.from(wrist.plus(n.times(-0.1)).plus(along.times(-0.05)));
        for (int i = 0; i <= 8; i++) {
            Point at = wrist.plus(n.times(-0.1 + 0.025 * i)).plus(along.times(i % 2 == 0 ? 0.035 : -0.012));
            rags.line(at);
        }
        rags.line(wrist.plus(n.times(0.1)).plus(along.times(-0.05))).close();
        pen.fill(rags, Ink.of(cloth.darker(0.45)));
        Point patch = root.lerp(wrist, 0.72);
        pen.within(Affine.place(patch, along.degrees() + 84, 1, 1), () -> {
            Box b = Box.around(Point.ORIGIN, 0.09, 0.08);
            pen.rect(b, Ink.of(Colour.rgb(0x7A5A3A)));
            for (int i = 0; i < 4; i++) {
                for (double v : new double[] {0, 1}) {
                    Point s = b.at(0.14 + 0.24 * i, v);
                    pen.line(s.plus(0, -0.011), s.plus(0, 0.011), 0.006, Ink.of(THREAD));
                }
            }
        });
    }

    private static Score sound() {
        return Score.of(Tune.THEREMIN.play().quieter(2).from(0.7))
                .cue(Sound.BUZZ.quieter(6), 0.08, 0.27, 0.47)
                .cue(Sound.WIND, 0.6)
                .cue(Sound.SQUISH.lower(5).quieter(5), 1.2, 1.9)
                .cue(Sound.POP.lower(4).quieter(6), 1.6, 2.1)
                .cue(Sound.OWL.quieter(4), 1.0)
                .cue(Sound.CRACK, JERK)
                .cue(Sound.GROWL.lower(3).louder(2), LUNGE - 0.1)
                .cue(Sound.THUD, LUNGE)
                .cue(Sound.IMPACT.quieter(4), LUNGE + 0.05)
                .cue(Sound.WINGS.quieter(3), LUNGE + 0.1)
                .cue(Sound.FLAP, 3.95, 4.1, 4.25)
                .cue(Sound.CHIRP.lower(14), CROW + 0.05, CROW + 0.25)
                .cue(Sound.SQUEAK.lower(6).quieter(6), 4.7);
    }
}
