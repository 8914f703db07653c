package photoplay.stage.sound;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import photoplay.stage.sound.Arrangement.Melodic;
import photoplay.stage.sound.Arrangement.Note;
import photoplay.stage.sound.Arrangement.Part;
import photoplay.stage.sound.Arrangement.Rhythm;
import photoplay.stage.sound.Arrangement.Stroke;
import photoplay.stage.sound.Melody.Signature;

/**
 * Reads tunes from text.
 *
 * <pre>
 * [NAME] meter=3/4 key=F pickup=2 swing=62        pickup in eighths; swing 50 (straight) to 75
 * harmony : F | C7 | Dm Bb                        bars of chords, which share a bar evenly; they begin after the pickup and repeat
 * lead CLARINET 0 octave=1 : C2 | D2C2F2          decibels, octave, then a {@link Melody}
 * double TRUMPET -5                               plays the last melody too
 * chords PIANO -7 = ..C.C.                        a pattern: its signs share a bar evenly, its bars repeat
 * bass UPRIGHT_BASS -2 = 1.3.5.
 * drums RIDE 0 = x..xx. | x.....
 * </pre>
 *
 * <p>A tune is as long as its harmony or its longest melody; melodies come before patterns. In a pattern {@code .} rests and {@code -} holds. For pitched players {@code C} is the whole chord, {@code c} softly, and digits are
 * its tones ({@link Chord#tone}); for drums {@code X} is loud, {@code x} normal, {@code o} soft.
 */
final class Songbook {
    private static final int CHORD_RANGE = 54;
    private static final int TONE_RANGE = 48;
    private static final int BASS_RANGE = 31;
    private static final double ACCENT = 4;
    private static final double SOFT = -7;

    private Songbook() {}

    private static final class Shelf {
        static final Map<Tune, Arrangement> TUNES = load();
    }

    static Arrangement arrangement(Tune tune) {
        Arrangement arrangement = Shelf.TUNES.get(tune);
        if (arrangement == null) throw new IllegalStateException("the songbook has no " + tune);
        return arrangement;
    }

