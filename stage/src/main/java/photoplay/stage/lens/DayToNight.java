package photoplay.stage.lens;

import photoplay.stage.scene.Curve;

/**
 * The light of a day going by: noon at 0, gold at 0.4, rose at 0.65, night at 1. 6.4 ms at 720x1280.
 */
public record DayToNight(Curve hour) implements Lens {
    private static final double GOLD = 0.4;
    private static final double DUSK = 0.65;
    private static final Grade ROSE = Grade.ROSE.gain(0.86).contrast(1.1).tint(0xC88AB8, 0.18);

    @Override
    public boolean idle(double t) {
        return hour.at(t) <= 0;
    }

    @Override
    public void apply(Pixels frame, double t) {
        double h = Math.clamp(hour.at(t), 0, 1);
        Grade g = h < GOLD
                ? Grade.GOLDEN.at(h / GOLD)
                : h < DUSK
                        ? Grade.GOLDEN.mix(ROSE, (h - GOLD) / (DUSK - GOLD))
                        : ROSE.mix(Grade.NIGHT, (h - DUSK) / (1 - DUSK));
        g.apply(frame, t);
    }
}
