package photoplay.stage.vision;

import static org.bytedeco.opencv.global.opencv_core.CV_8UC4;

import java.nio.FloatBuffer;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.opencv.opencv_core.Mat;
import photoplay.stage.portrait.Raster;

/** Passages between Java's memory and OpenCV's. */
final class Mats {
    private Mats() {}

    /** The raster's own memory as a matrix; writing to it writes the raster. */
    static Mat view(Raster raster) {
        var bytes = new BytePointer(raster.pixels().asByteBuffer());
        return new Mat(raster.height(), raster.width(), CV_8UC4, bytes, raster.stride());
    }

    /** A copy of a continuous float matrix, row by row, channels interleaved. */
    static float[] floats(Mat mat) {
        float[] out = new float[mat.rows() * mat.cols() * mat.channels()];
        FloatBuffer from = mat.createBuffer();
        from.get(out);
        return out;
    }

    /** A copy of a continuous 8-bit matrix. */
    static byte[] bytes(Mat mat) {
        byte[] out = new byte[mat.rows() * mat.cols() * mat.channels()];
        java.nio.ByteBuffer from = mat.createBuffer();
        from.get(out);
        return out;
    }

    static Mat of(byte[] values, int width, int height, int type) {
        var mat = new Mat(height, width, type);
        mat.data().put(values);
        return mat;
    }
}
