package photoplay.stage.film;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/**
 * A picture in the encoder's colours: one off-heap block with the luma plane (width x height bytes) followed by the two chroma planes
 * Cb and Cr (width/2 x height/2 bytes each), rows without padding. BT.709, limited range (luma 16..235, chroma 16..240 about 128),
 * chroma sited at the left column of each 2x2 block as H.264 has it by default.
 *
 * @param width pixels, even
 * @param height pixels, even
 * @param memory at least {@link #bytes(int, int)} bytes off the heap
 */
public record I420(int width, int height, MemorySegment memory) {
    public I420 {
        if (width < 2 || height < 2 || width % 2 != 0 || height % 2 != 0)
            throw new IllegalArgumentException("an I420 picture has even sides, not " + width + "x" + height);
        if (!memory.isNative()) throw new IllegalArgumentException("an I420 picture lives off the heap");
        if (memory.byteSize() < bytes(width, height))
            throw new IllegalArgumentException("%dx%d needs %d bytes, the segment has %d"
                    .formatted(width, height, bytes(width, height), memory.byteSize()));
    }

    /** A fresh picture that lives as long as the arena. */
    public static I420 allocate(Arena arena, int width, int height) {
        return new I420(width, height, arena.allocate(bytes(width, height), 64));
    }

    /** Size of a picture in bytes. */
    public static long bytes(int width, int height) {
        return (long) width * height * 3 / 2;
    }

    long luma() {
        return 0;
    }

    long cb() {
        return (long) width * height;
    }

    long cr() {
        return cb() + (long) width * height / 4;
    }
}
