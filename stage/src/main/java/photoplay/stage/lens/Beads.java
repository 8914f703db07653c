package photoplay.stage.lens;

import photoplay.stage.portrait.Raster;

/**
 * Fused plastic beads on a board: lit rings with a hole. 54 ms at 720x1280.
 *
 * @param across beads in one short side
 * @param colours of beads
 */
public record Beads(int across, int colours) implements Look {
    public static Beads small() {
        return new Beads(90, 32);
    }

    @Override
    public Raster bake(Raster picture, double unit) {
        Canvas c = Canvas.of(picture, unit);
        int size = Math.max(4, (int) Math.round(unit / across));
        Canvas b = c.blocks(size);
        int[] vivid = Tone.vivid(b, 1.4f);
        int[] beads = Inks.of(b.with(vivid), colours).painted(vivid);
        int[] rgb = new int[c.rgb().length];
        byte[] alpha = new byte[rgb.length];
        for (int y = 0; y < c.height(); y++) {
            for (int x = 0; x < c.width(); x++) {
                int cell = y / size * b.width() + x / size;
                int i = y * c.width() + x;
                float tilt = (Noise.hash(x / size, y / size, 9) - 0.5f) * 0.12f;
                float u = (x % size + 0.5f) / size - 0.5f + tilt * 0.3f;
                float v = (y % size + 0.5f) / size - 0.5f + tilt * 0.3f;
                rgb[i] = bead(beads[cell], u, v, 1f / size);
                alpha[i] = (byte) ((b.alpha()[cell] & 255) > 127 ? 255 : 0);
            }
        }
        return c.with(rgb).alpha(alpha).raster();
    }

    private static int bead(int colour, float u, float v, float px) {
        float r = (float) Math.sqrt(u * u + v * v);
        float body = Field.smooth(0.52f + px, 0.52f - px, r);
        float hole = Field.smooth(0.13f + px, 0.13f - px, r);
        float slope = (-u - v) / Math.max(r, 0.02f) * (float) Math.sqrt(0.5);
        float torus = (r - 0.33f) / 0.19f;
        float k = 1.08f + 0.26f * slope * torus - 0.10f * torus * torus;
        float shine = Field.smooth(0.13f, 0.03f, (float) Math.hypot(u + 0.22, v + 0.24));
        int ring = Tone.plus(Tone.lit(colour, k), 105 * shine);
        int deep = Tone.lit(colour, 0.5f - 0.10f * slope);
        return Tone.mix(Tone.mix(Tone.lit(colour, 0.62f), ring, body), deep, hole);
    }
}
