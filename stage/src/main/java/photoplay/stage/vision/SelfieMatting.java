package photoplay.stage.vision;

import static org.bytedeco.opencv.global.opencv_core.CV_32F;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC1;
import static org.bytedeco.opencv.global.opencv_dnn.blobFromImage;
import static org.bytedeco.opencv.global.opencv_dnn.readNetFromTFLite;
import static org.bytedeco.opencv.global.opencv_imgproc.COLOR_BGRA2BGR;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_AREA;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_CUBIC;
import static org.bytedeco.opencv.global.opencv_imgproc.cvtColor;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;

import java.nio.file.Path;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;
import org.bytedeco.opencv.opencv_dnn.Net;

/** MediaPipe's selfie segmentation: people only, 256 pixels a side, under Apache-2.0. */
final class SelfieMatting implements Matting {
    private static final int N = 256;

    private final Net net;

    private SelfieMatting(Net net) {
        this.net = net;
    }

    static SelfieMatting open(Path file) {
        Net net = readNetFromTFLite(file.toString());
        net.retainReference(); // or the pointer scope of the first photo would free it
        return new SelfieMatting(net);
    }

    @Override
    public synchronized Matte matte(Mat bgra) {
        var small = new Mat();
        resize(bgra, small, new Size(N, N), 0, 0, INTER_AREA);
        var bgr = new Mat();
        cvtColor(small, bgr, COLOR_BGRA2BGR);
        net.setInput(blobFromImage(bgr, 1 / 255.0, new Size(N, N), new Scalar(0.0), true, false, CV_32F));
        Mat alpha = net.forward().reshape(1, N);
        var full = new Mat();
        resize(alpha, full, new Size(bgra.cols(), bgra.rows()), 0, 0, INTER_CUBIC);
        var eight = new Mat();
        full.convertTo(eight, CV_8UC1, 255, 0);
        return new Matte(bgra.cols(), bgra.rows(), Mats.bytes(eight));
    }

    @Override
    public synchronized void close() {
        net.close();
    }
}
