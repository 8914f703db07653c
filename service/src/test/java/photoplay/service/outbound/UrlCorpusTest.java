package photoplay.service.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class UrlCorpusTest {

    static List<Corpus> urls() {
        return Corpus.read("urls.tsv");
    }

    @ParameterizedTest
    @MethodSource("urls")
    void everyRow(Corpus row) throws Exception {
        if (row.refused()) {
            assertThatThrownBy(() -> CustomerUrl.parse(row.subject()))
                    .isInstanceOfSatisfying(RefusedException.class, refused -> {
                        assertThat(refused.refusal()).isInstanceOf(Refusal.BadUrl.class);
                        assertThat(refused.getMessage()).hasSizeLessThan(200).endsWith(".");
                    });
        } else {
            var url = CustomerUrl.parse(row.subject());
            assertThat(url).hasToString(row.verdict());
            assertThat(CustomerUrl.parse(url.toString())).isEqualTo(url);
            assertThat(url.uri().getRawAuthority()).isEqualTo(authority(url));
        }
    }

    @Test
    void theCorpusIsLarge() {
        assertThat(urls()).hasSizeGreaterThan(400);
    }

    @ParameterizedTest
    @CsvSource({
        "/b.jpg, https://photos.example/b.jpg",
        "b.jpg, https://photos.example/albums/b.jpg",
        "./b.jpg, https://photos.example/albums/./b.jpg",
        "?x=2, https://photos.example/albums/a.jpg?x=2",
        "//cdn.example/b.jpg, https://cdn.example/b.jpg",
        "https://cdn.example/b.jpg, https://cdn.example/b.jpg",
        "HTTPS://CDN.example:8443, https://cdn.example:8443/",
        "'/a b', https://photos.example/a%20b",
    })
    void redirectsAreResolved(String location, String expected) throws Exception {
        var from = CustomerUrl.parse("https://photos.example/albums/a.jpg?x=/1");
        assertThat(from.redirectedTo(location)).hasToString(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "''", "http://photos.example/b.jpg", "file:///etc/passwd", "ftp://photos.example/", "gopher://127.0.0.1/",
        "//user@photos.example/", "https://photos.example:22/", "https:b.jpg", "///b.jpg", "'//photos.example\\b'",
        "data:image/png;base64,AAAA", "jar:https://photos.example/a!/b", "https://2130706433/", "//0x7f.1/",
    })
    void redirectsThatAreNotFollowed(String location) throws Exception {
        var from = CustomerUrl.parse("https://photos.example/albums/a.jpg");
        assertThatThrownBy(() -> from.redirectedTo(location))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.refusal()).isInstanceOf(Refusal.BadRedirect.class));
    }

    /** Whatever is accepted means the same to an unrelated parser: same host, no user info, and it is stable. */
    @Test
    void mutatedUrlsNeverMeanTwoThings() {
        var random = new Random(20261123);
        var seeds = urls();
        var pieces = List.of(
                "@",
                ":",
                "/",
                "\\",
                "#",
                "?",
                "[",
                "]",
                "%",
                "%40",
                "%00",
                ".",
                "..",
                "0x7f",
                "127.0.0.1",
                "::1",
                " ",
                "\t",
                "\r\n",
                "\u3002",
                "\uff0f",
                "\ud800",
                "localhost",
                ":80",
                ":22",
                "http://",
                "xn--",
                "\u00df",
                "-",
                "_");
        var accepted = 0;
        for (var i = 0; i < 60_000; i++) {
            var text = new StringBuilder(seeds.get(random.nextInt(seeds.size())).subject());
            text.setLength(Math.min(text.length(), 300));
            for (var edits = 1 + random.nextInt(4); edits > 0; edits--) {
                var at = random.nextInt(text.length() + 1);
                switch (random.nextInt(3)) {
                    case 0 -> text.insert(at, pieces.get(random.nextInt(pieces.size())));
                    case 1 -> text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(3)));
                    default ->
                        text.insert(at, (char) (random.nextInt(5) == 0 ? random.nextInt(65536) : random.nextInt(128)));
                }
            }
            accepted += survives(text.toString());
        }
        assertThat(accepted).isGreaterThan(2_000);
    }

    private static int survives(String text) {
        CustomerUrl url;
        try {
            url = CustomerUrl.parse(text);
        } catch (RefusedException refused) {
            assertThat(refused.refusal()).isInstanceOf(Refusal.BadUrl.class);
            return 0;
        }
        var other = URI.create(url.toString());
        assertThat(other.getScheme()).as(text).isEqualTo(url.scheme());
        assertThat(other.getRawUserInfo()).as(text).isNull();
        assertThat(other.getRawFragment()).as(text).isNull();
        assertThat(other.getRawAuthority()).as(text).isEqualTo(authority(url));
        try {
            assertThat(CustomerUrl.parse(url.toString())).isEqualTo(url);
        } catch (RefusedException e) {
            throw new AssertionError("not stable: " + text, e);
        }
        return 1;
    }

    private static String authority(CustomerUrl url) {
        var host = url.host().indexOf(':') < 0 ? url.host() : "[" + url.host() + "]";
        return url.port() == (url.scheme().equals("https") ? 443 : 80) ? host : host + ":" + url.port();
    }
}
