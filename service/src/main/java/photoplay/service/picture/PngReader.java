package photoplay.service.picture;

import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import photoplay.service.picture.PictureProblem.Damaged;
import photoplay.service.picture.PictureProblem.Unsupported;

/**
 * PNG chunks from header to end (W3C PNG, third edition), with the checksums of the critical ones. Compressed side data
 * (profiles, texts) are inflated into nothing, to refuse those that would burst a decoder.
 */
final class PngReader {
    private static final int SIGNATURE = 8;
    private static final int MOST_CHUNKS = 20_000;
    private static final long MOST_SIDE_DATA = 8L * 1024 * 1024;
    private static final long LONGEST_SIDE = Integer.MAX_VALUE;

    private final byte[] file;
    private final Cursor cursor;
    private final byte[] sink = new byte[8192];
    private int orientation = 1;
    private boolean palette;
    private boolean data;
    private long sideData;

    PngReader(byte[] file) {
        this.file = file;
        cursor = new Cursor(file, SIGNATURE, file.length);
    }

    PictureHeader read() throws PictureRefusedException {
        try {
            return chunks();
        } catch (Cursor.CutOffException _) {
            throw damaged("it is cut off");
        }
    }

    private PictureHeader chunks() throws Cursor.CutOffException, PictureRefusedException {
        if (cursor.left() >= 8 && !new Cursor(file, SIGNATURE + 4, file.length).startsWith("IHDR")) {
            throw damaged("it does not begin with its header");
        }
        var header = header(chunk().body);
        for (var count = 1; ; count++) {
            if (count > MOST_CHUNKS) {
                throw unsupported("more than " + MOST_CHUNKS + " chunks");
            }
            var chunk = chunk();
            switch (chunk.type) {
                case "IHDR" -> throw damaged("it has two headers");
                case "PLTE" -> palette = true;
                case "IDAT" -> {
                    if (header.paletted() && !palette) {
                        throw damaged("its palette is missing");
                    }
                    data = true;
                }
                case "acTL" -> animation(chunk.body);
                case "eXIf" -> orientation = Exif.orientation(chunk.body);
                case "iCCP", "zTXt" -> {
                    chunk.body.skipText();
                    chunk.body.skip(1);
                    inflate(chunk.body);
                }
                case "iTXt" -> internationalText(chunk.body);
                case "IEND" -> {
                    if (!data) {
                        throw damaged("it holds no picture data");
                    }
                    return new PictureHeader(
                            PictureFormat.PNG, header.size, orientation, header.bits, header.channels());
                }
                default -> {}
            }
        }
    }

    private record Chunk(String type, Cursor body) {}

    private record Header(Size size, int bits, int colourType) {
        boolean paletted() {
            return colourType == 3;
        }

        int channels() {
            return switch (colourType) {
                case 2 -> 3;
                case 4 -> 2;
                case 6 -> 4;
                default -> 1;
            };
        }
    }

    private Chunk chunk() throws Cursor.CutOffException, PictureRefusedException {
        var length = cursor.u32();
        var begin = cursor.at();
        var type = cursor.tag();
        if (!type.chars().allMatch(c -> (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'))) {
            throw damaged("a chunk has an impossible name");
        }
        var body = cursor.take(length);
        var sum = cursor.u32();
        if (Character.isUpperCase(type.charAt(0)) && sum != checksum(begin, 4 + (int) length)) {
            throw damaged("the checksum of its " + type + " chunk is wrong");
        }
        return new Chunk(type, body);
    }

    private long checksum(int from, int count) {
        var crc = new CRC32();
        crc.update(file, from, count);
        return crc.getValue();
    }

    private static Header header(Cursor body) throws Cursor.CutOffException, PictureRefusedException {
        if (body.left() != 13) {
            throw damaged("its header has the wrong length");
        }
        var width = body.u32();
        var height = body.u32();
        var bits = body.u8();
        var colourType = body.u8();
        var methods = body.u16();
        var interlace = body.u8();
        if (width == 0 || height == 0) {
            throw damaged("its width or height is 0");
        }
        if (width > LONGEST_SIDE || height > LONGEST_SIDE) {
            throw damaged("its width or height is out of range");
        }
        var legal = switch (colourType) {
            case 0 -> bits == 1 || bits == 2 || bits == 4 || bits == 8 || bits == 16;
            case 3 -> bits == 1 || bits == 2 || bits == 4 || bits == 8;
            case 2, 4, 6 -> bits == 8 || bits == 16;
            default -> false;
        };
        if (!legal || methods != 0 || interlace > 1) {
            throw damaged("its header has an impossible combination of values");
        }
        return new Header(new Size((int) width, (int) height), bits, colourType);
    }

    private static void animation(Cursor body) throws Cursor.CutOffException, PictureRefusedException {
        if (body.u32() > 1) {
            throw unsupported("it is animated; send one still picture");
        }
    }

    private void internationalText(Cursor body) throws Cursor.CutOffException, PictureRefusedException {
        body.skipText();
        var compressed = body.u8() == 1;
        body.skip(1);
        body.skipText();
        body.skipText();
        if (compressed) {
            inflate(body);
        }
    }

    private void inflate(Cursor compressed) throws PictureRefusedException {
        try (var inflater = new Inflater()) {
            inflater.setInput(compressed.array(), compressed.at(), compressed.left());
            while (!inflater.finished() && !inflater.needsInput() && !inflater.needsDictionary()) {
                sideData += inflater.inflate(sink);
                if (sideData > MOST_SIDE_DATA) {
                    throw unsupported("more than " + MOST_SIDE_DATA + " bytes of texts and profiles");
                }
            }
        } catch (DataFormatException _) {
            // A broken text or profile harms nobody: decoders leave it out.
            return;
        }
    }

    private static PictureRefusedException damaged(String reason) {
        return new PictureRefusedException(new Damaged(PictureFormat.PNG, reason));
    }

    private static PictureRefusedException unsupported(String reason) {
        return new PictureRefusedException(new Unsupported(PictureFormat.PNG, reason));
    }
}
