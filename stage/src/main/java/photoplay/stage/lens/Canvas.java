package photoplay.stage.lens;

import static org.bytedeco.opencv.global.opencv_imgproc.INTER_AREA;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_LINEAR;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;

import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;
import photoplay.stage.portrait.Raster;

/**
 * A picture being restyled: straight colours, that go on beyond the soft edge so that no filter meets black there,
 * beside the alpha to put back in the end.
 *
 * @param unit pixels in one short side
 * @param rgb 0xFFRRGGBB each
 * @param alpha 0..255 each
 */
record Canvas(int width, int height, double unit, int[] rgb, byte[] alpha) {

    static Canvas of(Raster picture, double unit) {
        int w = picture.width();
        int h = picture.height();
        int[] argb = Rows.read(picture.pixels());
        byte[] alpha = new byte[argb.length];
        boolean opaque = true;
        for (int i = 0; i < argb.length; i++) {
            alpha[i] = (byte) (argb[i] >>> 24);
            opaque &= alpha[i] == -1;
        }
        return new Canvas(w, h, unit, opaque ? argb : extended(argb, w, h), alpha);
    }

    /**
     * Push-pull: every transparent pixel takes the mean of the nearest coarser level that has colour (Gortler et al.:
     * The lumigraph, SIGGRAPH 1996).
     */
    private static int[] extended(int[] argb, int w, int h) {
        if (w < 2 || h < 2) {
            int[] out = argb.clone();
            for (int i = 0; i < out.length; i++) {
                out[i] = over(out[i], 0xFF808080);
            }
            return out;
        }
        int sw = (w + 1) / 2;
        int sh = (h + 1) / 2;
        int[] coarse = extended(halved(argb, w, h, sw, sh), sw, sh);
        int[] below = resized(coarse, sw, sh, w, h);
        for (int i = 0; i < below.length; i++) {
            below[i] = over(argb[i], below[i]);
        }
        return below;
    }

    /** Sums of 2x2, scaled up to opaque: the share of colour counts, not its cover. */
    private static int[] halved(int[] argb, int w, int h, int sw, int sh) {
        int[] out = new int[sw * sh];
        for (int y = 0; y < sh; y++) {
            for (int x = 0; x < sw; x++) {
                int a = 0;
                int r = 0;
                int g = 0;
                int b = 0;
                for (int k = 0; k < 4; k++) {
                    int p = argb[Math.min(2 * y + k / 2, h - 1) * w + Math.min(2 * x + k % 2, w - 1)];
                    a += p >>> 24;
                    r += (p >> 16) & 255;
                    g += (p >> 8) & 255;
                    b += p & 255;
                }
                int most = Math.max(a, 255);
                out[y * sw + x] = ((a * 255 / most) << 24)
                        | ((r * 255 / most) << 16)
                        | ((g * 255 / most) << 8)
                        | (b * 255 / most);
            }
        }
        return out;
    }

    /** A premultiplied colour over an opaque one. */
    static int over(int top, int under) {
        int a = top >>> 24;
        return a == 255 ? top : 0xFF000000 | ((top + Rows.dim(under, 256 - a - (a >> 7))) & 0xFFFFFF);
    }

    static int[] resized(int[] rgb, int w, int h, int toWidth, int toHeight) {
        try (PointerScope _ = new PointerScope()) {
            Mat out = new Mat();
            resize(Mats.of(rgb, w, h), out, new Size(toWidth, toHeight), 0, 0, toWidth < w ? INTER_AREA : INTER_LINEAR);
            return Mats.argb(out);
        }
    }

    /** Pixels of a length in short sides. */
    double px(double length) {
        return length * unit;
    }

    boolean opaque() {
        for (byte a : alpha) {
            if (a != -1) {
                return false;
            }
        }
        return true;
    }

    Canvas with(int[] colours) {
        return new Canvas(width, height, unit, colours, alpha);
    }

    Canvas alpha(byte[] other) {
        return new Canvas(width, height, unit, rgb, other);
    }

