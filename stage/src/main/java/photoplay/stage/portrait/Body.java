package photoplay.stage.portrait;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import photoplay.stage.geometry.Point;

/**
 * Joints of the main subject, in units of the photo's short side; they may lie outside the frame.
 *
 * @param seen true when a pose model found them, false when they are assumed from the cut-out
 * @param joints every {@link Joint}
 * @param inFrame joints that are visible in the photo
 */
public record Body(boolean seen, Map<Joint, Point> joints, java.util.Set<Joint> inFrame) {
    public Body {
        if (joints.size() != Joint.values().length) {
            throw new IllegalArgumentException("a body has all joints, some may be assumed");
        }
        joints = Map.copyOf(new EnumMap<>(joints));
        inFrame = java.util.Set.copyOf(inFrame);
    }

    public Point at(Joint j) {
        return java.util.Objects.requireNonNull(joints.get(j));
    }

    /** The joint when the photo shows it. */
    public Optional<Point> visible(Joint j) {
        return inFrame.contains(j) ? Optional.of(at(j)) : Optional.empty();
    }

    public Point leftShoulder() {
        return at(Joint.LEFT_SHOULDER);
    }

    public Point rightShoulder() {
        return at(Joint.RIGHT_SHOULDER);
    }

    public double shoulderWidth() {
        return leftShoulder().distance(rightShoulder());
    }

    /** Between the shoulders, a little below: where a chest light or a parcel goes. */
    public Point chest() {
        Point mid = leftShoulder().lerp(rightShoulder(), 0.5);
        return mid.plus(0, shoulderWidth() * 0.3);
    }

    /** Middle of the shoulders. */
    public Point neck() {
        return leftShoulder().lerp(rightShoulder(), 0.5);
    }

    /** Legs can be posed only where hips and knees are in the photo. */
    public boolean hasLegs() {
        return seen
                && inFrame.contains(Joint.LEFT_HIP)
                && inFrame.contains(Joint.RIGHT_HIP)
                && inFrame.contains(Joint.LEFT_KNEE)
                && inFrame.contains(Joint.RIGHT_KNEE);
    }
}
