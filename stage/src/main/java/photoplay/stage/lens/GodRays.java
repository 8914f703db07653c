package photoplay.stage.lens;

import static org.bytedeco.opencv.global.opencv_imgproc.INTER_LINEAR;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;

import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.opencv_core.Mat;
import photoplay.stage.geometry.Point;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Curve;
import photoplay.stage.scene.Rnd;
import photoplay.stage.scene.Spot;

/**
 * Shafts of light from a place, in or out of the frame: the picture's bright parts and a light at the source, smeared
 * away from it at a sixth of the size (K. Mitchell, Volumetric light scattering as a post-process, GPU Gems 3, 2007),
 * broken into slowly turning streaks. 8.4 ms at 720x1280.
 *
 * @param strength 0..1 and more
 * @param length how far the light is smeared: 0..1 of the way to the source
 * @param threshold 0..1, light of the picture above it makes shafts
 */
public record GodRays(Spot source, Curve strength, Colour colour, double length, double threshold) implements Lens {
    private static final int F = 6;
    private static final int STEPS = 7;
    private static final int ANGLES = 1024;

    public static GodRays of(Spot source, Curve strength) {
        return new GodRays(source, strength, Colour.rgb(0xFFE9BE), 0.85, 0.6);
    }

    public GodRays colour(int rgb) {
        return new GodRays(source, strength, Colour.rgb(rgb), length, threshold);
    }

    @Override
    public boolean idle(double t) {
        return strength.at(t) <= 0;
    }

    @Override
    public void apply(Pixels frame, double t) {
        Point at = source.at(t);
        float sx = (float) (at.x() * frame.unit() / F);
        float sy = (float) (at.y() * frame.unit() / F);
        try (PointerScope _ = new PointerScope()) {
            Mat f = Mats.of(frame);
            Mat small = Optics.shrunk(f, F);
            int w = small.cols();
            int h = small.rows();
            float reach = (float) Math.hypot(Math.max(sx, w - sx), Math.max(sy, h - sy));
            float[] light = bright(Mats.argb(small), w, h, sx, sy, (float) (frame.unit() / F));
            float span = (float) Math.clamp(length, 0, 1);
            for (int pass = 0; pass < 3; pass++) {
                light = smear(light, w, h, sx, sy, span);
                span /= STEPS;
            }
            int[] glow = coloured(light, w, h, sx, sy, reach, t);
            Mat rays = new Mat();
            resize(Mats.of(glow, w, h), rays, f.size(), 0, 0, INTER_LINEAR);
            Optics.screen(f, rays);
        }
        Rows.tame(frame);
    }

    private float[] bright(int[] argb, int w, int h, float sx, float sy, float unit) {
        float[] out = new float[w * h];
        float low = (float) threshold * 255;
        float gain = 1 / Math.max(1, 255 - low);
        float disc = 0.22f * unit;
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                float dx = x - sx;
                float dy = y - sy;
                float d2 = (dx * dx + dy * dy) / (disc * disc);
                float own = 1.3f / (1 + d2 * d2);
                out[y * w + x] = Math.max(0, Rows.luma(argb[y * w + x]) - low) * gain + own;
            }
        }
        return out;
    }

    /** Each pixel becomes the mean of samples on the way to the source. */
    private static float[] smear(float[] in, int w, int h, float sx, float sy, float span) {
        float[] out = new float[in.length];
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                float sum = 0;
                float weight = 0;
                float decay = 1;
                for (int i = 0; i < STEPS; i++) {
                    float k = 1 - span * i / STEPS;
                    int px = Math.clamp((int) (sx + (x - sx) * k + 0.5f), 0, w - 1);
                    int py = Math.clamp((int) (sy + (y - sy) * k + 0.5f), 0, h - 1);
                    sum += in[py * w + px] * decay;
                    weight += decay;
                    decay *= 0.97f;
                }
                out[y * w + x] = sum / weight;
            }
        }
        return out;
    }

    private int[] coloured(float[] light, int w, int h, float sx, float sy, float reach, double t) {
        float[] streak = streaks(t);
        float k = (float) strength.at(t) * 330;
        int[] out = new int[w * h];
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                float dx = x - sx;
                float dy = y - sy;
                float turn = (float) (Math.atan2(dy, dx) / (2 * Math.PI) + 0.5);
                float far = (float) Math.sqrt(dx * dx + dy * dy) / reach;
                float fade = (1 - far) * (1 - far) * 0.6f + 0.4f * (1 - far);
                float s = streak[(int) (turn * (ANGLES - 1))];
                float near = Math.min(1, far * 5);
                float v = light[y * w + x] * (1 - near + near * s) * fade * k;
                out[y * w + x] = Rows.dim(colour.argb() & 0xFFFFFF, (int) Math.clamp(v, 0, 256));
            }
        }
        return out;
    }

    /** Light by direction, about 1 in the mean, closed round the circle. */
    private static float[] streaks(double t) {
        float[] out = new float[ANGLES];
        for (int i = 0; i < ANGLES; i++) {
            double sum = 0;
            double weight = 1;
            for (int cells = 11; cells < 100; cells = cells * 2 + 3) {
                double p = (double) i / ANGLES * cells;
                int c = (int) p;
                double m = p - c;
                m = m * m * (3 - 2 * m);
                sum += weight * (alive(cells, c, t) * (1 - m) + alive(cells, (c + 1) % cells, t) * m);
                weight *= 0.75;
            }
            out[i] = (float) Math.max(0, 0.85 + 1.1 * sum);
        }
        return out;
    }

    private static double alive(int cells, int cell, double t) {
        return Math.sin(2 * Math.PI * (Rnd.hash(cells, cell) + t * (0.06 + 0.1 * Rnd.hash(cells + 1L, cell))));
    }
}
