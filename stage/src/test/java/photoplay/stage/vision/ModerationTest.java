package photoplay.stage.vision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import photoplay.stage.vision.Moderation.Scores;

class ModerationTest {
    /** The build wrote what the original network says of two inputs beside the converted one. */
    @Test
    void says_what_the_original_network_says() throws Exception {
        var network =
                new Moderation.Network(new Onnx(Optional.empty()).open(Samples.MODELS.resolve("nsfw_mid.onnx"), 1));
        List<List<Double>> expected = expected();
        same(network.scores(noise()), expected.get(0));
        same(network.scores(gradient()), expected.get(1));
        network.close();
    }

    @Test
    void ordinary_photos_are_not_indecent() {
        try (var moderation = Moderation.open(Models.in(Samples.MODELS))) {
            var intake = new Intake(1600);
            for (String name : List.of("astronaut.png", "chelsea.png", "coffee.png", "rocket.jpg")) {
                Scores scores = moderation
                        .judge(intake.read(Samples.bytes(name)).pixels())
                        .orElseThrow();
                assertThat(scores.explicit()).as(name).isLessThan(0.3);
                assertThat(scores.drawing() + scores.hentai() + scores.neutral() + scores.porn() + scores.sexy())
                        .isCloseTo(1, within(1e-3));
            }
        }
    }

    @Test
    void without_its_model_it_says_nothing(@TempDir Path empty) {
        try (var moderation = Moderation.open(Models.in(empty))) {
            assertThat(moderation.judge(
                            new Intake(1600).read(Samples.bytes("coffee.png")).pixels()))
                    .isEmpty();
        }
    }

    private static void same(Scores scores, List<Double> expected) {
        assertThat(List.of(scores.drawing(), scores.hentai(), scores.neutral(), scores.porn(), scores.sexy()))
                .usingComparatorForType((a, b) -> Math.abs(a - b) < 5e-4 ? 0 : Double.compare(a, b), Double.class)
                .usingRecursiveComparison()
                .isEqualTo(expected);
    }

    private static List<List<Double>> expected() throws IOException {
        String json = Files.readString(Samples.MODELS.resolve("nsfw_mid.parity.json"));
        List<List<Double>> out = new ArrayList<>();
        var lists = Pattern.compile("\"expected\":\\s*\\[([^\\]]*)\\]").matcher(json);
        while (lists.find()) {
            out.add(Pattern.compile(",")
                    .splitAsStream(lists.group(1))
                    .map(String::strip)
                    .map(Double::valueOf)
                    .toList());
        }
        assertThat(out).hasSize(2);
        return out;
    }

    private static float[] noise() {
        float[] out = new float[224 * 224 * 3];
        int state = 20261123;
        for (int i = 0; i < out.length; i++) {
            state = state * 1664525 + 1013904223;
            out[i] = (state >>> 24) / 255f;
        }
        return out;
    }

    private static float[] gradient() {
        float[] out = new float[224 * 224 * 3];
        int i = 0;
        for (int y = 0; y < 224; y++) {
            for (int x = 0; x < 224; x++) {
                for (int c = 0; c < 3; c++) {
                    out[i++] = (3 * x + 5 * y + 70 * c) % 256 / 255f;
                }
            }
        }
        return out;
    }
}
