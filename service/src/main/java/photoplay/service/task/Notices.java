package photoplay.service.task;

/** Says in a task's dialect what its callback tells. */
@FunctionalInterface
public interface Notices {
    /** The JSON body for the task's present state. */
    String body(Task task);
}
