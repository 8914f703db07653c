package photoplay.service.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class StorageNameTest {

    @ParameterizedTest
    @CsvSource({
        "videos/clx1.mp4, video/mp4",
        "uploads/a_b-c.jpg, image/jpeg",
        "uploads/a.png, image/png",
        "uploads/a.webp, image/webp",
        "x/y.bin, application/octet-stream",
    })
    void names(String text, String contentType) {
        assertThat(new StorageName(text).contentType()).isEqualTo(contentType);
        assertThat(StorageName.parse(text)).contains(new StorageName(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "a.mp4",
                "/etc/passwd",
                "../a.mp4",
                "videos/../a.mp4",
                "videos/..",
                "videos/.hidden.mp4",
                "videos/a",
                "videos//a.mp4",
                "videos/a/b.mp4",
                "Videos/a.mp4",
                "videos/A.mp4",
                "videos/a.mp4\n",
                "videos/a\0.mp4",
                "videos\\a.mp4",
                "videos/a.mp4/",
                ".incoming/a.mp4",
                "videos/%2e%2e.mp4",
                "videos/a b.mp4",
                "videos/ä.mp4",
                "videos/-a.mp4",
                "videos/a..mp4",
                "C:/a.mp4",
            })
    void anythingElseIsNone(String text) {
        assertThat(StorageName.parse(text)).isEmpty();
        assertThatThrownBy(() -> new StorageName(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
