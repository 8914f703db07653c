package photoplay.stage.vision;

/**
 * Soft alpha of a photo, 0 to 255, row by row.
 *
 * @param source where it comes from
 */
record Matte(int width, int height, byte[] alpha, Source source) {
    Matte {
        if (alpha.length != width * height) {
            throw new IllegalArgumentException(width + "x" + height + " is not " + alpha.length);
        }
    }

    /** How far a matte may be trusted. */
    enum Source {
        /** The photo brought its own transparency. */
        PHOTO,
        /** A network for any subject. */
        ISNET,
        /** A network for people only. */
        SELFIE,
        /** No network: an oval round the faces. */
        OVAL
    }

    int at(int x, int y) {
        return alpha[y * width + x] & 0xFF;
    }

    /** Share of the photo whose alpha is at least {@code least}. */
    double share(int least) {
        long n = 0;
        for (byte a : alpha) {
            n += (a & 0xFF) >= least ? 1 : 0;
        }
        return (double) n / alpha.length;
    }
}
