package photoplay.app.dev;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import photoplay.app.studio.FilmTool;
import photoplay.app.studio.Places;
import photoplay.app.studio.SheetTool;
import photoplay.app.studio.Theatre;
import photoplay.app.studio.Understanding;
import photoplay.effects.EffectBook;
import photoplay.stage.draw.Costs;
import photoplay.stage.draw.Renderer;
import photoplay.stage.film.Encoding;
import photoplay.stage.portrait.Portrait;
import photoplay.stage.portrait.Raster;
import photoplay.stage.sound.Mixer;
import photoplay.stage.vision.PhotoRefused;

/** {@code ./dev sheet} and {@code ./dev preview}: effects as their sources are now. */
public final class SheetCommand {
    private SheetCommand() {}

    private record Wish(
            List<String> scenes,
            List<Path> photos,
            Optional<Path> out,
            List<Double> times,
            int unit,
            boolean clip,
            boolean cost) {}

    private static final int CLIP_UNIT = 240;

    /** Times that a frame is measured; the cheapest counts, because others work on the machine too. */
    private static final int TAKES = 4;

    /** Pixels of the short side up to which a sheet's cells are small; beyond, cells are as high. */
    private static final int DRAFT_UNIT = 360;

    /** @return the exit status */
    public static int run(String... args) throws IOException {
        try {
            return draw(wish(args));
        } catch (IllegalArgumentException | PhotoRefused e) {
            System.err.println(e.getMessage());
            return 2;
        }
    }

    private static int draw(Wish wish) throws IOException {
        Places places = Places.of(System.getenv());
        var sheets = new SheetTool(new Theatre(places.assets()), wish.unit());
        try (var shelf = Understanding.forOnePerson(places)) {
            List<Portrait> portraits = new ArrayList<>();
            for (Path photo : wish.photos()) {
                portraits.add(shelf.portrait(bytes(photo)));
            }
            for (String scene : wish.scenes()) {
                EffectBook.Entry entry = EffectBook.find(scene)
                        .orElseThrow(() -> new IllegalArgumentException("catalogue.csv has no scene " + scene));
                Path out = wish.out().orElse(Path.of("target/dev/" + scene + ".png"));
                Path draft = out.resolveSibling("draft-" + out.getFileName());
                sheets.write(
                        sheets.draw(
                                entry,
                                SheetTool.casts(entry.cast().photos(), portraits),
                                wish.times(),
                                wish.unit() > DRAFT_UNIT ? wish.unit() : SheetTool.CELL),
                        draft);
                Files.move(draft, out, StandardCopyOption.ATOMIC_MOVE);
                if (wish.clip()) {
                    clip(entry, portraits, places, Path.of(out.toString().replace(".png", ".mp4")));
                }
                System.out.println(out);
                if (wish.cost()) {
                    cost(entry, portraits, places);
                }
            }
        }
        return 0;
    }

