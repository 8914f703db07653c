package photoplay.stage.vision;

import java.nio.file.Path;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.tensorflowlite.TfLiteInterpreter;
import org.bytedeco.tensorflowlite.TfLiteModel;
import org.bytedeco.tensorflowlite.TfLiteTensor;
import org.bytedeco.tensorflowlite.global.tensorflowlite;

/** A TFLite network with one float input. One run at a time. */
final class TensorModel implements AutoCloseable {
    private final TfLiteModel model;
    private final TfLiteInterpreter interpreter;

    private TensorModel(TfLiteModel model, TfLiteInterpreter interpreter) {
        this.model = model;
        this.interpreter = interpreter;
    }

    /** @throws IllegalStateException when the file is missing, damaged or needs unknown operations */
    static TensorModel open(Path file, int threads) {
        TfLiteModel model = tensorflowlite.TfLiteModelCreateFromFile(file.toString());
        if (Pointer.isNull(model)) {
            throw new IllegalStateException(file + " is no TFLite model");
        }
        var options = tensorflowlite.TfLiteInterpreterOptionsCreate();
        tensorflowlite.TfLiteInterpreterOptionsSetNumThreads(options, threads);
        TfLiteInterpreter interpreter = tensorflowlite.TfLiteInterpreterCreate(model, options);
        tensorflowlite.TfLiteInterpreterOptionsDelete(options);
        if (Pointer.isNull(interpreter) || tensorflowlite.TfLiteInterpreterAllocateTensors(interpreter) != 0) {
            throw new IllegalStateException(file + " uses operations that are not available");
        }
        return new TensorModel(model, interpreter);
    }

    /** The outputs in the model's order, flattened. */
    synchronized float[][] run(float[] input) {
        TfLiteTensor in = tensorflowlite.TfLiteInterpreterGetInputTensor(interpreter, 0);
        try (var values = new FloatPointer(input)) {
            require(tensorflowlite.TfLiteTensorCopyFromBuffer(in, values, 4L * input.length), "input");
        }
        require(tensorflowlite.TfLiteInterpreterInvoke(interpreter), "run");
        float[][] out = new float[tensorflowlite.TfLiteInterpreterGetOutputTensorCount(interpreter)][];
        for (int i = 0; i < out.length; i++) {
            TfLiteTensor tensor = tensorflowlite.TfLiteInterpreterGetOutputTensor(interpreter, i);
            out[i] = new float[(int) (tensorflowlite.TfLiteTensorByteSize(tensor) / 4)];
            new FloatPointer(tensorflowlite.TfLiteTensorData(tensor)).get(out[i]);
        }
        return out;
    }

    private static void require(int status, String step) {
        if (status != 0) {
            throw new IllegalStateException("TFLite " + step + " failed with status " + status);
        }
    }

    @Override
    public synchronized void close() {
        tensorflowlite.TfLiteInterpreterDelete(interpreter);
        tensorflowlite.TfLiteModelDelete(model);
    }
}
