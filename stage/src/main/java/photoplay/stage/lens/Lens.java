package photoplay.stage.lens;

/**
 * A look over the finished picture at a time. A lens is a value with its drawing: parameters are curves, the same
 * parameters and time always give the same pixels, from any thread.
 */
public interface Lens {
    /** Changes the pixels in place. */
    void apply(Pixels frame, double t);

    /** True when the lens changes nothing at {@code t}; it is skipped then. */
    default boolean idle(double t) {
        return false;
    }
}
