package photoplay.effects.kit;

import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Font;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Shape;

/** A pink satin ribbon with forked ends, on which a white word writes itself. */
public final class WrittenRibbon {
    private static final double SIZE = 0.062;

    private WrittenRibbon() {}

    /**
     * Draws the ribbon round a point.
     *
     * @param half of its length
     * @param written how much of the word can be read, 0 to 1
     */
    public static void draw(Pen pen, String word, Point at, double half, double written) {
        double x = at.x();
        double y = at.y();
        for (int side = -1; side <= 1; side += 2) {
            pen.fill(
                    Shape.from(x + side * (half + 0.07), y - 0.04)
                            .line(x + side * (half - 0.02), y - 0.055)
                            .line(x + side * (half - 0.02), y + 0.07)
                            .line(x + side * (half + 0.07), y + 0.085)
                            .line(x + side * (half + 0.035), y + 0.02)
                            .close(),
                    Ink.of(0xB01E6A));
        }
        pen.fill(
                Shape.from(x - half, y - 0.06)
                        .quad(x, y - 0.1, x + half, y - 0.06)
                        .line(x + half, y + 0.06)
                        .quad(x, y + 0.02, x - half, y + 0.06)
                        .close(),
                Ink.down(y - 0.09, y + 0.06, Colour.tones(0xFF86BE, 0xFF4F9E, 0xC92576)));
        double width = pen.measure(word, Font.BRUSH, SIZE);
        double left = x - width / 2 - 0.03;
        pen.clipped(
                Shape.rect(new Box(left, y - 0.2, left + (width + 0.06) * written, y + 0.2)),
                () -> pen.text(word, Font.BRUSH, SIZE, at.plus(0, 0.008), Pen.Align.CENTRE, Ink.of(Colour.WHITE)));
    }
}
