package photoplay.stage.lens;

import photoplay.stage.portrait.Raster;

/**
 * Satin stitches of shiny thread laid along the edges, over cloth. 305 ms at 720x1280.
 *
 * @param stitch length in short sides
 * @param colours of thread
 */
public record Embroidery(double stitch, int colours, long seed) implements Look {
    public static Embroidery satin() {
        return new Embroidery(0.018, 30, 1);
    }

    @Override
    public Raster bake(Raster picture, double unit) {
        Canvas c = Canvas.of(picture, unit);
        int w = c.width();
        int h = c.height();
        Canvas half = c.scaled(0.5);
        Canvas flat = half.with(Tone.flattened(half, half.px(0.012), 0.25)).onto(c);
        int[] vivid = flat.rgb();
        for (int i = 0; i < vivid.length; i++) {
            vivid[i] = Tone.saturated(vivid[i], 1.3f);
        }
        int[] spun = Inks.of(flat, colours).painted(vivid);
        for (int i = 0; i < spun.length; i++) {
            spun[i] = Tone.mix(spun[i], vivid[i], 0.6f);
        }
        Canvas threads = c.with(spun);
        Flow flow = Flow.of(half.luma(), half.px(0.010));
        float[] turn = new float[flow.tx().length];
        Field sway = Noise.clouds(half.width(), half.height(), half.px(0.14), 1, (int) seed);
        for (int i = 0; i < turn.length; i++) {
            turn[i] = (sway.v()[i] - 0.5f) * 1.6f * (1 - flow.coherence()[i]);
        }
        flow = flow.swayed(turn);
        int[] out = new int[w * h];
        for (int i = 0; i < out.length; i++) {
            out[i] = Tone.lit(threads.rgb()[i], 0.72f);
        }
        double thick = Math.max(1.4, stitch * unit * 0.15);
        double length = stitch * unit;
        double pitchX = thick * 1.25;
        double pitchY = length * 0.3;
        int columns = (int) (w / pitchX) + 1;
        int rows = (int) (h / pitchY) + 1;
        for (int k = 0; k < columns * rows; k++) {
            int cell = (int) ((k * 104729L) % ((long) columns * rows));
            int row = cell / columns;
            double x = (cell % columns + Noise.hash(cell, 1, (int) seed)) * pitchX;
            double y = (row + Noise.hash(cell, 2, (int) seed)) * pitchY;
            int f = Math.clamp((int) (y / 2), 0, flow.height() - 1) * flow.width()
                    + Math.clamp((int) (x / 2), 0, flow.width() - 1);
            double size =
                    length * (0.75 + 0.4 * Noise.hash(cell, 3, (int) seed)) * (flow.strength()[f] > 0.06f ? 0.55 : 1);
            float own = 0.93f + 0.16f * Noise.hash(cell, 4, (int) seed);
            stitch(out, w, h, x, y, flow.tx()[f], flow.ty()[f], size / 2, thick / 2, Tone.lit(threads.at(x, y), own));
        }
        return c.with(out).raster();
    }

    /** A thread with a light back, dark flanks and ends that dive into the cloth. */
    private static void stitch(
            int[] out, int w, int h, double x, double y, float tx, float ty, double half, double thick, int colour) {
        int reachX = (int) Math.ceil(Math.abs(tx) * half + Math.abs(ty) * thick + 1);
        int reachY = (int) Math.ceil(Math.abs(ty) * half + Math.abs(tx) * thick + 1);
        float sheen = Math.abs(0.6f * tx - 0.8f * ty);
        for (int py = Math.max(0, (int) y - reachY); py <= Math.min(h - 1, (int) y + reachY); py++) {
            for (int px = Math.max(0, (int) x - reachX); px <= Math.min(w - 1, (int) x + reachX); px++) {
                double dx = px + 0.5 - x;
                double dy = py + 0.5 - y;
                double u = Math.abs(dx * tx + dy * ty) / half;
                double v = (dy * tx - dx * ty) / thick;
                if (u > 1 || Math.abs(v) > 1.25) {
                    continue;
                }
                float round = (float) (1 - v * v * 0.55);
                float end = (float) (1 - 0.35 * u * u * u * u);
                float k = (float) Math.clamp((1.25 - Math.abs(v)) * thick, 0, 1);
                float shine = 18 * sheen * (float) ((1 - u * u) * Math.max(0, 1 - 3 * (v + 0.25) * (v + 0.25)));
                int i = py * w + px;
                out[i] = Tone.mix(out[i], Tone.plus(Tone.lit(colour, (0.66f + 0.42f * round) * end), shine), k);
            }
        }
    }
}
