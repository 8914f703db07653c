package photoplay.stage.lens;

import photoplay.stage.scene.Curve;
import photoplay.stage.scene.Rnd;

/**
 * A worn film at 18 pictures a second: sepia, flicker, scratches that stay for a while, dust and hairs for one picture.
 * 12 ms at 720x1280.
 *
 * @param amount 0 new to 1 worn out
 */
public record FilmOld(Curve amount, long seed) implements Lens {
    private static final double RATE = 18;
    private static final int SCRATCHES = 5;
    private static final int SPECKS = 26;

    public static FilmOld of(Curve amount) {
        return new FilmOld(amount, 1);
    }

    @Override
    public boolean idle(double t) {
        return amount.at(t) <= 0;
    }

    @Override
    public void apply(Pixels frame, double t) {
        double k = Math.clamp(amount.at(t), 0, 1);
        long picture = (long) Math.floor(t * RATE + 1e-6);
        double flicker = 1 + k * 0.12 * (Rnd.hash(seed, picture) - 0.6);
        Grade.SEPIA.at(k).gain(flicker).apply(frame, t);
        new Grain(Curve.of(0.35 * k), 0.0022).apply(frame, picture / RATE);
        new Vignette(Curve.of(0.55 * k), 0.3).apply(frame, t);
        int w = frame.width();
        int h = frame.height();
        int[] argb = Rows.read(frame.data());
        for (int i = 0; i < SCRATCHES; i++) {
            scratch(argb, w, h, new Rnd(seed * 131 + i * 17L + picture / (7 + 3 * i)), picture, k, frame.unit());
        }
        Rnd rnd = new Rnd(seed * 733 + picture);
        for (int i = 0; i < SPECKS; i++) {
            if (rnd.chance(0.5 * k)) {
                speck(argb, w, h, rnd, frame.unit());
            }
        }
        Rows.write(argb, frame.data());
    }

    private void scratch(int[] argb, int w, int h, Rnd rnd, long picture, double k, double unit) {
        boolean there = rnd.chance(0.45 * k);
        double x = rnd.between(0.05, 0.95) * w + (Rnd.hash(seed + 5, picture) - 0.5) * 0.004 * unit;
        boolean light = rnd.chance(0.7);
        double lean = rnd.either() * 0.02;
        double wide = Math.max(1, unit * 0.0011);
        for (int y = 0; there && y < h; y++) {
            double at = x + lean * y;
            for (int px = Math.max(0, (int) (at - wide)); px < Math.min(w, at + wide); px++) {
                int i = y * w + px;
                int cover = (int) (130 * Math.max(0, 1 - Math.abs(px - at) / wide));
                argb[i] = Rows.mix(argb[i], paint(argb[i], light), cover);
            }
        }
    }

    /** A grain of dust or a short curled hair. */
    private static void speck(int[] argb, int w, int h, Rnd rnd, double unit) {
        double x = rnd.unit() * w;
        double y = rnd.unit() * h;
        boolean light = rnd.chance(0.35);
        boolean hair = rnd.chance(0.2);
        double size = unit * rnd.between(0.001, 0.0032);
        double way = rnd.unit() * 2 * Math.PI;
        double curl = rnd.either() * 0.16;
        int steps = hair ? (int) (unit * 0.045) : 1;
        for (int s = 0; s < steps; s++) {
            double r = hair ? Math.max(0.8, unit * 0.0009) : size;
            for (int py = Math.max(0, (int) (y - r)); py <= Math.min(h - 1, (int) (y + r)); py++) {
                for (int px = Math.max(0, (int) (x - r)); px <= Math.min(w - 1, (int) (x + r)); px++) {
                    double d = Math.hypot(px - x, py - y);
                    int cover = (int) (190 * Math.clamp(r - d + 0.5, 0, 1));
                    int i = py * w + px;
                    argb[i] = Rows.mix(argb[i], paint(argb[i], light), cover);
                }
            }
            x += Math.cos(way);
            y += Math.sin(way);
            way += curl;
        }
    }

    private static int paint(int under, boolean light) {
        int a = under >>> 24;
        return (a << 24) | (light ? a * 0x010101 : 0);
    }
}
