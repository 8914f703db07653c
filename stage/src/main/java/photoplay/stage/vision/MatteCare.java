package photoplay.stage.vision;

import static org.bytedeco.opencv.global.opencv_core.CV_32F;
import static org.bytedeco.opencv.global.opencv_core.CV_32FC1;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC1;
import static org.bytedeco.opencv.global.opencv_imgproc.DIST_L2;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_AREA;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_LINEAR;
import static org.bytedeco.opencv.global.opencv_imgproc.THRESH_BINARY;
import static org.bytedeco.opencv.global.opencv_imgproc.distanceTransform;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;
import static org.bytedeco.opencv.global.opencv_imgproc.threshold;

import java.nio.FloatBuffer;
import java.util.List;
import java.util.Optional;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;
import photoplay.stage.geometry.Point;

/**
 * Tidies a matte on a coarse copy: the inside of the subject becomes solid, mist far from anything solid goes, small
 * islands without a face go, and soft edges such as hair stay as they are. A matte that holds no subject is refused.
 */
final class MatteCare {
    private static final int COARSE = 400;

    /** Alpha below which a cell is outside, and above which it is solid. */
    private static final double OUTSIDE = 0.15;

    private static final double SOLID = 0.85;

    /** A cell belongs to what covers this much of it. */
    private static final float THIN = 0.25f;

    /** Shares of the short side: how deep inside everything is solid, how far hair flies. */
    private static final double DEEP = 0.030;

    private static final double SKIN = 0.012;
    private static final double NEAR_HAIR = 0.045;
    private static final double FAR_HAIR = 0.095;

    /** Islands smaller than this share of the largest one are dropped unless they hold a face. */
    private static final double ISLAND = 0.05;

    /** A gap smaller than this share of the photo is a flaw, not a view through an arm. */
    private static final double GAP = 0.0003;

    /** Largest hole in a body, as a share of the photo, and how sure the network for people must be of it. */
    private static final double HOLE = 0.03;

    private static final double SURELY_BODY = 0.88;

    /** A subject covers at least this share of the photo, and is somewhere at least this thick (of the short side). */
    private static final double LEAST_SUBJECT = 0.03;

    private static final double LEAST_THICKNESS = 0.022;

    private final Matte matte;
    private final List<Point> faces;
    private final int w;
    private final int h;
    private final double unit;
    private final float[] alpha;

    /** Share of each cell that is more solid than not, and that is solid: thin bars count although their mean is low. */
    private final float[] share;

    private final float[] solidShare;

    /** What a network that knows only people says. */
    private final Optional<float[]> people;

    private MatteCare(Matte matte, List<Point> faces, Optional<Matte> people) {
        this.matte = matte;
        this.faces = faces;
        double k = Math.min(1, (double) COARSE / Math.max(matte.width(), matte.height()));
        w = (int) Math.round(matte.width() * k);
        h = (int) Math.round(matte.height() * k);
        unit = Math.min(w, h);
        Mat full = matrix(matte);
        alpha = coarse(full);
        share = coarse(above(full, 127));
        solidShare = coarse(above(full, (int) (255 * SOLID)));
        this.people = people.map(MatteCare::matrix).map(this::coarse);
    }

    private static Mat matrix(Matte matte) {
        return Mats.of(matte.alpha(), matte.width(), matte.height(), CV_8UC1);
    }

    private static Mat above(Mat alpha, int least) {
        var out = new Mat();
        threshold(alpha, out, least, 255, THRESH_BINARY);
        return out;
    }

    private float[] coarse(Mat full) {
        var small = new Mat();
        resize(full, small, new Size(w, h), 0, 0, INTER_AREA);
        var real = new Mat();
        small.convertTo(real, CV_32F, 1 / 255.0, 0);
        return Mats.floats(real);
    }

    /**
     * @param faces points in faces, in pixels of the matte
     * @param people a matte of people alone; it closes holes that the other one leaves in their bodies
     * @return the tidied matte, or nothing when it holds no subject
     */
    static Optional<Matte> tidied(Matte matte, List<Point> faces, Optional<Matte> people) {
        return new MatteCare(matte, faces, people).tidied();
    }

