package photoplay.stage.lens;

import static org.bytedeco.opencv.global.opencv_core.BORDER_REPLICATE;
import static org.bytedeco.opencv.global.opencv_core.CV_32F;
import static org.bytedeco.opencv.global.opencv_core.multiply;
import static org.bytedeco.opencv.global.opencv_core.sqrt;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_LINEAR;
import static org.bytedeco.opencv.global.opencv_imgproc.filter2D;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;

import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Point;
import photoplay.stage.portrait.Raster;

/**
 * Out of focus as through a fast lens: lights become discs. The blur is made on the fourth power of the values, so that
 * small lights keep their strength. 4.0 ms at 720x1280.
 *
 * @param radius of the discs in short sides
 */
public record Bokeh(double radius) implements Look {
    @Override
    public Raster bake(Raster picture, double unit) {
        Raster out = Raster.blank(picture.width(), picture.height());
        int r = Math.max(1, (int) Math.round(radius * unit / 4));
        int side = 2 * r + 1;
        float[] disc = new float[side * side];
        double total = 0;
        for (int k = 0; k < disc.length; k++) {
            double d = Math.hypot(k % side - r, k / side - r);
            disc[k] = (float) Math.clamp(r + 0.5 - d, 0, 1) * (float) (0.8 + 0.2 * d / r);
            total += disc[k];
        }
        for (int k = 0; k < disc.length; k++) {
            disc[k] /= (float) total;
        }
        try (PointerScope _ = new PointerScope()) {
            Mat target = Mats.of(out);
            Mat small = Optics.shrunk(Mats.of(picture), 4);
            Mat light = new Mat();
            small.convertTo(light, CV_32F, 1 / 255.0, 0);
            multiply(light, light, light);
            multiply(light, light, light);
            filter2D(light, light, -1, Mats.of(disc, side, side), new Point(-1, -1), 0, BORDER_REPLICATE);
            sqrt(light, light);
            sqrt(light, light);
            light.convertTo(small, small.type(), 255, 0);
            resize(small, target, target.size(), 0, 0, INTER_LINEAR);
        }
        Pixels made = new Pixels(out.pixels(), out.width(), out.height(), unit);
        Rows.tame(made);
        return out;
    }
}
