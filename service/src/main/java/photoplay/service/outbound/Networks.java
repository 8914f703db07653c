package photoplay.service.outbound;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;

/** A set of address blocks, such as those an operator allows beside the public ones. */
public record Networks(List<Network> blocks) {
    public static final Networks NONE = new Networks(List.of());

    public Networks {
        blocks = List.copyOf(blocks);
    }

    /**
     * Parses blocks divided by commas or blanks; blank text is {@link #NONE}.
     *
     * @throws IllegalArgumentException naming the block that is wrong
     */
    public static Networks parse(String text) {
        return new Networks(Arrays.stream(text.split("[,\\s]+", -1))
                .filter(block -> !block.isEmpty())
                .map(Network::parse)
                .toList());
    }

    public boolean contains(InetAddress address) {
        return blocks.stream().anyMatch(block -> block.contains(address));
    }
}
