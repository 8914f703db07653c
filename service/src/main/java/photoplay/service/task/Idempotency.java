package photoplay.service.task;

/**
 * A customer's promise that orders under this key are one order.
 *
 * @param key 1..255 characters
 * @param fingerprint a hash of the request's body
 */
public record Idempotency(String key, byte[] fingerprint) {}
