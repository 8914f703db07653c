package photoplay.service.picture;

import photoplay.service.picture.PictureProblem.Damaged;
import photoplay.service.picture.PictureProblem.Unsupported;

/** WebP chunks (RFC 9649): the simple lossy and lossless forms, and the extended form of one still picture. */
final class WebpReader {
    private static final int RIFF = 4;
    private static final int FIRST_CHUNK = 12;
    private static final int ANIMATION_FLAG = 0x02;
    private static final int ALPHA_FLAG = 0x10;
    private static final int START_CODE = 0x2a019d;
    private static final int LOSSLESS_SIGNATURE = 0x2f;
    private static final String EXIF = "Exif\0\0";

    private final byte[] file;

    WebpReader(byte[] file) {
        this.file = file;
    }

    private record Frame(Size size, boolean alpha) {}

    PictureHeader read() throws PictureRefusedException {
        try {
            var size = new Cursor(file, RIFF, file.length).u32le();
            if (size > file.length - 8L) {
                throw new Cursor.CutOffException();
            }
            if (size < 4) {
                throw damaged("its length is impossible");
            }
            return chunks(new Cursor(file, FIRST_CHUNK, 8 + (int) size));
        } catch (Cursor.CutOffException _) {
            throw damaged("it is cut off");
        }
    }

    private static PictureHeader chunks(Cursor cursor) throws Cursor.CutOffException, PictureRefusedException {
        var type = cursor.tag();
        var body = body(cursor);
        return switch (type) {
            case "VP8 " -> header(lossy(body), 1);
            case "VP8L" -> header(lossless(body), 1);
            case "VP8X" -> extended(body, cursor);
            default -> throw damaged("it begins with an unknown chunk");
        };
    }

    private static PictureHeader header(Frame frame, int orientation) {
        return new PictureHeader(PictureFormat.WEBP, frame.size, orientation, 8, frame.alpha ? 4 : 3);
    }

    private static PictureHeader extended(Cursor body, Cursor rest)
            throws Cursor.CutOffException, PictureRefusedException {
        var flags = body.u8();
        body.skip(3);
        var canvas = new Size(body.u24le() + 1, body.u24le() + 1);
        if ((flags & ANIMATION_FLAG) != 0) {
            throw unsupported("it is animated; send one still picture");
        }
        var seen = false;
        var orientation = 1;
        while (rest.left() > 0) {
            var type = rest.tag();
            var chunk = body(rest);
            switch (type) {
                case "VP8 ", "VP8L" -> {
                    var frame = type.equals("VP8 ") ? lossy(chunk) : lossless(chunk);
                    if (seen || !frame.size.equals(canvas)) {
                        throw damaged("its picture does not fit its canvas");
                    }
                    seen = true;
                }
                case "ANMF" -> throw unsupported("it is animated; send one still picture");
                case "EXIF" -> {
                    if (chunk.startsWith(EXIF)) {
                        chunk.skip(EXIF.length());
                    }
                    orientation = Exif.orientation(chunk);
                }
                default -> {}
            }
        }
        if (!seen) {
            throw damaged("it holds no picture data");
        }
        return header(new Frame(canvas, (flags & ALPHA_FLAG) != 0), orientation);
    }

    private static Cursor body(Cursor cursor) throws Cursor.CutOffException {
        var length = cursor.u32le();
        var body = cursor.take(length);
        if ((length & 1) == 1 && cursor.left() > 0) {
            cursor.skip(1);
        }
        return body;
    }

    /** RFC 6386, 9.1: three bytes of frame tag, the start code, then 14 bits each of width and height. */
    private static Frame lossy(Cursor body) throws Cursor.CutOffException, PictureRefusedException {
        var keyFrame = (body.u24le() & 1) == 0;
        if (!keyFrame || body.u24le() != START_CODE) {
            throw damaged("its picture data begin wrongly");
        }
        return frame(body.u16le() & 0x3fff, body.u16le() & 0x3fff, false);
    }

    private static Frame lossless(Cursor body) throws Cursor.CutOffException, PictureRefusedException {
        var signature = body.u8();
        var bits = body.u32le();
        if (signature != LOSSLESS_SIGNATURE || bits >> 29 != 0) {
            throw damaged("its picture data begin wrongly");
        }
        return frame((int) (bits & 0x3fff) + 1, (int) (bits >> 14 & 0x3fff) + 1, (bits >> 28 & 1) == 1);
    }

    private static Frame frame(int width, int height, boolean alpha) throws PictureRefusedException {
        if (width == 0 || height == 0) {
            throw damaged("its width or height is 0");
        }
        return new Frame(new Size(width, height), alpha);
    }

    private static PictureRefusedException damaged(String reason) {
        return new PictureRefusedException(new Damaged(PictureFormat.WEBP, reason));
    }

    private static PictureRefusedException unsupported(String reason) {
        return new PictureRefusedException(new Unsupported(PictureFormat.WEBP, reason));
    }
}
