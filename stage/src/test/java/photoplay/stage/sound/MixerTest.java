package photoplay.stage.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MixerTest {
    private static final int CLIP = 5 * Pcm.RATE;
    private static final Mixer MIXER = new Mixer();

    @ParameterizedTest
    @EnumSource(Tune.class)
    void everyTuneIsBalanced(Tune tune) {
        Pcm mix = MIXER.mix(Score.of(tune.play()), CLIP);
        assertLawful(mix);
        assertThat(Loudness.of(mix).lufs()).isBetween(-17.5, -15.5);
        for (int second = 0; second < 5; second++)
            assertThat(power(mix.left(), second, 0.9)).as("second %d", second).isGreaterThan(1e-5);
    }

    @ParameterizedTest
    @EnumSource(Sound.class)
    void everySoundIsBalanced(Sound sound) {
        Pcm mix = MIXER.mix(Score.of(sound, 2.2), CLIP);
        assertLawful(mix);
        assertThat(Loudness.of(mix).lufs()).isBetween(-34.0, -15.5);
    }

    @Test
    void noTwoTunesAreAlike() {
        assertDistinct(List.of(Tune.values()), t -> Prints.of(MIXER.mix(Score.of(t.play()), CLIP / 2)), 0.25);
    }

    @Test
    void noTwoSoundsAreAlike() {
        assertDistinct(List.of(Sound.values()), s -> Prints.of(Foley.make(s, 0)), 0.15);
    }

    @Test
    void anotherMixerMakesTheSameSamples() {
        Score score = Score.of(Tune.STREET_MARCH.at(112), Tune.DREAMY_PAD.play().from(2))
                .cue(Sound.CROWD_CHEER.from(-0.4), 3)
                .cue(Sound.POP.higher(3), 0.4, 1.2);
        Pcm once = new Mixer().mix(score, CLIP);
        Pcm twice = new Mixer().mix(score, CLIP);
        assertThat(once.left()).containsExactly(twice.left());
        assertThat(once.right()).containsExactly(twice.right());
    }

    @Test
    void manyThreadsMayMixAtOnce() throws Exception {
        var mixer = new Mixer();
        List<Score> scores = List.of(
                Score.of(Tune.CHIPTUNE.play()),
                Score.of(Tune.SURF.play()),
                Score.of(Sound.BOOM, 1),
                Score.of(Tune.FUNK.play()));
        var mixes = new ArrayList<Pcm>();
        try (var pool = java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : pool.invokeAll(scores.stream()
                    .<java.util.concurrent.Callable<Pcm>>map(s -> () -> mixer.mix(s, CLIP))
                    .toList())) mixes.add(done.get());
        }
        for (int i = 0; i < scores.size(); i++)
            assertThat(mixes.get(i).left())
                    .containsExactly(MIXER.mix(scores.get(i), CLIP).left());
    }

    @Test
    void aMixIsMadeOnce() {
        Score score = Score.of(Tune.CHIPTUNE.at(151)).cue(Sound.POP, 1);
        Score equal = Score.of(Tune.CHIPTUNE.at(151)).cue(Sound.POP, 1);
        assertThat(score).isEqualTo(equal);
        assertThat(MIXER.mix(equal, CLIP)).isSameAs(MIXER.mix(score, CLIP));
    }

    @Test
    void lengthsAreExact() {
        for (int samples : new int[] {1, 100, 4801, 47_999, 240_000})
            assertThat(MIXER.mix(Score.of(Tune.FUNK.play()).cue(Sound.BOOM, 0), samples)
                            .samples())
                    .isEqualTo(samples);
        assertThatThrownBy(() -> MIXER.mix(Score.SILENCE, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void silenceStaysSilent() {
        Pcm mix = MIXER.mix(Score.SILENCE, CLIP);
        assertThat(mix.left()).containsOnly(0);
        assertThat(mix.right()).containsOnly(0);
    }

    @Test
    void aCueIsHeardAtItsSecond() {
        float[] mix = MIXER.mix(Score.of(Sound.POP, 2), CLIP).left();
        double peak = peak(mix);
        int first = 0;
        while (Math.abs(mix[first]) < 0.1 * peak) first++;
        assertThat(first / (double) Pcm.RATE).isBetween(1.995, 2.01);
    }

    @Test
    void whatLeadsUpEndsOnItsCue() {
        for (Sound sound : List.of(Sound.RISER, Sound.REVERSE_CYMBAL)) {
            float[] mix = MIXER.mix(Score.of(sound, 3), CLIP).left();
            assertThat(power(mix, 2.5, 0.5)).as("%s", sound).isGreaterThan(20 * power(mix, 3.3, 0.5));
            assertThat(power(mix, 2.5, 0.5)).isGreaterThan(4 * power(mix, 1.6, 0.5));
        }
    }

    @Test
    void cuesBeforeAndAfterTheClipAreHarmless() {
        Pcm mix = MIXER.mix(Score.of(Sound.BOOM, -0.5, 4.999, 7), CLIP);
        assertLawful(mix);
        assertThat(power(mix.left(), 0, 0.5)).isPositive();
    }

    @Test
    void panLeansToItsSide() {
        Pcm left = MIXER.mix(Score.SILENCE.cue(Sound.KNOCK.from(-1), 1), CLIP);
        assertThat(power(left.left(), 1, 0.6)).isGreaterThan(4 * power(left.right(), 1, 0.6));
        Pcm right = MIXER.mix(Score.SILENCE.cue(Sound.KNOCK.from(1), 1), CLIP);
        assertThat(power(right.right(), 1, 0.6)).isGreaterThan(4 * power(right.left(), 1, 0.6));
    }

    @Test
    void anOctaveHigherHasTwiceTheFrequency() {
        float[] low = MIXER.mix(Score.of(Sound.BEEP, 1), CLIP).left();
        float[] high =
                MIXER.mix(Score.SILENCE.cue(Sound.BEEP.higher(12), 1), CLIP).left();
        assertThat(crossings(high, 1.01, 0.05))
                .isBetween(2 * crossings(low, 1.01, 0.05) - 3, 2 * crossings(low, 1.01, 0.05) + 3);
    }

    @Test
    void tunesStartStopAndLeaveOutRoles() {
        Pcm window = MIXER.mix(Score.of(Tune.CHIPTUNE.play().from(1).until(3)), CLIP);
        assertThat(power(window.left(), 0, 0.95)).isZero();
        assertThat(power(window.left(), 1.1, 1.8)).isGreaterThan(1e-4);
        assertThat(power(window.left(), 4, 0.9)).isLessThan(1e-7);
        Pcm all = MIXER.mix(Score.of(Tune.CHIPTUNE.play()), CLIP);
        Pcm bare = MIXER.mix(Score.of(Tune.CHIPTUNE.play().without(Role.DRUMS, Role.BASS)), CLIP);
        Pcm box = MIXER.mix(Score.of(Tune.CHIPTUNE.play().solo(Instrument.MUSIC_BOX)), CLIP);
        assertThat(Prints.distance(Prints.of(all), Prints.of(bare))).isGreaterThan(0.1);
        assertThat(Prints.distance(Prints.of(bare), Prints.of(box))).isGreaterThan(0.1);
    }

    @Test
    void fasterAndHigherAreHeard() {
        Pcm plain = MIXER.mix(Score.of(Tune.FUR_ELISE.play()), CLIP);
        Pcm faster = MIXER.mix(Score.of(Tune.FUR_ELISE.at(200)), CLIP);
        Pcm higher = MIXER.mix(Score.of(Tune.FUR_ELISE.play().higher(7)), CLIP);
        assertThat(Prints.distance(Prints.of(plain), Prints.of(faster))).isGreaterThan(0.1);
        assertThat(Prints.distance(Prints.of(plain), Prints.of(higher))).isGreaterThan(0.1);
    }

    @Test
    void aQuieterCueIsQuieterBesideTheTune() {
        Score tune = Score.of(Tune.LULLABY.play());
        float[] loud = MIXER.mix(tune.cue(Sound.SIREN.louder(12), 1), CLIP).left();
        float[] soft = MIXER.mix(tune.cue(Sound.SIREN.quieter(8), 1), CLIP).left();
        double rise = power(loud, 1.5, 1) / power(loud, 4.2, 0.5);
        double softRise = power(soft, 1.5, 1) / power(soft, 4.2, 0.5);
        assertThat(rise).isGreaterThan(4 * softRise);
    }

    @Test
    void valuesOutOfRangeAreRefused() {
        assertThatThrownBy(() -> Tune.SURF.at(0)).hasMessageContaining("tempo");
        assertThatThrownBy(() -> Tune.SURF.play().from(3).until(2)).hasMessageContaining("cannot play");
        assertThatThrownBy(() -> Sound.POP.louder(99)).hasMessageContaining("gain");
        assertThatThrownBy(() -> Sound.POP.from(2)).hasMessageContaining("pan");
        assertThatThrownBy(() -> Sound.POP.at(Double.NaN)).hasMessageContaining("time");
    }

    private static void assertLawful(Pcm mix) {
        assertThat(mix.samples()).isEqualTo(CLIP);
        for (float[] channel : List.of(mix.left(), mix.right())) {
            for (float s : channel) if (!Float.isFinite(s)) throw new AssertionError("not a number");
            assertThat(power(channel, 0, 5)).isGreaterThan(1e-8);
            assertThat(Math.abs(channel[CLIP - 1])).isLessThan(1e-4f);
        }
        assertThat(Loudness.of(mix).truePeak()).isLessThanOrEqualTo(Mixer.CEILING + 0.01);
    }

    private static <T> void assertDistinct(List<T> all, java.util.function.Function<T, double[]> print, double least) {
        var prints = all.stream().map(print).toList();
        var twins = new ArrayList<String>();
        for (int i = 0; i < all.size(); i++)
            for (int j = i + 1; j < all.size(); j++) {
                double distance = Prints.distance(prints.get(i), prints.get(j));
                if (distance < least) twins.add("%s and %s: %.3f".formatted(all.get(i), all.get(j), distance));
            }
        assertThat(twins).isEmpty();
    }

    private static double power(float[] channel, double from, double seconds) {
        int start = (int) (from * Pcm.RATE);
        int count = (int) (seconds * Pcm.RATE);
        double sum = 0;
        for (int i = start; i < start + count; i++) sum += channel[i] * channel[i];
        return sum / count;
    }

    private static double peak(float[] channel) {
        double peak = 0;
        for (float s : channel) peak = Math.max(peak, Math.abs(s));
        return peak;
    }

    private static int crossings(float[] channel, double from, double seconds) {
        int count = 0;
        int start = (int) (from * Pcm.RATE);
        for (int i = start; i < start + seconds * Pcm.RATE; i++) if (channel[i] < 0 != channel[i + 1] < 0) count++;
        return count;
    }
}
