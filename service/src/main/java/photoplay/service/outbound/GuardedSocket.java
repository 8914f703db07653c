package photoplay.service.outbound;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.concurrent.TimeUnit;

/**
 * The last look before a connection: whatever came before, a closed address is not connected to, and no attempt outlasts
 * the call. The client library tries one address after the other and does not stop between them when cancelled.
 */
final class GuardedSocket extends Socket {
    private final AddressRule rule;

    GuardedSocket(AddressRule rule) {
        this.rule = rule;
    }

    @Override
    public void connect(SocketAddress endpoint, int timeout) throws IOException {
        if (!(endpoint instanceof InetSocketAddress target)
                || target.isUnresolved()
                || !rule.admits(target.getAddress())) {
            throw new UnknownHostException("closed address " + endpoint);
        }
        var left = TimeUnit.NANOSECONDS.toMillis(GuardedNames.DEADLINE.get() - System.nanoTime());
        if (left < 0) {
            throw new SocketTimeoutException("no time left to connect");
        }
        super.connect(endpoint, (int) Math.min(timeout, left + 1));
    }
}
