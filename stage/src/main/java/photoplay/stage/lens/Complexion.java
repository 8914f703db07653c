package photoplay.stage.lens;

import java.util.List;
import photoplay.stage.geometry.Point;
import photoplay.stage.portrait.Raster;
import photoplay.stage.scene.Colour;

/**
 * Another skin for the same features: what has the photo's skin colour is toned between two colours by its light and
 * mottled, all else pales and gets stained. For pictures whose box begins at the photo's origin. 95 ms at 720x1280.
 *
 * @param sample the photo's skin colour
 * @param faces outlines of faces, skin whatever their colour; where there is none, all of the picture is skin
 * @param dark tone of shaded skin
 * @param light tone of lit skin
 * @param mottle 0 even to 1 blotched
 * @param pale 0 leaves the rest as it is, 1 makes it grey and dirty
 */
public record Complexion(
        Colour sample, List<List<Point>> faces, Colour dark, Colour light, double mottle, double pale, int seed)
        implements Look {
    /** Cells of the face's mask in one short side. */
    private static final int CELLS = 160;

    public Complexion {
        faces = faces.stream().map(List::copyOf).toList();
    }

    @Override
    public Raster bake(Raster picture, double unit) {
        Canvas c = Canvas.of(picture, unit);
        int w = c.width();
        int h = c.height();
        Field small = mask(w, h, unit);
        Field inside = small.blur(2.2).resized(w, h);
        Field near = small.blur(0.11 * CELLS).resized(w, h);
        Field blotches = Noise.clouds(w, h, c.px(0.085), 4, seed);
        Field freckles = Noise.clouds(w, h, c.px(0.016), 2, seed + 5);
        float level = 0.5f * Rows.luma(sample.argb()) + 0.5f * 150;
        float skinRed = share(sample.argb(), 16);
        float skinGreen = share(sample.argb(), 8);
        int[] out = c.rgb().clone();
        for (int i = 0; i < out.length; i++) {
            float dr = share(out[i], 16) - skinRed;
            float dg = share(out[i], 8) - skinGreen;
            float luma = Rows.luma(out[i]);
            float away = (dr * dr + 2 * dg * dg) / (0.0014f + 0.022f * near.v()[i]);
            float alike = (float) Math.exp(-away) * Field.smooth(22, 60, luma);
            float k = Math.max(inside.v()[i], alike);
            float close = Math.min(1, 3 * near.v()[i]);
            float blotch = blotches.v()[i] - 0.5f;
            float freckle = freckles.v()[i] - 0.5f;
            float tone = 0.7f * luma / level + (float) mottle * (0.85f * blotch + 0.3f * freckle);
            int green = Tone.mix(dark.argb(), light.argb(), Math.clamp(tone, 0, 1));
            green = Tone.plus(green, 70 * Math.max(0, 0.75f * luma / level - 0.8f));
            green = Tone.mix(
                    green, Tone.times(out[i], light.argb()), 0.22f + 0.3f * Field.smooth(0.1f, 0.25f, freckle));
            float stain = (float) pale * (0.22f + 0.9f * Field.smooth(0.02f, 0.2f, blotch));
            int rest = Tone.lit(
                    Tone.saturated(out[i], 1 - (float) pale * (0.6f + 0.4f * close)), 1 - 0.45f * Math.min(1, stain));
            out[i] = Tone.mix(rest, green, k);
        }
        return c.with(out).raster();
    }

    /** What a channel has of a colour's light. */
    private static float share(int rgb, int shift) {
        return ((rgb >> shift) & 255) / (((rgb >> 16) & 255) + ((rgb >> 8) & 255) + (rgb & 255) + 12f);
    }

    private Field mask(int width, int height, double unit) {
        int w = Math.max(2, (int) Math.ceil(width / unit * CELLS));
        int h = Math.max(2, (int) Math.ceil(height / unit * CELLS));
        float[] in = new float[w * h];
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                in[y * w + x] = skin((x + 0.5) / CELLS, (y + 0.5) / CELLS);
            }
        }
        return new Field(w, h, in);
    }

    private float skin(double x, double y) {
        return faces.isEmpty() ? 0.9f : faces.stream().anyMatch(f -> within(f, x, y)) ? 1 : 0;
    }

    private static boolean within(List<Point> face, double x, double y) {
        boolean in = false;
        for (int i = 0, j = face.size() - 1; i < face.size(); j = i++) {
            Point a = face.get(i);
            Point b = face.get(j);
            if (a.y() > y != b.y() > y && x < (b.x() - a.x()) * (y - a.y()) / (b.y() - a.y()) + a.x()) {
                in = !in;
            }
        }
        return in;
    }
}
