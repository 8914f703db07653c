package photoplay.stage.vision;

import static org.bytedeco.opencv.global.opencv_core.BORDER_DEFAULT;
import static org.bytedeco.opencv.global.opencv_core.BORDER_REPLICATE;
import static org.bytedeco.opencv.global.opencv_core.CV_32F;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC1;
import static org.bytedeco.opencv.global.opencv_imgproc.COLOR_BGRA2BGR;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_AREA;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_CUBIC;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_LINEAR;
import static org.bytedeco.opencv.global.opencv_imgproc.MORPH_ELLIPSE;
import static org.bytedeco.opencv.global.opencv_imgproc.THRESH_BINARY;
import static org.bytedeco.opencv.global.opencv_imgproc.blur;
import static org.bytedeco.opencv.global.opencv_imgproc.cvtColor;
import static org.bytedeco.opencv.global.opencv_imgproc.dilate;
import static org.bytedeco.opencv.global.opencv_imgproc.getStructuringElement;
import static org.bytedeco.opencv.global.opencv_imgproc.pyrDown;
import static org.bytedeco.opencv.global.opencv_imgproc.pyrUp;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;
import static org.bytedeco.opencv.global.opencv_imgproc.threshold;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;
import photoplay.stage.portrait.Raster;

/**
 * Paints over the subject: push-pull (Gortler et al., "The Lumigraph", 1996) on a pyramid of known colours. The fill
 * holds no detail, so it is made at half size; the photo stays untouched away from the subject.
 */
final class Backfill {
    private static final double TOUCHED = 10;

    /** How far the subject's surroundings are repainted, as a share of the photo's longer side. */
    private static final double MARGIN = 12.0 / 1600;

    private Backfill() {}

    static Raster of(Raster photo, Mat bgra, Matte matte) {
        int w = photo.width();
        int h = photo.height();
        Mat covered = covered(matte);
        var half = new Size((w + 1) / 2, (h + 1) / 2);
        float[] fill = fill(bgra, covered, half);
        byte[] share = feathered(covered, w, h);
        int[] pixels = photo.argb();
        Raster out = Raster.blank(w, h);
        for (int i = 0; i < pixels.length; i++) {
            int k = share[i] & 0xFF;
            if (k != 0) {
                pixels[i] = mixed(pixels[i], fill, 3 * i, k);
            }
        }
        MemorySegment.copy(pixels, 0, out.pixels(), ValueLayout.JAVA_INT, 0, pixels.length);
        return out;
    }

    private static int mixed(int photo, float[] fill, int at, int k) {
        int out = 0xFF;
        for (int c = 2; c >= 0; c--) {
            float seen = (photo >> (8 * c)) & 0xFF;
            float value = fill[at + c] * k + seen * (255 - k);
            out = (out << 8) | Math.clamp(Math.round(value / 255), 0, 255);
        }
        return out;
    }

    private static Mat covered(Matte matte) {
        Mat alpha = Mats.of(matte.alpha(), matte.width(), matte.height(), CV_8UC1);
        var mask = new Mat();
        threshold(alpha, mask, TOUCHED, 255, THRESH_BINARY);
        int reach = Math.max(3, (int) Math.round(MARGIN * Math.max(matte.width(), matte.height())));
        var out = new Mat();
        dilate(mask, out, getStructuringElement(MORPH_ELLIPSE, new Size(2 * reach + 1, 2 * reach + 1)));
        return out;
    }

    /** The repainted area with an edge that runs out softly, inside the margin. */
    private static byte[] feathered(Mat covered, int w, int h) {
        int reach = Math.max(3, (int) Math.round(MARGIN * Math.max(w, h))) | 1;
        var soft = new Mat();
        blur(covered, soft, new Size(reach, reach));
        return Mats.bytes(soft);
    }

    private static float[] fill(Mat bgra, Mat covered, Size half) {
        var small = new Mat();
        resize(bgra, small, half, 0, 0, INTER_AREA);
        var bgr = new Mat();
        cvtColor(small, bgr, COLOR_BGRA2BGR);
        var colour = new Mat();
        bgr.convertTo(colour, CV_32F);
        var mask = new Mat();
        resize(covered, mask, half, 0, 0, INTER_LINEAR);
        var unknown = new Mat();
        mask.convertTo(unknown, CV_32F, 1 / 255.0, 0);
        float[] known = Mats.floats(unknown);
        for (int i = 0; i < known.length; i++) {
            known[i] = known[i] > 0 ? 0 : 1;
        }
        float[] filled = pushPull(Mats.floats(colour), known, half.width(), half.height());
        Mat level = matrix(filled, half.width(), half.height(), 3);
        var full = new Mat();
        resize(level, full, new Size(bgra.cols(), bgra.rows()), 0, 0, INTER_CUBIC);
        return Mats.floats(full);
    }

    private static Mat matrix(float[] values, int w, int h, int channels) {
        var mat = new Mat(h, w, org.bytedeco.opencv.global.opencv_core.CV_MAKETYPE(CV_32F, channels));
        mat.<java.nio.FloatBuffer>createBuffer().put(values);
        return mat;
    }

    /** Colours, three to a cell, where {@code known} is 0 replaced by smooth ones from around. */
    private static float[] pushPull(float[] colour, float[] known, int w, int h) {
        if (Math.min(w, h) < 3) {
            return colour;
        }
        float[] weighted = new float[colour.length];
        for (int i = 0; i < known.length; i++) {
            for (int c = 0; c < 3; c++) {
                weighted[3 * i + c] = colour[3 * i + c] * known[i];
            }
        }
        var down = new Mat();
        pyrDown(matrix(weighted, w, h, 3), down, new Size(), BORDER_REPLICATE);
        var downKnown = new Mat();
        pyrDown(matrix(known, w, h, 1), downKnown, new Size(), BORDER_REPLICATE);
        float[] next = Mats.floats(down);
        float[] nextKnown = Mats.floats(downKnown);
        for (int i = 0; i < nextKnown.length; i++) {
            float k = nextKnown[i];
            for (int c = 0; c < 3; c++) {
                next[3 * i + c] /= k + 1e-6f;
            }
            nextKnown[i] = Math.min(1, 4 * k);
        }
        float[] lower = pushPull(next, nextKnown, down.cols(), down.rows());
        var up = new Mat();
        pyrUp(matrix(lower, down.cols(), down.rows(), 3), up, new Size(w, h), BORDER_DEFAULT);
        float[] out = Mats.floats(up);
        for (int i = 0; i < known.length; i++) {
            for (int c = 0; c < 3; c++) {
                out[3 * i + c] = colour[3 * i + c] * known[i] + out[3 * i + c] * (1 - known[i]);
            }
        }
        return out;
    }
}
