package photoplay.stage.lens;

import static org.bytedeco.opencv.global.opencv_core.CV_32FC1;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC4;

import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.opencv.opencv_core.Mat;
import photoplay.stage.portrait.Raster;

/** OpenCV's view of our memory: no copy is made. Close the matrices, best by a {@code PointerScope} round the work. */
public final class Mats {
    private Mats() {}

    public static Mat of(Pixels p) {
        return of(p.data(), p.width(), p.height(), CV_8UC4);
    }

    public static Mat of(Raster r) {
        return of(r.pixels(), r.width(), r.height(), CV_8UC4);
    }

    /** @param type an OpenCV element type; rows have no padding */
    public static Mat of(MemorySegment data, int width, int height, int type) {
        return new Mat(height, width, type, new BytePointer(data.asByteBuffer()));
    }

    /** A copy of ints 0xAARRGGBB as a matrix of four bytes. */
    static Mat of(int[] argb, int width, int height) {
        Mat m = new Mat(height, width, CV_8UC4);
        ints(m).put(argb);
        return m;
    }

    /** A copy as a matrix of one float. */
    static Mat of(float[] values, int width, int height) {
        Mat m = new Mat(height, width, CV_32FC1);
        m.<FloatBuffer>createBuffer().put(values);
        return m;
    }

    /** A copy of a matrix of four bytes as ints 0xAARRGGBB. */
    static int[] argb(Mat m) {
        int[] out = new int[m.rows() * m.cols()];
        ints(m).get(out);
        return out;
    }

    /** A copy of a matrix of floats. */
    static float[] floats(Mat m) {
        float[] out = new float[m.rows() * m.cols() * m.channels()];
        m.<FloatBuffer>createBuffer().get(out);
        return out;
    }

    private static IntBuffer ints(Mat m) {
        return m.<ByteBuffer>createBuffer().order(ByteOrder.LITTLE_ENDIAN).asIntBuffer();
    }
}
