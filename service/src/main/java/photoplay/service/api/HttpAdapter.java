package photoplay.service.api;

import io.helidon.common.buffers.DataReader;
import io.helidon.http.BadRequestException;
import io.helidon.http.DirectHandler;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.http.RequestException;
import io.helidon.http.Status;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.DirectHandlers;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.helidon.webserver.http1.Http1Config;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import photoplay.service.account.Secrets;

/** Puts routes on the HTTP server; the only place that knows it. */
public final class HttpAdapter implements AutoCloseable {
    private static final int CONNECTIONS = 4_000;
    private static final int CALLS = 2_000;
    private static final int HEADERS = 16 * 1024;
    private static final Duration IDLE = Duration.ofMinutes(2);
    private static final Duration STALLED = Duration.ofSeconds(30);
    private static final Duration GRACE = Duration.ofSeconds(10);
    private static final int KIBI = 1024;
    private static final int SMALL_BODY = 64 * KIBI;
    private static final int BODIES_KIB = 40 * KIBI;
    private static final Duration BODY_BASE = Duration.ofSeconds(20);
    /** Bytes a second of the slowest sender who is waited for. */
    private static final int SLOWEST = 128 * KIBI;

    private static final HeaderName REQUEST_ID = HeaderNames.create("X-Request-Id");

    private final WebServer server;
    private final Answers answers;
    private final Pages pages;
    private final Semaphore bodies = new Semaphore(BODIES_KIB);

    private HttpAdapter(String host, int port, List<Route> routes, Answers answers, Pages pages) {
        this.answers = answers;
        this.pages = pages;
        server = WebServer.builder()
                .host(host)
                .port(port)
                .maxTcpConnections(CONNECTIONS)
                .maxConcurrentRequests(CALLS)
                .idleConnectionTimeout(IDLE)
                .connectionOptions(options -> options.readTimeout(STALLED).tcpNoDelay(true))
                .maxPayloadSize(Generations.LARGEST_BODY + KIBI)
                .directHandlers(unparsed())
                .shutdownGracePeriod(GRACE)
                .shutdownHook(false)
                .addProtocol(Http1Config.builder()
                        .maxHeadersSize(HEADERS)
                        .maxPrologueLength(HEADERS)
                        .build())
                .routing(routing -> routes(routing, routes))
                .build()
                .start();
    }

    static HttpAdapter start(String host, int port, List<Route> routes, Answers answers, Pages pages) {
        return new HttpAdapter(host, port, routes, answers, pages);
    }

