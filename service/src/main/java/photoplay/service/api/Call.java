package photoplay.service.api;

import java.util.Optional;
import java.util.function.IntFunction;

/** One HTTP call as handlers see it. */
record Call(
        String method,
        String path,
        String requestId,
        Lookup pathParameters,
        Lookup queryParameters,
        Lookup headers,
        IntFunction<byte[]> reader) {
    @FunctionalInterface
    interface Lookup {
        Optional<String> find(String name);
    }

    String parameter(String name) {
        return storable(name, pathParameters.find(name).orElseThrow());
    }

    Optional<String> query(String name) {
        return queryParameters.find(name).map(text -> storable(name, text));
    }

    Optional<String> header(String name) {
        return headers.find(name);
    }

    /** PostgreSQL holds no text with U+0000. */
    private static String storable(String name, String text) {
        if (text.indexOf('\0') >= 0) {
            throw Rejection.field(name, "must not contain the character U+0000");
        }
        return text;
    }

    /**
     * Reads the body, once.
     *
     * @param most bytes
     * @throws Rejection when there are more
     */
    byte[] body(int most) {
        return reader.apply(most);
    }

    /** A whole number in the query. */
    int number(String name, int otherwise, int least, int most) {
        var text = query(name);
        if (text.isEmpty()) {
            return otherwise;
        }
        try {
            int value = Integer.parseInt(text.get());
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException notANumber) {
            throw outside(name, least, most);
        }
        throw outside(name, least, most);
    }

    private static Rejection outside(String name, int least, int most) {
        return Rejection.field(name, "must be a whole number from " + least + " to " + most);
    }
}
