package photoplay.stage.lens;

import photoplay.stage.geometry.Point;
import photoplay.stage.portrait.Raster;

/**
 * Long soft fibres, drawn strand by strand from the bottom up: each in the colour of its root, dark there and light at
 * the tip, along the picture's own flow, shorter where the picture is busy, outward at a cut-out's edge and over it.
 * 210 ms at 720x1280.
 *
 * @param strand length in short sides
 * @param lean how far a hand has combed all fibres to the right: 0 not at all, 1 flat, below 0 to the left
 * @param stand 0 the fibres lie, 1 all stand off the body
 * @param spared middle of a place with short fine fibres, such as a face, for pictures whose box begins at the photo's
 *     origin; {@code radius} 0 for none
 * @param seed of the strands
 */
public record Shaggy(double strand, double lean, double stand, Point spared, double radius, long seed) implements Look {
    private static final double PITCH = 0.0060;

    public static Shaggy down() {
        return new Shaggy(0.055, 0, 0.15, Point.ORIGIN, 0, 1);
    }

    public Shaggy lean(double k) {
        return new Shaggy(strand, k, stand, spared, radius, seed);
    }

    public Shaggy stand(double k) {
        return new Shaggy(strand, lean, k, spared, radius, seed);
    }

    public Shaggy seed(long s) {
        return new Shaggy(strand, lean, stand, spared, radius, s);
    }

    /** Short and fine within {@code radius} short sides of a place. */
    public Shaggy sparing(Point place, double within) {
        return new Shaggy(strand, lean, stand, place, within, seed);
    }

    private float spare(double x, double y, double unit) {
        double away = new Point(x / unit, y / unit).distance(spared);
        return radius <= 0 ? 0 : (float) Math.clamp((radius - away) / (radius * 0.35), 0, 1);
    }

    @Override
    public Raster bake(Raster picture, double unit) {
        Canvas c = Canvas.of(picture, unit);
        Canvas half = c.scaled(0.5);
        int w = half.width();
        int h = half.height();
        Flow flow = Flow.of(half.luma(), half.px(0.012));
        Field busy = flow.asDetail().blur(half.px(0.006));
        Field cover = half.cover().blur(half.px(0.022));
        Field sway = Noise.clouds(w, h, half.px(0.09), 2, (int) seed * 31 + 7);
        Field tufts = Noise.clouds(w, h, half.px(0.02), 2, (int) seed * 31 + 8);
        Canvas soft = half.with(Tone.flattened(half, half.px(0.01), 0.25)).onto(c);
        Surface form = Surface.of(Surface.body(c, c.px(0.012), c.px(0.05)), c.px(0.10));
        int[] out = new int[c.rgb().length];
        for (int i = 0; i < out.length; i++) {
            int x = i % c.width();
            int y = i / c.width();
            float k = Math.max(0.15f + 0.6f * busy.v()[half(c, x, y, w, h)], 0.8f * spare(x, y, c.unit()));
            out[i] = Tone.mix(Tone.lit(soft.rgb()[i], 0.6f), c.rgb()[i], k);
        }
        Brush brush = new Brush(c.width(), c.height(), out, c.alpha().clone());
        float pitch = (float) Math.max(1.5, c.px(PITCH));
        int rows = (int) (c.height() / pitch);
        int across = (int) (c.width() / pitch);
        for (int row = rows - 1; row >= 0; row--) {
            for (int i = 0; i < across; i++) {
                float x = (i + Noise.hash(i, row, (int) seed)) * pitch;
                float y = (row + Noise.hash(i, row, (int) seed + 1)) * pitch;
                int at = Math.min((int) y, c.height() - 1) * c.width() + Math.min((int) x, c.width() - 1);
                if ((c.alpha()[at] & 255) > 127) {
                    int n = half(c, (int) x, (int) y, w, h);
                    float light = 0.66f
                            + 0.6f * (form.diffuse(at) - 0.7f)
                            + 0.4f * Noise.hash(i, row, (int) seed + 2)
                            + 0.7f * (1 - 0.8f * busy.v()[n]) * (tufts.v()[n] - 0.5f);
                    strand(
                            brush,
                            x,
                            y,
                            n,
                            w,
                            h,
                            flow,
                            cover,
                            sway,
                            tufts,
                            busy.v()[n],
                            soft.rgb()[at],
                            light,
                            i + 977 * row,
                            c);
                }
            }
        }
        return c.with(brush.rgb()).alpha(brush.alpha()).raster();
    }

    private static int half(Canvas c, int x, int y, int w, int h) {
        return Math.min(y * h / c.height(), h - 1) * w + Math.min(x * w / c.width(), w - 1);
    }

