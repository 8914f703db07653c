package photoplay.effects.kit;

import java.util.List;
import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Layer;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Rnd;
import photoplay.stage.scene.Stage;

/** A dark glossy counter before a cool wall with lamps out of focus. */
public final class CocktailBar {
    private static final List<Colour> LAMPS = List.of(Colour.tones(0x8FE3FF, 0xFFD9A0, 0xB7A8FF, 0xFFFFFF));

    private CocktailBar() {}

    /** The empty bar, a little larger than the frame; baked. */
    public static Layer.Picture of(Stage stage) {
        return Layer.Picture.drawn(stage.frame().grown(0.1), (pen, t) -> draw(pen, stage))
                .depth(0.75);
    }

    private static void draw(Pen pen, Stage stage) {
        Box all = stage.frame().grown(0.1);
        double h = stage.height();
        double edge = 0.74 * h;
        pen.rect(all, Ink.down(0, edge, Colour.tones(0x0A1524, 0x173450, 0x2C5A78)));
        Point glow = stage.at(0.5, 0.52);
        pen.circle(glow, 0.85, Ink.glow(glow, 0.85, Colour.rgb(0x7FD6FF).alpha(0.6)));
        Rnd r = stage.rnd(19);
        for (int i = 0; i < 22; i++) {
            Point at = new Point(all.left() + all.width() * r.unit(), h * r.between(0.03, 0.6));
            pen.stamp(Bits.bokeh(LAMPS.get(i % 4)), at, r.between(0.05, 0.15), 0, 1, r.between(0.15, 0.4));
        }
        pen.rect(
                new Box(all.left(), edge, all.right(), all.bottom()),
                Ink.down(edge, all.bottom(), Colour.tones(0x3E6E8C, 0x15283C, 0x070D18)));
        pen.rect(
                new Box(all.left(), edge - 0.004, all.right(), edge + 0.006),
                Ink.across(
                        all.left(),
                        all.right(),
                        Colour.WHITE.alpha(0.05),
                        Colour.rgb(0xCDEFFF).alpha(0.8),
                        Colour.WHITE.alpha(0.05)));
        for (int i = 0; i < 9; i++) {
            Point at = new Point(all.left() + all.width() * r.unit(), edge + r.between(0.02, 0.16));
            pen.oval(
                    at,
                    r.between(0.02, 0.05),
                    0.1,
                    Ink.glow(at, 0.1, LAMPS.get(i % 4).alpha(0.22)));
        }
    }
}
