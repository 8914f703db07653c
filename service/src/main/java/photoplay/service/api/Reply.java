package photoplay.service.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What a handler answers. */
record Reply(int status, String type, Map<String, String> headers, Content content) {
    private static final String JSON = "application/json";

    sealed interface Content {
        /** All of it. */
        record Whole(byte[] bytes) implements Content {}

        /**
         * Written while it is sent.
         *
         * @param length in bytes, negative when not known before
         */
        record Stream(long length, Writer writer) implements Content {}
    }

    @FunctionalInterface
    interface Writer {
        void to(OutputStream out) throws IOException;
    }

    static Reply json(int status, JsonNode node) {
        return new Reply(status, JSON, Map.of(), new Content.Whole(Json.bytes(node)));
    }

    /** Success in the resellers' envelope. */
    static Reply success(JsonNode data) {
        return json(200, Json.object().put("code", 200).put("msg", "success").set("data", data));
    }

    static Reply text(int status, String type, String text) {
        return new Reply(status, type, Map.of(), new Content.Whole(text.getBytes(StandardCharsets.UTF_8)));
    }

    static Reply stream(int status, String type, long length, Map<String, String> headers, Writer writer) {
        return new Reply(status, type, headers, new Content.Stream(length, writer));
    }

    Reply with(Map<String, String> more) {
        var all = new java.util.LinkedHashMap<>(headers);
        all.putAll(more);
        return new Reply(status, type, all, content);
    }
}
