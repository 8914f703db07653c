package photoplay.stage.sound;

/** Levels between samples: four points a sample by a windowed sinc of twelve taps. */
final class Peaks {
    private static final int PHASES = 4;
    private static final int TAPS = 12;
    private static final float[][] SINC = new float[PHASES][TAPS];

    /** No twelve samples below this make a point between them that reaches 1: the largest sum of taps is about 2. */
    private static final float CALM = 0.45f;

    static {
        for (int p = 0; p < PHASES; p++)
            for (int t = 0; t < TAPS; t++) {
                double x = t - (TAPS / 2 - 1) - p / (double) PHASES;
                double window = StrictMath.pow(StrictMath.cos(Math.PI * x / (TAPS + 1)), 2);
                SINC[p][t] = (float) (x == 0 ? 1 : StrictMath.sin(Math.PI * x) / (Math.PI * x) * window);
            }
    }

    private Peaks() {}

    static double largest(Pcm sound) {
        return Math.max(largest(sound.left()), largest(sound.right()));
    }

    private static float largest(float[] channel) {
        float sample = 0;
        for (float s : channel) sample = Math.max(sample, Math.abs(s));
        float largest = sample;
        for (int i = 0; i < channel.length; i++)
            if (loudest(channel, i) > CALM * sample) largest = Math.max(largest, at(channel, i));
        return largest;
    }

    /** The largest of the levels at a sample and at the three points behind it, where they may pass a ceiling; else the sample's. */
    static float at(float[] channel, int i, float ceiling) {
        float here = Math.abs(channel[i]);
        return loudest(channel, i) > CALM * ceiling ? at(channel, i) : here;
    }

    private static float loudest(float[] channel, int i) {
        float here = Math.abs(channel[i]);
        return i + 1 < channel.length ? Math.max(here, Math.abs(channel[i + 1])) : here;
    }

    private static float at(float[] channel, int i) {
        float largest = Math.abs(channel[i]);
        int first = i - (TAPS / 2 - 1);
        if (first < 0 || first + TAPS > channel.length) return largest;
        for (int p = 1; p < PHASES; p++) {
            float[] taps = SINC[p];
            float sum = 0;
            for (int t = 0; t < TAPS; t++) sum += taps[t] * channel[first + t];
            largest = Math.max(largest, Math.abs(sum));
        }
        return largest;
    }
}
