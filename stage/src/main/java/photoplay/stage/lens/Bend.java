package photoplay.stage.lens;

import static org.bytedeco.opencv.global.opencv_core.BORDER_REFLECT_101;
import static org.bytedeco.opencv.global.opencv_core.CV_32FC2;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_LINEAR;
import static org.bytedeco.opencv.global.opencv_imgproc.remap;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;

import java.nio.FloatBuffer;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;

/** Bends a whole frame: the bend is worked out on a coarse grid and stretched, beyond the frame's edge it mirrors. */
final class Bend {
    private Bend() {}

    /** Where the picture of a place comes from. */
    interface From {
        /** @param at x and y in short sides, replaced by where they come from */
        void come(double[] at);
    }

    /** @param step pixels between points of the grid, 1 exact */
    static void apply(Pixels frame, int step, From from) {
        int columns = (frame.width() + step - 1) / step + 2;
        int rows = (frame.height() + step - 1) / step + 2;
        float[] map = new float[2 * columns * rows];
        double[] at = new double[2];
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                at[0] = (c - 0.5) * step / frame.unit();
                at[1] = (r - 0.5) * step / frame.unit();
                from.come(at);
                map[2 * (r * columns + c)] = (float) (at[0] * frame.unit() - 0.5);
                map[2 * (r * columns + c) + 1] = (float) (at[1] * frame.unit() - 0.5);
            }
        }
        try (PointerScope _ = new PointerScope()) {
            Mat coarse = new Mat(rows, columns, CV_32FC2);
            coarse.<FloatBuffer>createBuffer().put(map);
            Mat fine = new Mat();
            resize(coarse, fine, new Size(columns * step, rows * step), 0, 0, INTER_LINEAR);
            Mat f = Mats.of(frame);
            Mat source = f.clone();
            Mat inner = fine.apply(new Rect(step, step, frame.width(), frame.height()));
            remap(source, f, inner, new Mat(), INTER_LINEAR, BORDER_REFLECT_101, Scalar.all(0));
        }
    }
}
