package photoplay.effects.bodies;

import java.util.ArrayList;
import java.util.List;
import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.portrait.Portrait;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Rnd;
import photoplay.stage.scene.Shape;
import photoplay.stage.scene.Sprite;

/** Light on a lump of clay, a thumb's print in it, and crumbs torn from it. */
final class ClayBits {
    private static final Sprite SHADE = Sprite.drawn(1, (pen, t) -> {
        Box all = new Box(-0.5, -0.5, 0.5, 0.5);
        pen.rect(
                all,
                Ink.linear(
                        new Point(0, -0.5),
                        new Point(0.08, 0.5),
                        Colour.WHITE.alpha(0.2),
                        Colour.WHITE.alpha(0.05),
                        Colour.rgb(0x3A1F4A).alpha(0.02),
                        Colour.rgb(0x3A1F4A).alpha(0.22),
                        Colour.rgb(0x2A1038).alpha(0.4)));
        pen.rect(
                all,
                Ink.radial(
                        new Point(-0.1, -0.12),
                        0.75,
                        Colour.rgb(0x2A1038).alpha(0),
                        Colour.rgb(0x2A1038).alpha(0.02),
                        Colour.rgb(0x2A1038).alpha(0.4)));
        pen.circle(
                new Point(-0.16, -0.28),
                0.16,
                Ink.radial(
                        new Point(-0.16, -0.28),
                        0.16,
                        Colour.WHITE.alpha(0.4),
                        Colour.WHITE.alpha(0.12),
                        Colour.WHITE.alpha(0)));
    });

    /** The ridges of a thumb, shining. */
    static final Sprite PRINT = Sprite.drawn(0.8, (pen, t) -> {
        for (int i = 1; i < 6; i++) {
            pen.stroke(
                    Shape.oval(new Point(0, 0.04 * i - 0.1), 0.065 * i, 0.075 * i),
                    0.022,
                    Ink.of(Colour.WHITE.alpha(0.5)));
        }
    });

    private ClayBits() {}

    /** Light from above on the whole lump, which fills the box. */
    static void shade(Pen pen, Box b, double k) {
        pen.stamp(SHADE, b.centre(), b.height() * 1.06, 0, b.width() / b.height(), k);
    }

    /** Torn crumbs in the clay's colours. */
    static Sprite[] crumbs(Portrait photo) {
        List<Sprite> out = new ArrayList<>();
        for (int rgb : List.of(
                photo.palette().clothes(),
                photo.palette().skin(),
                photo.palette().hair())) {
            long seed = out.size() + 1L;
            Colour c = Colour.rgb(rgb);
            out.add(Sprite.drawn(1, (pen, t) -> {
                Rnd r = new Rnd(seed);
                List<Point> rim = new ArrayList<>();
                for (int i = 0; i < 9; i++) {
                    rim.add(Point.polar(r.between(0.3, 0.46), i * 40));
                }
                pen.fill(
                        Shape.blob(rim),
                        Ink.radial(new Point(-0.15, -0.2), 0.75, c.lighter(0.55), c.lighter(0.1), c.darker(0.45)));
            }));
        }
        return out.toArray(Sprite[]::new);
    }
}
