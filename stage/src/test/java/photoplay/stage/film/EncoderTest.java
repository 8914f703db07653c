package photoplay.stage.film;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_AAC;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_H264;
import static org.bytedeco.ffmpeg.global.avutil.*;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import photoplay.stage.film.EncodingException.Step;
import photoplay.stage.sound.Pcm;

class EncoderTest {
    private static final int[] BARS = {0xFFFF0000, 0xFF00FF00, 0xFF0000FF, 0xFFFFFFFF, 0xFF000000, 0xFF808080};
    private static final double TONE = 1000;

    @TempDir
    Path folder;

    @Test
    void aWholeClipComesBackAsItWasSent() throws Exception {
        var clip = Clip.of(720, 1280, 5, 1);
        Path file = folder.resolve("clip.mp4");
        shoot(file, clip);
        Film film = Film.read(file);

        assertThat(film.lumas()).hasSize(150);
        assertThat(film.seconds()).isCloseTo(5.0, within(0.001));
        assertThat(film.width()).isEqualTo(720);
        assertThat(film.height()).isEqualTo(1280);
        assertThat(film.codec()).isEqualTo(AV_CODEC_ID_H264);
        assertThat(film.pixelFormat()).isEqualTo(AV_PIX_FMT_YUV420P);
        assertThat(film.range()).isEqualTo(AVCOL_RANGE_MPEG);
        assertThat(film.matrix()).isEqualTo(AVCOL_SPC_BT709);
        assertThat(film.primaries()).isEqualTo(AVCOL_PRI_BT709);
        assertThat(film.transfer()).isEqualTo(AVCOL_TRC_BT709);
        assertThat(film.audioCodec()).isEqualTo(AV_CODEC_ID_AAC);
        assertThat(film.audioRate()).isEqualTo(48_000);
        assertThat(film.audioChannels()).isEqualTo(2);
        assertThat(film.keys().get(0)).isTrue();
        assertThat(film.keys().get(60)).isTrue();
        assertThat(Film.boxes(file)).startsWith("ftyp", "moov").contains("mdat");
        assertColours(film, 0);
        assertColours(film, 149);
        assertTone(film.left(), TONE);
        assertTone(film.right(), TONE * 2);
    }

    @Test
    void theSameFilmHasTheSameBytes() throws Exception {
        var clip = Clip.of(360, 640, 2, 1);
        Path first = folder.resolve("first.mp4");
        Path second = folder.resolve("second.mp4");
        shoot(first, clip);
        shoot(second, clip);
        assertThat(first).hasSameBinaryContentAs(second);
    }

    @ParameterizedTest
    @CsvSource({"1, 30, 30", "2.37, 30, 71", "0.1, 30, 3", "0.034, 30, 1", "1.5, 25, 38", "3.21, 24, 77"})
    void anyLengthIsKeptToTheFrame(double seconds, int fps, int frames) throws Exception {
        var clip = new Clip(128, 96, fps, seconds, 1);
        Path file = folder.resolve("odd.mp4");
        shoot(file, clip);
        Film film = Film.read(file);
        assertThat(film.lumas()).hasSize(frames);
        assertThat(film.seconds()).isCloseTo(frames / (double) fps, within(0.001));
    }

    @Test
    void soundIsPaddedOrCutToTheClip() throws Exception {
        var clip = Clip.of(128, 96, 1, 1);
        for (int samples : new int[] {0, 100, 24_000, 96_000}) {
            Path file = folder.resolve("sound.mp4");
            encode(file, clip, tone(samples));
            assertThat(Film.read(file).seconds()).isCloseTo(1, within(0.001));
        }
    }

    @Test
    void anUnfinishedFilmLeavesNoFile() throws Exception {
        var clip = Clip.of(128, 96, 1, 1);
        Path file = folder.resolve("unfinished.mp4");
        try (var arena = Arena.ofConfined();
                var encoder = Encoder.open(file, clip, Pcm.silence(clip.samples()), Encoding.STANDARD)) {
            encoder.frame(I420.allocate(arena, 128, 96));
            assertThat(file).exists();
            assertThatThrownBy(encoder::finish)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("30 frames, 1 came");
        }
        assertThat(file).doesNotExist();
    }

    @Test
    void aMissingFolderIsNamed() {
        Path file = folder.resolve("nowhere").resolve("clip.mp4");
        var clip = Clip.of(128, 96, 1, 1);
        assertThatThrownBy(() -> Encoder.open(file, clip, Pcm.silence(0), Encoding.STANDARD))
                .isInstanceOfSatisfying(
                        EncodingException.class, e -> assertThat(e.step()).isEqualTo(Step.OPEN))
                .hasMessageContaining(file.toString())
                .hasMessageContaining("No such file");
    }

    @Test
    void aFullDiskIsToldAndLeavesTheDeviceAlone() {
        Path full = Path.of("/dev/full");
        org.junit.jupiter.api.Assumptions.assumeTrue(Files.isWritable(full));
        var clip = Clip.of(128, 96, 2, 1);
        assertThatThrownBy(() -> encode(full, clip, tone(clip.samples())))
                .isInstanceOfSatisfying(
                        EncodingException.class, e -> assertThat(e.step()).isEqualTo(Step.WRITE))
                .hasMessageContaining("No space left");
        assertThat(full).exists();
    }

