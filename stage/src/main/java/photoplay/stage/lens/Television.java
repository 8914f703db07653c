package photoplay.stage.lens;

import photoplay.stage.scene.Curve;
import photoplay.stage.scene.Rnd;

/**
 * An old tube: bowed glass with dark round corners, scan lines, a slow bright bar, a little snow. 17 ms at 720x1280.
 *
 * @param amount 0 none to 1 full
 * @param lines on the screen's short side, 120..360
 */
public record Television(Curve amount, int lines) implements Lens {
    public static Television of(Curve amount) {
        return new Television(amount, 200);
    }

    @Override
    public boolean idle(double t) {
        return amount.at(t) <= 0;
    }

    @Override
    public void apply(Pixels frame, double t) {
        double k = Math.clamp(amount.at(t), 0, 1);
        double cx = frame.width() / frame.unit() / 2;
        double cy = frame.height() / frame.unit() / 2;
        Bend.apply(frame, 16, at -> {
            double dx = (at[0] - cx) / cx;
            double dy = (at[1] - cy) / cy;
            at[0] = cx + dx * (1 + 0.05 * k * dy * dy) * cx;
            at[1] = cy + dy * (1 + 0.05 * k * dx * dx) * cy;
        });
        int w = frame.width();
        int h = frame.height();
        double period = Math.max(2, frame.unit() / lines);
        long step = (long) Math.floor(t * 30 + 1e-6);
        int[] across = new int[w];
        for (int x = 0; x < w; x++) {
            across[x] = (int) (1024 * corner((x + 0.5) / w, k));
        }
        Rows.each(frame, (y, row) -> {
            double scan = 1 - k * 0.26 * (0.5 + 0.5 * Math.cos(2 * Math.PI * y / period));
            double bar = 1 + 0.07 * k * Math.max(0, Math.cos(2 * Math.PI * ((double) y / h * 0.9 - t * 0.35)));
            double line = scan * bar * corner((y + 0.5) / h, k) * (1 + 0.06 * k);
            int snow = (int) (22 * k);
            int seed = (int) (Rnd.hash(step, y) * (1 << 24));
            for (int x = 0; x < w; x++) {
                int p = row[x];
                int a = p >>> 24;
                int m = (int) (line * across[x] / 4);
                seed = seed * 1664525 + 1013904223;
                int n = (((seed >>> 24) * snow) >> 8) - snow / 2;
                int r = Math.clamp(((((p >> 16) & 255) * m) >> 8) + n, 0, a);
                int g = Math.clamp(((((p >> 8) & 255) * m) >> 8) + n, 0, a);
                int b = Math.clamp((((p & 255) * m) >> 8) + n, 0, a);
                row[x] = (a << 24) | (r << 16) | (g << 8) | b;
            }
        });
    }

    private static double corner(double u, double k) {
        double edge = Math.min(u, 1 - u);
        return 1 - k * 0.75 * Math.pow(1 - Math.min(1, edge / 0.07), 2);
    }
}
