package photoplay.effects.kit;

import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Layer;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Rnd;
import photoplay.stage.scene.Stage;

/** A night sky with stars over a far town whose windows are lit. */
public final class CityNight {
    public static final Colour NAVY = Colour.rgb(0x070B22);

    private CityNight() {}

    /** The sky, baked once; {@code whole}: with the town; else sheer towards its foot, to lie over scenery. */
    public static Layer.Picture sky(Stage stage, boolean whole) {
        Box box = stage.frame().grown(0.12);
        return Layer.Picture.drawn(box, (pen, t) -> night(pen, stage, box, whole))
                .depth(0.75);
    }

    private static void night(Pen pen, Stage stage, Box box, boolean whole) {
        double h = stage.height();
        pen.rect(
                box,
                Ink.down(
                        0,
                        h,
                        NAVY.alpha(whole ? 1 : 0.9),
                        Colour.rgb(0x0F1740).alpha(whole ? 1 : 0.55),
                        Colour.rgb(0x2B3876).alpha(whole ? 1 : 0.1)));
        Rnd r = stage.rnd(31);
        for (int i = 0; i < 110; i++) {
            Point at = new Point(r.between(box.left(), box.right()), r.between(box.top(), h * 0.55));
            pen.circle(at, r.between(0.001, 0.0032), Ink.of(Colour.WHITE.alpha(r.between(0.25, 0.9))));
        }
        if (whole) {
            town(pen, box, h * 0.8, r);
        }
    }

    private static void town(Pen pen, Box box, double foot, Rnd r) {
        pen.oval(
                new Point(box.centre().x(), foot),
                box.width() * 0.7,
                0.3,
                Ink.radial(
                        new Point(box.centre().x(), foot),
                        box.width() * 0.6,
                        Colour.rgb(0xE08A5A).alpha(0.4),
                        Colour.rgb(0x8A5A8A).alpha(0.2),
                        Colour.rgb(0x8A5A8A).alpha(0)));
        for (double x = box.left(); x < box.right(); x += r.between(0.05, 0.1)) {
            double w = r.between(0.05, 0.12);
            double tall = r.between(0.05, 0.2);
            pen.rect(new Box(x, foot - tall, x + w, box.bottom()), Ink.of(0x0B1030));
            for (double y = foot - tall + 0.014; y < foot + 0.1; y += 0.022) {
                for (double u = x + 0.012; u < x + w - 0.01; u += 0.02) {
                    if (r.chance(0.35)) {
                        pen.rect(
                                Box.around(new Point(u, y), 0.008, 0.011),
                                Ink.of(Colour.rgb(0xFFD08A).alpha(r.between(0.35, 0.95))));
                    }
                }
            }
        }
    }
}
