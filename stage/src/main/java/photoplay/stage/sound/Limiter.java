package photoplay.stage.sound;

/**
 * Holds true peaks under a ceiling. The gain that every moment needs is spread over 5 ms before it, recovers in 120 ms after it, and is
 * smoothed by a mean over the same 5 ms, which can never ask for less than the moment needs.
 */
final class Limiter {
    private static final int AHEAD = Pcm.RATE / 200;
    private static final double RECOVERY = 0.12;

    private Limiter() {}

    /** A limited copy. */
    static Pcm limited(Pcm sound, double ceiling) {
        float[] needed = needed(sound, (float) ceiling);
        float[] held = heldAhead(needed);
        recover(held);
        float[] gain = smoothed(held);
        return new Pcm(times(sound.left(), gain), times(sound.right(), gain));
    }

    private static float[] needed(Pcm sound, float ceiling) {
        var gain = new float[sound.samples()];
        for (int i = 0; i < gain.length; i++) {
            float peak = Math.max(Peaks.at(sound.left(), i, ceiling), Peaks.at(sound.right(), i, ceiling));
            gain[i] = peak > ceiling ? ceiling / peak : 1;
        }
        return gain;
    }

    /** The smallest gain of this moment and the next {@code AHEAD}: a sliding minimum over a queue of candidates. */
    private static float[] heldAhead(float[] needed) {
        int n = needed.length;
        var held = new float[n];
        var queue = new int[n];
        int head = 0;
        int tail = 0;
        for (int i = n - 1; i >= 0; i--) {
            while (tail > head && needed[queue[tail - 1]] >= needed[i]) tail--;
            queue[tail++] = i;
            if (queue[head] > i + AHEAD) head++;
            held[i] = needed[queue[head]];
        }
        return held;
    }

    private static void recover(float[] gain) {
        float share = (float) (1 - StrictMath.exp(-1 / (RECOVERY * Pcm.RATE)));
        float level = 1;
        for (int i = 0; i < gain.length; i++) {
            level = Math.min(gain[i], level + share * (1 - level));
            gain[i] = level;
        }
    }

    private static float[] smoothed(float[] gain) {
        var mean = new float[gain.length];
        double sum = AHEAD * (double) gain[0];
        for (int i = 0; i < gain.length; i++) {
            sum += gain[i] - gain[Math.max(0, i - AHEAD)];
            mean[i] = (float) (sum / AHEAD);
        }
        return mean;
    }

    private static float[] times(float[] channel, float[] gain) {
        var result = new float[channel.length];
        for (int i = 0; i < result.length; i++) result[i] = channel[i] * gain[i];
        return result;
    }
}
