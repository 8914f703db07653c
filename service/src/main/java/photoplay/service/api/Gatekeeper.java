package photoplay.service.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import photoplay.service.account.Accounts;
import photoplay.service.account.ApiKey;
import photoplay.service.account.Secrets;

/** Finds out who calls. A key is looked up at most once a second, so a revoked one stops within that. */
final class Gatekeeper {
    private static final Duration TRUSTED = Duration.ofSeconds(1);
    private static final int REMEMBERED = 10_000;
    private static final int LONGEST = 4_096;
    private static final long LEEWAY_SECONDS = 5;

    private final Accounts accounts;
    private final Secrets secrets;
    private final Optional<byte[]> adminKeyHash;
    private final InstantSource clock;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    private record Known(ApiKey key, Instant until) {}

    Gatekeeper(Accounts accounts, Secrets secrets, Optional<String> adminKey, InstantSource clock) {
        this.accounts = accounts;
        this.secrets = secrets;
        this.adminKeyHash = adminKey.map(Secrets::hash);
        this.clock = clock;
    }

    Caller admit(Route.Guard guard, Call call) {
        return switch (guard) {
            case OPEN -> new Caller.Anyone();
            case ADMIN -> operator(token(call));
            case RESELLER, KLING -> new Caller.Holder(holder(token(call)));
        };
    }

    private static String token(Call call) {
        var header = call.header("Authorization")
                .orElseThrow(() ->
                        Rejection.of(Fault.NO_KEY, "no API key: send the header Authorization: Bearer YOUR_API_KEY"));
        if (!header.regionMatches(true, 0, "Bearer ", 0, 7) || header.length() > LONGEST) {
            throw Rejection.of(Fault.BAD_KEY, "invalid API key: the header must be Authorization: Bearer YOUR_API_KEY");
        }
        return header.substring(7).strip();
    }

    private Caller operator(String token) {
        if (adminKeyHash.isEmpty() || !MessageDigest.isEqual(adminKeyHash.get(), Secrets.hash(token))) {
            throw Rejection.of(Fault.BAD_KEY, "invalid admin key");
        }
        return new Caller.Operator();
    }

    private ApiKey holder(String token) {
        var now = clock.instant();
        var key = token.indexOf('.') >= 0 ? byJwt(token, now) : bySecret(token, now);
        return key.filter(found -> found.usableAt(now))
                .orElseThrow(() -> Rejection.of(Fault.BAD_KEY, "invalid API key"));
    }

    private Optional<ApiKey> bySecret(String secret, Instant now) {
        return remembered(HexFormat.of().formatHex(Secrets.hash(secret)), now, () -> accounts.bySecret(secret));
    }

    private Optional<ApiKey> remembered(
            String name, Instant now, java.util.function.Supplier<Optional<ApiKey>> lookUp) {
        var before = Optional.ofNullable(known.get(name))
                .filter(entry -> entry.until().isAfter(now));
        if (before.isPresent()) {
            return before.map(Known::key);
        }
        var found = lookUp.get();
        if (known.size() >= REMEMBERED) {
            known.clear();
        }
        found.ifPresent(key -> known.put(name, new Known(key, now.plus(TRUSTED))));
        return found;
    }

    /** An HS256 JSON Web Token (RFC 7519) whose issuer is an access key. */
    private Optional<ApiKey> byJwt(String token, Instant now) {
        var parts = token.split("\\.", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        var header = decoded(parts[0]);
        var claims = decoded(parts[1]);
        if (!"HS256".equals(header.path("alg").asText())) {
            throw Rejection.of(Fault.BAD_KEY, "invalid token: the algorithm must be HS256");
        }
        var accessKey = claims.path("iss").asText();
        var signed = (parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII);
        var expected = Secrets.hmacSha256(secrets.secretKey(accessKey).getBytes(StandardCharsets.UTF_8), signed);
        if (!MessageDigest.isEqual(expected, base64(parts[2]))) {
            return Optional.empty();
        }
        long seconds = now.getEpochSecond();
        if (!claims.path("exp").isNumber() || claims.path("exp").asLong() <= seconds - LEEWAY_SECONDS) {
            throw Rejection.of(Fault.KEY_EXPIRED, "the token has expired, or says not when it does (exp)");
        }
        if (claims.path("nbf").asLong(0) > seconds + LEEWAY_SECONDS) {
            throw Rejection.of(Fault.KEY_NOT_YET_VALID, "the token is not valid yet (nbf)");
        }
        return remembered(accessKey, now, () -> accounts.byAccessKey(accessKey));
    }

    private static ObjectNode decoded(String part) {
        try {
            return Json.read(base64(part));
        } catch (Rejection malformed) {
            throw Rejection.of(Fault.BAD_KEY, "invalid token");
        }
    }

    private static byte[] base64(String part) {
        try {
            return Base64.getUrlDecoder().decode(part);
        } catch (IllegalArgumentException malformed) {
            throw Rejection.of(Fault.BAD_KEY, "invalid token");
        }
    }
}
