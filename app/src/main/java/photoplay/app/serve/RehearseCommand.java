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
import photoplay.service.Worker;
import photoplay.service.WorkerSettings;
import photoplay.service.render.Moderator;
import photoplay.stage.vision.Darkroom;
import photoplay.stage.vision.Moderation;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * Does in one process what all processes of a server do at their start, for the JVM's ahead-of-time cache, and changes
 * nothing: it delivers no callbacks, takes no tasks, and does without the one large model.
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
        var darkroom = new Darkroom.Settings(
                Darkroom.Settings.Cutting.PEOPLE, 1, settings.darkroom().longSide());
        try (var studio = RenderStudio.open(places, scratch, darkroom, 1);
                var moderation = Moderation.open(places.models());
                var foundations = Foundations.open(settings, 2)) {
            studio.warmUp();
            moderation.warmUp();
            var desk = new WorkerSettings(
                    "rehearsal",
                    1,
                    Duration.ZERO,
                    settings.longestRender(),
                    scratch.resolve("worker"),
                    settings.diskReserve());
            Worker.rehearse(desk, foundations.backing(), studio, Moderator.OFF).close();
            var api = new ApiSettings(
                    "127.0.0.1",
                    0,
                    settings.adminKey(),
                    settings.openMetrics(),
                    settings.usual(),
                    settings.retention(),
                    scratch,
                    false);
            try (var server = ApiServer.start(api, foundations.backing(), ServerProcess.catalogue(settings))) {
                call(server.port());
            }
        } finally {
            PostgresPrograms.delete(scratch);
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
