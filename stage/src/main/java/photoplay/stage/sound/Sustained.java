package photoplay.stage.sound;

/**
 * Bowed, blown, sung and reed instruments: one period with the instrument's harmonics and formants, a dark and a bright version that the
 * envelope mixes, played by one or several slightly different players.
 *
 * @param tone what it sounds like
 * @param motion how it moves
 */
record Sustained(Tone tone, Motion motion) implements Voice {
    private static final int SIZE = 1024;
    private static final int MASK = SIZE - 1;
    private static final double HIGHEST = 16_000;
    private static final int MOST_HARMONICS = 48;

    /**
     * @param slope harmonic n has amplitude n^-slope
     * @param even level of the even harmonics
     * @param formants hertz, width as a share of it, gain: three numbers each, added to a flat 1
     * @param dullness what the dark version adds to the slope
     * @param breath level of the noise of air, bow or reed
     */
    record Tone(double slope, double even, double[] formants, double dullness, double breath) {}

    /**
     * @param attack seconds
     * @param release seconds
     * @param sag level after the attack has settled, 0 to 1
     * @param vibrato cents
     * @param rate vibrato a second
     * @param players how many play the note
     * @param spread cents between them
     * @param scoop cents from which the pitch slides in; negative from below
     */
    record Motion(
            double attack,
            double release,
            double sag,
            double vibrato,
            double rate,
            int players,
            double spread,
            double scoop) {}

    @Override
    public Wave note(double hz, double seconds) {
        double held = Math.max(seconds, 0.5 * motion.attack + 0.02);
        double length = held + motion.release;
        float[] bright = table(hz, tone.slope);
        float[] dark = table(hz, tone.slope + tone.dullness);
        Line loudness = loudness(held);
        var wave = Wave.silence(length);
        for (int player = 0; player < motion.players; player++) play(wave, hz, player, bright, dark, loudness);
        if (tone.breath > 0)
            wave.add(
                    Wave.noise(length, 11).bandpass(Math.min(7000, 2.5 * hz + 600), 1.2),
                    tone.breath * Math.sqrt(motion.players));
        return wave.shaped(loudness).fade(0.002, 0.01);
    }

    private Line loudness(double held) {
        double settled = Math.max(held, motion.attack + 0.001);
        double peak = Math.min(1, held / motion.attack);
        return t -> {
            double rise = t < motion.attack ? StrictMath.sin(Math.PI / 2 * t / motion.attack) : 1;
            double level = motion.sag + (1 - motion.sag) * StrictMath.exp(-4 * Math.max(0, t - motion.attack));
            if (t < held) return rise * level;
            double end = Math.min(peak, 1) * (t < settled ? rise : 1) * level;
            double gone = (t - held) / motion.release;
            return gone >= 1 ? 0 : end * (1 - gone) * (1 - gone);
        };
    }

    private void play(Wave wave, double hz, int player, float[] bright, float[] dark, Line loudness) {
        var luck = new Luck(player + 1);
        double place = motion.players == 1 ? 0 : 2.0 * player / (motion.players - 1) - 1;
        double detune = motion.spread * place + (player == 0 ? 0 : 1.5 * luck.swing());
        double rate = motion.rate * luck.between(0.93, 1.07);
        double swing = luck.between(0, 2 * Math.PI);
        float[] out = wave.samples();
        double phase = luck.between(0, SIZE);
        int step = 32;
        for (int from = 0; from < out.length; from += step) {
            double t = from / (double) Wave.RATE;
            double onset = Math.clamp((t - 0.12) / 0.25, 0, 1);
            double cents = detune
                    + motion.vibrato * onset * StrictMath.sin(2 * Math.PI * rate * t + swing)
                    + motion.scoop * StrictMath.exp(-t / 0.035);
            double advance = hz * StrictMath.pow(2, cents / 1200) / Wave.RATE * SIZE;
            float mix = (float) Math.clamp(loudness.at(t), 0, 1);
            mix *= mix;
            for (int i = from; i < Math.min(from + step, out.length); i++) {
                int at = (int) phase;
                float f = (float) (phase - at);
                int next = at + 1 & MASK;
                at &= MASK;
                float d = dark[at] + f * (dark[next] - dark[at]);
                float b = bright[at] + f * (bright[next] - bright[at]);
                out[i] += d + mix * (b - d);
                phase += advance;
                if (phase >= SIZE) phase -= SIZE;
            }
        }
    }

    private float[] table(double hz, double slope) {
        var table = new float[SIZE];
        double power = 0;
        for (int n = 1; n <= MOST_HARMONICS && n * hz < HIGHEST; n++) {
            double amplitude = StrictMath.pow(n, -slope) * (n % 2 == 0 ? tone.even : 1) * formant(n * hz);
            power += amplitude * amplitude;
            // Schroeder's phases keep the crest low.
            double phase = 0.5 * n * (n - 1) / MOST_HARMONICS;
            for (int i = 0; i < SIZE; i++) {
                double x = (double) n * i / SIZE + phase;
                table[i] += (float) amplitude * Shape.sine(x - (int) x);
            }
        }
        float scale = (float) (1 / Math.sqrt(power));
        for (int i = 0; i < SIZE; i++) table[i] *= scale;
        return table;
    }

    private double formant(double hz) {
        double gain = 1;
        double[] f = tone.formants;
        for (int i = 0; i < f.length; i += 3) {
            double distance = (hz / f[i] - f[i] / hz) / f[i + 1];
            gain += f[i + 2] / (1 + distance * distance);
        }
        return gain;
    }
}
