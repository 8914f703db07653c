package photoplay.effects.winter;

import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Layer;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Rnd;
import photoplay.stage.scene.Shape;
import photoplay.stage.scene.Stage;

/** Winter evening inside a snow globe: stars, hills, pines, a lit cottage, and deep snow before whoever stands there. */
final class GlobeWorld {
    private GlobeWorld() {}

    /** What lies behind the subject. */
    static Layer.Picture behind(Point c, Stage stage) {
        return Layer.Picture.drawn(Box.around(c, 1.9, 1.9), (pen, t) -> {
            Rnd r = stage.rnd(3);
            pen.rect(
                    Box.around(c, 1.9, 1.9),
                    Ink.linear(c.plus(0, -0.6), c.plus(0, 0.35), Colour.tones(0x22407E, 0x5C86C4, 0xBFD8F2)));
            for (int i = 0; i < 60; i++) {
                Point at = c.plus(r.between(-0.9, 0.9), r.between(-0.9, 0.05));
                pen.circle(at, r.between(0.001, 0.003), Ink.of(Colour.WHITE.alpha(r.between(0.3, 0.9))));
            }
            for (int row = 0; row < 3; row++) {
                double y = 0.12 + 0.06 * row;
                Colour snow = Colour.rgb(0x9FBCE4).lighter(0.25 * row);
                Shape hill = Shape.from(c.plus(-0.95, 0.95)).line(c.plus(-0.95, y));
                for (int i = 0; i < 8; i++) {
                    double x = -0.95 + i * 0.24;
                    hill.quad(
                            c.x() + x + 0.12,
                            c.y() + y - 0.05 * Math.sin(i * 2.3 + row * 1.7) - 0.03,
                            c.x() + x + 0.24,
                            c.y() + y);
                }
                pen.fill(
                        hill.line(c.plus(0.97, 0.95)).close(),
                        Ink.linear(c.plus(0, y - 0.06), c.plus(0, y + 0.25), snow.lighter(0.3), snow));
                if (row == 0) {
                    cottage(pen, c.plus(0.22, 0.13));
                }
            }
            pine(pen, c.plus(-0.27, 0.25), 0.36);
            pine(pen, c.plus(-0.16, 0.2), 0.22);
            pine(pen, c.plus(0.33, 0.27), 0.27);
        });
    }

    /** The snow that the subject stands in. */
    static Layer.Picture before(Point c, Stage stage) {
        return Layer.Picture.drawn(Box.around(c, 1.5, 1.5), (pen, t) -> {
            Rnd r = stage.rnd(4);
            Shape snow = Shape.from(c.plus(-0.75, 0.75)).line(c.plus(-0.75, 0.27));
            for (int i = 0; i < 10; i++) {
                double x = -0.75 + i * 0.15;
                snow.quad(c.x() + x + 0.075, c.y() + 0.235 + r.between(-0.02, 0.012), c.x() + x + 0.15, c.y() + 0.262);
            }
            pen.fill(
                    snow.line(c.plus(0.75, 0.75)).close(),
                    Ink.linear(c.plus(0, 0.23), c.plus(0, 0.42), Colour.tones(0xFFFFFF, 0xDCE9FB, 0x9DB8E0)));
            for (int i = 0; i < 40; i++) {
                pen.circle(c.plus(r.between(-0.38, 0.38), r.between(0.27, 0.38)), 0.0025, Ink.of(Colour.WHITE));
            }
        });
    }

    private static void cottage(Pen pen, Point at) {
        Box wall = new Box(at.x() - 0.07, at.y() - 0.06, at.x() + 0.07, at.y() + 0.06);
        pen.rect(wall, Ink.linear(at.plus(-0.07, 0), at.plus(0.07, 0), Colour.tones(0x8A4B32, 0x5A2E22)));
        pen.fill(
                Shape.polygon(at.plus(-0.1, -0.05), at.plus(0, -0.14), at.plus(0.1, -0.05)),
                Ink.linear(at.plus(0, -0.14), at.plus(0, -0.04), Colour.tones(0xFFFFFF, 0xC7D8F2)));
        for (int side = -1; side <= 1; side += 2) {
            Point window = at.plus(side * 0.035, 0);
            pen.circle(window, 0.06, Ink.glow(window, 0.06, Colour.rgb(0xFFB84A).alpha(0.7)));
            pen.rect(Box.around(window, 0.032, 0.032), Ink.of(0xFFE29A));
            pen.line(window.plus(0, -0.016), window.plus(0, 0.016), 0.003, Ink.of(0x5A2E22));
        }
    }

    private static void pine(Pen pen, Point foot, double height) {
        pen.line(foot, foot.plus(0, -height * 0.15), height * 0.07, Ink.of(0x4A3020));
        for (int i = 0; i < 4; i++) {
            double y = -height * (0.1 + 0.2 * i);
            double w = height * (0.3 - 0.06 * i);
            Shape tier = Shape.from(foot.plus(-w, y))
                    .quad(foot.x() - w * 0.3, foot.y() + y - height * 0.1, foot.x(), foot.y() + y - height * 0.3)
                    .quad(foot.x() + w * 0.3, foot.y() + y - height * 0.1, foot.x() + w, foot.y() + y)
                    .quad(foot.x(), foot.y() + y + height * 0.05, foot.x() - w, foot.y() + y)
                    .close();
            pen.fill(tier, Ink.linear(foot.plus(-w, 0), foot.plus(w, 0), Colour.tones(0x2F6B57, 0x123B35)));
            pen.stroke(
                    Shape.from(foot.plus(-w * 0.9, y))
                            .quad(
                                    foot.x(),
                                    foot.y() + y + height * 0.045,
                                    foot.x() + w * 0.5,
                                    foot.y() + y + height * 0.01),
                    height * 0.035,
                    Ink.of(Colour.WHITE.alpha(0.9)));
        }
    }
}
