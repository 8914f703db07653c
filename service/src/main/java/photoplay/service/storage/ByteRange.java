package photoplay.service.storage;

import java.util.regex.Pattern;

/** What a {@code Range} request header (RFC 9110, 14.2) asks of a file of known size. */
public sealed interface ByteRange {

    /** The whole file: no header, another unit, a malformed header, or several ranges, all of which may be ignored. */
    record Whole() implements ByteRange {}

    /** {@code count} bytes from {@code first} on, all within the file; {@code count} is at least 1. */
    record Part(long first, long count) implements ByteRange {}

    /** No byte of the file is asked for: status 416. */
    record Outside() implements ByteRange {}

    /**
     * Reads a header value.
     *
     * @param header such as {@code bytes=0-499}, {@code bytes=500-} or {@code bytes=-500}; empty if there is none
     * @param size of the file in bytes
     */
    static ByteRange of(String header, long size) {
        var form = Form.PATTERN.matcher(header.strip());
        if (!form.matches() || (form.group(1).isEmpty() && form.group(2).isEmpty())) {
            return new Whole();
        }
        if (form.group(1).isEmpty()) {
            var count = Math.min(Long.parseLong(form.group(2)), size);
            return count == 0 ? new Outside() : new Part(size - count, count);
        }
        var first = Long.parseLong(form.group(1));
        var last = form.group(2).isEmpty() ? Long.MAX_VALUE : Long.parseLong(form.group(2));
        if (last < first) {
            return new Whole();
        }
        return first >= size ? new Outside() : new Part(first, Math.min(last, size - 1) - first + 1);
    }

    /** Keeps the pattern out of the interface's public face. */
    final class Form {
        private static final Pattern PATTERN = Pattern.compile("(?i)bytes=([0-9]{0,18})-([0-9]{0,18})");

        private Form() {}
    }
}
