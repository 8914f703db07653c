package photoplay.effects.styles;

import java.util.ArrayList;
import java.util.List;
import photoplay.stage.geometry.Affine;
import photoplay.stage.geometry.Point;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Stage;

/** "To be continued", brushed from top to bottom in kana. */
final class Continued {
    private Continued() {}

    /** "To be continued", brushed downwards in the lower right corner. */
    static void continued(Pen pen, Stage stage, double t) {
        double age = t - 4.35;
        if (age < 0) {
            return;
        }
        pen.within(Affine.place(stage.at(1, 1).plus(-0.12, -0.37), 0, 1.3, 1.3), () -> {
            for (boolean rim : new boolean[] {true, false}) {
                Colour c = rim ? Colour.rgb(0x24408E) : Colour.WHITE;
                double more = rim ? 0.012 : 0;
                for (int i = 0; i < KANA.size(); i++) {
                    stroke(pen, KANA.get(i), (i == 2 || i == 3 ? 0.01 : 0.014) + more, c, (age - 0.07 * i) / 0.1);
                }
            }
        });
    }

    /** The strokes of three signs, one below the other. */
    private static final List<List<Point>> KANA = List.of(
            sign(0, -0.045, -0.012, 0.01, -0.026, 0.046, -0.002, 0.03, 0.03, -0.018, 0.044),
            sign(0.09, -0.045, -0.012, 0.01, -0.026, 0.046, -0.002, 0.03, 0.03, -0.018, 0.044),
            sign(0.09, 0.034, -0.044, 0.046, -0.03),
            sign(0.09, 0.054, -0.052, 0.066, -0.038),
            sign(0.19, 0.026, -0.05, -0.008, -0.018, -0.028, 0, -0.008, 0.018, 0.03, 0.052));

    private static List<Point> sign(double down, double... xy) {
        List<Point> out = new ArrayList<>();
        for (int i = 0; i < xy.length; i += 2) {
            out.add(new Point(xy[i], xy[i + 1] + down));
        }
        return out;
    }

    private static void stroke(Pen pen, List<Point> line, double width, Colour c, double drawn) {
        if (drawn <= 0) {
            return;
        }
        int n = Math.max(2, (int) Math.ceil(Math.min(1, drawn) * line.size()));
        pen.curve(line.subList(0, n), width, Ink.of(c));
    }
}
