package photoplay.service.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.ByteOrder;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PictureLimitsTest {

    @ParameterizedTest
    @CsvSource({
        "200, 400, 300 x 600",
        "400, 200, 600 x 300",
        "1000, 300, 750 x 300",
        "300, 1000, 300 x 750",
        "1, 1, 300 x 300",
        "1, 20000, 300 x 750",
        "2147483647, 1, 750 x 300",
        "10000, 10000, 6324 x 6324",
        "20000, 8000, 10000 x 4000",
        "299, 299, 300 x 300",
    })
    void theNearestValidSizeIsNamed(long width, long height, String nearest) {
        var refused = catchThrowableOfType(
                PictureRefusedException.class, () -> PictureLimits.KLING.measure(Pictures.png(width, height)));
        assertThat(refused.problem().nearest().orElseThrow()).hasToString(nearest);
        assertThat(refused.getMessage()).contains(nearest, width + " x " + height);
    }

    @Test
    void theNearestValidSizeIsValid() throws Exception {
        var random = new Random(3);
        var refusals = 0;
        for (var i = 0; i < 20_000; i++) {
            var width = 1 + random.nextInt(1 << 1 + random.nextInt(30));
            var height = random.nextBoolean() ? 1 + random.nextInt(1 << 1 + random.nextInt(30)) : width;
            try {
                PictureLimits.KLING.measure(Pictures.png(width, height));
            } catch (PictureRefusedException refused) {
                var near = refused.problem().nearest().orElseThrow();
                PictureLimits.KLING.measure(Pictures.png(near.width(), near.height()));
                assertThat(near.width() > near.height()).isEqualTo(width > height && near.width() != near.height());
                refusals++;
            }
        }
        assertThat(refusals).isGreaterThan(10_000);
    }

    @Test
    void limitsApplyToThePictureAsSeen() {
        var tall = Pictures.jpeg(1000, 300, Pictures.app1(Pictures.tiff(ByteOrder.BIG_ENDIAN, 6)));
        var refused = catchThrowableOfType(PictureRefusedException.class, () -> PictureLimits.KLING.measure(tall));
        assertThat(refused.problem())
                .isEqualTo(new PictureProblem.TooLong(new Size(300, 1000), 2.5, new Size(300, 750)));
    }

    /** Smallest files of every kind of WebP, made by the reference encoder. */
    @ParameterizedTest
    @CsvSource({
        "UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA, 3",
        "UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==, 4",
        "UklGRkoAAABXRUJQVlA4WAoAAAAQAAAAAAAAAAAAQUxQSAwAAAARBxAR/Q9ERP8DAABWUDggGAAAABQBAJ0BKgEAAQAAAP4AAA3AAP7mtQAAAA==, 4",
    })
    void realWebp(String base64, int channels) throws Exception {
        assertThat(PictureHeader.read(Base64.getDecoder().decode(base64)))
                .isEqualTo(new PictureHeader(PictureFormat.WEBP, new Size(1, 1), 1, 8, channels));
    }

    @Test
    void realAnimatedWebp() {
        var file = Base64.getDecoder()
                .decode(
                        "UklGRlIAAABXRUJQVlA4WAoAAAASAAAAAAAAAAAAQU5JTQYAAAD/////AABBTk1GJgAAAAAAAAAAAAAAAAAAAGQAAABWUDhMDQAAAC8AAAAQBxAREYiI/gcA");
        var refused = catchThrowableOfType(PictureRefusedException.class, () -> PictureHeader.read(file));
        assertThat(refused.problem()).isInstanceOf(PictureProblem.Unsupported.class);
    }
}
