package photoplay.stage.scene;

/** How a layer meets what lies under it. Source-over is by far the cheapest. */
public enum Blend {
    OVER,
    /** Adds light. */
    ADD,
    SCREEN,
    MULTIPLY,
    OVERLAY,
    SOFT_LIGHT,
    /** Only where something is already drawn. */
    ATOP,
    /** Cuts out of what is drawn. */
    ERASE
}
