package photoplay.stage.vision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import photoplay.stage.portrait.Portrait;

class PortraitsTest {
    private static final Portraits.Limits ROOM = Portraits.Limits.DEFAULT;

    @Test
    void a_stored_portrait_comes_back_the_same(@TempDir Path folder) throws IOException {
        Portrait made;
        try (Portraits first = portraits(folder, ROOM)) {
            made = first.portrait(Samples.bytes("astronaut.png"));
            assertThat(first.portrait(Samples.bytes("astronaut.png")))
                    .as("from memory")
                    .isSameAs(made);
        }
        try (Portraits second = portraits(folder, ROOM)) {
            Portrait read = second.portrait(Samples.bytes("astronaut.png"));
            assertThat(read).isNotSameAs(made);
            same(read, made);
        }
    }

    @Test
    void reading_takes_no_time_worth_naming(@TempDir Path folder) throws IOException {
        Portrait made;
        try (Portraits portraits = portraits(folder, ROOM)) {
            made = portraits.portrait(Samples.bytes("coffee.png"));
        }
        Path file = files(folder).getFirst();
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            long start = System.nanoTime();
            same(PortraitFile.read(file), made);
            best = Math.min(best, System.nanoTime() - start);
        }
        assertThat(best / 1e6).as("milliseconds").isLessThan(60);
    }

    @Test
    void a_photo_that_comes_many_times_at_once_is_developed_once(@TempDir Path folder) throws Exception {
        try (Portraits portraits = portraits(folder, ROOM);
                var threads = Executors.newFixedThreadPool(6)) {
            byte[] photo = Samples.bytes("coffee.png");
            var together = new CyclicBarrier(6);
            Callable<Portrait> ask = () -> {
                together.await();
                return portraits.portrait(photo);
            };
            Set<Portrait> made = Collections.newSetFromMap(new IdentityHashMap<>());
            for (Future<Portrait> answer : threads.invokeAll(Collections.nCopies(6, ask))) {
                made.add(answer.get());
            }
            assertThat(made).hasSize(1);
        }
    }

    @Test
    void a_damaged_file_is_made_again(@TempDir Path folder) throws IOException {
        try (Portraits portraits = portraits(folder, ROOM)) {
            portraits.portrait(Samples.bytes("coffee.png"));
        }
        Path file = files(folder).getFirst();
        for (long at : new long[] {0, 5, 300, Files.size(file) - 9}) {
            try (var raw = new RandomAccessFile(file.toFile(), "rw")) {
                raw.seek(at);
                int old = raw.read();
                raw.seek(at);
                raw.write(old ^ 0x55);
            }
            assertThatExceptionOfType(IOException.class).isThrownBy(() -> PortraitFile.read(file));
            try (Portraits portraits = portraits(folder, ROOM)) {
                assertThat(portraits.portrait(Samples.bytes("coffee.png")).id()).hasSize(64);
            }
            assertThat(PortraitFile.read(file).photo().width()).isEqualTo(600);
        }
        try (var raw = new RandomAccessFile(file.toFile(), "rw")) {
            raw.setLength(raw.length() / 2);
        }
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> PortraitFile.read(file));
    }

    @Test
    void the_oldest_files_go_when_the_folder_is_full(@TempDir Path folder) throws IOException {
        try (Portraits portraits = portraits(folder, new Portraits.Limits(1, 7_500_000))) {
            Portrait cat = portraits.portrait(Samples.bytes("chelsea.png"));
            Portrait cup = portraits.portrait(Samples.bytes("coffee.png"));
            assertThat(files(folder)).hasSize(2);
            Portrait rocket = portraits.portrait(Samples.bytes("rocket.jpg"));
            assertThat(files(folder).stream()
                            .map(f -> f.getFileName().toString().substring(0, 64)))
                    .contains(rocket.id())
                    .doesNotContain(cat.id());
            assertThat(cup.id()).isNotEqualTo(rocket.id());
        }
    }

    @Test
    void other_settings_make_other_portraits(@TempDir Path folder) throws IOException {
        try (Portraits portraits = portraits(folder, ROOM)) {
            portraits.portrait(Samples.bytes("coffee.png"));
        }
        try (Portraits portraits = Portraits.open(Darkroom.open(Samples.MODELS, settings(480)), folder, ROOM)) {
            assertThat(portraits.portrait(Samples.bytes("coffee.png")).photo().width())
                    .isEqualTo(480);
        }
        assertThat(files(folder)).hasSize(2);
    }

    @Test
    void a_refused_photo_stays_refused_and_leaves_nothing(@TempDir Path folder) throws IOException {
        try (Portraits portraits = portraits(folder, ROOM)) {
            for (int i = 0; i < 2; i++) {
                assertThatExceptionOfType(PhotoRefused.class).isThrownBy(() -> portraits.portrait(new byte[100]));
            }
            assertThat(folder).isEmptyDirectory();
        }
    }

    private static Portraits portraits(Path folder, Portraits.Limits limits) throws IOException {
        return Portraits.open(Darkroom.open(Samples.MODELS, settings(1600)), folder, limits);
    }

    /** The quick network: what is understood does not matter here. */
    private static Darkroom.Settings settings(int longSide) {
        return new Darkroom.Settings(Darkroom.Settings.Cutting.PEOPLE, 1, longSide);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static void same(Portrait a, Portrait b) {
        assertThat(a.id()).isEqualTo(b.id());
        assertThat(a.kind()).isEqualTo(b.kind());
        assertThat(a.photo().pixels().mismatch(b.photo().pixels())).isEqualTo(-1);
        assertThat(a.cutout().pixels().mismatch(b.cutout().pixels())).isEqualTo(-1);
        assertThat(a.backdrop().pixels().mismatch(b.backdrop().pixels())).isEqualTo(-1);
        assertThat(a.matte().values()).isEqualTo(b.matte().values());
        assertThat(a.relief().values()).isEqualTo(b.relief().values());
        assertThat(a.relief().unit()).isEqualTo(b.relief().unit());
        assertThat(a.subject().box()).isEqualTo(b.subject().box());
        assertThat(a.subject().skyline()).isEqualTo(b.subject().skyline());
        assertThat(a.faces()).isEqualTo(b.faces());
        assertThat(a.body()).isEqualTo(b.body());
        assertThat(a.palette()).isEqualTo(b.palette());
    }
}
