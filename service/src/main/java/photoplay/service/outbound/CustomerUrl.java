package photoplay.service.outbound;

import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An http or https URL of a customer, in the one spelling in which it is used. Parsing is strict where parsers are
 * known to disagree (user info, back-slashes, control characters, odd ports, number forms of IPv4) and kind in the
 * path, where blanks and non-ASCII characters are percent-encoded. The fragment is dropped.
 *
 * @param scheme {@code http} or {@code https}
 * @param host lower-case ASCII name, IPv4 in four decimal octets, or IPv6 without brackets
 * @param port 1..65535
 * @param target path and query, beginning with {@code /}
 */
public record CustomerUrl(String scheme, String host, int port, String target) {
    /** Longest accepted URL in characters. */
    public static final int MAX_LENGTH = 8192;

    private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):(.*)", Pattern.DOTALL);
    private static final Pattern PORT = Pattern.compile("[1-9][0-9]{0,4}");
    private static final Pattern LABEL = Pattern.compile("[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+|0x[0-9a-f]*");
    private static final int MAX_NAME = 253;

    /** Ports from 1024 on that the Fetch standard bars because other protocols live there, and two data stores. */
    private static final Set<Integer> BARRED_PORTS = Set.of(
            1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6379, 6566, 6665, 6666, 6667, 6668, 6669, 6679,
            6697, 10080, 11211);

    /** Parses what a customer sent. @throws RefusedException with {@link Refusal.BadUrl} naming the rule */
    public static CustomerUrl parse(String text) throws RefusedException {
        check(!text.isEmpty(), "The URL is empty.");
        check(text.length() <= MAX_LENGTH, "The URL is longer than " + MAX_LENGTH + " characters.");
        checkCharacters(text);
        var parts = SCHEME.matcher(text);
        check(parts.matches(), "The URL must begin with http:// or https://.");
        var scheme = parts.group(1).toLowerCase(Locale.ROOT);
        var rest = parts.group(2);
        check(scheme.equals("http") || scheme.equals("https"), "The URL must begin with http:// or https://.");
        check(rest.startsWith("//"), "The URL needs two slashes after " + scheme + ":.");
        var end = indexOfAny(rest, "/?#", 2);
        var authority = rest.substring(2, end);
        check(authority.indexOf('@') < 0, "The URL must not hold a user name or password.");
        var portMark =
                authority.startsWith("[") ? authority.indexOf(':', authority.indexOf(']') + 1) : authority.indexOf(':');
        var host = host(portMark < 0 ? authority : authority.substring(0, portMark));
        var port = portMark < 0 ? defaultPort(scheme) : port(authority.substring(portMark + 1));
        return new CustomerUrl(scheme, host, port, target(rest.substring(end)));
    }

    /**
     * The URL that a {@code Location} header means, seen from this one (RFC 3986, 5.2; dot segments are kept).
     *
     * @throws RefusedException with {@link Refusal.BadRedirect} when it leads where no request may go
     */
    CustomerUrl redirectedTo(String location) throws RefusedException {
        if (location.isEmpty()) {
            throw new RefusedException(new Refusal.BadRedirect("A redirect does not say where to."));
        }
        var origin = scheme + "://" + authority();
        var path = target.substring(0, indexOfAny(target, "?", 0));
        String absolute;
        if (SCHEME.matcher(location).matches()) {
            absolute = location;
        } else if (location.startsWith("//")) {
            absolute = scheme + ":" + location;
        } else if (location.startsWith("/")) {
            absolute = origin + location;
        } else if (location.startsWith("?")) {
            absolute = origin + path + location;
        } else {
            absolute = origin + path.substring(0, path.lastIndexOf('/') + 1) + location;
        }
        CustomerUrl next;
        try {
            next = parse(absolute);
        } catch (RefusedException e) {
            throw new RefusedException(
                    new Refusal.BadRedirect("A redirect leads to a URL that is refused: " + e.getMessage()), e);
        }
        if (scheme.equals("https") && next.scheme.equals("http")) {
            throw new RefusedException(new Refusal.BadRedirect("A redirect leads from https to http."));
        }
        return next;
    }

    /** The address, if the host is written as one. */
    public Optional<InetAddress> literal() {
        return Literal.parse(host);
    }

    public URI uri() {
        return URI.create(toString());
    }

    @Override
    public String toString() {
        return scheme + "://" + authority() + target;
    }

    private String authority() {
        var name = host.indexOf(':') < 0 ? host : "[" + host + "]";
        return port == defaultPort(scheme) ? name : name + ":" + port;
    }

    private static int defaultPort(String scheme) {
        return scheme.equals("https") ? 443 : 80;
    }

    private static void checkCharacters(String text) throws RefusedException {
        for (var i = 0; i < text.length(); ) {
            var point = text.codePointAt(i);
            check(!Character.isISOControl(point), "The URL must not hold control characters.");
            check(point != '\\', "The URL must not hold back-slashes.");
            check(Character.getType(point) != Character.SURROGATE, "The URL is not valid Unicode.");
            i += Character.charCount(point);
        }
    }

    private static String host(String text) throws RefusedException {
        check(!text.isEmpty(), "The URL has no host.");
        if (text.startsWith("[")) {
            check(text.endsWith("]"), "The URL's IPv6 address is not closed by a bracket.");
            var inner = text.substring(1, text.length() - 1);
            check(inner.indexOf(':') >= 0, "The brackets in the URL hold no IPv6 address.");
            return Literal.parse(inner)
                    .map(InetAddress::getHostAddress)
                    .orElseThrow(() -> refused("The brackets in the URL hold no plain IPv6 address."));
        }
        check(
                text.chars().allMatch(c -> c < 0x80),
                "The URL's host must be ASCII; write an international name in its xn-- form.");
        var name = text.toLowerCase(Locale.ROOT);
        if (Literal.parse(name).isPresent()) {
            return name;
        }
        var labels = (name.endsWith(".") ? name.substring(0, name.length() - 1) : name).split("\\.", -1);
        check(
                !NUMBER.matcher(labels[labels.length - 1]).matches(),
                "The URL's host must be a name, or an IPv4 address as four decimal numbers.");
        check(name.length() <= MAX_NAME, "The URL's host is longer than " + MAX_NAME + " characters.");
        for (var label : labels) {
            check(LABEL.matcher(label).matches(), "The URL's host is not a valid name.");
        }
        return name;
    }

    private static int port(String text) throws RefusedException {
        check(PORT.matcher(text).matches(), "The URL's port is not a number from 1 to 65535.");
        var port = Integer.parseInt(text);
        check(port <= 65535, "The URL's port is not a number from 1 to 65535.");
        check(
                port == 80 || port == 443 || (port >= 1024 && !BARRED_PORTS.contains(port)),
                "Port " + port + " is not allowed; use 80, 443 or one from 1024 on that belongs to no other protocol.");
        return port;
    }

    private static String target(String text) {
        var whole = text.substring(0, indexOfAny(text, "#", 0));
        var encoded = new StringBuilder(whole.length() + 1);
        if (!whole.startsWith("/")) {
            encoded.append('/');
        }
        for (var i = 0; i < whole.length(); i++) {
            var c = whole.charAt(i);
            if (c == '%' ? isEscape(whole, i) : isPlain(c)) {
                encoded.append(c);
            } else {
                var point = whole.codePointAt(i);
                for (var b : Character.toString(point).getBytes(StandardCharsets.UTF_8)) {
                    encoded.append('%').append(HexFormat.of().withUpperCase().toHexDigits(b));
                }
                i += Character.charCount(point) - 1;
            }
        }
        return encoded.toString();
    }

    private static boolean isPlain(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || "-._~!$&'()*+,;=:@/?".indexOf(c) >= 0;
    }

    private static boolean isEscape(String text, int at) {
        return at + 2 < text.length()
                && HexFormat.isHexDigit(text.charAt(at + 1))
                && HexFormat.isHexDigit(text.charAt(at + 2));
    }

    private static int indexOfAny(String text, String marks, int from) {
        for (var i = from; i < text.length(); i++) {
            if (marks.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return text.length();
    }

    private static void check(boolean holds, String rule) throws RefusedException {
        if (!holds) {
            throw refused(rule);
        }
    }

    private static RefusedException refused(String rule) {
        return new RefusedException(new Refusal.BadUrl(rule));
    }
}
