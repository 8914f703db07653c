package photoplay.effects.kit;

import java.util.List;
import java.util.stream.IntStream;
import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Curve;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Layer;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Rnd;
import photoplay.stage.scene.Sprite;

/**
 * Fire from layered noise that streams upward, baked as loops of sprites: a ball, a standing flame, a sheet that fills
 * the frame. A stamp of one costs what any sprite does.
 */
public final class Flames {
    /** Pictures in a loop, shown {@value #RATE} a second. */
    private static final int FRAMES = 16;

    private static final int RATE = 18;

    /** Rows and columns in one unit of height: a power of two, as sprites are baked, so that no seams show. */
    private static final int CELLS = 128;

    /** Bumps of the coarsest noise that stream past in one loop. */
    private static final int STREAM = 3;

    /** Colours of rising heat; the first are clear. */
    private static final Colour[] HEAT = {
        Colour.rgb(0x6A1402).alpha(0),
        Colour.rgb(0x9A1E04).alpha(0.45),
        Colour.rgb(0xD63C06).alpha(0.9),
        Colour.rgb(0xF7690C),
        Colour.rgb(0xFF9A1E),
        Colour.rgb(0xFFC43C),
        Colour.rgb(0xFFE278),
        Colour.rgb(0xFFF6C8),
        Colour.rgb(0xFFFEF2)
    };

    /** A ball of fire with a white core and licks that point up; the core has a radius of about a quarter. */
    public static final Loop BALL = Loop.of(1, (x, y, f) -> {
        double n = f.clouds(x * 4.2, y * 3.2, 1) - 0.5;
        double fine = f.clouds(x * 9.5, y * 7.5, 2) - 0.5;
        double r = Math.hypot(x * 1.12, y < 0 ? y * 0.76 : y * 1.2);
        double torn = Math.clamp((r - 0.08) / 0.3, 0, 1);
        return 1.22 * (1 - r / 0.33) + torn * (0.85 * n + 0.75 * fine) - 3 * Math.max(0, r - 0.37);
    });

    /** A standing flame, rooted at the lower edge. */
    public static final Loop FLAME = Loop.of(0.72, (x, y, f) -> {
        double v = 0.46 - y;
        double n = f.clouds(x * 3, y * 2.4, 3) - 0.5;
        double fine = f.clouds(x * 7.5, y * 5.5, 4) - 0.5;
        double bent = x + n * 0.5 * v + fine * 0.14 * v;
        double wide = 0.29 * Math.pow(Math.max(0, Math.min(1, v / 0.16)), 0.6) * Math.pow(Math.max(0, 1.02 - v), 0.75);
        double body = 1 - Math.abs(bent) / Math.max(0.01, wide);
        return v < 0 ? -1 : body * (1.05 - 0.72 * v) + fine * 0.5 * v + 0.06;
    });

    /** A sheet of fire without edges, twice as high as wide. */
    public static final Loop SHEET = Loop.of(0.75, (x, y, f) -> {
        double warp = f.clouds(x * 4 + 5, y * 2.6, 5) - 0.5;
        double n = f.clouds(x * 8 + warp * 2.2, y * 2.7, 6);
        double veins = 1 - Math.abs(2 * f.clouds(x * 11 + warp * 3.4, y * 3.4 + 3, 7) - 1);
        return 0.04 + 0.6 * n + 0.55 * veins * veins * (0.3 + n);
    });

    /** What flies off fire. */
    public static final Sprite SPARK = Bits.spark(Colour.rgb(0xFF9A2E));

    /** Soft orange light. */
    public static final Sprite GLOW = Bits.disc(
            Colour.rgb(0xFFC868).alpha(0.75),
            Colour.rgb(0xFF9430).alpha(0.4),
            Colour.rgb(0xFF6A10).alpha(0.16),
            Colour.rgb(0xFF5A08).alpha(0.05),
            Colour.rgb(0xFF5A08).alpha(0));

    private Flames() {}

    /** Heat at a place: below 0 clear, 1 white. */
    private interface Fire {
        double heat(double x, double y, Frame frame);
    }

    /** One picture of a loop: noise that streams upward by whole periods, so that the last picture meets the first. */
    private record Frame(double share) {
        double clouds(double x, double y, int seed) {
            double sum = 0;
            double weight = 0.55;
            int period = STREAM;
            double scale = 1;
            for (int k = 0; k < 3; k++) {
                // Each octave streams by its own whole number of bumps.
                sum += weight * smooth(x * scale, y * scale + share * period, period, seed * 31 + k);
                weight *= 0.55;
                scale *= 2;
                period *= 2;
            }
            return Math.clamp((sum / 1.07 - 0.5) * 1.5 + 0.5, 0, 1);
        }

