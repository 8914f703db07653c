package photoplay.stage.lens;

import photoplay.stage.scene.Curve;

/**
 * A heat camera: black and violet for dark over red and orange to white for light. 3.1 ms at 720x1280.
 *
 * @param amount 0 photo to 1 heat colours
 */
public record Thermal(Curve amount) implements Lens {
    private static final int[] HEAT =
            Toning.table(0xFF04000C, 0xFF2A0A6A, 0xFF8A1290, 0xFFDC2C50, 0xFFF97A18, 0xFFFCCB2A, 0xFFFFFDE0);

    @Override
    public boolean idle(double t) {
        return amount.at(t) <= 0;
    }

    @Override
    public void apply(Pixels frame, double t) {
        Toning.apply(frame, HEAT, amount.at(t));
    }
}
