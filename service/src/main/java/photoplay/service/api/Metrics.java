package photoplay.service.api;

import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts the calls of this process. */
final class Metrics {
    private static final double[] BOUNDS = {0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10};
    private final Map<String, LongAdder> calls = new ConcurrentSkipListMap<>();
    private final LongAdder[] buckets = new LongAdder[BOUNDS.length + 1];
    private final LongAdder nanos = new LongAdder();

    Metrics() {
        for (int i = 0; i < buckets.length; i++) {
            buckets[i] = new LongAdder();
        }
    }

    /**
     * @param path the route's path, with its parameters in braces
     */
    void count(String method, String path, int status, long took) {
        var series = "{method=\"" + method + "\",path=\"" + path + "\",status=\"" + status + "\"}";
        calls.computeIfAbsent(series, _ -> new LongAdder()).increment();
        int bucket = 0;
        while (bucket < BOUNDS.length && took > BOUNDS[bucket] * 1e9) {
            bucket++;
        }
        buckets[bucket].increment();
        nanos.add(took);
    }

    void write(MetricsPage page) {
        page.head("photoplay_http_requests_total", "counter", "HTTP calls answered by this process.");
        calls.forEach((series, count) -> page.line("photoplay_http_requests_total" + series, count.sum()));
        page.head("photoplay_http_seconds", "histogram", "Time to answer HTTP calls.");
        long sum = 0;
        for (int i = 0; i < buckets.length; i++) {
            sum += buckets[i].sum();
            var bound = i < BOUNDS.length ? Double.toString(BOUNDS[i]) : "+Inf";
            page.line("photoplay_http_seconds_bucket{le=\"" + bound + "\"}", sum);
        }
        page.line("photoplay_http_seconds_sum", nanos.sum() / 1e9);
        page.line("photoplay_http_seconds_count", sum);
    }
}
