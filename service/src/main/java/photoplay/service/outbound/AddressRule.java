package photoplay.service.outbound;

import java.io.UncheckedIOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;

/**
 * Which addresses may be connected to: public ones, and those of the operator's {@code allowed} networks.
 *
 * <p>Source of the blocks: the IANA IPv4 and IPv6 Special-Purpose Address Registries (RFC 6890). IPv6 is closed by
 * default: only global unicast 2000::/3 is open, less its special blocks. Every transition form that carries an IPv4
 * address (6to4, Teredo, NAT64, IPv4-compatible, ISATAP) is closed as a whole, so nothing needs unwrapping.
 */
public record AddressRule(Networks allowed) {
    public static final AddressRule PUBLIC_ONLY = new AddressRule(Networks.NONE);

    private static final Networks CLOSED_V4 = Networks.parse("""
            0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12
            192.0.0.0/24 192.0.2.0/24 192.31.196.0/24 192.52.193.0/24 192.88.99.0/24 192.168.0.0/16 192.175.48.0/24
            198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4
            """);
    private static final Network GLOBAL_UNICAST_V6 = Network.parse("2000::/3");
    private static final Networks CLOSED_V6 =
            Networks.parse("2001::/23 2001:db8::/32 2002::/16 2620:4f:8000::/48 3fff::/20");

    /** Whether a connection to this address may be opened. An address of this machine itself is not public. */
    public boolean admits(InetAddress address) {
        return allowed.contains(address) || (isPublic(address) && !isOwn(address));
    }

    /**
     * Refuses at once, without any lookup, a URL whose host is an address literal that this rule does not admit. A name
     * passes: it is judged by its addresses, at the time of the connection.
     */
    public void screen(CustomerUrl url) throws RefusedException {
        var literal = url.literal();
        if (literal.isPresent() && !admits(literal.get())) {
            throw new RefusedException(new Refusal.NoPublicAddress(url.host()));
        }
    }

    private static boolean isPublic(InetAddress address) {
        return address instanceof Inet4Address
                ? !CLOSED_V4.contains(address)
                : GLOBAL_UNICAST_V6.contains(address) && !CLOSED_V6.contains(address) && !isIsatap(address);
    }

    /** RFC 5214, 6.1: the interface identifier is 0000:5efe or 0200:5efe and an IPv4 address. */
    private static boolean isIsatap(InetAddress address) {
        var b = address.getAddress();
        return (b[8] & 0xfd) == 0 && b[9] == 0 && b[10] == 0x5e && b[11] == (byte) 0xfe;
    }

    private static boolean isOwn(InetAddress address) {
        try {
            return NetworkInterface.getByInetAddress(address) != null;
        } catch (SocketException e) {
            throw new UncheckedIOException(e);
        }
    }
}
