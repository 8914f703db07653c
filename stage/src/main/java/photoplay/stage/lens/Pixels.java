package photoplay.stage.lens;

import java.lang.foreign.MemorySegment;

/**
 * Pixels that a lens changes in place: premultiplied BGRA without row padding.
 *
 * @param unit pixels in one short side
 */
public record Pixels(MemorySegment data, int width, int height, double unit) {}
