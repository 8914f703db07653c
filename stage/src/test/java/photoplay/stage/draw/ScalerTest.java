package photoplay.stage.draw;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import photoplay.stage.portrait.Raster;

class ScalerTest {
    private static final int WIDTH = 240;
    private static final int HEIGHT = 200;
    /** OpenCV cuts some bits off on the way; a place that is wrong by a quarter of a pixel is beyond it. */
    private static final Offset<Double> ROUNDING = Offset.offset(0.8);

    private final Scaler scaler = new Scaler(new Scratch());

    /** Blue counts the columns, green the rows: what a pixel shows tells where it was taken from. */
    private static Raster ruler() {
        Raster r = Raster.blank(WIDTH, HEIGHT);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                r.pixels().setAtIndex(JAVA_INT, (long) y * WIDTH + x, 0xFF000000 | y << 8 | x);
            }
        }
        return r;
    }

    @RepeatedTest(40)
    void takesEachPixelFromItsPlace(RepetitionInfo info) {
        Random random = new Random(info.getCurrentRepetition());
        double kx = 0.75 + 1.3 * random.nextDouble();
        double ky = kx * (0.97 + 0.06 * random.nextDouble());
        double dx = 40 - 90 * random.nextDouble();
        double dy = 40 - 90 * random.nextDouble();
        int right = (int) Math.ceil(kx * WIDTH + dx - 0.5);
        int bottom = (int) Math.ceil(ky * HEIGHT + dy - 0.5);
        Optional<Scaler.Scaled> found = scaler.scaled(
                ruler(),
                new Scaler.Axis(kx, dx, WIDTH, first(dx), right),
                new Scaler.Axis(ky, dy, HEIGHT, first(dy), bottom));
        found.ifPresent(s -> {
            for (int y = s.fromY(); y < bottom; y++) {
                for (int x = s.fromX(); x < right; x++) {
                    int seen = s.target()
                            .data()
                            .getAtIndex(
                                    JAVA_INT, (long) (y - s.top()) * s.target().width() + x - s.left());
                    assertThat((double) (seen & 255)).isCloseTo(place(x, kx, dx, WIDTH), ROUNDING);
                    assertThat((double) (seen >> 8 & 255)).isCloseTo(place(y, ky, dy, HEIGHT), ROUNDING);
                }
            }
        });
    }

    private static int first(double offset) {
        return (int) Math.max(0, Math.ceil(offset - 0.5));
    }

    private static double place(int x, double scale, double offset, int size) {
        return Math.clamp((x + 0.5 - offset) / scale - 0.5, 0, size - 1);
    }

    @Test
    void servesMostFramesOfASlowZoom() {
        int served = 0;
        for (int i = 0; i < 150; i++) {
            double scale = 1.02 + 0.1 * i / 150;
            var axis = new Scaler.Axis(scale, 360 - 0.5 * scale * 800, 800, 0, 720);
            served += axis.start().isPresent() ? 1 : 0;
        }
        assertThat(served).isGreaterThan(110);
    }

    @Test
    void beginsInsideWhereThePictureDoes() {
        assertThat(new Scaler.Axis(1.25, 3.5, 100, 4, 90).start()).hasValue(new Scaler.Start(2, 70, 6, 7));
        assertThat(new Scaler.Axis(1.25, 3, 100, 3, 90).start()).hasValue(new Scaler.Start(0, 72, 3, 3));
    }

    @Test
    void refusesWhatNeverMeets() {
        assertThat(new Scaler.Axis(1, 3.5, 100, 4, 90).start()).isEmpty();
    }
}
