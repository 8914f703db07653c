package photoplay.app.dev;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Draws an effect again whenever a source is saved, and shows it in the browser. */
final class Preview {
    private static final int PORT = 8099;
    private static final int LOOK_MS = 150;

    private final Workbench workbench;
    private final List<String> options;
    private final AtomicInteger edition = new AtomicInteger();
    private volatile String trouble = "";

    /** @param options as of {@code sheet}, one effect first */
    Preview(Workbench workbench, List<String> options) {
        this.workbench = workbench;
        this.options = List.copyOf(options);
    }

    void run() throws Exception {
        Path folder = Files.createDirectories(Path.of("target/dev/preview"));
        serve(folder);
        System.out.println("http://localhost:" + PORT + " shows " + options.getFirst() + "; Ctrl-C stops");
        List<String> wish = new ArrayList<>(List.of("sheet"));
        wish.addAll(options);
        wish.addAll(List.of("--clip", "--out", folder.resolve("sheet.png").toString()));
        long drawn = 0;
        while (true) {
            long state = workbench.state();
            if (state != drawn) {
                drawn = state;
                draw(wish);
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_MS);
        }
    }

    /** An effect that throws while its author is at work is no reason to stop. */
    private void draw(List<String> wish) {
        long began = System.nanoTime();
        try {
            int status = workbench.draw(wish.toArray(String[]::new));
            trouble = status == 0 ? "" : "It does not compile, or the call is wrong; see the terminal.";
        } catch (Exception | LinkageError broken) {
            broken.printStackTrace();
            trouble = "It fails; see the terminal.";
        }
        System.out.printf("drawn in %.1f s%n", (System.nanoTime() - began) / 1e9);
        edition.incrementAndGet();
    }

    private void serve(Path folder) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), PORT), 0);
        server.createContext("/", call -> answer(call, "text/html", PAGE.getBytes(StandardCharsets.UTF_8)));
        server.createContext(
                "/edition",
                call -> answer(call, "text/plain", (edition.get() + " " + trouble).getBytes(StandardCharsets.UTF_8)));
        server.createContext(
                "/sheet.png", call -> answer(call, "image/png", Files.readAllBytes(folder.resolve("sheet.png"))));
        server.createContext(
                "/sheet.mp4", call -> answer(call, "video/mp4", Files.readAllBytes(folder.resolve("sheet.mp4"))));
        server.start();
    }

    private static void answer(HttpExchange call, String type, byte[] body) throws IOException {
        try (call) {
            call.getResponseHeaders().set("Content-Type", type);
            call.getResponseHeaders().set("Cache-Control", "no-store");
            call.sendResponseHeaders(200, body.length);
            call.getResponseBody().write(body);
        }
    }

    private static final String PAGE = """
        <!doctype html><title>Photoplay</title>
        <body style="margin:1em;background:#303030;color:#eee;font:16px sans-serif">
        <p id="trouble"></p><video id="clip" loop autoplay muted controls height="320"></video>
        <p><img id="sheet" style="max-width:100%"></p>
        <script>
        let shown = '';
        setInterval(async () => {
          const now = await (await fetch('/edition')).text();
          if (now === shown || now.startsWith('0 ')) return;
          shown = now;
          document.getElementById('trouble').textContent = now.replace(/^[0-9]+ /, '');
          document.getElementById('sheet').src = '/sheet.png?' + now;
          document.getElementById('clip').src = '/sheet.mp4?' + now;
        }, 200);
        </script>
        """;
}
