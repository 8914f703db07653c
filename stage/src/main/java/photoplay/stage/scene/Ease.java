package photoplay.stage.scene;

/** How a value travels from one key to the next: maps progress 0..1 to 0..1, overshooting where the name says so. */
public enum Ease {
    LINEAR,
    /** Jumps at the end of the interval. */
    STEP,
    /** Starts slowly. */
    IN,
    /** Ends slowly. */
    OUT,
    /** Starts and ends slowly. */
    SMOOTH,
    /** Rushes off and brakes hard. */
    EXPO,
    /** Ends with a 12 % overshoot: a pop. */
    BACK,
    /** Ends in a damped swing. */
    ELASTIC,
    /** Falls and bounces. */
    BOUNCE;

    public double of(double k) {
        double p = Math.clamp(k, 0, 1);
        return switch (this) {
            case LINEAR -> p;
            case STEP -> p < 1 ? 0 : 1;
            case IN -> p * p * p;
            case OUT -> 1 - Math.pow(1 - p, 3);
            case SMOOTH -> p * p * (3 - 2 * p);
            case EXPO -> p >= 1 ? 1 : 1 - Math.pow(2, -10 * p);
            case BACK -> 1 + 2.9 * Math.pow(p - 1, 3) + 1.9 * Math.pow(p - 1, 2);
            case ELASTIC -> p <= 0 ? 0 : p >= 1 ? 1 : 1 + Math.pow(2, -9 * p) * Math.sin((p * 10 - 0.75) * 2.0944);
            case BOUNCE -> bounce(p);
        };
    }

    private static double bounce(double p) {
        double n = 7.5625;
        if (p < 1 / 2.75) {
            return n * p * p;
        }
        double q = p < 2 / 2.75 ? p - 1.5 / 2.75 : p < 2.5 / 2.75 ? p - 2.25 / 2.75 : p - 2.625 / 2.75;
        double floor = p < 2 / 2.75 ? 0.75 : p < 2.5 / 2.75 ? 0.9375 : 0.984375;
        return n * q * q + floor;
    }
}
