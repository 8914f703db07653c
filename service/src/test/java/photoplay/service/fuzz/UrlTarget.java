package photoplay.service.fuzz;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import photoplay.service.outbound.AddressRule;
import photoplay.service.outbound.CustomerUrl;
import photoplay.service.outbound.Refusal;
import photoplay.service.outbound.RefusedException;

/** Any text as a URL: what is accepted is stable and means the same host to {@link URI}. */
public final class UrlTarget {
    private UrlTarget() {}

    public static void fuzzerTestOneInput(byte[] input) {
        CustomerUrl url;
        try {
            url = CustomerUrl.parse(new String(input, StandardCharsets.UTF_8));
        } catch (RefusedException refused) {
            if (!(refused.refusal() instanceof Refusal.BadUrl)) {
                throw new AssertionError("refused by the wrong rule", refused);
            }
            return;
        }
        try {
            if (!CustomerUrl.parse(url.toString()).equals(url)) {
                throw new AssertionError("unstable: " + url);
            }
            AddressRule.PUBLIC_ONLY.screen(url);
        } catch (RefusedException refused) {
            if (!(refused.refusal() instanceof Refusal.NoPublicAddress)) {
                throw new AssertionError("accepted, then not: " + url, refused);
            }
        }
        var other = URI.create(url.toString());
        if (other.getRawUserInfo() != null || !other.getRawAuthority().contains(url.host())) {
            throw new AssertionError("means two things: " + url);
        }
    }
}
