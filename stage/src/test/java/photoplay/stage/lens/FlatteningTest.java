package photoplay.stage.lens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bytedeco.opencv.global.opencv_imgproc.COLOR_BGR2BGRA;
import static org.bytedeco.opencv.global.opencv_imgproc.COLOR_BGRA2BGR;
import static org.bytedeco.opencv.global.opencv_imgproc.cvtColor;
import static org.bytedeco.opencv.global.opencv_photo.RECURS_FILTER;
import static org.bytedeco.opencv.global.opencv_photo.edgePreservingFilter;

import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.opencv_core.Mat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import photoplay.stage.scene.Rnd;

class FlatteningTest {
    private static final int WIDTH = 90;
    private static final int HEIGHT = 70;

    @ParameterizedTest
    @CsvSource({"4, 0.4", "12, 0.25", "30, 0.6"})
    void differsFromOpenCvByAtMostALevel(double reach, double range) {
        int[] picture = new int[WIDTH * HEIGHT];
        for (int i = 0; i < picture.length; i++) {
            int x = i % WIDTH;
            int y = i / WIDTH;
            int noise = (int) (40 * Rnd.hash(x, y));
            picture[i] = Math.hypot(x - 40, y - 30) < 20
                    ? Tone.rgb(190 + noise, 60 + noise, 40 + noise)
                    : Tone.rgb(2 * x + noise, 90 + noise, 3 * y / 2 + noise);
        }

        int[] flat = Flattening.of(picture, WIDTH, HEIGHT, reach, range);
        int[] expected = byOpenCv(picture, reach, range);

        for (int i = 0; i < flat.length; i++) {
            for (int shift = 0; shift < 24; shift += 8) {
                assertThat(Math.abs((flat[i] >> shift & 255) - (expected[i] >> shift & 255)))
                        .as("pixel %d", i)
                        .isLessThanOrEqualTo(1);
            }
        }
        assertThat(flat).isNotEqualTo(picture);
    }

    private static int[] byOpenCv(int[] picture, double reach, double range) {
        try (PointerScope _ = new PointerScope()) {
            Mat bgr = new Mat();
            cvtColor(Mats.of(picture, WIDTH, HEIGHT), bgr, COLOR_BGRA2BGR);
            Mat flat = new Mat();
            edgePreservingFilter(bgr, flat, RECURS_FILTER, (float) reach, (float) range);
            Mat out = new Mat();
            cvtColor(flat, out, COLOR_BGR2BGRA);
            return Mats.argb(out);
        }
    }
}
