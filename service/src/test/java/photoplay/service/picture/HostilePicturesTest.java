package photoplay.service.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import photoplay.service.picture.HostilePictures.Expected;

final class HostilePicturesTest {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final long MOST_MEMORY = 8_000_000;
    private static final Duration MOST_CPU = Duration.ofSeconds(1);

    static Stream<HostilePictures> all() {
        return HostilePictures.all();
    }

    @Test
    void theCorpusIsLarge() {
        assertThat(all().count()).isGreaterThan(2_000);
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyPicture(HostilePictures picture) throws Exception {
        switch (picture.expected()) {
            case Expected.Refused(var rules) ->
                assertThatThrownBy(() -> measuredWithinBounds(picture.file()))
                        .isInstanceOfSatisfying(PictureRefusedException.class, refused -> {
                            assertThat(refused.problem().getClass()).isIn(rules);
                            assertThat(refused.getMessage())
                                    .hasSizeBetween(20, 200)
                                    .endsWith(".");
                        });
            case Expected.Measured(int width, int height) ->
                assertThat(measuredWithinBounds(picture.file()).upright()).isEqualTo(new Size(width, height));
        }
    }

    /** An unrelated decoder sees the same sizes. */
    @Test
    void agreesWithTheJdkOnSoundFiles() throws Exception {
        var random = new Random(7);
        for (var i = 0; i < 60; i++) {
            var width = 1 + random.nextInt(300);
            var height = 1 + random.nextInt(300);
            var format = random.nextBoolean() ? "png" : "jpeg";
            var file = Pictures.encoded(format, width, height, BufferedImage.TYPE_INT_RGB);
            var theirs = ImageIO.read(new ByteArrayInputStream(file));
            var ours = PictureHeader.read(file);
            assertThat(ours.stored()).isEqualTo(new Size(theirs.getWidth(), theirs.getHeight()));
            assertThat(ours.channels()).isEqualTo(3);
            assertThat(ours.bits()).isEqualTo(8);
            assertThat(ours.format()).isEqualTo(format.equals("png") ? PictureFormat.PNG : PictureFormat.JPEG);
        }
    }

    /** Any bytes get an answer; what is taken is within the limits. */
    @Test
    void mutatedFilesAlwaysGetAnAnswer() {
        var random = new Random(20261123);
        var seeds = Stream.of(
                        HostilePictures.jpegs(),
                        HostilePictures.pngs(),
                        HostilePictures.webps(),
                        HostilePictures.orientations())
                .flatMap(List::stream)
                .map(HostilePictures::file)
                .filter(file -> file.length < 20_000)
                .toList();
        var taken = 0;
        for (var i = 0; i < 100_000; i++) {
            var file = seeds.get(random.nextInt(seeds.size())).clone();
            for (var edits = 1 + random.nextInt(6); edits > 0; edits--) {
                var at = random.nextInt(Math.min(file.length, random.nextBoolean() ? 64 : Integer.MAX_VALUE));
                switch (random.nextInt(4)) {
                    case 0 -> file[at] = (byte) random.nextInt(256);
                    case 1 -> file[at] = (byte) (random.nextBoolean() ? 0xff : 0);
                    case 2 -> file[at] ^= (byte) (1 << random.nextInt(8));
                    default -> file = java.util.Arrays.copyOf(file, at + 1);
                }
            }
            try {
                var header = measuredWithinBounds(file);
                assertThat(header.upright().shorter()).isGreaterThanOrEqualTo(300);
                assertThat(header.upright().pixels()).isLessThanOrEqualTo(40_000_000);
                taken++;
            } catch (PictureRefusedException refused) {
                assertThat(refused.problem().code()).startsWith("picture_");
            }
        }
        assertThat(taken).isGreaterThan(1_000);
    }

    private static PictureHeader measuredWithinBounds(byte[] file) throws PictureRefusedException {
        var memory = THREADS.getCurrentThreadAllocatedBytes();
        var cpu = THREADS.getCurrentThreadCpuTime();
        try {
            return PictureLimits.KLING.measure(file);
        } finally {
            assertThat(THREADS.getCurrentThreadAllocatedBytes() - memory).isLessThan(MOST_MEMORY);
            assertThat(Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - cpu))
                    .isLessThan(MOST_CPU);
        }
    }
}
