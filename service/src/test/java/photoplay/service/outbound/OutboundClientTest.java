package photoplay.service.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import photoplay.service.outbound.ScriptedServer.Script;

/**
 * Peers that misbehave. 127.0.0.2 stands for the public internet (the operator allows it), every other loopback address
 * for what must never be reached.
 */
@Timeout(30)
final class OutboundClientTest {
    private static final String PUBLIC = "127.0.0.2";
    private static final String PRIVATE = "127.0.0.1";
    private static final Limits SHORT = new Limits(Duration.ofMillis(400), 64 * 1024, 3);
    private static final Limits ROOMY = new Limits(Duration.ofSeconds(20), 64 * 1024, 3);
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final AddressRule RULE = new AddressRule(Networks.parse(PUBLIC));
    private static final byte[] BODY = "{\"state\":\"completed\"}".getBytes(StandardCharsets.UTF_8);
    private static final Map<String, String> JSON = Map.of("Content-Type", "application/json");

    private final List<AutoCloseable> opened = new ArrayList<>();

    @AfterEach
    void closeAll() throws Exception {
        for (var thing : opened.reversed()) {
            thing.close();
        }
    }

    // --- many calls to one host

    /** As on a host that serves the receivers of many customers. */
    @Test
    void aHundredCallsWithoutAnAnswerDelayNoneToTheSameHost() throws Exception {
        var waiting = new CountDownLatch(100);
        var server = serving(exchange -> {
            if (exchange.request().startsWith("POST /dead ")) {
                waiting.countDown();
                exchange.hold();
            }
            exchange.say(answer("200 OK", "taken"));
        });
        var client = client();
        var dead = new ArrayList<Thread>();
        for (int i = 0; i < 100; i++) {
            dead.add(Thread.ofVirtual()
                    .start(() -> assertThatThrownBy(() -> client.post(url(server, "/dead"), JSON, BODY, ROOMY))
                            .isInstanceOf(RefusedException.class)));
        }
        waiting.await();
        assertThat(client.post(url(server, "/well"), JSON, BODY, ROOMY.within(Duration.ofSeconds(5)))
                        .status())
                .isEqualTo(200);
        server.close();
        for (var thread : dead) {
            thread.join();
        }
    }

    // --- fetching what is well-behaved

