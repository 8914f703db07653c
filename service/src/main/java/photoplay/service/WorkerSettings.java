package photoplay.service;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How a render worker runs.
 *
 * @param name of this worker among all, the same after a restart, e.g. {@code worker-1}
 * @param atOnce renders side by side, at least 1
 * @param grace how long a stopping worker lets running work finish before it gives it back
 * @param longest a rendering may take; one in which native code hangs ends the process after that and the grace
 * @param scratch a folder of this worker alone; it is emptied at start
 * @param reserve bytes that must be free on the scratch folder's disk, or no task is begun
 */
public record WorkerSettings(String name, int atOnce, Duration grace, Duration longest, Path scratch, long reserve) {}
