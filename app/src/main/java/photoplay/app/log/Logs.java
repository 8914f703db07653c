package photoplay.app.log;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.slf4j.ILoggerFactory;
import org.slf4j.IMarkerFactory;
import org.slf4j.helpers.BasicMarkerFactory;
import org.slf4j.helpers.NOPMDCAdapter;
import org.slf4j.spi.MDCAdapter;
import org.slf4j.spi.SLF4JServiceProvider;

/** Gives SLF4J its loggers and takes what libraries write to {@code java.util.logging}; both end as {@link Line}s. */
public final class Logs implements SLF4JServiceProvider {
    private final ConcurrentHashMap<String, org.slf4j.Logger> loggers = new ConcurrentHashMap<>();
    private final IMarkerFactory markers = new BasicMarkerFactory();
    private final MDCAdapter context = new NOPMDCAdapter();

    /** Takes over {@code java.util.logging}. */
    public static void install() {
        LogManager.getLogManager().reset();
        Logger root = Logger.getLogger("");
        root.setLevel(Level.WARNING);
        root.addHandler(new Lines());
    }

    private static final class Lines extends Handler {
        private final SimpleFormatter formatter = new SimpleFormatter();

        @Override
        public void publish(LogRecord r) {
            new Line(
                            Instant.ofEpochMilli(r.getMillis()),
                            r.getLevel().getName(),
                            String.valueOf(r.getLoggerName()),
                            formatter.formatMessage(r),
                            Map.of(),
                            Optional.ofNullable(r.getThrown()))
                    .write();
        }

        @Override
        public void flush() {
            System.err.flush();
        }

        @Override
        public void close() {
            flush();
        }
    }

    @Override
    public ILoggerFactory getLoggerFactory() {
        return name -> java.util.Objects.requireNonNull(loggers.computeIfAbsent(name, LineLogger::new));
    }

    @Override
    public IMarkerFactory getMarkerFactory() {
        return markers;
    }

    @Override
    public MDCAdapter getMDCAdapter() {
        return context;
    }

    @Override
    public String getRequestedApiVersion() {
        return "2.0.99";
    }

    @Override
    public void initialize() {}
}
