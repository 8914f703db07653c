package photoplay.stage.lens;

import photoplay.stage.scene.Curve;

/**
 * An X-ray plate: turned to its negative in blue-white on black. 3.0 ms at 720x1280.
 *
 * @param amount 0 photo to 1 plate
 */
public record XRay(Curve amount) implements Lens {
    private static final int[] PLATE =
            Toning.table(0xFFF4FCFF, 0xFFB4DCF4, 0xFF6CA6CC, 0xFF2C5A84, 0xFF0C2238, 0xFF02060C);

    @Override
    public boolean idle(double t) {
        return amount.at(t) <= 0;
    }

    @Override
    public void apply(Pixels frame, double t) {
        Toning.apply(frame, PLATE, amount.at(t));
    }
}
