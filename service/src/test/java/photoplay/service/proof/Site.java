package photoplay.service.proof;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import photoplay.service.Backing;
import photoplay.service.catalogue.Catalogue;
import photoplay.service.catalogue.Effect;
import photoplay.service.catalogue.Prices;
import photoplay.service.catalogue.Tier;
import photoplay.service.data.Database;
import photoplay.service.outbound.AddressRule;
import photoplay.service.outbound.Networks;
import photoplay.service.outbound.OutboundClient;
import photoplay.service.storage.LocalStorage;
import photoplay.service.storage.S3Settings;
import photoplay.service.storage.S3Storage;
import photoplay.service.storage.Storage;

/**
 * Where a proof's processes meet.
 *
 * @param port of the API process
 * @param s3 the address of an S3 server, or {@code none} for files in the folder
 */
record Site(String jdbcUrl, Path folder, int port, String s3) {
    static final String POISON = "poison";
    static final String KILLER = "killer";
    static final String FINE = "balloon_parade";

    static Site of(String[] arguments) {
        return new Site(arguments[0], Path.of(arguments[1]), Integer.parseInt(arguments[2]), arguments[3]);
    }

    String[] arguments() {
        return new String[] {jdbcUrl, folder.toString(), Integer.toString(port), s3};
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    Storage storage() throws Exception {
        return s3.equals("none")
                ? new LocalStorage(folder.resolve("files"), 0)
                : new S3Storage(new S3Settings(
                        Optional.of(URI.create(s3)),
                        "us-east-1",
                        "clips",
                        "",
                        true,
                        "key",
                        "secret",
                        new S3Settings.Links.Presigned(Duration.ofHours(1))));
    }

    Database database(int connections, Crash crash) {
        return new Database(crash.around(Database.pool(jdbcUrl, "postgres", "postgres", connections)));
    }

    Backing backing(Database database, Storage storage) {
        var rule = new AddressRule(Networks.parse("127.0.0.0/8"));
        return new Backing(
                database, storage, rule, new OutboundClient(rule), Optional.empty(), url(), InstantSource.system());
    }

    static Catalogue catalogue() {
        return new Catalogue(
                List.of(FINE, POISON, KILLER).stream()
                        .map(scene -> new Effect(
                                scene, scene, "Shows it.", "test", 1, Tier.MEDIUM, List.of(), Optional.empty()))
                        .toList(),
                Prices.PUBLISHED);
    }
}
