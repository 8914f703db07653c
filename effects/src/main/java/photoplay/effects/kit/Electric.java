package photoplay.effects.kit;

import java.util.ArrayList;
import java.util.List;
import photoplay.stage.geometry.Point;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Rnd;
import photoplay.stage.scene.Shape;

/** Lightning: jagged arcs with a white core, drawn anew for every seed. */
public final class Electric {
    private static final int HALVINGS = 5;
    private static final Colour HALO = Colour.rgb(0x4A58FF);
    private static final Colour SHEATH = Colour.rgb(0x9DB6FF);

    private Electric() {}

    /** A seed that changes fifteen times a second: an arc jumps every second frame. */
    public static long jump(double t, long salt) {
        return (long) Math.floor(t * 15 + 1e-6) * 7919 + salt * 104_729;
    }

    /** Between 0 and 1, new with every jump. */
    public static double flicker(double t, long salt) {
        return Rnd.hash(salt, jump(t, salt));
    }

    /**
     * One arc.
     *
     * @param wild how far it strays, in lengths of its own
     * @param width of its core
     * @param strength 0 to 1
     */
    public static void arc(Pen pen, Point from, Point to, double wild, double width, double strength, long seed) {
        trace(pen, path(from, to, wild, seed), width, strength);
    }

    /** A great bolt: an arc with branches that die out. */
    public static void bolt(Pen pen, Point from, Point to, double width, double strength, long seed) {
        List<Point> stem = path(from, to, 0.12, seed);
        double far = from.distance(to);
        for (int i = 3; i < stem.size() - 6; i += 4) {
            double side = Rnd.hash(seed + 5, i) < 0.5 ? -1 : 1;
            Point along = to.minus(from).unit();
            Point tip = stem.get(i)
                    .plus(along.turned(side * (25 + 35 * Rnd.hash(seed + 6, i)))
                            .times(far * (0.12 + 0.2 * Rnd.hash(seed + 7, i))));
            trace(pen, path(stem.get(i), tip, 0.2, seed + i), width * 0.35, strength * 0.8);
        }
        trace(pen, stem, width, strength);
    }

    /** A closed ring of current; {@code wild} in radii. */
    public static void ring(
            Pen pen, Point centre, double rx, double ry, double wild, double width, double strength, long seed) {
        List<Point> p = new ArrayList<>();
        int n = 56;
        for (int i = 0; i <= n; i++) {
            double a = 2 * Math.PI * (i % n) / n;
            double r = 1 + wild * (2 * Rnd.hash(seed, i % n) - 1);
            p.add(centre.plus(rx * r * Math.cos(a), ry * r * Math.sin(a)));
        }
        trace(pen, p, width, strength);
    }

    private static void trace(Pen pen, List<Point> path, double width, double strength) {
        Shape line = Shape.polyline(path);
        pen.stroke(line, width * 6, Ink.of(HALO.alpha(0.24 * strength)));
        pen.stroke(line, width * 2.4, Ink.of(SHEATH.alpha(0.75 * strength)));
        pen.stroke(line, width, Ink.of(Colour.WHITE.alpha(strength)));
    }

    /** Halved again and again, each middle pushed aside. */
    private static List<Point> path(Point from, Point to, double wild, long seed) {
        List<Point> p = new ArrayList<>(List.of(from, to));
        double push = from.distance(to) * wild;
        Rnd r = new Rnd(seed);
        for (int k = 0; k < HALVINGS; k++) {
            List<Point> finer = new ArrayList<>();
            for (int i = 0; i + 1 < p.size(); i++) {
                Point a = p.get(i);
                Point b = p.get(i + 1);
                finer.add(a);
                finer.add(a.lerp(b, 0.5).plus(b.minus(a).unit().normal().times(push * r.either())));
            }
            finer.add(p.getLast());
            p = finer;
            push *= 0.55;
        }
        return p;
    }
}
