package photoplay.stage.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import photoplay.stage.sound.Arrangement.Note;
import photoplay.stage.sound.Melody.Signature;

class MelodyTest {
    @Test
    void pitchesFollowOctavesAccidentalsAndKey() {
        assertThat(keys("C, CDEc", "C")).containsExactly(48, 60, 62, 64, 72);
        assertThat(keys("^C_E=Fc'", "C")).containsExactly(61, 63, 65, 84);
        assertThat(keys("F=FC", "D")).containsExactly(66, 65, 61);
        assertThat(keys("BEA", "Bb")).containsExactly(70, 63, 69);
        assertThat(keys("BEA", "Cm")).containsExactly(70, 63, 68);
        assertThat(keys("GF", "F#m")).containsExactly(68, 66);
    }

    @Test
    void lengthsAreInQuarterNotes() {
        List<Note> notes = parse("C2D/E3/z2(3FGA");
        assertThat(notes)
                .extracting(Note::beats)
                .satisfiesExactly(
                        b -> assertThat(b).isEqualTo(1.0),
                        b -> assertThat(b).isEqualTo(0.25),
                        b -> assertThat(b).isEqualTo(0.75),
                        b -> assertThat(b).isCloseTo(1 / 3.0, within(1e-9)),
                        b -> assertThat(b).isCloseTo(1 / 3.0, within(1e-9)),
                        b -> assertThat(b).isCloseTo(1 / 3.0, within(1e-9)));
        assertThat(notes.get(3).beat()).isEqualTo(3.0);
        assertThat(notes.get(4).beat()).isCloseTo(3 + 1 / 3.0, within(1e-9));
    }

    @Test
    void chordsSoundTogetherAndTiesJoin() {
        assertThat(parse("[CEG]4C4")).extracting(Note::beat).containsExactly(0.0, 0.0, 0.0, 2.0);
        List<Note> tied = Melody.parse("C8- | C4D4", Signature.of("C"), 8, 0, 0);
        assertThat(tied).hasSize(2);
        assertThat(tied.getFirst().beats()).isEqualTo(6.0);
    }

    @Test
    void aShortNoteIsShortButTakesItsTime() {
        List<Note> notes = parse(".C2D2");
        assertThat(notes.get(0).beats()).isLessThan(0.5);
        assertThat(notes.get(1).beat()).isEqualTo(1.0);
    }

    @Test
    void aPickupComesBeforeTheFirstBar() {
        List<Note> notes = Melody.parse("G2 | C6 | D4", Signature.of("C"), 6, 2, 1);
        assertThat(notes).extracting(Note::beat).containsExactly(0.0, 1.0, 4.0);
        assertThat(notes.getFirst().key()).isEqualTo(79);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "C4 | D8; bar 1 lasts 4.0 eighths instead of 8.0",
                "C8 | D9; bar 2 lasts 9.0",
                "C8 | ; bar 2 lasts 0.0",
                "C4H4; unknown sign 'H'",
                "C4^; a note is missing",
                "C8-; tied to nothing",
                "C4-D4; joins different notes",
                "[CE; a note is missing"
            })
    void mistakesAreNamed(String text, String message) {
        assertThatThrownBy(() -> parse(text))
                .isInstanceOf(NotationException.class)
                .hasMessageContaining(message);
    }

    private static List<Integer> keys(String text, String key) {
        return Melody.parse(text, Signature.of(key), 8, 0, 0).stream()
                .map(Note::key)
                .toList();
    }

    private static List<Note> parse(String text) {
        return Melody.parse(text, Signature.of("C"), 8, 0, 0);
    }
}
