package photoplay.service.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The fuzzer's targets hold for what it begins with, which gets past the first check. */
final class ApiTargetsTest {
    @Test
    void orders() {
        assertThat(ApiSeeds.of("OrderTarget").map(OrderTarget::draft).flatMap(Optional::stream))
                .as("but for uploads, which are asked of a database that is away, and a misspelt effect")
                .hasSize(4);
    }

    @Test
    void uploads() {
        assertThat(ApiSeeds.of("UploadTarget").map(UploadTarget::picture).flatMap(Optional::stream))
                .hasSize(4);
    }

    @Test
    void headers() {
        assertThat(ApiSeeds.of("HeaderTarget")
                        .filter(HeaderTarget::wellFormed)
                        .map(bytes -> new String(bytes, StandardCharsets.US_ASCII).substring(0, 8)))
                .containsExactly("Bearer p", "bearer  ", "j{\"alg\":", "i7d1f-4a");
    }

    /** UTF-8 cannot say half a character, so the database would hold a question mark. */
    @ParameterizedTest
    @ValueSource(strings = {"\\ud83d", "\\ude00", "a\\ude00\\ud83db", "\\ud83d\\ude00", "\\\\ud83d"})
    void halvesOfCharactersInFieldsOfOthersAreKept(String text) {
        var order = """
                {"model":"kling-effects","effect_scene":"balloon_parade","x":"%s",
                "input":{"image":"https://example.com/a.jpg"}}""".formatted(text).getBytes(StandardCharsets.UTF_8);
        var stored = OrderTarget.draft(order).orElseThrow().params().getBytes(StandardCharsets.UTF_8);
        assertThat(Json.read(stored)).isEqualTo(Json.read(order));
    }
}
