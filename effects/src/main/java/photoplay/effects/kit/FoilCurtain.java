package photoplay.effects.kit;

import java.util.ArrayList;
import java.util.List;
import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Layer;
import photoplay.stage.scene.Rnd;
import photoplay.stage.scene.Shape;
import photoplay.stage.scene.Stage;

/** A curtain of foil strips of uneven length, behind everyone. */
public final class FoilCurtain {
    private static final Colour VIOLET = Colour.rgb(0xE8B6FF);
    private static final Colour GOLD = Colour.rgb(0xFFE3A6);

    private FoilCurtain() {}

    /** The curtain; baked. */
    public static Layer.Picture of(Stage stage) {
        Box box = stage.frame().grown(0.1);
        Rnd r = stage.rnd(8);
        List<double[]> strips = new ArrayList<>();
        for (double x = box.left(); x < box.right(); x += 0.022) {
            strips.add(new double[] {x, r.between(0.35, 0.62) * stage.height(), r.between(-0.01, 0.01), r.unit()});
        }
        return Layer.Picture.drawn(box, (pen, t) -> {
                    for (double[] s : strips) {
                        Colour c = VIOLET.mix(GOLD, s[3]);
                        pen.stroke(
                                Shape.from(s[0], box.top()).quad(s[0] + s[2], s[1] * 0.5, s[0] + 2 * s[2], s[1]),
                                0.017,
                                Ink.linear(
                                        new Point(s[0] - 0.01, 0),
                                        new Point(s[0] + 0.012, s[1]),
                                        c.darker(0.4).alpha(0.5),
                                        c.lighter(0.5).alpha(0.55),
                                        c.darker(0.3).alpha(0.5),
                                        c.alpha(0.15)));
                    }
                })
                .depth(0.75);
    }
}
