package photoplay.effects.kit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.lens.Oval;
import photoplay.stage.portrait.Face;
import photoplay.stage.portrait.Portrait;
import photoplay.stage.portrait.Raster;
import photoplay.stage.scene.Curve;
import photoplay.stage.scene.Layer;
import photoplay.stage.scene.Stage;

/**
 * Finds the face of an animal that fills the photo by its eyes: round things, light in dark or dark in light. Gradients
 * vote for the middle of the circle they may lie on, as in Loy and Zelinsky, Fast radial symmetry for detecting points
 * of interest (2003).
 */
public final class CloseUp {
    /** From this head width on, in short sides, a guessed head may lie beside the face. */
    private static final double LARGE = 0.5;

    /** Cells in one short side, and the radii of eyes in cells. */
    private static final int UNIT = 120;

    private static final int[] RADII = {4, 6, 8, 10, 13};
    private static final double LEAST_SLOPE = 10;
    private static final double HEAD_IN_EYE_DISTANCES = 1.9;
    /** Height of the eyes over the middle of the head, in distances between the eyes. */
    private static final double EYES_ABOVE = 0.26;

    private final Portrait portrait;
    private final int width;
    private final int height;
    private final float[] light;
    private final float[] votes;

    private record Peak(int x, int y, float score) {}

    private CloseUp(Portrait p) {
        portrait = p;
        width = (int) (p.width() * UNIT);
        height = (int) (p.height() * UNIT);
        light = new float[width * height];
        votes = new float[width * height];
    }

    /** The same portrait, the assumed head of a subject that fills the photo moved to where two eyes were found. */
    public static Portrait framed(Portrait p) {
        return fillsPhoto(p)
                ? new CloseUp(p).look().map(f -> p.withFaces(List.of(f))).orElse(p)
                : p;
    }

    /** Where {@link #framed} found the eyes: left and right in the viewer's sense; not where it found none. */
    public static List<Point> eyes(Portrait given, Portrait framed) {
        Face f = framed.face();
        double side = 0.5 / HEAD_IN_EYE_DISTANCES;
        return given.face().equals(f)
                ? List.of()
                : List.of(
                        f.local(-side, -EYES_ABOVE / HEAD_IN_EYE_DISTANCES),
                        f.local(side, -EYES_ABOVE / HEAD_IN_EYE_DISTANCES));
    }

    /** The cut-out of an animal that fills the photo, its head rounded, with tufts of fur for a rim and with ears, where the photo cuts it. */
    public static Layer.Picture rounded(Portrait p, Layer.Picture cutout) {
        return eared(p, furred(p, cutout, false), round(p));
    }

    /** As {@link #rounded}, but all round, for a head that rests on something: within {@link #oval}. */
    static Layer.Picture resting(Portrait p, Layer.Picture cutout) {
        Box oval = oval(p);
        return eared(p, cutout.through(new Furred(oval.centre(), oval.width() / 2, oval.height() / 2, false)), oval);
    }

    /** As {@link #rounded}, with an inked outline. */
    public static Layer.Picture inked(Portrait p, Layer.Picture cutout) {
        return eared(p, furred(p, cutout, true), round(p));
    }

    /** As {@link #rounded}, without the ears that it may get: for heads that get others. */
    public static Layer.Picture earless(Portrait p, Layer.Picture cutout) {
        return furred(p, cutout, false);
    }

    private static Layer.Picture furred(Portrait p, Layer.Picture cutout, boolean inked) {
        return fillsPhoto(p) ? cutout.through(new Furred(middle(p), radius(p), rise(p), inked)) : cutout;
    }

    /** Pricks up two ears where the photo's upper edge has cut off those of a head with eyes. */
    private static Layer.Picture eared(Portrait p, Layer.Picture head, Box oval) {
        if (!fillsPhoto(p) || !crownIsCut(p) || new CloseUp(p).look().isEmpty()) {
            return head;
        }
        Point eyes = p.face().local(0, -EYES_ABOVE / HEAD_IN_EYE_DISTANCES);
        Ears ears = new Ears(
                rim(p, oval, -Ears.ASIDE),
                rim(p, oval, Ears.ASIDE),
                oval.width() / 2,
                new Point(eyes.x(), 0.45 * eyes.y()),
                0.3 * eyes.y());
        return ears.on(head);
    }

    /** Where the outline of a rounded head is, so many degrees from its top: at its oval, or where the subject ends before. */
    private static Point rim(Portrait p, Box oval, double degrees) {
        double turn = Math.toRadians(degrees);
        Point way = new Point(Math.sin(turn) * oval.width() / 2, -Math.cos(turn) * oval.height() / 2);
        Point middle = oval.centre();
        double k = 0.5;
        while (k < 1 && p.matte().at(middle.x() + k * way.x(), middle.y() + k * way.y()) > 0.5) {
            k += 0.02;
        }
        return middle.plus(way.times(k));
    }

    private static boolean crownIsCut(Portrait p) {
        int cut = 0;
        for (double u = -0.25; u <= 0.25; u += 0.05) {
            cut += p.matte().at(p.face().centre().x() + u * p.face().headWidth(), 0) > 0.5 ? 1 : -1;
        }
        return cut > 0;
    }

    /** The shadow of what {@link #rounded} shows. */
    public static Layer.Picture shaded(Portrait p, Layer.Picture shadow) {
        return fillsPhoto(p)
                ? shadow.through(new Oval(middle(p), p.face().headWidth() * 0.76, 0.93 * rise(p), 0, 0.24))
                : shadow;
    }

