package photoplay.stage.scene;

import java.util.List;
import photoplay.stage.geometry.Point;

/**
 * What a shape is filled or drawn with.
 *
 * @param alpha 0..1
 * @param soft blur of the edge in short sides; costs, so prefer gradients or soft sprites
 */
public record Ink(Fill fill, double alpha, Blend blend, double soft) {
    /** Colour over an area. */
    public sealed interface Fill {
        record Flat(Colour colour) implements Fill {}

        record Linear(Point from, Point to, List<Colour> colours) implements Fill {}

        record Radial(Point centre, double radius, List<Colour> colours) implements Fill {}

        /** Colours round a centre, starting at the right, clockwise. */
        record Sweep(Point centre, List<Colour> colours) implements Fill {}
    }

    public static Ink of(Colour c) {
        return new Ink(new Fill.Flat(c), 1, Blend.OVER, 0);
    }

    /** Opaque 0xRRGGBB. */
    public static Ink of(int rgb) {
        return of(Colour.rgb(rgb));
    }

    /** Evenly spaced colours from one point to another. */
    public static Ink linear(Point from, Point to, Colour... colours) {
        return new Ink(new Fill.Linear(from, to, List.of(colours)), 1, Blend.OVER, 0);
    }

    /** Evenly spaced colours from one height to another, in frame coordinates. */
    public static Ink down(double top, double bottom, Colour... colours) {
        return linear(new Point(0, top), new Point(0, bottom), colours);
    }

    /** Evenly spaced colours from one x to another, in frame coordinates. */
    public static Ink across(double left, double right, Colour... colours) {
        return linear(new Point(left, 0), new Point(right, 0), colours);
    }

    /** Evenly spaced colours from the centre outward. */
    public static Ink radial(Point centre, double radius, Colour... colours) {
        return new Ink(new Fill.Radial(centre, radius, List.of(colours)), 1, Blend.OVER, 0);
    }

    public static Ink sweep(Point centre, Colour... colours) {
        return new Ink(new Fill.Sweep(centre, List.of(colours)), 1, Blend.OVER, 0);
    }

    /** A light that fades from {@code c} at the centre to nothing at the radius. */
    public static Ink glow(Point centre, double radius, Colour c) {
        return radial(centre, radius, c, c.alpha(0.55), c.alpha(0.18), c.alpha(0));
    }

    public Ink alpha(double a) {
        return new Ink(fill, alpha * Math.clamp(a, 0, 1), blend, soft);
    }

    public Ink blend(Blend b) {
        return new Ink(fill, alpha, b, soft);
    }

    public Ink soft(double sigma) {
        return new Ink(fill, alpha, blend, sigma);
    }
}
