package photoplay.stage.sound;

/**
 * A plucked string: noise that runs round a delay line and loses its heights (Karplus and Strong 1983, with the tuning and pick position of
 * Jaffe and Smith 1983).
 *
 * @param ring seconds to -60 dB at 440 Hz; lower notes ring longer
 * @param brightness 0 (soft thumb) to 1 (hard nail)
 * @param loss 0 to 0.5: how quickly the heights are lost
 * @param pick where the string is plucked, as a share of its length
 * @param body resonances of the body: hertz, q, gain of each
 * @param drive distortion, 0 for none
 * @param damped whether the string is stopped when the note ends
 */
record Plucked(double ring, double brightness, double loss, double pick, double[] body, double drive, boolean damped)
        implements Voice {
    private static final double LONGEST = 2.5;
    private static final double DAMPING = 0.06;

    @Override
    public Wave note(double hz, double seconds) {
        double t60 = Math.min(2 * ring, ring * StrictMath.pow(440 / hz, 0.5));
        double length = Math.min(LONGEST, damped ? Math.min(t60, seconds + DAMPING) : t60);
        var wave = string(hz, length, t60);
        if (body.length > 0) wave.add(wave.copy().formants(body), 1);
        if (drive > 0) wave.normalised().drive(drive).lowpass(4200).highpass(90);
        return wave.fade(0.0005, Math.min(DAMPING, length / 2));
    }

    private Wave string(double hz, double length, double t60) {
        double period = Wave.RATE / hz - loss;
        int delay = (int) (period - 0.1);
        double rest = period - delay;
        float tuning = (float) ((1 - rest) / (1 + rest));
        float gain = (float) StrictMath.pow(10, -3 / (hz * t60));
        float keep = (float) (1 - loss);
        float mix = (float) loss;
        float[] line = excitation(delay);
        var out = new float[Wave.length(length)];
        float lastLow = 0;
        float lastIn = 0;
        float lastOut = 0;
        int at = 0;
        for (int i = 0; i < out.length; i++) {
            float s = line[at];
            out[i] = s;
            float low = gain * (keep * s + mix * lastLow);
            lastLow = s;
            float tuned = tuning * (low - lastOut) + lastIn;
            lastIn = low;
            lastOut = tuned;
            line[at] = tuned;
            if (++at == delay) at = 0;
        }
        return new Wave(out);
    }

    private float[] excitation(int delay) {
        var luck = new Luck(delay);
        var burst = new float[delay];
        float low = 0;
        float lower = 0;
        float sharp = (float) (0.05 + 0.95 * brightness);
        for (int i = 0; i < delay; i++) {
            low += sharp * (luck.swing() - low);
            lower += sharp * (low - lower);
            burst[i] = lower;
        }
        var picked = new float[delay];
        int distance = Math.max(1, (int) (pick * delay));
        float mean = 0;
        for (int i = 0; i < delay; i++) {
            picked[i] = burst[i] - burst[(i + delay - distance) % delay];
            mean += picked[i] / delay;
        }
        for (int i = 0; i < delay; i++) picked[i] -= mean;
        return picked;
    }
}
