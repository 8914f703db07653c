package photoplay.stage.scene;

import java.util.List;
import photoplay.stage.geometry.Affine;
import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;

/** Draws shapes, words and sprites; lengths in short sides (or in the unit of {@link #within}). */
public interface Pen {
    void fill(Shape shape, Ink ink);

    /** Round ends and joints. */
    void stroke(Shape shape, double width, Ink ink);

    /** One line of text; {@code size} is the height of a capital line. Returns its width. */
    double text(String words, Font font, double size, Point at, Align align, Ink ink);

    /** As {@link #text} but only the outline, {@code width} thick: draw it below the fill. */
    void outline(String words, Font font, double size, Point at, Align align, double width, Ink ink);

    /** Width of a line of text. */
    double measure(String words, Font font, double size);

    /**
     * Stamps a sprite with its centre at {@code at}.
     *
     * @param height height in units
     * @param degrees clockwise
     * @param squeeze width factor; negative mirrors; |squeeze| below 0.02 is not drawn
     * @param alpha 0..1
     */
    void stamp(Sprite sprite, Point at, double height, double degrees, double squeeze, double alpha);

    /**
     * Bends a sprite along a line: its lower edge lies across the line's first point, its upper edge across the last.
     *
     * @param line at least two points, no two neighbours equal
     * @param width width in units, everywhere the same: what is to be slim must be so in the sprite
     * @throws IllegalArgumentException when the line has less than two points
     */
    void ribbon(Sprite sprite, List<Point> line, double width);

    default void stamp(Sprite sprite, Point at, double height) {
        stamp(sprite, at, height, 0, 1, 1);
    }

    default void stamp(Sprite sprite, Point at, double height, double degrees) {
        stamp(sprite, at, height, degrees, 1, 1);
    }

    /** Draws with coordinates mapped by {@code map}. */
    void within(Affine map, Runnable drawing);

    /** Draws only inside the shape. */
    void clipped(Shape shape, Runnable drawing);

    /** Draws as one picture of the given alpha, so that overlaps do not shine through. Costs a layer of {@code box}. */
    void faded(double alpha, Box box, Runnable drawing);

    default void circle(Point c, double r, Ink ink) {
        fill(Shape.circle(c, r), ink);
    }

    default void oval(Point c, double rx, double ry, Ink ink) {
        fill(Shape.oval(c, rx, ry), ink);
    }

    default void rect(Box b, Ink ink) {
        fill(Shape.rect(b), ink);
    }

    default void line(Point a, Point b, double width, Ink ink) {
        stroke(Shape.from(a).line(b), width, ink);
    }

    default void curve(List<Point> points, double width, Ink ink) {
        stroke(Shape.smooth(points), width, ink);
    }

    /** Where a text stands against its point. */
    enum Align {
        LEFT,
        CENTRE,
        RIGHT
    }
}
