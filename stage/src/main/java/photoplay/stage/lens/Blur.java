package photoplay.stage.lens;

import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.opencv_core.Mat;
import photoplay.stage.scene.Curve;

/**
 * The whole frame out of focus. 2.8 ms at 720x1280.
 *
 * @param sigma in short sides; below a quarter of a pixel nothing is done
 */
public record Blur(Curve sigma) implements Lens {
    private static final double LEAST = 0.0003;

    @Override
    public boolean idle(double t) {
        return sigma.at(t) < LEAST;
    }

    @Override
    public void apply(Pixels frame, double t) {
        try (PointerScope _ = new PointerScope()) {
            Mat f = Mats.of(frame);
            Optics.blur(f, f, sigma.at(t) * frame.unit());
        }
    }
}
