package photoplay.service.picture;

import java.util.regex.Pattern;
import photoplay.service.outbound.CustomerUrl;
import photoplay.service.outbound.RefusedException;

/** How a customer hands over a picture: by URL, or as the picture itself. */
public sealed interface PictureSource {
    /** No base64 holds a colon, so whatever begins like a scheme is meant as a URL. */
    Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]{0,31}:");

    /** To be fetched, measured only then. */
    record ByUrl(CustomerUrl url) implements PictureSource {}

    /** The file itself, measured and within the limits. */
    record Inline(byte[] file, PictureHeader header) implements PictureSource {}

    /**
     * Parses {@code input.image} or one of {@code input.images}; no lookup, no connection.
     *
     * @throws RefusedException if it is a URL that will not be fetched
     * @throws PictureRefusedException if it is a picture that is not taken
     */
    static PictureSource parse(String text, PictureLimits limits) throws RefusedException, PictureRefusedException {
        if (SCHEME.matcher(text).lookingAt() && !text.regionMatches(true, 0, "data:", 0, 5)) {
            return new ByUrl(CustomerUrl.parse(text));
        }
        var file = PictureText.decode(text, limits.bytes());
        return new Inline(file, limits.measure(file));
    }
}
