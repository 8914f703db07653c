package photoplay.stage.lens;

import photoplay.stage.portrait.Raster;

/**
 * Dots of paint, large below and small above where the picture has detail, each a little off in hue as the
 * pointillists mixed by eye. 243 ms at 720x1280.
 *
 * @param dot radius of the middle dots in short sides
 */
public record Pointillism(double dot, long seed) implements Look {
    public static Pointillism fine() {
        return new Pointillism(0.0062, 1);
    }

    @Override
    public Raster bake(Raster picture, double unit) {
        Canvas c = Canvas.of(picture, unit);
        Canvas calm = c.with(c.blurred(c.px(dot) * 0.5));
        Flow flow = Flow.of(c.luma(), c.px(dot));
        int[] out = new int[c.rgb().length];
        java.util.Arrays.fill(out, 0xFFE9DFC8);
        int n = (int) seed;
        layer(out, calm, flow, c.px(dot) * 1.9, 0, n);
        layer(out, calm, flow, c.px(dot) * 1.25, 0, n + 11);
        layer(out, calm, flow, c.px(dot) * 0.85, 0.012f, n + 23);
        layer(out, c, flow, c.px(dot) * 0.52, 0.045f, n + 37);
        return c.with(out).raster();
    }

    /** Dots on a jittered grid wherever the detail is above the level. */
    private static void layer(int[] out, Canvas c, Flow flow, double radius, float level, int seed) {
        double pitch = radius * 1.45;
        int columns = (int) (c.width() / pitch) + 2;
        int rows = (int) (c.height() / pitch) + 2;
        for (int k = 0; k < columns * rows; k++) {
            // A fixed shuffle, so that no row lies wholly over the one before.
            int cell = (int) ((k * 7919L) % ((long) columns * rows));
            int row = cell / columns;
            double x = (cell % columns + Noise.hash(cell, 1, seed)) * pitch;
            double y = (row + Noise.hash(cell, 2, seed)) * pitch;
            int px = Math.clamp((int) x, 0, c.width() - 1);
            int py = Math.clamp((int) y, 0, c.height() - 1);
            if (flow.strength()[py * c.width() + px] < level) {
                continue;
            }
            dab(out, c, x, y, radius * (0.75 + 0.4 * Noise.hash(cell, 3, seed)), coloured(c.at(x, y), cell, seed));
        }
    }

    private static int coloured(int base, int cell, int seed) {
        int vivid = Tone.saturated(base, 1.5f);
        float room = 0.25f + 0.75f * Rows.luma(base) / 255f;
        float warm = room * (Noise.hash(cell, 4, seed) - 0.5f) * 46;
        float light = room * (Noise.hash(cell, 5, seed) - 0.5f) * 30;
        return Tone.rgb(
                ((vivid >> 16) & 255) + warm + light, ((vivid >> 8) & 255) + light, (vivid & 255) - warm + light);
    }

    private static void dab(int[] out, Canvas c, double x, double y, double radius, int colour) {
        int reach = (int) Math.ceil(radius + 1);
        for (int py = Math.max(0, (int) y - reach); py <= Math.min(c.height() - 1, (int) y + reach); py++) {
            for (int px = Math.max(0, (int) x - reach); px <= Math.min(c.width() - 1, (int) x + reach); px++) {
                double d = Math.hypot(px + 0.5 - x, py + 0.5 - y);
                float k = (float) Math.clamp(radius - d + 0.5, 0, 1);
                if (k > 0) {
                    int i = py * c.width() + px;
                    float lit = (float) ((x - px + y - py) / radius * 7);
                    out[i] = Tone.mix(out[i], Tone.plus(colour, lit), k * 0.96f);
                }
            }
        }
    }
}
