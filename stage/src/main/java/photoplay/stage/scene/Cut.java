package photoplay.stage.scene;

/**
 * How one shot replaces another.
 *
 * @param seconds length, centred on the new shot's start; 0 is a hard cut
 */
public record Cut(Kind kind, double seconds) {
    public static final Cut HARD = new Cut(Kind.DISSOLVE, 0);

    /** Forms of a cut. */
    public enum Kind {
        DISSOLVE,
        /** Through white. */
        FLASH,
        /** Through black. */
        DIP,
        /** A fast smeared pan to the left. */
        WHIP,
        /** A circle opens on the new shot. */
        IRIS,
        /** The old shot grows past the lens. */
        ZOOM,
        /** Slides in from the right. */
        SLIDE,
        /** A diagonal wipe. */
        WIPE,
        /** Blocks and colour shifts. */
        GLITCH,
        /** The old shot is torn like paper. */
        TEAR,
        /** The old shot is turned like a page, from its lower right corner. */
        PAGE,
        /** The old shot falls to grains that the wind takes. */
        CRUMBLE
    }

    public static Cut of(Kind kind, double seconds) {
        return new Cut(kind, seconds);
    }
}
