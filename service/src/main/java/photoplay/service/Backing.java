package photoplay.service;

import java.time.InstantSource;
import java.util.Optional;
import photoplay.service.account.Secrets;
import photoplay.service.data.Database;
import photoplay.service.outbound.AddressRule;
import photoplay.service.outbound.OutboundClient;
import photoplay.service.storage.Storage;

/**
 * What both kinds of process stand on. It stays the caller's: closing a server closes none of it.
 *
 * @param database with an up-to-date schema, see {@link Database#migrated}
 * @param addresses which addresses of customers may be connected to
 * @param outbound over the same rule
 * @param secret the server secret, 32 random bytes, the same in every process; when absent, one in the database is used
 * @param publicUrl where customers reach the API, e.g. {@code https://video.example.com}, without a slash at the end
 */
public record Backing(
        Database database,
        Storage storage,
        AddressRule addresses,
        OutboundClient outbound,
        Optional<byte[]> secret,
        String publicUrl,
        InstantSource clock) {
    public Backing {
        if (publicUrl.endsWith("/")) {
            throw new IllegalArgumentException("the public URL must not end with a slash: " + publicUrl);
        }
    }

    Secrets secrets() {
        return Secrets.of(database, secret);
    }
}
