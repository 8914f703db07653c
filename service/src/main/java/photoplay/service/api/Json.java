package photoplay.service.api;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;

/** JSON in and out. Reading is strict: shallow, no duplicate names, nothing after the end, only the standard's syntax. */
final class Json {
    private static final int DEPTH = 32;
    private static final int TEXT = 40 * 1024 * 1024;
    private static final Pattern HALF = Pattern.compile("\\p{Cs}");
    private static final ObjectMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEPTH)
                            .maxStringLength(TEXT)
                            .maxNumberLength(100)
                            .maxNameLength(256)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Json() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }

    /**
     * @throws Rejection when the bytes are not one JSON object
     */
    static ObjectNode read(byte[] bytes) {
        try {
            if (MAPPER.readTree(bytes) instanceof ObjectNode object) {
                return object;
            }
            throw Rejection.field("body", "must be a JSON object");
        } catch (JsonProcessingException malformed) {
            var place = Optional.ofNullable(malformed.getLocation())
                    .map(at -> " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")")
                    .orElse("");
            throw Rejection.field("body", "must be valid JSON" + place);
        } catch (IOException broken) {
            throw Rejection.field("body", "must be valid JSON in UTF-8");
        }
    }

    static byte[] bytes(JsonNode node) {
        try {
            return MAPPER.writeValueAsBytes(node);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Whether it has a surrogate without the other one, which JSON can escape but UTF-8 cannot say. */
    static boolean halved(String text) {
        return HALF.matcher(text).find();
    }

    /** Can be said in UTF-8, whatever the node holds. */
    static String text(JsonNode node) {
        try {
            return HALF.matcher(MAPPER.writeValueAsString(node))
                    .replaceAll(
                            half -> "\\\\u" + Integer.toHexString(half.group().charAt(0)));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
