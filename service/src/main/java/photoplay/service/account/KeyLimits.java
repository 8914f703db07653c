package photoplay.service.account;

/**
 * What one key may do.
 *
 * @param requestsASecond sustained rate, at least 1
 * @param burst requests at once, at least 1
 * @param openTasks pending and processing tasks of its customer, at least 1
 */
public record KeyLimits(int requestsASecond, int burst, int openTasks) {
    public static final KeyLimits DEFAULT = new KeyLimits(20, 100, 1_000);

    public KeyLimits {
        if (requestsASecond < 1 || burst < 1 || openTasks < 1) {
            throw new IllegalArgumentException("limits are at least 1");
        }
    }
}