    private Optional<Matte> tidied() {
        boolean[] kept = islands();
        boolean[] solid = new boolean[alpha.length];
        boolean[] inside = new boolean[alpha.length];
        boolean[] flaws = flaws();
        people.ifPresent(body -> addHoles(flaws, body));
        int covered = 0;
        for (int i = 0; i < alpha.length; i++) {
            solid[i] = kept[i] && solidShare[i] > THIN;
            inside[i] = alpha[i] >= OUTSIDE || flaws[i];
            covered += solid[i] ? 1 : 0;
        }
        float[] depth = distance(inside);
        double thickest = 0;
        for (int i = 0; i < alpha.length; i++) {
            if (solid[i]) {
                thickest = Math.max(thickest, depth[i] / unit);
            }
        }
        boolean subject = covered >= LEAST_SUBJECT * alpha.length && thickest >= LEAST_THICKNESS;
        if (covered == 0 || (!subject && faces.isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(applied(kept, flaws, depth, distance(inverted(solid))));
    }

    private Matte applied(boolean[] kept, boolean[] flaws, float[] depth, float[] fromSolid) {
        float[] fade = new float[alpha.length];
        float[] lift = new float[alpha.length];
        boolean[] dropped = new boolean[alpha.length];
        for (int i = 0; i < alpha.length; i++) {
            dropped[i] = share[i] > THIN && !kept[i];
        }
        float[] fromDropped = distance(inverted(dropped));
        float[] body = people.orElse(new float[alpha.length]);
        float[] around = Grids.blurred(alpha, w, h, (int) Math.round(SKIN * unit));
        for (int i = 0; i < alpha.length; i++) {
            double hair = 1 - smooth(NEAR_HAIR * unit, FAR_HAIR * unit, fromSolid[i]);
            fade[i] = (float) (hair * (kept[i] ? 1 : smooth(0.5, 3, fromDropped[i])));
            double deep = smooth(SKIN * unit, DEEP * unit, depth[i]);
            double subject = flaws[i] ? 1 : Math.max(smooth(0.45, 0.70, around[i]), smooth(0.90, 0.98, body[i]));
            lift[i] = (float) (fade[i] * deep * subject);
        }
        byte[] out = new byte[matte.alpha().length];
        float[] fades = enlarged(fade);
        float[] lifts = enlarged(Grids.blurred(lift, w, h, 1));
        for (int i = 0; i < out.length; i++) {
            float a = levels((matte.alpha()[i] & 0xFF) / 255f) * fades[i];
            out[i] = (byte) Math.round(255 * (a + (1 - a) * lifts[i]));
        }
        return new Matte(matte.width(), matte.height(), out);
    }

    /** Takes the faint haze off: what is nearly clear or nearly solid becomes so. */
    private static float levels(float a) {
        return Math.clamp((a - 0.04f) / 0.92f, 0f, 1f);
    }

    private static double smooth(double from, double to, double x) {
        double t = Math.clamp((x - from) / (to - from), 0, 1);
        return t * t * (3 - 2 * t);
    }

    private float[] enlarged(float[] grid) {
        var small = new Mat(h, w, CV_32FC1);
        small.<FloatBuffer>createBuffer().put(grid);
        var full = new Mat();
        resize(small, full, new Size(matte.width(), matte.height()), 0, 0, INTER_LINEAR);
        return Mats.floats(full);
    }

    /** Cells of the islands that stay. */
    private boolean[] islands() {
        boolean[] body = new boolean[alpha.length];
        for (int i = 0; i < alpha.length; i++) {
            body[i] = share[i] > THIN;
        }
        Parts parts = Parts.of(body, w, h);
        int largest = 0;
        for (int k = 1; k < parts.area().length; k++) {
            largest = Math.max(largest, parts.area()[k]);
        }
        boolean[] stays = new boolean[parts.area().length];
        for (int k = 1; k < stays.length; k++) {
            stays[k] = parts.area()[k] >= ISLAND * largest;
        }
        for (Point face : faces) {
            int x = Math.clamp((int) (face.x() * w / matte.width()), 0, w - 1);
            int y = Math.clamp((int) (face.y() * h / matte.height()), 0, h - 1);
            stays[parts.label()[y * w + x]] = true;
        }
        stays[0] = false;
        boolean[] out = new boolean[alpha.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = stays[parts.label()[i]];
        }
        return out;
    }

    /** Cells of gaps too small to be meant. */
    private boolean[] flaws() {
        boolean[] out = new boolean[alpha.length];
        for (int i = 0; i < alpha.length; i++) {
            out[i] = alpha[i] < OUTSIDE;
        }
        Parts parts = Parts.of(out, w, h);
        for (int i = 0; i < out.length; i++) {
            out[i] = out[i] && parts.area()[parts.label()[i]] < GAP * alpha.length;
        }
        return out;
    }

    /** Enclosed gaps where a person's body is. */
    private void addHoles(boolean[] flaws, float[] body) {
        boolean[] gap = new boolean[alpha.length];
        for (int i = 0; i < gap.length; i++) {
            gap[i] = alpha[i] < 0.5f;
        }
        Parts parts = Parts.of(gap, w, h);
        double[] sum = new double[parts.area().length];
        boolean[] open = new boolean[sum.length];
        for (int i = 0; i < gap.length; i++) {
            int label = parts.label()[i];
            sum[label] += body[i];
            int x = i % w;
            open[label] |= x == 0 || x == w - 1 || i < w || i >= gap.length - w;
        }
        for (int i = 0; i < gap.length; i++) {
            int label = parts.label()[i];
            int area = parts.area()[label];
            flaws[i] |= gap[i] && !open[label] && area < HOLE * gap.length && sum[label] > SURELY_BODY * area;
        }
    }

    /** Distance in cells of each true cell from the nearest false one. */
    private float[] distance(boolean[] mask) {
        var out = new Mat();
        distanceTransform(Parts.matrix(mask, w, h), out, DIST_L2, 3);
        float[] values = Mats.floats(out);
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.min(values[i], w + h); // without any false cell OpenCV answers with infinity
        }
        return values;
    }

    private static boolean[] inverted(boolean[] mask) {
        boolean[] out = new boolean[mask.length];
        for (int i = 0; i < mask.length; i++) {
            out[i] = !mask[i];
        }
        return out;
    }
}
