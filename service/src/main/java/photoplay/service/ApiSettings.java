package photoplay.service;

import java.nio.file.Path;
import java.util.Optional;
import photoplay.service.account.KeyLimits;
import photoplay.service.task.Retention;

/**
 * How an API process runs.
 *
 * @param host address to listen on, e.g. {@code 0.0.0.0}
 * @param port 0 takes a free one
 * @param adminKey of the operator; without one the admin API is closed
 * @param openMetrics whether anyone may read {@code /metrics}, or only the operator
 * @param usual limits of keys that have none of their own
 * @param retention how long files are kept
 * @param scratch a folder of this process alone, for uploads on their way into the storage
 * @param courier whether this process delivers callbacks
 */
public record ApiSettings(
        String host,
        int port,
        Optional<String> adminKey,
        boolean openMetrics,
        KeyLimits usual,
        Retention.Periods retention,
        Path scratch,
        boolean courier) {}
