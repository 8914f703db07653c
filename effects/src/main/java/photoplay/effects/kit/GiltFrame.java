package photoplay.effects.kit;

import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Shape;
import photoplay.stage.scene.Stage;

/** Frames round pictures: mouldings for a wall, and one of gold that closes round the whole photo. */
public final class GiltFrame {
    private GiltFrame() {}

    /** A frame of wood or gilt round a picture, its middle open; with a {@code mat} of white card if wished. */
    public static void moulding(Pen pen, Box inner, double border, Colour wood, boolean mat) {
        for (int i = 0; i < 4; i++) {
            double b = border * (0.85 - 0.22 * i);
            Colour c = i % 2 == 0 ? wood : wood.darker(0.35);
            pen.stroke(
                    Shape.rect(inner.grown(b * 0.62)),
                    border * 0.3,
                    Ink.linear(inner.at(0, 0), inner.at(1, 1), c.lighter(0.55), c, c.darker(0.3), c.lighter(0.2)));
        }
        if (mat) {
            pen.stroke(Shape.rect(inner.grown(-border * 0.3)), border * 0.7, Ink.of(Colour.rgb(0xF6F2E8)));
        }
        pen.stroke(
                Shape.rect(inner.grown(mat ? -border * 0.65 : 0.002)), border * 0.06, Ink.of(Colour.BLACK.alpha(0.5)));
    }

    /** Gold round the edge of the film's frame, {@code in} 0 outside to 1 closed. */
    public static void closing(Pen pen, Stage stage, double in, double alpha) {

        double w = 0.07 * in;
        for (int i = 0; i < 3 && alpha > 0; i++) {
            pen.stroke(
                    Shape.rect(stage.frame().grown(-w * (0.15 + 0.33 * i))),
                    w * 0.36,
                    Ink.linear(
                                    new Point(0, 0),
                                    stage.at(1, 1),
                                    Colour.rgb(0xFFF0B8).darker(0.2 * i),
                                    Colour.rgb(0xC68F2C),
                                    Colour.rgb(0xF6D98A),
                                    Colour.rgb(0x8A5E1C))
                            .alpha(alpha));
        }
    }
}
