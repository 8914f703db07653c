package photoplay.app.log;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;
import org.slf4j.event.KeyValuePair;
import org.slf4j.event.Level;
import org.slf4j.event.LoggingEvent;
import org.slf4j.helpers.LegacyAbstractLogger;
import org.slf4j.helpers.MessageFormatter;
import org.slf4j.spi.LoggingEventAware;

/** A logger that writes {@link Line}s: of Photoplay from {@code INFO} on, of libraries warnings and worse. */
final class LineLogger extends LegacyAbstractLogger implements LoggingEventAware {
    private static final long serialVersionUID = 1;
    private final Level least;

    LineLogger(String name) {
        this.name = name;
        this.least = name.startsWith("photoplay.") ? Level.INFO : Level.WARN;
    }

    @Override
    public void log(LoggingEvent event) {
        Map<String, String> fields = new LinkedHashMap<>();
        List<KeyValuePair> pairs = Optional.ofNullable(event.getKeyValuePairs()).orElse(List.of());
        pairs.forEach(p -> fields.put(p.key, String.valueOf(p.value)));
        write(event.getLevel(), event.getMessage(), fields, event.getArgumentArray(), event.getThrowable());
    }

    @Override
    protected void handleNormalizedLoggingCall(
            Level level,
            @Nullable Marker marker,
            @Nullable String message,
            @Nullable Object @Nullable [] arguments,
            @Nullable Throwable thrown) {
        write(level, message, Map.of(), arguments, thrown);
    }

    private void write(
            Level level,
            @Nullable String message,
            Map<String, String> fields,
            @Nullable Object @Nullable [] arguments,
            @Nullable Throwable thrown) {
        if (enabled(level)) {
            String text = MessageFormatter.basicArrayFormat(message, arguments);
            new Line(Instant.now(), level.name(), name, String.valueOf(text), fields, Optional.ofNullable(thrown))
                    .write();
        }
    }

    private boolean enabled(Level level) {
        return level.toInt() >= least.toInt();
    }

    @Override
    protected @Nullable String getFullyQualifiedCallerName() {
        return null;
    }

    @Override
    public boolean isTraceEnabled() {
        return enabled(Level.TRACE);
    }

    @Override
    public boolean isDebugEnabled() {
        return enabled(Level.DEBUG);
    }

    @Override
    public boolean isInfoEnabled() {
        return enabled(Level.INFO);
    }

    @Override
    public boolean isWarnEnabled() {
        return enabled(Level.WARN);
    }

    @Override
    public boolean isErrorEnabled() {
        return enabled(Level.ERROR);
    }
}
