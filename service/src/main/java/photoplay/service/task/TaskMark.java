package photoplay.service.task;

import java.time.Instant;

/** A place in a list of tasks, newest first: what follows is older. */
public record TaskMark(Instant createdAt, String id) {
    /** Before everything. */
    public static final TaskMark START = new TaskMark(Instant.parse("9999-01-01T00:00:00Z"), "~");
}
