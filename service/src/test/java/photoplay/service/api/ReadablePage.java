package photoplay.service.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import photoplay.service.Description;

/** The description of the API as one page without scripts. */
final class ReadablePage {
    private static final String STYLE = """
            :root { color-scheme: light dark; }
            body { font: 16px/1.5 system-ui, sans-serif; max-width: 62rem; margin: 2rem auto; padding: 0 1rem; }
            code, pre { font-family: ui-monospace, monospace; font-size: 0.9em; }
            pre { padding: 0.8rem; overflow-x: auto; border: 1px solid #8884; border-radius: 6px; }
            details { border: 1px solid #8884; border-radius: 6px; margin: 0.5rem 0; padding: 0.4rem 0.8rem; }
            summary { cursor: pointer; }
            table { border-collapse: collapse; width: 100%; margin: 0.5rem 0; }
            th, td { text-align: left; vertical-align: top; padding: 0.25rem 0.6rem 0.25rem 0; border-bottom: 1px solid #8883; }
            .verb { display: inline-block; min-width: 3.5rem; font-weight: 600; }
            nav a { margin-right: 1rem; }
            """;
    private final Description description;
    private final StringBuilder out = new StringBuilder();

    ReadablePage(Description description) {
        this.description = description;
    }

    String html() {
        var info = description.root().get("info");
        out.append("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        out.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        out.append("<title>").append(text(info.get("title"))).append(" API</title>\n");
        out.append("<style>\n").append(STYLE).append("</style>\n</head>\n<body>\n");
        out.append("<h1>").append(text(info.get("title"))).append(" API</h1>\n");
        paragraph(info.get("description"));
        out.append("<p>The whole description for programs: <a href=\"openapi.yaml\">openapi.yaml</a>.</p>\n<nav>");
        var tags = description.root().get("tags");
        tags.forEach(tag -> out.append("<a href=\"#")
                .append(text(tag.get("name")))
                .append("\">")
                .append(text(tag.get("name")))
                .append("</a>"));
        out.append("<a href=\"#Schemas\">Schemas</a></nav>\n");
        tags.forEach(this::section);
        out.append("<h2 id=\"Callbacks\">Callbacks</h2>\n");
        description
                .root()
                .get("webhooks")
                .properties()
                .forEach(hook ->
                        operation("POST", "callback_url", hook.getValue().get("post")));
        out.append("<h2 id=\"Schemas\">Schemas</h2>\n");
        description.root().at("/components/schemas").properties().forEach(schema -> {
            out.append("<h3 id=\"")
                    .append(schema.getKey())
                    .append("\">")
                    .append(schema.getKey())
                    .append("</h3>\n");
            schema(schema.getValue());
        });
        return out.append("</body>\n</html>\n").toString();
    }

    private void section(JsonNode tag) {
        var name = tag.get("name").textValue();
        out.append("<h2 id=\"").append(name).append("\">").append(name).append("</h2>\n");
        paragraph(tag.path("description"));
        description
                .root()
                .get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(method ->
                                method.getValue().path("tags").path(0).asText().equals(name))
                        .forEach(method ->
                                operation(method.getKey().toUpperCase(Locale.ROOT), path.getKey(), method.getValue())));
    }

