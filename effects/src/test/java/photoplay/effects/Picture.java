package photoplay.effects;

import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import photoplay.stage.draw.Renderer;
import photoplay.stage.portrait.Raster;

/** Frames as numbers that can be compared. */
final class Picture {
    private Picture() {}

    static Raster frame(Renderer film, double t) {
        Raster r = Raster.blank(film.width(), film.height());
        film.painter().draw(t, r.pixels());
        return r;
    }

    static byte[] bytes(Raster r) {
        return r.pixels().toArray(ValueLayout.JAVA_BYTE);
    }

    /** Luma 0..255 of each pixel. */
    static float[] luma(Raster r) {
        float[] out = new float[r.width() * r.height()];
        for (int i = 0; i < out.length; i++) {
            int p = r.pixels().getAtIndex(ValueLayout.JAVA_INT, i);
            out[i] = 0.0722f * (p & 255) + 0.7152f * ((p >> 8) & 255) + 0.2126f * ((p >> 16) & 255);
        }
        return out;
    }

    /** Mean absolute difference of luma, 0..255. */
    static double difference(Raster a, Raster b) {
        float[] x = luma(a);
        float[] y = luma(b);
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += Math.abs(x[i] - y[i]);
        }
        return sum / x.length;
    }

    /** Standard deviation of luma. */
    static double contrast(Raster r) {
        float[] x = luma(r);
        double mean = 0;
        for (float v : x) {
            mean += v;
        }
        mean /= x.length;
        double sum = 0;
        for (float v : x) {
            sum += (v - mean) * (v - mean);
        }
        return Math.sqrt(sum / x.length);
    }

    /** Mean structural similarity over blocks of 8x8 (Wang et al., 2004), 1 for equal pictures. */
    static double similarity(Raster a, Raster b) {
        if (a.width() != b.width() || a.height() != b.height()) {
            return 0;
        }
        float[] x = luma(a);
        float[] y = luma(b);
        double sum = 0;
        int blocks = 0;
        for (int by = 0; by + 8 <= a.height(); by += 4) {
            for (int bx = 0; bx + 8 <= a.width(); bx += 4) {
                sum += block(x, y, a.width(), bx, by);
                blocks++;
            }
        }
        return sum / blocks;
    }

    private static double block(float[] x, float[] y, int width, int bx, int by) {
        double mx = 0;
        double my = 0;
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (int j = 0; j < 8; j++) {
            for (int i = 0; i < 8; i++) {
                double p = x[(by + j) * width + bx + i];
                double q = y[(by + j) * width + bx + i];
                mx += p;
                my += q;
                xx += p * p;
                yy += q * q;
                xy += p * q;
            }
        }
        mx /= 64;
        my /= 64;
        double vx = xx / 64 - mx * mx;
        double vy = yy / 64 - my * my;
        double cov = xy / 64 - mx * my;
        double c1 = 6.5025;
        double c2 = 58.5225;
        return (2 * mx * my + c1) * (2 * cov + c2) / ((mx * mx + my * my + c1) * (vx + vy + c2));
    }

    static boolean same(Raster a, Raster b) {
        return Arrays.equals(bytes(a), bytes(b));
    }
}
