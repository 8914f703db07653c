package elsewhere;

/** Breaks a boundary, so that the test of the boundaries is seen to fail. */
public final class ReadsTheEnvironment {
    private ReadsTheEnvironment() {}

    public static String home() {
        return System.getenv("HOME");
    }
}
