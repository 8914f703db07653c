package photoplay.service.picture;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Names what a file of the wrong type seems to be, so that the sender understands. */
final class FileGuess {
    private static final int LOOK = 512;

    private FileGuess() {}

    static String of(byte[] file) {
        var head = new String(file, 0, Math.min(LOOK, file.length), StandardCharsets.ISO_8859_1);
        if (head.startsWith("GIF8")) {
            return "a GIF";
        }
        if (head.startsWith("BM")) {
            return "a BMP";
        }
        if (head.startsWith("II*\0") || head.startsWith("MM\0*")) {
            return "a TIFF";
        }
        if (head.startsWith("ftyp", 4)) {
            return head.startsWith("avif", 8) ? "an AVIF" : head.startsWith("hei", 8) ? "a HEIC" : "a video";
        }
        if (head.startsWith("%PDF")) {
            return "a PDF";
        }
        if (head.startsWith("PK\3\4")) {
            return "a ZIP archive";
        }
        if (head.startsWith("\u001f\u008b")) {
            return "compressed with gzip";
        }
        var text = head.strip().toLowerCase(Locale.ROOT);
        if (text.contains("<svg")) {
            return "an SVG";
        }
        if (text.startsWith("<")) {
            return "a web page";
        }
        if (text.startsWith("{") || text.startsWith("[")) {
            return "JSON";
        }
        return "of an unknown type";
    }
}
