package photoplay.stage.lens;

import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Curve;

/**
 * Bars above and below. 0.5 ms at 720x1280.
 *
 * @param bar height of each bar in short sides
 */
public record Letterbox(Curve bar, Colour colour) implements Lens {
    public static Letterbox cinema(Curve bar) {
        return new Letterbox(bar, Colour.BLACK);
    }

    @Override
    public boolean idle(double t) {
        return bar.at(t) <= 0;
    }

    @Override
    public void apply(Pixels frame, double t) {
        double px = bar.at(t) * frame.unit();
        int paint = colour.argb() | 0xFF000000;
        Rows.each(frame, (y, row) -> {
            double inside = Math.min(y + 1, frame.height() - y);
            int cover = (int) (256 * Math.clamp(px - inside + 1, 0, 1));
            for (int x = 0; cover > 0 && x < row.length; x++) {
                int a = row[x] >>> 24;
                int over = a == 255 ? paint : Canvas.premultiplied(paint, a);
                row[x] = Rows.tamed((Rows.mix(row[x], over, cover) & 0xFFFFFF) | (a << 24));
            }
        });
    }
}
