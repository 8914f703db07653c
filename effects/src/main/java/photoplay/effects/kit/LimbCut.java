package photoplay.effects.kit;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import java.util.List;
import photoplay.stage.geometry.Point;
import photoplay.stage.lens.Look;
import photoplay.stage.portrait.Body;
import photoplay.stage.portrait.Joint;
import photoplay.stage.portrait.Plane;
import photoplay.stage.portrait.Portrait;
import photoplay.stage.portrait.Raster;
import photoplay.stage.scene.Ease;

/**
 * Parts photographed limbs from their body: a piece of one limb, or the body without them, with cloth of its own where a
 * limb was before it. For pictures whose box begins at the photo's origin.
 *
 * @param limbs the limb, or all limbs that are taken off
 * @param others limbs beside it, whose pixels are theirs
 * @param trunk where there is body behind a limb
 * @param part of the limb that is wanted, or what is left without the limbs
 */
public record LimbCut(List<Limb> limbs, List<Limb> others, Trunk trunk, Part part) implements Look {
    public LimbCut {
        limbs = List.copyOf(limbs);
        others = List.copyOf(others);
    }

    /** Pieces that overlap round at the joints. */
    public enum Part {
        UPPER,
        LOWER,
        END,
        REST
    }

    /**
     * An arm or a leg.
     *
     * @param root shoulder or hip, then {@code bend} and {@code end}: elbow and wrist, knee and ankle
     * @param tip of the hand or foot
     * @param thick half the thickness of the upper part, {@code thin} of the lower, {@code broad} of hand or foot
     * @param keep radius round the root that stays with the body, in {@code thick}s; the whole upper part of a leg above
     *     the hem
     */
    public record Limb(
            Point root, Point bend, Point end, Point tip, double thick, double thin, double broad, double keep) {
        public static Limb arm(Portrait p, Joint shoulder, Joint elbow, Joint wrist) {
            Body b = p.body();
            Point s = b.at(shoulder);
            Point e = b.at(elbow);
            Point w = b.at(wrist);
            double upper = Math.max(s.distance(e), 0.6 * e.distance(w));
            double thin = half(p.matte(), e, w, 0.22 * upper);
            Point tip = w.plus(w.minus(e).times(0.75));
            return new Limb(s, e, w, tip, half(p.matte(), s, e, 0.25 * upper), thin, 1.6 * thin, 1.05);
        }

        public static Limb leg(Portrait p, Joint hip, Joint knee, Joint ankle) {
            Body b = p.body();
            Point h = b.at(hip);
            Point k = b.at(knee);
            Point a = b.at(ankle);
            double shin = k.distance(a);
            double thick = half(p.matte(), h, k, 0.26 * h.distance(k));
            double thin = half(p.matte(), k, a, 0.24 * shin);
            return new Limb(h, k, a, a.plus(0, 0.22 * shin), thick, thin, 0.34 * shin, 0);
        }

        /** Half the thickness of what surrounds a bone, by the edge that is nearer to it. */
        private static double half(Plane matte, Point from, Point to, double most) {
            Point n = to.minus(from).unit().normal();
            double[] found = new double[7];
            for (int i = 0; i < found.length; i++) {
                Point at = from.lerp(to, 0.3 + 0.1 * i);
                double r = 0;
                while (r < most
                        && matte.at(at.x() + r * n.x(), at.y() + r * n.y()) > 0.5
                        && matte.at(at.x() - r * n.x(), at.y() - r * n.y()) > 0.5) {
                    r += 0.05 * most;
                }
                found[i] = r;
            }
            Arrays.sort(found);
            return Math.clamp(found[found.length / 2] * 1.25, 0.55 * most, most);
        }

        /** Distance from a part of the limb, 1 on its edge. */
        double far(double x, double y, Part part) {
            double middle = 0.5 * (thick + thin);
            return switch (part) {
                case UPPER -> far(x, y, root, bend, thick, middle);
                case LOWER -> far(x, y, bend, end, middle, thin);
                case END -> far(x, y, end, tip, thin, broad);
                case REST -> Math.min(Math.min(far(x, y, Part.UPPER), far(x, y, Part.LOWER)), far(x, y, Part.END));
            };
        }

        private static double far(double x, double y, Point a, Point b, double ra, double rb) {
            Point d = b.minus(a);
            double s = Math.clamp(
                    ((x - a.x()) * d.x() + (y - a.y()) * d.y()) / Math.max(1e-9, d.x() * d.x() + d.y() * d.y()), 0, 1);
            return Math.hypot(x - a.x() - s * d.x(), y - a.y() - s * d.y()) / (ra + (rb - ra) * s);
        }

        /** 0 round the root, which stays with the body, 1 farther down. */
        private double below(double x, double y) {
            return keep == 0 ? 1 : Ease.SMOOTH.of((Math.hypot(x - root.x(), y - root.y()) / thick - keep) / 0.6);
        }
    }

