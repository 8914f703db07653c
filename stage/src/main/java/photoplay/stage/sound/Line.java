package photoplay.stage.sound;

/** A control value over the time of one sound, in seconds from its beginning. */
@FunctionalInterface
interface Line {
    double at(double seconds);

    /** The same value for ever. */
    static Line of(double value) {
        return t -> value;
    }

    /** Straight lines through points: time, value, time, value ... */
    static Line ramp(double... points) {
        return t -> between(points, t, false);
    }

    /** Like {@link #ramp}, but equal times bring equal ratios: how pitches and decays move. Values are above 0. */
    static Line glide(double... points) {
        return t -> between(points, t, true);
    }

    /** Rises in {@code attack} seconds, then falls by 60 dB in {@code decay} seconds. */
    static Line strike(double attack, double decay) {
        return t -> t < attack ? t / attack : StrictMath.exp(-6.9078 * (t - attack) / decay);
    }

    /** Rises to 1, stays, falls to 0 at {@code end}. */
    static Line swell(double attack, double release, double end) {
        return ramp(0, 0, attack, 1, Math.max(attack, end - release), 1, end, 0);
    }

    /** Swings by a share of itself. */
    default Line wobble(double share, double hz) {
        return t -> at(t) * (1 + share * StrictMath.sin(2 * Math.PI * hz * t));
    }

    default Line times(Line other) {
        return t -> at(t) * other.at(t);
    }

    private static double between(double[] points, double t, boolean geometric) {
        int last = points.length - 2;
        if (t <= points[0]) return points[1];
        for (int i = 0; i < last; i += 2) {
            if (t >= points[i + 2]) continue;
            double share = (t - points[i]) / (points[i + 2] - points[i]);
            double from = points[i + 1];
            double to = points[i + 3];
            return geometric ? from * StrictMath.pow(to / from, share) : from + (to - from) * share;
        }
        return points[last + 1];
    }
}
