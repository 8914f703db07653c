package photoplay.service.task;

/**
 * A worker's right to a task. It ends when another attempt begins or the task becomes final; every write of a worker
 * names its attempt, so one that lost its claim writes nothing.
 *
 * @param attempt counts from 1
 */
public record Claim(Task task, int attempt) {}
