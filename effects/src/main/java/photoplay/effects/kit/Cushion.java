package photoplay.effects.kit;

import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Layer;
import photoplay.stage.scene.Rnd;
import photoplay.stage.scene.Shape;
import photoplay.stage.scene.Sketch;
import photoplay.stage.scene.Stage;

/** A cushion of wine-red velvet with a golden cord along the lower edge, to hide where a raised close-up ends. */
public final class Cushion {
    private Cushion() {}

    /** The cushion's upper part, {@code high} short sides of it in the frame; baked. */
    public static Layer.Picture along(Stage stage, double high) {
        Colour velvet = Colour.rgb(0x7C2440);
        Box box = new Box(-0.1, stage.height() - high, stage.width() + 0.1, stage.height() + 0.1);
        Shape top = Shape.from(box.left(), box.bottom())
                .line(box.left(), box.top() + 0.06)
                .quad(stage.width() * 0.2, box.top() - 0.01, stage.width() * 0.5, box.top() + 0.035)
                .quad(stage.width() * 0.8, box.top() - 0.01, box.right(), box.top() + 0.06)
                .line(box.right(), box.bottom());
        Sketch art = (pen, t) -> {
            pen.fill(
                    top,
                    Ink.linear(
                            box.at(0, 0),
                            box.at(0, 1),
                            velvet.lighter(0.35),
                            velvet,
                            velvet.darker(0.4),
                            velvet.darker(0.7)));
            Rnd r = new Rnd(6);
            pen.clipped(top, () -> {
                for (int i = 0; i < 900; i++) {
                    Point p = box.at(r.unit(), r.unit());
                    Colour c = r.chance(0.5) ? velvet.lighter(0.4) : velvet.darker(0.5);
                    pen.line(p, p.plus(0.006 * r.either(), 0.014), 0.0018, Ink.of(c.alpha(0.35)));
                }
            });
            pen.stroke(top, 0.016, Ink.of(Colour.rgb(0x8A6420)));
            pen.stroke(top, 0.009, Ink.of(Colour.rgb(0xF0C560)));
        };
        return Layer.Picture.drawn(box, art).depth(1.1);
    }
}
