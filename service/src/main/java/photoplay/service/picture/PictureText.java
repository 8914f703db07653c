package photoplay.service.picture;

import java.util.Base64;
import java.util.regex.Pattern;
import photoplay.service.picture.PictureProblem.BadBase64;

/**
 * A picture as text: base64 (RFC 4648, section 4, padded), with or without a {@code data:} prefix. Strict: no blanks, no
 * line breaks, no URL-safe alphabet. What a prefix says of the type is not believed.
 */
public final class PictureText {
    private static final Pattern PREFIX = Pattern.compile("(?i)data:[a-z0-9.+/;=-]{0,100};base64,");

    private PictureText() {}

    /**
     * Decodes the text; its length is checked first, so the work is bounded.
     *
     * @param most bytes that the picture may have
     * @throws PictureRefusedException saying what is wrong and where
     */
    public static byte[] decode(String text, int most) throws PictureRefusedException {
        var from = 0;
        if (text.regionMatches(true, 0, "data:", 0, 5)) {
            var prefix = PREFIX.matcher(text);
            if (!prefix.lookingAt()) {
                throw bad(0, "a data: prefix that is not data:TYPE;base64,");
            }
            from = prefix.end();
        }
        var length = text.length() - from;
        if (length == 0) {
            throw new PictureRefusedException(new PictureProblem.Empty());
        }
        var bytes = length / 4 * 3L - padding(text, from);
        if (bytes > most) {
            throw new PictureRefusedException(new PictureProblem.TooManyBytes(bytes, most));
        }
        checkAlphabet(text, from);
        if (length % 4 != 0) {
            throw bad(text.length(), "a length that is not a multiple of 4 (cut off, or padding left out)");
        }
        return Base64.getDecoder().decode(from == 0 ? text : text.substring(from));
    }

    private static void checkAlphabet(String text, int from) throws PictureRefusedException {
        var end = text.length() - padding(text, from);
        for (var i = from; i < end; i++) {
            var c = text.charAt(i);
            if (!((c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '+' || c == '/')) {
                throw bad(i, describe(c));
            }
        }
    }

    private static int padding(String text, int from) {
        var count = 0;
        while (count < 2 && text.length() - count > from && text.charAt(text.length() - count - 1) == '=') {
            count++;
        }
        return count;
    }

    private static String describe(char c) {
        return switch (c) {
            case '-', '_' -> "the URL-safe alphabet (write + and / instead)";
            case ' ', '\t', '\r', '\n' -> "a blank or line break";
            case '=' -> "padding before the end";
            default -> c > 0x20 && c < 0x7f ? "the character '" + c + "'" : "the character U+%04X".formatted((int) c);
        };
    }

    private static PictureRefusedException bad(int position, String reason) {
        return new PictureRefusedException(new BadBase64(position, reason));
    }
}
