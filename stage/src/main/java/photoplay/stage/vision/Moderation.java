package photoplay.stage.vision;

import static org.bytedeco.opencv.global.opencv_core.CV_32F;
import static org.bytedeco.opencv.global.opencv_imgproc.COLOR_BGRA2RGB;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_AREA;
import static org.bytedeco.opencv.global.opencv_imgproc.cvtColor;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.util.Map;
import java.util.Optional;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;
import photoplay.stage.portrait.Raster;

/**
 * Says how indecent a photo looks: nsfwjs' mobilenet_v2_mid. What is too much is for the caller to decide; on ordinary
 * photos {@code drawing} is often high and means nothing.
 */
public final class Moderation implements AutoCloseable {
    private static final int N = 224;

    private final Instrument<Network> network;

    private Moderation(Models models) {
        var onnx = new Onnx(models.shelf());
        network = new Instrument<>(
                models.folder().resolve("nsfw_mid.onnx"), "Moderation", file -> new Network(onnx.open(file, 1)));
    }

    /** @param models without {@code nsfw_mid.onnx} nothing is ever scored */
    public static Moderation open(Models models) {
        return new Moderation(models);
    }

    /** Shares of belief in five classes, 0 to 1, together 1. */
    public record Scores(double drawing, double hentai, double neutral, double porn, double sexy) {
        /** Belief that the photo shows explicit content, 0 to 1. */
        public double explicit() {
            return porn + hentai;
        }
    }

    /** Nothing when the model is missing. */
    public Optional<Scores> judge(Raster photo) {
        return network.get().map(n -> n.scores(input(photo)));
    }

    /** Opens the model now; false when it is missing. */
    public boolean warmUp() {
        return network.get().isPresent();
    }

    /** The whole picture squeezed into the network's square, RGB interleaved, 0 to 1. */
    private static float[] input(Raster photo) {
        try (var _ = new PointerScope()) {
            var small = new Mat();
            resize(Mats.view(photo), small, new Size(N, N), 0, 0, INTER_AREA);
            var rgb = new Mat();
            cvtColor(small, rgb, COLOR_BGRA2RGB);
            var real = new Mat();
            rgb.convertTo(real, CV_32F, 1 / 255.0, 0);
            return Mats.floats(real);
        }
    }

    /** The classifier alone. */
    record Network(OrtSession session) implements Instrument.Tool {
        /** @param rgb 224x224 pixels, interleaved, 0 to 1 */
        synchronized Scores scores(float[] rgb) {
            try (OnnxTensor input = OnnxTensor.createTensor(
                            OrtEnvironment.getEnvironment(), FloatBuffer.wrap(rgb), new long[] {1, N, N, 3});
                    var result = session.run(Map.of("input", input))) {
                FloatBuffer s = ((OnnxTensor) result.get(0)).getFloatBuffer();
                return new Scores(s.get(0), s.get(1), s.get(2), s.get(3), s.get(4));
            } catch (OrtException failed) {
                throw new IllegalStateException("the moderation model failed", failed);
            }
        }

        @Override
        public void close() {
            Onnx.close(session);
        }
    }

    @Override
    public void close() {
        network.close();
    }
}
