package photoplay.service.picture;

/**
 * What a picture file says of itself. Reading it walks the file's structure to its end, decodes no pixel, and takes
 * memory that does not depend on anything the file claims; it is total on any bytes.
 *
 * @param format by the file's first bytes, never by a name
 * @param stored width and height as stored, both at least 1
 * @param orientation EXIF orientation 1..8; 1 if absent or nonsense
 * @param bits per channel, or per palette index: 1, 2, 4, 8 or 16
 * @param channels 1 grey or palette, 2 grey and alpha, 3 colour, 4 colour and alpha, or CMYK in a JPEG
 */
public record PictureHeader(PictureFormat format, Size stored, int orientation, int bits, int channels) {

    /**
     * Reads the header of a whole file.
     *
     * @throws PictureRefusedException if it is no still JPEG, PNG or WebP, damaged, cut off, or an unsupported variant
     */
    public static PictureHeader read(byte[] file) throws PictureRefusedException {
        if (file.length == 0) {
            throw new PictureRefusedException(new PictureProblem.Empty());
        }
        var start = new Cursor(file, 0, file.length);
        if (start.startsWith("\u00ff\u00d8\u00ff")) {
            return new JpegReader(file).read();
        }
        if (start.startsWith("\u0089PNG\r\n\u001a\n")) {
            return new PngReader(file).read();
        }
        if (start.startsWith("RIFF") && new Cursor(file, Math.min(8, file.length), file.length).startsWith("WEBP")) {
            return new WebpReader(file).read();
        }
        throw new PictureRefusedException(new PictureProblem.WrongType(FileGuess.of(file)));
    }

    /** The size as seen, after orientation. */
    public Size upright() {
        return orientation >= 5 ? stored.turned() : stored;
    }
}
