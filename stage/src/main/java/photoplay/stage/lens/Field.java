package photoplay.stage.lens;

import static org.bytedeco.opencv.global.opencv_imgproc.INTER_AREA;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_CUBIC;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;

import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;

/** One number for each pixel. */
record Field(int width, int height, float[] v) {

    interface Map {
        float of(float v);
    }

    Field map(Map f) {
        float[] out = new float[v.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = f.of(v[i]);
        }
        return new Field(width, height, out);
    }

    /** Gaussian blur, {@code sigma} in pixels; wide ones at a smaller size. */
    Field blur(double sigma) {
        try (PointerScope _ = new PointerScope()) {
            return new Field(width, height, Mats.floats(Optics.blurred(Mats.of(v, width, height), sigma)));
        }
    }

    Field resized(int w, int h) {
        if (w == width && h == height) {
            return this;
        }
        try (PointerScope _ = new PointerScope()) {
            Mat out = new Mat();
            resize(Mats.of(v, width, height), out, new Size(w, h), 0, 0, w < width ? INTER_AREA : INTER_CUBIC);
            return new Field(w, h, Mats.floats(out));
        }
    }

    float at(int x, int y) {
        return v[Math.clamp(y, 0, height - 1) * width + Math.clamp(x, 0, width - 1)];
    }

    static float smooth(float low, float high, float x) {
        float k = Math.clamp((x - low) / (high - low), 0, 1);
        return k * k * (3 - 2 * k);
    }
}
