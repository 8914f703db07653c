package photoplay.service.outbound;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.DefaultHttpClientConnectionOperator;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.config.RegistryBuilder;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.pool.PoolReusePolicy;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * The one client for URLs of customers. It connects to admitted addresses only, checked on the addresses connected to
 * and on every redirect; knows no proxy, cookies, credentials or compression; and ends every call at its deadline, also
 * when the peer drips. Calls block; make each on a virtual thread of its own. Safe for use by many threads.
 */
public final class OutboundClient implements AutoCloseable {
    private static final int MAX_HEADER_LINE = 8192;
    private static final int MAX_HEADERS = 100;
    private static final int MAX_CONNECTIONS = 2048;
    /** Many customers' receivers may live on one host, and one that does not answer must leave room to the others. */
    private static final int MAX_CONNECTIONS_PER_HOST = 1024;

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration LONGEST_CONNECTION = Duration.ofMinutes(1);

    private final GuardedNames names;
    private final CloseableHttpClient http;
    private final InstantSource clock;
    private final ScheduledThreadPoolExecutor deadlines = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("outbound-deadline").factory());

    public OutboundClient(AddressRule rule) {
        this(rule, Names.system(), new SystemTls(), Clock.systemUTC());
    }

    /** @param clock tells only what a date in {@code Retry-After} means; deadlines run in real time */
    public OutboundClient(AddressRule rule, Names names, SSLContext trust, InstantSource clock) {
        this(rule, names, new DefaultClientTlsStrategy(trust), clock);
    }

    private OutboundClient(AddressRule rule, Names names, TlsSocketStrategy tls, InstantSource clock) {
        this.names = new GuardedNames(rule, names);
        this.clock = clock;
        deadlines.setRemoveOnCancelPolicy(true);
        var syntax = Http1Config.custom()
                .setMaxLineLength(MAX_HEADER_LINE)
                .setMaxHeaderCount(MAX_HEADERS)
                .setMaxEmptyLineCount(1)
                .build();
        var connections = new PoolingHttpClientConnectionManager(
                new DefaultHttpClientConnectionOperator(
                        _ -> new GuardedSocket(rule),
                        null,
                        this.names,
                        RegistryBuilder.<TlsSocketStrategy>create()
                                .register("https", tls)
                                .build()),
                PoolConcurrencyPolicy.LAX,
                PoolReusePolicy.LIFO,
                null,
                ManagedHttpClientConnectionFactory.builder().http1Config(syntax).build());
        connections.setMaxTotal(MAX_CONNECTIONS);
        connections.setDefaultMaxPerRoute(MAX_CONNECTIONS_PER_HOST);
        connections.setDefaultSocketConfig(SocketConfig.custom()
                .setSoTimeout(Timeout.of(Limits.PICTURE.overall()))
                .build());
        connections.setDefaultConnectionConfig(ConnectionConfig.custom()
                .setConnectTimeout(Timeout.of(CONNECT))
                .setTimeToLive(TimeValue.of(LONGEST_CONNECTION))
                .setValidateAfterInactivity(TimeValue.ofMilliseconds(100))
                .build());
        http = HttpClientBuilder.create()
                .setConnectionManager(connections)
                .setUserAgent("Photoplay")
                .disableCookieManagement()
                .disableAuthCaching()
                .disableAutomaticRetries()
                .disableContentCompression()
                .disableConnectionState()
                .disableRedirectHandling()
                .build();
    }

    /**
     * Gets a picture: the body of a 200, as sent (never decompressed), at most {@link Limits#bytes} long.
     *
     * @throws RefusedException if a rule refuses the URL, a redirect or the answer, or the call fails
     */
    public byte[] fetch(CustomerUrl url, Limits limits) throws RefusedException {
        var call = new Call(limits);
        var at = url;
        for (var hop = 0; ; hop++) {
            var request = new HttpUriRequestBase("GET", at.uri());
            request.setHeader("Accept", "image/jpeg, image/png, image/webp");
            request.setHeader("Accept-Encoding", "identity");
            switch (call.exchange(at, request, response -> picture(response, limits))) {
                case Hop.Body(byte[] bytes) -> {
                    return bytes;
                }
                case Hop.Redirect(String location) -> {
                    if (hop == limits.redirects()) {
                        throw new RefusedException(
                                new Refusal.BadRedirect("More than " + limits.redirects() + " redirects."));
                    }
                    at = at.redirectedTo(location);
                }
            }
        }
    }

    /**
     * Posts a body, following no redirect. Any HTTP answer is an {@link Answer}.
     *
     * @param headers names and values; {@code Content-Type} belongs here
     * @throws RefusedException if a rule refuses the URL, or there is no answer in time
     */
    public Answer post(CustomerUrl url, Map<String, String> headers, byte[] body, Limits limits)
            throws RefusedException {
        var call = new Call(limits);
        var request = new HttpUriRequestBase("POST", url.uri());
        request.setHeader("Accept-Encoding", "identity");
        headers.forEach(request::setHeader);
        request.setEntity(new ByteArrayEntity(body, null));
        return call.exchange(url, request, response -> {
            var retryAfter = RetryAfter.read(header(response, "Retry-After"), clock.instant());
            var first = read(response, limits.bytes());
            return new Answer(response.getCode(), first.bytes(), retryAfter, call.elapsed());
        });
    }

    @Override
    public void close() {
        deadlines.shutdownNow();
        names.close();
        try {
            http.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Hop picture(ClassicHttpResponse response, Limits limits) throws IOException {
        var status = response.getCode();
        if (isRedirect(status)) {
            return new Hop.Redirect(header(response, "Location"));
        }
        if (status != 200) {
            throw new RefusedException(new Refusal.BadStatus(status));
        }
        var entity = response.getEntity();
        if (entity != null && entity.getContentLength() > limits.bytes()) {
            throw new RefusedException(new Refusal.TooLarge(limits.bytes()));
        }
        var body = read(response, limits.bytes());
        if (!body.whole()) {
            throw new RefusedException(new Refusal.TooLarge(limits.bytes()));
        }
        return new Hop.Body(body.bytes());
    }

    private static boolean isRedirect(int status) {
        return switch (status) {
            case 301, 302, 303, 307, 308 -> true;
            default -> false;
        };
    }

    private static String header(ClassicHttpResponse response, String name) {
        Header first = response.getFirstHeader(name);
        return first == null ? "" : first.getValue();
    }

    /** Reads at most {@code most} bytes; grows with what arrives, not with what is announced. */
    private static Read read(ClassicHttpResponse response, int most) throws IOException {
        var entity = response.getEntity();
        if (entity == null) {
            return new Read(new byte[0], true);
        }
        InputStream in = entity.getContent();
        var bytes = new ByteArrayOutputStream();
        var buffer = new byte[8192];
        int count;
        while ((count = in.read(buffer)) >= 0) {
            var room = most - bytes.size();
            bytes.write(buffer, 0, Math.min(count, room));
            if (count > room) {
                return new Read(bytes.toByteArray(), false);
            }
        }
        return new Read(bytes.toByteArray(), true);
    }

    private record Read(byte[] bytes, boolean whole) {}

    private sealed interface Hop {
        record Body(byte[] bytes) implements Hop {}

        record Redirect(String location) implements Hop {}
    }

    @FunctionalInterface
    private interface Reader<T> {
        T read(ClassicHttpResponse response) throws IOException;
    }

    /** One call with its deadline, over one or more exchanges. */
    private final class Call {
        private final Limits limits;
        private final long began = System.nanoTime();
        private final AtomicBoolean late = new AtomicBoolean();

        Call(Limits limits) {
            this.limits = limits;
        }

        Duration elapsed() {
            return Duration.ofNanos(System.nanoTime() - began);
        }

        <T> T exchange(CustomerUrl url, HttpUriRequestBase request, Reader<T> reader) throws RefusedException {
            var deadline = began + limits.overall().toNanos();
            var remaining = deadline - System.nanoTime();
            if (remaining <= 0) {
                throw new RefusedException(new Refusal.TooSlow(limits.overall()));
            }
            // The alarm below ends the call; these two are only behind it.
            var longer = Timeout.of(limits.overall().plusSeconds(1));
            request.setConfig(RequestConfig.custom()
                    .setConnectionRequestTimeout(longer)
                    .setResponseTimeout(longer)
                    .setProtocolUpgradeEnabled(false)
                    .build());
            var alarm = deadlines.schedule(
                    () -> {
                        late.set(true);
                        request.cancel();
                    },
                    remaining,
                    TimeUnit.NANOSECONDS);
            try {
                return ScopedValue.where(GuardedNames.DEADLINE, deadline).call(() -> run(url, request, reader));
            } catch (RefusedException e) {
                throw e;
            } catch (IOException e) {
                throw new RefusedException(refusal(url, e), e);
            } catch (IllegalStateException e) {
                // The library's answer to a cancel that falls between leasing a connection and connecting it.
                if (late.get()) {
                    throw new RefusedException(new Refusal.TooSlow(limits.overall()), e);
                }
                throw e;
            } finally {
                alarm.cancel(false);
            }
        }

        private <T> T run(CustomerUrl url, HttpUriRequestBase request, Reader<T> reader) throws IOException {
            var target = new HttpHost(url.scheme(), url.host(), url.port());
            var response = http.executeOpen(target, request, HttpClientContext.create());
            try {
                return reader.read(response);
            } finally {
                // Closing the response instead would read an unwanted body to its end. A connection whose answer was
                // read whole is back in the pool by now and stays open.
                request.cancel();
            }
        }

        private Refusal refusal(CustomerUrl url, IOException e) {
            if (late.get() || elapsed().compareTo(limits.overall()) >= 0) {
                return new Refusal.TooSlow(limits.overall());
            }
            return switch (e) {
                case UnknownHostException _ -> new Refusal.NoPublicAddress(url.host());
                case SSLException _ -> new Refusal.NoTrust(url.host());
                case ConnectException _, NoRouteToHostException _ -> new Refusal.Unreachable(url.host());
                case SocketTimeoutException _ -> new Refusal.Unreachable(url.host());
                default -> new Refusal.BadAnswer();
            };
        }
    }
}
