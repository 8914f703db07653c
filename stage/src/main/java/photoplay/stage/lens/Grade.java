package photoplay.stage.lens;

import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Curve;

/**
 * A colour grade: white balance, saturation and tint as one 3x3 matrix between 1-D curves, on straight colours.
 * 6.6 ms at 720x1280.
 *
 * @param gain factor of light; lights above it roll off softly
 * @param gamma above 1 lifts the middle
 * @param lift what black becomes, 0..1; below 0 crushes
 * @param contrast 0.5..1.5, ends stay where they are
 * @param saturation 0 grey, 1 as it is
 * @param warmth -1 blue to 1 amber
 * @param tint colour that {@code tinting} (0..1) moves everything towards by its lightness
 * @param shadows hue given to the darks, its distance from grey says how much
 * @param lights hue given to the lights
 */
public record Grade(
        double gain,
        double gamma,
        double lift,
        double contrast,
        double saturation,
        double warmth,
        Colour tint,
        double tinting,
        Colour shadows,
        Colour lights)
        implements Lens {
    private static final Colour GREY = Colour.rgb(0x808080);

    public static final Grade NEUTRAL = new Grade(1, 1, 0, 1, 1, 0, GREY, 0, GREY, GREY);
    public static final Grade WARM =
            NEUTRAL.warmth(0.42).saturation(1.06).contrast(1.06).split(0x7C7484, 0x968A70);
    public static final Grade COOL =
            NEUTRAL.warmth(-0.4).saturation(0.94).contrast(1.08).split(0x707C90, 0x7C8488);
    /** Day for night: dark, blue, little colour, lights kept. */
    public static final Grade NIGHT = NEUTRAL.gain(0.62)
            .gamma(0.8)
            .saturation(0.6)
            .warmth(-0.4)
            .tint(0x7C9CF0, 0.32)
            .contrast(1.2)
            .split(0x6A7498, 0x8A8C90);

    public static final Grade GOLDEN = NEUTRAL.gain(1.05)
            .warmth(0.7)
            .tint(0xFFB24A, 0.16)
            .contrast(1.1)
            .saturation(1.08)
            .split(0x86707A, 0xA08C5C);

    public static final Grade STEEL = NEUTRAL.saturation(0.4)
            .warmth(-0.35)
            .contrast(1.28)
            .tint(0x9DB4C8, 0.3)
            .split(0x687886, 0x80868A);

    public static final Grade CANDY = NEUTRAL.gain(1.06)
            .gamma(1.1)
            .saturation(1.3)
            .lift(0.03)
            .contrast(0.98)
            .split(0x907898, 0x9A7C88);

    public static final Grade NOIR = NEUTRAL.saturation(0).contrast(1.45).gamma(0.92);
    public static final Grade SEPIA = NEUTRAL.saturation(0.1)
            .tint(0xE0B886, 0.85)
            .contrast(0.94)
            .lift(0.035)
            .split(0x8C7868, 0x8E8468);

    public static final Grade TEAL_ORANGE =
            NEUTRAL.contrast(1.16).saturation(1.12).split(0x588694, 0xA88858);

    /** A print that has lain in the sun. */
    public static final Grade FADED =
            NEUTRAL.lift(0.12).contrast(0.8).saturation(0.68).warmth(0.12).split(0x7C8694, 0x90887A);

    /** Broadcast: clean, bright, a little harder. */
    public static final Grade VIVID = NEUTRAL.gain(1.03).contrast(1.2).saturation(1.22);
    /** Blue-violet storm light. */
    public static final Grade STORM = NEUTRAL.gain(0.8)
            .saturation(0.6)
            .warmth(-0.25)
            .tint(0x8C82E0, 0.3)
            .contrast(1.3)
            .split(0x74689C, 0x82869A);
    /** Rose and gold, lifted, for romance. */
    public static final Grade ROSE =
            NEUTRAL.gain(1.04).gamma(1.06).lift(0.04).warmth(0.2).split(0x94708A, 0xA4847A);
    /** Deep green and gold. */
    public static final Grade FOREST =
            NEUTRAL.saturation(1.02).contrast(1.14).tint(0x9CB860, 0.14).split(0x66866E, 0x9C9064);

    /** Nineties print: magenta-leaning, lifted blacks. */
    public static final Grade NINETIES =
            NEUTRAL.lift(0.08).contrast(0.94).saturation(0.94).gamma(1.04).split(0x8E7494, 0x9C847C);

    /** Sick green horror light. */
    public static final Grade EERIE = NEUTRAL.gain(0.82)
            .saturation(0.45)
            .warmth(-0.3)
            .tint(0x7CC8A8, 0.26)
            .contrast(1.26)
            .split(0x5C848C, 0x7C9078);

    private static final int UNIT = 2048;
    private static final int ZERO = UNIT / 4;
    private static final int SIZE = 2 * UNIT;
    private static final double[] LUMA = {0.2126, 0.7152, 0.0722};

    public Grade gain(double v) {
        return new Grade(v, gamma, lift, contrast, saturation, warmth, tint, tinting, shadows, lights);
    }

    public Grade gamma(double v) {
        return new Grade(gain, v, lift, contrast, saturation, warmth, tint, tinting, shadows, lights);
    }

    public Grade lift(double v) {
        return new Grade(gain, gamma, v, contrast, saturation, warmth, tint, tinting, shadows, lights);
    }

    public Grade contrast(double v) {
        return new Grade(gain, gamma, lift, v, saturation, warmth, tint, tinting, shadows, lights);
    }

    public Grade saturation(double v) {
        return new Grade(gain, gamma, lift, contrast, v, warmth, tint, tinting, shadows, lights);
    }

    public Grade warmth(double v) {
        return new Grade(gain, gamma, lift, contrast, saturation, v, tint, tinting, shadows, lights);
    }

    public Grade tint(int rgb, double k) {
        return new Grade(gain, gamma, lift, contrast, saturation, warmth, Colour.rgb(rgb), k, shadows, lights);
    }

    /** Hues of darks and lights; 0x808080 leaves them. */
    public Grade split(int darks, int brights) {
        return new Grade(
                gain, gamma, lift, contrast, saturation, warmth, tint, tinting, Colour.rgb(darks), Colour.rgb(brights));
    }

    /** Between this grade and another, {@code k} 0..1 (beyond 1 exaggerates). */
    public Grade mix(Grade o, double k) {
        return new Grade(
                gain + (o.gain - gain) * k,
                gamma + (o.gamma - gamma) * k,
                lift + (o.lift - lift) * k,
                contrast + (o.contrast - contrast) * k,
                saturation + (o.saturation - saturation) * k,
                warmth + (o.warmth - warmth) * k,
                tinting == 0 ? o.tint : tint.mix(o.tint, o.tinting == 0 ? 0 : k),
                tinting + (o.tinting - tinting) * k,
                shadows.mix(o.shadows, k),
                lights.mix(o.lights, k));
    }

    /** This grade at {@code k} of its strength. */
    public Grade at(double k) {
        return NEUTRAL.mix(this, k);
    }

    /** Comes and goes with the curve. */
    public Grading by(Curve strength) {
        return new Grading(NEUTRAL, this, strength);
    }

    /** Turns into another grade while the curve goes from 0 to 1. */
    public Grading to(Grade other, Curve k) {
        return new Grading(this, other, k);
    }

    @Override
    public boolean idle(double t) {
        return equals(NEUTRAL);
    }

    @Override
    public void apply(Pixels frame, double t) {
        int[][] in = new int[9][256];
        byte[][] out = new byte[3][SIZE];
        for (int c = 0; c < 3; c++) {
            for (int i = 0; i < 3; i++) {
                double k = weight(c, i) * UNIT / 255;
                for (int v = 0; v < 256; v++) {
                    in[3 * c + i][v] = (int) Math.round(k * v) + (i == 0 ? ZERO : 0);
                }
            }
            for (int s = 0; s < SIZE; s++) {
                out[c][s] = (byte) Math.round(255 * curve((double) (s - ZERO) / UNIT, c));
            }
        }
        int[] rr = in[0];
        int[] rg = in[1];
        int[] rb = in[2];
        int[] gr = in[3];
        int[] gg = in[4];
        int[] gb = in[5];
        int[] br = in[6];
        int[] bg = in[7];
        int[] bb = in[8];
        byte[] red = out[0];
        byte[] green = out[1];
        byte[] blue = out[2];
        Rows.each(frame, (y, row) -> {
            for (int x = 0; x < row.length; x++) {
                int p = row[x];
                int a = p >>> 24;
                if (a == 0) {
                    continue;
                }
                int r = (p >> 16) & 255;
                int g = (p >> 8) & 255;
                int b = p & 255;
                if (a < 255) {
                    r = Math.min(255, (r * 255 + a / 2) / a);
                    g = Math.min(255, (g * 255 + a / 2) / a);
                    b = Math.min(255, (b * 255 + a / 2) / a);
                }
                int nr = red[bound(rr[r] + rg[g] + rb[b])] & 255;
                int ng = green[bound(gr[r] + gg[g] + gb[b])] & 255;
                int nb = blue[bound(br[r] + bg[g] + bb[b])] & 255;
                if (a < 255) {
                    nr = (nr * a + 127) / 255;
                    ng = (ng * a + 127) / 255;
                    nb = (nb * a + 127) / 255;
                }
                row[x] = (a << 24) | (nr << 16) | (ng << 8) | nb;
            }
        });
    }

    private static int bound(int i) {
        return Math.max(0, Math.min(i, SIZE - 1));
    }

    /** How much of channel {@code i} goes into channel {@code c}; 0 red, 1 green, 2 blue. */
    private double weight(int c, int i) {
        double balance = c == 0 ? 1 + 0.16 * warmth : c == 1 ? 1 + 0.02 * warmth : 1 - 0.2 * warmth;
        double own = (c == i ? saturation : 0) + (1 - saturation) * LUMA[i];
        double tinted = part(tint, c) / Math.max(0.25, light(tint)) * LUMA[i];
        return gain * balance * (own * (1 - tinting) + tinted * tinting);
    }

    private double curve(double v, int c) {
        double x = v;
        double knee = Math.clamp(1 - (gain - 1), 0.6, 1);
        if (x > knee && knee < 1) {
            x = knee + (1 - knee) * (1 - Math.exp((knee - x) / (1 - knee)));
        }
        x = Math.clamp(x, 0, 1);
        x += Math.clamp(contrast - 1, -0.5, 0.5) * 4 * x * (1 - x) * (x - 0.45);
        x = lift >= 0 ? lift + x * (1 - lift) : Math.max(0, (x + lift) / (1 + lift));
        x = Math.pow(Math.clamp(x, 0, 1), 1 / gamma);
        double dark = (1 - x) * (1 - x) * Math.min(1, 0.35 + 3 * x);
        x += (part(shadows, c) - light(shadows)) * 0.9 * dark + (part(lights, c) - light(lights)) * 0.9 * x * x;
        return Math.clamp(x, 0, 1);
    }

    private static double part(Colour c, int channel) {
        return switch (channel) {
                    case 0 -> c.red();
                    case 1 -> c.green();
                    default -> c.blue();
                }
                / 255.0;
    }

    private static double light(Colour c) {
        return LUMA[0] * part(c, 0) + LUMA[1] * part(c, 1) + LUMA[2] * part(c, 2);
    }
}
