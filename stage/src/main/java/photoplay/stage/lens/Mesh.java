package photoplay.stage.lens;

import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.opencv_core.Point2f;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_imgproc.Subdiv2D;
import org.bytedeco.opencv.opencv_imgproc.Vec6fVector;

/**
 * A Delaunay net over a picture, close where it has detail, wide where it has none.
 *
 * @param corners six numbers for each triangle
 */
record Mesh(float[] corners) {

    /**
     * @param least pixels between points on strong edges
     * @param most pixels between points in flat areas
     */
    static Mesh of(Field luma, double least, double most, int seed) {
        int w = luma.width();
        int h = luma.height();
        Flow flow = Flow.of(luma, Math.max(1, least * 0.35));
        try (PointerScope _ = new PointerScope()) {
            Subdiv2D net = new Subdiv2D(new Rect(-2, -2, w + 4, h + 4));
            int cell = Math.max(1, (int) Math.round(least / 1.5));
            int columns = w / cell + 2;
            float[] owned = new float[columns * (h / cell + 2)];
            // Strong edges choose first, then weaker ones, then the plain ground: Poisson discs of growing radius.
            float[] levels = levels(flow);
            for (int level = 0; level < levels.length; level++) {
                double radius = least + (most - least) * Math.pow((double) level / (levels.length - 1), 1.5);
                scatter(net, flow, levels[level], radius, cell, columns, owned, seed + level);
            }
            for (float x = 0; x <= w; x += (float) (w / Math.ceil(w / most))) {
                net.insert(new Point2f(Math.min(x, w), -1));
                net.insert(new Point2f(Math.min(x, w), h + 1));
            }
            for (float y = 0; y <= h; y += (float) (h / Math.ceil(h / most))) {
                net.insert(new Point2f(-1, Math.min(y, h)));
                net.insert(new Point2f(w + 1, Math.min(y, h)));
            }
            Vec6fVector triangles = new Vec6fVector();
            net.getTriangleList(triangles);
            float[] out = new float[(int) triangles.size() * 6];
            new FloatPointer(triangles.get(0)).capacity(out.length).get(out);
            return new Mesh(out);
        }
    }

    /** Five levels of edge strength by rank. */
    private static float[] levels(Flow flow) {
        float[] sorted = new Field(flow.width(), flow.height(), flow.strength())
                .resized(80, 80)
                .v();
        java.util.Arrays.sort(sorted);
        int n = sorted.length;
        return new float[] {
            Math.clamp(sorted[n * 90 / 100], 0.02f, 0.06f),
            Math.clamp(sorted[n * 80 / 100], 0.012f, 0.035f),
            sorted[n * 65 / 100],
            sorted[n * 40 / 100],
            0
        };
    }

    private static void scatter(
            Subdiv2D net, Flow flow, float level, double radius, int cell, int columns, float[] owned, int seed) {
        int w = flow.width();
        int h = flow.height();
        int reach = (int) Math.ceil(radius / cell);
        for (int gy = 0; gy < h / cell; gy++) {
            for (int gx = 0; gx < w / cell; gx++) {
                if (near(owned, columns, gx, gy, reach)) {
                    continue;
                }
                int x = Math.min(w - 1, (int) ((gx + Noise.hash(gx, gy, seed)) * cell));
                int y = Math.min(h - 1, (int) ((gy + Noise.hash(gx, gy, seed + 9)) * cell));
                int at = strongest(flow, x, y, level == 0 ? 0 : cell / 2);
                if (flow.strength()[at] < level) {
                    continue;
                }
                x = at % w;
                y = at / w;
                owned[gy * columns + gx] = 1;
                net.insert(new Point2f(x, y));
            }
        }
    }

    /** The pixel with the strongest edge at most {@code reach} away: corners then lie on edges. */
    private static int strongest(Flow flow, int x, int y, int reach) {
        int best = y * flow.width() + x;
        for (int py = Math.max(0, y - reach); py <= Math.min(flow.height() - 1, y + reach); py++) {
            for (int px = Math.max(0, x - reach); px <= Math.min(flow.width() - 1, x + reach); px++) {
                int i = py * flow.width() + px;
                if (flow.strength()[i] > flow.strength()[best]) {
                    best = i;
                }
            }
        }
        return best;
    }

    private static boolean near(float[] owned, int columns, int gx, int gy, int reach) {
        int rows = owned.length / columns;
        for (int y = Math.max(0, gy - reach + 1); y <= Math.min(rows - 1, gy + reach - 1); y++) {
            for (int x = Math.max(0, gx - reach + 1); x <= Math.min(columns - 1, gx + reach - 1); x++) {
                if (owned[y * columns + x] > 0) {
                    return true;
                }
            }
        }
        return false;
    }
}
