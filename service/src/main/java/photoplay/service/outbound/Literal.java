package photoplay.service.outbound;

import java.net.InetAddress;
import java.util.Optional;
import java.util.regex.Pattern;

/** Address literals in their one plain spelling: four decimal octets, or IPv6 without zone and brackets. */
final class Literal {
    private static final String OCTET = "(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
    private static final Pattern V4 = Pattern.compile(OCTET + "(\\." + OCTET + "){3}");
    private static final Pattern V6 = Pattern.compile("[0-9A-Fa-f:.]{2,45}");

    private Literal() {}

    static Optional<InetAddress> parse(String text) {
        if (text.indexOf(':') < 0) {
            return V4.matcher(text).matches() ? Optional.of(InetAddress.ofLiteral(text)) : Optional.empty();
        }
        var tail = text.substring(text.lastIndexOf(':') + 1);
        if (!V6.matcher(text).matches()
                || (tail.indexOf('.') >= 0 && !V4.matcher(tail).matches())) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.ofLiteral(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
