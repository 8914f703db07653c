package photoplay.effects.kit;

import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Layer;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Rnd;
import photoplay.stage.scene.Shape;
import photoplay.stage.scene.Sprite;
import photoplay.stage.scene.Stage;

/** A bright sky over a street of pale party colours, with two lines of bunting. */
public final class Boulevard {
    private Boulevard() {}

    /** The whole set, baked. */
    public static Layer.Picture street(Stage stage) {
        Box box = stage.frame().grown(0.12);
        return Layer.Picture.drawn(box, (pen, t) -> {
                    double h = stage.height();
                    pen.rect(box, Ink.down(0, h, Colour.tones(0x2E9BF0, 0x86CDFB, 0xFFF3D6)));
                    Rnd r = stage.rnd(6);
                    for (int i = 0; i < 16; i++) {
                        Sprite cloud = Bits.puff(Colour.WHITE, i);
                        pen.stamp(cloud, stage.at(r.unit(), r.between(0.02, 0.6)), r.between(0.2, 0.5), 0, 1.7, 0.75);
                    }
                    houses(pen, stage, box, r);
                    bunting(pen, stage);
                })
                .depth(0.7);
    }

    private static void houses(Pen pen, Stage stage, Box box, Rnd r) {
        double h = stage.height();
        for (double x = box.left(); x < box.right(); x += r.between(0.1, 0.17)) {
            double top = h * r.between(0.66, 0.8);
            Colour wall = Bits.PARTY.get(r.index(6)).lighter(0.62);
            pen.rect(new Box(x, top, x + 0.15, h + 0.2), Ink.across(x, x + 0.15, wall.lighter(0.2), wall.darker(0.12)));
            for (int i = 0; i < 12; i++) {
                int floor = i / 3;
                pen.rect(
                        Box.around(new Point(x + 0.035 + 0.04 * (i % 3), top + 0.05 + 0.06 * floor), 0.018, 0.03),
                        Ink.of(Colour.rgb(0x5D8FC4).alpha(0.5)));
            }
        }
    }

    private static void bunting(Pen pen, Stage stage) {
        for (int line = 0; line < 2; line++) {
            for (int i = 0; i <= 18; i++) {
                double u = i / 18.0;
                Point p = stage.at(-0.08 + 1.16 * u, 0.03 + 0.06 * line).plus(0, 0.07 * Math.sin(Math.PI * u));
                pen.fill(
                        Shape.polygon(p.plus(-0.024, 0), p.plus(0.024, 0), p.plus(0, 0.055)),
                        Ink.of(Bits.PARTY.get((i + line) % 6)));
            }
        }
    }
}
