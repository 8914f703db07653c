package photoplay.service.proof;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * Ends this process, as kill -9 would, when it comes to a named point for the given time: {@code before-commit:3},
 * {@code after-commit:3}, {@code in-render:1}, {@code after-publish:2}.
 */
final class Crash {
    private final String point;
    private final AtomicInteger left;

    Crash(String specification) {
        int colon = specification.indexOf(':');
        point = colon < 0 ? "" : specification.substring(0, colon);
        left = new AtomicInteger(colon < 0 ? 0 : Integer.parseInt(specification.substring(colon + 1)));
    }

    void at(String here) {
        if (here.equals(point) && left.decrementAndGet() == 0) {
            Runtime.getRuntime().halt(137);
        }
    }

    /** The same data source, whose commits are points. */
    DataSource around(DataSource source) {
        return (DataSource) Proxy.newProxyInstance(
                Crash.class.getClassLoader(), new Class<?>[] {DataSource.class}, (_, method, arguments) -> {
                    try {
                        var result = method.invoke(source, arguments);
                        return result instanceof Connection connection ? around(connection) : result;
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }

    private Connection around(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                Crash.class.getClassLoader(), new Class<?>[] {Connection.class}, (_, method, arguments) -> {
                    boolean commit = method.getName().equals("commit");
                    if (commit) {
                        at("before-commit");
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    } finally {
                        if (commit) {
                            at("after-commit");
                        }
                    }
                });
    }

    static void quiet() {
        Logger.getLogger("").setLevel(java.util.logging.Level.WARNING);
    }
}
