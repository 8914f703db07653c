package photoplay.service.picture;

import photoplay.service.picture.PictureProblem.Damaged;
import photoplay.service.picture.PictureProblem.Unsupported;

/**
 * JPEG markers from start to end of image (ITU-T T.81, annex B). Scans are stepped over and counted, since every scan
 * of a progressive file makes a decoder walk the whole picture again.
 */
final class JpegReader {
    private static final int MOST_SCANS = 50;
    private static final int START_OF_SCAN = 0xda;
    private static final int END_OF_IMAGE = 0xd9;
    private static final int APP1 = 0xe1;
    private static final String EXIF = "Exif\0\0";

    private final Cursor cursor;
    private Frame frame = Frame.NONE;
    private int orientation = 1;
    private int scans;

    JpegReader(byte[] file) {
        cursor = new Cursor(file, 2, file.length);
    }

    private record Frame(Size size, int channels) {
        static final Frame NONE = new Frame(new Size(0, 0), 0);
    }

    PictureHeader read() throws PictureRefusedException {
        try {
            for (var marker = nextMarker(); marker != END_OF_IMAGE; marker = nextMarker()) {
                segment(marker);
            }
        } catch (Cursor.CutOffException _) {
            throw damaged("it is cut off before its end marker");
        }
        if (scans == 0) {
            throw damaged("it holds no picture data");
        }
        return new PictureHeader(PictureFormat.JPEG, frame.size, orientation, 8, frame.channels);
    }

    /** Finds the next marker, over fill bytes, entropy-coded data (with its stuffed zeros and restarts) and junk. */
    private int nextMarker() throws Cursor.CutOffException {
        while (true) {
            int marker;
            do {
                marker = cursor.u8();
            } while (marker != 0xff);
            do {
                marker = cursor.u8();
            } while (marker == 0xff);
            var standsAlone = marker == 0x00 || marker == 0x01 || (marker >= 0xd0 && marker <= 0xd8);
            if (!standsAlone) {
                return marker;
            }
        }
    }

    private void segment(int marker) throws Cursor.CutOffException, PictureRefusedException {
        var length = cursor.u16();
        if (length < 2) {
            throw damaged("a segment has an impossible length");
        }
        var body = cursor.take(length - 2L);
        switch (marker) {
            case 0xc0, 0xc1, 0xc2 -> frame(body);
            case 0xc3, 0xc5, 0xc6, 0xc7 -> throw unsupported("lossless or hierarchical coding");
            case 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf -> throw unsupported("arithmetic coding");
            case START_OF_SCAN -> {
                if (frame.equals(Frame.NONE)) {
                    throw damaged("its data begin before its size is given");
                }
                if (++scans > MOST_SCANS) {
                    throw unsupported("more than " + MOST_SCANS + " scans");
                }
            }
            case APP1 -> {
                if (body.startsWith(EXIF) && orientation == 1) {
                    body.skip(EXIF.length());
                    orientation = Exif.orientation(body);
                }
            }
            default -> {}
        }
    }

    private void frame(Cursor body) throws Cursor.CutOffException, PictureRefusedException {
        if (!frame.equals(Frame.NONE)) {
            throw damaged("it gives its size twice");
        }
        var bits = body.u8();
        var height = body.u16();
        var width = body.u16();
        var channels = body.u8();
        if (bits != 8) {
            throw unsupported(bits + " bits a channel");
        }
        if (width == 0 || height == 0) {
            throw damaged("its width or height is 0");
        }
        if (channels != 1 && channels != 3 && channels != 4) {
            throw damaged("it has " + channels + " channels");
        }
        for (var i = 0; i < channels; i++) {
            body.skip(1);
            var sampling = body.u8();
            if (sampling >> 4 < 1 || sampling >> 4 > 4 || (sampling & 15) < 1 || (sampling & 15) > 4) {
                throw damaged("a sampling factor is not within 1..4");
            }
            body.skip(1);
        }
        frame = new Frame(new Size(width, height), channels);
    }

    private static PictureRefusedException damaged(String reason) {
        return new PictureRefusedException(new Damaged(PictureFormat.JPEG, reason));
    }

    private static PictureRefusedException unsupported(String reason) {
        return new PictureRefusedException(new Unsupported(PictureFormat.JPEG, reason));
    }
}
