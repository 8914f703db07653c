package photoplay.stage.sound;

import java.util.Arrays;
import java.util.function.IntFunction;

/**
 * One channel of sound in the making, 48 kHz. The methods that shape it change it in place and return it, so that a sound reads as the
 * chain of what is done to it.
 *
 * <p>All arithmetic is plain IEEE and all functions come from {@link StrictMath}: every machine gets the same samples.
 */
final class Wave {
    static final int RATE = Pcm.RATE;

    /** Samples between two readings of a {@link Line}. */
    private static final int STEP = 32;

    private final float[] samples;

    private Wave(int length) {
        samples = new float[length];
    }

    Wave(float[] samples) {
        this.samples = samples;
    }

    static int length(double seconds) {
        return (int) Math.round(seconds * RATE);
    }

    static Wave silence(double seconds) {
        return new Wave(length(seconds));
    }

    static Wave noise(double seconds, long seed) {
        var wave = silence(seconds);
        var luck = new Luck(seed);
        for (int i = 0; i < wave.samples.length; i++) wave.samples[i] = luck.swing();
        return wave;
    }

    /** A constant 1, to be shaped. */
    static Wave level(double seconds) {
        var wave = silence(seconds);
        Arrays.fill(wave.samples, 1);
        return wave;
    }

    static Wave tone(Shape shape, double seconds, Line hz) {
        return tone(shape, seconds, hz, 0);
    }

    /** An oscillator that begins at a phase from 0 up to 1. */
    static Wave tone(Shape shape, double seconds, Line hz, double startPhase) {
        var wave = silence(seconds);
        float[] s = wave.samples;
        double phase = startPhase;
        double next = hz.at(0) / RATE;
        for (int from = 0; from < s.length; from += STEP) {
            double step = next;
            next = hz.at((from + STEP) / (double) RATE) / RATE;
            double change = (next - step) / STEP;
            for (int i = from; i < Math.min(from + STEP, s.length); i++) {
                s[i] = shape.at(phase, step);
                step += change;
                phase += step;
                phase -= (int) phase;
            }
        }
        return wave;
    }

    static Wave tone(Shape shape, double seconds, double hz) {
        return tone(shape, seconds, Line.of(hz));
    }

    /** A sum of sines that each die away: what a struck thing rings with. Three numbers each: hertz, amplitude, seconds to -60 dB. */
    static Wave modes(double seconds, double... modes) {
        var wave = silence(seconds);
        for (int m = 0; m < modes.length; m += 3) wave.mode(modes[m], modes[m + 1], modes[m + 2]);
        return wave;
    }

    private void mode(double hz, double amplitude, double t60) {
        if (hz > 0.45 * RATE) return;
        double radius = StrictMath.pow(10, -3 / (t60 * RATE));
        double angle = 2 * Math.PI * hz / RATE;
        double a = 2 * radius * StrictMath.cos(angle);
        double b = -radius * radius;
        double before = 0;
        double now = amplitude * radius * StrictMath.sin(angle);
        int end = Math.min(samples.length, length(t60 * 1.4));
        for (int i = 1; i < end; i++) {
            samples[i] += (float) now;
            double next = a * now + b * before;
            before = now;
            now = next;
        }
    }

    /** Many small sounds at chance moments: {@code rate} a second on average, each made by its number. */
    static Wave grains(double seconds, Line rate, long seed, IntFunction<Wave> maker) {
        var wave = silence(seconds);
        var luck = new Luck(seed);
        double t = 0;
        for (int i = 0; ; i++) {
            t += -StrictMath.log(1 - luck.between(0, 1)) / Math.max(0.1, rate.at(t));
            if (t >= seconds) return wave;
            wave.add(maker.apply(i), t, luck.between(0.25, 1));
        }
    }

    float[] samples() {
        return samples;
    }

    double seconds() {
        return samples.length / (double) RATE;
    }

    Wave add(Wave other, double at, double gain) {
        int offset = length(at);
        int start = Math.max(0, -offset);
        int end = Math.min(other.samples.length, samples.length - offset);
        for (int i = start; i < end; i++) samples[offset + i] += other.samples[i] * (float) gain;
        return this;
    }

    Wave add(Wave other, double gain) {
        return add(other, 0, gain);
    }

    Wave gain(double factor) {
        for (int i = 0; i < samples.length; i++) samples[i] *= (float) factor;
        return this;
    }

    Wave shaped(Line envelope) {
        double next = envelope.at(0);
        for (int from = 0; from < samples.length; from += STEP) {
            double level = next;
            next = envelope.at((from + STEP) / (double) RATE);
            double change = (next - level) / STEP;
            for (int i = from; i < Math.min(from + STEP, samples.length); i++) {
                samples[i] *= (float) level;
                level += change;
            }
        }
        return this;
    }

    Wave strike(double attack, double decay) {
        return shaped(Line.strike(attack, decay));
    }

