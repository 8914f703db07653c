package photoplay.stage.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BandTest {
    /** Bells and drums whose overtones are not harmonic: their pitch is an agreement among listeners. */
    private static final Set<Instrument> WITHOUT_ONE_PITCH =
            EnumSet.of(Instrument.SLEIGH_BELLS, Instrument.TUBULAR_BELLS, Instrument.TOY_PIANO, Instrument.TIMPANI);

    @ParameterizedTest
    @EnumSource(Instrument.class)
    void everyInstrumentPlaysInTune(Instrument instrument) {
        if (WITHOUT_ONE_PITCH.contains(instrument)) return;
        for (int key : new int[] {Chair.home(instrument) - 7, Chair.home(instrument) + 7}) {
            double hz = 440 * Math.pow(2, (key - 69) / 12.0);
            Wave note = Chair.of(instrument).voice().note(hz, 0.7);
            double cents = 1200 * Math.log(pitch(note.samples(), hz) / hz) / Math.log(2);
            assertThat(cents).as("%s, key %d", instrument, key).isCloseTo(0, within(35.0));
        }
    }

    @ParameterizedTest
    @EnumSource(Instrument.class)
    void everyNoteSoundsEndsAndDoesNotClick(Instrument instrument) {
        for (double seconds : new double[] {0.05, 0.4, 2})
            for (int key : new int[] {30, 60, 96}) {
                float[] note = Chair.of(instrument)
                        .voice()
                        .note(440 * Math.pow(2, (key - 69) / 12.0), seconds)
                        .samples();
                double peak = 0;
                for (float s : note) peak = Math.max(peak, Float.isFinite(s) ? Math.abs(s) : Double.POSITIVE_INFINITY);
                assertThat(peak).as("%s key %d", instrument, key).isBetween(0.01, 30.0);
                assertThat(Math.abs(note[0])).isLessThan((float) (0.1 * peak));
                assertThat(Math.abs(note[note.length - 1])).isLessThan((float) (0.02 * peak));
                assertThat(note.length).isLessThan(Pcm.RATE * 4);
            }
    }

    @ParameterizedTest
    @EnumSource(Drum.class)
    void everyDrumSounds(Drum drum) {
        float[] stroke = drum.stroke().samples();
        double peak = 0;
        int loudest = 0;
        for (int i = 0; i < stroke.length; i++) {
            if (!Float.isFinite(stroke[i])) throw new AssertionError("not a number");
            if (Math.abs(stroke[i]) <= peak) continue;
            peak = Math.abs(stroke[i]);
            loudest = i;
        }
        assertThat(peak).isCloseTo(1, within(1e-5));
        assertThat(loudest).as("a drum speaks at once").isLessThan(Pcm.RATE / 8);
    }

    /** The pitch within half a semitone around the wanted one whose first four harmonics are strongest. */
    private static double pitch(float[] note, double wanted) {
        double best = Double.NEGATIVE_INFINITY;
        double found = 0;
        for (double cents = -60; cents <= 60; cents += 4) {
            double hz = wanted * Math.pow(2, cents / 1200);
            double power = 0;
            for (int harmonic = 1; harmonic <= 4; harmonic++) power += power(note, hz * harmonic);
            if (power <= best) continue;
            best = power;
            found = hz;
        }
        return found;
    }

    /** Power at a frequency in the third of a second after the first fifth, under a Hann window. */
    private static double power(float[] note, double hz) {
        int from = Pcm.RATE / 5;
        int count = Math.min(note.length - from, Pcm.RATE / 3);
        double turnRe = Math.cos(2 * Math.PI * hz / Pcm.RATE);
        double turnIm = Math.sin(2 * Math.PI * hz / Pcm.RATE);
        double hannRe = Math.cos(2 * Math.PI / count);
        double hannIm = Math.sin(2 * Math.PI / count);
        double a = 1, b = 0, c = 1, d = 0, re = 0, im = 0;
        for (int i = 0; i < count; i++) {
            double sample = note[from + i] * (0.5 - 0.5 * c);
            re += sample * a;
            im += sample * b;
            double next = a * turnRe - b * turnIm;
            b = a * turnIm + b * turnRe;
            a = next;
            next = c * hannRe - d * hannIm;
            d = c * hannIm + d * hannRe;
            c = next;
        }
        return re * re + im * im;
    }
}
