package photoplay.stage.vision;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.bytedeco.opencv.opencv_core.Mat;
import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;

/** A single-shot detector of the MediaPipe family: anchors on grids, boxes and key points relative to them. */
final class Detector implements AutoCloseable {
    private static final double SAME = 0.3;

    /** A grid of anchors: its cells are {@code stride} pixels wide and hold {@code repeats} anchors each. */
    record Grid(int stride, int repeats) {}

    /** One thing found; lengths in pixels of the picture. */
    record Hit(double score, Box box, List<Point> keys) {}

    private final TensorModel model;
    private final int n;
    private final double threshold;
    private final float[] anchorX;
    private final float[] anchorY;

    /** @param n pixels of the input's side */
    Detector(TensorModel model, int n, double threshold, List<Grid> grids) {
        this.model = model;
        this.n = n;
        this.threshold = threshold;
        List<float[]> centres = new ArrayList<>();
        for (Grid grid : grids) {
            int cells = n / grid.stride();
            for (int y = 0; y < cells; y++) {
                for (int x = 0; x < cells; x++) {
                    for (int k = 0; k < grid.repeats(); k++) {
                        centres.add(new float[] {(x + 0.5f) * grid.stride(), (y + 0.5f) * grid.stride()});
                    }
                }
            }
        }
        anchorX = new float[centres.size()];
        anchorY = new float[centres.size()];
        for (int i = 0; i < anchorX.length; i++) {
            anchorX[i] = centres.get(i)[0];
            anchorY[i] = centres.get(i)[1];
        }
    }

    /** Everything found, best first, overlapping hits removed. */
    List<Hit> find(Mat bgra) {
        return find(bgra, Crop.whole(bgra, n));
    }

    List<Hit> find(Mat bgra, Crop crop) {
        float[][] out = model.run(crop.read(bgra, -1, 1));
        float[] rows = out[0].length > out[1].length ? out[0] : out[1];
        float[] scores = out[0].length > out[1].length ? out[1] : out[0];
        int width = rows.length / anchorX.length;
        List<Hit> hits = new ArrayList<>();
        for (int i = 0; i < anchorX.length; i++) {
            double score = sigmoid(scores[i]);
            if (score >= threshold) {
                hits.add(hit(rows, i, width, score, crop));
            }
        }
        hits.sort(Comparator.comparingDouble(Hit::score).reversed());
        return distinct(hits);
    }

    private Hit hit(float[] rows, int i, int width, double score, Crop crop) {
        int at = i * width;
        Point centre = crop.toPicture(anchorX[i] + rows[at], anchorY[i] + rows[at + 1]);
        Box box = Box.around(centre, rows[at + 2] * crop.scale(), rows[at + 3] * crop.scale());
        List<Point> keys = new ArrayList<>();
        for (int k = 4; k + 1 < width; k += 2) {
            keys.add(crop.toPicture(anchorX[i] + rows[at + k], anchorY[i] + rows[at + k + 1]));
        }
        return new Hit(score, box, List.copyOf(keys));
    }

    private static List<Hit> distinct(List<Hit> sorted) {
        List<Hit> kept = new ArrayList<>();
        for (Hit hit : sorted) {
            if (kept.stream().noneMatch(k -> overlap(k.box(), hit.box()) > SAME)) {
                kept.add(hit);
            }
        }
        return kept;
    }

    /** Intersection over union. */
    static double overlap(Box a, Box b) {
        double w = Math.min(a.right(), b.right()) - Math.max(a.left(), b.left());
        double h = Math.min(a.bottom(), b.bottom()) - Math.max(a.top(), b.top());
        if (w <= 0 || h <= 0) {
            return 0;
        }
        double both = w * h;
        return both / (a.width() * a.height() + b.width() * b.height() - both);
    }

    static double sigmoid(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    @Override
    public void close() {
        model.close();
    }
}
