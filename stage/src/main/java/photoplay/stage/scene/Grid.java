package photoplay.stage.scene;

/** Many points at once, changed in place: the form in which warps are evaluated. */
public final class Grid {
    public final float[] x;
    public final float[] y;
    public int count;

    public Grid(int capacity) {
        x = new float[capacity];
        y = new float[capacity];
    }
}
