package photoplay.service.picture;

/** The one EXIF tag that matters here. Only the first directory is read, so links between directories cannot loop. */
final class Exif {
    private static final int UPRIGHT = 1;
    private static final int ORIENTATION_TAG = 0x0112;
    private static final int SHORT = 3;

    private Exif() {}

    /** Orientation 1..8 from a TIFF block, {@code 1} if it is absent or the block is malformed. */
    static int orientation(Cursor tiff) {
        try {
            return read(tiff);
        } catch (Cursor.CutOffException _) {
            return UPRIGHT;
        }
    }

    private static int read(Cursor tiff) throws Cursor.CutOffException {
        var start = tiff.at();
        var order = tiff.u16();
        var little = order == 0x4949;
        if (!little && order != 0x4d4d) {
            return UPRIGHT;
        }
        if ((little ? tiff.u16le() : tiff.u16()) != 42) {
            return UPRIGHT;
        }
        var offset = little ? tiff.u32le() : tiff.u32();
        tiff.skip(offset - (tiff.at() - start));
        var entries = little ? tiff.u16le() : tiff.u16();
        for (var i = 0; i < entries; i++) {
            var tag = little ? tiff.u16le() : tiff.u16();
            var type = little ? tiff.u16le() : tiff.u16();
            tiff.skip(4);
            var value = little ? tiff.u16le() : tiff.u16();
            tiff.skip(2);
            if (tag == ORIENTATION_TAG) {
                return type == SHORT && value >= 1 && value <= 8 ? value : UPRIGHT;
            }
        }
        return UPRIGHT;
    }
}
