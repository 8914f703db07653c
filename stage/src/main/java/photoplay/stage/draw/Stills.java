package photoplay.stage.draw;

import static org.bytedeco.opencv.global.opencv_core.CV_8UC4;

import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.Image;
import io.github.humbleui.skija.Paint;
import io.github.humbleui.skija.SamplingMode;
import io.github.humbleui.skija.Surface;
import io.github.humbleui.types.Rect;
import java.util.List;
import java.util.Optional;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.opencv_core.Mat;
import photoplay.stage.geometry.Affine;
import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.lens.Mats;
import photoplay.stage.portrait.Raster;

/** Lays pictures over the frame that are only scaled and moved along the axes, the cheapest way to show one. */
final class Stills {
    /** Pixels from which on scaling with OpenCV, and laying the result over the frame, is quicker than Skia. */
    private static final int LARGE = 128 * 128;

    private final Scaler scaler;
    private final double unit;

    /** @param unit pixels in one short side */
    Stills(Scratch scratch, double unit) {
        this.scaler = new Scaler(scratch);
        this.unit = unit;
    }

    /**
     * Lays a picture over the frame.
     *
     * @param map scales, moves and perhaps mirrors it
     */
    void lay(Plates.Plate plate, Affine map, Target out, Laid laid) {
        Box c = plate.content();
        double k = plate.pixels();
        double v = plate.raster().height() / plate.box().height();
        Rect from = Rect.makeLTRB(
                (float) ((c.left() - plate.box().left()) * k),
                (float) ((c.top() - plate.box().top()) * v),
                (float) ((c.right() - plate.box().left()) * k),
                (float) ((c.bottom() - plate.box().top()) * v));
        Point a = map.apply(c.at(0, 0)).times(unit);
        Point b = map.apply(c.at(1, 1)).times(unit);
        if (a.x() > b.x() || a.y() > b.y()) {
            mirrored(plate, from, map, out, laid);
            return;
        }
        Rect to = Rect.makeLTRB((float) a.x(), (float) a.y(), (float) b.x(), (float) b.y());
        if (!laid.plain() || !scaled(plate, from, a, b, to, out)) {
            smooth(plate, from, to, out, laid, Optional.empty());
        }
    }

    /** Skia's own scaling, within a part of the frame or all of it. */
    private static void smooth(
            Plates.Plate plate, Rect from, Rect to, Target out, Laid laid, Optional<Bender.Part> within) {
        boolean exact = Math.abs(to.getWidth() - from.getWidth()) < 0.01
                && Math.abs(to.getHeight() - from.getHeight()) < 0.01
                && Math.abs(to.getLeft() - Math.rint(to.getLeft())) < 0.01
                && Math.abs(to.getTop() - Math.rint(to.getTop())) < 0.01;
        try (Surface s = out.surface();
                Image image = Skia.image(plate.raster(), plate.coverage().solid());
                Paint paint = laid.paint()) {
            within.ifPresent(p -> s.getCanvas().clipRect(Rect.makeLTRB(p.left(), p.top(), p.right(), p.bottom())));
            s.getCanvas().drawImageRect(image, from, to, exact ? SamplingMode.DEFAULT : Skia.LINEAR, paint, true);
        }
    }

    /** Lays a large picture between two corners of the frame, if the quick scaler can. */
    private boolean scaled(Plates.Plate plate, Rect from, Point a, Point b, Rect to, Target out) {
        int left = (int) Math.max(0, Math.ceil(a.x() - 0.5));
        int top = (int) Math.max(0, Math.ceil(a.y() - 0.5));
        int right = (int) Math.min(out.width(), Math.ceil(b.x() - 0.5));
        int bottom = (int) Math.min(out.height(), Math.ceil(b.y() - 0.5));
        if (Math.max(0, right - left) * Math.max(0, bottom - top) < LARGE) {
            return false;
        }
        double kx = (b.x() - a.x()) / from.getWidth();
        double ky = (b.y() - a.y()) / from.getHeight();
        Raster picture = plate.raster();
        Optional<Scaler.Scaled> found = scaler.scaled(
                picture,
                new Scaler.Axis(kx, a.x() - kx * from.getLeft(), picture.width(), left, right),
                new Scaler.Axis(ky, a.y() - ky * from.getTop(), picture.height(), top, bottom));
        found.ifPresent(s -> {
            lay(s, right, bottom, plate.coverage().solid(), out);
            for (Bender.Part rest : List.of(
                    new Bender.Part(left, top, s.fromX(), bottom), new Bender.Part(s.fromX(), top, right, s.fromY()))) {
                if (rest.left() < rest.right() && rest.top() < rest.bottom()) {
                    smooth(plate, from, to, out, Laid.PLAIN, Optional.of(rest));
                }
            }
        });
        return found.isPresent();
    }

    private static void lay(Scaler.Scaled s, int right, int bottom, boolean solid, Target out) {
        Target own = s.target();
        int width = right - s.fromX();
        int height = bottom - s.fromY();
        if (solid) {
            try (PointerScope _ = new PointerScope()) {
                part(own, s.fromX() - s.left(), s.fromY() - s.top(), width, height)
                        .copyTo(part(out, s.fromX(), s.fromY(), width, height));
            }
            return;
        }
        Bender.Part part =
                new Bender.Part(s.fromX() - s.left(), s.fromY() - s.top(), right - s.left(), bottom - s.top());
        try (Paint paint = Laid.PLAIN.paint()) {
            own.layOver(out, List.of(part), false, s.left(), s.top(), paint);
        }
    }

    private static Mat part(Target t, int left, int top, int width, int height) {
        return Mats.of(t.data(), t.width(), t.height(), CV_8UC4)
                .apply(new org.bytedeco.opencv.opencv_core.Rect(left, top, width, height));
    }

    private void mirrored(Plates.Plate plate, Rect from, Affine map, Target out, Laid laid) {
        Box c = plate.content();
        try (Surface s = out.surface();
                Image image = Skia.image(plate.raster(), plate.opaque());
                Paint paint = laid.paint()) {
            Canvas canvas = s.getCanvas();
            canvas.concat(Skia.matrix(map.then(Affine.scale(unit, unit))));
            canvas.drawImageRect(
                    image,
                    from,
                    Rect.makeLTRB((float) c.left(), (float) c.top(), (float) c.right(), (float) c.bottom()),
                    Skia.LINEAR,
                    paint,
                    true);
        }
    }
}
