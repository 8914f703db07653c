package photoplay.stage.sound;

/**
 * Finished stereo sound: two channels of float samples at {@link #RATE}, full scale -1..1.
 *
 * <p>The arrays are shared, not copied, for speed: treat them as read-only once handed over.
 */
public final class Pcm {
    /** Samples a second of every sound in Photoplay. */
    public static final int RATE = 48_000;

    private final float[] left;
    private final float[] right;

    /**
     * @param left left channel, -1..1
     * @param right right channel, -1..1
     * @throws IllegalArgumentException when the channels differ in length
     */
    public Pcm(float[] left, float[] right) {
        if (left.length != right.length)
            throw new IllegalArgumentException("channels differ: " + left.length + " and " + right.length + " samples");
        this.left = left;
        this.right = right;
    }

    /** Silence of so many samples. */
    public static Pcm silence(int samples) {
        return new Pcm(new float[samples], new float[samples]);
    }

    public float[] left() {
        return left;
    }

    public float[] right() {
        return right;
    }

    /** Samples in one channel. */
    public int samples() {
        return left.length;
    }

    /** Length in seconds. */
    public double seconds() {
        return left.length / (double) RATE;
    }
}
