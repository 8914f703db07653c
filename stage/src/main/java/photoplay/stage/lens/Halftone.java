package photoplay.stage.lens;

import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Curve;

/**
 * Printed in dots: the darker, the larger, on a screen of 45 degrees. 12 ms at 720x1280.
 *
 * @param amount 0 photo to 1 print
 * @param pitch distance of dots in short sides
 */
public record Halftone(Curve amount, double pitch, Colour ink, Colour paper) implements Lens {
    public static Halftone black(Curve amount) {
        return new Halftone(amount, 0.012, Colour.rgb(0x17141A), Colour.rgb(0xF7F1E2));
    }

    @Override
    public boolean idle(double t) {
        return amount.at(t) <= 0;
    }

    @Override
    public void apply(Pixels frame, double t) {
        int k = Math.clamp(Math.round(amount.at(t) * 256), 0, 256);
        float step = (float) Math.max(2, pitch * frame.unit());
        float diagonal = (float) Math.sqrt(0.5) / step;
        float edge = 255 / step;
        float[] radius = new float[256];
        for (int v = 0; v < 256; v++) {
            radius[v] = (float) Math.sqrt((255 - v) / 255.0 * 0.98 / Math.PI * 1.4) * 255 - 10;
        }
        Rows.each(frame, (y, row) -> {
            for (int x = 0; x < row.length; x++) {
                int p = row[x];
                int a = p >>> 24;
                if (a == 0) {
                    continue;
                }
                float u = (x + y) * diagonal;
                float v = (x - y) * diagonal + 4096;
                float du = u - (int) u - 0.5f;
                float dv = v - (int) v - 0.5f;
                float d = (float) Math.sqrt(du * du + dv * dv) * 255;
                int cover = Math.clamp(
                        (int) ((radius[Math.min(255, Rows.luma(p) * 255 / a)] - d) / edge * 256 + 128), 0, 256);
                int print = Rows.mix(paper.argb(), ink.argb(), cover);
                int shown = a == 255 ? print | 0xFF000000 : Canvas.premultiplied(print, a);
                row[x] = Rows.tamed((Rows.mix(p, shown, k) & 0xFFFFFF) | (a << 24));
            }
        });
    }
}
