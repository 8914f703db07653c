package photoplay.stage.sound;

import java.util.List;

/**
 * A tune worked out to its notes.
 *
 * @param beats length in quarter notes
 * @param swing where the second eighth of a beat falls, 0.5 (straight) to 0.75
 * @param parts who plays what
 */
record Arrangement(double beats, double swing, List<Part> parts) {
    Arrangement {
        parts = List.copyOf(parts);
    }

    /** One player. */
    sealed interface Part {
        Role role();

        /** Gain on top of the player's natural level. */
        double decibels();
    }

    /** A player of notes. */
    record Melodic(Role role, Instrument instrument, double decibels, List<Note> notes) implements Part {
        Melodic {
            notes = List.copyOf(notes);
        }
    }

    /** A player of strokes. */
    record Rhythm(Drum drum, double decibels, List<Stroke> strokes) implements Part {
        Rhythm {
            strokes = List.copyOf(strokes);
        }

        @Override
        public Role role() {
            return Role.DRUMS;
        }
    }

    /**
     * @param beat when, in quarter notes from the beginning
     * @param beats how long the key is held
     * @param key pitch as a MIDI number, 69 = 440 Hz
     * @param decibels accent
     */
    record Note(double beat, double beats, int key, double decibels) {}

    /**
     * @param beat when, in quarter notes from the beginning
     * @param decibels accent
     */
    record Stroke(double beat, double decibels) {}

    /** Where a written beat is played: swing moves the middle of each quarter note. */
    double played(double beat) {
        double whole = Math.floor(beat);
        double rest = beat - whole;
        return whole + (rest < 0.5 ? rest * 2 * swing : swing + (rest - 0.5) * 2 * (1 - swing));
    }
}
