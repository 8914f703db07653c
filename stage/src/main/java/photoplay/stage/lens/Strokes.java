package photoplay.stage.lens;

/**
 * Ink lines of a picture: the extended difference of Gaussians (H. Winnemöller, J. Kyprianidis, S. Olsen: XDoG, 2012),
 * smoothed along the flow of edges so that lines run through (H. Kang, S. Lee, C. Chui: Coherent line drawing, 2007).
 */
final class Strokes {
    private Strokes() {}

    /**
     * 0 paper to 1 ink; the deepest shade is filled.
     *
     * @param width of a line in pixels
     * @param amount 0 few lines to 1 many
     */
    static Field ink(Field luma, Flow flow, double width, double amount) {
        Field lines = lines(luma, flow, width, amount);
        Field wide = luma.blur(Math.max(1.1, width * 0.88));
        float shade = (float) (0.05 + 0.11 * amount);
        float[] out = new float[lines.v().length];
        for (int i = 0; i < out.length; i++) {
            out[i] = Math.max(lines.v()[i], Field.smooth(shade, shade * 0.6f, wide.v()[i]));
        }
        return new Field(luma.width(), luma.height(), out);
    }

    /** As {@link #ink} without the filled shade. */
    static Field lines(Field luma, Flow flow, double width, double amount) {
        int w = luma.width();
        int h = luma.height();
        double sigma = Math.max(0.7, width * 0.55);
        Field fine = luma.blur(sigma);
        Field wide = luma.blur(sigma * 1.6);
        float[] dog = new float[w * h];
        for (int i = 0; i < dog.length; i++) {
            // Dark skin, hair and shade get their share: the difference is measured against the light around it.
            dog[i] = (wide.v()[i] - fine.v()[i]) / (0.22f + 0.78f * wide.v()[i]);
        }
        float low = (float) (0.030 - 0.026 * amount);
        float high = low + 0.016f;
        Field along = flow.smearAbove(new Field(w, h, dog), Math.clamp(Math.round(width * 1.8), 2, 9), low);
        return along.map(v -> Field.smooth(low, high, v));
    }
}
