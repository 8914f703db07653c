package photoplay.stage.film;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class YuvTest {
    @Test
    void matchesTheFormulaInFloatingPoint() {
        int width = 38;
        int height = 22;
        var pixels = new int[width * height];
        var random = RandomGenerator.of("L64X128MixRandom");
        for (int i = 0; i < pixels.length; i++) pixels[i] = random.nextInt();
        byte[] got = convert(pixels, width, height);
        for (int y = 0; y < height; y++)
            for (int x = 0; x < width; x++)
                assertThat((got[y * width + x] & 0xFF) - (16 + 219 * luma(pixels[y * width + x])))
                        .isBetween(-0.51, 0.51);
        int quarter = width * height / 4;
        for (int y = 0; y < height / 2; y++)
            for (int x = 0; x < width / 2; x++) {
                double cb = 0, cr = 0;
                for (int dy = 0; dy < 2; dy++)
                    for (int dx = -1; dx <= 1; dx++) {
                        int p = pixels[(2 * y + dy) * width + Math.max(0, 2 * x + dx)];
                        double weight = (dx == 0 ? 2 : 1) / 8.0;
                        cb += weight * ((p & 0xFF) / 255.0 - luma(p)) / 1.8556;
                        cr += weight * ((p >> 16 & 0xFF) / 255.0 - luma(p)) / 1.5748;
                    }
                int at = width * height + y * width / 2 + x;
                assertThat((got[at] & 0xFF) - (128 + 224 * cb)).isBetween(-0.51, 0.51);
                assertThat((got[at + quarter] & 0xFF) - (128 + 224 * cr)).isBetween(-0.51, 0.51);
            }
    }

    @Test
    void pureRedIsThatOfBt709AndNotOfBt601() {
        var red = new int[16];
        java.util.Arrays.fill(red, 0xFFFF0000);
        byte[] got = convert(red, 4, 4);
        assertThat(got[0] & 0xFF).isEqualTo(63);
        assertThat(got[16] & 0xFF).isEqualTo(102);
        assertThat(got[20] & 0xFF).isEqualTo(240);
    }

    @Test
    void aFrameTooSmallIsRefused() {
        try (var arena = Arena.ofConfined()) {
            I420 picture = I420.allocate(arena, 4, 4);
            MemorySegment small = arena.allocate(60);
            assertThatThrownBy(() -> Yuv.fromBgra(small, picture)).isInstanceOf(IndexOutOfBoundsException.class);
        }
    }

    private static double luma(int p) {
        return (0.2126 * (p >> 16 & 0xFF) + 0.7152 * (p >> 8 & 0xFF) + 0.0722 * (p & 0xFF)) / 255;
    }

    private static byte[] convert(int[] pixels, int width, int height) {
        try (var arena = Arena.ofConfined()) {
            MemorySegment bgra = arena.allocate(4L * pixels.length, 64);
            MemorySegment.copy(pixels, 0, bgra, ValueLayout.JAVA_INT_UNALIGNED, 0, pixels.length);
            I420 picture = I420.allocate(arena, width, height);
            Yuv.fromBgra(bgra, picture);
            return picture.memory().toArray(ValueLayout.JAVA_BYTE);
        }
    }
}
