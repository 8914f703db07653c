package photoplay.stage.lens;

import photoplay.stage.geometry.Point;
import photoplay.stage.scene.Curve;
import photoplay.stage.scene.Spot;

/**
 * Rings that run outward as on water. 8.8 ms at 720x1280.
 *
 * @param height of the waves in short sides; 0.008 is lively
 * @param front how far the first ring has come, in short sides; still water beyond
 * @param wavelength in short sides
 */
public record Ripple(Spot centre, Curve height, Curve front, double wavelength) implements Lens {
    private static final double LEAST = 0.0002;

    @Override
    public boolean idle(double t) {
        return Math.abs(height.at(t)) < LEAST || front.at(t) <= 0;
    }

    @Override
    public void apply(Pixels frame, double t) {
        Point c = centre.at(t);
        double h = height.at(t);
        double reach = front.at(t);
        Bend.apply(frame, 6, at -> {
            double dx = at[0] - c.x();
            double dy = at[1] - c.y();
            double r = Math.sqrt(dx * dx + dy * dy);
            double behind = reach - r;
            if (behind > 0 && r > 1e-6) {
                double fade = Math.min(1, behind / wavelength) * Math.exp(-behind / (3 * wavelength));
                double k = h * fade * Math.sin(2 * Math.PI * behind / wavelength) / r;
                at[0] += dx * k;
                at[1] += dy * k;
            }
        });
    }
}
