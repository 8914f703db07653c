package photoplay.effects.kit;

import java.util.ArrayList;
import java.util.List;
import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.lens.Soft;
import photoplay.stage.portrait.Portrait;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Layer;
import photoplay.stage.scene.Shape;
import photoplay.stage.scene.Sketch;
import photoplay.stage.scene.Stage;

/** Ten curved arms in white and the photo's own colours, made vivid. */
public final class Pinwheel {
    private Pinwheel() {}

    /** Round the frame's middle, reaching beyond its corners; baked. */
    public static Layer.Picture behind(Portrait photo, Stage stage) {
        Point c = stage.centre();
        double r = Math.hypot(stage.width(), stage.height()) * 0.62;
        List<Colour> colours = photo.palette().swatches().stream()
                .map(rgb -> vivid(Colour.rgb(rgb)))
                .toList();
        Sketch art = (pen, t) -> {
            for (int i = 0; i < 10; i++) {
                List<Point> spine = new ArrayList<>();
                for (int k = 0; k <= 16; k++) {
                    double s = k / 16.0;
                    spine.add(c.plus(Point.polar(r * s, 36 * i + 150 * Math.sqrt(s))));
                }
                Colour tone = i % 2 == 0 ? Colour.WHITE : colours.get(i / 2 % colours.size());
                pen.fill(
                        Shape.ribbon(spine, k -> 0.004 + r * 0.34 * k / 16.0),
                        Ink.radial(c, r, tone.alpha(0.15), tone.alpha(0.6), tone.alpha(0.5)));
            }
        };
        return Layer.Picture.drawn(Box.around(c, 2 * r, 2 * r), art)
                .through(new Soft(0.006))
                .depth(0.7);
    }

    /** The colour further from grey, and light enough to shine. */
    private static Colour vivid(Colour c) {
        double grey = (c.red() + c.green() + c.blue()) / 3.0;
        double k = 2.1;
        int r = (int) Math.clamp(150 + (c.red() - grey) * k, 0, 255);
        int g = (int) Math.clamp(150 + (c.green() - grey) * k, 0, 255);
        int b = (int) Math.clamp(150 + (c.blue() - grey) * k, 0, 255);
        return Colour.rgb((r << 16) | (g << 8) | b).lighter(0.12);
    }
}
