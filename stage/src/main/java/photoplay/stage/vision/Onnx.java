package photoplay.stage.vision;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.file.Path;

/** Opens ONNX models. */
final class Onnx {
    private Onnx() {}

    /** The arena is off: it would keep the peak of the largest inference (over 2 GB for ISNet) for ever. */
    static OrtSession open(Path file, int threads) throws OrtException {
        try (var options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(threads);
            options.setInterOpNumThreads(1);
            options.addConfigEntry("session.intra_op.allow_spinning", "0"); // idle threads must not burn a shared core
            options.setCPUArenaAllocator(false);
            options.setMemoryPatternOptimization(false);
            return OrtEnvironment.getEnvironment().createSession(file.toString(), options);
        }
    }

    static void close(OrtSession session) {
        try {
            session.close();
        } catch (OrtException failed) {
            throw new IllegalStateException("an ONNX session could not be closed", failed);
        }
    }
}
