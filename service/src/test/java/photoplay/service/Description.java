package photoplay.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.yaml.snakeyaml.Yaml;

/** The published description of the API, against which every call that a test makes is checked. */
public final class Description {
    public static final Description PUBLISHED = new Description();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private final JsonNode root = read();
    private final Map<JsonNode, Schema> compiled = new ConcurrentHashMap<>();

    private static JsonNode read() {
        try (var in = Description.class.getResourceAsStream("/photoplay/service/openapi.yaml")) {
            var text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return new ObjectMapper().valueToTree(new Yaml().load(text));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public JsonNode root() {
        return root;
    }

    /** Every operation, such as {@code GET /docs}. */
    public List<String> operations() {
        var found = new ArrayList<String>();
        root.get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .fieldNames()
                        .forEachRemaining(
                                method -> found.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey())));
        return found;
    }

    /** What a reference leads to, or the node itself. */
    public JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? root.at(node.get("$ref").textValue().substring(1)) : node;
    }

    /**
     * Fails when an answer is not described, or not as described, or when a successful request should have been
     * refused.
     */
    void check(String method, String pathAndQuery, Optional<String> request, World.Answer answer) {
        var path = pathAndQuery.replaceAll("\\?.*", "");
        var operation = operation(method, path);
        if (operation.isEmpty()) {
            if (answer.status() != 404 && answer.status() != 405) {
                throw new AssertionError("not described: " + method + " " + path + ": " + answer);
            }
            return;
        }
        var described = operation.get().path("responses").path(Integer.toString(answer.status()));
        if (described.isMissingNode()) {
            throw new AssertionError("answer not described: " + method + " " + path + ": " + answer);
        }
        var content = resolved(described).path("content");
        if (answer.body().length > 0) {
            var type = answer.header("Content-Type").replaceAll(";.*", "");
            if (!content.has(type)) {
                throw new AssertionError("type not described: " + method + " " + path + ": " + type);
            }
            if (type.equals("application/json")) {
                check(content.get(type).get("schema"), answer.json(), method + " " + path);
            }
        }
        var body = operation
                .get()
                .path("requestBody")
                .path("content")
                .path("application/json")
                .path("schema");
        if (answer.status() == 200
                && !body.isMissingNode()
                && request.isPresent()
                && request.get().startsWith("{")) {
            check(body, parsed(request.get()), "request of " + method + " " + path);
        }
    }

    private Optional<JsonNode> operation(String method, String path) {
        JsonNode best = null;
        for (var candidate : root.get("paths").properties()) {
            var pattern = candidate.getKey().replaceAll("\\{[a-z_]+}", "[^/]+");
            if (path.equals(candidate.getKey()) || (best == null && path.matches(pattern))) {
                best = candidate.getValue();
            }
        }
        return Optional.ofNullable(best).map(item -> item.get(method.toLowerCase(java.util.Locale.ROOT)));
    }

    /** Checks JSON against a schema of the components. */
    void check(String schema, JsonNode json) {
        check(root.at("/components/schemas/" + schema), json, schema);
    }

    private void check(JsonNode schema, JsonNode json, String what) {
        var errors = compiled.computeIfAbsent(schema, this::compile).validate(json);
        if (!errors.isEmpty()) {
            throw new AssertionError("not as described: " + what + ": " + errors + "\n" + json);
        }
    }

    private Schema compile(JsonNode schema) {
        var whole = ((ObjectNode) schema).deepCopy();
        whole.set("components", root.get("components"));
        return SCHEMAS.getSchema(whole);
    }

    private static JsonNode parsed(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException malformed) {
            throw new UncheckedIOException(malformed);
        }
    }
}
