package photoplay.stage.rig;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.BinaryOperator;

/**
 * How a body differs from the photo: a value for each part that moves, in the part's unit.
 *
 * <pre>{@code
 * Pose bow = Pose.REST.with(Part.CHEST, 8).with(Part.HEAD, 10);
 * puppet.at(1.0, bow).at(1.6, bow.mirrored()).at(2.2, Pose.CHEER.plus(Pose.HEAD_LEFT.times(0.5)));
 * }</pre>
 */
public record Pose(Map<Part, Double> values) {
    public static final Pose REST = new Pose(Map.of());

    public static final Pose HIPS_RIGHT = REST.with(Part.HIPS, 0.13)
            .with(Part.WAIST, 3.5)
            .with(Part.CHEST, -5)
            .with(Part.HEAD, -3);
    public static final Pose HIPS_LEFT = HIPS_RIGHT.mirrored();

    public static final Pose LEAN_RIGHT =
            REST.with(Part.WAIST, 6).with(Part.CHEST, 4).with(Part.HEAD, -4).with(Part.RIGHT_ARM, 8);
    public static final Pose LEAN_LEFT = LEAN_RIGHT.mirrored();

    public static final Pose SWAY_RIGHT = REST.with(Part.ACROSS, 0.07)
            .with(Part.WAIST, 3)
            .with(Part.CHEST, 2)
            .with(Part.HEAD, 4)
            .with(Part.LEFT_SHOULDER, 4);
    public static final Pose SWAY_LEFT = SWAY_RIGHT.mirrored();

    /** Down into the knees: the weight of a beat. */
    public static final Pose DIP = REST.with(Part.UP, -0.10).with(Part.STRETCH, -0.02);

    public static final Pose RISE = REST.with(Part.UP, 0.06)
            .with(Part.STRETCH, 0.025)
            .with(Part.LEFT_SHOULDER, 3)
            .with(Part.RIGHT_SHOULDER, 3);
    public static final Pose CROUCH = REST.with(Part.UP, -0.32).with(Part.STRETCH, -0.05);
    public static final Pose JUMP = REST.with(Part.UP, 0.45)
            .with(Part.STRETCH, 0.03)
            .with(Part.LEFT_ARM, 30)
            .with(Part.RIGHT_ARM, 30);

    public static final Pose SHRUG = REST.with(Part.LEFT_SHOULDER, 15)
            .with(Part.RIGHT_SHOULDER, 15)
            .with(Part.LEFT_ARM, 14)
            .with(Part.RIGHT_ARM, 14)
            .with(Part.HEAD, 3);
    public static final Pose SHIMMY_RIGHT =
            REST.with(Part.RIGHT_SHOULDER, 11).with(Part.LEFT_SHOULDER, -7).with(Part.CHEST, -2);
    public static final Pose SHIMMY_LEFT = SHIMMY_RIGHT.mirrored();
    public static final Pose HEAD_RIGHT = REST.with(Part.HEAD, 9).with(Part.CHEST, 1);
    public static final Pose HEAD_LEFT = HEAD_RIGHT.mirrored();

    /** Up on the toes with both shoulders high: hooray. */
    public static final Pose CHEER = RISE.plus(REST.with(Part.LEFT_SHOULDER, 9)
            .with(Part.RIGHT_SHOULDER, 9)
            .with(Part.LEFT_ARM, 20)
            .with(Part.RIGHT_ARM, 20));
    /** A punch from the shoulder. */
    public static final Pose BOX_LEFT = REST.with(Part.LEFT_SHOULDER, 12)
            .with(Part.RIGHT_SHOULDER, -6)
            .with(Part.CHEST, 6)
            .with(Part.WAIST, -2)
            .with(Part.HEAD, -5)
            .with(Part.ACROSS, 0.05);

    public static final Pose BOX_RIGHT = BOX_LEFT.mirrored();

    public static final Pose STEP_LEFT = REST.with(Part.ACROSS, -0.16)
            .with(Part.LEFT_LEG, 12)
            .with(Part.UP, -0.04)
            .with(Part.WAIST, 2.5);
    public static final Pose STEP_RIGHT = STEP_LEFT.mirrored();
    public static final Pose KICK_LEFT = REST.with(Part.LEFT_LEG, 24)
            .with(Part.WAIST, 5)
            .with(Part.CHEST, 3)
            .with(Part.LEFT_ARM, 20)
            .with(Part.RIGHT_ARM, 45);
    public static final Pose KICK_RIGHT = KICK_LEFT.mirrored();

    public Pose {
        values = Map.copyOf(values);
    }

    /** The pose with one part set: degrees, or the part's own unit. */
    public Pose with(Part part, double value) {
        Map<Part, Double> more = new EnumMap<>(Part.class);
        more.putAll(values);
        more.put(part, value);
        return new Pose(more);
    }

    public double of(Part part) {
        return values.getOrDefault(part, 0.0);
    }

    /** As seen in a mirror. */
    public Pose mirrored() {
        Map<Part, Double> other = new EnumMap<>(Part.class);
        values.forEach((part, v) -> other.put(part.other(), part.sided() ? -v : v));
        return new Pose(other);
    }

    /** The whole pose weaker or stronger. */
    public Pose times(double k) {
        Map<Part, Double> scaled = new EnumMap<>(Part.class);
        values.forEach((part, v) -> scaled.put(part, v * k));
        return new Pose(scaled);
    }

    /** Both poses at once. */
    public Pose plus(Pose o) {
        BinaryOperator<Double> sum = Double::sum;
        Map<Part, Double> both = new EnumMap<>(Part.class);
        both.putAll(values);
        o.values.forEach((part, v) -> both.merge(part, v, sum));
        return new Pose(both);
    }
}
