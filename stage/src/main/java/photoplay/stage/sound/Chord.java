package photoplay.stage.sound;

import java.util.Map;

/**
 * A chord by its symbol: root, quality and an optional bass after a slash, for example {@code F#m7} or {@code C/E}.
 *
 * @param root pitch class of the root, 0 = C
 * @param bass pitch class of the lowest note
 * @param steps semitones of the tones above the root, ascending, the root first
 */
record Chord(int root, int bass, int[] steps) {
    private static final Map<String, int[]> QUALITIES = Map.ofEntries(
            Map.entry("", new int[] {0, 4, 7}),
            Map.entry("m", new int[] {0, 3, 7}),
            Map.entry("5", new int[] {0, 7, 12}),
            Map.entry("6", new int[] {0, 4, 7, 9}),
            Map.entry("m6", new int[] {0, 3, 7, 9}),
            Map.entry("7", new int[] {0, 4, 7, 10}),
            Map.entry("m7", new int[] {0, 3, 7, 10}),
            Map.entry("maj7", new int[] {0, 4, 7, 11}),
            Map.entry("m9", new int[] {0, 3, 7, 10, 14}),
            Map.entry("dim", new int[] {0, 3, 6}),
            Map.entry("dim7", new int[] {0, 3, 6, 9}),
            Map.entry("aug", new int[] {0, 4, 8}),
            Map.entry("sus4", new int[] {0, 5, 7}));
    private static final String LETTERS = "CDEFGAB";
    private static final int[] SCALE = {0, 2, 4, 5, 7, 9, 11};

    static Chord parse(String symbol) {
        int slash = symbol.indexOf('/');
        String upper = slash < 0 ? symbol : symbol.substring(0, slash);
        int length = rootLength(upper);
        int[] steps = QUALITIES.get(upper.substring(length));
        if (steps == null) throw new NotationException("unknown chord '" + symbol + "'");
        int root = pitchClass(upper.substring(0, length));
        return new Chord(root, slash < 0 ? root : pitchClass(symbol.substring(slash + 1)), steps);
    }

    private static int rootLength(String symbol) {
        return symbol.length() > 1 && (symbol.charAt(1) == '#' || symbol.charAt(1) == 'b') ? 2 : 1;
    }

    static int pitchClass(String name) {
        int letter = name.isEmpty() ? -1 : LETTERS.indexOf(name.charAt(0));
        String accidental = letter < 0 ? name : name.substring(1);
        int shift = switch (accidental) {
            case "" -> 0;
            case "#" -> 1;
            case "b" -> -1;
            default -> throw new NotationException("unknown note name '" + name + "'");
        };
        if (letter < 0) throw new NotationException("unknown note name '" + name + "'");
        return Math.floorMod(SCALE[letter] + shift, 12);
    }

    /** The chord's tones as keys in the octave that begins at a key. */
    int[] close(int lowest) {
        var keys = new int[steps.length];
        for (int i = 0; i < keys.length; i++) keys[i] = lowest + Math.floorMod(root + steps[i] - lowest, 12);
        return keys;
    }

    /**
     * A tone by its degree above the root.
     *
     * @param degree 1 root, 2 second, 3 third, 5 fifth, 6 sixth, 7 seventh (octave where the chord has none), 8 octave, 9 third above it,
     *     v fifth below
     * @param lowest the root lies in the octave that begins here
     */
    int tone(char degree, int lowest) {
        int base = lowest + Math.floorMod(root - lowest, 12);
        return base
                + switch (degree) {
                    case '1' -> 0;
                    case '2' -> 2;
                    case '3' -> steps[1];
                    case '5' -> steps[1] == 7 ? 7 : steps[2];
                    case '6' -> 9;
                    case '7' -> steps.length > 3 ? steps[3] : 12;
                    case '8' -> 12;
                    case '9' -> 12 + steps[1];
                    case 'v' -> -5;
                    default -> throw new NotationException("unknown chord tone '" + degree + "'");
                };
    }

    /** The bass tone of a degree: like {@link #tone}, but the first degree is the chord's bass. */
    int bassTone(char degree, int lowest) {
        return degree == '1' ? lowest + Math.floorMod(bass - lowest, 12) : tone(degree, lowest);
    }
}
