package photoplay.service.proof;

import java.util.Optional;
import photoplay.service.ApiServer;
import photoplay.service.ApiSettings;
import photoplay.service.account.KeyLimits;
import photoplay.service.task.Retention;

/** An API process of a proof. */
final class ApiMain {
    private ApiMain() {}

    public static void main(String[] arguments) throws Exception {
        Crash.quiet();
        var site = Site.of(arguments);
        var database = site.database(16, new Crash(arguments[4])).migrated();
        ApiServer.start(
                new ApiSettings(
                        "127.0.0.1",
                        site.port(),
                        Optional.empty(),
                        true,
                        new KeyLimits(1_000_000, 1_000_000, 1_000_000),
                        Retention.Periods.DEFAULT,
                        site.folder().resolve("scratch"),
                        true),
                site.backing(database, site.storage()),
                Site.catalogue());
        Thread.currentThread().join();
    }
}