    private static void clip(EffectBook.Entry entry, List<Portrait> portraits, Places places, Path file)
            throws IOException {
        List<Portrait> cast = SheetTool.casts(entry.cast().photos(), portraits).getFirst();
        var film = new Theatre(places.assets()).direct(entry.effect(), cast, CLIP_UNIT, 5, 1);
        int threads = Runtime.getRuntime().availableProcessors();
        Path draft = file.resolveSibling("draft-" + file.getFileName());
        try {
            new FilmTool(threads, new Mixer(), Encoding.DRAFT).shoot(film, draft, done -> {}, () -> false);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /** Says what a frame at 720p costs to draw, and which moments are dearest. */
    private static void cost(EffectBook.Entry entry, List<Portrait> portraits, Places places) {
        List<Portrait> cast = SheetTool.casts(entry.cast().photos(), portraits).getFirst();
        var film = new Theatre(places.assets()).direct(entry.effect(), cast, 720, 5, 1);
        Renderer.Painter painter = film.renderer().measuredPainter();
        Raster frame = Raster.blank(film.clip().width(), film.clip().height());
        Map<Costs.Part, Double> parts = new EnumMap<>(Costs.Part.class);
        Map<String, Double> layers = new TreeMap<>();
        var threads = ManagementFactory.getThreadMXBean();
        StringBuilder moments = new StringBuilder();
        double sum = 0;
        int count = 0;
        for (int warm = 0; warm < 60; warm++) {
            painter.draw(warm / 12.0, frame.pixels());
        }
        for (double t = 0.1; t < 5; t += 0.2) {
            Costing best = Costing.of(painter, threads, t + 1 / 30.0, frame);
            for (int again = 1; again < TAKES; again++) {
                Costing other = Costing.of(painter, threads, t + 1 / 30.0, frame);
                best = other.millis() < best.millis() ? other : best;
            }
            best.parts().forEach((part, nanos) -> parts.merge(part, nanos / 1e6, Double::sum));
            best.layers().forEach((layer, nanos) -> layers.merge(layer, nanos / 1e6, Double::sum));
            moments.append(" %.1f:%.0f".formatted(t, best.millis()));
            sum += best.millis();
            count++;
        }
        int frames = count;
        StringJoiner shares = new StringJoiner(", ");
        parts.forEach((part, millis) ->
                shares.add("%s %.1f".formatted(part.name().toLowerCase(Locale.ROOT), millis / frames)));
        System.out.printf(
                "%s: %.1f ms to draw a frame at 720p (%s); by second%s%n", entry.scene(), sum / count, shares, moments);
        layers.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .limit(10)
                .forEach(e -> System.out.printf("  layer %s %.1f ms%n", e.getKey(), e.getValue() / frames));
    }

    /** What drawing one frame once cost. */
    private record Costing(double millis, Map<Costs.Part, Long> parts, Map<String, Long> layers) {
        static Costing of(Renderer.Painter painter, ThreadMXBean threads, double t, Raster frame) {
            painter.costs().take();
            painter.costs().takeLayers();
            long before = threads.getCurrentThreadCpuTime();
            painter.draw(t, frame.pixels());
            double millis = (threads.getCurrentThreadCpuTime() - before) / 1e6;
            return new Costing(millis, painter.costs().take(), painter.costs().takeLayers());
        }
    }

    private static Wish wish(String... args) {
        Deque<String> words = new ArrayDeque<>(List.of(args));
        words.poll();
        List<String> scenes = new ArrayList<>();
        List<Path> photos = new ArrayList<>();
        Optional<Path> out = Optional.empty();
        List<Double> times = SheetTool.TIMES;
        int unit = DRAFT_UNIT;
        boolean clip = false;
        boolean cost = false;
        while (!words.isEmpty()) {
            String word = words.remove();
            switch (word) {
                case "--photo", "-p" -> photos.add(Path.of(value(word, words)));
                case "--out", "-o" -> out = Optional.of(Path.of(value(word, words)));
                case "--clip" -> clip = true;
                case "--cost" -> cost = true;
                case "--size" -> unit = Integer.parseInt(value(word, words));
                case "--times" ->
                    times = Stream.of(value(word, words).split(","))
                            .map(Double::valueOf)
                            .toList();
                default -> scenes.add(word);
            }
        }
        if (scenes.isEmpty() || scenes.stream().anyMatch(s -> s.startsWith("-"))) {
            throw new IllegalArgumentException(
                    "dev sheet NAME... [--photo FILE]... [--out FILE] [--times 0,1.5,3] [--size 360] [--cost]");
        }
        return new Wish(scenes, photos.isEmpty() ? defaultPhotos() : photos, out, times, unit, clip, cost);
    }

    private static String value(String option, Deque<String> words) {
        if (words.isEmpty()) {
            throw new IllegalArgumentException(option + " needs a value");
        }
        return words.remove();
    }

    /** A person, a person to the hip, a cat, a cup. */
    private static List<Path> defaultPhotos() {
        Path root = Path.of(System.getProperty("photoplay.root"));
        return List.of(
                root.resolve("samples/astronaut.png"),
                Path.of(System.getProperty("photoplay.assets")).resolve("test-photos/sample6.jpg@20,280,640,1257"),
                root.resolve("samples/chelsea.png"),
                root.resolve("samples/coffee.png"));
    }

    /** A file's bytes; {@code file@x,y,width,height} is a part of the picture. */
    private static byte[] bytes(Path photo) throws IOException {
        String[] name = photo.toString().split("@", 2);
        if (name.length == 1) {
            return Files.readAllBytes(photo);
        }
        List<Integer> box =
                Stream.of(name[1].split(",", 4)).map(Integer::valueOf).toList();
        BufferedImage part =
                ImageIO.read(Path.of(name[0]).toFile()).getSubimage(box.get(0), box.get(1), box.get(2), box.get(3));
        var png = new ByteArrayOutputStream();
        ImageIO.write(part, "png", png);
        return png.toByteArray();
    }
}
