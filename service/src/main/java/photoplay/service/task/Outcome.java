package photoplay.service.task;

/** How an attempt to take a task ended. */
public sealed interface Outcome {
    record Claimed(Claim claim) implements Outcome {}

    /** The task is final, or there is none: nothing to do. */
    record Over() implements Outcome {}

    /** The task has used up its attempts. */
    record UsedUp() implements Outcome {}
}
