package photoplay.app.studio;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import photoplay.effects.EffectBook;
import photoplay.stage.draw.Costs;
import photoplay.stage.draw.Renderer;
import photoplay.stage.film.Clip;
import photoplay.stage.film.Encoder;
import photoplay.stage.film.Encoding;
import photoplay.stage.film.EncodingException;
import photoplay.stage.film.I420;
import photoplay.stage.film.Shoot;
import photoplay.stage.film.Yuv;
import photoplay.stage.portrait.Portrait;
import photoplay.stage.sound.Pcm;
import photoplay.stage.vision.Darkroom;

/**
 * What a film costs beside the encoding of its own frames, both in one run on one machine: ratios travel between
 * machines, seconds do not.
 */
public record Bench(Theatre theatre, int threads) {
    private static final int UNIT = 720;
    private static final double SECONDS = 5;
    private static final int WARMING = 2;
    private static final int TURNS = 3;

    /**
     * @param encodeSeconds wall time to encode the finished frames: the floor
     * @param filmSeconds wall time from the understood photo to the file
     * @param directMillis CPU to direct the scene and bake its still pictures
     * @param drawMillis CPU to draw one frame
     * @param partMillis CPU of one frame's drawing by kind of work
     * @param convertMillis CPU to convert one frame for the encoder
     * @param encodeMillis CPU of all threads to encode one frame
     */
    public record Result(
            String scene,
            double encodeSeconds,
            double filmSeconds,
            double directMillis,
            double drawMillis,
            Map<Costs.Part, Double> partMillis,
            double convertMillis,
            double encodeMillis) {
        public double ratio() {
            return filmSeconds / encodeSeconds;
        }
    }

    /**
     * How long a photo took that was never seen.
     *
     * @param seconds wall time in all
     * @param stepMillis wall time of each step; faces, pose and people go on beside the best cut-out
     */
    public record Understood(
            Darkroom.Settings.Cutting cutting, double seconds, Map<Darkroom.Step, Double> stepMillis) {}

    /**
     * Understands a photo, the best of three with open models.
     *
     * @param photo bytes of a picture file
     */
    public Understood understanding(byte[] photo, Darkroom.Settings.Cutting cutting) {
        var settings = new Darkroom.Settings(cutting, threads, Darkroom.Settings.DEFAULT.longSide());
        Understood best = new Understood(cutting, Double.MAX_VALUE, Map.of());
        try (Darkroom darkroom = Darkroom.open(theatre.assets().resolve("models"), settings)) {
            darkroom.develop(photo);
            for (int i = 0; i < 3; i++) {
                Map<Darkroom.Step, Double> steps = Collections.synchronizedMap(new EnumMap<>(Darkroom.Step.class));
                long start = System.nanoTime();
                darkroom.develop(photo, (step, nanos) -> steps.put(step, nanos / 1e6));
                double seconds = (System.nanoTime() - start) / 1e9;
                best = seconds < best.seconds() ? new Understood(cutting, seconds, steps) : best;
            }
        }
        return best;
    }

    /**
     * Measures one scene, after films of it to warm up: a worker that has been at work for a while is what customers meet.
     * Film and encoding take turns, and the best of each counts.
     */
    public Result measure(EffectBook.Entry entry, List<Portrait> photos)
            throws IOException, EncodingException, InterruptedException {
        Path file = Files.createTempFile("photoplay-bench", ".mp4");
        try {
            for (int i = 0; i < WARMING; i++) {
                film(entry, photos, file);
            }
            long cpu = cpu();
            Theatre.Production p = theatre.direct(entry.effect(), photos, UNIT, SECONDS, 1);
            double directed = (cpu() - cpu) / 1e6;
            return drawn(entry, photos, p, file, directed);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private Result drawn(
            EffectBook.Entry entry, List<Portrait> photos, Theatre.Production p, Path file, double directed)
            throws IOException, EncodingException, InterruptedException {
        Clip clip = p.clip();
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment bgra = arena.allocate(4L * clip.width() * clip.height(), 64);
            Renderer.Painter painter = p.renderer().measuredPainter();
            List<I420> frames = new ArrayList<>();
            long drawing = 0;
            long converting = 0;
            for (int i = 0; i < clip.frames(); i++) {
                long a = cpu();
                painter.draw(clip.time(i), bgra);
                long b = cpu();
                I420 frame = I420.allocate(arena, clip.width(), clip.height());
                Yuv.fromBgra(bgra, frame);
                drawing += b - a;
                converting += cpu() - b;
                frames.add(frame);
            }
            double filmed = Double.MAX_VALUE;
            double encoded = Double.MAX_VALUE;
            double encoding = Double.MAX_VALUE;
            for (int i = 0; i < TURNS; i++) {
                long start = System.nanoTime();
                film(entry, photos, file);
                filmed = Math.min(filmed, (System.nanoTime() - start) / 1e9);
                long before = processCpu();
                encoded = Math.min(encoded, encoding(clip, frames, file));
                encoding = Math.min(encoding, (double) (processCpu() - before));
            }
            double perFrame = 1e6 * clip.frames();
            Map<Costs.Part, Double> parts = new EnumMap<>(Costs.Part.class);
            painter.costs().take().forEach((part, nanos) -> parts.put(part, nanos / perFrame));
            return new Result(
                    entry.scene(),
                    encoded,
                    filmed,
                    directed,
                    drawing / perFrame,
                    parts,
                    converting / perFrame,
                    encoding / perFrame);
        }
    }

    private static double encoding(Clip clip, List<I420> frames, Path file) throws IOException, EncodingException {
        long start = System.nanoTime();
        try (Encoder encoder = Encoder.open(file, clip, Pcm.silence(clip.samples()), Encoding.STANDARD)) {
            for (I420 f : frames) {
                encoder.frame(f);
            }
            encoder.finish();
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private void film(EffectBook.Entry entry, List<Portrait> photos, Path file)
            throws IOException, EncodingException, InterruptedException {
        Theatre.Production p = theatre.direct(entry.effect(), photos, UNIT, SECONDS, 1);
        Shoot.film(
                p.renderer(),
                p.clip(),
                Pcm.silence(p.clip().samples()),
                Encoding.STANDARD,
                threads,
                file,
                n -> {},
                () -> false);
    }

    private static long processCpu() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
