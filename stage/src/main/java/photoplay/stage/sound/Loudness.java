package photoplay.stage.sound;

/**
 * How loud a sound is.
 *
 * @param lufs integrated loudness after ITU-R BS.1770-5 (K-weighting, 400 ms blocks with 75 % overlap, gates at -70 LUFS and 10 LU below
 *     the mean); negative infinity for silence or sounds shorter than a block
 * @param truePeak largest level between the samples, in dBFS, by fourfold oversampling
 */
public record Loudness(double lufs, double truePeak) {
    private static final double ABSOLUTE_GATE = -70;
    private static final double RELATIVE_GATE = -10;
    private static final int HOP = Pcm.RATE / 10;
    private static final int HOPS_A_BLOCK = 4;

    /** Measures a sound. */
    public static Loudness of(Pcm sound) {
        return new Loudness(integrated(sound), decibels(Peaks.largest(sound)));
    }

    static double decibels(double level) {
        return 20 * StrictMath.log10(level);
    }

    static double integrated(Pcm sound) {
        double[] hops = hopPowers(sound);
        int blocks = Math.max(0, hops.length - HOPS_A_BLOCK + 1);
        var powers = new double[blocks];
        for (int b = 0; b < blocks; b++) for (int h = 0; h < HOPS_A_BLOCK; h++) powers[b] += hops[b + h] / HOPS_A_BLOCK;
        double ungated = gatedMean(powers, power(ABSOLUTE_GATE));
        double gate = Math.max(power(ABSOLUTE_GATE), ungated * StrictMath.pow(10, RELATIVE_GATE / 10));
        return lufs(gatedMean(powers, gate));
    }

    /** Loudness of the loudest tenth of a second, in LUFS, without gates. */
    static double loudestMoment(Pcm sound) {
        double most = 0;
        for (double power : hopPowers(sound)) most = Math.max(most, power);
        return lufs(most);
    }

    private static double lufs(double power) {
        return -0.691 + 10 * StrictMath.log10(power);
    }

    private static double power(double lufs) {
        return StrictMath.pow(10, (lufs + 0.691) / 10);
    }

    private static double gatedMean(double[] powers, double gate) {
        double sum = 0;
        int count = 0;
        for (double power : powers) {
            if (power <= gate) continue;
            sum += power;
            count++;
        }
        return count == 0 ? 0 : sum / count;
    }

    /** Mean weighted power of both channels over each tenth of a second. */
    private static double[] hopPowers(Pcm sound) {
        var powers = new double[sound.samples() / HOP];
        addPowers(sound.left(), powers);
        addPowers(sound.right(), powers);
        return powers;
    }

    /** The two filters of the recommendation for 48 kHz: a shelf for the head, a highpass for the ear. */
    private static void addPowers(float[] channel, double[] powers) {
        double s1 = 0, s2 = 0, h1 = 0, h2 = 0;
        for (int hop = 0; hop < powers.length; hop++) {
            double sum = 0;
            for (int i = hop * HOP; i < (hop + 1) * HOP; i++) {
                double x = channel[i] + 1.69065929318241 * s1 - 0.73248077421585 * s2;
                double shelved = 1.53512485958697 * x - 2.69169618940638 * s1 + 1.19839281085285 * s2;
                s2 = s1;
                s1 = x;
                double y = shelved + 1.99004745483398 * h1 - 0.99007225036621 * h2;
                double weighted = y - 2 * h1 + h2;
                h2 = h1;
                h1 = y;
                sum += weighted * weighted;
            }
            powers[hop] += sum / HOP;
        }
    }
}
