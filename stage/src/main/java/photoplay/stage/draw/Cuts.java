package photoplay.stage.draw;

import static org.bytedeco.opencv.global.opencv_core.CV_8UC4;
import static org.bytedeco.opencv.global.opencv_core.addWeighted;
import static org.bytedeco.opencv.global.opencv_imgproc.blur;

import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.Image;
import io.github.humbleui.skija.Paint;
import io.github.humbleui.skija.Path;
import io.github.humbleui.skija.Surface;
import io.github.humbleui.types.Rect;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;
import photoplay.stage.geometry.Point;
import photoplay.stage.lens.Mats;
import photoplay.stage.portrait.Raster;
import photoplay.stage.scene.Cut;
import photoplay.stage.scene.Ease;
import photoplay.stage.scene.Rnd;
import photoplay.stage.scene.Shape;

/** Mixes two shots into one frame. */
final class Cuts {
    private Cuts() {}

    /**
     * @param into holds the old shot and receives the mix
     * @param k progress, 0 old to 1 new
     */
    static void mix(Cut.Kind kind, Target into, Target next, double k) {
        Mat a = Mats.of(into.data(), into.width(), into.height(), CV_8UC4);
        Mat b = Mats.of(next.data(), next.width(), next.height(), CV_8UC4);
        switch (kind) {
            case DISSOLVE -> addWeighted(a, 1 - k, b, k, 0, a);
            case FLASH -> {
                double peak = 1 - Math.abs(2 * k - 1);
                addWeighted(k < 0.5 ? a : b, 1 - peak, a, 0, 255 * peak, a);
            }
            case DIP -> {
                double light = Math.abs(2 * k - 1);
                Mat black = new Mat(a.size(), CV_8UC4, new Scalar(0, 0, 0, 255));
                addWeighted(k < 0.5 ? a : b, light, black, 1 - light, 0, a);
            }
            case WHIP -> whip(into, next, Ease.SMOOTH.of(k), a);
            case IRIS -> {
                double r = Math.hypot(into.width(), into.height()) / 2 * Ease.IN.of(k) * 1.05;
                inside(into, next, Shape.circle(new Point(into.width() / 2.0, into.height() * 0.45), r));
            }
            case SLIDE -> shifted(into, next, into.width() * (1 - Ease.OUT.of(k)));
            case WIPE -> {
                double x = -0.3 * into.height() + (into.width() + 0.6 * into.height()) * Ease.SMOOTH.of(k);
                double lean = 0.3 * into.height();
                inside(
                        into,
                        next,
                        Shape.from(-into.width(), 0)
                                .line(x + lean, 0)
                                .line(x - lean, into.height())
                                .line(-into.width(), into.height())
                                .close());
            }
            case ZOOM -> zoom(replaced(into, a, b), into, k);
            case GLITCH -> glitch(into, next, k);
            case TEAR -> PaperCuts.tear(replaced(into, a, b), into, k);
            case PAGE -> PaperCuts.page(replaced(into, a, b), into, k);
            case CRUMBLE -> PaperCuts.crumble(replaced(into, a, b), into, k);
        }
    }

    private static void inside(Target into, Target next, Shape shape) {
        try (Surface s = into.surface();
                Image image = Skia.image(next.data(), next.width(), next.height(), true);
                Path path = Skia.path(shape)) {
            s.getCanvas().clipPath(path, true).drawImage(image, 0, 0);
        }
    }

    private static void shifted(Target into, Target next, double dx) {
        try (Surface s = into.surface();
                Image image = Skia.image(next.data(), next.width(), next.height(), true)) {
            s.getCanvas().drawImage(image, (float) dx, 0);
        }
    }

    private static void whip(Target into, Target next, double k, Mat a) {
        MemorySegment old = into.data();
        int shift = (int) (into.width() * k);
        long row = into.width() * 4L;
        byte[] line = new byte[(int) row];
        for (int y = 0; y < into.height(); y++) {
            long at = y * row;
            MemorySegment.copy(
                    old, java.lang.foreign.ValueLayout.JAVA_BYTE, at + shift * 4L, line, 0, (int) row - shift * 4);
            MemorySegment.copy(
                    next.data(), java.lang.foreign.ValueLayout.JAVA_BYTE, at, line, (int) row - shift * 4, shift * 4);
            MemorySegment.copy(line, 0, old, java.lang.foreign.ValueLayout.JAVA_BYTE, at, line.length);
        }
        int smear = 1 + 2 * (int) (into.width() * 0.08 * (1 - Math.abs(2 * k - 1)));
        if (smear > 1) {
            blur(a, a, new Size(smear, 1));
        }
    }

    /** The old shot; its place takes the new one. */
    private static Raster replaced(Target into, Mat a, Mat b) {
        Raster old = new Raster(into.width(), into.height(), copy(into));
        b.copyTo(a);
        return old;
    }

    private static void zoom(Raster old, Target into, double k) {
        try (Surface s = into.surface();
                Image image = Skia.image(old, true);
                Paint p = new Paint()) {
            Canvas c = s.getCanvas();
            float z = (float) (1 + 3 * Ease.IN.of(k));
            p.setAlphaf((float) (1 - Ease.SMOOTH.of((k - 0.3) / 0.7)));
            float w = into.width() * z;
            float h = into.height() * z;
            c.drawImageRect(
                    image,
                    Rect.makeWH(into.width(), into.height()),
                    Rect.makeXYWH((into.width() - w) / 2, (into.height() - h) / 2, w, h),
                    Skia.LINEAR,
                    p,
                    true);
        }
    }

    private static MemorySegment copy(Target t) {
        return Arena.ofAuto().allocate(t.data().byteSize(), 64).copyFrom(t.data());
    }

    private static void glitch(Target into, Target next, double k) {
        int band = Math.max(8, into.height() / 24);
        long row = into.width() * 4L;
        for (int y = 0; y < into.height(); y++) {
            long block = y / band;
            double n = Rnd.hash(block, (long) (k * 8));
            boolean fresh = Rnd.hash(block, 99) < k;
            int shift = (int) ((n - 0.5) * into.width() * 0.3 * (1 - Math.abs(2 * k - 1)));
            if (fresh) {
                int s = Math.floorMod(shift, into.width());
                MemorySegment.copy(next.data(), y * row + s * 4L, into.data(), y * row, row - s * 4L);
                MemorySegment.copy(next.data(), y * row, into.data(), y * row + row - s * 4L, s * 4L);
            }
        }
    }
}
