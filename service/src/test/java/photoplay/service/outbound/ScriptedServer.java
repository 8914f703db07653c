package photoplay.service.outbound;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** A server on a loopback address that says exactly what a test wants, byte by byte, and counts who comes. */
final class ScriptedServer implements AutoCloseable {
    private final ServerSocket listener;
    private final Script script;
    private final AtomicInteger accepted = new AtomicInteger();
    private final AtomicLong sent = new AtomicLong();
    private final List<Socket> sockets = new ArrayList<>();
    private final ConcurrentLinkedQueue<String> requests = new ConcurrentLinkedQueue<>();

    /** Counted down when a script could not go on because the client had gone. */
    private final CountDownLatch clientLeft = new CountDownLatch(1);

    private final CountDownLatch closed = new CountDownLatch(1);

    @FunctionalInterface
    interface Script {
        void serve(Exchange exchange) throws IOException, InterruptedException;
    }

    ScriptedServer(String address, int port, Script script) {
        this.script = script;
        try {
            listener = new ServerSocket(port, 200, InetAddress.ofLiteral(address));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::listen);
    }

    /** Accepts on every local address and hangs up; nobody should ever come. */
    static ScriptedServer trap(int port) {
        return new ScriptedServer("::", port, exchange -> exchange.socket().close());
    }

    int port() {
        return listener.getLocalPort();
    }

    int accepted() {
        return accepted.get();
    }

    long sent() {
        return sent.get();
    }

    List<String> requests() {
        return List.copyOf(requests);
    }

    void awaitClientLeft() throws InterruptedException {
        clientLeft.await();
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            listener.close();
            synchronized (sockets) {
                for (var socket : sockets) {
                    socket.close();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void listen() {
        try {
            while (!listener.isClosed()) {
                var socket = listener.accept();
                accepted.incrementAndGet();
                synchronized (sockets) {
                    sockets.add(socket);
                }
                Thread.ofVirtual().start(() -> serve(socket));
            }
        } catch (IOException e) {
            if (!listener.isClosed()) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            var in = new BufferedInputStream(socket.getInputStream());
            script.serve(new Exchange(socket, in, socket.getOutputStream()));
        } catch (IOException e) {
            clientLeft.countDown();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    final class Exchange {
        private final Socket socket;
        private final InputStream in;
        private final OutputStream out;

        Exchange(Socket socket, InputStream in, OutputStream out) {
            this.socket = socket;
            this.in = in;
            this.out = out;
        }

        Socket socket() {
            return socket;
        }

        /** Reads one request head and its counted body; empty when the client has hung up. */
        String request() throws IOException {
            var head = new StringBuilder();
            while (head.indexOf("\r\n\r\n") < 0) {
                var c = in.read();
                if (c < 0) {
                    return "";
                }
                head.append((char) c);
            }
            var length = head.toString()
                    .lines()
                    .filter(line -> line.toLowerCase(java.util.Locale.ROOT).startsWith("content-length:"))
                    .mapToInt(line -> Integer.parseInt(line.substring(15).strip()))
                    .findFirst()
                    .orElse(0);
            var whole = head + new String(in.readNBytes(length), StandardCharsets.ISO_8859_1);
            requests.add(whole);
            return whole;
        }

        Exchange say(String latin1) throws IOException {
            return say(latin1.getBytes(StandardCharsets.ISO_8859_1));
        }

        Exchange say(byte[] bytes) throws IOException {
            out.write(bytes);
            out.flush();
            sent.addAndGet(bytes.length);
            return this;
        }

        /** Holds the line until the server is closed. */
        void hold() throws InterruptedException {
            closed.await();
        }
    }
}
