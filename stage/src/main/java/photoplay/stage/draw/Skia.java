package photoplay.stage.draw;

import io.github.humbleui.skija.BlendMode;
import io.github.humbleui.skija.ColorAlphaType;
import io.github.humbleui.skija.FilterMipmap;
import io.github.humbleui.skija.FilterMode;
import io.github.humbleui.skija.Graphics;
import io.github.humbleui.skija.Image;
import io.github.humbleui.skija.ImageInfo;
import io.github.humbleui.skija.Matrix33;
import io.github.humbleui.skija.MipmapMode;
import io.github.humbleui.skija.Path;
import io.github.humbleui.skija.PathBuilder;
import io.github.humbleui.skija.Pixmap;
import io.github.humbleui.skija.SamplingMode;
import io.github.humbleui.skija.Surface;
import java.lang.foreign.MemorySegment;
import photoplay.stage.geometry.Affine;
import photoplay.stage.geometry.Point;
import photoplay.stage.portrait.Raster;
import photoplay.stage.scene.Blend;
import photoplay.stage.scene.Shape;

/** Our values as Skia's. */
final class Skia {
    static final SamplingMode LINEAR = new FilterMipmap(FilterMode.LINEAR, MipmapMode.NONE);

    static {
        // Without it Skia uses none of the processor's wide instructions: turned pictures cost four times as much.
        Graphics.init();
    }

    private Skia() {}

    /** A surface that draws straight into the memory. */
    static Surface surface(MemorySegment data, int width, int height) {
        return Surface.wrapPixels(ImageInfo.makeN32Premul(width, height), data.address(), width * 4L);
    }

    /** An image that shares the memory: later writes to it show. */
    static Image image(MemorySegment data, int width, int height, boolean opaque) {
        ImageInfo info = ImageInfo.makeN32(width, height, opaque ? ColorAlphaType.OPAQUE : ColorAlphaType.PREMUL);
        try (Pixmap p = Pixmap.make(info, data.address(), width * 4)) {
            return Image.makeRasterFromPixmap(p);
        }
    }

    static Image image(Raster r, boolean opaque) {
        return image(r.pixels(), r.width(), r.height(), opaque);
    }

    static Matrix33 matrix(Affine a) {
        return new Matrix33(
                (float) a.a(), (float) a.c(), (float) a.e(), (float) a.b(), (float) a.d(), (float) a.f(), 0, 0, 1);
    }

    static BlendMode blend(Blend b) {
        return switch (b) {
            case OVER -> BlendMode.SRC_OVER;
            case ADD -> BlendMode.PLUS;
            case SCREEN -> BlendMode.SCREEN;
            case MULTIPLY -> BlendMode.MULTIPLY;
            case OVERLAY -> BlendMode.OVERLAY;
            case SOFT_LIGHT -> BlendMode.SOFT_LIGHT;
            case ATOP -> BlendMode.SRC_ATOP;
            case ERASE -> BlendMode.DST_OUT;
        };
    }

    static Path path(Shape s) {
        try (PathBuilder b = new PathBuilder()) {
            for (Shape.Verb v : s.verbs()) {
                switch (v) {
                    case Shape.Verb.Move(Point to) -> b.moveTo((float) to.x(), (float) to.y());
                    case Shape.Verb.Line(Point to) -> b.lineTo((float) to.x(), (float) to.y());
                    case Shape.Verb.Quad(Point by, Point to) ->
                        b.quadTo((float) by.x(), (float) by.y(), (float) to.x(), (float) to.y());
                    case Shape.Verb.Cubic(Point p, Point q, Point to) ->
                        b.cubicTo((float) p.x(), (float) p.y(), (float) q.x(), (float) q.y(), (float) to.x(), (float)
                                to.y());
                    case Shape.Verb.Close _ -> b.closePath();
                }
            }
            return b.build();
        }
    }
}
