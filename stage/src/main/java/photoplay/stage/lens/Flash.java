package photoplay.stage.lens;

import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Curve;

/**
 * A flash of light: lights burn out first, then all is the colour. 1.4 ms at 720x1280.
 *
 * @param amount 0 nothing to 1 nothing but the colour
 */
public record Flash(Curve amount, Colour colour) implements Lens {
    public static Flash white(Curve amount) {
        return new Flash(amount, Colour.WHITE);
    }

    @Override
    public boolean idle(double t) {
        return amount.at(t) <= 0;
    }

    @Override
    public void apply(Pixels frame, double t) {
        double k = Math.clamp(amount.at(t), 0, 1);
        Fade.towards(frame, colour, k * k, 1 + 2.2 * k);
    }
}
