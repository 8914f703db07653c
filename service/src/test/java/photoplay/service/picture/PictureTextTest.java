package photoplay.service.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import photoplay.service.outbound.RefusedException;
import photoplay.service.picture.PictureProblem.BadBase64;
import photoplay.service.picture.PictureProblem.Empty;
import photoplay.service.picture.PictureProblem.TooManyBytes;

final class PictureTextTest {
    private static final int MOST = 1000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "data:image/png;base64,",
                "data:image/jpeg;base64,",
                "DATA:IMAGE/PNG;BASE64,",
                "data:;base64,",
                "data:image/svg+xml;base64,",
                "data:image/png;name=a.png;base64,",
                "data:image/png;charset=utf-8;base64,",
            })
    void roundTrip(String prefix) throws Exception {
        var random = new Random(5);
        for (var length = 1; length <= MOST; length++) {
            var bytes = new byte[length];
            random.nextBytes(bytes);
            assertThat(PictureText.decode(prefix + Base64.getEncoder().encodeToString(bytes), MOST))
                    .isEqualTo(bytes);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "AAA | 3",
                "A | 1",
                "AAAAA | 5",
                "AA== AA== | 2",
                "AA=A | 2",
                "=AAA | 0",
                "A=== | 1",
                "==== | 0",
                "AAAA= | 5",
                "AA-_ | 2",
                "AA A | 2",
                "AAAA!AAA | 4",
                "é§øå | 0",
                "data:image/png,AAAA | 0",
                "data:image/png;base64;AAAA | 0",
                "data:image/png;base64,AA-A | 24",
                "data:text plain;base64,AAAA | 0",
                "data: | 0",
                "data:image/png;base64,data:image/png;base64,AAAA | 26",
                "photos.example/a.jpg | 6",
                "AAAAdata:,x | 8",
            })
    void badTextIsPointedAt(String text, int position) {
        var refused = catchThrowableOfType(PictureRefusedException.class, () -> PictureText.decode(text, MOST));
        assertThat(refused.problem())
                .isInstanceOfSatisfying(
                        BadBase64.class,
                        bad -> assertThat(bad.position()).as(bad.reason()).isEqualTo(position));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\nAAAA", "AA\r\nAA", "AAAA\n", "AA\tAA", " AAAA", "AAAA ", "AAA\0", "AAA\ud800", "\ufeffAAAA"})
    void blanksAndControlsAreNotSkipped(String text) {
        assertThatThrownBy(() -> PictureText.decode(text, MOST))
                .isInstanceOfSatisfying(
                        PictureRefusedException.class,
                        refused -> assertThat(refused.problem()).isInstanceOf(BadBase64.class));
    }

    @Test
    void emptyAndHugeTexts() {
        assertThat(problem("", MOST)).isInstanceOf(Empty.class);
        assertThat(problem("data:image/png;base64,", MOST)).isInstanceOf(Empty.class);
        assertThat(problem("A".repeat(50_000_000), 10_000_000)).isInstanceOf(TooManyBytes.class);
        assertThat(problem("!".repeat(50_000_000), 10_000_000)).isInstanceOf(TooManyBytes.class);
        assertThat(problem("data:" + "a".repeat(10_000_000), MOST)).isInstanceOf(BadBase64.class);
    }

    @Test
    void theCapIsExact() throws Exception {
        assertThat(PictureText.decode(Base64.getEncoder().encodeToString(new byte[MOST]), MOST))
                .hasSize(MOST);
        assertThat(problem(Base64.getEncoder().encodeToString(new byte[MOST + 1]), MOST))
                .isInstanceOf(TooManyBytes.class);
    }

    /** Whatever is taken, an unrelated strict decoder takes too, to the same bytes. */
    @Test
    void mutatedTextsNeverMeanTwoThings() throws Exception {
        var random = new Random(20261123);
        var pieces = new String[] {
            "=", "==", "-", "_", " ", "\n", "%", ",", ";", "data:", "base64,", "\ud83d\ude00", "A", "/", "+"
        };
        var taken = 0;
        for (var i = 0; i < 100_000; i++) {
            var bytes = new byte[1 + random.nextInt(40)];
            random.nextBytes(bytes);
            var text = new StringBuilder(random.nextInt(3) == 0 ? "data:image/png;base64," : "");
            text.append(Base64.getEncoder().encodeToString(bytes));
            for (var edits = random.nextInt(3); edits > 0; edits--) {
                var at = random.nextInt(text.length());
                switch (random.nextInt(3)) {
                    case 0 -> text.insert(at, pieces[random.nextInt(pieces.length)]);
                    case 1 -> text.deleteCharAt(at);
                    default -> text.setCharAt(at, (char) random.nextInt(256));
                }
                if (text.isEmpty()) {
                    text.append("AAAA");
                }
            }
            try {
                var decoded = PictureText.decode(text.toString(), 100);
                var plain = text.substring(text.lastIndexOf(",") + 1);
                assertThat(decoded).isEqualTo(Base64.getDecoder().decode(plain));
                taken++;
            } catch (PictureRefusedException refused) {
                assertThat(refused.problem()).isInstanceOfAny(BadBase64.class, Empty.class, TooManyBytes.class);
            }
        }
        assertThat(taken).isGreaterThan(20_000);
    }

    @Test
    void aSourceIsAUrlOrAPicture() throws Exception {
        var file = Pictures.png(400, 400);
        var text = Base64.getEncoder().encodeToString(file);
        assertThat(PictureSource.parse(text, PictureLimits.KLING))
                .isInstanceOfSatisfying(PictureSource.Inline.class, inline -> {
                    assertThat(inline.file()).isEqualTo(file);
                    assertThat(inline.header().stored()).isEqualTo(new Size(400, 400));
                });
        assertThat(PictureSource.parse("data:image/jpeg;base64," + text, PictureLimits.KLING))
                .isInstanceOf(PictureSource.Inline.class);
        assertThat(PictureSource.parse("HTTPS://photos.example/a.jpg", PictureLimits.KLING))
                .isInstanceOfSatisfying(
                        PictureSource.ByUrl.class,
                        url -> assertThat(url.url()).hasToString("https://photos.example/a.jpg"));
        assertThatThrownBy(() -> PictureSource.parse("file:///etc/passwd", PictureLimits.KLING))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> PictureSource.parse("javascript:alert(1)", PictureLimits.KLING))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> PictureSource.parse("photos.example/a.jpg", PictureLimits.KLING))
                .isInstanceOf(PictureRefusedException.class);
    }

    private static PictureProblem problem(String text, int most) {
        return catchThrowableOfType(PictureRefusedException.class, () -> PictureText.decode(text, most))
                .problem();
    }
}
