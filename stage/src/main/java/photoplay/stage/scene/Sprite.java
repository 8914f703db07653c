package photoplay.stage.scene;

import photoplay.stage.geometry.Box;

/**
 * A small picture that is baked once and stamped often: cheaper than drawing it anew. Keep sprites in fields or local
 * variables and stamp the same one; two equal sprites are baked once.
 *
 * @param art what it shows, one unit high
 * @param soft blur in units of its own height
 * @param tint colour it is multiplied with; white leaves it as it is
 * @param finest rows of pixels that show all of it: it is not baked with more
 */
public record Sprite(Art art, double soft, Colour tint, int finest) {
    private static final int LARGEST = 1024;

    /** Where the picture comes from. */
    public sealed interface Art {
        /** A prop of the assets by name, for example {@code gift}. */
        record Prop(String name) implements Art {}

        /** A drawing at time 0 inside a box of height 1 round the origin; compared by identity. */
        record Drawn(Box box, Sketch sketch) implements Art {}
    }

    public static Sprite prop(String name) {
        return new Sprite(new Art.Prop(name), 0, Colour.WHITE, LARGEST);
    }

    /** @param width width of the drawing when its height is 1 */
    public static Sprite drawn(double width, Sketch sketch) {
        return new Sprite(new Art.Drawn(new Box(-width / 2, -0.5, width / 2, 0.5), sketch), 0, Colour.WHITE, LARGEST);
    }

    public Sprite soft(double blur) {
        return new Sprite(art, blur, tint, finest);
    }

    public Sprite tinted(Colour c) {
        return new Sprite(art, soft, c, finest);
    }

    /** The same, baked with at most so many rows of pixels, a power of two: for what is blurred or made of cells. */
    public Sprite coarse(int rows) {
        return new Sprite(art, soft, tint, rows);
    }
}
