package photoplay.effects.kit;

import java.util.ArrayList;
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

/** What parties are made of: lamps out of focus, candle flames, balloons. */
public final class Party {
    private Party() {}

    /** A room full of coloured lamps out of focus, baked once; lay it over a blurred backdrop. */
    public static Layer.Picture bokeh(Stage stage, long salt) {
        Rnd r = stage.rnd(salt);
        List<double[]> discs = new ArrayList<>();
        for (int i = 0; i < 46; i++) {
            discs.add(new double[] {
                r.unit() * stage.width(),
                r.unit() * stage.height() * 0.85,
                r.between(0.05, 0.17),
                r.index(6),
                r.between(0.35, 0.9)
            });
        }
        return Layer.Picture.drawn(stage.frame().grown(0.1), (pen, t) -> {
                    for (double[] d : discs) {
                        pen.stamp(Bits.bokeh(Bits.PARTY.get((int) d[3])), new Point(d[0], d[1]), d[2], 0, 1, d[4]);
                    }
                })
                .depth(0.75);
    }

    /**
     * A candle flame standing on {@code at}.
     *
     * @param height of the flame
     * @param lean how far its tip bends to the right, in heights
     * @param t for the flicker
     */
    public static void flame(Pen pen, Point at, double height, double lean, double t, long seed) {
        double flick = 1 + 0.1 * Math.sin(t * 23 + seed * 2.1) + 0.06 * Math.sin(t * 41 + seed);
        double h = height * flick;
        Point tip = at.plus(lean * h + 0.04 * h * Math.sin(t * 17 + seed), -h * (1 - 0.35 * Math.abs(lean)));
        Point middle = at.plus(lean * h * 0.25, -h * 0.35);
        pen.circle(
                middle, h * 1.5, Ink.glow(middle, h * 1.5, Colour.rgb(0xFFB347).alpha(0.5)));
        body(pen, at, tip, h * 0.26, Colour.rgb(0xFF7A18), Colour.rgb(0xFFC94A));
        body(pen, at, at.lerp(tip, 0.72), h * 0.16, Colour.rgb(0xFFE27A), Colour.WHITE);
        pen.oval(
                at.plus(0, -h * 0.06),
                h * 0.09,
                h * 0.1,
                Ink.of(Colour.rgb(0x4A7BFF).alpha(0.5)));
    }

    private static void body(Pen pen, Point at, Point tip, double w, Colour low, Colour high) {
        pen.fill(
                Shape.from(tip)
                        .cubic(
                                tip.x() + w * 0.5,
                                tip.y() + (at.y() - tip.y()) * 0.4,
                                at.x() + w * 1.2,
                                at.y() - (at.y() - tip.y()) * 0.25,
                                at.x(),
                                at.y())
                        .cubic(
                                at.x() - w * 1.2,
                                at.y() - (at.y() - tip.y()) * 0.25,
                                tip.x() - w * 0.5,
                                tip.y() + (at.y() - tip.y()) * 0.4,
                                tip.x(),
                                tip.y())
                        .close(),
                Ink.linear(tip, at, low, high, low));
    }

    /** A thread of smoke that curls up from {@code at}; {@code age} seconds old. */
    public static void smoke(Pen pen, Point at, double age, long seed) {
        if (age <= 0 || age > 1.6) {
            return;
        }
        List<Point> line = new ArrayList<>();
        double reach = Math.min(age, 0.7) * 0.42;
        for (int i = 0; i <= 12; i++) {
            double u = i / 12.0;
            double sway = 0.03 * u * Math.sin(7 * u - 4 * age + seed);
            line.add(at.plus(sway, -reach * u - 0.05 * age));
        }
        double a = Math.max(0, 0.55 * (1 - age / 1.6));
        pen.curve(line, 0.016, Ink.of(Colour.rgb(0xD8DCE6).alpha(a * 0.5)));
        pen.curve(line, 0.007, Ink.of(Colour.rgb(0xF2F4FA).alpha(a)));
    }

    /** A balloon with the beginning of its string; keep it. */
    public static Sprite balloon(Colour c) {
        return Sprite.drawn(0.84, (pen, t) -> {
            pen.curve(
                    List.of(new Point(0, 0.26), new Point(0.025, 0.34), new Point(-0.02, 0.42), new Point(0.01, 0.5)),
                    0.01,
                    Ink.of(0xEDEDF4));
            foil(pen, new Point(0, -0.12), 0.31, 0.37, c);
            pen.fill(Shape.polygon(-0.05, 0.3, 0.05, 0.3, 0, 0.23), Ink.of(c.darker(0.3)));
        });
    }

    /** A rubber balloon with all of its string; keep it. */
    public static Sprite rubber(Colour c) {
        return Sprite.drawn(0.8, (pen, t) -> {
            Point o = new Point(0, -0.12);
            pen.curve(
                    List.of(new Point(0, 0.24), new Point(0.03, 0.34), new Point(-0.02, 0.42), new Point(0.01, 0.5)),
                    0.01,
                    Ink.of(0xE6E6EE));
            pen.fill(
                    Shape.oval(o, 0.3, 0.36),
                    Ink.radial(new Point(-0.1, -0.25), 0.62, c.lighter(0.55), c, c.darker(0.4)));
            pen.fill(Shape.polygon(-0.05, 0.28, 0.05, 0.28, 0, 0.22), Ink.of(c.darker(0.3)));
            pen.oval(new Point(-0.12, -0.28), 0.055, 0.09, Ink.of(Colour.WHITE.alpha(0.65)));
        });
    }

    /** A glossy ball of foil: body, bounce light at the lower rim, two highlights. */
    public static void foil(Pen pen, Point c, double rx, double ry, Colour tone) {
        pen.oval(
                c,
                rx,
                ry,
                Ink.radial(
                        c.plus(-rx * 0.3, -ry * 0.35),
                        Math.max(rx, ry) * 1.7,
                        tone.lighter(0.6),
                        tone.lighter(0.1),
                        tone.darker(0.1),
                        tone.darker(0.55)));
        pen.stroke(
                Shape.from(c.plus(-rx * 0.72, ry * 0.52))
                        .quad(c.x(), c.y() + ry * 1.12, c.x() + rx * 0.72, c.y() + ry * 0.52),
                rx * 0.07,
                Ink.of(tone.lighter(0.5).alpha(0.35)));
        pen.oval(c.plus(-rx * 0.38, -ry * 0.45), rx * 0.17, ry * 0.23, Ink.of(Colour.WHITE.alpha(0.75)));
        pen.oval(c.plus(rx * 0.42, -ry * 0.3), rx * 0.06, ry * 0.1, Ink.of(Colour.WHITE.alpha(0.45)));
    }

    /** Overlapping balloons along the bottom edge hide where the photo cuts the body; baked. */
    public static Layer.Picture bank(Stage stage, long salt) {
        Box box = new Box(-0.12, stage.height() - 0.26, stage.width() + 0.12, stage.height() + 0.1);
        return Layer.Picture.drawn(box, (pen, t) -> {
                    Rnd r = stage.rnd(salt);
                    for (int row = 0; row < 2; row++) {
                        for (double x = box.left(); x < box.right(); x += 0.085) {
                            Point c = new Point(
                                    x + r.either() * 0.02, stage.height() - 0.055 + 0.07 * row + r.either() * 0.015);
                            foil(pen, c, 0.07, 0.08, Bits.PARTY.get(r.index(6)));
                        }
                    }
                })
                .depth(1.15);
    }
}
