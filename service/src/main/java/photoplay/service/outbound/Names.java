package photoplay.service.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Looks names up. It sits below the guard: whatever it answers is checked before a connection is made. */
@FunctionalInterface
public interface Names {

    /** All addresses of a name, at least one. May block. @throws UnknownHostException if there is none */
    List<InetAddress> lookup(String name) throws UnknownHostException;

    /** The machine's own resolver. */
    static Names system() {
        return name -> List.of(InetAddress.getAllByName(name));
    }
}
