package photoplay.stage.draw;

import io.github.humbleui.skija.Image;
import io.github.humbleui.skija.Paint;
import io.github.humbleui.skija.SamplingMode;
import io.github.humbleui.skija.Surface;
import io.github.humbleui.types.Rect;
import java.lang.foreign.MemorySegment;
import java.util.List;

/**
 * Pixels that are drawn into.
 *
 * @param data premultiplied BGRA
 */
record Target(MemorySegment data, int width, int height) {
    Surface surface() {
        return Skia.surface(data, width, height);
    }

    void clear() {
        data.fill((byte) 0);
    }

    /**
     * Lays parts of this over another target, pixel on pixel.
     *
     * @param parts in pixels of this
     * @param opaque whether no pixel of the parts is transparent
     * @param left where this lies in {@code out}
     */
    void layOver(Target out, List<Bender.Part> parts, boolean opaque, int left, int top, Paint paint) {
        try (Surface s = out.surface();
                Image image = Skia.image(data, width, height, opaque)) {
            for (Bender.Part p : parts) {
                Rect from = Rect.makeLTRB(p.left(), p.top(), p.right(), p.bottom());
                s.getCanvas().drawImageRect(image, from, from.offset(left, top), SamplingMode.DEFAULT, paint, true);
            }
        }
    }
}