    @Test
    void framesOfAnotherSizeOrTooManyAreRefused() throws Exception {
        var clip = new Clip(128, 96, 30, 0.034, 1);
        try (var arena = Arena.ofConfined();
                var encoder = Encoder.open(folder.resolve("one.mp4"), clip, Pcm.silence(0), Encoding.STANDARD)) {
            assertThatThrownBy(() -> encoder.frame(I420.allocate(arena, 96, 128)))
                    .isInstanceOf(IllegalArgumentException.class);
            encoder.frame(I420.allocate(arena, 128, 96));
            assertThatThrownBy(() -> encoder.frame(I420.allocate(arena, 128, 96)))
                    .isInstanceOf(IllegalStateException.class);
            encoder.finish();
            assertThatThrownBy(encoder::finish).isInstanceOf(IllegalStateException.class);
        }
        assertThat(folder.resolve("one.mp4")).exists();
    }

    @Test
    void openingAndFailingManyTimesKeepsMemoryFlat() throws Exception {
        var clip = Clip.of(1280, 720, 5, 1);
        Path nowhere = folder.resolve("nowhere").resolve("clip.mp4");
        for (int i = 0; i < 10; i++) failToOpen(nowhere, clip);
        long before = residentKilobytes();
        for (int i = 0; i < 60; i++) failToOpen(nowhere, clip);
        assertThat(residentKilobytes() - before).isLessThan(100_000);
    }

    private static void failToOpen(Path nowhere, Clip clip) {
        assertThatThrownBy(() -> Encoder.open(nowhere, clip, Pcm.silence(0), Encoding.STANDARD))
                .isInstanceOf(EncodingException.class);
    }

    private static long residentKilobytes() throws Exception {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmRSS"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow();
    }

    private void shoot(Path file, Clip clip) throws Exception {
        encode(file, clip, tone(clip.samples()));
    }

    /** Vertical bars of known colours over a strip of moving noise. */
    private static void encode(Path file, Clip clip, Pcm sound) throws Exception {
        try (var arena = Arena.ofConfined();
                var encoder = Encoder.open(file, clip, sound, Encoding.STANDARD)) {
            MemorySegment bgra = arena.allocate(4L * clip.width() * clip.height(), 64);
            I420 picture = I420.allocate(arena, clip.width(), clip.height());
            for (int i = 0; i < clip.frames(); i++) {
                paint(bgra, clip, i);
                Yuv.fromBgra(bgra, picture);
                encoder.frame(picture);
            }
            encoder.finish();
        }
    }

    private static void paint(MemorySegment bgra, Clip clip, int frame) {
        var row = new int[clip.width()];
        for (int x = 0; x < row.length; x++) row[x] = BARS[x * BARS.length / row.length];
        int strip = clip.height() * 3 / 4;
        for (int y = 0; y < clip.height(); y++) {
            if (y >= strip)
                for (int x = 0; x < row.length; x++)
                    row[x] = 0xFF000000 | ((x + 7 * frame) / 9 * 0x9E3779 ^ y / 9 * 0x85EBCA);
            MemorySegment.copy(row, 0, bgra, ValueLayout.JAVA_INT_UNALIGNED, 4L * y * row.length, row.length);
        }
    }

    private static void assertColours(Film film, int frame) {
        int bar = film.width() / BARS.length;
        int y = film.height() / 4;
        for (int i = 0; i < BARS.length; i++) {
            int x = i * bar + bar / 2;
            int luma = film.lumas().get(frame)[y * film.width() + x] & 0xFF;
            int cb = film.cbs().get(frame)[y / 2 * (film.width() / 2) + x / 2] & 0xFF;
            int cr = film.crs().get(frame)[y / 2 * (film.width() / 2) + x / 2] & 0xFF;
            double base = (luma - 16) * 255 / 219.0;
            double red = base + 1.5748 * (cr - 128) * 255 / 224;
            double blue = base + 1.8556 * (cb - 128) * 255 / 224;
            double green = (base - 0.2126 * red - 0.0722 * blue) / 0.7152;
            assertThat(new double[] {red, green, blue})
                    .as("bar %d of frame %d", i, frame)
                    .containsExactly(
                            new double[] {BARS[i] >> 16 & 0xFF, BARS[i] >> 8 & 0xFF, BARS[i] & 0xFF}, within(4.0));
        }
    }

    private static Pcm tone(int samples) {
        var left = new float[samples];
        var right = new float[samples];
        for (int i = 0; i < samples; i++) {
            left[i] = (float) (0.5 * Math.sin(2 * Math.PI * TONE * i / Pcm.RATE));
            right[i] = (float) (0.5 * Math.sin(4 * Math.PI * TONE * i / Pcm.RATE));
        }
        return new Pcm(left, right);
    }

    /** Nearly all energy of the middle second lies at the frequency. */
    private static void assertTone(float[] channel, double frequency) {
        double re = 0, im = 0, energy = 0;
        int start = channel.length / 2 - Pcm.RATE / 2;
        for (int i = 0; i < Pcm.RATE; i++) {
            double s = channel[start + i];
            re += s * Math.cos(2 * Math.PI * frequency * i / Pcm.RATE);
            im += s * Math.sin(2 * Math.PI * frequency * i / Pcm.RATE);
            energy += s * s;
        }
        assertThat(2 * Math.hypot(re, im) / Pcm.RATE).isCloseTo(0.5, within(0.02));
        assertThat(2 * (re * re + im * im) / Pcm.RATE / energy).isGreaterThan(0.99);
    }
}
