package photoplay.service.fuzz;

import photoplay.service.picture.PictureLimits;
import photoplay.service.picture.PictureRefusedException;

/** Any bytes as a picture file. */
public final class PictureTarget {
    private PictureTarget() {}

    public static void fuzzerTestOneInput(byte[] input) {
        try {
            var size = PictureLimits.KLING.measure(input).upright();
            if (size.shorter() < 300 || size.pixels() > 40_000_000) {
                throw new AssertionError("taken beyond the limits: " + size);
            }
        } catch (PictureRefusedException refused) {
            if (refused.getMessage() == null || refused.getMessage().length() > 300) {
                throw new AssertionError("no clear message", refused);
            }
        }
    }
}