    public int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.stop();
    }

    private void routes(HttpRouting.Builder routing, List<Route> routes) {
        for (var route : routes) {
            routing.route(
                    Method.create(route.method()),
                    route.path(),
                    (request, response) -> serve(route, request, response));
        }
        routes.stream().map(Route::path).distinct().forEach(path -> {
            var methods = new TreeSet<String>();
            routes.stream()
                    .filter(route -> route.path().equals(path))
                    .map(Route::method)
                    .forEach(methods::add);
            var guard = routes.stream()
                    .filter(route -> route.path().equals(path))
                    .findFirst()
                    .orElseThrow()
                    .guard();
            routing.any(path, (request, response) -> refuse(guard, wrongMethod(methods), request, response));
        });
        routing.any(this::page);
        routing.error(
                BadRequestException.class,
                (request, response, bad) ->
                        refuse(guardOf(request), Rejection.of(Fault.INVALID, "bad request"), request, response));
    }

    /** Answers to what the server itself refuses before a route sees it, in the resellers' shape. */
    private static DirectHandlers unparsed() {
        var handlers = DirectHandlers.builder();
        for (var event : DirectHandler.EventType.values()) {
            handlers.addHandler(event, (request, type, given, headers, message) -> {
                // No request could be made of the bytes: the server blames itself, but it is the sender's doing.
                var status = request.method().isEmpty() ? Status.BAD_REQUEST_400 : given;
                var envelope = Json.object().put("code", status.code()).put("msg", status.reasonPhrase());
                headers.set(HeaderNames.CONTENT_TYPE, "application/json");
                return DirectHandler.TransportResponse.builder()
                        .status(status)
                        .headers(headers)
                        .keepAlive(false)
                        .entity(Json.bytes(envelope.putNull("data")))
                        .build();
            });
        }
        return handlers.build();
    }

    private static Rejection wrongMethod(Set<String> methods) {
        var allowed = String.join(", ", methods);
        return Rejection.of(Fault.WRONG_METHOD, "this path takes " + allowed).adding(Map.of("Allow", allowed));
    }

    private void page(ServerRequest request, ServerResponse response) {
        var method = request.prologue().method();
        var page = method.equals(Method.GET) || method.equals(Method.HEAD)
                ? pages.at(request.path().path())
                : Optional.<Pages.Page>empty();
        if (page.isPresent()) {
            var content = page.get().bytes();
            var reply = Reply.stream(200, page.get().type(), content.length, Map.of(), out -> out.write(content));
            send(reply, call(request, Secrets.random(20)), request, response);
        } else {
            refuse(guardOf(request), Rejection.of(Fault.NOT_FOUND, "no such path"), request, response);
        }
    }

    private static Route.Guard guardOf(ServerRequest request) {
        return request.path().path().startsWith("/v1/") ? Route.Guard.KLING : Route.Guard.RESELLER;
    }

    private void refuse(Route.Guard guard, Rejection rejection, ServerRequest request, ServerResponse response) {
        var call = call(request, Secrets.random(20));
        send(Answers.shown(guard, call, rejection), call, request, response);
    }

    private void serve(Route route, ServerRequest request, ServerResponse response) {
        try (var intake = new Intake(request)) {
            var call = call(request, Secrets.random(20), intake::body);
            send(answers.to(route, call), call, request, response);
        }
    }

    private static Call call(ServerRequest request, String requestId) {
        return call(request, requestId, _ -> new byte[0]);
    }

    private static Call call(ServerRequest request, String requestId, IntFunction<byte[]> body) {
        var parameters = request.path().pathParameters();
        var query = request.query();
        var headers = request.headers();
        return new Call(
                request.prologue().method().text(),
                request.path().path(),
                requestId,
                name -> parameters.contains(name) ? Optional.of(parameters.get(name)) : Optional.empty(),
                name -> query.contains(name) ? Optional.of(query.get(name)) : Optional.empty(),
                name -> headers.value(HeaderNames.create(name)),
                body);
    }

    /**
     * Takes in one body. Memory for a large one is reserved only when a handler asks for it, so for known callers, and given
     * back when the answer is sent: many at once cannot exhaust the heap. A body that drips ends.
     */
    private final class Intake implements AutoCloseable {
        private final ServerRequest request;
        private int reserved;

        Intake(ServerRequest request) {
            this.request = request;
        }

        byte[] body(int most) {
            boolean chunked = request.headers().contains(HeaderNames.TRANSFER_ENCODING);
            long length = request.headers().contentLength().orElse(chunked ? most : 0);
            if (length > most) {
                throw tooLarge(most);
            }
            if (!request.content().hasEntity()) {
                return new byte[0];
            }
            reserve(length);
            long deadline = System.nanoTime() + BODY_BASE.toNanos() + length * 1_000_000_000L / SLOWEST;
            try (var in = request.content().inputStream()) {
                return read(in, most, deadline);
            } catch (IOException
                    | UncheckedIOException
                    | IllegalArgumentException
                    | RequestException
                    | DataReader.InsufficientDataAvailableException broken) {
                // What the server throws for malformed, oversized and unfinished bodies; where the next call begins is
                // lost.
                throw unfinished("could not be read");
            }
        }

        private void reserve(long length) {
            int wanted = length <= SMALL_BODY ? 0 : (int) (length / KIBI);
            try {
                if (!bodies.tryAcquire(wanted, 10, TimeUnit.SECONDS)) {
                    throw Rejection.later(Fault.UNAVAILABLE, "too many large uploads at once", Duration.ofSeconds(3));
                }
                reserved = wanted;
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                throw Rejection.later(Fault.UNAVAILABLE, "the server stops", Duration.ofSeconds(3));
            }
        }

        private static byte[] read(InputStream in, int most, long deadline) throws IOException {
            var bytes = new ByteArrayOutputStream();
            var piece = new byte[16 * KIBI];
            for (int count = in.read(piece); count >= 0; count = in.read(piece)) {
                if (bytes.size() + count > most) {
                    throw tooLarge(most);
                }
                if (System.nanoTime() > deadline) {
                    throw unfinished("came too slowly");
                }
                bytes.write(piece, 0, count);
            }
            return bytes.toByteArray();
        }

        private static Rejection unfinished(String how) {
            return Rejection.field("body", how).adding(Map.of("Connection", "close"));
        }

        @Override
        public void close() {
            bodies.release(reserved);
        }
    }

    private static Rejection tooLarge(int most) {
        return Rejection.with(
                Fault.TOO_LARGE,
                "the body is too large: at most " + most + " bytes",
                Json.object().put("limit", most));
    }

    private static void send(Reply reply, Call call, ServerRequest request, ServerResponse response) {
        response.status(Status.create(reply.status()));
        response.header(HeaderNames.CONTENT_TYPE, reply.type());
        response.header(REQUEST_ID, call.requestId());
        response.header(HeaderNames.create("X-Content-Type-Options"), "nosniff");
        reply.headers().forEach((name, value) -> response.header(HeaderNames.create(name), value));
        boolean head = request.prologue().method().equals(Method.HEAD);
        switch (reply.content()) {
            case Reply.Content.Whole(var bytes) -> response.send(bytes);
            case Reply.Content.Stream(long length, var writer) -> {
                if (length >= 0) {
                    response.contentLength(length);
                }
                if (head || reply.status() == 304) {
                    response.send();
                } else {
                    stream(writer, response);
                }
            }
        }
    }

    private static void stream(Reply.Writer writer, ServerResponse response) {
        try (var out = response.outputStream()) {
            writer.to(out);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
