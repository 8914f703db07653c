package photoplay.stage.scene;

/**
 * Repeatable random numbers: the n-th number of a seed is always the same, on every machine and thread. Mixing by
 * SplitMix64 (Steele, Lea, Flood: Fast splittable pseudorandom number generators, 2014).
 */
public final class Rnd {
    private final long seed;
    private long next;

    public Rnd(long seed) {
        this.seed = seed;
    }

    /** In [0, 1). */
    public static double hash(long seed, long index) {
        long z = seed * 0x9E3779B97F4A7C15L + (index + 1) * 0xD1B54A32D192ED03L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        z = z ^ (z >>> 31);
        return (z >>> 11) * 0x1.0p-53;
    }

    /** In [0, 1). */
    public double unit() {
        return hash(seed, next++);
    }

    public double between(double low, double high) {
        return low + (high - low) * unit();
    }

    /** In [-1, 1). */
    public double either() {
        return 2 * unit() - 1;
    }

    /** About normal, mean 0, deviation 1, never beyond 3. */
    public double bell() {
        return (unit() + unit() + unit() + unit() + unit() + unit() - 3) * Math.sqrt(2);
    }

    public int index(int count) {
        return (int) (unit() * count);
    }

    public boolean chance(double p) {
        return unit() < p;
    }
}
