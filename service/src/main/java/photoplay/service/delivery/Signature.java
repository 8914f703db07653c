package photoplay.service.delivery;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import photoplay.service.account.Secrets;

/** The headers of the Standard Webhooks specification, version 1: HMAC-SHA256 over id, time and body. */
final class Signature {
    private Signature() {}

    static Map<String, String> headers(String id, Instant time, String body, byte[] secret) {
        var timestamp = Long.toString(time.getEpochSecond());
        var signed = (id + "." + timestamp + "." + body).getBytes(StandardCharsets.UTF_8);
        var signature = Base64.getEncoder().encodeToString(Secrets.hmacSha256(secret, signed));
        return Map.of("webhook-id", id, "webhook-timestamp", timestamp, "webhook-signature", "v1," + signature);
    }
}
