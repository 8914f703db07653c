package photoplay.app.log;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One event of the log.
 *
 * @param where the class that wrote it
 * @param fields what it is about, such as {@code task}
 */
record Line(
        Instant at,
        String level,
        String where,
        String message,
        Map<String, String> fields,
        Optional<Throwable> thrown) {
    private static final boolean JSON = "json".equalsIgnoreCase(System.getenv("PHOTOPLAY_LOG"));
    private static final String PROCESS = System.getProperty("photoplay.process", "photoplay");
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final PrintStream OUT = System.err;

    /** Writes the event with a single call, so that lines of several processes do not mix. */
    void write() {
        OUT.print(JSON ? json() : text());
        OUT.flush();
    }

    private String text() {
        var line = new StringBuilder();
        line.append(at.truncatedTo(ChronoUnit.MILLIS)).append(' ').append(level).append(' ');
        line.append(PROCESS).append(": ").append(message);
        fields.forEach(
                (name, value) -> line.append(' ').append(name).append('=').append(value));
        line.append('\n');
        thrown.ifPresent(t -> line.append(trace(t)));
        return line.toString();
    }

    private String json() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("time", at.toString());
        all.put("level", level);
        all.put("process", PROCESS);
        all.put("logger", where);
        all.put("message", message);
        all.putAll(fields);
        thrown.ifPresent(t -> all.put("exception", trace(t)));
        try {
            return MAPPER.writeValueAsString(all) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String trace(Throwable thrown) {
        var text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
