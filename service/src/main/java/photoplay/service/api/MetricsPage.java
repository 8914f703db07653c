package photoplay.service.api;

/** Text in Prometheus' exposition format. */
final class MetricsPage {
    private final StringBuilder text = new StringBuilder();

    void head(String name, String type, String help) {
        text.append("# HELP ").append(name).append(' ').append(help).append('\n');
        text.append("# TYPE ").append(name).append(' ').append(type).append('\n');
    }

    void line(String series, double value) {
        text.append(series).append(' ').append(number(value)).append('\n');
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    void gauge(String name, String help, double value) {
        head(name, "gauge", help);
        line(name, value);
    }

    String text() {
        return text.toString();
    }
}
