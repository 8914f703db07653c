package photoplay.effects.kit;

import java.util.Map;
import java.util.Objects;
import photoplay.stage.geometry.Box;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Sprite;

/** Pixel drawings from rows of letters, each letter a colour; other signs are clear. */
public final class Pixmap {
    /** Neighbours overlap by this share of a pixel, so that no seam shows between them. */
    private static final double OVERLAP = 0.03;

    private Pixmap() {}

    /** A sprite one unit high, as wide as its rows. */
    public static Sprite sprite(Map<Character, Colour> paints, String... rows) {
        double px = 1.0 / rows.length;
        double width = rows[0].length() * px;
        return Sprite.drawn(width, (pen, t) -> {
            for (int y = 0; y < rows.length; y++) {
                for (int x = 0; x < rows[y].length(); x++) {
                    if (paints.containsKey(rows[y].charAt(x))) {
                        cell(
                                pen,
                                -width / 2 + x * px,
                                -0.5 + y * px,
                                px,
                                px,
                                Ink.of(Objects.requireNonNull(paints.get(rows[y].charAt(x)))));
                    }
                }
            }
        });
    }

    /** A hard-edged rectangle from its upper left corner. */
    public static void cell(Pen pen, double x, double y, double width, double height, Ink ink) {
        double more = OVERLAP * Math.min(width, height);
        pen.rect(new Box(x, y, x + width + more, y + height + more), ink);
    }
}
