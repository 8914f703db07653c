package photoplay.stage.lens;

import java.util.Arrays;
import java.util.List;
import photoplay.stage.portrait.Portrait;
import photoplay.stage.portrait.Raster;

/**
 * A printed comic: few inks, Ben Day dots at 45 degrees in the shade, heavy lines, the colour plate a little off, on
 * yellowed paper. 236 ms at 720x1280.
 *
 * @param dot distance of the dots in short sides
 * @param colours number of inks; 0 prints the black plate alone, on white
 * @param off how far the colour plate is off in short sides
 * @param pen width of the lines in short sides
 * @param faces what is known of them: their skin takes one ink and their features are inked by hand
 */
public record Comic(double dot, int colours, double off, double pen, long seed, List<Visage> faces) implements Look {
    /** Light that old paper sends back, beside all of the red. */
    private static final float YELLOWED_GREEN = 0xF6 / 255f;

    private static final float YELLOWED_BLUE = 0xDE / 255f;

    public Comic {
        faces = List.copyOf(faces);
    }

    public static Comic printed() {
        return new Comic(0.0095, 16, 0.003, 0.0055, 1, List.of());
    }

    /** As {@link #printed}, by one who knows the faces of the photo. */
    public static Comic of(Portrait photo) {
        return new Comic(0.0095, 16, 0.003, 0.0055, 1, Visage.all(photo));
    }

    public Comic seed(long s) {
        return new Comic(dot, colours, off, pen, s, faces);
    }

    /** Its lines and black dots before the colours are printed. */
    public Comic blackPlate() {
        return new Comic(dot, 0, off, pen, seed, faces);
    }

    /** Coarser dots and lines, for a picture that will be shown at a part of its size. */
    public Comic coarser(double k) {
        return new Comic(dot * k, colours, off * k, pen * k, seed, faces);
    }

    @Override
    public Raster bake(Raster picture, double unit) {
        Canvas c = Canvas.of(picture, unit).exposed();
        // Colours are flat: half the size shows them.
        Canvas half = c.scaled(0.5);
        Canvas flat = half.with(Tone.flattened(half, half.px(0.035), 0.4));
        Visage.Skin skin = Visage.skin(flat, faces);
        int[] vivid = flat.rgb().clone();
        float[] small = flat.luma().v();
        for (int i = 0; i < vivid.length; i++) {
            vivid[i] = Tone.plus(Tone.saturated(vivid[i], 1.45f), 12);
            if (skin.cover()[i] > 0) {
                vivid[i] = Tone.mix(vivid[i], skin.paint()[i], skin.cover()[i]);
                small[i] += (0.66f * skin.light()[i] - small[i]) * skin.cover()[i];
            }
        }
        float[] light = new Field(half.width(), half.height(), small)
                .resized(c.width(), c.height())
                .v();
        int[] inks = colours == 0
                ? white(light.length)
                : Inks.of(flat.with(vivid), colours)
                        .painted(flat.with(vivid).onto(c).rgb());
        Field lines = InkLines.lines(c, pen, 0.6, seed);
        Field drawn = Visage.lines(c.width(), c.height(), unit, faces, 1);
        int shift = (int) Math.round(c.px(off));
        float pitch = (float) c.px(dot);
        Field paper = Noise.paper(c.width(), c.height(), c.px(0.003), 3);
        int[] out = new int[inks.length];
        int known = 0;
        int deep = colours == 0 ? 0xFF2A2522 : deep(known);
        for (int y = 0; y < c.height(); y++) {
            for (int x = 0; x < c.width(); x++) {
                int i = y * c.width() + x;
                int from =
                        Math.clamp(y - shift, 0, c.height() - 1) * c.width() + Math.clamp(x - shift, 0, c.width() - 1);
                int colour = inks[from];
                if (colour != known && colours != 0) {
                    known = colour;
                    deep = deep(known);
                }
                float shade = Field.smooth(0.62f, 0.16f, light[from]);
                if (shade <= 0.04f) {
                    float white = Field.smooth(0.74f, 0.98f, light[from]);
                    colour = Tone.mix(colour, 0xFFFFFFFF, dot(x + pitch / 2, y, pitch, white) * 0.8f);
                }
                colour = Tone.mix(colour, deep, dot(x, y, pitch, shade * 0.78f));
                float lit = 0.95f + 0.1f * paper.v()[i];
                colour = Tone.rgb(
                        ((colour >> 16) & 255) * lit,
                        ((colour >> 8) & 255) * lit * YELLOWED_GREEN,
                        (colour & 255) * lit * YELLOWED_BLUE);
                out[i] = Tone.mix(colour, 0xFF1A1614, Math.max(lines.v()[i], 0.92f * drawn.v()[i]));
            }
        }
        return c.with(out).raster();
    }

    /** An ink printed over itself. */
    private static int deep(int ink) {
        return Tone.mix(ink, Tone.saturated(Tone.lit(ink, 0.5f), 1.2f), 0.85f);
    }

    private static int[] white(int n) {
        int[] out = new int[n];
        Arrays.fill(out, 0xFFFFFFFF);
        return out;
    }

    /** Cover of a dot screen at 45 degrees, 0..1, where dots cover {@code share} of the area. */
    static float dot(float x, float y, float pitch, float share) {
        if (share <= 0.02f) {
            return 0;
        }
        float u = (x + y) * (float) Math.sqrt(0.5) / pitch;
        float v = (x - y) * (float) Math.sqrt(0.5) / pitch;
        float du = u - (float) Math.floor(u) - 0.5f;
        float dv = v - (float) Math.floor(v) - 0.5f;
        float r = (float) Math.sqrt(share / Math.PI);
        float d = (float) Math.sqrt(du * du + dv * dv);
        float edge = 0.6f / pitch;
        return Field.smooth(r + edge, r - edge, d);
    }
}
