package photoplay.service.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every closed address in every place where a customer can put one: picture URL, callback URL, redirect, DNS answer. A
 * trap listens on all addresses of this machine at the port that is tried, and must never be called.
 */
final class AddressCorpusTest {
    private static final byte[] NOTHING = new byte[0];

    private static ScriptedServer trap;
    private static ScriptedServer redirecting;
    private static OutboundClient client;
    private static InetAddress answer = InetAddress.getLoopbackAddress();

    static List<Corpus> addresses() {
        return Corpus.read("addresses.tsv");
    }

    static List<Corpus> closed() {
        return addresses().stream().filter(Corpus::refused).toList();
    }

    @BeforeAll
    static void open() throws Exception {
        trap = ScriptedServer.trap(0);
        redirecting = new ScriptedServer("127.0.0.2", 0, exchange -> {
            while (!exchange.request().isEmpty()) {
                exchange.say("HTTP/1.1 302 Found\r\nContent-Length: 0\r\nLocation: " + url(answer) + "\r\n\r\n");
            }
        });
        client = new OutboundClient(
                new AddressRule(Networks.parse("127.0.0.2")),
                name -> List.of(answer),
                SSLContext.getDefault(),
                Clock.systemUTC());
    }

    @AfterAll
    static void nobodyCame() {
        client.close();
        redirecting.close();
        trap.close();
        assertThat(trap.accepted()).isZero();
    }

    @Test
    void theCorpusIsLarge() {
        assertThat(closed()).hasSizeGreaterThan(230);
        assertThat(addresses().stream().filter(row -> !row.refused())).hasSizeGreaterThan(150);
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void theRule(Corpus row) throws Exception {
        var address = InetAddress.ofLiteral(row.subject());
        assertThat(AddressRule.PUBLIC_ONLY.admits(address)).isEqualTo(!row.refused());
        var url = CustomerUrl.parse(url(address));
        if (row.refused()) {
            assertRefused(() -> AddressRule.PUBLIC_ONLY.screen(url));
        } else {
            AddressRule.PUBLIC_ONLY.screen(url);
        }
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void theResolverThatTheConnectionUses(Corpus row) throws Exception {
        var address = InetAddress.ofLiteral(row.subject());
        try (var names = new GuardedNames(AddressRule.PUBLIC_ONLY, _ -> List.of(address))) {
            for (var host : List.of(address.getHostAddress(), "photos.example")) {
                ScopedValue.where(GuardedNames.DEADLINE, System.nanoTime() + 10_000_000_000L)
                        .call(() -> {
                            if (row.refused()) {
                                assertThatThrownBy(() -> names.resolve(host)).isInstanceOf(UnknownHostException.class);
                            } else {
                                assertThat(names.resolve(host)).containsExactly(address);
                            }
                            return true;
                        });
            }
        }
    }

    @ParameterizedTest
    @MethodSource("closed")
    void asPictureUrl(Corpus row) throws Exception {
        var url = CustomerUrl.parse(url(InetAddress.ofLiteral(row.subject())));
        assertRefused(() -> client.fetch(url, Limits.PICTURE));
    }

    @ParameterizedTest
    @MethodSource("closed")
    void asCallbackUrl(Corpus row) throws Exception {
        var url = CustomerUrl.parse(url(InetAddress.ofLiteral(row.subject())));
        assertRefused(() -> client.post(url, Map.of(), "{}".getBytes(StandardCharsets.UTF_8), Limits.CALLBACK));
    }

    @ParameterizedTest
    @MethodSource("closed")
    void asRedirect(Corpus row) throws Exception {
        answer = InetAddress.ofLiteral(row.subject());
        var url = CustomerUrl.parse("http://127.0.0.2:" + redirecting.port() + "/");
        assertRefused(() -> client.fetch(url, Limits.PICTURE));
    }

    @ParameterizedTest
    @MethodSource("closed")
    void asDnsAnswer(Corpus row) throws Exception {
        answer = InetAddress.ofLiteral(row.subject());
        var url = CustomerUrl.parse("http://photos.example:" + trap.port() + "/");
        assertRefused(() -> client.fetch(url, Limits.PICTURE));
        assertRefused(() -> client.post(url, Map.of(), NOTHING, Limits.CALLBACK));
    }

    @Test
    void addressesOfThisMachineAreClosed() throws Exception {
        var own = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .toList();
        assertThat(own).isNotEmpty().noneMatch(AddressRule.PUBLIC_ONLY::admits);
    }

    @Test
    void theTrapWorks() throws Exception {
        try (var other = ScriptedServer.trap(0);
                var open = new OutboundClient(new AddressRule(Networks.parse("127.0.0.0/8, ::1")))) {
            for (var host : List.of("127.0.0.1", "127.254.254.254", "[::1]", "[::ffff:127.0.0.1]")) {
                var url = CustomerUrl.parse("http://" + host + ":" + other.port() + "/");
                assertThatThrownBy(() -> open.fetch(url, Limits.PICTURE)).isInstanceOf(RefusedException.class);
            }
            assertThat(other.accepted()).isEqualTo(4);
        }
    }

    private static String url(InetAddress address) {
        var literal = address.getHostAddress();
        return "http://" + (literal.indexOf(':') < 0 ? literal : "[" + literal + "]") + ":" + trap.port() + "/";
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.refusal()).isInstanceOf(Refusal.NoPublicAddress.class));
    }
}
