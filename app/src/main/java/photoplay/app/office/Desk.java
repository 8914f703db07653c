package photoplay.app.office;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import photoplay.app.serve.OpenOffice;
import photoplay.app.serve.Settings;
import photoplay.app.studio.Places;
import picocli.CommandLine.Option;

/** The options that say whose office it is, shared by all its commands. */
final class Desk {
    @Option(names = "--data", paramLabel = "DIR", description = "The server's folder (default ./data).")
    private Optional<String> data = Optional.empty();

    @Option(
            names = "--database-url",
            paramLabel = "URL",
            description = "postgresql://user:password@host:port/database, where the server does not use its own.")
    private Optional<String> databaseUrl = Optional.empty();

    /** Does some work over the server's database, whether the server runs or not. */
    <T> T with(Function<OpenOffice, T> work) throws IOException, InterruptedException {
        Map<String, String> environment = new HashMap<>(System.getenv());
        data.ifPresent(v -> environment.put("PHOTOPLAY_DATA", v));
        databaseUrl.ifPresent(v -> environment.put("PHOTOPLAY_DATABASE_URL", v));
        Settings settings = Settings.of(environment);
        Path folder = settings.data();
        if (settings.database().isEmpty() && !Files.exists(folder)) {
            throw new photoplay.app.Complaint(
                    "There is no server's folder " + folder + ". Name it with --data, or start a server first.");
        }
        return OpenOffice.with(settings, Places.of(environment).cache(), work);
    }
}
