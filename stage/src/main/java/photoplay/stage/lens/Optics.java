package photoplay.stage.lens;

import static org.bytedeco.opencv.global.opencv_core.BORDER_REPLICATE;
import static org.bytedeco.opencv.global.opencv_core.CV_32F;
import static org.bytedeco.opencv.global.opencv_core.add;
import static org.bytedeco.opencv.global.opencv_core.multiply;
import static org.bytedeco.opencv.global.opencv_core.subtract;
import static org.bytedeco.opencv.global.opencv_imgproc.GaussianBlur;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_AREA;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_LINEAR;
import static org.bytedeco.opencv.global.opencv_imgproc.boxFilter;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;

import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Point;
import org.bytedeco.opencv.opencv_core.Size;

/** Shared optics on matrices; made matrices belong to the caller's {@code PointerScope}. */
final class Optics {
    private Optics() {}

    /** A blurred copy of any 8-bit matrix; {@code sigma} in pixels. Wide blurs are made at a half, quarter or eighth. */
    static Mat blurred(Mat src, double sigma) {
        Mat out = new Mat();
        blur(src, out, sigma);
        return out;
    }

    static void blur(Mat src, Mat dst, double sigma) {
        int f = sigma < 2.2 ? 1 : sigma < 5 ? 2 : sigma < 14 ? 4 : 8;
        if (f == 1) {
            gauss(src, dst, sigma);
            return;
        }
        Mat small = shrunk(src, f);
        double own = 0.45 * f;
        gauss(small, small, Math.sqrt(Math.max(sigma * sigma - own * own, 0.25)) / f);
        resize(small, dst, src.size(), 0, 0, INTER_LINEAR);
        if (src.depth() == CV_32F) {
            // Floats become slopes, where the facets of a linear blend would be seen: a box makes it a smooth spline.
            boxFilter(dst, dst, -1, new Size(f + 1, f + 1), new Point(-1, -1), true, BORDER_REPLICATE);
        }
    }

    static void gauss(Mat src, Mat dst, double sigma) {
        if (sigma < 0.15) {
            src.copyTo(dst);
            return;
        }
        int k = 2 * (int) Math.ceil(2.6 * sigma) + 1;
        GaussianBlur(src, dst, new Size(k, k), sigma, sigma, BORDER_REPLICATE, 0);
    }

    /** The matrix at 1/f of its size. */
    static Mat shrunk(Mat src, int f) {
        int w = Math.max(1, Math.round((float) src.cols() / f));
        int h = Math.max(1, Math.round((float) src.rows() / f));
        Mat from = src;
        // OpenCV halves with vector instructions, and has none for quarters and eighths.
        for (int k = f; k > 2 && from.cols() % 2 == 0 && from.rows() % 2 == 0; k /= 2) {
            from = resized(from, from.cols() / 2, from.rows() / 2);
        }
        return resized(from, w, h);
    }

    private static Mat resized(Mat src, int width, int height) {
        Mat out = new Mat();
        resize(src, out, new Size(width, height), 0, 0, INTER_AREA);
        return out;
    }

    /** Screens light over the frame: both as they are where the other is dark, never above white. */
    static void screen(Mat frame, Mat light) {
        Mat lost = new Mat();
        multiply(frame, light, lost, 1 / 255.0, -1);
        subtract(light, lost, lost);
        add(frame, lost, frame);
    }
}
