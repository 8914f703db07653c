package photoplay.service.fuzz;

import java.nio.charset.StandardCharsets;
import photoplay.service.outbound.RefusedException;
import photoplay.service.picture.PictureLimits;
import photoplay.service.picture.PictureRefusedException;
import photoplay.service.picture.PictureSource;
import photoplay.service.picture.PictureText;

/** Any text as what a customer sends for a picture. */
public final class Base64Target {
    private static final int MOST = 4096;

    private Base64Target() {}

    public static void fuzzerTestOneInput(byte[] input) {
        var text = new String(input, StandardCharsets.UTF_8);
        try {
            if (PictureText.decode(text, MOST).length > MOST) {
                throw new AssertionError("longer than allowed");
            }
        } catch (PictureRefusedException refused) {
            refused.problem().code();
        }
        try {
            PictureSource.parse(text, PictureLimits.KLING);
        } catch (PictureRefusedException refused) {
            refused.problem().code();
        } catch (RefusedException refused) {
            refused.refusal().code();
        }
    }
}
