package photoplay.stage.vision;

import static org.bytedeco.opencv.global.opencv_core.CV_32F;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC1;
import static org.bytedeco.opencv.global.opencv_core.multiply;
import static org.bytedeco.opencv.global.opencv_imgproc.COLOR_BGRA2BGR;
import static org.bytedeco.opencv.global.opencv_imgproc.COLOR_GRAY2BGR;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_AREA;
import static org.bytedeco.opencv.global.opencv_imgproc.blur;
import static org.bytedeco.opencv.global.opencv_imgproc.cvtColor;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;
import photoplay.stage.portrait.Raster;

/**
 * Colours of the subject alone where its edge is mixed with the background: blur fusion (Forte, "Approximate Fast
 * Foreground Colour Estimation", ICIP 2021). The wide first pass is smooth and runs at quarter size; the narrow second
 * one runs only on pixels that are neither clear nor solid.
 */
final class CutOut {
    private static final int QUARTER = 4;
    private static final int WIDE = 90 / QUARTER;
    private static final int NARROW = 3;
    private static final float EPSILON = 1e-5f;

    private final int width;
    private final int height;
    private final int[] photo;
    private final byte[] alpha;

    /** Smooth colours of subject and background, BGR 0..1, at quarter size. */
    private final float[] subject;

    private final float[] background;
    private final int coarseWidth;
    private final int coarseHeight;

    private CutOut(Raster photo, Mat bgra, Matte matte) {
        width = photo.width();
        height = photo.height();
        this.photo = photo.argb();
        alpha = matte.alpha();
        coarseWidth = Math.max(1, width / QUARTER);
        coarseHeight = Math.max(1, height / QUARTER);
        var size = new Size(coarseWidth, coarseHeight);
        Mat colour = coarse(bgra, size);
        Mat a = coarseAlpha(matte, size);
        Mat rest = new Mat(coarseHeight, coarseWidth, a.type(), org.bytedeco.opencv.opencv_core.Scalar.all(1));
        org.bytedeco.opencv.global.opencv_core.subtract(rest, a, rest);
        subject = smooth(colour, a);
        background = smooth(colour, rest);
    }

    /** The premultiplied cut-out, as large as the photo. */
    static Raster of(Raster photo, Mat bgra, Matte matte) {
        return new CutOut(photo, bgra, matte).cut();
    }

    private static Mat coarse(Mat bgra, Size size) {
        var small = new Mat();
        resize(bgra, small, size, 0, 0, INTER_AREA);
        var bgr = new Mat();
        cvtColor(small, bgr, COLOR_BGRA2BGR);
        var out = new Mat();
        bgr.convertTo(out, CV_32F, 1 / 255.0, 0);
        return out;
    }

    private static Mat coarseAlpha(Matte matte, Size size) {
        var small = new Mat();
        resize(Mats.of(matte.alpha(), matte.width(), matte.height(), CV_8UC1), small, size, 0, 0, INTER_AREA);
        var real = new Mat();
        small.convertTo(real, CV_32F, 1 / 255.0, 0);
        var out = new Mat();
        cvtColor(real, out, COLOR_GRAY2BGR);
        return out;
    }

    /** Mean of the colour round each pixel, weighted. */
    private static float[] smooth(Mat colour, Mat weight) {
        var product = new Mat();
        multiply(colour, weight, product, 1, -1);
        var sum = new Mat();
        blur(product, sum, new Size(WIDE, WIDE));
        var total = new Mat();
        blur(weight, total, new Size(WIDE, WIDE));
        float[] top = Mats.floats(sum);
        float[] bottom = Mats.floats(total);
        for (int i = 0; i < top.length; i++) {
            top[i] /= bottom[i] + EPSILON;
        }
        return top;
    }

    private Raster cut() {
        int[] first = new int[photo.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int i = y * width + x;
                first[i] = colour(x, y, i, subject, -1);
            }
        }
        Raster out = Raster.blank(width, height);
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int i = y * width + x;
                int a = alpha[i] & 0xFF;
                row[x] = a == 0 || a == 255 ? first[i] : second(first, x, y, i);
            }
            MemorySegment.copy(row, 0, out.pixels(), ValueLayout.JAVA_INT, 4L * width * y, width);
        }
        return out;
    }

    /** Second pass: the subject's colour is the mean of the first pass nearby. */
    private int second(int[] first, int x, int y, int i) {
        float a = 0;
        float b = 0;
        float g = 0;
        float r = 0;
        int y1 = Math.min(height - 1, y + NARROW);
        int x1 = Math.min(width - 1, x + NARROW);
        for (int v = Math.max(0, y - NARROW); v <= y1; v++) {
            for (int u = Math.max(0, x - NARROW); u <= x1; u++) {
                int p = first[v * width + u];
                a += p >>> 24;
                r += (p >> 16) & 0xFF;
                g += (p >> 8) & 0xFF;
                b += p & 0xFF;
            }
        }
        float k = 1 / Math.max(a, 1);
        return colour(x, y, i, new float[] {b * k, g * k, r * k}, 0);
    }

    /** Premultiplied colour of a pixel, given the subject's colour nearby (a plane, or one colour at offset 0). */
    private int colour(int x, int y, int i, float[] near, int nearOffset) {
        int a8 = alpha[i] & 0xFF;
        if (a8 == 0) {
            return 0;
        }
        if (a8 == 255) {
            return photo[i] | 0xFF000000;
        }
        float a = a8 / 255f;
        int p = photo[i];
        int out = a8;
        for (int c = 2; c >= 0; c--) {
            float back = sample(background, x, y, c);
            float fore = nearOffset < 0 ? sample(near, x, y, c) : near[nearOffset + c];
            float seen = ((p >> (8 * c)) & 0xFF) / 255f;
            float clean = Math.clamp(fore + a * (seen - a * fore - (1 - a) * back), 0f, 1f);
            out = (out << 8) | Math.round(clean * a8);
        }
        return out;
    }

    private float sample(float[] plane, int x, int y, int channel) {
        float gx = Math.clamp((x + 0.5f) * coarseWidth / width - 0.5f, 0, coarseWidth - 1);
        float gy = Math.clamp((y + 0.5f) * coarseHeight / height - 0.5f, 0, coarseHeight - 1);
        int x0 = (int) gx;
        int y0 = (int) gy;
        int x1 = Math.min(x0 + 1, coarseWidth - 1);
        int y1 = Math.min(y0 + 1, coarseHeight - 1);
        float fx = gx - x0;
        float fy = gy - y0;
        float top = plane[3 * (y0 * coarseWidth + x0) + channel] * (1 - fx)
                + plane[3 * (y0 * coarseWidth + x1) + channel] * fx;
        float bottom = plane[3 * (y1 * coarseWidth + x0) + channel] * (1 - fx)
                + plane[3 * (y1 * coarseWidth + x1) + channel] * fx;
        return top * (1 - fy) + bottom * fy;
    }
}
