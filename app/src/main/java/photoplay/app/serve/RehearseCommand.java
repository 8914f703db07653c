package photoplay.app.serve;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import photoplay.app.studio.Places;
import photoplay.service.ApiServer;
import photoplay.service.ApiSettings;
import photoplay.stage.vision.Moderation;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * Does in one process what all processes of a server do at their start, for the JVM's ahead-of-time cache, and changes
 * nothing: it delivers no callbacks, takes no tasks, opens no models.
 */
@Command(name = "rehearse", hidden = true, description = "Trains the startup cache; started by 'serve'.")
public final class RehearseCommand implements Callable<Integer> {
    private static final List<String> CALLS =
            List.of("/health/ready", "/health/live", "/docs", "/openapi.yaml", "/", "/api/v1/effects", "/metrics");

    @Override
    public Integer call() throws IOException, InterruptedException {
        Settings settings = Settings.of(System.getenv());
        var places = Places.of(System.getenv());
        Path scratch = Files.createTempDirectory("photoplay-rehearsal");
        RenderStudio.open(places, scratch, settings.darkroom(), 1).close();
        Moderation.open(places.models()).close();
        try (var foundations = Foundations.open(settings, 2)) {
            var api = new ApiSettings(
                    "127.0.0.1",
                    0,
                    settings.adminKey(),
                    settings.openMetrics(),
                    settings.usual(),
                    settings.retention(),
                    scratch,
                    false);
            try (var server = ApiServer.start(api, foundations.backing(), ProcessCommand.catalogue(settings))) {
                call(server.port());
            }
        } finally {
            Files.deleteIfExists(scratch);
        }
        return CommandLine.ExitCode.OK;
    }

    private static void call(int port) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            for (String path : CALLS) {
                var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .timeout(Duration.ofSeconds(10))
                        .build();
                client.send(request, HttpResponse.BodyHandlers.discarding());
            }
        }
    }
}
