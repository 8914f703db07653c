package photoplay.stage.lens;

import static org.bytedeco.opencv.global.opencv_core.CV_8UC4;

import java.lang.foreign.MemorySegment;
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
}
