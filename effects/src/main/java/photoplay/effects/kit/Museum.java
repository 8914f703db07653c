package photoplay.effects.kit;

import java.util.ArrayList;
import java.util.List;
import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Layer;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Shape;
import photoplay.stage.scene.Sprite;
import photoplay.stage.scene.Stage;

/** A museum's dark hall with a dado and a floor that shines, picture lamps, a velvet rope and a marble plinth. */
public final class Museum {
    /** Height of the plinth in frame heights. */
    public static final double PLINTH = 0.17;

    private static final Sprite GLOW = Bits.glow(Colour.rgb(0xFFD79A).alpha(0.5));

    private Museum() {}

    /** The hall, a little larger than the frame; baked. */
    public static Layer.Picture hall(Stage stage) {
        return Layer.Picture.drawn(stage.frame().grown(0.1), (pen, t) -> hall(pen, stage));
    }

    private static void hall(Pen pen, Stage stage) {
        Box all = stage.frame().grown(0.1);
        double floor = stage.height() * 0.84;
        pen.rect(
                all,
                Ink.radial(
                        stage.at(0.5, 0.3),
                        Math.max(stage.width(), stage.height()) * 0.75,
                        Colour.tones(0x4E2A3C, 0x34192B, 0x170C18)));
        for (int i = 0; i < 30; i++) {
            double x = all.left() + i * all.width() / 29;
            pen.line(
                    new Point(x, all.top()),
                    new Point(x, floor),
                    0.004,
                    Ink.of(Colour.rgb(0x7A4660).alpha(0.2)));
        }
        for (int i = 0; i < 3; i++) {
            pen.stamp(GLOW, stage.at(0.17 + 0.33 * i, 0.12), 0.9, 0, 0.55, 0.5);
        }
        pen.rect(
                new Box(all.left(), floor, all.right(), all.bottom()),
                Ink.down(floor, all.bottom(), Colour.tones(0x6A4630, 0x2C1A12, 0x120A08)));
        pen.rect(
                new Box(all.left(), floor - 0.03, all.right(), floor),
                Ink.down(floor - 0.03, floor, Colour.tones(0xC79A5C, 0x6B4A28)));
        for (int i = -4; i <= 4; i++) {
            pen.line(
                    stage.at(0.5 + 0.1 * i, 0.84),
                    stage.at(0.5 + 0.28 * i, 1.1),
                    0.003,
                    Ink.of(Colour.BLACK.alpha(0.35)));
        }
    }

    /** Picture lamps come on over the wall, one after the other. */
    public static void lamps(Pen pen, Stage stage, double begins, double t) {
        for (int i = 0; i < 5; i++) {
            double k = Math.clamp((t - begins - 0.07 * i) / 0.12, 0, 1);
            if (k > 0) {
                Point at = stage.at(0.1 + 0.2 * i, -0.02);
                pen.stamp(GLOW, at.plus(0, 0.22), 0.75, 0, 0.7, 0.75 * k);
            }
        }
    }

    /** A velvet rope between brass posts along the lower edge hides where the photo cuts a body; baked. */
    public static Layer.Picture rope(Stage stage) {
        return Layer.Picture.drawn(stage.frame().grown(0.1), (pen, t) -> rope(pen, stage));
    }

    private static void rope(Pen pen, Stage stage) {
        double y = stage.height();
        pen.rect(
                new Box(-0.1, y - 0.09, stage.width() + 0.1, y + 0.1),
                Ink.down(
                        y - 0.09,
                        y,
                        Colour.rgb(0x140A0C).alpha(0),
                        Colour.rgb(0x140A0C).alpha(0.9)));
        int posts = (int) Math.round(stage.width() / 0.5) + 1;
        double gap = stage.width() * 1.04 / (posts - 1);
        for (int i = 0; i < posts; i++) {
            double x = -0.02 * stage.width() + i * gap;
            if (i + 1 < posts) {
                List<Point> line = new ArrayList<>();
                for (int k = 0; k <= 12; k++) {
                    double u = k / 12.0;
                    line.add(new Point(x + u * gap, y - 0.15 + 0.3 * u * (1 - u)));
                }
                pen.curve(line, 0.04, Ink.of(0x5A0716));
                pen.curve(line.stream().map(p -> p.plus(0, -0.008)).toList(), 0.018, Ink.of(0xB3203A));
            }
            pen.line(
                    new Point(x, y + 0.05),
                    new Point(x, y - 0.16),
                    0.03,
                    Ink.across(x - 0.015, x + 0.015, Colour.tones(0x7A5418, 0xFFE9A6, 0x8A6020)));
            Point ball = new Point(x, y - 0.185);
            pen.circle(
                    ball, 0.03, Ink.radial(ball.plus(-0.01, -0.012), 0.04, Colour.tones(0xFFFFFF, 0xF2C35A, 0x7A5418)));
        }
    }

    /** Marble with a velvet cloth that hides where the photo cuts a bust; baked. */
    public static Layer.Picture plinth(Stage stage) {
        double top = stage.height() * (1 - PLINTH) + 0.005;
        double wide = Math.min(0.46, stage.width() * 0.44);
        Point c = stage.at(0.5, 0);
        Box box = new Box(c.x() - wide * 1.3, top - 0.08, c.x() + wide * 1.3, stage.height() + 0.1);
        return Layer.Picture.drawn(box, (pen, t) -> {
            pen.rect(
                    new Box(c.x() - wide * 0.84, top, c.x() + wide * 0.84, box.bottom()),
                    Ink.across(c.x() - wide, c.x() + wide, Colour.tones(0x8E8496, 0xF4EEF0, 0xCFC4CC, 0x6A5F70)));
            Shape cloth = Shape.from(c.x() - wide, top - 0.035).quad(c.x(), top - 0.075, c.x() + wide, top - 0.035);
            for (int i = 8; i > 0; i--) {
                double x = c.x() - wide + 2 * wide * (i - 1) / 8.0;
                cloth = cloth.quad(x + wide / 8, top + 0.085, x, top + (i % 2 == 0 ? 0.03 : 0.045));
            }
            Shape velvet = cloth.close();
            pen.fill(velvet, Ink.down(top - 0.06, top + 0.06, Colour.tones(0xD0284A, 0x8E1230, 0x5A0A1E)));
            pen.stroke(velvet, 0.008, Ink.of(Colour.rgb(0xE2B54A)));
        });
    }
}
