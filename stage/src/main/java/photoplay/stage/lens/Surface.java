package photoplay.stage.lens;

/**
 * The picture as a surface: unit normals of a height for each pixel. Light comes from the upper left and the viewer.
 *
 * @param nx to the right
 * @param ny down
 * @param nz to the viewer
 */
record Surface(float[] nx, float[] ny, float[] nz) {

    /** @param steepness pixels of depth for one unit of height */
    static Surface of(Field height, double steepness) {
        int w = height.width();
        int h = height.height();
        float[] nx = new float[w * h];
        float[] ny = new float[w * h];
        float[] nz = new float[w * h];
        float k = (float) steepness / 2;
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                int i = y * w + x;
                float dx = (height.at(x + 1, y) - height.at(x - 1, y)) * k;
                float dy = (height.at(x, y + 1) - height.at(x, y - 1)) * k;
                float len = 1 / (float) Math.sqrt(dx * dx + dy * dy + 1);
                nx[i] = -dx * len;
                ny[i] = -dy * len;
                nz[i] = len;
            }
        }
        return new Surface(nx, ny, nz);
    }

    /**
     * A rounded body guessed from shade and outline: light parts are nearer, and the outline falls away.
     *
     * @param fine blur of the shade in pixels
     * @param broad blur of the large form in pixels
     */
    static Field body(Canvas c, double fine, double broad) {
        Field luma = c.luma();
        Field small = luma.blur(fine);
        Field large = luma.blur(broad);
        Field cover = c.cover();
        Field near = cover.blur(broad * 0.5);
        Field far = cover.blur(broad * 1.5);
        float[] out = new float[small.v().length];
        boolean whole = c.opaque();
        for (int i = 0; i < out.length; i++) {
            float pillow = whole ? 0 : near.v()[i] * 0.5f + far.v()[i] * 0.8f;
            out[i] = 0.45f * small.v()[i] + 0.9f * large.v()[i] + pillow;
        }
        return new Field(c.width(), c.height(), out);
    }

    /** Light from the upper left: about 0.75 for what faces the viewer, -0.6 to 1. */
    float diffuse(int i) {
        return -0.45f * nx[i] - 0.55f * ny[i] + 0.70f * nz[i];
    }

    /** A highlight of a lamp at the upper left, 0..1. */
    float gloss(int i, float power) {
        float k = -0.30f * nx[i] - 0.38f * ny[i] + 0.875f * nz[i];
        return k <= 0 ? 0 : (float) Math.pow(k, power);
    }

    /** How far the surface turns away from the viewer, 0..1. */
    float rim(int i) {
        float k = 1 - nz[i];
        return k * k * (3 - 2 * k);
    }

    /** Reflection of a soft window at the upper left and a strip at the right, 0..1. */
    float window(int i) {
        float x = nx[i];
        float y = ny[i];
        float box = Field.smooth(0.16f, 0.24f, -x)
                * Field.smooth(0.62f, 0.5f, -x)
                * Field.smooth(0.18f, 0.26f, -y)
                * Field.smooth(0.75f, 0.6f, -y);
        float strip =
                Field.smooth(0.42f, 0.5f, x) * Field.smooth(0.72f, 0.62f, x) * Field.smooth(0.6f, 0.3f, Math.abs(y));
        return Math.min(1, box + 0.5f * strip);
    }
}
