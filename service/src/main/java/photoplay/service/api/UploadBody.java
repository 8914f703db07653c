package photoplay.service.api;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import photoplay.service.picture.PictureLimits;
import photoplay.service.picture.PictureRefusedException;
import photoplay.service.picture.PictureText;

/** The picture in an upload: the whole body, the first file of a form (RFC 7578), or base64 in JSON. */
final class UploadBody {
    private static final int AROUND = 16 * 1024;
    private static final Pattern BOUNDARY = Pattern.compile("(?i)boundary=(?:\"([^\"]{1,70})\"|([^;\\s\"]{1,70}))");
    private static final byte[] END_OF_HEADERS = {'\r', '\n', '\r', '\n'};

    private UploadBody() {}

    static byte[] picture(Call call) {
        int most = PictureLimits.KLING.bytes();
        var type = call.header("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        if (type.startsWith("application/json")) {
            return fromJson(call.body(most * 4 / 3 + AROUND), most);
        }
        if (type.startsWith("multipart/form-data")) {
            return fromForm(
                    call.body(most + AROUND), call.header("Content-Type").orElse(""));
        }
        return call.body(most);
    }

    private static byte[] fromJson(byte[] body, int most) {
        var image = Json.read(body).path("image");
        if (!image.isTextual()) {
            throw Rejection.field("image", "must be a base64 picture");
        }
        try {
            return PictureText.decode(image.textValue(), most);
        } catch (PictureRefusedException refused) {
            throw Rejection.field("image", refused.problem().message());
        }
    }

    private static byte[] fromForm(byte[] body, String type) {
        var found = BOUNDARY.matcher(type);
        if (!found.find()) {
            throw Rejection.field("Content-Type", "must name the boundary of the form");
        }
        var name = found.group(1) == null ? found.group(2) : found.group(1);
        var delimiter = ("\r\n--" + name).getBytes(StandardCharsets.ISO_8859_1);
        int part = body.length > 0 && body[0] == '-' ? 0 : indexOf(body, delimiter, 0);
        while (part >= 0) {
            int content = indexOf(body, END_OF_HEADERS, part);
            int end = content < 0 ? -1 : indexOf(body, delimiter, content);
            if (end < 0) {
                break;
            }
            var headers = new String(body, part, content - part, StandardCharsets.ISO_8859_1);
            if (headers.toLowerCase(Locale.ROOT).contains("filename")) {
                return Arrays.copyOfRange(body, content + END_OF_HEADERS.length, Math.max(content + 4, end));
            }
            part = end;
        }
        throw Rejection.field("file", "is missing in the form");
    }

    private static int indexOf(byte[] where, byte[] what, int from) {
        for (int i = from; i <= where.length - what.length; i++) {
            if (where[i] == what[0] && Arrays.equals(where, i, i + what.length, what, 0, what.length)) {
                return i;
            }
        }
        return -1;
    }
}
