package photoplay.service.task;

/** Which API a task was ordered through; its callback speaks the same. */
public enum Dialect {
    RESELLER,
    KLING
}
