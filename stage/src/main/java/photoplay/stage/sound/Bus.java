package photoplay.stage.sound;

/** Where sounds are added up: two channels and what is sent to the hall. */
final class Bus {
    final float[] left;
    final float[] right;
    final float[] hall;

    Bus(int samples) {
        left = new float[samples];
        right = new float[samples];
        hall = new float[samples];
    }

    /** Adds a sound from a place between left and right, at constant power. */
    void add(float[] sound, int at, double gain, double pan, double share) {
        add(sound, sound, at, gain, pan, share);
    }

    /** Adds a sound in two channels; pan leans it to a side. */
    void add(float[] soundLeft, float[] soundRight, int at, double gain, double pan, double share) {
        double angle = (pan + 1) * Math.PI / 4;
        float toLeft = (float) (gain * Math.sqrt(2) * StrictMath.cos(angle));
        float toRight = (float) (gain * Math.sqrt(2) * StrictMath.sin(angle));
        float toHall = (float) (gain * share);
        int start = Math.max(0, -at);
        int end = Math.min(Math.min(soundLeft.length, soundRight.length), left.length - at);
        for (int i = start; i < end; i++) {
            left[at + i] += toLeft * soundLeft[i];
            right[at + i] += toRight * soundRight[i];
            hall[at + i] += toHall * (soundLeft[i] + soundRight[i]) * 0.5f;
        }
    }

    void add(Bus other, double gain) {
        float g = (float) gain;
        for (int i = 0; i < left.length; i++) {
            left[i] += g * other.left[i];
            right[i] += g * other.right[i];
            hall[i] += g * other.hall[i];
        }
    }

    /** Silence from a sample on, after a fade. */
    void fadeOut(int from, int samples) {
        for (int i = Math.max(0, from); i < left.length; i++) {
            float gain = fall(i - from, samples);
            left[i] *= gain;
            right[i] *= gain;
            hall[i] *= gain;
        }
    }

    /** Makes room for a louder sound: up to 5 dB less where the other is at full level. */
    void yieldTo(Bus other) {
        float level = 0;
        for (int i = 0; i < left.length; i++) {
            float now = Math.max(Math.abs(other.left[i]), Math.abs(other.right[i]));
            level = now > level ? level + 0.004f * (now - level) : level * 0.99993f;
            float gain = 1 / (1 + 0.8f * Math.min(1, level));
            left[i] *= gain;
            right[i] *= gain;
            hall[i] *= gain;
        }
    }

    static float fall(int sample, int length) {
        if (sample >= length) return 0;
        float rest = 1 - sample / (float) length;
        return rest * rest * (3 - 2 * rest);
    }
}
