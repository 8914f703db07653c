package photoplay.stage.rig;

/**
 * What a {@link Pose} sets. Left and right are the viewer's; degrees of the trunk and head are clockwise on screen,
 * those of limbs are away from the body, so the same number on both sides is symmetric.
 */
public enum Part {
    /** The whole figure to the right, in shoulder widths. */
    ACROSS,
    /** The whole figure upward, in shoulder widths; a figure cut off by the photo's edge stretches instead of leaving it. */
    UP,
    /** Longer and thinner by this fraction: 0.05 is 5 %; below 0 shorter and wider. */
    STRETCH,
    /** The hips alone to the right, in shoulder widths; feet and shoulders stay. */
    HIPS,
    /** Bend between hips and ribs, degrees. */
    WAIST,
    /** Bend between ribs and shoulders, degrees. */
    CHEST,
    /** Lean of the head on the neck, degrees. */
    HEAD,
    /** The shoulder raised, degrees of the collar bone. */
    LEFT_SHOULDER,
    /** The shoulder raised, degrees of the collar bone. */
    RIGHT_SHOULDER,
    /** A hanging arm swung outward, degrees; it follows up to about 12, folded and hidden arms stay. */
    LEFT_ARM,
    /** A hanging arm swung outward, degrees; it follows up to about 12, folded and hidden arms stay. */
    RIGHT_ARM,
    /** The leg lifted sideways, degrees; nothing where the photo shows no legs. */
    LEFT_LEG,
    /** The leg lifted sideways, degrees; nothing where the photo shows no legs. */
    RIGHT_LEG;

    /** The part on the other side; the middle ones stay what they are. */
    Part other() {
        return switch (this) {
            case LEFT_SHOULDER -> RIGHT_SHOULDER;
            case RIGHT_SHOULDER -> LEFT_SHOULDER;
            case LEFT_ARM -> RIGHT_ARM;
            case RIGHT_ARM -> LEFT_ARM;
            case LEFT_LEG -> RIGHT_LEG;
            case RIGHT_LEG -> LEFT_LEG;
            case ACROSS, UP, STRETCH, HIPS, WAIST, CHEST, HEAD -> this;
        };
    }

    /** True for what points the other way in a mirror. */
    boolean sided() {
        return switch (this) {
            case ACROSS, HIPS, WAIST, CHEST, HEAD -> true;
            default -> false;
        };
    }
}
