package photoplay.effects.styles;

import java.util.List;
import photoplay.effects.kit.Pixmap;
import photoplay.stage.geometry.Point;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Font;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Pen;

/** The grid in space and time on which a whole game moves: one size of pixels, twelve drawings a second. */
final class GameGrid {

    /** Drawings a second. */
    static final double FPS = 12;

    /** Side of a pixel of the world in short sides. */
    static final double PX = 1 / 72.0;

    private GameGrid() {}

    /** The time at which the drawing seen at {@code t} began. */
    static double beat(double t) {
        return Math.floor(t * FPS + 1e-6) / FPS;
    }

    /** The length to whole pixels. */
    static double whole(double v) {
        return Math.rint(v / PX) * PX;
    }

    /** A square spark of at least one pixel. */
    static void pixel(Pen pen, Point at, double size, Colour c) {
        double side = Math.max(PX, whole(size));
        Pixmap.cell(pen, whole(at.x()), whole(at.y()), side, side, Ink.of(c));
    }

    /** Pixel letters with a dark edge; {@code size} in short sides. */
    static void words(Pen pen, String text, double size, Point at, Colour c) {
        for (Point by :
                List.of(new Point(PX / 2, 0), new Point(-PX / 2, 0), new Point(0, PX / 2), new Point(0, -PX / 2))) {
            pen.text(text, Font.PIXEL, size, at.plus(by), Pen.Align.CENTRE, Ink.of(0x1B1327));
        }
        pen.text(text, Font.PIXEL, size, at, Pen.Align.CENTRE, Ink.of(c));
    }
}
