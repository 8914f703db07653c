package photoplay.service.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.DnsResolver;

/**
 * The guard: the connection goes to the very addresses returned here, literals included, so none gets past the rule.
 * One closed address among the answers refuses the whole name: an honest host has no reason to mix.
 */
final class GuardedNames implements DnsResolver, AutoCloseable {
    /** When the running call must be over, in {@link System#nanoTime}; a lookup must not outlast it. */
    static final ScopedValue<Long> DEADLINE = ScopedValue.newInstance();

    private static final int LOOKUPS_AT_ONCE = 16;
    private static final int MOST_ADDRESSES = 4;

    private final AddressRule rule;
    private final Names names;

    /** Platform threads: a native lookup pins its carrier, and a few slow name servers would stall every caller. */
    private final ExecutorService lookups = Executors.newFixedThreadPool(
            LOOKUPS_AT_ONCE, Thread.ofPlatform().daemon().name("lookup-", 0).factory());

    GuardedNames(AddressRule rule, Names names) {
        this.rule = rule;
        this.names = names;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        var literal = Literal.parse(host);
        var addresses = literal.isPresent() ? List.of(literal.get()) : lookup(host);
        if (addresses.isEmpty()) {
            throw new UnknownHostException(host);
        }
        for (var address : addresses) {
            if (!rule.admits(address)) {
                throw new ClosedAddressException(host, address);
            }
        }
        return addresses.stream().limit(MOST_ADDRESSES).toArray(InetAddress[]::new);
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    @Override
    public void close() {
        lookups.shutdownNow();
    }

    private List<InetAddress> lookup(String host) throws UnknownHostException {
        var answer = lookups.submit(() -> names.lookup(host));
        try {
            return answer.get(DEADLINE.get() - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw unknown(host, e);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw unknown(host, e);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw unknown(host, e);
        }
    }

    private static UnknownHostException unknown(String host, Exception cause) {
        var unknown = new UnknownHostException(host);
        unknown.initCause(cause);
        return unknown;
    }

    /** Says, for the operator's log, which address was closed. */
    private static final class ClosedAddressException extends UnknownHostException {
        private static final long serialVersionUID = 1;

        ClosedAddressException(String host, InetAddress address) {
            super(host + " has the closed address " + address.getHostAddress());
        }
    }
}
