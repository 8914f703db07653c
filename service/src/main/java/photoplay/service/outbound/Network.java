package photoplay.service.outbound;

import java.net.InetAddress;
import java.util.Arrays;

/**
 * An address block in CIDR form, IPv4 or IPv6. An IPv4-mapped IPv6 address is the IPv4 address it maps.
 *
 * @param first network address, all bits after the prefix zero
 * @param prefix length of the prefix in bits, 0..32 or 0..128
 */
public record Network(InetAddress first, int prefix) {

    public Network {
        var bits = first.getAddress().length * 8;
        if (prefix < 0 || prefix > bits) {
            throw new IllegalArgumentException(
                    first.getHostAddress() + "/" + prefix + " has a prefix that is not within 0.." + bits);
        }
        if (!Arrays.equals(first.getAddress(), masked(first.getAddress(), prefix))) {
            throw new IllegalArgumentException(first.getHostAddress() + "/" + prefix + " has bits after its prefix");
        }
    }

    /**
     * Parses {@code 10.0.0.0/8}, {@code fd00::/8}, or a single address.
     *
     * @throws IllegalArgumentException naming what is wrong
     */
    public static Network parse(String text) {
        var slash = text.indexOf('/');
        var address = slash < 0 ? text : text.substring(0, slash);
        var literal = Literal.parse(address)
                .orElseThrow(() -> new IllegalArgumentException("'" + text + "' is not an address or network"));
        var bits = literal.getAddress().length * 8;
        if (slash < 0) {
            return new Network(literal, bits);
        }
        var prefix = text.substring(slash + 1);
        if (!prefix.matches("0|[1-9][0-9]{0,2}")) {
            throw new IllegalArgumentException("'" + text + "' has no prefix length within 0.." + bits);
        }
        return new Network(literal, Integer.parseInt(prefix));
    }

    public boolean contains(InetAddress address) {
        var bytes = address.getAddress();
        return bytes.length == first.getAddress().length && Arrays.equals(masked(bytes, prefix), first.getAddress());
    }

    @Override
    public String toString() {
        return first.getHostAddress() + "/" + prefix;
    }

    private static byte[] masked(byte[] bytes, int prefix) {
        var masked = bytes.clone();
        for (var i = 0; i < masked.length; i++) {
            var keep = Math.clamp(prefix - 8L * i, 0, 8);
            masked[i] &= (byte) (0xff00 >> keep);
        }
        return masked;
    }
}
