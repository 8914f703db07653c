package photoplay.effects.kit;

import photoplay.stage.lens.Look;
import photoplay.stage.portrait.Portrait;
import photoplay.stage.portrait.Raster;
import photoplay.stage.scene.Layer;

/**
 * Makes thin parts of a cut-out thing solid that were cut out half, like masts and wires, and takes away what was hardly
 * cut out at all. Edges of what is solid stay as they are.
 *
 * @param reach how far from a solid place its edge goes, in short sides
 */
public record Firm(double reach) implements Look {
    /** Where nothing nearby is as solid as this, nothing is left; from the second on all is made whole. */
    private static final double GONE = 0.2;

    private static final double WHOLE = 0.4;

    /** The cut-out of a thing; anybody else's as it is, for hair is thin too. */
    public static Layer.Picture thing(Portrait p, Layer.Picture cutout) {
        return p.kind() == Portrait.Kind.OBJECT && !p.hasFace() ? cutout.through(new Firm(0.008)) : cutout;
    }

    @Override
    public Raster bake(Raster picture, double unit) {
        int w = picture.width();
        int h = picture.height();
        int[] out = picture.argb();
        int[] alpha = new int[out.length];
        for (int i = 0; i < out.length; i++) {
            alpha[i] = out[i] >>> 24;
        }
        int r = Math.max(1, (int) Math.round(reach * unit));
        int[] most = most(most(alpha, w, h, r, 1), w, h, r, w);
        for (int i = 0; i < out.length; i++) {
            double solid = most[i] / 255.0;
            double kept = Math.clamp((solid - GONE) / (WHOLE - GONE), 0, 1);
            if (alpha[i] > 0 && solid < 1) {
                out[i] = scaled(out[i], kept / Math.max(0.1, solid));
            }
        }
        return Raster.of(w, h, out);
    }

    /** The greatest of the values within {@code r} along rows (step 1) or columns (step w). */
    private static int[] most(int[] in, int w, int h, int r, int step) {
        int[] out = new int[in.length];
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                int at = step == 1 ? x : y;
                int last = (step == 1 ? w : h) - 1;
                int greatest = 0;
                for (int k = Math.max(-r, -at); k <= Math.min(r, last - at) && greatest < 255; k++) {
                    greatest = Math.max(greatest, in[y * w + x + k * step]);
                }
                out[y * w + x] = greatest;
            }
        }
        return out;
    }

    private static int scaled(int p, double k) {
        int a = (int) Math.min(255, (p >>> 24) * k + 0.5);
        double by = a / (double) (p >>> 24);
        return a << 24
                | (int) Math.min(a, ((p >> 16) & 255) * by + 0.5) << 16
                | (int) Math.min(a, ((p >> 8) & 255) * by + 0.5) << 8
                | (int) Math.min(a, (p & 255) * by + 0.5);
    }
}
