package photoplay.service.api;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import photoplay.service.picture.PictureLimits;

/**
 * Any bytes as an upload; the first line is its {@code Content-Type}. They are refused with a reason, or there is a
 * picture within the limit that is a part of them, or their base64.
 */
public final class UploadTarget {
    private UploadTarget() {}

    public static void fuzzerTestOneInput(byte[] input) {
        picture(input);
    }

    /** What is found in it, if it is not refused. */
    static Optional<byte[]> picture(byte[] input) {
        int line = 0;
        while (line < input.length && input[line] != '\n') {
            line++;
        }
        var type = new String(input, 0, line, StandardCharsets.ISO_8859_1);
        var body = new byte[Math.max(0, input.length - line - 1)];
        System.arraycopy(input, input.length - body.length, body, 0, body.length);
        var call = new Call(
                "POST",
                "/api/v1/files",
                "fuzz",
                _ -> Optional.empty(),
                _ -> Optional.empty(),
                name -> name.equals("Content-Type") ? Optional.of(type) : Optional.empty(),
                _ -> body);
        try {
            var picture = UploadBody.picture(call);
            if (picture.length > Math.min(PictureLimits.KLING.bytes(), body.length)) {
                throw new AssertionError("more than was sent");
            }
            if (type.startsWith("multipart/form-data") && !within(picture, body)) {
                throw new AssertionError("not what was sent");
            }
            return Optional.of(picture);
        } catch (Rejection refused) {
            OrderTarget.told(refused);
            return Optional.empty();
        }
    }

    private static boolean within(byte[] part, byte[] whole) {
        return new String(whole, StandardCharsets.ISO_8859_1).contains(new String(part, StandardCharsets.ISO_8859_1));
    }

    static Stream<String> seeds() {
        var form =
                "multipart/form-data; boundary=%1$s\n--%2$s\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nb\r\n"
                        + "--%2$s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.png\"\r\n"
                        + "Content-Type: image/png\r\n\r\nPNG\r\n--%2$s--\r\n";
        return Stream.of(
                form.formatted("x", "x"),
                form.formatted("\"a b\"", "a b"),
                "application/json\n{\"image\":\"data:image/png;base64,iVBORw0KGgo=\"}",
                "image/png\nPNG");
    }
}
