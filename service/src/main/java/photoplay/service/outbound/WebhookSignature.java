package photoplay.service.outbound;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs callbacks after the Standard Webhooks specification, version 1, symmetric scheme: {@code v1,} and the base64 of
 * HMAC-SHA256 over {@code id.timestamp.body}.
 */
public final class WebhookSignature {
    private static final String PREFIX = "whsec_";
    private static final String ALGORITHM = "HmacSHA256";
    private static final int LEAST = 24;
    private static final int MOST = 64;

    private final byte[] secret;

    private WebhookSignature(byte[] secret) {
        this.secret = secret;
    }

    /**
     * Takes a secret in its text form: {@code whsec_} and the base64 of 24 to 64 bytes.
     *
     * @throws IllegalArgumentException if it is not; the message does not hold the secret
     */
    public static WebhookSignature of(String secret) {
        if (!secret.startsWith(PREFIX)) {
            throw new IllegalArgumentException("a webhook secret begins with " + PREFIX);
        }
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(secret.substring(PREFIX.length()));
        } catch (IllegalArgumentException _) {
            throw new IllegalArgumentException("a webhook secret is base64 after " + PREFIX);
        }
        if (bytes.length < LEAST || bytes.length > MOST) {
            throw new IllegalArgumentException("a webhook secret has " + LEAST + " to " + MOST + " bytes");
        }
        return new WebhookSignature(bytes);
    }

    /** A new secret of 32 random bytes in its text form. */
    public static String newSecret(SecureRandom random) {
        var bytes = new byte[32];
        random.nextBytes(bytes);
        return PREFIX + Base64.getEncoder().encodeToString(bytes);
    }

    /**
     * The three headers of one delivery attempt.
     *
     * @param id the same for every attempt of one event, without full stops
     * @param attempted the time of this attempt, sent in whole seconds
     * @param body exactly as sent
     */
    public Map<String, String> headers(String id, Instant attempted, byte[] body) {
        var timestamp = Long.toString(attempted.getEpochSecond());
        var headers = new LinkedHashMap<String, String>();
        headers.put("webhook-id", id);
        headers.put("webhook-timestamp", timestamp);
        headers.put("webhook-signature", "v1," + sign(id, timestamp, body));
        return headers;
    }

    private String sign(String id, String timestamp, byte[] body) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            mac.update((id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no " + ALGORITHM, e);
        }
    }
}
