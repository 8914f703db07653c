package photoplay.stage.sound;

/**
 * A small concert hall: eight delay lines that feed each other through a Householder matrix and lose their heights on the way (Jot and
 * Chaigne 1991).
 */
final class Hall {
    private static final int[] DELAYS = {1423, 1637, 1879, 2081, 2377, 2677, 2999, 3307};
    private static final int LINES = DELAYS.length;
    private static final int BEFORE = Pcm.RATE / 55;
    private static final double RING = 1.7;
    private static final float HEIGHTS = 0.62f;

    private Hall() {}

    /** Adds the hall's answer to what is sent into it. */
    static void add(float[] sent, float[] left, float[] right) {
        var lines = new float[LINES][];
        var gain = new float[LINES];
        for (int l = 0; l < LINES; l++) {
            lines[l] = new float[DELAYS[l]];
            gain[l] = (float) StrictMath.pow(10, -3.0 * DELAYS[l] / (RING * Pcm.RATE));
        }
        var at = new int[LINES];
        var out = new float[LINES];
        var dull = new float[LINES];
        for (int i = 0; i < sent.length; i++) {
            float in = i >= BEFORE ? sent[i - BEFORE] : 0;
            float sum = 0;
            for (int l = 0; l < LINES; l++) {
                float o = lines[l][at[l]];
                dull[l] += HEIGHTS * (o - dull[l]);
                out[l] = dull[l] * gain[l];
                sum += out[l];
            }
            float shared = sum * 2 / LINES;
            for (int l = 0; l < LINES; l++) {
                lines[l][at[l]] = in + out[l] - shared;
                if (++at[l] == DELAYS[l]) at[l] = 0;
            }
            left[i] += 0.5f * (out[0] - out[2] + out[4] - out[6]);
            right[i] += 0.5f * (out[1] - out[3] + out[5] - out[7]);
        }
    }
}