    /**
     * The body, without limbs.
     *
     * @param hem below it there are only legs
     */
    public record Trunk(Point neck, double shoulders, Point hips, double hip, double hem) {
        boolean holds(double x, double y) {
            double k = Math.clamp((y - neck.y()) / Math.max(1e-6, hips.y() - neck.y()), 0, 1);
            double middle = neck.x() + (hips.x() - neck.x()) * k;
            return y > neck.y() && y < hem && Math.abs(x - middle) < shoulders + (hip - shoulders) * k;
        }
    }

    private double off(double x, double y) {
        double k = 0;
        boolean before = part == Part.REST && trunk.holds(x, y);
        for (Limb a : limbs) {
            double far = a.far(x, y, part);
            if (part == Part.REST) {
                double soft = before ? (far - 1) / 0.25 : (far - 1.9) / 0.4;
                double own = a.keep == 0 ? Ease.SMOOTH.of((y - trunk.hem()) / 0.008) : a.below(x, y);
                k = Math.max(k, (1 - Ease.SMOOTH.of(soft)) * own);
            } else if (far < 1.1 && others.stream().allMatch(o -> o.far(x, y, Part.REST) >= a.far(x, y, Part.REST))) {
                k = Math.max(k, 1 - Ease.SMOOTH.of((far - 0.96) / 0.12));
            }
        }
        return k;
    }

    @Override
    public Raster bake(Raster picture, double unit) {
        int w = picture.width();
        Raster out = Raster.blank(w, picture.height());
        MemorySegment from = picture.pixels();
        double[] off = new double[w];
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < w; x++) {
                off[x] = off(x / unit, y / unit);
            }
            for (int x = 0; x < w; x++) {
                long i = ((long) y * w + x) * 4;
                int p = from.get(ValueLayout.JAVA_INT_UNALIGNED, i);
                if (p == 0) {
                    continue;
                }
                int q = part != Part.REST
                        ? scaled(p, (int) (256 * off[x]))
                        : off[x] < 0.01
                                ? p
                                : trunk.holds(x / unit, y / unit)
                                        ? behind(picture, off, x, y, p)
                                        : scaled(p, (int) (256 * (1 - off[x])));
                out.pixels().set(ValueLayout.JAVA_INT_UNALIGNED, i, q);
            }
        }
        return out;
    }

    /** Cloth from beside the arm, mixed from both of its sides. */
    private int behind(Raster picture, double[] off, int x, int y, int own) {
        int left = x;
        while (left > 0 && off[left] > 0.01) {
            left--;
        }
        int right = x;
        while (right < off.length - 1 && off[right] > 0.01) {
            right++;
        }
        int a = pixel(picture, Math.max(0, left - 2), y);
        int b = pixel(picture, Math.min(off.length - 1, right + 2), y);
        if (a >>> 24 < 250) {
            a = b;
        }
        if (b >>> 24 < 250) {
            b = a;
        }
        if (a >>> 24 < 250) {
            return scaled(own, (int) (256 * (1 - off[x])));
        }
        int k = 256 * (x - left) / Math.max(1, right - left);
        int cloth = scaled(a, 256 - k) + scaled(b, k);
        int keep = (int) (256 * (1 - off[x]));
        return scaled(own, keep) + scaled(cloth, 256 - keep);
    }

    private static int pixel(Raster r, int x, int y) {
        return r.pixels().get(ValueLayout.JAVA_INT_UNALIGNED, ((long) y * r.width() + x) * 4);
    }

    /** A premultiplied pixel times {@code k} of 256. */
    private static int scaled(int p, int k) {
        int rb = (((p & 0xFF00FF) * k) >>> 8) & 0xFF00FF;
        int ag = ((p >>> 8) & 0xFF00FF) * k & 0xFF00FF00;
        return rb | ag;
    }
}
