package photoplay.stage.lens;

import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Curve;

/**
 * Drifting fog in two layers of clouds, at an eighth of the size. 5.0 ms at 720x1280.
 *
 * @param amount 0..1
 * @param gather 0 everywhere alike to 1 only at the frame's foot
 * @param speed drift to the right in short sides a second
 */
public record Fog(Curve amount, Colour colour, double gather, double speed) implements Lens {
    private static final int F = 8;

    /** White ground fog. */
    public static Fog low(Curve amount) {
        return new Fog(amount, Colour.rgb(0xDCE4EC), 0.8, 0.06);
    }

    public static Fog everywhere(Curve amount) {
        return new Fog(amount, Colour.rgb(0xD4DAE0), 0, 0.05);
    }

    @Override
    public boolean idle(double t) {
        return amount.at(t) <= 0;
    }

    @Override
    public void apply(Pixels frame, double t) {
        int w = frame.width() / F + 2;
        int h = frame.height() / F + 2;
        float k = (float) Math.clamp(amount.at(t), 0, 1);
        float drift = (float) (t * speed);
        float[] cover = new float[w * h];
        for (int y = 0; y < h; y++) {
            float v = (float) (y * F / frame.unit());
            float deep = (float) y / h;
            float low = (float) (1 - gather + gather * Field.smooth(0.38f, 1.02f, deep));
            for (int x = 0; x < w; x++) {
                float u = (float) (x * F / frame.unit());
                float far = Noise.clouds((u - drift) * 2.2f, v * 3.4f, 4, 61);
                float near = Noise.clouds((u - 2.1f * drift) * 4.1f + 7, v * 6.0f - drift, 3, 67);
                float thick = Field.smooth(0.30f, 0.78f, 0.62f * far + 0.38f * near);
                cover[y * w + x] = 256 * Math.min(1, k * low * (0.35f + 0.95f * thick));
            }
        }
        int[] weight = new int[w];
        int white = colour.argb() | 0xFF000000;
        Rows.each(frame, (y, row) -> {
            float fy = (float) y / F;
            int top = (int) fy;
            float ky = fy - top;
            for (int x = 0; x < w; x++) {
                float a = cover[top * w + x];
                weight[x] = (int) ((a + (cover[(top + 1) * w + x] - a) * ky) * 256);
            }
            for (int x = 0; x < row.length; x++) {
                int left = x / F;
                int m = (weight[left] + (weight[left + 1] - weight[left]) * (x % F) / F) >> 8;
                int p = row[x];
                int a = p >>> 24;
                row[x] = a == 255 ? Rows.mix(p, white, m) : Rows.mix(p, Canvas.premultiplied(white, a), m);
            }
        });
        Rows.tame(frame);
    }
}
