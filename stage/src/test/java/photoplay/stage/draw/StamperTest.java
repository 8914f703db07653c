package photoplay.stage.draw;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import photoplay.stage.geometry.Affine;
import photoplay.stage.geometry.Point;
import photoplay.stage.portrait.Raster;

class StamperTest {
    private static final int SIZE = 60;

    @ParameterizedTest
    @CsvSource({"0, 1, 1, 1", "37, 1.3, 1, 1", "180, 0.8, -0.6, 0.7", "265, 2.4, 0.1, 0.4", "90, 0.55, 1, 1"})
    void isTheBilinearPictureOfTheArt(double degrees, double zoom, double squeeze, double alpha) {
        Raster art = noise(19, 13, 5);
        Raster frame = noise(SIZE, SIZE, 6);
        Raster before = copy(frame);
        Affine map = Affine.move(-9.5, -6.5).then(Affine.place(new Point(31.3, 27.8), degrees, zoom * squeeze, zoom));
        Stamper.stamp(Stamper.Art.of(art), map, target(frame), alpha, false);
        Affine back = map.inverse();
        for (int y = 0; y < SIZE; y++) {
            for (int x = 0; x < SIZE; x++) {
                Point p = back.apply(new Point(x + 0.5, y + 0.5)).minus(new Point(0.5, 0.5));
                for (int shift = 0; shift < 32; shift += 8) {
                    double want = sample(art, p, shift) * alpha
                            + channel(before, x, y, shift) * (1 - alpha * sample(art, p, 24) / 255);
                    assertThat((double) channel(frame, x, y, shift))
                            .as("channel %d at %d,%d", shift, x, y)
                            .isCloseTo(want, org.assertj.core.data.Offset.offset(3.5));
                }
            }
        }
    }

    @Test
    void staysOnWhatIsSolid() {
        Raster frame = Raster.blank(SIZE, SIZE);
        for (int y = 20; y < 40; y++) {
            for (int x = 0; x < SIZE; x++) {
                frame.pixels().setAtIndex(JAVA_INT, (long) y * SIZE + x, 0xFF202020);
            }
        }
        Raster art = Raster.blank(30, 30);
        art.pixels()
                .asByteBuffer()
                .order(java.nio.ByteOrder.nativeOrder())
                .asIntBuffer()
                .put(filled(900, 0xFFFF0000));
        Stamper.stamp(Stamper.Art.of(art), Affine.move(15, 15), target(frame), 1, true);
        assertThat(pixel(frame, 30, 30)).isEqualTo(0xFFFF0000);
        assertThat(pixel(frame, 30, 17)).isZero();
        assertThat(pixel(frame, 5, 30)).isEqualTo(0xFF202020);
    }

    @Test
    void cutsWhatLiesOutsideTheFrame() {
        Raster art = noise(200, 200, 8);
        Raster frame = noise(SIZE, SIZE, 9);
        Stamper.stamp(
                Stamper.Art.of(art),
                Affine.move(-100, -100).then(Affine.place(new Point(SIZE, 3), 33, 3, 3)),
                target(frame),
                1,
                false);
        Raster untouched = noise(SIZE, SIZE, 9);
        Stamper.stamp(Stamper.Art.of(art), Affine.move(SIZE + 2, 0), target(untouched), 1, false);
        assertThat(untouched.pixels().mismatch(noise(SIZE, SIZE, 9).pixels())).isEqualTo(-1);
        assertThat(frame.pixels().mismatch(untouched.pixels())).isNotEqualTo(-1);
    }

    private static double sample(Raster r, Point p, int shift) {
        int x = (int) Math.floor(p.x());
        int y = (int) Math.floor(p.y());
        double u = p.x() - x;
        double v = p.y() - y;
        return channel(r, x, y, shift) * (1 - u) * (1 - v)
                + channel(r, x + 1, y, shift) * u * (1 - v)
                + channel(r, x, y + 1, shift) * (1 - u) * v
                + channel(r, x + 1, y + 1, shift) * u * v;
    }

    private static int channel(Raster r, int x, int y, int shift) {
        boolean inside = x >= 0 && y >= 0 && x < r.width() && y < r.height();
        return inside ? (pixel(r, x, y) >>> shift) & 255 : 0;
    }

    private static int pixel(Raster r, int x, int y) {
        return r.pixels().getAtIndex(JAVA_INT, (long) y * r.width() + x);
    }

    /** Smooth enough that filtering in steps of 1/256 is close. */
    private static Raster noise(int width, int height, long seed) {
        Random random = new Random(seed);
        Raster r = Raster.blank(width, height);
        for (int i = 0; i < width * height; i++) {
            int a = 255 - random.nextInt(60);
            int rgb = 0;
            for (int c = 0; c < 3; c++) {
                rgb = (rgb << 8) | random.nextInt(a / 2);
            }
            r.pixels().setAtIndex(JAVA_INT, i, (a << 24) | rgb);
        }
        return r;
    }

    private static int[] filled(int n, int value) {
        int[] all = new int[n];
        java.util.Arrays.fill(all, value);
        return all;
    }

    private static Raster copy(Raster r) {
        Raster out = Raster.blank(r.width(), r.height());
        out.pixels().copyFrom(r.pixels());
        return out;
    }

    private static Target target(Raster r) {
        return new Target(r.pixels(), r.width(), r.height());
    }
}
