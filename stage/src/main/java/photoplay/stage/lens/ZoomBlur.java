package photoplay.stage.lens;

import static org.bytedeco.opencv.global.opencv_core.BORDER_REPLICATE;
import static org.bytedeco.opencv.global.opencv_core.addWeighted;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_LINEAR;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;
import static org.bytedeco.opencv.global.opencv_imgproc.warpAffine;

import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Scalar;
import photoplay.stage.geometry.Point;
import photoplay.stage.scene.Curve;
import photoplay.stage.scene.Spot;

/**
 * Rushing towards a place: streaks away from it, sharp at the place itself. Five doublings at half size. 13 ms at
 * 720x1280.
 *
 * @param strength length of the streaks as a share of the distance, 0..0.5
 */
public record ZoomBlur(Curve strength, Spot centre) implements Lens {
    private static final double LEAST = 0.002;
    private static final int STEPS = 5;

    @Override
    public boolean idle(double t) {
        return strength.at(t) < LEAST;
    }

    @Override
    public void apply(Pixels frame, double t) {
        double k = Math.min(0.6, strength.at(t));
        Point c = centre.at(t);
        double cx = c.x() * frame.unit();
        double cy = c.y() * frame.unit();
        int w = frame.width();
        try (PointerScope _ = new PointerScope()) {
            Mat f = Mats.of(frame);
            Mat half = Optics.shrunk(f, 2);
            Mat moved = new Mat();
            for (int i = 0; i < STEPS; i++) {
                double s = 1 + k / (2 << i);
                float dx = (float) ((cx / 2 - 0.5) * (1 - s));
                float dy = (float) ((cy / 2 - 0.5) * (1 - s));
                Mat m = Mats.of(new float[] {(float) s, 0, dx, 0, (float) s, dy}, 3, 2);
                warpAffine(half, moved, m, half.size(), INTER_LINEAR, BORDER_REPLICATE, Scalar.all(0));
                addWeighted(half, 0.5, moved, 0.5, 0, half);
            }
            Mat blurred = new Mat();
            resize(half, blurred, f.size(), 0, 0, INTER_LINEAR);
            int[] streaks = Mats.argb(blurred);
            double clear = 3 / k;
            Rows.each(frame, (y, row) -> {
                double dy = y - cy;
                for (int x = 0; x < w; x++) {
                    double d = Math.sqrt((x - cx) * (x - cx) + dy * dy);
                    int m = (int) Math.min(256, Math.max(0, (d / clear - 0.5) * 256));
                    row[x] = Rows.mix(row[x], streaks[y * w + x], m);
                }
            });
        }
        Rows.tame(frame);
    }
}