    @Test
    void fetchesAPictureAndSaysLittle() throws Exception {
        var server = serving(ok("picture"));
        assertThat(client().fetch(url(server, "/a%20b.jpg?x=1"), ROOMY)).isEqualTo(latin1("picture"));
        assertThat(server.requests()).singleElement().satisfies(request -> {
            assertThat(request).startsWith("GET /a%20b.jpg?x=1 HTTP/1.1\r\n");
            assertThat(headerNames(request))
                    .containsExactlyInAnyOrder("accept", "accept-encoding", "host", "connection", "user-agent");
            assertThat(request).contains("Host: " + PUBLIC + ":" + server.port(), "Accept-Encoding: identity");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "//a",
                "///",
                "/a//b",
                "/?",
                "/??",
                "/a;b=c",
                "/%2523",
                "/a/../b",
                "/%00",
                "/%2e%2e/",
                "/@x",
                "/http://127.0.0.1/",
                "/?u=http://127.0.0.1/#",
                "/:80",
                "/%5B%5D",
                "/*",
            })
    void asksForTheVeryTarget(String target) throws Exception {
        var server = serving(ok("picture"));
        var url = url(server, target);
        assertThat(client().fetch(url, ROOMY)).isEqualTo(latin1("picture"));
        assertThat(server.requests().getFirst()).startsWith("GET " + url.target() + " HTTP/1.1\r\n");
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void followsRedirects(int status) throws Exception {
        var last = serving(ok("picture"));
        var first = serving(redirect(status, url(last, "/there").toString()));
        assertThat(client().fetch(url(first, "/"), ROOMY)).isEqualTo(latin1("picture"));
        assertThat(last.requests().getFirst()).startsWith("GET /there ");
    }

    @Test
    void followsThreeRedirectsAndNoFourth() throws Exception {
        var server = serving(exchange -> {
            for (var request = exchange.request(); !request.isEmpty(); request = exchange.request()) {
                var left = Integer.parseInt(request.substring(5, 6));
                exchange.say(left == 0 ? answer("200 OK", "picture") : redirection(302, "/" + (left - 1)));
            }
        });
        assertThat(client().fetch(url(server, "/3"), ROOMY)).isEqualTo(latin1("picture"));
        assertRefused(Refusal.BadRedirect.class, () -> client().fetch(url(server, "/4"), ROOMY));
        assertThat(server.requests()).hasSize(8);
    }

    @Test
    void aRedirectLoopEnds() throws Exception {
        var server = serving(redirect(302, "/again"));
        assertRefused(Refusal.BadRedirect.class, () -> client().fetch(url(server, "/"), ROOMY));
        assertThat(server.requests()).hasSize(4);
    }

    @Test
    void carriesNoCookiesAndNoCredentials() throws Exception {
        var server = serving(exchange -> {
            while (!exchange.request().isEmpty()) {
                exchange.say("HTTP/1.1 302 Found\r\nSet-Cookie: a=b\r\nLocation: /x\r\nContent-Length: 0\r\n\r\n");
            }
        });
        assertRefused(Refusal.BadRedirect.class, () -> client().fetch(url(server, "/"), ROOMY));
        var demanding = serving("HTTP/1.1 401 No\r\nWWW-Authenticate: Basic realm=\"x\"\r\nContent-Length: 0\r\n\r\n");
        assertRefused(Refusal.BadStatus.class, () -> client().fetch(url(demanding, "/"), ROOMY));
        assertThat(server.requests()).noneMatch(request -> request.contains("Cookie"));
        assertThat(demanding.requests()).singleElement().asString().doesNotContain("Authorization");
    }

    // --- redirects and names that lead inside

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void noRedirectLeadsInside(int status) throws Exception {
        var inside = trap();
        var server = serving(redirect(status, "http://" + PRIVATE + ":" + inside.port() + "/"));
        assertRefused(Refusal.NoPublicAddress.class, () -> client().fetch(url(server, "/"), ROOMY));
        assertThat(inside.accepted()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "gopher://127.0.0.1/",
                "http://127.1/",
                "http://2130706433/",
                "http://0x7f.1/",
                "",
                "http://a@127.0.0.1/",
                "jar:http://x.example/a!/b",
                "http://[::1%25lo]/",
                "http://127.0.0.1:22/",
                "//0/",
            })
    void noRedirectLeadsElsewhere(String location) throws Exception {
        var server = serving(redirect(302, location));
        assertRefused(Refusal.BadRedirect.class, () -> client().fetch(url(server, "/"), ROOMY));
    }

    @Test
    void aRebindingNameIsCheckedAtEveryConnection() throws Exception {
        var inside = new ScriptedServer(PRIVATE, 0, close());
        opened.add(inside);
        // The same port outside and inside, or the test would prove nothing.
        var outside = new ScriptedServer(PUBLIC, inside.port(), exchange -> {
            exchange.request();
            exchange.say("HTTP/1.1 302 Found\r\nLocation: /again\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        });
        opened.add(outside);
        var answers = new ArrayDeque<>(List.of(PUBLIC, PRIVATE));
        var client = client(_ -> List.of(InetAddress.ofLiteral(answers.removeFirst())));
        var url = CustomerUrl.parse("http://rebind.example:" + inside.port() + "/");
        assertRefused(Refusal.NoPublicAddress.class, () -> client.fetch(url, ROOMY));
        assertThat(answers).isEmpty();
        assertThat(outside.accepted()).isOne();
        assertThat(inside.accepted()).isZero();
    }

    static Stream<List<String>> mixedAnswers() {
        return Stream.of(
                List.of(PUBLIC, PRIVATE),
                List.of(PRIVATE, PUBLIC),
                List.of(PUBLIC, "::1"),
                List.of("8.8.8.8", "10.0.0.1"),
                List.of("8.8.8.8", "fd00::1"),
                List.of("2606:4700:4700::1111", "169.254.169.254"),
                Stream.concat(IntStream.range(0, 499).mapToObj(_ -> PUBLIC), Stream.of(PRIVATE))
                        .toList(),
                List.of());
    }

    @ParameterizedTest
    @MethodSource("mixedAnswers")
    void oneClosedAnswerClosesTheName(List<String> answers) throws Exception {
        var inside = trap();
        var client = client(_ -> answers.stream().map(InetAddress::ofLiteral).toList());
        var url = CustomerUrl.parse("http://mixed.example:" + inside.port() + "/");
        assertRefused(Refusal.NoPublicAddress.class, () -> client.fetch(url, ROOMY));
        assertRefused(Refusal.NoPublicAddress.class, () -> client.post(url, JSON, BODY, Limits.CALLBACK));
        assertThat(inside.accepted()).isZero();
    }

    @Test
    void fiveHundredOpenAnswersAreFine() throws Exception {
        var server = serving(ok("picture"));
        var client = client(_ -> IntStream.range(0, 500)
                .mapToObj(_ -> InetAddress.ofLiteral(PUBLIC))
                .toList());
        var url = CustomerUrl.parse("http://many.example:" + server.port() + "/");
        assertThat(client.fetch(url, ROOMY)).isEqualTo(latin1("picture"));
        assertThat(server.requests().getFirst()).contains("Host: many.example:" + server.port());
    }

    @Test
    void anUnknownNameLooksLikeAClosedOne() throws Exception {
        var unknown = client(name -> {
            throw new UnknownHostException(name);
        });
        var closed = client(_ -> List.of(InetAddress.ofLiteral("10.0.0.1")));
        var url = CustomerUrl.parse("http://db.corp.example/");
        var first = catchThrowableOfType(RefusedException.class, () -> unknown.fetch(url, ROOMY));
        var second = catchThrowableOfType(RefusedException.class, () -> closed.fetch(url, ROOMY));
        assertThat(first.refusal()).isEqualTo(second.refusal());
        assertThat(second.getMessage()).doesNotContain("10.0.0.1");
        assertThat(second).rootCause().hasMessageContaining("10.0.0.1");
    }

    @Test
    void aStallingNameServerDoesNotOutlastTheDeadline() throws Exception {
        var never = new CountDownLatch(1);
        opened.add(never::countDown);
        var client = client(name -> {
            try {
                never.await();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
            throw new UnknownHostException(name);
        });
        assertSlow(() -> client.fetch(CustomerUrl.parse("http://stall.example/"), SHORT));
    }

    // --- slow, endless and lying peers

    static Stream<Script> slow() {
        return Stream.of(
                named("says nothing", exchange -> {
                    exchange.request();
                    exchange.hold();
                }),
                named("stops in the status line", exchange -> {
                    exchange.request();
                    exchange.say("HTTP/1.1 20").hold();
                }),
                named("stops in the headers", exchange -> {
                    exchange.request();
                    exchange.say("HTTP/1.1 200 OK\r\nX-A: b\r\n").hold();
                }),
                named("stops in the body", exchange -> {
                    exchange.request();
                    exchange.say("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc")
                            .hold();
                }),
                named("drips headers", exchange -> {
                    exchange.request();
                    exchange.say("HTTP/1.1 200 OK\r\nX-Drip: ");
                    drip(exchange);
                }),
                named("drips a counted body", exchange -> {
                    exchange.request();
                    exchange.say("HTTP/1.1 200 OK\r\nContent-Length: 60000\r\n\r\n");
                    drip(exchange);
                }),
                named("drips a body to the end of the connection", exchange -> {
                    exchange.request();
                    exchange.say("HTTP/1.1 200 OK\r\n\r\n");
                    drip(exchange);
                }),
                named("drips chunks", exchange -> {
                    exchange.request();
                    exchange.say("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
                    while (true) {
                        exchange.say("1\r\nx\r\n");
                        LockSupport.parkNanos(10_000_000);
                    }
                }),
                named("drips trailers", exchange -> {
                    exchange.request();
                    exchange.say("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\nX-Trailer: ");
                    drip(exchange);
                }),
                named("continues for ever", exchange -> {
                    exchange.request();
                    while (true) {
                        exchange.say("HTTP/1.1 103 Early Hints\r\n\r\n");
                        LockSupport.parkNanos(10_000_000);
                    }
                }),
                named("never reads", ScriptedServer.Exchange::hold));
    }

    @ParameterizedTest
    @MethodSource("slow")
    void slowPeersEndAtTheDeadline(Script script) throws Exception {
        var server = serving(script);
        assertSlow(() -> client().fetch(url(server, "/"), SHORT));
        assertSlow(() -> client().post(url(server, "/"), JSON, BODY, SHORT));
    }

    @Test
    void slowRedirectsShareOneDeadline() throws Exception {
        var server = serving(exchange -> {
            while (!exchange.request().isEmpty()) {
                LockSupport.parkNanos(150_000_000);
                exchange.say(redirection(302, "/"));
            }
        });
        assertSlow(() -> client().fetch(url(server, "/"), SHORT));
        assertThat(server.requests()).hasSizeBetween(2, 3);
    }

    @Test
    void aPeerThatDoesNotAcceptEndsAtTheDeadline() throws Exception {
        try (var full = new ServerSocket(0, 1, InetAddress.ofLiteral(PUBLIC))) {
            var waiting = new ArrayList<Socket>();
            try {
                fill(full, waiting);
                var url = CustomerUrl.parse("http://" + PUBLIC + ":" + full.getLocalPort() + "/");
                assertSlow(() -> client().fetch(url, SHORT));
                var many = CustomerUrl.parse("http://many.example:" + full.getLocalPort() + "/");
                var client = client(_ -> IntStream.range(0, 500)
                        .mapToObj(_ -> InetAddress.ofLiteral(PUBLIC))
                        .toList());
                assertSlow(() -> client.fetch(many, SHORT));
            } finally {
                for (var socket : waiting) {
                    socket.close();
                }
            }
        }
    }

    @Test
    void manyDeadReceiversDelayNobodyElse() throws Exception {
        var dead = serving(exchange -> exchange.hold());
        var alive = serving(ok("fine"));
        var client = client();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var stuck = new ArrayList<Future<?>>();
            for (var i = 0; i < 100; i++) {
                stuck.add(threads.submit(() -> assertSlow(() -> client.post(url(dead, "/"), JSON, BODY, SHORT))));
            }
            assertThat(client.post(url(alive, "/"), JSON, BODY, ROOMY).status()).isEqualTo(200);
            for (var call : stuck) {
                call.get();
            }
        }
    }

    static Stream<Script> endless() {
        var block = latin1("x".repeat(4096));
        return Stream.of(
                named("endless chunks", exchange -> {
                    exchange.request();
                    exchange.say("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
                    while (true) {
                        exchange.say("1000\r\n").say(block).say("\r\n");
                    }
                }),
                named("one endless chunk", exchange -> {
                    exchange.request();
                    exchange.say("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n7fffffffffffffff\r\n");
                    while (true) {
                        exchange.say(block);
                    }
                }),
                named("endless without length", exchange -> {
                    exchange.request();
                    exchange.say("HTTP/1.1 200 OK\r\n\r\n");
                    while (true) {
                        exchange.say(block);
                    }
                }),
                named("a huge length, and all of it", exchange -> {
                    exchange.request();
                    exchange.say("HTTP/1.1 200 OK\r\nContent-Length: 9223372036854775807\r\n\r\n");
                    while (true) {
                        exchange.say(block);
                    }
                }));
    }

    @ParameterizedTest
    @MethodSource("endless")
    void endlessBodiesAreCutAtTheCap(Script script) throws Exception {
        var server = serving(script);
        assertRefused(Refusal.TooLarge.class, () -> client().fetch(url(server, "/"), ROOMY));
        server.awaitClientLeft();
        // What the peer could push into the buffers of two sockets before it noticed.
        assertThat(server.sent()).isLessThan(16L * 1024 * 1024);
    }

    @ParameterizedTest
    @MethodSource("endless")
    void endlessAnswersToCallbacksAreCutToo(Script script) throws Exception {
        var server = serving(script);
        var answer = client().post(url(server, "/"), JSON, BODY, new Limits(Duration.ofSeconds(20), 1000, 0));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.firstBytes()).hasSize(1000).containsOnly('x');
        server.awaitClientLeft();
    }

    @Test
    void theCapIsExact() throws Exception {
        var limits = new Limits(Duration.ofSeconds(20), 1000, 0);
        for (var chunked : List.of(true, false)) {
            var exact = serving(chunked ? chunks("x".repeat(1000)) : ok("x".repeat(1000)));
            var over = serving(chunked ? chunks("x".repeat(1001)) : ok("x".repeat(1001)));
            assertThat(client().fetch(url(exact, "/"), limits)).hasSize(1000);
            assertRefused(Refusal.TooLarge.class, () -> client().fetch(url(over, "/"), limits));
        }
    }

    @Test
    void anAnnouncedExcessIsRefusedUnread() throws Exception {
        var server = serving(exchange -> {
            exchange.request();
            exchange.say("HTTP/1.1 200 OK\r\nContent-Length: 65537\r\n\r\n").hold();
        });
        assertRefused(Refusal.TooLarge.class, () -> client().fetch(url(server, "/"), ROOMY));
    }

    @Test
    void compressedBodiesStayCompressed() throws Exception {
        var bomb = gzip(new byte[50_000_000]);
        assertThat(bomb.length).isLessThan(SHORT.bytes());
        var server = serving(exchange -> {
            exchange.request();
            exchange.say("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: " + bomb.length + "\r\n\r\n")
                    .say(bomb)
                    .hold();
        });
        assertThat(client().fetch(url(server, "/"), ROOMY)).isEqualTo(bomb);
        var answer = client().post(url(server, "/"), JSON, BODY, Limits.CALLBACK);
        assertThat(answer.firstBytes()).isEqualTo(Arrays.copyOf(bomb, 1024));
    }

    static Stream<String> invalid() {
        return Stream.of(
                "",
                "\r\n\r\n\r\n\r\nHTTP/1.1 200 OK\r\n\r\n",
                "<html>HTTP/0.9</html>",
                "HTTP/1.1\r\n\r\n",
                "HTTP/1.1 abc OK\r\n\r\n",
                "HTTP/1.1 99 Low\r\n\r\n",
                "HTTP/9.9 200 OK\r\n\r\n",
                "ICY 200 OK\r\n\r\n",
                "SSH-2.0-OpenSSH_9.2\r\n",
                "220 mail.example ESMTP\r\n",
                "-ERR unknown command\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nshort",
                "HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\nhello",
                "HTTP/1.1 200 OK\r\nContent-Length: ten\r\n\r\nhello",
                "HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello!",
                "HTTP/1.1 200 OK\r\nContent-Length: 99999999999999999999\r\n\r\nhello",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nhello\r\n0\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n-5\r\nhello\r\n0\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhelloX\r\n0\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nffffffffffffffffffff\r\nhello",
                "HTTP/1.1 200 OK\r\nX-Long: " + "x".repeat(10_000) + "\r\n\r\n",
                "HTTP/1.1 200 OK\r\nX-Long: " + "x".repeat(1_000_000) + "\r\n\r\n",
                "HTTP/1.1 200 " + "x".repeat(10_000) + "\r\n\r\n",
                "HTTP/1.1 200 OK\r\n" + "X: y\r\n".repeat(101) + "\r\n",
                "HTTP/1.1 200 OK\r\n" + "X: y\r\n".repeat(100_000) + "\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5;" + "x".repeat(10_000)
                        + "\r\nhello\r\n0\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n" + "X: y\r\n".repeat(1000) + "\r\n");
    }

    @ParameterizedTest
    @MethodSource("invalid")
    void invalidAnswersAreRefused(String answer) throws Exception {
        var server = serving(exchange -> {
            exchange.request();
            exchange.say(answer);
        });
        assertRefused(Refusal.BadAnswer.class, () -> client().fetch(url(server, "/"), ROOMY));
    }

    @Test
    void aResetIsABadAnswer() throws Exception {
        var server = serving(exchange -> {
            exchange.request();
            exchange.say("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc");
            exchange.socket().setSoLinger(true, 0);
        });
        assertRefused(Refusal.BadAnswer.class, () -> client().fetch(url(server, "/"), ROOMY));
        assertRefused(Refusal.BadAnswer.class, () -> client().post(url(server, "/"), JSON, BODY, ROOMY));
    }

    @Test
    void aClosedPortIsUnreachable() throws Exception {
        var server = serving(ok(""));
        server.close();
        assertRefused(Refusal.Unreachable.class, () -> client().fetch(url(server, "/"), ROOMY));
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 202, 204, 206, 300, 304, 305, 306, 400, 401, 403, 404, 407, 410, 429, 500, 503, 599})
    void onlyA200HoldsAPicture(int status) throws Exception {
        var server = serving("HTTP/1.1 " + status + " X\r\nContent-Length: 0\r\n\r\n");
        var refused = catchThrowableOfType(RefusedException.class, () -> client().fetch(url(server, "/"), ROOMY));
        assertThat(refused.refusal()).isEqualTo(new Refusal.BadStatus(status));
        assertThat(refused.refusal().passing()).isEqualTo(status == 429 || status >= 500);
    }

    // --- posting callbacks

    @Test
    void postsTheBodyAsItIs() throws Exception {
        var server = serving(ok("thanks"));
        var answer = client().post(url(server, "/hook?key=1"), JSON, BODY, Limits.CALLBACK);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.accepted()).isTrue();
        assertThat(answer.firstBytes()).isEqualTo(latin1("thanks"));
        assertThat(answer.retryAfter()).isEmpty();
        assertThat(answer.took()).isPositive().isLessThan(Duration.ofSeconds(10));
        assertThat(server.requests())
                .singleElement()
                .asString()
                .startsWith("POST /hook?key=1 HTTP/1.1\r\n")
                .contains("Content-Type: application/json\r\n", "Content-Length: " + BODY.length + "\r\n")
                .endsWith("\r\n\r\n" + new String(BODY, StandardCharsets.UTF_8));
    }

    @Test
    void oneConnectionServesManyCallbacks() throws Exception {
        var server = serving(ok("thanks"));
        var client = client();
        for (var i = 0; i < 20; i++) {
            assertThat(client.post(url(server, "/"), JSON, BODY, Limits.CALLBACK)
                            .accepted())
                    .isTrue();
        }
        assertThat(server.requests()).hasSize(20);
        assertThat(server.accepted()).isOne();
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void callbacksFollowNoRedirect(int status) throws Exception {
        var elsewhere = serving(ok(""));
        var server = serving(redirect(status, url(elsewhere, "/").toString()));
        var answer = client().post(url(server, "/"), JSON, BODY, Limits.CALLBACK);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.accepted()).isFalse();
        assertThat(elsewhere.accepted()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "7, PT7S",
        "0, PT0S",
        "' 120 ', PT2M",
        "999999999, PT277777H46M39S",
        "9999999999,",
        "-1,",
        "1.5,",
        "soon,",
        "'',",
        "'Mon, 23 Nov 2026 12:00:30 GMT', PT30S",
        "'Mon, 23 Nov 2026 11:00:00 GMT', PT0S",
        "'Mon, 99 Nov 2026 11:00:00 GMT',",
    })
    void retryAfterIsUnderstood(String header, Duration expected) throws Exception {
        var server = serving("HTTP/1.1 429 Slow\r\nRetry-After: " + header + "\r\nContent-Length: 0\r\n\r\n");
        var answer = client().post(url(server, "/"), JSON, BODY, Limits.CALLBACK);
        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.retryAfter().orElse(null)).isEqualTo(expected);
    }

    @Test
    void aHalfClosedConnectionIsAnswered() throws Exception {
        var server = serving(exchange -> {
            exchange.request();
            exchange.say("HTTP/1.1 410 Gone\r\n\r\nbye");
            exchange.socket().shutdownOutput();
            exchange.hold();
        });
        var answer = client().post(url(server, "/"), JSON, BODY, Limits.CALLBACK);
        assertThat(answer.status()).isEqualTo(410);
        assertThat(answer.firstBytes()).isEqualTo(latin1("bye"));
    }

    @Test
    void headersCannotBeSmuggled() throws Exception {
        var server = serving(ok(""));
        var sneaky = Map.of("X-A", "b\r\nX-Evil: 1");
        try {
            client().post(url(server, "/"), sneaky, BODY, Limits.CALLBACK);
        } catch (RefusedException _) {
            assertThat(server.requests()).isEmpty();
        }
        assertThat(server.requests()).noneMatch(request -> request.contains("\r\nX-Evil"));
    }

    // --- helpers

    private OutboundClient client() throws Exception {
        return client(name -> {
            throw new UnknownHostException(name);
        });
    }

    private OutboundClient client(Names names) throws Exception {
        var client =
                new OutboundClient(RULE, names, SSLContext.getDefault(), Clock.fixed(NOW, java.time.ZoneOffset.UTC));
        opened.add(client);
        return client;
    }

    private ScriptedServer serving(Script script) {
        var server = new ScriptedServer(PUBLIC, 0, script);
        opened.add(server);
        return server;
    }

    private ScriptedServer serving(String answer) {
        return serving(exchange -> {
            while (!exchange.request().isEmpty()) {
                exchange.say(answer);
            }
        });
    }

    private ScriptedServer trap() {
        var trap = ScriptedServer.trap(0);
        opened.add(trap);
        return trap;
    }

    private static CustomerUrl url(ScriptedServer server, String target) throws RefusedException {
        return CustomerUrl.parse("http://" + PUBLIC + ":" + server.port() + target);
    }

    private static Script ok(String body) {
        return exchange -> {
            while (!exchange.request().isEmpty()) {
                exchange.say(answer("200 OK", body));
            }
        };
    }

    private static Script chunks(String body) {
        return exchange -> {
            exchange.request();
            exchange.say("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + Integer.toHexString(body.length())
                    + "\r\n" + body + "\r\n0\r\n\r\n");
        };
    }

    private static Script redirect(int status, String location) {
        return exchange -> {
            while (!exchange.request().isEmpty()) {
                exchange.say(redirection(status, location));
            }
        };
    }

    private static Script close() {
        return exchange -> exchange.socket().close();
    }

    private static String answer(String status, String body) {
        return "HTTP/1.1 " + status + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
    }

    private static String redirection(int status, String location) {
        return "HTTP/1.1 " + status + " Moved\r\nContent-Length: 0\r\nLocation: " + location + "\r\n\r\n";
    }

    private static void drip(ScriptedServer.Exchange exchange) throws IOException {
        while (true) {
            exchange.say("x");
            LockSupport.parkNanos(10_000_000);
        }
    }

    /** Connects until the kernel drops further attempts. */
    private static void fill(ServerSocket full, List<Socket> waiting) throws IOException {
        for (var i = 0; i < 20; i++) {
            var socket = new Socket();
            waiting.add(socket);
            try {
                socket.connect(new InetSocketAddress(full.getInetAddress(), full.getLocalPort()), 200);
            } catch (java.net.SocketTimeoutException _) {
                return;
            }
        }
        throw new IllegalStateException("the backlog did not fill");
    }

    private static Script named(String name, Script script) {
        return new Script() {
            @Override
            public void serve(ScriptedServer.Exchange exchange) throws IOException, InterruptedException {
                script.serve(exchange);
            }

            @Override
            public String toString() {
                return name;
            }
        };
    }

    private static byte[] latin1(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(plain);
        }
        return out.toByteArray();
    }

    private static List<String> headerNames(String request) {
        return request.lines()
                .skip(1)
                .takeWhile(line -> !line.isEmpty())
                .map(line -> line.substring(0, line.indexOf(':')).toLowerCase(java.util.Locale.ROOT))
                .toList();
    }

    private static void assertSlow(Callable<?> call) {
        var began = System.nanoTime();
        assertRefused(Refusal.TooSlow.class, call);
        assertThat(Duration.ofNanos(System.nanoTime() - began))
                .isGreaterThanOrEqualTo(SHORT.overall())
                .isLessThan(Duration.ofSeconds(5));
    }

    private static void assertRefused(Class<? extends Refusal> rule, Callable<?> call) {
        assertThatThrownBy(call::call)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.refusal()).isInstanceOf(rule));
    }
}
