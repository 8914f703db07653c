package photoplay.service.account;

/**
 * A key just made: the only time that its secrets are shown.
 *
 * @param secret for {@code Authorization: Bearer}
 * @param secretKey signs JWTs, with the access key as issuer
 * @param callbackSecret verifies callbacks, in the form Standard Webhooks clients take
 */
public record NewKey(ApiKey key, String secret, String secretKey, String callbackSecret) {
    @Override
    public String toString() {
        return "NewKey[" + key.shown() + "]";
    }
}