    /** Fades both ends so that they do not click. */
    Wave fade(double in, double out) {
        int rise = Math.min(samples.length, length(in));
        int fall = Math.min(samples.length, length(out));
        for (int i = 0; i < rise; i++) samples[i] *= i / (float) rise;
        for (int i = 0; i < fall; i++) samples[samples.length - 1 - i] *= i / (float) fall;
        return this;
    }

    Wave lowpass(double hz) {
        return filter(Line.of(hz), 0.707, 1, 0, 0);
    }

    Wave lowpass(Line hz, double q) {
        return filter(hz, q, 1, 0, 0);
    }

    Wave highpass(double hz) {
        return filter(Line.of(hz), 0.707, 0, 0, 1);
    }

    Wave bandpass(double hz, double q) {
        return filter(Line.of(hz), q, 0, 1, 0);
    }

    Wave bandpass(Line hz, double q) {
        return filter(hz, q, 0, 1, 0);
    }

    /** State-variable filter, trapezoidal (Simper 2013); the band output has unit gain at its centre. */
    private Wave filter(Line hz, double q, double low, double band, double high) {
        double k = 1 / q;
        double first = 0;
        double second = 0;
        for (int from = 0; from < samples.length; from += STEP) {
            double g = StrictMath.tan(Math.PI * Math.clamp(hz.at(from / (double) RATE), 10, 0.45 * RATE) / RATE);
            double a1 = 1 / (1 + g * (g + k));
            double a2 = g * a1;
            double a3 = g * a2;
            for (int i = from; i < Math.min(from + STEP, samples.length); i++) {
                double in = samples[i];
                double v3 = in - second;
                double v1 = a1 * first + a2 * v3;
                double v2 = second + a2 * first + a3 * v3;
                first = 2 * v1 - first;
                second = 2 * v2 - second;
                samples[i] = (float) (low * v2 + band * k * v1 + high * (in - k * v1 - v2));
            }
        }
        return this;
    }

    /** Adds resonances: hertz, q, gain of each. */
    Wave formants(double... formants) {
        var dry = copy();
        Arrays.fill(samples, 0);
        for (int f = 0; f < formants.length; f += 3)
            add(dry.copy().bandpass(formants[f], formants[f + 1]), formants[f + 2]);
        return this;
    }

    /** Soft clipping; more drive, more grit. */
    Wave drive(double drive) {
        for (int i = 0; i < samples.length; i++) {
            double x = samples[i] * drive;
            samples[i] = (float) (x / (1 + Math.abs(x)));
        }
        return this;
    }

    Wave crush(int hold, double levels) {
        for (int i = 0; i < samples.length; i++)
            samples[i] = i % hold == 0 ? (float) (Math.rint(samples[i] * levels) / levels) : samples[i - i % hold];
        return this;
    }

    Wave times(Wave other) {
        for (int i = 0; i < samples.length; i++) samples[i] *= i < other.samples.length ? other.samples[i] : 0;
        return this;
    }

    Wave echo(double delay, double feedback) {
        int d = length(delay);
        for (int i = d; i < samples.length; i++) samples[i] += (float) feedback * samples[i - d];
        return this;
    }

    Wave reversed() {
        for (int i = 0, j = samples.length - 1; i < j; i++, j--) {
            float s = samples[i];
            samples[i] = samples[j];
            samples[j] = s;
        }
        return this;
    }

    /** The largest sample becomes 1. */
    Wave normalised() {
        float peak = 1e-9f;
        for (float s : samples) peak = Math.max(peak, Math.abs(s));
        return gain(1 / peak);
    }

    Wave copy() {
        return new Wave(samples.clone());
    }

    /** Longer or shorter, with silence or a cut. */
    Wave resized(double seconds) {
        return new Wave(Arrays.copyOf(samples, length(seconds)));
    }

    /** Played faster or slower: higher or lower by semitones; cubic between samples. */
    Wave pitched(double semitones) {
        if (semitones == 0) return copy();
        double speed = StrictMath.pow(2, semitones / 12);
        var result = new float[(int) (samples.length / speed)];
        for (int i = 0; i < result.length; i++) result[i] = read(i * speed);
        return new Wave(result);
    }

    /** Played at a changing speed, 1 = as it is. */
    Wave played(Line speed) {
        var result = new float[samples.length];
        double position = 0;
        for (int i = 0; i < result.length && position < samples.length; i++) {
            result[i] = read(position);
            position += speed.at(i / (double) RATE);
        }
        return new Wave(result);
    }

    private float read(double position) {
        int i = (int) position;
        float f = (float) (position - i);
        float a = sample(i - 1);
        float b = sample(i);
        float c = sample(i + 1);
        float d = sample(i + 2);
        return b + 0.5f * f * (c - a + f * (2 * a - 5 * b + 4 * c - d + f * (3 * (b - c) + d - a)));
    }

    private float sample(int i) {
        return i < 0 || i >= samples.length ? 0 : samples[i];
    }
}
