package photoplay.effects.styles;

import photoplay.stage.geometry.Point;
import photoplay.stage.scene.Curve;
import photoplay.stage.scene.Ease;
import photoplay.stage.scene.Grid;
import photoplay.stage.scene.Warp;

/**
 * Hair and the edges of cloth stream to the right, on twos; the face stands still.
 *
 * @param wide of the head, in the photo
 */
record Gust(Point head, double wide, double high, Curve strength) implements Warp {
    @Override
    public void pull(Grid g, double t) {
        double beat = Math.floor(t * JapaneseAnime.TWOS) / JapaneseAnime.TWOS;
        double k = strength.at(beat);
        for (int i = 0; i < g.count; i++) {
            double dx = (g.x[i] - head.x()) / wide;
            double dy = (g.y[i] - head.y() - 0.08 * high) / high;
            double out = Ease.SMOOTH.of((Math.hypot(dx * 1.15, dy * 1.1) - 0.5) / 0.35);
            double hair = out * Ease.SMOOTH.of((0.75 - dy) / 0.5);
            double cloth = 0.35 * Ease.SMOOTH.of((dy - 0.6) / 0.8) * Ease.SMOOTH.of((Math.abs(dx) - 0.5) / 0.9);
            double w = (hair + cloth) * k * wide * 0.06;
            double wave = Math.sin(7.5 * dy - 9 * beat + 2 * dx);
            g.x[i] -= (float) (w * (0.6 + wave));
            g.y[i] -= (float) (w * 0.5 * Math.sin(6 * dx - 8 * beat + dy));
        }
    }

    @Override
    public boolean idle(double t) {
        return strength.at(t) <= 0;
    }
}