    private void strand(
            Brush brush,
            float x0,
            float y0,
            int n,
            int w,
            int h,
            Flow flow,
            Field cover,
            Field sway,
            Field tufts,
            float busy,
            int colour,
            float light,
            int number,
            Canvas c) {
        float r = Noise.hash(number, 3, (int) seed);
        float calm = (1 - 0.85f * busy) * (1 - 0.62f * spare(x0, y0, c.unit()));
        float length = (float) c.px(strand) * (0.26f + 0.74f * calm) * (0.6f + 0.6f * r);
        int px = n % w;
        int py = n / w;
        float gx = cover.v()[py * w + Math.max(px - 1, 0)] - cover.v()[py * w + Math.min(px + 1, w - 1)];
        float gy = cover.v()[Math.max(py - 1, 0) * w + px] - cover.v()[Math.min(py + 1, h - 1) * w + px];
        float edge = Math.min(1, (float) Math.sqrt(gx * gx + gy * gy) * 22);
        float sign = flow.ty()[n] < 0 ? -1 : 1;
        float along = 0.7f * Field.smooth(0.3f, 0.9f, flow.coherence()[n]);
        float aside = (sway.v()[n] - 0.5f) * 1.8f + (tufts.v()[n] - 0.5f) * 2.4f + (r - 0.5f) * 0.5f;
        float dx = sign * flow.tx()[n] * along + aside * (1 - along);
        float dy = sign * flow.ty()[n] * along + (1 - along);
        float outX = ((float) px / w - 0.5f) * 2;
        float outY = ((float) py / h - 0.45f) * 2;
        float far = (float) Math.sqrt(outX * outX + outY * outY) + 0.2f;
        float up = (float) stand;
        float norm = (float) Math.sqrt(gx * gx + gy * gy) + 1e-5f;
        float pull = Math.min(0.95f, edge * (0.55f + 0.45f * up));
        dx = dx * (1 - up) + up * (outX / far + (r - 0.5f) * 0.8f);
        dy = dy * (1 - up) + up * (outY / far + (Noise.hash(number, 5, (int) seed) - 0.5f) * 0.8f);
        dx = dx * (1 - pull) + gx / norm * pull;
        dy = dy * (1 - pull) + gy / norm * pull;
        float flat = (float) Math.min(1, Math.abs(lean));
        dx = dx * (1 - 0.85f * flat) + (float) Math.signum(lean) * flat;
        dy = dy * (1 - 0.85f * flat) + 0.12f * flat;
        float len = (float) Math.sqrt(dx * dx + dy * dy) + 1e-5f;
        dx /= len;
        dy /= len;
        float bend = (Noise.hash(number, 9, (int) seed) - 0.5f) * 1.3f / Math.max(length, 1);
        // Fibres across the light from the upper left are bright, those along it dark.
        float lit = light * (0.86f + 0.24f * Math.abs(dx * 0.7f - dy * 0.7f));
        int steps = Math.max(3, (int) length);
        for (int s = 0; s < steps; s++) {
            float u = (float) s / steps;
            int tone = Tone.plus(Tone.lit(colour, lit * (0.66f + 0.62f * u)), 16 * u);
            brush.dab(x0, y0, tone, (0.3f + 0.6f * calm) * (1 - 0.8f * u * u));
            x0 += dx;
            y0 += dy;
            float nx = dx - dy * bend;
            dy = dy + dx * bend + 0.35f * bend * bend;
            dx = nx;
        }
    }

    /** Paints single soft points over straight colours and their alpha. */
    private record Brush(int width, int height, int[] rgb, byte[] alpha) {
        void dab(float x, float y, int colour, float strength) {
            int left = (int) Math.floor(x - 0.5f);
            int top = (int) Math.floor(y - 0.5f);
            float fx = x - 0.5f - left;
            float fy = y - 0.5f - top;
            point(left, top, colour, strength * (1 - fx) * (1 - fy));
            point(left + 1, top, colour, strength * fx * (1 - fy));
            point(left, top + 1, colour, strength * (1 - fx) * fy);
            point(left + 1, top + 1, colour, strength * fx * fy);
        }

        private void point(int x, int y, int colour, float k) {
            if (x < 0 || y < 0 || x >= width || y >= height) {
                return;
            }
            int i = y * width + x;
            int under = alpha[i] & 255;
            float cover = under / 255f;
            float whole = k + cover * (1 - k);
            rgb[i] = Tone.mix(rgb[i], colour, whole <= 0 ? 1 : k / whole);
            alpha[i] = (byte) Math.round(whole * 255);
        }
    }
}
