package photoplay.stage.vision;

import static org.bytedeco.opencv.global.opencv_core.CV_8UC1;
import static org.bytedeco.opencv.global.opencv_imgproc.FILLED;
import static org.bytedeco.opencv.global.opencv_imgproc.LINE_AA;
import static org.bytedeco.opencv.global.opencv_imgproc.ellipse;
import static org.bytedeco.opencv.global.opencv_imgproc.rectangle;
import static org.bytedeco.opencv.global.opencv_imgproc.stackBlur;

import java.util.List;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Point;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;

/** A soft-edged bust round every face, where no network can cut people out. */
final class Vignette {
    private Vignette() {}

    static Matte round(List<FaceMesh> faces, int width, int height) {
        var mask = new Mat(height, width, CV_8UC1, Scalar.all(0));
        double largest = 0;
        for (FaceMesh face : faces) {
            double head = face.height() * 1.3;
            largest = Math.max(largest, head);
            photoplay.stage.geometry.Point middle = face.at(168);
            oval(mask, middle.x(), middle.y(), 0.52 * head, 0.68 * head, face.tilt());
            double shoulders = face.at(152).y() + 0.75 * head;
            oval(mask, middle.x(), shoulders, 1.15 * head, 0.6 * head, 0);
            rectangle(
                    mask,
                    new Point((int) (middle.x() - 1.15 * head), (int) shoulders),
                    new Point((int) (middle.x() + 1.15 * head), height),
                    Scalar.all(255),
                    FILLED,
                    LINE_AA,
                    0);
        }
        int soft = Math.max(3, (int) (0.12 * largest)) | 1;
        stackBlur(mask, mask, new Size(soft, soft));
        return new Matte(width, height, Mats.bytes(mask));
    }

    private static void oval(Mat mask, double x, double y, double a, double b, double tilt) {
        ellipse(
                mask,
                new Point((int) x, (int) y),
                new Size((int) a, (int) b),
                tilt,
                0,
                360,
                Scalar.all(255),
                FILLED,
                LINE_AA,
                0);
    }
}
