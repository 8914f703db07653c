package photoplay.app.serve;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import photoplay.app.studio.Places;
import photoplay.service.account.NewKey;
import photoplay.service.money.Money;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs the server. */
@Command(
        name = "serve",
        description = "Runs the server: the API, render workers and, unless one is named, a PostgreSQL of its own.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Every option is also a variable, for example PHOTOPLAY_PORT. docs/operating.md lists the variables that"
                    + " have no option."
        })
public final class ServeCommand implements Callable<Integer> {
    private static final Money DEMO_CREDIT = Money.dollars("5.00");

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Option(names = "--port", description = "Port of the API (default 8080; 0 takes a free one).")
    private Optional<String> port = Optional.empty();

    @Option(names = "--host", description = "Address to listen on (default 0.0.0.0).")
    private Optional<String> host = Optional.empty();

    @Option(names = "--data", paramLabel = "DIR", description = "Folder of all that is kept (default ./data).")
    private Optional<String> data = Optional.empty();

    @Option(
            names = "--database-url",
            paramLabel = "URL",
            description = "postgresql://user:password@host:port/database, instead of the server's own.")
    private Optional<String> databaseUrl = Optional.empty();

    @Option(
            names = "--workers",
            paramLabel = "N",
            description = "Render worker processes (default: one per two cores).")
    private Optional<String> workers = Optional.empty();

    @Option(names = "--roles", paramLabel = "ROLES", description = "api, worker or both (default api,worker).")
    private Optional<String> roles = Optional.empty();

    @Option(
            names = "--public-url",
            paramLabel = "URL",
            description = "Where customers reach the API (default http://localhost:PORT).")
    private Optional<String> publicUrl = Optional.empty();

    @Option(
            names = "--outbound-allow",
            paramLabel = "BLOCKS",
            description = "Networks of pictures and callbacks beside the public ones, for example 127.0.0.0/8.")
    private Optional<String> outboundAllow = Optional.empty();

    @Option(names = "--matte", description = "How subjects are cut out: isnet (default) or selfie.")
    private Optional<String> matte = Optional.empty();

    @Override
    public Integer call() throws IOException, InterruptedException {
        long began = System.nanoTime();
        PrintWriter out = spec.commandLine().getOut();
        Map<String, String> environment = environment();
        Settings settings = Settings.of(environment);
        var supervisor =
                Supervisor.start(settings, environment, Places.of(environment).cache(), line -> {
                    out.println(line);
                    out.flush();
                });
        if (settings.roles().contains(Settings.Role.API)) {
            welcome(settings, supervisor.database()).ifPresent(out::print);
            out.println("Serving " + settings.reachableAt() + " from " + settings.data() + ". Ctrl-C stops.");
            out.flush();
        }
        supervisor.workersReady().join();
        out.printf("Everything is ready after %.1f s.%n", (System.nanoTime() - began) / 1e9);
        out.flush();
        supervisor.rehearse().join();
        new CountDownLatch(1).await();
        return CommandLine.ExitCode.OK;
    }

    private Map<String, String> environment() throws IOException {
        Map<String, String> all = new HashMap<>(System.getenv());
        port.ifPresent(v -> all.put("PHOTOPLAY_PORT", v));
        host.ifPresent(v -> all.put("PHOTOPLAY_HOST", v));
        data.ifPresent(v -> all.put("PHOTOPLAY_DATA", v));
        databaseUrl.ifPresent(v -> all.put("PHOTOPLAY_DATABASE_URL", v));
        workers.ifPresent(v -> all.put("PHOTOPLAY_WORKERS", v));
        roles.ifPresent(v -> all.put("PHOTOPLAY_ROLES", v));
        publicUrl.ifPresent(v -> all.put("PHOTOPLAY_PUBLIC_URL", v));
        outboundAllow.ifPresent(v -> all.put("PHOTOPLAY_OUTBOUND_ALLOW", v));
        matte.ifPresent(v -> all.put("PHOTOPLAY_MATTE", v));
        if ("0".equals(all.get("PHOTOPLAY_PORT"))) {
            all.put("PHOTOPLAY_PORT", Integer.toString(OwnPostgres.freePort()));
        }
        return all;
    }

    /** On the first start: a key, and requests that can be pasted. */
    private static Optional<String> welcome(Settings settings, DatabaseAddress database) {
        try (var office = OpenOffice.at(database, settings.secret())) {
            if (!office.office().keys().isEmpty()) {
                return Optional.empty();
            }
            NewKey key = office.office().createKey("demo", DEMO_CREDIT);
            return Optional.of(Welcome.text(settings.reachableAt(), key.secret(), sample()));
        }
    }

    private static String sample() {
        Path samples = Path.of(System.getProperty("photoplay.samples", "samples"));
        Path photo = samples.resolve("astronaut.png");
        return Files.exists(photo) ? photo.toString() : "photo.jpg";
    }
}
