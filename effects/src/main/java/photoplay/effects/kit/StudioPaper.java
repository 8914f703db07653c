package photoplay.effects.kit;

import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.portrait.Portrait;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Layer;
import photoplay.stage.scene.Stage;

/** Seamless studio paper in a photo's liveliest colour, a table's edge of light across it. */
public final class StudioPaper {
    private StudioPaper() {}

    /** The paper; baked. What stands on it stands at {@code base}. */
    public static Layer.Picture of(Portrait photo, Stage stage, Point base) {
        Colour tint = liveliest(photo);
        Colour high = tint.mix(Colour.rgb(0xFFF6E8), 0.5);
        double fold = base.y() - 0.1;
        Box frame = stage.frame().grown(0.05);
        Point light = new Point(base.x(), fold - 0.42);
        return Layer.Picture.drawn(frame, (pen, t) -> {
            pen.rect(frame, Ink.of(high.darker(0.1)));
            pen.rect(frame, Ink.radial(light, 1.15, high.lighter(0.55), high.lighter(0.15), high.darker(0.35)));
            pen.rect(
                    new Box(frame.left(), fold - 0.16, frame.right(), frame.bottom()),
                    Ink.down(
                            fold - 0.16,
                            frame.bottom(),
                            high.lighter(0.35).alpha(0),
                            high.lighter(0.35).alpha(0.75),
                            high.alpha(0.6),
                            high.darker(0.25).alpha(0.7)));
        });
    }

    private static Colour liveliest(Portrait photo) {
        Colour best = Colour.rgb(0xE8A35C);
        double most = 40;
        for (int rgb : photo.palette().swatches()) {
            Colour c = Colour.rgb(rgb);
            int high = Math.max(c.red(), Math.max(c.green(), c.blue()));
            int low = Math.min(c.red(), Math.min(c.green(), c.blue()));
            if (high - low > most) {
                most = high - low;
                best = Colour.hsl(hue(c) + 150, 0.5, 0.62);
            }
        }
        return best;
    }

    private static double hue(Colour c) {
        return Math.toDegrees(
                Math.atan2(Math.sqrt(3) * (c.green() - c.blue()), 2 * c.red() - c.green() - (double) c.blue()));
    }
}
