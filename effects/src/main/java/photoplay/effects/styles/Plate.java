package photoplay.effects.styles;

import photoplay.stage.lens.Look;
import photoplay.stage.portrait.Raster;

/**
 * The black plate of a print: its lines, and dots at 45 degrees for what is neither dark nor light, on the bare paper.
 * For opaque pictures.
 *
 * @param dot distance of the dots in short sides
 */
record Plate(double dot) implements Look {
    private static final int DARK = 40;
    private static final int LIGHT = 150;

    @Override
    public Raster bake(Raster picture, double unit) {
        int w = picture.width();
        int h = picture.height();
        int[] out = picture.argb();
        int[] wave = new int[w + h];
        for (int i = 0; i < wave.length; i++) {
            wave[i] = (int) (64 * Math.cos(i * Math.PI * Math.sqrt(2) / (dot * unit)));
        }
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                int p = out[y * w + x];
                int luma = (77 * ((p >> 16) & 255) + 151 * ((p >> 8) & 255) + 28 * (p & 255)) >> 8;
                int bright = (luma - DARK) * 256 / (LIGHT - DARK);
                int screen = 128 + wave[x + y] + wave[Math.abs(x - y)];
                int k = bright < 0 ? 0 : bright > 256 ? 256 : Math.clamp(128 + 3 * (bright - screen), 0, 256);
                out[y * w + x] = 0xFF000000 | (mixed(26, 255, k) << 16) | (mixed(22, 246, k) << 8) | mixed(20, 222, k);
            }
        }
        return Raster.of(w, h, out);
    }

    private static int mixed(int ink, int paper, int k) {
        return ink + (((paper - ink) * k) >> 8);
    }
}
