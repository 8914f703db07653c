package photoplay.service.task;

/**
 * A worker's right to a task. It ends when another attempt begins or the task becomes final; every write of a worker
 * names its attempt, so one that lost its claim writes nothing.
 *
 * @param attempt counts from 1
 * @param strikes attempts that did not end well, this one included
 */
public record Claim(Task task, int attempt, int strikes) {}
