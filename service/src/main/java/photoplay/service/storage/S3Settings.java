package photoplay.service.storage;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * An S3-compatible store.
 *
 * @param endpoint of a store other than AWS
 * @param prefix before every name, empty or ending with a slash
 * @param pathStyle whether the bucket is part of the path instead of the host; most stores other than AWS need it
 */
public record S3Settings(
        Optional<URI> endpoint,
        String region,
        String bucket,
        String prefix,
        boolean pathStyle,
        String accessKey,
        String secretKey,
        Links links) {

    public S3Settings {
        if (!prefix.isEmpty() && !prefix.endsWith("/")) {
            throw new IllegalArgumentException("the prefix must end with a slash: " + prefix);
        }
    }

    @Override
    public String toString() {
        return "S3Settings[" + endpoint.map(URI::toString).orElse("AWS") + ", " + region + ", " + bucket + "/" + prefix
                + "]";
    }

    /** How customers get at files. */
    public sealed interface Links {

        /** Everything under {@code base} (ending with a slash) is public there, such as through a CDN. */
        record Public(URI base) implements Links {
            public Public {
                if (!base.toString().endsWith("/")) {
                    throw new IllegalArgumentException("the public base must end with a slash: " + base);
                }
            }
        }

        /** Links signed anew at each asking, valid for at most seven days. */
        record Presigned(Duration valid) implements Links {
            public Presigned {
                if (!valid.isPositive() || valid.compareTo(Duration.ofDays(7)) > 0) {
                    throw new IllegalArgumentException("a signed link is valid for up to seven days, not " + valid);
                }
            }
        }
    }
}
