package photoplay.stage.vision;

import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import photoplay.stage.geometry.Point;
import photoplay.stage.portrait.Face;
import photoplay.stage.portrait.Palette;

/** Reads the colours of a photo from about twenty thousand of its pixels. */
final class Swatches {
    private static final int SAMPLES = 20_000;
    private static final int COLOURS = 5;
    private static final int ROUNDS = 8;

    private final Photo photo;
    private final Optional<Matte> matte;
    private final Face face;
    private final List<int[]> samples = new ArrayList<>();

    private Swatches(Photo photo, Optional<Matte> matte, Face face) {
        this.photo = photo;
        this.matte = matte;
        this.face = face;
        int step = Math.max(1, (int) Math.sqrt((double) photo.width() * photo.height() / SAMPLES));
        for (int y = step / 2; y < photo.height(); y += step) {
            for (int x = step / 2; x < photo.width(); x += step) {
                samples.add(new int[] {x, y, pixel(x, y)});
            }
        }
    }

    static Palette of(Photo photo, Optional<Matte> matte, Face face) {
        return new Swatches(photo, matte, face).palette();
    }

    private Palette palette() {
        List<Integer> dominant = dominant();
        int all = mean(s -> true).orElse(0x808080);
        int clothes = mean(s -> alpha(s) > 200 && below(s))
                .or(() -> mean(s -> alpha(s) > 200))
                .orElse(all);
        int backdrop = mean(s -> alpha(s) < 20).orElse(all);
        int skin = face.seen()
                ? disc(List.of(face.leftCheek(), face.rightCheek()), 0.05)
                : disc(List.of(face.centre()), 0.25);
        Point fringe = face.crown().lerp(face.forehead(), face.seen() ? 0.45 : 0.3);
        return new Palette(dominant, clothes, skin, disc(List.of(fringe), 0.07), backdrop);
    }

    private int alpha(int sample) {
        int[] s = samples.get(sample);
        return matte.map(m -> m.at(s[0], s[1])).orElse(255);
    }

    private boolean below(int sample) {
        return (double) samples.get(sample)[1] / photo.unit() > face.chin().y() + 0.25 * face.headHeight();
    }

    private int pixel(int x, int y) {
        return photo.pixels().pixels().get(ValueLayout.JAVA_INT, 4L * ((long) y * photo.width() + x)) & 0xFFFFFF;
    }

    private Optional<Integer> mean(IntPredicate which) {
        double r = 0;
        double g = 0;
        double b = 0;
        int n = 0;
        for (int i = 0; i < samples.size(); i++) {
            if (which.test(i)) {
                int p = samples.get(i)[2];
                r += p >> 16;
                g += (p >> 8) & 0xFF;
                b += p & 0xFF;
                n++;
            }
        }
        return n < 8 ? Optional.empty() : Optional.of(rgb(r / n, g / n, b / n));
    }

    /** Mean colour of discs whose radius is a share of the head's width; pixels clamped into the photo. */
    private int disc(List<Point> centres, double share) {
        double radius = Math.max(1, share * face.headWidth() * photo.unit());
        double step = Math.max(1, radius / 8);
        double r = 0;
        double g = 0;
        double b = 0;
        int n = 0;
        for (Point centre : centres) {
            for (double dy = -radius; dy <= radius; dy += step) {
                for (double dx = -radius; dx <= radius; dx += step) {
                    if (dx * dx + dy * dy <= radius * radius) {
                        int x = Math.clamp((int) (centre.x() * photo.unit() + dx), 0, photo.width() - 1);
                        int y = Math.clamp((int) (centre.y() * photo.unit() + dy), 0, photo.height() - 1);
                        int p = pixel(x, y);
                        r += p >> 16;
                        g += (p >> 8) & 0xFF;
                        b += p & 0xFF;
                        n++;
                    }
                }
            }
        }
        return rgb(r / n, g / n, b / n);
    }

    /** k-means, started on the farthest colours in turn so that a small bright thing gets its own swatch. */
    private List<Integer> dominant() {
        double[][] centres = spread();
        int[] count = new int[COLOURS];
        for (int round = 0; round < ROUNDS; round++) {
            double[][] sum = new double[COLOURS][3];
            count = new int[COLOURS];
            for (int[] s : samples) {
                int best = nearest(centres, s[2]);
                sum[best][0] += s[2] >> 16;
                sum[best][1] += (s[2] >> 8) & 0xFF;
                sum[best][2] += s[2] & 0xFF;
                count[best]++;
            }
            for (int k = 0; k < COLOURS; k++) {
                for (int c = 0; c < 3 && count[k] > 0; c++) {
                    centres[k][c] = sum[k][c] / count[k];
                }
            }
        }
        int[] votes = count;
        return java.util.stream.IntStream.range(0, COLOURS)
                .boxed()
                .sorted(Comparator.comparingInt((Integer k) -> -votes[k]))
                .map(k -> rgb(centres[k][0], centres[k][1], centres[k][2]))
                .toList();
    }

    private double[][] spread() {
        double[][] centres = new double[COLOURS][3];
        int mean = mean(s -> true).orElse(0x808080);
        centres[0] = parts(mean);
        for (int k = 1; k < COLOURS; k++) {
            double far = -1;
            for (int i = 0; i < samples.size(); i += 7) {
                double near = Double.MAX_VALUE;
                for (int j = 0; j < k; j++) {
                    near = Math.min(near, distance(centres[j], samples.get(i)[2]));
                }
                if (near > far) {
                    far = near;
                    centres[k] = parts(samples.get(i)[2]);
                }
            }
        }
        return centres;
    }

    private static int nearest(double[][] centres, int p) {
        int best = 0;
        for (int k = 1; k < centres.length; k++) {
            if (distance(centres[k], p) < distance(centres[best], p)) {
                best = k;
            }
        }
        return best;
    }

    private static double distance(double[] c, int p) {
        double r = c[0] - (p >> 16);
        double g = c[1] - ((p >> 8) & 0xFF);
        double b = c[2] - (p & 0xFF);
        return r * r + g * g + b * b;
    }

    private static double[] parts(int p) {
        return new double[] {p >> 16, (p >> 8) & 0xFF, p & 0xFF};
    }

    private static int rgb(double r, double g, double b) {
        return ((int) Math.round(r) << 16) | ((int) Math.round(g) << 8) | (int) Math.round(b);
    }
}