    private void operation(String verb, String path, JsonNode operation) {
        out.append("<details id=\"")
                .append(operation.path("operationId").asText(path))
                .append("\"><summary><span class=\"verb\">");
        out.append(verb).append("</span> <code>").append(escaped(path)).append("</code> ");
        out.append(text(operation.get("summary"))).append("</summary>\n");
        paragraph(operation.path("description"));
        if (operation.has("parameters")) {
            out.append("<table><tr><th>Parameter</th><th>In</th><th>What</th></tr>\n");
            operation.get("parameters").forEach(reference -> parameter(description.resolved(reference)));
            out.append("</table>\n");
        }
        operation.path("requestBody").path("content").properties().forEach(content -> {
            out.append("<p>Body: <code>").append(content.getKey()).append("</code></p>\n");
            schema(content.getValue().path("schema"));
            content.getValue()
                    .path("examples")
                    .forEach(example -> out.append("<p>")
                            .append(text(example.path("summary")))
                            .append("</p>\n<pre>")
                            .append(escaped(example.path("value").toString()))
                            .append("</pre>\n"));
        });
        out.append("<table><tr><th>Answer</th><th>What</th></tr>\n");
        operation.get("responses").properties().forEach(answer -> {
            var resolved = description.resolved(answer.getValue());
            out.append("<tr><td>")
                    .append(answer.getKey())
                    .append("</td><td>")
                    .append(text(resolved.path("description")));
            var schema = resolved.path("content").path("application/json").path("schema");
            if (!schema.isMissingNode()) {
                out.append(": ")
                        .append(shape(
                                schema.path("properties").path("data").isMissingNode()
                                        ? schema
                                        : schema.path("properties").path("data")));
            }
            out.append("</td></tr>\n");
        });
        out.append("</table></details>\n");
    }

    private void parameter(JsonNode parameter) {
        out.append("<tr><td><code>").append(text(parameter.get("name"))).append("</code>");
        out.append(parameter.path("required").asBoolean() ? " (required)" : "").append("</td><td>");
        out.append(text(parameter.get("in"))).append("</td><td>").append(text(parameter.path("description")));
        out.append(' ').append(shape(parameter.path("schema"))).append("</td></tr>\n");
    }

    private void schema(JsonNode schema) {
        paragraph(schema.path("description"));
        if (!schema.has("properties")) {
            out.append("<p>").append(shape(schema)).append("</p>\n");
            return;
        }
        var required = schema.path("required").toString();
        out.append("<table><tr><th>Field</th><th>Type</th><th>What</th></tr>\n");
        schema.get("properties").properties().forEach(field -> {
            out.append("<tr><td><code>").append(field.getKey()).append("</code>");
            out.append(required.contains("\"" + field.getKey() + "\"") ? " (required)" : "")
                    .append("</td><td>");
            out.append(shape(field.getValue()))
                    .append("</td><td>")
                    .append(text(field.getValue().path("description")));
            out.append("</td></tr>\n");
        });
        out.append("</table>\n");
    }

    private String shape(JsonNode schema) {
        if (schema.has("$ref")) {
            var name = schema.get("$ref").textValue().replaceAll(".*/", "");
            return "<a href=\"#" + name + "\">" + name + "</a>";
        }
        if (schema.has("const")) {
            return "<code>" + escaped(schema.get("const").toString()) + "</code>";
        }
        if (schema.has("enum")) {
            return joined(schema.get("enum"), " or ");
        }
        for (var several : new String[] {"anyOf", "allOf"}) {
            if (schema.has(several)) {
                return StreamSupport.stream(schema.get(several).spliterator(), false)
                        .map(this::shape)
                        .filter(shape -> !shape.isEmpty())
                        .collect(Collectors.joining(several.equals("anyOf") ? " or " : " with "));
            }
        }
        if (schema.path("type").asText().equals("array")) {
            return "array of " + shape(schema.path("items"));
        }
        if (schema.path("type").asText().equals("object") && schema.has("properties")) {
            return schema.get("properties").properties().stream()
                    .map(field -> "<code>" + field.getKey() + "</code>: " + shape(field.getValue()))
                    .collect(Collectors.joining(", ", "{ ", " }"));
        }
        return schema.path("type").isArray() ? joined(schema.get("type"), " or ") : text(schema.path("type"));
    }

    private static String joined(JsonNode values, String between) {
        return StreamSupport.stream(values.spliterator(), false)
                .map(value -> "<code>" + escaped(value.asText()) + "</code>")
                .collect(Collectors.joining(between));
    }

    private void paragraph(JsonNode text) {
        if (text.isTextual()) {
            out.append("<p>").append(text(text)).append("</p>\n");
        }
    }

    private static String text(JsonNode node) {
        return escaped(node.asText("").strip());
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
