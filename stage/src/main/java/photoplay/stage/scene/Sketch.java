package photoplay.stage.scene;

/** A drawing at a time: the same time always draws the same. */
@FunctionalInterface
public interface Sketch {
    void draw(Pen pen, double t);
}
