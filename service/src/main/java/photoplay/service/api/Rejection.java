package photoplay.service.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Ends a call with an error that the caller can act on. */
final class Rejection extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final Fault fault;
    private final transient ObjectNode details;
    private final transient Map<String, String> headers;

    private Rejection(Fault fault, String message, ObjectNode details, Map<String, String> headers) {
        super(message, null, false, false);
        this.fault = fault;
        this.details = details;
        this.headers = headers;
    }

    static Rejection of(Fault fault, String message) {
        return new Rejection(fault, message, Json.object(), Map.of());
    }

    static Rejection with(Fault fault, String message, ObjectNode details) {
        return new Rejection(fault, message, details, Map.of());
    }

    /** A parameter breaks a rule. */
    static Rejection field(String field, String rule) {
        return field(field, rule, List.of());
    }

    /**
     * @param nearest valid values that may have been meant
     */
    static Rejection field(String field, String rule, List<String> nearest) {
        var details = Json.object().put("field", field).put("rule", rule);
        if (!nearest.isEmpty()) {
            nearest.forEach(details.putArray("nearest")::add);
        }
        var hint = nearest.isEmpty() ? "" : "; did you mean " + String.join(" or ", nearest) + "?";
        return with(Fault.INVALID, field + " " + rule + hint, details);
    }

    static Rejection later(Fault fault, String message, Duration when) {
        var seconds = Long.toString(Math.max(1, (when.toMillis() + 999) / 1000));
        return new Rejection(fault, message, Json.object(), Map.of("Retry-After", seconds));
    }

    Rejection adding(Map<String, String> more) {
        var all = new HashMap<>(headers);
        all.putAll(more);
        return new Rejection(fault, message(), details, Map.copyOf(all));
    }

    Fault fault() {
        return fault;
    }

    String message() {
        return String.valueOf(getMessage());
    }

    ObjectNode details() {
        return details;
    }

    Map<String, String> headers() {
        return headers;
    }
}
