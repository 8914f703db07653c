package photoplay.stage.vision;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bytedeco.javacpp.PointerScope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import photoplay.stage.portrait.Raster;

class OnnxTest {
    private static final Path MODEL = Samples.MODELS.resolve("nsfw_mid.onnx");
    private static final Raster PHOTO =
            new Intake(480).read(Samples.bytes("astronaut.png")).pixels();

    @TempDir
    private Path folder;

    @Test
    void a_kept_model_says_exactly_what_the_model_says() throws Exception {
        var shelf = new Onnx(Optional.of(folder));
        Moderation.Scores itself = scores(new Onnx(Optional.empty()));
        assertThat(scores(shelf)).isEqualTo(itself);
        assertThat(kept()).hasSize(1);
        Path weights = kept().getFirst().resolve("weights.bin");
        FileTime made = Files.getLastModifiedTime(weights);
        assertThat(scores(shelf)).isEqualTo(itself);
        assertThat(kept()).hasSize(1);
        assertThat(Files.getLastModifiedTime(weights)).isEqualTo(made);
    }

    @Test
    void the_best_cut_out_is_the_same_to_the_last_bit() throws Exception {
        Path model = Samples.MODELS.resolve("isnet_768.onnx");
        var shelf = new Onnx(Optional.of(folder));
        byte[] first = matte(shelf, model);
        assertThat(matte(shelf, model)).isEqualTo(first);
    }

    @Test
    void what_is_damaged_is_made_again() throws Exception {
        var shelf = new Onnx(Optional.of(folder));
        Moderation.Scores first = scores(shelf);
        for (String name : List.of("weights.bin", "graph.onnx")) {
            Path file = kept().getFirst().resolve(name);
            long size = Files.size(file);
            try (var cut = new RandomAccessFile(file.toFile(), "rw")) {
                cut.setLength(size / 2);
            }
            assertThat(scores(shelf)).isEqualTo(first);
            assertThat(kept()).hasSize(1);
            assertThat(file).hasSize(size);
        }
    }

    @Test
    void another_model_is_not_taken_for_it() throws Exception {
        Path copy = Files.copy(MODEL, folder.resolve("nsfw_mid.onnx"));
        var shelf = new Onnx(Optional.of(Files.createDirectory(folder.resolve("shelf"))));
        shelf.open(copy, 1).close();
        Files.setLastModifiedTime(copy, FileTime.from(Instant.EPOCH));
        shelf.open(copy, 1).close();
        try (var all = Files.list(folder.resolve("shelf"))) {
            assertThat(all).hasSize(2);
        }
    }

    @Test
    void without_room_the_model_is_opened_itself() throws Exception {
        Path file = Files.writeString(folder.resolve("no folder"), "");
        assertThat(scores(new Onnx(Optional.of(file)))).isEqualTo(scores(new Onnx(Optional.empty())));
    }

    @Test
    void what_was_left_behind_goes_and_what_others_use_stays() throws Exception {
        Instant now = Instant.now();
        Path left = aged("unfinished1", now.minusSeconds(2 * 3600));
        Path underWay = aged("unfinished2", now.minusSeconds(60));
        Path forgotten = aged("old.onnx-1", now.minusSeconds(40L * 24 * 3600));
        Path used = aged("other.onnx-1", now.minusSeconds(24 * 3600));
        scores(new Onnx(Optional.of(folder)));
        assertThat(left).doesNotExist();
        assertThat(forgotten).doesNotExist();
        assertThat(underWay).exists();
        assertThat(used).exists();
    }

    private Path aged(String name, Instant when) throws IOException {
        Path made = Files.createDirectory(folder.resolve(name));
        Files.writeString(made.resolve("weights.bin"), "");
        return Files.setLastModifiedTime(made, FileTime.from(when));
    }

    private static Moderation.Scores scores(Onnx onnx) throws OrtException {
        var network = new Moderation.Network(onnx.open(MODEL, 1));
        try {
            float[] grey = new float[224 * 224 * 3];
            for (int i = 0; i < grey.length; i++) {
                grey[i] = (i % 97) / 97f;
            }
            return network.scores(grey);
        } finally {
            network.close();
        }
    }

    private static byte[] matte(Onnx onnx, Path model) throws OrtException {
        IsnetMatting network = IsnetMatting.open(onnx, model, 2);
        try (var _ = new PointerScope()) {
            return network.matte(Mats.view(PHOTO)).alpha();
        } finally {
            network.close();
        }
    }

    private List<Path> kept() {
        try (var all = Files.list(folder)) {
            return all.toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
