package photoplay.service.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WebhookSignatureTest {
    private static final String BODY = """
            {"code":200,"msg":"success","data":{"taskId":"clx1","state":"completed","failMsg":null,"note":"Grüße 影"}}""";
    private static final Path SOURCES = Path.of("src/test/node");
    private static final Path INSTALLED = Path.of("target/node");

    private record Run(int exit, String out, String err) {}

    /** The specification's own example, reproduced by other clients too. */
    @Test
    void signsTheKnownExample() {
        var signature = WebhookSignature.of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
        var headers = signature.headers(
                "msg_p5jXN8AQM9LWM0D4loKWxJek",
                Instant.ofEpochSecond(1614265330),
                "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8));
        assertThat(headers)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "webhook-id", "msg_p5jXN8AQM9LWM0D4loKWxJek",
                        "webhook-timestamp", "1614265330",
                        "webhook-signature", "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="));
    }

    @Test
    void theUnmodifiedNpmClientVerifies() throws Exception {
        var secret = WebhookSignature.newSecret(new SecureRandom());
        // The client itself compares with the real time.
        var headers = WebhookSignature.of(secret)
                .headers("msg_clx1", Clock.systemUTC().instant(), bytes(BODY));
        var run = verify(secret, headers, BODY);
        assertThat(run.exit()).as(run.err()).isZero();
        var json = new ObjectMapper();
        assertThat(json.readTree(run.out())).isEqualTo(json.readTree(BODY));
    }

    @Test
    void theUnmodifiedNpmClientRefusesWhatWasTouched() throws Exception {
        var secret = WebhookSignature.newSecret(new SecureRandom());
        var now = Clock.systemUTC().instant();
        var signature = WebhookSignature.of(secret);
        var headers = signature.headers("msg_clx1", now, bytes(BODY));
        assertThat(verify(secret, headers, BODY.replace("completed", "failed")).err())
                .contains("WebhookVerificationError");
        var otherId = new LinkedHashMap<>(headers);
        otherId.put("webhook-id", "msg_clx2");
        assertThat(verify(secret, otherId, BODY).err()).contains("WebhookVerificationError");
        var old = signature.headers("msg_clx1", now.minus(Duration.ofMinutes(10)), bytes(BODY));
        assertThat(verify(secret, old, BODY).err()).contains("too old");
        var otherSecret = WebhookSignature.newSecret(new SecureRandom());
        assertThat(verify(otherSecret, headers, BODY).err()).contains("WebhookVerificationError");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "whsec_",
                "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                "whsec_short",
                "whsec_!!!!",
                "WHSEC_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                "whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAA==",
            })
    void badSecretsAreRefusedWithoutBeingShown(String secret) {
        assertThatThrownBy(() -> WebhookSignature.of(secret))
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .isNotBlank()
                .doesNotContain("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "!!!!");
    }

    private static Run verify(String secret, Map<String, String> headers, String body)
            throws IOException, InterruptedException {
        install();
        var input = new ObjectMapper().writeValueAsBytes(Map.of("secret", secret, "headers", headers, "body", body));
        return run(
                List.of(
                        "node",
                        SOURCES.resolve("verify-webhook.mjs").toString(),
                        INSTALLED.toAbsolutePath().toString()),
                input);
    }

    /** Installs the packages of the lock file once, outside the sources. */
    private static synchronized void install() throws IOException, InterruptedException {
        var lock = SOURCES.resolve("package-lock.json");
        var installed = INSTALLED.resolve("package-lock.json");
        if (Files.exists(INSTALLED.resolve("node_modules/.package-lock.json")) && Files.mismatch(lock, installed) < 0) {
            return;
        }
        Files.createDirectories(INSTALLED);
        Files.copy(
                SOURCES.resolve("package.json"),
                INSTALLED.resolve("package.json"),
                StandardCopyOption.REPLACE_EXISTING);
        Files.copy(lock, installed, StandardCopyOption.REPLACE_EXISTING);
        var run = run(
                List.of("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefix", INSTALLED.toString()),
                new byte[0]);
        assertThat(run.exit()).as("npm ci: %s", run.err()).isZero();
    }

    private static Run run(List<String> command, byte[] input) throws IOException, InterruptedException {
        var out = Files.createTempFile("node", ".out");
        var err = Files.createTempFile("node", ".err");
        try {
            var process = new ProcessBuilder(command)
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start();
            try (var stdin = process.getOutputStream()) {
                stdin.write(input);
            }
            if (!process.waitFor(2, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IllegalStateException(command + " did not end");
            }
            return new Run(process.exitValue(), Files.readString(out), Files.readString(err));
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
