package photoplay.stage.lens;

import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.opencv_core.Mat;
import photoplay.stage.portrait.Raster;

/**
 * Another look, baked at a part of the size: for prints and pictures in pictures, which would flicker if they were made
 * small frame by frame, and cost less this way.
 *
 * @param scale pixels kept along each side, above 0 to 1
 */
public record Small(Look look, double scale) implements Look {
    public Small {
        if (!(scale > 0 && scale <= 1)) {
            throw new IllegalArgumentException("scale must be above 0 and at most 1, is " + scale);
        }
    }

    /** The picture itself, small. */
    public static Small plain(double scale) {
        return new Small(new Graded(Grade.NEUTRAL), scale);
    }

    @Override
    public Raster bake(Raster picture, double unit) {
        int w = Math.max(1, (int) Math.round(picture.width() * scale));
        int h = Math.max(1, (int) Math.round(picture.height() * scale));
        Raster small = Raster.blank(w, h);
        try (PointerScope _ = new PointerScope()) {
            Mat to = Mats.of(small);
            org.bytedeco.opencv.global.opencv_imgproc.resize(
                    Mats.of(picture), to, to.size(), 0, 0, org.bytedeco.opencv.global.opencv_imgproc.INTER_AREA);
        }
        return look.bake(small, unit * scale);
    }
}
