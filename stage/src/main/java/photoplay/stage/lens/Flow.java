package photoplay.stage.lens;

import static org.bytedeco.opencv.global.opencv_core.CV_32F;
import static org.bytedeco.opencv.global.opencv_imgproc.MORPH_RECT;
import static org.bytedeco.opencv.global.opencv_imgproc.Sobel;
import static org.bytedeco.opencv.global.opencv_imgproc.dilate;
import static org.bytedeco.opencv.global.opencv_imgproc.getStructuringElement;

import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;

/**
 * Directions along the edges of a picture: the minor eigenvectors of the smoothed structure tensor (J. Weickert,
 * Coherence-enhancing diffusion filtering, 1999; for stylisation J. Kyprianidis and J. Döllner, Image abstraction by
 * structure adaptive filtering, 2008).
 *
 * @param tx unit tangents, x
 * @param ty unit tangents, y
 * @param coherence 0 no direction to 1 one clear direction
 * @param strength gradient magnitude after smoothing
 */
record Flow(int width, int height, float[] tx, float[] ty, float[] coherence, float[] strength) {

    /** @param sigma of the smoothing in pixels: larger gives calmer flows */
    static Flow of(Field luma, double sigma) {
        int w = luma.width();
        int h = luma.height();
        int n = w * h;
        float[] gx;
        float[] gy;
        try (PointerScope _ = new PointerScope()) {
            Mat m = Mats.of(luma.v(), w, h);
            Mat dx = new Mat();
            Mat dy = new Mat();
            Sobel(m, dx, CV_32F, 1, 0);
            Sobel(m, dy, CV_32F, 0, 1);
            gx = Mats.floats(dx);
            gy = Mats.floats(dy);
        }
        float[] xx = new float[n];
        float[] xy = new float[n];
        float[] yy = new float[n];
        for (int i = 0; i < n; i++) {
            xx[i] = gx[i] * gx[i];
            xy[i] = gx[i] * gy[i];
            yy[i] = gy[i] * gy[i];
        }
        xx = new Field(w, h, xx).blur(sigma).v();
        xy = new Field(w, h, xy).blur(sigma).v();
        yy = new Field(w, h, yy).blur(sigma).v();
        float[] tx = gx;
        float[] ty = gy;
        float[] coherence = new float[n];
        float[] strength = new float[n];
        for (int i = 0; i < n; i++) {
            float e = xx[i];
            float g = yy[i];
            float f = xy[i];
            float root = (float) Math.sqrt((e - g) * (e - g) + 4 * f * f);
            float l1 = (e + g + root) / 2;
            float l2 = (e + g - root) / 2;
            float x = l1 - e;
            float y = -f;
            if (Math.abs(x) + Math.abs(y) < 1e-9f) {
                x = e < g ? 1 : 0;
                y = 1 - x;
            }
            float len = (float) Math.sqrt(x * x + y * y);
            tx[i] = x / len;
            ty[i] = y / len;
            coherence[i] = l1 + l2 < 1e-7f ? 0 : (l1 - l2) / (l1 + l2);
            strength[i] = (float) Math.sqrt(Math.max(0, l1)) / 4;
        }
        return new Flow(w, h, tx, ty, coherence, strength);
    }

    /** How much detail there is, by rank: 0 the plainest to 1 the busiest part of this picture. */
    Field asDetail() {
        float[] sorted = new Field(width, height, strength).resized(64, 64).v();
        java.util.Arrays.sort(sorted);
        float low = sorted[sorted.length / 3];
        float high = Math.max(low + 0.004f, sorted[sorted.length * 92 / 100]);
        return new Field(width, height, strength).map(v -> Math.clamp((v - low) / (high - low), 0, 1));
    }

    /** The directions with a bend of their own: {@code turn} radians where the noise says so. */
    Flow swayed(float[] turn) {
        float[] x = new float[tx.length];
        float[] y = new float[tx.length];
        for (int i = 0; i < x.length; i++) {
            float c = (float) Math.cos(turn[i]);
            float s = (float) Math.sin(turn[i]);
            x[i] = c * tx[i] - s * ty[i];
            y[i] = s * tx[i] + c * ty[i];
        }
        return new Flow(width, height, x, y, coherence, strength);
    }

    /**
     * Line integral convolution (B. Cabral and L. Leedom, 1993): the mean of {@code noise} along the flow,
     * {@code reach} pixels to both sides.
     */
    Field smear(Field noise, int reach) {
        float[] in = noise.v();
        float[] out = new float[in.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = smeared(in, i, reach);
        }
        return new Field(width, height, out);
    }

    private float smeared(float[] in, int i, int reach) {
        float sum = in[i] + walk(in, i % width, i / width, 1, reach) + walk(in, i % width, i / width, -1, reach);
        return sum / (2 * reach + 1);
    }

    /** As {@link #smear}, but 0 where nothing within reach is more than {@code least}: most of a picture has no edges. */
    Field smearAbove(Field noise, int reach, float least) {
        float[] most;
        try (PointerScope _ = new PointerScope()) {
            Mat out = new Mat();
            int side = 2 * reach + 3;
            dilate(Mats.of(noise.v(), width, height), out, getStructuringElement(MORPH_RECT, new Size(side, side)));
            most = Mats.floats(out);
        }
        float[] in = noise.v();
        float[] out = new float[in.length];
        for (int i = 0; i < out.length; i++) {
            if (most[i] > least) {
                out[i] = smeared(in, i, reach);
            }
        }
        return new Field(width, height, out);
    }

    private float walk(float[] in, int x, int y, int sign, int reach) {
        float px = x + 0.5f;
        float py = y + 0.5f;
        int at = y * width + x;
        float dx = sign * tx[at];
        float dy = sign * ty[at];
        float sum = 0;
        for (int s = 0; s < reach; s++) {
            px += dx;
            py += dy;
            if (px < 0 || py < 0 || px >= width || py >= height) {
                return sum + in[at] * (reach - s);
            }
            at = ((int) py) * width + (int) px;
            sum += in[at];
            float nx = tx[at];
            float ny = ty[at];
            float same = nx * dx + ny * dy < 0 ? -1 : 1;
            dx = nx * same;
            dy = ny * same;
        }
        return sum;
    }
}
