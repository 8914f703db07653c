package photoplay.stage.sound;

import java.util.ArrayList;
import java.util.List;
import photoplay.stage.sound.Arrangement.Note;

/**
 * Reads a melody in a small dialect of ABC notation (Walshaw). The unit is an eighth.
 *
 * <pre>
 * C D .. B   the octave from middle C (key 60);  c .. b  the next;  ' up, , down an octave
 * ^C _C =C   sharp, flat, natural, for this note only; otherwise the key signature holds
 * C2 C/ C3/  twice, half, three halves of the unit;  z  rest
 * [CEG]2     together
 * (3CDE      three in the time of two
 * C4-        tied to the next note of the same pitch
 * .C         short
 * |          bar line: every bar is complete
 * </pre>
 */
final class Melody {
    private static final String LETTERS = "CDEFGAB";
    private static final int[] SCALE = {0, 2, 4, 5, 7, 9, 11};
    private static final double EPSILON = 1e-9;
    private static final double SHORT = 0.45;

    private final String text;
    private final Signature key;
    private final List<Note> notes = new ArrayList<>();
    private int at;
    private double time;
    private int triplet;
    private boolean tied;

    private Melody(String text, Signature key) {
        this.text = text;
        this.key = key;
    }

    /**
     * @param text bars
     * @param key signature
     * @param bar length of a bar in eighths
     * @param pickup length of the first, incomplete bar in eighths, or 0 when there is none
     * @param octave shift in octaves
     * @return the notes, in quarter notes from the beginning of the pickup
     * @throws NotationException when a sign is unknown or a bar is not complete; the last bar may be short
     */
    static List<Note> parse(String text, Signature key, double bar, double pickup, int octave) {
        var melody = new Melody(text, key);
        melody.read(bar, pickup);
        return melody.notes.stream()
                .map(n -> new Note(n.beat() / 2, n.beats() / 2, n.key() + 12 * octave, n.decibels()))
                .toList();
    }

    private void read(double bar, double pickup) {
        double barStart = 0;
        int number = pickup > 0 ? 0 : 1;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == ' ') at++;
            else if (c == '|') {
                at++;
                requireBar(number, time - barStart, number == 0 ? pickup : bar, false);
                barStart = time;
                number++;
            } else element();
        }
        requireBar(number, time - barStart, bar, true);
        if (tied) throw new NotationException("the last note is tied to nothing");
    }

    private static void requireBar(int number, double is, double wanted, boolean last) {
        boolean complete = Math.abs(is - wanted) < EPSILON || (last && is > 0 && is < wanted);
        if (!complete)
            throw new NotationException("bar %d lasts %s eighths instead of %s".formatted(number, is, wanted));
    }

    private void element() {
        if (text.startsWith("(3", at)) {
            at += 2;
            triplet = 3;
        }
        boolean cut = take('.');
        var keys = new ArrayList<Integer>();
        if (take('z')) {
            // a rest
        } else if (take('[')) {
            while (!take(']')) keys.add(pitch());
        } else keys.add(pitch());
        double length = length();
        if (triplet > 0) {
            triplet--;
            length *= 2.0 / 3;
        }
        boolean wasTied = tied;
        tied = take('-');
        for (int pitch : keys) {
            if (wasTied) prolong(pitch, length);
            else notes.add(new Note(time, cut ? length * SHORT : length, pitch, 0));
        }
        time += length;
    }

    private void prolong(int pitch, double length) {
        for (int i = notes.size() - 1; i >= 0; i--) {
            Note note = notes.get(i);
            if (note.key() != pitch || Math.abs(note.beat() + note.beats() - time) > EPSILON) continue;
            notes.set(i, new Note(note.beat(), note.beats() + length, pitch, note.decibels()));
            return;
        }
        throw new NotationException("a tie joins different notes before '" + rest() + "'");
    }

    private int pitch() {
        Character accidental = null;
        if (at < text.length() && "^_=".indexOf(text.charAt(at)) >= 0) accidental = text.charAt(at++);
        if (at == text.length()) throw new NotationException("a note is missing at the end");
        char sign = text.charAt(at);
        int letter = LETTERS.indexOf(Character.toUpperCase(sign));
        if (letter < 0) throw new NotationException("unknown sign '" + sign + "' in '" + rest() + "'");
        at++;
        int pitch = 60 + SCALE[letter] + (Character.isLowerCase(sign) ? 12 : 0);
        if (accidental == null) pitch += key.shift(letter);
        else if (accidental == '^') pitch++;
        else if (accidental == '_') pitch--;
        while (take('\'')) pitch += 12;
        while (take(',')) pitch -= 12;
        return pitch;
    }

    private double length() {
        double length = number(1);
        while (take('/')) length /= number(2);
        return length;
    }

    private int number(int otherwise) {
        int start = at;
        while (at < text.length() && Character.isDigit(text.charAt(at))) at++;
        return at == start ? otherwise : Integer.parseInt(text.substring(start, at));
    }

    private boolean take(char sign) {
        if (at >= text.length() || text.charAt(at) != sign) return false;
        at++;
        return true;
    }

    private String rest() {
        return text.substring(at, Math.min(text.length(), at + 12));
    }

    /**
     * A key signature.
     *
     * @param sharps number of sharps; negative: flats
     */
    record Signature(int sharps) {
        private static final String FIFTHS = "FCGDAEB";

        /** By the name of a major or minor key, for example {@code Bb} or {@code F#m}. */
        static Signature of(String key) {
            boolean minor = key.endsWith("m");
            String tonic = minor ? key.substring(0, key.length() - 1) : key;
            int fifths = FIFTHS.indexOf(tonic.isEmpty() ? ' ' : tonic.charAt(0)) - 1;
            if (fifths < -1) throw new NotationException("unknown key '" + key + "'");
            int shift = switch (tonic.substring(1)) {
                case "" -> 0;
                case "#" -> 7;
                case "b" -> -7;
                default -> throw new NotationException("unknown key '" + key + "'");
            };
            int sharps = fifths + shift - (minor ? 3 : 0);
            if (Math.abs(sharps) > 7) throw new NotationException("no signature for key '" + key + "'");
            return new Signature(sharps);
        }

        int shift(int letter) {
            int order = FIFTHS.indexOf(LETTERS.charAt(letter));
            if (sharps > order) return 1;
            return -sharps > 6 - order ? -1 : 0;
        }
    }
}
