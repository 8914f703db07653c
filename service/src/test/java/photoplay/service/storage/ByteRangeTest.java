package photoplay.service.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ByteRangeTest {

    @ParameterizedTest
    @CsvSource({
        "bytes=0-0, 0, 1",
        "bytes=0-499, 0, 500",
        "bytes=500-, 500, 500",
        "bytes=-1, 999, 1",
        "bytes=-500, 500, 500",
        "bytes=-5000, 0, 1000",
        "bytes=990-5000, 990, 10",
        "BYTES=1-2, 1, 2",
        "bytes=999-999, 999, 1",
        "bytes=0-999999999999999999, 0, 1000",
    })
    void parts(String header, long first, long count) {
        assertThat(ByteRange.of(header, 1000)).isEqualTo(new ByteRange.Part(first, count));
    }

    @ParameterizedTest
    @CsvSource({"bytes=1000-", "bytes=1000-2000", "bytes=-0", "bytes=999999999999999999-"})
    void outside(String header) {
        assertThat(ByteRange.of(header, 1000)).isEqualTo(new ByteRange.Outside());
    }

    @ParameterizedTest
    @CsvSource({
        "''",
        "bytes",
        "bytes=",
        "bytes=-",
        "bytes=a-b",
        "bytes=5-4",
        "'bytes=0-1,5-6'",
        "items=0-1",
        "bytes=0-1-2",
        "bytes=9999999999999999999-",
        "bytes=--5",
        "bytes=+1-2",
        "bytes = 0-1",
        "bytes=0 - 1",
    })
    void whole(String header) {
        assertThat(ByteRange.of(header, 1000)).isEqualTo(new ByteRange.Whole());
    }

    @Test
    void anEmptyFileHasNoParts() {
        assertThat(ByteRange.of("bytes=0-", 0)).isEqualTo(new ByteRange.Outside());
        assertThat(ByteRange.of("bytes=-5", 0)).isEqualTo(new ByteRange.Outside());
    }

    @Test
    void partsAreAlwaysWithinTheFile() {
        var random = new Random(11);
        for (var i = 0; i < 100_000; i++) {
            var size = random.nextInt(100);
            var header = "bytes=" + edge(random) + "-" + edge(random);
            if (ByteRange.of(header, size) instanceof ByteRange.Part(long first, long count)) {
                assertThat(first).as(header).isBetween(0L, size - 1L);
                assertThat(count).as(header).isBetween(1L, size - first);
            }
        }
    }

    private static String edge(Random random) {
        return random.nextInt(4) == 0 ? "" : Long.toString(random.nextLong(150));
    }
}