    private static Map<Tune, Arrangement> load() {
        try (InputStream in = Songbook.class.getResourceAsStream("songbook.txt")) {
            if (in == null) throw new IllegalStateException("songbook.txt is missing");
            var tunes = new EnumMap<Tune, Arrangement>(Tune.class);
            parse(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .forEach((name, arrangement) -> tunes.put(Tune.valueOf(name), arrangement));
            return tunes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a whole book.
     *
     * @throws NotationException naming tune and line of the first mistake
     */
    static Map<String, Arrangement> parse(String book) {
        var tunes = new HashMap<String, Arrangement>();
        Optional<Page> page = Optional.empty();
        int number = 0;
        for (String line : book.split("\n", -1)) {
            number++;
            String text = line.strip();
            if (text.isEmpty() || text.startsWith("#")) continue;
            try {
                if (text.startsWith("[")) {
                    page.ifPresent(p -> tunes.put(p.name, p.finish()));
                    page = Optional.of(new Page(text));
                } else
                    page.orElseThrow(() -> new NotationException("no tune has begun"))
                            .line(text);
            } catch (NotationException e) {
                String where = page.map(p -> p.name).orElse("the beginning");
                throw new NotationException("line %d, in %s: %s".formatted(number, where, e.getMessage()));
            }
        }
        page.ifPresent(p -> tunes.put(p.name, p.finish()));
        return tunes;
    }

    /** A tune being read. */
    private static final class Page {
        final String name;
        final double bar;
        final Signature key;
        final double pickup;
        final double swing;
        final List<Chord[]> harmony = new ArrayList<>();
        final List<Part> parts = new ArrayList<>();
        List<Note> lastMelody = List.of();
        int bars;
        boolean measured;

        Page(String header) {
            int end = header.indexOf(']');
            if (end < 2) throw new NotationException("a tune begins with [NAME]");
            name = header.substring(1, end);
            Map<String, String> settings = settings(header.substring(end + 1).strip());
            String[] meter = settings.getOrDefault("meter", "4/4").split("/", -1);
            if (meter.length != 2) throw new NotationException("a meter looks like 3/4");
            bar = 8 * number(meter[0]) / number(meter[1]);
            key = Signature.of(settings.getOrDefault("key", "C"));
            pickup = number(settings.getOrDefault("pickup", "0"));
            swing = number(settings.getOrDefault("swing", "50")) / 100;
            if (!(bar > 0) || pickup >= bar || swing < 0.5 || swing > 0.75)
                throw new NotationException("meter, pickup or swing out of range");
        }

        void line(String text) {
            int sign = firstSign(text);
            String[] words =
                    text.substring(0, sign < 0 ? text.length() : sign).strip().split("\\s+", -1);
            String content = sign < 0 ? "" : text.substring(sign + 1).strip();
            if (words[0].equals("harmony")) {
                harmony(content);
                return;
            }
            if (words.length < 3) throw new NotationException("a part needs a role, a player and decibels");
            double decibels = number(words[2]);
            int octave = words.length > 3 ? (int) number(settings(words[3]).getOrDefault("octave", "0")) : 0;
            if (words[0].equals("drums")) {
                parts.add(new Rhythm(named(Drum.class, words[1]), decibels, strokes(content)));
                return;
            }
            Instrument instrument = named(Instrument.class, words[1]);
            if (words[0].equals("double")) {
                if (lastMelody.isEmpty()) throw new NotationException("there is no melody to double");
                parts.add(new Melodic(Role.COUNTER, instrument, decibels, moved(lastMelody, octave)));
                return;
            }
            Role role = named(Role.class, words[0].toUpperCase(Locale.ROOT));
            if (sign < 0) throw new NotationException("a part needs ':' and a melody or '=' and a pattern");
            boolean melody = text.charAt(sign) == ':';
            parts.add(new Melodic(
                    role, instrument, decibels, melody ? melody(content, octave) : pattern(content, role, octave)));
        }

        /** The ':' or '=' that stands alone between head and content. */
        private static int firstSign(String text) {
            int melody = text.indexOf(" :");
            int pattern = text.indexOf(" =");
            if (melody < 0 && pattern < 0) return -1;
            return 1 + (melody < 0 || (pattern >= 0 && pattern < melody) ? pattern : melody);
        }

        private void harmony(String content) {
            for (String text : content.split("\\|", -1)) {
                String[] symbols = text.strip().split("\\s+", -1);
                var chords = new Chord[symbols.length];
                for (int i = 0; i < symbols.length; i++) chords[i] = Chord.parse(symbols[i]);
                harmony.add(chords);
            }
            lengthen(harmony.size());
        }

        private List<Note> melody(String content, int octave) {
            lastMelody = Melody.parse(content, key, bar, pickup, octave);
            lengthen(1 + (int) content.chars().filter(c -> c == '|').count() - (pickup > 0 ? 1 : 0));
            return lastMelody;
        }

        private void lengthen(int count) {
            if (count > bars && measured)
                throw new NotationException("the tune is longer than the patterns before this line");
            bars = Math.max(bars, count);
        }

        /** Fixes the length of the tune, which a pattern fills. */
        private void measure() {
            if (harmony.isEmpty()) throw new NotationException("a pattern needs a harmony line before it");
            measured = true;
        }

        private List<Note> pattern(String content, Role role, int octave) {
            measure();
            var notes = new ArrayList<Note>();
            String[] texts = bars(content);
            for (int b = 0; b < bars; b++) {
                String signs = texts[b % texts.length];
                for (int i = 0; i < signs.length(); i++) {
                    char sign = signs.charAt(i);
                    if (sign == '.' || sign == '-') continue;
                    int held = 1;
                    while (i + held < signs.length() && signs.charAt(i + held) == '-') held++;
                    Chord[] chords = harmony.get(b % harmony.size());
                    Chord chord = chords[i * chords.length / signs.length()];
                    double beat = beat(b, i, signs.length());
                    double beats = held * bar / 2 / signs.length();
                    for (int pitch : pitches(chord, sign, role))
                        notes.add(new Note(beat, beats, pitch + 12 * octave, sign == 'c' ? SOFT : 0));
                }
            }
            return notes;
        }

        private static int[] pitches(Chord chord, char sign, Role role) {
            if (sign == 'C' || sign == 'c') return chord.close(CHORD_RANGE);
            return new int[] {role == Role.BASS ? chord.bassTone(sign, BASS_RANGE) : chord.tone(sign, TONE_RANGE)};
        }

        private List<Stroke> strokes(String content) {
            measure();
            var strokes = new ArrayList<Stroke>();
            String[] texts = bars(content);
            for (int b = 0; b < bars; b++) {
                String signs = texts[b % texts.length];
                for (int i = 0; i < signs.length(); i++) {
                    double beat = beat(b, i, signs.length());
                    switch (signs.charAt(i)) {
                        case 'X' -> strokes.add(new Stroke(beat, ACCENT));
                        case 'x' -> strokes.add(new Stroke(beat, 0));
                        case 'o' -> strokes.add(new Stroke(beat, SOFT));
                        case '.' -> {}
                        default -> throw new NotationException("unknown stroke '" + signs.charAt(i) + "'");
                    }
                }
            }
            return strokes;
        }

        private double beat(int barNumber, int place, int places) {
            return (pickup + bar * (barNumber + place / (double) places)) / 2;
        }

        private static String[] bars(String content) {
            String[] texts = content.replace(" ", "").split("\\|", -1);
            for (String text : texts) if (text.isEmpty()) throw new NotationException("a bar of the pattern is empty");
            return texts;
        }

        Arrangement finish() {
            if (parts.isEmpty() || harmony.isEmpty())
                throw new NotationException(name + " needs a harmony and at least one part");
            return new Arrangement(bars * bar / 2, swing, parts);
        }

        private static List<Note> moved(List<Note> notes, int octave) {
            return notes.stream()
                    .map(n -> new Note(n.beat(), n.beats(), n.key() + 12 * octave, n.decibels()))
                    .toList();
        }

        private static Map<String, String> settings(String text) {
            var settings = new HashMap<String, String>();
            if (text.isEmpty()) return settings;
            for (String word : text.split("\\s+", -1)) {
                int equals = word.indexOf('=');
                if (equals < 1) throw new NotationException("'" + word + "' is not name=value");
                settings.put(word.substring(0, equals), word.substring(equals + 1));
            }
            return settings;
        }

        private static double number(String text) {
            try {
                return Double.parseDouble(text);
            } catch (NumberFormatException e) {
                throw new NotationException("'" + text + "' is not a number");
            }
        }

        private static <E extends Enum<E>> E named(Class<E> type, String name) {
            for (E value : type.getEnumConstants()) if (value.name().equals(name)) return value;
            throw new NotationException(
                    "there is no " + type.getSimpleName().toLowerCase(Locale.ROOT) + " '" + name + "'");
        }
    }
}
