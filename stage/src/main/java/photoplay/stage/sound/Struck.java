package photoplay.stage.sound;

/**
 * Bars, bells, rods and hammered strings: a sum of decaying modes after a short knock.
 *
 * @param modes ratio to the pitch, amplitude, share of the ring time: three numbers a mode
 * @param ring seconds to -60 dB of the first mode at 440 Hz; lower notes ring longer
 * @param knock level of the hammer's noise
 * @param damped whether the note stops when the key is let go
 */
record Struck(double[] modes, double ring, double knock, boolean damped) implements Voice {
    private static final double LONGEST = 3;
    private static final double DAMPING = 0.18;

    @Override
    public Wave note(double hz, double seconds) {
        double t60 = Math.min(2 * ring, ring * StrictMath.pow(440 / hz, 0.4));
        double length = Math.min(LONGEST, damped ? Math.min(1.2 * t60, seconds + DAMPING) : 1.2 * t60);
        var scaled = new double[modes.length];
        for (int m = 0; m < modes.length; m += 3) {
            scaled[m] = modes[m] * hz;
            scaled[m + 1] = modes[m + 1];
            scaled[m + 2] = modes[m + 2] * t60;
        }
        var wave = Wave.modes(length, scaled);
        double click = 0.02;
        wave.add(
                Wave.noise(click, 7).bandpass(Math.min(9000, 5 * hz + 800), 0.8).strike(0.0008, click), knock);
        return wave.fade(0.0008, damped ? Math.min(DAMPING, length / 2) : 0.03);
    }

    /** A stiff string under a hammer that strikes at an eighth of its length. */
    static Struck piano(double ring, double brightness, double stiffness) {
        int count = 14;
        var modes = new double[3 * count];
        for (int n = 1; n <= count; n++) {
            modes[3 * n - 3] = n * Math.sqrt(1 + stiffness * n * n);
            modes[3 * n - 2] = StrictMath.pow(n, -brightness) * (0.15 + Math.abs(StrictMath.sin(Math.PI * n / 8.0)));
            modes[3 * n - 1] = 1 / (1 + 0.35 * (n - 1));
        }
        return new Struck(modes, ring, 0.15, true);
    }
}
