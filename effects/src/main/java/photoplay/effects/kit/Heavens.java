package photoplay.effects.kit;

import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Layer;
import photoplay.stage.scene.Rnd;
import photoplay.stage.scene.Stage;

/** What is seen on the way up: sky over roofs, then stars, then the rim of the planet below. */
public final class Heavens {
    private Heavens() {}

    /** Blue sky over roofs with lit windows, baked; it reaches 1.2 frames above the upper edge. */
    public static Layer.Picture overRoofs(Stage stage) {
        double h = stage.height();
        Box box = new Box(-0.15, -1.2 * h, stage.width() + 0.15, 1.1 * h);
        return Layer.Picture.drawn(box, (pen, t) -> {
                    pen.rect(box, Ink.down(-1.2 * h, h, Colour.tones(0x0C1A4A, 0x2B5FB8, 0x7DB8EC, 0xFFE3B8)));
                    Rnd r = stage.rnd(8);
                    for (int i = 0; i < 26; i++) {
                        double x = -0.15 + (stage.width() + 0.3) * i / 26;
                        double top = h * 0.86 - r.between(0, 0.16);
                        pen.rect(
                                new Box(x, top, x + 0.09, 1.1 * h),
                                Ink.of(Colour.rgb(0x54678F).mix(Colour.rgb(0x8A7F9A), r.unit())));
                        for (int k = 0; k < 6; k++) {
                            pen.rect(
                                    Box.around(
                                            new Point(x + r.between(0.015, 0.075), top + r.between(0.02, 0.2)),
                                            0.01,
                                            0.014),
                                    Ink.of(Colour.rgb(0xFFE9B0).alpha(0.8)));
                        }
                    }
                })
                .depth(0.6);
    }

    /** Stars and two colours of nebula in a deep blue night, baked. */
    public static Layer.Picture stars(Stage stage) {
        Box box = stage.frame().grown(0.12);
        return Layer.Picture.drawn(box, (pen, t) -> {
                    pen.rect(box, Ink.down(0, stage.height(), Colour.tones(0x04050F, 0x0B1033, 0x1B2C6B)));
                    Rnd r = stage.rnd(12);
                    for (int i = 0; i < 240; i++) {
                        Point at = box.at(r.unit(), r.unit());
                        pen.circle(at, r.between(0.0008, 0.003), Ink.of(Colour.WHITE.alpha(r.between(0.3, 1))));
                    }
                    for (int i = 0; i < 5; i++) {
                        Point at = box.at(r.unit(), r.unit() * 0.7);
                        double size = r.between(0.1, 0.25);
                        pen.circle(
                                at,
                                size,
                                Ink.glow(
                                        at,
                                        size,
                                        Colour.rgb(i % 2 == 0 ? 0x5A3FA8 : 0x2F6FB0)
                                                .alpha(0.25)));
                    }
                })
                .depth(0.5);
    }

    /** The curved blue rim of a planet along the bottom edge, baked. */
    public static Layer.Picture planet(Stage stage) {
        double r = Math.max(stage.width(), stage.height()) * 0.95;
        Point c = new Point(stage.width() / 2, stage.height() * 0.84 + r);
        Box box = new Box(-0.15, c.y() - r - 0.1, stage.width() + 0.15, stage.height() + 0.1);
        return Layer.Picture.drawn(box, (pen, t) -> {
                    pen.circle(
                            c,
                            r + 0.09,
                            Ink.radial(
                                    c,
                                    r + 0.09,
                                    Colour.rgb(0x6FC3FF).alpha(0.9),
                                    Colour.rgb(0x6FC3FF).alpha(0.9),
                                    Colour.rgb(0x4FA0FF).alpha(0)));
                    pen.circle(
                            c,
                            r,
                            Ink.linear(c.plus(0, -r), c.plus(0, -r + 0.4), Colour.tones(0xA8E0FF, 0x2E78D8, 0x0D2F7A)));
                    Rnd rnd = stage.rnd(14);
                    for (int i = 0; i < 24; i++) {
                        Point at = c.plus(Point.polar(r - rnd.between(0.01, 0.2), -90 + rnd.between(-45, 45)));
                        pen.oval(
                                at,
                                rnd.between(0.03, 0.12),
                                rnd.between(0.004, 0.014),
                                Ink.of(Colour.WHITE.alpha(0.55)));
                    }
                })
                .depth(0.7);
    }
}
