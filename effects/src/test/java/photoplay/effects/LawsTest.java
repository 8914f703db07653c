package photoplay.effects;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import photoplay.stage.draw.Renderer;
import photoplay.stage.portrait.Portrait;
import photoplay.stage.portrait.Raster;
import photoplay.stage.scene.Stage;

/** What every effect obeys, on every kind of photo. */
class LawsTest {
    private static final int UNIT = 120;
    private static final double[] TIMES = {0, 0.4, 0.8, 1.6, 2.4, 3.0, 3.4, 4.0, 4.9};
    private static final Path SOURCES = Path.of(System.getProperty("photoplay.root"), "effects/src/main/java");

    static Stream<EffectBook.Entry> effects() {
        return Fixtures.effects();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("effects")
    void isAliveAndSoundOnEveryPhoto(EffectBook.Entry entry) {
        Map<String, Portrait> portraits = Fixtures.portraits();
        portraits.forEach((name, photo) -> {
            String where = entry.scene() + " on " + name;
            Renderer film = Fixtures.film(entry.effect(), photo, UNIT);
            List<Raster> frames = new ArrayList<>();
            for (double t : TIMES) {
                frames.add(Picture.frame(film, t));
            }
            double moved = 0;
            for (int i = 1; i < frames.size(); i++) {
                moved += Picture.difference(frames.get(i - 1), frames.get(i));
                if (!name.equals("flat")) {
                    assertThat(Picture.contrast(frames.get(i)))
                            .as("contrast of %s at %.1f s", where, TIMES[i])
                            .isGreaterThan(2);
                }
            }
            if (name.equals("flat")) {
                // A picture of one colour shows no deformation: there it is enough to be drawn.
                return;
            }
            assertThat(Picture.difference(frames.get(0), frames.get(1)))
                    .as("something happens within 0.4 s in " + where)
                    .isGreaterThan(0.15);
            assertThat(moved).as("all the movement in " + where).isGreaterThan(6);
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("effects")
    void drawsTheSameFrameAloneInOrderAndOnAnotherThread(EffectBook.Entry entry) {
        Portrait photo = Fixtures.portrait("half body");
        Renderer film = Fixtures.film(entry.effect(), photo, UNIT);
        Raster inOrder = Raster.blank(film.width(), film.height());
        Renderer.Painter painter = film.painter();
        for (double t : new double[] {0.2, 1.1, 3.1}) {
            painter.draw(t, inOrder.pixels());
        }
        Raster alone = Picture.frame(Fixtures.film(entry.effect(), photo, UNIT), 3.1);
        Raster elsewhere =
                CompletableFuture.supplyAsync(() -> Picture.frame(film, 3.1)).join();
        assertThat(Picture.same(alone, inOrder)).as("alone and in order").isTrue();
        assertThat(Picture.same(elsewhere, inOrder)).as("on another thread").isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("effects")
    void opensOnThePhoto(EffectBook.Entry entry) {
        if (entry.effect() instanceof Duo || entry.effect().format() != Effect.Format.PHOTO) {
            return;
        }
        for (String name : List.of("half body", "cat", "cup")) {
            Portrait photo = Fixtures.portrait(name);
            Renderer film = Fixtures.film(entry.effect(), photo, UNIT);
            Raster first = Picture.frame(film, 0);
            Raster untouched = Picture.frame(Fixtures.film((Solo) Untouched::direct, photo, UNIT), 0);
            assertThat(Picture.similarity(first, untouched))
                    .as("the first frame of %s on %s against the photo", entry.scene(), name)
                    .isGreaterThan(0.75);
        }
    }

    @Test
    void everyPairOfEffectsLooksDifferent() {
        Portrait photo = Fixtures.portrait("half body");
        Map<String, List<Raster>> solos = new HashMap<>();
        Map<String, List<Raster>> duos = new HashMap<>();
        for (EffectBook.Entry e : EffectBook.all()) {
            switch (e.effect()) {
                case Duo duo -> duos.put(e.scene(), frames(duo, photo));
                case Solo solo when solo.format() == Effect.Format.PHOTO -> solos.put(e.scene(), frames(solo, photo));
                case Solo _ -> {}
            }
        }
        List<String> twins = new ArrayList<>(twins(solos));
        twins.addAll(twins(duos));
        assertThat(twins).as("pairs that look alike").isEmpty();
    }

    /** Moments of a film in the photo's own shape, so that all of them can be compared. */
    private static List<Raster> frames(Effect effect, Portrait photo) {
        Stage stage = Effect.Format.PHOTO.stage(photo, 5, 1);
        Renderer film = Renderer.prepare(Fixtures.direct(effect, photo, stage), stage, UNIT, Fixtures.ASSETS);
        return Stream.of(0.8, 2.0, 3.0, 3.4, 4.6)
                .map(t -> Picture.frame(film, t))
                .toList();
    }

    private static List<String> twins(Map<String, List<Raster>> films) {
        List<String> twins = new ArrayList<>();
        List<String> names = films.keySet().stream().sorted().toList();
        Set<String> proved = Fixtures.effects().map(EffectBook.Entry::scene).collect(Collectors.toSet());
        for (int i = 0; i < names.size(); i++) {
            for (int j = i + 1; j < names.size(); j++) {
                if (!proved.contains(names.get(i)) && !proved.contains(names.get(j))) {
                    continue;
                }
                double difference = 0;
                for (int k = 0; k < 5; k++) {
                    difference += Picture.difference(
                            films.get(names.get(i)).get(k),
                            films.get(names.get(j)).get(k));
                }
                if (difference / 5 < 6) {
                    twins.add("%s and %s: %.1f".formatted(names.get(i), names.get(j), difference / 5));
                }
            }
        }
        return twins;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("effects")
    void saysInOneSentenceWhatAViewerSees(EffectBook.Entry entry) throws IOException {
        Enum<?> take = (Enum<?>) entry.effect();
        Path file = SOURCES.resolve(take.getDeclaringClass().getName().replace('.', '/') + ".java");
        String source = Files.readString(file);
        List<String> sentences = new ArrayList<>();
        Matcher docs = Pattern.compile("/\\*\\*(.*?)\\*/", Pattern.DOTALL).matcher(source);
        while (docs.find()) {
            String text = docs.group(1).replaceAll("\\s*\\n\\s*\\*\\s?", " ").strip();
            sentences.add(text.replaceAll("^(.*?[.!?])(\\s.*)?$", "$1"));
        }
        assertThat(sentences)
                .as("first sentences of the docstrings in " + file.getFileName())
                .contains(entry.shows());
        assertThat(entry.shows().length()).isLessThanOrEqualTo(140);
    }
}
