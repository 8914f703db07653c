package photoplay.stage.draw;

import io.github.humbleui.skija.Surface;
import java.lang.foreign.MemorySegment;

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
}
