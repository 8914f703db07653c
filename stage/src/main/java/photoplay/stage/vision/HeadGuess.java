package photoplay.stage.vision;

import photoplay.stage.geometry.Point;
import photoplay.stage.portrait.Face;
import photoplay.stage.portrait.Joint;
import photoplay.stage.portrait.Plane;

/** Where a head would be on a subject that shows no face. Lengths in units of the photo's short side. */
final class HeadGuess {
    /** The head circle is the upper 40 % of the cut-out. */
    private static final double SHARE = 0.4;

    /** A subject cut off above and below that covers this much of the photo is all head. */
    private static final double CLOSE_UP = 0.45;

    private static final double CLOSE_UP_HEAD = 0.8;

    private final Plane matte;
    private final boolean[] main;
    private int left;
    private int right = -1;
    private int top;
    private int bottom = -1;
    private int cells;

    private HeadGuess(Plane matte) {
        this.matte = matte;
        main = mainPart(matte);
        left = matte.width();
        top = matte.height();
        for (int i = 0; i < main.length; i++) {
            if (main[i]) {
                int x = i % matte.width();
                int y = i / matte.width();
                left = Math.min(left, x);
                right = Math.max(right, x);
                top = Math.min(top, y);
                bottom = Math.max(bottom, y);
                cells++;
            }
        }
    }

    /** @param matte with something solid in it */
    static Face of(Plane matte) {
        return new HeadGuess(matte).face();
    }

    /** On a person who turns the face away: as wide as half the shoulders. */
    static Face of(Pose pose, double unit) {
        Point shoulders = pose.at(Joint.LEFT_SHOULDER).lerp(pose.at(Joint.RIGHT_SHOULDER), 0.5);
        Point nose = pose.at(Joint.NOSE);
        double width = 0.5 * pose.at(Joint.LEFT_SHOULDER).distance(pose.at(Joint.RIGHT_SHOULDER));
        width = Math.max(width, 0.7 * nose.distance(shoulders));
        return Face.assumed(nose.plus(0, -0.1 * width).times(1 / unit), width / unit, 1.3 * width / unit);
    }

    /** In the middle of a photo without any subject. */
    static Face inScenery(double width, double height) {
        double size = SHARE * Math.min(width, height);
        return Face.assumed(new Point(width / 2, height / 2 - size / 4), size, size);
    }

    private Face face() {
        boolean cutOff = top == 0 && bottom == matte.height() - 1;
        if (cutOff && cells > CLOSE_UP * main.length) {
            double size = CLOSE_UP_HEAD * Math.min(right + 1 - left, bottom + 1 - top);
            return head(centre(top, bottom + 1), size, size);
        }
        double size = SHARE * (bottom + 1 - top);
        int end = (int) Math.ceil(top + size);
        Point middle = new Point(centre(top, end).x(), top + size / 2);
        return head(middle, Math.min(size, widest(end)), size);
    }

    private Face head(Point cell, double width, double height) {
        return Face.assumed(cell.times(1 / matte.unit()), width / matte.unit(), height / matte.unit());
    }

    private Point centre(int from, int to) {
        double x = 0;
        double y = 0;
        int n = 0;
        for (int v = from; v < Math.min(to, matte.height()); v++) {
            for (int u = left; u <= right; u++) {
                if (main[v * matte.width() + u]) {
                    x += u + 0.5;
                    y += v + 0.5;
                    n++;
                }
            }
        }
        return new Point(x / n, y / n);
    }

    private double widest(int end) {
        int best = 1;
        for (int v = top; v < Math.min(end, matte.height()); v++) {
            int first = right;
            int last = left - 1;
            for (int u = left; u <= right; u++) {
                if (main[v * matte.width() + u]) {
                    first = Math.min(first, u);
                    last = u;
                }
            }
            best = Math.max(best, last + 1 - first);
        }
        return best;
    }

    /** The part that is large and near the middle. */
    private static boolean[] mainPart(Plane matte) {
        int w = matte.width();
        int h = matte.height();
        boolean[] solid = new boolean[w * h];
        for (int i = 0; i < solid.length; i++) {
            solid[i] = matte.values()[i] > 0.5f;
        }
        Parts parts = Parts.of(solid, w, h);
        double[] weight = new double[parts.area().length];
        for (int i = 0; i < solid.length; i++) {
            int y = i / w;
            double dx = (i % w + 0.5) / w - 0.5;
            double dy = (y + 0.5) / h - 0.5;
            weight[parts.label()[i]] += Math.exp(-12 * (dx * dx + dy * dy));
        }
        int best = 1;
        for (int k = 2; k < weight.length; k++) {
            best = weight[k] > weight[best] ? k : best;
        }
        boolean[] out = new boolean[solid.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = parts.label()[i] == best;
        }
        return out;
    }
}
