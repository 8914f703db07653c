package photoplay.stage.vision;

import static org.bytedeco.opencv.global.opencv_core.CV_32S;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC1;
import static org.bytedeco.opencv.global.opencv_imgproc.CC_STAT_AREA;
import static org.bytedeco.opencv.global.opencv_imgproc.connectedComponentsWithStats;

import java.nio.IntBuffer;
import org.bytedeco.opencv.opencv_core.Mat;

/**
 * Connected parts of a mask, corners touching.
 *
 * @param label part of each cell; 0 is the mask's outside
 * @param area cells of each label
 */
record Parts(int[] label, int[] area) {
    static Parts of(boolean[] mask, int w, int h) {
        var labels = new Mat();
        var stats = new Mat();
        int n = connectedComponentsWithStats(matrix(mask, w, h), labels, stats, new Mat(), 8, CV_32S);
        int[] label = new int[w * h];
        labels.<IntBuffer>createBuffer().get(label);
        int[] area = new int[n];
        for (int k = 0; k < n; k++) {
            area[k] = stats.ptr(k, CC_STAT_AREA).getInt();
        }
        return new Parts(label, area);
    }

    static Mat matrix(boolean[] mask, int w, int h) {
        byte[] bytes = new byte[mask.length];
        for (int i = 0; i < mask.length; i++) {
            bytes[i] = (byte) (mask[i] ? 255 : 0);
        }
        return Mats.of(bytes, w, h, CV_8UC1);
    }
}
