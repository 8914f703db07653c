package photoplay.stage.sound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class LimiterTest {
    @Test
    void noPeakPassesTheCeiling() {
        var random = new Random(1);
        var left = new float[48_000];
        var right = new float[48_000];
        for (int i = 0; i < left.length; i++) {
            left[i] = (float) random.nextGaussian() * (i % 9000 < 200 ? 3 : 0.1f);
            right[i] = (float) Math.sin(i * 0.31) * (i > 30_000 ? 2 : 0.2f);
        }
        Pcm limited = Limiter.limited(new Pcm(left, right), 0.8);
        double peak = 0;
        for (int i = 0; i < left.length; i++)
            peak = Math.max(peak, Math.max(Math.abs(limited.left()[i]), Math.abs(limited.right()[i])));
        assertThat(peak).isBetween(0.7, 0.8001);
        assertThat(Peaks.largest(limited)).isBetween(0.7, 0.82);
    }

    @Test
    void whatIsQuietStaysAsItIs() {
        var wave = new float[10_000];
        for (int i = 0; i < wave.length; i++) wave[i] = (float) (0.3 * Math.sin(i * 0.05));
        assertThat(Limiter.limited(new Pcm(wave, wave), 0.8).left()).containsExactly(wave);
    }

    @Test
    void theGainComesBackAfterAPeak() {
        var wave = new float[96_000];
        for (int i = 0; i < wave.length; i++) wave[i] = (float) (0.3 * Math.sin(i * 0.05));
        wave[1000] = 4;
        float[] limited = Limiter.limited(new Pcm(wave, wave), 0.8).left();
        assertThat(Math.abs(limited[1100])).isLessThan(Math.abs(wave[1100]) * 0.5f);
        assertThat(limited[90_000]).isCloseTo(wave[90_000], org.assertj.core.data.Offset.offset(0.001f));
    }
}
