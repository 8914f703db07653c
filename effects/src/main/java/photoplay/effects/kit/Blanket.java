package photoplay.effects.kit;

import java.util.ArrayList;
import java.util.List;
import photoplay.stage.geometry.Affine;
import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Layer;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Shape;
import photoplay.stage.scene.Stage;

/** A red plaid blanket of wool, baked. */
public final class Blanket {
    private static final Colour RED = Colour.rgb(0xB83A3A);

    private Blanket() {}

    /** Along the lower edge of the frame, from {@code top} down. */
    public static Layer.Picture along(Stage stage, double top) {
        return drawn(stage, top, 0);
    }

    /** Round the shoulders of whoever sits in the frame: high at both sides, {@code sides} lower in the middle. */
    public static Layer.Picture round(Stage stage, double top, double sides) {
        return drawn(stage, top, sides);
    }

    private static Layer.Picture drawn(Stage stage, double top, double sides) {
        Box box = new Box(-0.1, top - 0.03, stage.width() + 0.1, stage.height() + 0.3);
        Box cloth = new Box(box.left(), top, box.right(), box.bottom());
        return Layer.Picture.drawn(box, (pen, t) -> plaid(pen, cloth, sides));
    }

    private static void plaid(Pen pen, Box b, double sides) {
        double x = b.left();
        double w = b.width();
        double y = b.top();
        List<Point> hem = new ArrayList<>();
        for (int i = 0; i <= 24; i++) {
            hem.add(new Point(x + w * i / 24, edge(y, i / 24.0, sides)));
        }
        Shape cloth = Shape.smooth(hem)
                .line(b.right(), b.bottom())
                .line(x, b.bottom())
                .close();
        pen.fill(cloth, Ink.linear(b.at(0, 0), b.at(0.3, 1), RED.lighter(0.15), RED, RED.darker(0.4)));
        pen.clipped(cloth, () -> {
            for (int i = 0; i < 13; i++) {
                double at = x + w * (i + 0.5) / 13;
                double slant = 0.05 * Math.sin(i * 0.9);
                band(pen, new Point(at, y - 0.1), new Point(at + slant, b.bottom()), i);
            }
            for (int i = 0; i < 8 + 10 * sides; i++) {
                double at = y + 0.05 + 0.1 * i;
                List<Point> weft = new ArrayList<>();
                for (int k = 0; k <= 12; k++) {
                    weft.add(new Point(x + w * k / 12, at + 0.016 * Math.cos(Math.PI * k / 3.0)));
                }
                Colour c = i % 2 == 0 ? Colour.rgb(0x3A2244) : Colour.rgb(0xF6E3B8);
                pen.curve(weft, i % 2 == 0 ? 0.034 : 0.009, Ink.of(c.alpha(i % 2 == 0 ? 0.4 : 0.7)));
            }
            for (int i = 0; i < 8; i++) {
                double at = x + w * (0.05 + 0.13 * i);
                Shape fold = Shape.from(at, y).quad(at + 0.03 * (i - 3), y + 0.3, at + 0.02 * (i - 3), b.bottom());
                pen.stroke(fold, 0.06, Ink.of(Colour.rgb(0x2A0A18).alpha(0.34)).soft(0.02));
                pen.within(
                        Affine.move(0.045, 0),
                        () -> pen.stroke(
                                fold,
                                0.035,
                                Ink.of(Colour.rgb(0xFFC890).alpha(0.3)).soft(0.014)));
            }
        });
        pen.clipped(
                cloth,
                () -> pen.stroke(
                        cloth, 0.05, Ink.of(Colour.rgb(0xFFD090).alpha(0.35)).soft(0.01)));
        for (int i = 0; i < 150; i++) {
            double u = i / 150.0;
            Point at = new Point(x + w * u, edge(y, u, sides) + 0.004);
            pen.line(
                    at,
                    at.plus(0.006 * Math.sin(i * 2.3), -0.018 - 0.005 * Math.sin(i * 1.7)),
                    0.0045,
                    Ink.of(i % 6 == 0 ? Colour.rgb(0xE8C49A) : RED.lighter(0.12)));
        }
    }

    /** Height of the blanket's upper hem. */
    private static double edge(double y, double u, double sides) {
        return y + 0.026 + 0.018 * Math.cos(4 * Math.PI * u) + sides * (1 - Math.pow(Math.abs(2 * u - 1), 1.7));
    }

    private static void band(Pen pen, Point from, Point to, int i) {
        Colour c = i % 2 == 0 ? Colour.rgb(0xF6E3B8) : Colour.rgb(0x3A2244);
        pen.line(from, to, i % 2 == 0 ? 0.009 : 0.04, Ink.of(c.alpha(i % 2 == 0 ? 0.7 : 0.4)));
    }
}
