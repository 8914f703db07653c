package photoplay.stage.vision;

import static org.bytedeco.opencv.global.opencv_core.CV_32FC1;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC1;
import static org.bytedeco.opencv.global.opencv_core.split;
import static org.bytedeco.opencv.global.opencv_imgproc.COLOR_BGRA2RGB;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_AREA;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_LINEAR;
import static org.bytedeco.opencv.global.opencv_imgproc.cvtColor;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.MatVector;
import org.bytedeco.opencv.opencv_core.Size;

/**
 * ISNet (Qin et al., "Highly Accurate Dichotomous Image Segmentation", 2022): any subject, hair included. The photo is
 * stretched to the network's square. One inference at a time: each needs about a gigabyte.
 */
final class IsnetMatting implements Matting {
    private final OrtSession session;
    private final int n;

    private IsnetMatting(OrtSession session, int n) {
        this.session = session;
        this.n = n;
    }

    static IsnetMatting open(Onnx onnx, Path file, int threads) throws OrtException {
        OrtSession session = onnx.open(file, threads);
        var info =
                (TensorInfo) session.getInputInfo().values().iterator().next().getInfo();
        return new IsnetMatting(session, (int) info.getShape()[3]);
    }

    @Override
    public synchronized Matte matte(Mat bgra) {
        try (OnnxTensor input = OnnxTensor.createTensor(
                        OrtEnvironment.getEnvironment(), planes(bgra), new long[] {1, 3, n, n});
                var result = session.run(Map.of("input", input), Set.of("output"))) {
            FloatBuffer alpha = ((OnnxTensor) result.get(0)).getFloatBuffer();
            float[] values = new float[n * n];
            alpha.get(values);
            return stretched(values, bgra.cols(), bgra.rows());
        } catch (OrtException failed) {
            throw new IllegalStateException("ISNet failed", failed);
        }
    }

    /** RGB planes, (v - 128) / 256. */
    private FloatBuffer planes(Mat bgra) {
        var small = new Mat();
        resize(bgra, small, new Size(n, n), 0, 0, INTER_AREA);
        var rgb = new Mat();
        cvtColor(small, rgb, COLOR_BGRA2RGB);
        var scaled = new Mat();
        rgb.convertTo(scaled, CV_32FC1, 1 / 256.0, -0.5);
        var channels = new MatVector();
        split(scaled, channels);
        FloatBuffer out = ByteBuffer.allocateDirect(3 * n * n * Float.BYTES)
                .order(ByteOrder.nativeOrder())
                .asFloatBuffer();
        for (int c = 0; c < 3; c++) {
            out.put(channels.get(c).<FloatBuffer>createBuffer());
        }
        return out.rewind();
    }

    private Matte stretched(float[] values, int width, int height) {
        var square = new Mat(n, n, CV_32FC1);
        square.<FloatBuffer>createBuffer().put(values);
        var full = new Mat();
        resize(square, full, new Size(width, height), 0, 0, width < n && height < n ? INTER_AREA : INTER_LINEAR);
        var eight = new Mat();
        full.convertTo(eight, CV_8UC1, 255, 0);
        return new Matte(width, height, Mats.bytes(eight));
    }

    @Override
    public synchronized void close() {
        Onnx.close(session);
    }
}
