package photoplay.service.outbound;

import java.io.IOException;
import java.net.Socket;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.protocol.HttpContext;

/** TLS with the machine's certificates. They are read for the first call that needs them: a start can do without. */
final class SystemTls implements TlsSocketStrategy {
    private Optional<TlsSocketStrategy> known = Optional.empty();

    @Override
    public SSLSocket upgrade(Socket socket, String target, int port, Object attachment, HttpContext context)
            throws IOException {
        return known().upgrade(socket, target, port, attachment, context);
    }

    private synchronized TlsSocketStrategy known() throws SSLException {
        if (known.isEmpty()) {
            try {
                known = Optional.of(new DefaultClientTlsStrategy(SSLContext.getDefault()));
            } catch (NoSuchAlgorithmException unreadable) {
                throw new SSLException("this machine's certificates cannot be read", unreadable);
            }
        }
        return known.get();
    }
}
