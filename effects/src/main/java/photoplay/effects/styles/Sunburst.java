package photoplay.effects.styles;

import java.util.List;
import photoplay.effects.kit.ComicArt;
import photoplay.stage.geometry.Point;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Layer;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Shape;
import photoplay.stage.scene.Stage;

/** A sunburst in two inks, over which slim lights turn and a ring of dots runs outward. */
final class Sunburst {
    private Sunburst() {}

    /** Its rays from a point over all the frame; baked. */
    static Layer.Picture of(Stage stage, Point c) {
        return Layer.Picture.drawn(stage.frame().grown(0.08), (pen, t) -> rays(pen, stage, c));
    }

    private static void rays(Pen pen, Stage stage, Point c) {
        double r = 1.2 * Math.hypot(stage.width(), stage.height());
        pen.rect(
                stage.frame().grown(0.08),
                Ink.radial(c, r * 0.6, Colour.rgb(0xFFE66B), ComicArt.YELLOW, Colour.rgb(0xFFB21E)));
        for (int i = 0; i < 16; i++) {
            pen.fill(
                    wedge(c, r, i * 22.5, 11.2),
                    Ink.radial(c, r * 0.6, Colour.rgb(0xFF8A1E), Colour.rgb(0xF4501E), ComicArt.RED));
        }
    }

    private static Shape wedge(Point c, double r, double from, double degrees) {
        return Shape.polygon(List.of(c, c.plus(Point.polar(r, from)), c.plus(Point.polar(r, from + degrees))));
    }

    /** Slim lights turn over the sunburst, on twos. */
    static void wheel(Pen pen, Stage stage, Point c, double t) {
        double r = 1.2 * Math.hypot(stage.width(), stage.height());
        double turn = 14 * Math.floor(t * ComicPage.TWOS) / ComicPage.TWOS;
        for (int i = 0; i < 9; i++) {
            pen.fill(wedge(c, r, turn + i * 40, 4), Ink.of(Colour.rgb(0xFFF3B0).alpha(0.55)));
        }
    }

    /** The ring of dots, {@code age} seconds after a blow. */
    static void wave(Pen pen, Point c, double age) {
        if (age < 0 || age > 0.9) {
            return;
        }
        for (int ring = 0; ring < 4; ring++) {
            double r = 0.2 + age * 1.5 - 0.07 * ring;
            if (r < 0.1) {
                continue;
            }
            for (int i = 0; i < 40; i++) {
                pen.circle(
                        c.plus(Point.polar(r, (i + ring * 0.5) * 360.0 / 40)),
                        Math.max(0, 0.024 * (1 - 0.18 * ring) * (1 - age)),
                        Ink.of(Colour.WHITE));
            }
        }
    }
}
