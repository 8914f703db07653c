package photoplay.stage.lens;

/**
 * Value noise on an integer lattice with a finaliser of MurmurHash3 as hash (A. Appleby, public domain); the same
 * on every machine.
 */
final class Noise {
    private Noise() {}

    /** In [0, 1). */
    static float hash(int x, int y, int seed) {
        int h = x * 0x8DA6B343 + y * 0xD8163841 + seed * 0xCB1AB31F;
        h ^= h >>> 16;
        h *= 0x85EBCA6B;
        h ^= h >>> 13;
        h *= 0xC2B2AE35;
        h ^= h >>> 16;
        return (h >>> 8) * 0x1.0p-24f;
    }

    /** Smooth, 0..1, one bump for each unit. */
    static float at(float x, float y, int seed) {
        int ix = (int) Math.floor(x);
        int iy = (int) Math.floor(y);
        float fx = x - ix;
        float fy = y - iy;
        fx = fx * fx * (3 - 2 * fx);
        fy = fy * fy * (3 - 2 * fy);
        float a = hash(ix, iy, seed);
        float b = hash(ix + 1, iy, seed);
        float c = hash(ix, iy + 1, seed);
        float d = hash(ix + 1, iy + 1, seed);
        float top = a + (b - a) * fx;
        return top + (c + (d - c) * fx - top) * fy;
    }

    /** Octaves of halved size and strength, 0..1. */
    static float clouds(float x, float y, int octaves, int seed) {
        float sum = 0;
        float total = 0;
        float weight = 1;
        for (int o = 0; o < octaves; o++) {
            sum += weight * at(x, y, seed + o);
            total += weight;
            weight *= 0.5f;
            x = x * 2.03f + 17.3f;
            y = y * 2.03f + 9.1f;
        }
        return sum / total;
    }

    /** White noise 0..1 for each pixel. */
    static Field white(int width, int height, int seed) {
        float[] out = new float[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                out[y * width + x] = hash(x, y, seed);
            }
        }
        return new Field(width, height, out);
    }

    /** Clouds with bumps of {@code size} pixels, made at the least size that shows them. */
    static Field clouds(int width, int height, double size, int octaves, int seed) {
        double finest = size / (1 << (octaves - 1));
        int f = Math.clamp((int) (finest / 3), 1, 8);
        int w = (width + f - 1) / f;
        int h = (height + f - 1) / f;
        float[] out = new float[w * h];
        float k = (float) (f / size);
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                out[y * w + x] = clouds(x * k, y * k, octaves, seed);
            }
        }
        return new Field(w, h, out).resized(width, height);
    }

    /** Tooth of paper or canvas: fine clouds about 0.5. */
    static Field paper(int width, int height, double grain, int seed) {
        Field fine = white(width, height, seed).blur(Math.max(0.6, grain * 0.35));
        Field coarse = clouds(width, height, grain * 5, 2, seed + 1);
        float[] out = new float[width * height];
        for (int i = 0; i < out.length; i++) {
            out[i] = 0.5f + (fine.v()[i] - 0.5f) * (float) Math.max(1.4, grain * 1.6) + (coarse.v()[i] - 0.5f) * 0.35f;
        }
        return new Field(width, height, out);
    }
}
