package photoplay.service.account;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import photoplay.service.data.Database;

/** Random names and keys, hashes, and the secrets derived from the server's own one. */
public final class Secrets {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String ALPHABET = "0123456789abcdefghijklmnopqrstuvwxyz";
    private static final int BYTES = 32;
    private final byte[] root;

    private Secrets(byte[] root) {
        this.root = root.clone();
    }

    /** Uses the given server secret, or else the one kept in the database, made at first use. */
    public static Secrets of(Database database, Optional<byte[]> given) {
        return new Secrets(given.orElseGet(() -> kept(database)));
    }

    private static byte[] kept(Database database) {
        var fresh = new byte[BYTES];
        RANDOM.nextBytes(fresh);
        return database.transaction(session -> {
            session.run("INSERT INTO server_secret (value) VALUES (?) ON CONFLICT DO NOTHING", fresh);
            return session.one("SELECT value FROM server_secret", row -> row.bytes("value"))
                    .orElseThrow();
        });
    }

    /** Lower-case letters and digits, 5.17 bits each, from the system's secure source. */
    public static String random(int length) {
        return RANDOM.ints(length, 0, ALPHABET.length())
                .collect(StringBuilder::new, (text, i) -> text.append(ALPHABET.charAt(i)), StringBuilder::append)
                .toString();
    }

    public static byte[] sha256(byte[] data) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(data);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    public static byte[] hash(String key) {
        return sha256(key.getBytes(StandardCharsets.UTF_8));
    }

    public static byte[] hmacSha256(byte[] key, byte[] data) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(data);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** The secret half of an access/secret pair. */
    public String secretKey(String accessKey) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(derived("pair", accessKey));
    }

    /** What signs the callbacks of a key, in the text form of Standard Webhooks. */
    public String callbackSecret(String accessKey) {
        return "whsec_" + Base64.getEncoder().encodeToString(derived("callback", accessKey));
    }

    /** A name that cannot be guessed and is always the same for the same thing: 32 hexadecimal digits. */
    public String nameFor(String thing) {
        return java.util.HexFormat.of().formatHex(derived("name", thing), 0, 16);
    }

    private byte[] derived(String use, String accessKey) {
        return hmacSha256(root, (use + "\n" + accessKey).getBytes(StandardCharsets.UTF_8));
    }
}