        private static double smooth(double x, double y, int period, int seed) {
            int ix = (int) Math.floor(x);
            int iy = (int) Math.floor(y);
            double fx = x - ix;
            double fy = y - iy;
            fx = fx * fx * (3 - 2 * fx);
            fy = fy * fy * (3 - 2 * fy);
            double top = lattice(ix, iy, period, seed) * (1 - fx) + lattice(ix + 1, iy, period, seed) * fx;
            double low = lattice(ix, iy + 1, period, seed) * (1 - fx) + lattice(ix + 1, iy + 1, period, seed) * fx;
            return top * (1 - fy) + low * fy;
        }

        private static double lattice(int x, int y, int period, int seed) {
            return Rnd.hash(seed + 977L * x, Math.floorMod(y, period));
        }
    }

    /** A fire that burns for ever. */
    public record Loop(List<Sprite> pictures) {
        private static Loop of(double width, Fire fire) {
            return new Loop(IntStream.range(0, FRAMES)
                    .mapToObj(i -> Sprite.drawn(
                                    width, (pen, t) -> bake(pen, width, fire, new Frame(i / (double) FRAMES)))
                            .coarse(CELLS))
                    .toList());
        }

        /** The picture at a time; fires with other {@code luck} are elsewhere in the loop. */
        public Sprite at(double t, int luck) {
            return pictures.get(Math.floorMod((int) Math.floor(t * RATE) + 5 * luck, FRAMES));
        }

        /** Stamps the picture of now. */
        public void stamp(
                Pen pen, double t, int luck, Point at, double height, double degrees, double squeeze, double alpha) {
            pen.stamp(at(t, luck), at, height, degrees, squeeze, alpha);
        }
    }

    private static void bake(Pen pen, double width, Fire fire, Frame frame) {
        int across = (int) Math.ceil(CELLS * width);
        for (int j = 0; j < CELLS; j++) {
            double y = (j + 0.5) / CELLS - 0.5;
            Colour[] row = new Colour[across];
            boolean clear = true;
            for (int i = 0; i < across; i++) {
                double heat = fire.heat(((i + 0.5) / across - 0.5) * width, y, frame);
                row[i] = colour(heat);
                clear &= heat <= 0;
            }
            if (!clear) {
                double top = (double) j / CELLS - 0.5;
                double half = 0.5 * width / across;
                pen.rect(
                        new Box(-width / 2, top, width / 2, top + 1.0 / CELLS),
                        Ink.across(-width / 2 + half, width / 2 - half, row));
            }
        }
    }

    private static Colour colour(double heat) {
        double k = Math.clamp(heat, 0, 1) * (HEAT.length - 1);
        int i = Math.min((int) k, HEAT.length - 2);
        return HEAT[i].mix(HEAT[i + 1], k - i);
    }

    /** How a fire's light flickers about 1. */
    public static double flicker(double t, int seed) {
        return 1
                + 0.11 * Math.sin(17.3 * t + 2 * seed)
                + 0.07 * Math.sin(29.1 * t + seed)
                + 0.05 * Math.sin(47.7 * t + 3 * seed);
    }

    /**
     * Half a ring of fire seen from a little above: flames along an ellipse, the far ones smaller.
     *
     * @param near the half before what it goes round, or the half behind
     * @param head turns at which the racing head of the ring is, 0 at the right and clockwise from above
     * @param length turns that burn behind the head
     */
    public static void ring(
            Pen pen,
            Point centre,
            double rx,
            double ry,
            double size,
            double head,
            double length,
            boolean near,
            double t) {
        int n = 28;
        for (int i = 0; i < n; i++) {
            double turn = (double) i / n;
            double behind = head - turn - Math.floor(head - turn);
            double a = 2 * Math.PI * turn;
            double depth = Math.sin(a);
            double left = Math.min(1, (length - behind) * 6);
            if (left <= 0.05 || depth >= 0 != near) {
                continue;
            }
            double fresh = 1 + 0.55 * Math.exp(-behind * 9);
            double tall = size * (1 + 0.28 * depth) * fresh * left * (0.85 + 0.3 * Rnd.hash(3, i));
            Point foot = centre.plus(rx * Math.cos(a), ry * depth);
            FLAME.stamp(pen, t, i * 3, foot.plus(0, -0.4 * tall), tall, 7 * Math.cos(a), i % 2 == 0 ? 1.25 : -1.25, 1);
        }
    }

    /** Embers that rise for ever. */
    public static Layer.Drawn embers(double width, double height, int count, long seed, Curve strength) {
        return Layer.Drawn.of((pen, t) -> {
            double k = strength.at(t);
            for (int i = 0; k > 0.01 && i < count; i++) {
                double speed = 0.14 + 0.3 * Rnd.hash(seed, i);
                double life = (Rnd.hash(seed + 1, i) + t * speed / height) % 1;
                Point at = new Point(
                        width * Rnd.hash(seed + 2, i) + 0.05 * Math.sin(3 * t + 7 * i) * life,
                        height * (1.03 - 1.1 * life));
                double size = 0.012 + 0.02 * Rnd.hash(seed + 3, i);
                pen.stamp(SPARK, at, size, 0, 1, k * (1 - life) * (0.6 + 0.4 * Math.sin(13 * t + i)));
            }
        });
    }
}
