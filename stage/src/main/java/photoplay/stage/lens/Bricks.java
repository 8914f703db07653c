package photoplay.stage.lens;

import photoplay.stage.portrait.Raster;

/**
 * Toy bricks seen from above: every brick with its studs lit from the upper left; runs of one colour are laid as longer
 * bricks. 46 ms at 720x1280.
 *
 * @param across studs in one short side
 * @param colours of bricks
 */
public record Bricks(int across, int colours) implements Look {
    private static final int LONGEST = 4;

    public static Bricks small() {
        return new Bricks(80, 30);
    }

    @Override
    public Raster bake(Raster picture, double unit) {
        Canvas c = Canvas.of(picture, unit);
        int size = Math.max(4, (int) Math.round(unit / across));
        Canvas b = c.blocks(size);
        int[] vivid = Tone.vivid(b, 1.35f);
        int[] bricks = Inks.of(b.with(vivid), colours).painted(vivid);
        int[] seams = seams(b, bricks);
        int[] rgb = new int[c.rgb().length];
        byte[] alpha = new byte[rgb.length];
        for (int y = 0; y < c.height(); y++) {
            for (int x = 0; x < c.width(); x++) {
                int cell = y / size * b.width() + x / size;
                int i = y * c.width() + x;
                float u = (x % size + 0.5f) / size;
                float v = (y % size + 0.5f) / size;
                rgb[i] = stud(bricks[cell], u, v, (seams[cell] & 1) != 0, (seams[cell] & 2) != 0, 1f / size);
                alpha[i] = (byte) ((b.alpha()[cell] & 255) > 127 ? 255 : 0);
            }
        }
        return c.with(rgb).alpha(alpha).raster();
    }

    /** Bit 0: a brick begins at the left of the cell; bit 1: one ends at its right. */
    private static int[] seams(Canvas b, int[] bricks) {
        int w = b.width();
        int[] out = new int[bricks.length];
        for (int y = 0; y < b.height(); y++) {
            int run = 0;
            for (int x = 0; x < w; x++) {
                int i = y * w + x;
                int longest = 1 + (int) (Noise.hash(x, y, 3) * LONGEST);
                boolean begins = x == 0 || bricks[i] != bricks[i - 1] || run >= longest;
                run = begins ? 1 : run + 1;
                if (begins) {
                    out[i] |= 1;
                    if (x > 0) {
                        out[i - 1] |= 2;
                    }
                }
            }
            out[y * w + w - 1] |= 2;
        }
        return out;
    }

    private static int stud(int colour, float u, float v, boolean left, boolean right, float px) {
        float k = 0.93f;
        float rim = Math.max(px * 1.1f, 0.05f);
        if (v < rim || (left && u < rim)) {
            k = 1.16f;
        } else if (v > 1 - rim * 1.1f || (right && u > 1 - rim)) {
            k = 0.66f;
        }
        float dx = u - 0.5f;
        float dy = v - 0.5f;
        float r = (float) Math.sqrt(dx * dx + dy * dy);
        float shadow = (float) Math.hypot(dx - 0.07, dy - 0.09);
        k *= 1 - 0.34f * Field.smooth(0.34f + px, 0.34f - px * 2, shadow);
        float top = Field.smooth(0.30f + px, 0.30f - px, r);
        float edge = Field.smooth(0.10f, 0.02f, Math.abs(r - 0.27f));
        float slope = (-dx - dy) / Math.max(r, 0.02f) * (float) Math.sqrt(0.5);
        float lit = 1.02f + edge * slope * 0.34f;
        float shine = 0.5f * Field.smooth(0.13f, 0.02f, (float) Math.hypot(dx + 0.10, dy + 0.11));
        return Tone.plus(Tone.lit(colour, k * (1 - top) + lit * top), 70 * shine * top + 6);
    }
}
