package photoplay.effects.kit;

import photoplay.stage.geometry.Affine;
import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Layer;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Rnd;
import photoplay.stage.scene.Shape;
import photoplay.stage.scene.Stage;

/** The sky above the clouds, deep blue over gold, with a large sun whose rays fill it. */
public final class HighSky {
    private HighSky() {}

    /** The sky down to {@code line}, the y where the clouds begin; baked. */
    public static Layer.Picture upTo(Stage stage, double line) {
        Box box = stage.frame().grown(0.06);
        Point sun = stage.at(0.5, 0.30);
        return Layer.Picture.drawn(box, (pen, t) -> {
                    pen.rect(box, Ink.down(box.top(), line, Colour.tones(0x1F5FBE, 0x4C93E2, 0x8DBDEE, 0xF2CFA6)));
                    Rnd r = new Rnd(12);
                    for (int i = 0; i < 16; i++) {
                        Point c = new Point(box.left() + box.width() * r.unit(), box.top() + line * 0.8 * r.unit());
                        pen.oval(
                                c,
                                r.between(0.12, 0.4),
                                r.between(0.006, 0.02),
                                Ink.of(Colour.WHITE.alpha(0.16)).soft(0.008));
                    }
                    pen.within(Affine.place(sun, 0, 2.6, 2.6), () -> rays(pen));
                    pen.circle(sun, 0.7, Ink.glow(sun, 0.7, Colour.rgb(0xFFE9B0).alpha(0.9)));
                    pen.circle(sun, 0.26, Ink.glow(sun, 0.26, Colour.WHITE));
                })
                .depth(0.6);
    }

    /** Blades of light round the origin, half a unit long. */
    private static void rays(Pen pen) {
        Rnd r = new Rnd(6);
        for (int i = 0; i < 26; i++) {
            double ray = i * 360.0 / 26 + 5 * r.either();
            double half = r.between(1, 3.4);
            double far = r.between(0.3, 0.5);
            Point a = Point.polar(far, ray - half);
            Point b = Point.polar(far, ray + half);
            pen.fill(
                    Shape.from(0, 0).line(a).line(b).close(),
                    Ink.radial(
                                    Point.ORIGIN,
                                    far,
                                    Colour.rgb(0xFFF4CF).alpha(0.6),
                                    Colour.rgb(0xFFEDBE).alpha(0.26),
                                    Colour.rgb(0xFFEDBE).alpha(0))
                            .soft(0.004));
        }
    }
}
