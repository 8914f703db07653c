package photoplay.service.picture;

/**
 * What sizes of pictures are taken, judged as seen upright.
 *
 * @param bytes of the file at most
 * @param side of the shorter side at least, in pixels
 * @param ratio of the longer to the shorter side at most
 * @param pixels in all at most
 */
public record PictureLimits(int bytes, int side, double ratio, long pixels) {
    /** The official Kling rules, and a cap on pixels so that decoding stays cheap. */
    public static final PictureLimits KLING = new PictureLimits(10 * 1024 * 1024, 300, 2.5, 40_000_000);

    /**
     * Measures a picture and checks it.
     *
     * @param file the whole file
     * @throws PictureRefusedException with the first rule that it breaks
     */
    public PictureHeader measure(byte[] file) throws PictureRefusedException {
        if (file.length > bytes) {
            throw new PictureRefusedException(new PictureProblem.TooManyBytes(file.length, bytes));
        }
        var header = PictureHeader.read(file);
        check(header.upright());
        return header;
    }

    private void check(Size size) throws PictureRefusedException {
        if (size.shorter() < side) {
            throw new PictureRefusedException(new PictureProblem.TooSmall(size, side, nearest(size)));
        }
        if (size.longer() > ratio * size.shorter()) {
            throw new PictureRefusedException(new PictureProblem.TooLong(size, ratio, nearest(size)));
        }
        if (size.pixels() > pixels) {
            throw new PictureRefusedException(new PictureProblem.TooManyPixels(size, pixels, nearest(size)));
        }
    }

    /** Crops the longer side to the ratio, then scales to the other limits. */
    private Size nearest(Size size) {
        double shorter = size.shorter();
        var longer = Math.min(size.longer(), ratio * shorter);
        var scale = Math.clamp(Math.sqrt(pixels / (shorter * longer)), 0, Math.max(1, side / shorter));
        var nearShorter = (int) Math.max(side, Math.floor(shorter * scale));
        var nearLonger = (int) Math.floor(Math.min(longer * scale, ratio * nearShorter));
        var upright = new Size(nearShorter, Math.max(nearShorter, nearLonger));
        return size.width() > size.height() ? upright.turned() : upright;
    }
}
