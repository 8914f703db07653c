package photoplay.app.serve;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import photoplay.app.studio.Places;
import photoplay.service.account.NewKey;
import photoplay.service.money.Money;
import photoplay.service.office.Office;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs the server. */
@Command(
        name = ServeCommand.WORD,
        description = "Runs the server: the API, render workers and, unless one is named, a PostgreSQL of its own.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Every option is also a variable, for example PHOTOPLAY_PORT. docs/operating.md lists the variables that"
                    + " have no option."
        })
public final class ServeCommand implements Callable<Integer> {
    /** The first argument of such a call. */
    public static final String WORD = "serve";

    private static final Money DEMO_CREDIT = Money.dollars("5.00");
    private static final Set<String> OPTIONS = Set.of(
            "--port",
            "--host",
            "--data",
            "--database-url",
            "--workers",
            "--roles",
            "--public-url",
            "--outbound-allow",
            "--matte");

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
        return serve(chosen(), spec.commandLine().getOut());
    }

    /**
     * What a call without faults chooses, by option; nothing where picocli has something to say. It takes a quarter of a
     * second of processor time, before a server has begun to start.
     *
     * @param words that follow {@code serve}
     */
    public static Optional<Map<String, String>> plain(List<String> words) {
        Map<String, String> chosen = new HashMap<>();
        var rest = new ArrayDeque<>(words);
        while (!rest.isEmpty()) {
            String[] parts = rest.removeFirst().split("=", 2);
            boolean known = OPTIONS.contains(parts[0]) && (parts.length == 2 || !rest.isEmpty());
            String value = !known ? "" : parts.length == 2 ? parts[1] : rest.removeFirst();
            if (!known || value.startsWith("-") || chosen.put(parts[0], value) != null) {
                return Optional.empty();
            }
        }
        return Optional.of(Map.copyOf(chosen));
    }

    /**
     * Serves until the process is stopped.
     *
     * @param chosen values by option
     */
    public static int serve(Map<String, String> chosen, PrintWriter out) throws IOException, InterruptedException {
        long began = System.nanoTime();
        Map<String, String> environment = environment(chosen);
        Settings settings = Settings.of(environment);
        var supervisor =
                Supervisor.start(settings, environment, Places.of(environment).cache(), line -> {
                    out.println(line);
                    out.flush();
                });
        if (settings.roles().contains(Settings.Role.API)) {
            double ready = seconds(began);
            welcome(settings, supervisor.database()).ifPresent(out::print);
            out.printf(
                    "Serving %s from %s after %.1f s. Ctrl-C stops.%n", settings.reachableAt(), settings.data(), ready);
            out.flush();
        }
        supervisor.workersReady().join();
        out.printf("Everything is ready after %.1f s.%n", seconds(began));
        out.flush();
        supervisor.rehearse().join();
        new CountDownLatch(1).await();
        return CommandLine.ExitCode.OK;
    }

    private static double seconds(long began) {
        return (System.nanoTime() - began) / 1e9;
    }

    Map<String, String> chosen() {
        Map<String, String> all = new HashMap<>();
        port.ifPresent(v -> all.put("--port", v));
        host.ifPresent(v -> all.put("--host", v));
        data.ifPresent(v -> all.put("--data", v));
        databaseUrl.ifPresent(v -> all.put("--database-url", v));
        workers.ifPresent(v -> all.put("--workers", v));
        roles.ifPresent(v -> all.put("--roles", v));
        publicUrl.ifPresent(v -> all.put("--public-url", v));
        outboundAllow.ifPresent(v -> all.put("--outbound-allow", v));
        matte.ifPresent(v -> all.put("--matte", v));
        return all;
    }

    /** Every option is also a variable. */
    private static Map<String, String> environment(Map<String, String> chosen) throws IOException {
        Map<String, String> all = new HashMap<>(System.getenv());
        chosen.forEach((option, value) ->
                all.put("PHOTOPLAY_" + option.substring(2).replace('-', '_').toUpperCase(Locale.ROOT), value));
        if ("0".equals(all.get("PHOTOPLAY_PORT"))) {
            all.put("PHOTOPLAY_PORT", Integer.toString(OwnPostgres.freePort()));
        }
        return all;
    }

    /** On the first start: a key, and requests that can be pasted. */
    private static Optional<String> welcome(Settings settings, DatabaseAddress database) {
        Office office = OpenOffice.at(database, settings.secret()).office();
        if (!office.keys().isEmpty()) {
            return Optional.empty();
        }
        NewKey key = office.createKey("demo", DEMO_CREDIT);
        return Optional.of(Welcome.text(settings.reachableAt(), key.secret(), sample()));
    }

    private static String sample() {
        Path samples = Path.of(System.getProperty("photoplay.samples", "samples"));
        Path photo = samples.resolve("astronaut.png");
        return Files.exists(photo) ? photo.toString() : "photo.jpg";
    }
}
