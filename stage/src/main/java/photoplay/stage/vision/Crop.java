package photoplay.stage.vision;

import static org.bytedeco.opencv.global.opencv_core.BORDER_CONSTANT;
import static org.bytedeco.opencv.global.opencv_core.CV_32FC3;
import static org.bytedeco.opencv.global.opencv_core.CV_64FC1;
import static org.bytedeco.opencv.global.opencv_imgproc.COLOR_BGRA2RGB;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_AREA;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_LINEAR;
import static org.bytedeco.opencv.global.opencv_imgproc.WARP_INVERSE_MAP;
import static org.bytedeco.opencv.global.opencv_imgproc.cvtColor;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;
import static org.bytedeco.opencv.global.opencv_imgproc.warpAffine;

import java.nio.DoubleBuffer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;
import photoplay.stage.geometry.Point;

/**
 * A turned square of a picture that a network looks at.
 *
 * @param centre in pixels of the picture
 * @param side in pixels of the picture
 * @param radians how far the square is turned clockwise
 * @param n pixels of the network's input
 */
record Crop(Point centre, double side, double radians, int n) {
    /** The whole picture in the middle of a square. */
    static Crop whole(Mat picture, int n) {
        return new Crop(
                new Point(picture.cols() / 2.0, picture.rows() / 2.0), Math.max(picture.cols(), picture.rows()), 0, n);
    }

    double scale() {
        return side / n;
    }

    /** From the network's pixels to the picture's. */
    Point toPicture(double u, double v) {
        double c = Math.cos(radians) * scale();
        double s = Math.sin(radians) * scale();
        double du = u - n / 2.0;
        double dv = v - n / 2.0;
        return new Point(centre.x() + c * du - s * dv, centre.y() + s * du + c * dv);
    }

    /** RGB interleaved, 0..255 mapped to {@code low..high}, black outside the picture. */
    float[] read(Mat bgra, float low, float high) {
        int shrink = (int) scale();
        if (shrink > 1) {
            return shrunk(shrink).read(smaller(bgra, shrink), low, high);
        }
        double c = Math.cos(radians) * scale();
        double s = Math.sin(radians) * scale();
        Point origin = toPicture(0, 0);
        var map = new Mat(2, 3, CV_64FC1);
        DoubleBuffer m = map.createBuffer();
        m.put(new double[] {c, -s, origin.x(), s, c, origin.y()});
        var cut = new Mat();
        warpAffine(
                bgra,
                cut,
                map,
                new Size(n, n),
                INTER_LINEAR | WARP_INVERSE_MAP,
                BORDER_CONSTANT,
                new Scalar(0, 0, 0, 255));
        var rgb = new Mat();
        cvtColor(cut, rgb, COLOR_BGRA2RGB);
        var out = new Mat();
        rgb.convertTo(out, CV_32FC3, (high - low) / 255.0, low);
        return Mats.floats(out);
    }

    /** The same square in a picture {@code k} times smaller. */
    private Crop shrunk(int k) {
        return new Crop(centre.times(1.0 / k), side / k, radians, n);
    }

    /** Averaged before sampling, or fine patterns would alias. */
    private static Mat smaller(Mat bgra, int k) {
        var out = new Mat();
        resize(bgra, out, new Size(), 1.0 / k, 1.0 / k, INTER_AREA);
        return out;
    }
}
