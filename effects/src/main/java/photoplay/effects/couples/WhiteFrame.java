package photoplay.effects.couples;

import photoplay.effects.kit.Bits;
import photoplay.effects.kit.SunsetSea;
import photoplay.stage.geometry.Affine;
import photoplay.stage.geometry.Box;
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

/** Two halves of white paper that fly in and click together into one frame round both. */
final class WhiteFrame {
    private WhiteFrame() {}

    static Layer[] of(Stage stage) {
        return new Layer[] {
            half(stage, -1),
            half(stage, 1),
            Layer.Drawn.of((pen, t) -> caught(pen, stage, t)).depth(0)
        };
    }

    /** One half of the white frame that closes round both. */
    private static Layer.Picture half(Stage stage, int side) {
        Box box = stage.frame().grown(0.1);
        Curve far = Curve.from(4.0, 1)
                .to(Kiss.CLICK - 0.04, 0, Ease.IN)
                .to(Kiss.CLICK + 0.04, 0.015)
                .to(Kiss.CLICK + 0.12, 0);
        Point corner = stage.at(side < 0 ? 0 : 1, 1);
        return Layer.Picture.drawn(box, (pen, t) -> frame(pen, stage, side))
                .with(
                        Motion.turn(far.times(side * 14), corner),
                        Motion.move(far.times(side * 0.9 * stage.width()), far.times(-0.12)))
                .opacity(Curve.from(4.0, 0).to(4.02, 1))
                .depth(0);
    }

    private static void frame(Pen pen, Stage stage, int side) {
        double w = stage.width();
        double h = stage.height();
        double edge = 0.045;
        double foot = 0.1;
        double out = side < 0 ? -0.1 : w + 0.1;
        double in = side < 0 ? edge : w - edge;
        Shape s = Shape.from(w / 2, -0.1)
                .line(out, -0.1)
                .line(out, h + 0.1)
                .line(w / 2, h + 0.1)
                .line(w / 2, h - foot)
                .line(in, h - foot)
                .line(in, edge)
                .line(w / 2, edge)
                .close();
        pen.within(
                Affine.move(0, 0.008),
                () -> pen.fill(s, Ink.of(Colour.rgb(0x2A1028).alpha(0.4)).soft(0.01)));
        pen.fill(s, Ink.down(0, h, Colour.rgb(0xFFFEFA), Colour.rgb(0xFBF1E8)));
        for (double y : new double[] {-0.1, h - foot}) {
            Box seam = new Box(w / 2 - 0.002, y, w / 2 + 0.002, y < 0 ? edge : h + 0.1);
            pen.rect(seam, Ink.of(Colour.rgb(0xD8C4B8).alpha(0.7)));
        }
    }

    /** The clasp that holds the frame together, and the petal on its corner. */
    private static void caught(Pen pen, Stage stage, double t) {
        double k = Curve.pop(Kiss.CLICK).at(t);
        if (k > 0) {
            pen.stamp(CLASP, stage.at(0.5, 0.955), 0.075 * k, 0, 1, 1);
            double land = Ease.OUT.of((t - Kiss.CLICK + 0.1) / 0.4);
            Point at = stage.at(0.9, 0.55).lerp(stage.at(0.955, 0.9), land);
            pen.stamp(Bits.shadow(), at.plus(0.005, 0.012), 0.08, 0, 1, 0.4 * land);
            pen.stamp(SunsetSea.PETAL, at, 0.085, 30 + 90 * land, 0.9, Math.min(1, 3 * land));
        }
    }

    private static final Sprite CLASP = Bits.heart(Colour.rgb(0xE2A63C));
}
