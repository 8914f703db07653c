package photoplay.stage.lens;

import photoplay.stage.portrait.Raster;

/**
 * Modelling clay: few colours, rounded patches, thumb prints pressed in here and there, a soft edge light. About two
 * thirds of the photo's own light and shade stay, so that a face is known. 134 ms at 720x1280.
 *
 * @param colours of clay
 * @param seed of the prints; two or three in turn, twelve a second, look like stop motion
 */
public record Clay(int colours, long seed) implements Look {
    public static Clay puppet() {
        return new Clay(20, 1);
    }

    public Clay seed(long s) {
        return new Clay(colours, s);
    }

    @Override
    public Raster bake(Raster picture, double unit) {
        Canvas c = Canvas.of(picture, unit);
        int w = c.width();
        int h = c.height();
        int n = (int) seed * 29;
        Canvas half = c.scaled(0.5);
        Canvas flat = half.with(Tone.flattened(half, half.px(0.035), 0.38));
        Canvas patches = half.with(Inks.of(flat, colours).painted(flat.rgb())).onto(c);
        int[] smooth = patches.blurred(c.px(0.0035));
        int[] photo = flat.onto(c).rgb();
        Field body = Surface.body(c.with(photo), c.px(0.006), c.px(0.03));
        Field lumps = Noise.clouds(w, h, c.px(0.06), 2, n + 1).blur(c.px(0.012));
        Field busy = Flow.of(half.luma(), half.px(0.01)).asDetail().resized(w, h);
        Field prints = prints(w, h, unit, n + 3);
        float[] height = new float[w * h];
        for (int i = 0; i < height.length; i++) {
            height[i] = body.v()[i] + 0.30f * lumps.v()[i] + 0.013f * prints.v()[i] * (1 - busy.v()[i]);
        }
        Surface s = Surface.of(new Field(w, h, height), c.px(0.14));
        Field fine = c.luma().blur(c.px(0.0012));
        Field shade = c.with(photo).luma();
        int[] out = new int[w * h];
        for (int i = 0; i < out.length; i++) {
            int base = Tone.saturated(Tone.mix(smooth[i], photo[i], 0.62f), 1.28f);
            float light = 0.52f + 0.66f * s.diffuse(i);
            int lit = Tone.mix(Tone.times(base, 0xFFC6B4C8), base, Math.clamp(light * 1.15f - 0.15f, 0, 1));
            out[i] = Tone.plus(
                    Tone.lit(lit, 0.66f + 0.36f * light), 70 * s.gloss(i, 60) + (fine.v()[i] - shade.v()[i]) * 105);
        }
        return c.with(out).raster();
    }

    /** Ridges of finger tips, -1..1, in scattered ovals. */
    private static Field prints(int w, int h, double unit, int seed) {
        float[] out = new float[w * h];
        double pitch = unit * 0.2;
        int columns = (int) (w / pitch) + 2;
        int rows = (int) (h / pitch) + 2;
        float ridge = (float) (unit * 0.0085);
        for (int k = 0; k < columns * rows; k++) {
            int row = k / columns;
            double cx = (k % columns + Noise.hash(k, 1, seed) - 0.5) * pitch;
            double cy = (row + Noise.hash(k, 2, seed) - 0.5) * pitch;
            double a = Noise.hash(k, 3, seed) * Math.PI;
            float size = (float) (unit * (0.04 + 0.025 * Noise.hash(k, 4, seed)));
            float cos = (float) Math.cos(a);
            float sin = (float) Math.sin(a);
            int reach = (int) size + 1;
            for (int y = Math.max(0, (int) cy - reach); y < Math.min(h, cy + reach); y++) {
                for (int x = Math.max(0, (int) cx - reach); x < Math.min(w, cx + reach); x++) {
                    float dx = (float) (x - cx);
                    float dy = (float) (y - cy);
                    float u = (dx * cos + dy * sin) / size;
                    float v = (dy * cos - dx * sin) / size;
                    float d = u * u + v * v * 2;
                    if (d < 1) {
                        float fade = (1 - d) * (1 - d);
                        float r = (float) Math.sqrt(u * u * 1.1f + (v + 0.35f) * (v + 0.35f) * 1.5f) * size;
                        float bend = Noise.at(dx / size * 2 + k, dy / size * 2, seed) * ridge * 2.2f;
                        out[y * w + x] += fade * (float) Math.sin((r + bend) / ridge * 2 * Math.PI);
                    }
                }
            }
        }
        return new Field(w, h, out);
    }
}
