package photoplay.stage.lens;

import photoplay.stage.scene.Curve;

/**
 * Hot air: the picture trembles in small rising swells. 9.2 ms at 720x1280.
 *
 * @param amount sway in short sides; 0.004 is a hot road
 * @param top y above which the air is calm, in short sides; grows to full strength over 0.25
 */
public record HeatHaze(Curve amount, double top) implements Lens {
    private static final double LEAST = 0.0002;

    @Override
    public boolean idle(double t) {
        return Math.abs(amount.at(t)) < LEAST;
    }

    @Override
    public void apply(Pixels frame, double t) {
        double k = amount.at(t);
        float rise = (float) (t * 0.85);
        Bend.apply(frame, 8, at -> {
            double where = Math.clamp((at[1] - top) / 0.25, 0, 1);
            if (where > 0) {
                float x = (float) at[0];
                float y = (float) at[1];
                double dx =
                        Noise.at(x * 11, y * 19 + rise * 19, 3) + 0.5 * Noise.at(x * 26, y * 44 + rise * 60, 4) - 0.75;
                double dy = Noise.at(x * 13 + 7, y * 17 + rise * 17, 5) - 0.5;
                at[0] += 2 * k * where * dx;
                at[1] += 1.2 * k * where * dy;
            }
        });
    }
}
