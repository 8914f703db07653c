package photoplay.stage.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import photoplay.stage.sound.Arrangement.Melodic;
import photoplay.stage.sound.Arrangement.Note;
import photoplay.stage.sound.Arrangement.Rhythm;
import photoplay.stage.sound.Arrangement.Stroke;

class SongbookTest {
    private static final String TUNE = """
            [T] meter=4/4 key=C
            harmony : C | G7 Am
            lead PIANO 0 : C4E4 | G8
            """;

    @ParameterizedTest
    @EnumSource(Tune.class)
    void everyTuneIsInTheBookAndFitsItsInstruments(Tune tune) {
        Arrangement arrangement = Songbook.arrangement(tune);
        assertThat(arrangement.parts()).hasSizeGreaterThanOrEqualTo(2);
        assertThat(arrangement.parts()).anyMatch(p -> p.role() == Role.LEAD);
        double seconds = arrangement.beats() * 60 / tune.tempo();
        assertThat(seconds).isGreaterThan(2);
        for (var part : arrangement.parts()) {
            if (!(part instanceof Melodic melodic)) continue;
            assertThat(melodic.notes()).as("%s", melodic.instrument()).allSatisfy(note -> {
                assertThat(note.key()).isBetween(23, 108);
                assertThat(note.beat()).isBetween(0.0, arrangement.beats() + 4);
                assertThat(note.beats()).isPositive();
            });
        }
    }

    @Test
    void patternsFollowTheHarmony() {
        Arrangement tune = only(TUNE + "bass TUBA -2 = 1.5.\nchords PIANO -3 octave=1 = C---\n");
        var bass = ((Melodic) tune.parts().get(1)).notes();
        assertThat(bass).extracting(Note::key).containsExactly(36, 43, 31, 40);
        assertThat(bass).extracting(Note::beat).containsExactly(0.0, 2.0, 4.0, 6.0);
        var chords = ((Melodic) tune.parts().get(2)).notes();
        assertThat(chords).hasSize(3 + 4);
        assertThat(chords.getFirst().beats()).isEqualTo(4.0);
        assertThat(chords).allSatisfy(n -> assertThat(n.key()).isBetween(66, 77));
    }

    @Test
    void aLongMelodyMakesTheHarmonyRepeat() {
        Arrangement tune = only(TUNE.replace("G8", "G8 | A8 | B8 | c8") + "bass TUBA 0 = 1...\n");
        assertThat(tune.beats()).isEqualTo(20.0);
        var bass = ((Melodic) tune.parts().get(1)).notes();
        assertThat(bass).extracting(Note::key).containsExactly(36, 31, 36, 31, 36);
        assertThatThrownBy(() -> only(TUNE + "bass TUBA 0 = 1...\nlead FLUTE 0 : C8 | C8 | C8"))
                .hasMessageContaining("longer than the patterns");
    }

    @Test
    void drumBarsCycleAndAccent() {
        Arrangement tune = only(TUNE + "drums SNARE 0 = x..o | X.\n");
        var strokes = ((Rhythm) tune.parts().get(1)).strokes();
        assertThat(strokes).extracting(Stroke::beat).containsExactly(0.0, 3.0, 4.0);
        assertThat(strokes.get(1).decibels()).isNegative();
        assertThat(strokes.get(2).decibels()).isPositive();
    }

    @Test
    void swingDelaysTheSecondEighthOnly() {
        Arrangement tune = only(TUNE.replace("key=C", "key=C swing=66"));
        assertThat(tune.played(1.0)).isEqualTo(1.0);
        assertThat(tune.played(1.5)).isCloseTo(1.66, within(1e-9));
        assertThat(tune.played(1.25)).isCloseTo(1.33, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "lead PIANO 0 : C4 | C8; bar 1 lasts 4.0 eighths instead of 8.0",
                "lead BANANA 0 : C8; there is no instrument 'BANANA'",
                "drums BANANA 0 = x; there is no drum 'BANANA'",
                "singer PIANO 0 : C8; there is no role 'SINGER'",
                "lead PIANO loud : C8; 'loud' is not a number",
                "lead PIANO; needs a role, a player and decibels",
                "drums SNARE 0 = x.q.; unknown stroke 'q'",
                "bass TUBA 0 = 1.4.; unknown chord tone '4'",
                "drums SNARE 0 = x. | ; a bar of the pattern is empty",
                "harmony : Cfoo; unknown chord 'Cfoo'",
                "harmony : H; unknown note name 'H'"
            })
    void mistakesAreNamedWithLineAndTune(String line, String message) {
        assertThatThrownBy(() -> Songbook.parse(TUNE + line))
                .isInstanceOf(NotationException.class)
                .hasMessageContaining("line 4, in T")
                .hasMessageContaining(message);
    }

    @Test
    void headersAreChecked() {
        assertThatThrownBy(() -> Songbook.parse("lead PIANO 0 : C8")).hasMessageContaining("no tune has begun");
        assertThatThrownBy(() -> Songbook.parse("[T] meter=4")).hasMessageContaining("a meter looks like 3/4");
        assertThatThrownBy(() -> Songbook.parse("[T] key=X")).hasMessageContaining("unknown key 'X'");
        assertThatThrownBy(() -> Songbook.parse("[T] swing=90")).hasMessageContaining("out of range");
        assertThatThrownBy(() -> Songbook.parse("[T] key")).hasMessageContaining("not name=value");
    }

    private static Arrangement only(String text) {
        return Songbook.parse(text).values().iterator().next();
    }
}
