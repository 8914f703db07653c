package photoplay.stage.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/** The signals with known answers of ITU-R BS.1770 and EBU Tech 3341. */
class LoudnessTest {
    @Test
    void aFullScaleSineInOneChannelMeasuresMinusThree() {
        float[] sine = sine(997, 1, 3);
        assertThat(Loudness.of(new Pcm(sine, new float[sine.length])).lufs()).isCloseTo(-3.01, within(0.05));
    }

    @Test
    void aStereoSineMeasuresItsLevel() {
        assertThat(integrated(20, t -> -23)).isCloseTo(-23, within(0.1));
        assertThat(integrated(20, t -> -33)).isCloseTo(-33, within(0.1));
    }

    @Test
    void quietPartsAreGatedOut() {
        assertThat(integrated(80, t -> t < 10 || t > 70 ? -36 : -23)).isCloseTo(-23, within(0.1));
        assertThat(integrated(60.1, t -> t >= 20 && t < 40.1 ? -20 : -26)).isCloseTo(-23, within(0.1));
    }

    @Test
    void bassCountsLessThanHeights() {
        double middle = level(1000);
        assertThat(level(40)).isLessThan(middle - 4);
        assertThat(level(6000)).isCloseTo(middle + 4, within(0.7));
    }

    @Test
    void silenceAndShortSoundsHaveNoLoudness() {
        assertThat(Loudness.of(Pcm.silence(96_000)).lufs()).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(Loudness.of(Pcm.silence(10)).truePeak()).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    @Test
    void truePeaksBetweenSamplesAreFound() {
        var wave = new float[4800];
        for (int i = 0; i < wave.length; i++) wave[i] = (float) (0.5 * Math.sin(Math.PI / 2 * i + Math.PI / 4));
        assertThat(Loudness.of(new Pcm(wave, wave)).truePeak()).isCloseTo(-6.02, within(0.3));
        for (int i = 0; i < wave.length; i++) wave[i] = (float) (0.5 * Math.sin(Math.PI / 3 * i + Math.PI / 6));
        assertThat(Loudness.of(new Pcm(wave, wave)).truePeak()).isCloseTo(-6.02, within(0.3));
    }

    private static double level(double hz) {
        float[] sine = sine(hz, 0.1, 2);
        return Loudness.integrated(new Pcm(sine, sine));
    }

    private static double integrated(double seconds, DoubleUnaryOperator decibels) {
        float[] wave = sine(1000, 1, seconds);
        for (int i = 0; i < wave.length; i++)
            wave[i] *= (float) Math.pow(10, decibels.applyAsDouble(i / (double) Pcm.RATE) / 20);
        return Loudness.of(new Pcm(wave, wave)).lufs();
    }

    private static float[] sine(double hz, double amplitude, double seconds) {
        var wave = new float[(int) (seconds * Pcm.RATE)];
        for (int i = 0; i < wave.length; i++) wave[i] = (float) (amplitude * Math.sin(2 * Math.PI * hz * i / Pcm.RATE));
        return wave;
    }
}
