package photoplay.service.account;

import java.time.Instant;
import java.util.Optional;

/**
 * A customer's key; the key itself is not kept, only its hash.
 *
 * @param shown its first characters, enough to recognise it
 * @param accessKey the public half of its access/secret pair
 * @param signsCallbacks whether callbacks of its tasks carry Standard Webhooks headers
 * @param expiresAt set when it was revoked (a time not in the future) or rotated (the end of the overlap)
 */
public record ApiKey(
        long id,
        Customer customer,
        String shown,
        String accessKey,
        KeyLimits limits,
        boolean signsCallbacks,
        Instant createdAt,
        Optional<Instant> expiresAt) {
    public boolean usableAt(Instant time) {
        return expiresAt.isEmpty() || expiresAt.get().isAfter(time);
    }
}
