package photoplay.effects.kit;

import java.util.ArrayList;
import java.util.List;
import photoplay.stage.geometry.Point;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Curve;
import photoplay.stage.scene.Ease;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Layer;
import photoplay.stage.scene.Motion;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Shape;
import photoplay.stage.scene.Sprite;
import photoplay.stage.scene.Stage;

/**
 * A string of bulbs across the upper edge: its cord drops in, one bulb after the other comes on, and later two flicker.
 *
 * @param hung when it drops in
 * @param lit when the first bulb comes on; the last follows 0.62 seconds later
 * @param tired when two of them begin to flicker
 */
public record BulbString(double hung, double lit, double tired) {
    /** Bulbs on the string. */
    public static final int COUNT = 11;

    private static final Colour WARM = Colour.rgb(0xFFC069);
    private static final Sprite GLOW = Bits.glow(WARM.alpha(0.8));

    /** The point of the string of bulbs at {@code u} of its way. */
    private Point string(Stage stage, double u) {
        double swag = Math.sin(Math.PI * (u * 2 % 1));
        return new Point(-0.06 + (stage.width() + 0.12) * u, stage.height() * 0.055 + 0.1 * swag);
    }

    /** When a bulb comes on. */
    public double on(int bulb) {
        return lit + 0.62 * bulb / (COUNT - 1);
    }

    /** The cord, and one bulb after the other. */
    public Layer.Drawn drawn(Stage stage) {
        List<Point> cord = new ArrayList<>();
        for (int i = 0; i <= 24; i++) {
            cord.add(string(stage, i / 24.0));
        }
        Shape line = Shape.polyline(cord);
        Curve drop = Curve.from(hung, -0.35).to(hung + 0.55, 0, Ease.BACK);
        return Layer.Drawn.of((pen, t) -> {
                    if (t < hung) {
                        return;
                    }
                    pen.stroke(line, 0.007, Ink.of(0x10121C));
                    for (int i = 0; i < COUNT; i++) {
                        bulb(pen, string(stage, (i + 0.5) / COUNT), i, t);
                    }
                })
                .riding(Motion.down(drop))
                .depth(0.85);
    }

    private void bulb(Pen pen, Point at, int i, double t) {
        double age = t - on(i);
        double flash = age > 0 ? 1 + 0.6 * Math.exp(-9 * age) : 0;
        double twinkle = (i == 3 || i == 7) && t > tired ? 0.75 + 0.25 * Math.sin(t * 21 + i) : 1;
        Point c = at.plus(0.004 * Math.sin(t * 2 + i), 0.032);
        if (flash > 0) {
            pen.stamp(GLOW, c, 0.26 * flash, 0, 1, twinkle);
        }
        pen.line(at, at.plus(0, 0.012), 0.012, Ink.of(0x20222C));
        pen.oval(
                c,
                0.017,
                0.022,
                age > 0
                        ? Ink.radial(c, 0.022, Colour.WHITE, Colour.rgb(0xFFE9B0), WARM)
                        : Ink.of(Colour.rgb(0x6A6470).alpha(0.9)));
    }
}
