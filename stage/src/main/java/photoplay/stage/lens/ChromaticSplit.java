package photoplay.stage.lens;

import static org.bytedeco.opencv.global.opencv_core.BORDER_REPLICATE;
import static org.bytedeco.opencv.global.opencv_core.extractChannel;
import static org.bytedeco.opencv.global.opencv_core.insertChannel;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_LINEAR;
import static org.bytedeco.opencv.global.opencv_imgproc.warpAffine;

import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Scalar;
import photoplay.stage.geometry.Affine;
import photoplay.stage.geometry.Point;
import photoplay.stage.scene.Curve;

/**
 * Red and blue part from green. 7.8 ms at 720x1280.
 *
 * @param amount how far in short sides, at the frame's edge when radial
 * @param how along which way
 */
public record ChromaticSplit(Curve amount, Way how) implements Lens {
    private static final double LEAST = 0.0001;

    /** Which way the colours part. */
    public sealed interface Way {
        /** Outward from the middle, like a cheap lens. */
        record Radial() implements Way {}

        /** All in one direction, like a bad print: red along it, blue against it. */
        record Along(double degrees) implements Way {}
    }

    /** Outward from the middle. */
    public static ChromaticSplit of(Curve amount) {
        return new ChromaticSplit(amount, new Way.Radial());
    }

    public static ChromaticSplit of(double amount) {
        return of(Curve.of(amount));
    }

    public static ChromaticSplit along(double degrees, Curve amount) {
        return new ChromaticSplit(amount, new Way.Along(degrees));
    }

    @Override
    public boolean idle(double t) {
        return Math.abs(amount.at(t)) < LEAST;
    }

    @Override
    public void apply(Pixels frame, double t) {
        double px = amount.at(t) * frame.unit();
        try (PointerScope _ = new PointerScope()) {
            Mat f = Mats.of(frame);
            shift(f, 2, map(frame, px));
            shift(f, 0, map(frame, -px));
        }
        Rows.tame(frame);
    }

    private Affine map(Pixels frame, double px) {
        return switch (how) {
            case Way.Radial _ -> {
                double k = 1 + px / (Math.hypot(frame.width(), frame.height()) / 2);
                yield Affine.scale(k, new Point((frame.width() - 1) / 2.0, (frame.height() - 1) / 2.0));
            }
            case Way.Along a -> Affine.move(Point.polar(px, a.degrees()));
        };
    }

    private static void shift(Mat frame, int channel, Affine map) {
        Mat plane = new Mat();
        extractChannel(frame, plane, channel);
        Mat moved = new Mat();
        Mat m = Mats.of(
                new float[] {
                    (float) map.a(), (float) map.c(), (float) map.e(), (float) map.b(), (float) map.d(), (float) map.f()
                },
                3,
                2);
        warpAffine(plane, moved, m, plane.size(), INTER_LINEAR, BORDER_REPLICATE, Scalar.all(0));
        insertChannel(moved, frame, channel);
    }
}
