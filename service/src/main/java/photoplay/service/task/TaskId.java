package photoplay.service.task;

import java.util.Optional;
import java.util.regex.Pattern;
import photoplay.service.account.Secrets;

/** A task's opaque name: {@code cl} and 23 lower-case letters or digits, not guessable. */
public record TaskId(String value) {
    private static final Pattern SHAPE = Pattern.compile("cl[0-9a-z]{23}");
    private static final int RANDOM_LENGTH = 15;
    private static final int TIME_LENGTH = 8;

    public TaskId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a task id: " + value);
        }
    }

    /** A new id, beginning with the time so that neighbours in time are neighbours in the index. */
    public static TaskId fresh(long epochMillis) {
        var time = Long.toString(epochMillis, Character.MAX_RADIX);
        return new TaskId(
                "cl" + "0".repeat(Math.max(0, TIME_LENGTH - time.length())) + time + Secrets.random(RANDOM_LENGTH));
    }

    public static Optional<TaskId> parse(String text) {
        return SHAPE.matcher(text).matches() ? Optional.of(new TaskId(text)) : Optional.empty();
    }

    /** The seed of everything random in the task's video: the same on every attempt. */
    public long seed() {
        return value.chars().asLongStream().reduce(0, (seed, c) -> seed * 31 + c);
    }

    @Override
    public String toString() {
        return value;
    }
}
