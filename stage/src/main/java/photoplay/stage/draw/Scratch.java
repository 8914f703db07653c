package photoplay.stage.draw;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.HashMap;
import java.util.Map;

/** Memory that one render thread uses again for every frame. */
final class Scratch {
    private final Map<String, MemorySegment> blocks = new HashMap<>();

    /** At least so many bytes; whatever an earlier use left in them. */
    MemorySegment bytes(String use, long size) {
        MemorySegment known = blocks.get(use);
        if (known == null || known.byteSize() < size) {
            known = Arena.ofAuto().allocate(size, 64);
            blocks.put(use, known);
        }
        return known.asSlice(0, size);
    }

    /** A picture of this thread. */
    Target target(String use, int width, int height) {
        return new Target(bytes(use, 4L * width * height), width, height);
    }
}
