package photoplay.stage.lens;

import photoplay.stage.portrait.Raster;

/**
 * Flat triangles, small on edges and features, large in plain areas. 49 ms at 720x1280.
 *
 * @param least distance of corners on strong edges in short sides
 * @param most distance in flat areas in short sides
 */
public record LowPoly(double least, double most, long seed) implements Look {
    public static LowPoly portrait() {
        return new LowPoly(0.008, 0.08, 1);
    }

    @Override
    public Raster bake(Raster picture, double unit) {
        Canvas c = Canvas.of(picture, unit);
        Mesh mesh = Mesh.of(c.luma().blur(c.px(0.002)), c.px(least), c.px(most), (int) seed);
        Canvas calm = c.with(c.blurred(c.px(0.0016)));
        int[] out = c.rgb().clone();
        float[] t = mesh.corners();
        for (int k = 0; k < t.length; k += 6) {
            fill(out, c.width(), c.height(), t, k, colour(calm, t, k));
        }
        return c.with(out).raster();
    }

    /** Mean of seven samples, lit a little by which way the triangle leans. */
    private static int colour(Canvas c, float[] t, int k) {
        float mx = (t[k] + t[k + 2] + t[k + 4]) / 3;
        float my = (t[k + 1] + t[k + 3] + t[k + 5]) / 3;
        float r = 0;
        float g = 0;
        float b = 0;
        for (int s = 0; s < 7; s++) {
            float q = s == 0 ? 0 : s < 4 ? 0.35f : 0.7f;
            int corner = k + 2 * (s % 3);
            int p = c.at(mx + (t[corner] - mx) * q, my + (t[corner + 1] - my) * q);
            r += (p >> 16) & 255;
            g += (p >> 8) & 255;
            b += p & 255;
        }
        float lean = Noise.hash((int) mx, (int) my, 6) - 0.5f;
        return Tone.plus(Tone.saturated(Tone.rgb(r / 7, g / 7, b / 7), 1.22f), 13 * lean);
    }

    static void fill(int[] out, int w, int h, float[] t, int k, int colour) {
        float ax = t[k];
        float ay = t[k + 1];
        float bx = t[k + 2];
        float by = t[k + 3];
        float cx = t[k + 4];
        float cy = t[k + 5];
        float area = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
        if (Math.abs(area) < 1e-3f) {
            return;
        }
        float side = area > 0 ? 1 : -1;
        int top = Math.clamp((int) Math.floor(Math.min(ay, Math.min(by, cy))), 0, h - 1);
        int low = Math.clamp((int) Math.ceil(Math.max(ay, Math.max(by, cy))), 0, h - 1);
        int left = Math.clamp((int) Math.floor(Math.min(ax, Math.min(bx, cx))), 0, w - 1);
        int right = Math.clamp((int) Math.ceil(Math.max(ax, Math.max(bx, cx))), 0, w - 1);
        for (int y = top; y <= low; y++) {
            for (int x = left; x <= right; x++) {
                float e0 = side * ((bx - ax) * (y - ay) - (by - ay) * (x - ax));
                float e1 = side * ((cx - bx) * (y - by) - (cy - by) * (x - bx));
                float e2 = side * ((ax - cx) * (y - cy) - (ay - cy) * (x - cx));
                if (e0 >= 0 && e1 >= 0 && e2 >= 0) {
                    out[y * w + x] = colour;
                }
            }
        }
    }
}
