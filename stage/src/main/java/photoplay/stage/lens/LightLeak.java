package photoplay.stage.lens;

import static org.bytedeco.opencv.global.opencv_imgproc.INTER_CUBIC;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;

import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.opencv_core.Mat;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Curve;
import photoplay.stage.scene.Rnd;

/**
 * Light that got into the camera: soft warm clouds drifting along the edges, screened over. 3.6 ms at 720x1280.
 *
 * @param strength 0..1
 * @param core colour in the middle of a leak
 * @param rim colour at its edge
 */
public record LightLeak(Curve strength, Colour core, Colour rim, long seed) implements Lens {
    private static final int CELL = 16;
    private static final int LEAKS = 5;

    /** Amber and rose. */
    public static LightLeak of(Curve strength) {
        return new LightLeak(strength, Colour.rgb(0xFFC060), Colour.rgb(0xE8305A), 1);
    }

    @Override
    public boolean idle(double t) {
        return strength.at(t) <= 0;
    }

    @Override
    public void apply(Pixels frame, double t) {
        int w = frame.width() / CELL + 1;
        int h = frame.height() / CELL + 1;
        double[] cx = new double[LEAKS];
        double[] cy = new double[LEAKS];
        double[] rx = new double[LEAKS];
        double[] ry = new double[LEAKS];
        double[] power = new double[LEAKS];
        for (int i = 0; i < LEAKS; i++) {
            Rnd rnd = new Rnd(seed * 31 + i);
            boolean side = rnd.chance(0.7);
            double along = rnd.unit() + Curve.wander(0.25, 0.22, seed + i).at(t);
            double across = (rnd.chance(0.5) ? -0.06 : 1.06)
                    + Curve.wander(0.3, 0.08, seed + 50 + i).at(t);
            cx[i] = (side ? across : along) * w;
            cy[i] = (side ? along : across) * h;
            double wide = rnd.between(0.16, 0.34) * Math.min(w, h);
            double stretch = rnd.between(1.3, 2.6);
            rx[i] = side ? wide : wide * stretch;
            ry[i] = side ? wide * stretch : wide;
            power[i] = 0.55 + Curve.wander(0.8, 0.45, seed + 90 + i).at(t);
        }
        int[] glow = new int[w * h];
        double k = strength.at(t);
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                double sum = 0;
                for (int i = 0; i < LEAKS; i++) {
                    double dx = (x - cx[i]) / rx[i];
                    double dy = (y - cy[i]) / ry[i];
                    sum += power[i] * Math.exp(-(dx * dx + dy * dy));
                }
                double hot = Math.clamp(sum * sum * 1.1, 0, 1);
                double light = Math.min(1, sum * 1.15) * k;
                glow[y * w + x] = Rows.dim(rim.mix(core, hot).argb() & 0xFFFFFF, (int) Math.clamp(light * 256, 0, 256));
            }
        }
        try (PointerScope _ = new PointerScope()) {
            Mat f = Mats.of(frame);
            Mat light = new Mat();
            resize(Mats.of(glow, w, h), light, f.size(), 0, 0, INTER_CUBIC);
            Optics.screen(f, light);
        }
        Rows.tame(frame);
    }
}
