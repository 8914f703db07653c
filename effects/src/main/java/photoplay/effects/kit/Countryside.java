package photoplay.effects.kit;

import java.util.List;
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

/** Open sky with the sun at the upper left, over small fields far below. */
public final class Countryside {
    private Countryside() {}

    /** The whole sky, baked; it reaches three quarters of a frame above the upper edge. */
    public static Layer.Picture above(Stage stage) {
        double h = stage.height();
        double w = stage.width();
        Box box = new Box(-0.12, -0.75 * h, w + 0.12, h + 0.12);
        Point sun = new Point(0.14 * w, 0.13 * h);
        return Layer.Picture.drawn(box, (pen, t) -> {
                    pen.rect(box, Ink.down(-0.2 * h, 0.92 * h, Colour.tones(0x2F86DE, 0x57ABEF, 0x9AD2F8, 0xE6F5FB)));
                    fields(pen, stage, box);
                    pen.circle(sun, 0.6, Ink.glow(sun, 0.6, Colour.rgb(0xFFF3C4).alpha(0.8)));
                    pen.circle(sun, 0.075, Ink.radial(sun, 0.075, Colour.tones(0xFFFFFF, 0xFFFFFF, 0xFFF0B0)));
                    Sprite far = Clouds.heap(Colour.WHITE, Colour.rgb(0xC6DBF2), 9);
                    Rnd r = stage.rnd(31);
                    for (int i = 0; i < 9; i++) {
                        pen.stamp(far, box.at(r.unit(), 0.5 + 0.32 * r.unit()), r.between(0.03, 0.07), 0, 1.3, 0.7);
                    }
                })
                .depth(0.6);
    }

    private static void fields(Pen pen, Stage stage, Box box) {
        double horizon = 0.86 * stage.height();
        int[] greens = {0x8CC56A, 0xB7D36F, 0x6FB05E, 0xD9D27A, 0x93C98B};
        pen.rect(new Box(box.left(), horizon, box.right(), box.bottom()), Ink.of(0x9CCB86));
        Rnd r = stage.rnd(17);
        for (int row = 0; row < 7; row++) {
            double y = horizon + 0.006 * row * (row + 1.6);
            double next = horizon + 0.006 * (row + 1) * (row + 2.6);
            double x = box.left() - 0.1 * r.unit();
            while (x < box.right()) {
                double wide = (0.06 + 0.03 * row) * r.between(0.6, 1.5);
                pen.fill(
                        Shape.polygon(List.of(
                                new Point(x, y),
                                new Point(x + wide, y),
                                new Point(x + wide * 1.15, next),
                                new Point(x, next))),
                        Ink.of(Colour.rgb(greens[r.index(5)]).mix(Colour.rgb(0xDDF0F2), 0.55 - 0.06 * row)));
                x += wide;
            }
        }
        pen.rect(
                new Box(box.left(), horizon - 0.08, box.right(), horizon + 0.06),
                Ink.down(
                        horizon - 0.08,
                        horizon + 0.06,
                        Colour.rgb(0xEDF7FB).alpha(0),
                        Colour.rgb(0xEDF7FB).alpha(0.95),
                        Colour.rgb(0xEDF7FB).alpha(0)));
    }
}
