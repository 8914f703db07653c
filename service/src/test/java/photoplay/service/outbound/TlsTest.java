package photoplay.service.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server with a certificate of its own making, for the name photos.example. */
final class TlsTest {
    private static final char[] PASSWORD = "changeit".toCharArray();

    @TempDir
    private static Path folder;

    private static KeyStore store;
    private static SSLServerSocket listener;

    @BeforeAll
    static void open() throws Exception {
        store = selfSigned(folder.resolve("store.p12"));
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD);
        var context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        listener = (SSLServerSocket)
                context.getServerSocketFactory().createServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.2"));
        Thread.ofVirtual().start(TlsTest::serve);
    }

    @AfterAll
    static void close() throws IOException {
        listener.close();
    }

    @Test
    void aTrustedCertificateForTheNameIsAccepted() throws Exception {
        try (var client = client(trusting())) {
            assertThat(client.fetch(url("photos.example"), Limits.PICTURE))
                    .isEqualTo("picture".getBytes(StandardCharsets.US_ASCII));
        }
    }

    @Test
    void aSelfSignedCertificateIsRefused() throws Exception {
        try (var client = client(SSLContext.getDefault())) {
            assertNoTrust(client, "photos.example");
        }
        try (var ours = new OutboundClient(new AddressRule(Networks.parse("127.0.0.2")))) {
            assertNoTrust(ours, "127.0.0.2");
            assertNoTrust(ours, "127.0.0.2");
        }
    }

    @Test
    void aCertificateForAnotherNameIsRefused() throws Exception {
        try (var client = client(trusting())) {
            assertNoTrust(client, "other.example");
            assertNoTrust(client, "127.0.0.2");
        }
    }

    @Test
    void aServerWithoutTlsIsRefused() throws Exception {
        try (var client = client(trusting());
                var plain = new ScriptedServer("127.0.0.2", 0, exchange -> exchange.say("HTTP/1.1 400 Bad\r\n\r\n"))) {
            var url = CustomerUrl.parse("https://photos.example:" + plain.port() + "/");
            assertThatThrownBy(() -> client.fetch(url, Limits.PICTURE))
                    .isInstanceOfSatisfying(
                            RefusedException.class,
                            refused -> assertThat(refused.refusal())
                                    .isInstanceOfAny(Refusal.NoTrust.class, Refusal.BadAnswer.class));
        }
    }

    private static void assertNoTrust(OutboundClient client, String host) throws RefusedException {
        var url = url(host);
        assertThatThrownBy(() -> client.fetch(url, Limits.PICTURE))
                .isInstanceOfSatisfying(RefusedException.class, refused -> {
                    assertThat(refused.refusal()).isEqualTo(new Refusal.NoTrust(host));
                    assertThat(refused.refusal().passing()).isFalse();
                });
    }

    private static OutboundClient client(SSLContext trust) {
        return new OutboundClient(
                new AddressRule(Networks.parse("127.0.0.2")),
                _ -> List.of(InetAddress.ofLiteral("127.0.0.2")),
                trust,
                Clock.systemUTC());
    }

    private static CustomerUrl url(String host) throws RefusedException {
        return CustomerUrl.parse("https://" + host + ":" + listener.getLocalPort() + "/a.jpg");
    }

    private static SSLContext trusting() throws Exception {
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        var certificates = KeyStore.getInstance("PKCS12");
        certificates.load(null, null);
        certificates.setCertificateEntry("server", store.getCertificate("server"));
        trust.init(certificates);
        var context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    private static KeyStore selfSigned(Path file) throws Exception {
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        var process = new ProcessBuilder(
                        keytool.toString(),
                        "-genkeypair",
                        "-alias",
                        "server",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=photos.example",
                        "-ext",
                        "san=dns:photos.example",
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        new String(PASSWORD),
                        "-keystore",
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("keytool.log").toFile())
                .start();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue())
                .as(Files.readString(folder.resolve("keytool.log")))
                .isZero();
        var store = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(file)) {
            store.load(in, PASSWORD);
        }
        return store;
    }

    private static void serve() {
        while (!listener.isClosed()) {
            try (var socket = listener.accept()) {
                socket.getInputStream().read(new byte[4096]);
                socket.getOutputStream()
                        .write("HTTP/1.1 200 OK\r\nContent-Length: 7\r\nConnection: close\r\n\r\npicture"
                                .getBytes(StandardCharsets.US_ASCII));
            } catch (IOException _) {
                // A client that broke off the handshake, as most of these tests want.
                continue;
            }
        }
    }
}
