package photoplay.stage.vision;

import org.bytedeco.opencv.opencv_core.Mat;

/** Tells the subject of a photo from its background. */
interface Matting extends Instrument.Tool {
    /** Alpha for every pixel of an opaque BGRA picture. */
    Matte matte(Mat bgra);
}
