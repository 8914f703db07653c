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
        return pathParameters
                .find(name)
                .filter(Call::storable)
                .orElseThrow(() -> Rejection.of(Fault.NOT_FOUND, "no such " + name));
    }

    Optional<String> query(String name) {
        var text = queryParameters.find(name);
        if (text.isPresent() && !storable(text.get())) {
            throw Rejection.field(name, "must not contain the character U+0000");
        }
        return text;
    }

    Optional<String> header(String name) {
        return headers.find(name);
    }

    /** PostgreSQL holds no text with U+0000. */
    private static boolean storable(String text) {
        return text.indexOf('\0') < 0;
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
