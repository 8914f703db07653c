package photoplay.stage.lens;

import static org.bytedeco.opencv.global.opencv_core.addWeighted;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_LINEAR;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;

import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Scalar;
import photoplay.stage.scene.Curve;

/**
 * Bright parts glow: what lies above the threshold, blurred narrow and wide at a quarter of the size, screened over the
 * frame. 4.5 ms at 720x1280.
 *
 * @param strength 0..1 and more
 * @param threshold 0..1, light above it glows
 * @param radius of the wide glow in short sides
 */
public record Bloom(Curve strength, double threshold, double radius) implements Lens {
    public static Bloom of(double strength) {
        return of(Curve.of(strength));
    }

    public static Bloom of(Curve strength) {
        return new Bloom(strength, 0.62, 0.035);
    }

    @Override
    public boolean idle(double t) {
        return strength.at(t) <= 0;
    }

    @Override
    public void apply(Pixels frame, double t) {
        try (PointerScope _ = new PointerScope()) {
            Mat f = Mats.of(frame);
            Mat bright = Optics.shrunk(f, 4);
            brightest(bright, threshold);
            double sigma = radius * frame.unit() / 4;
            Mat narrow = Optics.blurred(bright, sigma * 0.3);
            Mat wide = Optics.blurred(bright, sigma);
            double k = strength.at(t);
            addWeighted(narrow, k * 0.55, wide, k * 0.75, 0, bright);
            Mat light = new Mat();
            resize(bright, light, f.size(), 0, 0, INTER_LINEAR);
            Optics.screen(f, light);
        }
        Rows.tame(frame);
    }

    /** Keeps what lies above the threshold, stretched to the whole range, alpha 0. */
    static void brightest(Mat bgra, double threshold) {
        double gain = 1 / Math.max(0.02, 1 - threshold);
        Mat out = new Mat();
        bgra.convertTo(out, -1, gain, -255 * threshold * gain);
        org.bytedeco.opencv.global.opencv_core.multiply(
                out, new Mat(out.size(), out.type(), new Scalar(1, 1, 1, 0)), bgra);
    }
}
