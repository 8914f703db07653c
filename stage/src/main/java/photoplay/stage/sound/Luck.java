package photoplay.stage.sound;

/** A fast, small stream of chance that is the same on every machine (SplitMix64, Steele, Lea and Flood 2014). */
final class Luck {
    private long state;

    Luck(long seed) {
        state = seed * 0x9E3779B97F4A7C15L + 0x632BE59BD9B4E019L;
    }

    private long next() {
        long z = state += 0x9E3779B97F4A7C15L;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }

    /** -1 to 1. */
    float swing() {
        return (int) next() * 0x1p-31f;
    }

    /** From {@code least} up to {@code most}. */
    double between(double least, double most) {
        return least + (most - least) * ((next() >>> 11) * 0x1p-53);
    }
}
