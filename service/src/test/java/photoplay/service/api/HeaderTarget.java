package photoplay.service.api;

import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import photoplay.service.account.Accounts;
import photoplay.service.account.KeyLimits;
import photoplay.service.account.Secrets;
import photoplay.service.data.Database;
import photoplay.service.data.Unavailable;

/**
 * Any text as {@code Authorization} or, after an i, as {@code Idempotency-Key}. Keys are asked of a database that is
 * away, so who gets that far was not refused for the form of the header: nobody may get in. A text after a j is the two
 * halves of a JSON Web Token, which is signed rightly.
 */
public final class HeaderTarget {
    private static final Database AWAY = new Database(OrderTarget.away(DataSource.class));
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-01-01T00:00:00Z"));
    private static final Secrets SECRETS = Secrets.of(AWAY, Optional.of(new byte[32]));
    private static final Gatekeeper GATE =
            new Gatekeeper(new Accounts(AWAY, SECRETS, KeyLimits.DEFAULT, CLOCK), SECRETS, Optional.of("admin"), CLOCK);

    private HeaderTarget() {}

    public static void fuzzerTestOneInput(byte[] input) {
        wellFormed(input);
    }

    /** Whether it was not refused for its form. */
    static boolean wellFormed(byte[] input) {
        // As the server reads a header.
        var text = new String(input, StandardCharsets.US_ASCII);
        try {
            if (text.startsWith("i")) {
                return keyed(text.substring(1), input);
            }
            return text.startsWith("j")
                    ? admitted("Bearer " + signed(Arrays.copyOfRange(input, 1, input.length)))
                    : admitted(text);
        } catch (Rejection refused) {
            OrderTarget.told(refused);
            return false;
        }
    }

    private static boolean keyed(String text, byte[] body) {
        if (!passes("Idempotency-Key", text)) {
            return false;
        }
        var key = Generations.idempotency(call("Idempotency-Key", text), body)
                .orElseThrow()
                .key();
        if (key.chars().anyMatch(character -> character == 0 || character == '\ufffd')) {
            throw new AssertionError("not the key that was sent: " + key);
        }
        return true;
    }

    /** Whether the server lets it through to us. */
    private static boolean passes(String name, String value) {
        try {
            HeaderValues.create(HeaderNames.create(name), value).validate();
            return true;
        } catch (IllegalArgumentException refused) {
            return false;
        }
    }

    private static boolean admitted(String header) {
        if (!passes("Authorization", header)) {
            return false;
        }
        try {
            GATE.admit(Route.Guard.ADMIN, call("Authorization", header));
            if (!header.substring(7).strip().equals("admin")) {
                throw new AssertionError("an operator with " + header);
            }
        } catch (Rejection refused) {
            OrderTarget.told(refused);
        }
        try {
            throw new AssertionError("in with " + GATE.admit(Route.Guard.RESELLER, call("Authorization", header)));
        } catch (Unavailable asked) {
            return true;
        }
    }

    private static String signed(byte[] halves) {
        int middle = 0;
        while (middle < halves.length && halves[middle] != '\n') {
            middle++;
        }
        var header = Arrays.copyOfRange(halves, 0, middle);
        var claims = Arrays.copyOfRange(halves, Math.min(middle + 1, halves.length), halves.length);
        var plain = base64(header) + "." + base64(claims);
        var key = SECRETS.secretKey(issuer(claims)).getBytes(StandardCharsets.UTF_8);
        return plain + "." + base64(Secrets.hmacSha256(key, plain.getBytes(StandardCharsets.US_ASCII)));
    }

    private static String issuer(byte[] claims) {
        try {
            return Json.read(claims).path("iss").asText();
        } catch (Rejection malformed) {
            return "";
        }
    }

    private static String base64(byte[] part) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(part);
    }

    private static Call call(String header, String value) {
        return new Call(
                "POST",
                "/api/v1/video/generations",
                "fuzz",
                _ -> Optional.empty(),
                _ -> Optional.empty(),
                name -> name.equals(header) ? Optional.of(value) : Optional.empty(),
                _ -> new byte[0]);
    }

    static Stream<String> seeds() {
        var claims = "{\"iss\":\"ak\",\"exp\":1900000000,\"nbf\":1}";
        return Stream.of(
                "Bearer pp_abc",
                "bearer  admin ",
                "Bearer a.b.c",
                "j{\"alg\":\"HS256\",\"typ\":\"JWT\"}\n" + claims,
                "j{\"alg\":\"none\"}\n" + claims,
                "i7d1f-4a",
                "i7d1f-\u00e4",
                "i");
    }
}
