package photoplay.effects.moves;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import photoplay.effects.kit.Bits;
import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.portrait.Portrait;
import photoplay.stage.portrait.Raster;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Curve;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Rnd;
import photoplay.stage.scene.Shape;
import photoplay.stage.scene.Sprite;
import photoplay.stage.scene.Stage;

/** A subject in crumbs, each in its own colour: they stream away, gather in a ribbon and rush through the lens. */
record Dust(List<Crumb> crumbs) {
    private static final int FLAKES = 4800;
    private static final Sprite SPARK = Bits.spark(Disappear.EMBER);

    /** A crumb of the photo and the second at which it comes loose. */
    record Crumb(Point home, double loose, Sprite colour, double size, double luck) {}

    /** Crumbs all over the subject, each in its own colour, and when the front reaches them. */
    static Dust of(Portrait photo, CrumblingRest rest, Rnd r) {
        Map<Integer, Sprite> sprites = new HashMap<>();
        List<Crumb> out = new ArrayList<>();
        Box box = photo.subject().box();
        for (int tries = 0; tries < FLAKES * 4 && out.size() < FLAKES; tries++) {
            Point p = box.at(r.unit(), r.unit());
            if (photo.hasSubject() && photo.matte().at(p.x(), p.y()) < 0.5) {
                continue;
            }
            double loose = 0.25;
            while (loose < Disappear.GONE && rest.holds(p, loose)) {
                loose += 0.03;
            }
            int rgb = colour(photo, p) & 0xF0F0E0;
            Sprite sprite = sprites.computeIfAbsent(rgb, c -> crumb(Colour.rgb(c)));
            out.add(new Crumb(p, loose + r.between(0, 0.1), sprite, r.between(0.007, 0.017), r.unit()));
        }
        return new Dust(out);
    }

    private static int colour(Portrait photo, Point p) {
        Raster raster = photo.photo();
        double k = raster.width() / photo.width();
        int x = Math.clamp((int) (p.x() * k), 0, raster.width() - 1);
        int y = Math.clamp((int) (p.y() * k), 0, raster.height() - 1);
        return raster.at(x, y) & 0xFFFFFF;
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

    /** Loose crumbs tumble and stream to the upper right in a curling wind; every other one before the subject. */
    void fly(Pen pen, double t, boolean front) {
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

    /** All the dust gathers in a turning ribbon over the empty place and then rushes through the lens. */
    void ribbon(Pen pen, Stage stage, double x, double t, boolean front) {
        double in = Curve.window(3.0, 0.4, 4.05, 0.15).at(t);
        if (in < 0.01 || crumbs.isEmpty()) {
            return;
        }
        double rush = t < Disappear.RUSH ? 0 : (t - Disappear.RUSH) / 0.28;
        Point middle = new Point(x, stage.height() * 0.5);
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
}
