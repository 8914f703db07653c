package photoplay.effects.kit;

import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Curve;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Layer;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Rnd;
import photoplay.stage.scene.Shape;
import photoplay.stage.scene.Stage;

/** Blades of grass before the lowest edge, where the photo cuts the body. */
public final class Grass {
    private static final int BLADES = 110;

    private Grass() {}

    /**
     * @param light one of the two colours of the blades
     * @param high height of a middling blade in short sides
     * @param up 0 below the edge, 1 grown
     * @param gust outward wind from the middle, 0 to 1
     */
    public static Layer.Drawn front(Stage stage, Colour light, Colour dark, double high, Curve up, Curve gust) {
        return Layer.Drawn.of((pen, t) -> {
                    if (up.at(t) > 0) {
                        blades(pen, stage, t, light, dark, high * up.at(t), gust.at(t));
                    }
                })
                .depth(1.25);
    }

    private static void blades(Pen pen, Stage stage, double t, Colour light, Colour dark, double high, double gust) {
        Rnd r = new Rnd(77);
        double low = stage.height() + 0.06;
        int count = (int) (BLADES * Math.max(1, stage.width()));
        for (int i = 0; i < count; i++) {
            double x = -0.1 + (stage.width() + 0.2) * r.unit();
            double h = 0.06 + high * (0.6 + 0.8 * r.unit());
            double blown = gust * Math.signum(x - stage.width() / 2);
            double lean = 0.03 * r.either() + 0.014 * Math.sin(1.7 * t + 5 * x) + 0.09 * blown;
            Colour c = (r.chance(0.5) ? light : dark).darker(0.45 * r.unit()).lighter(0.1 * r.unit());
            pen.fill(
                    Shape.from(x - 0.006, low)
                            .quad(x + lean * 0.2, low - h * 0.6, x + lean, low - h)
                            .quad(x + lean * 0.3 + 0.006, low - h * 0.5, x + 0.007, low)
                            .close(),
                    Ink.of(c));
        }
    }
}
