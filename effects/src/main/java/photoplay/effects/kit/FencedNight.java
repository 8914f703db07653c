package photoplay.effects.kit;

import photoplay.stage.geometry.Affine;
import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Layer;
import photoplay.stage.scene.Rnd;
import photoplay.stage.scene.Shape;
import photoplay.stage.scene.Stage;

/** A violet night with a yellow moon and stars over a crooked fence, thin enough that the place behind stays. */
public final class FencedNight {
    private FencedNight() {}

    /** The night; baked, to be laid over a backdrop. */
    public static Layer.Picture of(Stage stage) {
        Box all = stage.frame().grown(0.1);
        double h = stage.height();
        return Layer.Picture.drawn(all, (pen, t) -> {
                    pen.rect(
                            all,
                            Ink.down(
                                    0,
                                    h,
                                    Colour.rgb(0x160E33).alpha(0.95),
                                    Colour.rgb(0x352063).alpha(0.85),
                                    Colour.rgb(0x7A3B78).alpha(0.8)));
                    Point moon = stage.at(0.82, 0.18);
                    pen.circle(
                            moon,
                            0.34,
                            Ink.glow(moon, 0.34, Colour.rgb(0xFFE9B8).alpha(0.5)));
                    pen.circle(
                            moon,
                            0.12,
                            Ink.radial(moon.plus(-0.03, -0.03), 0.17, Colour.tones(0xFFFFFF, 0xFFEFC4, 0xD9B978)));
                    Rnd r = stage.rnd(5);
                    for (int i = 0; i < 70; i++) {
                        pen.circle(
                                new Point(r.between(all.left(), all.right()), r.between(-0.1, h * 0.55)),
                                r.between(0.001, 0.003),
                                Ink.of(Colour.WHITE.alpha(r.between(0.2, 0.8))));
                    }
                    Ink dark = Ink.of(0x120A22);
                    for (double x = all.left(); x < all.right(); x += 0.11) {
                        double lean = r.between(-6, 6);
                        double tall = r.between(0.2, 0.28);
                        pen.within(
                                Affine.place(new Point(x, h * 0.93), lean, 1, 1),
                                () -> pen.fill(
                                        Shape.from(-0.028, 0.1)
                                                .line(-0.028, -tall + 0.04)
                                                .line(0, -tall)
                                                .line(0.028, -tall + 0.04)
                                                .line(0.028, 0.1)
                                                .close(),
                                        dark));
                    }
                    pen.line(new Point(all.left(), h * 0.83), new Point(all.right(), h * 0.81), 0.02, dark);
                    pen.line(new Point(all.left(), h * 0.92), new Point(all.right(), h * 0.91), 0.02, dark);
                })
                .depth(0.75);
    }
}
