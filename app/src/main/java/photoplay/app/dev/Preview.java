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

/** Draws an effect again whenever a source is saved, and shows it in the browser. */
final class Preview {
    private static final int PORT = 8099;
    private static final int LOOK_MS = 100;

    /** Takes until the JVM has compiled most of what draws: the first save should not be slower than the others. */
    private static final int REHEARSALS = 3;

    /** About as large as the cells of a sheet: more would be drawn in vain. */
    private static final String SIZE = "240";

    private final Workbench workbench;
    private final List<String> options;
    private final Path folder = Path.of("target/dev/preview");
    private volatile String trouble = "";

    /** @param options as of {@code sheet}, one effect first */
    Preview(Workbench workbench, List<String> options) {
        this.workbench = workbench;
        this.options = List.copyOf(options);
    }

    void run() throws Exception {
        Files.createDirectories(folder);
        Files.deleteIfExists(sheet());
        Files.deleteIfExists(clip());
        serve();
        System.out.println("http://localhost:" + PORT + " shows " + options.getFirst() + "; Ctrl-C stops");
        List<String> wish = new ArrayList<>(List.of("sheet"));
        wish.addAll(List.of("--size", SIZE));
        wish.addAll(options);
        wish.addAll(List.of("--clip", "--out", sheet().toString()));
        long drawn = 0;
        int takes = 0;
        while (true) {
            long state = workbench.state();
            if (state != drawn || takes < REHEARSALS) {
                drawn = state;
                draw(wish);
                takes++;
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
    }

    private Path sheet() {
        return folder.resolve("sheet.png");
    }

    private Path clip() {
        return folder.resolve("sheet.mp4");
    }

    /** When the sheet and the clip that can be seen were drawn, and what is wrong: three lines. */
    private String edition() throws IOException {
        return "%d\n%d\n%s".formatted(drawn(sheet()), drawn(clip()), trouble);
    }

    private static long drawn(Path file) throws IOException {
        return Files.exists(file) ? Files.getLastModifiedTime(file).toMillis() : 0;
    }

    private void serve() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), PORT), 0);
        server.createContext("/", call -> answer(call, "text/html", PAGE.getBytes(StandardCharsets.UTF_8)));
        server.createContext(
                "/edition", call -> answer(call, "text/plain", edition().getBytes(StandardCharsets.UTF_8)));
        server.createContext("/sheet.png", call -> answer(call, "image/png", Files.readAllBytes(sheet())));
        server.createContext("/sheet.mp4", call -> answer(call, "video/mp4", Files.readAllBytes(clip())));
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
        const shown = {sheet: '0', clip: '0'};
        function show(name, file, drawn) {
          if (shown[name] === drawn) return;
          shown[name] = drawn;
          document.getElementById(name).src = file + '?' + drawn;
        }
        setInterval(async () => {
          const [sheet, clip, trouble] = (await (await fetch('/edition')).text()).split('\\n');
          document.getElementById('trouble').textContent = trouble;
          show('sheet', '/sheet.png', sheet);
          show('clip', '/sheet.mp4', clip);
        }, 200);
        </script>
        """;
}
