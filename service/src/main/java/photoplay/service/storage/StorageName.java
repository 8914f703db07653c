package photoplay.service.storage;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name of a stored file: a folder, a slash, a file name with one of the known extensions, such as
 * {@code videos/clx1.mp4}. Lower-case letters, digits, {@code -} and {@code _} only, so it can lead nowhere else.
 */
public record StorageName(String text) {
    private static final Pattern FORM = Pattern.compile("[a-z0-9]{1,32}/[a-z0-9][a-z0-9_-]{0,127}\\.[a-z0-9]{2,5}");

    /** @throws IllegalArgumentException if the text is not such a name */
    public StorageName {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("not a storage name: " + text);
        }
    }

    /** The name, if the text is one. */
    public static Optional<StorageName> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new StorageName(text)) : Optional.empty();
    }

    /** The part before the slash. */
    public String folder() {
        return text.substring(0, text.indexOf('/'));
    }

    /** The media type that the extension means, {@code application/octet-stream} if it means none. */
    public String contentType() {
        return switch (text.substring(text.lastIndexOf('.') + 1)) {
            case "mp4" -> "video/mp4";
            case "jpg" -> "image/jpeg";
            case "png" -> "image/png";
            case "webp" -> "image/webp";
            case "json" -> "application/json";
            default -> "application/octet-stream";
        };
    }

    @Override
    public String toString() {
        return text;
    }
}
