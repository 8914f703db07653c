package photoplay.service.task;

import java.time.Instant;
import java.util.Locale;

/** Where a task stands. Completed and failed are final. */
public sealed interface TaskState {
    /** Queued. */
    record Pending() implements TaskState {}

    /**
     * Being made.
     *
     * @param percent 0..100
     * @param stage a word for people, e.g. {@code shooting}
     */
    record Processing(int percent, String stage) implements TaskState {}

    /**
     * Done.
     *
     * @param result the video's name in storage
     */
    record Completed(Instant at, String result) implements TaskState {}

    /** Could not be made, or was cancelled; it cost nothing. */
    record Failed(Instant at, FailCode code, String message) implements TaskState {}

    /** As the resellers' API spells it. */
    default String label() {
        return switch (this) {
            case Pending _ -> "pending";
            case Processing _ -> "processing";
            case Completed _ -> "completed";
            case Failed _ -> "failed";
        };
    }

    default boolean isFinal() {
        return switch (this) {
            case Completed _, Failed _ -> true;
            case Pending _, Processing _ -> false;
        };
    }

    /** Why a task failed, for programs. */
    enum FailCode {
        /** The customer cancelled it. */
        CANCELLED,
        /** A picture could not be fetched. */
        PICTURE_UNREACHABLE,
        /** A picture is not what the effect can use: type, size, shape, damaged. */
        PICTURE_INVALID,
        /** The moderation step refused a picture. */
        CONTENT_POLICY,
        /** Rendering failed on every attempt. */
        RENDER_FAILED;

        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
