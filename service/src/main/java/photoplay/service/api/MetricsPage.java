package photoplay.service.api;

/** Text in Prometheus' exposition format. */
final class MetricsPage {
    private final StringBuilder text = new StringBuilder();

    void head(String name, String type, String help) {
        text.append("# HELP ").append(name).append(' ').append(help).append('\n');
        text.append("# TYPE ").append(name).append(' ').append(type).append('\n');
    }

    void line(String series, long value) {
        text.append(series).append(' ').append(value).append('\n');
    }

    void line(String series, double value) {
        text.append(series).append(' ').append(value).append('\n');
    }

    void gauge(String name, String help, long value) {
        head(name, "gauge", help);
        line(name, value);
    }

    void gauge(String name, String help, double value) {
        head(name, "gauge", help);
        line(name, value);
    }

    String text() {
        return text.toString();
    }
}