    static boolean fillsPhoto(Portrait p) {
        return !p.face().seen() && p.face().headWidth() >= LARGE && p.hasSubject();
    }

    private static Box round(Portrait p) {
        return Box.around(middle(p), 2 * radius(p), 2 * rise(p));
    }

    /** An oval round the head of an animal that fills the photo, all of it on the photo. */
    static Box oval(Portrait p) {
        Box b = Box.around(middle(p), 1.6 * p.face().headWidth(), 2 * rise(p));
        return new Box(
                Math.max(b.left(), 0.02),
                Math.max(b.top(), 0),
                Math.min(b.right(), p.width() - 0.02),
                Math.min(b.bottom(), p.height()));
    }

    /** Half the width of a rounded head. */
    private static double radius(Portrait p) {
        return p.face().headWidth() * 0.82;
    }

    /** Half the height of a rounded head. */
    private static double rise(Portrait p) {
        return p.face().headHeight() * 0.7;
    }

    /** The middle of a rounded head, all of which is on the photo. */
    private static Point middle(Portrait p) {
        Point c = p.face().centre();
        return new Point(c.x(), Math.max(c.y(), rise(p) * 0.99));
    }

    /** The photo as it was, over everything that was taken out of it, for the first moments. */
    public static Layer.Picture opening(Portrait p, Stage stage) {
        return stage.actor(p).whole().opacity(Curve.fall(0.02, 0.16));
    }

    /** The head round the best pair of eyes. */
    private Optional<Face> look() {
        shrink(portrait.photo());
        for (int r : RADII) {
            vote(r);
        }
        List<Peak> peaks = peaks();
        double best = 0;
        Optional<Face> face = Optional.empty();
        for (Peak a : peaks) {
            for (Peak b : peaks) {
                double dx = (double) (b.x - a.x) / UNIT;
                double dy = (double) (b.y - a.y) / UNIT;
                double score = Math.min(a.score, b.score) * (1 - Math.abs(dy) / Math.max(dx, 1e-6));
                if (dx > 0.25 && dx < 0.8 && Math.abs(dy) < 0.4 * dx && score > best) {
                    best = score;
                    double w = HEAD_IN_EYE_DISTANCES * dx;
                    Point eyes = new Point((a.x + b.x) / 2.0 / UNIT, (a.y + b.y) / 2.0 / UNIT);
                    face = Optional.of(Face.assumed(eyes.plus(0, EYES_ABOVE * dx), w, w));
                }
            }
        }
        return face;
    }

    /** Mean light of each cell. */
    private void shrink(Raster r) {
        double k = Math.min(r.width(), r.height()) / (double) UNIT;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                float sum = 0;
                for (double v : new double[] {0.17, 0.5, 0.83}) {
                    for (double u : new double[] {0.17, 0.5, 0.83}) {
                        sum += light(r, (x + u) * k, (y + v) * k);
                    }
                }
                light[y * width + x] = sum / 9;
            }
        }
    }

    private static float light(Raster r, double x, double y) {
        int px = r.at(Math.min((long) x, r.width() - 1), Math.min((long) y, r.height() - 1));
        return ((px & 255) + 2 * ((px >> 8) & 255) + ((px >> 16) & 255)) / 4f;
    }

    /** Adds to {@link #votes} how much each cell looks like the middle of a circle of this radius. */
    private void vote(int radius) {
        float[] dark = new float[width * height];
        float[] bright = new float[width * height];
        for (int y = 1; y < height - 1; y++) {
            for (int x = 1; x < width - 1; x++) {
                int i = y * width + x;
                double gx = light[i + 1] - light[i - 1];
                double gy = light[i + width] - light[i - width];
                double g = Math.sqrt(gx * gx + gy * gy);
                if (g > LEAST_SLOPE && portrait.matte().at((double) x / UNIT, (double) y / UNIT) > 0.5) {
                    int dx = (int) Math.round(gx / g * radius);
                    int dy = (int) Math.round(gy / g * radius);
                    add(dark, x - dx, y - dy, Math.min(g, 40));
                    add(bright, x + dx, y + dy, Math.min(g, 40));
                }
            }
        }
        for (float[] map : List.of(dark, bright)) {
            for (int y = 2; y < height - 2; y++) {
                for (int x = 2; x < width - 2; x++) {
                    float sum = 0;
                    for (int v = -2; v <= 2; v++) {
                        for (int u = -2; u <= 2; u++) {
                            sum += map[(y + v) * width + x + u];
                        }
                    }
                    // A whole circle has 2 pi r voters: squaring prefers whole ones to arcs.
                    float share = sum / (40 * 6.3f * radius);
                    votes[y * width + x] += share * share * (float) Math.sqrt(radius);
                }
            }
        }
    }

    private void add(float[] map, int x, int y, double v) {
        if (x >= 0 && y >= 0 && x < width && y < height) {
            map[y * width + x] += (float) v;
        }
    }

    /** The dozen strongest places, none near another. */
    private List<Peak> peaks() {
        List<Peak> all = new ArrayList<>();
        for (int y = 3; y < height - 3; y++) {
            for (int x = 3; x < width - 3; x++) {
                all.add(new Peak(x, y, votes[y * width + x]));
            }
        }
        all.sort(Comparator.comparingDouble(Peak::score).reversed());
        List<Peak> kept = new ArrayList<>();
        for (Peak p : all) {
            if (kept.stream().noneMatch(q -> Math.hypot(p.x - q.x, p.y - q.y) < UNIT * 0.1)) {
                kept.add(p);
                if (kept.size() == 12) {
                    break;
                }
            }
        }
        return kept;
    }
}
