package photoplay.effects.kit;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import photoplay.stage.geometry.Point;
import photoplay.stage.lens.Look;
import photoplay.stage.portrait.Raster;
import photoplay.stage.scene.Layer;
import photoplay.stage.scene.Rnd;

/**
 * Two pricked ears behind a rounded head whose own the photo's edge has cut off, in the fur of its forehead. For a picture
 * with {@link #above} and {@link #beside} short sides of room round the photo.
 *
 * @param left where the left ear, in the viewer's sense, leaves the head's outline in the photo
 * @param right where the right one does
 * @param rx half the head's width
 * @param forehead middle of the fur that is repeated on the ears
 * @param brow half the height of that fur
 */
record Ears(Point left, Point right, double rx, Point forehead, double brow) implements Look {
    /** Degrees from the top of the head to an ear. */
    static final double ASIDE = 40;

    /** Degrees that an ear leans outward. */
    private static final double LEAN = 26;

    /** In half widths of the head. */
    private static final double HALF = 0.3;

    private static final double LONG = 0.66;

    /** Share of an ear's length that its head hides. */
    private static final double SUNK = 0.2;

    private static final int PINK = 0xC98B78;

    /** Puts the ears on a picture of the photo's own box. */
    Layer.Picture on(Layer.Picture head) {
        return head.roomy(above(), beside()).through(this);
    }

    private double above() {
        return Math.max(0, LONG * rx + 0.02 - Math.min(left.y(), right.y()));
    }

    private double beside() {
        return Math.max(0, 0.15 * rx);
    }

    @Override
    public Raster bake(Raster picture, double unit) {
        Raster out = Raster.blank(picture.width(), picture.height());
        MemorySegment.copy(
                picture.pixels(), 0, out.pixels(), 0, picture.pixels().byteSize());
        Point origin = new Point(-Math.round(beside() * unit) / unit, -Math.round(above() * unit) / unit);
        for (int side : new int[] {-1, 1}) {
            Point rim = side < 0 ? left : right;
            double lean = Math.toRadians(side * LEAN);
            Point up = new Point(Math.sin(lean), -Math.cos(lean));
            Point root = rim.minus(up.times(SUNK * LONG * rx));
            ear(picture, out, unit, origin, root, up, side);
        }
        return out;
    }

