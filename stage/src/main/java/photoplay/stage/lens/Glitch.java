package photoplay.stage.lens;

import photoplay.stage.scene.Curve;
import photoplay.stage.scene.Rnd;

/**
 * A broken signal, new 15 times a second: bands slide sideways, colours part in them, blocks repeat. 5.8 ms at 720x1280.
 *
 * @param strength 0..1
 */
public record Glitch(Curve strength, long seed) implements Lens {
    private static final int BANDS = 14;
    private static final int BLOCKS = 7;

    public static Glitch of(Curve strength) {
        return new Glitch(strength, 1);
    }

    @Override
    public boolean idle(double t) {
        return strength.at(t) <= 0;
    }

    @Override
    public void apply(Pixels frame, double t) {
        double k = Math.clamp(strength.at(t), 0, 1);
        int w = frame.width();
        int h = frame.height();
        Rnd rnd = new Rnd(seed * 977 + (long) Math.floor(t * 15 + 1e-6));
        int[] shift = new int[h];
        int[] split = new int[h];
        java.util.Arrays.fill(split, (int) Math.round(0.006 * k * frame.unit()));
        for (int b = 0; b < BANDS; b++) {
            int top = rnd.index(h);
            int tall = (int) (frame.unit() * rnd.between(0.006, 0.09));
            boolean hit = rnd.chance(0.25 + 0.55 * k);
            int by = (int) (rnd.either() * 0.16 * k * frame.unit());
            int parted = (int) (rnd.between(0.01, 0.04) * k * frame.unit());
            for (int y = top; hit && y < Math.min(h, top + tall); y++) {
                shift[y] = by;
                split[y] = parted;
            }
        }
        int[] old = Rows.read(frame.data());
        int[] now = old.clone();
        for (int y = 0; y < h; y++) {
            if (shift[y] == 0 && split[y] == 0) {
                continue;
            }
            for (int x = 0; x < w; x++) {
                int at = y * w;
                int middle = old[at + wrapped(x - shift[y], w)];
                int red = old[at + wrapped(x - shift[y] - split[y], w)];
                int blue = old[at + wrapped(x - shift[y] + split[y], w)];
                now[at + x] = Rows.tamed((middle & 0xFF00FF00) | (red & 0xFF0000) | (blue & 0xFF));
            }
        }
        for (int b = 0; b < BLOCKS; b++) {
            int bw = (int) (frame.unit() * rnd.between(0.03, 0.22));
            int bh = (int) (frame.unit() * rnd.between(0.01, 0.05));
            int fromX = rnd.index(w);
            int fromY = rnd.index(h);
            int toX = rnd.index(w);
            int toY = rnd.index(h);
            if (rnd.chance(0.6 * k)) {
                for (int y = 0; y < bh && fromY + y < h && toY + y < h; y++) {
                    int run = Math.min(bw, Math.min(w - fromX, w - toX));
                    System.arraycopy(old, (fromY + y) * w + fromX, now, (toY + y) * w + toX, run);
                }
            }
        }
        Rows.write(now, frame.data());
    }

    private static int wrapped(int x, int w) {
        int r = x % w;
        return r < 0 ? r + w : r;
    }
}
