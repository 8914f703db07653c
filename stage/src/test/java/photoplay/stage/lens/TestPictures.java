package photoplay.stage.lens;

import photoplay.stage.portrait.Raster;
import photoplay.stage.scene.Rnd;

/** Small pictures with slopes, edges, texture, deep shade and bright light, drawn in code. */
final class TestPictures {
    static final int WIDTH = 144;
    static final int HEIGHT = 192;

    private TestPictures() {}

    static Pixels opaque() {
        return opaque(WIDTH, HEIGHT);
    }

    static Pixels opaque(int width, int height) {
        Raster r = Rows.raster(colours(width, height), width, height);
        return new Pixels(r.pixels(), width, height, Math.min(width, height));
    }

    /** A soft-edged disc of the picture on nothing. */
    static Pixels cutout() {
        Raster r = cutout(WIDTH, HEIGHT);
        return new Pixels(r.pixels(), WIDTH, HEIGHT, Math.min(WIDTH, HEIGHT));
    }

    static Raster cutout(int width, int height) {
        int[] argb = colours(width, height);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double d = Math.hypot(x - width * 0.5, y - height * 0.55) - width * 0.36;
                int a = (int) Math.round(255 * Math.clamp(0.5 - d / 4, 0, 1));
                int p = argb[y * width + x];
                argb[y * width + x] = (a << 24) | (share(p >> 16, a) << 16) | (share(p >> 8, a) << 8) | share(p, a);
            }
        }
        return Rows.raster(argb, width, height);
    }

    private static int share(int channel, int a) {
        return (channel & 255) * a / 255;
    }

    private static int[] colours(int width, int height) {
        int[] argb = new int[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double u = (double) x / width;
                double v = (double) y / height;
                double face = Math.hypot((u - 0.5) * 1.2, v - 0.45);
                int r = (int) (60 + 150 * u);
                int g = (int) (40 + 160 * v);
                int b = (int) (200 - 150 * u);
                if (face < 0.3) {
                    r = (int) (235 - 200 * face);
                    g = (int) (190 - 220 * face);
                    b = (int) (160 - 230 * face);
                }
                if (Math.hypot(Math.abs(u - 0.5) - 0.12, v - 0.4) < 0.035) {
                    r = g = b = 20;
                }
                if (u > 0.75 && v < 0.22) {
                    r = g = b = 252;
                }
                int n = (int) (Rnd.hash(5, (long) y * width + x) * 9);
                argb[y * width + x] = 0xFF000000 | (r << 16) | (Math.min(255, g + n) << 8) | b;
            }
        }
        return argb;
    }
}