    /** The same picture at another size. */
    Canvas scaled(double k) {
        int w = Math.max(1, (int) Math.round(width * k));
        int h = Math.max(1, (int) Math.round(height * k));
        int[] both = new int[rgb.length];
        for (int i = 0; i < both.length; i++) {
            both[i] = alpha[i] << 24;
        }
        int[] a = resized(both, width, height, w, h);
        byte[] small = new byte[a.length];
        for (int i = 0; i < small.length; i++) {
            small[i] = (byte) (a[i] >>> 24);
        }
        return new Canvas(w, h, unit * k, resized(rgb, width, height, w, h), small);
    }

    /** Means over square blocks of {@code size} pixels; the alpha is the block's cover. */
    Canvas blocks(int size) {
        int w = (width + size - 1) / size;
        int h = (height + size - 1) / size;
        int[] colours = new int[w * h];
        byte[] cover = new byte[w * h];
        for (int by = 0; by < h; by++) {
            for (int bx = 0; bx < w; bx++) {
                int n = 0;
                int a = 0;
                int r = 0;
                int g = 0;
                int b = 0;
                for (int y = by * size; y < Math.min(height, by * size + size); y++) {
                    for (int x = bx * size; x < Math.min(width, bx * size + size); x++) {
                        int p = rgb[y * width + x];
                        r += (p >> 16) & 255;
                        g += (p >> 8) & 255;
                        b += p & 255;
                        a += alpha[y * width + x] & 255;
                        n++;
                    }
                }
                colours[by * w + bx] = Tone.rgb((float) r / n, (float) g / n, (float) b / n);
                cover[by * w + bx] = (byte) (a / n);
            }
        }
        return new Canvas(w, h, unit / size, colours, cover);
    }

    /** These colours stretched over the size of another canvas, under its alpha. */
    Canvas onto(Canvas other) {
        return other.with(resized(rgb, width, height, other.width, other.height));
    }

    /** A dark picture with its middle tones opened, as ink and paint need light to work with; others as they are. */
    Canvas exposed() {
        long sum = 0;
        long solid = 1;
        for (int i = 0; i < rgb.length; i += 7) {
            if ((alpha[i] & 255) > 127) {
                sum += (long) Rows.luma(rgb[i]);
                solid++;
            }
        }
        double mean = Math.clamp(sum / 255.0 / solid, 0.02, 1);
        double gamma = Math.clamp(Math.log(0.36) / Math.log(mean), 0.5, 1);
        if (mean > 0.36) {
            return this;
        }
        int[] table = new int[256];
        for (int v = 0; v < 256; v++) {
            table[v] = (int) Math.round(255 * Math.pow(v / 255.0, gamma));
        }
        int[] out = new int[rgb.length];
        for (int i = 0; i < out.length; i++) {
            int c = rgb[i];
            out[i] = 0xFF000000 | (table[(c >> 16) & 255] << 16) | (table[(c >> 8) & 255] << 8) | table[c & 255];
        }
        return with(out);
    }

    /** Blurred colours. */
    int[] blurred(double sigma) {
        try (PointerScope _ = new PointerScope()) {
            return Mats.argb(Optics.blurred(Mats.of(rgb, width, height), sigma));
        }
    }

    /** Luma 0..1. */
    Field luma() {
        float[] out = new float[rgb.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = Rows.luma(rgb[i]) / 255f;
        }
        return new Field(width, height, out);
    }

    /** Alpha 0..1. */
    Field cover() {
        float[] out = new float[alpha.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = (alpha[i] & 255) / 255f;
        }
        return new Field(width, height, out);
    }

    /** Nearest colour, clamped at the edges. */
    int at(double x, double y) {
        int px = Math.clamp((int) x, 0, width - 1);
        int py = Math.clamp((int) y, 0, height - 1);
        return rgb[py * width + px];
    }

    /** The colours under the alpha, premultiplied. */
    Raster raster() {
        int[] out = new int[rgb.length];
        for (int i = 0; i < out.length; i++) {
            int a = alpha[i] & 255;
            out[i] = a == 255 ? rgb[i] | 0xFF000000 : a == 0 ? 0 : premultiplied(rgb[i], a);
        }
        return Rows.raster(out, width, height);
    }

    static int premultiplied(int rgb, int a) {
        int r = (((rgb >> 16) & 255) * a + 127) / 255;
        int g = (((rgb >> 8) & 255) * a + 127) / 255;
        int b = ((rgb & 255) * a + 127) / 255;
        return (a << 24) | (r << 16) | (g << 8) | b;
    }
}
