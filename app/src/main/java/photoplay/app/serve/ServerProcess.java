package photoplay.app.serve;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import photoplay.app.Complaint;
import photoplay.app.studio.Places;
import photoplay.service.ApiServer;
import photoplay.service.ApiSettings;
import photoplay.service.Worker;
import photoplay.service.WorkerSettings;
import photoplay.service.catalogue.Catalogue;
import photoplay.service.catalogue.Effect;
import photoplay.service.catalogue.Prices;
import photoplay.service.catalogue.Tier;
import photoplay.service.render.Moderator;
import photoplay.stage.vision.Moderation;

/** One process of a server. Started by the supervisor; runs until its standard input closes. No command of a person's. */
public final class ServerProcess {
    /** The first argument of such a process. */
    public static final String WORD = "process";

    /** What a process writes to its standard output when it is. */
    static final String READY = "ready";

    /** What it writes from then on, every few seconds, so that one that hangs can be told from one that works. */
    static final String ALIVE = "alive";

    private static final Duration BEAT = Duration.ofSeconds(2);

    private static final int API_CONNECTIONS = 16;
    private static final int WORKER_CONNECTIONS = 6;

    private ServerProcess() {}

    /** The arguments of a process. */
    static List<String> words(Settings.Role role, String name) {
        return List.of(WORD, role.name().toLowerCase(Locale.ROOT), name);
    }

    /**
     * Runs until the standard input closes.
     *
     * @param role of {@link Settings.Role}, in small letters
     * @param name a worker's
     */
    public static int run(String role, String name) throws IOException {
        Settings settings = Settings.of(System.getenv());
        List<AutoCloseable> open = switch (Settings.Role.valueOf(role.toUpperCase(Locale.ROOT))) {
            case API -> api(settings);
            case WORKER -> worker(settings, name);
        };
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> open.forEach(ServerProcess::close)));
        say(READY);
        Thread.ofPlatform().daemon().name("alive").start(ServerProcess::beat);
        waitForEndOfInput();
        return 0;
    }

    private static void say(String word) {
        System.out.println(word);
        System.out.flush();
    }

    /** On a thread of its own, not a virtual one: it must beat while everything else is busy. */
    private static void beat() {
        try {
            while (true) {
                TimeUnit.NANOSECONDS.sleep(BEAT.toNanos());
                say(ALIVE);
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private static void waitForEndOfInput() throws IOException {
        byte[] ignored = new byte[64];
        int read = 0;
        while (read >= 0) {
            read = System.in.read(ignored);
        }
    }

    private static void close(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static List<AutoCloseable> api(Settings settings) throws IOException {
        var foundations = Foundations.open(settings, API_CONNECTIONS);
        var server = ApiServer.start(
                new ApiSettings(
                        settings.host(),
                        settings.port(),
                        settings.adminKey(),
                        settings.openMetrics(),
                        settings.usual(),
                        settings.retention(),
                        settings.data().resolve("scratch").resolve("api"),
                        true),
                foundations.backing(),
                catalogue(settings),
                Previews.ofThisProgram());
        return List.of(server, foundations);
    }

    private static List<AutoCloseable> worker(Settings settings, String name) throws IOException {
        var places = Places.of(System.getenv());
        int threads = Math.max(1, Runtime.getRuntime().availableProcessors() / Math.max(1, settings.workers()));
        var studio = RenderStudio.open(places, settings.data().resolve("portraits"), settings.darkroom(), threads);
        studio.warmUp();
        var moderation = Moderation.open(places.models());
        var foundations = Foundations.open(settings, WORKER_CONNECTIONS);
        var worker = Worker.start(
                new WorkerSettings(
                        settings.node() + "/" + name,
                        1,
                        settings.grace(),
                        settings.longestRender(),
                        settings.data().resolve("scratch").resolve(name),
                        settings.diskReserve()),
                foundations.backing(),
                studio,
                moderator(settings, studio, moderation));
        return List.of(worker, studio, moderation, foundations);
    }

    private static Moderator moderator(Settings settings, RenderStudio studio, Moderation moderation) {
        if (!settings.moderation() || !moderation.warmUp()) {
            return Moderator.OFF;
        }
        return picture -> moderation
                .judge(studio.portrait(picture).photo())
                .map(scores -> scores.explicit() < settings.moderationThreshold())
                .orElse(true);
    }

    static Catalogue catalogue(Settings settings) {
        var previews = Previews.ofThisProgram();
        return new Catalogue(
                photoplay.effects.EffectBook.all().stream()
                        .map(e -> new Effect(
                                e.scene(),
                                e.title(),
                                e.shows(),
                                e.theme(),
                                e.cast().photos(),
                                Tier.of(e.tier()),
                                List.of(),
                                previews.of(e.scene()).map(path -> settings.reachableAt() + path)))
                        .toList(),
                prices(settings));
    }

    private static Prices prices(Settings settings) {
        try {
            return settings.prices().map(Prices::read).orElse(Prices.PUBLISHED);
        } catch (IllegalArgumentException | java.io.UncheckedIOException wrong) {
            throw new Complaint("PHOTOPLAY_PRICES: " + wrong.getMessage());
        }
    }
}
