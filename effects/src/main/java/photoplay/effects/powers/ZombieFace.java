package photoplay.effects.powers;

import java.util.ArrayList;
import java.util.List;
import photoplay.effects.kit.Bits;
import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.portrait.Face;
import photoplay.stage.portrait.Portrait;
import photoplay.stage.scene.Actor;
import photoplay.stage.scene.Blend;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Curve;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Motion;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Rnd;
import photoplay.stage.scene.Shape;
import photoplay.stage.scene.Sketch;
import photoplay.stage.scene.Sprite;

/** What becomes of a face under the moss: veins, a mottled front, milky eyes, stitches. */
final class ZombieFace {
    private static final Sprite HOLLOW = Bits.disc(
            Colour.rgb(0x1B1A24).alpha(0.8),
            Colour.rgb(0x23262A).alpha(0.55),
            Colour.rgb(0x2A3A26).alpha(0));
    private static final double[] CLOUDED = {1.75, 2.05};

    private ZombieFace() {}

    /** Greenish veins creep up from the collar over the jaw. */
    static Sketch veins(Portrait photo, Actor actor) {
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
    static Sketch front(Actor actor, Portrait photo) {
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
                        ZombieTransform.SPREADS + 1.1 * share + 0.2 * r.unit(),
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
            if (t > ZombieTransform.GREEN - 0.25) {
                pen.rect(
                        Box.around(Point.ORIGIN, 6, 6),
                        Ink.of(Colour.BLACK.alpha((t - ZombieTransform.GREEN + 0.25) / 0.25))
                                .blend(Blend.ERASE));
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
    static Sketch milky(Portrait photo, Actor actor, List<Point> eyes) {
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
                Ink.radial(pupil.plus(0, -0.06), 0.62, Colour.tones(0xF7FBE2, 0xE3EBC4, 0xA9B787, 0x586549))
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
        pen.curve(cut, 0.08, Ink.of(ZombieTransform.THREAD));
        for (int i = 0; i < 5; i++) {
            double x = -0.84 + 0.42 * i;
            double lean = i % 2 == 0 ? 0.08 : -0.06;
            pen.line(new Point(x - lean, -0.34), new Point(x + lean, 0.34), 0.085, Ink.of(ZombieTransform.THREAD));
            pen.line(new Point(x - lean, -0.34), new Point(x + lean, 0.3), 0.03, Ink.of(0x8A8A70));
        }
    });

    /** Drawn cross-stitches pop up on forehead and cheek; on others along the middle. */
    static Sketch stitches(Portrait photo, Actor actor) {
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
}
