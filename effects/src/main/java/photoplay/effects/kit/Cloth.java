package photoplay.effects.kit;

import java.util.List;
import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Layer;
import photoplay.stage.scene.Shape;
import photoplay.stage.scene.Stage;

/** A table with a pink cloth along the lower edge of the frame, its far hem trimmed with white lace. */
public final class Cloth {
    private static final Colour PINK = Colour.rgb(0xF29AB8);

    private Cloth() {}

    /** The near part of the table, {@code high} short sides of it in the frame; baked. */
    public static Layer.Picture along(Stage stage, double high) {
        double edge = stage.height() - high;
        Box box = new Box(-0.12, edge - 0.03, stage.width() + 0.12, stage.height() + 0.12);
        return Layer.Picture.drawn(box, (pen, t) -> {
            Shape top = Shape.from(box.left(), box.bottom())
                    .line(box.left(), edge + 0.02)
                    .quad(stage.width() / 2, edge - 0.02, box.right(), edge + 0.02)
                    .line(box.right(), box.bottom())
                    .close();
            pen.fill(top, Ink.down(edge, box.bottom(), PINK.lighter(0.5), PINK.lighter(0.2), PINK, PINK.darker(0.25)));
            pen.clipped(top, () -> {
                Point far = new Point(stage.width() / 2, edge - 0.5);
                for (int i = -14; i <= 14; i++) {
                    Point near = new Point(stage.width() / 2 + i * 0.13, box.bottom());
                    pen.line(far, near, 0.02, Ink.of(Colour.WHITE.alpha(0.2)));
                }
                for (double y = 0.05, step = 0.035; y < high + 0.1; y += step, step *= 1.4) {
                    pen.line(
                            new Point(box.left(), edge + y),
                            new Point(box.right(), edge + y),
                            0.008 + step * 0.16,
                            Ink.of(Colour.WHITE.alpha(0.2)));
                }
            });
            for (double x = box.left(); x < box.right(); x += 0.036) {
                double u = (x - box.left()) / box.width();
                Point at = new Point(x, edge + 0.018 - 0.08 * u * (1 - u));
                pen.circle(at, 0.02, Ink.of(Colour.rgb(0xFFF3F7)));
                pen.circle(at.plus(0, -0.002), 0.007, Ink.of(PINK.darker(0.1)));
            }
            pen.curve(
                    List.of(
                            new Point(box.left(), edge + 0.026),
                            new Point(stage.width() / 2, edge + 0.006),
                            new Point(box.right(), edge + 0.026)),
                    0.008,
                    Ink.of(Colour.WHITE));
        });
    }
}
