package photoplay.stage.lens;

import photoplay.stage.portrait.Raster;

/**
 * Frozen: the picture in ice blue, bent by facets, with cracks, frost on the light parts and glints. 186 ms at 720x1280.
 */
public record Ice(long seed) implements Look {
    @Override
    public Raster bake(Raster picture, double unit) {
        Canvas c = Canvas.of(picture, unit);
        int w = c.width();
        int h = c.height();
        int n = (int) seed * 37;
        Field bend = Noise.clouds(w, h, c.px(0.05), 3, n + 1);
        Surface facets = Surface.of(bend, c.px(0.07));
        float refraction = (float) c.px(0.008);
        int[] seen = new int[w * h];
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                int i = y * w + x;
                seen[i] = c.at(x + facets.nx()[i] * refraction, y + facets.ny()[i] * refraction);
            }
        }
        Canvas frozen = c.with(seen);
        Field luma = frozen.luma();
        Field wide = luma.blur(c.px(0.03));
        Surface s = Surface.of(Surface.body(c, c.px(0.008), c.px(0.04)), c.px(0.2));
        Field frost = Noise.clouds(w, h, c.px(0.02), 4, n + 5);
        Field cracks = cracks(w, h, c.px(0.26), n + 9);
        int[] out = new int[w * h];
        for (int i = 0; i < out.length; i++) {
            float tone = luma.v()[i] * 0.86f + 0.8f * (luma.v()[i] - wide.v()[i]);
            int ice = Tone.ramp(tone, 0xFF0B2446, 0xFF2E6CA6, 0xFF86C4E6, 0xFFD6F1FA, 0xFFFFFFFF);
            ice = Tone.mix(ice, seen[i], 0.16f);
            float white = Field.smooth(0.55f, 0.85f, frost.v()[i]) * 0.8f * (0.25f + 0.5f * luma.v()[i]);
            ice = Tone.mix(ice, 0xFFF2FBFF, 0.6f * white);
            float glint = 0.7f * facets.gloss(i, 40) * Field.smooth(0.5f, 0.7f, frost.v()[i])
                    + 0.55f * s.window(i)
                    + s.gloss(i, 60);
            ice = Tone.mix(ice, 0xFFFFFFFF, Math.min(0.85f, glint * 0.8f));
            out[i] = Tone.mix(ice, 0xFFEFFBFF, 0.7f * cracks.v()[i]);
        }
        return c.with(out).raster();
    }

    /** Broken lines: borders of wobbling Voronoi cells, fading in and out. */
    private static Field cracks(int w, int h, double pitch, int seed) {
        Field wobble = Noise.clouds(w, h, pitch * 0.25, 3, seed + 2);
        Field shown = Noise.clouds(w, h, pitch * 0.8, 2, seed + 3);
        float[] out = new float[w * h];
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                int i = y * w + x;
                float u = (float) (x / pitch) + 0.35f * wobble.v()[i];
                float v = (float) (y / pitch) - 0.35f * wobble.v()[i];
                float near = 9;
                float next = 9;
                int cx = (int) Math.floor(u);
                int cy = (int) Math.floor(v);
                for (int k = 0; k < 9; k++) {
                    int gx = cx + k % 3 - 1;
                    int gy = cy + k / 3 - 1;
                    float dx = gx + Noise.hash(gx, gy, seed) - u;
                    float dy = gy + Noise.hash(gx, gy, seed + 1) - v;
                    float d = (float) Math.sqrt(dx * dx + dy * dy);
                    if (d < near) {
                        next = near;
                        near = d;
                    } else if (d < next) {
                        next = d;
                    }
                }
                float gap = (float) ((next - near) * pitch);
                out[i] = Field.smooth(2.2f, 0.3f, gap) * Field.smooth(0.4f, 0.6f, shown.v()[i]);
            }
        }
        return new Field(w, h, out);
    }
}
