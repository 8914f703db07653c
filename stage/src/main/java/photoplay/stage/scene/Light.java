package photoplay.stage.scene;

import photoplay.stage.geometry.Point;

/** A light on a picture, over time. Strength 1 doubles what it fully hits. */
public sealed interface Light {
    /** Colour gain of everything: {@code strength} 0 leaves the picture, 1 shows it through {@code colour}. */
    record Ambient(Colour colour, Curve strength) implements Light {}

    /** Far light from {@code degrees} (0 right, -90 above), {@code height} 0 grazing to 1 frontal. */
    record Key(Curve degrees, double height, Colour colour, Curve strength) implements Light {}

    /** Near light at a place of the frame, {@code radius} where it has faded to a tenth, {@code height} over the picture. */
    record Lamp(Spot at, double radius, double height, Colour colour, Curve strength) implements Light {}

    /** Light on the outline facing {@code degrees}, {@code width} deep. */
    record Rim(Curve degrees, double width, Colour colour, Curve strength) implements Light {}

    static Light ambient(Colour c, Curve strength) {
        return new Ambient(c, strength);
    }

    static Light key(double degrees, Colour c, Curve strength) {
        return new Key(Curve.of(degrees), 0.45, c, strength);
    }

    static Light lamp(Spot at, double radius, Colour c, Curve strength) {
        return new Lamp(at, radius, 0.25, c, strength);
    }

    static Light lamp(Point at, double radius, Colour c, Curve strength) {
        return lamp(Spot.of(at), radius, c, strength);
    }

    static Light rim(double degrees, Colour c, Curve strength) {
        return new Rim(Curve.of(degrees), 0.03, c, strength);
    }

    static Light rim(Curve degrees, Colour c, Curve strength) {
        return new Rim(degrees, 0.03, c, strength);
    }

    Colour colour();

    Curve strength();
}
