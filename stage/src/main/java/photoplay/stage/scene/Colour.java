package photoplay.stage.scene;

import java.util.Arrays;

/** A colour with alpha, 0xAARRGGBB, not premultiplied. */
public record Colour(int argb) {
    public static final Colour WHITE = rgb(0xFFFFFF);
    public static final Colour BLACK = rgb(0x000000);
    public static final Colour CLEAR = new Colour(0);

    /** Opaque 0xRRGGBB. */
    public static Colour rgb(int rgb) {
        return new Colour(0xFF000000 | rgb);
    }

    /** Opaque colours 0xRRGGBB in order, as inks and sprites take them. */
    public static Colour[] tones(int... rgb) {
        return Arrays.stream(rgb).mapToObj(Colour::rgb).toArray(Colour[]::new);
    }

    /** Hue in degrees, saturation and lightness 0..1. */
    public static Colour hsl(double hue, double saturation, double lightness) {
        double c = (1 - Math.abs(2 * lightness - 1)) * saturation;
        return rgb((channel(hue, 0, c, lightness) << 16)
                | (channel(hue, 8, c, lightness) << 8)
                | channel(hue, 4, c, lightness));
    }

    private static int channel(double hue, int n, double chroma, double lightness) {
        double k = (n + ((hue % 360) + 360) % 360 / 30) % 12;
        double v = lightness - chroma / 2 * Math.max(-1, Math.min(Math.min(k - 3, 9 - k), 1));
        return (int) Math.round(Math.clamp(v, 0, 1) * 255);
    }

    public int alpha() {
        return argb >>> 24;
    }

    public int red() {
        return (argb >> 16) & 255;
    }

    public int green() {
        return (argb >> 8) & 255;
    }

    public int blue() {
        return argb & 255;
    }

    /** Alpha multiplied by {@code k}. */
    public Colour alpha(double k) {
        int a = (int) Math.round(Math.clamp(alpha() * k, 0, 255));
        return new Colour((a << 24) | (argb & 0xFFFFFF));
    }

    public Colour mix(Colour o, double k) {
        return new Colour(mix(o, k, 24) | mix(o, k, 16) | mix(o, k, 8) | mix(o, k, 0));
    }

    private int mix(Colour o, double k, int shift) {
        double p = Math.clamp(k, 0, 1);
        return (int) Math.round(((argb >>> shift) & 255) * (1 - p) + ((o.argb >>> shift) & 255) * p) << shift;
    }

    /** Towards white. */
    public Colour lighter(double k) {
        return mix(new Colour(argb | 0xFFFFFF), k);
    }

    /** Towards black. */
    public Colour darker(double k) {
        return mix(new Colour(argb & 0xFF000000), k);
    }
}
