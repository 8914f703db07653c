package photoplay.effects;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** Every scene that can be ordered: the rows of {@code catalogue.csv} with the code behind them. */
public final class EffectBook {
    private static final int COLUMNS = 7;

    private EffectBook() {}

    /** Who is in the picture. */
    public enum Cast {
        SOLO,
        DUO,
        PET,
        ANY;

        /** Photos that the scene needs. */
        public int photos() {
            return this == DUO ? 2 : 1;
        }
    }

    /**
     * One scene.
     *
     * @param scene its name in the API
     * @param tier its price class, as the contract writes it: {@code ultra-low} to {@code ultra-high}
     * @param shows one sentence on what a viewer sees
     */
    public record Entry(String scene, Effect effect, Cast cast, String tier, String theme, String shows) {
        /** The scene's name for people. */
        public String title() {
            String words = scene.replace('_', ' ');
            return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
        }
    }

    /** All scenes in the catalogue's order. */
    public static List<Entry> all() {
        return Holder.ENTRIES;
    }

    public static Optional<Entry> find(String scene) {
        return all().stream().filter(e -> e.scene().equals(scene)).findFirst();
    }

    private static final class Holder {
        static final List<Entry> ENTRIES = read();
    }

    private static List<Entry> read() {
        try (InputStream in = Objects.requireNonNull(EffectBook.class.getResourceAsStream("catalogue.csv"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .skip(1)
                    .filter(line -> !line.isBlank())
                    .map(EffectBook::entry)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Entry entry(String line) {
        List<String> c = columns(line);
        if (c.size() != COLUMNS) {
            throw new IllegalStateException("catalogue.csv: " + COLUMNS + " columns wanted in: " + line);
        }
        return new Entry(
                c.get(0),
                take(c.get(1), c.get(2)),
                Cast.valueOf(c.get(3).toUpperCase(Locale.ROOT)),
                c.get(4),
                c.get(5),
                c.get(6));
    }

    private static List<String> columns(String line) {
        List<String> out = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char ch = line.charAt(i);
            if (ch == '"') {
                quoted = !quoted;
            } else if (ch == ',' && !quoted) {
                out.add(field.toString());
                field.setLength(0);
            } else {
                field.append(ch);
            }
        }
        out.add(field.toString());
        return out;
    }

    private static Effect take(String behaviour, String take) {
        String name = EffectBook.class.getPackageName() + "." + behaviour;
        try {
            for (Object constant : Objects.requireNonNull(Class.forName(name).getEnumConstants(), name)) {
                if (constant instanceof Enum<?> e && e.name().equals(take) && constant instanceof Effect effect) {
                    return effect;
                }
            }
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("catalogue.csv names " + name + ", which does not exist", e);
        }
        throw new IllegalStateException(name + " has no take " + take);
    }
}