    private void ear(Raster picture, Raster out, double unit, Point origin, Point root, Point up, int side) {
        double length = LONG * rx;
        double half = HALF * rx;
        double soft = 1.3 / (unit * half) + 0.045;
        Point across = new Point(-up.y() * side, up.x() * side);
        Point tip = root.plus(up.times(length));
        double margin = half * 1.2;
        int left = pixel(Math.min(root.x(), tip.x()) - margin - origin.x(), unit, out.width());
        int right = pixel(Math.max(root.x(), tip.x()) + margin - origin.x(), unit, out.width());
        int top = pixel(tip.y() - 0.05 * length - origin.y(), unit, out.height());
        int bottom = pixel(root.y() + margin - origin.y(), unit, out.height());
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                long at = 4L * x + y * out.stride();
                int before = out.at(x, y);
                if (before >>> 24 == 255) {
                    continue;
                }
                Point p = new Point((x + 0.5) / unit, (y + 0.5) / unit).plus(origin);
                Point q = p.minus(root);
                double v = (q.x() * up.x() + q.y() * up.y()) / length;
                double u = (q.x() * across.x() + q.y() * across.y()) / half;
                double edge = edge(v, u) * (1 + 0.1 * tuft(v, u, 31));
                double inside = (edge - Math.abs(u)) / soft;
                if (v < -0.1 || v > 1.02 || inside <= -0.5) {
                    continue;
                }
                double alpha = Math.clamp(inside + 0.5, 0, 1);
                int colour = shaded(picture, unit, origin, u, v, edge);
                out.pixels().set(ValueLayout.JAVA_INT_UNALIGNED, at, under(before, colour, alpha));
            }
        }
    }

    private static int pixel(double at, double unit, int most) {
        return Math.clamp(Math.round(at * unit), 0, most);
    }

    /** Half an ear's width at a height, both as parts of the whole: fuller on its outer side, and drawn in at its root. */
    private static double edge(double v, double u) {
        double k = Math.clamp(v, 0, 1);
        double full = 1 - Math.pow(k, u > 0 ? 1.9 : 1.45);
        double root = Math.clamp((v + 0.05) / 0.36, 0, 1);
        return full * (u > 0 ? 0.3 + 0.7 * Math.sqrt(root) : 1) * (v > 1 ? 0 : 1);
    }

    /** Uneven as the tips of hair, 0 to 1. */
    private static double tuft(double v, double u, int salt) {
        double most = 0;
        for (int coat = 0; coat < 3; coat++) {
            double at = 58 * v + (u > 0 ? 0 : 300) + coat * 0.37;
            int i = (int) Math.floor(at);
            double k = at - i;
            double up = k < 0.75 ? k / 0.75 : (1 - k) / 0.25;
            most = Math.max(most, up * (0.25 + 0.75 * Rnd.hash(salt + coat, i)));
        }
        return most;
    }

    /** Fur at the rim, bare and darker in the shell, with hair that grows over it from the inner side. */
    private int shaded(Raster picture, double unit, Point origin, double u, double v, double edge) {
        double w = Math.min(HALF * rx, brow);
        int fur = fur(
                picture, unit, origin, forehead.plus(mirrored(HALF * rx / w * u) * w, mirrored(LONG * rx / w * v) * w));
        double light = 0.9 + 0.2 * v + 0.12 * Math.clamp(1 - Math.abs(Math.abs(u) - edge) / 0.2, 0, 1);
        double shell = shell(u, v);
        double hair = Math.clamp(2.2 * (0.45 - u - 0.5 * v), 0, 1) * (0.25 + 0.75 * tuft(2 * (u + 0.35 * v), 1, 57));
        double bare = shell * (1 - 0.75 * hair);
        double dark = 1 - 0.32 * shell * (1 - hair) * (0.4 + 0.6 * Math.clamp(1 - v / 0.7, 0, 1));
        double base = 0.7 + 0.3 * Math.clamp((v - SUNK) / 0.25, 0, 1);
        int pale = shell > 0 && hair > 0.3 ? 26 : 0;
        int mixed = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            double f = ((fur >> shift) & 255) * light + pale * hair * shell;
            double pink = ((PINK >> shift) & 255) * (0.35 + 0.65 * ((fur >> shift) & 255) / 170.0);
            double c = (f + (pink - f) * bare * 0.8) * dark * base;
            mixed |= Math.clamp(Math.round(c), 0, 255) << shift;
        }
        return mixed;
    }

    private static double shell(double u, double v) {
        double half = 0.62 * (1 - Math.pow(Math.clamp(v / 0.86, 0, 1), 1.7));
        return Math.clamp((half - Math.abs(u - 0.06)) / 0.14, 0, 1);
    }

    /** To and fro between -1 and 1. */
    private static double mirrored(double k) {
        double m = Math.floorMod((long) Math.floor((k + 1) * 1024), 4096L) / 1024.0;
        return m < 2 ? m - 1 : 3 - m;
    }

    private static int fur(Raster picture, double unit, Point origin, Point at) {
        int x = Math.clamp((int) ((at.x() - origin.x()) * unit), 0, picture.width() - 1);
        int y = Math.clamp((int) ((at.y() - origin.y()) * unit), 0, picture.height() - 1);
        return picture.at(x, y);
    }

    /** Lays a premultiplied pixel over an opaque colour that covers {@code alpha} of it. */
    private static int under(int front, int colour, double alpha) {
        double k = alpha * (255 - (front >>> 24)) / 255.0;
        int out = Math.min(255, (front >>> 24) + (int) Math.round(255 * k)) << 24;
        for (int shift = 0; shift <= 16; shift += 8) {
            int c = ((front >> shift) & 255) + (int) Math.round(((colour >> shift) & 255) * k);
            out |= Math.min(out >>> 24, c) << shift;
        }
        return out;
    }
}
